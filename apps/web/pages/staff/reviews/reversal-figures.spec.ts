import { type ServiceCode } from '#libs/kernel';
import {
  byCause,
  byLooker,
  byService,
  intervalRows,
  type ReversalFacts,
  reversalTable,
  type Telling,
  wholeOf,
} from './reversal-figures.js';

const [roads, parks, lifts] = ['roads', 'parks', 'lifts'].map((code) => code as ServiceCode) as [
  ServiceCode,
  ServiceCode,
  ServiceCode,
];
const telling: Telling = {
  language: 'en',
  names: { teams: new Map(), services: new Map(Object.entries({ roads: 'Roads', parks: 'Parks', lifts: 'Lifts' }) as never) },
  causes: new Map([['delay', 'It took too long']]),
};
const line = (service: ServiceCode, rootCause: string | null, looked: number, changed: number) => {
  return { service, by: service === parks ? ('outside' as const) : ('review' as const), rootCause, looked, changed };
};
const facts: ReversalFacts = {
  lines: [
    line(roads, 'delay', 8, 8),
    line(roads, null, 12, 0),
    line(parks, 'delay', 2, 2),
    line(parks, null, 9, 1),
    line(lifts, 'delay', 12, 12),
    line(lifts, null, 18, 0),
  ],
  times: [
    { service: null, answered: 40, median: 12, p90: 30 },
    { service: lifts, answered: 31, median: 14, p90: 33 },
    { service: parks, answered: 2, median: 9, p90: 11 },
    { service: roads, answered: 7, median: 8, p90: 10 },
  ],
};

describe('what came of second looks', () => {
  it('is counted over all, by service in the order of names, and by cause with the most frequent first', () => {
    expect(wholeOf(facts)).toEqual({ part: 23, of: 61 });
    expect(byService(facts, telling).map(({ title, share }) => [title, share.part, share.of])).toEqual([
      ['Lifts', 12, 30],
      ['Parks', 3, 11],
      ['Roads', 8, 20],
    ]);
    expect(byCause(facts)).toEqual([
      { cause: 'delay', changed: 22 },
      { cause: null, changed: 1 },
    ]);
  });

  it('is counted by who looked again, ombudsmen and courts too', () => {
    expect(byLooker(facts, telling).map(({ title, share, told }) => [title, share.part, share.of, told])).toEqual([
      ['Another of us', 20, 50, false],
      ['Outside: ombudsman, court', 3, 11, false],
    ]);
    const more = { ...facts, lines: [...facts.lines, { ...line(parks, 'delay', 30, 15), by: 'outside' as const }] };
    expect(reversalTable('stages', more, telling).rows).toEqual([
      ['Another of us', 50, 20, 40],
      ['Outside: ombudsman, court', 41, 18, 43.9],
    ]);
  });

  it('hides a handful, and one more by which it could be found', () => {
    expect(reversalTable('services', facts, telling).rows).toEqual([
      ['Lifts', 30, 12, 40],
      ['Parks', null, null, null],
      ['Roads', null, null, null],
    ]);
    expect(intervalRows(facts, telling).map(({ name, value }) => [name, value])).toEqual([['Lifts', 40]]);
    expect(reversalTable('causes', facts, telling).rows).toEqual([
      ['It took too long', null],
      ['Nobody said', null],
    ]);
    expect(reversalTable('days', facts, telling).rows).toEqual([
      ['All together', 40, 12, 30],
      ['Lifts', 31, 14, 33],
      ['Parks', null, null, null],
      ['Roads', null, null, null],
    ]);
  });
});
