/** A figure as a table of finished words: what a page shows under a chart, and what is downloaded. */
export interface FigureTable {
  readonly columns: readonly string[];
  /** Null: nothing to say. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export function percentOf({ part, of }: { part: number; of: number }): number | null {
  return of === 0 ? null : Math.round((1_000 * part) / of) / 10;
}
