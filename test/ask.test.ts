import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Questions } from '../schemas/question.ts';
import { workspace, yakkan } from './support/command.ts';

/*
 * `yakkan ask` as a person uses it: it lists what is to be decided, writes the answer into source.yaml, and asks no more.
 */
let place: ReturnType<typeof workspace>;
beforeEach(() => {
  place = workspace();
});
afterEach(() => place.remove());

const source = () => join(place.sources, 'aozora/2024/source.yaml');
const pamphlet = () => join(place.sources, 'aozora/2024/pamphlet.txt');
const append = (yaml: string) => writeFileSync(source(), `${readFileSync(source(), 'utf8')}${yaml}`);

/** Change the text, and put its new digest into source.yaml. */
function change(printed: string, instead: string): void {
  const text = readFileSync(pamphlet(), 'utf8');
  expect(text).toContain(printed);
  writeFileSync(pamphlet(), text.replace(printed, instead));
  const sha256 = createHash('sha256').update(readFileSync(pamphlet())).digest('hex');
  writeFileSync(source(), readFileSync(source(), 'utf8').replace(/^sha256: \w+/m, `sha256: ${sha256}`));
}

function ask(...options: string[]): Questions {
  const { status, stdout, stderr } = yakkan(['ask', '--json', '--sources', place.sources, ...options]);
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout) as Questions;
}
const check = () => yakkan(['check', 'aozora', '--sources', place.sources]);

describe('an override', { timeout: 240_000 }, () => {
  const OVERRIDE = `overrides:
  - text: 翻訳する
    instead: 通訳する
    by: a test
    on: '2026-01-02'
    why: a slip of recognition
`;

  it('without a line is refused, asked about, and holds for the line that is chosen', () => {
    append(OVERRIDE);
    const refused = check();
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(/aozora\/2024\/source\.yaml:\d+:5.* without its line.* override-void$/m);

    const { questions } = ask();
    expect(questions).toHaveLength(1);
    expect(questions[0]).toMatchObject({
      kind: 'override',
      state: 'open',
      about: { edition: 'aozora/2024', place: 'sources/aozora/2024/pamphlet.txt:101:11' },
      readings: ['In line 101: `③ 翻訳費用\t資料を翻訳する費用`.'],
    });
    const after = ask('--answer', `${questions[0]!.id}=1`, '--by', 'Hanako', '--why', 'compared with the paper');
    expect(after.questions.filter(({ kind }) => kind === 'override')).toEqual([]);
    expect(after.written).toEqual(['sources/aozora/2024/source.yaml']);
    const line = createHash('sha256').update('③ 翻訳費用\t資料を翻訳する費用').digest('hex');
    const written = readFileSync(source(), 'utf8');
    for (const each of ['by: Hanako', 'why: compared with the paper', `line: '${line}'`])
      expect(written).toContain(each);
    expect(check().status).toBe(0);
  });

  it('whose line has changed is void, and asked about again', () => {
    append(OVERRIDE);
    ask('--answer', `${ask().questions[0]!.id}=1`, '--by', 'Hanako');
    change('資料を翻訳する費用', '資料を翻訳する費用等');
    expect(check().status).toBe(1);
    const { questions } = ask();
    expect(questions.map(({ kind, state }) => [kind, state])).toEqual([['override', 'void']]);
    ask('--answer', `${questions[0]!.id}=1`, '--by', 'Hanako');
    expect(check().status).toBe(0);
  });

  it('whose words no line prints is reported, and no question', () => {
    append(OVERRIDE.replace('翻訳する', '口訳する'));
    expect(check().stderr).toMatch(/override-void/);
    expect(yakkan(['ask', '--sources', place.sources]).stderr).toMatch(/override-void/);
  });
});

const confirmations = ({ questions }: Questions) =>
  questions.filter(({ kind, asks }) => kind === 'confirmation' && !asks.includes('文書番号'));

describe('a confirmation', { timeout: 240_000 }, () => {
  const CONFIRMED = `confirmed:
  - of: contacts/agent
    text: 担当 架空一郎
    by: a test
    on: '2026-01-02'
    why: the agent says so
`;

  it('of other words than the text has now is left out, listed, and confirmed again', () => {
    append(CONFIRMED);
    expect(confirmations(ask())).toEqual([]);
    change('担当 架空一郎', '担当 架空次郎');
    const warned = check();
    expect(warned.status).toBe(0);
    expect(warned.stderr).toMatch(/1 judgement-void/);

    const [question, ...others] = confirmations(ask());
    expect(others).toEqual([]);
    expect(question!.state).toBe('void');
    const reading = question!.readings.indexOf('It is `担当 架空次郎`.') + 1;
    expect(reading).toBeGreaterThan(0);
    expect(confirmations(ask('--answer', `${question!.id}=${reading}`, '--by', 'Hanako'))).toEqual([]);
    expect(readFileSync(source(), 'utf8')).toContain("text: '担当 架空次郎'");
    expect(check().stderr).not.toMatch(/judgement-void/);
  });
});
