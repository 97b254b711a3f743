import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { salted } from '#libs/casework';
import { newBodyWebWorld } from '../../support/casework.js';
import { type Answer, StaffClient } from '../../support/staff-client.js';
import { type World } from '../../support/world.js';

let world: World<NestFastifyApplication>;
let citizen: StaffClient;
beforeAll(async () => {
  world = await newBodyWebWorld({ now: new Date('2026-11-23T09:00:00.000Z'), env: { OTKLIK_POSTS_PER_ADDRESS: '0' } });
  citizen = new StaffClient(world.app);
});
afterAll(() => world.close());

const complaint = { service: 'general', kind: 'complaint', text: 'The ramp at the door is broken.', language: 'en' };
const submit = (body: object, headers: Record<string, string> = {}): Promise<Answer> =>
  citizen.send('POST', '/api/v1/cases', body, headers);
const look = ({ body }: Answer): Promise<Answer> =>
  citizen.send('GET', `/api/v1/cases/${String(body['reference'])}`, undefined, {
    'x-tracking-code': String(body['trackingCode']),
  });
const cases = async (): Promise<number> => (await world.rows<{ count: number }>('SELECT count(*) FROM casework.case'))[0]!.count;

describe('what is no case', () => {
  const raw = async (payload: string, type = 'application/json') => {
    const headers = { 'content-type': type, 'accept-language': 'en' };
    const answer = await world.app.inject({ method: 'POST', url: '/api/v1/cases', payload, headers });
    expect(answer.headers['content-type']).toContain('application/problem+json');
    return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() };
  };

  it.each([
    ['is not JSON', '{"text": ', 'application/json', 400, 'request.not_json'],
    ['is empty', '', 'application/json', 400, 'request.not_json'],
    ['is a list', '[]', 'application/json', 400, 'request.invalid'],
    ['is of another type', '<case/>', 'application/xml', 415, 'request.unsupported_media'],
    ['is plain text', 'help', 'text/plain', 415, 'request.unsupported_media'],
    ['is too large', JSON.stringify({ ...complaint, text: 'x'.repeat(300_000) }), 'application/json', 413, 'request.too_large'],
  ])('a body that %s', async (_, payload, type, status, code) => {
    expect(await raw(payload, type)).toMatchObject({ status, body: { code } });
  });

  it('a key of more than 200 characters', async () => {
    expect((await submit(complaint, { 'idempotency-key': 'k'.repeat(200) })).status).toBe(201);
    expect(await submit(complaint, { 'idempotency-key': 'k'.repeat(201) })).toMatchObject({
      status: 400,
      body: { code: 'request.invalid', errors: [{ field: 'Idempotency-Key', code: 'too_long' }] },
    });
  });

  it.each(['channel', 'identity', 'receivedAt', 'matter', 'representative', 'idempotencyKey', 'id', 'actor'])(
    'a %s of the sender’s choosing: only a clerk may say it',
    async (field) => {
      expect(await submit({ ...complaint, [field]: 'x' })).toMatchObject({
        status: 400,
        body: { errors: [{ field, code: 'not_allowed' }] },
      });
    },
  );

  it.each([
    ['ru', 'ru-RU,ru;q=0.9,en;q=0.8', /[а-я]/],
    ['en', 'en', /^[^а-я]*$/],
    ['en', 'de', /^[^а-я]*$/],
  ])('is told in %s to whoever asks for %s', async (language, accept, letters) => {
    const answer = await submit({ ...complaint, text: '' }, { 'accept-language': accept });
    expect(answer.headers['content-language']).toBe(language);
    expect(answer.body['detail']).toMatch(letters);
    expect(answer.body['code']).toBe('request.invalid');
  });

  it.each([
    ['GET', '/api/v1/nothing'],
    ['POST', '/api/v1/nothing'],
    ['PUT', '/api/v1/cases'],
    ['GET', '/api/v1/cases/%ZZ'],
  ] as const)('%s %s leads nowhere', async (method, url) => {
    const answer = await citizen.send(method, url, method === 'GET' ? undefined : {});
    expect(answer).toMatchObject({ status: 404, body: { code: 'request.not_found' } });
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it('a HEAD of nothing is answered 404 too', async () => {
    expect((await world.app.inject({ method: 'HEAD', url: '/api/v1/nothing' })).statusCode).toBe(404);
  });
});

describe('what makes one case', () => {
  it('is the same key twenty times at the same instant', async () => {
    const before = await cases();
    const answers = await Promise.all(Array.from({ length: 20 }, () => submit(complaint, { 'idempotency-key': 'twenty' })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await cases()).toBe(before + 1);
  });

  it('is not the same body twice: two people may say the same', async () => {
    const [one, two] = [await submit(complaint), await submit(complaint)];
    expect(one.body['reference']).not.toBe(two.body['reference']);
  });

  it('is a refusal never: its key is free for the next try', async () => {
    const key = { 'idempotency-key': 'refused once' };
    expect((await submit({ ...complaint, service: 'nothing' }, key)).status).toBe(400);
    expect((await submit(complaint, key)).status).toBe(201);
  });
});

describe('what the person wants, and when it happened', () => {
  const said = { wanted: 'Mend it.', happened: 'every morning since October' };

  it('stands in the case under names of its own, and in the ledger as hashes alone', async () => {
    const answer = await submit({ ...complaint, ...said });
    expect((await look(answer)).body).toMatchObject({ ...said, messages: [{ text: complaint.text }] });
    const [point] = await world.rows<{ salt: string; body: string }>(
      `SELECT p.salt, e.body FROM casework.point p JOIN casework.case c ON c.id = p.case_id
       JOIN casework.case_event e ON e.case_id = c.id AND e.seq = 1 WHERE c.reference = $1`,
      [answer.body['reference']],
    );
    const hashes = { wantedHash: salted(said.wanted, point!.salt).hash, happenedHash: salted(said.happened, point!.salt).hash };
    expect(JSON.parse(point!.body)).toMatchObject({ payload: hashes });
    expect(point!.body).not.toContain('October');
  });

  it('need not be said', async () => {
    expect((await look(await submit(complaint))).body).toMatchObject({ wanted: null, happened: null });
  });

  it.each([
    ['wanted', ' '],
    ['wanted', 'x'.repeat(2_001)],
    ['happened', 'x'.repeat(301)],
  ])('%s has its limits', async (field, text) => {
    expect(await submit({ ...complaint, [field]: text })).toMatchObject({ status: 400, body: { errors: [{ field }] } });
  });
});

describe('who writes', () => {
  const contactOf = async (party: object | null) => {
    const { body, status } = await submit({ ...complaint, party });
    expect(status).toBe(201);
    const [row] = await world.rows('SELECT contact, identity FROM casework.case WHERE reference = $1', [body['reference']]);
    return row;
  };
  const [email, postalAddress, phone] = ['person@example.org', '1 High Street, Town', '+44 20 7946 0000'];

  it.each([
    ['nobody', null, 'trackingPage', 'anonymous'],
    ['a name alone', { name: 'A. Person' }, 'trackingPage', 'claimed'],
    ['an e-mail', { email }, 'email', 'claimed'],
    ['an address', { postalAddress }, 'post', 'claimed'],
    ['both', { email, postalAddress }, 'email', 'claimed'],
    ['both, and rather by post', { email, postalAddress, preferredChannel: 'post' }, 'post', 'claimed'],
    ['an e-mail, and rather by post', { email, preferredChannel: 'post' }, 'email', 'claimed'],
    ['an e-mail, and rather by the tracking page', { email, preferredChannel: 'trackingPage' }, 'trackingPage', 'claimed'],
    ['a phone, and rather by it', { phone, preferredChannel: 'phone' }, 'trackingPage', 'claimed'],
  ])('%s', async (_, party, contact, identity) => {
    expect(await contactOf(party)).toEqual({ contact, identity });
  });
});

describe('when it counts as received', () => {
  afterAll(async () => {
    await world.rows('UPDATE casework.body SET received_cutoff = NULL, version = version + 1');
    world.clock.moveTo(new Date('2026-11-23T09:00:00.000Z'));
  });

  it.each([
    ['before the body’s hour: on the day', '2026-11-27T13:59:00.000Z', '2026-11-27', '2026-12-25'],
    ['at the body’s hour of a Friday: on Monday', '2026-11-27T14:00:00.000Z', '2026-11-30', '2026-12-28'],
    ['on a Sunday before the hour: on the day itself', '2026-11-29T09:00:00.000Z', '2026-11-29', '2026-12-25'],
  ])('%s', async (_, now, on, answerBy) => {
    await world.rows(`UPDATE casework.body SET received_cutoff = '17:00', version = version + 1`); // 14:00 in UTC
    world.clock.moveTo(new Date(now));
    const answer = await submit(complaint);
    expect(answer.body['dates']).toContainEqual({ clock: 'answer', date: answerBy, status: 'firm' });
    expect((await look(answer)).body['receivedOn']).toBe(on);
  });
});

describe('strings that break programs', () => {
  const file = join(process.env['OTKLIK_SHARED_DIR'] ?? join(process.cwd(), '../shared'), 'data/bad-input/blns-every-12th.json');
  const strings = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : null;
  const named = strings ? it : it.skip;

  named(`come back as they were sent${strings ? '' : ' (skipped: ../shared is not there)'}`, async () => {
    for (const text of strings!.filter((string) => /\S/.test(string) && !string.includes('\0'))) {
      const answer = await submit({ ...complaint, text, place: text, party: { name: text.slice(0, 100) } });
      expect([text, answer.status]).toEqual([text, 201]);
      expect((await look(answer)).body['messages']).toEqual([expect.objectContaining({ text })]);
    }
  });
});
