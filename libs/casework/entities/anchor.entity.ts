import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type CaseId } from '#libs/kernel';

/** A moment at which the whole ledger was summed up in one hash that an outsider can keep. */
@Entity({ name: 'anchor', schema: 'casework' })
export class Anchor {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  @Column({ type: 'integer', name: 'case_count' })
  caseCount!: number;

  @Column({ type: 'text' })
  root!: string;
}

/** How far a case's chain reached at an anchor, and its hash at that place. */
@Entity({ name: 'anchor_leaf', schema: 'casework' })
export class AnchorLeaf {
  @PrimaryColumn({ type: 'uuid', name: 'anchor_id' })
  anchorId!: string;

  @PrimaryColumn({ type: 'uuid', name: 'case_id' })
  caseId!: CaseId;

  @Column({ type: 'integer', name: 'event_count' })
  eventCount!: number;

  @Column({ type: 'text' })
  hash!: string;
}
