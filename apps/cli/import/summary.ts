import { type ImportSummary } from '#libs/features/intake';

interface SummaryContext {
  readonly file: string;
  readonly profile: string;
  readonly trial: boolean;
  readonly rejectsPath: string;
}

const NUMBER = new Intl.NumberFormat('en');
const LABEL_CHARS = 18;

/** What came of an import, line by line. */
export function summaryText(summary: ImportSummary, { file, profile, trial, rejectsPath }: SummaryContext): string {
  const line = (label: string, count: number, more = '') =>
    `  ${label.padEnd(LABEL_CHARS)}${NUMBER.format(count).padStart(10)}${more}`;
  const marks = Object.entries(summary.marks).sort(([, one], [, other]) => other - one);
  return [
    `${profile}: ${file}${trial ? ' (a dry run: nothing was added)' : ''}`,
    line('rows read', summary.rowsRead),
    line(trial ? 'cases to add' : 'cases added', summary.casesAdded),
    line('already there', summary.casesKnown),
    line('rows rejected', summary.rowsRejected, summary.rowsRejected > 0 ? `  see ${rejectsPath}` : ''),
    line('cases marked', summary.casesMarked),
    ...marks.map(([mark, count]) => `    ${mark}: ${NUMBER.format(count)}`),
    '',
  ].join('\n');
}
