import { Injectable } from '@nestjs/common';
import { seeingParameters, visible } from '#libs/casework';
import {
  type CaseId,
  type CaseState,
  type CivilDate,
  type ContactChannel,
  DomainError,
  type Language,
  type Outcome,
  type Reference,
} from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { decodeCursor, type Page, type PageQuery, pageOf } from '#libs/platform/http';
import { type StaffActor } from '#libs/platform/identity';

/** A case that follows another. Nothing of the person: whoever wants to know opens it. */
export interface FollowerLine {
  readonly reference: Reference;
  readonly status: CaseState;
  readonly outcome: Outcome | null;
  readonly receivedOn: CivilDate | null;
  /** The next date of its own clocks. */
  readonly dueOn: CivilDate | null;
  readonly language: Language;
  readonly contact: ContactChannel;
}

/** Where a case stands among those that are answered together. */
export interface TogetherStanding {
  /** The case that it follows; null for none. */
  readonly lead: { readonly reference: Reference; readonly status: CaseState } | null;
  /** How many follow it, and how many of these have no decision yet. */
  readonly followers: number;
  readonly undecided: number;
}

@Injectable()
export class Followers {
  constructor(private readonly db: Database) {}

  async standing(caseId: CaseId): Promise<TogetherStanding> {
    const [found] = await this.db.query<TogetherStanding & Record<string, unknown>>(STANDING, [caseId]);
    return found ?? { lead: null, followers: 0, undecided: 0 };
  }

  /** Those that this member of staff may see, in the order in which they came. Errors: `case.not_found`, `permission.denied` where they may not see the lead. */
  async page(
    lead: Reference,
    staff: StaffActor,
    { limit, cursor }: Pick<PageQuery, 'limit' | 'cursor'>,
  ): Promise<Page<FollowerLine>> {
    const leadId = await this.leadSeenBy(lead, staff);
    const [after = null] = decodeCursor(cursor, ['uuid']) ?? [];
    const rows = await this.db.query<FollowerLine & { id: CaseId }>(PAGE, [...seeingParameters(staff), leadId, after, limit + 1]);
    const { items, next } = pageOf(rows, limit, ({ id }) => [id]);
    return { items: items.map(({ id: _id, ...line }) => line), next };
  }

  /** Errors: `case.not_found`, `permission.denied`. */
  async leadSeenBy(reference: Reference, staff: StaffActor): Promise<CaseId> {
    const [found] = await this.db.query<{ id: CaseId; maySee: boolean }>(
      `SELECT c.id, (${visible(1)}) AS "maySee" FROM casework.case c WHERE c.reference = $4`,
      [...seeingParameters(staff), reference],
    );
    if (!found) throw new DomainError('case.not_found');
    if (!found.maySee) throw new DomainError('permission.denied');
    return found.id;
  }
}

const STANDING = `
  SELECT (SELECT json_build_object('reference', l.reference, 'status', l.state) FROM casework.case l WHERE l.id = c.lead_id) AS lead,
    own.followers, own.undecided
  FROM casework.case c CROSS JOIN LATERAL (
    SELECT count(*)::integer AS followers,
      (count(*) FILTER (WHERE f.state IN ('received', 'registered', 'inHandling', 'awaitingCitizen')))::integer AS undecided
    FROM casework.case f WHERE f.lead_id = c.id) own
  WHERE c.id = $1`;

const PAGE = `
  SELECT c.id, c.reference, c.state AS status, c.outcome, c.received_on AS "receivedOn", c.next_due_on AS "dueOn", c.language, c.contact
  FROM casework.case c
  WHERE c.lead_id = $4 AND ($5::uuid IS NULL OR c.id > $5) AND ${visible(1)}
  ORDER BY c.id LIMIT $6`;
