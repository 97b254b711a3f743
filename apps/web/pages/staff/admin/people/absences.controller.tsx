import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { BodyReader } from '#libs/casework';
import { Clock, type DomainError, localDate } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import {
  CancelAbsence,
  CurrentStaff,
  RecordAbsence,
  RequirePermission,
  type StaffActor,
  StaffList,
} from '#libs/platform/identity';
import { attempt, FormErrors, readForm } from '../../../shared/form-errors.js';
import { invalid, seeOther } from '../../../shared/page-answer.js';
import { Page, type PageContext } from '../../../shared/page-context.js';
import { NO_DATE, partsOf, withDates } from '../shared/dates.js';
import { type Sent, textOf } from '../shared/sent.js';
import { AbsencesPage, type AbsenceValues } from './absences-page.js';
import { AbsenceForm, AbsencePageParams } from './people.dto.js';
import { peopleText } from './words.js';

const SHOWN_AT_ONCE = 50;
const DONE = ['absence', 'cancelled'] as const;
const NOTHING_TYPED: AbsenceValues = { staffId: '', firstDay: NO_DATE, lastDay: NO_DATE, deputyId: '' };

@ApiExcludeController()
@Controller('staff/admin/absences')
@RequirePermission('absence.manage')
export class AbsencePagesController {
  constructor(
    private readonly database: Database,
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
    private readonly staff: StaffList,
    private readonly recordAbsence: RecordAbsence,
    private readonly cancelAbsence: CancelAbsence,
  ) {}

  @Get()
  async list(@Page() page: PageContext, @Query() query: Sent) {
    const done = DONE.find((one) => one === textOf(query, 'done'));
    const said = done ? peopleText(page.language)(`done.${done}`) : null;
    const cursor = textOf(query, 'cursor');
    const shown = await this.shown(page, cursor);
    return <AbsencesPage {...shown} typed={NOTHING_TYPED} query={new URLSearchParams(cursor && { cursor })} done={said} />;
  }

  @Post()
  async enter(@Page() page: PageContext, @Body() sent: Sent, @CurrentStaff() by: StaffActor) {
    const form = await readForm(AbsenceForm, withDates(sent, ['firstDay', 'lastDay']));
    const refusal =
      form.refusal ??
      (await attempt(() => this.recordAbsence.execute({ ...form.value, deputyId: form.value.deputyId ?? null, by }))).refusal;
    if (!refusal) return seeOther('/staff/admin/absences?done=absence');
    const [firstDay, lastDay] = [partsOf(sent, 'firstDay'), partsOf(sent, 'lastDay')];
    const typed = { staffId: textOf(sent, 'staffId'), firstDay, lastDay, deputyId: textOf(sent, 'deputyId') };
    return invalid(<AbsencesPage {...await this.shown(page)} typed={typed} errors={errorsOf(page, refusal)} />);
  }

  @Post(':absenceId/cancel')
  async cancel(@Param() { absenceId }: AbsencePageParams, @CurrentStaff() by: StaffActor) {
    await this.cancelAbsence.execute({ absenceId, by });
    return seeOther('/staff/admin/absences?done=cancelled');
  }

  private async shown(page: PageContext, cursor = '') {
    const { timeZone } = (await this.bodies.current(this.database)).body;
    const today = localDate(this.clock.now(), timeZone);
    const asked = { limit: SHOWN_AT_ONCE, ...(cursor !== '' && { cursor }) };
    return { page, absences: await this.staff.absencesFrom(today, asked), people: await this.staff.choices() };
  }
}

function errorsOf(page: PageContext, refusal: DomainError): FormErrors {
  const t = peopleText(page.language);
  if (refusal.code === 'permission.denied') return FormErrors.at('staffId', t('error.notYours'));
  const names = {
    staffId: t('error.who'),
    firstDay: t('error.firstDay'),
    lastDay: t('error.lastDayDate'),
    'lastDay.invalid': t('error.lastDay'),
    deputyId: t('error.deputy'),
  };
  return FormErrors.of(page.language, refusal, { names });
}
