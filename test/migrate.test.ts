import { describe, expect, it } from 'vitest';
import { migrate } from '../src/input/migrations/migrate.ts';
import { changedLines } from '../src/report/changed-lines.ts';

const PROFILE = `# yaml-language-server: $schema=../../schemas/json/profile.schema.json
# 見本組合の保険
names:   { 'スタンダード' : standard }   # as printed

sections:
    -   id: all
        heading: "ご案内"
`;

function migrated(text: string): string {
  const { file, text: now } = migrate('profile.yaml', text, 'profile');
  expect(file.messages).toEqual([]);
  return now;
}

describe('migrate', () => {
  it('says the version of a file of version 1, and keeps every other byte', () => {
    expect(migrated(PROFILE)).toBe(PROFILE.replace('# 見本', 'schemaVersion: 2\n# 見本'));
  });

  it.each([
    ['names: {}\n', 'schemaVersion: 2\nnames: {}\n'],
    ['# a comment\r\nnames: {}\r\n', 'schemaVersion: 2\r\n# a comment\r\nnames: {}\r\n'],
    ['---\nnames: {}\n', '---\nschemaVersion: 2\nnames: {}\n'],
    ['{}\n', '{ schemaVersion: 2 }\n'],
    ['{ names: {} }\n', '{ schemaVersion: 2, names: {} }\n'],
    ['schemaVersion: 1 # old\nnames: {}\n', 'schemaVersion: 2 # old\nnames: {}\n'],
    ['', 'schemaVersion: 2\n'],
  ])('makes of %j %j', (old, now) => {
    expect(migrated(old)).toBe(now);
  });

  it('names confirmed contacts without their line, and sections of the checklist as sections', () => {
    const source = "confirmed:\n  - { of: contacts/agent/person, text: 見本 } # asked\n  - of: 'documents/pamphlet'\n";
    expect(migrate('source.yaml', source, 'source').text).toBe(
      "schemaVersion: 2\nconfirmed:\n  - { of: contacts/agent, text: 見本 } # asked\n  - of: 'documents/pamphlet'\n",
    );
    expect(
      migrated(
        'checklist:\n  renewal: { in: [provisions/renewal, provisions/notices-end] }\nsections: [{ id: renewal }]\n',
      ),
    ).toBe(
      'schemaVersion: 2\nchecklist:\n  renewal: { in: [{ section: renewal }, provisions/notices-end] }\nsections: [{ id: renewal }]\n',
    );
  });

  it('changes nothing the second time', () => {
    expect(migrated(migrated(PROFILE))).toBe(migrated(PROFILE));
  });

  it.each([
    ['schemaVersion: 3\n', 'Unexpected file of version 3, expected `schemaVersion: 2` or an older one'],
    [
      'schemaVersion: two\n',
      'Unexpected `schemaVersion` that is no whole number, expected `schemaVersion: 2` or an older one',
    ],
    ['names: [\n', 'Unexpected text, expected a comma, or the bracket that closes'],
  ])('refuses %j and leaves it as it is', (text, message) => {
    const { file, text: now } = migrate('profile.yaml', text, 'profile');
    expect(file.messages.map(({ reason }) => reason)).toEqual([message]);
    expect(now).toBe(text);
  });
});

describe('changedLines', () => {
  it('says where lines were put in, taken out and replaced', () => {
    expect(changedLines('a\nb\nc\nd\n', 'x\na\nB\nc\n')).toEqual([
      { line: 1, removed: [], added: ['x'] },
      { line: 2, removed: ['b'], added: ['B'] },
      { line: 4, removed: ['d'], added: [] },
    ]);
  });
});
