import { type CivilDate } from '#libs/kernel';
import { LivedCase, newCase, procedureNamed, procedureOf } from '../../../test/support/procedure.js';
import { type CaseFile, forecastDates, packInForce } from './index.js';

const registered = (code: string, version: string, on: string, known: Partial<Pick<CaseFile, 'matter'>> = {}) =>
  new LivedCase(procedureNamed(code, version), newCase(known)).on(on).received().registered();
const due = (lived: LivedCase, clock: string) => [lived.clock(clock).dueOn, lived.clock(clock).because];

describe('59-FZ', () => {
  const ru59 = (on: string, matter: string | null = null) => registered('ru-59fz', '2025-03-30', on, { matter });

  it.each([
    ['art. 12(1): 30 days over the New Year of 2026 end on a day off', '2025-12-09', 'answer', '2026-01-12', []],
    ['art. 12(1): 30 days that end on a working day', '2026-03-30', 'answer', '2026-04-29', []],
    ['art. 8(3): 7 days', '2026-04-27', 'forward', '2026-05-04', []],
    ['art. 12(1): into 2027, of which no decree is known', '2026-12-10', 'answer', '2027-01-11', ['calendar']],
  ])('%s', (_case, on, clock, date, because) => {
    expect(due(ru59(on), clock)).toEqual([date, because]);
  });

  it('art. 8(2): 3 days from receipt to registration, a Sunday rolled over to Monday', () => {
    const lived = new LivedCase(procedureNamed('ru-59fz', '2025-03-30')).on('2026-03-12').received();
    expect(due(lived, 'register')).toEqual(['2026-03-16', []]);
  });

  it('art. 12(1.1), 8(3.1): 20 and 5 days where the matter is migration', () => {
    expect(due(ru59('2026-03-30', 'migrationReport'), 'answer')).toEqual(['2026-04-20', []]);
    expect(due(ru59('2026-03-30', 'migrationReport'), 'forward')).toEqual(['2026-04-06', []]);
    expect(due(ru59('2026-03-30', 'migrationAppeal'), 'answer')).toEqual(['2026-04-20', []]);
    expect(due(ru59('2026-03-30', 'migrationAppeal'), 'forward')).toEqual(['2026-04-06', []]);
  });

  it('keeps the body’s own date beside the date of law: the day of registration counted, rolled back', () => {
    expect(ru59('2025-12-09').clock('answer')).toMatchObject({ dueOn: '2026-01-12', targetOn: '2025-12-30' });
  });

  it('tells at receipt: register firm, forward and answer at the latest', () => {
    const lived = new LivedCase(procedureNamed('ru-59fz', '2025-03-30')).on('2026-03-02').received();
    expect(forecastDates(lived.procedure, lived.file, lived.noon)).toEqual([
      { clock: 'register', date: '2026-03-05', status: 'firm', because: [], targetOn: '2026-03-04' },
      { clock: 'forward', date: '2026-03-12', status: 'latest', because: [], targetOn: null },
      { clock: 'answer', date: '2026-04-06', status: 'latest', because: [], targetOn: null },
    ]);
  });

  it('takes a registration that is overdue to be done today', () => {
    const lived = new LivedCase(procedureNamed('ru-59fz', '2025-03-30')).on('2026-03-02').received().on('2026-03-10');
    const dates = forecastDates(lived.procedure, lived.file, lived.noon);
    expect(dates.find(({ clock }) => clock === 'forward')).toMatchObject({ date: '2026-03-17', status: 'latest' });
  });

  it('calls a date that rests on an unknown year provisional rather than latest', () => {
    const lived = new LivedCase(procedureNamed('ru-59fz', '2025-03-30')).on('2026-11-30').received();
    const dates = forecastDates(lived.procedure, lived.file, lived.noon).map(({ clock, date, status }) => [clock, date, status]);
    expect(dates).toEqual([
      ['register', '2026-12-03', 'firm'],
      ['forward', '2026-12-10', 'latest'],
      ['answer', '2027-01-11', 'provisional'],
    ]);
  });
});

