import { type RoutingRule, type StandingRule } from '#libs/domain/routing';
import { type RuleId, type StaffId, uuidv7 } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { FRONT_DESK } from '#libs/platform/identity';

export interface RuleSet {
  /** 0 while there has been none. */
  readonly version: number;
  /** In order: the first that fits decides. */
  readonly rules: readonly StandingRule[];
}

/** The rules in force. */
export async function currentRules(db: Pick<Tx, 'query'>): Promise<RuleSet> {
  const [found] = await db.query<{ version: number; rules: StandingRule[] }>(CURRENT);
  return found ?? { version: 0, rules: [] };
}

const CURRENT = `
  SELECT v.version, (SELECT coalesce(jsonb_agg(r.rule || jsonb_build_object('id', r.id) ORDER BY r.ordinal), '[]')
    FROM triage.routing_rule r WHERE r.version = v.version) AS rules
  FROM triage.routing_version v ORDER BY v.version DESC LIMIT 1`;

/** Writes the version after `basedOn`. False when somebody else has written it. */
export async function addRules(
  tx: Tx,
  { basedOn, rules, madeBy }: { basedOn: number; rules: readonly RoutingRule[]; madeBy: StaffId | null },
  now: Date,
): Promise<boolean> {
  const version = basedOn + 1;
  const added = await tx.execute(
    `INSERT INTO triage.routing_version (version, at, made_by)
     SELECT $1, $2, $3 WHERE (SELECT coalesce(max(version), 0) FROM triage.routing_version) = $1::int - 1
     ON CONFLICT (version) DO NOTHING`,
    [version, now, madeBy],
  );
  if (added === 0) return false;
  await tx.execute(
    `INSERT INTO triage.routing_rule (id, version, ordinal, rule)
     SELECT id, $2, ordinal, rule FROM unnest($1::uuid[], $3::jsonb[]) WITH ORDINALITY AS given (id, rule, ordinal)`,
    [rules.map(() => uuidv7<RuleId>(now)), version, rules.map((rule) => JSON.stringify(rule))],
  );
  return true;
}

const FIRST_RULE: RoutingRule = {
  title: { en: 'Everything goes to the front desk', ru: 'Всё — в приёмную' },
  when: {},
  then: { to: 'team', team: FRONT_DESK, staffId: null },
};

/** What a new installation routes by: everything goes to the front desk. Does nothing where there ever were rules. */
export async function ensureFirstRule(tx: Tx, now: Date): Promise<void> {
  await addRules(tx, { basedOn: 0, rules: [FIRST_RULE], madeBy: null }, now);
}
