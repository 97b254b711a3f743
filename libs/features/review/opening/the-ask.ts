import { newMessage, type NewRows, type OpenCase, salted, staffIdOf } from '#libs/casework';
import { type Ask, type EarlierLook, nextStage, type RefusedBefore, type Stage } from '#libs/domain/procedure';
import {
  type Actor,
  actingRoles,
  type CaseId,
  type Channel,
  type CivilDate,
  DomainError,
  type ErrorParams,
  type FieldError,
  type PointId,
  type Reference,
  type TextHash,
  staffAmong,
} from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { type ReviewRequest } from '../request.entity.js';

export interface AskForReviewInput {
  readonly reference: Reference;
  readonly actor: Actor;
  readonly channel: Channel;
  /** What they write; may be empty where no reasons are demanded. */
  readonly text: string;
  /** With which points they disagree; left out: with all. */
  readonly points?: readonly PointId[] | null;
  readonly role?: ReviewRequest['role'];
  readonly contested?: string | null;
  readonly ground?: string | null;
  readonly learnedOn?: CivilDate | null;
  readonly lateReason?: string | null;
  readonly ratedPoor?: boolean;
  /** Why the decision should have no effect until it has been looked at; left out where they do not ask for that. */
  readonly petition?: string | null;
  /** When it came, where a clerk enters a letter; now when left out. */
  readonly receivedAt?: Date | null;
}

/**
 * The stage that comes after the one at which the case is, if it is ours and can be asked for now by this actor.
 * Errors: `review.none_left`, `review.not_yet`, `case.role_refused`.
 */
export function stageToAskFor({ procedure, row }: OpenCase, actor: Actor): Stage {
  const stage = nextStage(procedure.pack);
  if (!stage?.procedure || row.importSource !== null) throw new DomainError('review.none_left');
  const { basis, by, from } = stage.asking;
  if (!from.includes(row.state)) throw new DomainError('review.not_yet', sourceOf(basis));
  if (!actingRoles(actor).some((role) => (by as readonly string[]).includes(role)))
    throw new DomainError('case.role_refused', { ...sourceOf(basis), by: staffAmong(by) });
  return stage;
}

/** For the words of a refusal: the law behind it. */
export function sourceOf({ act, article, cited }: Stage['basis']): ErrorParams {
  return { act, article, cited };
}

/** What the rule looks at. Errors: `review.incomplete` with the fields; `suspension.not_in_law`. */
export function askOf(input: AskForReviewInput, { row, parties }: OpenCase, stage: Stage, on: CivilDate): Ask {
  const { contested = null, ground = null, learnedOn = null, lateReason = null, ratedPoor = false, text } = input;
  const { reasons, windows } = stage.asking;
  if (asksToSuspend(input) && stage.suspension === null) throw new DomainError('suspension.not_in_law');
  const isKnown = contested === null || windows.some(({ of }) => of === contested);
  const fields: FieldError[] = [
    ...(reasons === 'required' && text.trim() === '' ? [{ field: 'text', code: 'required' as const }] : []),
    ...(isKnown ? [] : [{ field: 'contested', code: 'unknown' as const }]),
    ...(learnedOn !== null && learnedOn > on ? [{ field: 'learnedOn', code: 'in_future' as const }] : []),
    ...(learnedOn !== null && row.receivedOn !== null && learnedOn < row.receivedOn
      ? [{ field: 'learnedOn', code: 'invalid_date' as const }]
      : []),
  ];
  if (fields.length > 0) throw new DomainError('review.incomplete', {}, fields);
  const represented = parties.some(({ role }) => role === 'representative');
  const role = input.role ?? (represented ? 'representative' : 'complainant');
  return { on, role, contested, ground, learnedOn, saysWhyLate: (lateReason ?? '').trim() !== '', ratedPoor };
}

export function asksToSuspend({ petition = null }: Pick<AskForReviewInput, 'petition'>): boolean {
  return (petition ?? '').trim() !== '';
}

/** The points in the case's own order. Errors: `point.unknown`; `review.incomplete` for none. */
export function chosenPoints({ points }: OpenCase, chosen: readonly PointId[] | null): readonly PointId[] {
  const all = points.map(({ id }) => id);
  if (chosen === null) return all;
  if (chosen.some((id) => !all.includes(id))) throw new DomainError('point.unknown');
  if (chosen.length === 0) throw new DomainError('review.incomplete', {}, [{ field: 'points', code: 'too_few' }]);
  return all.filter((id) => chosen.includes(id));
}

/** What was asked and done about this decision before. Errors: `review.already_asked` while a second look is open, or an ask waits. */
export async function earlierLooks(tx: Tx, caseId: CaseId): Promise<EarlierLook[]> {
  const looks = await tx.query<EarlierLook & { open: boolean; waiting: boolean }>(
    `SELECT r.state, q.ground, r.open, false AS waiting FROM casework.case r JOIN review.request q ON q.review_id = r.id
     WHERE r.previous_id = $1
     UNION ALL SELECT 'received', NULL, true, true FROM review.request WHERE case_id = $1 AND state = 'waiting'
     LIMIT 100`,
    [caseId],
  );
  if (looks.some(({ open }) => open)) throw new DomainError('review.already_asked');
  return looks;
}

/** What was asked at this stage before and not taken. */
export function refusedBefore(tx: Tx, caseId: CaseId, { code }: Stage): Promise<RefusedBefore[]> {
  return tx.query<RefusedBefore & Record<string, unknown>>(
    `SELECT q.why, q.role, q.contested, q.ground, q.learned_on AS "learnedOn", q.rated_poor AS "ratedPoor", m.body AS "lateReason"
     FROM review.request q LEFT JOIN casework.message m ON m.id = q.late_message_id
     WHERE q.case_id = $1 AND q.stage = $2 AND q.state = 'refused' ORDER BY q.created_at DESC, q.id DESC LIMIT 100`,
    [caseId, code],
  );
}

/** What they wrote, as messages of the case they disagree with, and the hash that goes into the event. */
export function saidIn(
  { text, lateReason = null, petition = null, actor }: AskForReviewInput,
  { isAdmitted }: { isAdmitted: boolean },
  caseId: CaseId,
  now: Date,
): {
  rows: NonNullable<NewRows['messages']>;
  hash: TextHash;
  messageId: ReviewRequest['messageId'];
  lateMessageId: ReviewRequest['lateMessageId'];
  petitionMessageId: ReviewRequest['petitionMessageId'];
} {
  const written = (words: string | null) =>
    words === null || words.trim() === ''
      ? null
      : newMessage({ caseId, direction: 'in', kind: 'message', text: words, authorId: staffIdOf(actor) }, now);
  // What is taken carries its petition itself.
  const [said, late, asked] = [written(text), written(lateReason), written(isAdmitted ? null : petition)];
  return {
    rows: [said, late, asked].flatMap((message) => (message === null ? [] : [message.row])),
    hash: said?.hash ?? salted('').hash,
    messageId: said?.row.id ?? null,
    lateMessageId: late?.row.id ?? null,
    petitionMessageId: asked?.row.id ?? null,
  };
}
