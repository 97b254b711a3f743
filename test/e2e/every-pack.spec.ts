import { VerifyChains } from '#libs/casework';
import { loadPacks, type Pack } from '#libs/domain/procedure';
import { EnterCase, IntakeModule } from '#libs/features/intake';
import { HandlingModule } from '#libs/features/handling';
import { AcceptCase } from '../../libs/features/handling/commands/accept-case.js';
import { AcknowledgeCase } from '../../libs/features/handling/commands/acknowledge-case.js';
import { AskCitizen } from '../../libs/features/handling/commands/ask-citizen.js';
import { IssueDecision } from '../../libs/features/handling/commands/issue-decision.js';
import { RecordReply } from '../../libs/features/handling/commands/record-reply.js';
import { RegisterCase } from '../../libs/features/handling/commands/register-case.js';
import { CompleteRemedy } from '../../libs/features/handling/commands/settle-remedy.js';
import { type CaseAct, Casework, type OpenCase } from '#libs/casework';
import { type CivilDate, LANGUAGES, type Outcome, type RemedyId, type ServiceCode } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { OutboxModule } from '#libs/platform/outbox';
import { newLetterWorld, type StaffActor } from '../support/letters.js';
import { mailsByNotice, sendPromisedLetters } from '../support/promised-letters.js';
import { type World } from '../support/world.js';

const DAY_MS = 86_400_000;

let world: World;
let clerk: StaffActor;
beforeAll(async () => {
  ({ world, supervisor: clerk } = await newLetterWorld({ modules: [OutboxModule.forRoot(), IntakeModule, HandlingModule] }));
});
afterAll(() => world.close());

/** The way of writing that gives a case the effect of this pack. */
function wayOf(pack: Pack): { channel: 'letter' | 'portal'; identity: 'shown' | 'authenticated' } {
  const byLetter = pack.effect.ways.length === 0 || pack.effect.ways.some((way) => way.channels.includes('letter'));
  return byLetter ? { channel: 'letter', identity: 'shown' } : { channel: 'portal', identity: 'authenticated' };
}

/** Everything that the pack asks of an upheld point. */
function upheld(pack: Pack, opened: OpenCase) {
  const requires = pack.outcomes.find((outcome) => outcome.outcome === 'upheld')?.requires ?? [];
  const dueOn = '2026-12-31' as CivilDate;
  const remedy = { kind: 'service' as const, description: 'The ramp will be repaired.', ownerId: null, dueOn };
  const apology = { kind: 'apology' as const, description: 'We are sorry that you could not get in.', ownerId: null, dueOn };
  return {
    pointId: opened.points[0]!.id,
    outcome: 'upheld' as Outcome,
    reasons: 'The ramp was reported in May, and nobody ordered the repair.',
    rootCause: requires.includes('rootCause') ? 'notDone' : null,
    remedies: requires.includes('apology') ? [remedy, apology] : [remedy],
  };
}

const walks = loadPacks().flatMap((pack) =>
  LANGUAGES.map((language) => ({ name: pack.pack, version: pack.version, language, pack })),
);

