import { Injectable } from '@nestjs/common';
import { routeCase, type RoutingFacts, type StandingRule } from '#libs/domain/routing';
import { type CaseId, type Reference, type RuleId } from '#libs/kernel';
import { Database } from '#libs/platform/database';
import { checkedRules } from '../checked-rules.js';
import { currentRules } from '../routing-rules.js';

/** Cases that the changed rules would send elsewhere than those in force. A team's code; null is the triage queue. */
export interface RoutingMove {
  readonly from: string | null;
  readonly to: string | null;
  readonly count: number;
  /** Some of them, the latest first; none that is restricted. */
  readonly references: readonly Reference[];
}

export interface RoutingDryRun {
  readonly looked: number;
  readonly moved: number;
  readonly moves: readonly RoutingMove[];
}

type PastCase = RoutingFacts & { readonly id: CaseId; readonly reference: Reference; readonly restricted: boolean };

const BATCH = 500;
const SHOWN_MAX = 20;

/** What a changed set of rules would do, seen on the cases that came last. Nothing is moved. */
@Injectable()
export class RoutingDryRuns {
  constructor(private readonly db: Database) {}

  /** `cases`: how many to look at, the latest first. Errors: `rule.invalid`. */
  async run({ rules, cases }: { rules: unknown; cases: number }): Promise<RoutingDryRun> {
    const changed = (await checkedRules(this.db, rules)).map((rule) => ({ ...rule, id: '' as RuleId }));
    const { rules: standing } = await currentRules(this.db);
    const tally = new Tally(standing, changed);
    for (let after: CaseId | null = null; tally.looked < cases;) {
      const batch: PastCase[] = await this.db.query<PastCase & Record<string, unknown>>(PAST, [
        after,
        Math.min(BATCH, cases - tally.looked),
      ]);
      batch.forEach((past) => tally.add(past));
      after = batch.at(-1)?.id ?? null;
      if (batch.length < BATCH) break;
    }
    return tally.result();
  }
}

class Tally {
  looked = 0;
  private readonly moves = new Map<string, { from: string | null; to: string | null; count: number; references: Reference[] }>();

  constructor(
    private readonly standing: readonly StandingRule[],
    private readonly changed: readonly StandingRule[],
  ) {}

  add(past: PastCase): void {
    this.looked += 1;
    const [from, to] = [routeCase(this.standing, past).team, routeCase(this.changed, past).team];
    if (from === to) return;
    const key = JSON.stringify([from, to]);
    const move = this.moves.get(key) ?? { from, to, count: 0, references: [] };
    move.count += 1;
    if (!past.restricted && move.references.length < SHOWN_MAX) move.references.push(past.reference);
    this.moves.set(key, move);
  }

  result(): RoutingDryRun {
    const moves = [...this.moves.values()].sort((one, other) => other.count - one.count);
    return { looked: this.looked, moved: moves.reduce((sum, { count }) => sum + count, 0), moves };
  }
}

/** Imported history was never routed by our rules. */
const PAST = `
  SELECT c.id, c.reference, c.restricted, c.service, c.kind, c.channel, c.language, c.place, coalesce(m.body, '') AS text
  FROM casework.case c
  LEFT JOIN LATERAL (
    SELECT concat_ws(' ',
      (SELECT string_agg(s.body, ' ' ORDER BY s.at, s.id) FROM casework.message s WHERE s.case_id = c.id AND s.kind = 'submission'),
      (SELECT string_agg(concat_ws(' ', p.wanted, p.happened), ' ' ORDER BY p.ordinal) FROM casework.point p WHERE p.case_id = c.id)) AS body
  ) m ON true
  WHERE c.import_source IS NULL AND ($1::uuid IS NULL OR c.id < $1)
  ORDER BY c.id DESC LIMIT $2`;
