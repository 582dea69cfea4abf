import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { project } from './support/project.ts';
import { inputsOf } from './support/run/kept-files.ts';
import { FILES, READ } from './support/run/needs.ts';

let root: string;
beforeEach(() => {
  root = `${mkdtempSync(join(tmpdir(), 'kept-'))}/`;
  symlinkSync(`${project}node_modules`, join(root, 'node_modules'));
  write('package-lock.json', '{}');
  write('vitest.config.ts', 'export default {};');
  write('test/a.test.ts', "import { read } from '../src/read.ts';\nread('text');");
  write(
    'src/read.ts',
    "import { page } from './page.ts';\nexport const read = (a: string) => a;\nexport const make = () => page;",
  );
  write('src/page.ts', "export const page = new Map([['a', 1]]);");
  write('sources/a/text.txt', '保険');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const inputs = async () => (await inputsOf(new Map([['test/a.test.ts', ['sources']]]), root))['test/a.test.ts']!;

/** Whether the file is run again after a change. */
async function isRunAgain(change: () => void): Promise<boolean> {
  const before = await inputs();
  change();
  return (await inputs()) !== before;
}

describe('a test file is run again', () => {
  it.each([
    ['the test', 'test/a.test.ts', "import { read } from '../src/read.ts';\nread('other');"],
    ['code that it uses', 'src/read.ts', 'export const read = (a: string) => `${a} `;'],
    ['a file that it reads', 'sources/a/text.txt', '保険料'],
    ['the packages', 'package-lock.json', '{ }'],
    ['how tests are run', 'vitest.config.ts', 'export default { test: {} };'],
  ])('when %s changes', async (_, path, text) => {
    expect(await isRunAgain(() => write(path, text))).toBe(true);
  });

  it('when a file that it reads is added, renamed or removed', async () => {
    expect(await isRunAgain(() => write('sources/b.txt', ''))).toBe(true);
    expect(await isRunAgain(() => write('sources/c.txt', ''))).toBe(true);
    expect(await isRunAgain(() => rmSync(join(root, 'sources/b.txt')))).toBe(true);
    expect(await isRunAgain(() => rmSync(join(root, 'sources'), { recursive: true }))).toBe(true);
  });

  it('when it begins to use code', async () => {
    const use = "import { make, read } from '../src/read.ts';\nread(String(make()));";
    expect(await isRunAgain(() => write('test/a.test.ts', use))).toBe(true);
    expect(await isRunAgain(() => write('src/page.ts', "export const page = new Map([['a', 2]]);"))).toBe(true);
  });
});

describe('a test file is not run again', () => {
  it.each([
    ['nothing', 'other.txt', ''],
    ['code that it does not use', 'src/page.ts', "export const page = new Map([['a', 2]]);"],
    ['a file that it does not read', 'templates/a.hbs', '<p>'],
    ['a comment', 'test/a.test.ts', "// read\nimport { read } from '../src/read.ts';\n\nread('text');"],
  ])('when %s changes', async (_, path, text) => {
    expect(await isRunAgain(() => write(path, text))).toBe(false);
  });
});

it('refuses a module that is loaded for what it does: it would be left out', async () => {
  write('test/a.test.ts', "import '../src/page.ts';");
  await expect(inputs()).rejects.toThrow('having no side effects');
});

it('knows what each file reads that needs more than code', () => {
  expect([...READ.keys()].sort()).toEqual(Object.values(FILES).flat().sort());
  for (const reads of READ.values()) expect(reads.length).toBeGreaterThan(1);
});
