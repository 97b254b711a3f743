import { randomUUID } from 'node:crypto';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { AssignReviewer, DeclareInterest, RecuseReviewer, WidenPool } from '#libs/features/review';
import { AssignCase } from '#libs/features/triage';
import { type StaffId, type TeamId, uuidv7 } from '#libs/kernel';
import { errorText } from '#libs/platform/i18n';
import { allowApplication, makeApplicationRole } from '#libs/platform/database';
import { QueueStore } from '#libs/platform/queue';
import { newBodyWebWorld } from '../../support/casework.js';
import { PageClient } from '../../support/page-client.js';
import { answeredMatter, decide, type Matter, newOrganisation, secondLook, staffActor } from '../../support/second-looks.js';
import { ADMIN_PASSWORD, newFirstStaff, signIn, type StaffClient } from '../../support/staff-client.js';
import { newAbsence, newStaff, newTeam } from '../../support/staff-makers.js';
import { type World } from '../../support/world.js';

/** Everybody who may not look at this decision, tried in every way there is. */
let world: World<NestFastifyApplication>;
let people: Awaited<ReturnType<typeof newOrganisation>> & Record<'interested' | 'recused' | 'subject' | 'under', StaffId>;
let outside: StaffId;
let team: TeamId;
let look: Matter;
let boss: StaffClient;
/** The same person at the pages. */
let pages: PageClient;
let application: pg.Client;

const FORBIDDEN = [
  ['decider', 'decider'],
  ['drafter', 'drafter'],
  ['approver', 'approver'],
  ['subject', 'subject'],
  ['under', 'subordinateOfSubject'],
  ['helper', 'subordinateOfBarred'],
  ['interested', 'interest'],
  ['recused', 'recused'],
] as const;

beforeAll(async () => {
  const queueUrlFor = (url: string) => makeApplicationRole(url, 'only for this test');
  world = await newBodyWebWorld({ now: new Date('2026-03-02T09:00:00.000Z'), queueUrlFor });
  await newFirstStaff(world);
  team = await newTeam(world, 'reviews');
  const both = { roles: ['clerk', 'supervisor'] as const, team };
  const organisation = await newOrganisation(world);
  const subject = await newStaff(world, 'subject', both);
  people = {
    ...organisation,
    subject,
    under: await newStaff(world, 'under', { ...both, manager: subject }),
    interested: await newStaff(world, 'interested', both),
    recused: await newStaff(world, 'recused', both),
  };
  outside = await newStaff(world, 'outside', { roles: ['clerk'], team });
  for (const staffId of [people.decider, people.drafter, people.approver, people.helper, people.colleague]) {
    await world.rows('INSERT INTO identity.membership (staff_id, team_id, lead, since) VALUES ($1, $2, false, $3)', [
      staffId,
      team,
      world.clock.now(),
    ]);
  }
  await world.run(DeclareInterest, { staffId: people.interested, kind: 'person', of: 'pat  READER' });
  const { decider, drafter, approver } = people;
  look = await secondLook(world, await answeredMatter(world, { decider, drafter, approver, subject }));
  await world.run(RecuseReviewer, { reference: look.reference, actor: staffActor(people.recused), reason: 'We are friends.' });

  boss = await signIn(world.app, 'chief', ADMIN_PASSWORD);
  pages = new PageClient(world.app);
  await pages.signIn('chief', ADMIN_PASSWORD);
  application = new pg.Client({ connectionString: world.config.queueUrl! });
  await application.connect();
});
afterAll(async () => {
  await application.end();
  await world.close();
});

const containing = (text: string) => expect.stringContaining(text) as string;
const assigneeNow = async () =>
  (await world.rows<{ id: StaffId | null }>('SELECT assignee_id AS id FROM casework.case WHERE id = $1', [look.caseId]))[0]!.id;
const bars = () =>
  world.rows<{ staffId: StaffId; why: string }>('SELECT staff_id AS "staffId", why FROM casework.bar WHERE case_id = $1', [
    look.caseId,
  ]);

