import { type RightFirstTime, type RightFirstTimeOverview, type SureShare } from '#libs/features/feedback';
import { type GroupNames, percentOf } from '#libs/features/oversight';
import { type Language } from '#libs/kernel';
import { type ChartTableData } from '#libs/ui';
import { readingsText } from './words.js';

const COLUMNS = [
  'column.service',
  'column.answers',
  'column.reopened',
  'column.overturned',
  'column.stood',
  'column.read',
  'column.passed',
  'column.right',
  'column.from',
  'column.to',
] as const;

/** Services of which there are too few answers stand with nothing beside them. */
export function rightTable({ all, services }: RightFirstTimeOverview, names: GroupNames, language: Language): ChartTableData {
  const t = readingsText(language);
  const lines = services.map(({ service, figures }) => [names.services.get(service) ?? service, ...cells(figures)]);
  return {
    columns: COLUMNS.map((key) => t(key)),
    rows: all === null ? lines : [[t('right.all'), ...cells(all)], ...lines],
  };
}

function cells(figures: RightFirstTime | null): (number | null)[] {
  if (figures === null) return Array.from({ length: COLUMNS.length - 1 }, () => null);
  const { answers, reopened, overturned, stood, passed, right } = figures;
  const read = right === null ? [null, null, null] : [right.of, percentOf(passed), percentOf(right)];
  return [answers, reopened, overturned, percentOf(stood), ...read, ...ends(right)];
}

function ends(share: SureShare | null): (number | null)[] {
  const interval = share?.interval ?? null;
  return interval === null ? [null, null] : [tenth(interval.from), tenth(interval.to)];
}

const tenth = (share: number) => Math.round(1_000 * share) / 10;
