import { type ComponentChildren } from 'preact';
import { WarningText } from '#libs/ui';
import { JOBS, type JobName } from '#libs/kernel';
import { type FailedJob, type OutboxFigures } from '#libs/platform/outbox';
import { JOB_STATES, type QueueFigure } from '#libs/platform/queue';
import { type Page as PageOf } from '#libs/platform/http';
import { type PageContext } from '../../../shared/page-context.js';
import { PageForm } from '../../../shared/page-form.js';
import { AdminPage } from '../shared/admin-page.js';
import { Further, List } from '../shared/parts.js';
import { instantText } from '../shared/times.js';
import { systemText } from './words.js';

const HERE = '/staff/admin/queues';
/** A relay that keeps up is never so far behind. */
const LAG_TO_SHOW_MS = 60_000;

export interface QueuesPageProps {
  page: PageContext;
  outbox: OutboxFigures;
  backend: 'postgres' | 'redis';
  /** Null while the store does not answer. */
  queues: readonly QueueFigure[] | null;
  failed: PageOf<FailedJob>;
  /** Of the cases that the failed jobs belong to, by id. */
  references: ReadonlyMap<string, string>;
  timeZone: string;
  done: string | null;
}

export function QueuesPage(props: QueuesPageProps) {
  const { page, queues, done } = props;
  const t = systemText(page.language);
  return (
    <AdminPage page={page} place="queues" title={t('queues.title')} done={done}>
      <p class="govuk-body">{t('queues.about')}</p>
      <Figures {...props} />
      {queues === null ? (
        <WarningText text={t('queues.away')} iconFallbackText="!" />
      ) : (
        <>
          <h2 class="govuk-heading-m">{t('queues.list')}</h2>
          <List
            caption={t('queues.list')}
            head={[t('queues.queue'), ...JOB_STATES.map((state) => t(`state.${state}`))]}
            rows={queues.map(({ queue, counts }) => [
              t(`queue.${queue}`),
              ...JOB_STATES.map((state) => numberText(page, counts[state])),
            ])}
            empty=""
          />
        </>
      )}
      <FailedJobs {...props} />
    </AdminPage>
  );
}

function Figures({ page, outbox, backend }: QueuesPageProps) {
  const t = systemText(page.language);
  const { pending, lagMs, failed } = outbox;
  return (
    <dl class="otk-counts">
      <Figure words={t('queues.pending')}>{numberText(page, pending)}</Figure>
      <Figure words={t('queues.lag')} isBad={lagMs > LAG_TO_SHOW_MS}>
        {lagText(page, lagMs)}
      </Figure>
      <Figure words={t('queues.failedCount')} isBad={failed > 0}>
        {numberText(page, failed)}
      </Figure>
      <Figure words={t('queues.store')}>{t(`store.${backend}`)}</Figure>
    </dl>
  );
}

function Figure({ words, isBad = false, children }: { words: string; isBad?: boolean; children: ComponentChildren }) {
  return (
    <div class={`otk-figure${isBad ? ' otk-figure--bad' : ''}`}>
      <dt>{words}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function FailedJobs({ page, failed, references, timeZone }: QueuesPageProps) {
  const t = systemText(page.language);
  const rows = failed.items.map(({ id, job, caseId, attempts, lastError, finishedAt, createdAt }) => {
    const at = instantText(page.language, finishedAt ?? createdAt, timeZone);
    const name = jobText(page, job);
    return [
      name,
      <>
        <code>{lastError ?? '–'}</code>
        <p class="otk-quiet">{t('jobs.tries', { attempts })}</p>
      </>,
      (caseId === null ? undefined : references.get(caseId)) ?? t('jobs.noCase'),
      at,
      <PageForm page={page} action={`${HERE}/jobs/${id}/retry`}>
        <button type="submit" class="otk-link-button" aria-label={t('jobs.retryOf', { job: name, at })}>
          {t('jobs.retry')}
        </button>
      </PageForm>,
    ];
  });
  const head = [t('jobs.job'), t('jobs.error'), t('jobs.case'), t('jobs.since'), t('jobs.action')];
  return (
    <>
      <h2 class="govuk-heading-m">{t('jobs.title')}</h2>
      {rows.length > 0 && <p class="govuk-body">{t('jobs.about')}</p>}
      <List caption={t('jobs.title')} head={head} rows={rows} empty={t('jobs.none')} />
      <Further page={page} path={HERE} next={failed.next} />
    </>
  );
}

function jobText(page: PageContext, job: string): string {
  const t = systemText(page.language);
  return Object.hasOwn(JOBS, job) ? t(`job.${job as JobName}`) : t('job.other', { job });
}

function lagText(page: PageContext, lagMs: number): string {
  const t = systemText(page.language);
  const seconds = Math.round(lagMs / 1_000);
  if (seconds === 0) return t('lag.none');
  return seconds < 120 ? t('lag.seconds', { seconds }) : t('lag.minutes', { minutes: Math.round(seconds / 60) });
}

function numberText(page: PageContext, count: number): string {
  return count.toLocaleString(page.language === 'ru' ? 'ru-RU' : 'en-GB');
}
