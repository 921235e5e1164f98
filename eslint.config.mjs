// What eslint watches. The layout is prettier's, the import table is dependency-cruiser's (.dependency-cruiser.mjs).
import js from '@eslint/js';
import { builtinModules } from 'node:module';
import tseslint from 'typescript-eslint';
import { noRealBsn } from './tools/eslint/no-real-bsn.mjs';

/** Tests, and the suite that every engine of the log runs. */
const SPECS = ['**/*.spec.ts', 'packages/event-log/src/contract/**/*.ts'];

/** Code that is a function of its arguments alone, so that it gives the same in a service, a rebuild and a simulation. */
const PURE = [
  'services/*/src/{domain,handlers}/**/*.ts',
  'packages/{basis,berichten,contracts,simulation}/src/**/*.ts',
];

export default tseslint.config(
  { ignores: ['**/dist/', '**/generated/', '.nx/', 'coverage/'] },
  js.configs.recommended,
  {
    plugins: { iwlz: { rules: { 'no-real-bsn': noRealBsn } } },
    rules: { 'iwlz/no-real-bsn': 'error', eqeqeq: ['error', 'always', { null: 'ignore' }] },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        TextDecoderStream: 'readonly',
        performance: 'readonly',
      },
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // A number in a text reads well; a Date, an object or undefined does not.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // noUncheckedIndexedAccess doubts every index; where a bound proves it, `!` says so.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A handler may be done at once or later: `void | Promise<void>`.
      '@typescript-eslint/no-invalid-void-type': 'off',
      // A port is asynchronous, also where an engine has the answer at hand.
      '@typescript-eslint/require-await': 'off',
      // `_` is what one leaves out: an argument, or a property on the way to the others.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Nest describes its options as classes; what it takes is an object.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Types alone leave no import behind in what runs.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // Nest modules are empty classes under a decorator.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: SPECS,
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    files: PURE,
    ignores: SPECS,
    rules: {
      'no-restricted-globals': ['error', ...impureGlobals()],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Pure code is given its time.' },
        { object: 'Math', property: 'random', message: 'Pure code is given its random numbers.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: ':matches(NewExpression, CallExpression)[callee.name="Date"][arguments.length=0]',
          message: 'Pure code is given its time.',
        },
      ],
      'no-restricted-imports': [
        'error',
        { paths: builtinModules, patterns: [{ regex: '^node:', message: 'Pure code does no I/O.' }] },
      ],
    },
  },
);

function impureGlobals() {
  const names = ['process', 'setTimeout', 'setInterval', 'setImmediate', 'performance', 'crypto', 'fetch', 'console'];
  return names.map((name) => ({ name, message: 'Pure code has no clock, random, environment or I/O.' }));
}
