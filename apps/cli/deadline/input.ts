import { MAX_AMOUNT, type CountingRule, COUNTINGS, PAUSE_SEMANTICS, ROLLOVERS, UNITS } from '#libs/domain/clocks';
import { wholeCalendarSchema } from '#libs/domain/calendar';
import { civilDate, daysBetween } from '#libs/kernel';
import { z } from 'zod';

/** The file of `deadline explain`: calendars and vectors. Unknown keys are ignored; everything else is checked here, but for names of calendars. */

const amount = z.int('must be a whole number').min(1, 'must be 1 or more').max(MAX_AMOUNT, `must be at most ${MAX_AMOUNT}`);
const day = z.iso.date({ abort: true, error: 'must be a real date of the form YYYY-MM-DD' }).transform(civilDate);
const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(words, `must be one of ${words.join(', ')}`);

/** A zone of the IANA database: an offset such as `+03:00` knows nothing of summer time. */
const timeZone = z.string().refine((zone) => {
  if (/^[+-]/.test(zone)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}, 'must be a time zone of the IANA database, such as Europe/Moscow');

const instant = (example: string, form: RegExp) =>
  z.string().transform((text, context) => {
    try {
      if (form.test(text)) return Temporal.Instant.from(text);
    } catch {
      // said below
    }
    context.addIssue(`must be an instant such as ${example}`);
    return z.NEVER;
  });

const start = z
  .object({
    kind: z.string(),
    utc: instant('2026-03-02T09:00:00Z', /(Z|[+-]00:?00)$/i).optional(),
    local: instant('2026-03-02T12:00:00+03:00', /(Z|[+-]\d\d(:?\d\d)?)$/i).optional(),
  })
  .transform(({ kind, utc, local }, context) => {
    if (utc && local && !utc.equals(local)) context.addIssue('utc and local must be the same instant');
    const at = utc ?? local;
    if (!at) context.addIssue('must have utc or local');
    return at ? { kind, at } : z.NEVER;
  });

const rule = z.object({
  unit: oneOf(UNITS),
  amount,
  counting: oneOf(COUNTINGS),
  rollover: oneOf(ROLLOVERS),
  calendar: z.string().nullable(),
  pauseSemantics: oneOf(PAUSE_SEMANTICS).nullish(),
}) satisfies z.ZodType<CountingRule>;

const pause = z
  .object({ type: z.literal('pause'), from: day, to: day, capWorkingDays: amount.nullish() })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'must not lie before from' })
  .refine(({ from, to }) => daysBetween(from, to) <= MAX_AMOUNT, { path: ['to'], message: `must lie within ${MAX_AMOUNT} days` });

const extendBy = z.object({ type: z.literal('extend'), unit: z.enum(UNITS), amount, decidedAt: day.nullish() });
const extendTo = z.object({ type: z.literal('extend'), unit: z.literal('agreed_date'), date: day, agreedAt: day.nullish() });
const extend = z.discriminatedUnion('unit', [extendBy, extendTo], `must be one of ${[...UNITS, 'agreed_date'].join(', ')}`);

const event = z.discriminatedUnion('type', [pause, extend], 'must be one of pause, extend');

const vector = z.object({ id: z.string(), timeZone, start, rule, events: z.array(event) });

const calendars = z.record(z.string(), wholeCalendarSchema).default({});

export const explainFileSchema = z.object({ calendars, vectors: z.array(vector) });
/** With `--pack`, the rule comes from the pack, and the vector's own is not looked at. */
export const explainByPackFileSchema = z.object({ calendars, vectors: z.array(vector.omit({ rule: true })) });

export type GivenCalendars = z.output<typeof calendars>;
export type Vector = z.output<typeof vector>;
export type VectorWithoutRule = Omit<Vector, 'rule'>;
