import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { REPORT_KINDS, type ReportKind, type Verdict, VERDICTS } from '#libs/features/feedback';
import { type CivilDate } from '#libs/kernel';
import { IsCivilDate } from '#libs/platform/http';

/** Some pages of a printed report. */
export const SECTION_MAX = 10_000;

export class NewReportForm {
  @IsIn(REPORT_KINDS)
  kind!: ReportKind;

  @IsCivilDate()
  from!: CivilDate;

  @IsCivilDate()
  to!: CivilDate;
}

export class SectionForm {
  @IsString()
  @MaxLength(SECTION_MAX)
  en: string = '';

  @IsString()
  @MaxLength(SECTION_MAX)
  ru: string = '';

  @IsOptional()
  @IsIn(VERDICTS)
  verdict?: Verdict;
}
