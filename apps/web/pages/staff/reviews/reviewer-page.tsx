import { Button, FigureTable, Radios } from '#libs/ui';
import { whyBarred } from '#libs/domain/independence';
import { isUndecided } from '#libs/domain/procedure';
import { type ReviewerLine, type ReviewersOfOneCase } from '#libs/features/review';
import { type FormErrors } from '../../shared/form-errors.js';
import { PageForm } from '../../shared/page-form.js';
import { AreaField, Summary } from '../admin/shared/fields.js';
import { type Sent, textOf } from '../admin/shared/sent.js';
import { type CaseView } from '../case/case-view.js';
import { CaseFrame } from '../case/frame.js';
import { type ReviewMessage } from './messages.en.js';
import { reviewerPath } from './paths.js';
import { reviewText } from './words.js';

export interface ReviewerPageProps {
  view: CaseView;
  reviewers: ReviewersOfOneCase;
  sent: Sent;
  errors: FormErrors | null;
  done: ReviewMessage | null;
}

/** Who looks: the program's proposal, who else may, and of everybody else why not. */
export function ReviewerPage(props: ReviewerPageProps) {
  const { view, errors, done, reviewers } = props;
  const { page, file, opened, names } = view;
  const t = reviewText(page.language);
  const now = file.assigneeId === null ? t('reviewer.nobody') : t('reviewer.now', { name: names.person(file.assigneeId) });
  return (
    <CaseFrame
      view={view}
      section={null}
      error={errors !== null}
      done={done === null ? null : t(done)}
      title={view.words.page('title', { section: t('reviewer.title'), reference: file.reference })}
    >
      <Summary page={page} errors={errors} />
      <h1 class="govuk-heading-l">{t('reviewer.title')}</h1>
      <p class="govuk-body">{now}</p>
      {isUndecided(opened.row.state) ? (
        <>
          {reviewers.anybodyLeft ? <Free {...props} /> : <NobodyLeft {...props} />}
          <NotFree {...props} />
        </>
      ) : (
        <p class="govuk-body">{t('reviewer.decided')}</p>
      )}
    </CaseFrame>
  );
}

/** Whoever may be given it, but for whoever has it already. */
function Free(props: ReviewerPageProps) {
  const { view, reviewers } = props;
  const t = reviewText(view.page.language);
  const mayBe = reviewers.candidates.filter(({ whyNot, staffId }) => isFree(whyNot) && staffId !== view.file.assigneeId);
  const proposed = mayBe.find((candidate) => candidate.proposed);
  const others = mayBe.filter((candidate) => candidate !== proposed);
  const isBarred = whyBarred(view.actor.staffId, view.opened.file) !== null;
  return (
    <>
      {proposed && <Proposal {...props} proposed={proposed} />}
      {isBarred && <p class="govuk-body">{t('reviewer.onlyProposed')}</p>}
      {!isBarred && others.length > 0 && <Others {...props} others={others} />}
    </>
  );
}

function isFree(whyNot: ReviewerLine['whyNot']): boolean {
  return whyNot === null || whyNot === 'away';
}

function Proposal({ view, proposed }: ReviewerPageProps & { proposed: ReviewerLine }) {
  const { page, file } = view;
  const t = reviewText(page.language);
  const { staffId, name, load, byLaw } = proposed;
  return (
    <section class="otk-look-proposal" aria-labelledby="proposal">
      <h2 class="govuk-heading-s" id="proposal">
        {t('reviewer.proposed')}
      </h2>
      <p class="otk-look-proposal__name">
        {name} <span class="otk-quiet">{t('reviewer.load', { count: load })}</span>
      </p>
      <p class="govuk-body-s">{byLaw === null ? t('reviewer.why') : t('reviewer.byLaw', { article: byLaw })}</p>
      <PageForm page={page} action={reviewerPath(file.reference)}>
        <input type="hidden" name="staffId" value={staffId} />
        <Button text={t('reviewer.give', { name })} attributes={{ 'data-ctrl-enter': true }} preventDoubleClick />
      </PageForm>
    </section>
  );
}

function Others({ view, others, sent, errors }: ReviewerPageProps & { others: readonly ReviewerLine[] }) {
  const { page, file } = view;
  const t = reviewText(page.language);
  const loadOf = ({ load, whyNot }: ReviewerLine) => {
    const carries = t('reviewer.load', { count: load });
    return whyNot === null ? carries : `${carries}, ${t(`whyNot.${whyNot}`)}`;
  };
  return (
    <PageForm page={page} action={reviewerPath(file.reference)}>
      <Radios
        idPrefix="staffId"
        name="staffId"
        classes="govuk-radios--small"
        fieldset={{ legend: { text: t('reviewer.others'), classes: 'govuk-fieldset__legend--s' } }}
        {...(errors?.messageOn('staffId') && { errorMessage: errors.messageOn('staffId') })}
        value={textOf(sent, 'staffId')}
        items={others.map((one) => ({ value: one.staffId, text: one.name, hint: { text: loadOf(one) } }))}
      />
      <Button text={t('reviewer.other')} classes="govuk-button--secondary" preventDoubleClick />
    </PageForm>
  );
}

function NotFree({ view, reviewers }: ReviewerPageProps) {
  const t = reviewText(view.page.language);
  const barred = reviewers.candidates.flatMap(({ staffId, name, whyNot }) =>
    whyNot === null || whyNot === 'away' ? [] : [{ key: staffId, cells: [name, t(`whyNot.${whyNot}`)] }],
  );
  return (
    <section aria-labelledby="barred">
      <h2 class="govuk-heading-s" id="barred">
        {t('reviewer.not')}
      </h2>
      {barred.length === 0 ? (
        <p class="govuk-body">{t('reviewer.noneNot')}</p>
      ) : (
        <FigureTable labelledBy="barred" columns={[t('reviewer.name'), t('reviewer.reason')]} rows={barred} />
      )}
    </section>
  );
}

/** What the procedure says follows, in words; and the button for it, where it ends the case. */
function NobodyLeft({ view, reviewers: { nobodyLeft }, sent, errors }: ReviewerPageProps) {
  const { page, file } = view;
  const t = reviewText(page.language);
  const { then, ends, cited } = nobodyLeft;
  return (
    <section class="otk-look-proposal" aria-labelledby="left">
      <h2 class="govuk-heading-m" id="left">
        {t('reviewer.left.title')}
      </h2>
      <p class="govuk-body">{t(`reviewer.left.${then}`, { article: cited[page.language] })}</p>
      {ends && (
        <PageForm page={page} action={`${reviewerPath(file.reference)}/conclusion`}>
          <AreaField
            name="reason"
            label={t('reviewer.left.reason')}
            hint={t('reviewer.left.reasonHint')}
            errors={errors}
            value={textOf(sent, 'reason')}
            lang={file.language}
          />
          <Button text={t('reviewer.left.button', { then })} classes="govuk-button--warning" preventDoubleClick />
        </PageForm>
      )}
      {page.staff?.may('review.pool') && (
        <p class="govuk-body">
          <a class="govuk-link" href="/staff/admin/reviewers">
            {t('reviewer.left.widen')}
          </a>
        </p>
      )}
    </section>
  );
}
