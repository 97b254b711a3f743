import { Button } from '#libs/ui';
import { type OpenChallenge } from '#libs/features/review';
import { errorText } from '#libs/platform/i18n';
import { type FormErrors } from '../../shared/form-errors.js';
import { PageForm } from '../../shared/page-form.js';
import { AreaField, RadiosField, Summary } from '../admin/shared/fields.js';
import { type Sent, textOf } from '../admin/shared/sent.js';
import { type CaseView } from '../case/case-view.js';
import { CaseFrame } from '../case/frame.js';
import { Written } from '../case/written.js';
import { challengePath, recusalPath } from './paths.js';
import { textOfMessage } from './request-page.js';
import { reviewText } from './words.js';

interface AsideProps {
  view: CaseView;
  sent: Sent;
  errors: FormErrors | null;
}

/** Somebody says of themselves that they cannot be impartial. */
export function RecusalPage({ view, sent, errors }: AsideProps) {
  const { page, file, actor } = view;
  const t = reviewText(page.language);
  return (
    <CaseFrame
      view={view}
      section={null}
      error={errors !== null}
      title={view.words.page('title', { section: t('recusal.title'), reference: file.reference })}
    >
      <div class="otk-act">
        <Summary page={page} errors={errors} />
        <h1 class="govuk-heading-l">{t('recusal.title')}</h1>
        <p class="govuk-body">{t('recusal.lead')}</p>
        {file.assigneeId === actor.staffId && <p class="govuk-body">{t('recusal.has')}</p>}
        <PageForm page={page} action={recusalPath(file.reference)} class="otk-act__form">
          <AreaField
            name="reason"
            label={t('recusal.reason')}
            hint={t('recusal.hint')}
            errors={errors}
            value={textOf(sent, 'reason')}
          />
          <Button text={t('recusal.button')} classes="govuk-button--warning" preventDoubleClick />
        </PageForm>
      </div>
    </CaseFrame>
  );
}

interface ChallengeProps extends AsideProps {
  /** The part that they had in what is looked at, by which they may not decide; null: none. */
  hadPart: string | null;
}

/** The person does not trust whoever looks: somebody else says whether they are right. */
export function ChallengePage({ view, challenge, hadPart, sent, errors }: ChallengeProps & { challenge: OpenChallenge | null }) {
  const { page, file } = view;
  const t = reviewText(page.language);
  return (
    <CaseFrame
      view={view}
      section={null}
      error={errors !== null}
      title={view.words.page('title', { section: t('challenge.title'), reference: file.reference })}
    >
      <div class="otk-act">
        <Summary page={page} errors={errors} />
        <h1 class="govuk-heading-l">{t('challenge.title')}</h1>
        {challenge === null ? (
          <p class="govuk-body">{t('challenge.none')}</p>
        ) : (
          <Challenged {...{ view, challenge, hadPart, sent, errors }} />
        )}
      </div>
    </CaseFrame>
  );
}

function Challenged({ view, challenge, hadPart, sent, errors }: ChallengeProps & { challenge: OpenChallenge }) {
  const { page, file, actor } = view;
  const t = reviewText(page.language);
  const { name, staffId, messageId } = challenge;
  const isOwn = staffId === actor.staffId;
  const whyNot =
    hadPart === null ? t('challenge.own') : errorText(page.language, { code: 'challenge.had_part', params: { bar: hadPart } });
  return (
    <>
      <p class="govuk-body">{t('challenge.lead', { name })}</p>
      <h2 class="govuk-heading-s">{t('challenge.words')}</h2>
      <p class="otk-said">
        <Written text={textOfMessage(view, messageId) ?? view.words.page('messages.erased')} />
      </p>
      {isOwn || hadPart !== null ? (
        <p class="govuk-body">{whyNot}</p>
      ) : (
        <PageForm page={page} action={challengePath(file.reference)} class="otk-act__form">
          <RadiosField
            name="accepted"
            label={t('challenge.decide')}
            errors={errors}
            value={textOf(sent, 'accepted')}
            choices={[
              { value: 'yes', text: t('challenge.accept') },
              { value: 'no', text: t('challenge.reject', { name }) },
            ]}
          />
          <AreaField
            name="reason"
            label={t('challenge.reason')}
            hint={t('challenge.hint')}
            errors={errors}
            value={textOf(sent, 'reason')}
            lang={file.language}
          />
          <Button text={t('challenge.button')} attributes={{ 'data-ctrl-enter': true }} preventDoubleClick />
        </PageForm>
      )}
    </>
  );
}
