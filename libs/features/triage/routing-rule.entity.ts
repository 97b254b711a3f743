import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { type RoutingRule } from '#libs/domain/routing';
import { type RuleId, type StaffId } from '#libs/kernel';

/** One whole set of rules, as somebody saved it. The latest is in force; none is ever changed. */
@Entity({ name: 'routing_version', schema: 'triage' })
export class RoutingVersionRow {
  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;

  /** Null: the first installation. */
  @Column({ type: 'uuid', name: 'made_by', nullable: true })
  madeBy!: StaffId | null;
}

@Unique(['version', 'ordinal'])
@Entity({ name: 'routing_rule', schema: 'triage' })
export class RoutingRuleRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: RuleId;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'integer' })
  ordinal!: number;

  @Column({ type: 'jsonb' })
  rule!: RoutingRule;
}
