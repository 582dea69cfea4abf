import { describe, expect, it } from 'vitest';
import type { Clause } from '../schemas/clause.ts';
import type { Scheme } from '../schemas/scheme.ts';
import { clausesOf } from '../src/extract/readers/every-clause.ts';
import { editions, readingOf, readings } from './support/sources.ts';

const textOf = (scheme: string) =>
  new TextDecoder().decode(editions.find((edition) => edition.scheme === scheme)!.pamphlet.bytes);

const costs = (scheme: Scheme) => {
  const found: Clause[] = [];
  const visit = (clause: Clause) => {
    found.push(clause);
    clause.items.forEach(visit);
  };
  for (const { items } of scheme.costs) items.forEach(visit);
  return found;
};

describe('cross references', () => {
  const { scheme } = readingOf('itcoop');
  const nameOf = (id: string) => {
    const clause = costs(scheme).find((each) => each.id === id)!;
    return clause.name?.value ?? clause.text!.value;
  };
  const targets = (line: number, text: string) =>
    costs(scheme)
      .flatMap(({ references }) => references)
      .filter((reference) => reference.text.span.start.line === line && reference.text.value === text)
      .flatMap(({ to }) => to)
      .map(nameOf);

  it('name the costs that the text names', () => {
    // itcoop 513: (1)①エ、シおよびスに掲げる費用
    expect(targets(513, '(1)①エ、シおよびス')).toEqual([
      '事故の原因調査および再現実験に要する費用',
      '弁護士等への相談費用',
      '有益な第三者のコンサルティングまたは類似の指導等を受けるために要した費用',
    ]);
    // itcoop 524 to 527
    expect(targets(524, '(1)①')).toEqual(['事故対応関連費用']);
    expect(targets(525, '(1)②')).toEqual(['再発防止費用']);
    expect(targets(526, '(1)③')).toEqual(['データ復旧費用']);
    expect(targets(527, '(1)④')).toEqual(['被保険者システム修復費用']);
    // itcoop 500: 次のアからソに掲げる費用
    expect(targets(500, 'アからソ')).toHaveLength(15);
    expect(targets(534, 'アからカ')).toHaveLength(6);
  });

  it('reach over letters and columns in the other texts', () => {
    const read = (name: string) =>
      costs(readingOf(name).scheme).flatMap(({ references }) =>
        references.map(({ text, to }) => [
          text.span.start.line,
          text.value,
          to.map((id) => id.split('/').at(-1)).join(''),
        ]),
      );
    // npha 185: ただし、a～d、f、g、P. 8「訴訟対応費用」を除きます
    expect(read('npha')).toContainEqual([185, 'a～d、f、g', 'abcdfg']);
    // jisa 139: ⑤については①～④、⑥⑦の費用を除いた費用; its items are numbered 1 to 7
    expect(read('jisa')).toContainEqual([139, '①～④、⑥⑦', '123467']);
  });
});

