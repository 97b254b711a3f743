import { type CaseId, type MessageId, type StaffId, uuidv7 } from '#libs/kernel';
import { type Message } from './entities/index.js';
import { salted, type SaltedText } from './salted-text.js';

/** A text as a row, with the hash that goes into the event. */
export function newMessage(
  message: { caseId: CaseId; direction: Message['direction']; kind: Message['kind']; text: string; authorId: StaffId | null },
  now: Date,
): { row: Message; hash: SaltedText['hash'] } {
  const { text, ...rest } = message;
  const body = salted(text);
  return { row: { ...rest, id: uuidv7<MessageId>(now), body: body.text, salt: body.salt, at: now }, hash: body.hash };
}
