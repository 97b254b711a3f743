import { ensureImportedServices } from '#libs/casework';
import { BeginReport, PublishReport, Reports, WriteReportSection } from '#libs/features/feedback';
import { type CivilDate, type ServiceCode } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { newCountedCases } from '../../support/counted-cases.js';
import { type Desks, newDesks } from '../../support/desks.js';
import { newMeasureInPlace } from '../../support/measures-in-place.js';

let desks: Desks;

beforeAll(async () => {
  desks = await newDesks(); // 2 March 2026, a Monday
  const services = ['ramps', 'lamps', 'paths'].map((code) => ({ code: code as ServiceCode, title: code }));
  await desks.world.get(UnitOfWork).run((tx) => ensureImportedServices(tx, services, 'test'));
  const winter = { receivedOn: '2026-01-12', answeredOn: '2026-01-22' };
  await newCountedCases(desks.world, [
    { ...winter, service: 'ramps', times: 24, outcome: 'upheld' },
    { ...winter, service: 'lamps', times: 16, outcome: 'notUpheld', late: true },
    { ...winter, service: 'paths', times: 3, outcome: 'withdrawn' },
    { ...winter, service: 'ramps', times: 50, receivedOn: '2025-10-01', answeredOn: '2025-10-11' },
  ]);
  await desks.world.rows(POINTS);
  await adopted('2026-01-05', 12);
});
afterAll(() => desks.world.close());

/** What everybody on ramps said, and why it was so; one on paths did not understand either. */
const POINTS = `
  INSERT INTO casework.point (id, case_id, ordinal, text, salt, outcome, root_cause, marks)
  SELECT gen_random_uuid(), id, 1,
    CASE WHEN service = 'ramps' THEN 'Я не знала, что пандус закрыт' WHEN service = 'paths' THEN 'It was not clear' ELSE 'Темно' END,
    'salt', CASE WHEN service = 'ramps' THEN 'upheld' ELSE 'notUpheld' END, CASE WHEN service = 'ramps' THEN 'noInformation' END, '{}'
  FROM casework.case WHERE received_on = '2026-01-12'`;

async function adopted(on: string, people: number): Promise<void> {
  const id = await newMeasureInPlace(desks.world, { service: 'ramps', startedOn: on });
  await desks.world.rows('UPDATE feedback.measure SET adopted_on = $2 WHERE id = $1', [id, on]);
  await desks.world.rows(
    `INSERT INTO feedback.measure_case (measure_id, case_id, via, linked_at)
     SELECT $1, id, 'hand', $2::date FROM casework.case WHERE service = 'ramps' LIMIT $3`,
    [id, on, people],
  );
}

const begin = (kind: 'quarterly' | 'yearly' | 'analysis', from = '2026-01-01', to = '2026-01-31') =>
  desks.world.run(BeginReport, { kind, fromOn: from as CivilDate, toOn: to as CivilDate, staffId: desks.ids.supervisor });
const write = (number: number, section: string, en: string, verdict: 'yes' | null = null) =>
  desks.world.run(WriteReportSection, {
    number,
    section: section as never,
    text: { en, ru: `${en} (по-русски)` },
    verdict,
    staffId: desks.ids.supervisor,
  });
const publish = (number: number) => desks.world.run(PublishReport, { number, staffId: desks.ids.supervisor });
const read = (number: number) => desks.world.get(Reports).one(number, 'all');
const visit = async (path: string) => desks.world.app.inject({ method: 'GET', url: path });