describe('notes', () => {
  const links = (scheme: string) =>
    readingOf(scheme).scheme.notes.flatMap(({ mark, references }) =>
      references.map(({ start }) => `${start.line} ${mark.raw.replace('\\', '')} ${mark.span.start.line}`),
    );

  it('are linked within their page, table or cell', () => {
    // keyed by reading: line of the mark, the mark, line of its note
    expect(links('npha')).toEqual(
      expect.arrayContaining([
        '33 ※ 38',
        '86 (*1) 89',
        '87 (*1) 89',
        '97 (*1) 109',
        '97 (*2) 111',
        '167 (*1) 214',
        '169 (*2) 219',
        '184 (*2) 219',
        '167 (*4) 228',
        '197 (*3) 221',
        '212 (*5) 230',
        '212 (*6) 232',
        '267 (*1) 269',
        '292 （*1） 389',
        '308 （*2） 391',
        '317 （*3） 393',
        '331 （*4） 395',
        '381 （*5） 397',
        '404 (*1) 413',
        '405 (*2) 415',
        '406 (*3) 417',
        '429 (*1) 435',
        '431 (*2) 439',
        '653 （*） 655',
        '667 （*1） 669',
        '667 （*2） 671',
      ]),
    );
    expect(links('jisa')).toEqual(
      expect.arrayContaining([
        '166 （＊1） 172',
        '167 （＊2） 187',
        '170 （＊3） 190',
        '170 （＊4） 193',
        '302 （＊） 304',
      ]),
    );
    expect(links('jigyosho')).toEqual(expect.arrayContaining(['69 ※1 81', '77 ※2 83', '70 注 70', '71 注 71']));
    expect(links('shokokai')).toEqual(expect.arrayContaining(['124 (*) 126', '228 (*1) 238', '333 (*) 335']));
    expect(links('itcoop')).toEqual(
      expect.arrayContaining([
        '342 ※ 345',
        '491 (※) 491',
        '504 (※) 504',
        '508 (注) 515',
        '517 (注) 529',
        '593 （注） 594',
      ]),
    );
  });

  it('leave no mark of the texts without its note', () => {
    for (const { scheme } of readings) {
      const text = textOf(scheme.scheme);
      const marked = [...text.matchAll(/[(（]\\?[*＊][\d１-９]?[)）]/g)].length;
      const linked = scheme.notes
        .filter(({ mark }) => /[*＊]/.test(mark.raw))
        .reduce((sum, { references }) => sum + references.length + 1, 0);
      expect(linked, scheme.id).toBe(marked);
    }
  });
});

describe('columns that were cut apart', () => {
  const { scheme } = readingOf('jisa');

  it('give every option its own text', () => {
    const riders = scheme.riders.map(({ name, clauses }) => [name.value, clauses[0]?.text!.value.slice(0, 14)]);
    expect(riders).toEqual([
      ['追加被保険者特約条項', '記名被保険者が行うＩＴ業務の'],
      ['引渡後１か月危険担保特約条項', '基本補償では保険金のお支払い'],
      ['管理下財物損壊等担保特約条項', '管理下財物（被保険者がＩＴ業'],
      ['ソフトウェア・プログラム誤作動等追加特約条項', '記名被保険者が開発、作成また'],
      ['個人情報保護に関する規制等対応費用担保特約条項', '個人情報保護に関する規則等の'],
      ['著作権侵害不担保特約条項', '著作権の侵害に起因する損害を'],
      ['求償権不行使特約', '請求権代位により保険会社が取'],
      // its text is the cover of the costs, 166
      ['サイバーセキュリティ事故対応費用担保特約', undefined],
    ]);
  });

  it('put numbers back in front of their headings, in order', () => {
    const [response] = scheme.costs.find(({ id }) => id.endsWith('/response'))!.items;
    expect(response!.items.map(({ marker, name }) => `${marker!.value} ${name!.value}`)).toEqual([
      '1 サイバー攻撃対応費用',
      '2 原因・被害範囲調査費用',
      '3 相談費用',
      '4 コンピュータシステム復旧費用',
      '5 その他事故対応費用',
      '6 再発防止費用',
      '7 訴訟対応費用',
    ]);
  });

  it('join sentences that the column cut', () => {
    const all = clausesOf(scheme).map(({ text }) => text?.value ?? '');
    expect(all).toContain(
      'サイバー攻撃またはそのおそれが発見されたことにより、コンピュータシステムの遮断対応を外部委託した場合に支出する費用',
    );
    expect(all).toContain('賠償責任の承認または賠償金額の決定前に引受保険会社の同意が必要となります。');
  });

  it('know where each piece of a sentence stands', () => {
    const source = textOf('jisa');
    const pieces = clausesOf(scheme).flatMap(({ name, text }) => [name, text].filter((wording) => wording?.spans));
    expect(pieces.length).toBeGreaterThan(0);
    for (const wording of pieces) {
      const read = wording!.spans!.map(({ start, end }) => source.slice(start.offset, end.offset)).join('\n');
      expect(read).toBe(wording!.raw);
    }
  });
});

