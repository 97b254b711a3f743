import { writeFile } from 'node:fs/promises';
import { CaseworkModule, MakeAnchor } from '#libs/casework';
import { MEASURE_LEDGER } from '#libs/features/feedback';
import { printJson } from '../print.js';
import { UsageError } from '../usage-error.js';
import { withApp } from '../with-app.js';

/** Errors: `UsageError` for a file that is there already, or that cannot be written; the anchor is then made all the same, and kept by nobody. */
export async function makeAnchor({ out }: { out?: string }): Promise<void> {
  const anchor = await withApp([CaseworkModule], (app) => app.get(MakeAnchor).execute(MEASURE_LEDGER));
  if (out === undefined) return printJson(anchor);
  try {
    await writeFile(out, `${JSON.stringify(anchor, null, 2)}\n`, { flag: 'wx' });
  } catch (error) {
    throw new UsageError(`${out}: cannot be written: ${(error as Error).message}`);
  }
}
