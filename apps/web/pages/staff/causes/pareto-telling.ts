import { paretoOf, type ParetoStep, vitalFew } from '#libs/domain/indicators';
import { type CauseCounted, type CauseNamed } from '#libs/features/feedback';
import { type GroupNames } from '#libs/features/oversight';
import { civilDate, type Language } from '#libs/kernel';
import { type ChartTableData } from '#libs/ui';
import { monthOf, numberText } from '../oversight/words.js';
import { type CausesAsked } from './asking.js';
import { causesText } from './words.js';

export interface ParetoFacts {
  readonly asked: CausesAsked;
  readonly counted: CauseCounted;
  readonly causes: readonly CauseNamed[];
  readonly names: GroupNames;
}

/** One bar with its words. */
export interface ParetoBar extends ParetoStep {
  readonly key: string;
  readonly name: string;
  /** Of a bar that is a cause. */
  readonly cause: CauseNamed | null;
}

export function barsOf({ asked: { split }, counted, causes, names }: ParetoFacts, language: Language): ParetoBar[] {
  const steps = paretoOf(
    counted.groups.map(({ points }) => points),
    counted.points,
  );
  return counted.groups.map(({ key, written }, place) => {
    const cause = split === 'cause' ? (causes.find(({ code }) => code === key) ?? null) : null;
    const name = {
      cause: () => cause?.title[language] ?? key,
      service: () => names.services.get(key as never) ?? key,
      place: () => written,
      month: () => monthOf(language, civilDate(`${key}-01`)),
    }[split]();
    return { key, name, cause, ...steps[place]! };
  });
}

/** Up to so many groups the few are told from the many; where it takes more of them, nothing stands out. */
const FEW_OF = 2;

export function messageOf(facts: ParetoFacts, bars: readonly ParetoBar[], language: Language): string {
  const t = causesText(language);
  const { split } = facts.asked;
  if (split === 'month') {
    const most = bars.reduce((one, other) => (other.count > one.count ? other : one));
    return t('message_month', { month: most.name, count: most.count, all: facts.counted.points });
  }
  const few = vitalFew(bars);
  const isFew = few !== null && (bars.length === 1 || few * FEW_OF <= facts.counted.groupCount);
  if (!isFew) return t('message_spread');
  return t(`message_${split}`, { few, percent: wholePercent(bars[few - 1]!.upTo, language) });
}

export function summaryOf(
  { asked: { split }, counted: { points, groupCount, groups } }: ParetoFacts,
  language: Language,
): string {
  const t = causesText(language);
  const about = split === 'month' ? 'summary_month' : split === 'place' ? 'summary_place' : 'summary';
  const left = groupCount - groups.length;
  return [t(about, { all: points }), ...(left > 0 ? [t('summary_more', { count: left })] : [])].join(' ');
}

export function tableOf(facts: ParetoFacts, language: Language): ChartTableData {
  const t = causesText(language);
  const { split } = facts.asked;
  const [isPareto, isCause] = [split !== 'month', split === 'cause'];
  const head = [t(`by_${split}`), t('col_points'), t('col_share'), t('col_up_to'), t('col_measures')];
  const rows = barsOf(facts, language).map(({ name, count, share, upTo, cause }) => [
    ...[name, count, tenths(share), tenths(upTo)],
    cause === null || cause.measures.length === 0 ? null : cause.measures.join(', '),
  ]);
  const kept = (_: unknown, column: number) => (column < 3 || isPareto || column > 3) && (column < 4 || isCause);
  return { columns: head.filter(kept), rows: rows.map((row) => row.filter(kept)) };
}

export function wholePercent(share: number, language: Language): string {
  return numberText(language, Math.round(100 * share));
}

function tenths(share: number): number {
  return Math.round(1000 * share) / 10;
}
