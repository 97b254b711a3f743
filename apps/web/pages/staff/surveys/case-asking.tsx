import { type FurtherRequestLine, type SurveyStanding } from '#libs/features/feedback';
import { type OpenCase } from '#libs/casework';
import { whyNotEntered } from '#libs/domain/asking';
import { type PageContext } from '../../shared/page-context.js';
import { casePath } from '../case/section.js';
import { nameOfWay, staffSurveyText } from './words.js';

interface CaseAskingProps {
  page: PageContext;
  opened: OpenCase;
  standing: SurveyStanding | null;
  requests: readonly FurtherRequestLine[];
}

/** Beside a case: the survey that can be filled in with the person, and what they ask for. Nothing where there is neither. */
export function CaseAsking({ page, opened, standing, requests }: CaseAskingProps) {
  const t = staffSurveyText(page.language);
  const { staff } = page;
  const barred = staff === null || whyNotEntered(staff.staffId, opened.file.participations) !== null;
  const mayAsk = !barred && staff.may('surveys.ask') && standing?.state === 'open';
  if (!mayAsk && requests.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-s">{t('case.title')}</h2>
      <ul class="govuk-list">
        {requests.map(({ requestId, way, state }) => {
          const words = t('case.request', {
            way: nameOfWay(page.language, way, opened.procedure.pack),
            state: t(`state.${state}`),
          });
          const settles = state === 'waiting' && staff?.may('requests.settle');
          return (
            <li key={requestId}>
              {settles ? (
                <a class="govuk-link" href={`${casePath(opened.row.reference)}/requests/${requestId}`}>
                  {words}
                </a>
              ) : (
                words
              )}
            </li>
          );
        })}
        {mayAsk && (
          <li>
            <a class="govuk-link" href={`${casePath(opened.row.reference)}/survey`}>
              {t('case.phone')}
            </a>
          </li>
        )}
      </ul>
    </section>
  );
}
