import { isShareShown, leastLeftOver, PEOPLE_SHOWN_MIN, PUBLISHED_MIN, shownCounts, type Told } from '#libs/domain/indicators';
import { type CivilDate, type Language, type MeasureState, type Outcome, type PackCode, type ServiceCode } from '#libs/kernel';

type InBoth = Readonly<Record<Language, string>>;

/** A number that may be known to everybody; `few` where somebody could be recognised by it; null where there is nothing to say. */
export type Figure = number | 'few' | null;

/** The first answer, or a look at it by somebody else. */
export type ReportStage = 'first' | 'second';

/** What was counted, as it is: never shown to anybody before `published` has been over it. */
export interface Counts {
  readonly services: readonly { service: ServiceCode; title: InBoth; received: number; answered: number }[];
  readonly outcomes: readonly { outcome: Outcome; cases: number }[];
  readonly stages: readonly { stage: ReportStage; received: number; answered: number; upheld: number }[];
  /** `days`: all of them together; `timed`: those that had a date to keep. */
  readonly times: readonly {
    procedure: PackCode;
    answered: number;
    days: number;
    timed: number;
    inTime: number;
    extended: number;
  }[];
  readonly causes: readonly { cause: string; title: InBoth; points: number }[];
  readonly measures: readonly { number: number; title: InBoth; state: MeasureState; people: number }[];
  readonly unclear: readonly { service: ServiceCode; title: InBoth; byCause: number; byWords: number }[];
}

export interface ReportFigures {
  /** When it was counted. */
  readonly countedOn: CivilDate;
  readonly received: Figure;
  readonly answered: Figure;
  readonly services: readonly { service: ServiceCode; title: InBoth; received: Figure; answered: Figure }[];
  readonly outcomes: readonly { outcome: Outcome; cases: Figure }[];
  /** Percentages are whole, of what was answered at the stage. Empty in reviews from before stages were told apart. */
  readonly stages: readonly { stage: ReportStage; received: Figure; answered: Figure; upheldPercent: Figure }[];
  /** `days`: the mean from receipt to answer, in calendar days, with one decimal. Percentages are whole. */
  readonly times: readonly {
    procedure: PackCode;
    answered: Figure;
    days: Figure;
    inTimePercent: Figure;
    extendedPercent: Figure;
  }[];
  readonly causes: readonly { cause: string; title: InBoth; points: Figure }[];
  readonly measures: readonly { number: number; title: InBoth; state: MeasureState; people: Figure }[];
  readonly unclear: readonly { service: ServiceCode; title: InBoth; byCause: Figure; byWords: Figure }[];
}

/** A review that everybody knows already. */
export interface PublishedFigures extends Omit<Told, 'count'> {
  readonly figures: ReportFigures;
}

/** Which period the new figures are of, and what is published of others: a number that is small when one is taken from another is hidden too. */
export interface Before extends Omit<Told, 'count'> {
  readonly published: readonly PublishedFigures[];
}

/**
 * The figures as everybody may know them. Counts that add up to a shown whole are hidden so that none can be found by subtraction, be it from the whole or
 * from what is published of a period around it or within it; means and shares of a small group are left out.
 */
export function published(counts: Counts, countedOn: CivilDate, before: Before): ReportFigures {
  const sum = (of: 'received' | 'answered') => counts.services.reduce((whole, service) => whole + service[of], 0);
  const total = (of: 'received' | 'answered') => {
    const [count, leftOver] = [sum(of), leftOverOf(before, sum(of), (figures) => figures[of])];
    return leftOver !== null && leftOver < PUBLISHED_MIN ? 'few' : fewOf(count, PUBLISHED_MIN);
  };
  return {
    countedOn,
    received: total('received'),
    answered: total('answered'),
    services: hiding(counts.services, ['received', 'answered'], before, 'services', 'service'),
    outcomes: hiding(counts.outcomes, ['cases'], before, 'outcomes', 'outcome'),
    stages: stagesOf(counts.stages, before),
    times: timesOf(counts.times, before),
    causes: hiding(counts.causes, ['points'], before, 'causes', 'cause'),
    measures: counts.measures.map((measure) => ({ ...measure, people: fewOf(measure.people, PEOPLE_SHOWN_MIN) })),
    unclear: hiding(counts.unclear, ['byCause', 'byWords'], before, 'unclear', 'service'),
  };
}

function leftOverOf(before: Before, count: number, told: (figures: ReportFigures) => Figure | undefined): number | null {
  const published = before.published.map(({ figures, ...period }) => {
    const figure = told(figures) ?? 0; // what a review has no line for, it counted nobody of
    return { ...period, count: typeof figure === 'number' ? figure : null };
  });
  return leastLeftOver({ ...before, count }, published);
}

/** The tables whose columns add up to a whole that is shown or can be guessed, and what names a line of each. */
type Adding = 'services' | 'outcomes' | 'stages' | 'times' | 'causes' | 'unclear';
type Shown<Row, Field extends keyof Row> = Omit<Row, Field> & Record<Field, Figure>;

function hiding<Row, Field extends keyof Row & string>(
  rows: readonly Row[],
  fields: readonly Field[],
  before: Before,
  table: Adding,
  key: keyof Row & string,
): Shown<Row, Field>[] {
  const columns = fields.map((field) => {
    const counts = rows.map((row) => row[field] as number);
    const leftOver = rows.map((row, place) =>
      leftOverOf(before, counts[place]!, (figures) => lineOf(figures, table, key, row[key])?.[field]),
    );
    const shown = shownCounts(counts, PUBLISHED_MIN, leftOver);
    return counts.map((count, place): Figure => (shown[place] ? count : 'few'));
  });
  return rows.map((row, place) => {
    const hidden = Object.fromEntries(fields.map((field, column) => [field, columns[column]![place]]));
    return { ...row, ...hidden } as Shown<Row, Field>;
  });
}

function lineOf(figures: ReportFigures, table: Adding, key: string, name: unknown): Readonly<Record<string, Figure>> | undefined {
  const lines = figures[table] as readonly Readonly<Record<string, unknown>>[];
  return lines.find((line) => line[key] === name) as Readonly<Record<string, Figure>> | undefined;
}

/** The numbers of answers add up to a shown whole; means and shares are of those alone that are large. */
function timesOf(times: Counts['times'], before: Before): ReportFigures['times'] {
  const shown = hiding(times, ['answered'], before, 'times', 'procedure');
  return times.map(({ procedure, answered, days, timed, inTime, extended }, place) => ({
    procedure,
    answered: shown[place]!.answered,
    days: answered >= PUBLISHED_MIN ? Math.round((10 * days) / answered) / 10 : null,
    inTimePercent: percent(inTime, timed),
    extendedPercent: percent(extended, answered),
  }));
}

function stagesOf(stages: Counts['stages'], before: Before): ReportFigures['stages'] {
  const shown = hiding(stages, ['received', 'answered'], before, 'stages', 'stage');
  return stages.map(({ stage, answered, upheld }, place) => ({
    stage,
    received: shown[place]!.received,
    answered: shown[place]!.answered,
    upheldPercent: percent(upheld, answered),
  }));
}

function percent(part: number, of: number): number | null {
  return isShareShown({ part, of }) ? Math.round((100 * part) / of) : null;
}

function fewOf(count: number, min: number): Figure {
  return count === 0 || count >= min ? count : 'few';
}
