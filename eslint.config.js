import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/**
 * Arrows run downward only: cli, preview -> pipeline -> render -> compare, translate -> schemas; extract -> schemas; render and
 * client -> search. The pure recognisers of amounts serve compare too, and through it the reader's browser.
 */
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
  forbid(
    ['src/extract/**'],
    '**/render/**',
    '**/compare/**',
    '**/translate/**',
    '**/search/**',
    '**/client/**',
    '**/preview/**',
    '**/pipeline*',
    '**/cli*',
  ),
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
  forbid(
    ['src/search/**'],
    '**/extract/**',
    '**/render/**',
    '**/compare/**',
    '**/client/**',
    '**/translate/**',
    '**/pipeline*',
    '**/cli*',
  ),
  // of render, a browser needs how a language writes money, and the shape of what the pages were given
  forbid(['src/client/**'], '**/extract/**', '**/translate/**', '**/preview/**', '**/pipeline*', '**/cli*'),
  forbid(['src/preview/**', 'src/preview.ts'], '**/extract/**', '**/compare/**', '**/translate/**', '**/cli*'),
  forbid(['src/render/**'], '**/extract/**', '**/pipeline*', '**/cli*'),
);
