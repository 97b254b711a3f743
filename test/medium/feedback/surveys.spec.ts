import { type OpenCase } from '#libs/casework';
import {
  AnswerAtPlace,
  AnswerInvitation,
  AnswerSurvey,
  AskingPlaces,
  AskContacts,
  AskForSurveys,
  AskFurther,
  ClosePlace,
  ContactLists,
  DeclineInvitations,
  DeclineSurveys,
  FeedbackModule,
  FurtherRequests,
  OpenPlace,
  OwnAnswers,
  ReleaseWords,
  SettleFurther,
  SurveyFigures,
  SurveyStandings,
  SurveyWords,
  type SurveyGiven,
  WithdrawAnswers,
} from '#libs/features/feedback';
import { type SurveyAnswers } from '#libs/domain/asking';
import { addDays, caseEvent, CITIZEN, type CivilDate, type NoticeId, SYSTEM, type ServiceCode, uuidv7 } from '#libs/kernel';
import { OutboxModule } from '#libs/platform/outbox';
import { ForgetAnswers } from '../../../libs/features/feedback/surveys/commands/forget-answers.js';
import { refusalOf } from '../../support/refusal.js';
import {
  caseByMail,
  decide,
  eventsOf,
  LAST_TRY,
  type LetterCase,
  type LetterWorld,
  mailOf,
  newLetterWorld,
  noticesOf,
  record,
  send,
} from '../../support/letters.js';
import { newStaff } from '../../support/staff-makers.js';
import { type World } from '../../support/world.js';

const DAY_MS = 86_400_000;
const GOOD: SurveyAnswers = {
  answered: 'yes',
  ease: 5,
  qualities: { competent: 5, understanding: 4, responsible: 5, flexible: null, honest: 5, clear: 4 },
  words: null,
};
const POOR: SurveyAnswers = { ...GOOD, answered: 'no', ease: 1, words: 'Nobody came. Call Ivan, flat 5.' };

let town: LetterWorld;
let world: World;
beforeAll(async () => {
  town = await newLetterWorld({ modules: [OutboxModule.forRoot(), FeedbackModule] });
  world = town.world;
});
afterAll(() => world.close());

/** A case of somebody of their own, answered today. */
let people = 0;
async function answered(making: LetterCase = {}): Promise<OpenCase> {
  people += 1;
  const party = { name: `Person ${people}`, email: `person${people}@example.org`, ...making.party };
  const opened = await caseByMail(world, { ...making, party });
  await decide(world, opened, town.supervisor);
  return answerLeaves(opened);
}

function answerLeaves({ row }: OpenCase): Promise<OpenCase> {
  const now = world.clock.now();
  const on = now.toISOString().slice(0, 10) as CivilDate;
  return record(world, row.id, caseEvent('answer.sent', { noticeId: uuidv7<NoticeId>(now), channel: 'email', on }, SYSTEM, now));
}

const daysLater = (days: number) => world.clock.moveTo(new Date(world.clock.now().getTime() + days * DAY_MS));
const ask = () => world.get(AskForSurveys).execute();
const fillIn = ({ row }: OpenCase, more: Partial<SurveyGiven> = {}) =>
  world.run(AnswerSurvey, {
    reference: row.reference,
    actor: CITIZEN,
    via: 'link',
    language: 'en',
    answers: GOOD,
    allowsCase: false,
    ...more,
  });
const askedOf = async ({ row }: OpenCase) =>
  (await noticesOf(world)).filter(({ caseId, kind }) => caseId === row.id && kind.startsWith('survey')).map(({ kind }) => kind);

