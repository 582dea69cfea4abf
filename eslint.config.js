import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Arrows run downward only: cli -> pipeline -> render -> compare, translate -> schemas; extract -> schemas. */
const forbid = (files, ...groups) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: groups,
            message: 'Arrows run downward: see docs/architecture.md.',
          },
        ],
      },
    ],
  },
});

export default tseslint.config(
  { ignores: ['out', 'dist', '.cache', 'node_modules'] },
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.js', '.puppeteerrc.cjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
      globals: { module: 'writable' },
    },
    rules: {
      'no-console': 'error',
      'no-irregular-whitespace': ['error', { skipComments: true, skipStrings: true, skipRegExps: true }],
      // micromark and zod hand out methods to be used on their own
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  { files: ['*.js', '*.cjs'], ...tseslint.configs.disableTypeChecked },
  forbid(['schemas/**'], '**/src/**', '**/extract/**', '**/render/**'),
  forbid(['src/extract/**'], '**/render/**', '**/compare/**', '**/translate/**', '**/pipeline*', '**/cli*'),
  // what a reader types is read as what a pamphlet prints: by the pure recognisers
  forbid(
    ['src/compare/**'],
    '**/extract/*',
    '!**/extract/recognise',
    '**/extract/recognise/*',
    '!**/extract/recognise/amount.ts',
    '!**/extract/recognise/fold.ts',
    '**/render/**',
    '**/translate/**',
    '**/pipeline*',
    '**/cli*',
  ),
  forbid(['src/translate/**'], '**/extract/**', '**/render/**', '**/compare/**', '**/pipeline*', '**/cli*'),
  forbid(['src/render/**'], '**/extract/**', '**/pipeline*', '**/cli*'),
);
