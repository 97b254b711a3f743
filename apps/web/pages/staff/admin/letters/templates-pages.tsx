import { Button, InsetText } from '#libs/ui';
import { type TemplateSummary, type TemplateVersion, type Variable } from '#libs/features/correspondence';
import { type Language, LANGUAGES, NOTICE_KINDS, type NoticeKind, NOTICES } from '#libs/kernel';
import { type Page as PageOf } from '#libs/platform/http';
import { type FormErrors } from '../../../shared/form-errors.js';
import { type PageContext } from '../../../shared/page-context.js';
import { PageForm } from '../../../shared/page-form.js';
import { AdminPage } from '../shared/admin-page.js';
import { AreaField, TextField } from '../shared/fields.js';
import { Buttons, Further, List } from '../shared/parts.js';
import { instantText } from '../shared/times.js';
import { adminText } from '../shared/words.js';
import { letterText } from './words.js';

const HERE = '/staff/admin/templates';

interface TemplatesPageProps {
  page: PageContext;
  templates: readonly TemplateSummary[];
  timeZone: string;
}

export function TemplatesPage({ page, templates, timeZone }: TemplatesPageProps) {
  const t = letterText(page.language);
  const table = (audience: 'citizen' | 'staff', title: string) => (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <List
        caption={title}
        head={[t('templates.letter'), ...LANGUAGES.map((language) => adminText(page.language)(`language.${language}`))]}
        rows={NOTICE_KINDS.filter((kind) => NOTICES[kind].audience === audience).map((kind) => [
          t(`kind.${kind}`),
          ...LANGUAGES.map((language) => (
            <TemplateLink
              page={page}
              template={templates.find((one) => one.kind === kind && one.language === language)}
              timeZone={timeZone}
            />
          )),
        ])}
        empty=""
      />
    </>
  );
  return (
    <AdminPage page={page} place="templates" title={t('templates.title')}>
      <p class="govuk-body">{t('templates.about')}</p>
      {table('citizen', t('templates.toCitizens'))}
      {table('staff', t('templates.toStaff'))}
    </AdminPage>
  );
}

function TemplateLink({
  page,
  template,
  timeZone,
}: {
  page: PageContext;
  template: TemplateSummary | undefined;
  timeZone: string;
}) {
  if (!template) return null;
  const t = letterText(page.language);
  const { kind, language, version, authorId, createdAt } = template;
  const at = instantText(page.language, createdAt, timeZone);
  return (
    <a class="govuk-link" href={`${HERE}/${kind}/${language}`}>
      {authorId === null ? t('templates.shipped') : t('templates.version', { version, at })}
      <span class="govuk-visually-hidden">: {titleOf(page, kind, language)}</span>
    </a>
  );
}

export interface ShownLetter {
  readonly subject: string;
  readonly text: string;
  /** Null: with made-up values. */
  readonly reference: string | null;
  readonly madeUp: readonly string[];
}

export interface TemplatePageProps {
  page: PageContext;
  kind: NoticeKind;
  language: Language;
  /** Newest first. */
  versions: PageOf<TemplateVersion>;
  /** Names of the authors. */
  authors: ReadonlyMap<string, string>;
  variables: readonly (Variable & { name: string })[];
  timeZone: string;
  /** In the editor: the newest, an older one that is looked at, or what was typed. */
  source: string;
  /** The version in the editor, when it is not the newest. */
  old: number | null;
  newest: TemplateVersion;
  reference?: string;
  shown?: ShownLetter | null;
  errors?: FormErrors | null;
  done?: string | null;
}

export function TemplatePage(props: TemplatePageProps) {
  const { page, kind, language, newest, old, authors, timeZone, shown = null, errors = null, done = null } = props;
  const t = letterText(page.language);
  const author = newest.authorId === null ? null : (authors.get(newest.authorId) ?? null);
  const by = author === null ? t('template.byProgram') : t('template.by', { name: author });
  const at = instantText(page.language, newest.createdAt, timeZone);
  return (
    <AdminPage
      page={page}
      place="templates"
      title={titleOf(page, kind, language)}
      errors={errors}
      done={done}
      up={{ href: HERE, text: t('templates.title') }}
    >
      <p class="govuk-body">{t('template.inUse', { version: newest.version, at, by })}</p>
      {old !== null && <InsetText text={t('template.old', { version: old })} />}
      {shown && <Preview page={page} shown={shown} language={language} />}
      <Editor {...props} errors={errors} />
      <Variables {...props} />
      <Versions {...props} />
    </AdminPage>
  );
}

