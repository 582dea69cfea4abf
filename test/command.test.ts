import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workspace, yakkan, type Outcome } from './support/command.ts';
import { cases, expectFile, fixturePath } from './support/fixtures.ts';
import { project } from './support/project.ts';

/*
 * Rules that need more than the text of one edition. A fixture is `command/<rule>/<case>/`: files of `sources/` that are put over a
 * copy of `command/base-sources/`, a whole folder of sources that is silent; the command; and the exact messages that it prints.
 * `sha256: computed` in source.yaml is replaced by the digest of the pamphlet.
 */
const BASE = `${project}test/fixtures/command/base-sources`;

/** Each message as it is printed: its line, and the indented lines under it. */
const MESSAGE = /^\S+ (?:error|warning) .*\n(?: {4}.*\n)*/gm;

function run(name: string): { outcome: Outcome; messages: string[] } {
  const place = workspace(BASE);
  try {
    cpSync(fixturePath('command', name, 'sources'), place.sources, { recursive: true });
    computeDigests(place.sources);
    const [command, verb, ...options] = readFileSync(fixturePath('command', name, 'command.txt'), 'utf8')
      .trim()
      .split(' ');
    expect(command).toBe('yakkan');
    const folders = ['--sources', place.sources, ...(verb === 'build' ? ['--out', place.out] : [])];
    const outcome = yakkan([verb!, ...options, ...folders]);
    return { outcome, messages: outcome.stderr.match(MESSAGE) ?? [] };
  } finally {
    place.remove();
  }
}

function computeDigests(sources: string): void {
  for (const path of readdirSync(sources, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('source.yaml')) continue;
    const pamphlet = join(sources, path, '../pamphlet.txt');
    const sha256 = createHash('sha256')
      .update(existsSync(pamphlet) ? readFileSync(pamphlet) : '')
      .digest('hex');
    const text = readFileSync(join(sources, path), 'utf8');
    writeFileSync(join(sources, path), text.replace('sha256: computed', `sha256: ${sha256}`));
  }
}

describe.each(cases('command').filter((name) => name !== 'base-sources'))('%s', (name) => {
  it('gives its messages and no others', { timeout: 120_000 }, () => {
    const { outcome, messages } = run(name);
    const { status, stderr } = outcome;
    expectFile('command', name, 'messages.txt', messages.join(''));
    // the command counts them too: none is only in its summary
    const [, errors, warnings] = /^(\d+) errors?, (\d+) warnings?$/m.exec(stderr) ?? ['', '0', '0'];
    expect(messages, stderr).toHaveLength(Number(errors) + Number(warnings));
    expect(status, stderr).toBe(errors === '0' ? 0 : 1);
  });
});
