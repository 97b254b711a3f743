import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './planted-tree.js';

const STYLES = join(ROOT, 'apps/web/client/styles');
/** Everything of a bundle is one space of names. */
const BUNDLES = ['citizen', 'staff'];

/** `otk-queue` → the partials of a bundle that describe this block from scratch. */
function describers(bundle: string): Map<string, string[]> {
  const parts = [...readFileSync(join(STYLES, `${bundle}.scss`), 'utf8').matchAll(/@use '([a-z-]+)'/g)].map(
    ([, name]) => `_${name}.scss`,
  );
  const found = new Map<string, string[]>();
  for (const file of globSync('_*.scss', { cwd: STYLES }).filter((file) => parts.includes(file))) {
    const classes = new Set(
      [...readFileSync(join(STYLES, file), 'utf8').matchAll(/^\.(otk-[a-z0-9-]+)(?= \{|,)/gm)].map(([, name]) => name!),
    );
    for (const name of classes) found.set(name, [...(found.get(name) ?? []), file]);
  }
  return found;
}

describe('the styles', () => {
  it.each(BUNDLES)('describe each class of ours in one file of %s: two areas never take the same name', (bundle) => {
    const found = describers(bundle);
    expect(found.size).toBeGreaterThan(20);
    expect([...found].filter(([, files]) => files.length > 1)).toEqual([]);
  });
});
