import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { CaseMeasures } from '#libs/features/feedback';
import { type CaseId, type MeasureId, type Reference } from '#libs/kernel';
import { newBodyWebWorld, receiveCase } from '../../support/casework.js';
import { ADMIN_PASSWORD, newFirstStaff, signIn, type StaffClient } from '../../support/staff-client.js';
import { type World } from '../../support/world.js';

const API = '/api/v1/staff/measures';
let world: World<NestFastifyApplication>;
let staff: StaffClient;
let ownerId: string;
beforeAll(async () => {
  world = await newBodyWebWorld({ now: new Date('2026-11-23T09:00:00.000Z') });
  ownerId = (await newFirstStaff(world)).staffId;
  staff = await signIn(world.app, 'admin', ADMIN_PASSWORD);
});
afterAll(() => world.close());

const content = (changes: object = {}) => ({
  titleEn: 'Ramps are looked at every week',
  titleRu: 'Пандусы осматривают каждую неделю',
  changeEn: 'A caretaker looks at each ramp on Mondays.',
  changeRu: 'Смотритель обходит пандусы по понедельникам.',
  expectedEn: 'Fewer broken ramps.',
  expectedRu: 'Сломанных пандусов станет меньше.',
  seenByEn: 'By counting complaints.',
  seenByRu: 'По числу обращений.',
  service: 'general',
  ownerId,
  dueOn: '2026-12-31',
  causes: ['delay'],
  ...changes,
});

async function propose(changes: object = {}): Promise<number> {
  const { status, body } = await staff.post(API, content(changes));
  expect([status, body]).toEqual([201, expect.objectContaining({ number: expect.any(Number) as number })]);
  return Number(body['number']);
}
const act = (number: number, what: string, body: object = {}) => staff.post(`${API}/${number}/${what}`, body);
const idOf = async (number: number) =>
  (await world.rows<{ id: MeasureId }>('SELECT id FROM feedback.measure WHERE number = $1', [number]))[0]!.id;
const typesOf = async (number: number) =>
  ((await staff.get(`${API}/${number}/ledger`)).body['items'] as { type: string }[]).map(({ type }) => type);

/** A case answered under a cause. */
async function answered(cause: string): Promise<{ id: CaseId; reference: Reference }> {
  const { row } = await receiveCase(world);
  await world.rows(`UPDATE casework.point SET root_cause = $2 WHERE case_id = $1`, [row.id, cause]);
  await world.rows(`UPDATE casework.case SET answered_on = '2026-11-23', state = 'answered' WHERE id = $1`, [row.id]);
  return row;
}

async function estimate(number: number, verdict: string): Promise<string> {
  const [row] = await world.rows<{ id: string }>(
    `INSERT INTO feedback.effect_estimate (id, measure_id, made_at, counted, before_from, before_to, after_from, after_to, before_weeks, after_weeks,
       before_count, after_count, before_days, after_days, ratio_from, dispersion, verdict, warnings)
     VALUES (gen_random_uuid(), $1, $2, '{}', '2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01', '{}', '{}', 14, 3, 31, 31, 0.1, 1, $3, '{}')
     RETURNING id`,
    [await idOf(number), world.clock.now(), verdict],
  );
  return row!.id;
}

describe('a measure', () => {
  it('goes from the proposal to what came of it, each step in a chained ledger', async () => {
    const number = await propose();
    expect((await act(number, 'start')).body).toMatchObject({ code: 'measure.act_refused', status: 409 });
    expect((await act(number, 'adoption', { seen: 1 })).body).toEqual({ number, state: 'adopted', version: 2 });
    expect((await act(number, 'start', { seen: 1 })).body).toMatchObject({ code: 'measure.changed' });
    const milestone = { titleEn: 'A list of ramps', titleRu: 'Список пандусов', dueOn: '2026-12-01' };
    const { id } = (await act(number, 'milestones', milestone)).body as { id: string };
    await act(number, 'start');
    expect((await act(number, 'completion')).body).toMatchObject({ code: 'measure.milestones_open' });
    expect((await act(number, `milestones/${id}/settlement`, { as: 'done' })).status).toBe(204);
    expect((await act(number, `milestones/${id}/settlement`, { as: 'dropped' })).body).toMatchObject({
      code: 'milestone.settled',
    });
    expect((await act(number, 'completion')).body).toMatchObject({ state: 'completed' });

    const words = { evidenceEn: 'Complaints fell from 14 to 3.', evidenceRu: 'Обращений стало 3 вместо 14.' };
    const refused = await act(number, 'verification', { ...words, estimateId: await estimate(number, 'noVisibleEffect') });
    expect(refused.body).toMatchObject({ code: 'measure.no_evidence', status: 400 });
    const others = await estimate(await propose(), 'fell');
    expect((await act(number, 'verification', { ...words, estimateId: others })).body).toMatchObject({
      code: 'measure.no_evidence',
    });
    const verified = await act(number, 'verification', { ...words, estimateId: await estimate(number, 'fell') });
    expect(verified.body).toMatchObject({ state: 'verified' });
    expect((await act(number, 'abandonment', { reasonEn: 'No money.', reasonRu: 'Нет денег.' })).status).toBe(409);

    expect(await typesOf(number)).toEqual([
      'measure.proposed',
      'measure.adopted',
      'milestone.added',
      'measure.started',
      'milestone.settled',
      'measure.completed',
      'measure.verified',
    ]);
    const { body } = await staff.get(`${API}/${number}`);
    expect(body).toMatchObject({ measure: { evidenceEn: words.evidenceEn, state: 'verified' }, acts: [], takesCases: false });
  });

  it('is given up with a reason that everybody may read, and is then closed', async () => {
    const number = await propose();
    expect((await act(number, 'abandonment', { reasonEn: 'No money.' })).status).toBe(400);
    const reason = { reasonEn: 'No money this year.', reasonRu: 'В этом году нет денег.' };
    expect((await act(number, 'abandonment', reason)).body).toMatchObject({ state: 'dropped' });
    expect((await staff.send('PUT', `${API}/${number}`, content())).body).toMatchObject({ code: 'measure.act_refused' });
    expect((await act(number, 'milestones', { titleEn: 'Step', titleRu: 'Шаг', dueOn: '2026-12-01' })).status).toBe(409);
    expect((await act(number, 'cases', { by: 'references', references: ['ABC'] })).body).toMatchObject({
      code: 'measure.act_refused',
    });
  });

  it('is written for people, services and causes that exist, and listed by them', async () => {
    for (const [changes, code] of [
      [{ service: 'nothing' }, 'service.unknown'],
      [{ ownerId: '019b0000-0000-7000-8000-000000000001' }, 'staff.unknown'],
      [{ causes: ['nothing'] }, 'root_cause.unknown'],
      [{ dueOn: '2026-11-22' }, 'date.in_past'],
    ] as const) {
      expect((await staff.post(API, content(changes))).body).toMatchObject({ code });
    }
    const number = await propose({ causes: ['unclearInformation'], service: undefined });
    expect(
      (
        await staff.send(
          'PUT',
          `${API}/${number}`,
          content({ causes: ['delay', 'unclearInformation'], titleEn: 'Another title' }),
        )
      ).status,
    ).toBe(200);
    const found = (await staff.get(`${API}?cause=unclearInformation&state=proposed&limit=5`)).body['items'];
    expect(found).toMatchObject([{ number, title: { en: 'Another title' }, cases: 0, service: 'general' }]);
  });
});

