import { IsBoolean, IsString, Length, Matches } from 'class-validator';
import { NotBlank, OneLine } from '#libs/platform/http';

const TITLE_MAX = 120;

export class CauseParams {
  @Matches(/^[a-zA-Z][a-zA-Z0-9]{0,99}$/)
  code!: string;
}

/** What a cause is called, in both languages. */
export class CauseNamesDto {
  @IsString()
  @Length(1, TITLE_MAX)
  @NotBlank()
  @OneLine()
  titleEn!: string;

  @IsString()
  @Length(1, TITLE_MAX)
  @NotBlank()
  @OneLine()
  titleRu!: string;
}

export class CauseDto extends CauseNamesDto {
  /** Whether decisions may still give it. */
  @IsBoolean()
  active!: boolean;
}
