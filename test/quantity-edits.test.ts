import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Reading } from '../src/extract/reading.ts';
import { Stopped } from '../src/messages/report.ts';
import { read } from '../src/stages/reading.ts';
import { localeByIntl } from '../src/render/language/by-intl.ts';
import { locale } from '../src/render/language/en.ts';
import { notation } from '../src/render/language/notation/en.ts';
import { toMessage } from '../src/translate/message.ts';
import { editions } from './support/sources.ts';

type Edit = { find: string; put: string };

/** The text that has the words to be edited, with the edits, as a new edition that is not confirmed yet. */
function readEdited(edits: readonly Edit[], ofProfile?: Edit): Reading | string[] {
  const textOf = ({ pamphlet }: (typeof editions)[number]) => new TextDecoder().decode(pamphlet.bytes);
  const edition = editions.find((each) => edits.every(({ find }) => textOf(each).includes(find)))!;
  let text = textOf(edition);
  for (const { find, put } of edits) {
    expect(text.split(find), find).toHaveLength(2);
    text = text.replace(find, put);
  }
  const source = { ...(parse(edition.source.text) as Record<string, unknown>), contents: undefined };
  const sha256 = createHash('sha256').update(text).digest('hex');
  try {
    return read({
      ...edition,
      ...(ofProfile && {
        profile: { ...edition.profile, text: edition.profile.text.replace(ofProfile.find, ofProfile.put) },
      }),
      source: { ...edition.source, text: stringify({ ...source, sha256 }) },
      pamphlet: { ...edition.pamphlet, bytes: Buffer.from(text) },
    });
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    return error.files.flatMap(({ messages }) =>
      messages.filter(({ fatal }) => fatal).map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`),
    );
  }
}

/** A sentence as its message, with the holes filled in by a language. */
function said(japanese: string, fill: (typeof locale)['fill']): string {
  const { id, placeholders } = toMessage(japanese);
  return placeholders.reduce((text, each) => text.replace(`{${each.name}}`, fill!(each)), id);
}

describe('one unit for both ends of a range', () => {
  const edits = [
    { find: 'リストを紛失した。', put: 'リスト(全体の2～3割)を紛失した。' },
    {
      find: '利用者の個人情報などが漏えいした。 など',
      put: '利用者の個人情報などが漏えいし、1名あたり5～10万円の見舞金を支払った。 など',
    },
  ];

  it('has two amounts, which its section must be declared to hold', () => {
    expect(readEdited(edits)).toEqual(['15:41 amount-orphan', '15:43 amount-orphan']);
  });

  it('is one range in the data and in the ledger', () => {
    const declared = {
      find: 'level: 2, kind: loss-example }',
      put: 'level: 2, kind: loss-example, amounts: what was paid in the example }',
    };
    const reading = readEdited(edits, declared) as Reading;
    expect(reading).toHaveProperty('scheme');
    const { numbers, amounts } = reading.reconciliation;
    expect(numbers.unowned).toBe(0);
    const ranges = numbers.numbers.filter(({ to }) => to !== undefined);
    expect(ranges).toMatchObject([
      { text: '2～3割', kind: 'percent', value: 20, to: 30, owner: 'typed statement' },
      { text: '5～10万円', kind: 'money', value: 50_000, to: 100_000, owner: 'typed statement' },
    ]);
    // each end is an amount with an owner
    const line = ranges[1]!.span.start.line;
    expect(amounts.filter(({ span }) => span.start.line === line)).toMatchObject([
      { text: '5', yen: 50_000 },
      { text: '10万円', yen: 100_000 },
    ]);
  });

  it('is one placeholder, which each language says in its own way', () => {
    const sentence = '全体の2～3割、1名あたり5～10万円';
    expect(toMessage(sentence).id).toBe('全体の{range1}、{n1}名あたり{range2}');
    expect(said(sentence, locale.fill)).toBe('全体の20 to 30%、1名あたりJPY 50,000 to 100,000');
    const german = localeByIntl('de', { ...notation, tag: 'de-DE', amount: (yen) => `${yen} JPY` });
    expect(said(sentence, german.fill)).toBe('全体の20–30%、1名あたり50000 JPY – 100000 JPY');
    // another premium, the same message
    expect(toMessage('全体の1～4割、2名あたり3～15万円').id).toBe(toMessage(sentence).id);
  });
});

describe('days in sentences', () => {
  it('are refused at their place if the calendar does not have them', () => {
    const edit = {
      find: '中途加入・中途脱退の方（2024年3月15日以降補償開始）',
      put: '中途加入・中途脱退の方（2024年2月30日以降補償開始）',
    };
    expect(readEdited([edit])).toContain('489:13 day-impossible');
  });

  it('are refused at their place if the weekday is that of another day', () => {
    const edit = { find: '募集期間：2024年5月7日（火）', put: '募集期間：2024年5月7日（月）' };
    expect(readEdited([edit])).toContain('6:6 weekday-differs');
  });
});

describe('an era', () => {
  it('is a year in each language, and as printed in Japanese', () => {
    expect(toMessage('令和2年における情勢')).toMatchObject({
      id: '{year1}年における情勢',
      placeholders: [{ kind: 'year', value: '2020', raw: '令和2' }],
    });
    expect(said('令和6年4月1日から', locale.fill)).toBe('1 April 2024から');
  });
});
