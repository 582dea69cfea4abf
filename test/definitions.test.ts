import { describe, expect, it } from 'vitest';
import { definitionsIn, saysMeaning, termBefore } from '../src/recognise/definition.ts';
import { foldWidth } from '../src/recognise/fold.ts';
import { readings } from './support/sources.ts';

describe('a definition in running text', () => {
  it.each([
    ['「先取特権」とは、先に弁済を受ける権利をいいます。', '先取特権', '先に弁済を受ける権利をいいます'],
    ['なお、見本制度とは申込みを撤回することをいいます。', '見本制度', '申込みを撤回することをいいます'],
    ['契約者が小規模法人（20名以下である法人をいいます。）である場合', '小規模法人', '20名以下である法人をいいます'],
    [
      '再履行または回収等の措置（点検（月1回）その他の措置をいいます。以下同様とします。）',
      '回収等の措置',
      '点検(月1回)その他の措置をいいます',
    ],
    ['その業務の結果の引渡し（本引渡しをいいます。）後', '引渡し', '本引渡しをいいます'],
    ['個人または法人（以下あわせて「個人等」といいます。）', '個人等', '個人または法人'],
  ])('reads %s', (text, term, meaning) => {
    const folded = foldWidth(text);
    const [found, ...others] = definitionsIn(folded);
    expect(others).toEqual([]);
    expect(folded.slice(found!.term.start, found!.term.end)).toBe(term);
    expect(folded.slice(found!.meaning.start, found!.meaning.end)).toBe(meaning);
  });

  it.each(['次の費用をいいます。', '弁護士報酬（報告を含みます。）をいいます。', '（見本を含む事故をいいます）'])(
    'finds no term in %s',
    (text) => {
      expect(saysMeaning(foldWidth(text)).length).toBe(1);
      expect(definitionsIn(foldWidth(text))).toEqual([]);
    },
  );

  it('takes the noun in front of a mark', () => {
    const text = 'その事実が公表等の措置(*3)により';
    const { start, end } = termBefore(text, text.indexOf('(*3)'))!;
    expect(text.slice(start, end)).toBe('公表等の措置');
  });
});

describe('the uses of a term', () => {
  it('print the term, outside its own words and outside longer terms', () => {
    for (const { scheme, file } of readings) {
      const bare = (words: string) => foldWidth(words).replace(/[「」<>\s]/g, '');
      for (const { term, uses } of scheme.definitions) {
        for (const { start, end } of uses) {
          const words = String(file).slice(start.offset, end.offset);
          expect(bare(words)).toBe(bare(term.value));
        }
      }
    }
  });
});

describe('each group of exclusions', () => {
  it('belongs to a cover, to a part of one, or to a rider', () => {
    const groups = readings.flatMap(({ scheme }) => scheme.exclusions);
    expect(groups).toHaveLength(19);
    for (const { id, covers, within, rider } of groups)
      expect(
        [covers, within, rider].filter((tie) => tie !== undefined),
        id,
      ).toHaveLength(1);
  });
});
