import { Button, FileUpload } from '#libs/ui';
import { type DraftView } from '#libs/features/intake';
import { CitizenLayout } from '../../shared/citizen-layout.js';
import { PageForm } from '../../shared/page-form.js';
import { complainText } from './messages.js';
import { addressOf, type QuestionProps, Summary } from './question.js';
import { exitOf } from './steps.js';

/** What a browser offers to choose from: on a phone also its camera. What a file really is, the server looks at itself. */
const ACCEPTED = 'image/*,audio/*,video/*,.pdf,.doc,.docx,.odt,.xls,.xlsx,.ods,.rtf,.txt';
const BYTES_PER_KB = 1_024;

interface EvidencePageProps extends QuestionProps {
  files: DraftView['files'];
  /** The largest file that is taken. */
  mb: number;
}

/** Files, one at a time: each is kept as soon as it is sent, so that a broken line costs one file and not the form. */
export function EvidencePage(props: EvidencePageProps) {
  const { page, situation, errors, back, files, mb } = props;
  const t = complainText(page.language);
  const title = t('evidence.title');
  return (
    <CitizenLayout page={page} title={title} error={errors !== null} back={back} exitTo={exitOf(situation)}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Summary page={page} errors={errors} />
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">{t('evidence.hint', { mb })}</p>
          {files.length > 0 && <Files {...props} />}
          <PageForm page={page} action="/complain/evidence/files" withFiles class="otk-upload">
            <FileUpload
              name="files"
              id="files"
              label={{ text: t('evidence.file'), classes: 'govuk-label--s' }}
              errorMessage={errors?.messageOn('files')}
              attributes={{
                accept: ACCEPTED,
                'data-otk-none': t('evidence.chosenNone'),
                'data-otk-shrunk': t('evidence.shrunk'),
              }}
            />
            <Button text={t('evidence.add')} classes="govuk-button--secondary" preventDoubleClick />
          </PageForm>
          <PageForm page={page} action={addressOf('evidence')}>
            {files.length === 0 && <p class="govuk-body">{t('evidence.none')}</p>}
            <Button text={t(files.length > 0 ? 'continue' : 'evidence.continue')} preventDoubleClick />
          </PageForm>
          <p class="govuk-body">
            <a class="govuk-link" href="/complain/later">
              {t('save')}
            </a>
          </p>
        </div>
      </div>
    </CitizenLayout>
  );
}

function Files({ page, files }: EvidencePageProps) {
  const t = complainText(page.language);
  return (
    <>
      <h2 class="govuk-heading-m">{t('evidence.added', { count: files.length })}</h2>
      <ul class="otk-files">
        {files.map(({ id, name, sizeBytes }) => (
          <li key={id} class="otk-files__file">
            <span class="otk-files__name">
              {name}{' '}
              <span class="otk-quiet">{t('evidence.size', { kb: Math.max(1, Math.round(sizeBytes / BYTES_PER_KB)) })}</span>
            </span>
            <PageForm page={page} action={`/complain/evidence/files/${id}/removal`}>
              <button class="otk-link-button" type="submit">
                {t('evidence.remove')}
                <span class="govuk-visually-hidden"> {name}</span>
              </button>
            </PageForm>
          </li>
        ))}
      </ul>
    </>
  );
}
