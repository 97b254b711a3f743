import { type DeskChoices, QUEUE_COUNT_MAX, type QueueLine, type SavedView } from '#libs/features/handling';
import { type CivilDate, type TeamId } from '#libs/kernel';
import { ErrorSummary, NotificationBanner } from '#libs/ui';
import { sharedText } from '../../shared/messages.js';
import { type PageContext } from '../../shared/page-context.js';
import { StaffLayout } from '../../shared/staff-layout.js';
import { BulkBar } from './bulk-bar.js';
import { addressOf, type QueueAddress } from './queue-address.js';
import { FilterForm, FilterTags } from './queue-filters.js';
import { QueueTable } from './queue-table.js';
import { type ListLine, QueueViews, SaveList } from './queue-views.js';
import { deskText } from './words.js';

export interface QueuePageProps {
  page: PageContext;
  here: QueueAddress;
  lines: readonly QueueLine[];
  next: string | null;
  cursor: string | null;
  /** How many there are of this list. */
  count: number;
  lists: readonly ListLine[];
  choices: DeskChoices;
  myTeams: readonly TeamId[];
  today: CivilDate;
  /** When the list was shown, as the address carries it to ask what is new since. */
  shownAt: string;
  newCases: number;
  done: string | null;
  isAllChosen: boolean;
  isNameMissing: boolean;
}

const BULK_FORM = 'bulk';

export function QueuePage(props: QueuePageProps) {
  const { page, here, lists, isNameMissing } = props;
  const t = deskText(page.language);
  return (
    <StaffLayout page={page} title={t('queue.title')} error={isNameMissing}>
      {isNameMissing && (
        <ErrorSummary
          titleText={sharedText(page.language)('summary.title')}
          errorList={[{ text: t('save.nameMissing'), href: '#name' }]}
        />
      )}
      {props.done !== null && (
        <NotificationBanner type="success" titleText={t('banner.done')}>
          <p class="govuk-notification-banner__heading">{props.done}</p>
        </NotificationBanner>
      )}
      <div class="otk-desk" data-live-on="any" data-live-query={`since=${props.shownAt}`}>
        <div class="otk-desk__side">
          <QueueViews page={page} lists={lists} here={here} />
          <SaveList
            page={page}
            here={here}
            teams={props.choices.teams.filter(({ teamId }) => props.myTeams.includes(teamId))}
            saved={savedHere(lists, here, props.myTeams, page)}
            isNameMissing={isNameMissing}
          />
        </div>
        <div class="otk-desk__main">
          <QueueHead {...props} />
          <FilterTags page={page} here={here} choices={props.choices} />
          <NewCases {...props} />
          <Cases {...props} />
        </div>
      </div>
    </StaffLayout>
  );
}

/** The saved list that is looked at, where it is this person's to delete. */
function savedHere(
  lists: readonly ListLine[],
  here: QueueAddress,
  myTeams: readonly TeamId[],
  { staff }: PageContext,
): SavedView | null {
  const saved = lists.find((list) => list.saved && addressOf(list.address) === addressOf(here))?.saved ?? null;
  if (saved === null || saved.isMine) return saved;
  const isTheirs = saved.teamId !== null && myTeams.includes(saved.teamId) && staff?.roles.includes('supervisor');
  return isTheirs ? saved : null;
}

function QueueHead({ page, here, lists, count, choices }: QueuePageProps) {
  const t = deskText(page.language);
  const list = lists.find(({ address }) => addressOf(address) === addressOf(here));
  return (
    <>
      <div class="otk-desk__head">
        <h1 class="govuk-heading-m otk-desk__title">{list?.name ?? t(`view.${here.view}`)}</h1>
        <p class="otk-desk__count" data-live="count">
          {count >= QUEUE_COUNT_MAX ? t('queue.countMany', { max: QUEUE_COUNT_MAX }) : t('queue.count', { count })}
        </p>
        <form class="otk-desk__search" method="get" action="/staff/search" role="search">
          <label class="govuk-visually-hidden" for="q">
            {t('search.label')}
          </label>
          <input class="govuk-input" id="q" name="q" type="search" placeholder={t('search.label')} data-key="Slash" />
          <button class="govuk-button govuk-button--secondary otk-small-button" type="submit">
            {t('search.button')}
          </button>
        </form>
      </div>
      <FilterForm page={page} here={here} choices={choices} />
    </>
  );
}

/** What came since the list was shown. The list itself stays as it is under the reader's hand. */
function NewCases({ page, here, newCases }: QueuePageProps) {
  const t = deskText(page.language);
  return (
    <div role="status">
      <div data-live="new">
        {newCases > 0 && (
          <a class="otk-new" href={addressOf(here)}>
            {t('queue.new', { count: newCases })}
          </a>
        )}
      </div>
    </div>
  );
}

function Cases({ page, here, lines, today, next, cursor, choices, isAllChosen }: QueuePageProps) {
  const t = deskText(page.language);
  const mayAct = page.staff?.may('case.assign') ?? false;
  if (lines.length === 0) {
    const isNarrowed = Object.keys(here.filters).length > 0;
    return <p class="govuk-body otk-empty">{t(isNarrowed ? 'queue.emptyFiltered' : 'queue.empty')}</p>;
  }
  return (
    <>
      {mayAct && (
        <p class="govuk-body-s otk-choose-all">
          <a
            class="govuk-link"
            href={addressOf(here, { ...(cursor !== null && { cursor }), select: 'all' })}
            data-choose-all
            data-key="KeyA"
          >
            {t('queue.chooseAll')}
          </a>
        </p>
      )}
      <QueueTable page={page} lines={lines} today={today} formId={mayAct ? BULK_FORM : null} isAllChosen={isAllChosen} />
      {(next !== null || cursor !== null) && (
        <nav class="otk-pages" aria-label={t('queue.list')}>
          {cursor !== null && (
            <a class="govuk-link" href={addressOf(here)}>
              {t('queue.first')}
            </a>
          )}
          {next !== null && (
            <a class="govuk-link" rel="next" href={addressOf(here, { cursor: next })}>
              {t('queue.next')}
            </a>
          )}
        </nav>
      )}
      {mayAct && <BulkBar page={page} formId={BULK_FORM} here={here} choices={choices} />}
    </>
  );
}
