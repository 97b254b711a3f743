import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type CaseId, type DocumentId, type StaffId } from '#libs/kernel';

/** A file in the case; its bytes stand in the storage under `storageKey`, which documents with the same bytes share. */
@Entity({ name: 'document', schema: 'casework' })
export class Document {
  @PrimaryColumn({ type: 'uuid' })
  id!: DocumentId;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: CaseId;

  @Column({ type: 'text', nullable: true })
  name!: string | null;

  @Column({ type: 'text', name: 'media_type' })
  mediaType!: string;

  @Column({ type: 'integer', name: 'size_bytes' })
  sizeBytes!: number;

  @Column({ type: 'text' })
  sha256!: string;

  @Column({ type: 'text' })
  state!: 'quarantined' | 'clean' | 'unscanned' | 'refused' | 'erased';

  @Column({ type: 'text', name: 'storage_key' })
  storageKey!: string;

  @Column({ type: 'text' })
  direction!: 'in' | 'out' | 'internal';

  @Column({ type: 'uuid', name: 'added_by', nullable: true })
  addedBy!: StaffId | null;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;
}
