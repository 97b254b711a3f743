import { type Alarm, dateAlarms, DEFAULT_SETTINGS, type OpenCase, type Remedy, VerifyChains } from '#libs/casework';
import { DeadlinesModule, RingAlarms } from '#libs/features/deadlines';
import { caseEvent, CITIZEN, type CivilDate, type EnquiryId, type RemedyId, type StaffId, SYSTEM, uuidv7 } from '#libs/kernel';
import { newBodyWorld, receiveCase } from '../../support/casework.js';
import { alarmsOf, recordOn, ringsOf, toldOf } from '../../support/deadlines.js';
import { beAway, newStaff, newTeam, type StaffActor } from '../../support/staff.js';
import { TEST_NOW } from '../../support/test-clock.js';
import { type World } from '../../support/world.js';

let world: World;
beforeAll(async () => {
  world = await newBodyWorld({ modules: [DeadlinesModule] });
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.moveTo(TEST_NOW);
  await world.rows('UPDATE casework.body SET settings = $1, version = version + 1', [JSON.stringify(DEFAULT_SETTINGS)]);
  await world.rows('UPDATE identity.staff SET deactivated_at = $1', [TEST_NOW]); // who was there for earlier tests
});

interface Staffed {
  readonly opened: OpenCase;
  readonly clerk: StaffActor;
  readonly lead: StaffActor;
  readonly head: StaffActor;
}

/** A case of a team, in a body whose one supervisor outside the team is the head. */
async function staffedCase({ assigned = true, inTeam = true } = {}): Promise<Staffed> {
  const teamId = await newTeam(world);
  const clerk = await newStaff(world, { teamId });
  const lead = await newStaff(world, { teamId, lead: true });
  const head = await newStaff(world, { roles: ['supervisor'], language: 'ru' });
  const received = await receiveCase(world);
  const assignment = { teamId, staffId: assigned ? clerk.staffId : null, ruleId: null, reason: 'byHand' as const };
  const opened = inTeam
    ? await recordOn(world, received.row.id, caseEvent('case.assigned', assignment, SYSTEM, world.clock.now()))
    : received;
  return { opened, clerk, lead, head };
}

/** The time comes. */
async function ring(alarm: Alarm, version = alarm.subjectVersion): Promise<'rung' | 'silent'> {
  world.clock.moveTo(alarm.ringAt);
  const rung = await world.get(RingAlarms).execute([{ alarmId: alarm.id, version }]);
  return rung.has(alarm.id) ? 'rung' : 'silent';
}

const stateOf = async ({ id }: Alarm) =>
  (await world.rows<{ state: string }>('SELECT state FROM casework.alarm WHERE id = $1', [id]))[0]?.state;

/** Who was told of a case so far, by name. */
async function told({ opened, clerk, lead, head }: Staffed): Promise<string[]> {
  const names = new Map<StaffId, string>([
    [clerk.staffId, 'clerk'],
    [lead.staffId, 'lead'],
    [head.staffId, 'head'],
  ]);
  return (await toldOf(world, opened.row.id)).map(({ staffId }) => names.get(staffId) ?? 'somebody else');
}

/** `acknowledge` of the own standard: one warning, then the breach, then what follows a breach. */
async function acknowledgeAlarms({ opened }: Staffed): Promise<[Alarm, Alarm, ...Alarm[]]> {
  const [warning, breach, ...later] = await alarmsOf(world, opened.row.id, 'acknowledge');
  return [warning!, breach!, ...later];
}

