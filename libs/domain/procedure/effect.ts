import { type Channel, type IdentityLevel } from '#libs/kernel';
import { type Pack } from './pack.js';

export type Way = Pack['effect']['ways'][number];

export interface Effect {
  readonly statutory: boolean;
  /** The ways of writing that do give statutory effect; empty where all do, or where the pack is a promise of the body's own. */
  readonly ways: readonly Way[];
}

/** Whether a complaint that comes this way, from somebody identified this well, has the effect of the law; and which ways have. */
export function statutoryEffect(pack: Pack, channel: Channel, identity: IdentityLevel): Effect {
  const { statutory, ways } = pack.effect;
  if (!statutory) return { statutory: false, ways: [] };
  const effective = ways.length === 0 || ways.some((way) => way.channels.includes(channel) && way.identity.includes(identity));
  return { statutory: effective, ways };
}
