import { IsInt, IsString, Length, Min } from 'class-validator';
import { type CivilDate } from '#libs/kernel';
import { IsCivilDate, NestedList } from '#libs/platform/http';

export class OwnDayOffDto {
  @IsCivilDate()
  day!: CivilDate;

  @IsString()
  @Length(1, 200)
  reason!: string;
}

/** The same to read and to write. */
export class OwnDaysOffDto {
  /** Of the body's settings: send back the one that you read. When somebody was quicker, nothing is saved and you are told. */
  @IsInt()
  @Min(1)
  version!: number;

  @NestedList(() => OwnDayOffDto, 1_000)
  days!: OwnDayOffDto[];
}