describe('an alarm that rings', () => {
  it('is written into the case with its notice and the promise to send it, in codes alone', async () => {
    const staffed = await staffedCase();
    const [warning] = await acknowledgeAlarms(staffed);
    const { id, reference } = staffed.opened.row;

    expect(await ring(warning)).toBe('rung');
    expect(await ringsOf(world, id)).toEqual([warning.id]);
    expect((await acknowledgeAlarms(staffed))[0]).toEqual({ ...warning, state: 'rung', rungAt: warning.ringAt });
    const params = { reference, kind: 'warning', subject: 'clock', level: 0, clock: 'acknowledge', dueOn: '2026-03-05' };
    expect(await toldOf(world, id)).toEqual([{ staffId: staffed.clerk.staffId, params }]);
    const promised = await world.rows(
      `SELECT n.staff_id, n.language FROM platform.outbox o JOIN casework.notice n ON n.id = (o.payload->>'noticeId')::uuid
       WHERE o.case_id = $1 AND n.kind = 'alarm'`,
      [id],
    );
    expect(promised).toEqual([{ staff_id: staffed.clerk.staffId, language: 'en' }]);
  });

  it('rings once, whoever asks again, also at the same time', async () => {
    const staffed = await staffedCase();
    const [warning] = await acknowledgeAlarms(staffed);
    const answers = await Promise.all([ring(warning), ring(warning), ring(warning)]);
    expect(answers.sort()).toEqual(['rung', 'silent', 'silent']);
    expect(await ring(warning)).toBe('silent');
    expect(await ringsOf(world, staffed.opened.row.id)).toEqual([warning.id]);
    expect(await told(staffed)).toEqual(['clerk']);
  });

  it('rings together with others, of its own case and of other cases', async () => {
    const [one, other] = [await staffedCase(), await staffedCase()];
    const alarms = [...(await acknowledgeAlarms(one)), ...(await acknowledgeAlarms(other))];
    world.clock.moveTo(alarms.at(-1)!.ringAt);
    const due = alarms.map(({ id: alarmId, subjectVersion: version }) => ({ alarmId, version }));
    const rang = await world.get(RingAlarms).execute([...due, ...due]);
    expect([...rang.keys()].sort()).toEqual(alarms.map(({ id }) => id).sort());

    for (const { opened } of [one, other]) expect(await ringsOf(world, opened.row.id)).toHaveLength(2);
    expect((await told(one)).sort()).toEqual(['clerk', 'clerk', 'lead']);
    expect(await world.get(VerifyChains).execute()).toMatchObject({ broken: null });
  });

  it('is said again later when nobody mends a breach', async () => {
    const staffed = await staffedCase();
    const [, breach] = await acknowledgeAlarms(staffed);
    await ring(breach);
    expect((await told(staffed)).sort()).toEqual(['clerk', 'lead']);

    const [, , later] = await acknowledgeAlarms(staffed);
    // The third working day after Friday 6 March, at 9 in Moscow.
    expect(later).toMatchObject({ kind: 'breach', level: breach.level + 1, ringAt: new Date('2026-03-11T06:00:00.000Z') });
    await ring(later!);
    expect((await told(staffed)).sort()).toEqual(['clerk', 'head', 'lead']);
    expect((await acknowledgeAlarms(staffed)).map(({ state }) => state)).not.toContain('cancelled');
    expect(await acknowledgeAlarms(staffed)).toHaveLength(3);
  });

  it('says of a working date that it is not final', async () => {
    await world.rows(`UPDATE casework.body SET calendar = 'RU-5day', version = version + 1`);
    world.clock.moveTo(new Date('2026-12-28T07:00:00.000Z')); // the answer is due in 2027, whose days off are not known
    const staffed = await staffedCase();
    const [breach] = (await alarmsOf(world, staffed.opened.row.id, 'answer')).filter(({ kind }) => kind === 'breach');
    await ring(breach!);
    const { params } = (await toldOf(world, staffed.opened.row.id))[0]!;
    expect(params).toMatchObject({ kind: 'breach', clock: 'answer', because: 'calendar' });
    await world.rows(`UPDATE casework.body SET calendar = 'weekends-only', version = version + 1`);
  });
});

