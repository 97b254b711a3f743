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
  ValidateIf,
} from 'class-validator';
import { type Language, LANGUAGES, type PackCode, type ServiceCode } from '#libs/kernel';
import { type BodySettings } from '#libs/casework';
import { Nested } from '#libs/platform/http';

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

  /** Whether somebody beside the person must not see what they complain of. Absent: no. */
  @IsOptional()
  @IsBoolean()
  sensitive?: boolean;

  /** Where there is help at once. Absent: nothing need be told. */
  @IsOptional()
  @Nested(() => InBothDto)
  safety?: InBothDto;

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

/** The body as an administrator sets it up: the same to read and to write. */
export class BodyDto {
  /** Send back the one that you read. When somebody was quicker, nothing is saved and you are told. */
  @IsInt()
  @Min(1)
  version!: number;

  @Nested(() => NameInBothDto)
  name!: NameInBothDto;

  /** How people reach the body: it stands on every letter. */
  @Nested(() => InBothDto)
  contact!: InBothDto;

  @IsIn(LANGUAGES)
  language!: Language;

  /** IANA name, such as Europe/Moscow. With another one the dates of open cases stay, and the hour moves at which their last day ends. */
  @IsString()
  @MaxLength(100)
  timeZone!: string;

  /** The law or standard of a service that names none. */
  @IsString()
  @MaxLength(100)
  pack!: PackCode;

  /** One of the working calendars. */
  @IsString()
  @MaxLength(100)
  calendar!: string;

  /** `HH:MM`: what arrives later counts as received on the next working day. Null: midnight. */
  @ValidateIf((_dto, value) => value !== null)
  @Matches(HOUR)
  receivedCutoff!: string | null;

  /** `HH:MM`, local: when warnings ring. */
  @Matches(HOUR)
  warnAt!: string;

  /** `escalation`, `targets`, `uncertainMail`, `dangerWords`, `caseYears` and `exitAddress`, whole. */
  @IsObject()
  settings!: BodySettings;
}
