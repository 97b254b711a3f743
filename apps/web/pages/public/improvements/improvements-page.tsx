import { type PublicFilter, PUBLIC_STATES, type PublicState, type ReleasedLine } from '#libs/features/feedback';
import { type Page as PageOf } from '#libs/platform/http';
import { formatDate } from '#libs/platform/i18n';
import { Button, Select } from '#libs/ui';
import { CitizenLayout } from '../../shared/citizen-layout.js';
import { type PageContext } from '../../shared/page-context.js';
import { pathOf } from './asking.js';
import { feedsOf, FeedLinks } from './feed-links.js';
import { type Licence } from './licence.js';
import { helpedText, serviceText, StateTag, voicesText } from './parts.js';
import { type ServiceChoice, type Story } from './stories.js';
import { improvementsText } from './words.js';

export interface ImprovementsPageProps {
  page: PageContext;
  stories: PageOf<Story>;
  counts: ReadonlyMap<PublicState, number>;
  services: readonly ServiceChoice[];
  filter: PublicFilter;
  isFirst: boolean;
  /** What people wrote, as it was released. */
  ownWords: readonly ReleasedLine[];
  licence: Licence;
}

const HERE = '/improvements';

/** *You said, we did*: every measure from the day it was adopted, what moved last first. */
export function ImprovementsPage(props: ImprovementsPageProps) {
  const { page, stories, counts, filter, licence } = props;
  const t = improvementsText(page.language);
  const isFiltered = filter.service !== null || filter.state !== null;
  const isEmpty = stories.items.length === 0;
  return (
    <CitizenLayout page={page} title={t('title')} feeds={feedsOf(page)}>
      <h1 class="govuk-heading-l">{t('title')}</h1>
      <p class="govuk-body-l">{t('lead')}</p>
      {isEmpty && !isFiltered ? (
        <div class="govuk-inset-text">
          <p class="govuk-body">
            <strong>{t('none_title')}.</strong> {t('none')}
          </p>
        </div>
      ) : (
        <>
          <Counts page={page} counts={counts} />
          <Filter {...props} />
          {isEmpty && <NotFound page={page} />}
          <ul class="otk-improvements">
            {stories.items.map((story) => (
              <Improvement key={story.measure.number} page={page} story={story} />
            ))}
          </ul>
          <Further {...props} />
          <p class="govuk-body otk-quiet">{t('about_numbers', { words: props.ownWords.length > 0 ? 'yes' : 'no' })}</p>
        </>
      )}
      <OwnWords page={page} ownWords={props.ownWords} />
      <FeedLinks page={page} licence={licence} />
      <p class="govuk-body">
        <a class="govuk-link" href="/complain">
          {t('complain')}
        </a>
      </p>
    </CitizenLayout>
  );
}

const COUNTED = [
  ['count_decided', 'adopted'],
  ['count_underWay', 'underWay'],
  ['count_done', 'completed'],
  ['count_verified', 'verified'],
  ['count_dropped', 'dropped'],
] as const;

/** How many stand where: the number first, so that a glance is enough. */
function Counts({ page, counts }: { page: PageContext; counts: ImprovementsPageProps['counts'] }) {
  const t = improvementsText(page.language);
  const shown = COUNTED.filter(([, state]) => (counts.get(state) ?? 0) > 0);
  if (shown.length === 0) return null;
  return (
    <ul class="otk-did otk-did--lines" aria-label={t('summary_label')}>
      {shown.map(([words, state]) => (
        <li key={state}>
          <span class="otk-did__figure">{counts.get(state)}</span> <span>{t(words, { count: counts.get(state)! })}</span>
        </li>
      ))}
    </ul>
  );
}

function Filter({ page, services, filter }: ImprovementsPageProps) {
  const t = improvementsText(page.language);
  return (
    <form method="get" action={HERE} class="otk-improvements-filter" aria-label={t('filter')}>
      <Select
        id="service"
        name="service"
        label={{ text: t('filter_service') }}
        value={filter.service ?? ''}
        items={[
          { value: '', text: t('filter_all_services') },
          ...services.map(({ code, title }) => ({ value: code, text: title[page.language] })),
        ]}
      />
      <Select
        id="state"
        name="state"
        label={{ text: t('filter_state') }}
        value={filter.state ?? ''}
        items={[
          { value: '', text: t('filter_all_states') },
          ...PUBLIC_STATES.map((state) => ({ value: state, text: t(`state_${state}`) })),
        ]}
      />
      <Button text={t('filter_show')} classes="govuk-button--secondary" />
    </form>
  );
}

function NotFound({ page }: { page: PageContext }) {
  const t = improvementsText(page.language);
  return (
    <p class="govuk-body">
      {t('none_found')}{' '}
      <a class="govuk-link" href={HERE}>
        {t('show_all')}
      </a>
    </p>
  );
}

function Improvement({ page, story }: { page: PageContext; story: Story }) {
  const { language } = page;
  const { measure } = story;
  return (
    <li class="otk-improvement">
      <p class="otk-improvement__state">
        <StateTag language={language} state={measure.state} />{' '}
        <span class="otk-quiet">{formatDate(language, measure.changedOn)}</span>
      </p>
      <h2 class="govuk-heading-m otk-improvement__title">
        <a class="govuk-link" href={pathOf(measure.number)}>
          {measure.title[language]}
        </a>
      </h2>
      <p class="govuk-body otk-improvement__where">
        {serviceText(language, measure)}
        {measure.place !== null && (
          <>
            {' · '}
            <span data-as-written>{measure.place}</span>
          </>
        )}
      </p>
      <p class="govuk-body otk-improvement__text">{measure.change[language]}</p>
      <p class="govuk-body otk-improvement__voices">{voicesText(language, measure.voices)}.</p>
      {story.helped !== null && <p class="govuk-body otk-improvement__helped">{helpedText(language, story.helped)}</p>}
    </li>
  );
}

/** In the language in which each was written. */
function OwnWords({ page, ownWords }: Pick<ImprovementsPageProps, 'page' | 'ownWords'>) {
  const t = improvementsText(page.language);
  if (ownWords.length === 0) return null;
  return (
    <section aria-labelledby="own-words">
      <h2 class="govuk-heading-m" id="own-words">
        {t('own_words')}
      </h2>
      <p class="govuk-body">{t('own_words_about')}</p>
      {ownWords.map(({ id, language, words, service }) => (
        <figure key={id} class="otk-said">
          <blockquote class="otk-said__words" lang={language} dir="auto" data-as-written>
            {words}
          </blockquote>
          {service !== null && <figcaption class="otk-quiet">{service.title[page.language]}</figcaption>}
        </figure>
      ))}
    </section>
  );
}

function Further({ page, stories: { next }, filter, isFirst }: ImprovementsPageProps) {
  const t = improvementsText(page.language);
  const query = new URLSearchParams({
    ...(filter.service !== null && { service: filter.service }),
    ...(filter.state !== null && { state: filter.state }),
  });
  const first = `${HERE}?${query.toString()}`;
  if (next !== null) query.set('cursor', next);
  return (
    <p class="govuk-body otk-improvements-further">
      {!isFirst && (
        <a class="govuk-link" href={first}>
          {t('first')}
        </a>
      )}
      {next !== null && (
        <a class="govuk-link" href={`${HERE}?${query.toString()}`} rel="next">
          {t('more')}
        </a>
      )}
    </p>
  );
}
