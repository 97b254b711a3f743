import { type AskAnswers, type OfferedWindow, type ReviewOffer } from '#libs/features/review';

/** What can be asked of somebody who wants a second look, in this order. */
export const ASK_STEPS = ['rating', 'ground', 'when', 'points', 'why', 'petition', 'late'] as const;
export type AskStep = (typeof ASK_STEPS)[number];

/** What the procedure gives, and what was said so far. */
export interface AskSituation {
  readonly offer: ReviewOffer;
  readonly answers: AskAnswers;
}

/** The questions that this procedure makes necessary, for these answers. */
export function stepsOf(situation: AskSituation): AskStep[] {
  const { offer } = situation;
  const isAsked: Readonly<Record<AskStep, boolean>> = {
    rating: offer.needsRating,
    ground: offer.grounds.length > 0,
    when: offer.windows.length > 1 || offer.windows.some(({ from }) => from !== 'answered'),
    points: offer.points.length > 1,
    why: true,
    petition: offer.suspensionBy !== null,
    late: lateFor(situation) !== null,
  };
  return ASK_STEPS.filter((step) => isAsked[step]);
}

/** The window by which it is late and may be let in all the same; null: in time, or nobody's to let in. */
export function lateFor({ offer, answers }: AskSituation): OfferedWindow | null {
  const window = windowFor(offer, answers);
  return window !== null && window.isOver && window.isLateHeard ? window : null;
}

export function windowFor({ windows }: ReviewOffer, { contested }: AskAnswers): OfferedWindow | null {
  return windows.find(({ of }) => of === contested) ?? windows[0] ?? null;
}

/** The first question that is still open, else everything can be checked. */
export function openStep(situation: AskSituation): AskStep | 'check' {
  return stepsOf(situation).find((step) => !isAnswered(step, situation)) ?? 'check';
}

function isAnswered(step: AskStep, { offer, answers }: AskSituation): boolean {
  switch (step) {
    case 'rating':
      return answers.ratedPoor === true;
    case 'ground':
      return offer.grounds.some(({ code }) => code === answers.ground);
    case 'when':
      return answers.learnedOn !== undefined;
    case 'points':
      return answers.points !== undefined && answers.points.length > 0;
    case 'why':
      return offer.reasons === 'required' ? Boolean(answers.text) : answers.text !== undefined;
    case 'petition':
      return answers.petition !== undefined;
    case 'late':
      return Boolean(answers.lateReason);
  }
}

/** Where "Back" leads. */
export function stepBefore(step: AskStep | 'check', situation: AskSituation): string {
  const steps = stepsOf(situation);
  const place = step === 'check' ? steps.length : steps.indexOf(step);
  const before = steps[place - 1];
  return before === undefined ? ASK : addressOf(before);
}

export const ASK = '/track/case/second-look';

export function addressOf(step: AskStep | 'check' | 'send' | 'sent'): string {
  return `${ASK}/${step}`;
}
