import { type OpenCase } from '#libs/casework';
import {
  type CaseId,
  type DecisionEffect,
  type DecisionId,
  DomainError,
  type EventPayloads,
  type Outcome,
  type PointId,
} from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { type PointDecision, type PromisedRemedy } from '../answering/point-decision.js';

/** The answer of a lead case as it stands, point by point in their order, and everybody who had a part in it. */
export interface LeadAnswer {
  readonly decisions: readonly DecisionId[];
  readonly points: readonly Omit<PointDecision, 'pointId'>[];
  readonly parts: EventPayloads['answer.taken']['parts'];
}

interface DecidedRow {
  decisionId: DecisionId | null;
  outcome: Outcome;
  reasons: string | null;
  rootCause: string | null;
  effect: DecisionEffect | null;
  remedies: PromisedRemedy[];
}

/** Errors: `together.not_answered` where some point has no decision that stands, or its reasons were forgotten with the person. */
export async function leadAnswerOf(tx: Pick<Tx, 'query'>, leadId: CaseId): Promise<LeadAnswer> {
  const rows = await tx.query<DecidedRow & Record<string, unknown>>(ANSWER, [leadId]);
  const isWhole = rows.length > 0 && rows.every(({ decisionId, reasons }) => decisionId !== null && reasons !== null);
  if (!isWhole) throw new DomainError('together.not_answered');
  const [people] = await tx.query<{ parts: LeadAnswer['parts'] }>(PARTS, [leadId]);
  return {
    decisions: rows.map(({ decisionId }) => decisionId!),
    points: rows.map(({ outcome, reasons, rootCause, effect, remedies }) => ({
      ...{ outcome, reasons: reasons!, rootCause, remedies },
      ...(effect === null ? {} : { effect }),
    })),
    parts: people!.parts,
  };
}

/** The same answer for the points of a case that follows, matched one by one in their order. Errors: `together.other_points`. */
export function answerFor({ points }: LeadAnswer, own: readonly { readonly id: PointId }[]): PointDecision[] {
  if (own.length !== points.length) throw new DomainError('together.other_points', { lead: points.length, own: own.length });
  return own.map(({ id }, place) => ({ ...points[place]!, pointId: id }));
}

/** Everything of an answer that people read. */
export function textsOfAnswer({ points }: { readonly points: readonly Omit<PointDecision, 'pointId'>[] }): string[] {
  return points.flatMap(({ reasons, remedies }) => [reasons, ...remedies.map(({ description }) => description)]);
}

/** Whether it was answered on its merits, and nobody has opened it anew. */
export function isAnswered({ row }: Pick<OpenCase, 'row'>): boolean {
  return row.state === 'decided' || row.state === 'answered' || row.state === 'closed';
}

const ANSWER = `
  SELECT d.id AS "decisionId", d.outcome, d.reasons, d.root_cause AS "rootCause", d.effect,
    (SELECT coalesce(json_agg(json_build_object('kind', r.kind, 'description', r.description, 'ownerId', r.owner_id, 'dueOn', r.due_on)
        ORDER BY r.due_on, r.id), '[]')
      FROM casework.remedy r WHERE r.point_id = p.id AND r.state = 'promised' AND r.description IS NOT NULL) AS remedies
  FROM casework.point p
  JOIN casework.case c ON c.id = p.case_id AND c.state IN ('decided', 'answered', 'closed')
  LEFT JOIN LATERAL (SELECT * FROM casework.decision WHERE point_id = p.id ORDER BY round DESC LIMIT 1) d ON true
  WHERE p.case_id = $1 ORDER BY p.ordinal`;

const PARTS = `
  SELECT coalesce(json_agg(json_build_object('staffId', a.staff_id, 'role', a.role) ORDER BY a.role, a.staff_id), '[]') AS parts
  FROM casework.participation a WHERE a.case_id = $1 AND a.role IN ('drafter', 'approver', 'decider')`;
