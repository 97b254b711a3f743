import { IsString, Length } from 'class-validator';
import { type Language, type Permission, type StaffId, type StaffRole, type TeamId } from '#libs/kernel';
import { PASSWORD_LENGTH } from '../passwords.js';

export class SignInDto {
  @IsString()
  @Length(1, 100)
  login!: string;

  @IsString()
  @Length(1, PASSWORD_LENGTH.max)
  password!: string;
}

export class ResetRequestDto {
  @IsString()
  @Length(1, 100)
  login!: string;
}

export class SetPasswordDto {
  /** The last part of the link. */
  @IsString()
  @Length(1, 100)
  token!: string;

  @IsString()
  @Length(PASSWORD_LENGTH.min, PASSWORD_LENGTH.max)
  password!: string;
}

export class SignedInView {
  /** Send it back as `X-CSRF-Token` with every change. */
  csrfToken!: string;
}

export class SessionView extends SignedInView {
  staffId!: StaffId;
  login!: string;
  name!: string;
  language!: Language;
  roles!: StaffRole[];
  teamIds!: TeamId[];
  permissions!: Permission[];
}
