import { type OpenCase } from '#libs/casework';
import {
  AnswersToRead,
  ChangeReadingStandard,
  DrawReadings,
  FeedbackModule,
  GiveReading,
  isDrawn,
  readingStandard,
  RightFirstTimes,
  TeamLessons,
} from '#libs/features/feedback';
import { type ReadingAnswer } from '#libs/domain/improvement';
import { addDays, caseEvent, type CivilDate, type NoticeId, SYSTEM, uuidv7 } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { OutboxModule } from '#libs/platform/outbox';
import { caseByMail, decide, type LetterWorld, newLetterWorld, record, type StaffActor } from '../../support/letters.js';
import { refusalOf } from '../../support/refusal.js';
import { newStaff } from '../../support/staff-makers.js';
import { type World } from '../../support/world.js';

let town: LetterWorld;
let world: World;
let second: StaffActor;
let third: StaffActor;
beforeAll(async () => {
  town = await newLetterWorld({ modules: [OutboxModule.forRoot(), FeedbackModule] });
  world = town.world;
  [second, third] = await Promise.all([colleague('second'), colleague('third')]);
  await drawing(100);
});
afterAll(() => world.close());

async function colleague(login: string): Promise<StaffActor> {
  const staffId = await newStaff(world, login, { roles: ['supervisor'] });
  return { kind: 'staff', staffId, roles: ['supervisor'], teamIds: [] };
}

const today = () => world.clock.now().toISOString().slice(0, 10) as CivilDate;
const standard = () => readingStandard(world.get(Database));

async function drawing(percent: number): Promise<void> {
  await world.run(ChangeReadingStandard, { ...(await standard()), percent });
}

let people = 0;
/** A case of somebody of their own, decided by the supervisor and answered today. */
async function answered(): Promise<OpenCase> {
  people += 1;
  const opened = await caseByMail(world, { party: { name: `Person ${people}`, email: `person${people}@example.org` } });
  const { decided } = await decide(world, opened, town.supervisor, { reasons: 'The lamp was old.' });
  const now = world.clock.now();
  return record(
    world,
    decided.row.id,
    caseEvent('answer.sent', { noticeId: uuidv7<NoticeId>(now), channel: 'email', on: today() }, SYSTEM, now),
  );
}

const draw = () => world.get(DrawReadings).execute();
const waitingFor = async (staff: StaffActor) =>
  (await world.get(AnswersToRead).waiting(staff, { limit: 50, cursor: undefined })).items.map(({ reference }) => reference);
const looking = ({ row }: OpenCase, staff: StaffActor) =>
  world.get(AnswersToRead).one(row.reference, staff, { actor: staff, correlationId: 'a test' });

async function give({ row }: OpenCase, by: StaffActor, answer: ReadingAnswer = 'yes', lesson: string | null = null) {
  const { questions } = await standard();
  const inUse = questions.filter(({ active }) => active);
  const answers = new Map(inUse.map(({ ordinal }, place) => [ordinal, place === 0 ? answer : ('yes' as const)]));
  return world.run(GiveReading, { reference: row.reference, by, answers, lesson });
}

const reopen = ({ row }: OpenCase) => {
  const [now, messageId] = [world.clock.now(), uuidv7<never>(world.clock.now())];
  const payload = { ground: 'error', on: today(), messageId, reasonHash: 'x' };
  return record(world, row.id, caseEvent('case.reopened', payload, town.supervisor, now));
};

describe('the draw', () => {
  it('draws each first answer once, none at a share of nought, and nothing anew of days under another share', async () => {
    await drawing(0);
    const anna = await answered();
    expect(await draw()).toBe(0);
    await drawing(100);
    expect(await draw()).toBe(1);
    expect(await draw()).toBe(0);
    expect(await waitingFor(second)).toContain(anna.row.reference);

    world.clock.moveTo(new Date(world.clock.now().getTime() + 2 * 86_400_000));
    await drawing(0);
    await answered();
    world.clock.moveTo(new Date(world.clock.now().getTime() + 86_400_000));
    await drawing(100);
    expect(await draw()).toBe(0);
  });

  it('draws the share that it is told, and the same cases whoever draws', async () => {
    const share = (percent: number) =>
      world.rows<{ id: number }>(
        `SELECT i AS id FROM generate_series(1, 20000) i WHERE ${isDrawn("'a seed'", 'i', '$1::integer')}`,
        [percent],
      );
    const [five, again, ten] = [await share(5), await share(5), await share(10)];
    expect(again).toEqual(five);
    expect(Math.abs(five.length - 1_000)).toBeLessThan(4 * Math.sqrt(20_000 * 0.05 * 0.95));
    expect(ten).toEqual(expect.arrayContaining(five));
  });

  it('leaves out what came after a reopening', async () => {
    const anna = await answered();
    await reopen(anna);
    expect(await draw()).toBe(0);
  });
});

