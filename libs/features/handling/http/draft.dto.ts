import { IsIn, IsInt, IsOptional, IsString, IsUUID, MaxLength, Min } from 'class-validator';
import {
  type CivilDate,
  DECISION_EFFECTS,
  type DecisionEffect,
  type Outcome,
  OUTCOMES,
  type PointId,
  REMEDY_KINDS,
  type RemedyKind,
  type StaffId,
} from '#libs/kernel';
import { IsCivilDate, NestedList } from '#libs/platform/http';

/** A promise that is being written: any part may still be missing. */
export class DraftRemedyDto {
  @IsOptional()
  @IsIn(REMEDY_KINDS)
  kind?: RemedyKind;

  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  description?: string;

  @IsOptional()
  @IsUUID()
  ownerId?: StaffId;

  @IsOptional()
  @IsCivilDate()
  dueOn?: CivilDate;
}

export class DraftPointDto {
  @IsUUID()
  pointId!: PointId;

  @IsOptional()
  @IsIn(OUTCOMES)
  outcome?: Outcome;

  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  reasons?: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  rootCause?: string;

  @IsOptional()
  @IsIn(DECISION_EFFECTS)
  effect?: DecisionEffect;

  @IsOptional()
  @NestedList(() => DraftRemedyDto, 20)
  remedies?: DraftRemedyDto[];
}

export class DraftDto {
  @NestedList(() => DraftPointDto, 100)
  points!: DraftPointDto[];

  /** The version that you changed; 0 for the first. */
  @IsInt()
  @Min(0)
  basedOn!: number;
}