describe('a review of complaints', () => {
  it('counts its own period alone, and hides what is small', async () => {
    const { figures } = await read(await begin('quarterly'));
    expect(figures).toMatchObject({
      countedOn: '2026-03-02',
      received: 43,
      answered: 43,
      services: [
        { service: 'ramps', received: 24 },
        { service: 'lamps', received: 'few' },
        { service: 'paths', received: 'few' },
      ],
      outcomes: [
        { outcome: 'upheld', cases: 24 },
        { outcome: 'notUpheld', cases: 'few' },
        { outcome: 'withdrawn', cases: 'few' },
      ],
      times: [{ procedure: 'own-standard', answered: 43, days: 10, inTimePercent: 63, extendedPercent: 0 }],
      stages: [{ stage: 'first', received: 43, answered: 43, upheldPercent: 56 }],
      causes: [{ cause: 'noInformation', points: 24 }],
      measures: [{ state: 'underWay', people: 12 }],
      unclear: [
        { service: 'ramps', byCause: 24, byWords: 'few' },
        { service: 'paths', byCause: 0, byWords: 'few' },
      ],
    });
  });

  it('is refused for a period that ends before it begins', async () => {
    await expect((async () => begin('quarterly', '2026-02-01', '2026-01-31'))()).rejects.toMatchObject({ code: 'report.period' });
  });

  it('is seen by nobody before it is published, and stays as it was from then on', async () => {
    const number = await begin('analysis');
    await write(number, 'summary', 'A hard winter');
    expect((await visit(`/reports/${number}`)).statusCode).toBe(404);
    expect((await visit(`/reports/${number}/services.csv`)).statusCode).toBe(404);

    await publish(number);
    const before = await read(number);
    await newCountedCases(desks.world, [
      { receivedOn: '2026-01-13', answeredOn: '2026-01-20', times: 30, kind: 'request' } as never,
    ]);
    expect(await read(number)).toEqual(before);
    await expect(publish(number)).rejects.toMatchObject({ code: 'report.published' });
    await expect(write(number, 'summary', 'A mild winter')).rejects.toMatchObject({ code: 'report.published' });

    const page = await visit(`/reports/${number}?lang=en`);
    expect(page.statusCode).toBe(200);
    for (const words of ['A hard winter', 'People were not told', '24']) expect(page.body).toContain(words);
    expect(page.body).not.toContain('не знала');
    expect((await visit('/reports?lang=ru')).body).toContain(`/reports/${number}`);
    expect((await visit(`/reports/${number}/services.csv?lang=en`)).body).toContain('ramps,24,24\r\nlamps,few,few');
  });

  it('hides what could be reckoned by taking another from it, that is published of a part of its time', async () => {
    const winter = { receivedOn: '2026-02-02', answeredOn: '2026-02-12', outcome: 'upheld' } as const;
    await newCountedCases(desks.world, [
      { ...winter, service: 'ramps', times: 4 },
      { ...winter, service: 'lamps', times: 20 },
    ]);
    await publish(await begin('quarterly'));
    const { figures } = await read(await begin('quarterly', '2026-01-01', '2026-02-28'));
    expect(figures.services.filter(({ service }) => service !== 'general')).toMatchObject([
      { service: 'lamps', received: 36 },
      { service: 'ramps', received: 'few' },
      { service: 'paths', received: 'few' },
    ]);
  });

  it('is asked for by programs too: what is published by anybody, drafts by those who write them', async () => {
    const { body: draft, status } = await desks.supervisor.post('/api/v1/staff/reports', {
      kind: 'quarterly',
      fromOn: '2025-10-01',
      toOn: '2025-10-31',
    });
    expect(status).toBe(201);
    const [staff, everybody] = [`/api/v1/staff/reports/${String(draft['number'])}`, `/api/v1/reports/${String(draft['number'])}`];
    expect((await desks.supervisor.put(`${staff}/sections/summary`, { textEn: 'Ramps', textRu: 'Пандусы' })).status).toBe(204);
    expect((await desks.supervisor.put(`${staff}/sections/gossip`, { textEn: '', textRu: '' })).status).toBe(400);
    expect((await desks.supervisor.get(staff)).body).toMatchObject({ publishedOn: null, figures: { received: 50 } });
    expect((await desks.clerk.get(staff)).status).toBe(403);
    expect((await visit(everybody)).statusCode).toBe(404);

    expect((await desks.supervisor.post(`${staff}/publication`)).status).toBe(204);
    const one = (await visit(everybody)).json<Record<string, unknown>>();
    expect(one).toMatchObject({ licence: 'CC-BY-4.0', figures: { received: 50 } });
    expect(JSON.stringify(one)).not.toContain(desks.ids.supervisor);
    const { items } = (await visit('/api/v1/reports')).json<{ items: { number: number; publishedOn: string | null }[] }>();
    expect(items.map(({ number }) => number)).toContain(draft['number']);
    expect(items.every(({ publishedOn }) => publishedOn !== null)).toBe(true);
    expect((await visit('/api/v1/reports/x')).statusCode).toBe(404);
  });

  it.each([
    ['its figures', `UPDATE feedback.report SET figures = '{}' WHERE published_on IS NOT NULL`],
    ['its being published', 'UPDATE feedback.report SET published_on = NULL, figures = NULL, published_by = NULL'],
    ['itself', 'DELETE FROM feedback.report WHERE published_on IS NOT NULL'],
    ['a text of it', `UPDATE feedback.report_text SET text_en = 'A mild winter' WHERE section = 'summary'`],
    ['a text away', 'DELETE FROM feedback.report_text'],
    ['all of them', 'TRUNCATE feedback.report CASCADE'],
  ])('is kept by the database from a change of %s', async (_what, change) => {
    await expect(desks.world.rows(change)).rejects.toThrow(/never changed/);
  });

  it('waits for the end of its period', async () => {
    await expect(publish(await begin('quarterly', '2026-01-01', '2026-03-31'))).rejects.toMatchObject({
      code: 'report.not_over',
      params: { date: '2026-03-31' },
    });
  });

  it('of a year answers for each part of the Code first', async () => {
    const number = await begin('yearly', '2025-01-01', '2025-12-31');
    const parts = (await read(number)).sections.map(({ section }) => section).filter((section) => section.startsWith('code.'));
    expect(parts).toHaveLength(9);
    for (const part of parts.slice(1)) await write(number, part, 'As the Code asks', 'yes');
    await expect(publish(number)).rejects.toMatchObject({ code: 'report.not_assessed', params: { count: 1 } });
    await write(number, parts[0]!, '', 'yes');
    await publish(number);
    expect((await visit(`/reports/${number}?lang=ru`)).body).toContain('Выполняем');
  });

  it('has no self-assessment where it is not asked for', async () => {
    await expect(write(await begin('quarterly'), 'code.access', 'Easy', 'yes')).rejects.toMatchObject({ code: 'report.unknown' });
  });
});
