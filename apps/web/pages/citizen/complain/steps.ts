import { type DraftAnswers, type OfferedService } from '#libs/features/intake';

/** The questions of the form, in the order in which they are asked; each is a page under its own name. */
export const STEPS = [
  'what',
  'service',
  'ways',
  'text',
  'wanted',
  'where',
  'evidence',
  'author',
  'about',
  'contact',
  'address',
  'support',
] as const;
export type Step = (typeof STEPS)[number];

/** What the way through the form depends on. */
export interface Situation {
  readonly answers: DraftAnswers;
  readonly services: readonly OfferedService[];
}

/** When a question is asked; one that is not named here is asked of everybody. */
const ASKED: Partial<Record<Step, (situation: Situation) => boolean>> = {
  service: ({ services }) => services.length > 1,
  ways: (situation) => isComplaint(situation) && lacksEffect(chosenService(situation)),
  wanted: isComplaint,
  where: isComplaint,
  evidence: isComplaint,
  about: isNamed,
  contact: isNamed,
  address: (situation) => isNamed(situation) && addressField(situation.answers) !== null,
  support: (situation) => isComplaint(situation) && isNamed(situation),
};

/** What a question that was settled lacks after all, because another answer was changed since; one that is not named here lacks nothing. */
const LACKS: Partial<Record<Step, (answers: DraftAnswers) => boolean>> = {
  about: ({ author, name, forName, authorityBasis }) => !name || (author === 'other' && !(forName && authorityBasis)),
  address: (answers) => !answers[addressField(answers) ?? 'email'],
};

/** The questions that this person is asked: suggestions and thanks have a short way, and nobody anonymous is asked who they are. */
export function stepsOf(situation: Situation): Step[] {
  return STEPS.filter((step) => ASKED[step]?.(situation) ?? true);
}

/**
 * The first question that is still open; null when all are settled. Every answer leads here, and so does a change from the page of all answers: where
 * the change opens no new question, back to that page.
 */
export function openStep(situation: Situation, passed: readonly string[]): Step | null {
  return stepsOf(situation).find((step) => !passed.includes(step) || LACKS[step]?.(situation.answers)) ?? null;
}

/** Whether a question may be looked at now: it is asked of this person, and nothing before it is open. */
export function mayOpen(step: Step, situation: Situation, passed: readonly string[]): boolean {
  const steps = stepsOf(situation);
  const open = openStep(situation, passed);
  return steps.includes(step) && (open === null || steps.indexOf(step) <= steps.indexOf(open));
}

/** The question before this one; null for the first. */
export function stepBefore(step: Step, situation: Situation): Step | null {
  const steps = stepsOf(situation);
  return steps[steps.indexOf(step) - 1] ?? null;
}

/** What must be known to reach the person as they chose; null where they will look for themselves. */
export function addressField({ preferredChannel }: DraftAnswers): 'email' | 'phone' | 'postalAddress' | null {
  if (preferredChannel === undefined || preferredChannel === 'trackingPage') return null;
  return preferredChannel === 'post' ? 'postalAddress' : preferredChannel;
}

export function isStep(text: string): text is Step {
  return (STEPS as readonly string[]).includes(text);
}

/** Null while none is chosen; the only one there is needs no choice. */
export function chosenService({ answers, services }: Situation): OfferedService | null {
  if (services.length === 1) return services[0]!;
  return services.find(({ code }) => code === answers.service) ?? null;
}

/** Where the hurried way out of the form's pages leads; null where nobody has to hide what they write about. */
export function exitOf(situation: Situation): string | null {
  return chosenService(situation)?.exitTo ?? null;
}

function isComplaint({ answers }: Situation): boolean {
  return answers.kind !== 'suggestion' && answers.kind !== 'thanks';
}

function isNamed({ answers }: Situation): boolean {
  return answers.author !== 'anonymous';
}

/** Where the law gives a right, and a form on the web, even one with a name, does not carry it. */
function lacksEffect(service: OfferedService | null): boolean {
  return service !== null && service.procedure.statutory && !service.procedure.webHasEffect.named;
}