describe.each(FORBIDDEN)('the %s', (who, why) => {
  it('stands among the bars, and is refused over the API with that reason', async () => {
    expect(await bars()).toContainEqual({ staffId: people[who], why });
    const answer = await boss.put(`/api/v1/staff/cases/${look.reference}/reviewer`, { staffId: people[who] });
    expect(answer).toMatchObject({ status: 409, body: { code: 'assignment.forbidden' } });
    const { body } = await boss.get(`/api/v1/staff/cases/${look.reference}/reviewers`);
    expect(body['candidates']).toContainEqual(expect.objectContaining({ staffId: people[who], whyNot: why, proposed: false }));
  });

  it('is not offered on any page, and refused on each whatever its form sends: who looks, giving out, many at once, moving', async () => {
    const refusal = errorText('en', { code: 'assignment.forbidden', params: { bar: why } });
    const sentence = refusal.slice(0, refusal.indexOf(':'));
    const actor = staffActor(people.chief);
    await world.run(AssignReviewer, { reference: look.reference, actor, staffId: people.colleague });

    const choosing = `/staff/cases/${look.reference}/reviewer`;
    expect((await pages.get(choosing)).html).not.toContain(`value="${people[who]}"`);
    expect(await pages.post(choosing, { staffId: people[who] })).toMatchObject({ status: 422, html: containing(sentence) });
    const giving = `/staff/cases/${look.reference}/do/assign`;
    const refusedGiving = await pages.post(giving, { team, person: people[who] });
    expect(refusedGiving.status).toBe(422);
    expect(refusedGiving.html).not.toContain(`value="${people[who]}"`);

    const [{ version }] = (await world.rows<{ version: number }>(
      'SELECT event_count AS version FROM casework.case WHERE id = $1',
      [look.caseId],
    )) as [{ version: number }];
    const many = { act: 'assign', to: `${team}/${people[who]}`, case: `${look.reference}:${version}`, back: '/staff/queue' };
    const rehearsed = await pages.get(`/staff/queue/bulk?${new URLSearchParams(many)}`);
    expect(rehearsed).toMatchObject({ status: 200, html: containing(sentence) });
    expect(await pages.post('/staff/queue/bulk', many)).toMatchObject({ status: 200, html: containing(sentence) });
    const moved = { to: `${team}:${people[who]}`, cases: `${look.reference}:${version}` };
    expect(await pages.post(`/staff/now/load/${people.colleague}`, moved)).toMatchObject({
      status: 422,
      html: containing(sentence),
    });
    expect(await assigneeNow()).toBe(people.colleague);
  });

  it('is refused as any case is given out: by hand, in bulk, and taken from somebody else', async () => {
    const given = { teamId: team, staffId: people[who] };
    expect(await boss.post(`/api/v1/staff/cases/${look.reference}/assignment`, given)).toMatchObject({
      status: 409,
      body: { code: 'assignment.forbidden' },
    });
    // A page that gives out many at once runs the same command for each.
    const actor = staffActor(people.chief);
    await expect(world.run(AssignCase, { reference: look.reference, actor, ...given, isRehearsal: true })).rejects.toMatchObject({
      code: 'assignment.forbidden',
      params: { bar: why },
    });
    await world.run(AssignReviewer, { reference: look.reference, actor, staffId: people.colleague });
    await expect(world.run(AssignCase, { reference: look.reference, actor, ...given })).rejects.toMatchObject({
      code: 'assignment.forbidden',
    });
    expect(await assigneeNow()).toBe(people.colleague);
  });

  it('is refused as the deputy of one who may', async () => {
    await newAbsence(world, people.colleague, { from: '2026-03-01', to: '2026-03-31', deputy: people[who] });
    const actor = staffActor(people.chief);
    await expect(
      world.run(AssignCase, { reference: look.reference, actor, teamId: team, staffId: people[who] }),
    ).rejects.toMatchObject({ code: 'assignment.forbidden', params: { bar: why } });
    await pages.get(`/staff/cases/${look.reference}/reviewer`);
    await world.run(AssignReviewer, { reference: look.reference, actor, staffId: people.chief });
    expect(await pages.post(`/staff/cases/${look.reference}/reviewer`, { staffId: people.colleague })).toMatchObject({
      status: 303,
    });
    expect(await assigneeNow()).toBe(people.colleague);
    await world.rows('DELETE FROM identity.absence');
  });

  it('does not decide it', async () => {
    const before = await world.rows('SELECT FROM casework.decision WHERE case_id = $1', [look.caseId]);
    await expect(decide(world, look.reference, staffActor(people[who]), 'notUpheld')).rejects.toMatchObject({
      code: expect.stringMatching(/^(assignment\.forbidden|permission\.denied)$/) as string,
    });
    expect(await world.rows('SELECT FROM casework.decision WHERE case_id = $1', [look.caseId])).toHaveLength(before.length);
  });

  it('is refused by the database to whoever speaks to it as the application', async () => {
    const give = application.query('UPDATE casework.case SET assignee_id = $2 WHERE id = $1', [look.caseId, people[who]]);
    await expect(give).rejects.toMatchObject({
      constraint: 'case_reviewer_independent',
      message: expect.stringContaining(why) as string,
    });
    const free = application.query('INSERT INTO casework.reviewer (case_id, staff_id, at) VALUES ($1, $2, $3)', [
      look.caseId,
      people[who],
      world.clock.now(),
    ]);
    await expect(free).rejects.toMatchObject({ constraint: 'reviewer_not_barred' });
    const [point] = await world.rows<{ id: string }>('SELECT id FROM casework.point WHERE case_id = $1', [look.caseId]);
    const decision = application.query(
      `INSERT INTO casework.decision (id, case_id, point_id, round, outcome, decided_by, effect, at) VALUES ($1, $2, $3, 9, 'upheld', $4, 'changed', $5)`,
      [uuidv7(world.clock.now()), look.caseId, point!.id, people[who], world.clock.now()],
    );
    await expect(decision).rejects.toMatchObject({ constraint: 'decision_reviewer_independent' });
  });
});

