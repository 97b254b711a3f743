import { type CivilDate } from '#libs/kernel';
import { LivedCase, newCase, procedureNamed } from '../../../test/support/procedure.js';
import { askingLimit, forecastDates, stageNamed } from './index.js';

/** The days of a second look, counted by hand from the law before the stages were written. */

const at = (code: string, version: string, stage: string, on: string) =>
  new LivedCase(procedureNamed(code, version, stage), newCase()).on(on).received('web');
const due = (lived: LivedCase, clock: string) => [lived.clock(clock).dueOn, lived.clock(clock).because];

describe('SPSO, stage 2', () => {
  it.each([
    ['on a Monday: it is day 1', '2026-03-02', '2026-03-04', '2026-03-27'],
    ['on a Saturday before the holiday of 15 June: day 1 is Tuesday', '2026-06-13', '2026-06-18', '2026-07-13'],
  ])('asked %s: acknowledged by %s and answered by %s', (_case, on, acknowledged, answered) => {
    const lived = at('gb-sct-spso', '2021-04-01', 'stage2', on);
    expect(due(lived, 'acknowledge')).toEqual([acknowledged, []]);
    expect(due(lived, 'answer')).toEqual([answered, []]);
  });

  it('is extended to whatever day is agreed, as often as it takes: there is no hard cap', () => {
    const extended = (lived: LivedCase, date: string) =>
      lived.then('deadline.extended', {
        clock: 'answer',
        by: { date: date as CivilDate },
        decidedOn: lived.today,
        goodReason: true,
        messageId: 'm' as never,
        reasonHash: 'h',
      });
    const lived = extended(at('gb-sct-spso', '2021-04-01', 'stage2', '2026-03-02').on('2026-03-20'), '2026-06-30');
    expect(due(lived, 'answer')).toEqual(['2026-06-30', []]);
    expect(due(extended(lived.on('2026-06-29'), '2026-12-18'), 'answer')).toEqual(['2026-12-18', []]);
  });
});

describe('Housing Ombudsman, stage 2', () => {
  const asked = () => at('gb-eng-housing', '2024-04-01', 'stage2', '2026-04-10');
  const acknowledged = () =>
    asked()
      .on('2026-04-13')
      .then('acknowledgement.sent', { noticeId: 'n' as never, channel: 'email', on: '2026-04-13' as CivilDate });

  it('6.11: 5 working days to acknowledge; 6.14: 20 more are forecast from the last of them', () => {
    const lived = asked();
    expect(
      forecastDates(lived.procedure, lived.file, lived.noon).map(({ clock, date, status }) => [clock, date, status]),
    ).toEqual([
      ['acknowledge', '2026-04-17', 'firm'],
      ['answer', '2026-05-18', 'latest'],
    ]);
  });

  it('6.14: 20 working days run from the acknowledgement that was sent, over the holiday of 4 May', () => {
    expect(due(acknowledged(), 'answer')).toEqual(['2026-05-12', []]);
  });

  it('6.15: 20 more, over the holiday of 25 May', () => {
    const lived = acknowledged().then('deadline.extended', {
      clock: 'answer',
      by: { unit: 'working_days', amount: 20 },
      decidedOn: '2026-04-13' as CivilDate,
      goodReason: false,
      messageId: 'm' as never,
      reasonHash: 'h',
    });
    expect(due(lived, 'answer')).toEqual(['2026-06-10', []]);
  });
});

describe('the Russian laws', () => {
  it.each([
    [
      '59-FZ, art. 12(1): 30 days from registration again',
      'ru-59fz',
      '2025-03-30',
      'higher',
      '2026-03-30',
      'answer',
      '2026-04-29',
      [],
    ],
    ['210-FZ, art. 11.2(6): 15 working days', 'ru-210fz', '2018-10-18', 'higher', '2026-10-26', 'decide', '2026-11-17', []],
    [
      '248-FZ, art. 43(2): 20 working days, a number that is not verified',
      'ru-248fz',
      '2021-07-01',
      'pretrial',
      '2026-04-20',
      'decide',
      '2026-05-20',
      ['unverified_rule'],
    ],
  ])('%s', (_case, code, version, stage, on, clock, date, because) => {
    const lived = new LivedCase(procedureNamed(code, version, stage)).on(on).received().registered();
    expect(due(lived, clock)).toEqual([date, because]);
  });
});