describe('the document', () => {
  it('holds every field it refers to', () => {
    for (const { scheme } of readings) {
      const ids = new Set<string>();
      const walk = (value: unknown) => {
        if (typeof value !== 'object' || value === null) return;
        if ('id' in value && typeof value.id === 'string') ids.add(value.id);
        Object.values(value).forEach(walk);
      };
      walk(scheme);
      const targets = [
        ...scheme.sections.flatMap(({ contents }) =>
          contents.flatMap((content) => ('field' in content ? [content.field] : [])),
        ),
        ...scheme.sublimits.flatMap(({ of, sublimitOf, plan }) => [
          ...of,
          ...(sublimitOf ? [sublimitOf] : []),
          ...(plan ? [plan] : []),
        ]),
        ...scheme.payoutRatios.map(({ of }) => of),
        ...scheme.exclusions.flatMap(({ rider }) => rider ?? []),
        ...clausesOf(scheme).flatMap(({ notes, references }) => [...notes, ...references.flatMap(({ to }) => to)]),
      ];
      expect(targets.length).toBeGreaterThan(20);
      expect(targets.filter((id) => !ids.has(id))).toEqual([]);
    }
  });

  it('has every typed field in one section', () => {
    for (const { scheme } of readings) {
      const placed = scheme.sections.flatMap(({ contents }) =>
        contents.flatMap((content) => ('field' in content ? [content.field] : [])),
      );
      const fields = [
        ...scheme.coverages,
        ...scheme.costs,
        ...scheme.exclusions,
        ...scheme.services,
        ...scheme.lossExamples,
        ...scheme.provisions,
        ...scheme.contacts,
        ...scheme.rateTables,
        ...scheme.limitTables,
      ].map(({ id }) => id);
      expect(fields.filter((id) => placed.filter((each) => each === id).length !== 1)).toEqual([]);
    }
  });

  it('accounts for every character, prose being what is prose', () => {
    for (const { scheme, reconciliation } of readings) {
      const { characters, kinds, unexplained } = reconciliation.characters;
      expect(unexplained).toBe(0);
      expect(Object.values(kinds).reduce((sum, n) => sum + n, 0)).toBe(characters);
      const text = textOf(scheme.scheme);
      expect(characters).toBe([...text.matchAll(/[^\s\u3000\u200b]/g)].length);
      expect((kinds.prose ?? 0) / characters, scheme.id).toBeLessThan(0.08);
    }
  });
});

describe('loss examples', () => {
  it('have their amounts and totals', () => {
    const amounts = readingOf('itcoop').scheme.lossExamples.flatMap((example) =>
      example.amounts.map(({ name, amount, total, approximate }) => [
        amount.span.start.line,
        amount.value,
        total ? 'total' : name!.value,
        approximate,
      ]),
    );
    // keyed by reading
    expect(amounts).toEqual([
      [123, 1_700_000_000, 'total', true],
      [262, 20_000_000, '個人情報漏えいについての賠償金', false],
      [264, 500_000_000, '個人情報漏えいについての見舞金', false],
      [265, 10_000_000, '調査費用', false],
      [266, 1_000_000, 'ネットワーク復旧費用', false],
      [267, 10_000_000, 'コールセンター設置費用', false],
      [268, 540_000_000, 'total', true],
      [272, 540_000_000, 'total', true],
      [302, 10_000_000, 'total', true],
      [316, 7_000_000, '損害調査費用(誤発信メール送付履歴調査等)', false],
      [318, 3_000_000, '復旧費用(被害端末の再設定費用)', false],
      [319, 10_000_000, 'total', true],
      [439, 13_000_000, 'total', true],
      [452, 2_000_000, '個人情報漏えいに伴う見舞金', false],
      [453, 8_000_000, '調査費用（アクセスログ調査）', false],
      [454, 3_000_000, '復旧費用（不正アクセスを回避するための回収作業等）', false],
      [456, 13_000_000, 'total', true],
      [462, 2_300_000, 'total', true],
      [475, 2_000_000, '誤送信に伴う削除依頼等各種対応', false],
      [476, 300_000, '情報が漏えいした被害者に対する見舞費用', false],
      [478, 2_300_000, 'total', true],
    ]);
  });
});

