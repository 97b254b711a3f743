import { Injectable } from '@nestjs/common';
import { type Actor, type CivilDate, Clock, DomainError, localDate, type NoticeId } from '#libs/kernel';
import { assertMaySee, BodyReader, Casework } from '#libs/casework';
import { UnitOfWork } from '#libs/platform/database';
import { lockNotice } from '../sending/locked-notice.js';
import { NoticeSettlement } from '../sending/notice-settlement.js';

export interface RecordPostingInput {
  noticeId: NoticeId;
  postedOn: CivilDate;
  actor: Actor;
}

/** A clerk has posted a printed letter. The date of posting is the date on which the person was told, and clocks stop on it. */
@Injectable()
export class RecordPosting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly casework: Casework,
    private readonly bodies: BodyReader,
    private readonly settlement: NoticeSettlement,
    private readonly clock: Clock,
  ) {}

  /** Errors: `notice.unknown`, `notice.not_waiting`, `date.in_future`, `date.before_letter`, `permission.denied`, `case.role_refused`. */
  execute({ noticeId, postedOn, actor }: RecordPostingInput): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const locked = await lockNotice(tx, this.casework, noticeId);
      const { notice, opened } = locked;
      if (!opened) throw new DomainError('notice.unknown');
      assertMaySee(actor, opened);
      if (notice.state !== 'printing') throw new DomainError('notice.not_waiting');
      const { timeZone } = (await this.bodies.current(tx)).body;
      if (postedOn > localDate(this.clock.now(), timeZone)) throw new DomainError('date.in_future', { on: postedOn });
      if (postedOn < localDate(notice.createdAt, timeZone)) throw new DomainError('date.before_letter', { on: postedOn });
      await this.settlement.sent(tx, locked, { channel: 'post', on: postedOn, actor });
    });
  }
}
