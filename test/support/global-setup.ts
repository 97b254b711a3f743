import { transformFileSync, type Options } from '@swc/core';
import { registerHooks } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What Jest knows of how our sources are named and compiled. */
interface JestProject {
  readonly rootDir: string;
  readonly moduleNameMapper: readonly (readonly [string, string])[];
  readonly transform: readonly (readonly [string, string, unknown])[];
}

/** Before the first spec: one PostgreSQL and one Redis for the whole run. Several projects name this file; Jest runs it once. */
export default async function globalSetup(_globalConfig: unknown, project: JestProject): Promise<void> {
  loadSourcesAsSpecsDo(project);
  const { startServices } = await import('./services.js');
  await startServices(project.rootDir);
}

/** Jest applies its name mapping and its transform inside specs only; without them `#libs/*` would be the last build here. */
function loadSourcesAsSpecsDo({ rootDir, moduleNameMapper, transform }: JestProject): void {
  const isOurs = (path: string) => path.startsWith(rootDir) && path.endsWith('.ts') && !path.includes('node_modules');
  registerHooks({
    resolve: (specifier, context, next) => {
      const parent = context.parentURL ? fileURLToPath(context.parentURL) : '';
      const [pattern, target] = moduleNameMapper.find(([name]) => new RegExp(name).test(specifier)) ?? [];
      if (!pattern || !target || !isOurs(parent)) return next(specifier, context);
      const path = resolve(dirname(parent), specifier.replace(new RegExp(pattern), target));
      return { url: pathToFileURL(path.endsWith('.ts') ? path : `${path}.ts`).href, format: 'commonjs', shortCircuit: true };
    },
    load: (url, context, next) => {
      if (!url.startsWith('file:') || !isOurs(fileURLToPath(url))) return next(url, context);
      const { code } = transformFileSync(fileURLToPath(url), transform[0]?.[2] as Options);
      return { format: 'commonjs', source: code, shortCircuit: true };
    },
  });
}
