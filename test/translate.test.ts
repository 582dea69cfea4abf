import { describe, expect, it } from 'vitest';
import { translator } from '../src/translate/catalog.ts';
import { toMessage, type Placeholder } from '../src/translate/message.ts';
import { output } from './support/sources.ts';

const format = (placeholder: Placeholder) => `<${placeholder.kind} ${placeholder.value}>`;
const catalog = (id: string, translation: string) =>
  `msgid ""\nmsgstr "Language: en\\n"\n\nmsgid "${id}"\nmsgstr "${translation}"\n`;

describe('a message', () => {
  it('has words and typed placeholders, and no digit', () => {
    expect(toMessage('101店舗以上 or 売上高が１５０億円超、2025年2月15日午後4時まで')).toEqual({
      id: '{n1}店舗以上 or 売上高が{yen1}超、{day1}午後{n2}時まで',
      placeholders: [
        { name: 'n1', kind: 'number', value: '101' },
        { name: 'yen1', kind: 'yen', value: 15_000_000_000 },
        { name: 'day1', kind: 'day', value: '2025-02-15' },
        { name: 'n2', kind: 'number', value: '4' },
      ],
    });
    expect(toMessage('1億5,000万円と16,740円').placeholders.map(({ value }) => value)).toEqual([150_000_000, 16_740]);
  });
});

describe('a translation', () => {
  it('is filled in from the data', () => {
    const { translate } = translator(catalog('売上高が{yen1}以下', 'revenue of {yen1} or less'), 'en', format);
    expect(translate('売上高が200億円以下')).toEqual({ text: 'revenue of <yen 20000000000> or less', lang: 'en' });
    // next year's amount makes no translation stale
    expect(translate('売上高が300億円以下').text).toBe('revenue of <yen 30000000000> or less');
  });

  it('that is missing leaves the Japanese, marked so', () => {
    expect(translator(catalog('別', 'other'), 'en', format).translate('売上高')).toEqual({
      text: '売上高',
      lang: 'ja',
    });
  });

  it('is not needed for what is not Japanese', () => {
    expect(translator(catalog('別', 'other'), 'en', format).translate('A')).toEqual({ text: 'A', lang: 'en' });
  });

  it.each([
    ['a digit of its own', '売上高が{yen1}以下', 'revenue of 200 or less: {yen1}'],
    ['no amount where there is one', '売上高が{yen1}以下', 'small companies'],
    ['an amount where there is none', '売上高', 'revenue {yen1}'],
    ['no number where there is one', '過去{n1}年間', 'lately'],
    ['a digit of another script', '売上高が{yen1}以下', '９ of {yen1}'],
  ])('must not have %s', (_, id, translation) => {
    const { translate, flaws } = translator(catalog(id, translation), 'en', format);
    expect(flaws).toMatchObject([{ id, translation }]);
    expect(translate(id.replace('{yen1}', '200億円').replace('{n1}', '3')).lang).toBe('ja');
  });
});

describe('a catalog', () => {
  it('may say plain numbers in words where its entry is flagged so', () => {
    const flagged = catalog('{n1}事故', 'any one incident').replace('msgid "{n1}', '#, numbers-in-words\nmsgid "{n1}');
    expect(translator(flagged, 'en', format)).toMatchObject({ flaws: [] });
    expect(translator(flagged, 'en', format).translate('1事故').text).toBe('any one incident');
  });

  it('that breaks off, or is no PO file, has a flaw', () => {
    expect(translator('msgid "a', 'en', format).flaws).toHaveLength(1);
    expect(translator('売上高', 'en', format).flaws).toMatchObject([{ translation: 'the catalog' }]);
  });
});

describe('the English pages', () => {
  it.each([
    'site/en/index.html',
    'site/en/premiums.html',
    'site/en/schemes/npha-2024.html',
    'pamphlets/en/shokokai-2020.html',
  ])('%s has no Japanese left over', (path) => {
    const text = output(path)
      .replace(/<a [^>]*lang="ja"[^>]*>日本語<\/a>/, '')
      .replace(/<[^>]*>/g, '');
    expect(text.match(/[\u3040-\u30ff\u3400-\u9fff]+/g)).toBeNull();
  });
});
