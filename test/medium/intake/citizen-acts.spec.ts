import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { keepLinkToken, newLinkToken, TrackingCodes } from '#libs/casework';
import { type CaseId, type NoticeId } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { RenewCode } from '../../../libs/features/intake/commands/renew-code.js';
import { newBodyWebWorld } from '../../support/casework.js';
import { ADMIN_PASSWORD, type Answer, newFirstStaff, signIn, StaffClient } from '../../support/staff-client.js';
import { type World } from '../../support/world.js';

let world: World<NestFastifyApplication>;
let citizen: StaffClient;
let clerk: StaffClient;
beforeAll(async () => {
  world = await newBodyWebWorld({ now: new Date('2026-11-23T09:00:00.000Z') });
  await newFirstStaff(world);
  citizen = new StaffClient(world.app);
  clerk = await signIn(world.app, 'admin', ADMIN_PASSWORD);
});
beforeEach(tick);
afterAll(() => world.close());

/** What happens at one instant has no order. */
function tick(): void {
  world.clock.moveTo(new Date(world.clock.now().getTime() + 1_000));
}

interface Made {
  readonly id: CaseId;
  readonly reference: string;
  readonly key: Record<string, string>;
}

const PARTY = { name: 'A. Person', email: 'person@example.org' };

async function newCase(party: object | null = PARTY): Promise<Made> {
  const complaint = { service: 'general', kind: 'complaint', text: 'The ramp is broken.', language: 'en' };
  const { body } = await citizen.post('/api/v1/cases', { ...complaint, ...(party && { party }) });
  const reference = String(body['reference']);
  const [row] = await world.rows<{ id: CaseId }>('SELECT id FROM casework.case WHERE reference = $1', [reference]);
  return { id: row!.id, reference, key: { 'x-tracking-code': String(body['trackingCode']) } };
}

const act = (
  { reference, key }: Pick<Made, 'reference' | 'key'>,
  what: string,
  body: object = {},
  method: 'POST' | 'PUT' = 'POST',
): Promise<Answer> => {
  tick();
  return citizen.send(method, `/api/v1/cases/${reference}/${what}`, body, key);
};
const look = ({ reference, key }: Pick<Made, 'reference' | 'key'>, what = ''): Promise<Answer> =>
  citizen.send('GET', `/api/v1/cases/${reference}${what}`, undefined, key);
const typesOf = async ({ id }: Made) =>
  (await world.rows<{ type: string }>('SELECT type FROM casework.case_event WHERE case_id = $1 ORDER BY seq', [id])).map(
    ({ type }) => type,
  );
const lastBody = async ({ id }: Made) =>
  (
    await world.rows<{ body: string }>('SELECT body FROM casework.case_event WHERE case_id = $1 ORDER BY seq DESC LIMIT 1', [id])
  )[0]!.body;

describe('a message of the person', () => {
  it('is kept in their words, and not in the ledger', async () => {
    const made = await newCase();
    expect(await act(made, 'messages', { text: 'It is worse now.' })).toMatchObject({
      status: 201,
      body: { status: 'registered' },
    });
    expect((await typesOf(made)).at(-1)).toBe('message.received');
    expect(await lastBody(made)).not.toContain('worse');
    expect((await look(made)).body['messages']).toEqual([
      expect.objectContaining({ kind: 'submission' }),
      expect.objectContaining({ from: 'you', kind: 'message', text: 'It is worse now.' }),
    ]);
  });

  it('answers the question that is open, and gives the turn back to us', async () => {
    const made = await newCase();
    await clerk.post(`/api/v1/staff/cases/${made.reference}/acceptance`);
    await clerk.post(`/api/v1/staff/cases/${made.reference}/questions`, { text: 'Which door?' });
    expect((await look(made)).body['status']).toBe('awaitingCitizen');
    expect(await act(made, 'messages', { text: 'The north one.' })).toMatchObject({ body: { status: 'inHandling' } });
    expect((await typesOf(made)).at(-1)).toBe('question.answered');
    await act(made, 'messages', { text: 'And the south one.' });
    expect((await typesOf(made)).at(-1)).toBe('message.received');
  });

  it.each([
    ['nothing', {}, 'required'],
    ['blanks', { text: ' \n' }, 'required'],
    ['too much', { text: 'x'.repeat(20_001) }, 'too_long'],
  ])('is refused when it says %s', async (_, body, code) => {
    expect(await act(await newCase(), 'messages', body)).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'text', code }] },
    });
  });
});

