import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workspace, yakkan, type Outcome } from './support/command.ts';
import { readPdfBytes } from './support/pdf.ts';
import { PDF_A_2U } from './support/print-rules/pdf-a-2u.ts';
import { PDF_X_4 } from './support/print-rules/pdf-x-4.ts';
import { project } from './support/project.ts';
import { dictOf, pagesOf, readStrictly, resolved, type StrictPdf, type Value } from './support/strict-pdf.ts';

/*
 * The files for a printer, and those for the screen, of made-up pamphlets in both languages. A proof has pages across (mori), and has no file for a printer. docs/print-rules.md lists each rule that is
 * checked here, by a reader of our own; qpdf and Ghostscript are asked too where they are installed.
 */
const { sources, out, folder, remove } = workspace();
afterAll(remove);
const NAMES = ['ja/aozora-2024.member', 'en/kumo-2024.leaflet', 'ja/mori-2024.member', 'en/mori-2024.member'];
const build = (to: string, ...more: string[]) =>
  yakkan([
    'build',
    '--sources',
    sources,
    '--out',
    to,
    '--only',
    'aozora',
    'kumo',
    'mori',
    '--json',
    '--print-ready',
    ...more,
  ]);
const bytesOf = (name: string, to = out) => readFileSync(join(to, `pamphlets/${name}.pdf`));
const printOf = (name: string, to = out) => bytesOf(`${name}.print`, to);
const imposed = join(folder, 'imposed');
const black = join(folder, 'black');

let outcomes: Outcome[] = [];
beforeAll(() => {
  outcomes = [build(out), build(imposed, 'saddle-stitch', '--creep', '0.5'), build(black, '--plates', 'black')];
}, 300_000);

const isInstalled = (command: string) => spawnSync(command, ['--version']).status === 0;

/** A file, read once for all rules. */
const read = new Map<string, StrictPdf>();
function asRead(bytes: typeof bytesOf, name: string, to: string): StrictPdf {
  const key = [bytes.name, name, to].join(' ');
  if (!read.has(key)) read.set(key, readStrictly(bytes(name, to)));
  return read.get(key)!;
}

/** The share of each page that each of four inks covers, as Ghostscript sees it. */
function inksOf(path: string): number[][] {
  const { stdout } = spawnSync('gs', ['-q', '-o', '-', '-sDEVICE=inkcov', '-dUseTrimBox', path]);
  return String(stdout)
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).slice(0, 4).map(Number));
}

/** A rule by its name, as docs/print-rules.md lists it. */
const named = (rules: object) => Object.keys(rules);

describe('PDF/X-4 and PDF/A-2u', () => {
  it.each(named(PDF_X_4))('%s holds in all files for a printer, and is seen to be broken', (id) => {
    const { faults, spoil } = PDF_X_4[id]!;
    for (const name of NAMES)
      for (const to of [out, imposed, black]) expect(faults(asRead(printOf, name, to)), name).toEqual([]);
    const spoilt = readStrictly(printOf(NAMES[0]!));
    spoil(spoilt);
    expect(faults(spoilt)).not.toEqual([]);
  });

  it.each(named(PDF_A_2U))('%s holds in all files for the screen, and is seen to be broken', (id) => {
    const { faults, spoil } = PDF_A_2U[id]!;
    for (const name of NAMES) expect(faults(asRead(bytesOf, name, out)), name).toEqual([]);
    const spoilt = readStrictly(bytesOf(NAMES[0]!));
    spoil(spoilt);
    expect(faults(spoilt)).not.toEqual([]);
  });

  it('has each rule in the list of docs/, in its words', () => {
    const listed = [
      ...readFileSync(`${project}docs/print-rules.md`, 'utf8').matchAll(
        /^\| `([ax]-[\w-]+)` +\| (.*?) +\| (.*?) +\|/gm,
      ),
    ];
    const rules = Object.entries({ ...PDF_X_4, ...PDF_A_2U }).map(([id, { clause, says }]) => [id, clause, says]);
    expect(listed.map(([, ...row]) => row)).toEqual(rules);
  });

  it.runIf(isInstalled('qpdf'))('has no fault that qpdf finds', () => {
    for (const to of [out, imposed])
      for (const name of NAMES) {
        const { status, stdout } = spawnSync('qpdf', ['--check', join(to, `pamphlets/${name}.print.pdf`)]);
        expect(String(stdout)).toContain('No syntax or stream encoding errors found');
        expect(status).toBe(0);
      }
  });
});

