import { RefreshFigures } from '../../../libs/features/oversight/refresh/refresh-figures.js';
import { newCountedCases } from '../../support/counted-cases.js';
import { type Desks, newDesks } from '../../support/desks.js';

let desks: Desks;

beforeEach(async () => {
  desks = await newDesks();
});
afterEach(() => desks.world.close());

const refresh = async () => {
  desks.world.clock.moveTo(new Date(desks.world.clock.now().getTime() + 600_000));
  return desks.world.get(RefreshFigures).execute();
};
const ask = async (path: string) => {
  const { status, body } = await desks.supervisor.get(`/api/v1/staff/oversight/${path}`);
  expect(status).toBe(200);
  return body;
};

interface Week {
  week: string;
  complete: boolean;
  arrived: number;
  ended: number;
  p50: number | null;
  p95: number | null;
  late: object;
}
const weeks = async (query = '') => (await ask(`flow${query}`))['weeks'] as Week[];

describe('flow', () => {
  it('is nothing before it was counted, and says so', async () => {
    expect(await ask('flow')).toMatchObject({ countedAt: null, whole: { arrived: 0, ended: 0, p50: null } });
  });

  it('counts what came and went by week, and how long it took', async () => {
    await newCountedCases(desks.world, [
      { times: 19, receivedOn: '2026-02-16', answeredOn: '2026-02-24' },
      { times: 1, receivedOn: '2026-01-05', answeredOn: '2026-02-24', late: true },
    ]);
    await refresh();
    const all = await weeks();
    expect(all).toHaveLength(13);
    expect(all.at(-1)).toMatchObject({ week: '2026-03-02', complete: false });
    const week = all.find(({ week: monday }) => monday === '2026-02-23')!;
    expect(week).toMatchObject({ complete: true, arrived: 0, ended: 20, p50: 8, p85: 8, p95: 8, late: { part: 1, of: 20 } });
    expect(all.find(({ week: monday }) => monday === '2026-02-16')).toMatchObject({ arrived: 19, ended: 0, p50: null });
  });

  it('leaves out of durations what nobody knows the receipt of, what is answered before it came, and what was never answered', async () => {
    await newCountedCases(desks.world, [
      { receivedOn: null, answeredOn: '2026-02-24' },
      { receivedOn: '2026-02-26', answeredOn: '2026-02-24' },
      { receivedOn: '2026-02-20', answeredOn: '2026-02-24', state: 'withdrawn' },
    ]);
    await refresh();
    const week = (await weeks()).find(({ week: monday }) => monday === '2026-02-23')!;
    expect(week).toMatchObject({ ended: 3, p50: null, p95: null });
  });

  it('is counted anew after a rest, and not before', async () => {
    expect(await refresh()).toBe(true);
    expect(await desks.world.get(RefreshFigures).execute()).toBe(false);
    await newCountedCases(desks.world, [{ receivedOn: '2026-02-16', answeredOn: '2026-02-24' }]);
    expect((await ask('flow'))['whole']).toMatchObject({ ended: 0 });
    expect(await refresh()).toBe(true);
    expect((await ask('flow'))['whole']).toMatchObject({ ended: 1 });
  });

  it('is counted by one process at a time', async () => {
    const both = [desks.world.get(RefreshFigures).execute(), desks.world.get(RefreshFigures).execute()];
    expect((await Promise.all(both)).sort()).toEqual([false, true]);
  });

  it('is what capacity is told by', async () => {
    await newCountedCases(desks.world, [
      { times: 4, receivedOn: '2026-02-16', answeredOn: '2026-02-25' },
      { times: 2, receivedOn: '2026-02-16', answeredOn: '2026-02-26' },
    ]);
    await refresh();
    const { burnDown } = await ask('now') as { burnDown: { capacity: number } }; // prettier-ignore
    expect(burnDown.capacity).toBe(0); // two of thirty days: the median day closed nothing
  });
});

