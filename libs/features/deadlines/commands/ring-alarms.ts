import { Injectable } from '@nestjs/common';
import {
  type Alarm,
  asEntity,
  type BodyContext,
  BodyReader,
  type CaseChange,
  Casework,
  laterRings,
  newStaffNotice,
  type Notice,
  type OpenCase,
  type PeopleOfCase,
  peopleOfCases,
  rungsFor,
  toldOn,
} from '#libs/casework';
import {
  type AlarmId,
  caseEvent,
  type CaseId,
  Clock,
  type ClockId,
  type EnquiryId,
  type JobPayloads,
  localDate,
  type RemedyId,
  SYSTEM,
  uuidv7,
} from '#libs/kernel';
import { Database, type Tx, UnitOfWork } from '#libs/platform/database';
import { type AlarmSubjectNow, subjectNow } from '../alarm-subject.js';

/** `version`: of what the alarm is about, as it was when the alarm was set. */
export type DueAlarm = JobPayloads['alarm.ring'];

/**
 * Rings alarms whose time has come, each once, whoever asks and however often: each is read again behind its case's lock, and rung in the
 * transaction that says so. One that has rung, was cancelled, or whose subject has moved on stays silent.
 */
@Injectable()
export class RingAlarms {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly casework: Casework,
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives those that rang, each with how late it did, in milliseconds. Alarms of different cases share a transaction: a failure of one is a failure
   * of all.
   */
  async execute(due: readonly DueAlarm[]): Promise<ReadonlyMap<AlarmId, number>> {
    const ids = due.map(({ alarmId }) => alarmId);
    const found = await this.db.prepared<Belonging>('deadlines_cases_of_alarms', CASES_OF_ALARMS, [ids]);
    const caseOf = new Map(found.map(({ alarmId, caseId }) => [alarmId, caseId]));

    const rung = new Map<AlarmId, number>();
    let left = due.filter(({ alarmId }) => caseOf.has(alarmId));
    while (left.length > 0) {
      const together = new Map<CaseId, DueAlarm>();
      for (const one of left) if (!together.has(caseOf.get(one.alarmId)!)) together.set(caseOf.get(one.alarmId)!, one);
      for (const [alarmId, lateMs] of await this.unitOfWork.run((tx) => this.ring(tx, together))) rung.set(alarmId, lateMs);
      left = left.filter((one) => together.get(caseOf.get(one.alarmId)!) !== one);
    }
    return rung;
  }

  /** One alarm of each of these cases. */
  private async ring(tx: Tx, due: ReadonlyMap<CaseId, DueAlarm>): Promise<[AlarmId, number][]> {
    const cases = await this.casework.openMany(tx, [...due.keys()]);
    const alarms = await pendingAlarms(tx, [...due.values()]);
    const context = await this.bodies.current(tx);
    const now = this.clock.now();
    const moment: Moment = { tx, context, now, people: peopleOfCases(tx, localDate(now, context.body.timeZone)) };

    const changes: CaseChange[] = [];
    for (const opened of cases) {
      const alarm = alarms.get(opened.row.id);
      if (alarm) changes.push(await changeOf(moment, opened, alarm));
    }
    await this.casework.recordMany(tx, changes);
    return changes.flatMap(({ opened, events }) => {
      const alarm = events.length > 0 ? alarms.get(opened.row.id) : undefined;
      return alarm ? [[alarm.id, Math.max(0, now.getTime() - alarm.ringAt.getTime())]] : [];
    });
  }
}

interface Belonging extends Record<string, unknown> {
  alarmId: AlarmId;
  caseId: CaseId;
}

const CASES_OF_ALARMS = `SELECT id AS "alarmId", case_id AS "caseId" FROM casework.alarm WHERE id = ANY($1) AND state = 'pending'`;
const PENDING_ALARMS = `SELECT to_json(a) AS alarm FROM casework.alarm a WHERE id = ANY($1) AND state = 'pending'`;

/** Behind the locks: those that still wait, and are of the version asked for. */
async function pendingAlarms(tx: Tx, due: readonly DueAlarm[]): Promise<ReadonlyMap<CaseId, Alarm>> {
  const ids = due.map(({ alarmId }) => alarmId);
  const versions = new Map(due.map(({ alarmId, version }) => [alarmId, version]));
  const rows = await tx.prepared<{ alarm: Record<string, unknown> }>('deadlines_pending_alarms', PENDING_ALARMS, [ids]);
  const alarms = rows.map(({ alarm }) => asEntity<Alarm>(alarm));
  return new Map(
    alarms.filter(({ id, subjectVersion }) => versions.get(id) === subjectVersion).map((alarm) => [alarm.caseId, alarm]),
  );
}

/** What is the same for all alarms that ring together. */
interface Moment {
  readonly tx: Tx;
  readonly context: BodyContext;
  readonly now: Date;
  readonly people: PeopleOfCase;
}

async function changeOf({ tx, context, now, people }: Moment, opened: OpenCase, alarm: Alarm): Promise<CaseChange> {
  const subject = await subjectNow(tx, opened, alarm);
  if (!subject) return { opened, events: [], changed: { alarms: [{ id: alarm.id, state: 'cancelled', rungAt: null }] } };

  const { escalation } = context.body.settings;
  const step = alarm.kind === 'breach' ? Math.max(0, alarm.level - subject.breachLevel) : 0;
  const told = toldOn(rungsFor(escalation, alarm.kind, step), await people(opened, subject.inCharge));
  const params = noticeParams(opened, alarm, subject);
  return {
    opened,
    events: [rungEvent(alarm, subject, now)],
    rows: {
      notices: told.map((person) => newStaffNotice(person, 'alarm', params, now, opened.row.id)),
      alarms: alarm.kind === 'breach' && step === 0 ? laterAlarms(alarm, subject, context, now) : [],
    },
    changed: { alarms: [{ id: alarm.id, state: 'rung', rungAt: now }] },
  };
}

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
