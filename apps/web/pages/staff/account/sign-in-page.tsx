import { Button, Input, NotificationBanner, PasswordInput } from '#libs/ui';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { StaffLayout } from '../../shared/staff-layout.js';
import { Summary, TextField } from '../admin/shared/fields.js';
import { accountText } from './words.js';

interface SignInPageProps {
  page: PageContext;
  login?: string;
  next?: string;
  errors?: FormErrors | null;
  /** What has just been done, in words. */
  banner?: string | null;
}

/** Nothing to remember and nothing to solve: both fields take what a password manager or the clipboard gives. Source: WCAG 2.2, 3.3.8. */
export function SignInPage({ page, login = '', next = '', errors = null, banner = null }: SignInPageProps) {
  const t = accountText(page.language);
  return (
    <StaffLayout page={page} title={t('signIn.title')} error={errors !== null}>
      <div class="otk-door">
        <Summary page={page} errors={errors} />
        {banner !== null && (
          <NotificationBanner type="success" titleText={t('banner.title')}>
            <p class="govuk-notification-banner__heading">{banner}</p>
          </NotificationBanner>
        )}
        <h1 class="govuk-heading-l">{t('signIn.title')}</h1>
        <PageForm page={page} action="/staff/sign-in">
          {next !== '' && <input type="hidden" name="next" value={next} />}
          <Input
            id="login"
            name="login"
            label={{ text: t('signIn.login') }}
            value={login}
            autocomplete="username"
            autocapitalize="none"
            spellcheck={false}
            {...(errors?.messageOn('login') && { errorMessage: errors.messageOn('login')! })}
          />
          <PasswordField
            page={page}
            name="password"
            label={t('signIn.password')}
            autocomplete="current-password"
            errors={errors}
          />
          <Button text={t('signIn.button')} preventDoubleClick />
        </PageForm>
        <p class="govuk-body">
          <a class="govuk-link" href="/staff/forgotten">
            {t('signIn.forgotten')}
          </a>
        </p>
        <p class="govuk-body otk-quiet">
          {t('signIn.citizens')}{' '}
          <a class="govuk-link" href="/">
            {t('signIn.citizensLink')}
          </a>
        </p>
      </div>
    </StaffLayout>
  );
}

interface PasswordFieldProps {
  page: PageContext;
  name: string;
  label: string;
  hint?: string;
  autocomplete: 'current-password' | 'new-password';
  errors: FormErrors | null;
}

/** With a button that shows what was typed, where scripts run. */
export function PasswordField({ name, label, hint, autocomplete, errors }: PasswordFieldProps) {
  const errorMessage = errors?.messageOn(name);
  return (
    <PasswordInput
      id={name}
      name={name}
      label={{ text: label }}
      autocomplete={autocomplete}
      {...(hint !== undefined && { hint: { text: hint } })}
      {...(errorMessage && { errorMessage })}
    />
  );
}

export function ForgottenPage({
  page,
  login = '',
  errors = null,
}: {
  page: PageContext;
  login?: string;
  errors?: FormErrors | null;
}) {
  const t = accountText(page.language);
  return (
    <StaffLayout page={page} title={t('forgotten.title')} error={errors !== null}>
      <div class="otk-door">
        <Summary page={page} errors={errors} />
        <h1 class="govuk-heading-l">{t('forgotten.title')}</h1>
        <p class="govuk-body">{t('forgotten.about')}</p>
        <PageForm page={page} action="/staff/forgotten">
          <TextField
            name="login"
            label={t('signIn.login')}
            value={login}
            errors={errors}
            autocomplete="username"
            spellcheck={false}
          />
          <Button text={t('forgotten.button')} preventDoubleClick />
        </PageForm>
        <BackToDoor page={page} />
      </div>
    </StaffLayout>
  );
}

/** Says the same whether or not anybody has that login. */
export function LinkSentPage({ page }: { page: PageContext }) {
  const t = accountText(page.language);
  return (
    <StaffLayout page={page} title={t('forgotten.sent')}>
      <div class="otk-door">
        <h1 class="govuk-heading-l">{t('forgotten.sent')}</h1>
        <p class="govuk-body">{t('forgotten.sentAbout')}</p>
        <p class="govuk-body">{t('forgotten.noMail')}</p>
        <BackToDoor page={page} />
      </div>
    </StaffLayout>
  );
}

function BackToDoor({ page }: { page: PageContext }) {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href="/staff/sign-in">
        {accountText(page.language)('forgotten.back')}
      </a>
    </p>
  );
}
