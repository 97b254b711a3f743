import { type OpenCase } from '#libs/casework';
import { routeCase, type Route } from '#libs/domain/routing';
import { type CaseId, type CivilDate, type StaffId, type TeamId } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';
import { currentRules } from '../routing-rules.js';
import { type Placement } from './new-assignment.js';
import { placeInTeam } from './place-in-team.js';

/** Where the rules in force send a case. `teamId` is null where they name none, or one that is no more: then a person must look. */
export type FoundRoute = Route & { readonly teamId: TeamId | null };

/** `facts`: the case as it is, or as it is about to be called. `text`: all that the person wrote of it. */
export async function routeOf(
  tx: Tx,
  facts: Pick<OpenCase['row'], 'service' | 'kind' | 'channel' | 'language' | 'place'>,
  text: string,
): Promise<FoundRoute> {
  const { rules } = await currentRules(tx);
  const route = routeCase(rules, { ...facts, text });
  if (route.team === null) return { ...route, teamId: null };
  const [team] = await tx.query<{ id: TeamId }>('SELECT id FROM identity.team WHERE code = $1', [route.team]);
  return { ...route, teamId: team?.id ?? null };
}

interface RuleQuestion {
  readonly tx: Tx;
  readonly today: CivilDate;
  /** Who may have no part in the case. */
  readonly mayNot: (staffId: StaffId) => boolean;
}

export async function placeByRule(
  { tx, today, mayNot }: RuleQuestion,
  opened: OpenCase,
  { ruleId, teamId, staffId: named }: FoundRoute,
): Promise<Placement> {
  if (teamId === null) return { teamId: null, staffId: null, ruleId, reason: ruleId === null ? 'noRule' : 'rule', params: {} };
  const placed = await placeInTeam(tx, opened, { teamId, named, mayNot, today });
  if (placed.staffId !== null) return { ...placed, teamId, ruleId };
  // A team that may have no part in it could not even see it.
  if (placed.why === 'barred') return { teamId: null, staffId: null, ruleId, reason: 'conflict', params: { why: placed.why } };
  return { teamId, staffId: null, ruleId, reason: 'rule', params: { why: placed.why } };
}

/** What the person wrote when they brought the case, what they would like included. */
export async function submittedText(tx: Tx, caseId: CaseId): Promise<string> {
  const [found] = await tx.query<{ text: string }>(
    `SELECT concat_ws(' ',
       (SELECT string_agg(m.body, ' ' ORDER BY m.at, m.id) FROM casework.message m WHERE m.case_id = $1 AND m.kind = 'submission'),
       (SELECT string_agg(concat_ws(' ', p.wanted, p.happened), ' ' ORDER BY p.ordinal) FROM casework.point p WHERE p.case_id = $1)) AS text`,
    [caseId],
  );
  return found!.text;
}
