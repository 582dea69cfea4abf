import { describe, expect, it } from 'vitest';
import { messagesOf } from '../src/report/build-report.ts';
import { keyed as keyedTable } from './support/reference.ts';
import { readings } from './support/sources.ts';

const messages = readings.flatMap(({ scheme, file }) =>
  messagesOf(file).map((message) => ({ ...message, scheme: scheme.scheme })),
);

/** The rules that speak about a line. */
const rulesAt = (scheme: string, line: number) =>
  messages
    .filter(
      (message) => message.scheme === scheme && message.line! <= line && line <= (message.endLine ?? message.line!),
    )
    .map(({ rule }) => rule);

// which rules may answer for what a proof-reader calls it
const ANSWERS: Record<string, RegExp> = {
  placeholder: /^placeholder-unfilled$/,
  'page-reference': /^page-reference-empty$/,
  bracket: /^bracket-unclosed$/,
  note: /^note-unreferenced$/,
  misreading: /^(?:misreading|source-character-lost|page-reference-empty)$/,
};

describe('the editorial findings', () => {
  // 262 flaws a proof-reader marked in the originals, by reading; `found_by` says who of us tells them
  const keyed = keyedTable('findings');

  it.each(keyed.filter(({ found_by }) => found_by === 'program'))(
    '$scheme $line: `$text` ($kind) is told by a rule',
    (row) => {
      const rules = rulesAt(row.scheme!, Number(row.line)).filter((rule) => rule !== 'editor-noted');
      expect(rules).not.toEqual([]);
      const answers = ANSWERS[row.kind!];
      if (answers)
        expect(
          rules.some((rule) => answers.test(rule)),
          rules.join(),
        ).toBe(true);
    },
  );

  it.each(keyed.filter(({ found_by }) => found_by === 'editor'))(
    '$scheme $line: `$text` ($kind) is noted by an editor',
    (row) => {
      expect(rulesAt(row.scheme!, Number(row.line))).toContain('editor-noted');
    },
  );

  it('leave no more untold than the list says, most of them two spellings told once', () => {
    const untold = keyed.filter(({ scheme, line }) => rulesAt(scheme!, Number(line)).length === 0);
    expect(untold.map(({ found_by }) => found_by)).toEqual(untold.map(() => 'nobody'));
    expect(untold.length).toBeLessThanOrEqual(keyed.filter(({ found_by }) => found_by === 'nobody').length);
  });

  it('stand where the words are', () => {
    const at = (scheme: string, line: number, rule: string) =>
      messages
        .filter((message) => message.scheme === scheme && message.line === line && message.rule === rule)
        .map(({ message }) => message)
        .join();
    expect(at('itcoop', 288, 'page-reference-empty')).toContain('`P.`');
    expect(at('itcoop', 82, 'misreading')).toContain('`起これる`');
    expect(at('itcoop', 357, 'misreading')).toContain('`恒久代作`');
    expect(at('itcoop', 21, 'name-variant')).toContain('`エクスセル`');
    expect(at('npha', 464, 'name-variant')).toContain('`日本薬局協会`');
    expect(at('npha', 673, 'placeholder-unfilled')).toContain('`〇〇`');
    expect(at('npha', 541, 'bracket-unclosed')).toContain('`（`');
    expect(at('jisa', 326, 'statement-clash')).toContain('`100万円`');
    expect(at('itcoop', 365, 'statement-clash')).toContain('`200億円`');
    expect(at('jisa', 223, 'heading-misaligned')).toContain('オプション');
  });

  it('repair nothing: what is misprinted stands in the data as printed', () => {
    const json = JSON.stringify(readings.map(({ scheme }) => scheme));
    for (const words of ['起これると', '恒久代作', '〇〇を契約者とし', 'P.をご覧ください', '詫ひ状'])
      expect(json).toContain(words);
    expect(json).not.toContain('"corrected"');
  });
});
