import { type StageSeen } from '#libs/features/review';
import { Button, CharacterCount } from '#libs/ui';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { CHALLENGE_MAX } from './ask-forms.js';
import { LookFrame } from './look-frame.js';
import { lookText } from './messages.js';

export const CHALLENGE = '/track/case/challenge';

interface ChallengePageProps {
  page: PageContext;
  exitTo: string | null;
  stage: StageSeen;
  values: Readonly<Record<string, string>>;
  errors: FormErrors | null;
}

/** Somebody doubts that whoever looks is impartial: by what article they have to be, and who decides on it. */
export function ChallengePage({ page, exitTo, stage, values, errors }: ChallengePageProps) {
  const t = lookText(page.language);
  const basis = stage.impartialBy?.[page.language] ?? 'none';
  return (
    <LookFrame page={page} title={t('challenge.title')} errors={errors} back="/track/case" exitTo={exitTo}>
      <h1 class="govuk-heading-l">{t('challenge.title')}</h1>
      {stage.mayChallenge || errors ? (
        <>
          <p class="govuk-body">{t('challenge.intro', { basis })}</p>
          <PageForm page={page} action={CHALLENGE}>
            <CharacterCount
              name="reason"
              id="reason"
              label={{ text: t('challenge.label'), classes: 'govuk-label--s' }}
              hint={{ text: t('challenge.example') }}
              errorMessage={errors?.messageOn('reason')}
              value={values['reason']}
              rows={6}
              maxlength={CHALLENGE_MAX}
              threshold={75}
            />
            <Button text={t('challenge.button')} preventDoubleClick />
          </PageForm>
        </>
      ) : (
        <p class="govuk-body">{t('challenge.closed')}</p>
      )}
    </LookFrame>
  );
}
