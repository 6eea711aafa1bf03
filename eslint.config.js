import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const typed = ['{src,scripts,tests,bench}/**/*.ts', 'scripts/**/*.mjs', '*.config.{ts,js}'];

export default defineConfig(
  globalIgnores([
    'dist/',
    '.work/',
    '.cache/',
    '.tools/',
    '.astro/',
    '.vite/',
    'node_modules/',
    'content/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: typed,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // The compiler knows what is defined.
      'no-undef': 'off',
      // An ambient declaration has no other way to name a type.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // Numbers read well in messages; everything else still needs a decision.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A promise from `test` or `describe` is the runner's to await.
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', name: 'test', package: 'vitest' }] },
      ],
      // `noPropertyAccessFromIndexSignature` asks for brackets where this rule forbids them.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
    },
  },
  {
    files: ['scripts/**/*.mjs'],
    // The rule does not see a cast in JSDoc.
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  astro.configs['flat/recommended'],
  { rules: { eqeqeq: 'error', 'no-console': 'off' } },
);
