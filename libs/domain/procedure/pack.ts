import { z } from 'zod';
import { CHANNELS, IDENTITY_LEVELS, KINDS } from '#libs/kernel';
import {
  type ANSWER_ELEMENTS,
  SECTIONS,
  basis,
  civilDate,
  code,
  confidence,
  type guardUse,
  type limit,
  title,
} from './sections.js';
import { type Stage, stage } from './stage.js';

export { ANSWER_ELEMENTS, PROCEDURAL_EVENTS, type ProceduralEvent } from './sections.js';

/**
 * A procedure pack: the law, or the promise, that a case runs on, as data. Every number stands beside the article it comes from and how sure we
 * are of it. A pack is checked against this schema when the program starts; an unknown name stops the start.
 */
export const packSchema = z.strictObject({
  pack: z.string().regex(/^[a-z]+(-[a-z0-9]+)+$/),
  /** The date from which this text is in force here; a later version stands beside an earlier one. */
  version: civilDate,
  effectiveFrom: civilDate,
  effectiveTo: civilDate.nullable(),
  /** `draft` until a lawyer has read it: shown wherever its dates are. */
  status: z.enum(['draft', 'legallyReviewed']),
  /** The edition of the act that was read when the numbers were written; null when none could be checked. */
  verifiedEdition: z.string().nullable(),
  title,
  legalBasis: z.array(basis).min(1),
  jurisdiction: z.string().min(2),
  kinds: z
    .array(
      z.strictObject({ kind: z.enum(KINDS), nativeKind: code, nativeTerm: z.string().min(1), title, basis: basis.nullable() }),
    )
    .min(1),
  /** Special subjects that change a number, such as a refusal to accept documents under 210-FZ. */
  matters: z.array(z.strictObject({ code, title, basis })).default([]),
  effect: z.strictObject({
    /** False for a promise of the body's own. */
    statutory: z.boolean(),
    /** Which ways of writing, with which identity, give a case its statutory effect. Empty: all. */
    ways: z.array(
      z.strictObject({
        code,
        channels: z.array(z.enum(CHANNELS)).min(1),
        identity: z.array(z.enum(IDENTITY_LEVELS)).min(1),
        basis,
        confidence,
      }),
    ),
  }),
  ...SECTIONS,
  forbids: SECTIONS.forbids.default([]),
  /** What may follow, a second look after a second look: in the order in which a case goes through them. */
  stages: z.array(stage).default([]),
});

/** The text of a pack, as it holds for the stage that `stage` names; the first stage names none. */
export type Pack = z.infer<typeof packSchema> & { readonly stage?: Stage };
export type ClockRule = Pack['clocks'][number];
export type Limit = z.infer<typeof limit>;
export type Basis = z.infer<typeof basis>;
export type GuardUse = z.infer<typeof guardUse>;
export type Move = Pack['moves'][number];
export type ActingRoles = Move['by'];
export type DeclineRule = Pack['declines'][number];
export type AnswerElement = (typeof ANSWER_ELEMENTS)[number];