describe('210-FZ', () => {
  it('art. 11.2(6): registered on the next working day', () => {
    const lived = new LivedCase(procedureNamed('ru-210fz', '2018-10-18')).on('2026-05-09').received();
    expect(due(lived, 'register')).toEqual(['2026-05-12', []]);
  });

  it.each([
    ['art. 11.2(6): 15 working days around a holiday', '2025-06-05', null, '2025-06-30'],
    ['art. 11.2(6): 15 working days', '2026-10-26', null, '2026-11-17'],
    ['art. 11.2(6): 5 working days where documents were not accepted', '2026-10-26', 'refusalToAccept', '2026-11-02'],
    ['art. 11.2(6): 5 working days where errors are not corrected', '2026-10-26', 'refusalToCorrect', '2026-11-02'],
  ])('%s', (_case, on, matter, date) => {
    expect(due(registered('ru-210fz', '2018-10-18', on, { matter }), 'decide')).toEqual([date, []]);
  });

  it('art. 11.2(8): the decision stops one clock and starts the next: told not later than the day after', () => {
    const lived = registered('ru-210fz', '2018-10-18', '2026-10-26').on('2026-11-10').decided();
    expect(lived.clock('decide')).toMatchObject({ status: 'stopped', stoppedOn: '2026-11-10' });
    expect(due(lived, 'tell')).toEqual(['2026-11-11', []]);
    expect(lived.on('2026-11-11').answered().clock('tell').stoppedOn).toBe('2026-11-11');
  });
});

describe('248-FZ', () => {
  it('art. 43(2): 20 working days, a number that is not verified', () => {
    expect(due(registered('ru-248fz', '2021-07-01', '2026-04-20'), 'decide')).toEqual(['2026-05-20', ['unverified_rule']]);
  });

  it('art. 43: a request to the person leaves out the days after it up to the reply', () => {
    const lived = registered('ru-248fz', '2021-07-01', '2026-04-20').on('2026-04-22').asked();
    // While it is open the pause is taken to last until its cap: 5 working days, 23 to 29 April.
    expect(lived.clock('decide')).toMatchObject({ status: 'paused', pausedOn: '2026-04-22', dueOn: '2026-05-27' });
    expect(lived.on('2026-04-24').replied().clock('decide')).toMatchObject({
      status: 'running',
      pausedOn: null,
      dueOn: '2026-05-22',
    });
  });

  it('art. 43: a reply after the cap finds the clock gone on by itself', () => {
    const lived = registered('ru-248fz', '2021-07-01', '2026-04-20').on('2026-04-22').asked().on('2026-05-15').replied();
    expect(lived.clock('decide')).toMatchObject({ status: 'running', dueOn: '2026-05-27' });
  });
});

describe('SPSO', () => {
  it('stage 1: day 1 is the first working day from receipt, over the holiday of 15 June 2026', () => {
    const lived = new LivedCase(procedureNamed('gb-sct-spso', '2021-04-01')).on('2026-06-13').received('web');
    expect(due(lived, 'answer')).toEqual(['2026-06-22', []]);
  });
});

describe('Housing Ombudsman', () => {
  const received = () => new LivedCase(procedureNamed('gb-eng-housing', '2024-04-01')).on('2026-04-10').received('web');

  it('6.2: 5 working days to acknowledge; 6.3: 10 more are forecast from the last of them', () => {
    const lived = received();
    expect(
      forecastDates(lived.procedure, lived.file, lived.noon).map(({ clock, date, status }) => [clock, date, status]),
    ).toEqual([
      ['acknowledge', '2026-04-17', 'firm'],
      ['answer', '2026-05-01', 'latest'],
    ]);
  });

  it('6.3: 10 working days run from the acknowledgement that was sent, and not from the receipt', () => {
    const lived = received()
      .on('2026-04-13')
      .then('acknowledgement.sent', { noticeId: 'n' as never, channel: 'email', on: '2026-04-13' as CivilDate });
    expect(lived.clock('acknowledge').stoppedOn).toBe('2026-04-13');
    expect(due(lived, 'answer')).toEqual(['2026-04-27', []]);
  });
});

describe('CPGRAMS', () => {
  it.each([
    ['2024-08-22', '2022-07-27', '2024-09-21'],
    ['2024-08-23', '2024-08-23', '2024-09-13'],
    ['2025-01-31', '2024-08-23', '2025-02-21'],
  ])('registered on %s: the office memorandum of %s, due on %s', (on, version, date) => {
    const pack = packInForce('in-cpgrams', on as CivilDate);
    expect(pack.version).toBe(version);
    expect(due(new LivedCase(procedureOf(pack)).on(on).received('portal'), 'answer')).toEqual([date, []]);
  });
});
