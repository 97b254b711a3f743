import { Type } from 'class-transformer';
import { IsIn, IsInt, IsUUID, Max, Min } from 'class-validator';
import { type MilestoneId, TELLING_MOMENTS, type TellingId, type TellingMoment } from '#libs/kernel';

const INTEGER_MAX = 2_147_483_647;

/** Which measure an address means. */
export class MeasureNumbers {
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(INTEGER_MAX)
  number!: number;
}

export class MilestoneOfMeasure extends MeasureNumbers {
  @IsUUID()
  milestoneId!: MilestoneId;
}

export class MomentOfMeasure extends MeasureNumbers {
  @IsIn(TELLING_MOMENTS)
  moment!: TellingMoment;
}

export class TellingOfMeasure extends MeasureNumbers {
  @IsUUID()
  tellingId!: TellingId;
}
