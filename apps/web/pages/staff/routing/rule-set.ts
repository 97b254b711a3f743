import { type RoutingRule, routingRulesSchema } from '#libs/domain/routing';
import { DomainError } from '#libs/kernel';

/** The rules as somebody is changing them. They travel in the form until they are saved: nothing of them stands anywhere before. */
export interface RuleSet {
  /** The version that is being changed. */
  readonly basedOn: number;
  readonly rules: readonly RoutingRule[];
}

/** Out of the form's hidden fields. Errors: `request.invalid` for what no form of ours has sent. */
export function readRuleSet(basedOn: string, rules: string): RuleSet {
  const read = routingRulesSchema.safeParse(parsed(rules));
  if (!/^\d{1,9}$/.test(basedOn) || !read.success) throw new DomainError('request.invalid');
  return { basedOn: Number(basedOn), rules: read.data };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** `by`: one place up or down; at an end it stays. */
export function moveRule({ basedOn, rules }: RuleSet, place: number, by: -1 | 1): RuleSet {
  const [rule, other] = [rules[place], rules[place + by]];
  if (!rule || !other) return { basedOn, rules };
  const swapped = rules.map((one, at) => (at === place ? other : at === place + by ? rule : one));
  return { basedOn, rules: swapped };
}

export function removeRule({ basedOn, rules }: RuleSet, place: number): RuleSet {
  return { basedOn, rules: rules.filter((_, at) => at !== place) };
}

/** In its place, or as the last but one where it is new: a rule that fits every case usually stands last, and nothing below it is tried. */
export function putRule({ basedOn, rules }: RuleSet, place: number | null, rule: RoutingRule): RuleSet {
  if (place !== null && place < rules.length) return { basedOn, rules: rules.map((one, at) => (at === place ? rule : one)) };
  const last = rules.at(-1);
  const fitsAll = last !== undefined && Object.keys(last.when).length === 0;
  return { basedOn, rules: fitsAll ? [...rules.slice(0, -1), rule, last] : [...rules, rule] };
}
