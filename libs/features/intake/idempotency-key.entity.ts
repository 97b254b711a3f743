import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type CaseId } from '#libs/kernel';

/** A request that was already answered: the same key and body get the same case. Both are kept as hashes. */
@Entity({ name: 'idempotency_key', schema: 'intake' })
export class IdempotencyKey {
  @PrimaryColumn({ type: 'text', name: 'key_hash' })
  keyHash!: string;

  @Column({ type: 'text', name: 'request_hash' })
  requestHash!: string;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: CaseId;

  @Column({ type: 'timestamptz', precision: 3, name: 'created_at' })
  createdAt!: Date;
}
