import { type z } from 'zod';
import { type RoutingRule, routingRulesSchema } from '#libs/domain/routing';
import { DomainError, type FieldError } from '#libs/kernel';
import { type Tx } from '#libs/platform/database';

/** Rules as somebody sent them, if they can be used here. Errors: `rule.invalid`, with a field for each thing that is wrong. */
export async function checkedRules(db: Pick<Tx, 'query'>, rules: unknown): Promise<readonly RoutingRule[]> {
  const read = routingRulesSchema.safeParse(rules);
  if (!read.success) {
    throw new DomainError('rule.invalid', {}, read.error.issues.flatMap(faultsOf));
  }
  const unknown = await unknownNames(db, read.data);
  if (unknown.length > 0) throw new DomainError('rule.invalid', {}, unknown);
  return read.data;
}

/** A key that no rule has is named itself: a misspelt condition that were dropped would let every case through. */
function faultsOf(issue: z.core.$ZodIssue): FieldError[] {
  const at = (...keys: readonly string[]) => ['rules', ...issue.path, ...keys].join('.');
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ field: at(key), code: 'not_allowed' }));
  return [{ field: at(), code: 'invalid' }];
}

/** Teams, members and services that a rule names and that are not there. */
async function unknownNames(db: Pick<Tx, 'query'>, rules: readonly RoutingRule[]): Promise<FieldError[]> {
  const [known] = await db.query<{ teams: string[]; members: string[]; services: string[] }>(KNOWN);
  return rules.flatMap(({ when, then }, place): FieldError[] => {
    const unknown = (field: string, isKnown: boolean): FieldError[] =>
      isKnown ? [] : [{ field: `rules.${place}.${field}`, code: 'unknown' }];
    return [
      ...unknown(
        'when.services',
        (when.services ?? []).every((service) => known!.services.includes(service)),
      ),
      ...(then.to === 'triage' ? [] : unknown('then.team', known!.teams.includes(then.team))),
      ...(then.to === 'triage' || then.staffId === null
        ? []
        : unknown('then.staffId', known!.members.includes(`${then.team} ${then.staffId}`))),
    ];
  });
}

const KNOWN = `
  SELECT ARRAY(SELECT code FROM identity.team) AS teams,
    ARRAY(SELECT t.code || ' ' || m.staff_id FROM identity.membership m JOIN identity.team t ON t.id = m.team_id
      JOIN identity.staff s ON s.id = m.staff_id AND s.deactivated_at IS NULL) AS members,
    ARRAY(SELECT code FROM casework.service) AS services`;
