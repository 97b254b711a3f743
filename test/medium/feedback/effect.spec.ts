import { ensureImportedServices } from '#libs/casework';
import { type ServiceCode } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { EstimateEffect } from '../../../libs/features/feedback/effect/commands/estimate-effect.js';
import { FindSignals } from '../../../libs/features/feedback/signals/commands/find-signals.js';
import { Effects } from '../../../libs/features/feedback/effect/queries/effects.js';
import { comeBack, type Desks, newDesks } from '../../support/desks.js';
import { newCountedCases } from '../../support/counted-cases.js';
import { newMeasureInPlace } from '../../support/measures-in-place.js';

let desks: Desks;

beforeAll(async () => {
  desks = await newDesks(); // 2 March 2026, a Monday
});
afterAll(() => desks.world.close());

/** So many in each week from that day. */
const weekly = (from: string, counts: readonly number[], more: object = {}) =>
  newCountedCases(
    desks.world,
    counts.map((times, week) => {
      const receivedOn = Temporal.PlainDate.from(from)
        .add({ days: 7 * week + 2 })
        .toString();
      return { times, receivedOn, answeredOn: receivedOn, ...more };
    }),
  );
const steady = (weeks: number, count: number) => Array<number>(weeks).fill(count);
const estimate = async (measureId: string) => {
  await desks.world.run(EstimateEffect, { measureId: measureId as never, madeBy: desks.ids.supervisor });
  return (await desks.world.get(Effects).latest(measureId as never))!;
};

describe('what came of a measure', () => {
  beforeAll(async () => {
    const services = ['ramps', 'lamps', 'paths'].map((code) => ({ code: code as ServiceCode, title: code }));
    await desks.world.get(UnitOfWork).run((tx) => ensureImportedServices(tx, services, 'test'));
    // From June to November 2025 the ramp was broken; it was mended in December.
    await weekly('2025-06-02', steady(26, 4), { service: 'ramps' });
    await weekly('2026-01-05', steady(8, 1), { service: 'ramps' });
    await weekly('2025-06-02', steady(39, 3), { service: 'lamps' });
  });

  it('is counted for its own service, in whole weeks before and after', async () => {
    const ramps = await newMeasureInPlace(desks.world, { service: 'ramps', startedOn: '2025-12-01', completedOn: '2026-01-04' });
    const effect = await estimate(ramps);
    expect(effect).toMatchObject({
      beforeFrom: '2025-06-09', // records begin on 4 June, in the middle of a week
      beforeTo: '2025-11-30',
      afterFrom: '2026-01-05',
      afterTo: '2026-03-01',
      afterWeeks: steady(8, 1),
      afterCount: 8,
      verdict: 'fell',
      season: null,
    });
    expect(effect.beforeCount).toBe(effect.beforeWeeks.reduce((sum, count) => sum + count, 0));
    expect(effect.ratio).toBeCloseTo((8 / 56) / (effect.beforeCount / effect.beforeDays), 10); // prettier-ignore
    expect(effect.warnings).toEqual(expect.arrayContaining(['smallNumbers', 'noYearBefore']));
  });

  it('is said to be nothing where nothing is to be seen', async () => {
    const lamps = await newMeasureInPlace(desks.world, { service: 'lamps', startedOn: '2025-12-01', completedOn: '2026-01-04' });
    expect(await estimate(lamps)).toMatchObject({ verdict: 'noVisibleEffect' });
  });

  it('warns of another measure on the same service at the same time', async () => {
    const [one] = await Promise.all([
      newMeasureInPlace(desks.world, { service: 'paths', startedOn: '2025-12-01', completedOn: '2026-01-04' }),
      newMeasureInPlace(desks.world, { service: 'paths', startedOn: '2026-01-20' }),
    ]);
    const effect = await estimate(one);
    expect(effect).toMatchObject({ verdict: 'tooFew', ratio: null });
    expect(effect.warnings).toContain('otherMeasure');
  });

  it('counts causes of what is decided, and says when much is not', async () => {
    await weekly('2025-06-02', steady(26, 2), { service: 'paths' });
    await weekly('2026-01-05', steady(8, 4), { service: 'paths' });
    await desks.world.rows(`UPDATE casework.case SET outcome = NULL WHERE service = 'paths' AND received_on > '2026-02-01'`);
    await desks.world.rows(
      `INSERT INTO casework.point (id, case_id, ordinal, salt, outcome, root_cause, marks)
       SELECT gen_random_uuid(), id, 1, '', 'upheld', 'delay', '{}' FROM casework.case WHERE service = 'paths' AND outcome IS NOT NULL`,
    );
    const paths = await newMeasureInPlace(desks.world, { service: 'paths', causes: ['delay'], startedOn: '2025-12-01', completedOn: '2026-01-04' }); // prettier-ignore
    const effect = await estimate(paths);
    expect(effect).toMatchObject({ counted: { causes: ['delay'] }, afterCount: 16, afterDays: 28, verdict: 'rose' });
    expect(effect.warnings).toContain('undecided');
  });

  it('is refused before there is anything to count', async () => {
    const early = await newMeasureInPlace(desks.world, { startedOn: '2026-02-01', completedOn: '2026-02-26' });
    await expect(estimate(early)).rejects.toMatchObject({ code: 'effect.too_early', params: { date: '2026-03-06' } });
    const underWay = await newMeasureInPlace(desks.world, { startedOn: '2026-02-01' });
    await expect(estimate(underWay)).rejects.toMatchObject({ code: 'effect.too_early', params: { date: 'none' } });
    await expect(estimate(desks.ids.clerk)).rejects.toThrow('measure.unknown');
  });

  it('is asked for over HTTP by those who may, and each estimate stands', async () => {
    const ramps = await newMeasureInPlace(desks.world, { service: 'ramps', startedOn: '2025-12-01', completedOn: '2026-01-04' });
    const url = `/api/v1/staff/measures/${ramps}/effects`;
    expect((await desks.supervisor.send('POST', url)).status).toBe(201);
    expect((await desks.supervisor.send('POST', url)).status).toBe(201);
    const { body } = await desks.auditor.get(url);
    expect(body['items']).toHaveLength(2);
    expect((await desks.clerk.send('POST', url)).status).toBe(403);
    expect((await desks.auditor.send('POST', url)).status).toBe(403);
  });
});

