import { CaseworkModule, ensureBody, type OpenCase } from '#libs/casework';
import { ensureFirstRule, TriageCase, TriageJobsModule } from '#libs/features/triage';
import { type RoutingRule } from '#libs/domain/routing';
import { type CaseId, type StaffId, type TeamId } from '#libs/kernel';
import { Database, UnitOfWork } from '#libs/platform/database';
import { type FirstStaff } from '#libs/platform/identity';
import { OutboxModule } from '#libs/platform/outbox';
import { addRules, currentRules } from '../../../libs/features/triage/routing-rules.js';
import { newBodyWorld, receiveCase, rowsOf } from '../../support/casework.js';
import { eventually } from '../../support/eventually.js';
import { type JobWorld, newJobWorld } from '../../support/job-world.js';
import { describeOnBackends } from '../../support/queue-backends.js';
import { newFirstStaff } from '../../support/staff-client.js';
import { newAbsence, newStaff, newTeam } from '../../support/staff-makers.js';
import { type World } from '../../support/world.js';

interface Stand {
  team_id: TeamId | null;
  assignee_id: StaffId | null;
  danger: boolean;
  urgency: number;
}

const standOf = async (world: World, caseId: CaseId): Promise<Stand> => {
  const [row] = await world.rows<Stand & Record<string, unknown>>(
    'SELECT team_id, assignee_id, danger, urgency FROM casework.case WHERE id = $1',
    [caseId],
  );
  return row!;
};
const assignmentsOf = (world: World, caseId: CaseId) =>
  world.rows<{ reason: string; params: Record<string, unknown>; rule_id: string | null; staff_id: string | null }>(
    'SELECT reason, params, rule_id, staff_id FROM casework.assignment WHERE case_id = $1 ORDER BY at, id',
    [caseId],
  );
const dangerNotices = (world: World, caseId: CaseId) =>
  world.rows<{ staff_id: string }>(
    `SELECT staff_id FROM casework.notice WHERE case_id = $1 AND kind = 'danger' ORDER BY staff_id`,
    [caseId],
  );
const installed = (world: World): Promise<void> => world.get(UnitOfWork).run((tx) => ensureFirstRule(tx, world.clock.now()));

describeOnBackends('a case of a new installation', (_backend, queueUrlFor) => {
  let jobs: JobWorld;
  let first: FirstStaff;

  beforeAll(async () => {
    jobs = await newJobWorld({
      queueUrlFor,
      rooms: [CaseworkModule, TriageJobsModule],
      handled: ['case.triage', 'bars.refresh'],
    });
    await jobs.world.get(UnitOfWork).run((tx) => ensureBody(tx, { timeZone: 'Europe/Moscow', language: 'ru' }));
    first = await newFirstStaff(jobs.world);
    await installed(jobs.world);
  });
  afterAll(() => jobs.close());

  it('comes to the front desk, to the administrator, by the one rule', async () => {
    const { row } = await receiveCase(jobs.world);
    await eventually(async () => {
      expect(await standOf(jobs.world, row.id)).toMatchObject({ team_id: first.teamId, assignee_id: first.staffId });
    });
    const { rules } = await currentRules(jobs.world.get(Database));
    expect(await assignmentsOf(jobs.world, row.id)).toEqual([
      {
        reason: 'capacity',
        rule_id: rules[0]!.id,
        staff_id: first.staffId,
        params: { openCases: 0, dueSoon: 0, capacity: 1_000, daysAway: 0, remainingDays: expect.any(Number) as number },
      },
    ]);
  });
});