describe('the rules themselves', () => {
  it.each([
    ['a bar cannot be taken away', 'DELETE FROM casework.bar', 'restrict_violation'],
    ['nor changed', `UPDATE casework.bar SET staff_id = gen_random_uuid()`, 'restrict_violation'],
    ['nor who was found free', 'DELETE FROM casework.reviewer', 'restrict_violation'],
    [
      'a second look cannot be called a first',
      `UPDATE casework.case SET stage = NULL, stage_ordinal = 1 WHERE stage_ordinal > 1`,
      'restrict_violation',
    ],
    ['a table cannot be emptied at a stroke', 'TRUNCATE casework.bar', 'insufficient_privilege'],
    ['a trigger cannot be switched off', 'ALTER TABLE casework.case DISABLE TRIGGER ALL', 'insufficient_privilege'],
    ['nor dropped', 'DROP TRIGGER case_assignee_not_barred ON casework.case', 'insufficient_privilege'],
    [
      'nor what it does',
      `CREATE OR REPLACE FUNCTION casework.why_no_reviewer(looked_at uuid, person uuid) RETURNS text LANGUAGE sql AS 'SELECT NULL::text'`,
      'insufficient_privilege',
    ],
    ['nor stepped round', 'SET session_replication_role = replica', 'insufficient_privilege'],
    ['nor may it pass for the owner', 'SET ROLE otklik', 'insufficient_privilege'],
  ])('%s', async (_what, statement, condition) => {
    const codes: Record<string, string> = { restrict_violation: '23001', insufficient_privilege: '42501' };
    const refused = await application.query(statement).then(
      () => null,
      (error: { code: string }) => error.code,
    );
    // Another superuser's name where the tests run: no such role is no way round either.
    expect(statement.startsWith('SET ROLE') ? ['42501', '22023'] : [codes[condition]]).toContain(refused);
  });

  it('the application makes its queue, counts figures anew, and reads how far the schema has come', async () => {
    await world.get(QueueStore).prepare();
    await world.get(QueueStore).prepare();
    await application.query('SELECT reporting.refresh_figures()');
    await application.query('SELECT name FROM schema_migration');
    await expect(application.query('DELETE FROM schema_migration')).rejects.toMatchObject({ code: '42501' });
  });

  it('the application owns no table of ours', async () => {
    const { rows } = await application.query(
      `SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE pg_get_userbyid(c.relowner) = current_user AND n.nspname <> 'bullmq' AND c.relkind IN ('r', 'p', 'v', 'm')`,
    );
    expect(rows).toEqual([]);
  });
});

