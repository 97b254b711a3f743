import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type CaseId, type EventType } from '#libs/kernel';

/** The ledger: what happened, chained by hashes. `body` is canonical text; the hash is over it and the one before. */
@Entity({ name: 'case_event', schema: 'casework' })
export class CaseEventRow {
  @PrimaryColumn({ type: 'uuid', name: 'case_id' })
  caseId!: CaseId;

  @PrimaryColumn({ type: 'integer' })
  seq!: number;

  @Column({ type: 'text' })
  type!: EventType;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  @Column({ type: 'text' })
  body!: string;

  @Column({ type: 'text', name: 'previous_hash' })
  previousHash!: string;

  @Column({ type: 'text' })
  hash!: string;
}
