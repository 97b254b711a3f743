import { type LookLine, type ReviewList, type WaitingAsk } from '#libs/features/review';
import { type CivilDate, daysBetween } from '#libs/kernel';
import { Pagination, Tag } from '#libs/ui';
import { type PageContext } from '../../shared/page-context.js';
import { StaffLayout } from '../../shared/staff-layout.js';
import { casePath } from '../case/section.js';
import { Due, shortDate } from '../desk/due.js';
import { StateTag } from '../desk/state-tag.js';
import { Done } from './parts.js';
import { requestPath, REVERSALS, reviewerPath, REVIEWS } from './paths.js';
import { type ReviewMessage } from './messages.en.js';
import { reviewText } from './words.js';

/** A line in finished words beside its codes. */
export type Titled<Line> = Line & { readonly serviceTitle: string; readonly stageTitle: string };

export interface ListsPageProps {
  page: PageContext;
  /** The lists that this person works on, in order. */
  lists: readonly ReviewList[];
  list: ReviewList;
  counts: Readonly<Record<ReviewList, number>>;
  asks: readonly Titled<WaitingAsk>[];
  looks: readonly Titled<LookLine>[];
  next: string | null;
  today: CivilDate;
  done: ReviewMessage | null;
}

/** What waits, list by list. In a list the same keys lead along as in the queue. */
export function ListsPage(props: ListsPageProps) {
  const { page, lists, list, counts, asks, looks, next, done } = props;
  const t = reviewText(page.language);
  return (
    <StaffLayout page={page} title={t('list.of', { list: t('list.title'), count: t(`list.${list}`) })}>
      <Done page={page} done={done} />
      <h1 class="govuk-heading-l otk-look__title">{t('list.title')}</h1>
      <p class="govuk-body">{t('list.lead')}</p>
      <nav class="otk-subnav" aria-label={t('list.nav')}>
        <ul>
          {lists.map((one) => (
            <li key={one}>
              <a href={`${REVIEWS}?list=${one}`} aria-current={one === list ? 'page' : undefined}>
                {t(`list.${one}`)} <span class="otk-look__count">{counts[one]}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {counts[list] === 0 && <p class="govuk-body">{t(`list.none.${list}`)}</p>}
      {asks.length > 0 && <Asks {...props} />}
      {looks.length > 0 && <Looks {...props} />}
      {page.staff?.may('oversight.read') && (
        <p class="govuk-body otk-look-after">
          <a class="govuk-link" href={REVERSALS}>
            {t('list.reversals')}
          </a>
        </p>
      )}
      {next !== null && (
        <Pagination next={{ href: `${REVIEWS}?list=${list}&cursor=${encodeURIComponent(next)}`, text: t('list.next') }} />
      )}
    </StaffLayout>
  );
}

function Head({ page, columns }: { page: PageContext; columns: readonly ReviewMessage[] }) {
  const t = reviewText(page.language);
  return (
    <thead role="rowgroup">
      <tr role="row">
        {columns.map((column) => (
          <th key={column} role="columnheader" scope="col">
            {t(column)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Asks({ page, asks, list }: ListsPageProps) {
  const t = reviewText(page.language);
  return (
    <table class="otk-queue otk-look-list" role="table" aria-label={t(`list.${list}`)} data-list>
      <Head page={page} columns={['column.case', 'column.about', 'column.asked', 'column.late']} />
      <tbody role="rowgroup">
        {asks.map((ask) => (
          <tr key={ask.requestId} role="row" class="otk-queue__row" data-row>
            <td role="cell" class="otk-queue__case">
              <a class="govuk-link otk-queue__link" href={requestPath(ask.reference, ask.requestId)} data-row-link>
                {ask.reference}
              </a>
            </td>
            <td role="cell" class="otk-queue__about">
              <span class="otk-queue__service">{ask.serviceTitle}</span> <span class="otk-queue__kind">{ask.stageTitle}</span>
            </td>
            <td role="cell" class="otk-queue__due">
              {t('row.asked', { date: shortDate(page.language, ask.askedOn) })}
            </td>
            <td role="cell" class="otk-queue__owner">
              {lateness(page, ask)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function lateness({ language }: PageContext, { askedOn, lastOn, saysWhyLate }: WaitingAsk): string {
  const t = reviewText(language);
  const days = lastOn === null ? 0 : daysBetween(lastOn, askedOn);
  if (days <= 0) return t('row.notLate');
  return `${t('row.late', { days })}, ${t(saysWhyLate ? 'row.saysWhy' : 'row.saysNothing')}`;
}

function Looks({ page, looks, list, today }: ListsPageProps) {
  const t = reviewText(page.language);
  return (
    <table class="otk-queue otk-look-list" role="table" aria-label={t(`list.${list}`)} data-list>
      <Head page={page} columns={['column.case', 'column.about', 'column.due', 'column.state', 'column.reviewer']} />
      <tbody role="rowgroup">
        {looks.map((look) => (
          <tr key={look.caseId} role="row" class="otk-queue__row" data-row>
            <td role="cell" class="otk-queue__case">
              <a
                class="govuk-link otk-queue__link"
                href={look.reviewerId === null ? reviewerPath(look.reference) : casePath(look.reference)}
                data-row-link
              >
                {look.reference}
              </a>
            </td>
            <td role="cell" class="otk-queue__about">
              {look.isChallenged && <Tag text={t('row.challenged')} classes="otk-tag govuk-tag--orange" />}
              <span class="otk-queue__service">{look.serviceTitle}</span> <span class="otk-queue__kind">{look.stageTitle}</span>
            </td>
            <td role="cell" class="otk-queue__due">
              <Due language={page.language} dueOn={look.nextDueOn} today={today} isFinal={look.nextBecause.length === 0} />
            </td>
            <td role="cell" class="otk-queue__state">
              <StateTag language={page.language} state={look.state} />
            </td>
            <td role="cell" class="otk-queue__owner">
              <Reviewer page={page} look={look} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Reviewer({ page, look: { reviewerName, anybodyLeft } }: { page: PageContext; look: LookLine }) {
  const t = reviewText(page.language);
  if (reviewerName !== null) return <span data-as-written>{reviewerName}</span>;
  return <span class="otk-quiet">{t(anybodyLeft ? 'row.nobody' : 'row.nobodyLeft')}</span>;
}
