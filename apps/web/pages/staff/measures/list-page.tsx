import { type MeasureLine } from '#libs/features/feedback';
import { type CivilDate, MEASURE_STATES } from '#libs/kernel';
import { type Page as PageOf } from '#libs/platform/http';
import { formatDate } from '#libs/platform/i18n';
import { Button, Tag } from '#libs/ui';
import { type PageContext } from '../../shared/page-context.js';
import { ButtonLink, Further, List } from '../admin/shared/parts.js';
import { SelectField } from '../admin/shared/fields.js';
import { type ListFilter } from './asking.js';
import { calledIn, type MeasureChoices } from './choices.js';
import { measurePath, MeasuresFrame, MeasureTag } from './parts.js';
import { measuresText } from './words.js';

interface ListPageProps {
  page: PageContext;
  lines: PageOf<MeasureLine>;
  filter: ListFilter;
  choices: MeasureChoices;
  /** Groups of like complaints that wait for somebody to look; as many as are counted. */
  themes: number;
  today: CivilDate;
  query: URLSearchParams;
}

/** Every measure, the newest first; those that wait for a decision are found by their state. */
export function MeasuresPage({ page, lines, filter, choices, themes, today, query }: ListPageProps) {
  const t = measuresText(page.language);
  const isAll = filter.shown === 'all' && filter.service === '' && filter.team === '' && !query.has('cursor');
  return (
    <MeasuresFrame page={page} title={t('title')}>
      <div class="otk-head">
        <div>
          <h1 class="govuk-heading-l otk-head__title">{t('title')}</h1>
          <p class="otk-quiet otk-head__note">{t('lead')}</p>
        </div>
        <div class="otk-change-acts">
          {page.staff?.may('measures.manage') && <ButtonLink href="/staff/measures/new">{t('new')}</ButtonLink>}
          {page.staff?.may('oversight.read') && (
            <a class="govuk-link" href="/staff/themes">
              {t('themes_proposed', { count: themes })}
            </a>
          )}
          <a class="govuk-link" href="/improvements">
            {t('public')}
          </a>
        </div>
      </div>
      <Filter page={page} filter={filter} choices={choices} />
      <List
        caption={t('title')}
        head={[t('col_number'), t('col_measure'), t('col_state'), t('col_due'), t('col_owner'), t('col_cases'), t('col_steps')]}
        rows={lines.items.map((line) => cellsOf(page, line, choices, today))}
        empty={t(isAll ? 'none' : 'none_found')}
      />
      <Further page={page} path="/staff/measures" query={query} next={lines.next} />
    </MeasuresFrame>
  );
}

function Filter({ page, filter, choices }: Pick<ListPageProps, 'page' | 'filter' | 'choices'>) {
  const t = measuresText(page.language);
  return (
    <form method="get" action="/staff/measures" class="otk-staff-filter">
      <SelectField
        name="state"
        label={t('filter_state')}
        errors={null}
        value={filter.shown}
        choices={[
          { value: 'open', text: t('filter_open') },
          { value: 'late', text: t('filter_late') },
          ...MEASURE_STATES.map((state) => ({ value: state, text: t(`state_${state}`) })),
          { value: 'all', text: t('filter_all') },
        ]}
      />
      <SelectField
        name="service"
        label={t('filter_service')}
        errors={null}
        value={filter.service}
        choices={[{ value: '', text: t('filter_all_services') }, ...choices.services]}
      />
      <SelectField
        name="team"
        label={t('filter_team')}
        errors={null}
        value={filter.team}
        choices={[{ value: '', text: t('filter_all_teams') }, ...choices.teams]}
      />
      <Button text={t('filter_show')} classes="govuk-button--secondary" />
    </form>
  );
}

function cellsOf(page: PageContext, line: MeasureLine, choices: MeasureChoices, today: CivilDate) {
  const t = measuresText(page.language);
  const { number, title, state, service, place, ownerName, dueOn, cases, milestones } = line;
  const isLate = (state === 'adopted' || state === 'underWay') && dueOn < today;
  const all = milestones.planned + milestones.done;
  return [
    number,
    <>
      <a class="govuk-link" href={measurePath(number)}>
        {title[page.language]}
      </a>
      <span class="otk-change-where">
        {service === null ? t('several_services') : calledIn(choices.services, service)}
        {place !== null && (
          <>
            {' · '}
            <span data-as-written>{place}</span>
          </>
        )}
      </span>
    </>,
    <MeasureTag page={page} state={state} />,
    <>
      {formatDate(page.language, dueOn)} {isLate && <Tag text={t('late')} classes="govuk-tag--red" />}
    </>,
    ownerName,
    cases,
    all === 0 ? '–' : t('steps', { done: milestones.done, all }),
  ];
}
