import { type Step, type StepCode } from '#libs/domain/clocks';
import { createTranslator, formatDate } from '#libs/platform/i18n';
import { type CivilDate, type Language } from '#libs/kernel';
import { CLOCK_STEPS_EN } from './clock-steps.messages.en.js';
import { CLOCK_STEPS_RU } from './clock-steps.messages.ru.js';

const words = createTranslator<StepCode>({ en: CLOCK_STEPS_EN, ru: CLOCK_STEPS_RU });

export interface ExplainedStep extends Step {
  /** A sentence for a person to follow. */
  readonly text: string;
}

/** How a deadline was counted, said day by day in the reader's language. */
export function explainSteps(steps: readonly Step[], language: Language): ExplainedStep[] {
  return steps.map((step) => ({ ...step, text: textOf(step, language) }));
}

function textOf({ from, to, code, params }: Step, language: Language): string {
  const { agreedAt } = params;
  return words(language)(code, {
    ...params,
    ...(code === 'above_cap' ? { amount: params['cap'] ?? 0 } : {}),
    from: formatDate(language, from),
    to: formatDate(language, to),
    days: from === to ? 'one' : 'several',
    agreedAt: typeof agreedAt === 'string' ? formatDate(language, agreedAt as CivilDate) : 'none',
  });
}
