import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { BeginReport, PublishReport, REPORT_SECTIONS, Reports, type ReportSection, WriteReportSection } from '#libs/features/feedback'; // prettier-ignore
import { DomainError } from '#libs/kernel';
import { CurrentStaff, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { reportNumber } from '../../public/reports/report-number.js';
import { attempt, FormErrors, readForm } from '../../shared/form-errors.js';
import { invalid, seeOther } from '../../shared/page-answer.js';
import { Page, type PageContext } from '../../shared/page-context.js';
import { NO_DATE, partsOf, withDates } from '../admin/shared/dates.js';
import { type Sent, textOf } from '../admin/shared/sent.js';
import { BeginReportPage, ReportSectionPage } from './report-forms.js';
import { StaffReportPage, StaffReportsPage } from './report-pages.js';
import { NewReportForm, SECTION_MAX, SectionForm } from './reports.dto.js';
import { staffReportText } from './words.js';

const SHOWN_AT_ONCE = 50;

/** Where reviews of complaints are begun, written and published. */
@ApiExcludeController()
@Controller('staff/reports')
@RequirePermission('reports.manage')
export class StaffReportsController {
  constructor(
    private readonly reports: Reports,
    private readonly beginReport: BeginReport,
    private readonly writeSection: WriteReportSection,
    private readonly publishReport: PublishReport,
  ) {}

  @Get()
  async list(@Page() page: PageContext, @Query() query: Sent) {
    const cursor = textOf(query, 'cursor') || undefined;
    return <StaffReportsPage page={page} reports={await this.reports.page('all', { limit: SHOWN_AT_ONCE, cursor })} />;
  }

  @Get('new')
  ask(@Page() page: PageContext) {
    return <BeginReportPage page={page} values={{ kind: '', from: NO_DATE, to: NO_DATE }} />;
  }

  @Post('new')
  async begin(@Page() page: PageContext, @Body() sent: Sent, @CurrentStaff() { staffId }: StaffActor) {
    const t = staffReportText(page.language);
    const form = await readForm(NewReportForm, withDates(sent, ['from', 'to']));
    const begun = form.refusal
      ? form
      : await attempt(() =>
          this.beginReport.execute({ kind: form.value.kind, fromOn: form.value.from, toOn: form.value.to, staffId }),
        );
    if (!begun.refusal) return seeOther(`/staff/reports/${String(begun.value)}`);
    const values = { kind: textOf(sent, 'kind'), from: partsOf(sent, 'from'), to: partsOf(sent, 'to') };
    const names = { kind: t('error_kind'), from: t('error_from'), to: t('error_to') };
    return invalid(
      <BeginReportPage page={page} values={values} errors={FormErrors.of(page.language, begun.refusal, { names })} />,
    );
  }

  @Get(':number')
  async one(@Page() page: PageContext, @Param('number') given: string, @Query() query: Sent) {
    const report = await this.reports.one(reportNumber(given), 'all');
    const done = (['saved', 'published'] as const).find((one) => one === textOf(query, 'done')) ?? null;
    return <StaffReportPage page={page} report={report} done={done} />;
  }

  @Post(':number/publication')
  async publish(@Page() page: PageContext, @Param('number') given: string, @CurrentStaff() { staffId }: StaffActor) {
    const number = reportNumber(given);
    const { refusal } = await attempt(() => this.publishReport.execute({ number, staffId }));
    if (!refusal) return seeOther(`/staff/reports/${number}?done=published`);
    const report = await this.reports.one(number, 'all');
    return invalid(<StaffReportPage page={page} report={report} done={null} errors={FormErrors.of(page.language, refusal)} />);
  }

  @Get(':number/sections/:section')
  async section(@Page() page: PageContext, @Param('number') given: string, @Param('section') asked: string) {
    const { number, sections, publishedOn } = await this.reports.one(reportNumber(given), 'all');
    const found = sections.find(({ section }) => section === asked);
    if (!found) throw new DomainError('report.unknown');
    if (publishedOn !== null) throw new DomainError('report.published');
    const values = { ...found.text, verdict: found.verdict ?? '' };
    return <ReportSectionPage page={page} number={number} section={found.section} values={values} />;
  }

  @Post(':number/sections/:section')
  async write(
    @Page() page: PageContext,
    @Param('number') given: string,
    @Param('section') asked: string,
    @Body() sent: Sent,
    @CurrentStaff() { staffId }: StaffActor,
  ) {
    const number = reportNumber(given);
    const section = knownSection(asked);
    const form = await readForm(SectionForm, sent);
    const refusal = form.refusal ?? (await this.keep(number, section, form.value, staffId)).refusal;
    if (!refusal) return seeOther(`/staff/reports/${number}?done=saved#${section}`);
    const t = staffReportText(page.language);
    const names = {
      en: t('error_text', { max: SECTION_MAX }),
      ru: t('error_text', { max: SECTION_MAX }),
      verdict: t('error_verdict'),
    };
    const values = { en: textOf(sent, 'en'), ru: textOf(sent, 'ru'), verdict: textOf(sent, 'verdict') };
    const errors = FormErrors.of(page.language, refusal, { names });
    return invalid(<ReportSectionPage page={page} number={number} section={section} values={values} errors={errors} />);
  }

  private keep(number: number, section: ReportSection, { en, ru, verdict }: SectionForm, staffId: StaffActor['staffId']) {
    return attempt(() => this.writeSection.execute({ number, section, text: { en, ru }, verdict: verdict ?? null, staffId }));
  }
}

function knownSection(asked: string): ReportSection {
  const section = REPORT_SECTIONS.find((known) => known === asked);
  if (!section) throw new DomainError('report.unknown');
  return section;
}