describe('an alarm is silent', () => {
  it('when its clock has stopped, and so are the later steps of a breach', async () => {
    const staffed = await staffedCase();
    const { id } = staffed.opened.row;
    const [, breach] = await acknowledgeAlarms(staffed);
    await ring(breach);
    const [, , later] = await acknowledgeAlarms(staffed);
    const withdrawal = { on: '2026-03-06' as CivilDate, textHash: null };
    await recordOn(world, id, caseEvent('case.withdrawn', withdrawal, staffed.clerk, world.clock.now()));

    expect(await ring(later!)).toBe('silent');
    expect(await stateOf(later!)).toBe('cancelled');
    expect(await ringsOf(world, id)).toEqual([breach.id]);
  });

  it('when its clock has moved: another rings instead', async () => {
    const { opened, clerk } = await staffedCase();
    const { id } = opened.row;
    const breachOf = async () => (await alarmsOf(world, id, 'answer')).findLast(({ kind }) => kind === 'breach')!;
    const before = await breachOf();
    const text = { goodReason: false, messageId: uuidv7<never>(TEST_NOW), reasonHash: 'hash' };
    const extension = { clock: 'answer' as const, by: { unit: 'working_days' as const, amount: 5 }, ...text };
    const decided = { ...extension, decidedOn: '2026-03-02' as CivilDate };
    await recordOn(world, id, caseEvent('deadline.extended', decided, clerk, world.clock.now()));

    expect(await ring(before)).toBe('silent');
    const after = await breachOf();
    expect(after.ringAt.getTime()).toBeGreaterThan(before.ringAt.getTime());
    expect(await ring(after)).toBe('rung');
    expect(await ringsOf(world, id)).toEqual([after.id]);
  });

  it('and cancelled when its subject is of another version than it was set for', async () => {
    const [warning] = await acknowledgeAlarms(await staffedCase());
    await world.rows('UPDATE casework.clock SET version = version + 1 WHERE id = $1', [warning.subjectId]);
    expect(await ring(warning)).toBe('silent');
    expect(await stateOf(warning)).toBe('cancelled');
  });

  it('and left as it is when the job is of another version than the row', async () => {
    const [warning] = await acknowledgeAlarms(await staffedCase());
    expect(await ring(warning, warning.subjectVersion + 1)).toBe('silent');
    expect(await stateOf(warning)).toBe('pending');
  });
});

describe('the ladder', () => {
  async function tells(staffed: Staffed, kind: 'warning' | 'breach'): Promise<string[]> {
    const [warning, breach] = await acknowledgeAlarms(staffed);
    await ring(kind === 'warning' ? warning : breach);
    return (await told(staffed)).sort();
  }

  it.each([
    ['the assignee, of a warning', {}, 'warning', ['clerk']],
    ['assignee and lead, of a breach', {}, 'breach', ['clerk', 'lead']],
    ['the leads, where nobody has the case', { assigned: false }, 'warning', ['lead']],
    ['the leads once, where nobody has the case', { assigned: false }, 'breach', ['lead']],
    ['the supervisors, where no team has the case', { inTeam: false }, 'warning', ['head']],
  ] as const)('tells %s', async (_, making, kind, expected) => {
    expect(await tells(await staffedCase(making), kind)).toEqual(expected);
  });

  it("is the body's own", async () => {
    const settings = { ...DEFAULT_SETTINGS, escalation: { warning: ['head'], breach: ['lead'], later: [] } };
    await world.rows('UPDATE casework.body SET settings = $1, version = version + 1', [JSON.stringify(settings)]);
    const staffed = await staffedCase();
    expect(await tells(staffed, 'warning')).toEqual(['head']);
    expect(await tells(staffed, 'breach')).toEqual(['head', 'lead']);
    expect(await acknowledgeAlarms(staffed)).toHaveLength(2);
  });

  it('tells nobody who is barred from the case', async () => {
    const staffed = await staffedCase();
    const bar = {
      caseId: staffed.opened.row.id,
      staffId: staffed.lead.staffId,
      why: 'subordinateOfSubject' as const,
      source: null,
      at: world.clock.now(),
    };
    await recordOn(world, staffed.opened.row.id, [], { bars: [bar] });
    expect(await tells(staffed, 'breach')).toEqual(['clerk', 'head']);
  });

  it('tells nobody who has left', async () => {
    const staffed = await staffedCase();
    await world.rows('UPDATE identity.staff SET deactivated_at = $2 WHERE id = $1', [staffed.clerk.staffId, TEST_NOW]);
    expect(await tells(staffed, 'warning')).toEqual(['lead']);
  });

  it('tells of a restricted case its readers alone', async () => {
    const staffed = await staffedCase();
    const { id: caseId } = staffed.opened.row;
    const { staffId } = staffed.head;
    const at = world.clock.now();
    const restricted = caseEvent('case.restricted', { readers: [staffId] }, staffed.head, at);
    await recordOn(world, caseId, restricted, { readers: [{ caseId, staffId, at }] });
    expect(await tells(staffed, 'breach')).toEqual(['head']);
  });

  it.each([
    ['the deputy of who is away', true, ['head']],
    ['the leads, where who is away has no deputy', false, ['lead']],
  ])('tells %s', async (_, hasDeputy, expected) => {
    const staffed = await staffedCase();
    await beAway(world, staffed.clerk.staffId, '2026-03-04' as CivilDate, hasDeputy ? staffed.head.staffId : null);
    expect(await tells(staffed, 'warning')).toEqual(expected);
  });
});