describe('a withdrawal', () => {
  it('ends the case, with or without a reason', async () => {
    const [made, silent] = [await newCase(), await newCase()];
    expect(await act(made, 'withdrawal', { text: 'It was repaired.' })).toMatchObject({
      status: 201,
      body: { status: 'withdrawn' },
    });
    expect(await act(silent, 'withdrawal')).toMatchObject({ status: 201, body: { status: 'withdrawn' } });
    expect((await look(made)).body['messages']).toContainEqual(expect.objectContaining({ text: 'It was repaired.' }));
  });

  it('is refused where there is nothing left to withdraw', async () => {
    const made = await newCase();
    await act(made, 'withdrawal');
    expect(await act(made, 'withdrawal')).toMatchObject({ status: 409, body: { code: 'case.transition_refused' } });
  });
});

describe('a change of contact', () => {
  const partyOf = ({ id }: Made) =>
    world.rows('SELECT role, name, email, phone, postal_address FROM casework.party WHERE case_id = $1', [id]);

  it('replaces what was known, says how we will write, and leaves the names of fields alone in the ledger', async () => {
    const made = await newCase();
    const answer = await act(
      made,
      'contact',
      { name: 'A. Person', postalAddress: '1 High Street, Town', preferredChannel: 'post' },
      'PUT',
    );
    expect(answer).toMatchObject({ status: 200, body: { channel: 'post' } });
    expect(await partyOf(made)).toEqual([
      { role: 'complainant', name: 'A. Person', email: null, phone: null, postal_address: '1 High Street, Town' },
    ]);
    const body = await lastBody(made);
    expect(body).toContain('["email","postalAddress","preferredChannel"]');
    expect(body).not.toContain('High Street');
    expect((await world.rows('SELECT contact FROM casework.case WHERE id = $1', [made.id]))[0]).toEqual({ contact: 'post' });
  });

  it('names whoever was anonymous until now', async () => {
    const made = await newCase(null);
    expect((await act(made, 'contact', { email: 'new@example.org' }, 'PUT')).body).toEqual({ channel: 'email' });
    expect(await partyOf(made)).toMatchObject([{ role: 'complainant', email: 'new@example.org' }]);
  });

  it('records nothing when nothing differs', async () => {
    const made = await newCase();
    const before = await typesOf(made);
    expect((await act(made, 'contact', PARTY, 'PUT')).body).toEqual({ channel: 'email' });
    expect(await typesOf(made)).toEqual(before);
  });

  it('refuses what is no address, by the field', async () => {
    const answer = await act(await newCase(), 'contact', { email: 'nobody' }, 'PUT');
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: 'email', code: 'invalid_email' }] } });
  });
});

describe('who may', () => {
  it.each([
    ['messages', { text: 'x' }, 'POST'],
    ['withdrawal', {}, 'POST'],
    ['contact', {}, 'PUT'],
  ] as const)('%s: nobody without the code', async (what, body, method) => {
    const { reference } = await newCase();
    const none = await act({ reference, key: {} }, what, body, method);
    const wrong = await act({ reference, key: { 'x-tracking-code': 'guess' } }, what, body, method);
    expect([none.status, wrong.status]).toEqual([404, 404]);
  });
});

describe('the link of a letter', () => {
  async function linkTo({ id }: Made): Promise<{ token: string; tokenHash: string }> {
    const link = newLinkToken();
    const [notice] = await world.rows<{ id: NoticeId }>('SELECT id FROM casework.notice WHERE case_id = $1 LIMIT 1', [id]);
    const kept = { tokenHash: link.tokenHash, caseId: id, noticeId: notice!.id, createdAt: world.clock.now() };
    await world.get(UnitOfWork).run((tx) => keepLinkToken(tx, kept));
    return link;
  }

  it('shows the same as the code does, and lets the same be done', async () => {
    const made = await newCase();
    const { token } = await linkTo(made);
    const followed = await citizen.get(`/api/v1/links/${token}`);
    expect(followed.status).toBe(200);
    expect(followed.headers['cache-control']).toBe('no-store');
    expect(followed.body).toEqual((await look(made)).body);
    const byToken = { ...made, key: { 'x-link-token': token } };
    expect((await look(byToken)).body).toEqual(followed.body);
    expect((await act(byToken, 'messages', { text: 'By the link.' })).status).toBe(201);
  });

  it('opens its own case only, and nothing once it is revoked', async () => {
    const [made, other] = [await newCase(), await newCase()];
    const { token, tokenHash } = await linkTo(made);
    expect((await look({ reference: other.reference, key: { 'x-link-token': token } })).status).toBe(404);
    await world.rows('UPDATE casework.link_token SET revoked_at = created_at WHERE token_hash = $1', [tokenHash]);
    expect((await citizen.get(`/api/v1/links/${token}`)).status).toBe(404);
    expect((await citizen.get('/api/v1/links/guess')).status).toBe(404);
  });
});

