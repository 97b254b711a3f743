import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type CaseEvent,
  caseEvent,
  type CivilDate,
  Clock,
  type ContactChannel,
  DomainError,
  isOptional,
  localDate,
  SYSTEM,
} from '#libs/kernel';
import {
  BodyReader,
  Casework,
  type ChangedRows,
  newStaffNotice,
  type Notice,
  settleContactNotice,
  settleStaffNotice,
} from '#libs/casework';
import { type Tx } from '#libs/platform/database';
import { addresseeOf } from '../letters/letter-context.js';
import { type CitizenNotice, type LockedNotice } from './locked-notice.js';
import { supervisorOf } from './supervisor-of.js';

/** Why a letter did not go out, in a word that its supervisor is told. */
export type Problem = 'refused' | 'failed' | 'uncertain' | 'noAddress' | 'incomplete';
type NoticeChange = NonNullable<ChangedRows['notices']>[number];

export interface Sending {
  readonly channel: ContactChannel;
  /** The date in law: a clock stops on it. */
  readonly on: CivilDate;
  readonly actor: Actor;
}

/** Writes down what came of a notice, in the caller's transaction: on the case through the door, of a notice to staff in its own row. */
@Injectable()
export class NoticeSettlement {
  constructor(
    private readonly casework: Casework,
    private readonly bodies: BodyReader,
    private readonly clock: Clock,
  ) {}

  /** The local date of now. */
  async today(tx: Tx): Promise<CivilDate> {
    const { body } = await this.bodies.current(tx);
    return localDate(this.clock.now(), body.timeZone);
  }

  /** The person has been told. Errors: `case.role_refused` when a member of staff says so who may not answer. */
  async sent(tx: Tx, { notice, opened }: LockedNotice, sending: Sending, attempts = notice.attempts): Promise<void> {
    const change = this.changed(notice, {
      channel: sending.channel,
      state: 'sent',
      attempts,
      sentAt: this.clock.now(),
      sentOn: sending.on,
    });
    if (opened === null) return settleAlone(tx, notice, change);
    await this.recordSent(tx, { notice, opened }, [], sending, change);
  }

  /** Waits for the clerk who prints and posts it. */
  async toPrintQueue(tx: Tx, { notice, opened }: CitizenNotice): Promise<void> {
    await this.casework.record(tx, opened, [], {}, { notices: [this.changed(notice, { channel: 'post', state: 'printing' })] });
  }

  /** This way is closed: by post to whoever left an address, else the page of the case is the notice. A supervisor is told in any case. */
  async goAnotherWay(tx: Tx, locked: LockedNotice, problem: Problem, code: string, attempts: number): Promise<void> {
    const { notice, opened } = locked;
    if (opened === null) return this.giveUp(tx, locked, problem, code, attempts);
    if (isOptional(notice.kind)) return this.leave(tx, { notice, opened }, code, attempts);
    const hasPostalAddress = addresseeOf(opened.parties, 'postalAddress').postalAddress !== null;
    const next = notice.channel === 'email' && hasPostalAddress ? 'post' : 'trackingPage';
    const failed = this.failures(notice, next);
    const told = await this.tellSupervisor(tx, { notice, opened }, problem, next);
    if (next === 'post') {
      const change = this.changed(notice, { channel: 'post', state: 'printing', attempts, lastError: code });
      await this.casework.record(tx, opened, failed, { notices: told }, { notices: [change] });
      return;
    }
    const on = await this.today(tx);
    const sent = { channel: next, state: 'sent', attempts, sentAt: this.clock.now(), sentOn: on, lastError: code } as const;
    const sending: Sending = { channel: next, on, actor: SYSTEM };
    await this.recordSent(tx, { notice, opened }, failed, sending, this.changed(notice, sent), told);
  }

  /** Nobody has to get it: no other way is tried, and nobody is bothered. The page of the case asks the same. */
  private async leave(tx: Tx, { notice, opened }: CitizenNotice, code: string, attempts: number): Promise<void> {
    const change = this.changed(notice, { state: 'withheld', attempts, lastError: code });
    await this.casework.record(tx, opened, this.failures(notice, null), {}, { notices: [change] });
  }

  /** Nothing more is tried: it is shown until a person mends it. */
  async giveUp(tx: Tx, { notice, opened }: LockedNotice, problem: Problem, code: string, attempts: number): Promise<void> {
    const change = this.changed(notice, { state: 'failed', attempts, lastError: code });
    if (opened === null) return settleAlone(tx, notice, change);
    const told = await this.tellSupervisor(tx, { notice, opened }, problem, null);
    await this.casework.record(tx, opened, this.failures(notice, null), { notices: told }, { notices: [change] });
  }

