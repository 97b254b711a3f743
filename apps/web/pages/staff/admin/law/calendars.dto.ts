import { Type } from 'class-transformer';
import { IsIn, IsInt, IsString, Length, MaxLength, Min } from 'class-validator';
import { type CivilDate } from '#libs/kernel';
import { IsCivilDate } from '#libs/platform/http';

export class DayForm {
  @IsCivilDate()
  day!: CivilDate;

  @IsString()
  @Length(1, 200)
  reason!: string;
}

export class DayChangeForm {
  @IsIn(['add', 'remove'])
  kind!: 'add' | 'remove';

  @IsCivilDate()
  day!: CivilDate;

  @IsString()
  @MaxLength(200)
  reason: string = '';

  @Type(() => Number)
  @IsInt()
  @Min(1)
  version!: number;
}

export class YearForm {
  @IsString()
  @Length(1, 100_000)
  file!: string;
}
