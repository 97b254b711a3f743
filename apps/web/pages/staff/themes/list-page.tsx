import { type SignalLine, type ThemeLine, type ThemeRun, type ThemeState } from '#libs/features/feedback';
import { type ServiceCode } from '#libs/kernel';
import { type Page as PageOf } from '#libs/platform/http';
import { Button } from '#libs/ui';
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
        <div class="otk-scroll" role="group" aria-label={t('themes.title')} tabIndex={0}>
          <table class="otk-figures">
            <thead>
              <tr>
                {(['theme', 'service', 'size', 'weeks', 'days'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`themes.column_${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {themes.items.map((theme) => (
                <ThemeRow key={theme.id} page={page} theme={theme} services={services} />
              ))}
            </tbody>
          </table>
        </div>
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

function ThemeRow({ page, theme, services }: { page: PageContext; theme: ThemeLine; services: ServiceNames }) {
  const t = themesText(page.language);
  const { id, service, size, waiting, weeks, fromOn, toOn } = theme;
  return (
    <tr>
      <th scope="row">
        <a class="govuk-link" href={`/staff/themes/${id}`} data-as-written>
          {nameOfTheme(page.language, theme)}
        </a>
        {waiting > 0 && <span class="otk-quiet"> {t('theme.waiting', { count: waiting })}</span>}
      </th>
      <td>{services.get(service) ?? service}</td>
      <td class="otk-figures__number">{size}</td>
      <td>
        <Sparkline counts={weeks} />
      </td>
      <td>
        {dayText(page.language, fromOn)} – {dayText(page.language, toOn)}
      </td>
    </tr>
  );
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
        <div class="otk-scroll" role="group" aria-label={t('signals.title')} tabIndex={0}>
          <table class="otk-figures">
            <thead>
              <tr>
                {(['of', 'week', 'came', 'expected', 'seen'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`signals.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {signals.items.map((signal) => (
                <SignalRow key={signal.id} page={page} signal={signal} services={services} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </ThemesFrame>
  );
}

function SignalRow({ page, signal, services }: { page: PageContext; signal: SignalLine; services: ServiceNames }) {
  const t = themesText(page.language);
  const { id, week, observed, low, high, seenAt, themeId } = signal;
  const name = signalName(page, signal, services);
  return (
    <tr>
      <th scope="row" data-as-written>
        {themeId === null ? (
          name
        ) : (
          <a class="govuk-link" href={`/staff/themes/${themeId}`}>
            {name}
          </a>
        )}
      </th>
      <td>{dayText(page.language, week)}</td>
      <td class="otk-figures__number">{observed}</td>
      <td>{t('signals.range', { low, high })}</td>
      <td>
        {seenAt === null && page.staff?.may('themes.manage') ? (
          <PageForm page={page} action={`/staff/themes/signals/${id}`}>
            <Button text={t('signals.see')} classes="govuk-button--secondary" />
          </PageForm>
        ) : (
          seenAt !== null && t('signals.seen')
        )}
      </td>
    </tr>
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