describe('the first look at a case', () => {
  let world: World;
  let roads: TeamId;
  let lamps: TeamId;
  const triage = (opened: OpenCase) => world.run(TriageCase, { caseId: opened.row.id });
  const setRules = (...rules: Pick<RoutingRule, 'when' | 'then'>[]) =>
    world.get(UnitOfWork).run(async (tx) => {
      const { version } = await currentRules(tx);
      const titled = rules.map((rule) => ({ ...rule, title: { en: 'a rule', ru: 'a rule' } }));
      expect(await addRules(tx, { basedOn: version, rules: titled, madeBy: null }, world.clock.now())).toBe(true);
    });
  const to = (team: string, staffId: StaffId | null = null): RoutingRule['then'] => ({ to: 'team', team, staffId });

  beforeEach(async () => {
    world = await newBodyWorld({ modules: [TriageJobsModule, OutboxModule.forRoot()], now: new Date('2026-03-02T09:00:00Z') });
    [roads, lamps] = [await newTeam(world, 'roads'), await newTeam(world, 'lamps')];
  });
  afterEach(() => world.close());

  it('sends it where the first rule that fits says', async () => {
    await setRules({ when: { words: ['lamp*'] }, then: to('lamps') }, { when: {}, then: to('roads') });
    const [lamp, hole] = [await receiveCase(world), await receiveCase(world, { text: 'A hole in the road.' })];
    await triage(lamp);
    await triage(hole);
    expect(await standOf(world, lamp.row.id)).toMatchObject({ team_id: lamps, assignee_id: null });
    expect(await standOf(world, hole.row.id)).toMatchObject({ team_id: roads, assignee_id: null });
    expect(await assignmentsOf(world, hole.row.id)).toMatchObject([{ reason: 'rule', params: { why: 'noMembers' } }]);
  });

  it('leaves it in the triage queue, and says so, where no rule fits or a rule asks for a person', async () => {
    await setRules(
      { when: { kinds: ['thanks'] }, then: to('roads') },
      { when: { channels: ['letter'] }, then: { to: 'triage' } },
    );
    const [web, letter] = [await receiveCase(world), await receiveCase(world, { facts: { channel: 'letter' } })];
    await triage(web);
    await triage(letter);
    expect(await standOf(world, web.row.id)).toMatchObject({ team_id: null });
    expect(await assignmentsOf(world, web.row.id)).toMatchObject([{ reason: 'noRule', rule_id: null }]);
    expect(await assignmentsOf(world, letter.row.id)).toMatchObject([{ reason: 'rule', rule_id: expect.any(String) as string }]);
  });

  it('does the same once when it runs twice, and twice at a time', async () => {
    await setRules({ when: {}, then: to('roads') });
    await newStaff(world, 'anna', { team: roads });
    const opened = await receiveCase(world, { text: 'There is a fire: everything is on fire.' });
    await Promise.all([triage(opened), triage(opened)]);
    const once = await rowsOf(world, opened.row.id);
    await triage(opened);
    expect(await rowsOf(world, opened.row.id)).toEqual(once);
    expect(once['assignment']).toHaveLength(1);
  });

  it('leaves alone what a person has assigned, what is imported, and what is over', async () => {
    await setRules({ when: {}, then: to('roads') });
    const [imported, over] = [
      await receiveCase(world, { facts: { importSource: 'x', importKey: '1' } }),
      await receiveCase(world),
    ];
    await world.rows(`UPDATE casework.case SET open = false WHERE id = $1`, [over.row.id]);
    await triage(imported);
    await triage(over);
    expect(await standOf(world, imported.row.id)).toMatchObject({ team_id: null });
    expect(await standOf(world, over.row.id)).toMatchObject({ team_id: null });
  });

  it('goes by what people carry, and keeps what was weighed', async () => {
    await setRules({ when: {}, then: to('roads') });
    const anna = await newStaff(world, 'anna', { team: roads, capacity: 3 });
    const boris = await newStaff(world, 'boris', { team: roads, capacity: 2 });
    await newStaff(world, 'auditor', { team: roads, roles: ['auditor'] });
    const given: (StaffId | null)[] = [];
    for (let count = 0; count < 6; count += 1) {
      const opened = await receiveCase(world);
      await triage(opened);
      given.push((await standOf(world, opened.row.id)).assignee_id);
    }
    expect(given.slice(0, 3)).toEqual([anna, boris, anna]);
    expect(given[5]).toBeNull();
    const [last] = await world.rows(`SELECT params FROM casework.assignment WHERE staff_id IS NULL`);
    expect(last).toEqual({ params: { why: 'full' } });
  });

  it('counts the days until it is due, and those of them on which somebody is away', async () => {
    await setRules({ when: {}, then: to('roads') });
    const anna = await newStaff(world, 'anna', { team: roads });
    await newAbsence(world, anna, { from: '2026-03-04', to: '2026-03-20' });
    await newAbsence(world, anna, { from: '2026-03-05', to: '2026-03-05' });
    const opened = await receiveCase(world); // to be acknowledged by 5 March
    await triage(opened);
    expect(await assignmentsOf(world, opened.row.id)).toMatchObject([
      { staff_id: anna, params: { daysAway: 2, remainingDays: 4, openCases: 0, dueSoon: 0 } },
    ]);
  });

  it('gives it to the deputy while the one whom the rule names is away, and then to them', async () => {
    const anna = await newStaff(world, 'anna', { team: roads });
    const vera = await newStaff(world, 'vera', { team: lamps });
    await newAbsence(world, anna, { from: '2026-03-02', to: '2026-03-03', deputy: vera });
    await setRules({ when: {}, then: to('roads', anna) });
    const during = await receiveCase(world);
    await triage(during);
    expect(await standOf(world, during.row.id)).toMatchObject({ team_id: roads, assignee_id: vera });
    expect(await assignmentsOf(world, during.row.id)).toMatchObject([{ reason: 'deputy', params: { instead: anna } }]);

    world.clock.moveTo(new Date('2026-03-04T09:00:00Z'));
    const after = await receiveCase(world);
    await triage(after);
    expect(await standOf(world, after.row.id)).toMatchObject({ assignee_id: anna });
  });

  describe('of danger', () => {
    it('puts it first, wakes the lead of the team it would go to and their deputy, and routes it nowhere', async () => {
      const [lead, deputy] = [await newStaff(world, 'lead', { team: lamps, lead: true }), await newStaff(world, 'deputy')];
      await newStaff(world, 'anna', { team: lamps });
      await newStaff(world, 'boss', { roles: ['supervisor'] });
      await newAbsence(world, lead, { from: '2026-03-01', to: '2026-03-09', deputy });
      await setRules({ when: {}, then: to('lamps') });
      const opened = await receiveCase(world, { text: 'Во дворе ОГОЛЁННЫЙ провод!' });
      await triage(opened);

      expect(await standOf(world, opened.row.id)).toEqual({ team_id: null, assignee_id: null, danger: true, urgency: 0 });
      expect(await assignmentsOf(world, opened.row.id)).toMatchObject([{ reason: 'danger', params: { wouldGoTo: 'lamps' } }]);
      expect((await dangerNotices(world, opened.row.id)).map(({ staff_id }) => staff_id)).toEqual([lead, deputy].sort());
      const promised = await world.rows(
        `SELECT 1 FROM platform.outbox o JOIN casework.notice n ON o.payload->>'noticeId' = n.id::text AND n.kind = 'danger'`,
      );
      expect(promised).toHaveLength(2);
    });

    it('wakes every supervisor where no team has a lead', async () => {
      const boss = await newStaff(world, 'boss', { roles: ['supervisor'] });
      const opened = await receiveCase(world, { text: 'It is cold.', said: { wanted: 'Somebody to see to the gas leak.' } });
      await triage(opened);
      expect(await dangerNotices(world, opened.row.id)).toEqual([{ staff_id: boss }]);
    });

    it('marks it also when somebody was quicker to assign it, and leaves it with them', async () => {
      await setRules({ when: {}, then: to('lamps') });
      const opened = await receiveCase(world, { text: 'A gas leak.' });
      await world.rows(
        `INSERT INTO casework.assignment (id, case_id, team_id, at, reason, params)
        SELECT gen_random_uuid(), id, $2, created_at, 'byHand', '{}' FROM casework.case WHERE id = $1`,
        [opened.row.id, roads],
      );
      await triage(opened);
      expect(await standOf(world, opened.row.id)).toMatchObject({ danger: true });
      expect(await assignmentsOf(world, opened.row.id)).toHaveLength(1);
    });
  });
});
