import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Min } from 'class-validator';
import {
  type BodyId,
  type CivilDate,
  DECISION_EFFECTS,
  type DecisionEffect,
  type Outcome,
  OUTCOMES,
  type PointId,
  REMEDY_KINDS,
  type RemedyKind,
  type StaffId,
  type TeamId,
} from '#libs/kernel';
import { IsCivilDate, NestedList, NotBlank } from '#libs/platform/http';

/** What every act on a case may say: how much of it the actor had seen. */
export class ActDto {
  /** The `version` of the case file that you looked at. When somebody was quicker, nothing is done and you are told. */
  @IsOptional()
  @IsInt()
  @Min(1)
  seen?: number;
}

export class DatedDto extends ActDto {
  /** The date of the act itself, when it was not today. Never in the future. */
  @IsOptional()
  @IsCivilDate()
  on?: CivilDate;
}

export class TextDto extends ActDto {
  @IsString()
  @Length(1, 20_000)
  @NotBlank()
  text!: string;
}

export class DatedTextDto extends DatedDto {
  @IsString()
  @Length(1, 20_000)
  @NotBlank()
  text!: string;
}

export class WithdrawalDto extends DatedDto {
  /** What the person said, when they said anything. */
  @IsOptional()
  @IsString()
  @Length(1, 20_000)
  @NotBlank()
  text?: string;
}

export class DeclineDto extends ActDto {
  /** A ground of the pack's. */
  @IsString()
  @Length(1, 100)
  ground!: string;

  @IsString()
  @Length(10, 20_000)
  @NotBlank()
  reasons!: string;

  /** References of earlier cases that answered the same question on the merits. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  precedents?: string[];
}

export class ReopeningDto extends ActDto {
  @IsString()
  @Length(1, 100)
  ground!: string;

  @IsString()
  @Length(1, 5_000)
  @NotBlank()
  reason!: string;
}

export class EnquiryDto extends ActDto {
  @IsOptional()
  @IsUUID()
  teamId?: TeamId;

  @IsOptional()
  @IsUUID()
  bodyId?: BodyId;

  @IsString()
  @Length(1, 20_000)
  @NotBlank()
  question!: string;

  @IsCivilDate()
  dueOn!: CivilDate;
}

/** Without `seen`: who answers need not be allowed to see the case. */
export class EnquiryAnswerDto {
  @IsString()
  @Length(1, 20_000)
  @NotBlank()
  text!: string;
}

export class RemedyDto {
  @IsIn(REMEDY_KINDS)
  kind!: RemedyKind;

  /** What is promised, as the person will read it. */
  @IsString()
  @Length(3, 2_000)
  @NotBlank()
  description!: string;

  @IsOptional()
  @IsUUID()
  ownerId?: StaffId;

  @IsCivilDate()
  dueOn!: CivilDate;
}

export class PointDecisionDto {
  @IsUUID()
  pointId!: PointId;

  @IsIn(OUTCOMES)
  outcome!: Outcome;

  /** Plain-language reasons; printed verbatim in the answer. */
  @IsString()
  @Length(20, 20_000)
  @NotBlank()
  reasons!: string;

  /** Why it happened: a code from the list of root causes. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  rootCause?: string;

  /** Of a second look: what it does to the decision. Left out: what that outcome usually does. */
  @IsOptional()
  @IsIn(DECISION_EFFECTS)
  effect?: DecisionEffect;

  @IsOptional()
  @NestedList(() => RemedyDto, 20)
  remedies?: RemedyDto[];
}

export class DecisionDto extends ActDto {
  @NestedList(() => PointDecisionDto, 100)
  @ArrayMinSize(1)
  points!: PointDecisionDto[];
}

export class ApprovalDto {
  @IsInt()
  @Min(1)
  version!: number;
}

export class RestrictionDto extends ActDto {
  @IsArray()
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  readers!: StaffId[];
}

export class ReasonDto extends ActDto {
  @IsString()
  @Length(3, 5_000)
  @NotBlank()
  reason!: string;
}
