import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { clausesOf } from '../src/extract/readers/every-clause.ts';
import type { Reading } from '../src/extract/reading.ts';
import { Stopped } from '../src/messages/report.ts';
import { read, readShared } from '../src/pipeline.ts';
import { editions, project } from './support/sources.ts';

const { shared } = await readShared(`${project}sources`, editions);

type Override = { text: string; instead: string; line: number; sha256?: string };

/** One scheme as read with overrides, and perhaps with another text. */
function readWith(scheme: string, overrides: readonly Override[], change = (text: string) => text): Reading {
  const edition = editions.find((each) => each.scheme === scheme)!;
  const text = change(new TextDecoder().decode(edition.pamphlet.bytes));
  const bytes = Buffer.from(text);
  const original = new TextDecoder().decode(edition.pamphlet.bytes).split('\n');
  const entries = overrides.map(
    ({ text: printed, instead, line, sha256 }) =>
      `  - { text: ${printed}, instead: ${instead}, line: ${sha256 ?? digest(original[line - 1]!.trim())}, by: a test, on: '2026-01-02', why: a test }\n`,
  );
  const source = edition.source.text
    .replace(/sha256: \w+/, `sha256: ${digest(text)}`)
    .replace(/(?:# What an editor|# How many)[\s\S]*$/, '');
  return read(
    {
      ...edition,
      source: { ...edition.source, text: entries.length > 0 ? `${source}overrides:\n${entries.join('')}` : source },
      pamphlet: { ...edition.pamphlet, bytes },
    },
    shared,
  );
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const rules = ({ file }: Reading) => file.messages.map(({ ruleId, line }) => `${line} ${ruleId}`);

function messagesOfFailure(attempt: () => unknown): string {
  try {
    attempt();
  } catch (error) {
    if (error instanceof Stopped) return error.files.flatMap(({ messages }) => messages.map(String)).join('\n');
    throw error;
  }
  return 'nothing was refused';
}

describe('an override', () => {
  it('corrects a misprint in the data, keeps what is printed beside it, and silences the finding', () => {
    const override = { text: '起これると', instead: '起こると', line: 82 };
    expect(rules(readWith('itcoop', []))).toContain('82 misreading');
    const reading = readWith('itcoop', [override]);
    expect(rules(reading)).not.toContain('82 misreading');
    const [clause] = clausesOf(reading.scheme).filter(({ text }) => text?.span?.start.line === 82);
    expect(clause!.text).toMatchObject({ corrected: true });
    expect(clause!.text!.value).toContain('サイバー攻撃が起こると、');
    expect(clause!.text!.raw).toContain('サイバー攻撃が起これると、');
  });

  it('corrects an amount everywhere it counts', () => {
    const clash = '326 statement-clash';
    expect(rules(readWith('jisa', []))).toContain(clash);
    const reading = readWith('jisa', [{ text: '0円', instead: '100万円', line: 316 }]);
    expect(rules(reading)).not.toContain(clash);
    const [stated] = reading.scheme.deductibles;
    expect(stated!.amount).toMatchObject({ value: 1_000_000, raw: '0円' });
    const premium = readWith('itcoop', [{ text: '"16,740円"', instead: '"16,750円"', line: 386 }]);
    const [cell] = premium.scheme.rateTables[0]!.cells;
    expect(cell!.premium).toMatchObject({ value: 16_750, raw: '16,740円' });
  });

  it('is held to the arithmetic as every printed premium is', () => {
    const refused = messagesOfFailure(() =>
      readWith('itcoop', [{ text: '"16,740円"', instead: '"61,740円"', line: 386 }]),
    );
    expect(refused).toContain('premium');
  });

  it('is void when its line changes, and says which line has the words now', () => {
    const override = { text: '起これると', instead: '起こると', line: 82 };
    const refused = messagesOfFailure(() =>
      readWith('itcoop', [override], (text) =>
        text.replace('サイバー攻撃が起これると、原因調査', 'サイバー攻撃が起これると、原因の調査'),
      ),
    );
    expect(refused).toContain('override of `起これると` in a line that is not in the text');
  });

  it('is void when its line does not print the words, or prints them twice', () => {
    expect(messagesOfFailure(() => readWith('itcoop', [{ text: '起これらば', instead: 'x', line: 82 }]))).toContain(
      'in a line that does not print it',
    );
    expect(messagesOfFailure(() => readWith('npha', [{ text: '〇〇', instead: 'x', line: 673 }]))).toContain(
      'more than once',
    );
  });
});
