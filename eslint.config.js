import js from '@eslint/js';
import tseslint from 'typescript-eslint';

// The house's own rules. Each says what to do instead; `test/architecture/lint.spec.ts` plants an offender against each.

const CLOCK = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']",
    message: 'Time comes from Clock (libs/kernel/clock.ts), or as an argument.',
  },
  {
    selector:
      "MemberExpression[object.name='Date'][property.name='now'], MemberExpression[object.name='Temporal'][property.name='Now']",
    message: 'Time comes from Clock (libs/kernel/clock.ts), or as an argument. To measure a duration, use performance.now().',
  },
];

const SQL_TIME =
  '/\\bnow\\s*\\(\\s*\\)|\\b(clock|statement|transaction)_timestamp\\b|\\bcurrent_(timestamp|date|time)\\b|\\blocaltimestamp\\b/i';
const SQL = [
  {
    selector: `TemplateElement[value.raw=${SQL_TIME}], Literal[value=${SQL_TIME}]`,
    message: 'SQL does not know the time: pass it as a parameter, from Clock.',
  },
];

const ROWS = [
  {
    selector: 'Decorator Property[key.name=/^(cascade|eager|lazy)$/]:not([value.value=false])',
    message: 'Entities are rows: no cascades, no eager or lazy relations. Read what you need in a query.',
  },
  {
    selector: 'ClassDeclaration:has(> Decorator[expression.callee.name=/^(View)?Entity$/]) > ClassBody > MethodDefinition',
    message: 'Entities are rows: no methods. A rule belongs to libs/domain.',
  },
];

const FORBIDDEN_NAMES = {
  paths: [
    {
      name: '@nestjs/common',
      importNames: ['forwardRef'],
      message: 'Two modules that need each other: move what both need down, or speak by an event.',
    },
    { name: '@nestjs/core', importNames: ['ModuleRef'], message: 'Constructors ask for what they use.' },
    {
      name: 'typeorm',
      importNames: ['CreateDateColumn', 'UpdateDateColumn', 'DeleteDateColumn'],
      message: 'These read the machine’s or the database’s time: use a Column and write it from Clock.',
    },
  ],
};

const IMPURE = [
  'console',
  'crypto',
  'fetch',
  'performance',
  'process',
  'queueMicrotask',
  'setImmediate',
  'setInterval',
  'setTimeout',
].map((name) => ({
  name,
  message: 'Rules are pure: take the value as an argument.',
}));

const RANDOM = [
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Rules are pure: take the value as an argument.',
  },
];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', '.otklik*/', 'shots/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { project: ['./tsconfig.json', './apps/web/client/tsconfig.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'no-console': 'error',
      'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }],
      'no-restricted-imports': ['error', FORBIDDEN_NAMES],
      'no-restricted-syntax': ['error', ...CLOCK, ...SQL, ...ROWS],
    },
  },
  {
    files: ['test/**/*.{ts,tsx}', '**/*.spec.{ts,tsx}', 'migrations/**/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  { files: ['apps/cli/**/*.ts', 'apps/standalone/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    // Constructors of injectables need runtime imports; a type-only import there would erase what Nest injects by.
    files: ['libs/**/*.{ts,tsx}', 'apps/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['libs/domain/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': ['error', ...IMPURE],
      'no-restricted-syntax': ['error', ...CLOCK, ...SQL, ...RANDOM],
    },
  },
  // The one place that reads the machine's time.
  { files: ['libs/kernel/clock.ts'], rules: { 'no-restricted-syntax': ['error', ...SQL, ...ROWS] } },
  // Its offenders are texts.
  { files: ['test/architecture/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...CLOCK, ...ROWS] } },
  { files: ['**/*.js', '**/*.cjs'], languageOptions: { globals: { module: 'readonly', process: 'readonly' } } },
);
