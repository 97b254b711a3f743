import { createHash } from 'node:crypto';
import { type CaseEvent, type CaseId } from '#libs/kernel';

/** What the first event of a case is chained to. */
export const CHAIN_START = '0'.repeat(64);

/** The event as the text that is hashed, with keys in order. It is stored as text, since jsonb would reorder it. Of an actor only who it was. */
export function canonicalText(caseId: CaseId, seq: number, event: CaseEvent): string {
  const actor = event.actor.kind === 'staff' ? { kind: 'staff', staffId: event.actor.staffId } : { kind: event.actor.kind };
  return stableJson({ actor, at: event.at.toISOString(), case: caseId, payload: event.payload, seq, type: event.type });
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
