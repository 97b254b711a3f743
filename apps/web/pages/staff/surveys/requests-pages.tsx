import { Button, Pagination, Radios, Textarea } from '#libs/ui';
import { type FurtherRequestLine } from '#libs/features/feedback';
import { type OpenCase } from '#libs/casework';
import { localDate } from '#libs/kernel';
import { REOPENING } from '#libs/domain/asking';
import { formatDate } from '#libs/platform/i18n';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { StaffLayout } from '../../shared/staff-layout.js';
import { Summary } from '../admin/shared/fields.js';
import { type Sent, textOf } from '../admin/shared/sent.js';
import { casePath } from '../case/section.js';
import { nameOfWay, staffSurveyText } from './words.js';

export interface RequestsPageProps {
  page: PageContext;
  lines: readonly (FurtherRequestLine & { readonly serviceTitle: string; readonly wayTitle: string })[];
  next: string | null;
  timeZone: string;
  done: boolean;
}

/** Everybody who waits for somebody to say yes or no. */
export function RequestsPage({ page, lines, next, timeZone, done }: RequestsPageProps) {
  const t = staffSurveyText(page.language);
  return (
    <StaffLayout page={page} title={t('requests.title')}>
      {done && <p class="govuk-inset-text">{t('request.done')}</p>}
      <h1 class="govuk-heading-l">{t('requests.title')}</h1>
      <p class="govuk-body">{t(lines.length === 0 ? 'requests.none' : 'requests.lead')}</p>
      <ul class="otk-survey-requests">
        {lines.map(({ requestId, reference, serviceTitle, wayTitle, madeAt }) => (
          <li key={requestId}>
            <a class="govuk-link" href={`${casePath(reference)}/requests/${requestId}`}>
              {wayTitle}
            </a>
            <span>{t('requests.of', { reference, service: serviceTitle })}</span>
            <span>{t('requests.since', { date: formatDate(page.language, localDate(madeAt, timeZone)) })}</span>
          </li>
        ))}
      </ul>
      {next !== null && (
        <Pagination next={{ href: `/staff/requests?cursor=${encodeURIComponent(next)}`, text: t('requests.next') }} />
      )}
    </StaffLayout>
  );
}

export interface RequestPageProps {
  page: PageContext;
  opened: OpenCase;
  request: FurtherRequestLine;
  timeZone: string;
  sent: Sent;
  errors: FormErrors | null;
}

/** Yes or no, and why. */
export function RequestPage({ page, opened, request, timeZone, sent, errors }: RequestPageProps) {
  const t = staffSurveyText(page.language);
  const { pack } = opened.procedure;
  const { reference } = opened.row;
  const reopens = request.way === REOPENING;
  const [date, answered] = [localDate(request.madeAt, timeZone), request.answeredOn].map((day) => formatDate(page.language, day));
  return (
    <StaffLayout page={page} title={`${t('request.title')}: ${reference}`} error={errors !== null}>
      <div class="otk-act">
        <Summary page={page} errors={errors} />
        <h1 class="govuk-heading-l">
          <span class="govuk-caption-l">
            <a class="govuk-link" href={casePath(reference)}>
              {reference}
            </a>
          </span>{' '}
          {t('request.asks', { way: nameOfWay(page.language, request.way, pack) })}
        </h1>
        <p class="govuk-body">{t('request.since', { date: date!, answered: answered! })}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={casePath(reference, 'messages')}>
            {t('request.messages')}
          </a>
        </p>
        <PageForm page={page} action={`${casePath(reference)}/requests/${request.requestId}`}>
          <Radios
            name="decision"
            fieldset={{ legend: { text: t('request.decision'), classes: 'govuk-fieldset__legend--s' } }}
            errorMessage={errors?.messageOn('decision')}
            value={textOf(sent, 'decision')}
            items={[
              { value: 'accept', text: t(reopens ? 'request.accept.reopening' : 'request.accept') },
              { value: 'refuse', text: t('request.refuse') },
            ]}
          />
          {reopens && (
            <Radios
              name="ground"
              fieldset={{ legend: { text: t('request.ground'), classes: 'govuk-fieldset__legend--s' } }}
              errorMessage={errors?.messageOn('ground')}
              value={textOf(sent, 'ground')}
              items={pack.reopening.map(({ ground, title }) => ({ value: ground, text: title[page.language] }))}
            />
          )}
          <Textarea
            name="text"
            id="text"
            label={{ text: t('request.text'), classes: 'govuk-label--s' }}
            hint={{ text: t(reopens ? 'request.text.reopening' : 'request.text.hint') }}
            errorMessage={errors?.messageOn('text')}
            value={textOf(sent, 'text')}
            rows={6}
          />
          <Button text={t('request.button')} preventDoubleClick />
        </PageForm>
      </div>
    </StaffLayout>
  );
}
