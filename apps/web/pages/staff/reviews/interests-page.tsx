import { Button, FigureTable } from '#libs/ui';
import { INTEREST_KINDS } from '#libs/domain/independence';
import { type InterestLine } from '#libs/features/review';
import { localDate } from '#libs/kernel';
import { formatDate } from '#libs/platform/i18n';
import { type FormErrors } from '../../shared/form-errors.js';
import { type PageContext } from '../../shared/page-context.js';
import { PageForm } from '../../shared/page-form.js';
import { StaffLayout } from '../../shared/staff-layout.js';
import { RadiosField, Summary, TextField } from '../admin/shared/fields.js';
import { type Sent, textOf } from '../admin/shared/sent.js';
import { type ReviewMessage } from './messages.en.js';
import { Done } from './parts.js';
import { reviewText } from './words.js';

export const INTERESTS = '/staff/account/interests';

export interface InterestsPageProps {
  page: PageContext;
  interests: readonly InterestLine[];
  timeZone: string;
  sent: Sent;
  errors: FormErrors | null;
  done: ReviewMessage | null;
}

/** What somebody says of themselves: whom or what they cannot look at impartially. */
export function InterestsPage(props: InterestsPageProps) {
  const { page, sent, errors, done } = props;
  const t = reviewText(page.language);
  return (
    <StaffLayout page={page} title={t('interests.title')} error={errors !== null}>
      <div class="otk-page-column">
        <Summary page={page} errors={errors} />
        <Done page={page} done={done} />
        <h1 class="govuk-heading-l">{t('interests.title')}</h1>
        <p class="govuk-body">{t('interests.lead')}</p>
        <Declared {...props} />
        <PageForm page={page} action={INTERESTS} class="otk-look-after">
          <RadiosField
            name="kind"
            label={t('interests.kind')}
            errors={errors}
            value={textOf(sent, 'kind')}
            choices={INTEREST_KINDS.map((kind) => ({
              value: kind,
              text: t(`interests.${kind}`),
              hint: t(`interests.${kind}.hint`),
            }))}
          />
          <TextField name="of" label={t('interests.of')} errors={errors} value={textOf(sent, 'of')} />
          <Button text={t('interests.add')} preventDoubleClick />
        </PageForm>
      </div>
    </StaffLayout>
  );
}

function Declared({ page, interests, timeZone }: InterestsPageProps) {
  const t = reviewText(page.language);
  if (interests.length === 0) return <p class="govuk-body">{t('interests.none')}</p>;
  return (
    <FigureTable
      label={t('interests.title')}
      columns={[t('interests.of'), t('interests.kind'), t('pool.since'), t('interests.end')]}
      rows={interests.map(({ id, kind, of, declaredAt }) => ({
        key: id,
        cells: [
          { content: <span data-as-written>{of}</span> },
          t(`interests.${kind}`),
          t('interests.since', { date: formatDate(page.language, localDate(declaredAt, timeZone)) }),
          {
            content: (
              <PageForm page={page} action={`${INTERESTS}/${id}/end`}>
                <button class="otk-plain-button otk-look-end" type="submit" aria-label={t('interests.endOf', { of })}>
                  {t('interests.end')}
                </button>
              </PageForm>
            ),
          },
        ],
      }))}
    />
  );
}
