import { type OutboxRef } from './job-envelope.js';

/** Where it is written what came of a promised job. The outbox keeps it. */
export abstract class JobLedger {
  /** False when the promise is kept already, or given up: the job is then one too many. */
  abstract isOpen(ref: OutboxRef): Promise<boolean>;
  /** The work is finished. */
  abstract finish(ref: OutboxRef): Promise<void>;
  /** A try failed and another follows at about `nextTryAt`. */
  abstract noteFailure(ref: OutboxRef, lastError: string, nextTryAt: Date): Promise<void>;
  /** No try follows. A person sees it, and may have it tried again. */
  abstract giveUp(ref: OutboxRef, lastError: string): Promise<void>;
}
