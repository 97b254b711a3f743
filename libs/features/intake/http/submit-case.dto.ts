import { IsBoolean, IsEmail, IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import {
  type Kind,
  KINDS,
  type Language,
  LANGUAGES,
  PREFERRED_CHANNELS,
  type PreferredChannel,
  type ServiceCode,
} from '#libs/kernel';
import { Nested, NotBlank } from '#libs/platform/http';

export class PartyDto {
  /** As the person wants to be addressed. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  name?: string;

  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  email?: string;

  @IsOptional()
  @IsString()
  @Length(3, 40)
  phone?: string;

  @IsOptional()
  @IsString()
  @Length(5, 500)
  postalAddress?: string;

  /** How we should write. `phone` is for people who want to be called; what must be in writing is then on the tracking page. */
  @IsOptional()
  @IsIn(PREFERRED_CHANNELS)
  preferredChannel?: PreferredChannel;

  /** Whether we may also tell what was changed because of this; yes when left out. */
  @IsOptional()
  @IsBoolean()
  wantsNews?: boolean;

  /** Whether we may also ask how it went; yes when left out. */
  @IsOptional()
  @IsBoolean()
  wantsSurveys?: boolean;
}

export class SubmitCaseDto {
  /** A code from the catalogue of services, such as `general`. */
  @IsString()
  @Length(1, 100)
  service!: ServiceCode;

  @IsIn(KINDS)
  kind!: Kind;

  /** One of the law's own names for what this is, by the pack of the service. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  nativeKind?: string;

  /** What happened, in the person's own words. */
  @IsString()
  @Length(1, 20_000)
  @NotBlank()
  text!: string;

  /** What the person would like to come of it, in their own words. */
  @IsOptional()
  @IsString()
  @Length(1, 2_000)
  @NotBlank()
  wanted?: string;

  /** When it happened, in words: "every morning since October" says more than a date. */
  @IsOptional()
  @IsString()
  @Length(1, 300)
  @NotBlank()
  happened?: string;

  /** Where it happened, in words. */
  @IsOptional()
  @IsString()
  @Length(1, 500)
  place?: string;

  /** The language in which we write to the person. */
  @IsIn(LANGUAGES)
  language!: Language;

  /** Who writes. Absent: anonymous; the tracking page is then the only way to hear from us. */
  @IsOptional()
  @Nested(() => PartyDto)
  party?: PartyDto;
}
