import { type ClockCode } from '#libs/kernel';

/** Who is woken, step by step. `head` is every supervisor who leads no team of the case. */
export type Rung = 'assignee' | 'lead' | 'head';

/** What a body decides for itself. */
export interface BodySettings {
  /** Who is told of a warning, of a breach, and again so many working days after a breach that nobody mended. */
  readonly escalation: {
    readonly warning: readonly Rung[];
    readonly breach: readonly Rung[];
    readonly later: readonly { readonly workingDaysAfter: number; readonly to: readonly Rung[] }[];
  };
  /** The body's own, stricter dates, in working days from the clock's start; they stand beside the statutory ones and never mix with them. */
  readonly targets: Partial<Record<ClockCode, number>>;
  /** A mail cut off after it was handed over: sent again by itself, or shown to a person who decides. */
  readonly uncertainMail: 'resend' | 'ask';
  /** Words that put a case first and wake the lead at once, in either language, compared without case and without ё. */
  readonly dangerWords: readonly string[];
}

export const DEFAULT_SETTINGS: BodySettings = {
  escalation: {
    warning: ['assignee'],
    breach: ['assignee', 'lead'],
    later: [{ workingDaysAfter: 3, to: ['head'] }],
  },
  targets: {},
  uncertainMail: 'resend',
  dangerWords: [
    'убьют',
    'убить',
    'покончить с собой',
    'самоубийств',
    'угрожает ножом',
    'избивает',
    'запах газа',
    'утечка газа',
    'пожар',
    'оголённый провод',
    'kill myself',
    'suicide',
    'going to kill',
    'beats me',
    'smell of gas',
    'gas leak',
    'live wire',
    'on fire',
  ],
};
