import { Button, Tag } from '#libs/ui';
import { type ManagedService } from '#libs/features/triage';
import { type Page as PageOf } from '#libs/platform/http';
import { type FormErrors } from '../../../shared/form-errors.js';
import { type PageContext } from '../../../shared/page-context.js';
import { PageForm } from '../../../shared/page-form.js';
import { AdminPage } from '../shared/admin-page.js';
import { AreaField, BoxesField, SelectField, TextField } from '../shared/fields.js';
import { ButtonLink, Finder, Further, List } from '../shared/parts.js';
import { adminText } from '../shared/words.js';
import { catalogueText } from './words.js';

const HERE = '/staff/admin/services';

interface ServicesPageProps {
  page: PageContext;
  services: PageOf<ManagedService>;
  /** Names of packs, and which one a service without its own runs on. */
  packs: ReadonlyMap<string, string>;
  ownPack: string;
  query: URLSearchParams;
  done: string | null;
}

export function ServicesPage({ page, services, packs, ownPack, query, done }: ServicesPageProps) {
  const t = catalogueText(page.language);
  const rows = services.items.map(({ code, title, pack, active, importSource }) => [
    <>
      <a class="govuk-link" href={`${HERE}/${code}`}>
        {title[page.language]}
      </a>
      <p class="otk-quiet">{importSource === null ? code : t('services.imported')}</p>
    </>,
    pack === null ? t('services.ownLaw', { pack: packs.get(ownPack) ?? ownPack }) : (packs.get(pack) ?? pack),
    active ? (
      <Tag text={t('services.yes')} classes="govuk-tag--green" />
    ) : (
      <Tag text={t('services.no')} classes="govuk-tag--grey" />
    ),
  ]);
  return (
    <AdminPage page={page} place="services" title={t('services.title')} done={done}>
      <p class="govuk-body">{t('services.about')}</p>
      <p>
        <ButtonLink href={`${HERE}/new`}>{t('services.new')}</ButtonLink>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/staff/admin/service-order">
          {t('services.order')}
        </a>
      </p>
      <Finder page={page} path={HERE} text={query.get('text') ?? ''} label={t('services.find')} />
      <List
        caption={t('services.title')}
        head={[t('services.name'), t('services.law'), t('services.offered')]}
        rows={rows}
        empty={adminText(page.language)(query.has('text') ? 'list.noneFound' : 'list.empty')}
      />
      <Further page={page} path={HERE} query={query} next={services.next} />
    </AdminPage>
  );
}

export interface ServiceValues {
  readonly code: string;
  readonly titleEn: string;
  readonly titleRu: string;
  readonly aboutEn: string;
  readonly aboutRu: string;
  readonly neededEn: string;
  readonly neededRu: string;
  readonly sensitive: boolean;
  readonly safetyEn: string;
  readonly safetyRu: string;
  readonly pack: string;
  readonly active: boolean;
}

interface ServicePageProps {
  page: PageContext;
  /** Null for one that is being described for the first time. */
  code: string | null;
  values: ServiceValues;
  packs: ReadonlyMap<string, string>;
  ownPack: string;
  errors?: FormErrors | null;
}

export function ServicePage({ page, code, values, packs, ownPack, errors = null }: ServicePageProps) {
  const t = catalogueText(page.language);
  const title = code === null ? t('service.newTitle') : page.language === 'ru' ? values.titleRu : values.titleEn;
  const laws = [...packs].map(([value, text]) => ({ value, text }));
  return (
    <AdminPage
      page={page}
      place="services"
      title={title === '' ? t('service.newTitle') : title}
      errors={errors}
      up={{ href: HERE, text: t('services.title') }}
    >
      <PageForm page={page} action={code === null ? `${HERE}/new` : `${HERE}/${code}`}>
        {code === null && (
          <TextField
            name="code"
            label={t('service.code')}
            hint={t('service.codeHint')}
            value={values.code}
            errors={errors}
            width={20}
            spellcheck={false}
          />
        )}
        <ServiceWords page={page} values={values} errors={errors} />
        <BoxesField
          name="sensitive"
          label={t('service.sensitive')}
          hint={t('service.sensitiveHint')}
          values={values.sensitive ? ['yes'] : []}
          errors={errors}
          choices={[{ value: 'yes', text: t('service.sensitiveYes') }]}
        />
        <SelectField
          name="pack"
          label={t('service.pack')}
          hint={t('service.packHint')}
          value={values.pack}
          errors={errors}
          choices={[{ value: '', text: t('service.packOwn', { pack: packs.get(ownPack) ?? ownPack }) }, ...laws]}
        />
        <BoxesField
          name="active"
          label={t('service.active')}
          values={values.active ? ['yes'] : []}
          errors={errors}
          choices={[{ value: 'yes', text: t('service.activeYes') }]}
        />
        <p class="govuk-body">
          {t('service.routing')}{' '}
          <a class="govuk-link" href="/staff/routing">
            {t('service.routingLink')}
          </a>
        </p>
        <Button text={adminText(page.language)('button.save')} preventDoubleClick />
      </PageForm>
    </AdminPage>
  );
}

/** The same in both languages, beside each other. */
function ServiceWords({ page, values, errors }: Pick<ServicePageProps, 'page' | 'values'> & { errors: FormErrors | null }) {
  const t = catalogueText(page.language);
  const inLanguage = adminText(page.language);
  const sides = [
    { side: 'En', lang: 'en' },
    { side: 'Ru', lang: 'ru' },
  ] as const;
  return (
    <div class="otk-two">
      {sides.map(({ side, lang }) => (
        <section key={lang} aria-labelledby={`words-${lang}`}>
          <h2 class="govuk-heading-s" id={`words-${lang}`}>
            {inLanguage(`language.${lang}`)}
          </h2>
          <TextField
            name={`title${side}`}
            label={t('service.title')}
            value={values[`title${side}`]}
            errors={errors}
            lang={lang}
          />
          <AreaField
            name={`about${side}`}
            label={t('service.aboutField')}
            value={values[`about${side}`]}
            errors={errors}
            lang={lang}
            rows={3}
          />
          <AreaField
            name={`needed${side}`}
            label={t('service.needed')}
            value={values[`needed${side}`]}
            errors={errors}
            lang={lang}
            rows={3}
          />
          <AreaField
            name={`safety${side}`}
            label={t('service.safety')}
            hint={t('service.safetyHint')}
            value={values[`safety${side}`]}
            errors={errors}
            lang={lang}
            rows={3}
          />
        </section>
      ))}
    </div>
  );
}
