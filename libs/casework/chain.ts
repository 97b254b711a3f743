import { createHash } from 'node:crypto';
import { type Actor, type CaseEvent, type CaseId } from '#libs/kernel';

/** What the first event of a case is chained to. */
export const CHAIN_START = '0'.repeat(64);

/** The event as the text that is hashed, with keys in order. It is stored as text, since jsonb would reorder it. Of an actor only who it was. */
export function canonicalText(caseId: CaseId, seq: number, event: CaseEvent): string {
  return ledgerText({ case: caseId }, seq, event);
}

/** The same for a ledger of another kind. `of`: the one key that names whose it is. */
export function ledgerText(of: Readonly<Record<string, string>>, seq: number, event: LedgerEvent): string {
  const actor = event.actor.kind === 'staff' ? { kind: 'staff', staffId: event.actor.staffId } : { kind: event.actor.kind };
  return stableJson({ ...of, actor, at: event.at.toISOString(), payload: event.payload, seq, type: event.type });
}

/** What can be chained: what happened, who did it and when. */
export interface LedgerEvent {
  readonly type: string;
  readonly at: Date;
  readonly actor: Actor;
  readonly payload: object;
}

export function chainHash(previousHash: string, body: string): string {
  return createHash('sha256').update(previousHash).update('\n').update(body).digest('hex');
}

/** JSON with the keys of every object in order and no white space. */
function stableJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stableJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${stableJson(inner)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}
