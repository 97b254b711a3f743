import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type FastifyRequest } from 'fastify';
import { BodyReader, type OwnDayOff } from '#libs/casework';
import { type CalendarYearFile, calendarYearFileSchema } from '#libs/domain/calendar';
import { AddCalendarYear, CalendarPreview, OwnDaysOff, ReplaceOwnDaysOff, RequestRecalculation } from '#libs/features/deadlines';
import { Database } from '#libs/platform/database';
import { eachUpload, TakesFiles } from '#libs/platform/http';
import { errorText } from '#libs/platform/i18n';
import { RequirePermission } from '#libs/platform/identity';
import { attempt, FormErrors, readForm } from '../../../shared/form-errors.js';
import { invalid, seeOther } from '../../../shared/page-answer.js';
import { Page, type PageContext } from '../../../shared/page-context.js';
import { NO_DATE, partsOf, withDates } from '../shared/dates.js';
import { type Sent, textOf } from '../shared/sent.js';
import { CalendarsPage, type DayChange, DayPreviewPage, MovesPage, YearPreviewPage } from './calendars-pages.js';
import { DayChangeForm, DayForm, YearForm } from './calendars.dto.js';
import { lawText } from './words.js';

const HERE = '/staff/admin/calendars';
/** A year of dates is a few thousand signs. */
const FILE_BYTES_MAX = 100_000;

@ApiExcludeController()
@Controller('staff/admin/calendars')
@RequirePermission('body.manage')
export class CalendarPagesController {
  constructor(
    private readonly database: Database,
    private readonly bodies: BodyReader,
    private readonly ownDaysOff: OwnDaysOff,
    private readonly preview: CalendarPreview,
    private readonly replaceDaysOff: ReplaceOwnDaysOff,
    private readonly addYear: AddCalendarYear,
    private readonly requestRecalculation: RequestRecalculation,
  ) {}

  @Get()
  async list(@Page() page: PageContext, @Query() query: Sent) {
    const t = lawText(page.language);
    const done = { day: t('done.day'), year: t('done.year') }[textOf(query, 'done')] ?? null;
    return <CalendarsPage {...await this.shown(page)} done={done} />;
  }

  /** A day is first looked at; nothing is saved here. */
  @Post('days')
  async day(@Page() page: PageContext, @Body() sent: Sent) {
    const t = lawText(page.language);
    const form = await readForm(DayForm, withDates(sent, ['day']));
    const { days } = await this.ownDaysOff.read();
    const again = async (errors: FormErrors) => {
      const typed = { day: partsOf(sent, 'day'), reason: textOf(sent, 'reason'), file: '' };
      return invalid(<CalendarsPage {...await this.shown(page)} typed={typed} errors={errors} />);
    };
    const names = { day: t('error.day'), reason: t('error.reason') };
    if (form.refusal) return again(FormErrors.of(page.language, form.refusal, { names }));
    const { day, reason } = form.value;
    if (days.some((known) => known.day === day)) return again(FormErrors.at('day', t('error.repeated')));
    return seeOther(`${HERE}/preview?${new URLSearchParams({ add: day, reason }).toString()}`);
  }

  @Get('preview')
  async look(@Page() page: PageContext, @Query() query: Sent) {
    const [add, remove] = [textOf(query, 'add'), textOf(query, 'remove')];
    const asked = { kind: add === '' ? 'remove' : 'add', day: add || remove, reason: textOf(query, 'reason'), version: '1' };
    const form = await readForm(DayChangeForm, asked);
    if (form.refusal) return seeOther(HERE);
    const { version, days } = await this.ownDaysOff.read();
    const { kind, day, reason } = form.value;
    const moving = await this.preview.datesThatMove(changed(days, form.value).map((one) => one.day));
    const said = kind === 'add' ? reason : (days.find((one) => one.day === day)?.reason ?? '');
    return <DayPreviewPage page={page} change={{ kind, day, reason: said }} version={version} moving={moving} />;
  }

  @Post('preview')
  async apply(@Page() page: PageContext, @Body() sent: Sent) {
    const form = await readForm(DayChangeForm, sent);
    if (form.refusal) return seeOther(HERE);
    const { days } = await this.ownDaysOff.read();
    const change = { days: changed(days, form.value), basedOn: form.value.version, recounts: true };
    const { refusal } = await attempt(() => this.replaceDaysOff.execute(change));
    if (!refusal) return seeOther(`${HERE}?done=day`);
    return invalid(<CalendarsPage {...await this.shown(page)} errors={FormErrors.of(page.language, refusal)} />);
  }

