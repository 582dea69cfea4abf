import { describe, expect, it } from 'vitest';
import type { Clause } from '../schemas/clause.ts';
import type { Scheme } from '../schemas/scheme.ts';
import { clausesOf } from '../src/extract/readers/every-clause.ts';
import * as madeUp from './support/made-up.ts';
import { readingOf } from './support/made-up.ts';
import * as real from './support/sources.ts';

/** The made-up schemes, and whatever `sources/` holds: what must hold for every document. */
const readings = [...madeUp.readings, ...real.readings];
const editions = [...madeUp.editions, ...real.editions];

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
  const { scheme } = readingOf('aozora');
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
    // aozora 99: (1)①アおよびウに掲げる費用
    expect(targets(99, '(1)①アおよびウ')).toEqual(['原因の調査に要した費用', '弁護士への相談費用']);
    // aozora 93: 次のアからウに掲げる費用
    expect(targets(93, 'アからウ')).toEqual([
      '原因の調査に要した費用',
      'コールセンターの設置費用',
      '弁護士への相談費用',
    ]);
  });

  it('reach over letters and numbers in the other texts', () => {
    const read = (name: string) =>
      costs(readingOf(name).scheme).flatMap(({ references }) =>
        references.map(({ text, to }) => [
          text.span.start.line,
          text.value,
          to.map((id) => id.split('/').at(-1)).join(''),
        ]),
      );
    // mori 59: ただし、a、bを除きます
    expect(read('mori')).toContainEqual([59, 'a、b', 'ab']);
    // kumo 17: ②については①の費用を除いた費用
    expect(read('kumo')).toContainEqual([17, '①', '1']);
  });
});