describe('the cases of a measure', () => {
  it('are linked by hand and by cause, shown beforehand, and offered when they are answered later', async () => {
    const number = await propose({ causes: ['notDone'] });
    const before = await answered('notDone');
    const hidden = await answered('notDone');
    await world.rows('UPDATE casework.case SET restricted = true WHERE id = $1', [hidden.id]); // and nobody is named to read it
    const byHand = { by: 'references', references: [before.reference, 'NOT-ONE-OFOURS'] };
    const preview = await act(number, 'cases/preview', byHand);
    expect(preview.body).toMatchObject({
      cases: 1,
      linked: 0,
      unknown: ['NOT-ONE-OFOURS'],
      first: [{ reference: before.reference }],
    });
    expect((await act(number, 'cases', byHand)).body).toEqual({ linked: 1 });
    expect((await act(number, 'cases', byHand)).body).toMatchObject({ code: 'measure.nothing_to_link' });

    const later = await answered('notDone');
    expect((await staff.get(`${API}/${number}/offered-cases`)).body['items']).toMatchObject([{ reference: later.reference }]);
    const byCause = { by: 'cause', cause: 'notDone', service: 'general', from: '2026-11-01', to: '2026-11-30' };
    expect((await act(number, 'cases/preview', byCause)).body).toMatchObject({ cases: 2, linked: 1 });
    expect((await act(number, 'cases', byCause)).body).toEqual({ linked: 1 });
    expect((await staff.get(`${API}/${number}/offered-cases`)).body['items']).toEqual([]);
    expect((await act(number, 'cases', { by: 'cause', cause: 'notDone' })).status).toBe(400);

    const linked = (await staff.get(`${API}/${number}/cases`)).body['items'] as { reference: string }[];
    expect(linked.map(({ reference }) => reference).sort()).toEqual([before.reference, later.reference].sort());
    expect(linked.some(({ reference }) => reference === hidden.reference)).toBe(false);
    expect((await world.get(CaseMeasures).of(before.id, false)).map((one) => one.number)).toEqual([number]);
    expect(await world.get(CaseMeasures).of(before.id, true)).toEqual([]);
  });

  it('leave it until the person was told of it', async () => {
    const number = await propose();
    const [one, other] = [await answered('delay'), await answered('delay')];
    await act(number, 'cases', { by: 'references', references: [one.reference, other.reference] });
    await world.rows(
      `INSERT INTO casework.notice (id, subject_kind, case_id, measure_id, kind, language, channel, params, state, attempts, created_at)
       VALUES (gen_random_uuid(), 'measure', $1, $2, 'measureAdopted', 'en', 'email', '{}', 'sent', 1, $3)`,
      [one.id, await idOf(number), world.clock.now()],
    );
    const gone = (reference: string) => staff.send('DELETE', `${API}/${number}/cases/${reference}`);
    expect((await gone(one.reference)).body).toMatchObject({ code: 'measure.case_told' });
    expect((await gone(other.reference)).status).toBe(204);
    expect((await gone(other.reference)).body).toMatchObject({ code: 'measure.case_not_linked' });
    expect((await world.get(CaseMeasures).of(one.id, false))[0]!.told).toMatchObject([{ kind: 'measureAdopted', state: 'sent' }]);
  });
});
