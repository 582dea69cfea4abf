import { defineConfig } from 'vitest/config';

/*
 * What a test needs decides its project. A file that is in no list is a unit test: it needs no build and no browser, and it is quick.
 */
const needs = {
  /** Runs the command, or publishes. */
  build: [
    'all-errors',
    'ask',
    'build',
    'check',
    'command',
    'compile',
    'damage',
    'incremental',
    'levels',
    'made-up',
    'made-up-language',
    'migrate-command',
    'preview',
    'publish-in-part',
    'quote',
    'release',
    'synthetic',
    'terminal',
    'tutorial',
    'yardstick',
  ],
  /** Reads the pages and the data of a build, many in a browser. */
  site: [
    'amounts',
    'chart',
    'clauses',
    'compare-page',
    'data',
    'delivery',
    'finder',
    'hosting',
    'language-switch',
    'original',
    'pictures',
    'one-answer',
    'published',
    'scheme-page',
    'search',
    'site',
    'site-craft',
    'site-pages',
    'source-view',
    'whole-statements',
    'translate',
  ],
  /** Reads pamphlets, most of them as PDF. */
  pdf: ['characters-of-names-pdf', 'gate', 'pamphlet', 'parity', 'pdf', 'pdf-ua', 'premiums', 'rate-tables'],
  /** Tries each line or digit of the real texts, or each key of their YAML files, or reads them again and again: minutes. */
  slow: ['growth', 'lines', 'misprints', 'reference', 'slips', 'whole-tables', 'wrong-profiles'],
};

const pathsOf = (names: readonly string[]) => names.map((name) => `test/${name}.test.ts`);

export default defineConfig({
  test: {
    maxWorkers: '100%',
    // a machine that builds something else at the same time is slow, and no fault
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { requireAssertions: true },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/*.test.ts'],
          exclude: pathsOf(Object.values(needs).flat()),
          // most of the time goes into imports: files that share them take a third of it
          isolate: false,
        },
      },
      ...Object.entries(needs).map(([name, files]) => ({
        extends: true as const,
        test: { name, include: pathsOf(files) },
      })),
    ],
  },
});
