import { type Channel, type Kind, type Language, type RuleId, type ServiceCode, type StaffId } from '#libs/kernel';
import { findWords, wordsOf } from './find-words.js';
import { namedStaff, type StandingRule } from './routing-rule.js';

/** What a rule may know of a case. */
export interface RoutingFacts {
  readonly service: ServiceCode;
  readonly kind: Kind;
  readonly channel: Channel;
  readonly language: Language;
  readonly place: string | null;
  readonly text: string;
}

/** The rule that fired, and where it sends the case; no team: a person must look. */
export interface Route {
  readonly ruleId: RuleId | null;
  /** A team's code. */
  readonly team: string | null;
  /** The member whom the rule names. */
  readonly staffId: StaffId | null;
}

const NOWHERE_BY_RULE: Route = { ruleId: null, team: null, staffId: null };

/** The first rule that fits decides. Without one the case stays where people look: in the triage queue, never nowhere. */
export function routeCase(rules: readonly StandingRule[], facts: RoutingFacts): Route {
  const words = { text: wordsOf(facts.text), place: wordsOf(facts.place ?? '') };
  const rule = rules.find(({ when }) => {
    const { services, kinds, channels, languages, place } = when;
    return (
      includes(services, facts.service) &&
      includes(kinds, facts.kind) &&
      includes(channels, facts.channel) &&
      includes(languages, facts.language) &&
      (place === undefined || findWords(words.place, place) !== null) &&
      (when.words === undefined || findWords(words.text, when.words) !== null)
    );
  });
  if (!rule) return NOWHERE_BY_RULE;
  return { ruleId: rule.id, team: rule.then.to === 'team' ? rule.then.team : null, staffId: namedStaff(rule) };
}

function includes(allowed: readonly string[] | undefined, value: string): boolean {
  return allowed === undefined || allowed.includes(value);
}
