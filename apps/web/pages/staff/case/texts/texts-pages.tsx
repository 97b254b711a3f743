import { Button } from '#libs/ui';
import { type ReadyText, TEXT_USES } from '#libs/features/handling';
import { createTranslator } from '#libs/platform/i18n';
import { AdminPage } from '../../admin/shared/admin-page.js';
import { RadiosField, SelectField } from '../../admin/shared/fields.js';
import { ButtonLink, List } from '../../admin/shared/parts.js';
import { adminText } from '../../admin/shared/words.js';
import { type FormErrors } from '../../../shared/form-errors.js';
import { type PageContext } from '../../../shared/page-context.js';
import { PageForm } from '../../../shared/page-form.js';
import { type FieldOption } from '../acts/field.js';
import { en } from './messages.en.js';
import { ru } from './messages.ru.js';
import { TextInBothLanguages } from './text-in-both-languages.js';

export const textsText = createTranslator<keyof typeof en>({ en, ru });

export const TEXTS = '/staff/texts';

interface TextsPageProps {
  page: PageContext;
  texts: readonly ReadyText[];
  teams: ReadonlyMap<string, string>;
  done: string | null;
}

export function TextsPage({ page, texts, teams, done }: TextsPageProps) {
  const t = textsText(page.language);
  const rows = texts.map(({ id, titleEn, titleRu, use, teamId }) => [
    <a key={id} class="govuk-link" href={`${TEXTS}/${id}`}>
      {page.language === 'ru' ? titleRu : titleEn}
    </a>,
    t(`use.${use}`),
    teamId === null ? t('everybody') : <span data-as-written>{teams.get(teamId) ?? '–'}</span>,
  ]);
  return (
    <AdminPage page={page} place="texts" title={t('title')} done={done}>
      <p class="govuk-body">{t('intro')}</p>
      <p>
        <ButtonLink href={`${TEXTS}/new`}>{t('new')}</ButtonLink>
      </p>
      <List caption={t('title')} head={[t('name'), t('use'), t('team')]} rows={rows} empty={t('empty')} />
    </AdminPage>
  );
}

export interface TextValues {
  readonly use: string;
  readonly teamId: string;
  readonly titleEn: string;
  readonly titleRu: string;
  readonly textEn: string;
  readonly textRu: string;
}

interface TextPageProps {
  page: PageContext;
  /** Null for a new one. */
  textId: string | null;
  values: TextValues;
  /** The teams that this person may word a text for. */
  teams: readonly FieldOption[];
  errors?: FormErrors | null;
}

export function TextPage({ page, textId, values, teams, errors = null }: TextPageProps) {
  const t = textsText(page.language);
  const name = page.language === 'ru' ? values.titleRu : values.titleEn;
  return (
    <AdminPage
      page={page}
      place="texts"
      title={textId === null || name === '' ? t('newTitle') : name}
      errors={errors}
      up={{ href: TEXTS, text: t('title') }}
    >
      <PageForm page={page} action={`${TEXTS}/${textId ?? 'new'}`}>
        <RadiosField
          name="use"
          label={t('useField')}
          errors={errors}
          value={values.use}
          choices={TEXT_USES.map((value) => ({ value, text: t(`use.${value}`) }))}
        />
        <SelectField
          name="teamId"
          label={t('teamField')}
          errors={errors}
          value={values.teamId}
          choices={[{ value: '', text: t('everybody') }, ...teams]}
        />
        <TextInBothLanguages say={t} values={values} errors={errors} />
        <Button text={adminText(page.language)('button.save')} preventDoubleClick />
      </PageForm>
      {textId !== null && (
        <PageForm page={page} action={`${TEXTS}/${textId}/delete`}>
          <Button text={t('drop')} classes="govuk-button--secondary" preventDoubleClick />
        </PageForm>
      )}
    </AdminPage>
  );
}
