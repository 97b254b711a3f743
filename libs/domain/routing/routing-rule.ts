import { z } from 'zod';
import { CHANNELS, KINDS, LANGUAGES, type RuleId, type StaffId } from '#libs/kernel';
import { isPattern } from './find-words.js';

/** What a rule may look at is a closed list: a rule is data, and can be read by whoever answers for it. */
const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) => z.array(z.enum(values)).min(1).optional();
const wordList = z.array(z.string().max(100).refine(isPattern)).min(1).max(200).optional();

/** Each condition that is given must hold; of one condition's values one is enough. None given: every case. */
const conditions = z.strictObject({
  services: z.array(z.string().min(1).max(100)).min(1).max(200).optional(),
  kinds: oneOf(KINDS),
  channels: oneOf(CHANNELS),
  languages: oneOf(LANGUAGES),
  /** Words of the place as the person gave it. */
  place: wordList,
  /** Words of the text. */
  words: wordList,
});

const destination = z.discriminatedUnion('to', [
  /** By its code, which never changes. With a member named, the case is theirs, or their deputy's. */
  z.strictObject({ to: z.literal('team'), team: z.string().min(1).max(63), staffId: z.uuid().nullable().default(null) }),
  /** Nobody by rule: a person must look. */
  z.strictObject({ to: z.literal('triage') }),
]);

const text = z.string().min(1).max(200);
/** In each language; a text alone counts for both. */
const ruleTitle = z.union([text.transform((title) => ({ en: title, ru: title })), z.strictObject({ en: text, ru: text })]);

export const routingRuleSchema = z.strictObject({
  /** Why the rule is there, for those who read the list. */
  title: ruleTitle,
  when: conditions,
  then: destination,
});

/** As it is written down. */
export type RoutingRule = z.infer<typeof routingRuleSchema>;
/** As it stands in a version of the rules: what fired is known by its id for ever. */
export type StandingRule = RoutingRule & { readonly id: RuleId };

/** More would be no list that a person can answer for. */
export const RULES_MAX = 200;
export const routingRulesSchema = z.array(routingRuleSchema).max(RULES_MAX);

export function namedStaff(rule: RoutingRule): StaffId | null {
  return rule.then.to === 'team' ? (rule.then.staffId as StaffId | null) : null;
}
