import { type Outcome } from '#libs/kernel';
import { type Theme } from '../texts/index.js';
import { type Random } from '../random.js';

/** What will come of a case. */
export interface Plot {
  readonly end: 'answer' | 'transfer' | 'decline' | 'withdraw';
  /** `never`: still without a decision when the half year ends. `lastDay`: decided in its last hours, and the letter not posted yet. */
  readonly pace: 'usual' | 'late' | 'never' | 'lastDay';
  readonly registersLate: boolean;
  readonly takenUp: boolean;
  readonly question: 'none' | 'answered' | 'unanswered';
  readonly enquiry: 'none' | 'team' | 'body' | 'unanswered';
  readonly note: boolean;
  readonly news: boolean;
  readonly draft: boolean;
  readonly extension: boolean;
  readonly secondPoint: boolean;
  readonly restricted: boolean;
  readonly reopened: 'no' | 'newFacts' | 'error';
  readonly outcome: Outcome;
  readonly rootCause: string;
  /** What becomes of what was promised. */
  readonly remedies: 'kept' | 'late' | 'dropped' | 'forgotten' | 'distant';
}

const LATE = 0.08;

export function drawPlot(theme: Theme, random: Random): Plot {
  const notOurs = theme.service === 'clinics' ? 0.5 : 0.03;
  const meaningless = theme.service === 'documents' ? 0 : 0.02; // 210-FZ knows no refusal to answer
  return {
    end: random.among({ answer: 0.945 - notOurs, transfer: notOurs, decline: meaningless, withdraw: 0.025 }),
    pace: random.chance(LATE) ? 'late' : 'usual',
    registersLate: random.chance(0.015),
    takenUp: true,
    question: random.among({ none: 86, answered: 11, unanswered: 3 }),
    enquiry: random.among({ none: 86, team: 7, body: 5, unanswered: 2 }),
    note: random.chance(0.3),
    news: random.chance(0.08),
    draft: random.chance(0.16),
    extension: random.chance(0.04),
    secondPoint: random.chance(0.07),
    restricted: random.chance(0.006),
    reopened: random.among({ no: 970, newFacts: 20, error: 10 }),
    outcome: random.among(theme.outcomes),
    rootCause: random.among(theme.causes),
    remedies: random.among({ kept: 80, late: 9, dropped: 4, forgotten: 2, distant: 5 }),
  };
}

/** Something that every demonstration has, however small: what it is, and how many working days before the end it begins. */
export interface Showpiece {
  readonly workingDaysBeforeEnd: number;
  readonly plot: Partial<Plot>;
  readonly service?: string;
  readonly channel?: 'web' | 'letter' | 'counter' | 'portal' | 'phone';
  readonly party?: 'anonymous' | 'organisation' | 'represented' | 'supported' | 'mailGone' | 'byPost';
  readonly text?: 'danger' | 'conduct';
}

const PLAIN: Partial<Plot> = {
  end: 'answer',
  pace: 'usual',
  registersLate: false,
  question: 'none',
  enquiry: 'none',
  extension: false,
  reopened: 'no',
  restricted: false,
};

function piece(
  workingDaysBeforeEnd: number,
  plot: Partial<Plot>,
  more: Omit<Showpiece, 'plot' | 'workingDaysBeforeEnd'> = {},
): Showpiece {
  return { workingDaysBeforeEnd, plot: { ...PLAIN, ...plot }, ...more };
}

/** One or more for each state that there is, and for each thing that happens seldom. */
export const SHOWPIECES: readonly Showpiece[] = [
  piece(1, { pace: 'never', registersLate: true }, { service: 'roads', channel: 'letter' }),
  piece(2, { pace: 'never', takenUp: false }, { service: 'waste', channel: 'web' }),
  piece(9, { pace: 'never' }, { service: 'housing', channel: 'letter' }),
  piece(8, { pace: 'never', question: 'unanswered' }, { service: 'roads', channel: 'counter' }),
  piece(
    12,
    { pace: 'lastDay', remedies: 'distant', outcome: 'upheld' },
    { service: 'lighting', channel: 'letter', party: 'byPost' },
  ),
  piece(30, { outcome: 'upheld', remedies: 'distant' }, { service: 'buses', channel: 'web' }),
  piece(60, { outcome: 'notUpheld' }, { service: 'parking', channel: 'web' }),
  piece(60, { outcome: 'upheld', remedies: 'kept' }, { service: 'documents', channel: 'counter' }),
  piece(40, { end: 'transfer' }, { service: 'clinics', channel: 'portal' }),
  piece(40, { end: 'decline' }, { service: 'waste', channel: 'web' }),
  piece(40, { end: 'withdraw' }, { service: 'playgrounds', channel: 'web' }),
  piece(70, { reopened: 'newFacts', outcome: 'upheld', remedies: 'kept' }, { service: 'heating', channel: 'letter' }),
  piece(70, { extension: true }, { service: 'housing', channel: 'portal' }),
  piece(60, { enquiry: 'team' }, { service: 'roads', channel: 'counter' }),
  piece(25, { enquiry: 'unanswered', pace: 'never' }, { service: 'schools', channel: 'letter' }),
  piece(60, { outcome: 'upheld', remedies: 'dropped' }, { service: 'playgrounds', channel: 'web' }),
  piece(80, { outcome: 'upheld', remedies: 'forgotten' }, { service: 'accessibility', channel: 'letter' }),
  piece(15, {}, { service: 'heating', channel: 'web', text: 'danger' }),
  piece(30, { restricted: true }, { service: 'schools', channel: 'counter' }),
  piece(45, {}, { service: 'waste', channel: 'web', party: 'anonymous' }),
  piece(45, {}, { service: 'accessibility', channel: 'counter', party: 'represented' }),
  piece(45, {}, { service: 'noise', channel: 'portal', party: 'organisation' }),
  piece(45, {}, { service: 'documents', channel: 'phone', party: 'supported' }),
  piece(45, { pace: 'never' }, { service: 'lighting', channel: 'portal' }),
  piece(45, {}, { service: 'parking', channel: 'web', party: 'mailGone' }),
  piece(50, { outcome: 'upheld' }, { service: 'conduct', channel: 'counter', text: 'conduct' }),
  piece(50, { pace: 'late' }, { service: 'buses', channel: 'web' }),
];
