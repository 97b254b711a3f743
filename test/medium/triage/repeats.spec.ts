import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { newBodyWebWorld } from '../../support/casework.js';
import { ADMIN_PASSWORD, newFirstStaff, signIn, StaffClient } from '../../support/staff-client.js';
import { newStaff, newTeam } from '../../support/staff-makers.js';
import { type World } from '../../support/world.js';

let world: World<NestFastifyApplication>;
let admin: StaffClient;

beforeAll(async () => {
  world = await newBodyWebWorld({ now: new Date('2026-11-23T09:00:00.000Z') });
  await newFirstStaff(world);
  admin = await signIn(world.app, 'admin', ADMIN_PASSWORD);
});
afterAll(() => world.close());

const submit = async (text: string, more: object = {}): Promise<string> => {
  const complaint = { service: 'general', kind: 'complaint', language: 'ru', text, ...more };
  const { status, body } = await new StaffClient(world.app).post('/api/v1/cases', complaint);
  expect(status).toBe(201);
  return String(body['reference']);
};
const repeatsOf = async (reference: string, who = admin) => {
  const { status, body } = await who.get(`/api/v1/staff/cases/${reference}/repeats`);
  expect(status).toBe(200);
  return (body['items'] as { reference: string; signs: string[] }[]).map((line) => [line.reference, line.signs]);
};
const HOLE = 'Огромная яма на перекрёстке Садовой и Лесной, вчера машина пробила колесо.';
const SAME_HOLE = 'На перекрестке Садовой и Лесной огромная яма: машины пробивают колёса!';

describe('probable repeats', () => {
  it('are found by the same words in other forms, and by nothing in common not', async () => {
    const [first, second] = [await submit(HOLE), await submit(SAME_HOLE)];
    await submit('В библиотеке не работает отопление, читатели мёрзнут.');
    expect(await repeatsOf(first)).toEqual([[second, ['similarWords']]]);
    expect(await repeatsOf(second)).toEqual([[first, ['similarWords']]]);
  });

  it('are found by the person, however their telephone and address are written', async () => {
    const first = await submit('Лифт стоит.', {
      party: { name: 'Анна К.', email: 'anna@example.org', phone: '+7 (912) 345-67-89' },
    });
    const byEmail = await submit('Шум во дворе.', { party: { email: 'Anna@Example.org' } });
    const byPhone = await submit('Не вывозят мусор.', { party: { phone: '89123456789' } });
    await submit('Тёмный подъезд.', { party: { name: 'Анна К.' } });
    expect((await repeatsOf(first)).sort()).toEqual(
      [
        [byEmail, ['sameEmail']],
        [byPhone, ['samePhone']],
      ].sort(),
    );
  });

  it('are found by the place together with another sign', async () => {
    const first = await submit('Сломаны качели на детской площадке.', { place: 'ул. Мира, 7', party: { name: 'Пётр О.' } });
    const second = await submit('Когда починят?', { place: 'УЛ. МИРА, 7', party: { name: 'пётр о.' } });
    await submit('Нет воды.', { place: 'ул. Мира, 7' });
    expect(await repeatsOf(first)).toEqual([[second, ['sameName', 'samePlace']]]);
  });

  it('of another half-year are none', async () => {
    const first = await submit('Затоплен подвал.', { party: { email: 'boris@example.org' } });
    await world.rows(`UPDATE casework.case SET received_at = received_at - interval '181 days' WHERE reference = $1`, [first]);
    const second = await submit('Шатается перила.', { party: { email: 'boris@example.org' } });
    expect(await repeatsOf(second)).toEqual([]);
  });

  it('are shown to nobody who may not see them, and each look leaves one line in the log of reads', async () => {
    const party = { party: { email: 'vera@example.org' } };
    const [first, second, hidden] = [await submit('Раз.', party), await submit('Два.', party), await submit('Три.', party)];
    await newStaff(world, 'clerk', { team: await newTeam(world, 'parks') });
    await world.rows(
      `UPDATE casework.case SET team_id = (SELECT id FROM identity.team WHERE code = 'front-desk') WHERE reference = $1`,
      [hidden],
    );
    const clerk = await signIn(world.app, 'clerk', ADMIN_PASSWORD);
    expect(await repeatsOf(first, clerk)).toEqual([[second, ['sameEmail']]]);
    expect((await clerk.get(`/api/v1/staff/cases/${hidden}/repeats`)).status).toBe(403);

    const lines = await world.rows(
      `SELECT l.kind, (SELECT array_agg(c.reference) FROM casework.case c WHERE c.id = ANY (l.subject_ids)) AS shown
       FROM audit.read_log l JOIN identity.staff s ON s.id = l.staff_id WHERE s.login = 'clerk'`,
    );
    expect(lines).toEqual([{ kind: 'search', shown: [second] }]);
  });

  it('are asked of a case that there is', async () => {
    expect((await admin.get('/api/v1/staff/cases/2222-2222-222/repeats')).status).toBe(404);
  });
});
