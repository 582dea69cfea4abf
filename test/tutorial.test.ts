import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const project = fileURLToPath(new URL('..', import.meta.url));
const page = `${project}docs/tutorial.md`;
const text = readFileSync(page, 'utf8');

/** A block of the page: its commands, each behind `$ `, with the lines that each prints. */
type Block = { at: number; commands: { line: string; output: string }[] };

const blocks = [...text.matchAll(/^```console\n([\s\S]*?)^```$/gm)].map(({ index, 1: body }): Block => ({
  at: index,
  commands: body!
    .split(/^(?=\$ )/m)
    .map((part) => ({ line: part.slice(2, part.indexOf('\n')), output: part.slice(part.indexOf('\n') + 1) })),
}));

const folder = mkdtempSync(join(tmpdir(), 'yakkan-tutorial-'));
symlinkSync(`${project}dist`, join(folder, 'dist'));
cpSync(`${project}examples`, join(folder, 'examples'), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a command prints on both streams. Times differ from run to run. */
function run(line: string): string {
  const { stdout } = spawnSync('sh', ['-c', `${line} 2>&1`], { cwd: folder, encoding: 'utf8' });
  return stdout.replace(/\d+(?:\.\d+)? (ms|s)\b/g, '… $1');
}

describe('the tutorial', () => {
  const printed = blocks.map(({ commands }) => commands.map(({ line }) => ({ line, output: run(line) })));
  if (process.env.UPDATE === '1') {
    let nth = 0;
    const written = text.replace(/^```console\n[\s\S]*?^```$/gm, () => {
      const body = printed[nth++]!.map(({ line, output }) => `$ ${line}\n${output}`).join('');
      return `\`\`\`console\n${body}\`\`\``;
    });
    writeFileSync(page, written);
  }

  it('has commands to run', () => {
    expect(blocks.flatMap(({ commands }) => commands).length).toBeGreaterThan(5);
  });

  it.each(blocks.flatMap(({ commands }, i) => commands.map(({ line, output }, j) => ({ line, output, i, j }))))(
    'prints what the page shows for $line',
    ({ output, i, j }) => {
      expect(printed[i]![j]!.output).toBe(output);
    },
  );
});
