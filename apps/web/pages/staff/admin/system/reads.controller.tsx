import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { BodyReader, casesOfSubjects, parseReference, subjectsOfCase } from '#libs/casework';
import { addDays, type CivilDate, civilDate, type StaffId } from '#libs/kernel';
import { type LoggedRead, ReadLog } from '#libs/platform/audit';
import { Database } from '#libs/platform/database';
import { type Page as PageOf } from '#libs/platform/http';
import { RequirePermission, staffCards, StaffList } from '#libs/platform/identity';
import { FormErrors } from '../../../shared/form-errors.js';
import { invalid } from '../../../shared/page-answer.js';
import { Page, type PageContext } from '../../../shared/page-context.js';
import { dateText, partsOf } from '../shared/dates.js';
import { type Sent, textOf } from '../shared/sent.js';
import { type ReadsFilter, ReadsPage } from './reads-page.js';
import { systemText } from './words.js';

const SHOWN_AT_ONCE = 50;
const STAFF_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NOTHING: PageOf<LoggedRead> = { items: [], next: null };

interface Asked {
  readonly staffId?: StaffId;
  readonly subjectIds?: readonly string[];
  readonly from?: Date;
  readonly until?: Date;
}

/** The auditor's view of looks at personal data: who, when, which case; never what was shown. */
@ApiExcludeController()
@Controller('staff/admin/reads')
@RequirePermission('audit.read')
export class ReadPagesController {
  constructor(
    private readonly database: Database,
    private readonly bodies: BodyReader,
    private readonly staff: StaffList,
    private readonly log: ReadLog,
  ) {}

  @Get()
  async list(@Page() page: PageContext, @Query() query: Sent) {
    const filter: ReadsFilter = {
      staffId: textOf(query, 'staffId'),
      reference: textOf(query, 'reference').trim(),
      from: partsOf(query, 'from'),
      until: partsOf(query, 'until'),
    };
    const { timeZone } = (await this.bodies.current(this.database)).body;
    const asked = await this.asked(page, filter, timeZone);
    const shown = { page, filter, timeZone, people: await this.staff.choices(), query: addressOf(query) };
    if (asked instanceof FormErrors)
      return invalid(<ReadsPage {...shown} reads={NOTHING} readers={[]} subjects={[]} errors={asked} />);

    const cursor = textOf(query, 'cursor');
    const reads = await this.log.page({ ...asked, limit: SHOWN_AT_ONCE, ...(cursor !== '' && { cursor }) });
    const staffIds = reads.items.flatMap(({ staffId }) => (staffId === null ? [] : [staffId]));
    const readers = await staffCards(this.database, staffIds);
    const subjects = await casesOfSubjects(
      this.database,
      reads.items.flatMap(({ subjectIds }) => subjectIds),
    );
    return <ReadsPage {...shown} reads={reads} readers={readers} subjects={subjects} />;
  }

  /** The filter as the log takes it, or what is wrong with it. */
  private async asked(page: PageContext, filter: ReadsFilter, timeZone: string): Promise<Asked | FormErrors> {
    const t = systemText(page.language);
    const [from, until] = [dateOf(dateText(filter.from)), dateOf(dateText(filter.until))];
    if (from === undefined) return FormErrors.at('from', t('error.date'));
    if (until === undefined) return FormErrors.at('until', t('error.date'));
    if (from !== null && until !== null && until < from) return FormErrors.at('until', t('error.order'));

    const reference = filter.reference === '' ? null : parseReference(filter.reference);
    const subjectIds = reference === null ? [] : await subjectsOfCase(this.database, reference);
    if (filter.reference !== '' && subjectIds.length === 0) return FormErrors.at('reference', t('error.reference'));
    return {
      ...(STAFF_ID.test(filter.staffId) && { staffId: filter.staffId as StaffId }),
      ...(filter.reference !== '' && { subjectIds }),
      ...(from !== null && { from: midnight(from, timeZone) }),
      ...(until !== null && { until: midnight(addDays(until, 1), timeZone) }),
    };
  }
}

/** Null where nothing was typed, undefined where it is no date. */
function dateOf(text: string): CivilDate | null | undefined {
  if (text === '') return null;
  try {
    return civilDate(text);
  } catch {
    return undefined;
  }
}

function midnight(date: CivilDate, timeZone: string): Date {
  return new Date(Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds);
}

function addressOf(query: Sent): URLSearchParams {
  const names = [
    'staffId',
    'reference',
    'cursor',
    ...['from', 'until'].flatMap((name) => ['day', 'month', 'year'].map((part) => `${name}-${part}`)),
  ];
  return new URLSearchParams(
    names.map((name): [string, string] => [name, textOf(query, name)]).filter(([, value]) => value !== ''),
  );
}