describe('notes', () => {
  const links = (scheme: string) =>
    readingOf(scheme).scheme.notes.flatMap(({ mark, references }) =>
      references.map(({ start }) => `${start.line} ${mark.raw.replace('\\', '')} ${mark.span.start.line}`),
    );

  it('are linked within their page, table or cell', () => {
    // typed by reading: line of the mark, the mark, line of its note
    // (A) and (B) are in the cells of the ratio and of the limit, for two plans; (B) names (A)
    expect([...new Set(links('mori'))]).toEqual(['29 (*1) 34', '57 (A) 64', '65 (A) 64', '57 (B) 65', '57 (*2) 67']);
    expect(links('kumo')).toEqual(['14 （注） 18']);
    expect(links('hama')).toEqual(expect.arrayContaining(['29 注 29', '30 ※1 32']));
    expect(links('aozora')).toEqual(expect.arrayContaining(['85 (※) 85', '96 (注) 103', '122 （注） 123']));
    expect(links('tsuki')).toEqual([]);
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
  const { scheme } = readingOf('kumo');

  it('give every option its own text', () => {
    expect(scheme.riders.map(({ name, clauses }) => [name.value, clauses[0]!.text!.value])).toEqual([
      ['著作権侵害不担保特約条項', '著作権の侵害に起因する損害を補償対象外とします。'],
    ]);
  });

  it('join sentences that the column cut, whose pieces know their places', () => {
    const joined = clausesOf(scheme).filter(({ text }) => text?.spans);
    expect(joined.map(({ text }) => [text!.value, ...text!.spans!.map(({ start }) => start.line)])).toEqual([
      ['保険料は貴社の事業内容、売上高、過去の事故歴等によって決定されます。', 61, 63],
    ]);
  });

  it('put numbers back in front of their headings, in order', () => {
    const [items] = scheme.costs;
    expect(items!.items.map(({ marker, name }) => `${marker!.value} ${name!.value}`)).toEqual([
      '1 損害賠償金',
      '2 サイバー対応費用',
    ]);
  });

  it('are where each piece of a sentence is, in every text', () => {
    for (const { scheme } of readings) {
      const source = textOf(scheme.scheme);
      const pieces = clausesOf(scheme).flatMap(({ name, text }) => [name, text].filter((wording) => wording?.spans));
      for (const wording of pieces) {
        const read = wording!.spans!.map(({ start, end }) => source.slice(start.offset, end.offset)).join('\n');
        expect(read).toBe(wording!.raw);
      }
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
      expect(targets.length).toBeGreaterThan(8);
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
      expect((kinds.prose ?? 0) / characters, scheme.id).toBeLessThan(0.1);
    }
  });
});

describe('loss examples', () => {
  it('have their amounts and totals', () => {
    const amounts = readingOf('aozora').scheme.lossExamples.flatMap((example) =>
      example.amounts.map(({ name, amount, total, approximate }) => [
        amount.span.start.line,
        amount.value,
        total ? 'total' : name!.value,
        approximate,
      ]),
    );
    expect(amounts).toEqual([
      [24, 2_000_000, '見舞金', false],
      [25, 1_000_000, '調査費用', false],
      [26, 3_000_000, 'total', true],
    ]);
  });
});

describe('facts beside the clauses', () => {
  it('are typed where the text states them', () => {
    const { scheme: kumo } = readingOf('kumo');
    expect(kumo.documents[0]!.number!.value).toBe('99T-000001');
    expect(kumo.documents[0]!.issued!.value).toBe('2024年5月');
    const statistics = readingOf('aozora').scheme.statistics.map(({ value, unit }) => [value, unit]);
    expect(statistics).toEqual([[32, 'percent']]);
    const line = (scheme: string, kind: string, text: string) =>
      readingOf(scheme).scheme.contacts.some(({ lines }) =>
        lines.some((each) => each.kind === kind && each.text.value === text),
      );
    expect(line('aozora', 'telephone', 'TEL. 00-0000-0011')).toBe(true);
    expect(line('aozora', 'fax', 'FAX. 00-0000-0012')).toBe(true);
    expect(line('aozora', 'person', '担当 架空一郎')).toBe(true);
    expect(line('mori', 'hours', '(受付: 平日9:00～17:00)')).toBe(true);
    expect(line('mori', 'account', '普通 0000001')).toBe(true);
    expect(line('kumo', 'email', 'E-mail : kumori@mihon.example')).toBe(true);
    expect(line('tsuki', 'telephone', 'TEL 00-0000-0031<通話料有料>')).toBe(true);
  });

  it('say which riders are automatic and which restrict', () => {
    const riders = madeUp.readings.flatMap(({ scheme }) =>
      scheme.riders.map(({ id, attachment, effect }) => `${id.replace('/riders', '')} ${attachment} ${effect}`),
    );
    expect(riders).toEqual([
      'aozora/2024/employee-misconduct automatic extends',
      'aozora/2024/it-services optional extends',
      'kumo/2024/copyright optional restricts',
      'mori/2024/response-costs automatic extends',
      'mori/2024/interruption optional extends',
    ]);
  });

  it('say which classes of risk have a rider that others may choose', () => {
    const included = madeUp.readings.flatMap(({ scheme }) =>
      scheme.riders.flatMap(({ id, includedFor = [] }) =>
        includedFor.map(({ ratingClass, text }) => [id, ratingClass, text.value, text.span!.start.line]),
      ),
    );
    // 業種区分Ⅱ：IT業 (ITサービス補償追加条項セット), 72
    expect(included).toEqual([
      [
        'aozora/2024/riders/it-services',
        'aozora/2024/rates/annual/classes/class-ii',
        'ITサービス補償追加条項セット',
        72,
      ],
    ]);
  });

  it('define the terms that the texts define', () => {
    const terms = (scheme: string) => readingOf(scheme).scheme.definitions.map(({ term }) => term.value);
    expect(terms('mori')).toEqual(['サイバー攻撃', '事故対応期間', '漏えい']);
    // 122, its meaning in the note under it, 123
    expect(terms('aozora')).toEqual(['最低保険料']);
    // 14: its meaning is in a note, 18
    expect(terms('kumo')).toEqual(['風評被害事故']);
  });
});
