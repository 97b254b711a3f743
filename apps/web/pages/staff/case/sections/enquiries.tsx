import { Tag } from '#libs/ui';
import { isUndecided } from '#libs/domain/procedure';
import { formatDate } from '#libs/platform/i18n';
import { type CaseView } from '../case-view.js';
import { formatInstant } from '../instants.js';
import { actPath } from '../section.js';
import { Written } from '../written.js';

/** Whom we asked inside the case. One that nobody answered is over with the decision. */
export function Enquiries({ view }: { view: CaseView }) {
  const { file, words, names, page } = view;
  if (file.enquiries.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{words.page('enquiries.title')}</h2>
      {file.enquiries.map((enquiry) => {
        const whom = enquiry.teamId === null ? names.body(enquiry.bodyId ?? '') : names.team(enquiry.teamId);
        const open = enquiry.answeredAt === null && isUndecided(file.status);
        return (
          <article key={enquiry.id} class="otk-enquiry">
            <h3 class="govuk-heading-s">
              {words.page('enquiries.to', { whom, date: formatDate(page.language, enquiry.dueOn) })}{' '}
              <EnquiryState view={view} enquiry={enquiry} />
            </h3>
            <p class="otk-said">
              <Written text={enquiry.question ?? words.page('messages.erased')} />
            </p>
            {enquiry.answer !== null && (
              <p class="otk-said otk-said--in">
                <Written text={enquiry.answer} />
              </p>
            )}
            {open && enquiry.bodyId !== null && page.staff?.may('case.handle') && (
              <p class="govuk-body-s">
                <a class="govuk-link" href={actPath(file.reference, 'answerEnquiry', enquiry.id)}>
                  {words.page('enquiries.answer')}
                </a>
              </p>
            )}
          </article>
        );
      })}
    </section>
  );
}

function EnquiryState({ view, enquiry }: { view: CaseView; enquiry: CaseView['file']['enquiries'][number] }) {
  const { file, words, page, today, timeZone } = view;
  if (enquiry.answeredAt !== null) {
    return (
      <Tag classes="govuk-tag--green">
        {words.page('enquiries.answered', { at: formatInstant(page.language, enquiry.answeredAt, timeZone) })}
      </Tag>
    );
  }
  if (!isUndecided(file.status)) return <Tag classes="govuk-tag--grey">{words.page('enquiries.over')}</Tag>;
  const late = enquiry.dueOn < today;
  return (
    <Tag classes={late ? 'govuk-tag--red' : 'govuk-tag--blue'}>{words.page(late ? 'enquiries.late' : 'enquiries.open')}</Tag>
  );
}
