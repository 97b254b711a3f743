import { VerifyChains } from '#libs/casework';
import { HandlingModule, StaffCases } from '#libs/features/handling';
import { ImportModule } from '#libs/features/intake';
import { AssignReviewer, Reversals, ReviewModule } from '#libs/features/review';
import { type Reference, type StaffId, uuidv7 } from '#libs/kernel';
import { type StaffActor } from '#libs/platform/identity';
import { newBodyWorld } from '../../support/casework.js';
import { describeOnFile, importInto, shippedProfile } from '../../support/imports.js';
import { type World } from '../../support/world.js';

let world: World;
beforeAll(async () => {
  world = await newBodyWorld({ modules: [ImportModule, HandlingModule, ReviewModule] });
});
afterAll(() => world.close());

const staff = (role: 'supervisor' | 'auditor'): StaffActor => {
  return { kind: 'staff', staffId: uuidv7<StaffId>(world.clock.now()), roles: [role], teamIds: [] };
};
const one = async (sql: string) => (await world.rows<Record<string, unknown>>(sql))[0];

describeOnFile('Boston, July and August 2011', 'boston311-2011/boston311-2011-07_08-sample.csv', (path) => {
  it('has 3,000 cases in seven teams, 407 of them closed late', async () => {
    expect(await importInto(world, shippedProfile('boston311'), { path })).toMatchObject({
      rowsRead: 3_000,
      casesAdded: 3_000,
      marks: { on_time_flag_empty: 4 },
      rejects: [],
    });
    expect(
      await one(`
        SELECT count(*) AS cases, count(*) FILTER (WHERE state = 'closed') AS closed, count(target_at) AS with_target,
          count(*) FILTER (WHERE state = 'closed' AND closed_at > target_at) AS closed_late,
          count(*) FILTER (WHERE state = 'closed' AND closed_at > target_at AND 'on_time_flag_empty' = ANY (marks)) AS unflagged,
          count(DISTINCT team_id) AS teams, count(*) FILTER (WHERE team_id IS NULL) AS teamless
        FROM casework.case WHERE import_source = 'boston311'`),
    ).toEqual({ cases: 3_000, closed: 2_827, with_target: 2_483, closed_late: 407, unflagged: 4, teams: 7, teamless: 0 });
  });

  it('has no more when it is imported again', async () => {
    const before = await one('SELECT count(*) AS cases FROM casework.case');
    expect(await importInto(world, shippedProfile('boston311'), { path })).toMatchObject({ casesAdded: 0, casesKnown: 3_000 });
    expect(await one('SELECT count(*) AS cases FROM casework.case')).toEqual(before);
  });
});

describeOnFile('New York City', 'nyc311/nyc311-2014_2019-1000rows.csv', (path) => {
  it('has 1,000 cases, 969 closed, and shows the 17 that contradict themselves', async () => {
    expect(await importInto(world, shippedProfile('nyc311'), { path })).toMatchObject({
      rowsRead: 1_000,
      casesAdded: 1_000,
      casesMarked: 17,
      marks: { closed_but_open_status: 17, closed_before_received: 10 },
      rejects: [],
    });
    expect(
      await one(`
        SELECT count(*) FILTER (WHERE state = 'closed') AS closed, count(*) FILTER (WHERE open AND marks <> '{}') AS marked_open,
          count(DISTINCT team_id) AS teams FROM casework.case WHERE import_source = 'nyc311'`),
    ).toEqual({ closed: 969, marked_open: 17, teams: 16 });
  });
});

describeOnFile('complaints to the CFPB', 'cfpb-narratives/cfpb-fullcolumns.csv', (path) => {
  it('are 401, with the company complained of', async () => {
    expect(await importInto(world, shippedProfile('cfpb'), { path })).toMatchObject({
      rowsRead: 401,
      casesAdded: 401,
      marks: { response_untimely: 6, answer_disputed: 76 },
      rejects: [],
    });
    expect(
      await one(`
        SELECT count(*) FILTER (WHERE role = 'subject' AND p.kind = 'organisation' AND organisation <> '') AS companies
        FROM casework.party p JOIN casework.case c ON c.id = p.case_id WHERE import_source = 'cfpb'`),
    ).toEqual({ companies: 401 });
  });
});

