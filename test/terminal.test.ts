import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shownPath } from '../src/commands/context.ts';
import { countedKind } from '../src/report/counted.ts';
import { progressOn } from '../src/report/progress.ts';
import { yakkan } from './support/command.ts';
import { project } from './support/project.ts';

let folder: string;
let sources: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yakkan-terminal-'));
  sources = join(folder, 'sources');
  cpSync(`${project}test/schemes`, sources, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const build = (...more: string[]) =>
  yakkan(['build', '--no-pdf', '--sources', sources, '--out', join(folder, 'out'), ...more]);

/** Put something in the place of words of a text. The digest of source.yaml stays. */
function edit(path: string, from: string, to: string): void {
  const text = readFileSync(join(sources, path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(sources, path), text.replace(from, to));
}

const WARNING = /^sources\/\S+ warning /gm;
const KIND = /^ +(\d+) ([a-z-]+), (?:at|the first at) (sources\/\S+)$/gm;

describe('a build in a pipe', { timeout: 240_000 }, () => {
  it('prints a line for each stage, and ends with what it made', () => {
    const { status, stdout, stderr } = build();
    expect(status, stderr).toBe(0);
    expect(stderr.split('\n').slice(0, 5)).toEqual([
      'Reading 5 editions',
      'Making the data and 10 pamphlets',
      'Making the pages of 2 languages',
      'Cutting the fonts to what the pages say',
      expect.stringMatching(/^Writing \d+ files$/),
    ]);
    expect(stderr).not.toContain('\r');
    expect(stdout).toMatch(/^Built 5 schemes into .*\n$/);
  });

  it('counts warnings by rule with the first place of each; --verbose prints them', () => {
    const [brief, whole] = [build(), build('--verbose', '--force')];
    expect(brief.stderr.match(WARNING)).toBeNull();
    const places = [...whole.stderr.matchAll(/^(sources\/\S+?)(?:-\d+:\d+)? warning .* ([a-z-]+)$/gm)];
    expect(places.length).toBeGreaterThan(1);
    const expected = [...new Set(places.map(([, , rule]) => rule))].map((rule) => {
      const those = places.filter((each) => each[2] === rule);
      return [String(those.length), rule, those[0]![1]];
    });
    const shown = [...brief.stderr.matchAll(KIND)].map(([, ...each]) => each);
    expect(shown.map((each) => each.join(' ')).sort()).toEqual(expected.map((each) => each.join(' ')).sort());
    // the most first
    const counts = shown.map(([n]) => Number(n));
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    const last = `0 errors, ${places.length} ${places.length === 1 ? 'warning' : 'warnings'}`;
    expect([brief, whole].map(({ stderr }) => stderr.trimEnd().split('\n').at(-1))).toEqual([last, last]);
  });

  it('prints only its answer with --json', () => {
    const { stdout, stderr } = build('--json');
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'built' });
  });

  it('prints no progress if there is nothing to do', () => {
    build();
    expect(build().stderr).toBe('');
  });
});

describe('errors', { timeout: 240_000 }, () => {
  it.each([[[]], [['--verbose']]])('of a build come last, in full, after all warnings: %j', (more) => {
    edit('hama/undated/pamphlet.txt', '円', '円\ufffd');
    edit('mori/2024/pamphlet.txt', '円', '円\ufffd');
    const { status, stdout, stderr } = build(...more);
    expect([status, stdout]).toEqual([1, '']);
    const lines = stderr.trimEnd().split('\n');
    const errors = lines.flatMap((line, i) => (/ error /.test(line) ? [i] : []));
    const warnings = lines.flatMap((line, i) =>
      /^sources\/\S+ warning |^ +\d+ [a-z-]+, (?:at|the)/.test(line) ? [i] : [],
    );
    expect(errors.length).toBeGreaterThan(1);
    expect(warnings.length).toBeGreaterThan(0);
    expect(Math.max(...warnings)).toBeLessThan(Math.min(...errors));
    expect(lines.at(-1)).toMatch(/^\d+ errors, \d+ warnings$/);
    expect(stderr).toContain('The text was edited after it was received.');
  });

  it('of a check come last too, and a check says what it does', () => {
    edit('hama/undated/pamphlet.txt', '円', '円\ufffd');
    const { stderr } = yakkan(['check', '--sources', sources]);
    expect(stderr).toMatch(/^Reading 5 editions\n/);
    expect(stderr).toMatch(/^ +\d+ source-character-lost, at sources\/hama\/[^]*source-changed\n/m);
    expect(yakkan(['check', '--sources', sources, '--sarif']).stderr).toBe('');
    expect(yakkan(['check', '--sources', sources, '--json']).stderr).toBe('');
  });
});

describe('a count', () => {
  it.each([
    [9, 'typed field', '9 typed fields'],
    [1, 'typed field', '1 typed field'],
    [1, 'coverages', '1 coverage'],
    [2, 'coverages', '2 coverages'],
    [1, 'losses', '1 loss'],
    [21, 'losses', '21 losses'],
    [2, 'prose', '2 prose'],
  ])('of %i %s is %s', (n, kind, words) => expect(countedKind(n, kind)).toBe(words));
});

describe('progress on a terminal', () => {
  it('is one line, written over and cut to its width, and leaves nothing', () => {
    let written = '';
    const stream = { isTTY: true, columns: 12, write: (text: string) => (written += text) };
    const progress = progressOn(stream, true);
    progress.stage('Reading 5 editions');
    progress.update('Printing: 1');
    progress.end();
    expect(written).toBe('\r\u001b[2KReading 5 e\r\u001b[2KPrinting: 1\r\u001b[2K');
  });

  it('is a line a stage in a pipe, without the steps of a stage', () => {
    let written = '';
    const progress = progressOn({ write: (text: string) => (written += text) }, true);
    progress.stage('Reading 5 editions');
    progress.update('Printing: 1');
    progress.end();
    expect(written).toBe('Reading 5 editions\n');
  });

  it('is nothing if it is not to be shown', () => {
    let written = '';
    const progress = progressOn({ isTTY: true, write: (text: string) => (written += text) }, false);
    progress.stage('Reading 5 editions');
    progress.end();
    expect(written).toBe('');
  });
});

describe('a path', () => {
  it('is shown from the folder where the command runs, if it is inside', () => {
    const here = process.cwd();
    expect(shownPath(join(here, 'out'))).toBe('out');
    expect(shownPath(here)).toBe('.');
    // a folder beside it may have a name that begins in the same way
    for (const beside of [`${here}-out`, join(here, '..', 'out')]) expect(shownPath(beside)).toBe(beside);
    expect(shownPath(join(here, '..out'))).toBe('..out');
  });
});
