import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type OpenCase } from '#libs/casework';
import { type PackCode } from '#libs/kernel';
import { newBodyWebWorld, receiveCase, rowsOf } from '../../support/casework.js';
import { ADMIN_PASSWORD, newFirstStaff, signIn, StaffClient } from '../../support/staff-client.js';
import { type World } from '../../support/world.js';

/** A Monday. Under 59-FZ an answer to what is registered today is due on Wednesday 1 April 2026. */
const START = new Date('2026-03-02T07:00:00.000Z');

let world: World<NestFastifyApplication>;
let clerk: StaffClient;
beforeAll(async () => {
  world = await newBodyWebWorld({ now: START });
  await newFirstStaff(world);
});
afterAll(() => world.close());

/** A case under this pack, registered on the first day. */
async function registered(pack: string): Promise<OpenCase> {
  world.clock.moveTo(START);
  const received = await receiveCase(world, { pack: pack as PackCode, facts: { channel: 'letter', identity: 'shown' } });
  if (received.row.state !== 'received') return received;
  clerk = await signIn(world.app, 'admin', ADMIN_PASSWORD);
  await clerk.post(`/api/v1/staff/cases/${received.row.reference}/registration`);
  return received;
}

/** Somebody asks for more time on that day. */
async function extend({ row }: OpenCase, on: string, body: object) {
  world.clock.moveTo(new Date(`${on}T12:00:00+03:00`));
  clerk = await signIn(world.app, 'admin', ADMIN_PASSWORD);
  const reason = 'We wait for a measurement on the spot.';
  return clerk.post(`/api/v1/staff/cases/${row.reference}/extensions`, { clock: 'answer', reason, ...body });
}

const DAYS_30 = { by: { unit: 'calendar_days', amount: 30 } };

describe('59-FZ, article 12, part 2: once, by at most 30 days, and the person is told', () => {
  it.each(['2026-03-20', '2026-04-01'])('in time on %s: the letter commits with it', async (on) => {
    const opened = await registered('ru-59fz');
    const answer = await extend(opened, on, DAYS_30);
    expect(answer).toMatchObject({
      status: 201,
      body: { status: 'registered', clock: 'answer', date: '2026-05-04', dateStatus: 'firm' },
    });
    const letters = await world.rows(
      `SELECT n.state FROM casework.notice n JOIN platform.outbox o ON o.job = 'notice.send' AND o.payload->>'noticeId' = n.id::text
       WHERE n.case_id = $1 AND n.kind = 'extension'`,
      [opened.row.id],
    );
    expect(letters).toEqual([{ state: 'pending' }]);
    const rows = await rowsOf(world, opened.row.id);
    expect(rows['message']).toContainEqual(
      expect.objectContaining({ kind: 'reason', body: expect.stringContaining('measurement') as unknown }),
    );
    expect(rows['clock']).toContainEqual(expect.objectContaining({ code: 'answer', due_on: '2026-05-04' }));
  });

  it.each([
    ['late by a day', '2026-04-02', DAYS_30, 'extension_late'],
    ['late, though decided earlier', '2026-04-02', { ...DAYS_30, decidedOn: '2026-04-01' }, 'extension_late'],
    ['by 31 days', '2026-03-20', { by: { unit: 'calendar_days', amount: 31 } }, 'extension_above_cap'],
  ])('%s is refused with the article, and nothing is written', async (_, on, body, code) => {
    const opened = await registered('ru-59fz');
    const before = await rowsOf(world, opened.row.id);
    const answer = await extend(opened, on, body);
    expect(answer).toMatchObject({ status: 409, body: { code, detail: expect.stringContaining('art. 12(2)') as unknown } });
    expect(await rowsOf(world, opened.row.id)).toEqual(before);
  });

  it('a second one is refused with the article', async () => {
    const opened = await registered('ru-59fz');
    await extend(opened, '2026-03-20', { by: { unit: 'calendar_days', amount: 10 } });
    const answer = await extend(opened, '2026-03-21', { by: { unit: 'calendar_days', amount: 10 } });
    expect(answer).toMatchObject({
      status: 409,
      body: { code: 'second_extension', detail: expect.stringContaining('59-FZ') as unknown },
    });
  });
});

it('210-FZ, article 11.2, part 6 knows no extension', async () => {
  const answer = await extend(await registered('ru-210fz'), '2026-03-05', { ...DAYS_30, clock: 'decide' });
  expect(answer).toMatchObject({
    status: 409,
    body: { code: 'extension_forbidden', detail: expect.stringContaining('210-FZ') as unknown },
  });
});

describe('the own standard', () => {
  it.each([
    ['a date agreed with the person', { by: { date: '2026-04-10' } }, 201],
    ['more than the cap without a good reason', { by: { unit: 'working_days', amount: 30 } }, 409],
    ['more than the cap with a good reason', { by: { unit: 'working_days', amount: 30 }, goodReason: true }, 201],
  ])('%s', async (_, body, status) => {
    expect((await extend(await registered('own-standard'), '2026-03-05', body)).status).toBe(status);
  });
});

describe('the request', () => {
  it.each([
    ['an amount without its unit', { by: { amount: 3 } }, 'by'],
    ['an amount and a date', { by: { amount: 3, unit: 'weeks', date: '2026-04-10' } }, 'by'],
    ['nothing', { by: {} }, 'by'],
    ['no such unit', { by: { amount: 3, unit: 'fortnights' } }, 'by.unit'],
    ['no reason', { ...DAYS_30, reason: '' }, 'reason'],
    ['no such clock', { ...DAYS_30, clock: 'lunch' }, 'clock'],
  ])('%s is refused by the field', async (_, body, field) => {
    const answer = await extend(await registered('own-standard'), '2026-03-05', body);
    expect(answer).toMatchObject({ status: 400, body: { errors: [expect.objectContaining({ field })] } });
  });

  it('of somebody who looked at an older version is refused', async () => {
    const answer = await extend(await registered('own-standard'), '2026-03-05', { ...DAYS_30, seen: 1 });
    expect(answer).toMatchObject({ status: 409, body: { code: 'case.changed' } });
  });

  it('of a stranger is refused', async () => {
    const { row } = await registered('own-standard');
    const answer = await new StaffClient(world.app).post(`/api/v1/staff/cases/${row.reference}/extensions`, DAYS_30);
    expect(answer.status).toBe(401);
  });
});
