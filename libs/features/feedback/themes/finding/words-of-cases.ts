import { isThemeWord } from '#libs/domain/improvement';
import { type CaseId, type CivilDate, type ServiceCode } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';

export interface Period {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** What a complaint says, as stems; which of them stand together is all that is looked at. */
export interface CaseWords {
  readonly id: CaseId;
  readonly words: readonly string[];
}

/** What can be about a theme: whoever reports a broken lamp asks for it to be mended, and complains of it. A restricted case is nobody's to count. */
export const THEMED = `kind IN ('complaint', 'request') AND NOT restricted`;

const BATCH = 2_000;
/** More words than these are not followed: the rarer ones could make small themes only. */
const WORDS_MAX = 300;

/** How many complaints there are, service by service, where there are enough to share anything. */
export function servicesOf(
  tx: Pick<Tx, 'query'>,
  { from, to }: Period,
  min: number,
): Promise<{ service: ServiceCode; cases: number }[]> {
  return tx.query(SERVICES, [from, to, min]);
}

/** The complaints of a service, in batches: the memory of one batch, however many there are. */
export async function* caseWords(tx: Pick<Tx, 'query'>, service: ServiceCode, { from, to }: Period): AsyncGenerator<CaseWords[]> {
  let after: [CivilDate | null, CaseId | null] = [null, null];
  for (;;) {
    const rows = await tx.query<CaseWords & { receivedOn: CivilDate }>(BATCH_OF_WORDS, [service, from, to, ...after, BATCH]);
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (rows.length < BATCH || !last) return;
    after = [last.receivedOn, last.id];
  }
}

/**
 * The words that can make a theme of a service, with how many of its complaints have each, the commonest first. The words of its own title make none: whoever
 * chose it has said them. Nor does, in a service of many complaints, what most of them say.
 */
export async function themeWords(
  tx: Tx,
  service: ServiceCode,
  { from, to }: Period,
  cases: number,
  min: number,
): Promise<Map<string, number>> {
  const most = cases >= MANY ? Math.floor(cases * COMMON_FROM) : cases;
  const rows = await tx.query<{ word: string; cases: number }>(WORD_COUNTS, [service, from, to, min, most, WORDS_MAX * 2]);
  return new Map(rows.filter(({ word }) => isThemeWord(word)).slice(0, WORDS_MAX).map(({ word, cases: count }) => [word, count])); // prettier-ignore
}

/** From so many complaints on they are compared with each other; fewer, with as many more that say something else. */
export const MANY = 200;
const COMMON_FROM = 0.6;

const SERVICES = `
  SELECT service, count(*)::integer AS cases FROM casework.case
  WHERE received_on BETWEEN $1 AND $2 AND ${THEMED} GROUP BY service HAVING count(*) >= $3 ORDER BY service LIMIT 10000`;

/** Of the submission and of the points that a clerk wrote out of it. */
const WORDS = `
  LEFT JOIN LATERAL (
    SELECT m.words FROM casework.message m WHERE m.case_id = c.id AND m.kind = 'submission' ORDER BY m.at, m.id LIMIT 1
  ) said ON true
  LEFT JOIN LATERAL (
    SELECT casework.words_of(string_agg(p.text, ' ')) AS words FROM casework.point p WHERE p.case_id = c.id AND p.text IS NOT NULL
  ) pointed ON true
  CROSS JOIN LATERAL (SELECT tsvector_to_array(coalesce(said.words, '') || coalesce(pointed.words, '')) AS words) w`;

const BATCH_OF_WORDS = `
  SELECT c.id, c.received_on AS "receivedOn", w.words
  FROM (
    SELECT id, received_on FROM casework.case
    WHERE service = $1 AND received_on BETWEEN $2 AND $3 AND ${THEMED} AND ($4::date IS NULL OR (received_on, id) > ($4, $5::uuid))
    ORDER BY received_on, id LIMIT $6
  ) c ${WORDS}
  ORDER BY c.received_on, c.id`;

const WORD_COUNTS = `
  SELECT word, count(*)::integer AS cases
  FROM (SELECT id FROM casework.case WHERE service = $1 AND received_on BETWEEN $2 AND $3 AND ${THEMED}) c ${WORDS}
  CROSS JOIN LATERAL unnest(w.words) AS word
  WHERE length(word) BETWEEN 3 AND 40 AND word !~ '[0-9]'
    AND word <> ALL (SELECT unnest(tsvector_to_array(casework.words_of(concat_ws(' ', s.title_en, s.title_ru)))) FROM casework.service s WHERE s.code = $1)
  GROUP BY word HAVING count(*) BETWEEN $4 AND $5
  ORDER BY count(*) DESC, word LIMIT $6`;
