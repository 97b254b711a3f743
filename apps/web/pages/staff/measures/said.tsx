import { type EffectAnswer } from '#libs/features/feedback';
import { type PageContext } from '../../shared/page-context.js';
import { measuresText } from './words.js';

/** What the people behind a measure say of it, when they were asked. */
export function Said({ page, helped }: { page: PageContext; helped: EffectAnswer | null }) {
  const t = measuresText(page.language);
  if (helped === null) return null;
  const { asked, responses, counts, helped: share } = helped;
  const percent = (part: number) => Math.round(100 * part);
  const interval = { from: percent(share.interval.from), to: percent(share.interval.to) };
  return (
    <section aria-labelledby="said">
      <h2 class="govuk-heading-m" id="said">
        {t('said')}
      </h2>
      <p class="govuk-body">
        <strong>{t('said_helped', { part: share.part, of: share.of })}</strong> {t('said_interval', interval)}
      </p>
      <p class="govuk-body otk-quiet">{t('said_counts', { asked, responses, ...counts })}</p>
    </section>
  );
}