describe('equal treatment', () => {
  const groups = async () =>
    (await ask('equal-treatment'))['groups'] as {
      attribute: string;
      value: string;
      cases: number | null;
      days: { value: number; gap: { verdict: string; by: number | null } } | null;
      inTime: { value: object; gap: { verdict: string } } | null;
    }[];
  const group = async (attribute: string, value: string) =>
    (await groups()).find((one) => one.attribute === attribute && one.value === value)!;

  it('says a gap beyond chance, and that there is none', async () => {
    await newCountedCases(desks.world, [
      { times: 60, receivedOn: '2026-02-01', answeredOn: '2026-02-09', language: 'ru' },
      { times: 60, receivedOn: '2026-02-01', answeredOn: '2026-02-11', language: 'ru' },
      { times: 60, receivedOn: '2026-02-01', answeredOn: '2026-02-25', language: 'en', late: true },
    ]);
    await refresh();
    const english = await group('language', 'en');
    expect(english).toMatchObject({
      cases: 60,
      days: { value: 24, gap: { verdict: 'beyondChance', by: 16 } },
      inTime: { value: { part: 0, of: 60 }, gap: { verdict: 'beyondChance' } },
      granted: { gap: { verdict: 'noDifference' } },
    });
    expect(await group('channel', 'web')).toMatchObject({ cases: 180, days: { gap: { verdict: 'tooFew' } } });
  });

  it('shows no group so small that somebody could be known in it, nor the one that would tell it', async () => {
    await newCountedCases(desks.world, [
      { times: 40, receivedOn: '2026-02-01', answeredOn: '2026-02-09', channel: 'web' },
      { times: 30, receivedOn: '2026-02-01', answeredOn: '2026-02-09', channel: 'letter' },
      { times: 2, receivedOn: '2026-02-01', answeredOn: '2026-02-09', channel: 'phone', supported: true },
    ]);
    await refresh();
    expect(await group('channel', 'phone')).toEqual({ attribute: 'channel', value: 'phone', cases: null, days: null, inTime: null, granted: null }); // prettier-ignore
    expect((await group('channel', 'letter')).cases).toBeNull();
    expect((await group('channel', 'web')).cases).toBe(40);
    expect((await group('support', 'false')).cases).toBeNull();
  });

  it('leaves imported history out', async () => {
    await newCountedCases(desks.world, [{ times: 50, receivedOn: '2026-02-01', answeredOn: '2026-02-09', channel: 'import' }]);
    await refresh();
    expect(await groups()).toEqual([]);
  });
});

describe('the standards that everybody may read', () => {
  const read = async () => {
    const answer = await desks.world.app.inject({ method: 'GET', url: '/api/v1/standards' });
    expect(answer.statusCode).toBe(200);
    return answer.json<{ from: string; to: string; whole: object; services: object[] }>();
  };

  it('tell of the last whole quarter, and hide small numbers, in the file as well', async () => {
    await desks.world.rows(
      `INSERT INTO casework.service (code, title_en, title_ru, about_en, about_ru, needed_en, needed_ru, sensitive, safety_en, safety_ru,
         active)
       SELECT code, code, code, '', '', '', '', false, '', '', true FROM unnest(ARRAY['general', 'lamps', 'holes']) AS given (code) ON CONFLICT DO NOTHING`,
    );
    await newCountedCases(desks.world, [
      { times: 30, receivedOn: '2025-11-01', answeredOn: '2025-11-11' },
      { times: 20, receivedOn: '2025-11-01', answeredOn: '2025-11-21', late: true },
      { times: 97, receivedOn: '2025-12-01', answeredOn: '2025-12-31', service: 'holes' },
      { times: 3, receivedOn: '2025-11-01', answeredOn: '2025-12-31', service: 'holes', late: true },
      { times: 4, receivedOn: '2025-11-01', answeredOn: '2025-12-31', service: 'lamps' },
      { times: 90, receivedOn: '2025-12-01', answeredOn: '2026-01-01' },
    ]);
    await refresh();
    expect(await read()).toEqual({
      from: '2025-10-01',
      to: '2025-12-31',
      whole: { answered: 154, inTime: { percent: 85, atLeast: false }, p50: 30, p95: 30 },
      services: [
        { service: 'general', answered: null, inTime: null, p50: null, p95: null },
        { service: 'holes', answered: 100, inTime: { percent: 91, atLeast: true }, p50: 30, p95: 30 },
        { service: 'lamps', answered: null, inTime: null, p50: null, p95: null },
      ],
    });

    const file = async (language: string) => {
      const answer = await desks.world.app.inject({ method: 'GET', url: `/api/v1/standards/table?language=${language}` });
      expect(answer.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8' });
      return answer.body.split('\r\n');
    };
    const [, whole, ...services] = await file('en');
    expect(whole).toBe('All services,154,85,30,30');
    expect(services.slice(0, 3)).toEqual([
      'Anything else,too few to show,,,',
      'holes,100,≥ 91,30,30',
      'lamps,too few to show,,,',
    ]);
    expect((await file('ru'))[1]).toBe('Все услуги;154;85;30;30');
  });

  it('tell nothing where there is nothing', async () => {
    expect(await read()).toMatchObject({ whole: { answered: 0, inTime: null, p50: null }, services: [] });
  });
});
