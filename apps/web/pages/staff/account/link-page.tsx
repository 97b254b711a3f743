import { Button } from '#libs/ui';
import { type LinkOwner, PASSWORD_LENGTH } from '#libs/platform/identity';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { StaffLayout } from '../../shared/staff-layout.js';
import { Summary } from '../admin/shared/fields.js';
import { PasswordField } from './sign-in-page.js';
import { accountText } from './words.js';

interface LinkPageProps {
  page: PageContext;
  owner: LinkOwner;
  errors?: FormErrors | null;
}

/** Where the letter of an invitation leads, or of a forgotten password. */
export function LinkPage({ page, owner, errors = null }: LinkPageProps) {
  const t = accountText(page.language);
  const { name, login, purpose } = owner;
  const title = purpose === 'invitation' ? t('link.invitation', { name }) : t('link.reset');
  return (
    <StaffLayout page={page} title={title} error={errors !== null}>
      <div class="otk-door">
        <Summary page={page} errors={errors} />
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{t(purpose === 'invitation' ? 'link.about' : 'link.aboutReset', { login })}</p>
        <PageForm page={page} action={page.path}>
          {/* So that a password manager keeps the two together. */}
          <input type="hidden" name="username" value={login} autocomplete="username" />
          <PasswordField
            page={page}
            name="password"
            label={t('link.password')}
            hint={t('link.passwordHint', PASSWORD_LENGTH)}
            autocomplete="new-password"
            errors={errors}
          />
          <Button text={t('link.button')} preventDoubleClick />
        </PageForm>
      </div>
    </StaffLayout>
  );
}

/** Used, replaced or too old: what that means, and the ways on. */
export function LinkGonePage({ page }: { page: PageContext }) {
  const t = accountText(page.language);
  return (
    <StaffLayout page={page} title={t('link.goneTitle')}>
      <div class="otk-door">
        <h1 class="govuk-heading-l">{t('link.goneTitle')}</h1>
        <p class="govuk-body">{t('link.goneWhy')}</p>
        <h2 class="govuk-heading-m">{t('link.goneTodo')}</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li>
            <a class="govuk-link" href="/staff/sign-in">
              {t('link.goneSignIn')}
            </a>
          </li>
          <li>
            <a class="govuk-link" href="/staff/forgotten">
              {t('link.goneReset')}
            </a>
          </li>
          <li>{t('link.goneAsk')}</li>
        </ul>
      </div>
    </StaffLayout>
  );
}
