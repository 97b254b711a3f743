import { Button, Tag } from '#libs/ui';
import { type ExternalBody } from '#libs/casework';
import { type ManagedService } from '#libs/features/triage';
import { type Page as PageOf } from '#libs/platform/http';
import { type FormErrors } from '../../../shared/form-errors.js';
import { type PageContext } from '../../../shared/page-context.js';
import { PageForm } from '../../../shared/page-form.js';
import { AdminPage } from '../shared/admin-page.js';
import { AreaField, BoxesField, TextField } from '../shared/fields.js';
import { ButtonLink, Finder, Further, isLong, List } from '../shared/parts.js';
import { adminText } from '../shared/words.js';
import { catalogueText } from './words.js';

const HERE = '/staff/admin/bodies';

interface OtherBodiesPageProps {
  page: PageContext;
  bodies: PageOf<ExternalBody>;
  /** Names of services by code. */
  services: ReadonlyMap<string, string>;
  query: URLSearchParams;
  done: string | null;
}

export function OtherBodiesPage({ page, bodies, services, query, done }: OtherBodiesPageProps) {
  const t = catalogueText(page.language);
  const rows = bodies.items.map(({ id, nameEn, nameRu, competence, neverFor, active }) => [
    <a class="govuk-link" href={`${HERE}/${id}`}>
      {page.language === 'ru' ? nameRu : nameEn}
    </a>,
    <span data-as-written>{competence}</span>,
    neverFor.map((code) => services.get(code) ?? code).join(', ') || '–',
    active ? (
      <Tag text={t('bodies.inUse')} classes="govuk-tag--green" />
    ) : (
      <Tag text={t('bodies.retired')} classes="govuk-tag--grey" />
    ),
  ]);
  return (
    <AdminPage page={page} place="bodies" title={t('bodies.title')} done={done}>
      <p class="govuk-body">{t('bodies.about')}</p>
      <p>
        <ButtonLink href={`${HERE}/new`}>{t('bodies.new')}</ButtonLink>
      </p>
      {(query.size > 0 || bodies.next !== null || isLong(bodies.items)) && (
        <Finder page={page} path={HERE} text={query.get('text') ?? ''} label={t('bodies.find')} />
      )}
      <List
        caption={t('bodies.title')}
        head={[t('bodies.name'), t('bodies.competence'), t('bodies.never'), t('bodies.state')]}
        rows={rows}
        empty={query.has('text') ? adminText(page.language)('list.noneFound') : t('bodies.empty')}
      />
      <Further page={page} path={HERE} query={query} next={bodies.next} />
    </AdminPage>
  );
}

export interface OtherBodyValues {
  readonly nameEn: string;
  readonly nameRu: string;
  readonly competence: string;
  readonly email: string;
  readonly postalAddress: string;
  readonly neverFor: readonly string[];
  readonly active: boolean;
}

interface OtherBodyPageProps {
  page: PageContext;
  /** Null for one that is being added. */
  id: string | null;
  values: OtherBodyValues;
  services: readonly ManagedService[];
  errors?: FormErrors | null;
}

export function OtherBodyPage({ page, id, values, services, errors = null }: OtherBodyPageProps) {
  const t = catalogueText(page.language);
  const name = page.language === 'ru' ? values.nameRu : values.nameEn;
  const title = id === null || name === '' ? t('body.newTitle') : name;
  const choices = services.map(({ code, title: words }) => ({ value: code, text: words[page.language] }));
  return (
    <AdminPage page={page} place="bodies" title={title} errors={errors} up={{ href: HERE, text: t('bodies.title') }}>
      <PageForm page={page} action={`${HERE}/${id ?? 'new'}`}>
        <div class="otk-two">
          <TextField name="nameEn" label={t('body.nameEn')} value={values.nameEn} errors={errors} lang="en" />
          <TextField name="nameRu" label={t('body.nameRu')} value={values.nameRu} errors={errors} lang="ru" />
        </div>
        <AreaField name="competence" label={t('body.competence')} value={values.competence} errors={errors} rows={3} />
        <TextField name="email" label={t('body.email')} value={values.email} errors={errors} type="email" autocomplete="off" />
        <AreaField name="postalAddress" label={t('body.address')} value={values.postalAddress} errors={errors} rows={3} />
        <BoxesField
          name="neverFor"
          label={t('body.never')}
          hint={t('body.neverHint')}
          values={values.neverFor}
          errors={errors}
          choices={choices}
        />
        <BoxesField
          name="active"
          label={t('body.active')}
          values={values.active ? ['yes'] : []}
          errors={errors}
          choices={[{ value: 'yes', text: t('body.activeYes') }]}
        />
        <Button text={adminText(page.language)('button.save')} preventDoubleClick />
      </PageForm>
    </AdminPage>
  );
}
