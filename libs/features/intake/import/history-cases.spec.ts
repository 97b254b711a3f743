import { type HistoryCase, historyCasesOf } from './history-cases.js';
import { historyRowsOf, isReject, WrongHeader } from './history-rows.js';
import { linesOf } from './lines.js';
import { type Profile, profileSchema } from './profile.js';
import { recordsOf } from './records.js';
import { shippedProfiles } from './shipped-profiles.js';

const NOW = new Date('2026-03-02T07:00:00.000Z');

const requests = profileSchema.parse({
  name: 'requests',
  about: '',
  timeZone: 'Europe/Moscow',
  key: 'no',
  received: { column: 'in', format: 'dotted24Hour' },
  target: { column: 'due', format: 'dottedDate' },
  closed: { column: 'out', format: 'dotted24Hour' },
  state: { column: 'status', words: { Закрыто: 'closed', 'В работе': 'inHandling' } },
  kind: { always: 'request' },
  language: { always: 'ru' },
  channel: { column: 'via', words: { тел: 'phone' }, otherwise: 'import' },
  service: { column: 'what' },
  team: { column: 'who', names: { ЖКХ: 'Жилищный отдел' } },
  text: [{ column: 'text', transforms: ['collapseSpaces'] }, 'more'],
  marks: [{ mark: 'no_due_date', column: 'due', is: [''] }],
});
const HEADER = 'no,in,due,out,status,via,what,who,text,more,extra';

const findings = profileSchema.parse({
  name: 'findings',
  about: '',
  timeZone: 'UTC',
  rowsPerCase: 'many',
  key: 'case',
  closed: { column: 'on', format: 'isoDate' },
  state: { always: 'closed' },
  kind: { always: 'complaint' },
  language: { always: 'en' },
  service: { always: 'Homes' },
  point: {
    text: ['finding'],
    outcome: { column: 'word', words: { Bad: 'upheld', Fine: 'notUpheld', Unclear: null } },
    effect: { column: 'amended', words: { '1': 'changed' }, otherwise: null },
  },
  marks: [{ mark: 'amended', column: 'amended', is: ['1'] }],
});

async function read(profile: Profile, ...rows: string[]) {
  const lines = linesOf(
    (async function* () {
      yield Buffer.from(rows.join('\n'));
    })(),
    'utf-8',
  );
  const read = [];
  for await (const one of historyCasesOf(historyRowsOf(recordsOf(lines, ','), profile, NOW), profile.rowsPerCase)) read.push(one);
  return { cases: read.filter((one): one is HistoryCase => !isReject(one)), rejects: read.filter(isReject) };
}

describe('a row of history', () => {
  it('is read by its profile', async () => {
    const { cases } = await read(
      requests,
      HEADER,
      '7,01.02.2026 10:00,05.02.2026,03.02.2026 12:30:05,закрыто,Тел,Lights,жкх,  two   lamps ,are out,x',
    );
    expect(cases[0]!.first).toMatchObject({
      line: 2,
      key: '7',
      receivedAt: new Date('2026-02-01T07:00:00.000Z'),
      targetAt: new Date('2026-02-05T20:59:59.999Z'),
      closedAt: new Date('2026-02-03T09:30:05.000Z'),
      state: 'closed',
      channel: 'phone',
      service: { word: 'Lights', name: 'Lights' },
      team: { word: 'жкх', name: 'Жилищный отдел' },
      text: 'two lamps\nare out',
    });
    expect(cases[0]!.marks).toEqual([]);
  });

  it.each([
    ['closed_before_received', '7,03.02.2026 10:00,05.02.2026,01.02.2026 10:00,Закрыто,,,,t,,'],
    ['closed_but_open_status', '7,01.02.2026 10:00,05.02.2026,03.02.2026 10:00,В работе,,,,t,,'],
    ['closed_without_date', '7,01.02.2026 10:00,05.02.2026,,Закрыто,,,,t,,'],
    ['received_unknown', '7,,05.02.2026,03.02.2026 10:00,Закрыто,,,,t,,'],
    ['received_in_future', '7,01.02.2027 10:00,05.02.2027,,В работе,,,,t,,'],
    ['closed_in_future', '7,01.02.2026 10:00,05.02.2026,01.02.2027 10:00,Закрыто,,,,t,,'],
    ['target_before_received', '7,10.02.2026 10:00,05.02.2026,,В работе,,,,t,,'],
    ['no_text', '7,01.02.2026 10:00,05.02.2026,,В работе,,,,,,'],
    ['no_due_date', '7,01.02.2026 10:00,,,В работе,,,,t,,'],
    ['characters_removed', '7,01.02.2026 10:00,05.02.2026,,В работе,,,,t\0x,,'],
  ])('is read and marked %s', async (mark, row) => {
    const { cases, rejects } = await read(requests, HEADER, row);
    expect(rejects).toEqual([]);
    expect(cases[0]!.marks).toEqual([mark]);
  });

  it.each([
    ['key_missing', 'no', ',01.02.2026 10:00,,,Закрыто,,,,t,,'],
    ['key_too_long', 'no', `${'7'.repeat(201)},01.02.2026 10:00,,,Закрыто,,,,t,,`],
    ['date_unreadable', 'in', '7,2026-02-01,,,Закрыто,,,,t,,'],
    ['date_unreadable', 'out', '7,01.02.2026 10:00,,31.02.2026 10:00,Закрыто,,,,t,,'],
    ['word_unknown', 'status', '7,01.02.2026 10:00,,,Забыто,,,,t,,'],
    ['name_too_long', 'who', `7,01.02.2026 10:00,,,Закрыто,,,${'w'.repeat(201)},t,,`],
    ['columns_wrong', '2 of 11', '7,01.02.2026 10:00'],
  ])('is left out: %s, %s', async (code, about, row) => {
    const good = '8,01.02.2026 10:00,05.02.2026,,В работе,,,,t,,';
    const { cases, rejects } = await read(requests, HEADER, row, good);
    expect(rejects).toEqual([{ line: 2, code, about, raw: row }]);
    expect(cases.map(({ first }) => first.key)).toEqual(['8']);
  });

  it('closed on the day of receipt is not closed before it, when the file gives days only', async () => {
    const profile = profileSchema.parse({ ...requests, closed: { column: 'out', format: 'dottedDate' } });
    const { cases } = await read(profile, HEADER, '7,01.02.2026 10:00,05.02.2026,01.02.2026,Закрыто,,,,t,,');
    expect(cases[0]!.marks).toEqual([]);
  });

  it('needs the columns that its profile names, each once', async () => {
    await expect(read(requests, 'no,in,due,out,status,via,what,who,text', '7')).rejects.toMatchObject({ missing: ['more'] });
    await expect(read(requests, `${HEADER},due`, '7')).rejects.toMatchObject({ repeated: ['due'] });
    await expect(read(requests, '')).rejects.toThrow(WrongHeader);
  });
});