describeOnFile('narratives of the CFPB', 'cfpb-narratives/cfpb-narratives-product.csv', (path) => {
  it('are 1,578, and nobody knows when they were received', async () => {
    expect(await importInto(world, shippedProfile('cfpb-narratives'), { path })).toMatchObject({
      rowsRead: 1_578,
      casesAdded: 1_578,
      casesMarked: 0,
      rejects: [],
    });
    expect(
      await one(`
        SELECT count(*) AS cases, count(received_at) AS received, count(m.body) AS texts
        FROM casework.case c JOIN casework.message m ON m.case_id = c.id WHERE import_source = 'cfpb-narratives'`),
    ).toEqual({ cases: 1_578, received: 0, texts: 1_578 });
  });
});

describeOnFile('determinations of the Housing Ombudsman', 'uk-housing-ombudsman/findings-2023-sample.csv', (path) => {
  it('are 900 cases of 1,928 points, each with its outcome in our words and in theirs', async () => {
    expect(await importInto(world, shippedProfile('uk-housing-ombudsman'), { path })).toMatchObject({
      rowsRead: 1_928,
      casesAdded: 900,
      marks: { amended_at_review: 6 },
      rejects: [],
    });
    const points = await world.rows(`
      SELECT p.outcome, native_outcome, count(*) FROM casework.point p JOIN casework.case c ON c.id = p.case_id
      WHERE import_source = 'uk-housing-ombudsman' GROUP BY 1, 2 ORDER BY 3 DESC`);
    expect(points).toEqual([
      { outcome: 'upheld', native_outcome: 'Maladministration', count: 778 },
      { outcome: 'upheld', native_outcome: 'Service Failure', count: 413 },
      { outcome: 'resolved', native_outcome: 'Reasonable Redress', count: 338 },
      { outcome: 'notUpheld', native_outcome: 'No Maladministration', count: 275 },
      { outcome: 'upheld', native_outcome: 'Severe Maladministration', count: 118 },
      { outcome: 'outOfScope', native_outcome: 'Outside Jurisdiction', count: 6 },
    ]);
    expect(
      await one(`
        SELECT count(DISTINCT c.id) AS cases, count(*) FILTER (WHERE received_at IS NOT NULL) AS received,
          count(*) FILTER (WHERE 'amended_at_review' = ANY (p.marks)) AS amended,
          count(DISTINCT c.id) FILTER (WHERE 'amended_at_review' = ANY (c.marks)) AS amended_cases
        FROM casework.point p JOIN casework.case c ON c.id = p.case_id WHERE import_source = 'uk-housing-ombudsman'`),
    ).toEqual({ cases: 900, received: 0, amended: 20, amended_cases: 6 });
  });

  it('stand as the appeal stage, given to nobody', async () => {
    expect(
      await one(`
        SELECT count(*) FILTER (WHERE stage = 'ombudsman' AND stage_ordinal = 3) AS appeals, count(assignee_id) AS assigned,
          (SELECT count(*) FROM casework.reviewer) AS reviewers FROM casework.case WHERE import_source = 'uk-housing-ombudsman'`),
    ).toEqual({ appeals: 900, assigned: 0, reviewers: 0 });
  });

  it('show the 20 points in 6 cases that were amended at review as looked at again', async () => {
    const cases = await world.rows<{ reference: Reference }>(
      `SELECT reference FROM casework.case WHERE import_source = 'uk-housing-ombudsman' AND 'amended_at_review' = ANY (marks)`,
    );
    const [auditor, chief] = [staff('auditor'), staff('supervisor')];
    const files = await Promise.all(
      cases.map(({ reference }) =>
        world.get(StaffCases).byReference(reference, auditor, { actor: auditor, correlationId: 'test' }, 'en'),
      ),
    );
    const again = files.map(({ points }) => points.filter(({ effect }) => effect === 'changed').length);
    expect([again.length, Math.min(...again) > 0, again.reduce((sum, points) => sum + points)]).toEqual([6, true, 20]);
    expect(await world.get(Reversals).read()).toEqual([
      { service: 'housing-complaints', rootCause: null, by: 'outside', looked: 20, changed: 20 },
    ]);
    await expect(
      world.run(AssignReviewer, { reference: cases[0]!.reference, actor: chief, staffId: chief.staffId }),
    ).rejects.toMatchObject({ code: 'review.not_a_review' });
  });

  it('gain nothing when they are imported again', async () => {
    expect(await importInto(world, shippedProfile('uk-housing-ombudsman'), { path })).toMatchObject({
      casesAdded: 0,
      casesKnown: 900,
    });
    expect(await one(`SELECT count(effect) AS looked FROM casework.point`)).toEqual({ looked: 20 });
  });
});

it('whatever was imported stands in valid chains', async () => {
  expect(await world.get(VerifyChains).execute()).toMatchObject({ broken: null });
});
