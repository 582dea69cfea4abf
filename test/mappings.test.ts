import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Stopped } from '../src/messages/report.ts';
import { readAll } from '../src/stages/sources.ts';
import { writeEdition } from './support/command.ts';
import { fixturePath } from './support/fixtures.ts';
import { project } from './support/project.ts';

// two schemes of one exclusion each, made of a fixture; what else a pamphlet must say is not asked of them
const COVER = '{ ja: 補償, en: Cover, means: { ja: 補償。, en: A cover. } }';
const CODES = `codes: { covers: { liability: ${COVER}, response: ${COVER} }, coverages: {}, costs: {}, exclusions: { war: { ja: 戦争, en: War, means: { ja: 戦争。, en: War. } } } }\n`;
const fixture = (file: string) => readFileSync(fixturePath('read', 'mapping-ambiguous/ok', file), 'utf8');

let sources: string;
beforeEach(() => {
  sources = mkdtempSync(join(tmpdir(), 'mappings-'));
  writeFileSync(join(sources, 'coverage.yaml'), CODES);
  writeFileSync(join(sources, 'misreadings.yaml'), 'misreadings: []\nvariants: []\n');
  for (const shared of ['site.yaml', 'translations'])
    cpSync(`${project}test/schemes/${shared}`, join(sources, shared), { recursive: true });
  for (const scheme of ['first', 'second']) {
    writeEdition(join(sources, scheme, '2026'), fixture('pamphlet.txt'));
    cpSync(fixturePath('read', '.', 'base-profile.yaml'), join(sources, scheme, 'profile.yaml'));
    writeFileSync(join(sources, scheme, 'profile.yaml'), fixture('profile.yaml'), { flag: 'a' });
  }
});
afterEach(() => rmSync(sources, { recursive: true, force: true }));

async function messages(): Promise<string[]> {
  try {
    await readAll({ sources });
    return [];
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    return error.files
      .flatMap((file) => file.messages.map(({ ruleId, line }) => `${file.path}:${line} ${ruleId}`))
      .filter((message) => !message.endsWith('checklist-missing'));
  }
}

const map = (scheme: string, mappings: string) =>
  writeFileSync(join(sources, scheme, 'coverage.yaml'), `${mappings}schemaVersion: 2\n`);

describe('the mappings of a scheme', () => {
  it('may be left out', async () => {
    expect(await messages()).toEqual([]);
  });

  it('are of that scheme alone', async () => {
    map('first', "exclusions:\n  - { wording: '戦争{}', code: war, relation: same }\n");
    expect(await messages()).toEqual([]);
    map('second', "exclusions:\n  - { wording: '核燃料物質{}', code: war, relation: same }\n");
    expect(await messages()).toEqual(['sources/second/coverage.yaml:2 mapping-unused']);
  });

  it('advertise only where a cover is described', async () => {
    map('first', "exclusions:\n  - { wording: '戦争{}', code: war, relation: same, advertises: true }\n");
    expect(await messages()).toEqual(['sources/first/coverage.yaml:2 yaml-value']);
  });

  it('do not hide errors of other schemes if they have one', async () => {
    map('first', 'exclusions: [\n');
    map('second', "exclusions:\n  - { wording: '戦争{}', code: wars, relation: same }\n");
    expect(await messages()).toEqual([
      expect.stringMatching(/^sources\/first\/coverage\.yaml:\d+ yaml-syntax$/),
      'sources/second/coverage.yaml:2 code-unknown',
    ]);
    writeEdition(join(sources, 'second', '2026'), `${fixture('pamphlet.txt')}保険料は1,00円です。\n`);
    expect(await messages()).toContainEqual(expect.stringMatching(/^sources\/second\/2026\/pamphlet\.txt:\d+ amount-/));
    expect(await messages()).toContainEqual(expect.stringMatching(/first\/coverage\.yaml:\d+ yaml-syntax$/));
  });

  it('are not called unused where an edition of the scheme could not be read', async () => {
    map('first', "exclusions:\n  - { wording: '核燃料物質{}', code: war, relation: same }\n");
    writeEdition(join(sources, 'first', '2026'), `${fixture('pamphlet.txt')}保険料は1,00円です。\n`);
    expect((await messages()).filter((message) => message.includes('mapping-unused'))).toEqual([]);
  });
});
