import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { type CivilDate, type Language, LANGUAGES, STAFF_ROLES, type StaffId, type StaffRole, type TeamId } from '#libs/kernel';
import { IsCivilDate, PageQuery } from '#libs/platform/http';
import { ACCOUNT_STATUSES, type AccountStatus } from '#libs/platform/identity';
import { AsList } from '../shared/as-list.js';

const TEAMS_MAX = 50;

/** What a form of filters leaves empty is sent as an empty text. */
export class StaffQuery extends PageQuery {
  @IsOptional()
  @IsString()
  @MaxLength(100)
  text?: string;

  @IsOptional()
  @IsIn(['', ...ACCOUNT_STATUSES])
  status?: AccountStatus | '';

  @IsOptional()
  @Matches(/^$|^[0-9a-f-]{36}$/)
  team?: TeamId | '';

  @IsOptional()
  @IsString()
  @MaxLength(20)
  done?: string;

  @IsOptional()
  @IsIn(LANGUAGES)
  lang?: Language;
}

export class AccountForm {
  @IsString()
  @Length(1, 200)
  name!: string;

  @IsOptional()
  @IsEmail()
  email?: string;

  @IsIn(LANGUAGES)
  language!: Language;

  @AsList()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(STAFF_ROLES.length)
  @ArrayUnique()
  @IsIn(STAFF_ROLES, { each: true })
  roles!: StaffRole[];

  @AsList()
  @IsArray()
  @ArrayMaxSize(TEAMS_MAX)
  @IsUUID(undefined, { each: true })
  teams: TeamId[] = [];

  @AsList()
  @IsArray()
  @ArrayMaxSize(TEAMS_MAX)
  @IsUUID(undefined, { each: true })
  leads: TeamId[] = [];

  @IsOptional()
  @IsUUID()
  managerId?: StaffId;

  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(10_000)
  capacity!: number;
}

export class InvitationForm extends AccountForm {
  @IsString()
  @Length(2, 64)
  @Matches(/^[\p{L}\p{N}][\p{L}\p{N}._@-]*$/u)
  login!: string;
}

export class PersonParams {
  @IsUUID()
  staffId!: StaffId;
}

export class TeamNameForm {
  @IsString()
  @Length(1, 200)
  nameEn!: string;

  @IsString()
  @Length(1, 200)
  nameRu!: string;
}

export class NewTeamForm extends TeamNameForm {
  @IsString()
  @Matches(/^[a-z0-9][a-z0-9-]{0,62}$/)
  code!: string;
}

export class TeamPeopleForm {
  @AsList()
  @IsArray()
  @ArrayMaxSize(1_000)
  @IsUUID(undefined, { each: true })
  member: StaffId[] = [];

  @AsList()
  @IsArray()
  @ArrayMaxSize(1_000)
  @IsUUID(undefined, { each: true })
  lead: StaffId[] = [];

  @IsOptional()
  @IsUUID()
  add?: StaffId;
}

export class TeamPageParams {
  @IsUUID()
  teamId!: TeamId;
}

export class AbsenceForm {
  @IsUUID()
  staffId!: StaffId;

  @IsCivilDate()
  firstDay!: CivilDate;

  @IsCivilDate()
  lastDay!: CivilDate;

  @IsOptional()
  @IsUUID()
  deputyId?: StaffId;
}

export class AbsencePageParams {
  @IsUUID()
  absenceId!: string;
}
