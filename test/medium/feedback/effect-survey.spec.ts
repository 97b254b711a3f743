import { type OpenCase } from '#libs/casework';
import {
  AnswerEffect,
  AskForEffect,
  askingSettings,
  DeclineSurveys,
  EffectAnswers,
  FeedbackModule,
  WithdrawAnswers,
} from '#libs/features/feedback';
import { type CivilDate, type FanOutId, type MeasureId, type NoticeId, uuidv7 } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { OutboxModule } from '#libs/platform/outbox';
import { caseByMail, type LetterWorld, mailOf, newLetterWorld, noticesOf, send } from '../../support/letters.js';
import { shownMeasure } from '../../support/measures.js';
import { refusalOf } from '../../support/refusal.js';
import { type World } from '../../support/world.js';

const DAY_MS = 86_400_000;
let town: LetterWorld;
let world: World;
beforeAll(async () => {
  town = await newLetterWorld({ modules: [OutboxModule.forRoot(), FeedbackModule] });
  world = town.world;
});
afterAll(() => world.close());

const daysLater = (days: number) => world.clock.moveTo(new Date(world.clock.now().getTime() + days * DAY_MS));
const askedAbout = async ({ row }: OpenCase) =>
  (await noticesOf(world, 'effectSurvey')).filter(({ caseId }) => caseId === row.id);

/** People who were told today that a measure was completed. */
async function told(count: number): Promise<{ measureId: MeasureId; number: number; people: OpenCase[] }> {
  const on = world.clock.now().toISOString().slice(0, 10) as CivilDate;
  const people: OpenCase[] = [];
  for (let place = 0; place < count; place += 1) {
    people.push(await caseByMail(world, { party: { name: 'Somebody', email: `told${on}${place}@example.org` } }));
  }
  const { id: measureId, number } = await shownMeasure(world, { state: 'completed', on, cases: people.map(({ row }) => row.id) });
  const fanOutId = uuidv7<FanOutId>(world.clock.now());
  await world.rows(
    `INSERT INTO casework.fan_out (id, kind, measure_id, wants, words, recipients, digest, created_at)
     VALUES ($1, 'measureCompleted', $2, 'news', '{}', $3, '', $4)`,
    [fanOutId, measureId, count, world.clock.now()],
  );
  for (const { row } of people) {
    await world.rows(
      `INSERT INTO casework.notice (id, subject_kind, case_id, measure_id, kind, language, channel, params, state, attempts, created_at, fan_out_id, batch)
       VALUES ($1, 'measure', $2, $3, 'measureCompleted', 'en', 'email', '{}', 'sent', 1, $4, $5, 1)`,
      [uuidv7<NoticeId>(world.clock.now()), row.id, measureId, world.clock.now(), fanOutId],
    );
  }
  return { measureId, number, people };
}

describe('whether it helped', () => {
  it('is asked of a sample of those who were told, thirty days later, once, and never of who declined', async () => {
    await world.rows('UPDATE feedback.asking SET effect_percent = 50');
    const { measureId, people } = await told(8);
    await world.run(DeclineSurveys, { reference: people[0]!.row.reference });
    const elsewhere = await caseByMail(world, { party: { email: people[1]!.parties[0]!.email!.toUpperCase() } });
    await world.run(DeclineSurveys, { reference: elsewhere.row.reference });
    const ask = () => world.get(AskForEffect).execute();
    daysLater(29);
    expect(await ask()).toBe(0);
    daysLater(1);
    const asked = (await Promise.all([ask(), ask()])).reduce((sum, one) => sum + one, 0);
    expect(await ask()).toBe(0);
    const [drawn] = await world.rows('SELECT told, drawn FROM feedback.effect_round WHERE measure_id = $1', [measureId]);
    expect(drawn).toMatchObject({ told: 8, drawn: 4 });
    const letters = await Promise.all(people.map(askedAbout));
    expect(letters.map((one) => one.length).every((count) => count <= 1)).toBe(true);
    expect(letters.flat()).toHaveLength(asked);
    expect(letters.slice(0, 2)).toEqual([[], []]); // who declined, and who declined in another case
  });

  it('is answered by who was asked, once, apart from them, and told as a share with its interval', async () => {
    await world.rows('UPDATE feedback.asking SET effect_percent = 100');
    const { measureId, number, people } = await told(6);
    const stranger = await caseByMail(world, { party: { email: 'stranger@example.org' } });
    daysLater(30);
    expect(await world.get(AskForEffect).execute()).toBe(6);
    const [letter] = await askedAbout(people[0]!);
    await send(world, letter!.id);
    const mail = await mailOf(world, letter!.id);
    const [, token = ''] = /\/survey\/([\w-]{43})/.exec(mail.text!) ?? [];
    expect(await world.get(EffectAnswers).measureOfLink(token)).toBe(number);

    const say = ({ row }: OpenCase, helped: 'yes' | 'no') =>
      world.run(AnswerEffect, { reference: row.reference, number, helped, words: 'It is =1+1 better.', language: 'en' });
    expect(await refusalOf(say(stranger, 'yes'))).toBe('survey.closed');
    const codes = [];
    for (const [place, person] of people.entries()) codes.push((await say(person, place === 0 ? 'no' : 'yes')).code);
    expect(await refusalOf(say(people[0]!, 'yes'))).toBe('survey.answered');

    const responses = JSON.stringify(
      await world.rows('SELECT * FROM feedback.effect_response WHERE measure_id = $1', [measureId]),
    );
    for (const { row, parties } of people) {
      for (const known of [row.id, row.reference, parties[0]!.id]) expect(responses).not.toContain(known);
    }
    const answer = (await world.get(EffectAnswers).of([measureId], 5)).get(measureId)!;
    expect(answer).toMatchObject({ asked: 6, responses: 6, counts: { yes: 5, partly: 0, no: 1, notNoticed: 0 } });
    // Wilson, 5 of 6: 0.4365 to 0.9699.
    expect(answer.helped.interval.from).toBeCloseTo(0.4365, 3);
    expect(answer.helped.interval.to).toBeCloseTo(0.9699, 3);

    const toldToAll = async () => (await world.get(EffectAnswers).told([measureId])).get(measureId);
    expect(await toldToAll()).toBeUndefined(); // somebody could still answer, and be known by what changes
    const { closeAfterDays } = await askingSettings(world.get(Database));
    daysLater(closeAfterDays);
    expect(await toldToAll()).toBeUndefined();
    daysLater(1);
    expect(await toldToAll()).toEqual({ told: 'most' }); // one of six says no: no numbers

    await world.run(WithdrawAnswers, { code: codes[0]! });
    await world.run(WithdrawAnswers, { code: codes[1]! });
    expect((await world.get(EffectAnswers).of([measureId], 5)).size).toBe(0);
    expect(await toldToAll()).toEqual({ told: 'tooFew' });
  });
});
