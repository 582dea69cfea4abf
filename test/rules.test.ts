import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../src/messages/rules.ts';
import { cases, fixturePath, isNeighbour } from './support/fixtures.ts';
import { project } from './support/project.ts';

/*
 * Every rule has an example. read.test.ts and command.test.ts prove that the messages of the fixtures are exact.
 */
const fixtures = ['read', 'command']
  .flatMap((step) => cases(step).map((name) => ({ step, name })))
  .filter(({ name }) => name !== 'base-sources')
  .map(({ step, name }) => {
    const path = fixturePath(step, name, 'messages.txt');
    // a fixture without the file fails in the test of its step
    const messages = existsSync(path) ? readFileSync(path, 'utf8') : '';
    return { folder: `${step}/${name}`, rule: name.split('/')[0]!, messages, isNeighbour: isNeighbour(name) };
  });

const BLOCK = /^(`{3,})\w+\n([\s\S]*?)\n\1$/gm;
const blocksIn = (text: string) => [...text.matchAll(BLOCK)].map(([, , block]) => block!);

describe.each(Object.keys(rules))('the rule %s', (rule) => {
  const own = fixtures.filter((fixture) => fixture.rule === rule);
  const broken = own.filter(({ messages }) => messages.includes(` ${rule}\n`));

  it('has a fixture that breaks it, and a silent neighbour', () => {
    expect(broken).not.toEqual([]);
    expect(own.filter(({ isNeighbour }) => isNeighbour)).not.toEqual([]);
  });

  it('has a page with a failing input, its exact message, and the neighbour', () => {
    const page = readFileSync(`${project}docs/rules/${rule}.md`, 'utf8');
    const [, breaks, neighbour] = /^## What breaks it\n\n([\s\S]*)\n## What does not\n\n([\s\S]*)$/m.exec(page)!;
    const printed = blocksIn(breaks!).at(-1);
    expect(broken.map(({ messages }) => messages.trimEnd().replaceAll('\t', '⇥'))).toContain(printed);
    for (const input of [breaks!.slice(0, breaks!.indexOf(printed!)), neighbour!])
      expect(input).toMatch(/^`[\w./-]+`(?: is empty\.$|\n\n```)/m);
  });
});

describe('the fixtures', () => {
  it('are each in the folder of a rule: <rule>/<case>', () => {
    const misplaced = fixtures.filter(({ folder, rule }) => !(rule in rules) || folder.split('/').length < 3);
    expect(misplaced.map(({ folder }) => folder)).toEqual([]);
  });

  it('are silent if they are neighbours', () => {
    const loud = fixtures.filter(({ isNeighbour, messages }) => isNeighbour && messages !== '');
    expect(loud.map(({ folder }) => folder)).toEqual([]);
  });
});
