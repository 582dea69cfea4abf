/*
 * What a test needs decides its project. A file that is in no list is a unit test: it needs no build and no browser, and it is quick.
 *
 * The slowest come first, in the list and in the run: one that begins last leaves the other processors with nothing to do. `reads` are the files
 * and folders that the tests of a project read besides code. They are named whole: a change to what is missing here is not tested.
 */

type Need = {
  reads: readonly string[];
  files: readonly (string | { name: string; reads: readonly string[] })[];
};

const TEXTS = ['sources', 'test/schemes'];
/** What the command is, what it publishes, and what that is compared with. */
const BUILT = ['dist', 'out', 'package.json', 'schemas', 'templates', 'test/fixtures', 'test/reference', ...TEXTS];

const NEEDS = {
  /** Tries each line or digit of the real texts, or each key of their YAML files, or reads them again and again: minutes. */
  slow: {
    reads: TEXTS,
    files: [
      'lines',
      'whole-tables',
      'wrong-profiles',
      { name: 'misprints', reads: ['templates', 'out'] },
      'reference',
      'next-text-fillings',
      { name: 'growth', reads: ['test/fixtures'] },
      { name: 'slips', reads: ['schemas'] },
    ],
  },
  /** Runs the command, or publishes. */
  build: {
    reads: BUILT,
    files: [
      'build',
      { name: 'damage', reads: ['test/damage'] },
      'incremental',
      { name: 'print-ready', reads: ['docs'] },
      'command',
      'release',
      'preview',
      'terminal',
      'publish-in-part',
      'quote',
      'quote-on',
      'changes-site',
      'new-edition',
      'day-of-joining',
      'ask',
      'ask-release',
      'made-up-language',
      'check',
      'synthetic',
      { name: 'compile', reads: ['src', 'scripts'] },
      { name: 'yardstick', reads: ['test/bench'] },
      'migrate-command',
      'renew-text',
      'renew-erratum',
      'renew-profile',
      'translation-memory',
      'renew-command',
      'all-errors',
      'levels',
      'made-up',
      { name: 'tutorial', reads: ['docs', 'examples'] },
    ],
  },
  /** Reads pamphlets, most of them as PDF. */
  pdf: {
    reads: BUILT,
    files: [
      'rate-tables',
      'pdf',
      'products',
      'premiums',
      'pamphlet',
      'pdf-ua',
      'characters-of-names-pdf',
      'gate',
      'parity',
    ],
  },
  /** Reads the pages and the data of a build, many in a browser. */
  site: {
    reads: BUILT,
    files: [
      'compare-page',
      'search',
      'pictures',
      'site-craft',
      'finder',
      'delivery',
      'original',
      'whole-statements',
      'chart',
      'language-switch',
      'site-pages',
      'scheme-page',
      'source-view',
      'hosting',
      'site',
      'published',
      'one-answer',
      'data',
      'amounts',
      'clauses',
      'translate',
    ],
  },
} satisfies Record<string, Need>;

const pathOf = (file: Need['files'][number]) => `test/${typeof file === 'string' ? file : file.name}.test.ts`;

/** The paths of the files of each project, in the order that they are run. */
export const FILES: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries<Need>(NEEDS).map(([name, { files }]) => [name, files.map(pathOf)]),
);

/** What each of them reads. */
export const READ: ReadonlyMap<string, readonly string[]> = new Map(
  Object.values<Need>(NEEDS).flatMap(({ reads, files }) =>
    files.map((file) => [pathOf(file), [...reads, ...(typeof file === 'string' ? [] : file.reads)]] as const),
  ),
);
