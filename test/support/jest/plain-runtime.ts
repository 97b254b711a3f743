// Jest loads this file as it stands, so it names the file beside it as Node finds it.
import type JestRuntimeModule from 'jest-runtime';
import { createRequire } from 'node:module';
import { loadSources } from './load-sources.ts';

type Parameters = ConstructorParameters<typeof JestRuntimeModule.default>;

const require = createRequire(import.meta.url);
const { default: JestRuntime } = require('jest-runtime') as typeof JestRuntimeModule;

/** Of everything that this process has loaded, in whichever spec it was first asked for. */
const sourceMaps = new Map<string, string>();
let transformer: Parameters[3] | null = null;

/**
 * Modules are loaded by Node, once a process. Jest's own runtime loads all of Nest, TypeORM and our sources anew for every spec file, which took more
 * of a run than the tests, and was kept in memory until its end. So spec files that follow each other in one process share what modules
 * keep: our sources keep nothing that a test could see, and a test that needs a fresh module starts a process.
 */
export default class PlainRuntime extends JestRuntime {
  private readonly testPath: string;
  private readonly global: Parameters[1]['global'];

  constructor(...args: Parameters) {
    super(...args);
    const [config, environment, , ofThisFile, , , testPath] = args;
    this.testPath = testPath;
    this.global = environment.global;
    if (!transformer) loadSources(config, compile);
    transformer = ofThisFile;
  }

  /** The spec itself; what it imports goes to Node by the imports themselves. */
  override requireModule<T>(from: string, moduleName?: string): T {
    this.global['jest'] = super.requireModuleOrMock<{ jest: typeof jest }>(this.testPath, '@jest/globals').jest;
    if (moduleName) return createRequire(from)(moduleName) as T;
    Reflect.deleteProperty(require.cache, from);
    return require(from) as T;
  }

  /** Jest's framework: its entry keeps the specs of one file, so each file gets it anew. */
  override requireInternalModule<T>(from: string, moduleName?: string): T {
    if (moduleName) return createRequire(from)(moduleName) as T;
    Reflect.deleteProperty(require.cache, from);
    return require(from) as T;
  }

  override getSourceMaps(): ReadonlyMap<string, string> {
    return sourceMaps;
  }
}

function compile(path: string): string {
  const { code, sourceMapPath } = transformer!.transform(path, {
    isInternalModule: false,
    supportsDynamicImport: true,
    supportsExportNamespaceFrom: false,
    supportsStaticESM: false,
    supportsTopLevelAwait: false,
    coverageProvider: 'babel',
    collectCoverage: false,
    collectCoverageFrom: [],
    sourcesRelatedToTestsInChangedFiles: undefined,
    changedFiles: undefined,
  });
  if (sourceMapPath) sourceMaps.set(path, sourceMapPath);
  return code;
}
