import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import {
  type CaseId,
  type CaseState,
  type Channel,
  type CivilDate,
  type ClockCode,
  type ContactChannel,
  type IdentityLevel,
  type Kind,
  type Language,
  type Outcome,
  type PackCode,
  type PackVersion,
  type ProvisionalReason,
  type Reference,
  type ServiceCode,
  type Suspension,
  type StaffId,
  type TeamId,
} from '#libs/kernel';

/** One row a case: where it stands now, and what a list shows. How it got here is in `case_event`. */
@Unique(['importSource', 'importKey'])
@Entity({ name: 'case', schema: 'casework' })
export class Case {
  @PrimaryColumn({ type: 'uuid' })
  id!: CaseId;

  /** Read over the phone and quoted on letters. Never reused. */
  @Column({ type: 'text', unique: true })
  reference!: Reference;

  @Column({ type: 'text' })
  pack!: PackCode;

  /** The pack version in force at registration; the case keeps it for life. */
  @Column({ type: 'date', name: 'pack_version' })
  packVersion!: PackVersion;

  /** False where channel or identity gave no statutory effect, and on a body's own standard. */
  @Column({ type: 'boolean' })
  statutory!: boolean;

  @Column({ type: 'text' })
  state!: CaseState;

  /** Whether somebody still has to do something before the answer. */
  @Column({ type: 'boolean' })
  open!: boolean;

  @Column({ type: 'text' })
  kind!: Kind;

  @Column({ type: 'text', name: 'native_kind', nullable: true })
  nativeKind!: string | null;

  /** A special subject that changes a clock, by the pack's code. */
  @Column({ type: 'text', nullable: true })
  matter!: string | null;

  @Column({ type: 'text' })
  service!: ServiceCode;

  @Column({ type: 'text' })
  channel!: Channel;

  @Column({ type: 'text' })
  identity!: IdentityLevel;

  @Column({ type: 'text' })
  language!: Language;

  @Column({ type: 'text' })
  contact!: ContactChannel;

  /** Unknown for imported history only, which is then left out of figures of duration. */
  @Column({ type: 'timestamptz', precision: 3, name: 'received_at', nullable: true })
  receivedAt!: Date | null;

  /** The local date from which clocks of receipt count. */
  @Column({ type: 'date', name: 'received_on', nullable: true })
  receivedOn!: CivilDate | null;

  @Column({ type: 'date', name: 'registered_on', nullable: true })
  registeredOn!: CivilDate | null;

  @Column({ type: 'date', name: 'answered_on', nullable: true })
  answeredOn!: CivilDate | null;

  @Column({ type: 'date', name: 'closed_on', nullable: true })
  closedOn!: CivilDate | null;

  @Column({ type: 'timestamptz', precision: 3, name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  /** When its people were forgotten last; null while their names and words are kept. */
  @Column({ type: 'timestamptz', precision: 3, name: 'erased_at', nullable: true })
  erasedAt!: Date | null;

  /** An imported target: an instant, and late is judged by it. */
  @Column({ type: 'timestamptz', precision: 3, name: 'target_at', nullable: true })
  targetAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  outcome!: Outcome | null;

  @Column({ type: 'uuid', name: 'team_id', nullable: true })
  teamId!: TeamId | null;

  @Column({ type: 'uuid', name: 'assignee_id', nullable: true })
  assigneeId!: StaffId | null;

  @Column({ type: 'boolean' })
  danger!: boolean;

  /** 0 in danger, 1 otherwise: what a queue is ordered by first. */
  @Column({ type: 'smallint' })
  urgency!: number;

  @Column({ type: 'boolean' })
  restricted!: boolean;

  @Column({ type: 'text', name: 'next_clock', nullable: true })
  nextClock!: ClockCode | null;

  /** The earliest date by which some clock wants something. */
  @Column({ type: 'date', name: 'next_due_on', nullable: true })
  nextDueOn!: CivilDate | null;

  /** The instant from which it is late; null when nothing runs. */
  @Column({ type: 'timestamptz', precision: 3, name: 'next_due_at', nullable: true })
  nextDueAt!: Date | null;

  /** Why that date is not final; empty when it is. */
  @Column({ type: 'text', array: true, name: 'next_because' })
  nextBecause!: ProvisionalReason[];

  @Column({ type: 'timestamptz', precision: 3, name: 'last_message_at', nullable: true })
  lastMessageAt!: Date | null;

  @Column({ type: 'integer', name: 'open_questions' })
  openQuestions!: number;

  /** Of the tracking code: a new code raises it. */
  @Column({ type: 'integer', name: 'code_generation' })
  codeGeneration!: number;

  @Column({ type: 'text', name: 'import_source', nullable: true })
  importSource!: string | null;

  @Column({ type: 'text', name: 'import_key', nullable: true })
  importKey!: string | null;

  /** What is odd about an imported row. */
  @Column({ type: 'text', array: true })
  marks!: string[];

  /** Where it happened, in words. */
  @Column({ type: 'text', nullable: true })
  place!: string | null;

  /** The later stage at which it is, by the pack's code; null: the first. */
  @Column({ type: 'text', nullable: true })
  stage!: string | null;

  /** 1: the first. */
  @Column({ type: 'smallint', name: 'stage_ordinal' })
  stageOrdinal!: number;

  /** The case whose decision is looked at. */
  @Column({ type: 'uuid', name: 'previous_id', nullable: true })
  previousId!: CaseId | null;

  /** The first case of the matter; null on that case itself. */
  @Column({ type: 'uuid', name: 'root_id', nullable: true })
  rootId!: CaseId | null;

  /** The lead case whose answer is given to this one too; null where it is answered by itself. Its clocks, notices and rights are its own all the same. */
  @Column({ type: 'uuid', name: 'lead_id', nullable: true })
  leadId!: CaseId | null;

  /** When it was last worked out who may look. Nobody is given a second look before. */
  @Column({ type: 'timestamptz', precision: 3, name: 'bars_computed_at', nullable: true })
  barsComputedAt!: Date | null;

  /** Whether the decision looked at shall have no effect meanwhile; null where nobody asked, and on a first case. */
  @Column({ type: 'text', nullable: true })
  suspension!: Suspension | null;

  @Column({ type: 'integer', name: 'event_count' })
  eventCount!: number;

  @Column({ type: 'text', name: 'last_hash' })
  lastHash!: string;

  @Column({ type: 'timestamptz', precision: 3, name: 'created_at' })
  createdAt!: Date;
}
