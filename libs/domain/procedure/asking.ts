import { type ActingRole, type AskRefusal, type CaseState, type CivilDate, type ProvisionalReason } from '#libs/kernel';
import { type Step } from '#libs/domain/clocks';
import { type Procedure } from './case-file.js';
import { count } from './counting.js';
import { type Basis } from './pack.js';
import { type AskingWindow, type Stage } from './stage.js';

/** What a person asks for, and who they are in the matter. */
export interface Ask {
  readonly on: CivilDate;
  readonly role: 'complainant' | 'representative' | 'other';
  /** The code of a window, where the stage has several; null: the first. */
  readonly contested: string | null;
  /** A code of the stage's grounds; null: none was named. */
  readonly ground: string | null;
  /** When they learned of what they contest, or when the order reached them, as they say. */
  readonly learnedOn: CivilDate | null;
  /** They say why they are late. */
  readonly saysWhyLate: boolean;
  readonly ratedPoor: boolean;
}

/** What was asked and done about the same decision at the same stage before. */
export interface EarlierLook {
  readonly state: CaseState;
  readonly ground: string | null;
}

export interface LookedAt {
  readonly answeredOn: CivilDate | null;
  readonly earlier: readonly EarlierLook[];
}

/** Until when it can be asked: the last day, how it was counted, and why it is not final where it is not. */
export interface AskingLimit {
  readonly window: AskingWindow;
  readonly lastOn: CivilDate;
  readonly because: readonly ProvisionalReason[];
  readonly steps: readonly Step[];
}

export type Verdict =
  | { readonly is: 'admitted' }
  /** Late with a reason, or late by a date that is not final: a person decides. */
  | { readonly is: 'waiting'; readonly limit: AskingLimit }
  | { readonly is: 'refused'; readonly why: AskRefusal; readonly basis: Basis };

/**
 * Whether a second look is taken. A refusal names its article. What only a person can weigh (a good reason for being late, a last day that rests on a
 * number nobody has verified) waits for one: nobody loses a right by a date that is not final.
 */
export function judgeAsk(procedure: Procedure, stage: Stage, ask: Ask, lookedAt: LookedAt): Verdict {
  const refused = whyRefused(stage, ask, lookedAt);
  if (refused) return { is: 'refused', why: refused, basis: articleOfRefusal(stage, refused, ask.contested) };

  const limit = askingLimit(procedure, stage, ask, lookedAt);
  if (limit === null || ask.on <= limit.lastOn) return { is: 'admitted' };
  const mayBeLetIn = limit.window.restorable !== null && ask.saysWhyLate;
  if (mayBeLetIn || limit.because.length > 0) return { is: 'waiting', limit };
  return { is: 'refused', why: 'late', basis: limit.window.basis };
}

/** An earlier request at the same stage that was not taken: what the refusal went by. */
export interface RefusedBefore extends Pick<Ask, 'role' | 'contested' | 'ground' | 'learnedOn' | 'ratedPoor'> {
  readonly why: AskRefusal;
  /** In their words; null where they gave none, or the words are forgotten. */
  readonly lateReason: string | null;
}

/**
 * Whether what is asked was asked and refused before, in everything that the refusal went by: then nobody is written to a second time. New is another ground, another
 * day, somebody else who asks; of a late request also a reason in other words. What only a person can weigh was weighed by one before, or it is not the same.
 */
export function isNothingNew(ask: Ask, lateReason: string | null, verdict: Verdict, before: readonly RefusedBefore[]): boolean {
  if (verdict.is === 'admitted') return false;
  const why = verdict.is === 'waiting' ? 'late' : verdict.why;
  return before.some(
    (earlier) =>
      earlier.why === why &&
      SAME.every((part) => earlier[part] === ask[part]) &&
      (why !== 'late' || plain(earlier.lateReason) === plain(lateReason)),
  );
}

const SAME = ['role', 'contested', 'ground', 'learnedOn', 'ratedPoor'] as const;

/** Words alone: neither case nor signs nor spaces make a reason new. */
function plain(text: string | null): string {
  return (text ?? '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The last day on which it can be asked; null where the stage knows none, or what it runs from has not happened. */
export function askingLimit(
  procedure: Procedure,
  stage: Stage,
  { contested, learnedOn }: Pick<Ask, 'contested' | 'learnedOn'>,
  { answeredOn }: Pick<LookedAt, 'answeredOn'>,
): AskingLimit | null {
  const window = windowOf(stage, contested);
  if (window === null) return null;
  const startOn = window.from === 'answered' ? answeredOn : (learnedOn ?? answeredOn);
  if (startOn === null) return null;

  const { dueOn, because, steps } = count(procedure, window, startOn);
  return { window, lastOn: dueOn, because, steps };
}

/** The window for what is contested; the first where nothing is said. */
function windowOf({ asking: { windows } }: Stage, contested: string | null): AskingWindow | null {
  return windows.find(({ of }) => of === contested) ?? windows[0] ?? null;
}

/** By which article a second look is not taken. */
export function articleOfRefusal(stage: Stage, why: AskRefusal, contested: string | null): Basis {
  switch (why) {
    case 'late':
      return windowOf(stage, contested)?.basis ?? stage.asking.basis;
    case 'withdrawnBefore':
      return stage.withdrawalBars ?? stage.asking.basis;
    case 'noStanding':
    case 'noGround':
    case 'notRatedPoor':
    case 'decidedAlready':
      return stage.asking.basis;
  }
}

/** Who may let a late one in; nobody's role where the law does not say so, and a supervisor's where only our own count is uncertain. */
export function mayLetIn({ window }: AskingLimit, roles: readonly ActingRole[]): boolean {
  const by: readonly ActingRole[] = window.restorable?.by ?? ['supervisor'];
  return roles.some((role) => by.includes(role));
}

function whyRefused(stage: Stage, ask: Ask, { earlier }: LookedAt): AskRefusal | null {
  const { standing, grounds, onlyAfter } = stage.asking;
  if (ask.role === 'other' || !standing.includes(ask.role)) return 'noStanding';
  if (grounds.length > 0 && !grounds.some(({ code }) => code === ask.ground)) return 'noGround';
  if (onlyAfter === 'poorRating' && !ask.ratedPoor) return 'notRatedPoor';
  const tookBack = earlier.some(({ state, ground }) => state === 'withdrawn' && ground === ask.ground);
  if (tookBack && stage.withdrawalBars !== null) return 'withdrawnBefore';
  return earlier.some(({ state }) => state === 'answered' || state === 'closed') ? 'decidedAlready' : null;
}
