import { type CaseId, type CivilDate, type FanOutId, type Language, localDate, type Reference } from '#libs/kernel';
import { type Body, type FanOutWords } from '#libs/casework';
import { type Database } from '#libs/platform/database';
import { dateValue, link, list, quote, textValue } from './blocks.js';
import { type Values } from './letter-variables.js';
import { dateInWords, orNone, words } from './words.js';

/** A person who wrote about one thing often is told of so many of their cases by name. */
const CASES_NAMED = 50;

/** A case as its own person is reminded of it. A service that nobody else should see stays out of the letter, and the place with it. */
export interface ToldCase {
  readonly id: CaseId;
  readonly reference: Reference;
  readonly receivedAt: Date | null;
  readonly serviceEn: string;
  readonly serviceRu: string;
  readonly sensitive: boolean;
  readonly place: string | null;
}

/** Its columns, from `casework.case c` and `casework.service s`. */
export const TOLD_CASE = `c.reference, c.received_at AS "receivedAt", c.place, s.title_en AS "serviceEn", s.title_ru AS "serviceRu", s.sensitive`;

/** What the letter says that it says to everybody: frozen at the release. */
export type News = FanOutWords[Language];

/** Values of a letter on what was changed, beside those of every letter: who it is to, its link, and who writes. */
export function newsValues(news: News, cases: readonly ToldCase[], language: Language, body: Body, publicUrl: string): Values {
  const others = Number(news['others'] ?? 0);
  return {
    yourCases: list(cases.map((one) => caseLine(one, language, body.timeZone))),
    others: others > 0 ? { text: words(language)('others', { count: others }) } : null,
    measure: textValue(news['title'] ?? null),
    change: quote(news['change'] ?? null),
    on: dateValue(language, dateOf(news, 'on')),
    dueOn: dateValue(language, dateOf(news, 'dueOn')),
    reason: quote(news['reason'] ?? null),
    evidence: quote(news['evidence'] ?? null),
    page: link(`${publicUrl}/improvements/${news['number']}`),
  };
}

function caseLine(
  { reference, receivedAt, serviceEn, serviceRu, sensitive, place }: ToldCase,
  language: Language,
  zone: string,
): string {
  return words(language)('your_case', {
    reference,
    receivedOn: receivedAt === null ? 'none' : dateInWords(language, localDate(receivedAt, zone)),
    service: sensitive ? 'none' : language === 'ru' ? serviceRu : serviceEn,
    place: sensitive ? 'none' : orNone(place),
  });
}

function dateOf(news: News, name: string): CivilDate | null {
  return (news[name] as CivilDate | undefined) ?? null;
}

/** What a fan-out tells, in one language. */
export async function newsOf(database: Database, id: FanOutId, language: Language): Promise<News> {
  const [found] = await database.query<{ words: FanOutWords }>('SELECT words FROM casework.fan_out WHERE id = $1', [id]);
  return found!.words[language];
}

/** In the order of receipt, the last first. */
export function toldCases(database: Database, ids: readonly CaseId[]): Promise<ToldCase[]> {
  return database.query<ToldCase & Record<string, unknown>>(
    `SELECT c.id, ${TOLD_CASE}
     FROM casework.case c JOIN casework.service s ON s.code = c.service WHERE c.id = ANY ($1)
     ORDER BY c.received_at DESC NULLS LAST, c.id DESC LIMIT $2`,
    [ids, CASES_NAMED],
  );
}
