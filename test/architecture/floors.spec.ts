import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PlantedTree, ROOT, runTool } from './planted-tree.js';

interface Cruise {
  modules: { source: string }[];
  summary: {
    totalCruised: number;
    violations: { from: string; to: string; rule: { name: string } }[];
    ruleSetUsed: { forbidden: { name: string }[] };
  };
}

const FLOORS = ['apps', 'libs', 'migrations', 'test'];
const index = "export * from './thing.js';\n";
const thing = 'export const thing = 1;\n';
const use = (specifier: string) => `import { thing } from '${specifier}';\nexport const used = thing;\n`;

/** A house in order: one lib of each kind, each imported by somebody who may. */
const HOUSE = {
  'libs/kernel/index.ts': index,
  'libs/kernel/thing.ts': thing,
  'libs/domain/clocks/index.ts': index,
  'libs/domain/clocks/thing.ts':
    "import { z } from 'zod';\nimport { thing as word } from '#libs/kernel';\nexport const thing = z.literal(word);\n",
  'libs/domain/procedure/index.ts': index,
  'libs/domain/procedure/thing.ts': "export { thing } from '#libs/domain/clocks';\n",
  'libs/platform/database/index.ts': index,
  'libs/platform/database/thing.ts':
    "import { join } from 'node:path';\nimport { thing as word } from '#libs/kernel';\nexport const thing = join(String(word));\n",
  'libs/platform/queue/index.ts': index,
  'libs/platform/queue/thing.ts':
    "import { Queue } from 'bullmq';\nimport { thing as path } from '#libs/platform/database';\nexport const thing = [Queue, path];\n",
  'libs/ui/index.ts': index,
  'libs/ui/thing.ts': "export { thing } from '#libs/kernel';\n",
  'libs/casework/index.ts': index,
  'libs/casework/thing.ts':
    "import { thing as rule } from '#libs/domain/procedure';\nimport { thing as path } from '#libs/platform/database';\nexport const thing = [rule, path];\n",
  'libs/features/intake/index.ts': index,
  'libs/features/intake/thing.ts': "export { thing } from '#libs/casework';\n",
  'libs/features/intake/commands/index.ts': index,
  'libs/features/intake/commands/thing.ts': thing,
  'libs/features/intake/thing.spec.ts':
    "import { thing } from './thing.js';\nimport '#libs/features/intake';\nit('is', () => expect(thing).toBe(1));\n",
  'libs/features/triage/index.ts': index,
  'libs/features/triage/thing.ts': "export { thing } from '#libs/casework';\n",
  'apps/web/main.ts': "import '#libs/ui';\nimport '#libs/platform/queue';\nimport './thing.js';\n",
  'apps/web/thing.ts': "export { thing } from '#libs/features/intake';\n",
  'apps/worker/main.ts': "import '#libs/features/triage';\nimport '#migrations';\n",
  'migrations/index.ts': "export { thing } from './20260101000000-make-thing.js';\n",
  'migrations/20260101000000-make-thing.ts':
    "import { type MigrationInterface } from 'typeorm';\nexport const thing: MigrationInterface[] = [];\n",
  'test/support/world.ts': "export { thing } from '../../libs/features/intake/commands/thing.js';\n",
};