describe('several rows of one case', () => {
  const HEAD = 'case,on,finding,word,amended';

  it('are its points, with their own words', async () => {
    const { cases } = await read(
      findings,
      HEAD,
      'A,2025-01-01,Damp,Bad,0',
      'A,2025-01-01,Noise,Fine,1',
      'B,2025-01-02,Lift,Unclear,0',
    );
    expect(cases.map(({ first, rows }) => [first.key, rows.length])).toEqual([
      ['A', 2],
      ['B', 1],
    ]);
    expect(cases[0]!.rows.map(({ point }) => point)).toEqual([
      { text: 'Damp', category: '', outcome: 'upheld', nativeOutcome: 'Bad', effect: null, marks: [] },
      { text: 'Noise', category: '', outcome: 'notUpheld', nativeOutcome: 'Fine', effect: 'changed', marks: ['amended'] },
    ]);
    expect(cases[0]!.marks).toEqual(['amended']);
    expect(cases[1]!.first.point).toMatchObject({ outcome: null, nativeOutcome: 'Unclear' });
  });

  it('that disagree are marked', async () => {
    const { cases } = await read(findings, HEAD, 'A,2025-01-01,Damp,Bad,0', 'A,2025-01-02,Noise,Bad,0');
    expect(cases[0]!.marks).toEqual(['rows_disagree']);
  });

  it('are left out together when one of them cannot be read', async () => {
    const { cases, rejects } = await read(
      findings,
      HEAD,
      'A,2025-01-01,Damp,Bad,0',
      'A,soon,Noise,Bad,0',
      'B,2025-01-02,Lift,Fine,0',
    );
    expect(cases.map(({ first }) => first.key)).toEqual(['B']);
    expect(rejects.map(({ line, code, about }) => [line, code, about])).toEqual([
      [2, 'case_incomplete', 'line 3'],
      [3, 'date_unreadable', 'on'],
    ]);
  });

  it('are not without number: a key that tells nothing apart stops itself', async () => {
    const many = Array.from({ length: 1_200 }, () => 'A,2025-01-01,Damp,Bad,0');
    const { cases, rejects } = await read(findings, HEAD, ...many, 'B,2025-01-02,Lift,Fine,0');
    expect(cases.map(({ first }) => first.key)).toEqual(['B']);
    expect(rejects).toHaveLength(1_200);
    expect(new Set(rejects.map(({ code }) => code))).toEqual(new Set(['rows_too_many']));
  });
});

describe('the shipped profiles', () => {
  it('are in order, and named apart', () => {
    const names = shippedProfiles().map(({ name }) => name);
    expect(names).toEqual(['boston311', 'nyc311', 'cfpb', 'cfpb-narratives', 'uk-housing-ombudsman']);
  });

  it.each([
    ['an unknown key', { ...requests, extra: 1 }],
    ['an unknown transform', { ...requests, key: { column: 'no', transforms: ['eval'] } }],
    ['an unknown zone', { ...requests, timeZone: '+03:00' }],
    ['a state that there is not', { ...requests, state: { always: 'lost' } }],
  ])('are refused with %s', (_what, profile) => {
    expect(profileSchema.safeParse(profile).success).toBe(false);
  });
});
