import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type CASE_CHANGED, type CaseId, type JobName } from '#libs/kernel';

/** `pending`: to be enqueued. `enqueued`: in the queue, and not known to be finished. `done`, `failed`: closed by whoever did the work. */
export const OUTBOX_STATES = ['pending', 'enqueued', 'done', 'failed'] as const;
export type OutboxState = (typeof OUTBOX_STATES)[number];

/**
 * One row per job that a transaction promised. Who writes a promise fills `id` (UUID of version 7), `job`, `payload`, `case_id` and
 * `created_at`, names just these columns, and leaves the rest to their defaults.
 */
@Entity({ name: 'outbox', schema: 'platform' })
export class OutboxRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  job!: JobName | typeof CASE_CHANGED;

  /** Ids only, as `JobPayloads` says. */
  @Column({ type: 'jsonb' })
  payload!: Record<string, unknown>;

  /** The case that the commit changed: web processes are told its id. */
  @Column({ type: 'uuid', name: 'case_id', nullable: true })
  caseId!: CaseId | null;

  @Column({ type: 'text', default: 'pending' })
  state!: OutboxState;

  /** Stands in the id of the BullMQ job. Raised when the row is enqueued anew, never when an enqueuing is merely repeated. */
  @Column({ type: 'integer', default: 1 })
  generation!: number;

  /** Tries that failed, in all generations. */
  @Column({ type: 'integer', default: 0 })
  attempts!: number;

  /** When a relay looks at an open row again: at once; when the claim of another relay lapses; when the queue has had its time. */
  @Column({ type: 'timestamptz', precision: 3, name: 'due_at', default: '-infinity' })
  dueAt!: Date;

  /** The error's class and code, never its message: a message may quote a citizen. */
  @Column({ type: 'text', name: 'last_error', nullable: true })
  lastError!: string | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'created_at' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, name: 'enqueued_at', nullable: true })
  enqueuedAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'finished_at', nullable: true })
  finishedAt!: Date | null;
}
