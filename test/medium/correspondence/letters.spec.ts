import { createHash } from 'node:crypto';
import { newStaffNotice, type OpenCase, salted, TrackingCodes } from '#libs/casework';
import { type AnswerElement, loadPacks } from '#libs/domain/procedure';
import {
  type BodyId,
  caseEvent,
  CITIZEN,
  type CivilDate,
  type Language,
  LANGUAGES,
  type NoticeId,
  type NoticeKind,
  type RemedyId,
  type ServiceCode,
  uuidv7,
} from '#libs/kernel';
import { receiveCase } from '../../support/casework.js';
import {
  ANNA,
  caseByMail,
  decide,
  type LetterWorld,
  mailOf,
  newLetterWorld,
  noticeOf,
  noticesOf,
  record,
  send,
  sendAll,
  written,
} from '../../support/letters.js';

const TODAY = '2026-03-02' as CivilDate;

describe('letters', () => {
  let letters: LetterWorld;

  beforeEach(async () => {
    letters = await newLetterWorld();
  });
  afterEach(() => letters.world.close());

  async function textOf(kind: NoticeKind): Promise<string> {
    const { world } = letters;
    const notice = await noticeOf(world, kind);
    await send(world, notice.id);
    expect(await noticeOf(world, kind)).toMatchObject({ state: 'sent', sentOn: TODAY, lastError: null });
    const mail = await mailOf(world, notice.id);
    const text = `${mail.subject}\n${mail.text}`;
    expect(text.replace('{braces}', '')).not.toMatch(/[{}]|\bnone\b|undefined|null|\*\*/);
    expect(mail.html).toContain('<h2>');
    return text;
  }

  it.each(LANGUAGES)('of receipt gives the reference, the code and a link of its own, in %s', async (language) => {
    const { world } = letters;
    const { row } = await caseByMail(world, { language });
    const text = await textOf('acknowledgement');

    expect(text).toContain(row.reference);
    expect(text).toContain(language === 'ru' ? 'Ответим вам: не позже' : 'We answer you: by');
    expect(text).not.toMatch(/Напишем вам, что рассматриваем|that we are looking into it/);
    expect(text).toContain(world.get(TrackingCodes).codeFor(row.id, 1));
    const token = /\/track\/([\w-]{43})\s/.exec(text)![1]!;
    const tokens = await world.rows('SELECT token_hash, case_id, revoked_at FROM casework.link_token');
    expect(tokens).toEqual([{ token_hash: createHash('sha256').update(token).digest('hex'), case_id: row.id, revoked_at: null }]);
  });

  it('keep their secrets out of every row', async () => {
    const { world } = letters;
    const { row } = await caseByMail(world);
    const text = await textOf('acknowledgement');
    const secrets = [/\/track\/([\w-]{43})\s/.exec(text)![1]!, world.get(TrackingCodes).codeFor(row.id, 1)];

    const tables = await world.rows<{ name: string }>(
      "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')",
    );
    for (const { name } of tables) {
      for (const found of await world.rows<{ text: string }>(`SELECT t::text AS text FROM ${name} t`)) {
        for (const secret of secrets) expect(found.text).not.toContain(secret);
      }
    }
  });

  it.each(loadPacks().map((pack) => [pack.pack, pack.version, pack] as const))(
    'of answer under %s (%s) hold what the procedure asks for',
    async (code, _version, pack) => {
      const { world, supervisor } = letters;
      if (pack.effectiveTo !== null) world.clock.moveTo(new Date(`${pack.effectiveFrom}T09:00:00.000Z`));
      for (const language of LANGUAGES) {
        const opened = await caseByMail(world, { pack: code, language, facts: { channel: 'letter' } });
        await decide(world, opened, supervisor, { remedies: ['correction', 'apology'] });
        const notice = await noticeOf(world, 'answer', opened.row.id);
        await send(world, notice.id);
        const text = (await mailOf(world, notice.id)).text!;

        const asked: readonly AnswerElement[] = [...pack.answer.elements, 'apology'];
        expect(asked.filter((element) => !ELEMENTS[language][element].test(text))).toEqual([]);
        expect(text).toContain('Nobody was sent. {braces} and *stars* stay.');
        for (const { title, basis } of pack.further) {
          expect(text).toContain(title[language]);
          expect(text).toContain(basis.cited[language]);
        }
      }
    },
  );

  it('of answer say where nothing is to be put right, and are not sorry where there was no fault', async () => {
    const { world, supervisor } = letters;
    await decide(world, await caseByMail(world), supervisor, { outcome: 'notUpheld', remedies: [] });
    const text = await textOf('answer');
    expect(text).toContain('There is nothing that we have to put right.');
    expect(text).toContain('Nothing is left to be done.');
    expect(text).not.toMatch(ELEMENTS.en.apology);
  });

  describe.each(LANGUAGES)('in %s', (language) => {
    let opened: OpenCase;

    beforeEach(async () => {
      opened = await caseByMail(letters.world, { language, pack: 'ru-59fz', facts: { channel: 'letter' } });
      await record(letters.world, opened.row.id, caseEvent('case.registered', { on: TODAY }, letters.supervisor, now()));
      await sendAll(letters.world);
    });
    const now = () => letters.world.clock.now();
    const clerkWrites = (kind: 'message' | 'question' | 'reason', text: string) =>
      written(letters.world, opened.row.id, kind, text);
    const happens = caseEvent;

    it('tell that the case was received, with labelled dates and their articles', async () => {
      const mail = await mailOf(letters.world, (await noticeOf(letters.world, 'receipt')).id);
      expect(mail.text).toContain(language === 'ru' ? '59-ФЗ, ст. 12 ч. 1' : '59-FZ, art. 12(1)');
      expect(mail.text).toContain(
        language === 'ru' ? 'Юрист эти правила ещё не подтвердил' : 'No lawyer has confirmed these rules yet',
      );
      expect(mail.text).not.toContain(' г.');
    });

    it('give back what was sent, word for word, save where somebody beside the person must not see it', async () => {
      const said = { wanted: 'A *new* lamp.', happened: 'every night' };
      const sent = async (sensitive: boolean) => {
        await letters.world.rows('UPDATE casework.service SET sensitive = $1', [sensitive]);
        const { row } = await receiveCase(letters.world, {
          party: ANNA,
          said,
          text: 'The lamp is out.\n\nStill.',
          facts: { language, contact: 'email', identity: 'claimed', service: 'general' as ServiceCode },
        });
        await sendAll(letters.world);
        const [notice] = await letters.world.rows<{ id: NoticeId }>('SELECT id FROM casework.notice WHERE case_id = $1', [
          row.id,
        ]);
        return (await mailOf(letters.world, notice!.id)).text;
      };
      const [open, hidden] = [await sent(false), await sent(true)];
      for (const words of ['The lamp is out.\n\nStill.', said.wanted, said.happened]) {
        expect(open).toContain(words);
        expect(hidden).not.toContain(words);
      }
      const heading = language === 'ru' ? 'Что вы нам отправили' : 'What you sent us';
      expect([open, hidden].map((text) => text?.includes(heading))).toEqual([true, false]);
    });

    it('carry messages and questions word for word', async () => {
      const message = clerkWrites('message', 'Line one\n\n# and [two](x)');
      const { messageId, textHash } = message;
      await record(
        letters.world,
        opened.row.id,
        happens('message.sent', { messageId, textHash }, letters.supervisor, now()),
        message.rows,
      );
      expect(await textOf('message')).toContain('Line one\n\n# and [two](x)');
    });

    it('ask', async () => {
      const { messageId, textHash, rows } = clerkWrites('question', 'Which house?');
      const asked = happens('question.asked', { messageId, textHash, on: TODAY }, letters.supervisor, now());
      await record(letters.world, opened.row.id, asked, rows);
      expect(await textOf('question')).toContain('Which house?');
    });

    it('tell of an extension: from, to, why, by which rule', async () => {
      const { messageId, textHash, rows } = clerkWrites('reason', 'We wait for the archive.');
      const by = { unit: 'calendar_days', amount: 10 } as const;
      const extended = { clock: 'answer', by, decidedOn: TODAY, messageId, goodReason: true, reasonHash: textHash } as const;
      await record(letters.world, opened.row.id, happens('deadline.extended', extended, letters.supervisor, now()), rows);
      const text = await textOf('extension');
      for (const said of [
        'We wait for the archive.',
        language === 'ru' ? '59-ФЗ, ст. 12 ч. 2' : '59-FZ, art. 12(2)',
        language === 'ru' ? '13 апреля 2026' : '13 April 2026',
      ])
        expect(text).toContain(said);
    });

    it('tell of a transfer: to whom, why', async () => {
      const bodyId = uuidv7<BodyId>(now());
      await letters.world.rows(
        `INSERT INTO casework.external_body (id, name_en, name_ru, competence, email, postal_address, never_for, active)
         VALUES ($1, 'Water Authority', 'Водоканал', 'water', 'water@example.org', NULL, '{}', true)`,
        [bodyId],
      );
      const { messageId, textHash, rows } = clerkWrites('reason', 'The pipe is theirs.');
      const transferred = { bodyId, ground: 'notCompetent', on: TODAY, messageId, reasonHash: textHash };
      await record(letters.world, opened.row.id, happens('case.transferred', transferred, letters.supervisor, now()), rows);
      const text = await textOf('transfer');
      for (const said of [
        language === 'ru' ? 'Водоканал' : 'Water Authority',
        'water@example.org',
        'The pipe is theirs.',
        language === 'ru' ? '59-ФЗ, ст. 8 ч. 3' : '59-FZ, art. 8(3)',
      ])
        expect(text).toContain(said);
    });

    it('tell of a refusal: the ground, its article, the way that remains', async () => {
      const { messageId, textHash, rows } = clerkWrites('reason', 'Nothing can be made out.');
      const declined = { ground: 'meaningless', on: TODAY, messageId, reasonsHash: textHash, precedents: [] };
      await record(letters.world, opened.row.id, happens('case.declined', declined, letters.supervisor, now()), rows);
      const text = await textOf('decline');
      const laws = language === 'ru' ? ['59-ФЗ, ст. 11 ч. 4.1', 'КАС РФ, ст. 219'] : ['59-FZ, art. 11(4.1)', 'art. 219'];
      for (const said of ['Nothing can be made out.', ...laws]) expect(text).toContain(said);
    });

    it('tell of a withdrawal', async () => {
      await record(letters.world, opened.row.id, happens('case.withdrawn', { on: TODAY, textHash: null }, CITIZEN, now()));
      expect(await textOf('withdrawal')).toContain(language === 'ru' ? '2 марта 2026' : '2 March 2026');
    });

    it('give a new code', async () => {
      await record(letters.world, opened.row.id, happens('code.renewed', { generation: 2 }, letters.supervisor, now()));
      expect(await textOf('codeRenewed')).toContain(letters.world.get(TrackingCodes).codeFor(opened.row.id, 2));
    });
  });

  it.each(LANGUAGES)('tell what became of a promise, and of a case taken up again, in %s', async (language) => {
    const { world, supervisor } = letters;
    const { decided, remedyId } = await decide(world, await caseByMail(world, { language }), supervisor);
    await sendAll(world);
    const settle = async (state: 'done' | 'dropped') => {
      const text = salted('Seen by our inspector');
      const settled = {
        state,
        settledOn: TODAY,
        settledBy: supervisor.staffId,
        settlement: text.text,
        settlementSalt: text.salt,
      };
      const event =
        state === 'done'
          ? caseEvent(
              'remedy.done',
              { remedyId: remedyId as RemedyId, on: TODAY, evidenceHash: text.hash },
              supervisor,
              world.clock.now(),
            )
          : caseEvent('remedy.dropped', { remedyId: remedyId as RemedyId, reasonHash: text.hash }, supervisor, world.clock.now());
      await record(world, decided.row.id, event, {}, { remedies: [{ id: remedyId!, ...settled, version: 2 }] });
    };
    await settle('done');
    for (const said of ['The lamp is replaced', 'Seen by our inspector']) expect(await textOf('remedyDone')).toContain(said);

    const { messageId, textHash, rows } = written(world, decided.row.id, 'reason', 'Between ourselves: we overlooked it');
    const reopened = { ground: 'newFacts', on: TODAY, messageId, reasonHash: textHash };
    const among = rows.messages.map((message) => ({ ...message, direction: 'internal' as const }));
    await record(world, decided.row.id, caseEvent('case.reopened', reopened, supervisor, world.clock.now()), { messages: among });
    const text = await textOf('reopened');
    expect(text).toContain(language === 'ru' ? 'Новые обстоятельства' : 'New facts');
    expect(text).not.toContain('Between ourselves');
  });

  it('say of a case that its way gave it no effect of law, and which ways do', async () => {
    const { world } = letters;
    await world.rows("UPDATE casework.service SET pack = 'ru-59fz'");
    await caseByMail(world, { language: 'ru' });
    const text = await textOf('acknowledgement');
    expect(text).toContain('Это обращение не имеет силы, которую даёт закон');
    for (const way of ['письмом на бумаге', 'лично, на приёме', 'через портал государственных услуг'])
      expect(text).toContain(way);
  });

  it.each(LANGUAGES)('of alarm say what is late, and that its date is not final where it is not, in %s', async (language) => {
    const { world, supervisor } = letters;
    await world.rows("UPDATE identity.staff SET email = 'boss@body.example'");
    const { row } = await caseByMail(world);
    const params = { kind: 'breach', subject: 'clock', clock: 'answer', dueOn: '2026-03-30', because: 'calendar', level: 2 };
    const notice = newStaffNotice({ staffId: supervisor.staffId, language }, 'alarm', params, world.clock.now(), row.id);
    await record(world, row.id, [], { notices: [notice] });
    await send(world, notice.id);
    const mail = await mailOf(world, notice.id);
    expect(mail.subject).toBe(language === 'ru' ? `Просрочено: обращение ${row.reference}` : `Late: case ${row.reference}`);
    expect(mail.text).toContain(language === 'ru' ? 'последним днём было 30 марта 2026' : 'the last day was 30 March 2026');
    expect(mail.text).toContain(language === 'ru' ? 'дата не окончательная' : 'this date is not final');
    expect(mail.text).toContain(`/staff/cases/${row.reference}`);
  });

  it('to staff name the case and nobody in it', async () => {
    const { world, supervisor } = letters;
    await world.rows("UPDATE identity.staff SET email = 'boss@body.example'");
    const opened = await caseByMail(world, { party: { ...ANNA_WITHOUT_ADDRESS }, facts: { language: 'en' } });
    await send(world, (await noticeOf(world, 'acknowledgement')).id);
    const told = await noticeOf(world, 'noticeFailed');
    expect(told).toMatchObject({ staffId: supervisor.staffId, params: { problem: 'noAddress', next: 'trackingPage' } });

    await send(world, told.id);
    const mail = await mailOf(world, told.id);
    expect([mail.to].flat()[0]?.text).toBe('"Administrator" <boss@body.example>');
    expect(mail.text).toContain(opened.row.reference);
    expect(mail.text).not.toContain('Anna');
    expect(await noticesOf(world, 'noticeFailed')).toHaveLength(1);
  });
});

