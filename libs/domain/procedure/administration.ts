import { whyBarred } from '#libs/domain/independence';
import { type RemedyId } from '#libs/kernel';
import { checkClassification } from './arrivals.js';
import { type CaseFile } from './case-file.js';
import { isOpen } from './clock-rules.js';
import { recounted } from './clock-run.js';
import { whyNoReviewer } from './guards.js';
import { suspensionAsked, suspensionDecided } from './suspension.js';
import { type AdministrativeEvent } from './places.js';
import { type Consequence, type Rule, type Situation, participationOf, placeOf, refusal } from './situation.js';

const NOTHING = (): Consequence => ({});

/** What happens to a case whatever its procedure. Most of it changes nothing that a rule looks at: it is recorded, and that is all. */
export const ADMINISTRATION: { readonly [T in AdministrativeEvent]: Rule<T> } = {
  'case.classified': (situation) => {
    const { service, kind, nativeKind, matter } = situation.event.payload;
    const classification = { service, kind, nativeKind, matter };
    checkClassification(situation, classification);
    return { file: classification, changes: classification };
  },
  'case.assigned': (situation) => {
    const { teamId, staffId } = situation.event.payload;
    const refused = staffId === null ? null : whyNoReviewer(staffId, situation.file);
    const basis = situation.procedure.pack.stage?.reviewer?.basis ?? null;
    if (refused) throw refusal(refused.code, placeOf(situation), basis, refused.params);
    const assignment = { teamId, assigneeId: staffId };
    return {
      file: assignment,
      changes: assignment,
      participations: staffId === null ? [] : [{ staffId, role: 'assignee' }],
    };
  },
  'point.added': ({ file, event }) => ({
    file: { points: [...file.points, { id: event.payload.pointId, outcome: null }] },
  }),
  'subject.linked': ({ file, event }) => {
    const { staffId, bodyId } = event.payload;
    return {
      file: { subjectStaff: withOne(file.subjectStaff, staffId), subjectBodies: withOne(file.subjectBodies, bodyId) },
      participations: staffId === null ? [] : [{ staffId, role: 'subject' }],
    };
  },
  'danger.marked': () => ({ file: { danger: true }, changes: { danger: true } }),
  'danger.cleared': () => ({ file: { danger: false }, changes: { danger: false } }),
  'answer.drafted': ({ event }) => ({ participations: participationOf(event.actor, 'drafter') }),
  'answer.offered': NOTHING,
  'answer.returned': NOTHING,
  'answer.approved': ({ event }) => ({ participations: participationOf(event.actor, 'approver') }),
  'case.joined': NOTHING,
  'case.parted': NOTHING,
  'answer.shared': NOTHING,
  'answer.taken': answerTaken,
  'remedy.done': (situation) => ({ file: settle(situation, situation.event.payload.remedyId) }),
  'remedy.dropped': (situation) => ({ file: settle(situation, situation.event.payload.remedyId) }),
  'clock.recalculated': (situation) => {
    const { procedure, file, event } = situation;
    const { clock: code, round, to } = event.payload;
    const clock = file.clocks.find((known) => known.code === code && known.round === round);
    const moved = clock && isOpen(clock) ? recounted(procedure, file, clock) : null;
    if (moved?.dueOn !== to) throw refusal('case.changed', placeOf(situation), null, { clock: code });
    return { clocks: [moved] };
  },
  'case.restricted': NOTHING,
  'case.unrestricted': NOTHING,
  'message.received': NOTHING,
  'message.sent': NOTHING,
  'note.added': NOTHING,
  'document.added': NOTHING,
  'document.screened': NOTHING,
  'enquiry.sent': NOTHING,
  'enquiry.answered': NOTHING,
  'notice.sent': ({ event }) => (event.payload.notice === 'suspensionDecided' ? { fires: 'suspensionTold' } : {}),
  'notice.uncertain': NOTHING,
  'notice.failed': NOTHING,
  'alarm.rung': NOTHING,
  'contact.changed': NOTHING,
  'code.renewed': NOTHING,
  'review.asked': NOTHING,
  'review.opened': NOTHING,
  'review.refused': NOTHING,
  'decision.reviewed': NOTHING,
  'reviewers.computed': NOTHING,
  'reviewers.none': NOTHING,
  'reviewer.recused': NOTHING,
  'reviewer.challenged': NOTHING,
  'challenge.decided': NOTHING,
  'file.sent': NOTHING,
  'external.decided': ({ file, event }) => {
    const promised = event.payload.remedies.map(({ remedyId }) => remedyId);
    return promised.length === 0 ? {} : { file: { openRemedies: [...file.openRemedies, ...promised] } };
  },
  'suspension.asked': suspensionAsked,
  'suspension.decided': suspensionDecided,
  'person.erased': NOTHING,
  'survey.rated': NOTHING,
  'further.requested': NOTHING,
  'further.settled': NOTHING,
};

/** Whoever had a part in an answer had it in every case to which it is given. Nobody may have one whom that case bars. */
function answerTaken(situation: Situation<'answer.taken'>): Consequence {
  const { parts } = situation.event.payload;
  for (const { staffId, role } of parts) {
    const bar = whyBarred(staffId, situation.file);
    if (bar) throw refusal('assignment.forbidden', placeOf(situation), null, { bar });
    const unfit = role === 'decider' ? whyNoReviewer(staffId, situation.file) : null;
    if (unfit) throw refusal(unfit.code, placeOf(situation), null, unfit.params);
  }
  return { participations: parts };
}

function withOne<Id>(known: readonly Id[], added: Id | null): readonly Id[] {
  return added === null || known.includes(added) ? known : [...known, added];
}

function settle(situation: Situation, remedyId: RemedyId): Pick<CaseFile, 'openRemedies'> {
  const { openRemedies } = situation.file;
  if (!openRemedies.includes(remedyId)) throw refusal('remedy.settled', placeOf(situation), null);
  return { openRemedies: openRemedies.filter((open) => open !== remedyId) };
}
