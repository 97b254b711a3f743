import { type EventType } from '#libs/kernel';
import { ADMINISTRATION } from './administration.js';
import { ARRIVALS } from './arrivals.js';
import { HANDLING } from './handling.js';
import { type Consequence, type Rule, type Situation } from './situation.js';

type Rules = { readonly [T in EventType]: Rule<T> };

/** What each event does by itself. An event without a line here does not compile. */
const CONSEQUENCES: Rules = { ...ARRIVALS, ...HANDLING, ...ADMINISTRATION };

export function consequenceOf(situation: Situation): Consequence {
  const rule = CONSEQUENCES[situation.event.type] as Rule<EventType>;
  return rule(situation);
}
