import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { VerifyChains } from '#libs/casework';
import { type CaseId } from '#libs/kernel';
import { filesFolderOf } from '#libs/platform/config';
import { EraseDocuments } from '../../../libs/features/intake/commands/erase-documents.js';
import { newBodyWebWorld, rowsOf } from '../../support/casework.js';
import { PageClient } from '../../support/page-client.js';
import { multipart } from '../../support/multipart.js';
import { ADMIN_PASSWORD, newFirstStaff, signIn, StaffClient } from '../../support/staff-client.js';
import { type World } from '../../support/world.js';

let world: World<NestFastifyApplication>;
let administrator: StaffClient;
let staffId: string;
beforeAll(async () => {
  world = await newBodyWebWorld({ now: new Date('2026-11-23T09:00:00.000Z') });
  staffId = (await newFirstStaff(world)).staffId;
  administrator = await signIn(world.app, 'admin', ADMIN_PASSWORD);
});
afterAll(() => world.close());

/** In each of them, so that whatever holds the person's own words is found. */
const MARK = 'Kolobok';

async function newCase(fileText: string): Promise<{ id: CaseId; reference: string }> {
  const party = { name: MARK, email: `${MARK}@example.org`, phone: `+7 ${MARK}`, postalAddress: `1 ${MARK} Street` };
  const complaint = {
    service: 'general',
    kind: 'complaint',
    text: `I am ${MARK}.`,
    wanted: `${MARK} wants to be heard.`,
    happened: `on ${MARK}'s birthday`,
    place: `at ${MARK}'s`,
    language: 'en',
    party,
  };
  const citizen = new StaffClient(world.app);
  const key = { 'idempotency-key': randomUUID() };
  const { body } = await citizen.send('POST', '/api/v1/cases', complaint, key);
  const reference = String(body['reference']);
  const code = { 'x-tracking-code': String(body['trackingCode']) };
  const { headers, payload } = multipart([{ name: `${MARK}.txt`, content: fileText }]);
  await world.app.inject({
    method: 'POST',
    url: `/api/v1/cases/${reference}/documents`,
    headers: { ...headers, ...code },
    payload,
  });
  await administrator.post(`/api/v1/staff/cases/${reference}/points`, { text: `Does ${MARK} have a ramp?` });
  await administrator.post(`/api/v1/staff/cases/${reference}/notes`, { text: `${MARK} called.` });
  await citizen.send('POST', `/api/v1/cases/${reference}/withdrawal`, { text: `${MARK} gives up.` }, code);
  const [row] = await world.rows<{ id: CaseId }>('SELECT id FROM casework.case WHERE reference = $1', [reference]);
  return { id: row!.id, reference };
}

const erase = (reference: string) => administrator.post(`/api/v1/staff/cases/${reference}/erasure`);

async function heldOf(id: CaseId): Promise<string> {
  const documents = await world.rows('SELECT * FROM casework.document WHERE case_id = $1', [id]);
  const keys = await world.rows('SELECT * FROM intake.idempotency_key WHERE case_id = $1', [id]);
  return JSON.stringify([await rowsOf(world, id), documents, keys]);
}

async function placeOf(id: CaseId): Promise<string> {
  const [{ key }] = (await world.rows<{ key: string }>('SELECT storage_key AS key FROM casework.document WHERE case_id = $1', [
    id,
  ])) as [{ key: string }];
  return join(filesFolderOf(world.config), key.slice(0, 2), key.slice(2, 4), key);
}

