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
      ...choices.teams.map(({ teamId, name }) => ({ value: teamId, text: name[page.language] })),
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

/** Of these a list can hold several values at once; of the others, one. */
const SEVERAL = ['service', 'state', 'kind', 'channel', 'language'] as const;
const ONE = ['due', 'team', 'assignee', 'danger'] as const;
const SPANS = [
  { title: 'filter.received', from: 'receivedFrom', to: 'receivedTo' },
  { title: 'filter.dueBetween', from: 'dueFrom', to: 'dueTo' },
] as const;

/** Narrows the list. A form that is looked up, not sent: its answer is an address that can be kept. */
export function FilterForm({ page, here, choices }: FiltersProps) {
  const t = deskText(page.language);
  const options = optionsOf({ page, choices });
  const used = filterValues(here.filters);
  const valuesOf = (field: FilterField) => used.filter((filter) => filter.field === field).map(({ value }) => value);
  return (
    <details class="otk-fold otk-filters">
      <summary class="otk-fold__summary">{t('filters.title')}</summary>
      <form class="otk-fold__body otk-filters__form" method="get" action="/staff/queue">
        <input type="hidden" name="view" value={here.view} />
        {ONE.map((field) => (
          <OneOf key={field} page={page} field={field} options={options[field] ?? []} value={valuesOf(field)[0] ?? ''} />
        ))}
        {SPANS.map(({ title, from, to }) => (
          <fieldset class="otk-filters__span" key={from}>
            <legend class="govuk-label">{t(title)}</legend>
            {([from, to] as const).map((field) => (
              <div key={field}>
                <label class="otk-filters__day" for={`filter-${field}`}>
                  {t(field === from ? 'filter.from' : 'filter.to')}
                </label>
                <input class="govuk-input" type="date" id={`filter-${field}`} name={field} value={valuesOf(field)[0] ?? ''} />
              </div>
            ))}
          </fieldset>
        ))}
        {SEVERAL.map((field) => (
          <SeveralOf key={field} page={page} field={field} options={options[field] ?? []} values={valuesOf(field)} />
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

interface FilterFieldProps {
  page: PageContext;
  field: FilterField;
  options: readonly Option[];
}

function OneOf({ page, field, options, value }: FilterFieldProps & { value: string }) {
  const t = deskText(page.language);
  return (
    <div class="otk-filters__field">
      <label class="govuk-label" for={`filter-${field}`}>
        {t(`filter.${field}`)}
      </label>
      <select class="govuk-select" id={`filter-${field}`} name={field}>
        <option value="">{t('filters.any')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Any of those that are ticked. A long list moves in its own frame. */
function SeveralOf({ page, field, options, values }: FilterFieldProps & { values: readonly string[] }) {
  const t = deskText(page.language);
  return (
    <fieldset class="otk-filters__several">
      <legend class="govuk-label">{t(`filter.${field}`)}</legend>
      <div class="otk-filters__options">
        {options.map(({ value, text }) => (
          <label key={value} class="otk-filters__option">
            <input type="checkbox" name={field} value={value} checked={values.includes(value)} />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
