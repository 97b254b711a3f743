import { z } from 'zod';
import {
  type EventType,
  CASE_STATES,
  CHANNELS,
  CLOCK_CODES,
  CONFIDENCES,
  DECISION_EFFECTS,
  NOTICE_KINDS,
  OUTCOMES,
  REMEDY_KINDS,
  TRIGGERS,
} from '#libs/kernel';
import { COUNTINGS, PAUSE_SEMANTICS, ROLLOVERS, UNITS } from '#libs/domain/clocks';
import { citation } from './citation.js';
import { GUARD_NAMES } from './guard-names.js';

/** What a procedure pack is made of: a schema for each kind of entry. */

export const code = z.string().regex(/^[a-zA-Z][a-zA-Z0-9_.-]*$/);
export const civilDate = z.iso.date();
export const confidence = z.enum(CONFIDENCES);

/** A name in both languages. Sentences do not belong in a pack: they stand in message files and letter templates. */
export const title = z.strictObject({ en: z.string().min(1), ru: z.string().min(1) });

/** Where a rule comes from: as the law itself is written, and, under `cited`, as a reader of either language is told of it. */
export const basis = z
  .strictObject({
    act: z.string().min(1),
    article: z.string().min(1),
    edition: z.string().nullable().default(null),
    url: z.url().nullable().default(null),
  })
  .transform((source, context) => {
    const cited = citation(source.act, source.article);
    if (cited) return { ...source, cited };
    context.addIssue(`expected a name of "${source.act}, ${source.article}" in both languages, in names-of-law.json`);
    return z.NEVER;
  });

export const limit = z.strictObject({
  unit: z.enum(UNITS),
  amount: z.int().min(1),
  counting: z.enum(COUNTINGS),
  rollover: z.enum(ROLLOVERS),
  /** A calendar's name; `body`: the one the body has chosen; null where only calendar days are counted and nothing is rolled over. */
  calendar: z.string().nullable(),
  basis,
  confidence,
});

/** A guard by its name, with its parameters, and the article that asks for it. */
export const guardUse = z.strictObject({
  guard: z.enum(GUARD_NAMES),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])).default({}),
  basis: basis.nullable().default(null),
});

export const ACTING_ROLES = ['citizen', 'clerk', 'supervisor', 'administrator', 'system'] as const;

/** The events whose place in the procedure the pack decides. All others may happen in any state where they make sense. */
export const PROCEDURAL_EVENTS = [
  'case.registered',
  'case.accepted',
  'acknowledgement.issued',
  'acknowledgement.sent',
  'question.asked',
  'question.answered',
  'deadline.extended',
  'case.transferred',
  'case.declined',
  'decision.issued',
  'answer.sent',
  'case.withdrawn',
  'case.reopened',
  'case.closed',
] as const satisfies readonly EventType[];
export type ProceduralEvent = (typeof PROCEDURAL_EVENTS)[number];

export const move = z.strictObject({
  event: z.enum(PROCEDURAL_EVENTS),
  /** No two moves of one event start from the same state. */
  from: z.array(z.enum(CASE_STATES)).min(1),
  /** Null: the state stays. */
  to: z.enum(CASE_STATES).nullable(),
  by: z.array(z.enum(ACTING_ROLES)).min(1),
  guards: z.array(guardUse).default([]),
  /** Cited when somebody else, or another state, tries it. */
  basis: basis.nullable().default(null),
});

/** What the law refuses in so many words: an event that has no move here at all, the code it is refused with, and the article. */
const prohibition = z.strictObject({
  event: z.enum(PROCEDURAL_EVENTS),
  code: z.enum(['case.transition_refused', 'extension_forbidden', 'transfer.forbidden', 'decline.forbidden']),
  basis,
});

const extension = z.strictObject({
  unit: z.enum([...UNITS, 'agreed_date']),
  maxAmount: z.int().min(1).nullable(),
  cap: z.enum(['hard', 'unlessGoodReason', 'none']),
  maxCount: z.int().min(1).nullable(),
  by: z.array(z.enum(ACTING_ROLES)).min(1),
  basis,
  confidence,
});

