/**
 * The floors of the house. Imports only point down, siblings never meet:
 *
 *   kernel ← { domain, platform, ui } ← casework ← features/* ← apps
 *
 * A folder with an `index.ts` of its own is a *lib*: `kernel`, `ui`, `casework`, and each folder of `domain`, `platform` and `features`.
 * `test/architecture/floors.spec.ts` plants an import of each forbidden kind and sees the rule of that name fire.
 */
const SPEC = '\\.spec\\.tsx?$';
const PRODUCTION = { path: '^(apps|libs|migrations)/', pathNot: SPEC };
const LIB = '^libs/(kernel|ui|casework|domain/[^/]+|platform/[^/]+|features/[^/]+)/';

module.exports = {
  forbidden: [
    {
      name: 'kernel-imports-nothing',
      comment:
        'The kernel is words and values. What needs a package or Node stands in libs/platform, and takes the value as an argument.',
      severity: 'error',
      from: { path: '^libs/kernel/', pathNot: SPEC },
      to: { pathNot: '^libs/kernel/' },
    },
    {
      name: 'domain-is-pure',
      comment:
        'Rules import the kernel, each other and, of npm, zod. Whatever else a rule needs (time, ids, a file, a row) is read by its caller and handed in.',
      severity: 'error',
      from: { path: '^libs/domain/', pathNot: SPEC },
      to: { pathNot: '^libs/(kernel|domain)/|(^|/)node_modules/zod/' },
    },
    {
      name: 'platform-knows-nothing-of-complaints',
      comment: 'Machinery imports the kernel only. What it must know of a case is handed to it by the room that calls it.',
      severity: 'error',
      from: { path: '^libs/platform/' },
      to: { path: '^(libs|apps|migrations)/', pathNot: '^libs/(kernel|platform)/' },
    },
    {
      name: 'ui-is-handed-strings',
      comment: 'Components import the kernel only. Rules and reads are done by the page, which hands over finished strings.',
      severity: 'error',
      from: { path: '^libs/ui/' },
      to: { path: '^(libs|apps|migrations)/', pathNot: '^libs/(kernel|ui)/' },
    },
    {
      name: 'casework-looks-down',
      comment:
        'The case file imports domain, platform and kernel. A room that must act on a case is woken by an event: add a line to kernel/routes.ts.',
      severity: 'error',
      from: { path: '^libs/casework/' },
      to: { path: '^(libs|apps|migrations)/', pathNot: '^libs/(kernel|domain|platform|casework)/' },
    },
    {
      name: 'rooms-never-meet',
      comment:
        "A room never imports its sibling. To make it act: record an event and route it to one of its jobs. To share a read: move it down to casework. To show both: compose them in the app's page.",
      severity: 'error',
      from: { path: '^libs/features/([^/]+)/' },
      to: { path: '^libs/features/', pathNot: '^libs/features/$1/' },
    },
    {
      name: 'libs-never-import-apps',
      comment: 'Nothing below knows who composes it. Move the shared part down, or hand it in through the constructor.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^(apps|migrations)/' },
    },
    {
      name: 'apps-never-meet',
      comment:
        'Each app is a process. Two of them speak through the database; what both compose is a module of a lib. What the operator and the launcher both make of a new installation stands in apps/installation.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: ['^apps/$1/', '^apps/installation/index\\.ts$'] },
    },
    {
      name: 'only-through-index',
      comment:
        'Another lib is entered by its index.ts (`#libs/domain/clocks`). If a name is missing there, export it there, or ask whether it is yours to use.',
      severity: 'error',
      from: { path: LIB, pathNot: SPEC },
      to: { path: LIB, pathNot: ['^libs/$1/', `${LIB}index\\.ts$`] },
    },
    {
      name: 'apps-enter-through-index',
      comment: 'An app composes modules and queries that a lib gives out in its index.ts (`#libs/features/intake`).',
      severity: 'error',
      from: { path: '^(apps|migrations)/', pathNot: SPEC },
      to: { path: '^libs/', pathNot: `${LIB}index\\.ts$` },
    },
    {
      name: 'queue-library-stays-in-platform',
      comment:
        'Only the relay and the sweep enqueue (libs/platform). A room writes an outbox row in its transaction, or declares a handler with @HandlesJob.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['^libs/platform/', SPEC] },
      to: { path: '(^|/)node_modules/(bullmq|ioredis)/' },
    },
    {
      name: 'migrations-import-typeorm-only',
      comment:
        'A migration must mean the same in five years: plain SQL and the interface of typeorm, never a constant that may change under it.',
      severity: 'error',
      from: { path: '^migrations/[0-9]' },
      to: { pathNot: '(^|/)node_modules/typeorm/' },
    },
    {
      name: 'no-cycle',
      comment: 'Two files that need each other are one file, or miss a third below them.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      comment: 'The import leads nowhere: a misspelt path, or a package that is not installed.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-undeclared-package',
      comment: 'Declare the package in package.json: it is there only because another one brought it.',
      severity: 'error',
      from: { path: '^(apps|libs|migrations|test)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], path: '(^|/)node_modules/' },
    },
    {
      name: 'no-dev-dependency-in-production',
      comment: 'Images install without dev dependencies. Move the package to `dependencies`, or the code to a test.',
      severity: 'error',
      from: { ...PRODUCTION, pathNot: [SPEC, '^apps/web/assets/build-assets\\.ts$'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'] },
    },
    {
      name: 'no-test-in-production',
      comment: 'Makers and stand-ins serve tests only. If production needs it, it belongs in a lib.',
      severity: 'error',
      from: PRODUCTION,
      to: { path: ['^test/', SPEC] },
    },
    {
      name: 'no-built-file',
      comment: 'Sources import sources. `dist` is the last build, which may be older than what you read.',
      severity: 'error',
      from: {},
      to: { path: '(^|/)dist/', pathNot: '(^|/)node_modules/' },
    },
    {
      name: 'no-orphan',
      comment: 'Nobody imports this file and it imports nobody: export it from its index.ts, or delete it.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(apps|libs|migrations|test)/',
        pathNot: [SPEC, '\\.d\\.ts$', '^apps/web/client/(citizen|staff)\\.ts$'],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: { path: '^coverage/' },
    tsPreCompilationDeps: true,
    // Maps `#libs/*` to the sources; package.json maps it to the build, which is what Node runs.
    tsConfig: { fileName: 'tsconfig.depcruise.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default', 'require'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