describe('a date of our own', () => {
  const remedyAlarms = async ({ opened }: Staffed) =>
    (await alarmsOf(world, opened.row.id)).filter(({ subjectKind }) => subjectKind === 'remedy');

  it('reminds the owner of a remedy, and when it is missed tells the lead too', async () => {
    const staffed = await staffedCase();
    await recordOn(world, staffed.opened.row.id, [], { remedies: [newRemedy(staffed.opened, staffed.head.staffId)] });
    const [reminder, breach] = await remedyAlarms(staffed);

    await ring(reminder!);
    expect(await told(staffed)).toEqual(['head']);
    await ring(breach!);
    expect((await told(staffed)).sort()).toEqual(['head', 'head', 'lead']);
    const { params } = (await toldOf(world, staffed.opened.row.id)).at(-1)!;
    expect(params).toMatchObject({ kind: 'breach', subject: 'remedy', dueOn: '2026-03-16' });
  });

  it('of a remedy that is settled is silent', async () => {
    const staffed = await staffedCase();
    const remedy = newRemedy(staffed.opened, null);
    await recordOn(world, staffed.opened.row.id, [], { remedies: [remedy] });
    await world.rows(`UPDATE casework.remedy SET state = 'done', version = 2 WHERE id = $1`, [remedy.id]);
    const [reminder] = await remedyAlarms(staffed);
    expect(await ring(reminder!)).toBe('silent');
  });

  it('reminds whoever waits for the answer to an enquiry, and is silent once it is there', async () => {
    const staffed = await staffedCase();
    const { row, procedure } = staffed.opened;
    const subject = { kind: 'enquiry' as const, id: uuidv7<EnquiryId>(TEST_NOW), version: 1, caseId: row.id };
    const [reminder, breach] = dateAlarms(subject, '2026-03-16' as CivilDate, procedure, TEST_NOW);
    await recordOn(world, row.id, [], { alarms: [reminder!, breach!] });

    expect(await ring(reminder!)).toBe('rung');
    expect(await told(staffed)).toEqual(['clerk']);
    await recordOn(world, row.id, [], {}, { silenced: [subject.id] });
    expect(await ring(breach!)).toBe('silent');
  });

  it('wakes nobody for an enquiry whose case is over', async () => {
    const staffed = await staffedCase();
    const { row, procedure } = staffed.opened;
    const subject = { kind: 'enquiry' as const, id: uuidv7<EnquiryId>(TEST_NOW), version: 1, caseId: row.id };
    const [reminder] = dateAlarms(subject, '2026-03-16' as CivilDate, procedure, TEST_NOW);
    await recordOn(world, row.id, [], { alarms: [reminder!] });
    const withdrawn = { on: row.receivedOn!, textHash: null };
    await recordOn(world, row.id, caseEvent('case.withdrawn', withdrawn, CITIZEN, world.clock.now()));
    expect(await ring(reminder!)).toBe('silent');
  });
});

function newRemedy({ row, points }: OpenCase, ownerId: StaffId | null): Remedy {
  return {
    id: uuidv7<RemedyId>(TEST_NOW),
    caseId: row.id,
    pointId: points[0]!.id,
    kind: 'apology',
    description: null,
    salt: null,
    ownerId,
    dueOn: '2026-03-16' as CivilDate,
    state: 'promised',
    settledOn: null,
    settledBy: null,
    settlement: null,
    settlementSalt: null,
    version: 1,
  };
}
