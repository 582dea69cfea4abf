import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { workspace, yakkan } from './support/command.ts';
import { fill, type Typed } from './support/workbook.ts';

const { folder, sources, remove } = workspace();
afterAll(remove);

const renew = (...args: string[]) => yakkan(['renew', ...args, '--sources', sources]);
const file = (name: string) => join(folder, name);
const DAYS: Typed = { '日付!D4': new Date('2025-01-01T00:00Z'), '日付!D5': new Date('2026-01-01T00:00Z') };

/** The workbook of a scheme, filled in, as a file. */
async function filled(name: string, typed: Typed): Promise<string> {
  const empty = file(`${name}.empty.xlsx`);
  expect(renew('aozora', '2025', '--workbook', empty).status).toBe(0);
  writeFileSync(file(name), await fill(readFileSync(empty), typed));
  return file(name);
}

describe('yakkan renew', () => {
  it('writes the same workbook again, and none over another file', () => {
    const name = file('renewal.xlsx');
    const first = renew('aozora', '2025', '--workbook', name);
    expect(first.stdout).toContain('from aozora/2024.');
    const bytes = readFileSync(name);
    expect(renew('aozora', '2025', '--workbook', name).status).toBe(0);
    expect(readFileSync(name)).toEqual(bytes);
    writeFileSync(name, 'what someone filled in');
    const again = renew('aozora', '2025', '--workbook', name);
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('is there already: name another file, or remove it.');
    expect(readFileSync(name, 'utf8')).toBe('what someone filled in');
  });

  it('lists every change, writes nothing without --yes, and then the text and its source.yaml', async () => {
    const workbook = await filled('filled.xlsx', { ...DAYS, '料率表1!B3': 1.03 });
    const shown = renew('aozora', '2025', '--from', workbook);
    expect(shown.status).toBe(0);
    expect(shown.stdout).toContain('料率表1!E11  12,340円 -> 12,710円  (line 68)\n');
    expect(shown.stdout).toContain('14 changes, 0 questions, 0 errors.\nNothing is written yet: add `--yes`');
    expect(existsSync(join(sources, 'aozora/2025'))).toBe(false);
    const written = renew('aozora', '2025', '--from', workbook, '--yes', '--json');
    expect(written.status).toBe(0);
    const answer = JSON.parse(written.stdout) as Record<string, unknown[]>;
    expect(answer.written).toEqual([
      'sources/aozora/2025/pamphlet.txt',
      'sources/aozora/2025/source.yaml',
      'sources/aozora/keys.yaml',
    ]);
    expect([answer.questions, answer.errors, answer.changes!.length]).toEqual([[], [], 14]);
    const text = readFileSync(join(sources, 'aozora/2025/pamphlet.txt'));
    expect(text.toString()).toContain('保険期間 2025年1月1日午後4時～2026年1月1日午後4時\n');
    const source = readFileSync(join(sources, 'aozora/2025/source.yaml'), 'utf8');
    expect(source).toContain(`sha256: ${createHash('sha256').update(text).digest('hex')}\n`);
    expect(source).toContain('receivedFrom: made with the workbook filled.xlsx\n');
    expect(source).toContain("follows: '2024'\n");
    // what it wrote is an edition like any other
    const checked = yakkan(['check', 'aozora', '--sources', sources]);
    expect(checked.status).toBe(0);
    expect(checked.stdout).toContain('aozora/2025');
  });

  it('does not write over another text of the new edition', async () => {
    const workbook = await filled('other.xlsx', DAYS);
    const text = readFileSync(join(sources, 'aozora/2025/pamphlet.txt'));
    const { status, stderr } = renew('aozora', '2025', '--from', workbook, '--yes');
    expect(status).toBe(2);
    expect(stderr).toContain('is there already, with another text');
    expect(readFileSync(join(sources, 'aozora/2025/pamphlet.txt'))).toEqual(text);
  });

  it('ends with 1 where a cell has an error, with each at its cell, and writes nothing', async () => {
    const workbook = await filled('wrong.xlsx', { '料率表1!E11': 'x', '料率表1!I11': -1 });
    const { status, stdout } = renew('aozora', '2026', '--from', workbook, '--since', '2024', '--yes');
    expect(status).toBe(1);
    expect(stdout).toContain('\n料率表1!E11 error Unexpected `x`, expected a number\n');
    expect(stdout).toContain('\n料率表1!I11 error Unexpected `-1`, expected a number that is not negative\n');
    expect(stdout).toContain('0 changes, 0 questions, 2 errors.\nNothing is written.\n');
    expect(existsSync(join(sources, 'aozora/2026'))).toBe(false);
  });

  it.each([
    [
      ['aozora', '2025'],
      'Name the new text, or say `--workbook` to make a workbook, or `--from FILE` to take one that is filled in.',
    ],
    [['aozora', '2025', '--workbook', 'x', '--from', 'y'], 'Name the new text, or say `--workbook`'],
    [['aozora', '令和7', '--workbook', 'x'], '`令和7` cannot name an edition'],
    [['aozora', '2025', '--workbook', 'x', '--since', '1999'], 'There is no edition `1999` of `aozora`'],
    [['nothing', '2025', '--workbook', 'x'], 'There is no other edition of `nothing`'],
    [['aozora', '2025', '--from', 'missing.xlsx'], 'missing.xlsx cannot be read.'],
  ])('%j is wrong usage', (args, message) => {
    const { status, stderr } = renew(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});
