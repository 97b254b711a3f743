import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
} from 'class-validator';
import { INTEREST_KINDS, type InterestKind } from '#libs/domain/independence';
import { type CivilDate, type PointId, type StaffId } from '#libs/kernel';
import { IsCivilDate, IsInstant, NotBlank } from '#libs/platform/http';

/** A person disagrees with a decision. */
export class ReviewRequestDto {
  /** What they write. May be left out where the procedure demands no reasons. */
  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  text?: string;

  /** With which points they disagree; left out: with all. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  points?: PointId[];

  /** What is contested, by the procedure's code, where it knows several. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  contested?: string;

  @IsOptional()
  @IsString()
  @MaxLength(60)
  ground?: string;

  /** When they learned of what they contest, or when the order reached them. */
  @IsOptional()
  @IsCivilDate()
  learnedOn?: CivilDate;

  /** Why they ask late. */
  @IsOptional()
  @IsString()
  @MaxLength(5_000)
  lateReason?: string;

  @IsOptional()
  @IsBoolean()
  ratedPoor?: boolean;

  /** Why the decision should have no effect until it has been looked at, where the procedure knows that. */
  @IsOptional()
  @IsString()
  @MaxLength(5_000)
  petition?: string;
}

export class EnteredReviewRequestDto extends ReviewRequestDto {
  @IsIn(['phone', 'counter', 'letter', 'email'])
  channel!: 'phone' | 'counter' | 'letter' | 'email';

  @IsIn(['complainant', 'representative', 'other'])
  role!: 'complainant' | 'representative' | 'other';

  @IsOptional()
  @IsInstant()
  receivedAt?: string;
}

export class ReviewerDto {
  @IsUUID()
  staffId!: StaffId;
}

export class ReviewReasonDto {
  @IsString()
  @Length(3, 5_000)
  @NotBlank()
  reason!: string;
}

export class ChallengeDecisionDto extends ReviewReasonDto {
  @IsBoolean()
  accepted!: boolean;
}

export class SuspensionPetitionDto {
  @IsString()
  @Length(3, 20_000)
  @NotBlank()
  text!: string;
}

export class SuspensionDecisionDto extends ReviewReasonDto {
  @IsBoolean()
  granted!: boolean;
}

export class InterestDto {
  @IsIn(INTEREST_KINDS)
  kind!: InterestKind;

  @IsString()
  @Length(1, 300)
  @NotBlank()
  of!: string;
}
