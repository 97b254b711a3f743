import { QUEUE_COUNT_MAX, type SavedView } from '#libs/features/handling';
import { type TeamName } from '#libs/platform/identity';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { addressOf, type QueueAddress } from './queue-address.js';
import { type DeskMessage } from './messages.en.js';
import { deskText } from './words.js';

/** The lists of the house, in the order in which somebody looks at them. */
export const HOUSE_LISTS: readonly { readonly words: DeskMessage; readonly address: QueueAddress }[] = [
  { words: 'view.mine', address: { view: 'mine', filters: {} } },
  { words: 'view.late', address: { view: 'mine', filters: { due: 'overdue' } } },
  { words: 'view.soon', address: { view: 'mine', filters: { due: 'soon' } } },
  { words: 'view.teams', address: { view: 'teams', filters: {} } },
  { words: 'view.free', address: { view: 'teams', filters: { assignee: 'none' } } },
  { words: 'view.triage', address: { view: 'triage', filters: {} } },
  { words: 'view.all', address: { view: 'all', filters: {} } },
];

export interface ListLine {
  readonly name: string;
  readonly address: QueueAddress;
  readonly count: number;
  readonly saved: SavedView | null;
}

interface QueueViewsProps {
  page: PageContext;
  lists: readonly ListLine[];
  here: QueueAddress;
}

/** The lists beside the list, each with how many stand in it. */
export function QueueViews({ page, lists, here }: QueueViewsProps) {
  const t = deskText(page.language);
  const current = addressOf(here);
  const link = ({ name, address, count, saved }: ListLine) => (
    <li key={saved?.viewId ?? name}>
      <a class="otk-views__link" href={addressOf(address)} aria-current={addressOf(address) === current ? 'page' : undefined}>
        <span>{name}</span>{' '}
        <span class="otk-views__count">
          {count >= QUEUE_COUNT_MAX ? t('views.many', { max: QUEUE_COUNT_MAX - 1 }) : t('views.count', { count })}{' '}
          <span class="govuk-visually-hidden">{t('views.casesHidden', { count })}</span>
        </span>
      </a>
    </li>
  );
  const [house, saved] = [lists.filter((list) => !list.saved), lists.filter((list) => list.saved)];
  return (
    <nav class="otk-views" aria-labelledby="views-title" data-live="views">
      <h2 class="otk-views__title" id="views-title">
        {t('views.title')}
      </h2>
      <ul class="otk-views__list">{house.map(link)}</ul>
      {saved.length > 0 && (
        <>
          <h2 class="otk-views__title">{t('views.saved')}</h2>
          <ul class="otk-views__list">{saved.map(link)}</ul>
        </>
      )}
    </nav>
  );
}

interface SaveFormProps {
  page: PageContext;
  here: QueueAddress;
  teams: readonly { readonly teamId: string; readonly name: TeamName }[];
  /** What is looked at, where it is a saved list that this person may delete. */
  saved: SavedView | null;
  isNameMissing: boolean;
}

/** Keeps the list that is looked at under a name. */
export function SaveList({ page, here, teams, saved, isNameMissing }: SaveFormProps) {
  const t = deskText(page.language);
  return (
    <details class="otk-fold" open={isNameMissing}>
      <summary class="otk-fold__summary">{t('save.open')}</summary>
      <PageForm page={page} action={addressOf(here).replace('/staff/queue?', '/staff/queue/lists?')} class="otk-fold__body">
        <div class={`govuk-form-group${isNameMissing ? ' govuk-form-group--error' : ''}`}>
          <label class="govuk-label" for="name">
            {t('save.name')}
          </label>
          <div class="govuk-hint" id="name-hint">
            {t('save.nameHint')}
          </div>
          {isNameMissing && (
            <p class="govuk-error-message" id="name-error">
              {t('save.nameMissing')}
            </p>
          )}
          <input class="govuk-input" id="name" name="name" maxLength={60} autocomplete="off" aria-describedby="name-hint" />
        </div>
        {teams.length > 0 && (
          <div class="govuk-form-group">
            <label class="govuk-label" for="teamId">
              {t('save.shared')}
            </label>
            <select class="govuk-select" id="teamId" name="teamId">
              <option value="">{t('save.alone')}</option>
              {teams.map(({ teamId, name }) => (
                <option key={teamId} value={teamId}>
                  {t('save.team', { team: name[page.language] })}
                </option>
              ))}
            </select>
          </div>
        )}
        <button class="govuk-button govuk-button--secondary otk-small-button" type="submit">
          {t('save.button')}
        </button>
      </PageForm>
      {saved && (
        <PageForm page={page} action={`/staff/queue/lists/${saved.viewId}/delete`} class="otk-fold__body">
          <button class="otk-link-button" type="submit">
            {t('save.delete')}
          </button>
        </PageForm>
      )}
    </details>
  );
}
