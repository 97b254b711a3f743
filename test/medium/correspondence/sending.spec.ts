import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { RecordPosting, ResolveNotice } from '#libs/features/correspondence';
import { ForgetLetters } from '../../../libs/features/correspondence/commands/forget-letters.js';
import { caseEvent, type CaseId, CITIZEN, type CivilDate, DomainError, type NoticeId } from '#libs/kernel';
import { mailFolderOf } from '#libs/platform/config';
import {
  ANNA,
  caseByMail,
  decide,
  eventsOf,
  FIRST_TRY,
  LAST_TRY,
  type LetterWorld,
  mailFiles,
  newLetterWorld,
  noticeOf,
  record,
  send,
} from '../../support/letters.js';
import { type MailServer, newMailServer } from '../../support/mail-server.js';

const TODAY = '2026-03-02' as CivilDate;
const BY_MAIL_ONLY = { name: ANNA.name, email: ANNA.email };

async function answered(
  letters: LetterWorld,
  making: Parameters<typeof caseByMail>[1] = {},
): Promise<{ caseId: CaseId; noticeId: NoticeId }> {
  const { world, supervisor } = letters;
  const { decided } = await decide(world, await caseByMail(world, making), supervisor);
  return { caseId: decided.row.id, noticeId: (await noticeOf(world, 'answer')).id };
}

async function clockOf({ world }: LetterWorld, caseId: CaseId): Promise<unknown> {
  const [clock] = await world.rows("SELECT status, stopped_on FROM casework.clock WHERE case_id = $1 AND code = 'answer'", [
    caseId,
  ]);
  return clock;
}

