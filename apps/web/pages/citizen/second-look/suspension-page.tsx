import { type StageSeen, type SuspensionSeen } from '#libs/features/review';
import { type Language } from '#libs/kernel';
import { Button, CharacterCount } from '#libs/ui';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { LATE_MAX } from './ask-forms.js';
import { dayText } from './day-text.js';
import { LookFrame } from './look-frame.js';
import { lookText } from './messages.js';

export const SUSPENSION = '/track/case/suspension';

interface SuspensionPageProps {
  page: PageContext;
  exitTo: string | null;
  suspension: SuspensionSeen;
  values: Readonly<Record<string, string>>;
  errors: FormErrors | null;
}

/** Somebody asks that the decision has no effect until it has been looked at: what that is, by which article, and how it stands. */
export function SuspensionPage({ page, exitTo, suspension, values, errors }: SuspensionPageProps) {
  const { language } = page;
  const t = lookText(language);
  return (
    <LookFrame page={page} title={t('petition.title')} errors={errors} back="/track/case" exitTo={exitTo}>
      <h1 class="govuk-heading-l">{t('petition.title')}</h1>
      {suspension.is !== 'notAsked' && <p class="govuk-body">{suspensionText(language, suspension)}</p>}
      {suspension.mayAsk || errors ? (
        <>
          <p class="govuk-body">{t('petition.intro', { basis: suspension.cited[language] })}</p>
          <PageForm page={page} action={SUSPENSION}>
            <CharacterCount
              name="text"
              id="text"
              label={{ text: t('petition.label'), classes: 'govuk-label--s' }}
              hint={{ text: t('petition.example') }}
              errorMessage={errors?.messageOn('text')}
              value={values['text']}
              rows={6}
              maxlength={LATE_MAX}
              threshold={75}
            />
            <Button text={t('petition.button')} preventDoubleClick />
          </PageForm>
        </>
      ) : (
        suspension.is === 'notAsked' && <p class="govuk-body">{t('petition.closed')}</p>
      )}
    </LookFrame>
  );
}

function suspensionText(language: Language, { is, dueOn, cited }: SuspensionSeen): string {
  const t = lookText(language);
  const basis = cited[language];
  if (is !== 'asked') return t(is === 'granted' ? 'petition.granted' : 'petition.refused', { basis });
  return dueOn === null ? t('petition.asked', { basis }) : t('petition.asked.due', { date: dayText(language, dueOn), basis });
}

/** On the page of the case: how it stands, and the way to ask. */
export function Suspension({ language, stage: { suspension, isThis } }: { language: Language; stage: StageSeen }) {
  if (suspension === null) return null;
  const t = lookText(language);
  return (
    <>
      {suspension.is !== 'notAsked' && <p class="govuk-body">{suspensionText(language, suspension)}</p>}
      {isThis && suspension.mayAsk && (
        <p class="govuk-body otk-no-print">
          <a class="govuk-link" href={SUSPENSION}>
            {t(suspension.is === 'refused' ? 'petition.again' : 'petition.link')}
          </a>
        </p>
      )}
    </>
  );
}
