import { Button } from '#libs/ui';
import { type ContactListLine, CONTACTS_MAX } from '#libs/features/feedback';
import { type GroupNames } from '#libs/features/oversight';
import { localDate } from '#libs/kernel';
import { formatDate } from '#libs/platform/i18n';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { AreaField, SelectField } from '../admin/shared/fields.js';
import { SurveysFrame } from './frame.js';
import { staffSurveyText } from './words.js';

export interface ContactsPageProps {
  page: PageContext;
  lists: readonly ContactListLine[];
  next: string | null;
  names: GroupNames;
  timeZone: string;
  values: Readonly<Record<string, string>>;
  errors: FormErrors | null;
  done: boolean;
}

const EXAMPLE = 'email,language\nanna@example.org,ru\nben@example.org,en';

/** Asking people by a list of their addresses, and the lists that were asked. */
export function ContactsPage(props: ContactsPageProps) {
  const { page, lists, next, names, values, errors, done } = props;
  const t = staffSurveyText(page.language);
  const services = [...names.services].map(([value, text]) => ({ value, text }));
  return (
    <SurveysFrame page={page} title={t('contacts.title')} errors={errors} done={done ? 'contacts.sent' : null}>
      <h1 class="govuk-heading-l">{t('contacts.title')}</h1>
      <div class="otk-measure">
        <p class="govuk-body">{t('contacts.lead')}</p>
        <PageForm page={page} action="/staff/surveys/contacts">
          <SelectField
            name="service"
            label={t('places.service')}
            value={values['service'] ?? ''}
            errors={errors}
            choices={[{ value: '', text: t('places.choose') }, ...services]}
          />
          <AreaField
            name="list"
            label={t('contacts.list')}
            hint={t('contacts.hint', { max: CONTACTS_MAX })}
            value={values['list'] ?? ''}
            errors={errors}
            rows={8}
          />
          <p class="govuk-body">{t('contacts.example')}</p>
          <pre class="otk-sample">
            <code>{EXAMPLE}</code>
          </pre>
          <Button text={t('contacts.send')} preventDoubleClick />
        </PageForm>
      </div>
      {lists.length > 0 && <h2 class="govuk-heading-m">{t('contacts.lists')}</h2>}
      <ul class="otk-survey-places">
        {lists.map((list) => (
          <ListLine key={list.id} {...props} list={list} />
        ))}
      </ul>
      {next !== null && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/staff/surveys/contacts?cursor=${encodeURIComponent(next)}`}>
            {t('places.next')}
          </a>
        </p>
      )}
    </SurveysFrame>
  );
}

function ListLine({ page, list, names, timeZone }: ContactsPageProps & { list: ContactListLine }) {
  const t = staffSurveyText(page.language);
  const { service, people, leftOut, digest, sentAt, waiting } = list;
  return (
    <li>
      <div>
        <strong>{names.services.get(service) ?? service}</strong>, {formatDate(page.language, localDate(sentAt, timeZone))}
        <p class="otk-quiet otk-survey-places__about">
          {t('contacts.people', { people })} {leftOut > 0 && t('contacts.left_out', { count: leftOut })}{' '}
          {waiting > 0 ? t('contacts.waiting', { count: waiting }) : t('contacts.deleted')}
        </p>
        <p class="otk-quiet otk-survey-places__about otk-survey-digest">
          <code>{t('contacts.digest', { digest })}</code>
        </p>
      </div>
    </li>
  );
}
