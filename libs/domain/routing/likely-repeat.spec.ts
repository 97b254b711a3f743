import { type CaseId, type CivilDate } from '#libs/kernel';
import { likelyRepeats, type PossibleRepeat } from './index.js';

const day = (text: string) => text as CivilDate;
const own = { words: ['яма', 'дорог', 'ленин', 'машин'], receivedOn: day('2026-11-23') };
const other = (known: Partial<PossibleRepeat> = {}): PossibleRepeat => ({
  caseId: 'other' as CaseId,
  receivedOn: day('2026-11-20'),
  sameEmail: false,
  samePhone: false,
  sameName: false,
  samePlace: false,
  words: [],
  ...known,
});
const half = ['яма', 'дорог', 'двор', 'детск']; // 2 of 6: a third

describe('likelyRepeats', () => {
  it.each<[string, Partial<PossibleRepeat>, string[] | null]>([
    ['the same address', { sameEmail: true }, ['sameEmail']],
    ['the same telephone', { samePhone: true }, ['samePhone']],
    ['a namesake', { sameName: true }, null],
    ['a neighbour', { samePlace: true }, null],
    ['some of the same words', { words: half }, null],
    ['a namesake with the same words', { sameName: true, words: half }, ['sameName', 'similarWords']],
    ['a neighbour with the same words', { samePlace: true, words: half }, ['similarWords', 'samePlace']],
    ['a namesake at the same place', { sameName: true, samePlace: true }, ['sameName', 'samePlace']],
    ['the same text', { words: own.words }, ['similarWords']],
    ['a neighbour with other words', { samePlace: true, words: ['лифт', 'яма', 'сосед', 'шум', 'ноч'] }, null],
  ])('%s', (_what, known, signs) => {
    expect(likelyRepeats(own, [other(known)]).map((repeat) => repeat.signs)).toEqual(signs === null ? [] : [signs]);
  });

  it('puts the likeliest first, and of equals the nearest in time', () => {
    const found = likelyRepeats(own, [
      other({ caseId: 'far' as CaseId, sameEmail: true, receivedOn: day('2026-08-01') }),
      other({ caseId: 'near' as CaseId, sameEmail: true, receivedOn: day('2026-12-01') }),
      other({ caseId: 'both' as CaseId, sameEmail: true, words: own.words }),
    ]);
    expect(found.map(({ caseId, daysApart }) => [caseId, daysApart])).toEqual([
      ['both', 3],
      ['near', 8],
      ['far', 114],
    ]);
  });

  it('does not call two empty texts alike', () => {
    expect(likelyRepeats({ ...own, words: [] }, [other({ samePlace: true })])).toEqual([]);
  });
});
