import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { type CivilDate } from '#libs/kernel';
import { IsCivilDate, PlainText } from '#libs/platform/http';
import { REPORT_KINDS, REPORT_SECTIONS, type ReportKind, type ReportSection, type Verdict, VERDICTS } from '../sections.js';

/** Some pages of a printed report. */
const SECTION_MAX = 10_000;

export class NewReportDto {
  @IsIn(REPORT_KINDS)
  kind!: ReportKind;

  @IsCivilDate()
  fromOn!: CivilDate;

  /** The last day. */
  @IsCivilDate()
  toOn!: CivilDate;
}

export class SectionParams {
  @Matches(/^[1-9]\d{0,8}$/)
  number!: string;

  @IsIn(REPORT_SECTIONS)
  section!: ReportSection;
}

export class SectionDto {
  @IsString()
  @MaxLength(SECTION_MAX)
  @PlainText()
  textEn!: string;

  @IsString()
  @MaxLength(SECTION_MAX)
  @PlainText()
  textRu!: string;

  /** In a part of the self-assessment alone. */
  @IsOptional()
  @IsIn(VERDICTS)
  verdict?: Verdict;
}
