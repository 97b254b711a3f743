import { Injectable } from '@nestjs/common';
import {
  type Alarm,
  asEntity,
  type BodyContext,
  BodyReader,
  Casework,
  newStaffNotice,
  type Notice,
  type OpenCase,
  peopleOfCase,
} from '#libs/casework';
import {
  type AlarmId,
  caseEvent,
  type CaseId,
  Clock,
  type ClockId,
  type EnquiryId,
  localDate,
  type RemedyId,
  SYSTEM,
  uuidv7,
} from '#libs/kernel';
import { Database, type Tx, UnitOfWork } from '#libs/platform/database';
import { type AlarmSubjectNow, subjectNow } from '../alarm-subject.js';
import { laterRings, rungsFor, toldOn } from '../escalation.js';

/** `silent`: it has rung already, was cancelled, or what it was about has moved on. */
export type Ringing = 'rung' | 'silent';

/** Rings an alarm, once, whoever asks and however often: it is read again behind its case's lock, and rung in the transaction that says so. */
@Injectable()
export class RingAlarm {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly casework: Casework,
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
  ) {}

  /** `version`: of the subject, as it was when the alarm was armed. */
  async execute({ alarmId, version }: { alarmId: AlarmId; version: number }): Promise<Ringing> {
    const [found] = await this.db.prepared<{ case_id: CaseId }>('deadlines_case_of_alarm', CASE_OF_ALARM, [alarmId, version]);
    if (!found) return 'silent';
    return this.unitOfWork.run(async (tx) => {
      const opened = await this.casework.open(tx, found.case_id);
      const [pending] = await tx.prepared<PendingAlarm>('deadlines_pending_alarm', PENDING_ALARM, [alarmId, version]);
      if (!pending) return 'silent';

      const alarm = asEntity<Alarm>(pending.alarm);
      const subject = await subjectNow(tx, opened, alarm);
      if (!subject) return this.cancel(tx, opened, alarm);
      return this.ring(tx, opened, alarm, subject, await this.bodies.current(tx, pending.body_version));
    });
  }

  private async cancel(tx: Tx, opened: OpenCase, { id }: Alarm): Promise<Ringing> {
    await this.casework.record(tx, opened, [], {}, { alarms: [{ id, state: 'cancelled', rungAt: null }] });
    return 'silent';
  }

  private async ring(tx: Tx, opened: OpenCase, alarm: Alarm, subject: AlarmSubjectNow, context: BodyContext): Promise<Ringing> {
    const now = this.clock.now();
    const { escalation } = context.body.settings;
    const step = alarm.kind === 'breach' ? Math.max(0, alarm.level - subject.breachLevel) : 0;
    const people = await peopleOfCase(tx, opened, localDate(now, context.body.timeZone), subject.inCharge);
    const told = toldOn(rungsFor(escalation, alarm.kind, step), people);

    const params = noticeParams(opened, alarm, subject);
    const notices: Notice[] = told.map((person) => newStaffNotice(person, 'alarm', params, now, opened.row.id));
    const alarms = alarm.kind === 'breach' && step === 0 ? laterAlarms(alarm, subject, context, now) : [];
    const rung = { id: alarm.id, state: 'rung' as const, rungAt: now };
    await this.casework.record(tx, opened, rungEvent(alarm, subject, now), { notices, alarms }, { alarms: [rung] });
    return 'rung';
  }
}

interface PendingAlarm extends Record<string, unknown> {
  alarm: Record<string, unknown>;
  body_version: number;
}

const CASE_OF_ALARM = `SELECT case_id FROM casework.alarm WHERE id = $1 AND subject_version = $2 AND state = 'pending'`;

const PENDING_ALARM = `
  SELECT to_json(a) AS alarm, b.version AS body_version FROM casework.alarm a CROSS JOIN casework.body b
  WHERE a.id = $1 AND a.subject_version = $2 AND a.state = 'pending'`;

function rungEvent(alarm: Alarm, { clock }: AlarmSubjectNow, now: Date) {
  const { id: alarmId, kind, subjectKind: subject, level } = alarm;
  const subjectId = alarm.subjectId as ClockId | RemedyId | EnquiryId;
  return caseEvent('alarm.rung', { alarmId, kind, subject, subjectId, clock, level }, SYSTEM, now);
}

/** Codes and dates alone. `because` stands there when the date is a working date, so that the letter says that it is not final. */
function noticeParams({ row }: OpenCase, alarm: Alarm, { clock, dueOn, because }: AlarmSubjectNow): Notice['params'] {
  return {
    reference: row.reference,
    kind: alarm.kind,
    subject: alarm.subjectKind,
    level: alarm.level,
    ...(clock === null ? {} : { clock }),
    ...(dueOn === null ? {} : { dueOn }),
    ...(because.length === 0 ? {} : { because: because.join(' ') }),
  };
}

/** They hang on the same version of the same subject: whatever settles or moves it silences them too. */
function laterAlarms(breach: Alarm, subject: AlarmSubjectNow, { body, calendars }: BodyContext, now: Date): Alarm[] {
  const { timeZone, warnAt, settings } = body;
  const calendar = calendars.byName(body.calendar);
  const rings = laterRings(settings.escalation, localDate(now, timeZone), { calendar, warnAt, timeZone });
  return rings.map(({ step, ringAt }) => ({
    ...breach,
    id: uuidv7<AlarmId>(now),
    level: subject.breachLevel + step,
    ringAt,
  }));
}
