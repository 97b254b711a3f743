import { oversightText } from '#libs/features/oversight';
import { type Language } from '#libs/kernel';
import { formatDate } from '#libs/platform/i18n';
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
  const columns = [t('did_service'), say('answered'), say('in_time'), say('p50'), say('p95')];
  return (
    <div class="otk-scroll" role="group" aria-label={t('did_table')} tabIndex={0}>
      <table class="govuk-table otk-published">
        <caption class="govuk-table__caption govuk-table__caption--s">{t('did_table')}</caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {columns.map((column) => (
              <th key={column} scope="col" class="govuk-table__header">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {quarter.services.map(({ service, answered, inTime, p50, p95 }) => (
            <tr key={service} class="govuk-table__row">
              <th scope="row" class="govuk-table__header">
                {names.services.get(service) ?? service}
              </th>
              {answered === null ? (
                <td class="govuk-table__cell" colSpan={4}>
                  {t('did_hidden')}
                </td>
              ) : (
                [numberText(page.language, answered), inTime ? inTimeText(page.language, inTime) : '–', p50, p95].map(
                  (cell, at) => (
                    <td key={at} class="govuk-table__cell">
                      {cell}
                    </td>
                  ),
                )
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
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
  return (
    <>
      <h3 class="govuk-heading-s">{procedure.title[page.language]}</h3>
      {services.length > 0 && <p class="govuk-body">{t('law_services', { list: services.join(', ') })}</p>}
      {onlyWays && <p class="govuk-body">{t('law_ways')}</p>}
      <div class="otk-scroll" role="group" aria-label={procedure.title[page.language]} tabIndex={0}>
        <table class="govuk-table otk-published">
          <thead class="govuk-table__head">
            <tr class="govuk-table__row">
              {(['law_step', 'law_limit', 'law_basis', 'law_sure'] as const).map((key) => (
                <th key={key} scope="col" class="govuk-table__header">
                  {t(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody class="govuk-table__body">
            {procedure.limits.map(({ clock, amount, unit, cited, confidence }) => (
              <tr key={clock} class="govuk-table__row">
                <th scope="row" class="govuk-table__header">
                  {t(`clock_${clock}`)}
                </th>
                <td class="govuk-table__cell">{t(`unit_${unit}` as 'unit_weeks', { amount })}</td>
                <td class="govuk-table__cell">{cited[page.language]}</td>
                <td class="govuk-table__cell">{t(`sure_${confidence}` as 'sure_V')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!procedure.legallyReviewed && <p class="govuk-body-s">{t('law_draft')}</p>}
    </>
  );
}
