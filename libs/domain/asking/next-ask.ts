import { addDays, type CaseState, type CivilDate, type ContactChannel } from '#libs/kernel';

/** When a body asks, in days after the answer left. */
export interface AskingDays {
  readonly askAfterDays: number;
  /** Counted from the asking. */
  readonly remindAfterDays: number;
  /** The last day on which it can be answered. */
  readonly closeAfterDays: number;
  /** Whether people who can be reached by post alone are asked on paper. */
  readonly byPost: boolean;
}

/** What is known of a person whose case was answered, and of how far they were asked. */
export interface AskedPerson {
  readonly state: CaseState;
  readonly answeredOn: CivilDate | null;
  readonly contact: ContactChannel;
  readonly wantsSurveys: boolean;
  /** A restricted case tells nobody more than it must: a letter about it may be read by others at home. */
  readonly restricted: boolean;
  readonly imported: boolean;
  readonly erased: boolean;
  /** Of the survey on this very answer; null: none yet. */
  readonly survey: {
    readonly state: 'open' | 'answered';
    readonly askedOn: CivilDate | null;
    readonly remindedOn: CivilDate | null;
  } | null;
}

export type NextAsk = 'ask' | 'remind' | 'wait' | 'never';

/** Whether the survey on an answer can be filled in: from the day the answer left, and while no new answer is being worked on. */
export function isSurveyOpen(
  { state, answeredOn }: Pick<AskedPerson, 'state' | 'answeredOn'>,
  { closeAfterDays }: Pick<AskingDays, 'closeAfterDays'>,
  today: CivilDate,
): boolean {
  if (answeredOn === null || (state !== 'answered' && state !== 'closed')) return false;
  return today >= answeredOn && today <= addDays(answeredOn, closeAfterDays);
}

/** What is due to a person today. Once asked and once reminded; nobody who declined, and nobody by a way that the body does not use. */
export function nextAsk(person: AskedPerson, days: AskingDays, today: CivilDate): NextAsk {
  if (!person.wantsSurveys || person.restricted || person.imported || person.erased) return 'never';
  if (person.contact === 'trackingPage' || (person.contact === 'post' && !days.byPost)) return 'never';
  if (!isSurveyOpen(person, days, today) || person.survey?.state === 'answered') return 'never';
  const { askedOn, remindedOn } = person.survey ?? { askedOn: null, remindedOn: null };
  if (askedOn === null) return today >= addDays(person.answeredOn!, days.askAfterDays) ? 'ask' : 'wait';
  if (remindedOn !== null) return 'never';
  return today >= addDays(askedOn, days.remindAfterDays) ? 'remind' : 'wait';
}
