import { type SignalLine, type ThemeLine, type ThemeRun, type ThemeState } from '#libs/features/feedback';
import { type ServiceCode } from '#libs/kernel';
import { type Page as PageOf } from '#libs/platform/http';
import { Button, type FigureRow, FigureTable } from '#libs/ui';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { type DoneCode, ThemesFrame } from './frame.js';
import { Sparkline } from './sparkline.js';
import { dayText, nameOfTheme, themesText } from './words.js';

export type ServiceNames = ReadonlyMap<ServiceCode, string>;

interface ListPageProps {
  page: PageContext;
  state: Exclude<ThemeState, 'joined'>;
  themes: PageOf<ThemeLine>;
  run: ThemeRun | null;
  services: ServiceNames;
  done: DoneCode | null;
}

/** Themes, the largest first, with the words that they are known by. */
export function ThemesPage({ page, state, themes, run, services, done }: ListPageProps) {
  const t = themesText(page.language);
  return (
    <ThemesFrame page={page} title={t('themes.title')} here={`themes.${state}`} done={done}>
      <h1 class="govuk-heading-l">{t('themes.title')}</h1>
      <p class="govuk-body otk-measure">{t('themes.lead')}</p>
      <Search page={page} run={run} />
      {themes.items.length === 0 ? (
        <p class="govuk-body">{t(state === 'proposed' ? 'themes.none_proposed' : 'themes.none')}</p>
      ) : (
        <FigureTable
          label={t('themes.title')}
          classes="otk-figures--cases"
          columns={(['theme', 'service', 'size', 'weeks', 'days'] as const).map((column) => t(`themes.column_${column}`))}
          rows={themes.items.map((theme) => themeRow(page, theme, services))}
        />
      )}
      {themes.next !== null && (
        <p class="govuk-body">
          <a class="govuk-link" rel="next" href={`/staff/themes?state=${state}&cursor=${themes.next}`}>
            {t('themes.next')}
          </a>
        </p>
      )}
    </ThemesFrame>
  );
}

function Search({ page, run }: { page: PageContext; run: ThemeRun | null }) {
  const t = themesText(page.language);
  const running = run !== null && run.state !== 'done';
  return (
    <>
      {run !== null && (
        <p class="govuk-body otk-quiet" role="status">
          {running
            ? t('themes.search_running', { done: run.done, cases: run.cases })
            : t('themes.search_done', { date: dayText(page.language, run.toOn), cases: run.cases })}
        </p>
      )}
      {!running && page.staff?.may('themes.manage') && (
        <PageForm page={page} action="/staff/themes/searches">
          <Button text={t('themes.search')} classes="govuk-button--secondary" preventDoubleClick />
        </PageForm>
      )}
    </>
  );
}

function themeRow(page: PageContext, theme: ThemeLine, services: ServiceNames): FigureRow {
  const t = themesText(page.language);
  const { id, service, size, waiting, weeks, fromOn, toOn } = theme;
  const name = (
    <>
      <a class="govuk-link" href={`/staff/themes/${id}`} data-as-written>
        {nameOfTheme(page.language, theme)}
      </a>
      {waiting > 0 && <span class="otk-quiet"> {t('theme.waiting', { count: waiting })}</span>}
    </>
  );
  const days = `${dayText(page.language, fromOn)} – ${dayText(page.language, toOn)}`;
  return {
    key: id,
    cells: [{ content: name }, services.get(service) ?? service, size, { content: <Sparkline counts={weeks} /> }, days],
  };
}

interface SignalsPageProps {
  page: PageContext;
  signals: PageOf<SignalLine>;
  services: ServiceNames;
}

/** Weeks that stood out, each with what was expected of it. */
export function SignalsPage({ page, signals, services }: SignalsPageProps) {
  const t = themesText(page.language);
  return (
    <ThemesFrame page={page} title={t('signals.title')} here="themes.signals">
      <h1 class="govuk-heading-l">{t('signals.title')}</h1>
      <p class="govuk-body otk-measure">{t('signals.lead')}</p>
      {signals.items.length === 0 ? (
        <p class="govuk-body">{t('signals.none')}</p>
      ) : (
        <FigureTable
          label={t('signals.title')}
          classes="otk-figures--cases"
          columns={(['of', 'week', 'came', 'expected', 'seen'] as const).map((column) => t(`signals.${column}`))}
          rows={signals.items.map((signal) => signalRow(page, signal, services))}
        />
      )}
    </ThemesFrame>
  );
}

function signalRow(page: PageContext, signal: SignalLine, services: ServiceNames): FigureRow {
  const t = themesText(page.language);
  const { id, week, observed, low, high, themeId } = signal;
  const name = signalName(page, signal, services);
  const linked =
    themeId === null ? (
      <span data-as-written>{name}</span>
    ) : (
      <a class="govuk-link" href={`/staff/themes/${themeId}`} data-as-written>
        {name}
      </a>
    );
  return {
    key: id,
    cells: [
      { content: linked },
      dayText(page.language, week),
      observed,
      t('signals.range', { low, high }),
      { content: <Seen page={page} signal={signal} /> },
    ],
  };
}

function Seen({ page, signal: { id, seenAt } }: { page: PageContext; signal: SignalLine }) {
  const t = themesText(page.language);
  if (seenAt !== null) return <>{t('signals.seen')}</>;
  if (!page.staff?.may('themes.manage')) return null;
  return (
    <PageForm page={page} action={`/staff/themes/signals/${id}`}>
      <Button text={t('signals.see')} classes="govuk-button--secondary" />
    </PageForm>
  );
}

function signalName({ language }: PageContext, signal: SignalLine, services: ServiceNames): string {
  const t = themesText(language);
  const service = services.get(signal.service) ?? signal.service;
  if (signal.kind === 'service') return t('signals.whole', { service });
  if (signal.kind === 'cause') {
    return t('signals.cause', { service, cause: (language === 'ru' ? signal.causeRu : signal.causeEn) ?? signal.cause ?? '' });
  }
  const title = language === 'ru' ? signal.themeRu : signal.themeEn;
  return t('signals.theme', { service, theme: title ?? signal.themeWords?.join(', ') ?? '' });
}
