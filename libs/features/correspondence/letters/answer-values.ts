import { type Language } from '#libs/kernel';
import { type AnswerElement, type Pack } from '#libs/domain/procedure';
import { list, paragraphs, textValue } from './blocks.js';
import { type LetterContext } from './letter-context.js';
import { type DecidedPointRow, decidedPoints, remediesOf, type RemedyRow } from './letter-reads.js';
import { type Value, type Values } from './letter-variables.js';
import { escapeMarkdown } from './markdown.js';
import { remedyTitle } from './remedy-title.js';
import { waysFrom } from './second-look.js';
import { dateInWords, words } from './words.js';

/** How much of a long submission is repeated. Characters. */
const DEFINITION_MAX = 1_500;

/**
 * The letter of answer: point by point what was decided and why, what is put right and by when, and where one can go further. What the pack asks
 * for is said also where there is nothing to say (`we have nothing to put right`); the rest only where there is something.
 */
export async function answerValues(context: LetterContext): Promise<Values> {
  const { database, opened, language } = context;
  const { pack } = opened.procedure;
  const points = withUnsent(context, await decidedPoints(database, opened.row.id));
  const kept = (await remediesOf(database, opened.row.id)).filter(({ state }) => state !== 'dropped');
  const remedies = [...kept, ...unsentRemedies(context)].sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
  const asked = (element: AnswerElement) => pack.answer.elements.includes(element);
  const say = words(language);

  return {
    stage: asked('stage') ? { text: say(pack.stage ? 'stage_again' : 'stage', { procedure: pack.title[language] }) } : null,
    definition: asked('definition') ? definition(language, points) : null,
    decision: decision(language, pack, points),
    apology: faultWasFound(points) ? { text: say('apology') } : null,
    remedies: remedyList(language, remedies) ?? (asked('remedies') ? { text: say('remedies_none') } : null),
    outstandingActions:
      outstanding(language, remedies) ?? (asked('outstandingActions') ? { text: say('outstanding_none') } : null),
    furtherWays: waysFrom(context),
    nameOfOfficial: textValue(officials(points)),
  };
}

/** The points as they would be decided. */
function withUnsent({ unsent }: LetterContext, points: readonly DecidedPointRow[]): readonly DecidedPointRow[] {
  if (unsent === null) return points;
  return points.map((point) => {
    const meant = unsent.points.find(({ pointId }) => pointId === point.pointId);
    if (!meant) return point;
    const { outcome, reasons } = meant;
    return { ...point, outcome, reasons, nativeOutcome: null, decidedByName: unsent.decidedByName };
  });
}

function unsentRemedies({ unsent }: LetterContext): PromisedRow[] {
  const promised = unsent?.points.flatMap(({ remedies }) => remedies) ?? [];
  return promised.map((remedy) => ({ ...remedy, state: 'promised' as const, settledOn: null }));
}

/**
 * What the pack asks of an answer and what cannot be left out then: without it the letter does not go. After the last stage there is no way further, and
 * nothing to say of it.
 */
export function requiredOfAnswer(pack: Pack): string[] {
  const asked: readonly string[] = pack.answer.elements;
  const ways = pack.further.length > 0 ? ['furtherWays'] : [];
  return ['stage', 'definition', 'nameOfOfficial', ...ways].filter((name) => asked.includes(name));
}

/** To be sorry is owed where we were at fault, and is no courtesy elsewhere. */
function faultWasFound(points: readonly DecidedPointRow[]): boolean {
  return points.some(({ outcome }) => outcome === 'upheld' || outcome === 'partlyUpheld');
}

function definition(language: Language, points: readonly DecidedPointRow[]): Value {
  if (points.some(({ question }) => question === null)) return null;
  return paragraphs(points.map((point) => headed(language, points, point, escapeMarkdown(shortened(point.question!)))));
}

/** Null as long as one point has no decision with its reasons. */
function decision(language: Language, pack: Pack, points: readonly DecidedPointRow[]): Value {
  if (points.some(({ outcome, reasons }) => outcome === null || reasons === null)) return null;
  return paragraphs(
    points.map((point) => {
      const said = `${outcomeLine(language, pack, point)}\n\n${escapeMarkdown(point.reasons!)}`;
      return headed(language, points, point, said);
    }),
  );
}

/** Where a law has a word of its own for the outcome, that word is given too, in the law's own language. */
function outcomeLine(language: Language, pack: Pack, { outcome, nativeOutcome }: DecidedPointRow): string {
  const say = words(language);
  const said = say('outcome', { outcome: outcome ?? 'other' });
  const native = nativeOutcome ?? pack.outcomes.find((rule) => rule.outcome === outcome)?.nativeTerm ?? null;
  if (!pack.effect.statutory || native === null || !isWrittenIn(language, native))
    return say('decision', { outcome: escapeMarkdown(said) });
  return say('decision_native', { outcome: escapeMarkdown(said), native: escapeMarkdown(withinSentence(native)) });
}

/** The law speaks one language: its word is left out of a letter in the other. */
function isWrittenIn(language: Language, word: string): boolean {
  return /\p{Script=Cyrillic}/u.test(word) === (language === 'ru');
}

/** A law's word begins with a capital where it stands alone in a list; here it stands in brackets inside a sentence. */
function withinSentence(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

function headed(language: Language, points: readonly DecidedPointRow[], { ordinal }: DecidedPointRow, text: string): string {
  return points.length === 1 ? text : `${words(language)('question', { ordinal: String(ordinal) })}\n\n${text}`;
}

type PromisedRow = Pick<RemedyRow, 'kind' | 'description' | 'dueOn' | 'state' | 'settledOn'>;

/** What was promised, each with its day; null for nothing. */
export function remedyList(language: Language, remedies: readonly PromisedRow[]): Value {
  const say = words(language);
  return list(
    remedies.map((row) => {
      const remedy = remedyTitle(language, row);
      return row.state === 'done' && row.settledOn !== null
        ? say('remedy_done', { remedy, date: dateInWords(language, row.settledOn) })
        : say('remedy_promised', { remedy, date: dateInWords(language, row.dueOn) });
    }),
  );
}

function outstanding(language: Language, remedies: readonly PromisedRow[]): Value {
  const promised = remedies.filter(({ state }) => state === 'promised');
  const last = promised.at(-1);
  if (!last) return null;
  return { text: words(language)('outstanding', { count: promised.length, date: dateInWords(language, last.dueOn) }) };
}

/** Null when somebody who decided is not known by name. */
function officials(points: readonly DecidedPointRow[]): string | null {
  const names = points.map((point) => point.decidedByName);
  return names.includes(null) ? null : [...new Set(names)].join(', ');
}

function shortened(text: string): string {
  return text.length <= DEFINITION_MAX ? text : `${text.slice(0, DEFINITION_MAX).trimEnd()}…`;
}
