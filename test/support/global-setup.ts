import { transformFileSync, type Options } from '@swc/core';
import { loadSources, type SourceNames } from './jest/load-sources.ts'; // by the name it has: until it has run, no other leads there

interface JestProject extends SourceNames {
  readonly transform: readonly (readonly [string, string, unknown])[];
}

/** Before the first spec: one PostgreSQL and one Redis for the whole run. Several projects name this file; Jest runs it once. */
export default async function globalSetup(_globalConfig: unknown, project: JestProject): Promise<void> {
  const swc = project.transform[0]?.[2] as Options;
  loadSources(project, (path) => transformFileSync(path, swc).code);
  const { startServices } = await import('./services.js');
  await startServices(project.rootDir);
}
