import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';
import { type CivilDate, type Language, LANGUAGES, type PackCode, type ServiceCode } from '#libs/kernel';
import { IsCivilDate, Nested, NestedList } from '#libs/platform/http';

/** The same in both languages. */
export class InBothDto {
  @IsString()
  @MaxLength(2_000)
  en!: string;

  @IsString()
  @MaxLength(2_000)
  ru!: string;
}

export class NameInBothDto {
  @IsString()
  @Length(1, 300)
  en!: string;

  @IsString()
  @Length(1, 300)
  ru!: string;
}

export class ServiceParams {
  /** Stands in rules and addresses, and never changes. */
  @Matches(/^[a-z0-9][a-z0-9._-]{0,99}$/)
  code!: ServiceCode;
}

export class ServiceDto {
  @Nested(() => NameInBothDto)
  title!: NameInBothDto;

  @Nested(() => InBothDto)
  about!: InBothDto;

  /** What to have at hand. */
  @Nested(() => InBothDto)
  needed!: InBothDto;

  /** The law or standard its cases run on. Absent: the body's own. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  pack?: PackCode;

  /** Whether it is offered. */
  @IsBoolean()
  active!: boolean;
}

export class ExternalBodyDto {
  @Nested(() => NameInBothDto)
  name!: NameInBothDto;

  /** What it answers for, so that one can choose. */
  @IsString()
  @Length(1, 2_000)
  competence!: string;

  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  email?: string;

  @IsOptional()
  @IsString()
  @Length(5, 500)
  postalAddress?: string;

  /** Services whose cases may never be sent there. */
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  neverFor!: ServiceCode[];

  @IsBoolean()
  active!: boolean;
}

const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/;

export class BodySettingsDto {
  /** The version that you changed. When somebody was quicker, nothing is saved and you are told. */
  @IsInt()
  @Min(1)
  basedOn!: number;

  @Nested(() => NameInBothDto)
  name!: NameInBothDto;

  /** How people reach the body: it stands on every letter. */
  @Nested(() => InBothDto)
  contact!: InBothDto;

  @IsIn(LANGUAGES)
  language!: Language;

  /** The law or standard of a service that names none. */
  @IsString()
  @MaxLength(100)
  pack!: PackCode;

  /** One of the working calendars. */
  @IsString()
  @MaxLength(100)
  calendar!: string;

  /** `HH:MM`: what arrives later counts as received on the next working day. Absent: midnight. */
  @IsOptional()
  @Matches(HOUR)
  receivedCutoff?: string;

  /** `HH:MM`, local: when warnings ring. */
  @Matches(HOUR)
  warnAt!: string;

  /** `escalation`, `targets`, `uncertainMail` and `dangerWords`, whole. */
  @IsObject()
  settings!: object;
}

export class OwnDayOffDto {
  @IsCivilDate()
  day!: CivilDate;

  @IsString()
  @Length(1, 200)
  reason!: string;
}

export class OwnDaysOffDto {
  /** The version of the body's settings that you changed. */
  @IsInt()
  @Min(1)
  basedOn!: number;

  @NestedList(() => OwnDayOffDto, 1_000)
  days!: OwnDayOffDto[];
}