describe('asking how it was', () => {
  it('asks once and reminds once, whoever looks how often, and never who declined, answered or has no address', async () => {
    const anna = await answered();
    const boris = await answered();
    const decliner = await answered();
    const paper = await answered({ facts: { contact: 'post' }, party: { postalAddress: '5 Lenin Street' } });
    const nobody = await answered({ facts: { contact: 'trackingPage', identity: 'anonymous' } });
    await world.run(DeclineSurveys, { reference: decliner.row.reference });
    const again = await answered({ party: { email: decliner.parties[0]!.email!.toUpperCase() } });

    daysLater(2);
    expect(await ask()).toEqual({ asked: 0, reminded: 0 });
    daysLater(1);
    await Promise.all([ask(), ask()]);
    expect(await ask()).toEqual({ asked: 0, reminded: 0 });
    for (const asked of [anna, boris]) expect(await askedOf(asked)).toEqual(['survey']);
    for (const left of [decliner, paper, nobody, again]) expect(await askedOf(left)).toEqual([]);

    await fillIn(boris);
    daysLater(7);
    expect(await ask()).toEqual({ asked: 0, reminded: 1 });
    expect(await ask()).toEqual({ asked: 0, reminded: 0 });
    expect(await askedOf(anna)).toEqual(['survey', 'surveyReminder']);
    expect(await askedOf(boris)).toEqual(['survey']);
    daysLater(40);
    expect(await ask()).toEqual({ asked: 0, reminded: 0 });
  });

  it('writes in the language of the person, with a link of the letter’s own, and bothers nobody when the mail is refused', async () => {
    const anna = await answered({ language: 'ru' });
    daysLater(3);
    await ask();
    const [notice] = (await noticesOf(world, 'survey')).filter(({ caseId }) => caseId === anna.row.id);
    await send(world, notice!.id);
    const mail = await mailOf(world, notice!.id);
    expect(mail.subject).toContain('Как мы справились');
    expect(mail.text).toMatch(/\/survey\/[\w-]{43}/);
    expect(mail.text).not.toMatch(/none/);
  });

  it('asks about the new answer when a case was reopened', async () => {
    const anna = await answered();
    await fillIn(anna);
    daysLater(1);
    const messageId = uuidv7<never>(world.clock.now());
    const on = world.clock.now().toISOString().slice(0, 10) as CivilDate;
    const reopened = caseEvent(
      'case.reopened',
      { ground: 'error', on, messageId, reasonHash: 'x' },
      town.supervisor,
      world.clock.now(),
    );
    await record(world, anna.row.id, reopened);
    expect(await refusalOf(fillIn(anna))).toBe('survey.closed');
  });
});

