import { type CivilDate, type Language } from '#libs/kernel';
import { clockRule, forecastDates, type ForecastDate, type Pack } from '#libs/domain/procedure';
import { type LetterContext } from './letter-context.js';
import { type Value } from './letter-variables.js';
import { escapeMarkdown } from './markdown.js';
import { dateInWords, orNone, words } from './words.js';

/** The parts of letters that are lists, links or paragraphs. Each is null when there is nothing to say. */

export function textValue(text: string | null): Value {
  return text === null ? null : { text };
}

/** What somebody wrote, word for word. */
export function quote(text: string | null): Value {
  return text === null ? null : { markdown: escapeMarkdown(text) };
}

export function list(items: readonly string[]): Value {
  return items.length === 0 ? null : { markdown: items.map((item) => `- ${escapeMarkdown(item)}`).join('\n') };
}

export function paragraphs(parts: readonly string[]): Value {
  return parts.length === 0 ? null : { markdown: parts.join('\n\n') };
}

export function link(url: string): Value {
  return { markdown: `<${url}>` };
}

export function dateValue(language: Language, date: CivilDate | null): Value {
  return date === null ? null : { text: dateInWords(language, date) };
}

/**
 * What is done by when. The date of law stands first, and our own, stricter one beside it, never in its place. What the letter itself does is not
 * promised in it.
 */
export function dates(context: LetterContext): Value {
  const { opened, now, notice } = context;
  const ahead = forecastDates(opened.procedure, opened.file, now).filter(
    ({ clock }) => notice.kind !== 'acknowledgement' || clock !== 'acknowledge',
  );
  return list(ahead.map((date) => dateLine(context, date)));
}

function dateLine({ opened, language }: LetterContext, { clock, date, status, because, targetOn }: ForecastDate): string {
  const say = words(language);
  const { pack } = opened.procedure;
  const rule = pack.effect.statutory ? clockRule(pack, clock, opened.file.matter) : null;
  const when = say('date', {
    clock,
    status,
    date: dateInWords(language, date),
    article: rule ? rule.basis.cited[language] : 'none',
  });
  const notes = because.map((reason) => say('date_provisional', { because: reason }));
  const target = targetOn === null ? [] : [say('date_target', { date: dateInWords(language, targetOn) })];
  return [when, ...notes, ...target].join('; ');
}

/** Each pack is a draft until a lawyer has read it: said wherever its dates are. */
export function notFinal({ opened, language }: LetterContext): Value {
  return opened.procedure.pack.status === 'draft' ? { text: words(language)('not_final_draft') } : null;
}

/** That the case has no effect of law because of the way it came, and the ways that have. */
export function effect({ missedPack, language }: LetterContext): Value {
  if (!missedPack) return null;
  const say = words(language);
  const ways = list(missedPack.effect.ways.map(({ code }) => say('way', { code })));
  const said = escapeMarkdown(say('effect', { procedure: missedPack.title[language] }));
  return paragraphs([said, ...(ways && 'markdown' in ways ? [ways.markdown] : [])]);
}

export function furtherWays(pack: Pack, language: Language): Value {
  return list(pack.further.map((way) => wayFurther(way, language)));
}

/** A time limit that was not confirmed is given all the same, as such: who waits too long loses their right. */
function wayFurther({ title, within, basis }: Pack['further'][number], language: Language): string {
  const say = words(language);
  const limit = within && say('within', { unit: within.unit, amount: within.amount });
  const unconfirmed = within !== null && (within.confidence === 'M' || within.confidence === 'U');
  const said = limit !== null && unconfirmed ? say('within_unconfirmed', { within: limit }) : limit;
  return say('way_further', { title: title[language], within: orNone(said), article: basis.cited[language] });
}
