import { z } from 'zod';
import { CLOCK_CODES, type ClockCode } from '#libs/kernel';

/** Who is woken, step by step. `head` is every supervisor who leads no team of the case. */
const RUNGS = ['assignee', 'lead', 'head'] as const;
export type Rung = (typeof RUNGS)[number];

/** What everybody may do with what the body publishes; named as in the SPDX list of licences. */
export const OPEN_LICENCES = ['CC-BY-4.0', 'CC0-1.0', 'OGL-UK-3.0'] as const;
export type OpenLicence = (typeof OPEN_LICENCES)[number];

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
  /** Words that put a case first and wake the lead at once, in either language, compared without case and without ё; `*` ends a stem. */
  readonly dangerWords: readonly string[];
  /** Of what it publishes of its improvements; `CC-BY-4.0` where it says nothing. */
  readonly openLicence?: OpenLicence | undefined;
  /** Above so many people a second person releases what a measure's people are told; 50 where it says nothing. */
  readonly tellingFourEyesAbove?: number | undefined;
  /** For so long after its end a case is kept with the names and words in it; then a person here erases them. */
  readonly caseYears: number;
  /** Where "Exit this page" leads: a page that nobody wonders at, and of somebody else. */
  readonly exitAddress: string;
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
    'убьет',
    'убить',
    'покончить с собой',
    'покончу с собой',
    'самоубийств*',
    'угрожает ножом',
    'избива*',
    'запах* газа',
    'пахнет газом',
    'утечк* газа',
    'пожар',
    'оголенн* провод*',
    'kill myself',
    'suicid*',
    'going to kill',
    'beats me',
    'smell of gas',
    'smells of gas',
    'gas leak*',
    'live wire*',
    'on fire',
  ],
  // As long as bodies in Russia keep citizens' appeals: Rosarkhiv's list of 20.12.2019 N 236, item 154.
  caseYears: 5,
  exitAddress: 'https://www.wikipedia.org/',
};

const rungs = z.array(z.enum(RUNGS)).min(1).max(RUNGS.length);

/** What an administrator may write into the settings. */
export const bodySettingsSchema: z.ZodType<BodySettings> = z.strictObject({
  escalation: z.strictObject({
    warning: rungs,
    breach: rungs,
    later: z.array(z.strictObject({ workingDaysAfter: z.int().min(1).max(250), to: rungs })).max(10),
  }),
  targets: z.partialRecord(z.enum(CLOCK_CODES), z.int().min(1).max(250)),
  uncertainMail: z.enum(['resend', 'ask']),
  dangerWords: z.array(z.string().trim().min(2).max(100)).max(500),
  tellingFourEyesAbove: z.int().min(0).max(1_000_000).optional(),
  openLicence: z.enum(OPEN_LICENCES).optional(),
  caseYears: z.int().min(1).max(99),
  exitAddress: z.url({ protocol: /^https$/ }).max(300),
});

const FOUR_EYES_ABOVE = 50;

export function fourEyesAbove({ tellingFourEyesAbove }: BodySettings): number {
  return tellingFourEyesAbove ?? FOUR_EYES_ABOVE;
}
