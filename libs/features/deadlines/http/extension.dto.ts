import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { type CivilDate, CLOCK_CODES, type ClockCode } from '#libs/kernel';
import { IsCivilDate, Nested, NotBlank } from '#libs/platform/http';

const UNITS = ['calendar_days', 'working_days', 'weeks', 'months'] as const;

/** An amount with its unit, or a date that was agreed. */
export class LongerDto {
  @IsOptional()
  @IsIn(UNITS)
  unit?: (typeof UNITS)[number];

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000)
  amount?: number;

  /** The new last day, where the procedure lets it be agreed with the person. */
  @IsOptional()
  @IsCivilDate()
  date?: CivilDate;
}

export class ExtensionDto {
  /** The `version` of the case file that you looked at. When somebody was quicker, nothing is done and you are told. */
  @IsOptional()
  @IsInt()
  @Min(1)
  seen?: number;

  @IsIn(CLOCK_CODES)
  clock!: ClockCode;

  /** How much longer: `unit` and `amount`, or `date`. */
  @Nested(() => LongerDto)
  by!: LongerDto;

  /** Why. The person is told in these words. */
  @IsString()
  @Length(10, 20_000)
  @NotBlank()
  reason!: string;

  /** Needed above a cap that knows exceptions. */
  @IsOptional()
  @IsBoolean()
  goodReason?: boolean;

  /** When it was decided, if not today. Whether it is in time is judged by today. */
  @IsOptional()
  @IsCivilDate()
  decidedOn?: CivilDate;
}

/** The case after its extension. */
export class ExtensionAnswer {
  status!: string;

  /** How many events the case has: send it as `seen` with the next act. */
  version!: number;

  clock!: string;

  /** The last day in time as it stands now. */
  date!: string;

  /** `firm`, or `provisional`. */
  dateStatus!: string;
}
