import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Question, Questions } from '../schemas/question.ts';
import { releaseQuestions } from '../src/questions/release.ts';
import { workspace, yakkan } from './support/command.ts';
import * as madeUp from './support/made-up.ts';

/*
 * What a person confirms of the next edition before it is released: `yakkan ask` asks for it, and nothing of it is typed into YAML.
 */
let place: ReturnType<typeof workspace>;
beforeEach(() => {
  place = workspace();
});
afterEach(() => place.remove());

const run = (...words: string[]) => yakkan([...words, '--sources', place.sources]);
const sourceOf = (edition: string) => join(place.sources, 'aozora', edition, 'source.yaml');
const read = (edition: string) => parse(readFileSync(sourceOf(edition), 'utf8')) as Record<string, unknown>;

function ask(...answers: string[]): Question[] {
  const { status, stdout, stderr } = run('ask', 'aozora', '--json', ...answers);
  expect(status, stderr).toBe(0);
  return (JSON.parse(stdout) as Questions).questions;
}
const of = (edition: string, kind: string) => (question: Question) =>
  question.about.edition === `aozora/${edition}` && question.kind === kind;

/** What the older edition has been confirmed to print, and how many characters its sections have. */
function confirmOlder(): void {
  const report = JSON.parse(run('check', 'aozora', '--json').stdout) as {
    schemes: { characters: { sections: Record<string, number>; tabs: number } }[];
  };
  const { sections, tabs } = report.schemes[0]!.characters;
  const confirmed = `confirmed:
  - { of: documents/pamphlet, text: A-2024-1, by: a test, on: '2024-01-02', why: the insurer's letter }
  - { of: contacts/agent, text: 担当 架空一郎, by: a test, on: '2024-01-02', why: the agent says so }
`;
  const counts = { contents: { by: 'a test', on: '2024-01-02', tabs, sections } };
  writeFileSync(sourceOf('2024'), `${readFileSync(sourceOf('2024'), 'utf8')}${confirmed}${stringify(counts)}`);
}

function renew(...edits: (readonly [string, string])[]): void {
  const text = edits.reduce(
    (all, [was, is]) => {
      expect(all).toContain(was);
      return all.replaceAll(was, is);
    },
    readFileSync(join(place.sources, 'aozora/2024/pamphlet.txt'), 'utf8'),
  );
  const file = join(place.folder, 'received.txt');
  writeFileSync(file, text);
  const { status, stderr } = run('renew', 'aozora', '2025', file);
  expect(status, stderr).toBe(0);
}

const YEAR = ['2024年1月1日午後4時～2025年1月1日午後4時', '2025年1月1日午後4時～2026年1月1日午後4時'] as const;

