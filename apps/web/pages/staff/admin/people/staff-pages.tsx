import { Button, Tag } from '#libs/ui';
import { STAFF_ROLES } from '#libs/kernel';
import { type Page as PageOf } from '#libs/platform/http';
import {
  ACCOUNT_STATUSES,
  type AccountStatus,
  type StaffAccount,
  type StaffChoice,
  type TeamCard,
} from '#libs/platform/identity';
import { type FormErrors } from '../../../shared/form-errors.js';
import { type PageContext } from '../../../shared/page-context.js';
import { PageForm } from '../../../shared/page-form.js';
import { AdminPage } from '../shared/admin-page.js';
import { BoxesField, type Choice, RadiosField, SelectField, TextField } from '../shared/fields.js';
import { ButtonLink, Further, List, urlOf } from '../shared/parts.js';
import { adminText } from '../shared/words.js';
import { peopleText } from './words.js';

const STATUS_COLOURS: Readonly<Record<AccountStatus, string>> = {
  active: 'govuk-tag--green',
  invited: 'govuk-tag--yellow',
  deactivated: 'govuk-tag--grey',
};

interface StaffPageProps {
  page: PageContext;
  staff: PageOf<StaffAccount>;
  teams: readonly TeamCard[];
  /** The filters that hold, by the names of their fields. */
  query: URLSearchParams;
}

export function StaffPage({ page, staff, teams, query }: StaffPageProps) {
  const t = peopleText(page.language);
  const rows = staff.items.map((account) => [
    <>
      <a class="govuk-link" href={`/staff/admin/staff/${account.staffId}`}>
        {account.name}
      </a>
      <p class="otk-quiet">{account.login}</p>
    </>,
    account.roles.map((role) => t(`role.${role}`)).join(', '),
    account.teams.map(({ name }) => name[page.language]).join(', ') || '–',
    t('staff.cases', { count: account.capacity }),
    <Tag text={t(`status.${account.status}`)} classes={STATUS_COLOURS[account.status]} />,
  ]);
  const head = [t('staff.name'), t('staff.roles'), t('staff.teams'), t('staff.capacity'), t('staff.status')];
  return (
    <AdminPage page={page} place="staff" title={t('staff.title')}>
      <p>
        <ButtonLink href="/staff/admin/staff/new">{t('staff.invite')}</ButtonLink>
      </p>
      <StaffFilters page={page} teams={teams} query={query} />
      <List caption={t('staff.title')} head={head} rows={rows} empty={t('staff.none')} />
      <Further page={page} path="/staff/admin/staff" query={query} next={staff.next} />
    </AdminPage>
  );
}

function StaffFilters({ page, teams, query }: Omit<StaffPageProps, 'staff'>) {
  const t = peopleText(page.language);
  const any = { value: '', text: t('staff.any') };
  return (
    <form method="get" action="/staff/admin/staff" class="otk-staff-filter" role="search">
      <TextField name="text" label={t('staff.search')} value={query.get('text') ?? ''} errors={null} type="search" width={20} />
      <SelectField
        name="status"
        label={t('staff.status')}
        value={query.get('status') ?? ''}
        errors={null}
        choices={[any, ...ACCOUNT_STATUSES.map((status) => ({ value: status, text: t(`status.${status}`) }))]}
      />
      <SelectField
        name="team"
        label={t('staff.team')}
        value={query.get('team') ?? ''}
        errors={null}
        choices={[any, ...teams.map(({ teamId, name }) => ({ value: teamId, text: name[page.language] }))]}
      />
      <Button text={t('staff.filter')} classes="govuk-button--secondary" />
    </form>
  );
}

/** What the form of an account holds, as text. */
export interface AccountValues {
  readonly name: string;
  readonly login: string;
  readonly email: string;
  readonly language: string;
  readonly roles: readonly string[];
  readonly teams: readonly string[];
  readonly leads: readonly string[];
  readonly managerId: string;
  readonly capacity: string;
}

export interface AccountFormProps {
  page: PageContext;
  values: AccountValues;
  teams: readonly TeamCard[];
  people: readonly StaffChoice[];
  errors?: FormErrors | null;
}

export function InvitePage(props: AccountFormProps) {
  const { page, values, errors = null } = props;
  const t = peopleText(page.language);
  return (
    <AdminPage page={page} place="staff" title={t('new.title')} errors={errors} up={toStaff(page)}>
      <p class="govuk-body">{t('new.about')}</p>
      <PageForm page={page} action="/staff/admin/staff/new">
        <TextField
          name="login"
          label={t('field.login')}
          hint={t('field.loginHint')}
          value={values.login}
          errors={errors}
          width={20}
          autocomplete="off"
          spellcheck={false}
        />
        <AccountFields {...props} />
        <Button text={t('new.button')} preventDoubleClick />
      </PageForm>
    </AdminPage>
  );
}

