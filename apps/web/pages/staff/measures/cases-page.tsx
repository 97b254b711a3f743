import { type LinkableCase, type LinkedCase, type LinkPreview, type MeasureView } from '#libs/features/feedback';
import { type CivilDate } from '#libs/kernel';
import { type Page as PageOf } from '#libs/platform/http';
import { formatDate } from '#libs/platform/i18n';
import { Button } from '#libs/ui';
import { type ComponentChildren } from 'preact';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { AreaField, type Choice, SelectField, TextField } from '../admin/shared/fields.js';
import { Further, List } from '../admin/shared/parts.js';
import { sourceFields, type SourceValues } from './case-source-values.js';
import { calledIn, type MeasureChoices } from './choices.js';
import { measurePath, MeasuresFrame } from './parts.js';
import { measuresText } from './words.js';

export interface CasesPageProps {
  page: PageContext;
  view: MeasureView;
  linked: PageOf<LinkedCase>;
  offered: PageOf<LinkableCase>;
  choices: MeasureChoices;
  /** Groups of similar complaints that a person accepted. */
  themes: readonly Choice[];
  values: SourceValues;
  /** What linking would do, when it was asked. */
  preview?: LinkPreview | null;
  done?: string | null;
  errors?: FormErrors | null;
  query: URLSearchParams;
}

/** Whose complaints a measure answers; more of them are linked in two steps: see how many, then link. */
export function CasesPage(props: CasesPageProps) {
  const { page, view, preview = null, done = null, errors = null } = props;
  const t = measuresText(page.language);
  const { number } = view.measure;
  const title = t('cases_title', { number });
  const mayLink = view.takesCases && (page.staff?.may('measures.manage') ?? false);
  return (
    <MeasuresFrame
      page={page}
      title={title}
      up={{ href: measurePath(number), text: t('cases_back') }}
      done={done}
      errors={errors}
    >
      <h1 class="govuk-heading-l">{title}</h1>
      {preview !== null && <Preview {...props} preview={preview} />}
      <Offered {...props} mayLink={mayLink} />
      {mayLink && preview === null && <LinkForms {...props} />}
      <h2 class="govuk-heading-m">{t('linked_title')}</h2>
      <Linked {...props} mayLink={mayLink} />
    </MeasuresFrame>
  );
}

function LinkForms(props: CasesPageProps) {
  const { page, view, values, choices, errors = null } = props;
  const t = measuresText(page.language);
  const action = measurePath(view.measure.number, 'cases/preview');
  const causes = choices.causes.filter(({ value }) => view.causes.includes(value));
  const rest = choices.causes.filter(({ value }) => !view.causes.includes(value));
  return (
    <section aria-labelledby="link" class="otk-change-form">
      <h2 class="govuk-heading-m" id="link">
        {t('link_title')}
      </h2>
      <p class="govuk-body">{t('link_about')}</p>
      <div class="otk-two">
        <PageForm page={page} action={action}>
          <h3 class="govuk-heading-s">{t('link_by_references')}</h3>
          <input type="hidden" name="by" value="references" />
          <AreaField
            name="references"
            label={t('link_references')}
            hint={t('link_references_hint')}
            errors={errors}
            value={values.references}
          />
          <Button text={t('link_look')} classes="govuk-button--secondary" />
        </PageForm>
        <PageForm page={page} action={action}>
          <h3 class="govuk-heading-s">{t('link_by_cause')}</h3>
          <input type="hidden" name="by" value="cause" />
          <input type="hidden" name="service" value={view.measure.service ?? ''} />
          <SelectField
            name="cause"
            label={t('link_cause')}
            errors={errors}
            value={values.cause}
            choices={[{ value: '', text: t('link_cause_choose') }, ...causes, ...rest]}
          />
          <div class="otk-two">
            <TextField name="from" type="date" label={t('link_from')} errors={errors} value={values.from} />
            <TextField name="to" type="date" label={t('link_to')} errors={errors} value={values.to} />
          </div>
          <Button text={t('link_look')} classes="govuk-button--secondary" />
        </PageForm>
        <ByTheme {...props} action={action} />
      </div>
    </section>
  );
}

function ByTheme({ page, values, themes, errors = null, action }: CasesPageProps & { action: string }) {
  const t = measuresText(page.language);
  if (themes.length === 0) return null;
  return (
    <PageForm page={page} action={action}>
      <h3 class="govuk-heading-s">{t('link_by_theme')}</h3>
      <input type="hidden" name="by" value="theme" />
      <SelectField
        name="themeId"
        label={t('link_theme')}
        errors={errors}
        value={values.themeId}
        choices={[{ value: '', text: t('link_theme_choose') }, ...themes]}
      />
      <Button text={t('link_look')} classes="govuk-button--secondary" />
    </PageForm>
  );
}