describe('facts beside the clauses', () => {
  it('are typed where the text states them', () => {
    const { scheme: jisa } = readingOf('jisa');
    expect(jisa.documents[0]!.number!.value).toBe('24T-000152');
    expect(jisa.documents[0]!.issued!.value).toBe('2024年5月');
    const statistics = readingOf('itcoop').scheme.statistics.map(({ value, unit }) => [value, unit]);
    // itcoop 29, 48, 49, 58, 68, 69
    expect(statistics).toEqual([
      [32, 'percent'],
      [1 / 20, 'fraction'],
      [5_613_797, 'persons'],
      [270_000_000_000, 'JPY'],
      [1.6, 'times'],
      [6_506, 'cases'],
    ]);
    const line = (scheme: string, kind: string, text: string) =>
      readingOf(scheme).scheme.contacts.some(({ lines }) =>
        lines.some((each) => each.kind === kind && each.text.value === text),
      );
    expect(line('itcoop', 'telephone', 'TEL. 03-3517-2305')).toBe(true);
    expect(line('itcoop', 'fax', 'FAX. 03-3517-2309')).toBe(true);
    expect(line('npha', 'hours', '(受付: 平日9:00～17:00)')).toBe(true);
    expect(line('npha', 'account', '普通 4894615')).toBe(true);
    expect(line('jisa', 'email', 'E-mail : jisasonpo@web-tac.co.jp')).toBe(true);
    expect(line('shokokai', 'telephone', '0570-022808<通話料有料>')).toBe(true);
  });

  it('say which riders are automatic and which restrict', () => {
    const riders = readings.flatMap(({ scheme }) =>
      scheme.riders.map(({ id, attachment, effect }) => `${id.replace('/riders', '')} ${attachment} ${effect}`),
    );
    expect(riders).toEqual([
      'itcoop/2024/employee-misconduct automatic extends',
      'itcoop/2024/it-services optional extends',
      'jisa/2024/additional-insured not stated extends',
      'jisa/2024/one-month-after-delivery optional extends',
      'jisa/2024/property-in-custody optional extends',
      'jisa/2024/software-malfunction optional extends',
      'jisa/2024/data-protection-proceedings optional extends',
      'jisa/2024/copyright optional restricts',
      'jisa/2024/waiver-of-recourse optional extends',
      'jisa/2024/response-costs automatic extends',
      'npha/2024/response-costs automatic extends',
      'npha/2024/emergency-costs automatic extends',
      'npha/2024/it-business automatic restricts',
      'npha/2024/system-interruption optional extends',
      'npha/2024/bodily-injury-and-property optional extends',
      'npha/2024/financial-institutions not stated restricts',
      'shokokai/2020/corporate-data automatic extends',
      'shokokai/2020/credit-cards optional extends',
      'shokokai/2020/waiver-of-recourse optional extends',
      'shokokai/2020/e-risk optional extends',
    ]);
  });

  it('say which classes of risk have a rider that others may choose', () => {
    const included = readings.flatMap(({ scheme }) =>
      scheme.riders.flatMap(({ id, includedFor = [] }) =>
        includedFor.map(({ ratingClass, text }) => [id, ratingClass, text.value, text.span!.start.line]),
      ),
    );
    // 業種区分Ⅳ：IT業 (ITサービス業務補償追加条項セット…), 421
    expect(included).toEqual([
      [
        'itcoop/2024/riders/it-services',
        'itcoop/2024/rates/annual/classes/class-iv',
        'ITサービス業務補償追加条項セット',
        421,
      ],
    ]);
  });

  it('define the terms that the texts define', () => {
    const terms = (scheme: string) => readingOf(scheme).scheme.definitions.map(({ term }) => term.value);
    expect(terms('npha')).toEqual([
      'ITユーザー行為',
      'コンピュータシステム',
      'サイバー攻撃',
      '事故対応期間',
      '情報の漏えい',
      '漏えい',
      '人格権・著作権等の侵害',
      'セキュリティ事故',
      '風評被害事故',
    ]);
    expect(terms('shokokai')).toEqual(['個人情報', '法人情報']);
    // 593, its meaning in the note below it, 594
    expect(terms('itcoop')).toEqual(['最低保険料']);
    // 73, 166, 167: each has its meaning in a note, 77, 172, 187
    expect(terms('jisa')).toEqual(['風評被害事故', 'セキュリティ事故', '事故対応期間']);
  });
});
