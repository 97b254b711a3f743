import { Casework, countRecipients, type FanOutRequest, pauseFanOut, resumeFanOut } from '#libs/casework';
import { type CaseId, type MeasureId, type Reference } from '#libs/kernel';
import { Database, UnitOfWork } from '#libs/platform/database';
import { ChangePreferences, IntakeModule } from '#libs/features/intake';
import { type CaseMaking, newBodyWorld, receiveCase } from '../../support/casework.js';
import { type World } from '../../support/world.js';

let world: World;
beforeAll(async () => {
  world = await newBodyWorld({ modules: [IntakeModule] });
});
afterAll(() => world.close());

const MEASURE = '019b0000-0000-7000-8000-000000000001' as MeasureId;

interface Person {
  readonly email?: string;
  readonly name?: string;
  readonly postalAddress?: string;
  readonly wantsNews?: boolean;
  readonly erasedAt?: Date;
  readonly facts?: CaseMaking['facts'];
}

async function cases(people: readonly Person[]): Promise<CaseId[]> {
  const made: CaseId[] = [];
  for (const { facts, ...party } of people) {
    const contact = party.email ? 'email' : party.postalAddress ? 'post' : 'trackingPage';
    world.clock.moveTo(new Date(world.clock.now().getTime() + 1_000));
    made.push((await receiveCase(world, { party, facts: { contact, ...facts } })).row.id);
  }
  return made;
}

function request(caseIds: readonly CaseId[], changes: Partial<FanOutRequest> = {}): FanOutRequest {
  return {
    kind: 'remedyDone',
    subject: { kind: 'measure', measureId: MEASURE },
    wants: 'news',
    together: true,
    words: { en: {}, ru: {} },
    cases: { text: `SELECT unnest($1::uuid[]) AS case_id, '{}'::jsonb AS params`, values: [caseIds] },
    ...changes,
  };
}

const tell = (asked: FanOutRequest) => world.get(UnitOfWork).run((tx) => world.get(Casework).fanOut(tx, asked));
const noticesOf = (fanOutId: string) =>
  world.rows<{ id: string; caseId: CaseId; channel: string; furtherCases: CaseId[] | null; batch: number }>(
    `SELECT id, case_id AS "caseId", channel, further_cases AS "furtherCases", batch FROM casework.notice WHERE fan_out_id = $1 ORDER BY id`,
    [fanOutId],
  );
const countEvents = async () => (await world.rows<{ n: number }>('SELECT count(*)::integer AS n FROM casework.case_event'))[0]!.n;
const promised = (fanOutId: string) =>
  world.rows<{ batch: number; state: string }>(
    `SELECT (payload->>'batch')::integer AS batch, state FROM platform.outbox WHERE job = 'notices.send' AND payload->>'fanOutId' = $1 ORDER BY id`,
    [fanOutId],
  );

