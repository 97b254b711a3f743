import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One reading of a file: who asks later where history came from finds it here. */
@Entity({ name: 'import_run', schema: 'intake' })
export class ImportRun {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** The profile's name, which is `import_source` on the cases. */
  @Column({ type: 'text', name: 'import_source' })
  importSource!: string;

  @Column({ type: 'text', name: 'file_name' })
  fileName!: string;

  /** A trial adds no case, and is forgotten when it ends. */
  @Column({ type: 'boolean' })
  trial!: boolean;

  @Column({ type: 'timestamptz', precision: 3, name: 'started_at' })
  startedAt!: Date;

  /** Null: it was cut off; what its finished batches brought is there, and running it again brings the rest. */
  @Column({ type: 'timestamptz', precision: 3, name: 'finished_at', nullable: true })
  finishedAt!: Date | null;

  @Column({ type: 'integer', name: 'rows_read' })
  rowsRead!: number;

  @Column({ type: 'integer', name: 'rows_rejected' })
  rowsRejected!: number;

  @Column({ type: 'integer', name: 'cases_added' })
  casesAdded!: number;

  @Column({ type: 'integer', name: 'cases_known' })
  casesKnown!: number;
}

/** A key that a run has met, and the case it brought for it: a second row with the same key is noticed however long the file is. */
@Entity({ name: 'import_key', schema: 'intake' })
export class ImportKey {
  @PrimaryColumn({ type: 'uuid', name: 'run_id' })
  runId!: string;

  @PrimaryColumn({ type: 'text', name: 'import_key' })
  importKey!: string;

  @Column({ type: 'integer' })
  line!: number;

  /** Null: the case was there already, or this is a trial. Such rows go when the run ends. */
  @Column({ type: 'uuid', name: 'case_id', nullable: true })
  caseId!: string | null;
}
