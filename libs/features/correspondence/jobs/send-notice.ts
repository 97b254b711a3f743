import { Injectable } from '@nestjs/common';
import { Clock, DomainError, type JobPayloads, localDate, type NoticeId, SYSTEM } from '#libs/kernel';
import { BodyReader, Casework, type Notice } from '#libs/casework';
import { Database, type Tx, UnitOfWork } from '#libs/platform/database';
import { type MailResult, MailTransport } from '#libs/platform/mail';
import { HandlesJob, type JobHandler, type JobTry } from '#libs/platform/queue';
import { mailParts } from '../letters/letter-pages.js';
import { type Letter, LetterWriter } from '../letters/letter-writer.js';
import { HANDOVER_MAX_MS, Handovers, UnderWayElsewhere } from '../sending/handovers.js';
import { findNotice, type LockedNotice, lockNotice } from '../sending/locked-notice.js';
import { NoticeSettlement } from '../sending/notice-settlement.js';

/**
 * Sends one notice by its channel. Runs at least once: a notice that is no longer pending is left alone, and a mail that another process hands over
 * is not touched. What failed for now is thrown, and the queue tries again; after the last try it goes another way.
 */
@Injectable()
@HandlesJob('notice.send')
export class SendNotice implements JobHandler<'notice.send'> {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly casework: Casework,
    private readonly bodies: BodyReader,
    private readonly letters: LetterWriter,
    private readonly transport: MailTransport,
    private readonly handovers: Handovers,
    private readonly settlement: NoticeSettlement,
    private readonly clock: Clock,
  ) {}

  async handle({ noticeId }: JobPayloads['notice.send'], jobTry: JobTry): Promise<void> {
    const notice = await findNotice(this.database, noticeId);
    if (notice?.state !== 'pending') return;
    const letter = await this.written(notice, jobTry);
    if (!letter) return;
    switch (notice.channel) {
      case 'trackingPage':
        return this.settleSent(notice, jobTry); // the page of the case is the notice
      case 'post':
        return this.print(notice, letter, jobTry);
      case 'email':
        return letter.to.email === null
          ? this.withoutAddress(notice, jobTry)
          : this.mail(notice, letter, letter.to.email, jobTry);
    }
  }

  /** Null when it cannot be written as the case file stands: a person must mend that, and no further try would. */
  private async written(notice: Notice, { attempt }: JobTry): Promise<Letter | null> {
    try {
      return await this.letters.write(notice);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'letter.variable_missing') throw error;
      const { variable } = error.params;
      const code = typeof variable === 'string' ? `${error.code} ${variable}` : error.code;
      await this.whilePending(notice.id, (tx, locked) => this.settlement.giveUp(tx, locked, 'incomplete', code, attempt));
      return null;
    }
  }

  private async print(notice: Notice, letter: Letter, { attempt }: JobTry): Promise<void> {
    await this.whilePending(notice.id, async (tx, { notice: current, opened }) => {
      const locked = { notice: current, opened: opened! };
      if (letter.to.postalAddress !== null) await this.settlement.toPrintQueue(tx, locked);
      else await this.settlement.goAnotherWay(tx, locked, 'noAddress', 'noAddress', attempt);
    });
  }

  /** Who works here reads it in the system; but nobody can sign in there without the letter that lets them in. */
  private async withoutAddress(notice: Notice, jobTry: JobTry): Promise<void> {
    const readsInside = notice.staffId !== null && notice.subjectKind === 'case';
    if (readsInside) return this.settleSent({ ...notice, channel: 'trackingPage' }, jobTry);
    await this.whilePending(notice.id, (tx, locked) =>
      this.settlement.goAnotherWay(tx, locked, 'noAddress', 'noAddress', jobTry.attempt),
    );
  }

  private async mail(notice: Notice, letter: Letter, address: string, jobTry: JobTry): Promise<void> {
    const cutOff = await this.cutOff(notice.id);
    if (cutOff !== null) return this.uncertain(notice, cutOff, 'interrupted', jobTry);
    const mail = {
      id: notice.id,
      to: { name: letter.to.name, address },
      subject: letter.subject,
      ...mailParts(letter),
      date: this.clock.now(),
    };
    let handoverId: string | null = null;
    const result = await this.transport.send(mail, async () => {
      handoverId = await this.handovers.begin(notice, letter);
    });
    await this.settle(notice, handoverId, result, jobTry);
  }

  /**
   * The handover that a process was killed at, between the first byte and the last word of this very mail; null when there is none. Over a
   * transport that takes a key the mail is simply handed over again.
   */
  private async cutOff(noticeId: NoticeId): Promise<string | null> {
    const open = await this.handovers.open(noticeId);
    if (!open) return null;
    if (this.transport.takesKey) {
      await this.handovers.end(this.database, open.id, { result: 'failed', code: 'interrupted' });
      return null;
    }
    if (this.clock.now().getTime() - open.at.getTime() < HANDOVER_MAX_MS) throw new UnderWayElsewhere();
    return open.id;
  }

  private async settle(notice: Notice, handoverId: string | null, result: MailResult, jobTry: JobTry): Promise<void> {
    switch (result.result) {
      case 'sent':
        return this.settleSent(notice, jobTry, handoverId);
      case 'refused':
        return this.goAnotherWay(notice, handoverId, result, jobTry);
      case 'uncertain':
        return this.uncertain(notice, handoverId, result.code, jobTry);
      case 'failed':
        if (jobTry.last) return this.goAnotherWay(notice, handoverId, result, jobTry);
        await this.end(this.database, handoverId, result);
        throw new MailNotTaken(result.code);
    }
  }

  private settleSent(notice: Notice, { attempt }: JobTry, handoverId: string | null = null): Promise<void> {
    return this.whilePending(notice.id, async (tx, locked) => {
      const { body } = await this.bodies.current(tx);
      const on = localDate(this.clock.now(), body.timeZone);
      await this.settlement.sent(tx, locked, { channel: notice.channel, on, actor: SYSTEM }, attempt);
      await this.end(tx, handoverId, { result: 'sent' });
    });
  }

  private goAnotherWay(
    { id }: Notice,
    handoverId: string | null,
    result: Exclude<MailResult, { result: 'sent' | 'uncertain' }>,
    { attempt }: JobTry,
  ): Promise<void> {
    return this.whilePending(id, async (tx, locked) => {
      const problem = result.result === 'refused' ? 'refused' : 'failed';
      await this.settlement.goAnotherWay(tx, locked, problem, `mail ${result.code}`, attempt);
      await this.end(tx, handoverId, result);
    });
  }

  /** The body's setting says whether it is sent again or a person decides; after the last try a person does. */
  private async uncertain({ id }: Notice, handoverId: string | null, code: string, { attempt, last }: JobTry): Promise<void> {
    const { body } = await this.bodies.current(this.database);
    const asks = body.settings.uncertainMail === 'ask' || last;
    await this.whilePending(id, async (tx, locked) => {
      await this.settlement.uncertain(tx, locked, asks, `mail ${code}`, attempt);
      await this.end(tx, handoverId, { result: 'uncertain', code });
    });
    if (!asks) throw new MailNotTaken(code);
  }

  private async end(runs: Pick<Tx | Database, 'query'>, handoverId: string | null, result: MailResult): Promise<void> {
    if (handoverId !== null) await this.handovers.end(runs, handoverId, result);
  }

  /** Behind the lock, and only if nobody settled the notice meanwhile. */
  private whilePending(noticeId: NoticeId, work: (tx: Tx, locked: LockedNotice) => Promise<void>): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const locked = await lockNotice(tx, this.casework, noticeId);
      if (locked.notice.state === 'pending') await work(tx, locked);
    });
  }
}

/** Not now: the queue tries again. Holds the transport's code alone. */
export class MailNotTaken extends Error {
  constructor(readonly code: string) {
    super('the mail was not taken');
  }
}
