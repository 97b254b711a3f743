import { type EffectEstimate } from '#libs/features/feedback';
import { PEOPLE_SHOWN_MIN } from '#libs/domain/indicators';
import { type Language } from '#libs/kernel';
import { formatDate } from '#libs/platform/i18n';
import { improvementsText } from './words.js';

/** How a rate is told: people think in months, and four weeks hold each day of the week equally often. */
const TOLD_DAYS = 28;

interface EffectPartProps {
  language: Language;
  estimate: EffectEstimate;
  /** Everybody reads it: small numbers are left out. */
  isPublic: boolean;
}

/** What came of a measure: a plain sentence with how sure we are, a picture of it, and what else may explain it. */
export function EffectPart({ language, estimate, isPublic }: EffectPartProps) {
  const t = improvementsText(language);
  const { warnings, verdict, season } = estimate;
  const isFew = isPublic && [estimate.beforeCount, estimate.afterCount].some((count) => count > 0 && count < PEOPLE_SHOWN_MIN);
  return (
    <div class="otk-effect">
      <p class="govuk-body">
        <strong>{isFew && verdict !== 'tooFew' ? t('effect_few', { verdict }) : effectSentence(language, estimate)}</strong>
      </p>
      {!isFew && verdict !== 'tooFew' && <Bars language={language} estimate={estimate} />}
      <p class="govuk-body otk-effect__note">
        {t('effect_windows', windowsOf(language, estimate))} {season !== null && t('effect_season')}
      </p>
      {warnings.length > 0 && (
        <details class="govuk-details otk-effect__warnings">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{t('effect_warnings')}</span>
          </summary>
          <ul class="govuk-details__text govuk-list govuk-list--bullet">
            {warnings.map((warning) => (
              <li key={warning}>{t(`warning_${warning}`)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

export function effectSentence(language: Language, estimate: EffectEstimate): string {
  const t = improvementsText(language);
  const { verdict } = estimate;
  const { ratio, from, to } = judgedOf(estimate);
  const { before, after } = ratesOf(estimate);
  const rates = { before: rateText(language, before), after: rateText(language, after) };
  if (verdict === 'tooFew' || verdict === 'noVisibleEffect') return t(`effect_${verdict}`, rates);
  if (ratio === null || to === null) return t('effect_rose_open', rates);
  const change = [ratio, from, to].map((times) => Math.round(100 * Math.abs(times - 1)));
  const [low, high] = [Math.min(change[1]!, change[2]!), Math.max(change[1]!, change[2]!)];
  return t(`effect_${verdict}`, { ...rates, percent: change[0]!, low, high });
}

/** What the verdict is said of: where the season alone moves the figure, how much more it changed than the season did. */
function judgedOf({ ratio, ratioFrom, ratioTo, season, warnings }: EffectEstimate) {
  if (season === null || !warnings.includes('seasonal')) return { ratio, from: ratioFrom, to: ratioTo };
  return { ratio: season.adjusted.ratio, ...season.adjusted.interval };
}

function ratesOf({ beforeCount, beforeDays, afterCount, afterDays }: EffectEstimate) {
  return { before: (TOLD_DAYS * beforeCount) / beforeDays, after: (TOLD_DAYS * afterCount) / afterDays };
}

/** Small rates to a tenth, large ones whole. */
function rateText(language: Language, rate: number): string {
  return rate.toLocaleString(language === 'ru' ? 'ru-RU' : 'en-GB', { maximumFractionDigits: rate < 10 ? 1 : 0 });
}

function windowsOf(language: Language, { beforeFrom, beforeTo, afterFrom, afterTo }: EffectEstimate) {
  const date = (day: typeof beforeFrom) => formatDate(language, day);
  return { beforeFrom: date(beforeFrom), beforeTo: date(beforeTo), afterFrom: date(afterFrom), afterTo: date(afterTo) };
}

const BAR = { width: 600, height: 20 } as const;

/** Two bars by one measure, with their numbers in words beside them. */
function Bars({ language, estimate }: Omit<EffectPartProps, 'isPublic'>) {
  const t = improvementsText(language);
  const rates = ratesOf(estimate);
  const most = Math.max(rates.before, rates.after);
  return (
    <dl class="otk-effect__bars">
      {(['before', 'after'] as const).map((when) => (
        <div key={when}>
          <dt>{t(`effect_${when}`)}</dt>
          <dd>
            <svg
              class="otk-effect__bar"
              viewBox={`0 0 ${BAR.width} ${BAR.height}`}
              preserveAspectRatio="none"
              aria-hidden="true"
              focusable="false"
            >
              <rect class={`otk-effect__${when}`} width={most === 0 ? 0 : (BAR.width * rates[when]) / most} height={BAR.height} />
            </svg>
            <span class="otk-effect__number">{rateText(language, rates[when])}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