/** [rule, file, source]: each breaks one rule, on purpose. */
const OFFENDERS: readonly (readonly [string, string, string])[] = [
  ['kernel-imports-nothing', 'libs/kernel/offender-npm.ts', "export { z } from 'zod';\n"],
  ['kernel-imports-nothing', 'libs/kernel/offender-node.ts', "export { join } from 'node:path';\n"],
  ['kernel-imports-nothing', 'libs/kernel/offender-lib.ts', use('#libs/domain/clocks')],
  ['domain-is-pure', 'libs/domain/clocks/offender-node.ts', "export { readFileSync } from 'node:fs';\n"],
  ['domain-is-pure', 'libs/domain/clocks/offender-bare-node.ts', "export { readFileSync } from 'fs';\n"],
  ['domain-is-pure', 'libs/domain/clocks/offender-npm.ts', "export { Injectable } from '@nestjs/common';\n"],
  [
    'domain-is-pure',
    'libs/domain/clocks/offender-type.ts',
    "import { type DataSource } from 'typeorm';\nexport type Source = DataSource;\n",
  ],
  ['domain-is-pure', 'libs/domain/clocks/offender-platform.ts', use('#libs/platform/database')],
  ['platform-knows-nothing-of-complaints', 'libs/platform/database/offender-domain.ts', use('#libs/domain/clocks')],
  ['platform-knows-nothing-of-complaints', 'libs/platform/database/offender-ui.ts', use('#libs/ui')],
  ['platform-knows-nothing-of-complaints', 'libs/platform/database/offender-casework.ts', use('#libs/casework')],
  ['platform-knows-nothing-of-complaints', 'libs/platform/database/offender-room.ts', use('#libs/features/intake')],
  ['ui-is-handed-strings', 'libs/ui/offender-domain.ts', use('#libs/domain/clocks')],
  ['ui-is-handed-strings', 'libs/ui/offender-platform.ts', use('#libs/platform/database')],
  ['ui-is-handed-strings', 'libs/ui/offender-page.tsx', use('#libs/casework')],
  ['casework-looks-down', 'libs/casework/offender-room.ts', use('#libs/features/intake')],
  ['casework-looks-down', 'libs/casework/offender-ui.ts', use('#libs/ui')],
  ['rooms-never-meet', 'libs/features/triage/offender.ts', use('#libs/features/intake')],
  [
    'rooms-never-meet',
    'libs/features/triage/offender-dynamic.ts',
    "export const later = () => import('#libs/features/intake');\n",
  ],
  ['libs-never-import-apps', 'libs/features/triage/offender-app.ts', use('../../../apps/web/thing.js')],
  ['libs-never-import-apps', 'libs/features/triage/offender-migrations.ts', use('#migrations')],
  ['apps-never-meet', 'apps/worker/offender.ts', use('../web/thing.js')],
  ['only-through-index', 'libs/casework/offender-deep.ts', use('../domain/clocks/thing.js')],
  ['only-through-index', 'libs/features/triage/offender-deep.ts', use('../../casework/thing.js')],
  ['apps-enter-through-index', 'apps/web/offender-deep.ts', use('#libs/features/intake/commands')],
  ['apps-enter-through-index', 'apps/web/offender-relative.ts', use('../../libs/features/intake/commands/thing.js')],
  ['queue-library-stays-in-platform', 'libs/features/intake/offender-queue.ts', "export { Queue } from 'bullmq';\n"],
  ['queue-library-stays-in-platform', 'apps/worker/offender-redis.ts', "export { Redis } from 'ioredis';\n"],
  ['migrations-import-typeorm-only', 'migrations/20260101000001-offend.ts', use('#libs/kernel')],
  ['no-unresolvable', 'libs/features/triage/offender-unresolvable.ts', use('#libs/features/intake/nowhere')],
  ['no-unresolvable', 'libs/features/triage/offender-misspelt.ts', use('./nowhere.js')],
  ['no-undeclared-package', 'libs/platform/database/offender-undeclared.ts', "export { default } from 'acorn';\n"],
  ['no-dev-dependency-in-production', 'libs/platform/database/offender-dev.ts', "export { SMTPServer } from 'smtp-server';\n"],
  ['no-test-in-production', 'apps/web/offender-test.ts', use('../../test/support/world.js')],
  ['no-test-in-production', 'libs/features/intake/offender-spec.ts', "import './thing.spec.js';\n"],
  ['no-built-file', 'test/support/offender-built.ts', use('../../dist/libs/kernel/index.js')],
  ['no-orphan', 'libs/features/intake/offender-orphan.ts', thing],
];

/** Reported once, at whichever end the walk enters it. */
const CYCLE = {
  'libs/features/intake/hen.ts': "import { egg } from './egg.js';\nexport const hen = (): unknown => egg;\n",
  'libs/features/intake/egg.ts': "import { hen } from './hen.js';\nexport const egg = (): unknown => hen;\n",
};

function cruise(folders: readonly string[], cwd: string): Promise<Cruise> {
  return runTool<Cruise>('depcruise', ['--output-type', 'json', ...folders], cwd);
}

describe('the floors', () => {
  const offenders = Object.fromEntries(OFFENDERS.map(([, file, source]) => [file, source]));
  const tree = new PlantedTree({ ...HOUSE, ...offenders, ...CYCLE, 'dist/libs/kernel/index.js': thing });
  let planted: Cruise['summary'];

  beforeAll(async () => {
    planted = (await cruise(FLOORS, tree.path)).summary;
  });
  afterAll(() => tree.remove());

  const rulesBrokenBy = (file: string) => planted.violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);

  it.each(OFFENDERS)('%s refuses %s', (rule, file) => {
    expect(rulesBrokenBy(file)).toContain(rule);
  });

  it('no-cycle refuses two files that import each other', () => {
    expect(Object.keys(CYCLE).flatMap(rulesBrokenBy)).toEqual(['no-cycle']);
  });

  it('are all proved here', () => {
    const proved = new Set(['no-cycle', ...OFFENDERS.map(([rule]) => rule)]);
    expect(planted.ruleSetUsed.forbidden.map(({ name }) => name).sort()).toEqual([...proved].sort());
  });

  it('leave a house in order alone', () => {
    expect(Object.keys(HOUSE).filter((file) => rulesBrokenBy(file).length > 0)).toEqual([]);
  });

  it('hold in this tree', async () => {
    const folders = FLOORS.filter((folder) => existsSync(join(ROOT, folder)));
    const { modules, summary } = await cruise(folders, ROOT);

    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
    expect(summary.totalCruised).toBeGreaterThan(20);
    // In the planted tree packages lie outside, behind a link; here they lie within, and a rule about a package must see it all the same.
    const packages = modules.map(({ source }) => /^node_modules\/([^@/]+|@[^/]+\/[^/]+)\//.exec(source)?.[1]);
    expect(packages).toEqual(expect.arrayContaining(['bullmq', 'zod', 'typeorm', '@nestjs/common']));
  });
});
