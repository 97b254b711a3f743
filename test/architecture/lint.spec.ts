import { PlantedTree, runTool } from './planted-tree.js';

type Reports = { filePath: string; messages: { ruleId: string | null; message: string; severity: number }[] }[];

/** [rule, a word of its message, file, source]: each breaks one rule of lint, on purpose. */
const OFFENDERS: readonly (readonly [string, RegExp, string, string])[] = [
  [
    '@typescript-eslint/no-explicit-any',
    /any/,
    'libs/casework/any.ts',
    'export const loose = (value: any): boolean => value === 1;\n',
  ],
  [
    '@typescript-eslint/no-floating-promises',
    /Promises must be awaited/,
    'libs/casework/floating.ts',
    'export function start(work: () => Promise<void>): void {\n  work();\n}\n',
  ],
  [
    '@typescript-eslint/switch-exhaustiveness-check',
    /not exhaustive/,
    'libs/domain/procedure/switch.ts',
    "export function word(state: 'open' | 'closed'): string {\n  switch (state) {\n    case 'open':\n      return 'open';\n  }\n  return '';\n}\n",
  ],
  [
    'max-lines-per-function',
    /too many lines/,
    'libs/casework/long.ts',
    `export function long(): number {\n  let sum = 0;\n${'  sum += 1;\n'.repeat(80)}  return sum;\n}\n`,
  ],
  ['no-console', /console/, 'libs/casework/console.ts', "console.log('a name');\n"],
  ['@typescript-eslint/ban-ts-comment', /ts-ignore/, 'libs/casework/ignore.ts', '// @ts-ignore\nexport const n: number = 1;\n'],
  ['no-restricted-syntax', /Clock/, 'libs/casework/new-date.ts', 'export const at = (): Date => new Date();\n'],
  ['no-restricted-syntax', /Clock/, 'libs/casework/date-now.ts', 'export const at = (): number => Date.now();\n'],
  ['no-restricted-syntax', /Clock/, 'apps/web/date-call.ts', 'export const at = (): string => Date();\n'],
  ['no-restricted-syntax', /Clock/, 'libs/domain/clocks/temporal-now.ts', 'export const at = () => Temporal.Now.instant();\n'],
  ['no-restricted-syntax', /Clock/, 'test/medium/late.spec.ts', 'export const at = (): Date => new Date();\n'],
  ['no-restricted-syntax', /Clock/, 'libs/casework/case.entity.ts', 'export class Row {\n  at = new Date();\n}\n'],
  ['no-restricted-syntax', /SQL/, 'libs/casework/sql-now.ts', 'export const sql = `SELECT 1 WHERE due_at < now()`;\n'],
  [
    'no-restricted-syntax',
    /SQL/,
    'libs/casework/sql-part.ts',
    'export const sql = (table: string) => `SELECT NOW ( ) FROM ${table}`;\n',
  ],
  ['no-restricted-syntax', /SQL/, 'libs/platform/database/sql-quoted.ts', "export const sql = 'SELECT current_timestamp';\n"],
  [
    'no-restricted-syntax',
    /SQL/,
    'migrations/20260101000000-offend.ts',
    "export const sql = 'at timestamptz DEFAULT clock_timestamp()';\n",
  ],
  [
    'no-restricted-syntax',
    /SQL/,
    'libs/kernel/clock.ts',
    "export const sql = 'SELECT now()';\nexport const at = (): Date => new Date();\n",
  ],
  ['no-restricted-syntax', /pure/, 'libs/domain/routing/dice.ts', 'export const dice = (): number => Math.random();\n'],
  ['no-restricted-globals', /pure/, 'libs/domain/routing/uuid.ts', 'export const id = (): string => crypto.randomUUID();\n'],
  ['no-restricted-globals', /pure/, 'libs/domain/routing/env.ts', "export const zone = (): string => process.env['TZ'] ?? '';\n"],
  [
    'no-restricted-imports',
    /need each other/,
    'libs/features/intake/forward.ts',
    "import { forwardRef } from '@nestjs/common';\nexport const later = forwardRef(() => Object);\n",
  ],
  [
    'no-restricted-imports',
    /Constructors ask/,
    'libs/features/intake/module-ref.ts',
    "export { ModuleRef } from '@nestjs/core';\n",
  ],
  ['no-restricted-imports', /from Clock/, 'libs/casework/created.ts', "export { CreateDateColumn } from 'typeorm';\n"],
  [
    'no-restricted-syntax',
    /cascades/,
    'libs/casework/cascade.ts',
    "import { OneToMany } from 'typeorm';\nexport class Row {\n  @OneToMany('Other', 'row', { cascade: true })\n  others!: object[];\n}\n",
  ],
  [
    'no-restricted-syntax',
    /no methods/,
    'libs/casework/method.ts',
    "import { Entity } from 'typeorm';\n@Entity({ name: 'row' })\nexport class Row {\n  state!: string;\n  close(): void {\n    this.state = 'closed';\n  }\n}\n",
  ],
];

const SILENCED = '// eslint-disable-next-line no-console\nconsole.log(1);\n';
const ORDERLY = {
  'libs/kernel/index.ts': 'export const startOf = (day: string): Date => new Date(day);\n',
  'libs/casework/query.ts':
    'export const sql = `SELECT id FROM casework.case WHERE due_at < $1`;\nexport const at = (clock: { now(): Date }): Date => clock.now();\n',
  'libs/casework/order.ts':
    "import { Column, Entity } from 'typeorm';\n@Entity({ name: 'row' })\nexport class Row {\n  @Column({ type: 'text' })\n  state!: string;\n}\n",
  'libs/casework/command.ts': 'export class Close {\n  execute(): number {\n    return 1;\n  }\n}\n',
};

describe('the lint rules of the house', () => {
  const tree = new PlantedTree({
    ...ORDERLY,
    ...Object.fromEntries(OFFENDERS.map(([, , file, source]) => [file, source])),
    'libs/casework/silenced.ts': SILENCED,
  });
  let reports: Reports;

  beforeAll(async () => {
    reports = await runTool<Reports>('eslint', ['--format', 'json', 'apps', 'libs', 'migrations', 'test'], tree.path);
  });
  afterAll(() => tree.remove());

  const messagesOf = (file: string) => reports.find(({ filePath }) => filePath.endsWith(`/${file}`))?.messages ?? [];

  it.each(OFFENDERS)('%s %s refuses %s', (rule, word, file) => {
    expect(messagesOf(file)).toContainEqual(
      expect.objectContaining({ ruleId: rule, message: expect.stringMatching(word) as string, severity: 2 }),
    );
  });

  it('cannot be silenced in a comment', () => {
    expect(messagesOf('libs/casework/silenced.ts').map(({ ruleId }) => ruleId)).toEqual(
      expect.arrayContaining([null, 'no-console']),
    );
  });

  it('let the clock read the time, and only the clock', () => {
    expect(messagesOf('libs/kernel/clock.ts').map(({ message }) => message)).toEqual([expect.stringMatching(/SQL/)]);
  });

  it('leave orderly code alone', () => {
    expect(Object.keys(ORDERLY).flatMap(messagesOf)).toEqual([]);
  });
});
