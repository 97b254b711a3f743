import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Min,
} from 'class-validator';
import {
  type CivilDate,
  MEASURE_STATES,
  type MeasureState,
  type ServiceCode,
  type StaffId,
  type TeamId,
  type ThemeId,
} from '#libs/kernel';
import { IsCivilDate, NotBlank, OneLine, PageQuery, PlainText } from '#libs/platform/http';

/** What every act on a measure may say. */
export class MeasureActDto {
  /** The `version` of the measure that you looked at. When somebody was quicker, nothing is done and you are told. */
  @IsOptional()
  @IsInt()
  @Min(1)
  seen?: number;
}

export class MeasureContentDto extends MeasureActDto {
  @IsString()
  @Length(3, 200)
  @NotBlank()
  @OneLine()
  titleEn!: string;

  @IsString()
  @Length(3, 200)
  @NotBlank()
  @OneLine()
  titleRu!: string;

  /** What will change, in plain words. */
  @IsString()
  @Length(3, 5_000)
  @NotBlank()
  @PlainText()
  changeEn!: string;

  @IsString()
  @Length(3, 5_000)
  @NotBlank()
  @PlainText()
  changeRu!: string;

  /** What is expected to become better. */
  @IsString()
  @Length(3, 5_000)
  @NotBlank()
  @PlainText()
  expectedEn!: string;

  @IsString()
  @Length(3, 5_000)
  @NotBlank()
  @PlainText()
  expectedRu!: string;

  /** How that will be seen. */
  @IsString()
  @Length(3, 5_000)
  @NotBlank()
  @PlainText()
  seenByEn!: string;

  @IsString()
  @Length(3, 5_000)
  @NotBlank()
  @PlainText()
  seenByRu!: string;

  @IsOptional()
  @IsString()
  @Length(1, 300)
  @OneLine()
  place?: string;

  /** Left out: it concerns more than one service. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  service?: ServiceCode;

  @IsOptional()
  @IsUUID()
  teamId?: TeamId;

  @IsUUID()
  ownerId!: StaffId;

  @IsCivilDate()
  dueOn!: CivilDate;

  /** Codes of the root causes that it removes. */
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  causes!: string[];
}

export class VerificationDto extends MeasureActDto {
  /** An estimate of this measure's effect, which says that complaints fell, or that there are too few to tell. */
  @IsUUID()
  estimateId!: string;

  /** Public: what was seen; with figures, where the estimate has too few. */
  @IsString()
  @Length(1, 5_000)
  @NotBlank()
  @PlainText()
  evidenceEn!: string;

  @IsString()
  @Length(1, 5_000)
  @NotBlank()
  @PlainText()
  evidenceRu!: string;
}

export class DropDto extends MeasureActDto {
  /** Public: why it is given up. */
  @IsString()
  @Length(3, 5_000)
  @NotBlank()
  @PlainText()
  reasonEn!: string;

  @IsString()
  @Length(3, 5_000)
  @NotBlank()
  @PlainText()
  reasonRu!: string;
}

export class MilestoneDto extends MeasureActDto {
  @IsString()
  @Length(3, 200)
  @NotBlank()
  @OneLine()
  titleEn!: string;

  @IsString()
  @Length(3, 200)
  @NotBlank()
  @OneLine()
  titleRu!: string;

  @IsCivilDate()
  dueOn!: CivilDate;
}

export class MilestoneSettlementDto extends MeasureActDto {
  @IsIn(['done', 'dropped'])
  as!: 'done' | 'dropped';
}

/** Which cases: by their references; by a theme; or by a cause, with the days of receipt. Give the fields of one of the three. */
export class CaseSourceDto extends MeasureActDto {
  @IsIn(['references', 'theme', 'cause'])
  by!: 'references' | 'theme' | 'cause';

  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  references?: string[];

  @IsOptional()
  @IsUUID()
  themeId?: ThemeId;

  @IsOptional()
  @IsString()
  @Length(1, 100)
  cause?: string;

  @IsOptional()
  @IsString()
  @Length(1, 100)
  service?: ServiceCode;

  @IsOptional()
  @IsCivilDate()
  from?: CivilDate;

  @IsOptional()
  @IsCivilDate()
  to?: CivilDate;
}

export class MeasuresQuery extends PageQuery {
  @IsOptional()
  @IsIn(MEASURE_STATES)
  state?: MeasureState;

  @IsOptional()
  @IsString()
  @Length(1, 100)
  service?: ServiceCode;

  @IsOptional()
  @IsUUID()
  ownerId?: StaffId;

  @IsOptional()
  @IsString()
  @Length(1, 100)
  cause?: string;
}
