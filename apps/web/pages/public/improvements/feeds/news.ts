import { type PublicMeasure } from '#libs/features/feedback';
import { type CivilDate, type Language } from '#libs/kernel';
import { pathOf } from '../asking.js';
import { type Licence } from '../licence.js';
import { helpedText, serviceText, voicesText } from '../parts.js';
import { type Story } from '../stories.js';
import { type ImprovementsMessage } from '../messages.en.js';
import { improvementsText } from '../words.js';

/** What a feed is of, in one language. */
export interface Feed {
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  /** Where this installation stands: every address in a feed is whole. */
  readonly origin: string;
  readonly bodyName: string;
  readonly licence: Licence;
  readonly news: readonly NewsItem[];
}

/** One move of one measure: its id never changes, so that a reader of feeds shows it once. */
export interface NewsItem {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly text: string;
  readonly on: CivilDate;
  readonly tags: readonly string[];
}

const MOVES = [
  ['adopted', 'adoptedOn'],
  ['started', 'startedOn'],
  ['completed', 'completedOn'],
  ['verified', 'verifiedOn'],
  ['dropped', 'droppedOn'],
] as const satisfies (readonly [string, keyof PublicMeasure])[];

/** The latest moves first. Of a day's several moves the furthest comes first. */
export function newsOf(stories: readonly Story[], language: Language, limit: number): NewsItem[] {
  const moves = stories.flatMap((story) =>
    MOVES.flatMap(([move, day], order) => {
      const on = story.measure[day];
      return on === null ? [] : [{ order, item: itemOf(story, move, on, language) }];
    }),
  );
  moves.sort((one, other) => (one.item.on === other.item.on ? other.order - one.order : one.item.on < other.item.on ? 1 : -1));
  return moves.slice(0, limit).map(({ item }) => item);
}

type Move = (typeof MOVES)[number][0];
/** Whether it helped is asked when it is done. */
const TELLS_HELP: ReadonlySet<Move> = new Set(['completed', 'verified']);

function itemOf({ measure, helped }: Story, move: Move, on: CivilDate, language: Language): NewsItem {
  const t = improvementsText(language);
  const path = pathOf(measure.number);
  const words: ImprovementsMessage = `feed_${move}`;
  const reason = move === 'dropped' ? measure.dropReason?.[language] : undefined;
  const said = helped !== null && TELLS_HELP.has(move) ? [helpedText(language, helped)] : [];
  const where = measure.place === null ? [] : [`${t('place')}: ${measure.place}.`];
  return {
    id: `${path}#${move}`,
    path: `${path}?lang=${language}`,
    title: t(words, { title: measure.title[language] }),
    text: [reason ?? measure.change[language], ...where, `${voicesText(language, measure.voices)}.`, ...said].join('\n\n'),
    on,
    tags: [serviceText(language, measure)],
  };
}
