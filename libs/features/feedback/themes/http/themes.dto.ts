import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, MaxLength, Min } from 'class-validator';
import { type Reference, type ThemeId } from '#libs/kernel';
import { PageQuery } from '#libs/platform/http';
import { THEME_STATES, type ThemeState } from '../theme.entity.js';

export class ThemesQuery extends PageQuery {
  @IsOptional()
  @IsIn(THEME_STATES)
  state: ThemeState = 'proposed';
}

export class ThemeParams {
  @IsUUID()
  themeId!: ThemeId;
}

/** What whoever decides has seen. */
export class ThemeVersionDto {
  @IsInt()
  @Min(1)
  version!: number;
}

export class AcceptThemeDto extends ThemeVersionDto {
  @IsString()
  @Length(3, 200)
  titleEn!: string;

  @IsString()
  @Length(3, 200)
  titleRu!: string;
}

export class SplitThemeDto extends ThemeVersionDto {
  /** One of the theme's stems. */
  @IsString()
  @MaxLength(40)
  word!: string;
}

export class JoinThemeDto extends ThemeVersionDto {
  @IsUUID()
  into!: ThemeId;

  @IsInt()
  @Min(1)
  intoVersion!: number;
}

export class ThemeCaseParams extends ThemeParams {
  @IsString()
  @MaxLength(30)
  reference!: Reference;
}
