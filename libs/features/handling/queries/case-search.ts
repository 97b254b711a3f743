import { Injectable } from '@nestjs/common';
import { partOfReference, seeingParameters, visible } from '#libs/casework';
import {
  type CaseId,
  type CaseState,
  type CivilDate,
  Clock,
  type Language,
  type MessageId,
  type PartyId,
  type Reference,
  type ServiceCode,
} from '#libs/kernel';
import { type Reader, withReadLog } from '#libs/platform/audit';
import { Database, UnitOfWork } from '#libs/platform/database';
import { decodeCursor, encodeCursor } from '#libs/platform/http';
import { type StaffActor } from '#libs/platform/identity';
import { FRAGMENTS_PARTED_BY, MATCH_BEGINS, MATCH_ENDS, type Snippet, snippetOf } from './snippets.js';

/** A case that was found. */
export interface FoundCase {
  readonly reference: Reference;
  readonly status: CaseState;
  readonly isOpen: boolean;
  readonly service: ServiceCode;
  readonly language: Language;
  readonly receivedOn: CivilDate | null;
  readonly nextDueOn: CivilDate | null;
  /** Of the person whose name was found; null for a case that was found by something else. */
  readonly name: string | null;
  /** Around the words that were found, as they were typed; empty for a case that was found by something else. */
  readonly snippet: readonly Snippet[];
}

export interface SearchQuestion {
  readonly staff: StaffActor;
  readonly reader: Reader;
  /** As it was typed: words in quotes belong together, `-` leaves out. */
  readonly text: string;
  readonly limit: number;
  readonly cursor: string | undefined;
}

export interface SearchAnswer {
  /** By a part of the reference, then by a name, the likest first; on the first page alone, and a handful. */
  readonly known: readonly FoundCase[];
  /** By what was written, the latest first. */
  readonly written: readonly FoundCase[];
  readonly next: string | null;
}

/** What is found by a reference or a name is meant to be one or a few: more than this, and the clerk types more. */
const KNOWN_MAX = 10;
/** A name has few words; a sentence is no name. */
const NAME_WORDS_MAX = 4;
const NAME_LETTERS_MIN = 3;
/**
 * Of a common word so many texts are looked at, the latest; the next page goes on behind them. Who sees little of what is found would otherwise wait for
 * a walk through everything.
 */
const TEXTS_LOOKED_AT_MAX = 1_000;
/** Words that more texts hold than this are looked for from the newest text backwards, so many texts a page: to put them all in order would take longer. */
const COMMON_FROM = 20_000;
const NEWEST_LOOKED_AT = 2_000;
const NAMES_LOOKED_AT_MAX = 1_000;
/** `Ивнов` is like `Иванов` by 0.44, `лифт` is like `Лифанов` by 0.3. */
const LIKENESS_MIN = 0.4;

interface Found extends Record<string, unknown> {
  readonly caseId: CaseId;
  readonly messageId: MessageId | null;
  readonly partyId: PartyId | null;
}

/**
 * Finds cases by what was written, by names with typos, and by parts of a reference: those alone that the searcher may see. Nothing is ranked by a score: a
 * score would have to be counted for every text that holds a common word, and a clerk looks for what came lately.
 */
@Injectable()
export class CaseSearch {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** One line in the log of reads, naming the cases shown. */
  async find({ staff, reader, text, limit, cursor }: SearchQuestion): Promise<SearchAnswer> {
    const after = decodeCursor(cursor, ['uuid'])?.[0] ?? null;
    const seeing = seeingParameters(staff);
    const [byReference, byName, byWords] = await Promise.all([
      after === null ? this.byReference(text, seeing) : [],
      after === null ? this.byName(text, seeing) : [],
      this.byWords(text, seeing, after, limit),
    ]);
    const known = uniqueCases([...byReference, ...byName]).slice(0, KNOWN_MAX);
    const shown = await this.shown([...known, ...byWords.found], text, reader);
    return { known: shown.slice(0, known.length), written: shown.slice(known.length), next: byWords.next };
  }

  private async byWords(text: string, seeing: readonly unknown[], after: string | null, limit: number): Promise<FoundTexts> {
    const isCommon = await this.isCommon(text);
    const values = [...seeing, text, after, limit + 1, isCommon ? NEWEST_LOOKED_AT : TEXTS_LOOKED_AT_MAX];
    const sql = isCommon ? BY_COMMON_WORDS : BY_WORDS;
    const [answer] = await this.db.query<{ found: Found[]; behind: string | null }>(sql, values);
    const { found, behind } = answer!;
    if (found.length <= limit) return { found, next: behind === null ? null : encodeCursor([behind]) };
    const shown = found.slice(0, limit);
    return { found: shown, next: encodeCursor([shown.at(-1)!.messageId!]) };
  }

