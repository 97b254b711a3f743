import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../usage-error.js';
import { type ExplainOptions, explainFile } from './explain-file.js';
import { listPacks } from './list-packs.js';

const folder = mkdtempSync(join(tmpdir(), 'otklik-explain-'));
afterAll(() => rmSync(folder, { recursive: true }));

const RULE = { unit: 'working_days', amount: 15, counting: 'exclude_start_day', rollover: 'none', calendar: 'RU-5day' };
const VECTOR = {
  id: 'a',
  timeZone: 'Europe/Moscow',
  start: { kind: 'registered', utc: '2026-10-26T09:00:00Z' } as object,
  rule: RULE as object,
  events: [] as object[],
};
const CALENDAR = {
  nonWorkingWeekdays: 'Fri,Sat',
  daysOff: ['2026-11-04'],
  workingWeekendDays: [],
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
};

function explaining(content: unknown, options: Partial<ExplainOptions> = {}) {
  const file = join(folder, 'input.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return explainFile({ file, bodyCalendar: 'weekends-only', ...options });
}
const one = async (change: Partial<typeof VECTOR>, more: object = {}) => {
  const [answer] = await explaining({ vectors: [{ ...VECTOR, ...change }], ...more });
  return answer;
};

describe('deadline explain', () => {
  it('answers as the contract has it', async () => {
    const answer = await one({});
    expect(answer).toMatchObject({
      id: 'a',
      status: 'firm',
      dueDate: '2026-11-17',
      unrolledEndDate: '2026-11-17',
      dueExclusiveUtc: '2026-11-17T21:00:00Z',
    });
    expect(answer?.steps[1]).toEqual({
      from: '2026-10-27',
      to: '2026-10-30',
      code: 'counted',
      params: { first: 1, last: 4 },
      text: '27 October 2026 to 30 October 2026: days 1 to 4.',
    });
  });

  it('keeps the order of the vectors, and ignores unknown keys', async () => {
    const answers = await explaining({ note: 1, vectors: [{ ...VECTOR, id: 'b', title: 1 }, VECTOR] });
    expect(answers.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(await explaining({ vectors: [] })).toEqual([]);
  });

  it('says of a working date why it is not final', async () => {
    const answer = await one({ start: { kind: 'registered', utc: '2026-12-21T09:00:00Z' } });
    expect(answer).toMatchObject({ status: 'provisional', because: ['calendar'], workingDate: '2027-01-20' });
    expect(answer).not.toHaveProperty('dueDate');
    expect(answer).not.toHaveProperty('dueExclusiveUtc');
  });

  it('gives the code of a refusal and its reason in words', async () => {
    const events = [{ type: 'extend', unit: 'working_days', amount: 5, decidedAt: '2026-11-18' }];
    expect(await one({ events })).toEqual({
      id: 'a',
      status: 'refused',
      code: 'extension_late',
      reason: 'The time is already over: it ended on 17 November 2026. It may be extended only up to and including the last day.',
      steps: [],
    });
  });

  it.each([
    ['the hour of the body decides the day', { kind: 'received', utc: '2026-10-25T22:00:00Z' }, '2026-11-17'],
    ['an hour earlier is the day before', { kind: 'received', utc: '2026-10-25T20:59:59.999Z' }, '2026-11-16'],
    ['a local time alone, of another offset', { kind: 'received', local: '2026-10-26T02:00:00+06:00' }, '2026-11-16'],
    ['both, the same instant', { kind: 'received', utc: '2026-10-26T09:00Z', local: '2026-10-26T12:00:00+03:00' }, '2026-11-17'],
  ])('start: %s', async (_, start, dueDate) => {
    expect(await one({ start })).toMatchObject({ dueDate });
  });

  it('a calendar of the file stands in for the shipped one of its name, or adds to them', async () => {
    expect(await one({}, { calendars: { 'RU-5day': CALENDAR } })).toMatchObject({ dueDate: '2026-11-17' });
    expect(await one({ rule: { ...RULE, amount: 4 } }, { calendars: { 'RU-5day': CALENDAR } })).toMatchObject({
      dueDate: '2026-11-01',
    });
    expect(await one({ rule: { ...RULE, calendar: 'ours' } }, { calendars: { ours: CALENDAR } })).toMatchObject({
      status: 'firm',
    });
  });

  it.each(['RU-5day', 'GB-ENG', 'GB-SCT', 'GB-NIR', 'weekends-only'])('knows %s without being given it', async (calendar) => {
    expect(await one({ rule: { ...RULE, calendar } })).toMatchObject({ status: 'firm' });
  });
});

describe('deadline explain refuses the whole file', () => {
  const rule = (change: object) => ({ vectors: [VECTOR, { ...VECTOR, rule: { ...RULE, ...change } }] });
  const events = (...list: object[]) => ({ vectors: [{ ...VECTOR, events: list }] });
  const start = (change: object) => ({ vectors: [{ ...VECTOR, start: { kind: 'registered', ...change } }] });
  const calendar = (change: object) => ({ vectors: [], calendars: { ours: { ...CALENDAR, ...change } } });
  const pause = { type: 'pause', from: '2026-10-27', to: '2026-10-28' };

  it.each<[string, unknown, string]>([
    ['not JSON', '{', 'not JSON'],
    ['empty', '', 'not JSON'],
    ['no object', [], 'the whole file: '],
    ['no vectors', {}, 'vectors: '],
    ['vectors of a wrong type', { vectors: {} }, 'vectors: '],
    ['a vector of a wrong type', { vectors: [VECTOR, 'b'] }, 'vectors[1]: '],
    ['id of a wrong type', { vectors: [{ ...VECTOR, id: 7 }] }, 'vectors[0].id: '],
    ['no events', { vectors: [{ ...VECTOR, events: undefined }] }, 'vectors[0].events: '],
    ['unknown time zone', { vectors: [{ ...VECTOR, timeZone: 'Europe/Moskow' }] }, 'vectors[0].timeZone: must be a time zone'],
    ['an offset for a zone', { vectors: [{ ...VECTOR, timeZone: '+03:00' }] }, 'vectors[0].timeZone: must be a time zone'],
    ['no time zone', { vectors: [{ ...VECTOR, timeZone: '' }] }, 'vectors[0].timeZone: must be a time zone'],
    ['unknown unit', rule({ unit: 'hours' }), 'vectors[1].rule.unit: must be one of calendar_days, working_days, weeks, months'],
    ['unknown counting', rule({ counting: 'day_0' }), 'vectors[1].rule.counting: must be one of'],
    ['unknown rollover', rule({ rollover: 'forward' }), 'vectors[1].rule.rollover: must be one of'],
    ['unknown pause semantics', rule({ pauseSemantics: 'all' }), 'vectors[1].rule.pauseSemantics: must be one of'],
    ['amount 0', rule({ amount: 0 }), 'vectors[1].rule.amount: must be 1 or more'],
    ['amount below 0', rule({ amount: -3 }), 'vectors[1].rule.amount: must be 1 or more'],
    ['a broken amount', rule({ amount: 1.5 }), 'vectors[1].rule.amount: must be a whole number'],
    ['an amount in quotes', rule({ amount: '15' }), 'vectors[1].rule.amount: must be a whole number'],
    ['an amount without end', rule({ amount: 10_001 }), 'vectors[1].rule.amount: must be at most 10000'],
    ['unknown calendar', rule({ calendar: 'RU-6day' }), 'vectors[1].rule.calendar: no calendar RU-6day; there are'],
    [
      'unknown calendar where none is needed',
      rule({ unit: 'weeks', calendar: 'RU-6day' }),
      'vectors[1].rule.calendar: no calendar',
    ],
    ['no calendar for working days', rule({ calendar: null }), 'vectors[1].rule.calendar: must name a calendar'],
    [
      'no calendar for a rollover',
      rule({ unit: 'months', rollover: 'next_working_day', calendar: null }),
      'vectors[1].rule.calendar: must',
    ],
    ['calendar not said', rule({ calendar: undefined }), 'vectors[1].rule.calendar: '],
    ['unknown event', events({ ...pause, type: 'resume' }), 'vectors[0].events[0].type: must be one of pause, extend'],
    ['event without type', events({ from: '2026-10-27' }), 'vectors[0].events[0].type: must be one of pause, extend'],
    ['event of a wrong type', { vectors: [{ ...VECTOR, events: ['pause'] }] }, 'vectors[0].events[0]: '],
    [
      'unknown unit of an extension',
      events({ type: 'extend', unit: 'hours', amount: 1 }),
      'vectors[0].events[0].unit: must be one of',
    ],
    ['extension by 0', events({ type: 'extend', unit: 'weeks', amount: 0 }), 'vectors[0].events[0].amount: must be 1 or more'],
    ['agreed date without date', events({ type: 'extend', unit: 'agreed_date' }), 'vectors[0].events[0].date: '],
    ['a day that is not', events({ ...pause, from: '2026-02-30' }), 'vectors[0].events[0].from: must be a real date'],
    [
      'a pause that ends before it begins',
      events({ ...pause, to: '2026-10-26' }),
      'vectors[0].events[0].to: must not lie before',
    ],
    ['a pause without end', events({ ...pause, to: '9999-12-31' }), 'vectors[0].events[0].to: must lie within'],
    [
      'a decision on no day',
      events({ type: 'extend', unit: 'weeks', amount: 1, decidedAt: 'today' }),
      'vectors[0].events[0].decidedAt: ',
    ],
    [
      'utc and local that differ',
      start({ utc: '2026-10-26T09:00:00Z', local: '2026-10-26T09:00:00+03:00' }),
      'vectors[0].start: utc and local must',
    ],
    ['neither utc nor local', start({}), 'vectors[0].start: must have utc or local'],
    ['local without offset', start({ local: '2026-10-26T09:00:00' }), 'vectors[0].start.local: must be an instant'],
    ['utc with an offset', start({ utc: '2026-10-26T09:00:00+03:00' }), 'vectors[0].start.utc: must be an instant'],
    ['an hour that is not', start({ utc: '2026-10-26T25:00:00Z' }), 'vectors[0].start.utc: must be an instant'],
    ['start of a wrong type', start({ utc: 1_792_000_000 }), 'vectors[0].start.utc: '],
    ['start without kind', { vectors: [{ ...VECTOR, start: { utc: '2026-10-26T09:00:00Z' } }] }, 'vectors[0].start.kind: '],
    ['calendars of a wrong type', { vectors: [], calendars: [] }, 'calendars: '],
    ['a calendar that ends before it begins', calendar({ validTo: '2025-12-31' }), 'calendars.ours.validTo: must not lie before'],
    [
      'a calendar with a day that is not',
      calendar({ daysOff: ['2026-02-29'] }),
      'calendars.ours.daysOff[0]: must be a real date',
    ],
    [
      'a calendar of no working weekday',
      calendar({ nonWorkingWeekdays: 'Mon,Tue,Wed,Thu,Fri,Sat,Sun' }),
      'calendars.ours.nonWorkingWeekdays: must leave',
    ],
    [
      'a deadline past the year 9999',
      { vectors: [{ ...VECTOR, start: { kind: 'x', utc: '9999-12-30T00:00:00Z' } }] },
      'vectors[0]: the deadline lies out of range',
    ],
  ])('%s', async (_, content, complaint) => {
    const answering = explaining(content);
    await expect(answering).rejects.toThrow(UsageError);
    await expect(answering).rejects.toThrow(complaint);
  });

  it('a file that is not there', async () => {
    await expect(explainFile({ file: join(folder, 'nowhere.json'), bodyCalendar: 'weekends-only' })).rejects.toThrow(
      /nowhere\.json: cannot be read/,
    );
  });

  it('with every complaint at once, up to twenty', async () => {
    const wrong = { ...VECTOR, id: 1, timeZone: 2 };
    await expect(explaining({ vectors: [wrong] })).rejects.toThrow(/vectors\[0\]\.id: .*\nvectors\[0\]\.timeZone: /);
    await expect(explaining({ vectors: Array.from({ length: 15 }, () => wrong) })).rejects.toThrow(/and 10 more$/);
  });
});

describe('deadline explain --pack', () => {
  const from = (utc: string, events: object[] = []) => ({ ...VECTOR, rule: undefined, start: { kind: 'x', utc }, events });
  const byPack = async (pack: string, clock: string, vector: object, options: Partial<ExplainOptions> = {}) => {
    const [answer] = await explaining({ vectors: [vector] }, { pack, clock, ...options });
    return answer;
  };

  it.each([
    ['ru-59fz', 'answer', '2025-12-09T07:00:00Z', '2026-01-12'],
    ['ru-59fz', 'register', '2026-05-07T07:00:00Z', '2026-05-12'],
    ['ru-59fz', 'answer', '2024-01-31T07:00:00Z', '2024-03-01'],
    ['ru-210fz', 'decide', '2025-06-05T07:00:00Z', '2025-06-30'],
    ['gb-eng-housing', 'acknowledge', '2026-04-04T10:00:00Z', '2026-04-13'],
    ['gb-sct-spso', 'answer', '2026-06-13T10:00:00Z', '2026-06-22'],
    ['in-cpgrams', 'answer', '2024-08-21T22:00:00Z', '2024-09-21'],
    ['in-cpgrams', 'answer', '2024-08-22T22:00:00Z', '2024-09-13'],
    ['own-standard', 'acknowledge', '2026-12-24T09:00:00Z', '2026-12-29'],
  ])('%s, %s, from %s: %s', async (pack, clock, utc, dueDate) => {
    expect(await byPack(pack, clock, from(utc))).toMatchObject({ status: 'firm', dueDate });
  });

  it('does not look at a rule of the vector', async () => {
    const vector = { ...from('2025-06-05T07:00:00Z'), rule: { unit: 'hours' } };
    expect(await byPack('ru-210fz', 'decide', vector)).toMatchObject({ dueDate: '2025-06-30' });
  });

  it('takes the version asked for, in force or not', async () => {
    const vector = from('2026-03-02T09:00:00Z');
    expect(await byPack('in-cpgrams', 'answer', vector, { version: '2022-07-27' })).toMatchObject({ dueDate: '2026-04-01' });
  });

  it('takes the clock of a special subject', async () => {
    const vector = from('2026-04-27T09:00:00Z');
    expect(await byPack('ru-210fz', 'decide', vector, { matter: 'refusalToAccept' })).toMatchObject({ dueDate: '2026-05-05' });
  });

  it("counts by the body's own calendar where the pack says so", async () => {
    const vector = from('2026-12-24T09:00:00Z');
    const options = { bodyCalendar: 'GB-ENG' };
    expect(await byPack('own-standard', 'acknowledge', vector, options)).toMatchObject({ dueDate: '2026-12-31' });
  });

  it('an unverified number is provisional, and for two reasons beyond the calendar', async () => {
    expect(await byPack('ru-248fz', 'decide', from('2026-04-20T09:00:00Z'))).toMatchObject({
      status: 'provisional',
      because: ['unverified_rule'],
      workingDate: '2026-05-20',
    });
    expect(await byPack('ru-248fz', 'decide', from('2026-12-20T09:00:00Z'))).toMatchObject({
      because: ['calendar', 'unverified_rule'],
    });
  });

  it.each<[string, string, object[], string, string]>([
    ['ru-210fz', 'decide', [{ type: 'extend', unit: 'working_days', amount: 1 }], 'extension_forbidden', '210-FZ, art. 11.2(6)'],
    ['ru-59fz', 'answer', [{ type: 'extend', unit: 'calendar_days', amount: 31 }], 'extension_above_cap', '59-FZ, art. 12(2)'],
    [
      'ru-59fz',
      'answer',
      [1, 2].map(() => ({ type: 'extend', unit: 'calendar_days', amount: 1 })),
      'second_extension',
      '59-FZ, art. 12(2)',
    ],
    ['ru-59fz', 'answer', [{ type: 'pause', from: '2026-04-22', to: '2026-04-23' }], 'pause_forbidden', '59-FZ, art. 12(1)'],
    [
      'in-cpgrams',
      'answer',
      [{ type: 'pause', from: '2026-04-22', to: '2026-04-23', capWorkingDays: 2 }],
      'pause_forbidden',
      'DARPG Office Memorandum',
    ],
    ['gb-sct-spso', 'answer', [{ type: 'extend', unit: 'working_days', amount: 6 }], 'extension_above_cap', 'SPSO'],
  ])('%s, %s: %j is refused with %s, by %s', async (pack, clock, events, code, article) => {
    const answer = await byPack(pack, clock, from('2026-04-20T09:00:00Z', events));
    expect(answer).toMatchObject({ status: 'refused', code });
    expect(answer?.reason).toContain(article);
  });

  it('allows what the pack allows: a pause up to its cap, more than a soft cap for a good reason', async () => {
    const pause = { type: 'pause', from: '2026-04-22', to: '2026-05-29' };
    expect(await byPack('ru-248fz', 'decide', from('2026-04-20T09:00:00Z', [pause]))).toMatchObject({
      workingDate: '2026-05-27',
    });

    const extension = { type: 'extend', unit: 'working_days', amount: 12 };
    const extended = await byPack('gb-eng-housing', 'answer', from('2026-04-13T09:00:00Z', [extension]));
    expect(extended).toMatchObject({ status: 'firm', dueDate: '2026-05-14' });
    expect(extended?.steps.map(({ code }) => code)).toContain('above_cap');
  });

  it.each<[Partial<ExplainOptions>, string]>([
    [{ pack: 'ru-60fz', clock: 'answer' }, '--pack: no version of the pack ru-60fz'],
    [{ pack: 'in-cpgrams', clock: 'answer' }, 'no version of the pack in-cpgrams is in force on 2020-01-01'],
    [{ pack: 'ru-59fz', version: '2020-01-01', clock: 'answer' }, '--pack: no pack ru-59fz of version 2020-01-01'],
    [{ pack: 'ru-59fz', version: '2025-03-30', clock: 'reply' }, '--clock: must be one of register, '],
    [{ pack: 'ru-59fz', version: '2025-03-30', clock: 'tell' }, '--clock: the pack ru-59fz 2025-03-30 has no clock tell'],
    [{ pack: 'ru-210fz', clock: 'decide', matter: 'noise' }, '--matter: the pack ru-210fz has '],
    [{ pack: 'own-standard', clock: 'answer', bodyCalendar: 'RU-6day' }, '--body-calendar: must be one of '],
    [{ pack: 'ru-59fz' }, '--pack: also name the --clock'],
    [{ clock: 'answer' }, 'those of a --pack'],
    [{ version: '2025-03-30' }, 'those of a --pack'],
  ])('refuses %j', async (options, complaint) => {
    const answering = explaining({ vectors: [from('2020-01-01T09:00:00Z')] }, options);
    await expect(answering).rejects.toThrow(UsageError);
    await expect(answering).rejects.toThrow(complaint);
  });
});

describe('deadline packs', () => {
  const packs = listPacks({ bodyCalendar: 'weekends-only' }) as {
    pack: string;
    version: string;
    clocks: Record<string, unknown>[];
  }[];

  it('lists every pack, every version', () => {
    expect(packs.map(({ pack }) => pack)).toEqual(
      expect.arrayContaining(['own-standard', 'ru-59fz', 'ru-210fz', 'ru-248fz', 'gb-sct-spso', 'gb-eng-housing', 'in-cpgrams']),
    );
    expect(packs.filter(({ pack }) => pack === 'in-cpgrams').map(({ version }) => version)).toEqual(['2022-07-27', '2024-08-23']);
  });

  it("shows own-standard's clocks by the calendar that stands for the body's", () => {
    const { clocks } = packs.find(({ pack }) => pack === 'own-standard') ?? { clocks: [] };
    const common = { unit: 'working_days', counting: 'exclude_start_day', calendar: 'weekends-only' };
    expect(clocks).toMatchObject([
      { code: 'acknowledge', amount: 3, ...common },
      { code: 'answer', amount: 20, ...common },
    ]);
  });

  it('has of each clock every key of the contract', () => {
    const keys = [
      'code',
      'start',
      'unit',
      'amount',
      'counting',
      'rollover',
      'calendar',
      'extension',
      'pause',
      'stops',
      'basis',
      'confidence',
    ];
    for (const { clocks } of packs) for (const clock of clocks) expect(Object.keys(clock)).toEqual(expect.arrayContaining(keys));
  });
});
