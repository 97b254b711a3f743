import { type OpenCase } from '#libs/casework';
import { ApproveDraft, IssueDecision, JoinCase, OfferDraft, SaveDraft, SendAnswer } from '#libs/features/handling';
import { type Actor, type CaseId, type CivilDate, type StaffId } from '#libs/kernel';
import { staffActor } from './second-looks.js';
import { caseByMail } from './letters.js';
import { type World } from './world.js';

export const SHARED_REASONS = 'The lamps of the whole street were out since a cable was cut. It is repaired.';

/** Somebody's case about the same lamps. */
export function neighbour(world: World, name: string, more: Parameters<typeof caseByMail>[1] = {}): Promise<OpenCase> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.org`;
  return caseByMail(world, { party: { name, email, postalAddress: null }, ...more });
}

export function join(world: World, one: OpenCase, lead: OpenCase, actor: Actor, more: { sameOrder?: boolean } = {}) {
  return world.run(JoinCase, { reference: one.row.reference, lead: lead.row.reference, actor, ...more });
}

export interface Answering {
  readonly drafter: StaffId;
  readonly approver: StaffId;
  readonly decider: StaffId;
}

/** The answer of a lead case, by three people: drafted, read by a second pair of eyes, and sent. */
export async function answerLead(
  world: World,
  lead: OpenCase,
  { drafter, approver, decider }: Answering,
  reasons = SHARED_REASONS,
) {
  const { reference } = lead.row;
  const dueOn = world.clock.now().toISOString().slice(0, 10) as CivilDate;
  const remedies = [{ kind: 'apology' as const, description: 'We are sorry.', ownerId: decider, dueOn }];
  const points = lead.points.map(({ id }) => ({
    ...{ pointId: id, outcome: 'upheld' as const, reasons, rootCause: 'delay', effect: null, remedies },
  }));
  const { version } = await world.run(SaveDraft, { reference, actor: staffActor(drafter), points, basedOn: 0 });
  await world.run(OfferDraft, { reference, actor: staffActor(drafter), version, reviewerId: approver });
  await world.run(ApproveDraft, { reference, actor: staffActor(approver), version });
  await world.run(SendAnswer, { reference, actor: staffActor(decider), version });
}

/** Decides a case with one point, in one act. */
export function decideOne(world: World, { row, points }: OpenCase, actor: Actor, reasons = SHARED_REASONS) {
  const decisions = points.map(({ id }) => ({
    ...{ pointId: id, outcome: 'notUpheld' as const, reasons, rootCause: null, remedies: [] },
  }));
  return world.run(IssueDecision, { reference: row.reference, actor, points: decisions });
}

export async function stateOf(world: World, caseId: CaseId): Promise<string> {
  const [row] = await world.rows<{ state: string }>('SELECT state FROM casework.case WHERE id = $1', [caseId]);
  return row!.state;
}