describe('the pages that forget', () => {
  it('show what is kept too long, ask for the reference, and then leave nothing to show', async () => {
    const { id, reference } = await newCase('kept for long');
    const page = new PageClient(world.app);
    await page.signIn('admin', ADMIN_PASSWORD);
    const here = '/staff/admin/retention';
    expect((await page.get(here)).html).not.toContain(reference);
    await world.rows(`UPDATE casework.case SET closed_on = '2021-11-23' WHERE id = $1`, [id]);
    expect((await page.get(here)).html).not.toContain(reference); // five years are not over before the day is
    await world.rows(`UPDATE casework.case SET closed_on = '2021-11-22' WHERE id = $1`, [id]);
    const list = (await page.get(here)).html;
    expect([list.includes(reference), list.includes(MARK)]).toEqual([true, false]);

    const one = (await page.submit(here, here, { reference: reference.toLowerCase() })).html;
    expect(one).toContain('This cannot be undone');
    expect(one).not.toContain(MARK);
    expect(await page.post(`${here}/${reference}`, { confirm: 'ABCD-EFGH-JKL' })).toMatchObject({ status: 422 });
    expect(await heldOf(id)).toContain('wants to be heard');
    const done = await page.submit(`${here}/${reference}`, `${here}/${reference}`, { confirm: reference });
    expect(done.html).toContain(`The personal data of case ${reference} is erased`);
    expect(await heldOf(id)).not.toContain('wants to be heard');
    expect((await page.get(here)).html).not.toContain(`${here}/${reference}`);
    expect((await page.get(`${here}/${reference}`)).html).toContain('It was erased on 23 November 2026');
    expect((await page.submit(here, here, { reference: 'nothing' })).status).toBe(422);
  });

  it('refuse a case that is not over', async () => {
    const { body } = await new StaffClient(world.app).post('/api/v1/cases', {
      service: 'general',
      kind: 'complaint',
      text: 'Open.',
      language: 'en',
    });
    const page = new PageClient(world.app);
    await page.signIn('admin', ADMIN_PASSWORD);
    const here = `/staff/admin/retention/${String(body['reference'])}`;
    const shown = (await page.get(here)).html;
    expect([shown.includes('has not ended'), shown.includes('name="confirm"')]).toEqual([true, false]);
    expect((await page.post(here, { confirm: String(body['reference']) })).status).toBe(422);
  });
});

describe('erasing a person', () => {
  it('leaves no word of theirs, and a ledger that verifies', async () => {
    const { id, reference } = await newCase('a file of its own');
    expect(await heldOf(id)).toContain(MARK);
    expect(await heldOf(id)).toContain('wants to be heard');
    expect((await erase(reference)).status).toBe(204);

    const held = await heldOf(id);
    expect(held).not.toContain(MARK);
    expect(held).not.toMatch(/"salt":"[^"]/);
    expect(held).not.toContain('request_hash');
    const [party] = await world.rows('SELECT id, erased_at FROM casework.party WHERE case_id = $1', [id]);
    expect(party!['erased_at']).toEqual(world.clock.now());
    const [last] = await world.rows<{ body: string }>(
      'SELECT body FROM casework.case_event WHERE case_id = $1 ORDER BY seq DESC LIMIT 1',
      [id],
    );
    expect(JSON.parse(last!.body)).toMatchObject({ type: 'person.erased', payload: { partyIds: [party!['id']] } });
    expect(await world.get(VerifyChains).execute()).toMatchObject({ broken: null });
    expect((await administrator.get(`/api/v1/staff/cases/${reference}`)).status).toBe(200);
  });

  it('takes the bytes of a file away with the last document that has them', async () => {
    const [one, two] = [await newCase('a file that two share'), await newCase('a file that two share')];
    const place = await placeOf(one.id);
    await erase(one.reference);
    await world.get(EraseDocuments).execute(one.id);
    expect(existsSync(place)).toBe(true);
    await erase(two.reference);
    expect(
      await world.rows(`SELECT 1 FROM platform.outbox WHERE job = 'documents.erase' AND case_id = $1`, [two.id]),
    ).toHaveLength(1);
    await world.get(EraseDocuments).execute(two.id);
    await world.get(EraseDocuments).execute(two.id);
    expect(existsSync(place)).toBe(false);
  });

  it('is refused while the case is not over', async () => {
    const { body } = await new StaffClient(world.app).post('/api/v1/cases', {
      service: 'general',
      kind: 'complaint',
      text: 'x',
      language: 'en',
    });
    expect(await erase(String(body['reference']))).toMatchObject({ status: 409, body: { code: 'case.transition_refused' } });
  });

  it('is refused to whoever is complained of, to strangers, and for an unknown case', async () => {
    const { id, reference } = await newCase('another');
    const bar = `INSERT INTO casework.bar (case_id, staff_id, why, at) VALUES ($1, $2, 'subject', $3)`;
    await world.rows(bar, [id, staffId, world.clock.now()]);
    expect(await erase(reference)).toMatchObject({ status: 403, body: { code: 'permission.denied' } });
    expect((await new StaffClient(world.app).post(`/api/v1/staff/cases/${reference}/erasure`)).status).toBe(401);
    expect((await erase('2222-2222-222')).status).toBe(404);
  });
});