  /** By the server's own estimate, which costs it no look at any text. */
  private async isCommon(text: string): Promise<boolean> {
    const [row] = await this.db.query<{ 'QUERY PLAN': readonly [{ readonly Plan: { readonly 'Plan Rows': number } }] }>(HOLDING, [
      text,
    ]);
    return row!['QUERY PLAN'][0].Plan['Plan Rows'] > COMMON_FROM;
  }

  private async byReference(text: string, seeing: readonly unknown[]): Promise<Found[]> {
    const part = partOfReference(text);
    return part === null ? [] : this.db.query<Found>(BY_REFERENCE, [...seeing, part, KNOWN_MAX]);
  }

  /** Who is called so; or else who is called alike, in a transaction, because the likeness that the index goes by is a setting. */
  private async byName(text: string, seeing: readonly unknown[]): Promise<Found[]> {
    const words = text.trim().split(/\s+/);
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    if (letters < NAME_LETTERS_MIN || words.length > NAME_WORDS_MAX || /\d/.test(text)) return [];
    const parts = words.map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`);
    const called = await this.db.query<Found>(byNameParts(parts.length), [...seeing, KNOWN_MAX, NAMES_LOOKED_AT_MAX, ...parts]);
    if (called.length > 0) return called;
    return this.unitOfWork.run(async (tx) => {
      await tx.execute(`SET LOCAL pg_trgm.strict_word_similarity_threshold = ${LIKENESS_MIN}`);
      return tx.query<Found>(BY_NAME, [...seeing, text.trim(), KNOWN_MAX, NAMES_LOOKED_AT_MAX]);
    });
  }

  /** Makes lines of what was found, in the order given, and leaves the trace of the read in the same statement. */
  private async shown(found: readonly Found[], text: string, reader: Reader): Promise<FoundCase[]> {
    if (found.length === 0) return [];
    const asked = {
      text: SHOWN,
      values: [found.map((one) => one.caseId), found.map((one) => one.messageId), found.map((one) => one.partyId), text],
    };
    const logged = withReadLog(asked, { kind: 'search', subject: 'caseId' }, reader, this.clock.now());
    const rows = await this.db.query<ShownRow>(logged.text, logged.values);
    return rows
      .sort((one, other) => Number(one.place) - Number(other.place))
      .map(({ place: _place, caseId: _caseId, headline, written, ...line }) => ({
        ...line,
        snippet: snippetOf(headline, written),
      }));
  }
}

interface ShownRow extends Omit<FoundCase, 'snippet'>, Record<string, unknown> {
  readonly place: string;
  readonly caseId: CaseId;
  readonly headline: string | null;
  /** The whole text, where it has any ё. */
  readonly written: string | null;
}

interface FoundTexts {
  readonly found: readonly Found[];
  readonly next: string | null;
}

function uniqueCases(found: readonly Found[]): Found[] {
  return [...new Map(found.toReversed().map((one) => [one.caseId, one])).values()].toReversed();
}

/** Both languages at once, and ё as е: as `casework.words_of` reads the texts. */
const queryOf = (parameter: string) => `websearch_to_tsquery('pg_catalog.russian', translate(${parameter}::text, 'ёЁ', 'еЕ'))`;

/**
 * A case stands where the latest of its texts stands that holds the words: so it comes once, and a page goes on where the last one ended. `behind` is the
 * last text looked at, where there may be more. `OFFSET 0` keeps the planner to the index of words: it takes a look into the words of a text for as cheap as
 * comparing two numbers, and would rather look into each text in the order of time.
 */
const byWords = (texts: string) => `
  WITH looked AS MATERIALIZED (${texts}), seen AS (
    SELECT looked.id, looked.case_id FROM looked JOIN casework.case c ON c.id = looked.case_id
    WHERE looked.holds AND ${visible(1)} ORDER BY looked.id DESC OFFSET 0
  ), found AS (
    SELECT seen.case_id AS "caseId", seen.id AS "messageId", NULL::uuid AS "partyId" FROM seen
    WHERE NOT EXISTS (SELECT FROM (SELECT l.words FROM casework.message l WHERE l.case_id = seen.case_id AND l.id > seen.id OFFSET 0) later
      WHERE later.words @@ ${queryOf('$4')})
    ORDER BY seen.id DESC LIMIT $6
  )
  SELECT (SELECT coalesce(json_agg(found ORDER BY "messageId" DESC), '[]') FROM found) AS found,
    (SELECT id FROM looked ORDER BY id LIMIT (CASE WHEN (SELECT count(*) FROM looked) < $7 THEN 0 ELSE 1 END)) AS behind`;

/** A case whose wish, or whose time of what happened, holds the words: it stands where its first text does, in which the person said so. */
const SAID_BESIDES = `p.words @@ ${queryOf('$4')}`;

const BY_WORDS = byWords(`
    SELECT id, case_id, true AS holds FROM (
      SELECT m.id, m.case_id FROM casework.message m WHERE m.words @@ ${queryOf('$4')} AND ($5::uuid IS NULL OR m.id < $5) OFFSET 0
    ) text
    UNION
    SELECT m.id, m.case_id, true FROM casework.message m
    WHERE m.case_id IN (SELECT p.case_id FROM casework.point p WHERE ${SAID_BESIDES}) AND m.kind = 'submission' AND ($5::uuid IS NULL OR m.id < $5)
    ORDER BY id DESC LIMIT $7`);

/** The newest texts, and of each whether it holds the words. */
const BY_COMMON_WORDS = byWords(`
    SELECT m.id, m.case_id, m.words @@ ${queryOf('$4')} OR (m.kind = 'submission' AND EXISTS (SELECT FROM casework.point p WHERE ${SAID_BESIDES} AND p.case_id = m.case_id)) AS holds
    FROM casework.message m
    WHERE $5::uuid IS NULL OR m.id < $5 ORDER BY m.id DESC LIMIT $7`);

const HOLDING = `EXPLAIN (FORMAT JSON) SELECT FROM casework.message m WHERE m.words @@ ${queryOf('$1')}`;

const NAME = 'casework.plain_name(coalesce(y.name, y.organisation))';

/** Each of the parts stands in the name. */
const byNameParts = (count: number) => `
  SELECT DISTINCT ON (called.case_id) called.case_id AS "caseId", NULL AS "messageId", called.id AS "partyId" FROM (
    SELECT y.id, y.case_id FROM casework.party y
    WHERE y.role <> 'subject' ${Array.from({ length: count }, (_, place) => `AND ${NAME} LIKE casework.plain_name($${6 + place})`).join(' ')}
    ORDER BY y.id DESC LIMIT $5
  ) called JOIN casework.case c ON c.id = called.case_id
  WHERE ${visible(1)} ORDER BY called.case_id DESC LIMIT $4`;

const BY_NAME = `
  SELECT "caseId", "messageId", "partyId" FROM (
    SELECT DISTINCT ON (alike.case_id) alike.case_id AS "caseId", NULL AS "messageId", alike.id AS "partyId", alike.likeness FROM (
      SELECT y.id, y.case_id, strict_word_similarity(casework.plain_name($4), ${NAME}) AS likeness FROM casework.party y
      WHERE y.role <> 'subject' AND casework.plain_name($4) <<% ${NAME} ORDER BY likeness DESC, y.id DESC LIMIT $6
    ) alike JOIN casework.case c ON c.id = alike.case_id
    WHERE ${visible(1)} ORDER BY alike.case_id, alike.likeness DESC
  ) named ORDER BY likeness DESC, "caseId" DESC LIMIT $5`;

const BY_REFERENCE = `
  SELECT c.id AS "caseId", NULL AS "messageId", NULL AS "partyId" FROM casework.case c
  WHERE replace(c.reference, '-', '') LIKE '%' || $4 || '%' AND ${visible(1)}
  ORDER BY c.id DESC LIMIT $5`;

const SHOWN = `
  SELECT f.place, c.id AS "caseId", c.reference, c.state AS status, c.open AS "isOpen", c.service, c.language, c.received_on AS "receivedOn",
    c.next_due_on AS "nextDueOn", coalesce(y.name, y.organisation) AS name,
    ts_headline('pg_catalog.russian', translate(said.text, 'ёЁ', 'еЕ'), ${queryOf('$4')},
      'StartSel="${MATCH_BEGINS}", StopSel="${MATCH_ENDS}", MaxFragments=2, MaxWords=18, MinWords=8, FragmentDelimiter="${FRAGMENTS_PARTED_BY}"') AS headline,
    CASE WHEN said.text ~ '[ёЁ]' THEN said.text END AS written
  FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) WITH ORDINALITY AS f (case_id, message_id, party_id, place)
  JOIN casework.case c ON c.id = f.case_id
  LEFT JOIN casework.message m ON m.id = f.message_id
  LEFT JOIN casework.point p ON p.case_id = m.case_id AND p.ordinal = 1 AND m.kind = 'submission'
  LEFT JOIN LATERAL (SELECT CASE WHEN m.body IS NOT NULL THEN concat_ws(E'\n', m.body, p.wanted, p.happened) END AS text) said ON true
  LEFT JOIN casework.party y ON y.id = f.party_id`;
