import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Casework, newMessage, newParty, type NewRows } from '#libs/casework';
import { AskForReview } from '#libs/features/review';
import { IssueDecision } from '#libs/features/handling';
import {
  type Actor,
  type CaseId,
  caseEvent,
  type CivilDate,
  CITIZEN,
  type NoticeId,
  type PackCode,
  type PackVersion,
  type Reference,
  type StaffId,
  type StaffRole,
  SYSTEM,
  uuidv7,
} from '#libs/kernel';
import { UnitOfWork } from '#libs/platform/database';
import { receiveCase } from './casework.js';
import { newStaff } from './staff-makers.js';
import { type World } from './world.js';

export interface Matter {
  readonly caseId: CaseId;
  readonly reference: Reference;
}

export interface MatterMaking {
  readonly pack?: string;
  readonly version?: string;
  readonly decider: StaffId;
  readonly drafter?: StaffId;
  readonly approver?: StaffId;
  /** Of our own, complained of. */
  readonly subject?: StaffId;
  readonly name?: string;
  /** Registered, and no more. */
  readonly undecided?: boolean;
}

export function staffActor(staffId: StaffId, roles: readonly StaffRole[] = ['clerk', 'supervisor']): Actor {
  return { kind: 'staff', staffId, roles, teamIds: [] };
}

/** A case that was decided and answered, with whoever had a part in it. */
export async function answeredMatter(world: World, making: MatterMaking): Promise<Matter> {
  const { pack = 'own-standard', version, decider, drafter, approver, subject, name = 'Pat Reader' } = making;
  const received = await receiveCase(world, {
    pack: pack as PackCode,
    ...(version ? { version: version as PackVersion } : {}),
    party: { name, email: 'pat@example.org' },
    facts: { identity: 'claimed', contact: 'trackingPage', channel: 'letter' },
  });
  const { id: caseId, reference } = received.row;
  const on = received.row.receivedOn as CivilDate;
  await world.get(UnitOfWork).run(async (tx) => {
    const now = world.clock.now();
    let opened = await world.get(Casework).open(tx, caseId);
    const record = async (...[events, rows]: [Parameters<Casework['record']>[2], Parameters<Casework['record']>[3]?]) => {
      opened = await world.get(Casework).record(tx, opened, events, rows);
    };
    if (opened.row.state === 'received') await record(caseEvent('case.registered', { on }, staffActor(decider), now));
    if (subject) {
      const party = newParty(caseId, 'subject', { kind: 'publicServant', staffId: subject }, now);
      await record(caseEvent('subject.linked', { staffId: subject, bodyId: null }, staffActor(decider), now), {
        parties: [party],
        bars: [{ caseId, staffId: subject, why: 'subject', source: subject, at: now }],
      });
    }
    if (drafter) await record(caseEvent('answer.drafted', { version: 1, textHash: 'h' }, staffActor(drafter), now));
    if (approver) await record(caseEvent('answer.approved', { version: 1 }, staffActor(approver), now));
  });
  if (making.undecided) return { caseId, reference };
  await decide(world, reference, staffActor(decider), 'notUpheld');
  await answer(world, caseId, on);
  return { caseId, reference };
}

/** Decides every point alike. */
export async function decide(
  world: World,
  reference: Reference,
  actor: Actor,
  outcome: 'upheld' | 'notUpheld',
  more: { effect?: 'changed' | 'sentBack' | 'cancelled' | 'decidedAnew' | 'stands'; rootCause?: string | null } = {},
): Promise<void> {
  const points = await world.rows<{ id: string }>(
    'SELECT p.id FROM casework.point p JOIN casework.case c ON c.id = p.case_id WHERE c.reference = $1 ORDER BY ordinal',
    [reference],
  );
  const dueOn = world.clock.now().toISOString().slice(0, 10) as CivilDate;
  const remedies = outcome === 'upheld' ? [{ kind: 'apology' as const, description: 'We are sorry.', ownerId: null, dueOn }] : [];
  const { rootCause = outcome === 'upheld' ? 'delay' : null, effect = null } = more;
  await world.run(IssueDecision, {
    reference,
    actor,
    points: points.map(({ id }) => ({
      pointId: id as never,
      outcome,
      reasons: 'We looked into what you wrote and found this.',
      rootCause,
      effect,
      remedies,
    })),
  });
}

/** The letter went out. */
export async function answer(world: World, caseId: CaseId, on: CivilDate): Promise<void> {
  await world.get(UnitOfWork).run(async (tx) => {
    const now = world.clock.now();
    const opened = await world.get(Casework).open(tx, caseId);
    const sent = { noticeId: uuidv7<NoticeId>(now), channel: 'trackingPage' as const, on };
    await world.get(Casework).record(tx, opened, caseEvent('answer.sent', sent, SYSTEM, now));
  });
}

/** The acknowledgement was written, and went out on the same day. */
export async function acknowledge(world: World, caseId: CaseId, by: Actor): Promise<void> {
  const now = world.clock.now();
  const said = newMessage({ caseId, direction: 'out', kind: 'acknowledgement', text: 'We read this.', authorId: null }, now);
  const sent = {
    noticeId: uuidv7<NoticeId>(now),
    channel: 'trackingPage' as const,
    on: now.toISOString().slice(0, 10) as CivilDate,
  };
  const issued = caseEvent('acknowledgement.issued', { messageId: said.row.id, textHash: said.hash }, by, now);
  await happen(world, caseId, [issued, caseEvent('acknowledgement.sent', sent, SYSTEM, now)], { messages: [said.row] });
}

/** Something happens to a case, through the door. */
export function happen(world: World, caseId: CaseId, ...[events, rows]: [Parameters<Casework['record']>[2], NewRows?]) {
  return world.get(UnitOfWork).run(async (tx) => {
    const casework = world.get(Casework);
    return casework.record(tx, await casework.open(tx, caseId), events, rows);
  });
}

/** A second look at it, asked for by the person. */
export async function secondLook(
  world: World,
  { reference }: Matter,
  more: Partial<Parameters<AskForReview['execute']>[0]> = {},
): Promise<Matter> {
  const answered = await world.run(AskForReview, {
    reference,
    actor: CITIZEN,
    channel: 'web',
    text: 'I do not agree with your answer.',
    ...more,
  });
  if (answered.is !== 'admitted') throw new Error(`the second look was not admitted but ${answered.is}`);
  return { caseId: answered.review.row.id, reference: answered.review.row.reference };
}

/** head → chief → (decider → helper), (colleague); drafter, approver and an outsider beside them. */
export async function newOrganisation(world: World<NestFastifyApplication> | World) {
  const both = { roles: ['clerk', 'supervisor'] as StaffRole[] };
  const head = await newStaff(world, 'head', both);
  const chief = await newStaff(world, 'chief', { ...both, manager: head });
  const decider = await newStaff(world, 'decider', { ...both, manager: chief });
  const helper = await newStaff(world, 'helper', { ...both, manager: decider });
  const colleague = await newStaff(world, 'colleague', { ...both, manager: chief });
  const drafter = await newStaff(world, 'drafter', { ...both, manager: chief });
  const approver = await newStaff(world, 'approver', { ...both, manager: chief });
  return { head, chief, decider, helper, colleague, drafter, approver };
}
