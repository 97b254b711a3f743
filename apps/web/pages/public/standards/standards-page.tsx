import { oversightText } from '#libs/features/oversight';
import { type Language } from '#libs/kernel';
import { formatDate } from '#libs/platform/i18n';
import { FigureTable } from '#libs/ui';
import { type PageContext } from '../../shared/page-context.js';
import { CitizenLayout } from '../../shared/citizen-layout.js';
import { type ProcedureOfServices, type StandardsFacts } from './standards-facts.js';
import { standardsText } from './words.js';

interface StandardsPageProps {
  page: PageContext;
  facts: StandardsFacts;
}

/** For everybody: what we promise, what the law demands, and how we did. */
export function StandardsPage({ page, facts }: StandardsPageProps) {
  const t = standardsText(page.language);
  return (
    <CitizenLayout page={page} title={t('title')}>
      <h1 class="govuk-heading-l">{t('title')}</h1>
      <p class="govuk-body-l">{t('lead')}</p>
      <HowWeDid page={page} facts={facts} />
      <SecondLooks page={page} facts={facts} />
      <Promises page={page} facts={facts} />
      {facts.laws.length > 0 && (
        <section aria-labelledby="law">
          <h2 class="govuk-heading-m" id="law">
            {t('law_title')}
          </h2>
          {facts.laws.map((law) => (
            <Procedure key={law.procedure.pack} page={page} of={law} />
          ))}
        </section>
      )}
      <h2 class="govuk-heading-m">{t('complain_title')}</h2>
      <p class="govuk-body">{t('complain')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/">
          {t('complain_start')}
        </a>
      </p>
    </CitizenLayout>
  );
}

function HowWeDid({ page, facts }: StandardsPageProps) {
  const t = standardsText(page.language);
  const { from, to, whole } = facts.quarter;
  const date = (day: typeof from) => formatDate(page.language, day);
  return (
    <section aria-labelledby="did">
      <h2 class="govuk-heading-m" id="did">
        {t('did_title', { from: date(from), to: date(to) })}
      </h2>
      {whole.answered === null || whole.answered === 0 ? (
        <p class="govuk-inset-text">{t('did_none')}</p>
      ) : (
        <>
          <ul class="otk-did">
            <Did figure={numberText(page.language, whole.answered)} words={t('did_answered')} />
            {whole.inTime && <Did figure={inTimeText(page.language, whole.inTime)} words={t('did_in_time')} />}
            {whole.p50 !== null && <Did figure={String(whole.p50)} words={t('did_half')} />}
            {whole.p95 !== null && <Did figure={String(whole.p95)} words={t('did_most')} />}
          </ul>
          <ServiceTable page={page} facts={facts} />
          <p class="govuk-body-s">{t('did_note')}</p>
        </>
      )}
    </section>
  );
}

/** How often we were wrong, in words: a decision that somebody else looked at again, because a person asked. */
function SecondLooks({ page, facts: { secondLooks } }: StandardsPageProps) {
  const t = standardsText(page.language);
  const { from, to, changed } = secondLooks;
  const dates = { from: formatDate(page.language, from), to: formatDate(page.language, to) };
  return (
    <section aria-labelledby="looks">
      <h2 class="govuk-heading-m" id="looks">
        {t('looks_title')}
      </h2>
      <p class="govuk-body">{t('looks_intro', dates)}</p>
      {changed?.told === 'share' ? (
        <ul class="otk-did">
          <Did figure={numberText(page.language, changed.of)} words={t('looks_of', { count: changed.of })} />
          <Did figure={numberText(page.language, changed.part)} words={t('looks_changed', { count: changed.part })} />
        </ul>
      ) : (
        <p class="govuk-inset-text">{t(`looks_${changed?.told ?? 'none'}`)}</p>
      )}
      <p class="govuk-body">{t('looks_ask')}</p>
    </section>
  );
}

function Did({ figure, words }: { figure: string; words: string }) {
  return (
    <li>
      <span class="otk-did__figure">{figure}</span> <span>{words}</span>
    </li>
  );
}

type InTime = NonNullable<StandardsFacts['quarter']['whole']['inTime']>;

function inTimeText(language: Language, { percent, atLeast }: InTime): string {
  return standardsText(language)(atLeast ? 'did_at_least' : 'did_percent', { percent });
}

function numberText(language: Language, value: number): string {
  return value.toLocaleString(language === 'ru' ? 'ru-RU' : 'en-GB');
}

function ServiceTable({ page, facts: { quarter, names } }: StandardsPageProps) {
  const t = standardsText(page.language);
  const say = oversightText(page.language);
  const text = (value: number | null) => (value === null ? null : numberText(page.language, value));
  return (
    <>
      <h3 class="govuk-heading-s" id="by-service">
        {t('did_table')}
      </h3>
      <FigureTable
        labelledBy="by-service"
        classes="otk-figures--published"
        columns={[t('did_service'), say('answered'), say('in_time'), say('p50'), say('p95')]}
        rows={quarter.services.map(({ service, answered, inTime, p50, p95 }) => ({
          key: service,
          cells: [
            names.services.get(service) ?? service,
            ...(answered === null
              ? [t('did_hidden'), null, null, null]
              : [text(answered), inTime && inTimeText(page.language, inTime), text(p50), text(p95)]),
          ],
        }))}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={`/api/v1/standards/table?language=${page.language}`} download>
          {t('did_csv')}
        </a>
      </p>
    </>
  );
}

function Promises({ page, facts: { targets, promises } }: StandardsPageProps) {
  const t = standardsText(page.language);
  return (
    <section aria-labelledby="promise">
      <h2 class="govuk-heading-m" id="promise">
        {t('promise_title')}
      </h2>
      <p class="govuk-body">{t('promise_own')}</p>
      {targets.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {targets.map(({ clock, days }) => (
            <li key={clock}>{t('promise_target', { what: t(`clock_${clock}`), days })}</li>
          ))}
        </ul>
      )}
      {promises.map((promise) => (
        <Procedure key={promise.procedure.pack} page={page} of={promise} />
      ))}
    </section>
  );
}

function Procedure({ page, of: { procedure, services, onlyWays } }: { page: PageContext; of: ProcedureOfServices }) {
  const t = standardsText(page.language);
  const isLaw = procedure.pack !== OWN;
  return (
    <>
      <h3 class="govuk-heading-s">{procedure.title[page.language]}</h3>
      {services.length > 0 && <p class="govuk-body">{t('law_services', { list: services.join(', ') })}</p>}
      {onlyWays && <p class="govuk-body">{t('law_ways')}</p>}
      <FigureTable
        label={procedure.title[page.language]}
        classes="otk-figures--published"
        columns={(isLaw ? LAW_COLUMNS : OWN_COLUMNS).map((key) => t(key))}
        rows={procedure.limits.map(({ clock, amount, unit, cited, confidence }) => ({
          key: clock,
          cells: [
            t(`clock_${clock}`),
            t(`unit_${unit}` as 'unit_weeks', { amount }),
            ...(isLaw ? [cited[page.language], t(`sure_${confidence}` as 'sure_V')] : [t('own_basis')]),
          ],
        }))}
      />
      {isLaw && !procedure.legallyReviewed && <p class="govuk-body-s">{t('law_draft')}</p>}
    </>
  );
}

/** The body's own standard: nobody published it before us, and no lawyer has to find it right. */
const OWN = 'own-standard';
const OWN_COLUMNS = ['law_step', 'law_limit', 'law_basis'] as const;
const LAW_COLUMNS = ['law_step', 'law_limit', 'law_basis', 'law_sure'] as const;