  /** Nobody knows whether it arrived. `asks`: a person decides; otherwise it is sent once more. */
  async uncertain(tx: Tx, { notice, opened }: LockedNotice, asks: boolean, code: string, attempts: number): Promise<void> {
    const change = this.changed(notice, { state: asks ? 'uncertain' : 'pending', attempts, lastError: code });
    if (opened === null) return settleAlone(tx, notice, change);
    const event = caseEvent('notice.uncertain', { noticeId: notice.id, notice: notice.kind }, SYSTEM, this.clock.now());
    const told = asks ? await this.tellSupervisor(tx, { notice, opened }, 'uncertain', null) : [];
    await this.casework.record(tx, opened, isOfCase(notice) ? [event] : [], { notices: told }, { notices: [change] });
  }

  /** Puts it back to be sent; whoever calls promises the job. */
  async again(tx: Tx, { notice, opened }: LockedNotice): Promise<void> {
    const change = this.changed(notice, { channel: opened?.row.contact ?? notice.channel, state: 'pending', lastError: null });
    if (opened === null) return settleAlone(tx, notice, change);
    await this.casework.record(tx, opened, [], {}, { notices: [change] });
  }

  /** Where the case has moved on and its state no longer knows the step (it was reopened meanwhile), the letter went all the same, and that is recorded. */
  private async recordSent(
    tx: Tx,
    { notice, opened }: CitizenNotice,
    before: readonly CaseEvent[],
    { channel, on, actor }: Sending,
    change: NoticeChange,
    told: readonly Notice[] = [],
  ): Promise<void> {
    const now = this.clock.now();
    if (!isOfCase(notice)) return void (await this.casework.record(tx, opened, [], { notices: told }, { notices: [change] }));
    const record = (event: CaseEvent) =>
      this.casework.record(tx, opened, [...before, event], { notices: told }, { notices: [change] });
    const plain = caseEvent('notice.sent', { noticeId: notice.id, notice: notice.kind, channel, on }, actor, now);
    const step = stepOf(notice, channel, on, actor, now);
    try {
      await record(step ?? plain);
    } catch (error) {
      if (step === null || !(error instanceof DomainError) || error.code !== 'case.transition_refused') throw error;
      await record(plain);
    }
  }

  private failures(notice: Notice, next: ContactChannel | null): CaseEvent[] {
    if (!isOfCase(notice)) return [];
    const { id, kind, channel } = notice;
    return [caseEvent('notice.failed', { noticeId: id, notice: kind, channel, next }, SYSTEM, this.clock.now())];
  }

  private async tellSupervisor(
    tx: Tx,
    { notice, opened }: CitizenNotice,
    problem: Problem,
    next: ContactChannel | null,
  ): Promise<Notice[]> {
    const supervisor = await supervisorOf(tx, opened, await this.today(tx));
    if (!supervisor) return [];
    const params = { noticeId: notice.id, notice: notice.kind, problem, next: next ?? 'none' };
    return [newStaffNotice(supervisor, 'noticeFailed', params, this.clock.now(), opened.row.id)];
  }

  private changed(notice: Notice, changes: Partial<NoticeChange>): NoticeChange {
    const { id, channel, state, attempts, sentAt, sentOn, lastError } = notice;
    return { id, channel, state, attempts, sentAt, sentOn, lastError, ...changes };
  }
}

/** Of a notice that is about no case. */
async function settleAlone(tx: Tx, { subjectKind }: Notice, change: NoticeChange): Promise<void> {
  if (subjectKind === 'contact') await settleContactNotice(tx, change);
  else await settleStaffNotice(tx, change);
}

/** What many people are told at once is no event of the case: see `fanOut`. */
function isOfCase(notice: Notice): boolean {
  return notice.fanOutId === null;
}

/** The step of the procedure that this letter is; null for a letter that is none. */
function stepOf(notice: Notice, channel: ContactChannel, on: CivilDate, actor: Actor, now: Date): CaseEvent | null {
  const payload = { noticeId: notice.id, channel, on };
  if (notice.kind === 'answer') return caseEvent('answer.sent', payload, actor, now);
  if (notice.kind === 'acknowledgement') return caseEvent('acknowledgement.sent', payload, actor, now);
  return null;
}
