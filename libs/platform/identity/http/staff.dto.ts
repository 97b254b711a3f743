import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  ValidateIf,
} from 'class-validator';
import { type CivilDate, type Language, LANGUAGES, STAFF_ROLES, type StaffId, type StaffRole, type TeamId } from '#libs/kernel';
import { IsCivilDate, NestedList } from '#libs/platform/http';

const TEAMS_MAX = 50;
/** Null takes the value away; leaving the field out leaves it as it is. */
const UnlessNull = () => ValidateIf((_dto, value) => value !== undefined && value !== null);

export class MembershipDto {
  @IsUUID()
  teamId!: TeamId;

  @IsBoolean()
  lead!: boolean;
}

class AccountFields {
  @UnlessNull()
  @IsEmail()
  email?: string | null;

  /** Open cases that this person can carry at once. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10_000)
  capacity?: number;

  @UnlessNull()
  @IsUUID()
  managerId?: StaffId | null;

  @IsOptional()
  @NestedList(() => MembershipDto, TEAMS_MAX)
  teams?: MembershipDto[];
}

export class InviteStaffDto extends AccountFields {
  @IsString()
  @Length(2, 64)
  @Matches(/^[\p{L}\p{N}][\p{L}\p{N}._@-]*$/u)
  login!: string;

  @IsString()
  @Length(1, 200)
  name!: string;

  @IsIn(LANGUAGES)
  language!: Language;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(STAFF_ROLES.length)
  @ArrayUnique()
  @IsIn(STAFF_ROLES, { each: true })
  roles!: StaffRole[];
}

export class ChangeStaffDto extends AccountFields {
  @IsOptional()
  @IsString()
  @Length(1, 200)
  name?: string;

  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;

  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(STAFF_ROLES.length)
  @ArrayUnique()
  @IsIn(STAFF_ROLES, { each: true })
  roles?: StaffRole[];
}

export class StaffParams {
  @IsUUID()
  staffId!: StaffId;
}

export class TeamParams {
  @IsUUID()
  teamId!: TeamId;
}

export class AbsenceParams {
  @IsUUID()
  absenceId!: string;
}

export class AbsenceDto {
  @IsCivilDate()
  firstDay!: CivilDate;

  @IsCivilDate()
  lastDay!: CivilDate;

  @UnlessNull()
  @IsUUID()
  deputyId?: StaffId | null;
}

/** What a team is called: `name` in both languages, or each in its own. */
export class RenameTeamDto {
  @ValidateIf(({ name, nameEn, nameRu }: RenameTeamDto) => name !== undefined || nameEn === undefined || nameRu === undefined)
  @IsString()
  @Length(1, 200)
  name?: string;

  /** In place of `name`. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  nameEn?: string;

  @IsOptional()
  @IsString()
  @Length(1, 200)
  nameRu?: string;
}

export class CreateTeamDto extends RenameTeamDto {
  /** Stable, for rules and imports: `front-desk`. */
  @IsString()
  @Matches(/^[a-z0-9][a-z0-9-]{0,62}$/)
  code!: string;
}

export class LinkView {
  /** Hand it to its owner; it is shown here once and kept nowhere. */
  link!: string;
  /** The last part of the link, for `POST /api/v1/passwords`. */
  token!: string;
}

export class InvitedView extends LinkView {
  staffId!: StaffId;
}