function Editor({ page, kind, language, source, newest, reference = '', errors = null }: TemplatePageProps) {
  const t = letterText(page.language);
  return (
    <PageForm page={page} action={`${HERE}/${kind}/${language}`}>
      <input type="hidden" name="basedOn" value={String(newest.version)} />
      <AreaField
        name="source"
        label={t('template.source')}
        hint={t('template.sourceHint')}
        value={source}
        errors={errors}
        rows={18}
        lang={language}
      />
      {NOTICES[kind].audience === 'citizen' && (
        <TextField
          name="reference"
          label={t('template.case')}
          hint={t('template.caseHint')}
          value={reference}
          errors={errors}
          width={20}
          autocomplete="off"
          spellcheck={false}
        />
      )}
      <Buttons>
        <Button text={t('template.look')} name="act" value="look" classes="govuk-button--secondary" />
        <Button text={t('template.save')} name="act" value="save" />
      </Buttons>
    </PageForm>
  );
}

function Preview({ page, shown, language }: { page: PageContext; shown: ShownLetter; language: Language }) {
  const t = letterText(page.language);
  const { subject, text, reference, madeUp } = shown;
  return (
    <section aria-labelledby="preview" class="otk-sample">
      <h2 class="govuk-heading-m" id="preview" tabindex={-1}>
        {reference === null ? t('template.previewMadeUp') : t('template.previewCase', { reference })}
      </h2>
      {madeUp.length > 0 && <p class="govuk-body otk-quiet">{t('template.lacking', { names: madeUp.join(', ') })}</p>}
      <p class="govuk-body">
        <strong lang={language}>{t('template.subject', { subject })}</strong>
      </p>
      <pre class="govuk-body" lang={language}>
        {text}
      </pre>
    </section>
  );
}

function Variables({ page, variables }: TemplatePageProps) {
  const t = letterText(page.language);
  const rows = variables.map(({ name, is, needed, optional }) => [
    <code>{`{${name}}`}</code>,
    [
      ...(needed ? [t('template.needed')] : []),
      ...(optional ? [t('template.optional')] : []),
      ...(is === 'block' ? [t('template.block')] : []),
    ].join('; ') || t('template.plain'),
  ]);
  return (
    <>
      <h2 class="govuk-heading-m">{t('template.variables')}</h2>
      <p class="govuk-body">
        {t('template.guarded')} <code>{'{name, select, none {} other {{name}}}'}</code>
      </p>
      <List caption={t('template.variables')} head={[t('template.variable'), t('template.use')]} rows={rows} empty="" />
    </>
  );
}

function Versions({ page, kind, language, versions, authors, newest, timeZone }: TemplatePageProps) {
  const t = letterText(page.language);
  const path = `${HERE}/${kind}/${language}`;
  const rows = versions.items.map(({ version, authorId, createdAt }) => [
    String(version),
    instantText(page.language, createdAt, timeZone),
    authorId === null ? t('templates.shipped') : (authors.get(authorId) ?? '–'),
    version === newest.version ? (
      t('template.current')
    ) : (
      <a class="govuk-link" href={`${path}?version=${version}`} aria-label={t('template.showOf', { version })}>
        {t('template.show')}
      </a>
    ),
  ]);
  return (
    <>
      <h2 class="govuk-heading-m">{t('template.versions')}</h2>
      <List
        caption={t('template.versions')}
        head={[t('template.versions'), t('template.from'), t('template.author'), t('letters.action')]}
        rows={rows}
        empty=""
      />
      <Further page={page} path={path} next={versions.next} />
    </>
  );
}

function titleOf(page: PageContext, kind: NoticeKind, language: Language): string {
  const named = adminText(page.language)(`within.${language}`);
  return letterText(page.language)('template.title', { kind: letterText(page.language)(`kind.${kind}`), language: named });
}