describe('what people answer', () => {
  it('stands apart from them: no value of the row leads back, and the case says nothing', async () => {
    const anna = await answered();
    const before = await eventsOf(world, anna.row.id);
    const { code } = await fillIn(anna, { answers: POOR });
    expect(await eventsOf(world, anna.row.id)).toEqual(before);
    const [row] = await world.rows<Record<string, unknown>>(
      'SELECT * FROM feedback.survey_response WHERE words IS NOT NULL AND case_id IS NULL',
    );
    const kept = JSON.stringify(row);
    const known = [anna.row.id, anna.row.reference, anna.parties[0]!.id, anna.parties[0]!.email!, code];
    for (const one of known) expect(kept).not.toContain(one);
    expect(row!['id']).toMatch(/^[\da-f]{8}-[\da-f]{4}-4/); // drawn at random: an id of version 7 would say when
    const elsewhere = await world.rows(`SELECT FROM platform.outbox WHERE payload::text LIKE '%' || $1 || '%'`, [
      String(row!['id']),
    ]);
    expect(elsewhere).toEqual([]);
    expect(Object.keys(row!).filter((column) => column.endsWith('_at'))).toEqual([]);
  });

  it('is seen and taken back by whoever has its code, however typed', async () => {
    const anna = await answered();
    const { code } = await fillIn(anna, { answers: POOR });
    const seen = await world.get(OwnAnswers).by(code.toLowerCase().replaceAll('-', ' '));
    expect(seen).toMatchObject({ answered: 'no', ease: 1, words: POOR.words, besideCase: false, verdict: 'poor' });
    await world.run(WithdrawAnswers, { code });
    expect(await refusalOf(world.get(OwnAnswers).by(code))).toBe('survey.code_unknown');
    expect(await refusalOf(fillIn(anna))).toBe('survey.answered');
  });

  it('is told to the case in one word where they allow it, and goes when they are forgotten', async () => {
    const anna = await answered();
    await fillIn(anna, { answers: POOR, allowsCase: true });
    expect((await eventsOf(world, anna.row.id)).at(-1)).toBe('survey.rated');
    const [event] = await world.rows<{ body: string }>(
      `SELECT body FROM casework.case_event WHERE case_id = $1 AND type = 'survey.rated'`,
      [anna.row.id],
    );
    expect(event!.body).toContain('"poor"');
    expect(event!.body).not.toContain('Nobody came');
  });

  it('is entered by a colleague on the phone, and not by who had a part in the case', async () => {
    const anna = await answered();
    expect(await refusalOf(fillIn(anna, { actor: town.supervisor, via: 'phone' }))).toBe('survey.handled');
    const staffId = await newStaff(world, 'listener', { roles: ['supervisor'] });
    const listener = { kind: 'staff', staffId, roles: ['supervisor'], teamIds: [] } as const;
    await fillIn(anna, { actor: listener, via: 'phone' });
    expect((await world.get(SurveyStandings).of(anna.row.reference))!.state).toBe('answered');
  });

  it('goes with the person who is forgotten where it stands beside their case, with what was released of it; else it leads to nobody and stays', async () => {
    const [anna, boris] = [await answered(), await answered()];
    await fillIn(anna, { answers: { ...POOR, words: 'Beside the case' }, allowsCase: true });
    await fillIn(boris, { answers: { ...POOR, words: 'Apart from it' } });
    const responses = async () => {
      const rows = await world.rows<{ words: string }>(
        `SELECT words FROM feedback.survey_response WHERE words IN ('Beside the case', 'Apart from it') ORDER BY words`,
      );
      return rows.map(({ words }) => words);
    };
    await world.rows(
      `INSERT INTO feedback.released_words (id, response_id, language, words, released_by, released_at)
       SELECT gen_random_uuid(), id, 'en', 'Released', $1, $2 FROM feedback.survey_response WHERE words = 'Beside the case'`,
      [town.supervisor.staffId, world.clock.now()],
    );
    for (const { row } of [anna, boris]) await world.get(ForgetAnswers).execute(row.id);
    expect(await responses()).toEqual(['Apart from it']);
    expect(await world.rows(`SELECT FROM feedback.released_words WHERE words = 'Released'`)).toEqual([]);
  });

  it('is public only as somebody released it', async () => {
    const anna = await answered();
    await fillIn(anna, { answers: { ...POOR, words: '<script>alert(1)</script> \u202eIvan' } });
    const words = world.get(SurveyWords);
    expect(await words.released(null, 10)).toEqual([]);
    const reader = { actor: town.supervisor, correlationId: 'a test' };
    const [line] = (await words.page(null, reader, { limit: 50, cursor: undefined })).items.filter(({ words: said }) =>
      said.includes('script'),
    );
    await world.run(ReleaseWords, {
      responseId: line!.responseId,
      words: 'Somebody should have come.',
      language: 'en',
      releasedBy: town.supervisor.staffId,
    });
    expect((await words.released(null, 10)).map((one) => one.words)).toEqual(['Somebody should have come.']);
    const logged = await world.rows(`SELECT FROM audit.read_log WHERE kind = 'survey'`);
    expect(logged).toHaveLength(1);
  });
});

describe('who is not content', () => {
  it('asks for more, and a person accepts or refuses it', async () => {
    const anna = await answered();
    const { reference } = anna.row;
    const { code } = await fillIn(anna, { answers: POOR });
    const further = { reference, code, way: 'reopening', text: 'The lamp is still out.' };
    expect(await refusalOf(world.run(AskFurther, { ...further, way: 'court' }))).toBe('further.way_unknown');
    const requestId = await world.run(AskFurther, further);
    expect(await refusalOf(world.run(AskFurther, further))).toBe('further.asked');
    expect((await eventsOf(world, anna.row.id)).slice(-3)).toEqual(['survey.rated', 'message.received', 'further.requested']);
    const { items } = await world.get(FurtherRequests).waiting(town.supervisor, { limit: 10, cursor: undefined });
    expect(items.map((item) => item.requestId)).toContain(requestId);

    const settling = { reference, actor: town.supervisor, requestId, accepted: false, text: null };
    expect(await refusalOf(world.run(SettleFurther, settling))).toBe('request.invalid');
    await world.run(SettleFurther, { ...settling, text: 'It was lit on Monday.' });
    expect((await eventsOf(world, anna.row.id)).slice(-2)).toEqual(['further.settled', 'message.sent']);
    expect(await refusalOf(world.run(SettleFurther, { ...settling, text: 'Again.' }))).toBe('further.settled');
  });

  it('is somebody who said so', async () => {
    const anna = await answered();
    const { code } = await fillIn(anna);
    const further = { reference: anna.row.reference, code, way: 'reopening', text: null };
    expect(await refusalOf(world.run(AskFurther, further))).toBe('further.content');
    expect(await refusalOf(world.run(AskFurther, { ...further, code: 'AAAA' }))).toBe('survey.code_unknown');
  });
});

