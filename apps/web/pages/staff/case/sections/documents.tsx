import { Button, FileUpload, Tag } from '#libs/ui';
import { Summary, RadiosField } from '../../admin/shared/fields.js';
import { type FormErrors } from '../../../shared/form-errors.js';
import { PageForm } from '../../../shared/page-form.js';
import { type CaseView } from '../case-view.js';
import { CaseFrame } from '../frame.js';
import { formatInstant } from '../instants.js';
import { casePath } from '../section.js';
import { sizeText } from '../timeline.js';

/** Pictures that a browser may show: nothing in them can run. Everything else is saved, never shown. */
export const SHOWN_TYPES: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif']);

export function DocumentsPage({
  view,
  done,
  errors = null,
}: {
  view: CaseView;
  done: string | null;
  errors?: FormErrors | null;
}) {
  const { words, file, page } = view;
  const section = words.page('section.documents');
  return (
    <CaseFrame
      view={view}
      section="documents"
      done={done}
      error={errors !== null}
      title={words.page('title', { section, reference: file.reference })}
    >
      <Summary page={page} errors={errors} />
      <h1 class="govuk-heading-l">{section}</h1>
      {file.documents.length === 0 && <p class="govuk-body">{words.page('documents.none')}</p>}
      <ul class="otk-documents">
        {file.documents.map((document) => (
          <Document key={document.id} view={view} document={document} />
        ))}
      </ul>
      {page.staff?.may('case.handle') && <AddDocument view={view} errors={errors} />}
    </CaseFrame>
  );
}

function Document({ view, document }: { view: CaseView; document: CaseView['file']['documents'][number] }) {
  const { words, file, page, timeZone } = view;
  const { id, name, mediaType, sizeBytes, state, direction, at } = document;
  const address = `${casePath(file.reference, 'documents')}/${id}`;
  const called = name ?? words.page('documents.unnamed');
  const served = state === 'clean' || state === 'unscanned';
  return (
    <li class="otk-document">
      {served && SHOWN_TYPES.has(mediaType) && (
        <img
          class="otk-document__picture"
          src={`${address}?shown=1`}
          alt={words.page('documents.picture', { name: called })}
          loading="lazy"
        />
      )}
      <div>
        <p class="otk-document__name">
          {served ? (
            <a class="govuk-link" href={address}>
              {called}
            </a>
          ) : (
            called
          )}
        </p>
        <p class="govuk-body-s">
          {[words.list(`direction.${direction}`), sizeText(words, sizeBytes), formatInstant(page.language, at, timeZone)].join(
            ' · ',
          )}
        </p>
        <Tag classes={state === 'clean' ? 'govuk-tag--green' : state === 'refused' ? 'govuk-tag--red' : 'govuk-tag--grey'}>
          {words.list(`document.${state}`)}
        </Tag>
      </div>
    </li>
  );
}

function AddDocument({ view, errors }: { view: CaseView; errors: FormErrors | null }) {
  const { words, page, file } = view;
  const message = errors?.messageOn('file');
  return (
    <section>
      <h2 class="govuk-heading-m">{words.page('documents.add')}</h2>

      <PageForm page={page} action={casePath(file.reference, 'documents')} withFiles>
        <RadiosField
          name="direction"
          label={words.page('documents.direction')}
          errors={errors}
          value="internal"
          choices={(['internal', 'in', 'out'] as const).map((value) => ({ value, text: words.list(`direction.${value}`) }))}
        />
        <FileUpload
          id="file"
          name="file"
          label={{ text: words.page('documents.file') }}
          hint={{ text: words.page('documents.file.hint') }}
          attributes={{ 'data-otk-none': words.page('documents.chosenNone') }}
          {...(message && { errorMessage: message })}
        />
        <Button text={words.page('documents.add')} classes="govuk-button--secondary" />
      </PageForm>
    </section>
  );
}
