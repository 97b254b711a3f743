import { MakeAnchor, VerifyAnchor, VerifyChains } from '#libs/casework';
import { FeedbackModule, MEASURE_LEDGER, StartMeasure } from '#libs/features/feedback';
import { UnitOfWork } from '#libs/platform/database';
import { newBodyWorld, receiveCase } from '../../support/casework.js';
import { newStaff } from '../../support/staff.js';
import { adoptedMeasure } from '../../support/told-people.js';
import { type World } from '../../support/world.js';

let world: World;
let caseId: string;
beforeEach(async () => {
  world = await newBodyWorld({ now: new Date('2026-03-02T09:00:00.000Z'), modules: [FeedbackModule] });
  await receiveCase(world);
  caseId = (await receiveCase(world)).row.id;
  await receiveCase(world);
});
afterEach(() => world.close());

/** As somebody with the rights of a superuser would: triggers off, and the case's own row made to fit. */
function tamper(...statements: string[]): Promise<void> {
  return world.get(UnitOfWork).run(async (tx) => {
    for (const statement of ['SET LOCAL session_replication_role = replica', ...statements]) await tx.query(statement);
  });
}

const verify = () => world.get(VerifyChains).execute();

it('a ledger that nobody touched verifies', async () => {
  expect(await verify()).toEqual({ chains: 3, events: 6, broken: null });
});

it.each([
  ['a changed byte', `UPDATE casework.case_event SET body = replace(body, 'complaint', 'complainT')`, 'body_changed', 1],
  ['a changed time beside the text', `UPDATE casework.case_event SET at = at + interval '1 second'`, 'columns_differ', 1],
  ['a first event taken away', `DELETE FROM casework.case_event`, 'missing', 1],
])('%s is found and named', async (_, statement, why, seq) => {
  await tamper(`${statement} WHERE case_id = '${caseId}' AND seq = 1`);
  expect((await verify()).broken).toEqual({ id: caseId, seq, why });
});

it('a last event taken away is found while the case still says how long its chain is', async () => {
  await tamper(`DELETE FROM casework.case_event WHERE case_id = '${caseId}' AND seq = 2`);
  expect((await verify()).broken).toEqual({ id: caseId, seq: 2, why: 'head_differs' });
});

describe('with an anchor', () => {
  const cutTheEnd = () => [
    `DELETE FROM casework.case_event WHERE case_id = '${caseId}' AND seq = 2`,
    `UPDATE casework.case c SET event_count = 1, last_hash = e.hash FROM casework.case_event e
     WHERE c.id = '${caseId}' AND e.case_id = c.id AND e.seq = 1`,
  ];

  it('everything anchored still stands, also when more has happened since', async () => {
    const anchor = await world.get(MakeAnchor).execute(MEASURE_LEDGER);
    await receiveCase(world);
    expect(await world.get(VerifyAnchor).execute(anchor, MEASURE_LEDGER)).toEqual({ stands: true, cases: 3, measures: 0 });
  });

  it('a last event taken away cleanly is found', async () => {
    const anchor = await world.get(MakeAnchor).execute(MEASURE_LEDGER);
    await tamper(...cutTheEnd());
    expect((await verify()).broken).toBeNull();
    expect(await world.get(VerifyAnchor).execute(anchor, MEASURE_LEDGER)).toMatchObject({
      why: 'event_gone',
      broken: { id: caseId, seq: 2, why: 'missing' },
    });
  });

  it('a whole case taken away is found', async () => {
    const anchor = await world.get(MakeAnchor).execute(MEASURE_LEDGER);
    const rooms = ['case_event', 'alarm', 'clock', 'message', 'point', 'notice'].map(
      (table) => `DELETE FROM casework.${table} WHERE case_id = '${caseId}'`,
    );
    await tamper(...rooms, `DELETE FROM casework.case WHERE id = '${caseId}'`);
    expect(await world.get(VerifyAnchor).execute(anchor, MEASURE_LEDGER)).toMatchObject({
      broken: { id: caseId, why: 'head_missing' },
    });
  });

  it('leaves that were made to fit no longer give the root that the outsider kept', async () => {
    const anchor = await world.get(MakeAnchor).execute(MEASURE_LEDGER);
    await tamper(...cutTheEnd(), `UPDATE casework.anchor_leaf SET event_count = 1 WHERE case_id = '${caseId}'`);
    expect(await world.get(VerifyAnchor).execute(anchor, MEASURE_LEDGER)).toEqual({ stands: false, why: 'leaves_changed' });
  });
});

