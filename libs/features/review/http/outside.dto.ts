import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import {
  type CivilDate,
  DECISION_EFFECTS,
  type DecisionEffect,
  type Outcome,
  OUTCOMES,
  type PointId,
  REMEDY_KINDS,
  type RemedyKind,
} from '#libs/kernel';
import { IsCivilDate, NotBlank } from '#libs/platform/http';

export class FileSentDto {
  /** Today when left out. */
  @IsOptional()
  @IsCivilDate()
  on?: CivilDate;

  /** Of `MANIFEST.sha256` in the archive that was sent. */
  @Matches(/^[0-9a-f]{64}$/)
  sha256!: string;
}

class OutsidePromiseDto {
  @IsIn(REMEDY_KINDS)
  kind!: RemedyKind;

  @IsString()
  @Length(3, 5_000)
  @NotBlank()
  description!: string;

  @IsCivilDate()
  dueOn!: CivilDate;
}

class OutsidePointDto {
  @IsUUID()
  pointId!: PointId;

  @IsIn(OUTCOMES)
  outcome!: Outcome;

  @IsIn(DECISION_EFFECTS)
  effect!: DecisionEffect;

  @IsOptional()
  @IsString()
  @MaxLength(60)
  rootCause?: string;

  /** What we do because of it, and by when. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => OutsidePromiseDto)
  remedies?: OutsidePromiseDto[];
}

export class OutsideDecisionDto {
  @IsOptional()
  @IsCivilDate()
  on?: CivilDate;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => OutsidePointDto)
  points!: OutsidePointDto[];

  /** What follows from it, for the person to read. */
  @IsString()
  @Length(3, 20_000)
  @NotBlank()
  text!: string;
}
