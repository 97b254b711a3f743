import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { newBodyWebWorld } from '../../support/casework.js';
import { ADMIN_PASSWORD, newFirstStaff, signIn, type Answer, StaffClient } from '../../support/staff-client.js';
import { type World } from '../../support/world.js';

let world: World<NestFastifyApplication>;
let citizen: StaffClient;
beforeAll(async () => {
  world = await newBodyWebWorld({ now: new Date('2026-11-23T09:00:00.000Z') });
  await newFirstStaff(world);
  citizen = new StaffClient(world.app);
});
afterAll(() => world.close());

const complaint = { service: 'general', kind: 'complaint', text: 'The ramp at the door is broken.', language: 'en' };
const submit = (body: object, key?: string): Promise<Answer> =>
  citizen.send('POST', '/api/v1/cases', body, key === undefined ? {} : { 'idempotency-key': key });
const look = (reference: unknown, code: unknown): Promise<Answer> =>
  citizen.send('GET', `/api/v1/cases/${String(reference)}`, undefined, { 'x-tracking-code': String(code) });

describe('POST /api/v1/cases', () => {
  it('answers with everything the person needs, on the own standard of a new installation', async () => {
    const answer = await submit(complaint);
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      reference: expect.stringMatching(/^\w{4}-\w{4}-\w{3}$/) as unknown,
      trackingCode: expect.stringMatching(/^(\w{4}-){6}\w{4}$/) as unknown,
      status: 'registered',
      procedure: 'own-standard',
      statutory: false,
      dates: [
        { clock: 'acknowledge', date: '2026-11-26', status: 'firm' },
        { clock: 'answer', date: '2026-12-21', status: 'firm' },
      ],
      next: expect.stringContaining('21 December 2026') as unknown,
    });
  });

  it('speaks the language of the case', async () => {
    const { body } = await submit({ ...complaint, language: 'ru', text: 'Пандус сломан.' });
    expect(body['next']).toContain('21 декабря 2026');
  });

  it('gives the same answer to the same key and body, and makes one case', async () => {
    const [first, second] = await Promise.all([submit(complaint, 'a key'), submit(complaint, 'a key')]);
    const third = await submit(complaint, 'a key');
    expect(new Set([first, second, third].map(({ status }) => status))).toEqual(new Set([201]));
    expect(second.body).toEqual(first.body);
    expect(third.body).toEqual(first.body);
    const [count] = await world.rows<{ count: number }>('SELECT count(*) FROM casework.case WHERE reference = $1', [
      first.body['reference'],
    ]);
    expect(count).toEqual({ count: 1 });
  });

  it('refuses a key that another request was made with', async () => {
    await submit(complaint, 'another key');
    const answer = await submit({ ...complaint, text: 'Something else.' }, 'another key');
    expect(answer).toMatchObject({ status: 409, body: { code: 'request.idempotency_conflict' } });
  });

  it('names no code any more once it was replaced', async () => {
    const first = await submit(complaint, 'replaced');
    await world.rows('UPDATE casework.case SET code_generation = 2 WHERE reference = $1', [first.body['reference']]);
    const again = await submit(complaint, 'replaced');
    expect(again.body).toEqual({ ...first.body, trackingCode: null });
  });

  it.each([
    ['an unknown field', { ...complaint, colour: 'red' }, 'colour', 'not_allowed'],
    ['no text', { ...complaint, text: '' }, 'text', 'required'],
    ['a text of blanks', { ...complaint, text: ' \n ' }, 'text', 'required'],
    ['a text that is too long', { ...complaint, text: 'x'.repeat(20_001) }, 'text', 'too_long'],
    ['an unknown kind', { ...complaint, kind: 'grumble' }, 'kind', 'not_one_of'],
    ['a wrong address', { ...complaint, party: { email: 'nobody' } }, 'party.email', 'invalid_email'],
    ['an unknown field of the party', { ...complaint, party: { nickname: 'x' } }, 'party.nickname', 'not_allowed'],
    ['a party that is a list', { ...complaint, party: [] }, 'party', 'not_object'],
    ['half of a surrogate pair', { ...complaint, text: 'a\ud800b' }, 'text', 'characters_refused'],
    ['a U+0000', { ...complaint, text: 'a\0b' }, 'text', 'characters_refused'],
  ])('refuses %s by the field', async (_, body, field, code) => {
    const answer = await submit(body);
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ code: 'request.invalid', errors: [expect.objectContaining({ field, code })] });
  });

  it.each([
    ['service', { ...complaint, service: 'nothing' }, 'service.unknown'],
    ['native kind', { ...complaint, nativeKind: 'жалоба' }, 'kind.native_unknown'],
  ])('refuses an unknown %s', async (_, body, code) => {
    expect(await submit(body)).toMatchObject({ status: 400, body: { code } });
  });

  it('takes 20,000 characters, and characters outside the first plane', async () => {
    expect((await submit({ ...complaint, text: '😀'.repeat(20_000) })).status).toBe(201);
  });
});

