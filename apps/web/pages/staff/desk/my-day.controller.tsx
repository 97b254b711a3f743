import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { CaseQueue, DraftsToRead, MyDayReader } from '#libs/features/handling';
import { type CivilDate, type StaffId } from '#libs/kernel';
import { IsCivilDate } from '#libs/platform/http';
import { CancelAbsence, CurrentStaff, RecordAbsence, RequirePermission, type StaffActor } from '#libs/platform/identity';
import { attempt, FormErrors, readForm } from '../../shared/form-errors.js';
import { invalid, seeOther } from '../../shared/page-answer.js';
import { Page, type PageContext } from '../../shared/page-context.js';
import { type Sent, textOf } from '../admin/shared/sent.js';
import { type AbsenceFields, MyDayPage, type MyDayPageProps } from './my-day-page.js';
import { deskText } from './words.js';

const NEXT_SHOWN = 8;
const DONE = { saved: 'day.saved', cancelled: 'day.cancelled' } as const;

export class AbsenceForm {
  @IsCivilDate()
  firstDay!: CivilDate;

  @IsCivilDate()
  lastDay!: CivilDate;

  @IsOptional()
  @IsUUID()
  deputyId?: StaffId;
}

export class OwnAbsenceParams {
  @IsUUID()
  absenceId!: string;
}

@ApiExcludeController()
@Controller('staff/my-day')
@RequirePermission('case.handle')
export class MyDayController {
  constructor(
    private readonly reader: MyDayReader,
    private readonly queue: CaseQueue,
    private readonly drafts: DraftsToRead,
    private readonly recordAbsence: RecordAbsence,
    private readonly cancelAbsence: CancelAbsence,
  ) {}

  @Get()
  async read(@Page() page: PageContext, @Query() query: Sent, @CurrentStaff() staff: StaffActor) {
    const done = textOf(query, 'done');
    const words = done === 'saved' || done === 'cancelled' ? deskText(page.language)(DONE[done]) : null;
    return <MyDayPage {...await this.facts(page, staff)} done={words} />;
  }

  @Post('absences')
  async record(@Page() page: PageContext, @Body() sent: Sent, @CurrentStaff() staff: StaffActor) {
    const form = await readForm(AbsenceForm, sent);
    const refusal =
      form.refusal ??
      (
        await attempt(() => {
          const { firstDay, lastDay, deputyId = null } = form.value;
          return this.recordAbsence.execute({ staffId: staff.staffId, firstDay, lastDay, deputyId, by: staff });
        })
      ).refusal;
    if (!refusal) return seeOther('/staff/my-day?done=saved');
    const fields: AbsenceFields = {
      firstDay: textOf(sent, 'firstDay'),
      lastDay: textOf(sent, 'lastDay'),
      deputyId: textOf(sent, 'deputyId'),
    };
    const errors = FormErrors.of(page.language, refusal, { names: absenceSentences(page, fields) });
    return invalid(<MyDayPage {...await this.facts(page, staff)} fields={fields} errors={errors} />);
  }

  @Post('absences/:absenceId/cancel')
  async cancel(@Param() { absenceId }: OwnAbsenceParams, @CurrentStaff() by: StaffActor) {
    await this.cancelAbsence.execute({ absenceId, by });
    return seeOther('/staff/my-day?done=cancelled');
  }

  private async facts(page: PageContext, staff: StaffActor): Promise<MyDayPageProps> {
    const [day, { items }, { items: toRead }] = await Promise.all([
      this.reader.of(staff.staffId),
      this.queue.page({ staff, view: 'mine', limit: NEXT_SHOWN, cursor: undefined }),
      this.drafts.page(staff, { limit: NEXT_SHOWN, cursor: undefined }),
    ]);
    const fields = { firstDay: '', lastDay: '', deputyId: '' };
    return { page, day, next: items, toRead, done: null, fields, errors: null };
  }
}

/** A day that is missing is asked for; one that makes no sense is said to make none. */
function absenceSentences({ language }: PageContext, { firstDay, lastDay }: AbsenceFields): Record<string, string> {
  const t = deskText(language);
  return {
    firstDay: t(firstDay === '' ? 'day.firstMissing' : 'day.dateInvalid'),
    lastDay: t(lastDay === '' ? 'day.lastMissing' : 'day.dateInvalid'),
    'lastDay.invalid': t('day.lastEarly'),
  };
}
