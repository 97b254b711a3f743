import { type CaseId, type MessageId, type StaffId, uuidv7 } from '#libs/kernel';
import { type Message } from './entities/index.js';
import { salted, type SaltedText } from './salted-text.js';
import { assertFilled } from './unfilled-places.js';

/** A text as a row, with the hash that goes into the event. Errors: `letter.variable_missing` for one to the person in which something is still to be filled in. */
export function newMessage(
  message: { caseId: CaseId; direction: Message['direction']; kind: Message['kind']; text: string; authorId: StaffId | null },
  now: Date,
): { row: Message; hash: SaltedText['hash'] } {
  const { text, ...rest } = message;
  if (message.direction === 'out') assertFilled(text);
  const body = salted(text);
  return { row: { ...rest, id: uuidv7<MessageId>(now), body: body.text, salt: body.salt, at: now }, hash: body.hash };
}