describe('GET /api/v1/cases/{reference}', () => {
  it('shows the state, the dates with their explanation and the messages to whoever has the code', async () => {
    const { body } = await submit({ ...complaint, party: { name: 'A. Person', email: 'person@example.org' } });
    const seen = await look(body['reference'], String(body['trackingCode']).toLowerCase().replaceAll('-', ' '));
    expect(seen.status).toBe(200);
    expect(seen.body).toMatchObject({
      status: 'registered',
      dates: [
        { clock: 'acknowledge' },
        { clock: 'answer', date: '2026-12-21', explanation: expect.arrayContaining([expect.any(String)]) as unknown },
      ],
      messages: [{ from: 'you', text: complaint.text }],
    });
    expect(JSON.stringify(seen.body)).not.toContain('person@example.org');
  });

  it('answers a wrong code and an unknown reference alike', async () => {
    const { body } = await submit(complaint);
    const other = await submit(complaint);
    const wrong = await look(body['reference'], other.body['trackingCode']);
    const unknown = await look('2222-2222-222', other.body['trackingCode']);
    expect(wrong.status).toBe(404);
    expect(unknown.body).toEqual({ ...wrong.body, instance: unknown.body['instance'] });
  });

  it('slows down who guesses', async () => {
    const { body } = await submit(complaint);
    const statuses: number[] = [];
    for (let guess = 0; guess < 12; guess += 1) statuses.push((await look(body['reference'], 'guess')).status);
    expect(statuses.slice(0, 9)).toEqual(Array.from({ length: 9 }, () => 404));
    expect(statuses.at(-1)).toBe(429);
  });

  it('leaves a line in the log of reads', async () => {
    const { body } = await submit(complaint);
    await look(body['reference'], body['trackingCode']);
    const lines = await world.rows(
      `SELECT l.actor, l.kind FROM audit.read_log l JOIN casework.case c ON c.id = ANY(l.subject_ids) WHERE c.reference = $1`,
      [body['reference']],
    );
    expect(lines).toEqual([{ actor: 'citizen', kind: 'case' }]);
  });
});

describe('under 59-FZ', () => {
  beforeAll(() => world.rows(`UPDATE casework.body SET pack = 'ru-59fz', calendar = 'RU-5day', version = version + 1`));

  it('an unidentified web form has no statutory effect: it runs on the own standard and names the ways that have', async () => {
    const { body } = await submit({ ...complaint, language: 'ru', party: { name: 'А. Б.', email: 'a@example.org' } });
    expect(body).toMatchObject({
      procedure: 'own-standard',
      statutory: false,
      next: expect.stringContaining('портал госуслуг') as unknown,
    });
  });

  it('a clerk enters a letter of some days ago: registration is due firmly, the rest at the latest', async () => {
    const clerk = await signIn(world.app, 'admin', ADMIN_PASSWORD);
    const letter = {
      ...complaint,
      language: 'ru',
      channel: 'letter',
      identity: 'shown',
      nativeKind: 'жалоба',
      receivedAt: '2026-11-20T10:00:00+03:00',
    };
    const known = await clerk.post('/api/v1/staff/cases', {
      ...letter,
      nativeKind: undefined,
      party: { name: 'А. Б.', postalAddress: 'Москва, ул. Мира, 1' },
    });
    expect(known).toMatchObject({
      status: 201,
      body: {
        status: 'received',
        procedure: 'ru-59fz',
        statutory: true,
        dates: [
          { clock: 'register', date: '2026-11-23', status: 'firm' },
          { clock: 'forward', status: 'latest' },
          { clock: 'answer', date: '2026-12-23', status: 'latest' },
        ],
      },
    });
    const registered = await clerk.post(`/api/v1/staff/cases/${String(known.body['reference'])}/registration`);
    expect(registered).toMatchObject({ status: 200, body: { status: 'registered' } });
  });

  it('a receipt in the future is refused', async () => {
    const clerk = await signIn(world.app, 'admin', ADMIN_PASSWORD);
    const tomorrow = { ...complaint, channel: 'letter', identity: 'anonymous', receivedAt: '2026-11-24T10:00:00+03:00' };
    expect(await clerk.post('/api/v1/staff/cases', tomorrow)).toMatchObject({
      status: 400,
      body: { code: 'case.received_in_future' },
    });
  });

  it('a stranger enters nothing', async () => {
    expect((await citizen.post('/api/v1/staff/cases', complaint)).status).toBe(401);
  });
});