describe('a fan-out', () => {
  it('writes one notice a person, by the way and about the case that came last', async () => {
    const [first, other, last, postal, neighbour, moved] = await cases([
      { email: 'Vera@Example.org', name: 'Vera', postalAddress: '5 Lenin Street\nTown' },
      { email: 'boris@example.org' },
      { email: ' vera@example.org' },
      { name: ' VERA ', postalAddress: '5  Lenin Street Town' },
      { name: 'Ivan', postalAddress: '5 Lenin Street\nTown' },
      { email: 'boris@example.org', name: 'Boris', postalAddress: '7 Lenin Street' },
    ]);
    const before = await countEvents();
    const { fanOutId, recipients, digest } = await tell(request([first!, other!, last!, postal!, neighbour!, moved!]));
    const notices = await noticesOf(fanOutId);
    expect(recipients).toBe(3);
    expect(notices.map(({ caseId, channel, furtherCases }) => ({ caseId, channel, furtherCases }))).toEqual([
      { caseId: postal, channel: 'post', furtherCases: [last, first] },
      { caseId: neighbour, channel: 'post', furtherCases: null },
      { caseId: moved, channel: 'email', furtherCases: [other] },
    ]);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(await promised(fanOutId)).toEqual([{ batch: 1, state: 'pending' }]);
    expect(await countEvents()).toBe(before);
  });

  it('tells nobody twice, and nobody who said no in any of their cases, was forgotten, or took the case back', async () => {
    const old = await cases([{ email: 'gleb@example.org' }]);
    await tell(request(old));
    const [again, no, alsoNo, forgotten, anonymous, history, withdrawn] = await cases([
      { email: 'GLEB@example.org' },
      { email: 'dina@example.org', wantsNews: false },
      { email: 'dina@example.org' },
      { erasedAt: world.clock.now() },
      {},
      { facts: { importSource: 'elsewhere', importKey: '1' } },
      { email: 'zoya@example.org' },
    ]);
    await world.rows(`UPDATE casework.case SET state = 'withdrawn' WHERE id = $1`, [withdrawn]);
    const asked = request([...old, again!, no!, alsoNo!, forgotten!, anonymous!, history!, withdrawn!]);
    const counts = await countRecipients(world.get(Database), asked);
    expect(counts.map(({ standing, channel, people, cases: count }) => [standing, channel, people, count])).toEqual([
      ['declined', 'email', 1, 2],
      ['forgotten', 'trackingPage', 1, 1],
      ['reached', 'trackingPage', 1, 1],
      ['told', 'email', 1, 2],
      ['unreachable', 'trackingPage', 1, 1],
      ['withdrawn', 'email', 1, 1],
    ]);
    const { fanOutId } = await tell(asked);
    expect((await noticesOf(fanOutId)).map(({ caseId }) => caseId)).toEqual([anonymous]);
    expect((await tell(asked)).recipients).toBe(0);
  });

  it('keeps a restricted case to a letter of its own, and cases apart where letters are about each', async () => {
    const two = await cases([{ email: 'kira@example.org' }, { email: 'kira@example.org' }]);
    const apart = await tell(request(two, { subject: { kind: 'case' }, together: false, wants: 'surveys' }));
    expect(apart.recipients).toBe(2);
    await world.rows('UPDATE casework.case SET restricted = true WHERE id = $1', [two[0]]);
    expect((await tell(request(two))).recipients).toBe(2);
  });

  it('rests and goes on: what had not left is promised anew, and nothing else', async () => {
    const many = await cases([{ email: 'a1@example.org' }, { email: 'a2@example.org' }]);
    const { fanOutId } = await tell(request(many));
    const [left] = await noticesOf(fanOutId);
    const now = world.clock.now();
    expect(await world.get(UnitOfWork).run((tx) => pauseFanOut(tx, fanOutId, now))).toBe(true);
    expect(await world.get(UnitOfWork).run((tx) => pauseFanOut(tx, fanOutId, now))).toBe(false);
    world.clock.moveTo(new Date(now.getTime() + 1_000));
    expect(await world.get(UnitOfWork).run((tx) => resumeFanOut(tx, fanOutId, world.clock.now()))).toBe(true);
    expect(await promised(fanOutId)).toHaveLength(2);
    await world.rows(`UPDATE casework.notice SET state = 'sent' WHERE fan_out_id = $1`, [fanOutId]);
    await world.get(UnitOfWork).run((tx) => pauseFanOut(tx, fanOutId, world.clock.now()));
    await world.get(UnitOfWork).run((tx) => resumeFanOut(tx, fanOutId, world.clock.now()));
    expect(await promised(fanOutId)).toHaveLength(2);
    expect(left!.batch).toBe(1);
  });
});

describe('preferences', () => {
  it('are changed by the person, and stand in the ledger by name alone', async () => {
    const { row } = await receiveCase(world, { facts: { reference: 'PREF-ERS-001' as Reference } });
    const change = (wantsNews: boolean) =>
      world.get(ChangePreferences).execute({ reference: row.reference, preferences: { wantsNews, wantsSurveys: true } });
    await change(true);
    await change(false);
    await change(false);
    const events = await world.rows<{ body: string }>(
      `SELECT body FROM casework.case_event WHERE case_id = $1 AND type = 'contact.changed'`,
      [row.id],
    );
    expect(events.map(({ body }) => (JSON.parse(body) as { payload: { fields: string[] } }).payload.fields)).toEqual([
      ['wantsNews'],
    ]);
    const [party] = await world.rows('SELECT kind, wants_news, wants_surveys FROM casework.party WHERE case_id = $1', [row.id]);
    expect(party).toEqual({ kind: 'anonymous', wants_news: false, wants_surveys: true });
  });
});