describe('CPGRAMS, the appeal', () => {
  it.each([
    ['2024-08-23', '2024-09-21', '2024-10-21', []],
    ['2022-07-27', '2023-01-31', '2023-03-02', ['unverified_rule']],
  ])('of the memorandum of %s: asked on %s, decided by %s', (version, on, date, because) => {
    expect(due(at('in-cpgrams', version, 'appeal', on), 'answer')).toEqual([date, because]);
  });
});

describe('our own standard, a second look', () => {
  it('is answered in the time of the first', () => {
    const lived = at('own-standard', '2000-01-01', 'review', '2026-03-02');
    expect(due(lived, 'acknowledge')).toEqual(['2026-03-05', []]);
    expect(due(lived, 'answer')).toEqual(['2026-03-30', []]);
  });
});

describe('until when it can be asked', () => {
  it.each([
    ['SPSO: 2 months from the reply', 'gb-sct-spso', '2021-04-01', 'stage2', null, '2026-01-15', null, '2026-03-15', []],
    ['SPSO: the end of a shorter month', 'gb-sct-spso', '2021-04-01', 'stage2', null, '2025-12-31', null, '2026-02-28', []],
    ['SPSO, the ombudsman: 12 months', 'gb-sct-spso', '2021-04-01', 'ombudsman', null, '2026-03-27', null, '2027-03-27', []],
    [
      '248-FZ, art. 40(5): 30 days from the answer',
      'ru-248fz',
      '2021-07-01',
      'pretrial',
      null,
      '2026-03-01',
      null,
      '2026-03-31',
      [],
    ],
    [
      '248-FZ, art. 40(5): 30 days from the day they learned of it',
      'ru-248fz',
      '2021-07-01',
      'pretrial',
      'decision',
      '2026-03-01',
      '2026-03-10',
      '2026-04-09',
      [],
    ],
    [
      '248-FZ, art. 40(6): 10 working days from the order, over 1 May',
      'ru-248fz',
      '2021-07-01',
      'pretrial',
      'order',
      '2026-03-01',
      '2026-04-20',
      '2026-05-05',
      [],
    ],
    ['CPGRAMS: 30 days', 'in-cpgrams', '2024-08-23', 'appeal', null, '2024-09-13', null, '2024-10-13', []],
    [
      'CPGRAMS of 2022: not verified',
      'in-cpgrams',
      '2022-07-27',
      'appeal',
      null,
      '2023-01-31',
      null,
      '2023-03-02',
      ['unverified_rule'],
    ],
    ['KAS, art. 219: 3 months to go to court', 'ru-59fz', '2025-03-30', 'court', null, '2026-01-30', null, '2026-04-30', []],
  ])('%s', (_case, code, version, stage, contested, answeredOn, learnedOn, lastOn, because) => {
    const procedure = procedureNamed(code, version);
    const limit = askingLimit(
      procedure,
      stageNamed(procedure.pack, stage),
      { contested, learnedOn: learnedOn as CivilDate | null },
      { answeredOn: answeredOn as CivilDate },
    );
    expect([limit?.lastOn, limit?.because]).toEqual([lastOn, because]);
  });

  it.each([
    ['gb-eng-housing', '2024-04-01', 'stage2'],
    ['ru-59fz', '2025-03-30', 'higher'],
    ['ru-210fz', '2018-10-18', 'higher'],
    ['own-standard', '2000-01-01', 'review'],
  ])('%s %s, %s: at any time', (code, version, stage) => {
    const procedure = procedureNamed(code, version);
    const asked = { contested: null, learnedOn: null };
    expect(
      askingLimit(procedure, stageNamed(procedure.pack, stage), asked, { answeredOn: '2020-01-01' as CivilDate }),
    ).toBeNull();
  });
});
