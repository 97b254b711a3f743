import { timesAsOften, type WordFact } from '#libs/domain/improvement';
import { type ThemeCaseLine, type ThemeLine } from '#libs/features/feedback';
import { type Page as PageOf } from '#libs/platform/http';
import { Button, type FigureContent, type FigureRow, FigureTable } from '#libs/ui';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { SelectField, TextField } from '../admin/shared/fields.js';
import { type DoneCode, ThemesFrame } from './frame.js';
import { type ServiceNames } from './list-page.js';
import { Sparkline } from './sparkline.js';
import { dayText, languageOfWord, nameOfTheme, themesText, titleOfTheme } from './words.js';

export interface ThemePageProps {
  page: PageContext;
  theme: ThemeLine;
  /** In another language, perhaps the same. */
  like: ThemeLine | null;
  cases: PageOf<ThemeCaseLine>;
  services: ServiceNames;
  done: DoneCode | null;
  titles: { readonly titleEn: string; readonly titleRu: string };
  errors?: FormErrors | null;
}

/** A theme: its words, its complaints, and what can be decided about it. */
export function ThemePage({ page, theme, like, cases, services, done, titles, errors = null }: ThemePageProps) {
  const t = themesText(page.language);
  const { state, service, size, weeks } = theme;
  const isOpen = state === 'proposed' || state === 'accepted';
  const name = nameOfTheme(page.language, theme);
  return (
    <ThemesFrame page={page} title={titleOfTheme(page.language, theme)} here={null} done={done} errors={errors}>
      <h1 class="govuk-heading-l" data-as-written>
        {name}
      </h1>
      <p class="govuk-body">
        {services.get(service) ?? service}, {t('themes.column_size').toLowerCase()}: {size} <Sparkline counts={weeks} />
      </p>
      {like !== null && <Like page={page} theme={theme} like={like} />}
      <Words page={page} facts={theme.wordFacts} />
      {isOpen && page.staff?.may('themes.manage') && <Decisions page={page} theme={theme} titles={titles} errors={errors} />}
      <Cases page={page} theme={theme} cases={cases} />
    </ThemesFrame>
  );
}

function Like({ page, theme, like }: { page: PageContext; theme: ThemeLine; like: ThemeLine }) {
  const t = themesText(page.language);
  return (
    <section class="otk-panel" aria-labelledby="like">
      <h2 class="otk-panel__title" id="like">
        {t('theme.like')}
      </h2>
      <p class="govuk-body">
        {theme.likeBecause && t(`theme.like_${theme.likeBecause}`)}{' '}
        <a class="govuk-link" href={`/staff/themes/${like.id}`}>
          {t('theme.like_open')}
        </a>
      </p>
      {page.staff?.may('themes.manage') && (
        <PageForm page={page} action={`/staff/themes/${theme.id}/join`}>
          <input type="hidden" name="version" value={theme.version} />
          <input type="hidden" name="into" value={like.id} />
          <input type="hidden" name="intoVersion" value={like.version} />
          <Button text={t('theme.join')} classes="govuk-button--secondary" preventDoubleClick />
        </PageForm>
      )}
    </section>
  );
}

function Words({ page, facts }: { page: PageContext; facts: readonly WordFact[] }) {
  const t = themesText(page.language);
  const number = new Intl.NumberFormat(page.language === 'ru' ? 'ru-RU' : 'en-GB', { maximumFractionDigits: 1 });
  const times = (fact: WordFact) => {
    const often = timesAsOften(fact);
    return often === null ? t('theme.times_only') : number.format(often);
  };
  return (
    <section aria-labelledby="words">
      <h2 class="govuk-heading-m" id="words">
        {t('theme.words')}
      </h2>
      <p class="govuk-body otk-measure">{t('theme.words_lead')}</p>
      <FigureTable
        labelledBy="words"
        columns={(['word', 'inside', 'outside', 'times'] as const).map((column) => t(`theme.${column}`))}
        rows={facts.map((fact) => ({
          key: fact.word,
          cells: [
            { content: <span data-as-written>{fact.shown}</span> },
            numbered(`${fact.inside} / ${fact.insideOf}`),
            numbered(`${fact.outside} / ${fact.outsideOf}`),
            numbered(times(fact)),
          ],
        }))}
      />
    </section>
  );
}

