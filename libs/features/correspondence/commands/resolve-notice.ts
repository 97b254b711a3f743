import { Injectable } from '@nestjs/common';
import { keptFrom } from '#libs/domain/independence';
import { type Actor, Clock, DomainError, localDate, type NoticeId, type StaffId, uuidv7 } from '#libs/kernel';
import { BodyReader, Casework } from '#libs/casework';
import { type Tx, UnitOfWork } from '#libs/platform/database';
import { Outbox } from '#libs/platform/outbox';
import { type ResolutionRow } from '../sending/handover.entity.js';
import { type LockedNotice, lockNotice } from '../sending/locked-notice.js';
import { NoticeSettlement } from '../sending/notice-settlement.js';

type StaffActor = Extract<Actor, { kind: 'staff' }>;

export interface ResolveNoticeInput {
  noticeId: NoticeId;
  /** `retry` for one that failed; `sendAgain` or `sent` (it did arrive) for one of which nobody knows; `otherWay` for either, if it is to a citizen. */
  decision: ResolutionRow['decision'];
  actor: StaffActor;
}

/** A person decides on a letter that did not go out by itself. */
@Injectable()
export class ResolveNotice {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly casework: Casework,
    private readonly bodies: BodyReader,
    private readonly settlement: NoticeSettlement,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Errors: `notice.unknown`, `notice.not_waiting`, `permission.denied` for who is complained of, `case.role_refused`. */
  execute({ noticeId, decision, actor }: ResolveNoticeInput): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const locked = await lockNotice(tx, this.casework, noticeId);
      assertNotBarred(actor, locked);
      assertWaits(decision, locked);
      await this.remember(tx, noticeId, decision, actor.staffId);
      if (decision === 'sent') return this.settleAsSent(tx, locked, actor);
      if (decision === 'otherWay') return this.goAnotherWay(tx, locked);
      await this.settlement.again(tx, locked);
      await this.outbox.add(tx, [{ job: 'notice.send', payload: { noticeId } }], this.clock.now(), locked.notice.caseId);
    });
  }

  /** It was sent on the day on which the line was cut, whenever somebody finds that out. */
  private async settleAsSent(tx: Tx, locked: LockedNotice, actor: StaffActor): Promise<void> {
    const { notice } = locked;
    const [last] = await tx.query<{ at: Date }>(
      'SELECT at FROM correspondence.handover WHERE notice_id = $1 ORDER BY at DESC, id DESC LIMIT 1',
      [notice.id],
    );
    const { timeZone } = (await this.bodies.current(tx)).body;
    const on = localDate(last?.at ?? notice.createdAt, timeZone);
    await this.settlement.sent(tx, locked, { channel: notice.channel, on, actor });
  }

  /** By post, where the person left an address; else their own page is the notice. */
  private goAnotherWay(tx: Tx, locked: LockedNotice): Promise<void> {
    const { state, lastError, attempts } = locked.notice;
    const problem = state === 'uncertain' ? 'uncertain' : 'failed';
    return this.settlement.goAnotherWay(tx, locked, problem, lastError ?? problem, attempts);
  }

  private async remember(tx: Tx, noticeId: NoticeId, decision: ResolutionRow['decision'], staffId: StaffId): Promise<void> {
    const now = this.clock.now();
    await tx.execute(
      'INSERT INTO correspondence.resolution (id, notice_id, staff_id, decision, at) VALUES ($1, $2, $3, $4, $5)',
      [uuidv7(now), noticeId, staffId, decision, now],
    );
  }
}

/** Errors: `notice.not_waiting`. */
function assertWaits(decision: ResolveNoticeInput['decision'], { notice, opened }: LockedNotice): void {
  const expected = { retry: ['failed'], sendAgain: ['uncertain'], sent: ['uncertain'], otherWay: ['failed', 'uncertain'] }[
    decision
  ];
  const hasOtherWay = opened !== null;
  if (!expected.includes(notice.state) || (decision === 'otherWay' && !hasOtherWay)) throw new DomainError('notice.not_waiting');
}

/** An administrator may mend what they may not read; but nobody touches a case in which they are complained of. */
function assertNotBarred({ staffId }: StaffActor, { opened }: LockedNotice): void {
  const barred = opened ? keptFrom(opened.file) : [];
  if (barred.includes(staffId)) throw new DomainError('permission.denied');
}
