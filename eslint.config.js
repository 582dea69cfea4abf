import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { arrowsRule } from './scripts/arrows.js';
import { plainEnglishRule } from './scripts/plain-english.js';
import { asWhole, bareWords, LISTS } from './scripts/whole-statements.js';

export default tseslint.config(
  { ignores: ['out', 'dist', '.cache', 'node_modules'] },
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: ['eslint.config.js', '.puppeteerrc.cjs', 'scripts/*.js', 'test/{bench,damage}/*.js'],
        },
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
  { files: ['*.js', '*.cjs', 'scripts/*.js', 'test/{bench,damage}/*.js'], ...tseslint.configs.disableTypeChecked },
  // which folder may import from which: the table in docs/architecture.md
  {
    files: ['src/**', 'schemas/**'],
    plugins: { house: { rules: { arrows: arrowsRule } } },
    rules: { 'house/arrows': 'error' },
  },
  // statements are listed whole: scripts/whole-statements.js
  { files: LISTS, rules: { 'no-restricted-imports': ['error', bareWords] } },
  {
    files: ['src/**'],
    ignores: ['src/render/document/whole-statement.ts'],
    rules: { 'no-restricted-syntax': ['error', asWhole] },
  },
  // the worst phrases of odd English, in comments and strings: the list in scripts/plain-english.js
  {
    files: [
      'src/**/*.ts',
      'schemas/**/*.ts',
      'scripts/**/*.ts',
      'test/**/*.ts',
      '*.{js,ts}',
      'scripts/*.js',
      'test/{bench,damage}/*.js',
    ],
    // the list itself and its test name the phrases
    ignores: ['scripts/plain-english.js', 'test/plain-english.test.ts'],
    plugins: { english: { rules: { plain: plainEnglishRule } } },
    rules: { 'english/plain': 'error' },
  },
);
