import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What Jest knows of how our sources are named. */
export interface SourceNames {
  readonly rootDir: string;
  readonly moduleNameMapper: readonly (readonly [pattern: string, target: string])[];
}

/**
 * From here on Node loads our sources as Jest would: `#libs/*` is the folder's `index.ts` and never the last build, `./thing.js` is
 * `./thing.ts`, and `compile` gives the CommonJS of a file.
 */
export function loadSources({ rootDir, moduleNameMapper }: SourceNames, compile: (path: string) => string): void {
  const names = moduleNameMapper.map(([pattern, target]) => [new RegExp(pattern), target] as const);
  const isOurs = (path: string) => path.startsWith(rootDir) && /\.tsx?$/.test(path) && !path.includes('node_modules');

  registerHooks({
    resolve: (specifier, context, next) => {
      const parent = pathOf(context.parentURL);
      const [pattern, target] = names.find(([name]) => name.test(specifier)) ?? [];
      if (!pattern || !target || !isOurs(parent)) return next(specifier, context);
      const path = sourceAt(resolve(dirname(parent), specifier.replace(pattern, target)));
      if (!path) return next(specifier, context);
      return { url: pathToFileURL(path).href, format: 'commonjs', shortCircuit: true };
    },
    load: (url, context, next) => {
      const path = pathOf(url);
      if (!isOurs(path)) return next(url, context);
      return { format: 'commonjs', source: compile(path), shortCircuit: true };
    },
  });
}

function pathOf(url: string | undefined): string {
  return url?.startsWith('file:') ? fileURLToPath(url) : '';
}

function sourceAt(path: string): string | undefined {
  if (/\.tsx?$/.test(path)) return path;
  return [`${path}.ts`, `${path}.tsx`].find((file) => existsSync(file));
}