describe('the ledger of measures', () => {
  let id: string;
  beforeEach(async () => {
    const actor = await newStaff(world, { roles: ['supervisor'] });
    const measure = await adoptedMeasure(world, actor.staffId);
    await world.run(StartMeasure, { number: measure.number, actor });
    id = measure.id;
  });
  const verifyMeasures = () => world.get(VerifyChains).execute(MEASURE_LEDGER);
  const cutTheEnd = () => [
    `DELETE FROM feedback.measure_event WHERE measure_id = '${id}' AND seq = 2`,
    `UPDATE feedback.measure m SET event_count = 1, last_hash = e.hash FROM feedback.measure_event e
     WHERE m.id = '${id}' AND e.measure_id = m.id AND e.seq = 1`,
  ];

  it('verifies, and stays out of that of cases', async () => {
    expect([await verifyMeasures(), await verify()]).toEqual([
      { chains: 1, events: 2, broken: null },
      { chains: 3, events: 6, broken: null },
    ]);
  });

  it.each([
    ['a changed byte', `UPDATE feedback.measure_event SET body = replace(body, '2026', '2027')`, 'body_changed'],
    ['a changed type beside the text', `UPDATE feedback.measure_event SET type = 'measure.dropped'`, 'columns_differ'],
    ['a first event taken away', 'DELETE FROM feedback.measure_event', 'missing'],
  ])('%s is found and named', async (_, statement, why) => {
    await tamper(`${statement} WHERE measure_id = '${id}' AND seq = 1`);
    expect((await verifyMeasures()).broken).toEqual({ id, seq: 1, why });
  });

  it('is changed by no statement while its triggers are on', async () => {
    for (const statement of ['UPDATE feedback.measure_event SET seq = 9', 'DELETE FROM feedback.anchor_leaf WHERE true']) {
      await world.get(MakeAnchor).execute(MEASURE_LEDGER);
      await expect(world.rows(statement)).rejects.toThrow('added to and never changed');
    }
  });

  it('keeps its last event and whole measures by an anchor, as cases do', async () => {
    const anchor = await world.get(MakeAnchor).execute(MEASURE_LEDGER);
    const stands = () => world.get(VerifyAnchor).execute(anchor, MEASURE_LEDGER);
    expect(await stands()).toEqual({ stands: true, cases: 3, measures: 1 });

    await tamper(...cutTheEnd());
    expect((await verifyMeasures()).broken).toBeNull();
    expect(await stands()).toEqual({
      stands: false,
      why: 'event_gone',
      subject: 'measure',
      broken: { id, seq: 2, why: 'missing' },
    });

    await tamper(
      `DELETE FROM feedback.measure_event WHERE measure_id = '${id}'`,
      `DELETE FROM feedback.measure WHERE id = '${id}'`,
    );
    expect(await stands()).toMatchObject({ subject: 'measure', broken: { id, seq: 2, why: 'head_missing' } });
    await tamper(`DELETE FROM feedback.anchor_leaf WHERE measure_id = '${id}'`);
    expect(await stands()).toEqual({ stands: false, why: 'leaves_changed' });
  });

  it('is not asked of an anchor that was made before it was kept', async () => {
    const { measures: _count, measuresRoot: _root, ...first } = await newAnchor();
    await tamper(...cutTheEnd());
    expect(await world.get(VerifyAnchor).execute({ ...first, otklikAnchor: 1 }, MEASURE_LEDGER)).toEqual({
      stands: true,
      cases: 3,
      measures: null,
    });
  });

  async function newAnchor() {
    const anchor = await world.get(MakeAnchor).execute(MEASURE_LEDGER);
    if (anchor.otklikAnchor !== 2) throw new Error('an old anchor');
    return anchor;
  }
});
