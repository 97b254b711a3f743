import { type EventPayloads, type EventType, type NoticeKind } from '#libs/kernel';
import { latestRound } from './clock-rules.js';
import { type CaseFile } from './case-file.js';
import { type PlannedNotice } from './plan.js';
import { type Situation } from './situation.js';

type Params = PlannedNotice['params'];

/** Letters that carry something of ours to the person under every procedure: the pack does not name them. */
const EVERYWHERE: Partial<Record<EventType, NoticeKind>> = {
  'message.sent': 'message',
  'question.asked': 'question',
  'remedy.done': 'remedyDone',
  'remedy.dropped': 'remedyDropped',
  'code.renewed': 'codeRenewed',
  'review.refused': 'reviewRefused',
  'reviewers.none': 'reviewerMissing',
  'challenge.decided': 'challengeDecided',
  'suspension.decided': 'suspensionDecided',
  'external.decided': 'externalDecided',
};

/** What the person must be told because of this event. Imported history sends nothing. */
export function noticesOf(situation: Situation, after: CaseFile): readonly PlannedNotice[] {
  const { procedure, event } = situation;
  if (event.type === 'case.imported') return [];

  const params = paramsOf(situation, after);
  const everywhere = EVERYWHERE[event.type];
  const required = procedure.pack.notices.filter((rule) => rule.on === event.type).map((rule) => rule.notice);
  return [...(everywhere ? [everywhere] : []), ...required].map((notice) => ({ notice, params }));
}

/** Codes and dates of the event itself; the rest of a letter is read from the case file when it is rendered. */
function paramsOf({ file, event }: Situation, after: CaseFile): Params {
  switch (event.type) {
    case 'case.transferred':
      return { ...groundOf(event.payload), bodyId: event.payload.bodyId };
    case 'case.declined':
    case 'case.reopened':
      return groundOf(event.payload);
    case 'deadline.extended': {
      const { clock, messageId } = event.payload;
      const [before, now] = [latestRound(file.clocks, clock), latestRound(after.clocks, clock)];
      return { clock, messageId, ...(before ? { from: before.dueOn } : {}), ...(now ? { to: now.dueOn } : {}) };
    }
    case 'message.sent':
    case 'question.asked':
    case 'acknowledgement.issued':
      return { messageId: event.payload.messageId };
    case 'review.refused':
      return refusedLook(event.payload);
    case 'reviewers.none':
      return { then: event.payload.then };
    case 'challenge.decided':
      return { accepted: event.payload.accepted ? 'yes' : 'no', messageId: event.payload.messageId };
    case 'suspension.decided':
      return { accepted: event.payload.granted ? 'yes' : 'no', on: event.payload.on, messageId: event.payload.messageId };
    case 'external.decided':
      return decidedOutside(event.payload);
    case 'remedy.done':
    case 'remedy.dropped':
      return { remedyId: event.payload.remedyId };
    default:
      return 'on' in event.payload ? { on: event.payload.on } : {};
  }
}

/** What follows for our decision, and what we promise because of it: codes and ids, parted by spaces. */
function decidedOutside({ stage, on, messageId, points, remedies }: EventPayloads['external.decided']): Params {
  const effects = [...new Set(points.map(({ effect }) => effect))].join(' ');
  return { stage, on, messageId, effects, remedyIds: remedies.map(({ remedyId }) => remedyId).join(' ') };
}

function refusedLook({ requestId, stage, why, contested, on }: EventPayloads['review.refused']): Params {
  return { requestId, stage, why, on, ...(contested === null ? {} : { contested }) };
}

/** Why, as a code, and the message in which it is said in words. */
function groundOf({ on, ground, messageId }: { on: string; ground: string; messageId: string }): Params {
  return { on, ground, messageId };
}
