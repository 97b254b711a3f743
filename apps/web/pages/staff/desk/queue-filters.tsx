import { type DeskChoices, DUE_SPANS } from '#libs/features/handling';
import { CASE_STATES, CHANNELS, type CivilDate, KINDS, LANGUAGES } from '#libs/kernel';
import { formatDate } from '#libs/platform/i18n';
import { type PageContext } from '../../shared/page-context.js';
import { addressOf, type FilterField, type FilterValue, filterValues, type QueueAddress, without } from './queue-address.js';
import { deskText } from './words.js';

interface FiltersProps {
  page: PageContext;
  here: QueueAddress;
  choices: DeskChoices;
}

/** Open cases only stand in a queue: of the states, those that a case can be open in. */
const OPEN_STATES = CASE_STATES.slice(0, CASE_STATES.indexOf('answered'));

interface Option {
  readonly value: string;
  readonly text: string;
}

/** What each filter can be set to, in words. */
function optionsOf({ page, choices }: Omit<FiltersProps, 'here'>): Readonly<Partial<Record<FilterField, readonly Option[]>>> {
  const t = deskText(page.language);
  const people = new Map(choices.teams.flatMap((team) => team.people.map((person) => [person.staffId, person.name])));
  return {
    due: DUE_SPANS.map((value) => ({ value, text: t(`dueSpan.${value}`) })),
    state: OPEN_STATES.map((value) => ({ value, text: t(`state.${value}`) })),
    service: choices.services.map(({ code, title }) => ({ value: code, text: title[page.language] })),
    kind: KINDS.map((value) => ({ value, text: t(`kind.${value}`) })),
    channel: CHANNELS.map((value) => ({ value, text: t(`channel.${value}`) })),
    language: LANGUAGES.map((value) => ({ value, text: t(`language.${value}`) })),
    team: [
      { value: 'none', text: t('filter.noTeam') },
      ...choices.teams.map(({ teamId, name }) => ({ value: teamId, text: name })),
    ],
    assignee: [{ value: 'none', text: t('filter.nobody') }, ...Array.from(people, ([value, text]) => ({ value, text }))],
    danger: [
      { value: 'yes', text: t('filter.dangerYes') },
      { value: 'no', text: t('filter.dangerNo') },
    ],
  };
}

/** These hold a day, and are not chosen from a list. */
const DAY_FIELDS: ReadonlySet<FilterField> = new Set(['dueFrom', 'dueTo', 'receivedFrom', 'receivedTo']);

/** The filters in use, each to be taken away by one press. */
export function FilterTags({ page, here, choices }: FiltersProps) {
  const t = deskText(page.language);
  const used = filterValues(here.filters);
  if (used.length === 0) return null;
  const options = optionsOf({ page, choices });
  const wordsOf = ({ field, value }: FilterValue) => {
    const text = DAY_FIELDS.has(field) ? formatDate(page.language, value as CivilDate) : textOf(options, field, value);
    return `${t(`filter.${field}`)}: ${text}`;
  };
  return (
    <div class="otk-tags">
      <h2 class="govuk-visually-hidden">{t('filters.applied')}</h2>
      <ul class="otk-tags__list">
        {used.map((filter) => (
          <li key={`${filter.field}=${filter.value}`}>
            <a class="otk-tags__tag" href={addressOf(without(here, filter))}>
              <span class="govuk-visually-hidden">{t('filters.remove', { what: '' })}</span>
              {wordsOf(filter)}
            </a>
          </li>
        ))}
        <li>
          <a class="govuk-link" href={addressOf({ view: here.view, filters: {} })}>
            {t('filters.clear')}
          </a>
        </li>
      </ul>
    </div>
  );
}

function textOf(options: ReturnType<typeof optionsOf>, field: FilterField, value: string): string {
  return options[field]?.find((option) => option.value === value)?.text ?? value;
}

const FIELDS = ['due', 'state', 'service', 'kind', 'channel', 'language', 'team', 'assignee', 'danger'] as const;

/** Narrows the list. A form that is looked up, not sent: its answer is an address that can be kept. */
export function FilterForm({ page, here, choices }: FiltersProps) {
  const t = deskText(page.language);
  const options = optionsOf({ page, choices });
  const used = filterValues(here.filters);
  const valueOf = (field: FilterField) => used.find((filter) => filter.field === field)?.value ?? '';
  return (
    <details class="otk-fold otk-filters">
      <summary class="otk-fold__summary">{t('filters.title')}</summary>
      <form class="otk-fold__body otk-filters__form" method="get" action="/staff/queue">
        <input type="hidden" name="view" value={here.view} />
        {FIELDS.map((field) => (
          <div class="otk-filters__field" key={field}>
            <label class="govuk-label" for={`filter-${field}`}>
              {t(`filter.${field}`)}
            </label>
            <select class="govuk-select" id={`filter-${field}`} name={field}>
              <option value="">{t('filters.any')}</option>
              {options[field]?.map(({ value, text }) => (
                <option key={value} value={value} selected={value === valueOf(field)}>
                  {text}
                </option>
              ))}
            </select>
          </div>
        ))}
        <div class="otk-filters__field otk-filters__field--button">
          <button class="govuk-button otk-small-button" type="submit">
            {t('filters.apply')}
          </button>
        </div>
      </form>
    </details>
  );
}
