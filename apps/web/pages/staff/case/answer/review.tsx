import { type ComponentChildren } from 'preact';
import { Button } from '#libs/ui';
import { type AnswerHint, answerHints } from '#libs/features/handling';
import { AreaField, SelectField } from '../../admin/shared/fields.js';
import { PageForm } from '../../../shared/page-form.js';
import { type FieldOption } from '../acts/field.js';
import { type CaseView } from '../case-view.js';
import { casePath } from '../section.js';
import { type DraftForm, draftPoints } from './draft-form.js';

/** What a careful colleague would say; nothing where there is nothing to say, or nothing is written yet. */
export function Hints({ view, points }: { view: CaseView; points: DraftForm['points'] }) {
  const { words } = view;
  const hints = answerHints(draftPoints({ basedOn: 0, points }), view.today);
  const written = points.some(({ outcome, reasons }) => outcome !== null || reasons.trim() !== '');
  if (!written || hints.length === 0) return null;
  return (
    <section class="otk-hints">
      <h2 class="govuk-heading-s">{words.page('hint.title')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {hints.map((hint) => (
          <li key={`${hint.point}${hint.code}${hint.place ?? ''}`}>{hintText(view, hint, points.length)}</li>
        ))}
      </ul>
    </section>
  );
}

function hintText({ words }: CaseView, { code, point, place = '' }: AnswerHint, points: number): string {
  const hint = words.page(`hint.${code}`, { place });
  if (points > 1) return words.page('hint.point', { ordinal: point + 1, hint });
  return hint.charAt(0).toUpperCase() + hint.slice(1);
}

/** Where the draft stands with a colleague, and what its reader can do now. `client/draft.ts` keeps it true while the draft saves itself. */
export function Review({ view, readers }: { view: CaseView; readers: readonly FieldOption[] }) {
  const { words, file } = view;
  if (file.draft === null) return null;
  return (
    <section class="otk-review" data-review>
      <h2 class="govuk-heading-s">{words.page('review.title')}</h2>
      <ReviewState view={view} readers={readers} />
    </section>
  );
}

function ReviewState({ view, readers }: { view: CaseView; readers: readonly FieldOption[] }) {
  const { words, names, file, actor } = view;
  const { reviewerId, returnedAt, approvedBy, draftedBy } = file.draft!;
  if (approvedBy !== null) {
    const name = names.person(approvedBy);
    return (
      <p class="govuk-body" role="status" data-agreed={words.page('review.approvedEarlier', { name })}>
        {words.page('review.approved', { name })}
      </p>
    );
  }
  if (reviewerId === null) return <Offer view={view} readers={readers} />;
  if (reviewerId === actor.staffId && returnedAt === null) {
    return (
      <>
        <p class="govuk-body">{words.page('review.yours', { name: names.person(draftedBy) })}</p>
        <Verdict view={view} />
      </>
    );
  }
  const name = names.person(reviewerId);
  return (
    <>
      <p class="govuk-body">{words.page(returnedAt === null ? 'review.waits' : 'review.returned', { name })}</p>
      {returnedAt !== null && <Offer view={view} readers={readers} chosen={reviewerId} />}
      <ReviewForm view={view} what="review-back">
        <Button text={words.page('review.back')} classes="govuk-button--secondary otk-button--small" />
      </ReviewForm>
    </>
  );
}

function Offer({ view, readers, chosen = '' }: { view: CaseView; readers: readonly FieldOption[]; chosen?: string }) {
  const { words } = view;
  if (readers.length === 0) return <p class="govuk-body-s">{words.page('review.none')}</p>;
  return (
    <ReviewForm view={view} what="review">
      <SelectField name="reviewer" label={words.page('review.who')} errors={null} value={chosen} choices={readers} />
      <Button text={words.page('review.offer')} classes="govuk-button--secondary otk-button--small" />
    </ReviewForm>
  );
}

function Verdict({ view }: { view: CaseView }) {
  const { words } = view;
  return (
    <>
      <ReviewForm view={view} what="approval">
        <Button text={words.page('review.approve')} classes="otk-button--small" />
      </ReviewForm>
      <ReviewForm view={view} what="return">
        <AreaField name="reason" label={words.page('review.return.reason')} errors={null} rows={3} value="" />
        <Button text={words.page('review.return')} classes="govuk-button--secondary otk-button--small" />
      </ReviewForm>
    </>
  );
}

/** Each is about the version that was looked at. */
function ReviewForm({ view, what, children }: { view: CaseView; what: string; children: ComponentChildren }) {
  const { page, file } = view;
  return (
    <PageForm page={page} action={`${casePath(file.reference, 'decision')}/${what}`}>
      <input type="hidden" name="version" value={file.draft!.version} />
      {children}
    </PageForm>
  );
}
