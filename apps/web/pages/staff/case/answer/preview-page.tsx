import { Button, WarningText } from '#libs/ui';
import { type UnsentLetter } from '#libs/features/correspondence';
import { Summary } from '../../admin/shared/fields.js';
import { type FormErrors } from '../../../shared/form-errors.js';
import { PageForm } from '../../../shared/page-form.js';
import { type CaseView } from '../case-view.js';
import { CaseFrame } from '../frame.js';
import { LetterShown } from '../letter-shown.js';
import { casePath } from '../section.js';
import { formOf } from './draft-form.js';
import { Hints, Review } from './review.js';
import { type FieldOption } from '../acts/field.js';

export interface PreviewPageProps {
  view: CaseView;
  /** Null where it cannot be written yet: the errors say why. */
  letter: UnsentLetter | null;
  readers: readonly FieldOption[];
  errors: FormErrors | null;
  done: string | null;
}

/** The letter as the person will get it, in their language: the last look before it goes, which cannot be taken back. */
export function PreviewPage({ view, letter, readers, errors, done }: PreviewPageProps) {
  const { words, file, page } = view;
  const { draft } = file;
  const waits = draft !== null && draft.reviewerId !== null && draft.approvedBy === null;
  const address = `${casePath(file.reference, 'decision')}/letter`;
  return (
    <CaseFrame
      view={view}
      section={null}
      done={done}
      error={errors !== null}
      title={words.page('title', { section: words.page('preview.title'), reference: file.reference })}
    >
      <Summary page={page} errors={errors} />
      <h1 class="govuk-heading-l">{words.page('preview.title')}</h1>
      <div class="otk-case-columns">
        <div class="otk-case-columns__main">{letter && <LetterShown view={view} letter={letter} />}</div>
        <div class="otk-case-columns__side">
          <Hints view={view} points={formOf(file).points} />
          <Review view={view} readers={readers} />
          {letter && draft && !waits && (
            <PageForm page={page} action={address}>
              <input type="hidden" name="version" value={draft.version} />
              <input type="hidden" name="seen" value={file.version} />
              <WarningText text={words.page('preview.again')} iconFallbackText={words.page('preview.title')} />
              <div class="govuk-button-group">
                <Button
                  text={words.page('preview.sendNext')}
                  name="then"
                  value="next"
                  attributes={{ 'data-ctrl-enter': true }}
                  preventDoubleClick
                />
                <Button
                  text={words.page('preview.send')}
                  name="then"
                  value="stay"
                  classes="govuk-button--secondary"
                  attributes={{ 'data-ctrl-key': 'Shift Enter' }}
                  preventDoubleClick
                />
              </div>
            </PageForm>
          )}
          <p class="govuk-body">
            <a class="govuk-link" href={casePath(file.reference, 'decision')} data-key="KeyD">
              {words.page('preview.edit')}
            </a>
          </p>
        </div>
      </div>
    </CaseFrame>
  );
}
