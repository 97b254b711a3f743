import { type EffectEstimate, type MeasureView } from '#libs/features/feedback';
import { Button } from '#libs/ui';
import { EffectPart } from '../../public/improvements/effect-part.js';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { AreaField } from '../admin/shared/fields.js';
import { measurePath, MeasuresFrame } from './parts.js';
import { measuresText } from './words.js';

export interface ActPageProps {
  page: PageContext;
  view: MeasureView;
  act: 'verify' | 'drop';
  /** What it is verified by; null where nothing was counted. */
  effect: EffectEstimate | null;
  values: { readonly en: string; readonly ru: string };
  errors?: FormErrors | null;
}

/** The two acts that need public words: that it is shown to help, and that it is given up. */
export function ActPage({ page, view, act, effect, values, errors = null }: ActPageProps) {
  const t = measuresText(page.language);
  const { number, version } = view.measure;
  const field = act === 'verify' ? 'evidence' : 'reason';
  const title = t(`${act}_title`, { number });
  return (
    <MeasuresFrame page={page} title={title} up={{ href: measurePath(number), text: t('number', { number }) }} errors={errors}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body otk-measure">{t(`${act}_about`)}</p>
      {act === 'verify' && <Evidence page={page} effect={effect} />}
      <PageForm page={page} action={measurePath(number, act)} class="otk-change-form">
        <input type="hidden" name="seen" value={String(version)} />
        {act === 'verify' && effect !== null && <input type="hidden" name="estimateId" value={effect.id} />}
        <AreaField
          name={`${field}En`}
          label={t(`${act}_en`)}
          {...(act === 'verify' && { hint: t('verify_hint') })}
          errors={errors}
          value={values.en}
          lang="en"
        />
        <AreaField
          name={`${field}Ru`}
          label={t(`${act}_ru`)}
          {...(act === 'verify' && { hint: t('verify_hint') })}
          errors={errors}
          value={values.ru}
          lang="ru"
        />
        <Button text={t(`${act}_submit`)} classes={act === 'drop' ? 'govuk-button--warning' : ''} preventDoubleClick />
      </PageForm>
    </MeasuresFrame>
  );
}

function Evidence({ page, effect }: Pick<ActPageProps, 'page' | 'effect'>) {
  const t = measuresText(page.language);
  if (effect === null) {
    return (
      <p class="govuk-inset-text" id="estimateId" tabIndex={-1}>
        {t('effect_none')}
      </p>
    );
  }
  return (
    <div class="otk-measure" id="estimateId" tabIndex={-1}>
      <EffectPart language={page.language} estimate={effect} isPublic={false} />
    </div>
  );
}