describe.each(walks)('$name of $version, in $language', ({ pack, language }) => {
  let act: CaseAct;
  let answered: OpenCase;

  const look = (): Promise<OpenCase> =>
    world
      .get(Casework)
      .look(world.get(Database), act.reference, { reader: { actor: clerk, correlationId: 'test' }, now: world.clock.now() });

  beforeAll(async () => {
    world.clock.moveTo(new Date(`${firstDayOf(pack)}T09:00:00.000Z`));
    await world.rows(`UPDATE casework.body SET pack = $1, version = version + 1`, [pack.pack]);
    const party = { name: language === 'ru' ? 'Анна Петрова' : 'Anna Petrova', email: 'anna@example.org' };
    const receipt = await world.run(EnterCase, {
      ...wayOf(pack),
      service: 'general' as ServiceCode,
      kind: 'complaint',
      nativeKind: null,
      matter: null,
      text: language === 'ru' ? 'Пандус у библиотеки сломан.' : 'The ramp at the library is broken.',
      place: null,
      language: language,
      party,
      representative: null,
      receivedAt: null,
      actor: clerk,
    });
    act = { reference: receipt.reference, actor: clerk };
    if (receipt.status === 'received') await world.run(RegisterCase, { ...act, on: null });
    await sendPromisedLetters(world);

    await world.run(AcceptCase, act);
    if (pack.moves.some((move) => move.event === 'acknowledgement.issued')) {
      await world.run(AcknowledgeCase, { ...act, definition: 'You complain that the ramp is broken.' });
    }
    await world.run(AskCitizen, { ...act, text: 'Since when?' });
    await sendPromisedLetters(world);
    world.clock.moveTo(new Date(world.clock.now().getTime() + DAY_MS));
    await world.run(RecordReply, { ...act, text: 'Since May.', on: null });
    await world.run(IssueDecision, { ...act, points: [upheld(pack, await look())] });
    await sendPromisedLetters(world);
    answered = await look();
  });

  it('runs on the pack, is answered, and every clock has stopped', () => {
    expect(answered.row).toMatchObject({
      pack: pack.pack,
      packVersion: pack.version,
      state: 'answered',
      outcome: 'upheld',
      open: false,
    });
    expect(answered.row.statutory).toBe(pack.effect.statutory);
    expect(answered.file.clocks.filter((clock) => clock.status !== 'stopped')).toEqual([]);
  });

  it('made every notice that the pack requires on this way, once, and sent each as one letter in the language of the person', async () => {
    const notices = await world.rows<{ id: string; kind: string; state: string }>(
      'SELECT id, kind, state FROM casework.notice WHERE case_id = $1 AND staff_id IS NULL ORDER BY kind',
      [answered.row.id],
    );
    const happened = new Set(
      (await world.rows<{ type: string }>('SELECT type FROM casework.case_event WHERE case_id = $1', [answered.row.id])).map(
        ({ type }) => type,
      ),
    );
    const required = pack.notices.filter((rule) => happened.has(rule.on)).map((rule) => rule.notice);
    expect(notices.map(({ kind }) => kind)).toEqual([...required, 'question'].sort());
    expect(new Set(notices.map(({ state }) => state))).toEqual(new Set(['sent']));

    const mails = await mailsByNotice(world);
    for (const { id } of notices) {
      const text = mails.get(id)?.text ?? '';
      expect(text).toContain(answered.row.reference);
      expect(text).toMatch(language === 'ru' ? /[а-яё]{4}/i : /\bthe\b/i);
      expect(text).not.toMatch(/[{}]/);
    }
  });

  it('is closed for the body when what it promised is done, and the person was told', async () => {
    const promised = await world.rows<{ id: RemedyId }>('SELECT id FROM casework.remedy WHERE case_id = $1', [answered.row.id]);
    for (const { id } of promised)
      await world.run(CompleteRemedy, { ...act, remedyId: id, evidence: 'Seen on the spot.', on: null });
    await sendPromisedLetters(world);
    expect((await look()).row.state).toBe('closed');
    const [told] = await world.rows<{ count: number }>(
      `SELECT count(*) FROM casework.notice WHERE case_id = $1 AND kind = 'remedyDone' AND state = 'sent'`,
      [answered.row.id],
    );
    expect(told).toEqual({ count: promised.length });
  });
});

it('every chain of these lives verifies', async () => {
  expect(await world.get(VerifyChains).execute()).toMatchObject({ chains: walks.length, broken: null });
});

/** A working day on which this version is in force. */
function firstDayOf(pack: Pack): string {
  if (pack.effectiveTo === null) return pack.effectiveFrom > '2026-03-02' ? pack.effectiveFrom : '2026-03-02';
  return '2024-03-04';
}