describe('before an edition is released', { timeout: 240_000 }, () => {
  it('its document number is asked for in words, and written once', () => {
    const [question, ...others] = ask().filter(of('2024', 'confirmation'));
    expect(others).toEqual([]);
    expect(question).toMatchObject({ state: 'open', readings: [], text: true });
    const left = ask(
      '--answer',
      `${question!.id}=text:A-2024-1`,
      '--by',
      'Hanako',
      '--why',
      'the letter of the insurer',
    );
    expect(left.filter(of('2024', 'confirmation'))).toEqual([]);
    expect(read('2024').confirmed).toEqual([
      {
        of: 'documents/pamphlet',
        text: 'A-2024-1',
        why: 'the letter of the insurer',
        by: 'Hanako',
        on: expect.any(String) as string,
      },
    ]);
    expect(run('check', 'aozora').status).toBe(0);
  });

  it('a number that the text prints is a reading, and takes no other words', () => {
    const asked = () => JSON.parse(run('ask', 'kumo', '--json').stdout) as Questions;
    const [question] = asked().questions.filter(({ kind }) => kind === 'confirmation');
    expect(question!.readings).toEqual(['It is `99T-000001`.']);
    expect(run('ask', 'kumo', '--answer', `${question!.id}=text:99T-000002`, '--by', 'Hanako').status).toBe(2);
    expect(run('ask', 'kumo', '--answer', `${question!.id}=1`, '--by', 'Hanako').status).toBe(0);
    expect(asked().questions.filter(({ kind }) => kind === 'confirmation')).toEqual([]);
  });

  it('the number, the persons and the characters of the edition before are asked for again', () => {
    confirmOlder();
    expect(run('check', 'aozora').status).toBe(0);
    renew(YEAR, ['担当 架空一郎', '担当 架空次郎'], ['加入依頼書の記載内容を', '加入依頼書等の記載内容を']);
    expect(read('2025').confirmed).toBeUndefined();
    const [number, person, ...more] = ask().filter(of('2025', 'confirmation'));
    expect(more).toEqual([]);
    expect(number!.text).toBe(true);
    expect(person!.readings).toEqual(['It is `担当 架空次郎`.']);
    expect(person!.because).toContain('It was confirmed for 2024');
    const [counts, ...others] = ask().filter(of('2025', 'contents'));
    expect(others).toEqual([]);
    // 等 is one character more
    const before = (read('2024').contents as { sections: Record<string, number> }).sections;
    const [first, ...changed] = counts!.about.words.split('\n');
    expect(first).toMatch(/^\d+ sections, \d+ characters, \d+ tabs$/);
    expect(changed).toEqual([`notices: ${before.notices} -> ${before.notices! + 1}`]);

    ask('--answer', `${number!.id}=text:A-2025-1`, `${person!.id}=1`, `${counts!.id}=1`, '--by', 'Hanako');
    expect(ask().filter(({ kind }) => kind === 'confirmation' || kind === 'contents')).toEqual([]);
    expect((read('2025').confirmed as { text: string }[]).map(({ text }) => text)).toEqual([
      'A-2025-1',
      '担当 架空次郎',
    ]);
    expect(read('2025').contents).toMatchObject({
      by: 'Hanako',
      sections: { ...before, notices: before.notices! + 1 },
    });
    expect(run('check', 'aozora').status).toBe(0);
  });

  it('what is answered guards the text: a line that is lost is an error', () => {
    confirmOlder();
    renew(YEAR);
    const [counts] = ask().filter(of('2025', 'contents'));
    ask('--answer', `${counts!.id}=1`, '--by', 'Hanako');
    const file = join(place.sources, 'aozora/2025/pamphlet.txt');
    const text = readFileSync(file, 'utf8').replace('加入依頼書の記載内容を', '記載内容を');
    writeFileSync(file, text);
    const sha256 = createHash('sha256').update(text).digest('hex');
    writeFileSync(
      sourceOf('2025'),
      readFileSync(sourceOf('2025'), 'utf8').replace(/^sha256: \w+/m, `sha256: ${sha256}`),
    );
    const { status, stderr } = run('check', 'aozora');
    expect(status).toBe(1);
    expect(stderr).toMatch(/Unexpected \d+ characters in section `notices`.* contents-differ$/m);
  });

  it('each line of a contact is asked for by itself', () => {
    const { scheme, source } = madeUp.readingOf('mori');
    const contact = scheme.contacts.find((each) => each.role === 'bank-account')!;
    const of = contact.id.slice(scheme.id.length + 1);
    const confirmed = (...texts: string[]) => ({
      scheme,
      source: {
        ...source,
        value: {
          ...source.value!,
          confirmed: texts.map((text) => ({ of, text, by: 'a test', on: '2026-01-02', why: 'asked' })),
        },
      },
      report: { characters: { sections: {}, tabs: 0 } },
    });
    const askedOf = (...texts: string[]) =>
      releaseQuestions([confirmed(contact.lines[0]!.text.value), confirmed(...texts)])
        .map(({ question }) => question.about.words)
        .filter((words) => contact.lines.some(({ text }) => text.value === words));
    // the question about the older edition is not among them: it has none before it
    const all = askedOf();
    expect(all.length).toBeGreaterThan(1);
    expect(askedOf(all[0]!)).toEqual(all.slice(1));
    expect(askedOf(...all)).toEqual([]);
  });
});
