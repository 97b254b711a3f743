import { CaseworkModule, ensureBody, VerifyChains } from '#libs/casework';
import { CorrespondenceJobsModule } from '#libs/features/correspondence';
import {
  AddMilestone,
  CompleteMeasure,
  FeedbackModule,
  MEASURE_LEDGER,
  RingMeasureAlarms,
  SettleMilestone,
} from '#libs/features/feedback';
import { civilDate } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { IdentityModule } from '#libs/platform/identity';
import { eventually } from '../../support/eventually.js';
import { type JobWorld, newJobWorld } from '../../support/job-world.js';
import { Letterbox } from '../../support/letterbox.js';
import { settleIn } from '../../support/letters.js';
import { describeOnBackends } from '../../support/queue-backends.js';
import { newStaff, newTeam, type StaffActor } from '../../support/staff.js';
import { adoptedMeasure } from '../../support/told-people.js';
import { type World } from '../../support/world.js';

/** A Monday. */
const DUE = civilDate('2026-04-20');

describeOnBackends('the dates of a measure', (_backend, queueUrlFor) => {
  let jobs: JobWorld;
  let world: World;
  let letterbox: Letterbox;
  let owner: StaffActor;
  let number: number;

  beforeEach(async () => {
    jobs = await newJobWorld({
      queueUrlFor,
      rooms: [CaseworkModule, IdentityModule, CorrespondenceJobsModule, FeedbackModule],
      handled: ['notice.send', 'notices.send', 'letters.erase'],
    });
    world = jobs.world;
    letterbox = new Letterbox(world);
    await world.get(UnitOfWork).run((tx) => ensureBody(tx, { timeZone: 'Europe/Moscow', language: 'en' }));
    await settleIn(world);
    const teamId = await newTeam(world);
    owner = await newStaff(world, { teamId });
    const lead = await newStaff(world, { teamId, lead: true, language: 'ru' });
    await world.rows(
      `UPDATE identity.staff SET email = CASE id WHEN $1 THEN 'owner' WHEN $2 THEN 'lead' ELSE 'head' END || '@example.org'`,
      [owner.staffId, lead.staffId],
    );
    ({ number } = await adoptedMeasure(world, owner.staffId));
    await world.rows('UPDATE feedback.measure SET due_on = $1, team_id = $2', [DUE, teamId]);
  });
  afterEach(() => jobs.close());

  const rings = async (at: string) => {
    world.clock.moveTo(new Date(at));
    return world.get(RingMeasureAlarms).execute();
  };
  /** To whom letters have come since, and about what. */
  const letters = async (count: number) => {
    const seen: string[] = [];
    await eventually(async () => {
      seen.push(...(await letterbox.empty()).map(({ to, subject }) => `${to.split('@')[0]}: ${subject}`));
      expect(seen).toHaveLength(count);
    });
    return seen.sort();
  };

  it('are told of by the ladder that cases have, each step once, whoever looks', async () => {
    expect(await rings('2026-04-15T05:59:00Z')).toBe(0);
    expect(await rings('2026-04-15T06:00:00Z')).toBe(1);
    expect(await letters(1)).toEqual([`owner: Soon due: measure ${number}`]);
    expect(await rings('2026-04-20T20:59:00Z')).toBe(0);

    world.clock.moveTo(new Date('2026-04-20T21:00:00Z'));
    const together = await Promise.all([1, 2, 3].map(() => world.get(RingMeasureAlarms).execute()));
    expect(together.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await letters(2)).toEqual([`lead: Просрочено: мера ${number}`, `owner: Late: measure ${number}`]);
    expect(await rings('2026-04-23T06:00:00Z')).toBe(1);
    expect(await letters(1)).toEqual([`head: Late: measure ${number}`]);
    expect(await rings('2026-09-01T06:00:00Z')).toBe(0);

    const rung = await world.rows<{ body: string }>(
      `SELECT body FROM feedback.measure_event WHERE type = 'alarm.rung' ORDER BY seq`,
    );
    expect(rung.map(({ body }) => (JSON.parse(body) as { payload: { level: number } }).payload.level)).toEqual([0, 1, 2]);
    expect(await world.get(VerifyChains).execute(MEASURE_LEDGER)).toMatchObject({ broken: null });
  });

  it('of a step ring by themselves, until it is settled; one that was moved rings anew, and what is completed no more', async () => {
    const step = { titleEn: 'Plans', titleRu: 'Проект', dueOn: civilDate('2026-03-20'), number, actor: owner };
    const milestoneId = await world.run(AddMilestone, step);
    expect(await rings('2026-03-17T06:00:00Z')).toBe(1);
    expect(await letters(1)).toEqual([`owner: Soon due: measure ${number}`]);
    await world.run(SettleMilestone, { number, actor: owner, milestoneId, as: 'done' });
    expect(await rings('2026-03-21T06:00:00Z')).toBe(0);

    // Nobody rang for weeks: the breach is told, and not all that would have come before it.
    expect(await rings('2026-04-21T06:00:00Z')).toBe(1);
    expect(await letters(2)).toHaveLength(2);
    await world.rows(`UPDATE feedback.measure SET due_on = '2026-05-22', version = version + 1`);
    expect(await rings('2026-05-19T06:00:00Z')).toBe(1);
    expect(await letters(1)).toEqual([`owner: Soon due: measure ${number}`]);
    await world.run(CompleteMeasure, { number, actor: owner });
    expect(await rings('2026-06-01T06:00:00Z')).toBe(0);
  });
});
