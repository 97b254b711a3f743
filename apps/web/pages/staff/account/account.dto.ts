import { IsIn, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { type Language, LANGUAGES } from '#libs/kernel';
import { PASSWORD_LENGTH } from '#libs/platform/identity';

export class SignInForm {
  @IsString()
  @Length(1, 100)
  login!: string;

  @IsString()
  @Length(1, PASSWORD_LENGTH.max)
  password!: string;

  /** Where the person wanted to go. */
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  next?: string;
}

export class ForgottenForm {
  @IsString()
  @Length(1, 100)
  login!: string;
}

export class NewPasswordForm {
  @IsString()
  @Length(PASSWORD_LENGTH.min, PASSWORD_LENGTH.max)
  password!: string;
}

export class ChangePasswordForm extends NewPasswordForm {
  @IsString()
  @Length(1, PASSWORD_LENGTH.max)
  current!: string;
}

export class LanguageForm {
  @IsIn(LANGUAGES)
  language!: Language;
}

export class SessionParams {
  @IsUUID()
  sessionId!: string;
}

export class LinkParams {
  @IsString()
  @Length(1, 100)
  token!: string;
}
