import { Button, FigureTable, NotificationBanner, SummaryList } from '#libs/ui';
import { type SessionInUse, type StaffAccount } from '#libs/platform/identity';
import { PASSWORD_LENGTH } from '#libs/platform/identity';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { StaffLayout } from '../../shared/staff-layout.js';
import { type Choice, RadiosField, Summary } from '../admin/shared/fields.js';
import { instantText } from '../admin/shared/times.js';
import { PasswordField } from './sign-in-page.js';
import { accountText } from './words.js';

export const DONE = ['language', 'password', 'session'] as const;

export interface AccountPageProps {
  page: PageContext;
  account: StaffAccount;
  sessions: readonly SessionInUse[];
  /** The session of this very browser. */
  here: string;
  timeZone: string;
  done: (typeof DONE)[number] | null;
  errors?: FormErrors | null;
}

export function AccountPage(props: AccountPageProps) {
  const { page, done, errors = null } = props;
  const t = accountText(page.language);
  return (
    <StaffLayout page={page} title={t('account.title')} error={errors !== null}>
      <div class="otk-page-column">
        <Summary page={page} errors={errors} />
        {done && (
          <NotificationBanner type="success" titleText={t('banner.title')}>
            <p class="govuk-notification-banner__heading">{t(`done.${done}`)}</p>
          </NotificationBanner>
        )}
        <h1 class="govuk-heading-l">{t('account.title')}</h1>
        <Facts {...props} />
        <p class="govuk-body">
          <a class="govuk-link" href="/staff/account/interests">
            {t('account.interests')}
          </a>
        </p>
        <LanguageForm {...props} />
        <PasswordForm {...props} />
        <SessionList {...props} />
      </div>
    </StaffLayout>
  );
}

function Facts({ page, account }: AccountPageProps) {
  const t = accountText(page.language);
  const teams = account.teams.map(({ name, lead }) =>
    lead ? t('account.lead', { team: name[page.language] }) : name[page.language],
  );
  const rows: [string, string][] = [
    [t('account.name'), account.name],
    [t('account.login'), account.login],
    [t('account.email'), account.email ?? t('account.noEmail')],
    [t('account.roles'), account.roles.map((role) => t(`role.${role}`)).join(', ')],
    [t('account.teams'), teams.length === 0 ? t('account.noTeams') : teams.join(', ')],
  ];
  return (
    <>
      <SummaryList rows={rows.map(([key, value]) => ({ key: { text: key }, value: { text: value } }))} />
      <p class="govuk-body otk-quiet">{t('account.mend')}</p>
    </>
  );
}

function LanguageForm({ page, account }: AccountPageProps) {
  const t = accountText(page.language);
  const choices: readonly Choice[] = [
    { value: 'en', text: 'English', lang: 'en' },
    { value: 'ru', text: 'Русский', lang: 'ru' },
  ];
  return (
    <PageForm page={page} action="/staff/account/language">
      <RadiosField
        name="language"
        label={t('account.language')}
        hint={t('account.languageHint')}
        choices={choices}
        value={account.language}
        errors={null}
        inline
      />
      <Button text={t('account.languageSave')} classes="govuk-button--secondary" />
    </PageForm>
  );
}

function PasswordForm({ page, account, errors = null }: AccountPageProps) {
  const t = accountText(page.language);
  return (
    <section aria-labelledby="password-title">
      <h2 class="govuk-heading-m" id="password-title">
        {t('account.password')}
      </h2>
      <PageForm page={page} action="/staff/account/password" class="otk-narrow">
        <input type="hidden" name="username" value={account.login} autocomplete="username" />
        <PasswordField page={page} name="current" label={t('account.current')} autocomplete="current-password" errors={errors} />
        <PasswordField
          page={page}
          name="password"
          label={t('account.new')}
          hint={t('link.passwordHint', PASSWORD_LENGTH)}
          autocomplete="new-password"
          errors={errors}
        />
        <p class="govuk-body">{t('account.passwordAbout')}</p>
        <Button text={t('account.passwordSave')} classes="govuk-button--secondary" preventDoubleClick />
      </PageForm>
    </section>
  );
}

function SessionList({ page, sessions, here, timeZone }: AccountPageProps) {
  const t = accountText(page.language);
  const head = [t('account.where'), t('account.started'), t('account.seen'), t('account.action')];
  const rows = sessions.map(({ id, startedAt, seenAt }) => {
    const since = instantText(page.language, startedAt, timeZone);
    const isHere = id === here;
    return {
      key: id,
      cells: [
        t(isHere ? 'account.here' : 'account.elsewhere'),
        since,
        instantText(page.language, seenAt, timeZone),
        isHere ? t('account.hereNow') : { content: <EndSession page={page} id={id} since={since} /> },
      ],
    };
  });
  return (
    <section>
      <h2 class="govuk-heading-m" id="sessions-title">
        {t('account.sessions')}
      </h2>
      <FigureTable labelledBy="sessions-title" columns={head} rows={rows} />
      <PageForm page={page} action="/staff/account/sessions/end">
        <p class="govuk-body">{t('account.endAllAbout')}</p>
        <Button text={t('account.endAll')} classes="govuk-button--warning" />
      </PageForm>
    </section>
  );
}

function EndSession({ page, id, since }: { page: PageContext; id: string; since: string }) {
  const t = accountText(page.language);
  return (
    <PageForm page={page} action={`/staff/account/sessions/${id}/end`}>
      <button type="submit" class="otk-link-button" aria-label={t('account.endOne', { since })}>
        {t('account.end')}
      </button>
    </PageForm>
  );
}