describe('a letter into the data folder', () => {
  let letters: LetterWorld;
  beforeEach(async () => {
    letters = await newLetterWorld();
  });
  afterEach(() => letters.world.close());

  it('is forgotten with the person, and only theirs is', async () => {
    const { caseId, noticeId } = await answered(letters);
    const other = await caseByMail(letters.world);
    await send(letters.world, noticeId);
    const anothers = await letters.world.rows<{ id: NoticeId }>('SELECT id FROM casework.notice WHERE case_id = $1', [
      other.row.id,
    ]);
    for (const { id } of anothers) await send(letters.world, id);
    const kept = mailFiles(letters.world).filter((file) => file !== `${noticeId}.eml`);

    await letters.world.run(ForgetLetters, caseId);
    await letters.world.run(ForgetLetters, caseId);
    expect(kept).not.toEqual([]);
    expect(mailFiles(letters.world)).toEqual(kept);
  });

  it('stops the clock on the day it is sent, and is there once however often the job runs', async () => {
    const { caseId, noticeId } = await answered(letters);
    await Promise.allSettled([send(letters.world, noticeId), send(letters.world, noticeId)]);
    await send(letters.world, noticeId);

    expect(mailFiles(letters.world)).toEqual([`${noticeId}.eml`]);
    expect(await noticeOf(letters.world, 'answer')).toMatchObject({
      state: 'sent',
      channel: 'email',
      sentOn: TODAY,
      attempts: 1,
    });
    expect(await clockOf(letters, caseId)).toEqual({ status: 'stopped', stopped_on: TODAY });
    expect((await eventsOf(letters.world, caseId)).filter((type) => type === 'answer.sent')).toHaveLength(1);
  });

  it('is not written again by who finds that another was killed after writing it', async () => {
    const { noticeId } = await answered(letters);
    await letters.world.rows(
      `INSERT INTO correspondence.handover (id, notice_id, template_version, at) VALUES (gen_random_uuid(), $1, 1, $2)`,
      [noticeId, letters.world.clock.now()],
    );
    await send(letters.world, (await noticeOf(letters.world, 'acknowledgement')).id); // makes the folder
    writeFileSync(join(mailFolderOf(letters.world.config), `${noticeId}.eml`), 'as the killed process wrote it');
    await send(letters.world, noticeId);

    expect(await noticeOf(letters.world, 'answer')).toMatchObject({ state: 'sent' });
    expect(mailFiles(letters.world)).toHaveLength(2);
  });

  it('goes out also when the case has moved on meanwhile, and then stops nothing', async () => {
    const { caseId, noticeId } = await answered(letters);
    await letters.world.rows("UPDATE casework.case SET state = 'inHandling' WHERE id = $1", [caseId]);
    await send(letters.world, noticeId);

    expect(await noticeOf(letters.world, 'answer')).toMatchObject({ state: 'sent' });
    expect((await eventsOf(letters.world, caseId)).at(-1)).toBe('notice.sent');
    expect(await clockOf(letters, caseId)).toMatchObject({ status: 'running' });
  });

  it('waits, and says what it lacks, where something cannot be left out; and goes when that is mended', async () => {
    const { world, supervisor } = letters;
    const { decided } = await decide(world, await caseByMail(world), supervisor, { decidedBy: null });
    const { id } = await noticeOf(world, 'answer');
    await send(world, id);

    const failed = { state: 'failed', lastError: 'letter.variable_missing nameOfOfficial', sentOn: null };
    expect(await noticeOf(world, 'answer')).toMatchObject(failed);
    expect(await noticeOf(world, 'noticeFailed')).toMatchObject({ params: { problem: 'incomplete', next: 'none' } });
    expect((await eventsOf(world, decided.row.id)).at(-1)).toBe('notice.failed');
    expect(mailFiles(world)).toEqual([]);
    await send(world, id); // a job that runs twice
    expect(await noticeOf(world, 'answer')).toMatchObject(failed);

    await world.rows('UPDATE casework.decision SET decided_by = $1', [supervisor.staffId]);
    await world.run(ResolveNotice, { noticeId: id, decision: 'retry', actor: supervisor });
    const promised = await world.rows("SELECT FROM platform.outbox WHERE job = 'notice.send' AND payload->>'noticeId' = $1", [
      id,
    ]);
    expect(promised).toHaveLength(2);
    await send(world, id);
    expect(await noticeOf(world, 'answer')).toMatchObject({ state: 'sent', lastError: null });
    await expect(world.run(ResolveNotice, { noticeId: id, decision: 'retry', actor: supervisor })).rejects.toThrow(
      'notice.not_waiting',
    );
  });

  it('is none for somebody who left no address: the page of the case is the notice', async () => {
    const { caseId, noticeId } = await answered(letters, {
      facts: { contact: 'trackingPage', identity: 'anonymous' },
      party: {},
    });
    await send(letters.world, noticeId);
    expect(await noticeOf(letters.world, 'answer')).toMatchObject({ state: 'sent', channel: 'trackingPage', sentOn: TODAY });
    expect(await clockOf(letters, caseId)).toEqual({ status: 'stopped', stopped_on: TODAY });
    expect(mailFiles(letters.world)).toEqual([]);
  });

  it('to staff without an address is read in the system', async () => {
    const { world, supervisor } = letters;
    const { row } = await caseByMail(world, { party: { name: 'Anna' } });
    await send(world, (await noticeOf(world, 'acknowledgement')).id);
    const told = await noticeOf(world, 'noticeFailed');
    expect(told.staffId).toBe(supervisor.staffId);
    const before = await eventsOf(world, row.id);
    await send(world, told.id);
    expect(await noticeOf(world, 'noticeFailed')).toMatchObject({ state: 'sent', channel: 'trackingPage' });
    expect(await eventsOf(world, row.id)).toEqual(before);
  });

  describe('that is to be posted', () => {
    it('waits for the date of posting, and stops the clock on it', async () => {
      const { world, supervisor } = letters;
      const { caseId, noticeId } = await answered(letters, { facts: { contact: 'post' } });
      await send(world, noticeId);
      expect(await noticeOf(world, 'answer')).toMatchObject({ state: 'printing', sentOn: null });
      expect(await clockOf(letters, caseId)).toMatchObject({ status: 'running' });

      const post = (postedOn: string) =>
        world.run(RecordPosting, { noticeId, postedOn: postedOn as CivilDate, actor: supervisor });
      world.clock.moveTo(new Date('2026-03-06T07:00:00.000Z'));
      await expect(post('2026-03-07')).rejects.toThrow('date.in_future');
      await expect(post('2026-03-01')).rejects.toThrow('date.before_letter');
      await post('2026-03-04');

      expect(await noticeOf(world, 'answer')).toMatchObject({ state: 'sent', channel: 'post', sentOn: '2026-03-04' });
      expect(await clockOf(letters, caseId)).toEqual({ status: 'stopped', stopped_on: '2026-03-04' });
      await expect(post('2026-03-04')).rejects.toThrow('notice.not_waiting');
    });

    it('is on the page of the case instead, where no address is left', async () => {
      const { noticeId } = await answered(letters, { facts: { contact: 'post' }, party: BY_MAIL_ONLY });
      await send(letters.world, noticeId);
      expect(await noticeOf(letters.world, 'answer')).toMatchObject({
        state: 'sent',
        channel: 'trackingPage',
        lastError: 'noAddress',
      });
    });
  });
});

