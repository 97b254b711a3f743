import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ensureBody } from '#libs/casework';
import { CasePreview, ensureTemplates } from '#libs/features/correspondence';
import { ForgetLetters } from '../../../libs/features/correspondence/commands/forget-letters.js';
import { type CaseId, caseEvent, CITIZEN, NOTICE_KINDS, type NoticeId, type Reference, type StaffId } from '#libs/kernel';
import { mailFolderOf } from '#libs/platform/config';
import { UnitOfWork } from '#libs/platform/database';
import { FileTransport } from '#libs/platform/mail';
import { ANNA, caseByMail, decide, noticeOf, record, type StaffActor } from '../../support/letters.js';
import { ADMIN_PASSWORD, newFirstStaff, signIn, type StaffClient } from '../../support/staff-client.js';
import { newWebWorld, type World } from '../../support/world.js';

const API = '/api/v1/staff';

describe('the print queue', () => {
  let world: World<NestFastifyApplication>;
  let admin: StaffClient;
  let supervisor: StaffActor;

  beforeEach(async () => {
    world = await newWebWorld();
    await world.get(UnitOfWork).run((tx) => ensureBody(tx, { timeZone: 'Europe/Moscow', language: 'ru' }));
    const { staffId, teamId } = await newFirstStaff(world);
    await world.get(UnitOfWork).run((tx) => ensureTemplates(tx, world.clock.now()));
    supervisor = { kind: 'staff', staffId, roles: ['clerk', 'supervisor', 'administrator'], teamIds: [teamId] };
    admin = await signIn(world.app, 'admin', ADMIN_PASSWORD);
  });
  afterEach(() => world.close());

  /** An answer that waits to be printed. */
  async function printing(): Promise<{ noticeId: NoticeId; reference: string; caseId: string }> {
    const opened = await caseByMail(world, { facts: { contact: 'post' }, party: { ...ANNA, name: 'Anna <b>Petrova</b>' } });
    await decide(world, opened, supervisor);
    const { id } = await noticeOf(world, 'answer', opened.row.id);
    await world.rows("UPDATE casework.notice SET state = 'printing' WHERE id = $1", [id]);
    return { noticeId: id, reference: opened.row.reference, caseId: opened.row.id };
  }

  const read = (noticeId: string, client = admin) =>
    world.app.inject({ url: `${API}/notices/${noticeId}/letter`, headers: { cookie: client.cookie } });

  it('is a list without names, by pages', async () => {
    const first = await printing();
    world.clock.moveTo(new Date(world.clock.now().getTime() + 60_000));
    const second = await printing();

    const page = await admin.get(`${API}/print-queue?limit=1`);
    expect(page.body['items']).toEqual([
      {
        noticeId: first.noticeId,
        reference: first.reference,
        kind: 'answer',
        language: 'en',
        waitingSince: '2026-03-02T07:00:00.000Z',
      },
    ]);
    const next = await admin.get(`${API}/print-queue?limit=1&cursor=${String(page.body['next'])}`);
    expect(next.body).toMatchObject({ items: [{ noticeId: second.noticeId }], next: null });
  });

  it('shows a letter with its address and a link of its own, in which nothing runs, and writes down who read it', async () => {
    const { noticeId, caseId, reference } = await printing();
    const answer = await read(noticeId);

    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    const policy = String(answer.headers['content-security-policy']);
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'/);
    expect(answer.body).toContain('<address>Anna &lt;b&gt;Petrova&lt;/b&gt;\n5 Lenin Street\nTown</address>');
    for (const said of [reference, '<p>2 March 2026</p>']) expect(answer.body).toContain(said);
    expect(answer.body).not.toMatch(/<script|<b>Petrova/);
    expect(await world.rows('SELECT notice_id FROM casework.link_token')).toEqual([{ notice_id: noticeId }]);
    expect(await world.rows('SELECT staff_id, kind, subject_ids FROM audit.read_log')).toEqual([
      { staff_id: supervisor.staffId, kind: 'document', subject_ids: [caseId] },
    ]);
  });

  it('prints again what was first printed, whatever happens meanwhile, with a link of its own each time', async () => {
    const { noticeId, caseId } = await printing();
    const first = (await read(noticeId)).body;
    await world.rows("UPDATE casework.decision SET reasons = 'Something else.' WHERE case_id = $1", [caseId]);
    await world.rows("UPDATE casework.party SET postal_address = 'Elsewhere' WHERE case_id = $1", [caseId]);
    world.clock.moveTo(new Date(world.clock.now().getTime() + 60_000));
    const again = (await read(noticeId)).body;

    const links = [first, again].map((page) => /track\/([\w-]+)/.exec(page)?.[1]);
    expect(new Set(links).size).toBe(2);
    expect(again).toBe(first.replaceAll(links[0]!, links[1]!));
    expect(await world.rows('SELECT 1 FROM casework.link_token')).toHaveLength(2);
    const [kept] = await world.rows<{ markdown: string }>('SELECT markdown FROM correspondence.printed_letter');
    for (const link of links) expect(kept!.markdown).not.toContain(link);
  });

  it('forgets what was printed with the person', async () => {
    const { noticeId, caseId } = await printing();
    await read(noticeId);
    const mail = new FileTransport(mailFolderOf(world.config), 'body@example.org');
    await new ForgetLetters(world.get(UnitOfWork), mail).execute(caseId as CaseId);
    expect(await world.rows('SELECT 1 FROM correspondence.printed_letter')).toEqual([]);
  });

  it('keeps no letter but the confirmation for who has taken the case back', async () => {
    const opened = await caseByMail(world, { facts: { contact: 'post' } });
    const withdrawn = { on: opened.row.receivedOn!, textHash: null };
    await record(world, opened.row.id, caseEvent('case.withdrawn', withdrawn, CITIZEN, world.clock.now()));
    await world.rows("UPDATE casework.notice SET state = 'printing' WHERE case_id = $1", [opened.row.id]);
    const kinds = (await admin.get(`${API}/print-queue`)).body['items'] as { kind: string }[];
    expect(kinds.map(({ kind }) => kind)).toEqual(['withdrawal']);
  });

  it('keeps from whom it concerns what they may not see', async () => {
    const { noticeId, caseId } = await printing();
    await world.rows('INSERT INTO casework.bar (case_id, staff_id, why, at) VALUES ($1, $2, $3, $4)', [
      caseId,
      supervisor.staffId,
      'subject',
      world.clock.now(),
    ]);
    expect((await admin.get(`${API}/print-queue`)).body['items']).toEqual([]);
    expect((await read(noticeId)).statusCode).toBe(403);
    expect((await admin.post(`${API}/notices/${noticeId}/posting`, { postedOn: '2026-03-02' })).status).toBe(403);
    expect(await world.rows('SELECT 1 FROM audit.read_log')).toEqual([]);
  });

  it('takes the date of posting once', async () => {
    const { noticeId } = await printing();
    const post = (postedOn: string) => admin.post(`${API}/notices/${noticeId}/posting`, { postedOn });
    expect(await post('2026-02-30')).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'postedOn', code: 'invalid_date' }] },
    });
    expect(await post('2026-03-03')).toMatchObject({ status: 400, body: { code: 'date.in_future' } });
    expect((await post('2026-03-02')).status).toBe(204);
    expect(await post('2026-03-02')).toMatchObject({ status: 409, body: { code: 'notice.not_waiting' } });
    expect((await admin.get(`${API}/print-queue`)).body['items']).toEqual([]);
  });

  it('has no letter that does not exist', async () => {
    const nobody = '0193a2b4-1111-7222-8333-444455556666';
    expect((await read(nobody)).statusCode).toBe(404);
    expect((await admin.post(`${API}/notices/${nobody}/posting`, { postedOn: '2026-03-02' })).status).toBe(404);
    expect((await admin.post(`${API}/notices/${nobody}/retry`)).status).toBe(404);
  });

  it('has beside it the letters that did not go out, which a person settles', async () => {
    const { noticeId, reference } = await printing();
    await world.rows(
      "UPDATE casework.notice SET state = 'uncertain', channel = 'email', last_error = 'mail ECONNECTION' WHERE id = $1",
      [noticeId],
    );
    const listed = await admin.get(`${API}/notices?state=uncertain`);
    expect(listed.body['items']).toMatchObject([{ noticeId, reference, state: 'uncertain', lastError: 'mail ECONNECTION' }]);
    expect((await admin.get(`${API}/notices?state=failed`)).body['items']).toEqual([]);
    expect((await admin.get(`${API}/notices`)).status).toBe(400);

    expect((await admin.post(`${API}/notices/${noticeId}/retry`)).body['code']).toBe('notice.not_waiting');
    expect((await admin.post(`${API}/notices/${noticeId}/settlement`, { decision: 'sent' })).status).toBe(204);
    expect(await noticeOf(world, 'answer')).toMatchObject({ state: 'sent', sentOn: '2026-03-02' });
  });

  it('sends a letter its next way when a person says so', async () => {
    const { noticeId } = await printing();
    await world.rows("UPDATE casework.notice SET state = 'failed', channel = 'email', last_error = '550' WHERE id = $1", [
      noticeId,
    ]);
    const listed = await admin.get(`${API}/notices?state=failed`);
    expect(listed.body['items']).toMatchObject([{ noticeId, hasOtherWay: true }]);
    const otherWay = () => admin.post(`${API}/notices/${noticeId}/settlement`, { decision: 'otherWay' });
    expect((await otherWay()).status).toBe(204);
    expect(await noticeOf(world, 'answer')).toMatchObject({ state: 'printing', channel: 'post', lastError: '550' });
    expect((await otherWay()).body['code']).toBe('notice.not_waiting');
    expect(await world.rows('SELECT decision FROM correspondence.resolution')).toEqual([{ decision: 'otherWay' }]);
  });

  describe('the texts of letters', () => {
    it('are looked at filled from a case, by who may read it, with a trace of the look and no secret', async () => {
      const { reference, caseId } = await printing();
      const reader = { actor: supervisor, correlationId: 'c-1' };
      const source =
        'About {reference}\n{name}: {words}\n\n{link}\n\n{effect, select, none {} other {{effect}}}\n\n{bodyName} {reference}';
      const question = { kind: 'message', language: 'en', source, reference: reference as Reference, reader } as const;
      const preview = world.get(CasePreview);
      const guarded = source.replace('{name}', '{name, select, none {You} other {{name}}}');
      const letter = await preview.fill({ ...question, source: guarded });
      expect(letter).toMatchObject({ subject: `About ${reference}`, madeUp: ['words'] });
      expect(letter.text).toContain('Anna <b>Petrova</b>: The words of whoever writes the letter stand here.');
      expect(await world.rows('SELECT 1 FROM casework.link_token')).toEqual([]);
      expect(await world.rows('SELECT kind, subject_ids FROM audit.read_log')).toEqual([{ kind: 'case', subject_ids: [caseId] }]);

      const administrator = { ...supervisor, roles: ['administrator'] as const };
      const asked = preview.fill({ ...question, source: guarded, reader: { ...reader, actor: administrator } });
      await expect(asked).rejects.toMatchObject({ code: 'permission.denied' });
    });

    const MESSAGE = `${API}/templates/message/en`;
    const text = (words: string) =>
      `News of {reference}\n{words}\n\n${words}\n\n{link}\n\n{effect, select, none {} other {{effect}}}\n\n{bodyName} {reference}`;
    const versions = async () =>
      (await admin.get(`${MESSAGE}/versions`)).body['items'] as { version: number; authorId: StaffId | null }[];

    it('are there for every kind and language, with what they can say', async () => {
      const { body } = await admin.get(`${API}/templates`);
      expect(body['items']).toHaveLength(2 * NOTICE_KINDS.length);
      expect((await admin.get(`${MESSAGE}/variables`)).body['items']).toContainEqual({
        name: 'words',
        is: 'block',
        optional: false,
        needed: true,
      });
    });

    it('get versions, by whom and when; the newest counts, and an upgrade leaves it', async () => {
      expect(await admin.post(`${MESSAGE}/versions`, { source: text('Ours.'), basedOn: 1 })).toMatchObject({
        status: 201,
        body: { version: 2 },
      });
      expect(await admin.post(`${MESSAGE}/versions`, { source: text('Late.'), basedOn: 1 })).toMatchObject({
        status: 409,
        body: { code: 'draft.changed' },
      });
      expect(await versions()).toMatchObject([
        { version: 2, authorId: supervisor.staffId },
        { version: 1, authorId: null },
      ]);

      await world.rows(
        "UPDATE correspondence.template SET source = 'what an earlier release said' WHERE kind = 'question' AND language = 'en'",
      );
      await world.rows("DELETE FROM correspondence.template WHERE kind = 'danger'");
      for (let start = 0; start < 2; start += 1) await world.get(UnitOfWork).run((tx) => ensureTemplates(tx, world.clock.now()));
      expect((await versions()).map(({ version }) => version)).toEqual([2, 1]);
      const newest = (await admin.get(`${API}/templates`)).body['items'];
      expect(newest).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ kind: 'question', language: 'en', version: 2, authorId: null }),
          expect.objectContaining({ kind: 'danger', language: 'ru', version: 1 }),
        ]),
      );
    });

    it.each([
      ['News {reference}\n{words} {link} {bodyName} {price}', 'price'],
      ['News {reference}\n{link} {bodyName}', 'reference'],
      ['News {reference}\n{words', 'brace'],
    ])('are refused when they cannot be used: %s', async (source, said) => {
      const answer = await admin.post(`${MESSAGE}/versions`, { source, basedOn: 1 });
      expect(answer).toMatchObject({ status: 400, body: { code: 'template.invalid' } });
      expect(answer.body['detail']).toContain(said);
      expect(await versions()).toHaveLength(1);
    });

    it('can be looked at before they are used', async () => {
      const { status, body } = await admin.post(`${MESSAGE}/preview`, { source: text('Ours.') });
      expect(status).toBe(200);
      expect(body).toMatchObject({ subject: 'News of K7QM-2X9F-4TD', text: expect.stringContaining('Ours.') as string });
      expect(await versions()).toHaveLength(1);
    });
  });
});
