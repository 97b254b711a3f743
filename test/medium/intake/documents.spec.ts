import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type DocumentId } from '#libs/kernel';
import { filesFolderOf } from '#libs/platform/config';
import { ScreenDocument } from '../../../libs/features/intake/commands/screen-document.js';
import { newBodyWebWorld } from '../../support/casework.js';
import { type FilePart, multipart } from '../../support/multipart.js';
import { ADMIN_PASSWORD, newFirstStaff, signIn, StaffClient } from '../../support/staff-client.js';
import { type World } from '../../support/world.js';

const FILE_BYTES_MAX = 200_000;
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let world: World<NestFastifyApplication>;
let clerk: StaffClient;
beforeAll(async () => {
  const env = { OTKLIK_UPLOAD_BYTES: String(FILE_BYTES_MAX), OTKLIK_UPLOADS_PER_CASE: '3' };
  world = await newBodyWebWorld({ now: new Date('2026-11-23T09:00:00.000Z'), env });
  await newFirstStaff(world);
  clerk = await signIn(world.app, 'admin', ADMIN_PASSWORD);
});
afterAll(() => world.close());

interface Made {
  readonly reference: string;
  readonly code: string;
}

async function newCase(): Promise<Made> {
  const complaint = { service: 'general', kind: 'complaint', text: 'The ramp is broken.', language: 'en' };
  const { body } = await new StaffClient(world.app).post('/api/v1/cases', complaint);
  return { reference: String(body['reference']), code: String(body['trackingCode']) };
}

const path = ({ reference }: Made) => `/api/v1/cases/${reference}/documents`;
const staffPath = ({ reference }: Made) => `/api/v1/staff/cases/${reference}/documents`;

async function attach(made: Made, ...files: FilePart[]) {
  const { headers, payload } = multipart(files);
  const asked = { ...headers, 'x-tracking-code': made.code, 'accept-language': 'en' };
  const answer = await world.app.inject({ method: 'POST', url: path(made), headers: asked, payload });
  const body = answer.json<{ code?: string; documents: { id: string; name: string; mediaType: string; state: string }[] }>();
  return { status: answer.statusCode, body };
}

async function attachAsStaff(made: Made, query: string, ...files: FilePart[]) {
  const { headers, payload } = multipart(files);
  const asked = { ...headers, cookie: clerk.cookie, 'x-csrf-token': clerk.csrfToken };
  const answer = await world.app.inject({ method: 'POST', url: `${staffPath(made)}${query}`, headers: asked, payload });
  return { status: answer.statusCode, body: answer.json<{ documents: { id: string }[] }>() };
}

const fetch = (url: string, headers: Record<string, string>) => world.app.inject({ method: 'GET', url, headers });
const download = (made: Made, id: string) =>
  fetch(`${path(made)}/${id}`, { 'x-tracking-code': made.code, 'accept-encoding': 'gzip' });
const screen = (id: string) => world.get(ScreenDocument).execute(id as DocumentId);
const rowsOf = ({ reference }: Made) =>
  world.rows('SELECT d.* FROM casework.document d JOIN casework.case c ON c.id = d.case_id WHERE c.reference = $1', [reference]);
const receiving = () => readdirSync(join(filesFolderOf(world.config), 'receiving'));

describe('attaching', () => {
  it('keeps each file under a safe name and the type of its content, in quarantine', async () => {
    const made = await newCase();
    const text = 'Пандус сломан с марта.';
    const answer = await attach(made, { name: 'двор.html.png', content: PNG }, { name: '../../письмо.txt', content: text });
    expect(answer).toMatchObject({
      status: 201,
      body: {
        documents: [
          { name: 'двор.html.png', mediaType: 'image/png', state: 'quarantined' },
          {
            name: 'письмо.txt',
            mediaType: 'text/plain; charset=utf-8',
            sizeBytes: Buffer.byteLength(text),
            state: 'quarantined',
          },
        ],
      },
    });
    expect(receiving()).toEqual([]);
    const events = await world.rows<{ job: string }>(
      `SELECT o.job FROM platform.outbox o JOIN casework.case c ON c.id = o.case_id WHERE c.reference = $1 AND o.job = 'document.scan'`,
      [made.reference],
    );
    expect(events).toHaveLength(2);
  });

  it.each([
    ['a page', { name: 'a.txt', content: '<html><script>alert(1)</script>' }, 415, 'document.type_refused'],
    ['a script', { name: 'a.bat', content: 'echo hello' }, 415, 'document.type_refused'],
    [
      'a program',
      { name: 'a.png', content: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(100)]) },
      415,
      'document.type_refused',
    ],
    ['a file above the limit', { name: 'a.txt', content: 'x'.repeat(FILE_BYTES_MAX + 1) }, 413, 'document.too_large'],
  ])('refuses %s, and keeps nothing of the good one beside it', async (_, file, status, code) => {
    const made = await newCase();
    expect(await attach(made, { name: 'good.png', content: PNG }, file)).toMatchObject({ status, body: { code } });
    expect(await rowsOf(made)).toEqual([]);
    expect(receiving()).toEqual([]);
  });

  it('takes a file of exactly the limit', async () => {
    expect((await attach(await newCase(), { name: 'a.txt', content: 'x'.repeat(FILE_BYTES_MAX) })).status).toBe(201);
  });

  it('counts files behind the lock of the case: of parallel requests none slips through', async () => {
    const made = await newCase();
    const file = { name: 'a.png', content: PNG };
    const answers = await Promise.all(Array.from({ length: 6 }, () => attach(made, file)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('document.too_many');
    expect(await rowsOf(made)).toHaveLength(3);
    expect((await attachAsStaff(made, '', file)).status).toBe(201);
  });

  it('refuses more files in one request than a case may have', async () => {
    const made = await newCase();
    const files = Array.from({ length: 4 }, () => ({ name: 'a.png', content: PNG }));
    expect(await attach(made, ...files)).toMatchObject({ status: 409, body: { code: 'document.too_many' } });
    expect(receiving()).toEqual([]);
  });

  it('refuses a body that is no form, is broken, or has no file', async () => {
    const made = await newCase();
    const send = (type: string, payload: string) =>
      world.app.inject({
        method: 'POST',
        url: path(made),
        headers: { 'x-tracking-code': made.code, 'content-type': type },
        payload,
      });
    expect((await send('application/json', '{}')).statusCode).toBe(415);
    expect((await send('multipart/form-data', 'x')).statusCode).toBe(400);
    expect((await send('multipart/form-data; boundary=a', '--a\r\nbroken')).statusCode).toBe(400);
    expect(await attach(made)).toMatchObject({ status: 400, body: { errors: [{ field: 'files', code: 'required' }] } });
  });

  it('takes nothing from a stranger', async () => {
    const made = await newCase();
    expect((await attach({ ...made, code: 'guess' }, { name: 'a.png', content: PNG })).status).toBe(404);
    expect(await rowsOf(made)).toEqual([]);
  });

  it('takes files nowhere else', async () => {
    const { headers, payload } = multipart([{ name: 'a.png', content: PNG }]);
    const answer = await world.app.inject({ method: 'POST', url: '/api/v1/cases', headers, payload });
    expect(answer.statusCode).toBe(415);
  });
});

