import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digests, workspace, yakkan } from './support/command.ts';

describe('yakkan migrate', { timeout: 240_000 }, () => {
  it('shows what changes, writes it unless it is a dry run, and finds nothing to do the second time', () => {
    const { sources, remove } = workspace();
    try {
      const profile = join(sources, 'hama/profile.yaml');
      const now = readFileSync(profile, 'utf8');
      writeFileSync(profile, now.replace('schemaVersion: 2\n', ''));
      const old = digests(sources);
      const diff = 'sources/hama/profile.yaml\n@@ line 1 @@\n+schemaVersion: 2\n';
      const folder = ['--sources', sources];
      expect(yakkan(['check', ...folder]).stderr).toContain('Run `yakkan migrate`');
      expect(yakkan(['migrate', '--dry-run', ...folder]).stdout).toBe(
        `${diff}1 file would change; nothing is written.\n`,
      );
      expect(digests(sources)).toEqual(old);
      expect(JSON.parse(yakkan(['migrate', '--dry-run', '--json', ...folder]).stdout)).toEqual({
        outcome: 'shown',
        files: [
          {
            file: 'sources/hama/profile.yaml',
            from: 1,
            changes: [{ line: 1, removed: [], added: ['schemaVersion: 2'] }],
          },
        ],
      });
      expect(yakkan(['migrate', ...folder]).stdout).toBe(`${diff}1 file rewritten.\n`);
      expect(readFileSync(profile, 'utf8')).toBe(now);
      expect(yakkan(['migrate', ...folder]).stdout).toBe('Every file is of the newest version.\n');
    } finally {
      remove();
    }
  });

  it('writes nothing if a file is of a newer version', () => {
    const { sources, remove } = workspace();
    try {
      const [newer, older] = [join(sources, 'hama/profile.yaml'), join(sources, 'mori/profile.yaml')];
      writeFileSync(newer, readFileSync(newer, 'utf8').replace('schemaVersion: 2', 'schemaVersion: 3'));
      writeFileSync(older, readFileSync(older, 'utf8').replace('schemaVersion: 2\n', ''));
      const before = digests(sources);
      const { status, stderr } = yakkan(['migrate', '--sources', sources]);
      expect(status).toBe(1);
      expect(stderr).toContain('sources/hama/profile.yaml:1:1');
      expect(digests(sources)).toEqual(before);
    } finally {
      remove();
    }
  });
});