describe('a role of the operator’s own, on a database whose owner OTKLIK_MIGRATE_URL names', () => {
  const role = `otklik_${randomUUID().replaceAll('-', '')}`;
  let own: pg.Client;
  beforeAll(async () => {
    await world.rows(`CREATE ROLE ${role} LOGIN PASSWORD 'only for this test'`);
    await allowApplication(world.config.databaseUrl!, role);
    const url = new URL(world.config.databaseUrl!);
    url.username = role;
    url.password = 'only for this test';
    own = new pg.Client({ connectionString: url.href });
    await own.connect();
  });
  afterAll(async () => {
    await own.end();
    await world.rows(`DROP OWNED BY ${role}`);
    await world.rows(`DROP ROLE ${role}`);
  });

  it('reads and writes, and can neither assign who is barred nor lift what refuses it', async () => {
    expect((await own.query('SELECT FROM casework.case WHERE id = $1', [look.caseId])).rowCount).toBe(1);
    const assign = own.query('UPDATE casework.case SET assignee_id = $2 WHERE id = $1', [look.caseId, people.decider]);
    await expect(assign).rejects.toMatchObject({ constraint: 'case_reviewer_independent' });
    await expect(own.query('ALTER TABLE casework.case DISABLE TRIGGER ALL')).rejects.toMatchObject({ code: '42501' });
    await expect(own.query('DELETE FROM casework.bar WHERE case_id = $1', [look.caseId])).rejects.toThrow();
  });
});

describe('who was never found free', () => {
  it('is refused, until an administrator widens the pool and it is worked out anew; they cannot do more', async () => {
    const assign = () => boss.put(`/api/v1/staff/cases/${look.reference}/reviewer`, { staffId: outside });
    expect(await assign()).toMatchObject({ status: 409, body: { code: 'reviewer.not_computed' } });
    await expect(
      application.query('UPDATE casework.case SET assignee_id = $2 WHERE id = $1', [look.caseId, outside]),
    ).rejects.toMatchObject({ constraint: 'case_reviewer_independent' });

    await world.run(WidenPool, { staffId: outside, addedBy: people.chief });
    await world.run(WidenPool, { staffId: people.decider, addedBy: people.chief });
    expect(await assign()).toMatchObject({ status: 200 });
    expect(await assigneeNow()).toBe(outside);
    expect(await boss.put(`/api/v1/staff/cases/${look.reference}/reviewer`, { staffId: people.decider })).toMatchObject({
      body: { code: 'assignment.forbidden' },
    });
  });
});

describe('who may', () => {
  it('is proposed, the least loaded first, and accepted', async () => {
    const { body } = await boss.get(`/api/v1/staff/cases/${look.reference}/reviewers`);
    const candidates = body['candidates'] as { staffId: StaffId; whyNot: string | null; load: number; proposed: boolean }[];
    const free = candidates.filter(({ whyNot }) => whyNot === null);
    expect(free.map(({ load }) => load)).toEqual([...free.map(({ load }) => load)].sort());
    expect(candidates.filter(({ proposed }) => proposed)).toEqual([free[0]]);
    expect(await boss.put(`/api/v1/staff/cases/${look.reference}/reviewer`, { staffId: free[0]!.staffId })).toMatchObject({
      status: 200,
    });
    expect(await assigneeNow()).toBe(free[0]!.staffId);
  });
});

describe('an import', () => {
  it('cannot assign a reviewer: history at a later stage is given to nobody', async () => {
    const now = world.clock.now();
    const columns = await world.rows<{ name: string }>(
      `SELECT string_agg(quote_ident(column_name), ', ') AS name FROM information_schema.columns WHERE table_schema = 'casework' AND table_name = 'case'`,
    );
    const row = `(SELECT to_jsonb(c) || jsonb_build_object('id', $1::uuid, 'reference', 'IMPO-RTED-CAS', 'stage', 'ombudsman', 'stage_ordinal', 3,
      'previous_id', NULL, 'root_id', NULL, 'import_source', 'elsewhere', 'import_key', '1', 'assignee_id', $3::uuid, 'bars_computed_at', NULL)
      FROM casework.case c WHERE id = $2)`;
    const insert = (assignee: StaffId | null) =>
      application.query(
        `INSERT INTO casework.case (${columns[0]!.name}) SELECT ${columns[0]!.name} FROM jsonb_populate_record(null::casework.case, ${row})`,
        [uuidv7(now), look.caseId, assignee],
      );
    await expect(insert(people.colleague)).rejects.toMatchObject({ constraint: 'case_reviewer_independent' });
    await insert(null);
    await expect(
      world.run(AssignCase, {
        reference: 'IMPO-RTED-CAS' as never,
        actor: staffActor(people.chief),
        teamId: team,
        staffId: people.colleague,
      }),
    ).rejects.toMatchObject({ code: 'reviewer.not_computed' });
  });
});
