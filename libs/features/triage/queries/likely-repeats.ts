import { Injectable } from '@nestjs/common';
import { eachOf, seeingParameters, visible } from '#libs/casework';
import { likelyRepeats, type PossibleRepeat, type RepeatSign } from '#libs/domain/routing';
import { type CaseId, type CaseState, type CivilDate, Clock, DomainError, type Reference, type ServiceCode } from '#libs/kernel';
import { type Reader, withReadLog } from '#libs/platform/audit';
import { Database } from '#libs/platform/database';
import { type StaffActor } from '#libs/platform/identity';
import { sharedWordsQuery } from './shared-words.js';

/** A case that may be the same matter, and why. Whether it is, a person says. */
export interface RepeatLine {
  readonly reference: Reference;
  readonly status: CaseState;
  readonly service: ServiceCode;
  readonly receivedOn: CivilDate | null;
  readonly signs: readonly RepeatSign[];
  /** 0 to 1: how many of both texts' words are common to both. */
  readonly likeness: number;
  readonly daysApart: number;
}

interface OwnCase {
  id: CaseId;
  receivedAt: Date | null;
  receivedOn: CivilDate | null;
  restricted: boolean;
  mayBeSeen: boolean;
  words: string[];
}

const SHOWN_MAX = 20;
/** To either side of the receipt. */
const WINDOW_DAYS = 180;
const DAY_MS = 86_400_000;
/** Looked at from each side: the person, the words, the place. The latest first. */
const CANDIDATES_MAX = 100;

/** Cases of half a year around that are likely the same matter: the same person, similar words, the same place. */
@Injectable()
export class LikelyRepeats {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** One line in the log of reads, naming the cases shown. Errors: `case.not_found`, `permission.denied`, `permission.restricted`. */
  async of(reference: Reference, staff: StaffActor, reader: Reader): Promise<readonly RepeatLine[]> {
    const [own] = await this.db.query<OwnCase & Record<string, unknown>>(OWN, [...seeingParameters(staff), reference]);
    if (!own) throw new DomainError('case.not_found');
    if (!own.mayBeSeen) throw new DomainError(own.restricted ? 'permission.restricted' : 'permission.denied');
    if (own.receivedAt === null) return [];

    const likely = likelyRepeats(own, await this.candidates(own, own.receivedAt, staff)).slice(0, SHOWN_MAX);
    const shown = { text: SHOWN, values: [likely.map(({ caseId }) => caseId)] };
    const { text, values } = withReadLog(shown, { kind: 'search', subject: 'id' }, reader, this.clock.now());
    const rows = await this.db.query<ShownCase & Record<string, unknown>>(text, values);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return likely.flatMap(({ caseId, signs, likeness, daysApart }) => {
      const row = byId.get(caseId);
      return row ? [{ ...lineOf(row), signs, likeness, daysApart }] : [];
    });
  }

  private candidates({ id, words }: OwnCase, around: Date, staff: StaffActor): Promise<PossibleRepeat[]> {
    const [since, until] = [-WINDOW_DAYS, WINDOW_DAYS].map((days) => new Date(around.getTime() + days * DAY_MS));
    return this.db.query<PossibleRepeat & Record<string, unknown>>(CANDIDATES, [
      ...seeingParameters(staff),
      id,
      since,
      until,
      sharedWordsQuery(words),
      CANDIDATES_MAX,
    ]);
  }
}

interface ShownCase {
  id: CaseId;
  reference: Reference;
  status: CaseState;
  service: ServiceCode;
  receivedOn: CivilDate | null;
}

function lineOf({ reference, status, service, receivedOn }: ShownCase) {
  return { reference, status, service, receivedOn };
}

/** A case has one submission, and a text holds each of its words once. */
const wordsOf = (row: string) =>
  `coalesce((SELECT tsvector_to_array(m.words) FROM casework.message m WHERE m.case_id = ${row}.id AND m.kind = 'submission' LIMIT 1), '{}')`;

const OWN = `
  SELECT c.id, c.received_at AS "receivedAt", c.received_on AS "receivedOn", c.restricted, (${visible(1)}) AS "mayBeSeen",
    ${wordsOf('c')} AS words
  FROM casework.case c WHERE c.reference = $4`;

const CANDIDATES = `
  WITH own AS (SELECT email, phone, name FROM casework.party WHERE case_id = $4 AND role <> 'subject'),
  found AS (
    (SELECT y.case_id FROM own JOIN casework.party y ON lower(y.email) = lower(own.email) ORDER BY y.case_id DESC LIMIT $8)
    UNION (SELECT y.case_id FROM own JOIN casework.party y
      ON casework.phone_digits(y.phone) = casework.phone_digits(own.phone) ORDER BY y.case_id DESC LIMIT $8)
    UNION (SELECT y.case_id FROM own JOIN casework.party y ON lower(y.name) = lower(own.name) ORDER BY y.case_id DESC LIMIT $8)
    UNION (SELECT m.case_id FROM casework.message m
      WHERE m.kind = 'submission' AND m.words @@ $7::tsquery ORDER BY m.case_id DESC LIMIT $8)
    UNION (SELECT other.id FROM casework.case mine JOIN casework.case other ON lower(other.place) = lower(mine.place)
      WHERE mine.id = $4 ORDER BY other.id DESC LIMIT $8)
  )
  SELECT c.id AS "caseId", c.received_on AS "receivedOn", shared.*,
    coalesce(lower(c.place) = (SELECT lower(place) FROM casework.case WHERE id = $4), false) AS "samePlace",
    ${wordsOf('c')} AS words
  FROM found ${eachOf('found')}
  CROSS JOIN LATERAL (
    SELECT coalesce(bool_or(lower(y.email) = lower(own.email)), false) AS "sameEmail",
      coalesce(bool_or(casework.phone_digits(y.phone) = casework.phone_digits(own.phone)), false) AS "samePhone",
      coalesce(bool_or(lower(y.name) = lower(own.name)), false) AS "sameName"
    FROM own JOIN casework.party y ON y.case_id = c.id AND y.role <> 'subject'
  ) shared
  WHERE c.id <> $4 AND c.received_at BETWEEN $5 AND $6 AND ${visible(1)}`;

const SHOWN = `
  SELECT c.id, c.reference, c.state AS status, c.service, c.received_on AS "receivedOn" FROM casework.case c WHERE c.id = ANY ($1::uuid[])`;
