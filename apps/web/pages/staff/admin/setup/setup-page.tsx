import { type Language } from '#libs/kernel';
import { InsetText, TaskList } from '#libs/ui';
import { createTranslator } from '#libs/platform/i18n';
import { type PageContext } from '../../../shared/page-context.js';
import { AdminPage, placesFor } from '../shared/admin-page.js';
import { zoneName } from '../body/time-zones.js';
import { adminText } from '../shared/words.js';
import { StaffLayout } from '../../../shared/staff-layout.js';
import { en } from './messages.en.js';
import { ru } from './messages.ru.js';
import { SETUP_TASKS, type SetupState, type SetupTask, type TaskState } from './setup-progress.js';

const setupText = createTranslator({ en, ru });

const PLACES: Readonly<Record<SetupTask, string>> = {
  body: '/staff/admin/body',
  law: '/staff/admin/body/law',
  zone: '/staff/admin/body/law#timeZone',
  staff: '/staff/admin/staff',
  teams: '/staff/admin/teams',
  services: '/staff/admin/services',
  routing: '/staff/routing',
  templates: '/staff/admin/templates',
};

export function SetupPage({ page, state }: { page: PageContext; state: SetupState }) {
  const t = setupText(page.language);
  const items = SETUP_TASKS.map((task) => ({
    title: { text: t(task) },
    hint: { text: task === 'zone' ? zoneHint(page, state) : t(`${task}Hint`) },
    href: PLACES[task],
    status: statusOf(state.tasks[task], t(`state.${state.tasks[task]}`)),
  }));
  return (
    <AdminPage page={page} place="setup" title={t('title')}>
      {state.isReady && (
        <InsetText classes="otk-ready">
          <h2 class="govuk-heading-m">{t('ready')}</h2>
          <p class="govuk-body">{t('readyAbout')}</p>
        </InsetText>
      )}
      {!state.isReady && <p class="govuk-body">{t('about')}</p>}
      <TaskList idPrefix="setup" items={items} />
      {state.isReady && (
        <p class="govuk-body otk-further">
          <a class="govuk-link" href="/">
            {t('ready.form')}
          </a>
          {page.staff?.may('case.read') && (
            <a class="govuk-link" href="/staff/queue">
              {t('ready.queue')}
            </a>
          )}
        </p>
      )}
    </AdminPage>
  );
}

/** Nobody can see by the name of a zone whether it is theirs; by the time of day they can. */
function zoneHint({ language }: PageContext, { timeZone, now, tasks }: SetupState): string {
  const params = { zone: zoneName(language, timeZone, now), time: timeThere(language, now, timeZone) };
  return setupText(language)(tasks.zone === 'toDo' ? 'zoneDoubt' : 'zoneHint', params);
}

function timeThere(language: Language, now: Date, timeZone: string): string {
  return new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', { timeStyle: 'short', timeZone }).format(now);
}

function statusOf(state: TaskState, text: string) {
  if (state === 'toDo') return { tag: { text, classes: 'govuk-tag--yellow' } };
  return state === 'done' ? { tag: { text, classes: 'govuk-tag--green' } } : { text };
}

/** Every page of the administration that opens to this reader, in words. */
export function AdminIndexPage({ page }: { page: PageContext }) {
  const t = adminText(page.language);
  return (
    <StaffLayout page={page} title={t('admin.title')}>
      <h1 class="govuk-heading-l">{t('admin.title')}</h1>
      <p class="govuk-body">{t('admin.about')}</p>
      <div class="otk-places">
        {placesFor(page).map(({ group, places }) => (
          <section key={group} aria-labelledby={`group-${group}`}>
            <h2 class="govuk-heading-m" id={`group-${group}`}>
              {t(`group.${group}`)}
            </h2>
            <ul>
              {places.map(({ key, href }) => (
                <li key={key}>
                  <a class="govuk-link govuk-!-font-weight-bold" href={href}>
                    {t(`place.${key}`)}
                  </a>
                  <p class="govuk-body-s otk-quiet">{t(`about.${key}`)}</p>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </StaffLayout>
  );
}
