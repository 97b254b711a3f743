import { type CivilDate } from '#libs/kernel';
import { procedureNamed } from '../../../test/support/procedure.js';
import { type Ask, type EarlierLook, isNothingNew, judgeAsk, mayLetIn, packVersion, stageNamed } from './index.js';

const VERSIONS: Readonly<Record<string, string>> = {
  'gb-sct-spso': '2021-04-01',
  'gb-eng-housing': '2024-04-01',
  'ru-59fz': '2025-03-30',
  'ru-248fz': '2021-07-01',
  'in-cpgrams': '2024-08-23',
};

function asked(code: string, stage: string, on: string, known: Partial<Ask> = {}, earlier: readonly EarlierLook[] = []) {
  const procedure = procedureNamed(code, VERSIONS[code]!);
  const ask: Ask = {
    on: on as CivilDate,
    role: 'complainant',
    contested: null,
    ground: null,
    learnedOn: null,
    saysWhyLate: false,
    ratedPoor: false,
    ...known,
  };
  const verdict = judgeAsk(procedure, stageNamed(procedure.pack, stage), ask, {
    answeredOn: '2026-03-02' as CivilDate,
    earlier,
  });
  return verdict.is === 'refused' ? `${verdict.why}: ${verdict.basis.article}` : verdict.is;
}

describe('whether an ask that was refused before has anything new', () => {
  const ask: Ask = {
    ...{ on: '2026-06-01' as CivilDate, role: 'complainant', contested: 'decision', ground: null, learnedOn: null },
    ...{ saysWhyLate: true, ratedPoor: false },
  };
  const late = { ...ask, why: 'late', lateReason: 'I was ill, in hospital.' } as const;
  const basis = { act: 'A', article: '1', cited: { en: 'A', ru: 'A' }, edition: null, url: null };
  const refused = { is: 'refused', why: 'late', basis } as const;

  it.each([
    ['the same reason', {}, 'I was ill, in hospital.', true],
    ['the same words, other signs', {}, '  i was ILL in hospital', true],
    ['another reason', {}, 'The letter came late.', false],
    ['no reason any more', {}, null, false],
    ['another day', { learnedOn: '2026-05-20' as CivilDate }, 'I was ill, in hospital.', false],
    ['another thing contested', { contested: 'order' }, 'I was ill, in hospital.', false],
    ['somebody who acts for them', { role: 'representative' as const }, 'I was ill, in hospital.', false],
  ])('late, %s', (_what, changed, reason, isNothing) => {
    expect(isNothingNew({ ...ask, ...changed }, reason, refused, [late])).toBe(isNothing);
  });

  it('goes by the reason of the refusal, and is asked of what is refused alone', () => {
    const noGround = { ...ask, why: 'noGround', lateReason: null } as const;
    expect(isNothingNew(ask, null, { ...refused, why: 'noGround' }, [noGround])).toBe(true);
    expect(isNothingNew({ ...ask, ground: 'other' }, null, { ...refused, why: 'noGround' }, [noGround])).toBe(false);
    expect(isNothingNew(ask, null, refused, [noGround])).toBe(false);
    expect(isNothingNew(ask, late.lateReason, { is: 'admitted' }, [late])).toBe(false);
  });
});

describe('whether a second look is taken', () => {
  it.each<[string, Parameters<typeof asked>, string]>([
    ['SPSO: on the last day of two months', ['gb-sct-spso', 'stage2', '2026-05-02'], 'admitted'],
    ['SPSO: a day later', ['gb-sct-spso', 'stage2', '2026-05-03'], 'late: Part 2, time limit'],
    ['SPSO: a day later, and they say why', ['gb-sct-spso', 'stage2', '2026-05-03', { saysWhyLate: true }], 'waiting'],
    ['Housing: years later, without a reason', ['gb-eng-housing', 'stage2', '2029-01-01'], 'admitted'],
    ['59-FZ: by a stranger', ['ru-59fz', 'higher', '2026-03-03', { role: 'other' }], 'noStanding: ст. 5 п. 4'],
    ['59-FZ: by a representative', ['ru-59fz', 'higher', '2026-03-03', { role: 'representative' }], 'admitted'],
    [
      '59-FZ: once decided already',
      ['ru-59fz', 'higher', '2026-03-03', {}, [{ state: 'closed', ground: null }]],
      'decidedAlready: ст. 5 п. 4',
    ],
    ['248-FZ: a decision, on day 30', ['ru-248fz', 'pretrial', '2026-04-01'], 'admitted'],
    ['248-FZ: a decision, on day 31', ['ru-248fz', 'pretrial', '2026-04-02'], 'late: ст. 40 ч. 5'],
    [
      '248-FZ: an order, on the 11th working day',
      ['ru-248fz', 'pretrial', '2026-05-06', { contested: 'order', learnedOn: '2026-04-20' as CivilDate }],
      'late: ст. 40 ч. 6',
    ],
    [
      '248-FZ: late, with a reason, which only a person can weigh (art. 40(7))',
      ['ru-248fz', 'pretrial', '2026-04-02', { saysWhyLate: true }],
      'waiting',
    ],
    [
      '248-FZ: the same grounds after they were taken back',
      ['ru-248fz', 'pretrial', '2026-03-03', {}, [{ state: 'withdrawn', ground: null }]],
      'withdrawnBefore: ст. 40 ч. 8',
    ],
    [
      'SPSO: again, after it was taken back',
      ['gb-sct-spso', 'stage2', '2026-03-03', {}, [{ state: 'withdrawn', ground: null }]],
      'admitted',
    ],
    ['CPGRAMS: the answer was not rated poor', ['in-cpgrams', 'appeal', '2026-03-03'], 'notRatedPoor: Appeal'],
    ['CPGRAMS: it was', ['in-cpgrams', 'appeal', '2026-03-03', { ratedPoor: true }], 'admitted'],
  ])('%s', (_case, given, expected) => {
    expect(asked(...given)).toBe(expected);
  });

  it('is never refused by a day that rests on a number nobody has verified', () => {
    const procedure = procedureNamed('in-cpgrams', '2022-07-27');
    const ask = { on: '2023-06-01' as CivilDate, role: 'complainant', contested: null, ground: null, learnedOn: null } as const;
    const verdict = judgeAsk(
      procedure,
      stageNamed(procedure.pack, 'appeal'),
      { ...ask, saysWhyLate: false, ratedPoor: true },
      { answeredOn: '2023-01-31' as CivilDate, earlier: [] },
    );
    expect(verdict.is).toBe('waiting');
    expect(verdict.is === 'waiting' && [mayLetIn(verdict.limit, ['clerk']), mayLetIn(verdict.limit, ['supervisor'])]).toEqual([
      false,
      true,
    ]);
  });

  it('names an article for each refusal, in both languages', () => {
    const stage = stageNamed(packVersion('ru-248fz', '2021-07-01'), 'pretrial');
    expect(stage.asking.windows.map(({ basis }) => [basis.cited.en, basis.cited.ru])).toEqual([
      ['248-FZ, art. 40(5)', '248-ФЗ, ст. 40 ч. 5'],
      ['248-FZ, art. 40(6)', '248-ФЗ, ст. 40 ч. 6'],
    ]);
  });
});