describe('signals', () => {
  const find = () => desks.world.get(FindSignals).execute();
  const signals = async () => (await desks.auditor.get('/api/v1/staff/signals')).body['items'] as Record<string, unknown>[];
  const letters = () => desks.world.rows(`SELECT params, staff_id FROM casework.notice WHERE kind = 'signal' ORDER BY id`);

  it('are told once of a week that brought more than the weeks before explain', async () => {
    expect(await find()).toBe(0);
    await newCountedCases(desks.world, [{ times: 20, receivedOn: '2026-02-25', answeredOn: '2026-02-26', service: 'lamps' }]);
    expect(await find()).toBe(1);
    expect(await find()).toBe(0);
    const [signal] = await signals();
    expect(signal).toMatchObject({ kind: 'service', service: 'lamps', week: '2026-02-23', observed: 23, seenAt: null });
    expect(signal!['expected']).toBeCloseTo(3, 0);
    expect(signal!['high']).toBeLessThan(12);
    expect(await letters()).toContainEqual({ params: { signals: 1 }, staff_id: desks.ids.supervisor });
    expect(await letters()).toHaveLength(2); // both supervisors
  });

  it('go on the week after, and nobody is told again', async () => {
    await comeBack(desks, '2026-03-09');
    await newCountedCases(desks.world, [{ times: 25, receivedOn: '2026-03-03', answeredOn: '2026-03-05', service: 'lamps' }]);
    expect(await find()).toBe(1);
    expect(await signals()).toHaveLength(2);
    expect(await letters()).toHaveLength(2);
  });

  it('are looked at by somebody', async () => {
    const [signal] = await signals();
    const url = `/api/v1/staff/signals/${String(signal!['id'])}/seen`;
    expect((await desks.clerk.send('POST', url)).status).toBe(403);
    expect((await desks.supervisor.send('POST', url)).status).toBe(204);
    expect((await signals())[0]!['seenAt']).not.toBeNull();
  });
});
