import { type Tx } from '#libs/platform/database';
import { type CaseWrite, TABLE_WRITES } from './case-rows.js';

/** Everything that follows from an event, in one statement: one trip to the server, and no half of a write. Of several cases likewise. */
export async function writeCases(tx: Tx, writes: readonly CaseWrite[]): Promise<void> {
  const values: string[] = [];
  const statement: string[] = [];
  let name = 'casework_write';
  TABLE_WRITES.forEach((table, place) => {
    const rows = writes.flatMap((write) => table.rows(write) ?? []);
    if (rows.length === 0) return;
    values.push(JSON.stringify(rows.map(asColumns)));
    statement.push(`${table.name} AS (${table.sql(`$${values.length}::json`)})`);
    name += `_${place.toString(36)}`; // which tables it writes: each such set is one prepared statement
  });
  await tx.prepared(name, `WITH ${statement.join(',\n')} SELECT 1 AS written`, values);
}

/** `caseId` → `case_id`, the top level only: what stands in a jsonb column keeps its own keys. */
function asColumns(row: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [columnName(key), value]));
}

const columnNames = new Map<string, string>();

function columnName(key: string): string {
  let name = columnNames.get(key);
  if (name === undefined) {
    name = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    columnNames.set(key, name);
  }
  return name;
}
