import { type TogetherStanding } from '#libs/features/handling';
import { type CaseView } from '../case-view.js';
import { casePath } from '../section.js';
import { togetherPath } from './paths.js';
import { togetherText } from './words.js';

/** Beside a case: which one it follows, or how many follow it. Nothing where it stands alone. */
export function TogetherSection({ view: { page, file, words }, together }: { view: CaseView; together: TogetherStanding }) {
  const t = togetherText(page.language);
  const { lead, followers } = together;
  if (lead === null && followers === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-s">{t('title')}</h2>
      {lead && (
        <p class="govuk-body-s">
          {t('side.follows')}{' '}
          <a class="govuk-link" href={casePath(lead.reference)}>
            {lead.reference}
          </a>{' '}
          ({words.list(`state.${lead.status}`)})
        </p>
      )}
      {followers > 0 && <p class="govuk-body-s">{t('side.leads', { count: followers })}</p>}
      <p class="govuk-body-s">
        <a class="govuk-link" href={togetherPath(file.reference)}>
          {t('side.open')}
        </a>
      </p>
    </section>
  );
}
