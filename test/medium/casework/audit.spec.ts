import { MakeAnchor, VerifyAnchor, VerifyChains } from '#libs/casework';
import { UnitOfWork } from '#libs/platform/database';
import { newBodyWorld, receiveCase } from '../../support/casework.js';
import { type World } from '../../support/world.js';

let world: World;
let caseId: string;
beforeEach(async () => {
  world = await newBodyWorld({ now: new Date('2026-03-02T09:00:00.000Z') });
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
  expect(await verify()).toEqual({ cases: 3, events: 6, broken: null });
});

it.each([
  ['a changed byte', `UPDATE casework.case_event SET body = replace(body, 'complaint', 'complainT')`, 'body_changed', 1],
  ['a changed time beside the text', `UPDATE casework.case_event SET at = at + interval '1 second'`, 'columns_differ', 1],
  ['a first event taken away', `DELETE FROM casework.case_event`, 'missing', 1],
])('%s is found and named', async (_, statement, why, seq) => {
  await tamper(`${statement} WHERE case_id = '${caseId}' AND seq = 1`);
  expect((await verify()).broken).toEqual({ caseId, seq, why });
});

it('a last event taken away is found while the case still says how long its chain is', async () => {
  await tamper(`DELETE FROM casework.case_event WHERE case_id = '${caseId}' AND seq = 2`);
  expect((await verify()).broken).toEqual({ caseId, seq: 2, why: 'case_differs' });
});

describe('with an anchor', () => {
  const cutTheEnd = () => [
    `DELETE FROM casework.case_event WHERE case_id = '${caseId}' AND seq = 2`,
    `UPDATE casework.case c SET event_count = 1, last_hash = e.hash FROM casework.case_event e
     WHERE c.id = '${caseId}' AND e.case_id = c.id AND e.seq = 1`,
  ];

  it('everything anchored still stands, also when more has happened since', async () => {
    const anchor = await world.get(MakeAnchor).execute();
    await receiveCase(world);
    expect(await world.get(VerifyAnchor).execute(anchor)).toEqual({ stands: true, cases: 3 });
  });

  it('a last event taken away cleanly is found', async () => {
    const anchor = await world.get(MakeAnchor).execute();
    await tamper(...cutTheEnd());
    expect((await verify()).broken).toBeNull();
    expect(await world.get(VerifyAnchor).execute(anchor)).toMatchObject({
      why: 'event_gone',
      broken: { caseId, seq: 2, why: 'missing' },
    });
  });

  it('a whole case taken away is found', async () => {
    const anchor = await world.get(MakeAnchor).execute();
    const rooms = ['case_event', 'alarm', 'clock', 'message', 'point', 'notice'].map(
      (table) => `DELETE FROM casework.${table} WHERE case_id = '${caseId}'`,
    );
    await tamper(...rooms, `DELETE FROM casework.case WHERE id = '${caseId}'`);
    expect(await world.get(VerifyAnchor).execute(anchor)).toMatchObject({ broken: { caseId, why: 'case_missing' } });
  });

  it('leaves that were made to fit no longer give the root that the outsider kept', async () => {
    const anchor = await world.get(MakeAnchor).execute();
    await tamper(...cutTheEnd(), `UPDATE casework.anchor_leaf SET event_count = 1 WHERE case_id = '${caseId}'`);
    expect(await world.get(VerifyAnchor).execute(anchor)).toEqual({ stands: false, why: 'leaves_changed' });
  });
});