  /** A year is first looked at; nothing is saved here. */
  @Post('years')
  async year(@Page() page: PageContext, @Body() sent: Sent) {
    const form = await readForm(YearForm, sent);
    const typed = textOf(sent, 'file');
    if (form.refusal) return this.yearRefused(page, typed, 'file', lawText(page.language)('error.yearEmpty'));
    return this.lookAtYear(page, form.value.file, 'file');
  }

  /** The same from a file. */
  @Post('years/file')
  @TakesFiles()
  async yearFile(@Page() page: PageContext, @Req() request: FastifyRequest) {
    const chunks: Uint8Array[] = [];
    const { refusal } = await attempt(() => eachUpload(request, { fileBytesMax: FILE_BYTES_MAX, filesMax: 1 }, ({ content }) => readInto(chunks, content))); // prettier-ignore
    if (refusal) return this.yearRefused(page, '', 'upload', errorText(page.language, refusal));
    const text = Buffer.concat(chunks)
      .toString('utf8')
      .replace(/^\uFEFF/, '');
    return text === ''
      ? this.yearRefused(page, '', 'upload', lawText(page.language)('error.yearNoFile'))
      : this.lookAtYear(page, text, 'upload');
  }

  @Post('years/apply')
  async applyYear(@Page() page: PageContext, @Body() sent: Sent) {
    const typed = textOf(sent, 'file');
    const { file, fault } = readYear(page, typed);
    if (file === null) return this.yearRefused(page, typed, 'file', fault);
    const { refusal } = await attempt(() => this.addYear.execute(file));
    if (refusal) return this.yearRefused(page, typed, 'file', errorText(page.language, refusal));
    await this.requestRecalculation.execute();
    return seeOther(`${HERE}?done=year`);
  }

  @Get('moves')
  async moves(@Page() page: PageContext, @Query() query: Sent) {
    const t = lawText(page.language);
    const done = textOf(query, 'done') === 'recount' ? t('done.recount') : null;
    return <MovesPage page={page} moving={await this.preview.datesThatMove()} done={done} />;
  }

  @Post('moves')
  async recount() {
    await this.requestRecalculation.execute();
    return seeOther(`${HERE}/moves?done=recount`);
  }

  private async lookAtYear(page: PageContext, text: string, field: 'file' | 'upload') {
    const { file, fault } = readYear(page, text);
    if (file === null) return this.yearRefused(page, text, field, fault);
    const { refusal, value: moving } = await attempt(() => this.preview.datesMovedByYear(file));
    if (refusal) return this.yearRefused(page, text, field, errorText(page.language, refusal));
    return <YearPreviewPage page={page} file={file} moving={moving} />;
  }

  private async yearRefused(page: PageContext, file: string, field: 'file' | 'upload', fault: string) {
    const typed = { day: NO_DATE, reason: '', file };
    return invalid(<CalendarsPage {...await this.shown(page)} typed={typed} errors={FormErrors.at(field, fault)} />);
  }

  private async shown(page: PageContext) {
    const { body, calendars } = await this.bodies.current(this.database);
    const { days } = await this.ownDaysOff.read();
    return { page, calendars: calendars.names.map((name) => calendars.byName(name)), ours: body.calendar, days };
  }
}

function changed(days: readonly OwnDayOff[], { kind, day, reason }: DayChange): OwnDayOff[] {
  const others = days.filter((known) => known.day !== day);
  return kind === 'add' ? [...others, { day, reason }] : others;
}

/** The year that a file holds, or which part of it is missing or wrong. */
function readYear(page: PageContext, text: string): { file: CalendarYearFile; fault: null } | { file: null; fault: string } {
  const read = calendarYearFileSchema.safeParse(parsed(text));
  if (read.success) return { file: read.data, fault: null };
  const t = lawText(page.language);
  const [field, place] = read.error.issues[0]?.path ?? [];
  const part = YEAR_PARTS.find((known) => known === field);
  if (part === undefined) return { file: null, fault: t('error.year') };
  const where = typeof place === 'number' ? `${t(`part.${part}`)}, ${place + 1}` : t(`part.${part}`);
  return { file: null, fault: t('error.year.part', { where }) };
}

/** The parts of the file, as it is written. */
const YEAR_PARTS = ['calendar', 'year', 'source', 'daysOff', 'workingWeekendDays', 'through'] as const;

async function readInto(chunks: Uint8Array[], content: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const chunk of content) chunks.push(chunk);
}

/** Text that is no JSON is no file: the schema says so. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
