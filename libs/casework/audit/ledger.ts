/** Where chained events stand: those of cases, or of something else that keeps a ledger of its own. Names of tables are a room's own constants. */
export interface Ledger {
  /** The key in an event's text that says whose it is. */
  readonly subject: 'case' | 'measure';
  /** Whose the chains are: rows of `id`, `event_count` and `last_hash`. */
  readonly heads: string;
  readonly events: string;
  /** How far each chain reached at an anchor. */
  readonly leaves: string;
  /** The column of `events` and of `leaves` that holds the head's id. */
  readonly key: string;
}

export const CASE_LEDGER: Ledger = {
  subject: 'case',
  heads: 'casework.case',
  events: 'casework.case_event',
  leaves: 'casework.anchor_leaf',
  key: 'case_id',
};