describe('reading', () => {
  it('is for somebody who had no part in the answer, and leaves a line in the log of reads', async () => {
    const anna = await answered();
    await draw();
    expect(await waitingFor(town.supervisor)).toEqual([]);
    expect(await looking(anna, town.supervisor)).toBeNull();
    expect(await refusalOf(give(anna, town.supervisor))).toBe('reading.own_answer');

    const shown = await looking(anna, second);
    expect(shown).toMatchObject({ isRead: false, points: [{ ordinal: 1, outcome: 'upheld', reasons: 'The lamp was old.' }] });
    expect(JSON.stringify(shown)).not.toContain('Person');
    const logged = await world.rows(`SELECT FROM audit.read_log WHERE staff_id = $1 AND $2 = ANY (subject_ids)`, [
      second.staffId,
      anna.row.id,
    ]);
    expect(logged).toHaveLength(1);
  });

  it('asks for each question, and for a lesson where one is answered by no, that leads to nobody', async () => {
    const anna = await answered();
    await draw();
    const { reference } = anna.row;
    expect(await refusalOf(world.run(GiveReading, { reference, by: second, answers: new Map(), lesson: null }))).toBe(
      'request.invalid',
    );
    expect(await refusalOf(give(anna, second, 'no'))).toBe('request.invalid');
    expect(await refusalOf(give(anna, second, 'no', 'Call +7 900 123-45-67 first'))).toBe('reading.leads_to_somebody');
    expect(await give(anna, second, 'no', 'Answer each point.')).toBe(false);
    expect(await refusalOf(give(anna, third))).toBe('reading.settled');
    expect(await waitingFor(third)).not.toContain(reference);
  });

  it('is done once where two do it at a time', async () => {
    const anna = await answered();
    await draw();
    const both = await Promise.allSettled([give(anna, second), give(anna, third)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('the standard', () => {
  it('is edited in both languages, a question is added and another taken out of use, and never all of them', async () => {
    const { questions, ...rules } = await standard();
    const [first, ...others] = questions;
    const asked = [
      { ...first!, active: false },
      ...others,
      { ordinal: null, textEn: 'Is it short?', textRu: 'Он краткий?', active: true },
    ];
    await world.run(ChangeReadingStandard, { ...rules, questions: asked });
    const changed = await standard();
    expect(changed.questions.filter(({ active }) => active).map(({ textEn }) => textEn)).toContain('Is it short?');
    expect(changed.questions.at(-1)).toMatchObject({ ordinal: first!.ordinal, active: false });
    expect(await refusalOf(world.run(ChangeReadingStandard, { ...rules, questions }))).toBe('settings.changed');
    const none = questions.map((question) => ({ ...question, active: false }));
    expect(await refusalOf(world.run(ChangeReadingStandard, { ...changed, questions: none }))).toBe('reading.no_question');
  });
});

describe('right first time', () => {
  it('is what was not reopened, not overturned and kept the standard; told of five and more', async () => {
    const from = addDays(today(), 30);
    world.clock.moveTo(new Date(`${from}T10:00:00Z`));
    const period = { from, to: from };
    const figures = () => world.get(RightFirstTimes).overview(period, second);
    const cases: OpenCase[] = [];
    for (let made = 0; made < 4; made += 1) cases.push(await answered());
    expect((await figures()).all).toBeNull();
    for (let made = 0; made < 4; made += 1) cases.push(await answered());
    await draw();
    const [reopened, overturned, failed, ...good] = cases as [OpenCase, OpenCase, OpenCase, ...OpenCase[]];
    expect((await figures()).all).toMatchObject({ answers: 8, reopened: 0, right: null });

    for (const one of [reopened, overturned, ...good]) await give(one, second);
    await give(failed, third, 'no', 'Say why.');
    await reopen(reopened);
    await world.rows(`UPDATE casework.point SET effect = 'changed' WHERE case_id = $1`, [overturned.row.id]);
    await world.rows(`UPDATE casework.point SET effect = 'stands' WHERE case_id = $1`, [good[0]!.row.id]);

    const { all, services } = await figures();
    expect(all).toMatchObject({
      answers: 8,
      reopened: 1,
      overturned: 1,
      stood: { part: 6, of: 8 },
      passed: { part: 7, of: 8 },
      right: { part: 5, of: 8 },
    });
    expect(all!.right!.interval!.from).toBeLessThan(5 / 8);
    expect(services).toEqual([{ service: 'general', figures: all }]);
  });

  it('tells a team what to learn, and names nobody', async () => {
    const to = today();
    await world.rows(`UPDATE feedback.reading SET team_id = $1 WHERE answered_on = $2`, [town.supervisor.teamIds[0], to]);
    const [team] = await world.get(TeamLessons).of({ from: to, to });
    expect(team).toMatchObject({ read: 8, passed: 7, lessons: ['Say why.'], questions: [{ missed: 1, of: 8 }] });
    const said = JSON.stringify(team);
    for (const { staffId } of [town.supervisor, second, third]) expect(said).not.toContain(staffId);
    expect(await world.get(TeamLessons).of({ from: addDays(to, -20), to: addDays(to, -1) })).toEqual([]);
  });
});