const ANNA_WITHOUT_ADDRESS = { name: 'Anna Petrova' };

const ELEMENTS: Readonly<Record<Language, Readonly<Record<AnswerElement, RegExp>>>> = {
  en: {
    reference: /your case [\dA-Z-]+/,
    stage: /at the first stage/,
    definition: /What you wrote about\n\nThe lamp is out\./,
    decision: /Our decision: we agree with you/,
    reasons: /Nobody was sent/,
    remedies: /A correction: The lamp is replaced, by 10 April 2026/,
    outstandingActions: /still to be done, the last of them by 10 April 2026/,
    apology: /We are sorry\./,
    furtherWays: /If you do not agree[\s\S]*second look at this decision[\s\S]*\/track\/[\w-]{43}\/second-look/,
    nameOfOfficial: /Decided by: Administrator/,
    contact: /How to reach us/,
  },
  ru: {
    reference: /на обращение [\dA-Z-]+/,
    stage: /на первой стадии/,
    definition: /О чём вы писали\n\nThe lamp is out\./,
    decision: /Наше решение: мы согласны с вами/,
    reasons: /Nobody was sent/,
    remedies: /Исправление: The lamp is replaced, не позже 10 апреля 2026/,
    outstandingActions: /Осталось сделать: \d дел[оа], последнее не позже 10 апреля 2026/,
    apology: /Приносим вам извинения/,
    furtherWays: /Если вы не согласны[\s\S]*пересмотреть это решение[\s\S]*\/track\/[\w-]{43}\/second-look/,
    nameOfOfficial: /Решение принял\(а\): Administrator/,
    contact: /Как с нами связаться/,
  },
};
