import { globSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './planted-tree.js';

/** Every module that this spec's run has loaded so far, under a folder of the checkout. */
function loadedUnder(folder: string): string[] {
  return Object.keys(require.cache).filter((path) => path.startsWith(join(ROOT, folder, '/')));
}

describe('tests run the sources', () => {
  const libs = globSync('libs/**/index.ts', { cwd: ROOT }).map((file) => file.replace(/^libs\/(.+)\/index\.ts$/, '#libs/$1'));

  it.each([...libs, '#migrations'])('%s is not the last build', async (specifier) => {
    expect(await import(specifier)).toBeDefined();
    expect(loadedUnder('dist')).toEqual([]);
  });

  it('and what is loaded is seen', async () => {
    await import('#libs/kernel');
    expect(loadedUnder('libs')).toContain(join(ROOT, 'libs/kernel/index.ts'));
  });
});