describe('a lost code', () => {
  const ask = (reference: string) => {
    tick();
    return citizen.post('/api/v1/code-renewals', { reference });
  };
  const asked = async () => {
    const rows = await world.rows<{ payload: { reference: never; askedAt: string } }>(
      `SELECT payload FROM platform.outbox WHERE job = 'code.renew' ORDER BY id DESC LIMIT 1`,
    );
    return rows[0]!.payload;
  };
  const noticesOf = ({ id }: Made) =>
    world.rows(`SELECT channel FROM casework.notice WHERE case_id = $1 AND kind = 'codeRenewed'`, [id]);

  it('is answered alike whether there is such a case, no such case, or no such reference', async () => {
    const made = await newCase();
    const answers = [await ask(made.reference), await ask('2222-2222-222'), await ask('nonsense')];
    expect(answers.map(({ status, body }) => ({ status, body }))).toEqual(
      answers.map(() => ({ status: 202, body: { accepted: true } })),
    );
    expect(await noticesOf(made)).toEqual([]); // nothing is done while they wait
  });

  it('is replaced by one that leaves by the channel on file, and the old one opens nothing any more', async () => {
    const made = await newCase();
    await ask(made.reference);
    const job = await asked();
    await world.get(RenewCode).execute(job);
    await world.get(RenewCode).execute(job); // a job may run twice
    expect(await noticesOf(made)).toEqual([{ channel: 'email' }]);
    expect((await look(made)).status).toBe(404);
    const renewed = world.get(TrackingCodes).codeFor(made.id, 2);
    expect((await look({ ...made, key: { 'x-tracking-code': renewed } })).status).toBe(200);
  });

  it('stays as it is where we have no address, and for a reference of nobody', async () => {
    const made = await newCase(null);
    await ask(made.reference);
    await world.get(RenewCode).execute(await asked());
    expect((await look(made)).status).toBe(200);
    await world.get(RenewCode).execute({ reference: '2222-2222-222' as never, askedAt: world.clock.now().toISOString() });
  });

  it('is asked for a few times only', async () => {
    const { reference } = await newCase();
    const statuses: number[] = [];
    for (let time = 0; time < 4; time += 1) statuses.push((await ask(reference)).status);
    expect(statuses).toEqual([202, 202, 202, 429]);
  });
});

describe('the export', () => {
  it('holds everything about the person, and leaves a line of its own in the log of reads', async () => {
    const made = await newCase();
    await clerk.post(`/api/v1/staff/cases/${made.reference}/notes`, { text: 'A note among ourselves.' });
    const { status, body, headers } = await look(made, '/export');
    expect(status).toBe(200);
    expect(headers['content-disposition']).toContain('attachment');
    expect(body).toMatchObject({
      case: { reference: made.reference, status: 'registered' },
      parties: [{ role: 'complainant', name: 'A. Person', email: 'person@example.org' }],
      messages: [{ kind: 'submission', text: 'The ramp is broken.' }],
    });
    expect(JSON.stringify(body)).not.toContain('among ourselves');
    expect(await world.rows('SELECT actor, kind FROM audit.read_log WHERE subject_ids = ARRAY[$1::uuid]', [made.id])).toEqual([
      { actor: 'citizen', kind: 'export' },
    ]);
  });
});

describe('a date that has gone by', () => {
  it('is told to be late, and one that is to come is not', async () => {
    const made = await newCase();
    expect((await look(made)).body['dates']).toEqual(expect.arrayContaining([expect.objectContaining({ late: false })]));
    world.clock.moveTo(new Date('2027-02-01T09:00:00.000Z'));
    expect((await look(made)).body['dates']).toEqual(
      expect.arrayContaining([expect.objectContaining({ clock: 'answer', late: true })]),
    );
  });
});
