import { defineConfig } from 'oxlint';
import { importBoundaries, parentImportRule } from './scripts/boundaries.ts';

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'react', 'jsx-a11y', 'vitest', 'promise'],
  categories: { correctness: 'error', suspicious: 'error' },
  rules: {
    // On top of the two categories.
    'import/no-cycle': 'error',
    'typescript/no-explicit-any': 'error',
    ...parentImportRule,
    'vitest/expect-expect': ['error', { assertFunctionNames: ['expect', 'fc.assert'] }],

    // JSX is compiled without React in scope.
    'react/react-in-jsx-scope': 'off',
    // The booth's screen is one field that always has the focus (design: screens).
    'jsx-a11y/no-autofocus': 'off',
    // MUI gives its own elements their roles; axe judges the result in the end-to-end tests.
    'jsx-a11y/prefer-tag-over-role': 'off',
    // `fc.integer()` and `i18next.t()` are how their documentation writes them.
    'import/no-named-as-default-member': 'off',
    // Style sheets and fonts are imported for their effect.
    'import/no-unassigned-import': 'off',
    // A helper stands beside the one test or function that needs it.
    'unicorn/consistent-function-scoping': 'off',
  },
  overrides: [
    ...importBoundaries(import.meta.dirname),
    // The words of an error have a `then`: what to do next. They are text, never awaited.
    {
      files: ['src/renderer/i18n/**', 'src/hq/web/i18n/**'],
      rules: { 'unicorn/no-thenable': 'off' },
    },
  ],
});
