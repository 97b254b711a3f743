import { Injectable } from '@nestjs/common';
import {
  type CaseAct,
  ChangeCase,
  newMessage,
  newStaffNotice,
  type Notice,
  type OpenCase,
  salted,
  staffIdOf,
  visible,
} from '#libs/casework';
import { type Actor, caseEvent, type CaseId, DomainError, PERMISSIONS, type StaffId } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { staffCards } from '#libs/platform/identity';
import { type DraftNow, draftAt } from '../answering/drafts.js';

/** Gives the draft to a colleague for a second pair of eyes. From then on it is not sent before they approve it, or are asked no more. */
@Injectable()
export class OfferDraft {
  constructor(private readonly changeCase: ChangeCase) {}

  /**
   * `reviewerId`: null takes the request back. Errors: `draft.changed`; `draft.self_approval` for who wrote at it; `staff.unknown` for who may not
   * decide cases, or may not see this one.
   */
  async execute({ version, reviewerId, ...act }: CaseAct & { version: number; reviewerId: StaffId | null }): Promise<void> {
    await this.changeCase.execute(act, async ({ tx, opened, actor, now }) => {
      const { content } = await draftAt(tx, opened.row.id, version);
      if (reviewerId !== null) await checkReviewer(tx, opened, reviewerId);
      const notices = reviewerId === null ? [] : await noticesTo(tx, reviewerId, opened, now);
      await tx.execute(OFFER, [opened.row.id, reviewerId, reviewerId === null ? null : now]);
      const payload = { version, reviewerId, textHash: salted(JSON.stringify(content)).hash };
      return { events: caseEvent('answer.offered', payload, actor, now), rows: { notices } };
    });
  }
}

/** Whoever was asked to read it gives it back, with what is to be changed as a note. */
@Injectable()
export class ReturnDraft {
  constructor(private readonly changeCase: ChangeCase) {}

  /** Errors: `draft.changed`; `draft.not_offered` for whom it does not wait for. */
  async execute({ version, reason, ...act }: CaseAct & { version: number; reason: string }): Promise<void> {
    await this.changeCase.execute(act, async ({ tx, opened, actor, now }) => {
      assertOffered(await draftAt(tx, opened.row.id, version), actor);
      const said = { caseId: opened.row.id, direction: 'internal', kind: 'reason', text: reason } as const;
      const note = newMessage({ ...said, authorId: staffIdOf(actor) }, now);
      await tx.execute('UPDATE handling.draft SET returned_at = $2 WHERE case_id = $1', [opened.row.id, now]);
      const payload = { version, messageId: note.row.id, reasonHash: note.hash };
      return { events: caseEvent('answer.returned', payload, actor, now), rows: { messages: [note.row] } };
    });
  }
}

/** A second pair of eyes on the draft. */
@Injectable()
export class ApproveDraft {
  constructor(private readonly changeCase: ChangeCase) {}

  /** Errors: `draft.changed` when it is not the version that was read, `draft.self_approval`. */
  async execute({ version, ...act }: CaseAct & { version: number }): Promise<void> {
    await this.changeCase.execute(act, async ({ tx, opened, actor, now }) => {
      await draftAt(tx, opened.row.id, version);
      if (hasDrafted(staffIdOf(actor), opened)) throw new DomainError('draft.self_approval');
      await tx.execute(APPROVE, [opened.row.id, staffIdOf(actor), now]);
      return { events: caseEvent('answer.approved', { version }, actor, now) };
    });
  }
}

const OFFER = `
  UPDATE handling.draft SET reviewer_id = $2, offered_at = $3, returned_at = NULL, approved_by = NULL, approved_at = NULL WHERE case_id = $1`;

const APPROVE = 'UPDATE handling.draft SET approved_by = $2, approved_at = $3, returned_at = NULL WHERE case_id = $1';

function assertOffered({ reviewerId, approvedBy, returnedAt }: DraftNow, actor: Actor): void {
  const waits = reviewerId === staffIdOf(actor) && approvedBy === null && returnedAt === null;
  if (!waits) throw new DomainError('draft.not_offered');
}

/** They need not find it by themselves: the case waits for them, and its date does not. */
async function noticesTo(tx: Tx, reviewerId: StaffId, { row }: OpenCase, now: Date): Promise<Notice[]> {
  const told = await staffCards(tx, [reviewerId]);
  const params = { reference: row.reference, ...(row.nextDueOn !== null && { dueOn: row.nextDueOn }) };
  return told.map((staff) => newStaffNotice(staff, 'draftOffered', params, now, row.id));
}

async function checkReviewer(tx: Tx, opened: OpenCase, reviewerId: StaffId): Promise<void> {
  if (hasDrafted(reviewerId, opened)) throw new DomainError('draft.self_approval');
  if (!(await maySeeAndDecide(tx, opened.row.id, reviewerId))) throw new DomainError('staff.unknown');
}

async function maySeeAndDecide(tx: Tx, caseId: CaseId, staffId: StaffId): Promise<boolean> {
  const [known] = await tx.query<{ all: boolean; teams: string[] }>(DECIDER, [staffId, PERMISSIONS['case.decide']]);
  if (!known) return false;
  const seen = await tx.query(`SELECT FROM casework.case c WHERE c.id = $4 AND ${visible(1)}`, [
    staffId,
    known.all,
    known.teams,
    caseId,
  ]);
  return seen.length === 1;
}

const DECIDER = `
  SELECT EXISTS (SELECT FROM identity.staff_role r WHERE r.staff_id = s.id AND r.role = 'supervisor') AS "all",
    ARRAY(SELECT m.team_id FROM identity.membership m WHERE m.staff_id = s.id) AS teams
  FROM identity.staff s
  WHERE s.id = $1 AND s.deactivated_at IS NULL
    AND EXISTS (SELECT FROM identity.staff_role r WHERE r.staff_id = s.id AND r.role = ANY ($2))`;

/** Whoever wrote any version of it has a part in this one. */
function hasDrafted(staffId: StaffId | null, { file }: OpenCase): boolean {
  return file.participations.some((taken) => taken.role === 'drafter' && taken.staffId === staffId);
}