describe('the figures', () => {
  it('tell shares with their intervals, and nothing of fewer than five', async () => {
    const today = world.clock.now().toISOString().slice(0, 10) as CivilDate;
    const question = { from: addDays(today, -365), to: today, about: 'case', service: null, team: null } as const;
    const { all, groups, rate } = await world.get(SurveyFigures).overview({ ...question, by: 'service' });
    expect(all!.responses).toBeGreaterThanOrEqual(5);
    expect(all!.answered.interval!.to).toBeGreaterThan(all!.answered.part / all!.answered.of);
    expect(groups).toMatchObject([{ group: 'general' }]);
    expect(rate.of).toBeGreaterThan(rate.part);
    const few = await world.get(SurveyFigures).overview({ ...question, by: 'service', service: 'nothing' as ServiceCode });
    expect(few).toMatchObject({ all: null, groups: [] });
  });
});

describe('asking people who never complained, at a place', () => {
  const place = (service: ServiceCode, name: string) =>
    world.run(OpenPlace, { service, nameEn: name, nameRu: name, openedBy: town.supervisor.staffId });
  const answerAt = (code: string, answers = GOOD) => world.run(AnswerAtPlace, { code, language: 'en', answers });
  const figuresBy = (by: 'service' | 'place') => {
    const today = world.clock.now().toISOString().slice(0, 10) as CivilDate;
    return world.get(SurveyFigures).overview({ by, from: today, to: today, about: 'service', service: null, team: null });
  };

  it('keeps the place and the day of an answer, and nothing that leads to anybody; the person takes it back by its code', async () => {
    const code = await place('general' as ServiceCode, 'Counter 1');
    const { code: own } = await answerAt(code.toLowerCase().replace('-', ' '), POOR);
    const [row] = await world.rows<Record<string, unknown>>(`SELECT * FROM feedback.survey_response WHERE via = 'counter'`);
    expect(row).toMatchObject({ about: 'service', service: 'general', team_id: null, case_id: null, verdict: 'poor' });
    expect(Object.keys(row!).filter((column) => column.endsWith('_at'))).toEqual([]);
    expect(row!['id']).toMatch(/^[\da-f]{8}-[\da-f]{4}-4/);
    await world.run(WithdrawAnswers, { code: own });
    expect(await world.rows(`SELECT FROM feedback.survey_response WHERE via = 'counter'`)).toEqual([]);
  });

  it('is shown by place apart from what is said of cases, and no small place can be worked out from the rest', async () => {
    await world.rows(
      `INSERT INTO casework.service SELECT (jsonb_populate_record(s, '{"code": "waste", "title_en": "Waste", "title_ru": "Отходы"}')).*
       FROM casework.service s WHERE code = 'general'`,
    );
    const [large, small, elsewhere] = [
      await place('general' as ServiceCode, 'Hall'),
      await place('general' as ServiceCode, 'Window'),
      await place('waste' as ServiceCode, 'Yard'),
    ];
    for (let person = 0; person < 7; person += 1) await answerAt(large);
    for (let person = 0; person < 3; person += 1) await answerAt(small);
    for (let person = 0; person < 6; person += 1) await answerAt(elsewhere, POOR);
    const services = await figuresBy('service');
    expect(services.all?.responses).toBe(16);
    expect(services.groups.map(({ group, figures }) => [group, figures?.responses])).toEqual([
      ['general', 10],
      ['waste', 6],
    ]);
    const names = await world.get(AskingPlaces).names('en');
    const places = await figuresBy('place');
    expect(
      places.groups.map(({ group, figures }) => [names.get(group!)!.split(': ')[1], figures?.responses ?? null]).sort(),
    ).toEqual([
      ['Hall', null],
      ['Window', null],
      ['Yard', 6],
    ]);
    const { items } = await world.get(AskingPlaces).page({ limit: 10, cursor: undefined });
    expect(items.map(({ name, answers }) => [name.en, answers])).toEqual([
      ['Yard', 6],
      ['Window', null],
      ['Hall', 7],
      ['Counter 1', 0],
    ]);
  });

  it('asks nobody at a closed place, nor at one that is not there', async () => {
    const code = await place('general' as ServiceCode, 'Counter 2');
    await world.run(ClosePlace, { code, closedBy: town.supervisor.staffId });
    expect(await refusalOf(answerAt(code))).toBe('place.not_found');
    expect(await refusalOf(answerAt('<b>'))).toBe('place.not_found');
    expect(await refusalOf(place('nothing' as ServiceCode, 'Counter 3'))).toBe('service.unknown');
  });
});