describe('a letter by SMTP', () => {
  let letters: LetterWorld;
  let server: MailServer;
  beforeEach(async () => {
    server = await newMailServer();
    letters = await newLetterWorld({ env: { SMTP_URL: server.url } });
  });
  afterEach(async () => {
    await letters.world.close();
    await server.close();
  });

  const handovers = () => letters.world.rows('SELECT result, code FROM correspondence.handover ORDER BY result DESC');
  const uncertainMail = (setting: 'resend' | 'ask') =>
    letters.world.rows('UPDATE casework.body SET version = version + 1, settings = jsonb_set(settings, $1, to_jsonb($2::text))', [
      '{uncertainMail}',
      setting,
    ]);

  it('keeps one Message-ID, and remembers that it left', async () => {
    const { noticeId } = await answered(letters);
    await send(letters.world, noticeId);
    expect((await simpleParser(server.taken[0]!)).messageId).toBe(`<${noticeId}@localhost>`);
    expect(await handovers()).toEqual([{ result: 'sent', code: null }]);
    expect(await noticeOf(letters.world, 'answer')).toMatchObject({ state: 'sent' });
  });

  it('is tried again when it is not taken now, and nothing is said of it on the case', async () => {
    const { caseId, noticeId } = await answered(letters);
    const before = await eventsOf(letters.world, caseId);
    server.behaviour = { at: 'recipient', reply: 451 };
    await expect(send(letters.world, noticeId)).rejects.toMatchObject({ code: '451' });
    expect(await eventsOf(letters.world, caseId)).toEqual(before);
    expect(await handovers()).toEqual([]);

    server.behaviour = null;
    await send(letters.world, noticeId, { ...FIRST_TRY, attempt: 2 });
    expect(await noticeOf(letters.world, 'answer')).toMatchObject({ state: 'sent', attempts: 2 });
    expect(server.taken).toHaveLength(1);
  });

  it.each([
    ['refused for good', { at: 'recipient', reply: 550 }, FIRST_TRY, 'mail 550', 'refused'],
    ['never taken', { at: 'recipient', reply: 451 }, LAST_TRY, 'mail 451', 'failed'],
  ] as const)('that is %s goes by post, and a supervisor is told', async (_what, behaviour, jobTry, lastError, problem) => {
    const { caseId, noticeId } = await answered(letters);
    server.behaviour = behaviour;
    await send(letters.world, noticeId, jobTry);

    expect(await noticeOf(letters.world, 'answer')).toMatchObject({ state: 'printing', channel: 'post', lastError });
    expect(await noticeOf(letters.world, 'noticeFailed')).toMatchObject({
      params: { noticeId, notice: 'answer', problem, next: 'post' },
    });
    expect((await eventsOf(letters.world, caseId)).at(-1)).toBe('notice.failed');
    expect(await clockOf(letters, caseId)).toMatchObject({ status: 'running' });
  });

  it('that cannot go by post either is on the page of the case', async () => {
    const { caseId, noticeId } = await answered(letters, { party: BY_MAIL_ONLY });
    server.behaviour = { at: 'recipient', reply: 550 };
    await send(letters.world, noticeId);
    expect(await noticeOf(letters.world, 'answer')).toMatchObject({ state: 'sent', channel: 'trackingPage', sentOn: TODAY });
    const events = await eventsOf(letters.world, caseId);
    expect(events).toEqual(expect.arrayContaining(['notice.failed', 'answer.sent']));
    expect(events.indexOf('notice.failed')).toBeLessThan(events.indexOf('answer.sent'));
  });

  describe('that was cut off', () => {
    const cut = { at: 'text', reply: 'cut' } as const;

    it('is sent once more under the same Message-ID, where the body wants that', async () => {
      const { caseId, noticeId } = await answered(letters);
      server.behaviour = cut;
      await expect(send(letters.world, noticeId)).rejects.toMatchObject({ code: 'ECONNECTION' });
      expect(await noticeOf(letters.world, 'answer')).toMatchObject({ state: 'pending', lastError: 'mail ECONNECTION' });
      expect(await eventsOf(letters.world, caseId)).toContain('notice.uncertain');

      server.behaviour = null;
      await send(letters.world, noticeId, { ...FIRST_TRY, attempt: 2 });
      expect(await handovers()).toEqual([
        { result: 'uncertain', code: 'ECONNECTION' },
        { result: 'sent', code: null },
      ]);
      expect((await simpleParser(server.taken[0]!)).messageId).toBe(`<${noticeId}@localhost>`);
    });

    it.each([
      ['by its setting', 'ask', FIRST_TRY],
      ['after the last try', 'resend', LAST_TRY],
    ] as const)('waits for a person %s', async (_why, setting, jobTry) => {
      await uncertainMail(setting);
      const { noticeId } = await answered(letters);
      server.behaviour = cut;
      await send(letters.world, noticeId, jobTry);
      server.behaviour = null;
      await send(letters.world, noticeId);
      expect(await noticeOf(letters.world, 'answer')).toMatchObject({ state: 'uncertain', lastError: 'mail ECONNECTION' });
      expect(await noticeOf(letters.world, 'noticeFailed')).toMatchObject({ params: { problem: 'uncertain' } });
      expect(server.taken).toEqual([]);
    });

    it('counts as sent on the day of the cut when a person finds that it arrived', async () => {
      await uncertainMail('ask');
      const { world, supervisor } = letters;
      const { caseId, noticeId } = await answered(letters);
      server.behaviour = cut;
      await send(world, noticeId);
      world.clock.moveTo(new Date('2026-03-05T07:00:00.000Z'));
      await world.run(ResolveNotice, { noticeId, decision: 'sent', actor: supervisor });

      expect(await noticeOf(world, 'answer')).toMatchObject({ state: 'sent', sentOn: TODAY });
      expect(await clockOf(letters, caseId)).toEqual({ status: 'stopped', stopped_on: TODAY });
      expect(await world.rows('SELECT staff_id, decision FROM correspondence.resolution')).toEqual([
        { staff_id: supervisor.staffId, decision: 'sent' },
      ]);
    });

    it('goes out again when a person says so', async () => {
      await uncertainMail('ask');
      const { world, supervisor } = letters;
      const { noticeId } = await answered(letters);
      server.behaviour = cut;
      await send(world, noticeId);
      server.behaviour = null;
      await world.run(ResolveNotice, { noticeId, decision: 'sendAgain', actor: supervisor });
      await send(world, noticeId);
      expect(server.taken).toHaveLength(1);
      expect(await noticeOf(world, 'answer')).toMatchObject({ state: 'sent' });
    });

    it('by the end of its own process is found out later, and not touched while that may still be at it', async () => {
      const { world } = letters;
      const { noticeId } = await answered(letters);
      await world.rows(
        `INSERT INTO correspondence.handover (id, notice_id, template_version, at) VALUES (gen_random_uuid(), $1, 1, $2)`,
        [noticeId, world.clock.now()],
      );
      await expect(send(world, noticeId)).rejects.toThrow();
      expect(server.taken).toEqual([]);

      world.clock.moveTo(new Date(world.clock.now().getTime() + 120_000));
      await expect(send(world, noticeId)).rejects.toMatchObject({ code: 'interrupted' });
      await send(world, noticeId);
      expect(server.taken).toHaveLength(1);
      expect(await handovers()).toEqual([
        { result: 'uncertain', code: 'interrupted' },
        { result: 'sent', code: null },
      ]);
    });
  });

  it('is handed over by one of two that try at once', async () => {
    const { noticeId } = await answered(letters);
    const results = await Promise.allSettled([send(letters.world, noticeId), send(letters.world, noticeId)]);
    expect(results.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
    expect(server.taken).toHaveLength(1);
    expect(await noticeOf(letters.world, 'answer')).toMatchObject({ state: 'sent' });
  });

  it('may not be called sent by somebody who may not answer', async () => {
    await uncertainMail('ask');
    const { noticeId } = await answered(letters);
    server.behaviour = { at: 'text', reply: 'cut' };
    await send(letters.world, noticeId);
    const actor = { ...letters.supervisor, roles: ['administrator'] as const };
    await expect(letters.world.run(ResolveNotice, { noticeId, decision: 'sent', actor })).rejects.toThrow(
      new DomainError('case.role_refused'),
    );
  });

  it('to a case that was withdrawn meanwhile still tells what it has to', async () => {
    const { world } = letters;
    const { row } = await caseByMail(world);
    await record(world, row.id, caseEvent('case.withdrawn', { on: TODAY, textHash: null }, CITIZEN, world.clock.now()));
    await send(world, (await noticeOf(world, 'acknowledgement')).id);
    await send(world, (await noticeOf(world, 'withdrawal')).id);
    expect(server.taken).toHaveLength(2);
  });
});
