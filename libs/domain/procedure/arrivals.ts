import { type Kind, localDate } from '#libs/kernel';
import { type Pack } from './pack.js';
import { type ArrivalEvent } from './places.js';
import { type Rule, type Situation, placeOf, refusal } from './situation.js';

/** How a case begins. */
export const ARRIVALS: { readonly [T in ArrivalEvent]: Rule<T> } = {
  'case.received': (situation) => {
    const { event, at } = situation;
    const { receivedAt, kind, nativeKind, matter, on } = event.payload;
    if (new Date(receivedAt) > at) throw refusal('case.received_in_future', placeOf(situation), null);
    checkClassification(situation, { kind, nativeKind, matter });
    return { file: { receivedOn: on }, fires: 'received' };
  },

  /** History keeps its own times and its own state; no clock of ours ever runs on it. */
  'case.imported': ({ procedure, event }) => {
    const { receivedAt, closedAt } = event.payload;
    const dateOf = (instant: string) => localDate(new Date(instant), procedure.timeZone);
    return {
      file: { imported: true, receivedOn: receivedAt === null ? null : dateOf(receivedAt) },
      changes: closedAt === null ? {} : { closedOn: dateOf(closedAt) },
    };
  },
};

interface Classification {
  readonly kind: Kind;
  readonly nativeKind: string | null;
  readonly matter: string | null;
}

/** A pack's own words are the pack's: a native kind belongs to a kind, a matter to the list. */
export function checkClassification(situation: Situation, { kind, nativeKind, matter }: Classification): void {
  const { pack } = situation.procedure;
  if (nativeKind !== null && !knowsKind(pack, kind, nativeKind)) {
    throw refusal('kind.native_unknown', placeOf(situation), null, { nativeKind });
  }
  if (matter !== null && !pack.matters.some((known) => known.code === matter)) {
    throw refusal('matter.unknown', placeOf(situation), null, { matter });
  }
}

function knowsKind(pack: Pack, kind: Kind, nativeKind: string): boolean {
  return pack.kinds.some((known) => known.nativeKind === nativeKind && known.kind === kind);
}
