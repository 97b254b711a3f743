import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { type Language, LANGUAGES, type ServiceCode, type TeamId } from '#libs/kernel';
import { type Grouping, GROUPINGS } from '../queries/open-cases.js';
import { type FigureCode, FIGURES } from '../tables/figure-tables.js';

export class FiguresQuery {
  /** By what the figures are split. */
  @IsOptional()
  @IsIn(GROUPINGS)
  by: Grouping = 'team';

  /** Of this team alone. */
  @IsOptional()
  @IsUUID()
  team: TeamId | null = null;

  /** Of this service alone, where history is asked about. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  service: ServiceCode | null = null;
}

export class FigureParams {
  @IsIn(FIGURES)
  figure!: FigureCode;
}

export class TableQuery {
  /** Of its words; and a spreadsheet of that language opens it. */
  @IsOptional()
  @IsIn(LANGUAGES)
  language: Language = 'en';
}
