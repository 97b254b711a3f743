import { availableParallelism } from 'node:os';

/** Sources and tests are compiled by swc to CommonJS; `#libs/*` points at the sources, never at the last build. */
const swc = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    target: 'es2023',
    keepClassNames: true,
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      react: { runtime: 'automatic', importSource: 'preact' },
    },
  },
  module: { type: 'commonjs' },
};

const shared = {
  runtime: '<rootDir>/test/support/jest/plain-runtime.ts',
  testEnvironment: '<rootDir>/test/support/jest/one-realm.ts',
  transform: { '^.+\\.tsx?$': ['@swc/jest', swc] },
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  moduleNameMapper: {
    '^#libs/(.+)$': '<rootDir>/libs/$1/index.ts',
    '^#migrations$': '<rootDir>/migrations/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};

/** One PostgreSQL, and one Redis where the machine has it, for the whole run. */
const onServices = {
  ...shared,
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
};

/** `npm run test:matrix` looks at every page by all four readers; otherwise the two that differ most do. */
const WHOLE_MATRIX_ONLY = ['/matrix-(en-phone|ru-desktop)\\.spec\\.ts$'];
const isWhole = process.env['OTKLIK_TEST_MATRIX'] === 'whole';

export default {
  testTimeout: 60_000,
  // A spec waits for its browser, for queues, for processes of its own: one more than there are processors keeps them all at work.
  maxWorkers: availableParallelism() + 1,
  testSequencer: '<rootDir>/test/support/jest/longest-first.ts',
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/{libs,apps}/**/*.spec.ts?(x)'] },
    { ...onServices, displayName: 'architecture', testMatch: ['<rootDir>/test/architecture/**/*.spec.ts'] },
    { ...onServices, displayName: 'medium', testMatch: ['<rootDir>/test/medium/**/*.spec.ts?(x)'] },
    {
      ...onServices,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/e2e/**/*.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', ...(isWhole ? [] : WHOLE_MATRIX_ONLY)],
    },
  ],
};
