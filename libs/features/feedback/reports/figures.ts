import { isShareShown, PEOPLE_SHOWN_MIN, PUBLISHED_MIN, shownCounts } from '#libs/domain/indicators';
import { type CivilDate, type Language, type MeasureState, type Outcome, type PackCode, type ServiceCode } from '#libs/kernel';

type InBoth = Readonly<Record<Language, string>>;

/** A number that may be known to everybody; `few` where somebody could be recognised by it; null where there is nothing to say. */
export type Figure = number | 'few' | null;

/** What was counted, as it is: never shown to anybody before `published` has been over it. */
export interface Counts {
  readonly services: readonly { service: ServiceCode; title: InBoth; received: number; answered: number }[];
  readonly outcomes: readonly { outcome: Outcome; cases: number }[];
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

/**
 * The figures as everybody may know them. Counts that add up to a shown whole are hidden so that none can be found by subtraction; means and shares of a
 * small group are left out.
 */
export function published(counts: Counts, countedOn: CivilDate): ReportFigures {
  const sum = (of: 'received' | 'answered') => counts.services.reduce((whole, service) => whole + service[of], 0);
  return {
    countedOn,
    received: alone(sum('received')),
    answered: alone(sum('answered')),
    services: hiding(counts.services, ['received', 'answered']),
    outcomes: hiding(counts.outcomes, ['cases']),
    times: timesOf(counts.times),
    causes: hiding(counts.causes, ['points']),
    measures: counts.measures.map((measure) => ({ ...measure, people: fewOf(measure.people, PEOPLE_SHOWN_MIN) })),
    unclear: hiding(counts.unclear, ['byCause', 'byWords']),
  };
}

type Shown<Row, Field extends keyof Row> = Omit<Row, Field> & Record<Field, Figure>;

/** Each of these columns adds up to a whole that is shown or can be guessed. */
function hiding<Row, Field extends keyof Row>(rows: readonly Row[], fields: readonly Field[]): Shown<Row, Field>[] {
  const columns = fields.map((field) => {
    const counts = rows.map((row) => row[field] as number);
    const shown = shownCounts(counts);
    return counts.map((count, place): Figure => (shown[place] ? count : 'few'));
  });
  return rows.map((row, place) => {
    const hidden = Object.fromEntries(fields.map((field, column) => [field, columns[column]![place]]));
    return { ...row, ...hidden } as Shown<Row, Field>;
  });
}

/** The numbers of answers add up to a shown whole; means and shares are of those alone that are large. */
function timesOf(times: Counts['times']): ReportFigures['times'] {
  const shown = hiding(times, ['answered']);
  const percent = (part: number, of: number) => (isShareShown({ part, of }) ? Math.round((100 * part) / of) : null);
  return times.map(({ procedure, answered, days, timed, inTime, extended }, place) => ({
    procedure,
    answered: shown[place]!.answered,
    days: answered >= PUBLISHED_MIN ? Math.round((10 * days) / answered) / 10 : null,
    inTimePercent: percent(inTime, timed),
    extendedPercent: percent(extended, answered),
  }));
}

function alone(count: number): Figure {
  return fewOf(count, PUBLISHED_MIN);
}

function fewOf(count: number, min: number): Figure {
  return count === 0 || count >= min ? count : 'few';
}
