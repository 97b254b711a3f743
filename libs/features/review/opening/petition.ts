import { type Casework, newMessage, type OpenCase, staffIdOf } from '#libs/casework';
import { type Actor, caseEvent, localDate } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';

/** The petition that came together with the request, on the second look that came of it. Counted from its day, or the registration. */
export function recordPetition(
  tx: Tx,
  casework: Casework,
  review: OpenCase,
  { text, actor, now }: { text: string; actor: Actor; now: Date },
): Promise<OpenCase> {
  const said = newMessage({ caseId: review.row.id, direction: 'in', kind: 'message', text, authorId: staffIdOf(actor) }, now);
  const asked = { on: localDate(now, review.procedure.timeZone), messageId: said.row.id, textHash: said.hash };
  return casework.record(tx, review, caseEvent('suspension.asked', asked, actor, now), { messages: [said.row] });
}
