import { describe, expect, it } from 'vitest';
import { VFile } from 'vfile';
import { cellRun, runsOf, type Run } from '../src/extract/layout/runs.ts';
import { limitsIn, ratiosOf } from '../src/recognise/limit.ts';
import { foldWidth } from '../src/recognise/fold.ts';
import { textOf } from '../src/extract/layout/strand.ts';
import { inlineMarkers, markerAt, markerName } from '../src/extract/syntax/clause-marker.ts';
import { inlineNotes, noteHeadOf } from '../src/extract/syntax/note-mark.ts';
import { pamphletText } from '../src/extract/text.ts';

describe('the marker at the head of a clause', () => {
  it.each([
    ['① 損害賠償金', 'circled', 1],
    ['㉑ 戦争', 'circled', 21],
    ['ア. 人件費', 'kana', 1],
    ['ソ．投稿への対応', 'kana', 15],
    ['（イ） 通信費', 'bracketed-kana', 2],
    ['（１）告知義務', 'bracketed-number', 1],
    ['〈2〉上記について', 'angled-number', 2],
    ['7. 上記のほか', 'number', 7],
    ['4.店舗数', 'number', 4],
    ['1) 業種', 'closed-number', 1],
    ['g. 緊急対応費用', 'latin', 7],
    ['(j)個人情報の漏えい', 'bracketed-latin', 10],
    ['⑴ 戦争', 'parenthesized', 1],
    ['㋑ 噴火', 'circled-kana', 2],
    ['・記名被保険者', '・', undefined],
    ['●　戦争', '●', undefined],
    ['→ 代理店にご照会ください。', '→', undefined],
  ])('of `%s` is %s, %s', (text, kind, ordinal) => {
    expect(markerAt(foldWidth(text), 0)).toMatchObject({ kind, ordinal });
  });

  it.each([
    '2024. 4. 1',
    '1.6倍になった',
    'アクセス',
    'P.4～8をご参照',
    '5,613,797人',
    '①については、次のとおりです。',
    '①から③まで',
  ])('is not in `%s`', (text) => expect(markerAt(foldWidth(text), 0)).toBeUndefined());

  it('has an ASCII name', () => {
    expect(markerName('circled', '⑫')).toBe('12');
    expect(markerName('kana', 'シ')).toBe('shi');
    expect(markerName('bracketed-kana', '（ウ）')).toBe('u');
    expect(markerName('latin', 'b')).toBe('b');
    expect(markerName('・', '・')).toBeUndefined();
  });
});

describe('the markers inside a cell', () => {
  const labels = (text: string) =>
    inlineMarkers(foldWidth(text)).markers.map(({ start, end }) => foldWidth(text).slice(start, end));

  it('count in their sequence', () => {
    expect(labels('次の費用 ア. 弁護士費用 イ. 通信費')).toEqual(['ア.', 'イ.']);
    // the name of another cost in quotation marks
    expect(
      labels(
        'ア. 報酬。ただし、次のものを除きます。 （ア）雇用 （イ）刑事事件 （ウ）「e. 費用 コ. 請求費用」の費用 イ. 相談',
      ),
    ).toEqual(['ア.', '(ア)', '(イ)', '(ウ)', 'イ.']);
    // a cell that continues the list of the page before
    expect(labels('カ. 見舞費用 (ア) 見舞金 (イ) 金券 キ. 法人見舞費用')).toEqual(['カ.', '(ア)', '(イ)', 'キ.']);
  });

  it('reports every gap', () => {
    const { gaps } = inlineMarkers('ア. 一 ウ. 三');
    expect(gaps.map(({ after }) => after)).toEqual([1]);
  });
});

describe('notes', () => {
  it.each([
    ['(*1) 保険金を', '*1', false],
    ['（＊2）⇥被保険者が', '*2', false],
    ['※1 社会通念上', '※1', false],
    ['（注）最低保険料とは', '注', false],
    ['(A) セキュリティ事故の', 'A', false],
    ['*1 引受保険会社の', '*1', false],
    ['注1）有体物に', '注1', false],
    ['※ 詳細は', '※', true],
    ['※101店舗以上の場合', '※', true],
    ['※1加入者ごとに', '※', true],
    ['(※損害の発生が含まれます。)', '※', true],
  ])('begin with their mark: `%s`', (text, key, isRemark) => {
    expect(noteHeadOf(foldWidth(text))).toMatchObject({ key, isRemark });
  });

  it.each(['（注）について、故意または', '(*1)に定める場合', '保険金（注）を'])('do not begin in `%s`', (text) => {
    expect(noteHeadOf(foldWidth(text))).toBeUndefined();
  });

  it('inside a cell follow the mark that points to them', () => {
    const found = (text: string) =>
      inlineNotes(foldWidth(text)).map(({ key, after, until }) => [key, foldWidth(text).slice(after, until)]);
    expect(found('見舞品(※)の購入費用および見舞品(※)の発送費用 (※)有体物にかぎります。')).toEqual([
      ['※', '有体物にかぎります。'],
    ]);
    expect(found('見舞品 (注) の発送費用(注:有体物にかぎります。)')).toEqual([['注', '有体物にかぎります。']]);
    expect(found('見舞品(※)の購入費用')).toEqual([]);
  });
});

