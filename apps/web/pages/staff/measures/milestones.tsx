import { type MeasureView } from '#libs/features/feedback';
import { formatDate } from '#libs/platform/i18n';
import { Button } from '#libs/ui';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { DateField, TextField } from '../admin/shared/fields.js';
import { type DateParts, NO_DATE } from '../admin/shared/dates.js';
import { measurePath } from './parts.js';
import { measuresText } from './words.js';

export interface MilestoneValues {
  readonly titleEn: string;
  readonly titleRu: string;
  readonly dueOn: DateParts;
}

interface MilestonesProps {
  page: PageContext;
  view: MeasureView;
  errors: FormErrors | null;
  milestone?: MilestoneValues;
}

/** Steps on the way, each with its date; those that are open can be settled here. */
export function Milestones(props: MilestonesProps) {
  const { page, view } = props;
  const t = measuresText(page.language);
  const mayPlan = view.mayRevise && (page.staff?.may('measures.manage') ?? false);
  return (
    <section aria-labelledby="milestones">
      <h2 class="govuk-heading-m" id="milestones">
        {t('milestones')}
      </h2>
      {view.milestones.length === 0 && <p class="govuk-body">{t('no_milestones')}</p>}
      <ul class="otk-change-steps">
        {view.milestones.map((step) => (
          <Step key={step.id} page={page} view={view} step={step} mayPlan={mayPlan} />
        ))}
      </ul>
      {mayPlan && <AddStep {...props} />}
    </section>
  );
}

interface StepProps extends Pick<MilestonesProps, 'page' | 'view'> {
  step: MeasureView['milestones'][number];
  mayPlan: boolean;
}

function Step({ page, view: { measure }, step, mayPlan }: StepProps) {
  const { language } = page;
  const t = measuresText(language);
  const title = language === 'ru' ? step.titleRu : step.titleEn;
  const date = formatDate(language, step.settledOn ?? step.dueOn);
  return (
    <li>
      <span>
        {title}, {t(`milestone_${step.state}`, { date })}
      </span>
      {mayPlan && step.state === 'planned' && (
        <PageForm page={page} action={measurePath(measure.number, `milestones/${step.id}`)}>
          {(['done', 'dropped'] as const).map((as) => (
            <button
              key={as}
              type="submit"
              name="as"
              value={as}
              class="otk-link-button"
              aria-label={t('milestone_of', { act: t(`milestone_mark_${as}`), title })}
            >
              {t(`milestone_mark_${as}`)}
            </button>
          ))}
        </PageForm>
      )}
    </li>
  );
}

function AddStep({ page, view: { measure }, errors, milestone }: MilestonesProps) {
  const t = measuresText(page.language);
  const { titleEn, titleRu, dueOn } = milestone ?? { titleEn: '', titleRu: '', dueOn: NO_DATE };
  return (
    <details class="otk-fold" open={milestone !== undefined}>
      <summary class="otk-fold__summary">{t('milestone_add')}</summary>
      <div class="otk-fold__body">
        <PageForm page={page} action={measurePath(measure.number, 'milestones')}>
          <TextField name="titleEn" label={t('milestone_title_en')} errors={errors} value={titleEn} lang="en" />
          <TextField name="titleRu" label={t('milestone_title_ru')} errors={errors} value={titleRu} lang="ru" />
          <DateField
            name="dueOn"
            label={t('milestone_due')}
            errors={errors}
            value={dueOn}
            words={{ day: t('day'), month: t('month'), year: t('year') }}
          />
          <Button text={t('milestone_submit')} classes="govuk-button--secondary" preventDoubleClick />
        </PageForm>
      </div>
    </details>
  );
}
