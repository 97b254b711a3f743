import { type ListedCause } from '#libs/features/feedback';
import { type Page as PageOf } from '#libs/platform/http';
import { Button, Tag } from '#libs/ui';
import { type FormErrors } from '../../../shared/form-errors.js';
import { type PageContext } from '../../../shared/page-context.js';
import { PageForm } from '../../../shared/page-form.js';
import { AdminPage } from '../shared/admin-page.js';
import { BoxesField, TextField } from '../shared/fields.js';
import { ButtonLink, Further, List } from '../shared/parts.js';
import { adminText } from '../shared/words.js';
import { catalogueText } from './words.js';

const HERE = '/staff/admin/causes';

interface CausesPageProps {
  page: PageContext;
  causes: PageOf<ListedCause>;
  query: URLSearchParams;
  done: string | null;
}

/** Why what people complain of happens, in the body's own words. */
export function CausesPage({ page, causes, query, done }: CausesPageProps) {
  const t = catalogueText(page.language);
  const other = page.language === 'ru' ? 'en' : 'ru';
  const rows = causes.items.map(({ code, titleEn, titleRu, active, points, measures }) => [
    <>
      <a class="govuk-link" href={`${HERE}/${code}`}>
        {page.language === 'ru' ? titleRu : titleEn}
      </a>
      <span class="otk-change-where" lang={other} data-as-written>
        {page.language === 'ru' ? titleEn : titleRu}
      </span>
    </>,
    points,
    measures,
    <Tag text={t(active ? 'causes.inUse' : 'causes.retired')} classes={active ? 'govuk-tag--green' : 'govuk-tag--grey'} />,
  ]);
  return (
    <AdminPage page={page} place="causes" title={t('causes.title')} done={done}>
      <p class="govuk-body">{t('causes.about')}</p>
      <p>
        <ButtonLink href={`${HERE}/new`}>{t('causes.new')}</ButtonLink>
      </p>
      <List
        caption={t('causes.title')}
        head={[t('causes.name'), t('causes.points'), t('causes.measures'), t('causes.state')]}
        rows={rows}
        empty={t('causes.empty')}
      />
      <Further page={page} path={HERE} query={query} next={causes.next} />
    </AdminPage>
  );
}

export interface CauseValues {
  readonly titleEn: string;
  readonly titleRu: string;
  readonly active: boolean;
}

interface CausePageProps {
  page: PageContext;
  /** Null for one that is being added. */
  cause: ListedCause | null;
  values: CauseValues;
  errors?: FormErrors | null;
}

export function CausePage({ page, cause, values, errors = null }: CausePageProps) {
  const t = catalogueText(page.language);
  const title = cause === null ? t('causes.new') : page.language === 'ru' ? cause.titleRu : cause.titleEn;
  return (
    <AdminPage page={page} place="causes" title={title} errors={errors} up={{ href: HERE, text: t('causes.title') }}>
      {cause !== null && <p class="govuk-body">{t('cause.used', { points: cause.points, measures: cause.measures })}</p>}
      <PageForm page={page} action={`${HERE}/${cause?.code ?? 'new'}`}>
        <div class="otk-two">
          <TextField
            name="titleEn"
            label={t('cause.titleEn')}
            hint={t('cause.hint')}
            value={values.titleEn}
            errors={errors}
            lang="en"
          />
          <TextField
            name="titleRu"
            label={t('cause.titleRu')}
            hint={t('cause.hint')}
            value={values.titleRu}
            errors={errors}
            lang="ru"
          />
        </div>
        {cause !== null && (
          <BoxesField
            name="active"
            label={t('cause.active')}
            hint={t('cause.activeHint')}
            values={values.active ? ['yes'] : []}
            errors={errors}
            choices={[{ value: 'yes', text: t('cause.activeYes') }]}
          />
        )}
        <Button text={adminText(page.language)('button.save')} preventDoubleClick />
      </PageForm>
    </AdminPage>
  );
}