function Decisions({ page, theme, titles, errors }: Required<Pick<ThemePageProps, 'page' | 'theme' | 'titles' | 'errors'>>) {
  const t = themesText(page.language);
  const { id, version, state, wordFacts } = theme;
  const seen = <input type="hidden" name="version" value={version} />;
  return (
    <section aria-labelledby="decide">
      <h2 class="govuk-heading-m" id="decide">
        {t('theme.decide')}
      </h2>
      {state === 'accepted' && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/staff/measures/new?theme=${id}`}>
            {t('theme.measure')}
          </a>
        </p>
      )}
      <PageForm page={page} action={`/staff/themes/${id}/accept`}>
        {seen}
        <div class="otk-two">
          <TextField name="titleEn" label={t('theme.title_en')} value={titles.titleEn} errors={errors} lang="en" />
          <TextField name="titleRu" label={t('theme.title_ru')} value={titles.titleRu} errors={errors} lang="ru" />
        </div>
        <Button text={t(state === 'accepted' ? 'theme.rename' : 'theme.accept')} preventDoubleClick />
      </PageForm>
      <PageForm page={page} action={`/staff/themes/${id}/split`}>
        {seen}
        <SelectField
          name="word"
          label={t('theme.split')}
          hint={t('theme.split_lead')}
          value=""
          errors={errors}
          choices={wordFacts.map(({ word, shown }) => ({ value: word, text: shown, lang: languageOfWord(shown) }))}
        />
        <Button text={t('theme.split_button')} classes="govuk-button--secondary" preventDoubleClick />
      </PageForm>
      <PageForm page={page} action={`/staff/themes/${id}/dismiss`}>
        {seen}
        <Button text={t('theme.dismiss')} classes="govuk-button--warning" preventDoubleClick />
      </PageForm>
    </section>
  );
}

function Cases({ page, theme, cases }: Pick<ThemePageProps, 'page' | 'theme' | 'cases'>) {
  const t = themesText(page.language);
  const manages = page.staff?.may('themes.manage') ?? false;
  return (
    <section aria-labelledby="cases">
      <h2 class="govuk-heading-m" id="cases">
        {t('theme.cases')}
      </h2>
      {theme.waiting > 0 && manages && (
        <PageForm page={page} action={`/staff/themes/${theme.id}/cases`}>
          <Button text={t('theme.confirm')} classes="govuk-button--secondary" preventDoubleClick />
        </PageForm>
      )}
      <FigureTable
        labelledBy="cases"
        classes="otk-figures--cases"
        columns={(['case', 'received', 'place', 'matched', 'refuse'] as const).map((column) => t(`theme.${column}`))}
        rows={cases.items.map((line) => caseRow({ page, theme, line, manages }))}
      />
      {cases.next !== null && (
        <p class="govuk-body">
          <a class="govuk-link" rel="next" href={`/staff/themes/${theme.id}?cursor=${cases.next}`}>
            {t('themes.next')}
          </a>
        </p>
      )}
    </section>
  );
}

interface CaseRowProps {
  page: PageContext;
  theme: ThemeLine;
  line: ThemeCaseLine;
  manages: boolean;
}

function caseRow({ page, theme, line, manages }: CaseRowProps): FigureRow {
  const t = themesText(page.language);
  const { reference, receivedOn, place, matched, state } = line;
  const shown = new Map(theme.wordFacts.map((fact) => [fact.word, fact.shown]));
  const name = (
    <>
      <a class="govuk-link" href={`/staff/cases/${reference}`}>
        {reference}
      </a>
      {state === 'proposed' && theme.state === 'accepted' && <span class="otk-quiet"> {t('theme.state_proposed')}</span>}
    </>
  );
  return {
    key: line.caseId,
    cells: [
      { content: name },
      dayText(page.language, receivedOn),
      { content: <span data-as-written>{place ?? '–'}</span> },
      { content: <span data-as-written>{matched.map((word) => shown.get(word) ?? word).join(', ')}</span> },
      { content: manages && <Refusal page={page} theme={theme} reference={reference} /> },
    ],
  };
}

function Refusal({ page, theme, reference }: { page: PageContext; theme: ThemeLine; reference: string }) {
  const t = themesText(page.language);
  return (
    <PageForm page={page} action={`/staff/themes/${theme.id}/cases`}>
      <input type="hidden" name="refuse" value={reference} />
      <Button
        text={t('theme.refuse')}
        classes="govuk-button--secondary"
        attributes={{ 'aria-label': t('theme.refuse_of', { reference }) }}
      />
    </PageForm>
  );
}

function numbered(text: string): FigureContent {
  return { content: text, isNumber: true };
}
