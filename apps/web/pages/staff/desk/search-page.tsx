import { type FoundCase, type SearchAnswer } from '#libs/features/handling';
import { type Language } from '#libs/kernel';
import { formatDate } from '#libs/platform/i18n';
import { type PageContext } from '../../shared/page-context.js';
import { StaffLayout } from '../../shared/staff-layout.js';
import { shortDate } from './due.js';
import { StateTag } from './state-tag.js';
import { deskText } from './words.js';

interface SearchPageProps {
  page: PageContext;
  text: string;
  /** Null where nothing was asked yet. */
  answer: SearchAnswer | null;
  titles: ReadonlyMap<string, Readonly<Record<Language, string>>>;
}

export function SearchPage({ page, text, answer, titles }: SearchPageProps) {
  const t = deskText(page.language);
  const isEmpty = answer !== null && answer.known.length === 0 && answer.written.length === 0 && answer.next === null;
  return (
    <StaffLayout page={page} title={t('search.title')}>
      <div class="otk-page-column">
        <h1 class="govuk-heading-l">{t('search.title')}</h1>
        <form class="otk-search" method="get" action="/staff/search" role="search">
          <label class="govuk-label" for="q">
            {t('search.label')}
          </label>
          <div class="govuk-hint" id="q-hint">
            {t('search.hint')}
          </div>
          <div class="otk-search__row">
            <input
              class="govuk-input"
              id="q"
              name="q"
              type="search"
              value={text}
              maxLength={200}
              spellcheck={false}
              aria-describedby="q-hint"
              data-key="Slash"
              autofocus={answer === null}
            />
            <button class="govuk-button otk-small-button" type="submit">
              {t('search.button')}
            </button>
          </div>
        </form>
        {isEmpty && (
          <>
            <p class="govuk-body" role="status" data-as-written>
              {t('search.nothing', { text })}
            </p>
            <p class="govuk-body otk-quiet">{t('search.nothingHint')}</p>
          </>
        )}
        {answer && (
          <div data-list>
            <Found page={page} title={t('search.known')} cases={answer.known} titles={titles} />
            <Found page={page} title={t('search.written')} cases={answer.written} titles={titles} />
          </div>
        )}
        {answer?.next && (
          <p class="govuk-body">
            <a
              class="govuk-link"
              rel="next"
              href={`/staff/search?${new URLSearchParams({ q: text, cursor: answer.next }).toString()}`}
            >
              {t('search.further')}
            </a>
          </p>
        )}
      </div>
    </StaffLayout>
  );
}

interface FoundProps {
  page: PageContext;
  title: string;
  cases: readonly FoundCase[];
  titles: SearchPageProps['titles'];
}

function Found({ page, title, cases, titles }: FoundProps) {
  if (cases.length === 0) return null;
  return (
    <section class="otk-found">
      <h2 class="govuk-heading-s">{title}</h2>
      <ul class="otk-found__list">
        {cases.map((found) => (
          <FoundLine
            key={found.reference}
            page={page}
            found={found}
            title={titles.get(found.service)?.[page.language] ?? found.service}
          />
        ))}
      </ul>
    </section>
  );
}

function FoundLine({ page, found, title }: { page: PageContext; found: FoundCase; title: string }) {
  return (
    <li class="otk-found__case" data-row>
      <div class="otk-found__head">
        <a class="govuk-link otk-queue__link" href={`/staff/cases/${found.reference}`} data-row-link>
          {found.reference}
        </a>
        <StateTag language={page.language} state={found.status} />
        <span>{title}</span>
        {found.name !== null && <strong>{found.name}</strong>}
      </div>
      {found.snippet.length > 0 && (
        <p class="otk-found__text" lang={found.language}>
          {found.snippet.map(({ text, isMatch }, place) => (isMatch ? <mark key={place}>{text}</mark> : text))}
        </p>
      )}
      <p class="otk-found__dates">{datesOf(page.language, found)}</p>
    </li>
  );
}

function datesOf(language: Language, { isOpen, nextDueOn, receivedOn }: FoundCase): string {
  const t = deskText(language);
  const received = receivedOn === null ? [] : [t('search.received', { date: formatDate(language, receivedOn) })];
  // The state stands above; beside it only what it does not say.
  const due = !isOpen || nextDueOn === null ? [] : [t('search.due', { date: shortDate(language, nextDueOn) })];
  return [...due, ...received].join(' · ');
}
