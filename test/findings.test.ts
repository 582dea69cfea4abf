import { describe, expect, it } from 'vitest';
import { messagesOf } from '../src/report/build-report.ts';
import type { Reading } from '../src/extract/reading.ts';
import type { RuleId } from '../src/messages/rules.ts';
import { readings as madeUp } from './support/made-up.ts';
import { keyed as keyedTable, table } from './support/reference.ts';
import { editions, readings } from './support/sources.ts';

const messagesIn = (all: readonly Reading[]) =>
  all.flatMap(({ scheme, file }) => messagesOf(file).map((message) => ({ ...message, scheme: scheme.scheme })));
const messages = messagesIn(readings);

/** The rules that speak about a line. */
const rulesAt = (scheme: string, line: number) =>
  messages
    .filter(
      (message) => message.scheme === scheme && message.line! <= line && line <= (message.endLine ?? message.line!),
    )
    .map(({ rule }) => rule);

// which rules may answer for what a proof-reader calls it
const ANSWERS: Record<string, RegExp> = {
  placeholder: /^(?:placeholder-unfilled|form-field-blank)$/,
  // a page that is to have what no page has
  'page-reference': /^(?:page-reference-(?:empty|differs)|name-undefined)$/,
  bracket: /^bracket-unclosed$/,
  note: /^note-unreferenced$/,
  misreading: /^(?:misreading|source-character-lost|page-reference-empty)$/,
};

describe('the editorial findings', () => {
  // the flaws a proof-reader marked in the originals, by reading; `found_by` says who of us tells them
  const keyed = keyedTable('findings');

  it.each(keyed.filter(({ found_by }) => found_by === 'program'))(
    '$scheme $line: `$text` ($kind) is reported by a rule',
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

  it('leave no more unreported than the list says, most of them spelling variants that are reported once', () => {
    const unreported = keyed.filter(({ scheme, line }) => rulesAt(scheme!, Number(line)).length === 0);
    expect(unreported.map(({ found_by }) => found_by)).toEqual(unreported.map(() => 'nobody'));
    expect(unreported.length).toBeLessThanOrEqual(keyed.filter(({ found_by }) => found_by === 'nobody').length);
  });

  it('repair nothing: what is misprinted is in the data as printed', () => {
    const json = JSON.stringify(readings.map(({ scheme }) => scheme));
    // a character that was lost is furniture
    const misread = keyed.filter(({ kind, text }) => kind === 'misreading' && !text!.includes('\ufffd'));
    for (const { text } of misread.filter(({ found_by }) => found_by === 'program')) expect(json).toContain(text);
    const isCorrected = editions.some(({ source }) => /^overrides:/m.test(source.text));
    expect(json.includes('"corrected"')).toBe(isCorrected);
  });
});

describe('an editorial finding', () => {
  const found = messagesIn(madeUp);

  it.each([
    ['aozora', 53, 'statement-clash', '`50億円`'],
    ['aozora', 127, 'misreading', '`お申し出くださる`'],
    ['kumo', 11, 'heading-misaligned', '`1`'],
    ['kumo', 54, 'statement-clash', '`100万円`'],
    ['mori', 9, 'placeholder-unfilled', '`〇〇`'],
    ['tsuki', 9, 'placeholder-unfilled', '`募集代理店名：`'],
  ])('of %s in line %i is %s, at the words', (scheme, line, rule, words) => {
    const at = found.filter((each) => each.scheme === scheme && each.line === line && each.rule === rule);
    expect(at.map(({ message }) => message).join()).toContain(words);
  });

  it('repairs nothing', () => {
    const json = JSON.stringify(madeUp.map(({ scheme }) => scheme));
    for (const words of ['お申し出くださる', '〇〇にお渡ししています']) expect(json).toContain(words);
    expect(json).not.toContain('"corrected"');
  });
});

// found in what was understood, not by a list of words
const BY_UNDERSTANDING: readonly string[] = [
  'page-reference-differs',
  'label-reused',
  'name-undefined',
  'limit-above-plan',
  'loss-above-limit',
  'premium-off-formula',
  'form-field-blank',
  'generic-against-plan',
  'date-of-last-year',
] satisfies RuleId[];

describe('the findings of what was understood', () => {
  it('are in the five texts those that a careful editor keyed by reading, and no others', () => {
    const keyed = table('test/reference/rule-findings.csv').map(
      ({ scheme, line, rule, words }) => `${scheme} ${line} ${rule} ${words}`,
    );
    const found = messages
      .filter(({ rule }) => BY_UNDERSTANDING.includes(rule))
      .map(({ scheme, line, rule, message }) => `${scheme} ${line} ${rule} ${/`(.+?)`/.exec(message)![1]}`);
    expect(found.sort()).toEqual(keyed.sort());
  });

  it('are silent in the made-up texts, but for a rider that is offered nowhere', () => {
    const found = messagesIn(madeUp).filter(({ rule }) => BY_UNDERSTANDING.includes(rule));
    expect(found.map(({ scheme, line, rule }) => `${scheme} ${line} ${rule}`)).toEqual(['mori 91 name-undefined']);
  });
});
