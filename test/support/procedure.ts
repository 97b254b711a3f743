import {
  type Actor,
  type BodyId,
  type CaseEvent,
  type CaseId,
  type Channel,
  type CivilDate,
  type DecisionId,
  type EventPayloads,
  type EventType,
  type IdentityLevel,
  type MessageId,
  type NoticeId,
  type PackCode,
  type PackVersion,
  type PointId,
  type Reference,
  type RemedyId,
  type ServiceCode,
  type StaffId,
  type StaffRole,
  atLocalTime,
  caseEvent,
} from '#libs/kernel';
import { calendarBook, shippedCalendars } from '#libs/domain/calendar';
import {
  type CaseFile,
  type NewCase,
  type Pack,
  type Plan,
  type Procedure,
  decideAll,
  newCaseFile,
  packAt,
  packVersion,
} from '#libs/domain/procedure';

export const POINT = 'point-1' as PointId;
export const REMEDY = 'remedy-1' as RemedyId;
export const ANOTHER_BODY = 'another-body' as BodyId;
export const CLERK = staff('clerk');
export const SUPERVISOR = staff('supervisor');
export const HASH = 'hmac';
export const MESSAGE = 'message-1' as MessageId;

const TIME_ZONES: Readonly<Record<string, string>> = {
  'gb-sct-spso': 'Europe/London',
  'gb-eng-housing': 'Europe/London',
  'in-cpgrams': 'Asia/Kolkata',
};

export function staff(role: StaffRole, id: string = role): Actor {
  return { kind: 'staff', staffId: id as StaffId, roles: [role], teamIds: [] };
}

/** A body that works under a pack, by the calendars that come with the program. */
export function procedureOf(pack: Pack): Procedure {
  const timeZone = TIME_ZONES[pack.pack] ?? 'Europe/Moscow';
  return {
    pack,
    timeZone,
    calendars: calendarBook(shippedCalendars()),
    bodyCalendar: 'weekends-only',
    warnAt: '09:00',
    ownTargets: {},
  };
}

export function procedureNamed(code: string, version: string, stage: string | null = null): Procedure {
  return procedureOf(packAt(packVersion(code, version), stage));
}

export function newCase(known: Partial<NewCase> = {}): CaseFile {
  return newCaseFile({
    id: 'case-1' as CaseId,
    statutory: true,
    kind: 'complaint',
    nativeKind: null,
    matter: null,
    service: 'general' as ServiceCode,
    channel: 'letter',
    identity: 'claimed',
    language: 'en',
    contact: 'email',
    pointIds: [POINT],
    ...known,
  });
}

/** A case that lives through one event after another; `plans` is all that followed. */
export class LivedCase {
  readonly plans: Plan[] = [];
  private day: CivilDate = '2026-03-02' as CivilDate;

  constructor(
    readonly procedure: Procedure,
    public file: CaseFile = newCase(),
  ) {}

  /** Everything from here on happens on this local day. */
  on(day: string): this {
    this.day = day as CivilDate;
    return this;
  }

  get today(): CivilDate {
    return this.day;
  }

  get noon(): Date {
    return atLocalTime(this.day, '12:00', this.procedure.timeZone);
  }

  then<T extends EventType>(type: T, payload: EventPayloads[T], actor: Actor = SUPERVISOR): this {
    const event = caseEvent(type, payload, actor, this.noon) as CaseEvent;
    const plans = decideAll(this.procedure, this.file, [event], this.noon);
    this.plans.push(...plans);
    this.file = plans.at(-1)?.file ?? this.file;
    return this;
  }

  received(channel: Channel = 'letter', identity: IdentityLevel = 'claimed'): this {
    this.file = { ...this.file, channel, identity };
    return this.then('case.received', receivedPayload(this.procedure.pack, this.file, this.day, this.noon), SUPERVISOR);
  }

  registered(): this {
    return this.file.state === 'received' ? this.then('case.registered', { on: this.day }) : this;
  }

  decided(outcome: 'upheld' | 'notUpheld' = 'notUpheld'): this {
    return this.then('decision.issued', decisionPayload(this.file, this.day, outcome, this.procedure.pack.stage !== undefined));
  }

  answered(): this {
    return this.then('answer.sent', { noticeId: 'notice-1' as NoticeId, channel: 'email', on: this.day }, { kind: 'system' });
  }

  asked(): this {
    return this.then('question.asked', { messageId: 'message-1' as MessageId, textHash: HASH, on: this.day });
  }

  replied(): this {
    return this.then(
      'question.answered',
      { messageId: 'message-2' as MessageId, textHash: HASH, on: this.day },
      { kind: 'citizen' },
    );
  }

  clock(code: string, round = 1): CaseFile['clocks'][number] {
    const found = this.file.clocks.find((clock) => clock.code === code && clock.round === round);
    if (!found) throw new Error(`no clock ${code} of round ${round}`);
    return found;
  }
}

export function receivedPayload(pack: Pack, file: CaseFile, on: CivilDate, at: Date): EventPayloads['case.received'] {
  const { statutory, channel, identity, kind, nativeKind, matter, service, language } = file;
  return {
    reference: 'REFE-RENC-E01' as Reference,
    pack: pack.pack as PackCode,
    packVersion: pack.version as PackVersion,
    ...{ statutory, channel, identity, kind, nativeKind, matter, service, language },
    anonymous: false,
    receivedAt: at.toISOString(),
    on,
    textHash: HASH,
  };
}

/** A decision on every point, with whatever the strictest pack asks of one. */
export function decisionPayload(
  file: CaseFile,
  on: CivilDate,
  outcome: 'upheld' | 'notUpheld' = 'notUpheld',
  ofSecondLook = false,
): EventPayloads['decision.issued'] {
  const remedies = outcome === 'upheld' ? [{ remedyId: REMEDY, kind: 'apology' as const, dueOn: on }] : [];
  const points = file.points.map(({ id }) => ({
    pointId: id,
    decisionId: 'decision-1' as DecisionId,
    outcome,
    nativeOutcome: null,
    rootCause: 'unclear-information',
    reasonsHash: HASH,
    remedies,
    ...(ofSecondLook ? { effect: outcome === 'upheld' ? ('decidedAnew' as const) : ('stands' as const) } : {}),
  }));
  return { points, on };
}
