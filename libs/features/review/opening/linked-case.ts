import { type CaseFacts, drawReference, newCaseId, newParty, type NewRows, type OpenCase, salted } from '#libs/casework';
import { type Stage } from '#libs/domain/procedure';
import {
  type Actor,
  type CaseEvent,
  caseEvent,
  type Channel,
  type CivilDate,
  type MessageId,
  type PointId,
  uuidv7,
} from '#libs/kernel';
import { type Tx } from '#libs/platform/database';

/** What was asked, as far as the second look takes it over. */
export interface Asked {
  readonly text: string;
  readonly points: readonly PointId[];
  readonly channel: Channel;
  readonly receivedAt: Date;
  readonly on: CivilDate;
}

export interface LinkedCase {
  readonly facts: CaseFacts;
  readonly event: CaseEvent<'case.received'>;
  readonly rows: NewRows;
}

/**
 * The second look as a case: of the same service, language, people and procedure, at the next stage, with the points that were chosen. What was decided
 * and said before stays where it is, and is read there. Nothing is written here.
 */
export async function linkedCase(
  tx: Tx,
  first: OpenCase,
  stage: Stage,
  asked: Asked,
  actor: Actor,
  now: Date,
): Promise<LinkedCase> {
  const { row } = first;
  const submitted = await submittedText(tx, first);
  const body = salted(asked.text.trim() === '' ? submitted : asked.text);
  const facts = factsOf(first, stage, asked, now);
  const { reference, pack, packVersion, statutory, channel, identity, kind, nativeKind, matter, service, language } = facts;
  const rootId = row.rootId ?? row.id;
  const event = caseEvent(
    'case.received',
    {
      ...{ reference, pack, packVersion, statutory, channel, identity, kind, nativeKind, matter, service, language },
      anonymous: !first.parties.some(({ role }) => role === 'complainant'),
      receivedAt: asked.receivedAt.toISOString(),
      on: asked.on,
      textHash: body.hash,
      stage: { id: stage.code, ordinal: stage.ordinal, previousId: row.id, rootId },
    },
    actor,
    now,
  );
  const message = {
    id: uuidv7<MessageId>(now),
    caseId: facts.id,
    direction: 'in' as const,
    kind: 'submission' as const,
    body: body.text,
    salt: body.salt,
    authorId: actor.kind === 'staff' ? actor.staffId : null,
    at: asked.receivedAt,
  };
  return {
    facts,
    event,
    rows: { messages: [message], points: pointsOf(first, facts, asked, submitted, now), parties: partiesOf(first, facts, now) },
  };
}

function factsOf({ row }: OpenCase, stage: Stage, { channel, receivedAt, on }: Asked, now: Date): CaseFacts {
  const { pack, packVersion, statutory, kind, nativeKind, matter, service, identity, language, contact, place } = row;
  return {
    ...{
      pack,
      packVersion,
      statutory,
      kind,
      nativeKind,
      matter,
      service,
      identity,
      language,
      contact,
      place,
      channel,
      receivedAt,
    },
    id: newCaseId(now),
    reference: drawReference(),
    receivedOn: on,
    closedAt: null,
    targetAt: null,
    outcome: null,
    importSource: null,
    importKey: null,
    marks: [],
    stage: stage.code,
    stageOrdinal: stage.ordinal,
    previousId: row.id,
    rootId: row.rootId ?? row.id,
  };
}

async function submittedText(tx: Tx, { row }: OpenCase): Promise<string> {
  const [submitted] = await tx.query<{ body: string | null }>(
    `SELECT body FROM casework.message WHERE case_id = $1 AND kind = 'submission' ORDER BY at, id LIMIT 1`,
    [row.id],
  );
  return submitted?.body ?? '';
}

/** Each point that was chosen, in its words: the first point of a first case has none of its own, but those of the submission. */
function pointsOf(
  first: OpenCase,
  { id: caseId }: CaseFacts,
  { points }: Asked,
  submitted: string,
  now: Date,
): NewRows['points'] {
  return points.map((pointId, place) => {
    const looked = first.points.find(({ id }) => id === pointId)!;
    const { text, salt } = salted(looked.text ?? submitted);
    const { wanted, happened } = looked;
    const undecided = { wanted, happened, outcome: null, nativeOutcome: null, rootCause: null, effect: null, marks: [] };
    return { id: uuidv7<PointId>(now), caseId, ordinal: place + 1, text, salt, category: looked.category, ...undecided };
  });
}

function partiesOf({ parties }: OpenCase, { id }: CaseFacts, now: Date): NewRows['parties'] {
  return parties
    .filter(({ erasedAt }) => erasedAt === null)
    .map(({ id: _id, caseId: _caseId, role, ...known }) => newParty(id, role, known, now));
}
