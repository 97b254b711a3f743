import { IsIn, IsOptional, IsString, Length, MaxLength, ArrayMaxSize, IsArray } from 'class-validator';
import { IDENTITY_LEVELS, type IdentityLevel, PARTY_KINDS, type PartyKind } from '#libs/kernel';
import { IsInstant, Nested } from '#libs/platform/http';
import { CLERK_CHANNELS } from '../commands/enter-case.js';
import { PartyDto, SubmitCaseDto } from './submit-case.dto.js';

export class EnteredPartyDto extends PartyDto {
  @IsOptional()
  @IsIn(PARTY_KINDS)
  kind?: PartyKind;

  @IsOptional()
  @IsString()
  @Length(1, 300)
  organisation?: string;

  /** What the person needs from us: large print, an interpreter, a safe time to call. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  supportNeeds?: string[];
}

export class RepresentativeDto extends EnteredPartyDto {
  /** On what they act for the person: a power of attorney with its date, a court's decision, a parent's right. */
  @IsString()
  @Length(3, 300)
  authorityBasis!: string;
}

export class EnterCaseDto extends SubmitCaseDto {
  /** How it reached us. */
  @IsIn(CLERK_CHANNELS)
  channel!: (typeof CLERK_CHANNELS)[number];

  /** How sure we are who it is: `shown` for a document seen or a signature on paper. */
  @IsIn(IDENTITY_LEVELS)
  identity!: IdentityLevel;

  /** A special subject that changes a deadline, by the pack's code. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  matter?: string;

  /** When it reached the body. It may lie in the past, never in the future. Absent: now. */
  @IsOptional()
  @IsInstant()
  receivedAt?: string;

  @IsOptional()
  @Nested(() => EnteredPartyDto)
  override party?: EnteredPartyDto;

  @IsOptional()
  @Nested(() => RepresentativeDto)
  representative?: RepresentativeDto;
}