/** A question to the citizen stops the count; the answer, or the end of the cap, lets it go on. No law that we know pauses without an end. */
const pause = z.strictObject({
  semantics: z.enum(PAUSE_SEMANTICS),
  capWorkingDays: z.int().min(1),
  basis,
  confidence,
});

const clock = limit.extend({
  code: z.enum(CLOCK_CODES),
  /** The matters (see `matters`) for which this clock stands in place of the one of the same code without any. */
  matters: z.array(code).default([]),
  start: z.enum(TRIGGERS),
  /** A reopened case counts this clock anew, a round further, from the day of the reopening. The others stay as they were. */
  restartsOnReopening: z.boolean().default(false),
  stops: z.array(z.enum(TRIGGERS)).min(1),
  extension: extension.nullable(),
  pause: pause.nullable(),
  /** The body's own, stricter date. Never mixed with the statutory one. */
  target: limit.omit({ basis: true, confidence: true }).nullable().default(null),
  /** Warnings, in working days before the due date. */
  warnDaysBefore: z.array(z.int().min(0)).default([]),
});

export const outcome = z.strictObject({
  outcome: z.enum(OUTCOMES),
  nativeTerm: z.string().min(1),
  /** What must stand in the decision of a point with this outcome. */
  requires: z.array(z.enum(['reasons', 'remedy', 'rootCause', 'apology'])).default(['reasons']),
  /** At a later stage: what it may do to the decision looked at, the usual one first. Empty on the first, where there is none. */
  effects: z.array(z.enum(DECISION_EFFECTS)).default([]),
  basis: basis.nullable().default(null),
});

/** The blocks a letter of answer is made of. */
export const ANSWER_ELEMENTS = [
  'reference',
  'stage',
  'definition',
  'decision',
  'reasons',
  'remedies',
  'outstandingActions',
  'apology',
  'furtherWays',
  'nameOfOfficial',
  'contact',
] as const;

/** How a case lives at one stage. A later stage says only what differs from the first. */
export const SECTIONS = {
  registration: z.strictObject({
    /** Channels on which receipt registers at once. */
    automatic: z.array(z.enum(CHANNELS)),
  }),
  states: z.array(z.strictObject({ state: z.enum(CASE_STATES), nativeTerm: z.string().min(1), final: z.boolean() })).min(2),
  moves: z.array(move).min(1),
  forbids: z.array(prohibition),
  clocks: z.array(clock).min(1),
  /** Notices the person must get, each made once by the event it is named under. */
  notices: z.array(
    z.strictObject({
      on: z.enum(['case.received', ...PROCEDURAL_EVENTS]),
      notice: z.enum(NOTICE_KINDS),
      basis: basis.nullable(),
    }),
  ),
  outcomes: z.array(outcome).min(1),
  /** How the case's outcome follows from its points': some upheld and some not make `partlyUpheld`, or the worst for the body wins. */
  caseOutcome: z.enum(['partlyWhenMixed', 'worstForBody']),
  /** What the letter of answer must hold, by name of its blocks. */
  answer: z.strictObject({ elements: z.array(z.enum(ANSWER_ELEMENTS)).min(1), basis }),
  /** Where a person who disagrees can go, as the letter says it. */
  further: z.array(
    z.strictObject({
      code,
      title,
      within: limit.omit({ calendar: true }).partial({ rollover: true }).nullable(),
      basis,
      confidence,
    }),
  ),
  transfer: z
    .strictObject({
      grounds: z.array(z.strictObject({ code, title, basis })).min(1),
      /** Whom a case may never be sent to: names from the closed list of guards. */
      guards: z.array(guardUse),
      basis,
    })
    .nullable(),
  /** Ends without an answer on the merits, each on its own legal ground. */
  declines: z.array(
    z.strictObject({
      ground: code,
      title,
      outcome: z.enum(OUTCOMES),
      by: z.array(z.enum(ACTING_ROLES)).min(1),
      /** By when the person must hear of it. A later refusal is late, and still stands. */
      within: limit.nullable(),
      guards: z.array(guardUse).default([]),
      basis,
      confidence,
    }),
  ),
  reopening: z.array(z.strictObject({ ground: code, title, basis: basis.nullable() })),
  remedies: z.array(z.enum(REMEDY_KINDS)),
};