describe('serving', () => {
  it('gives a screened file out so that nothing in it can run, and leaves a line in the log of reads', async () => {
    const made = await newCase();
    const text = 'Пандус сломан. '.repeat(500);
    const [document] = (await attach(made, { name: 'письмо (о пандусе).txt', content: text })).body.documents;
    await screen(document!.id);
    const answer = await download(made, document!.id);
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload.equals(Buffer.from(text))).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-length': String(Buffer.byteLength(text)),
      'content-disposition': expect.stringMatching(/^attachment; filename="[ -~]+"; filename\*=UTF-8''[\w%.-]+$/) as unknown,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    });
    const lines = await world.rows(`SELECT actor, kind FROM audit.read_log WHERE subject_ids = ARRAY[$1::uuid]`, [document!.id]);
    expect(lines).toEqual([{ actor: 'citizen', kind: 'document' }]);
  });

  it.each(['quarantined', 'refused'])('does not serve what is %s', async (state) => {
    const made = await newCase();
    const [document] = (await attach(made, { name: 'a.png', content: PNG })).body.documents;
    await world.rows('UPDATE casework.document SET state = $2 WHERE id = $1', [document!.id, state]);
    const staff = await clerk.get(`${staffPath(made)}/${document!.id}`);
    const own = await download(made, document!.id);
    expect([own.statusCode, staff.status]).toEqual([409, 409]);
    expect(await world.rows(`SELECT 1 FROM audit.read_log WHERE subject_ids = ARRAY[$1::uuid]`, [document!.id])).toEqual([]);
  });

  it('shows the person what came in and what is for them, and nothing that is for ourselves', async () => {
    const made = await newCase();
    const ids: Record<string, string> = {};
    for (const direction of ['in', 'out', 'internal']) {
      const { body } = await attachAsStaff(made, `?direction=${direction}`, { name: 'a.png', content: PNG });
      ids[direction] = body.documents[0]!.id;
      await screen(ids[direction]);
    }
    const statuses = await Promise.all(
      ['in', 'out', 'internal'].map(async (way) => (await download(made, ids[way]!)).statusCode),
    );
    expect(statuses).toEqual([200, 200, 404]);
    const seen = await fetch(`/api/v1/cases/${made.reference}`, { 'x-tracking-code': made.code });
    expect(seen.json<{ documents: { state: string }[] }>().documents.map(({ state }) => state)).toEqual([
      'unscanned',
      'unscanned',
    ]);
    const staff = await fetch(`${staffPath(made)}/${ids['internal']}`, { cookie: clerk.cookie });
    expect(staff.rawPayload.equals(PNG)).toBe(true);
  });

  it("gives nobody another case's file, nor staff the file of a case they may not see", async () => {
    const [made, other] = [await newCase(), await newCase()];
    const [document] = (await attach(made, { name: 'a.png', content: PNG })).body.documents;
    await screen(document!.id);
    expect((await download(other, document!.id)).statusCode).toBe(404);
    expect((await clerk.get(`${staffPath(other)}/${document!.id}`)).status).toBe(404);
    await world.rows('UPDATE casework.case SET restricted = true WHERE reference = $1', [made.reference]);
    expect((await clerk.get(`${staffPath(made)}/${document!.id}`)).status).toBe(404);
    expect((await clerk.get(`${staffPath(made)}/no-id`)).status).toBe(400);
  });
});
