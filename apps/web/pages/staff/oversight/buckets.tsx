import { groupName, type GroupBuckets } from '#libs/features/oversight';
import { DAY_BUCKETS, DUE_BUCKETS } from '#libs/domain/indicators';
import { type ServiceCode, type TeamId } from '#libs/kernel';
import { type FigureCell, TableFigure } from '#libs/ui';
import { type PageContext } from '../../shared/page-context.js';
import { tableUrl } from './burn-down-figure.js';
import { type NowFacts } from './now-facts.js';
import { agedIn, dueIn, ofTeam, queueUrl } from './queue-url.js';
import { tellingOf } from './telling.js';
import { numberText, pageText } from './words.js';

/** A chart that is a table: each number opens its list, and its cell is the darker the more of its row it holds. */
export function DueBuckets({ page, facts }: { page: PageContext; facts: NowFacts }) {
  const t = pageText(page.language);
  const telling = tellingOf(page, facts.names);
  const { groups, totals } = facts.figures;
  const shown = DUE_BUCKETS.filter((bucket) => bucket !== 'undated' || groups.some(({ due }) => due.undated > 0));
  return (
    <BucketTable
      page={page}
      id="due-buckets"
      title={t('buckets.due_title', { overdue: totals.overdue, soon: totals.dueSoon })}
      summary={t('buckets.summary')}
      csv={tableUrl('due', facts)}
      columns={[telling.say(facts.by), telling.say('open'), ...shown.map((bucket) => telling.say(`due_${bucket}`))]}
      rows={groups.map((group) => ({
        name: groupName(group.group, facts.by, telling),
        open: group.open,
        href: queueUrl(whereOf(group, facts)),
        cells: shown.map((bucket) => ({
          count: group.due[bucket],
          href: queueUrl({ ...whereOf(group, facts), ...dueIn(bucket, facts.figures.moment.ruler) }),
          warns: bucket === 'overdue',
        })),
      }))}
    />
  );
}

export function AgeBuckets({ page, facts }: { page: PageContext; facts: NowFacts }) {
  const t = pageText(page.language);
  const telling = tellingOf(page, facts.names);
  const { groups } = facts.figures;
  return (
    <BucketTable
      page={page}
      id="age-buckets"
      title={ageTitle(page, groups)}
      summary={t('buckets.age_summary')}
      csv={tableUrl('age', facts)}
      columns={[telling.say(facts.by), telling.say('open'), ...DAY_BUCKETS.map((bucket) => telling.say(`age_${bucket}`))]}
      rows={groups.map((group) => ({
        name: groupName(group.group, facts.by, telling),
        open: group.open,
        href: queueUrl(whereOf(group, facts)),
        cells: DAY_BUCKETS.map((bucket) => ({
          count: group.age[bucket],
          href: queueUrl({ ...whereOf(group, facts), ...agedIn(bucket, facts.figures.moment.ruler) }),
          warns: false,
        })),
      }))}
    />
  );
}

function ageTitle({ language }: PageContext, groups: readonly GroupBuckets[]): string {
  const t = pageText(language);
  const [old, all] = [
    groups.reduce((sum, { age }) => sum + age['22-30'] + age['31+'], 0),
    groups.reduce((sum, { age }) => sum + DAY_BUCKETS.reduce((own, bucket) => own + age[bucket], 0), 0),
  ];
  return old === 0 ? t('buckets.age_title_none') : t('buckets.age_title', { share: Math.max(1, Math.round((100 * old) / all)) });
}

function whereOf({ group }: GroupBuckets, { by, team }: NowFacts) {
  if (by === 'team') return ofTeam(group as TeamId | null);
  return { services: [group as ServiceCode], ...(team !== null && ofTeam(team)) };
}

interface Bucket {
  readonly count: number;
  readonly href: string;
  readonly warns: boolean;
}

interface BucketRow {
  readonly name: string;
  readonly open: number;
  readonly href: string;
  readonly cells: readonly Bucket[];
}

interface BucketTableProps {
  page: PageContext;
  id: string;
  title: string;
  summary: string;
  csv: string;
  columns: readonly string[];
  rows: readonly BucketRow[];
}

function BucketTable({ page, csv, rows, ...figure }: BucketTableProps) {
  const text = pageText(page.language)('chart.csv');
  const lines = rows.map(({ name, open, href, cells }) => ({
    key: name,
    cells: [
      name,
      { content: <ListOf page={page} count={open} href={href} />, isNumber: true },
      ...cells.map((bucket) => bucketCell(page, bucket, open)),
    ],
  }));
  return <TableFigure {...figure} rows={lines} csv={{ href: csv, text }} classes="otk-figures--buckets" />;
}

const STEPS = 4;

function bucketCell(page: PageContext, { count, href, warns }: Bucket, open: number): FigureCell {
  const step = Math.ceil((STEPS * count) / Math.max(1, open));
  return {
    content: <ListOf page={page} count={count} href={href} />,
    isNumber: true,
    classes: `otk-heat otk-heat--${warns ? 'warm' : 'cool'}-${step}`,
  };
}

/** A number that opens the list of what it counts; none counts nothing. */
function ListOf({ page, count, href }: { page: PageContext; count: number; href: string }) {
  if (count === 0) return <>{numberText(page.language, count)}</>;
  return (
    <a class="otk-figures__link" href={href}>
      {numberText(page.language, count)}
    </a>
  );
}
