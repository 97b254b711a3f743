import { isShareShown, PEOPLE_SHOWN_MIN, type Share, shareInterval, shownCounts } from '#libs/domain/indicators';
import { type GroupNames, percentOf } from '#libs/features/oversight';
import { LOOKED_BY, type Reversals, type ReviewTime } from '#libs/features/review';
import { type Language, type ServiceCode } from '#libs/kernel';
import { type ChartTableData, type IntervalRow } from '#libs/ui';
import { reviewText } from './words.js';

/** What came of second looks: counts as they are, before anything small is hidden. */
export interface ReversalFacts {
  readonly lines: Awaited<ReturnType<Reversals['read']>>;
  readonly times: readonly ReviewTime[];
}

/** What codes are called. */
export interface Telling {
  readonly language: Language;
  readonly names: GroupNames;
  readonly causes: ReadonlyMap<string, string>;
}

export const REVERSAL_FIGURES = ['services', 'stages', 'causes', 'days'] as const;
export type ReversalFigure = (typeof REVERSAL_FIGURES)[number];

/** All services together. */
export function wholeOf({ lines }: ReversalFacts): Share {
  return { part: sum(lines.map(({ changed }) => changed)), of: sum(lines.map(({ looked }) => looked)) };
}

interface ServiceShare {
  readonly title: string;
  readonly share: Share;
  /** False where either side is a handful, or could be found by subtracting what is told from the whole. */
  readonly told: boolean;
}

/** Points of each service that were looked at again, and of them those that were decided otherwise. In the order of their names: no league table. */
export function byService({ lines }: ReversalFacts, { names }: Telling): ServiceShare[] {
  const services = [...new Set(lines.map(({ service }) => service))];
  const shares = services.map((service) => wholeOf({ lines: lines.filter((line) => line.service === service), times: [] }));
  const told = toldOf(shares);
  return services
    .map((service, place) => ({ title: titleOf(service, names), share: shares[place]!, told: told[place]! }))
    .sort((one, other) => one.title.localeCompare(other.title));
}

/** The same by who looked again: one of us, somebody above, or somebody outside. In this order; who never looked is left out. */
export function byLooker({ lines }: ReversalFacts, { language }: Telling): ServiceShare[] {
  const known = LOOKED_BY.filter((by) => lines.some((line) => line.by === by));
  const shares = known.map((by) => wholeOf({ lines: lines.filter((line) => line.by === by), times: [] }));
  const told = toldOf(shares);
  return known.map((by, place) => ({
    title: reviewText(language)(`reversals.by.${by}`),
    share: shares[place]!,
    told: told[place]!,
  }));
}

/** Which shares may be told: neither side a handful, nor to be found from the others and the whole. */
function toldOf(shares: readonly Share[]): boolean[] {
  const changed = shownCounts(shares.map(({ part }) => part), PEOPLE_SHOWN_MIN); // prettier-ignore
  const stood = shownCounts(shares.map(({ part, of }) => of - part), PEOPLE_SHOWN_MIN); // prettier-ignore
  return shares.map((share, place) => isTold(share) && changed[place]! && stood[place]!);
}

/** Why first decisions did not stand, the most frequent cause first; null: nobody said. */
export function byCause({ lines }: ReversalFacts): { readonly cause: string | null; readonly changed: number }[] {
  const causes = [...new Set(lines.filter(({ changed }) => changed > 0).map(({ rootCause }) => rootCause))];
  return causes
    .map((cause) => ({ cause, changed: sum(lines.filter((line) => line.rootCause === cause).map(({ changed }) => changed)) }))
    .sort((one, other) => other.changed - one.changed);
}

/** A share of which either side is a handful says too much of single decisions. */
export function isTold(share: Share): boolean {
  return isShareShown(share, PEOPLE_SHOWN_MIN);
}

/** Per cent, with how sure they are. */
export function intervalRows(facts: ReversalFacts, telling: Telling): IntervalRow[] {
  return byService(facts, telling).flatMap(({ title, share, told }): IntervalRow[] => {
    const interval = shareInterval(share);
    if (!told || interval === null) return [];
    return [{ name: title, value: percentOf(share) ?? 0, from: 100 * interval.from, to: 100 * interval.to, marked: false }];
  });
}

/** A figure as a table of finished words, on the page and as a file; what is hidden stands empty. */
export function reversalTable(figure: ReversalFigure, facts: ReversalFacts, telling: Telling): ChartTableData {
  const t = reviewText(telling.language);
  switch (figure) {
    case 'services':
      return {
        columns: [t('reversals.service'), t('reversals.looked'), t('reversals.changed'), t('reversals.percent')],
        rows: byService(facts, telling).map(shareCells),
      };
    case 'stages':
      return {
        columns: [t('reversals.by'), t('reversals.looked'), t('reversals.changed'), t('reversals.percent')],
        rows: byLooker(facts, telling).map(shareCells),
      };
    case 'causes':
      return {
        columns: [t('reversals.cause'), t('reversals.changed')],
        rows: hidden(byCause(facts), ({ changed }) => changed).map(([{ cause, changed }, shown]) => {
          return [causeTitle(cause, telling), shown ? changed : null];
        }),
      };
    case 'days':
      return {
        columns: [t('reversals.service'), t('reversals.answered'), t('reversals.median'), t('reversals.p90')],
        rows: [true, false].flatMap((isWhole) =>
          hidden(
            facts.times.filter(({ service }) => (service === null) === isWhole),
            ({ answered }) => answered,
          ).map(([{ service, answered, median, p90 }, shown]) => {
            const title = service === null ? t('reversals.all') : titleOf(service, telling.names);
            return shown ? [title, answered, median, p90] : [title, null, null, null];
          }),
        ),
      };
  }
}

function shareCells({ title, share, told }: ServiceShare): (string | number | null)[] {
  return told ? [title, share.of, share.part, percentOf(share)] : [title, null, null, null];
}

export function causeTitle(cause: string | null, { causes, language }: Telling): string {
  return cause === null ? reviewText(language)('reversals.noCause') : (causes.get(cause) ?? cause);
}

/** Each with whether its count may be told. */
function hidden<Line>(lines: readonly Line[], countOf: (line: Line) => number): (readonly [Line, boolean])[] {
  const shown = shownCounts(lines.map(countOf), PEOPLE_SHOWN_MIN);
  return lines.map((line, place) => [line, shown[place]!]);
}

function titleOf(service: ServiceCode, names: GroupNames): string {
  return names.services.get(service) ?? service;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