describe('a cell of limits', () => {
  const read = (text: string) =>
    limitsIn(foldWidth(text))?.map(({ basis, plan, condition, yen }) => [
      basis.join('+'),
      plan ? foldWidth(text).slice(plan.start, plan.end) : '',
      condition ? foldWidth(text).slice(condition.start, condition.end) : '',
      yen,
    ]);

  it('is read with its bases, plans and conditions', () => {
    expect(
      read('1事故・保険期間中 ◆スタンダードプラン (A) 1億円 または (B) 3,000万円 ◆ライトプラン (A)、(B) 1,000万円'),
    ).toEqual([
      ['per-incident+aggregate', 'スタンダードプラン', '(A)', 100_000_000],
      ['per-incident+aggregate', 'スタンダードプラン', '(B)', 30_000_000],
      ['per-incident+aggregate', 'ライトプラン', '(A)', 10_000_000],
      ['per-incident+aggregate', 'ライトプラン', '(B)', 10_000_000],
    ]);
    expect(read('被害者1名につき1,000円')).toEqual([['per-person', '', '', 1_000]]);
    expect(read('被害法人 1法人につき 5万円')).toEqual([['per-corporation', '', '', 50_000]]);
    expect(read('(1法人・10万円限度)')).toEqual([['per-corporation', '', '', 100_000]]);
  });

  it('gives each amount the bases in front of it', () => {
    expect(read('1請求 1,000万円 保険期間中 3,000万円')).toEqual([
      ['per-claim', '', '', 10_000_000],
      ['aggregate', '', '', 30_000_000],
    ]);
  });

  it.each(['実費', '1事故 応相談', '保険金額の10%', '1事故 1,000万円程度', '1事故 ()、(B) 1,000万円'])(
    'with other words is none: `%s`',
    (text) => {
      expect(limitsIn(foldWidth(text))).toBeUndefined();
    },
  );

  it('of payout ratios is read with its conditions', () => {
    expect(ratiosOf('(A) 100% または (B) 90%')?.map(({ percent }) => percent)).toEqual([100, 90]);
    expect(ratiosOf('90%')?.map(({ percent, condition }) => [percent, condition])).toEqual([[90, undefined]]);
    expect(ratiosOf('110%')).toBeUndefined();
    expect(ratiosOf('90%程度')).toBeUndefined();
    expect(ratiosOf('( ) 100% または (B) 90%')).toBeUndefined();
  });
});

describe('statements', () => {
  const shown = (run: Run, pamphlet: ReturnType<typeof pamphletText>): unknown => [
    run.strand ? textOf(run.strand, pamphlet).replace(/\n/g, '⏎') : '',
    ...run.items.map((item) => shown(item, pamphlet)),
  ];
  const nested = (text: string) => {
    const pamphlet = pamphletText(new VFile({ path: 'x', value: text }));
    const parts = [...text.matchAll(/[^\n]+/g)].map((line) => ({
      kind: 'line' as const,
      strand: [{ start: line.index, end: line.index + line[0].length }],
      opens: text[line.index - 2] === '\n',
      begins: false,
      joins: false,
      hyphen: undefined,
    }));
    return runsOf(parts, { wrapped: false, lines: false, heads: [] }, pamphlet).map((run) => shown(run, pamphlet));
  };

  it('are nested by their markers, whatever the order of the kinds', () => {
    expect(nested('① 一\nア. 二\n(ア) 三\nイ. 四\n② 五')).toEqual([['一', ['二', ['三']], ['四']], ['五']]);
    expect(nested('(1) 一\n・ 二\n・ 三\n(2) 四')).toEqual([['一', ['二'], ['三']], ['四']]);
  });

  it('continue after a line wrap, and with the exception in their line', () => {
    expect(nested('① 社内弁護士等\nへの相談に要する費用')).toEqual([['社内弁護士等⏎への相談に要する費用']]);
    expect(nested('① 故意。\nただし、従業員を除きます。')).toEqual([['故意。⏎ただし、従業員を除きます。']]);
    expect(nested('一文です。\n次の文です。')).toEqual([['一文です。'], ['次の文です。']]);
  });

  it('of a cell have its own words first', () => {
    const text = '次の費用をいいます。 ア. 弁護士費用 イ. 通信費';
    const pamphlet = pamphletText(new VFile({ path: 'x', value: text }));
    expect(shown(cellRun([{ start: 0, end: text.length }], pamphlet), pamphlet)).toEqual([
      '次の費用をいいます。',
      ['弁護士費用'],
      ['通信費'],
    ]);
  });
});