describe('a file for the screen', () => {
  /** Where links out of a file lead. */
  const addresses = (name: string) => {
    const pdf = readStrictly(bytesOf(name));
    const all = pagesOf(pdf).flatMap((page) => (resolved(pdf, page.get('Annots')) ?? []) as Value[]);
    return all.flatMap((each) => {
      const uri = dictOf(pdf, dictOf(pdf, each)!.get('A'))?.get('URI');
      return Buffer.isBuffer(uri) ? [uri.toString('latin1')] : [];
    });
  };

  it.each(['ja', 'en'])('links telephone numbers and addresses that it prints, and no fax: %s', (lang) => {
    expect(addresses(`${lang}/aozora-2024`)).toContain('tel:0000000011');
    expect(addresses(`${lang}/aozora-2024`).join(' ')).not.toContain('0000000012');
    expect(addresses(`${lang}/kumo-2024`)).toContain('mailto:kumori@mihon.example');
  });
});

describe('a file for a printer', () => {
  it('says what the file for the screen says, page by page', async () => {
    for (const name of NAMES) {
      const [screen, print] = [await readPdfBytes(bytesOf(name)), await readPdfBytes(printOf(name))];
      expect(print.pages.slice(0, screen.pages.length)).toEqual(screen.pages);
      expect(print.pages.slice(screen.pages.length).join('')).toBe('');
      expect(print.pages.length % 4).toBe(0);
      expect(print.pages.length - screen.pages.length).toBeLessThan(4);
    }
  });

  it('has the last page beside the first on the outer face of a sheet, and the next two within', async () => {
    const [screen, print] = [await readPdfBytes(bytesOf(NAMES[0]!)), await readPdfBytes(printOf(NAMES[0]!, imposed))];
    const page = (number: number) => screen.pages[number - 1] ?? '';
    const count = Math.ceil(screen.pages.length / 4) * 4;
    expect(print.pages).toHaveLength(count / 2);
    expect(print.pages[0]).toBe(page(count) + page(1));
    expect(print.pages[1]).toBe(page(2) + page(count - 1));
    expect(print.pages[2]).toBe(page(count - 2) + page(3));
    expect(print.pages.at(-1)).toBe(page(count / 2) + page(count / 2 + 1));
  });

  it('is as large as A4 or two of them, with 15 mm around it', () => {
    const size = (to: string) => pagesOf(readStrictly(printOf(NAMES[0]!, to))).map((page) => page.get('MediaBox'));
    const mm = (box: unknown) => (box as number[]).slice(2).map((side) => Math.round((side * 25.4) / 72));
    expect(new Set(size(out).map((box) => mm(box).join(' × ')))).toEqual(new Set(['240 × 327']));
    expect(new Set(size(imposed).map((box) => mm(box).join(' × ')))).toEqual(new Set(['450 × 327']));
  });

  it('is kept, so that a second build prints nothing', () => {
    const outcome = JSON.parse(build(out, '--force').stdout) as { printed: number; kept: number };
    // three products of three schemes in two languages, and the files for a printer of two of them
    expect(outcome).toMatchObject({ printed: 0, kept: 18 + 12 });
    expect(outcomes.map(({ status }) => status)).toEqual([0, 0, 0]);
  });

  it.runIf(isInstalled('gs'))('is on the black plate alone if that is asked for', () => {
    for (const name of NAMES) {
      const pages = inksOf(join(black, `pamphlets/${name}.print.pdf`));
      expect(pages.map(([cyan, magenta, yellow]) => [cyan, magenta, yellow])).toEqual(pages.map(() => [0, 0, 0]));
      expect(pages.filter(([, , , ink]) => ink! > 0.005).length).toBeGreaterThanOrEqual(2);
    }
  });

  it('is refused for options that do not go together, and for a profile that is none', () => {
    const refuse = (...args: string[]) => yakkan(['build', '--sources', sources, '--out', out, ...args]);
    const file = join(folder, 'no.icc');
    writeFileSync(file, 'no profile');
    expect(refuse('--print-ready', '--creep', '0.1')).toMatchObject({ status: 2 });
    expect(refuse('--press-profile', file)).toMatchObject({ status: 2 });
    expect(refuse('--print-ready', '--press-profile', file).stderr).toContain('is not the ICC profile of a press');
    expect(refuse('--print-ready', '--no-pdf')).toMatchObject({ status: 2 });
    expect(refuse('--print-ready', 'sideways')).toMatchObject({ status: 2 });
  });
});