describe('asking people who never complained, by a list', () => {
  const LIST = [
    'email,language',
    'Olga@users.example,ru',
    'ben@users.example,en',
    'never@users.example,en',
    'dora@users.example,en',
  ];
  const askContacts = (lines: readonly string[]) =>
    world.run(AskContacts, { service: 'general' as ServiceCode, list: lines.join('\n'), sentBy: town.supervisor.staffId });
  const letters = () => noticesOf(world, 'serviceSurvey');

  /** Every text of every row of every table. */
  async function everything(): Promise<string> {
    const tables = await world.rows<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    const texts = await Promise.all(tables.map(({ name }) => world.rows(`SELECT to_jsonb(t)::text AS row FROM ${name} t`)));
    return JSON.stringify(texts);
  }

  it('writes one letter to each in their language, and holds their address no longer than that', async () => {
    const declining = await answered({ party: { email: 'never@users.example' } });
    await world.run(DeclineSurveys, { reference: declining.row.reference });
    expect(await askContacts([...LIST, 'BEN@users.example,en'])).toEqual({ people: 3, leftOut: 1 });
    const before = await everything();
    for (const name of ['olga', 'ben', 'dora']) expect(before).toContain(`${name}@users.example`);

    const written = await letters();
    expect(written.map(({ language }) => language).sort()).toEqual(['en', 'en', 'ru']);
    for (const { id } of written) await send(world, id);
    expect((await letters()).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent']);
    const after = await everything();
    for (const name of ['olga', 'ben', 'dora']) expect(after.toLowerCase()).not.toContain(`${name}@`);
    const { items } = await world.get(ContactLists).page({ limit: 10, cursor: undefined });
    expect(items).toMatchObject([{ people: 3, leftOut: 1, waiting: 0 }]);
    expect(items[0]!.digest).toMatch(/^[\da-f]{64}$/);
  });

  it('lets each answer once, apart from the letter, or decline such letters for good', async () => {
    const [letter] = (await letters()).filter(({ language }) => language === 'ru');
    const { text } = await mailOf(world, letter!.id);
    expect(text).toContain('Вы пользуетесь нашей услугой');
    const token = /\/ask\/letter\/([\w-]{43})/.exec(text!)![1]!;
    expect(await world.get(ContactLists).asked(token)).not.toBeNull();
    await world.run(AnswerInvitation, { token, language: 'ru', answers: GOOD });
    expect(await refusalOf(world.run(AnswerInvitation, { token, language: 'ru', answers: GOOD }))).toBe('survey.closed');
    expect(await world.get(ContactLists).asked(token)).toBeNull();
    const [row] = await world.rows(`SELECT * FROM feedback.survey_response WHERE about = 'service' AND via = 'link'`);
    expect(row).toMatchObject({ service: 'general', case_id: null, team_id: null, place_id: null });

    const sealed = /\/ask\/decline\/([\w-]+\.[\w-]+)/.exec(text!)![1]!;
    expect(await refusalOf(world.run(DeclineInvitations, { sealed: `x${sealed}` }))).toBe('survey.closed');
    await world.run(DeclineInvitations, { sealed });
    expect(await askContacts(['email,language', 'OLGA@users.example,en', 'new@users.example,en'])).toEqual({
      people: 1,
      leftOut: 1,
    });
  });

  it('leaves a letter that cannot go, and deletes its address too', async () => {
    const [letter] = (await letters()).filter(({ state }) => state === 'pending');
    await world.rows(`UPDATE casework.contact SET email = 'not an address' WHERE notice_id = $1`, [letter!.id]);
    await send(world, letter!.id, LAST_TRY).catch(() => undefined);
    expect(await world.rows('SELECT FROM casework.contact')).toEqual([]);
    expect((await letters()).filter(({ state }) => state === 'pending' || state === 'failed')).toEqual([]);
  });

  it('refuses a list that is wrong, and says in which line', async () => {
    expect(await refusalOf(askContacts(['email,language', 'nobody,ru']))).toBe('contacts.line');
  });
});
