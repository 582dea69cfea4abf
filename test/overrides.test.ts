import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { clausesOf } from '../src/extract/readers/every-clause.ts';
import type { Reading } from '../src/extract/reading.ts';
import { Stopped } from '../src/messages/report.ts';
import { readShared } from '../src/extract/shared-sources.ts';
import { read } from '../src/stages/reading.ts';
import { editions, sources } from './support/made-up.ts';

const { shared } = await readShared(sources, editions);

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
  const source = edition.source.text.replace(/sha256: \w+/, `sha256: ${digest(text)}`);
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
  it('corrects a misprint in the data, keeps what is printed next to it, and silences the finding', () => {
    const override = { text: 'お申し出くださる', instead: 'お申し出いただく', line: 127 };
    expect(rules(readWith('aozora', []))).toContain('127 misreading');
    const reading = readWith('aozora', [override]);
    expect(rules(reading)).not.toContain('127 misreading');
    const [clause] = clausesOf(reading.scheme).filter(({ text }) => text?.span?.start.line === 127);
    expect(clause!.text).toMatchObject({ corrected: true });
    expect(clause!.text!.value).toContain('重要な事実をお申し出いただく');
    expect(clause!.text!.raw).toContain('重要な事実をお申し出くださる');
  });

  it('corrects an amount everywhere it counts', () => {
    const clash = '54 statement-clash';
    expect(rules(readWith('kumo', []))).toContain(clash);
    const reading = readWith('kumo', [{ text: '0円', instead: '100万円', line: 48 }]);
    expect(rules(reading)).not.toContain(clash);
    const [stated] = reading.scheme.deductibles;
    expect(stated!.amount).toMatchObject({ value: 1_000_000, raw: '0円' });
    const premium = readWith('aozora', [{ text: '"12,340円"', instead: '"12,350円"', line: 68 }]);
    const [cell] = premium.scheme.rateTables[0]!.cells;
    expect(cell!.premium).toMatchObject({ value: 12_350, raw: '12,340円' });
  });

  it('is checked by the arithmetic like every printed premium', () => {
    const refused = messagesOfFailure(() =>
      readWith('aozora', [{ text: '"12,340円"', instead: '"21,340円"', line: 68 }]),
    );
    expect(refused).toContain('premium');
  });

  it('is void when its line changes, and says which line has the words now', () => {
    const override = { text: 'お申し出くださる', instead: 'お申し出いただく', line: 127 };
    const refused = messagesOfFailure(() =>
      readWith('aozora', [override], (text) => text.replace('お申込みのときは、重要な', 'お申込みのときには、重要な')),
    );
    expect(refused).toContain('override of `お申し出くださる` in a line that is not in the text');
  });

  it('is void when its line does not print the words, or prints them twice', () => {
    expect(messagesOfFailure(() => readWith('aozora', [{ text: 'お申し出あれ', instead: 'x', line: 127 }]))).toContain(
      'in a line that does not print it',
    );
    expect(messagesOfFailure(() => readWith('mori', [{ text: '〇', instead: 'x', line: 9 }]))).toContain(
      'more than once',
    );
  });
});
