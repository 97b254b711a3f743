import { Button } from '#libs/ui';
import { type StaffChoice, type StaffedTeam, type TeamName } from '#libs/platform/identity';
import { type FormErrors } from '../../../shared/form-errors.js';
import { type PageContext } from '../../../shared/page-context.js';
import { PageForm } from '../../../shared/page-form.js';
import { ownFirst } from '../../../shared/page-language.js';
import { AdminPage } from '../shared/admin-page.js';
import { SelectField, TextField } from '../shared/fields.js';
import { Finder, isLong, List } from '../shared/parts.js';
import { adminText } from '../shared/words.js';
import { peopleText } from './words.js';

interface TeamsPageProps {
  page: PageContext;
  teams: readonly StaffedTeam[];
  /** Those alone are shown whose name in either language, or whose code, holds it. */
  text?: string;
  typed?: { readonly code: string; readonly name: TeamName };
  errors?: FormErrors | null;
}

const NOTHING_TYPED = { code: '', name: { en: '', ru: '' } };

export function TeamsPage({ page, teams, text = '', typed = NOTHING_TYPED, errors = null }: TeamsPageProps) {
  const t = peopleText(page.language);
  const names = (members: StaffedTeam['members']) => members.map(({ name }) => name).join(', ');
  const rows = teams
    .filter((team) => holds(team, text))
    .map(({ teamId, code, name, members }) => [
      <>
        <a class="govuk-link" href={`/staff/admin/teams/${teamId}`}>
          {name[page.language]}
        </a>
        <p class="otk-quiet">{code}</p>
      </>,
      names(members.filter(({ lead }) => lead)) || t('teams.nobody'),
      names(members) || t('teams.nobody'),
    ]);
  return (
    <AdminPage page={page} place="teams" title={t('teams.title')} errors={errors}>
      <p class="govuk-body">{t('teams.about')}</p>
      {isLong(teams) && <Finder page={page} path="/staff/admin/teams" text={text} label={t('teams.find')} />}
      <List
        caption={t('teams.title')}
        head={[t('teams.team'), t('teams.leads'), t('teams.members')]}
        rows={rows}
        empty={text === '' ? t('teams.empty') : adminText(page.language)('list.noneFound')}
      />
      <h2 class="govuk-heading-m">{t('teams.new')}</h2>
      <PageForm page={page} action="/staff/admin/teams" class="otk-narrow">
        <NameFields page={page} name={typed.name} errors={errors} />
        <TextField
          name="code"
          label={t('teams.code')}
          hint={t('teams.codeHint')}
          value={typed.code}
          errors={errors}
          width={20}
          spellcheck={false}
        />
        <Button text={t('teams.make')} preventDoubleClick />
      </PageForm>
    </AdminPage>
  );
}

function holds({ code, name }: StaffedTeam, text: string): boolean {
  const plain = (words: string) => words.toLowerCase().replaceAll('ё', 'е');
  return plain([name.ru, name.en, code].join('\n')).includes(plain(text));
}

interface TeamPageProps {
  page: PageContext;
  team: StaffedTeam;
  people: readonly StaffChoice[];
  name?: TeamName;
  errors?: FormErrors | null;
  done?: string | null;
}

export function TeamPage({ page, team, people, name = team.name, errors = null, done = null }: TeamPageProps) {
  const t = peopleText(page.language);
  const here = `/staff/admin/teams/${team.teamId}`;
  const others = people.filter(({ staffId }) => team.members.every((member) => member.staffId !== staffId));
  return (
    <AdminPage
      page={page}
      place="teams"
      title={team.name[page.language]}
      errors={errors}
      done={done}
      up={{ href: '/staff/admin/teams', text: t('teams.title') }}
    >
      <h2 class="govuk-heading-m">{t('team.people')}</h2>
      <p class="govuk-body">{t('team.peopleAbout')}</p>
      <PageForm page={page} action={`${here}/people`}>
        <List
          caption={t('team.people')}
          head={[t('staff.name'), t('team.member'), t('team.lead')]}
          rows={team.members.map((member) => [
            member.name,
            <Box name="member" value={member.staffId} label={t('team.memberOf', { name: member.name })} checked />,
            <Box name="lead" value={member.staffId} label={t('team.leadOf', { name: member.name })} checked={member.lead} />,
          ])}
          empty={t('team.none')}
        />
        <SelectField
          name="add"
          label={t('team.add')}
          value=""
          errors={errors}
          choices={[{ value: '', text: t('team.addNobody') }, ...others.map((one) => ({ value: one.staffId, text: one.name }))]}
        />
        <Button text={t('team.save')} preventDoubleClick />
      </PageForm>
      <h2 class="govuk-heading-m">{t('team.rename')}</h2>
      <PageForm page={page} action={`${here}/name`} class="otk-narrow">
        <NameFields page={page} name={name} errors={errors} />
        <Button text={t('team.rename')} classes="govuk-button--secondary" />
      </PageForm>
    </AdminPage>
  );
}

/** What the team is called in each language, the reader's own first. */
function NameFields({ page, name, errors }: { page: PageContext; name: TeamName; errors: FormErrors | null }) {
  const t = peopleText(page.language);
  return (
    <>
      {ownFirst(page.language).map((language) => (
        <TextField
          key={language}
          name={language === 'ru' ? 'nameRu' : 'nameEn'}
          label={t(`teams.name.${language}`)}
          value={name[language]}
          errors={errors}
        />
      ))}
    </>
  );
}

/** A box in a dense row: the column says what it is of to who sees it, and its own label to who does not. */
function Box({ name, value, label, checked }: { name: string; value: string; label: string; checked: boolean }) {
  return (
    <span class="otk-team-box">
      <input type="checkbox" name={name} value={value} aria-label={label} checked={checked} />
    </span>
  );
}
