import { z } from 'zod';
import { CASE_STATES, PARTICIPATION_ROLES } from '#libs/kernel';
import { ACTING_ROLES, PROCEDURAL_EVENTS, SECTIONS, basis, code, confidence, limit, title } from './sections.js';

/**
 * A second look at a decision, and the one after it: who may ask, until when, on what grounds; who may look and who not; what it does to the decision.
 * It is asked for out of the case before and becomes a case of its own, linked to that one, which lives by `procedure`.
 */

/** From what a person's time to ask runs. */
export const WINDOW_STARTS = [
  /** The answer was sent to them. */
  'answered',
  /** They learned of what they contest: the day they name, and the answer where they name none. */
  'learned',
  /** The order reached them: likewise. */
  'orderReceived',
] as const;

/** What follows when nobody is left who may look. */
export const NOBODY_LEFT = [
  /** The pool has to be widened, or the case passed to whoever stands above the body; it stays open, and the person is told. */
  'up',
  /** It ends here, and the person is shown the next instance, outside. */
  'out',
  /** It is returned, with the way to court explained. */
  'returned',
  /** The head of the body decides, on their own decision too; written down, and told. */
  'head',
] as const;

const window = limit.extend({
  /** What is contested: an ask names one of these where there are several. */
  of: code,
  from: z.enum(WINDOW_STARTS),
  /** Who may let a late one in for a good reason; null: nobody. */
  restorable: z.strictObject({ by: z.array(z.enum(ACTING_ROLES)).min(1), basis }).nullable(),
});

const asking = z.strictObject({
  /** The states of the case before out of which it can be asked. */
  from: z.array(z.enum(CASE_STATES)).min(1),
  by: z.array(z.enum(ACTING_ROLES)).min(1),
  /** Whose disagreement counts. */
  standing: z.array(z.enum(['complainant', 'representative'])).min(1),
  /** Empty: there is no time limit. */
  windows: z.array(window),
  /** Whether it has to say why. */
  reasons: z.enum(['required', 'free']),
  /** Of what it must speak; empty: of anything. */
  grounds: z.array(z.strictObject({ code, title, basis })),
  /** What has to come before: the person called the answer poor when asked how it was. Null: nothing. */
  onlyAfter: z.enum(['poorRating']).nullable(),
  basis,
});

const reviewer = z.strictObject({
  /** Whose part in the case bars them besides those who decided, drafted and approved. */
  bars: z.array(z.enum(PARTICIPATION_ROLES)),
  /** Whether those above somebody barred are barred with them. */
  barsSuperiors: z.boolean(),
  basis,
  confidence,
});

const nobodyLeft = z.strictObject({
  then: z.enum(NOBODY_LEFT),
  /** The ground of this stage's `declines` on which the case then ends; null where it goes on. */
  ground: code.nullable(),
  basis,
  confidence,
});

/** A petition that what is contested has no effect until the second look is over. Its own clocks stand among those of the stage, and the clock of the second look runs on. */
const suspension = z.strictObject({ basis });

const procedure = z
  .strictObject({
    ...SECTIONS,
    /** Events that this stage does not know. */
    without: z.array(z.enum(PROCEDURAL_EVENTS)),
  })
  .partial();

export const stage = z.strictObject({
  code,
  /** 2 for the first second look. */
  ordinal: z.int().min(2),
  title,
  /** Somebody else of the same body; an official above the one who decided; another body or a court, where nothing of ours runs. */
  whose: z.enum(['anotherPerson', 'higherOfficial', 'outside']),
  asking,
  /** Null: it is not ours to choose. */
  reviewer: reviewer.nullable(),
  nobodyLeft: nobodyLeft.nullable(),
  carries: z.array(z.enum(['parties', 'documents'])),
  suspension: suspension.nullable().default(null),
  /** Whoever takes it back cannot bring the same grounds again: the article that says so. */
  withdrawalBars: basis.nullable().default(null),
  /**
   * What differs from the first stage. Moves and notices stand in place of the first stage's of the same event; any other section in place of the
   * whole section. Null: nothing runs here.
   */
  procedure: procedure.nullable(),
  basis,
  confidence,
});

export type Stage = z.infer<typeof stage>;
export type AskingWindow = z.infer<typeof window>;