/** How many would be linked, the first of them, and the button that does it. */
function Preview({ page, view, values, preview, choices }: CasesPageProps & { preview: LinkPreview }) {
  const t = measuresText(page.language);
  const { number, version } = view.measure;
  const fresh = preview.cases - preview.linked;
  return (
    <section aria-labelledby="preview" class="otk-change-next otk-measure">
      <h2 class="govuk-heading-m" id="preview">
        {t('preview_title')}
      </h2>
      <p class="govuk-body">
        <strong>{t('preview_count', { count: fresh })}</strong>; {t('preview_linked', { count: preview.linked })}
      </p>
      {preview.unknown.length > 0 && (
        <p class="govuk-body" data-as-written>
          {t('preview_unknown', { list: preview.unknown.join(', ') })}
        </p>
      )}
      {fresh > 0 && (
        <PageForm page={page} action={measurePath(number, 'cases')}>
          {sourceFields(values).map(([name, value]) => (
            <input type="hidden" key={name} name={name} value={value} />
          ))}
          <input type="hidden" name="seen" value={String(version)} />
          <Button text={t('preview_submit', { count: fresh })} preventDoubleClick />
        </PageForm>
      )}
      {preview.first.length > 0 && (
        <>
          <p class="govuk-body">{t('preview_more')}</p>
          <CaseList page={page} cases={preview.first} choices={choices} caption={t('preview_title')} />
        </>
      )}
    </section>
  );
}

function Offered({ page, view, offered, choices, mayLink }: CasesPageProps & { mayLink: boolean }) {
  const t = measuresText(page.language);
  if (offered.items.length === 0) return null;
  return (
    <section aria-labelledby="offered">
      <h2 class="govuk-heading-m" id="offered">
        {t('offered_title')}
      </h2>
      <CaseList page={page} cases={offered.items} choices={choices} caption={t('offered_title')} />
      {mayLink && (
        <PageForm page={page} action={measurePath(view.measure.number, 'cases/preview')}>
          <input type="hidden" name="by" value="references" />
          <input type="hidden" name="references" value={offered.items.map(({ reference }) => reference).join(' ')} />
          <Button text={t('offered_link', { count: offered.items.length })} classes="govuk-button--secondary" />
        </PageForm>
      )}
    </section>
  );
}

type Shown = Pick<LinkableCase, 'reference' | 'service' | 'receivedOn' | 'place'>;

interface CaseListProps extends Pick<CasesPageProps, 'page' | 'choices'> {
  cases: readonly Shown[];
  caption: string;
  /** Further columns: their heads, and what stands in them. */
  more?: { readonly head: readonly string[]; cells(place: number): readonly ComponentChildren[] };
}

function CaseList({ page, cases, choices, caption, more }: CaseListProps) {
  const t = measuresText(page.language);
  const date = (day: CivilDate | null) => (day === null ? '–' : formatDate(page.language, day));
  return (
    <List
      caption={caption}
      head={[t('col_case'), t('col_received'), t('col_service'), t('col_place'), ...(more?.head ?? [])]}
      rows={cases.map(({ reference, receivedOn, service, place }, row) => [
        <a class="govuk-link otk-reference" href={`/staff/cases/${reference}`}>
          {reference}
        </a>,
        date(receivedOn),
        calledIn(choices.services, service),
        <span data-as-written>{place ?? '–'}</span>,
        ...(more?.cells(row) ?? []),
      ])}
      empty={t('linked_none')}
    />
  );
}

function Linked({ page, view, linked, choices, query, mayLink }: CasesPageProps & { mayLink: boolean }) {
  const t = measuresText(page.language);
  const { number } = view.measure;
  const unlink = (reference: string) => (
    <PageForm page={page} action={measurePath(number, 'cases/unlink')}>
      <input type="hidden" name="reference" value={reference} />
      <button type="submit" class="otk-link-button" aria-label={t('unlink_of', { reference })}>
        {t('unlink')}
      </button>
    </PageForm>
  );
  const cells = (place: number) => {
    const { reference, via } = linked.items[place]!;
    return [t(`via_${via}`), ...(mayLink ? [unlink(reference)] : [])];
  };
  const more = { head: [t('col_via'), ...(mayLink ? [t('unlink')] : [])], cells };
  return (
    <>
      <CaseList page={page} cases={linked.items} choices={choices} caption={t('linked_title')} more={more} />
      <Further page={page} path={measurePath(number, 'cases')} query={query} next={linked.next} />
    </>
  );
}
