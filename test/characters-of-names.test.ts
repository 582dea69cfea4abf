import { describe, expect, it } from 'vitest';
import { Stopped } from '../src/messages/report.ts';
import { hasAll, placesOf, queryWords } from '../src/search/find.ts';
import { foldForSearch } from '../src/search/fold.ts';
import { entriesIn, type SearchIndex } from '../src/search/search-index.ts';
import { searchable, searchIndexing } from '../src/render/site/search/search-index.ts';
import { unprintable } from '../src/render/html/repertoire.ts';
import { fontOf } from '../src/render/html/opened-font.ts';
import { pamphletOf, PRINTED, readNamed, SHOWN } from './support/characters-of-names.ts';
import { i18nIn } from './support/words.ts';

/*
 * Characters of names that are no plain text: reported at their place, or declared in source.yaml, shown and found again.
 */
describe('characters of names', () => {
  it('are reported with character, code point and line if nothing declares them', () => {
    let files: Stopped['files'] = [];
    try {
      readNamed(false);
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      files = error.files;
    }
    const messages = files.flatMap((file) => file.messages).filter(({ ruleId }) => ruleId === 'character-unusual');
    expect(messages.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '38 Unexpected variation selector `葛\u{e0100}` (U+845B U+E0100), expected `葛` (U+845B)',
      '38 Unexpected compatibility ideograph `\ufa19` (U+FA19), expected `神` (U+795E)',
      '38 Unexpected private-use character `\ue001` (U+E001), expected the character that is printed',
    ]);
  });

  it('are shown as declared, with the words as printed next to them', async () => {
    const reading = readNamed(true);
    const [clause] = reading.scheme.exclusions.flatMap(({ items }) => items);
    expect(clause!.text).toMatchObject({ value: SHOWN, raw: PRINTED, corrected: true });
    const { printable } = await pamphletOf(reading);
    expect(printable.html).toContain(SHOWN);
  });

  it('are found by what is shown, by what the text has, and by their reading', () => {
    const i18n = i18nIn('ja');
    const indexing = searchIndexing(i18n);
    indexing.enter(searchable(readNamed(true).scheme, new Set(), i18n));
    const index = indexing.text();
    const { readings, ...rest } = JSON.parse(index) as SearchIndex;
    const entry = entriesIn(rest).find(({ text }) => text.includes(SHOWN))!;
    const folded = foldForSearch(entry.text, readings).text;
    for (const query of [
      '葛飾区',
      '葛\u{e0100}飾区',
      '高﨑',
      '髙﨑',
      '吉野',
      '\u{20bb7}野',
      '野神',
      '野\ufa19',
      '\ue001事業所',
    ]) {
      expect(hasAll(folded, queryWords(query, readings)), query).toBe(true);
      expect(placesOf(entry.text, queryWords(query, readings), readings), query).toHaveLength(1);
    }
    expect(hasAll(folded, queryWords('佳野', readings))).toBe(false);
    // without a declaration nothing is taken for anything else
    expect(hasAll(foldForSearch(entry.text).text, queryWords('吉野'))).toBe(false);
  });
});

describe('what the fonts have', () => {
  it('is every character that is not looked up in them', () => {
    const codes = Array.from({ length: 0x10000 - 0x21 }, (_, i) => i + 0x21).filter(
      (code) => code < 0xd800 || code > 0xdfff,
    );
    const lacking = codes.filter(
      (code) => !fontOf(400).hasGlyphForCodePoint(code) || !fontOf(700).hasGlyphForCodePoint(code),
    );
    const said = unprintable(String.fromCodePoint(...codes));
    expect(lacking.filter((code) => !said.has(String.fromCodePoint(code)))).toEqual([]);
    expect(said.size).toBe(lacking.length);
  });

  it('names each character once', () => {
    expect([...unprintable('战争と战乱、戦争、\u{20bb7}野家、😀')]).toEqual(['战', '😀']);
  });
});