function AccountFields({ page, values, teams, people, errors = null }: AccountFormProps) {
  const t = peopleText(page.language);
  const roles = STAFF_ROLES.map((role) => ({ value: role, text: t(`role.${role}`), hint: t(`role.${role}Hint`) }));
  const languages: readonly Choice[] = [
    { value: 'en', text: 'English', lang: 'en' },
    { value: 'ru', text: 'Русский', lang: 'ru' },
  ];
  const teamChoices = teams.map(({ teamId, name }) => ({ value: teamId, text: name[page.language] }));
  const managers = people.map(({ staffId, name }) => ({ value: staffId, text: name }));
  return (
    <>
      <TextField name="name" label={t('field.name')} value={values.name} errors={errors} autocomplete="off" />
      <TextField
        name="email"
        label={t('field.email')}
        hint={t('field.emailHint')}
        value={values.email}
        errors={errors}
        type="email"
        autocomplete="off"
        spellcheck={false}
      />
      <RadiosField
        name="language"
        label={t('field.language')}
        choices={languages}
        value={values.language}
        errors={errors}
        inline
      />
      <BoxesField name="roles" label={t('field.roles')} choices={roles} values={values.roles} errors={errors} />
      <div class="otk-two">
        <BoxesField name="teams" label={t('field.teams')} choices={teamChoices} values={values.teams} errors={errors} />
        <BoxesField
          name="leads"
          label={t('field.leads')}
          hint={t('field.leadsHint')}
          choices={teamChoices}
          values={values.leads}
          errors={errors}
        />
      </div>
      <SelectField
        name="managerId"
        label={t('field.manager')}
        hint={t('field.managerHint')}
        value={values.managerId}
        choices={[{ value: '', text: t('field.nobody') }, ...managers]}
        errors={errors}
      />
      <TextField name="capacity" label={t('field.capacity')} value={values.capacity} errors={errors} type="number" width={5} />
    </>
  );
}

export interface PersonPageProps extends AccountFormProps {
  account: StaffAccount;
  done: string | null;
}

export function PersonPage(props: PersonPageProps) {
  const { page, account, errors = null, done } = props;
  const t = peopleText(page.language);
  const here = `/staff/admin/staff/${account.staffId}`;
  return (
    <AdminPage page={page} place="staff" title={account.name} errors={errors} done={done} up={toStaff(page)}>
      <p class="govuk-body otk-further">
        <Tag text={t(`status.${account.status}`)} classes={STATUS_COLOURS[account.status]} />
        <span>{t('person.facts', { login: account.login })}</span>
      </p>
      <PageForm page={page} action={here}>
        <AccountFields {...props} />
        <Button text={adminText(page.language)('button.save')} preventDoubleClick />
      </PageForm>
      <PersonActs page={page} account={account} here={here} />
    </AdminPage>
  );
}

function PersonActs({ page, account, here }: { page: PageContext; account: StaffAccount; here: string }) {
  const t = peopleText(page.language);
  const isOpen = account.status !== 'deactivated';
  return (
    <section aria-labelledby="more">
      <h2 class="govuk-heading-m" id="more">
        {t('person.more')}
      </h2>
      {isOpen && <Act page={page} action={`${here}/link`} about={t('person.linkAbout')} button={t('person.link')} />}
      {isOpen && <Act page={page} action={`${here}/sessions/end`} about={t('person.endAbout')} button={t('person.end')} />}
      {isOpen ? (
        <Act
          page={page}
          action={`${here}/deactivate`}
          about={t('person.deactivateAbout')}
          button={t('person.deactivate')}
          warns
        />
      ) : (
        <Act page={page} action={`${here}/reactivate`} about="" button={t('person.reactivate')} />
      )}
    </section>
  );
}

interface ActProps {
  page: PageContext;
  action: string;
  about: string;
  button: string;
  warns?: boolean;
}

function Act({ page, action, about, button, warns = false }: ActProps) {
  return (
    <PageForm page={page} action={action}>
      {about !== '' && <p class="govuk-body">{about}</p>}
      <Button text={button} classes={warns ? 'govuk-button--warning' : 'govuk-button--secondary'} />
    </PageForm>
  );
}

/** The one time that a link is shown. */
export function HandedLinkPage({
  page,
  account,
  link,
  isInvitation,
}: {
  page: PageContext;
  account: StaffAccount;
  link: string;
  isInvitation: boolean;
}) {
  const t = peopleText(page.language);
  const { name } = account;
  return (
    <AdminPage page={page} place="staff" title={t(isInvitation ? 'invited.title' : 'link.title', { name })}>
      <p class="govuk-body">{t('link.about')}</p>
      <p class="govuk-body otk-secret" id="link">
        {link}
      </p>
      <p class="govuk-body">{t(isInvitation ? 'link.days' : 'link.hours')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={`/staff/admin/staff/${account.staffId}`}>
          {t('link.back')}
        </a>
      </p>
    </AdminPage>
  );
}

function toStaff(page: PageContext) {
  return { href: urlOf('/staff/admin/staff', new URLSearchParams()), text: peopleText(page.language)('staff.title') };
}
