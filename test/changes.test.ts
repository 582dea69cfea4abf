import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EditionChanges, type Change } from '../schemas/change.ts';
import { byCause } from '../src/editions/change-table.ts';
import { changesBetween } from '../src/editions/changes.ts';
import { compared as comparedOf, editionOf, readText, schemes, textOf, type Edit } from './support/next-edition.ts';

/** Changes that nothing else causes, as a person would list them: kind, what, sign, effect; and how many changes follow from each. */
function listed({ changes }: Pick<EditionChanges, 'changes'>): string[] {
  return byCause(changes).map(({ change, following }) => {
    const count = following.length > 0 ? ` (+${following.length})` : '';
    return `${change.kind} ${change.what} ${change.effect} ${change.sign}: ${wordsOf(change)}${count}`;
  });
}

function wordsOf({ words, old, new: side, delta }: Change): string {
  if (delta) return `${old?.text} -> ${side?.text}`;
  const changed = words?.filter(({ kind }) => kind !== 'same') ?? [];
  if (changed.length > 0) return changed.map(({ kind, text }) => `${kind === 'added' ? '+' : '-'}${text}`).join(' ');
  return old && side && old.text !== side.text ? `${old.text} -> ${side.text}` : (side ?? old)!.text;
}

/** What changed in a text, which may need another profile. */
function changesOf(scheme: string, edits: readonly Edit[], profile?: (text: string) => string): EditionChanges {
  const older = editionOf(scheme, [], { edition: '2098' });
  return changesBetween(older, editionOf(scheme, edits, profile ? { profile } : {}));
}

describe('an edition and itself', () => {
  it.each(schemes)('of %s have no change', (scheme) => {
    const { changes, questions, patch, unchanged } = changesOf(scheme, []);
    expect(changes).toEqual([]);
    expect(questions).toEqual([]);
    expect(patch).toHaveLength(1);
    expect(unchanged.heading).toBeGreaterThan(0);
  });

  it('have none if lines wrap elsewhere', () => {
    const { changes, patch } = changesOf('aozora', [
      ['被保険者が支払うべき損害賠償金。なお', '被保険者が支払うべき損害賠償金。 なお'],
    ]);
    expect(changes).toEqual([]);
    expect(patch.length).toBeGreaterThan(1);
  });
});

/** A profile whose invariants the edits break. */
const waived = (text: string) => text.replace(/ {4}invariants:\n(?: {6}.*\n)+/g, '');

/** The two tables of premiums of a text, each with its caption. */
const [FIRST_TABLE, SECOND_TABLE] = ['業種区分Ⅰ：', '業種区分Ⅱ：'].map((caption) => {
  const text = textOf('aozora');
  const from = text.indexOf(caption);
  return text.slice(from, text.indexOf('\n\n', from) + 2);
}) as [string, string];

/** A section of a text in front of the one before it, which begin with these words; numbers of headings stay at their place. */
function swapped(scheme: string, first: string, second: string, behind: string): Edit {
  const text = textOf(scheme);
  const [one, other, end] = [first, second, behind].map((words) => text.indexOf(`\n${words}`) + 1) as [
    number,
    number,
    number,
  ];
  const number = /^(?:\(\d\))?/;
  const [own, its] = [text.slice(one, other), text.slice(other, end)];
  const put = its.replace(number, number.exec(own)![0]) + own.replace(number, number.exec(its)![0]);
  return [own + its, put];
}

/** A profile that finds sections behind another one. */
const moved = (sections: RegExp, behind: RegExp) => (text: string) => {
  const [own] = sections.exec(text)!;
  return text.replace(sections, '').replace(behind, (found) => found + own);
};

/** Each list was written from the edits, before the program was run on them. */
const CASES: { what: string; scheme: string; edits: Edit[]; profile?: (text: string) => string; expected: string[] }[] =
  [
    {
      what: 'the days of the next year',
      scheme: 'aozora',
      edits: [
        ['2024年1月1日午後4時～2025年1月1日午後4時', '2025年1月1日午後4時～2026年1月1日午後4時'],
        ['2023年12月15日', '2024年12月15日'],
      ],
      expected: [
        'value fact unjudged look: 2024年1月1日午後4時～2025年1月1日午後4時 -> 2025年1月1日午後4時～2026年1月1日午後4時 (+1)',
        'value fact unjudged look: 2023年12月15日 -> 2024年12月15日 (+1)',
      ],
    },
    {
      what: 'words put in between, which are marked from the edge of a word on',
      scheme: 'mori',
      edits: [['期日までに業務が完了しない', '期日または納期までに業務が完了しない']],
      expected: ['reworded exclusion unjudged must: +または納期'],
    },
    {
      what: 'an earlier deadline',
      scheme: 'aozora',
      edits: [['2023年12月15日', '2023年12月8日']],
      expected: ['value fact unjudged must: 2023年12月15日 -> 2023年12月8日 (+1)'],
    },
    {
      what: 'an exclusion above others, which are renumbered',
      scheme: 'aozora',
      edits: [
        ['- ③ 被保険者の業務の対価', '- ④ 被保険者の業務の対価'],
        ['- ② 被保険者が行った窃盗', '- ② 戦争または暴動に起因する損害賠償請求\n- ③ 被保険者が行った窃盗'],
      ],
      expected: ['added exclusion worse must: ② 戦争または暴動に起因する損害賠償請求 (+2)'],
    },
    {
      what: 'an exclusion that is gone, and those below it',
      scheme: 'aozora',
      edits: [
        ['- ② 被保険者が行った窃盗、詐欺または横領に起因する損害賠償請求\n', ''],
        ['- ③ 被保険者の業務の対価', '- ② 被保険者の業務の対価'],
      ],
      expected: ['removed exclusion better look: ② 被保険者が行った窃盗、詐欺または横領に起因する損害賠償請求 (+1)'],
    },
    {
      what: 'an exception that is gone',
      scheme: 'aozora',
      edits: [['損害賠償請求。ただし、他の被保険者が被る損害を除きます。', '損害賠償請求。']],
      expected: ['removed exception unjudged must: ただし、他の被保険者が被る損害を除きます。'],
    },
    {
      what: 'an exception that came alone',
      scheme: 'mori',
      edits: [
        ['・株主代表訴訟による損害賠償請求', '・株主代表訴訟による損害賠償請求。ただし、和解による損害を除きます。'],
      ],
      // the sentence in front of it now ends with a 。
      expected: ['added exception unjudged look: ただし、和解による損害を除きます。 (+1)'],
    },
    {
      what: 'a limit of one cost, in the sentence that prints it',
      scheme: 'mori',
      edits: [['被害者1名につき1,000円', '被害者1名につき500円']],
      expected: ['value limit worse must: 1,000円 -> 500円'],
    },
    {
      what: 'a limit of a plan, with the table that prints it',
      scheme: 'hama',
      edits: [['1事故期間中 100万円', '1事故期間中 200万円']],
      expected: ['value limit better look: 100万円 -> 200万円'],
    },
    {
      what: 'two bands that became one',
      scheme: 'hama',
      edits: [['5,000万円以下\t21,000円\n5,000万円超 1億円以下\t32,000円', '1億円以下\t27,000円']],
      expected: ['merged band unjudged must: 5,000万円以下、5,000万円超 1億円以下 -> 1億円以下 (+2)'],
    },
    {
      what: 'a band that became two',
      scheme: 'hama',
      edits: [['1億円超 3億円以下\t67,000円', '1億円超 2億円以下\t60,000円\n2億円超 3億円以下\t70,000円']],
      expected: ['split band unjudged must: 1億円超 3億円以下 -> 1億円超 2億円以下、2億円超 3億円以下 (+2)'],
    },
    {
      what: 'two sentences in the other order',
      scheme: 'mori',
      edits: [
        [
          '・戦争、変乱、暴動\n・保険契約者または被保険者の故意\n',
          '・保険契約者または被保険者の故意\n・戦争、変乱、暴動\n',
        ],
      ],
      expected: ['order exclusion neutral none: ・ 保険契約者または被保険者の故意'],
    },
    {
      what: 'a plan in front of the others, with its premiums and limits',
      scheme: 'mori',
      profile: (text) => text.replace('names:\n', 'names:\n  プレミアムプラン: premium\n'),
      edits: [
        ['店舗数\tスタンダードプラン', '店舗数\tプレミアムプラン\tスタンダードプラン'],
        ['\t101,230円\t', '\t201,230円\t101,230円\t'],
        ['\t202,340円\t', '\t302,340円\t202,340円\t'],
        ['\t303,450円\t', '\t403,450円\t303,450円\t'],
        ['51店舗以上\t', '51店舗以上\tご相談ください\t'],
        ['過去3年以内に事故あり\t', '過去3年以内に事故あり\tご相談ください\t'],
        [
          'スタンダードプラン\t1億円\t1億円\tなし',
          'プレミアムプラン\t2億円\t2億円\tなし\nスタンダードプラン\t1億円\t1億円\tなし',
        ],
      ],
      expected: ['added plan unjudged look: プレミアムプラン (+10)'],
    },
    {
      what: 'one letter, and nothing else',
      scheme: 'aozora',
      edits: [['重要な事実をお申し出くださる義務', '重要な事項をお申し出くださる義務']],
      expected: ['reworded provision unjudged look: -事実 +事項'],
    },
    {
      what: 'another width',
      scheme: 'aozora',
      edits: [
        ['- 保険料支払方法 請求書払', '- 保険料支払方法　請求書払'],
        ['合計：約', '合計:約'],
      ],
      expected: ['reworded loss-example neutral none: -： +:'],
    },
    {
      what: 'words that no field has',
      scheme: 'mori',
      profile: (text) =>
        text.replace('furniture:\n', "furniture:\n  - { line: '改訂{}', repeats: true, reason: 改訂の印 }\n"),
      edits: [
        ['【用語の意味】', '改訂第二版\n\n【用語の意味】'],
        ['加入対象企業様', '改訂第二版\n\n加入対象企業様'],
      ],
      // the first one is a line of the contact above it, as `repeats` says
      expected: ['added contact unjudged look: 改訂第二版', 'added text unjudged look: 改訂第二版'],
    },
    {
      what: 'two bands of upper edges that became one, with the name of the upper one',
      scheme: 'aozora',
      profile: waived,
      edits: [
        ['1億円まで\t\tAA1\t12,340円\t\tAB1\t18,510円\n', ''],
        ['1億円まで\t\tBA1\t24,680円\t\tBB1\t37,020円\n', ''],
      ],
      expected: ['merged band unjudged must: 1億円まで、3億円まで -> 3億円まで (+4)'],
    },
    {
      what: 'two bands that became one, at the premium of one of them',
      scheme: 'hama',
      edits: [['5,000万円以下\t21,000円\n5,000万円超 1億円以下\t32,000円', '1億円以下\t21,000円']],
      // 32,000 yen are 21,000 yen now; the other premium did not change
      expected: ['merged band unjudged must: 5,000万円以下、5,000万円超 1億円以下 -> 1億円以下 (+1)'],
    },
    {
      what: 'another name of a plan, wherever tables print it',
      scheme: 'mori',
      profile: (text) => text.replace('names:\n', 'names:\n  基本プラン: standard\n'),
      edits: [['スタンダードプラン', '基本プラン']],
      expected: ['reworded plan unjudged look: -スタンダードプラン +基本プラン (+5)'],
    },
    {
      what: 'an exception in a list of exceptions, which are renumbered',
      scheme: 'kumo',
      edits: [
        ['　イ．急激な事故', '　ウ．急激な事故'],
        ['　ア．火災または爆発', '　ア．落雷\n　イ．火災または爆発'],
      ],
      expected: ['added exception unjudged look: ア 落雷 (+2)'],
    },
    {
      what: 'both ends of a range',
      scheme: 'kumo',
      edits: [['500万円～1億円', '600万円～2億円']],
      expected: ['value limit better look: 500万円 -> 600万円 (+1)', 'value limit better look: 1億円 -> 2億円'],
    },
    {
      what: 'two tables in another order, each with the same bands and plans',
      scheme: 'aozora',
      profile: waived,
      edits: [[FIRST_TABLE + SECOND_TABLE, SECOND_TABLE + FIRST_TABLE]],
      // the two lines of heads of the table that has no names of plans of its own
      expected: ['order class neutral none: 業種区分Ⅱ IT業 (ITサービス補償追加条項セット) (+4)'],
    },
    {
      what: 'a definition inside a clause, once',
      scheme: 'aozora',
      edits: [['お支払いいただく保険料をいいます', 'お支払いいただく最低限の保険料をいいます']],
      expected: ['reworded note unjudged look: +最低限の'],
    },
    {
      what: 'two chapters in another order, with the headings and the sentences that are in them',
      scheme: 'aozora',
      profile: moved(/^ {2}- \{ id: exclusions, .*\n.*\n.*\n/m, /^ {2}- \{ id: notification, .*\n/m),
      edits: [swapped('aozora', '保険金をお支払いできない', 'ご注意', 'お問い合わせ')],
      // the headings of its two parts and their five sentences go with the heading of the chapter
      expected: ['order heading neutral none: 保険金をお支払いできない主な場合 (+7)'],
    },
    {
      what: 'two numbered sections in another order, with their numbers and a reference',
      scheme: 'aozora',
      profile: moved(/^ {2}- \{ id: costs-incident, .*\n/m, /^ {2}- \{ id: costs-leak, .*\n/m),
      edits: [
        swapped('aozora', '(1)サイバー攻撃', '(2)情報漏えい', '保険金をお支払いできない'),
        ['(1)①アおよびウ', '(2)①アおよびウ'],
      ],
      // three costs and a note, two numbers, and the reference to a cost of the other section
      expected: [
        'order heading neutral none: (2) 情報漏えいのおそれを発見したこと(注)によって支出する費用をお支払いします。 -> ' +
          '(1) 情報漏えいのおそれを発見したこと(注)によって支出する費用をお支払いします。 (+7)',
      ],
    },
    {
      what: 'a table with the name of a cover in front of the one that the name was read from',
      scheme: 'hama',
      profile: moved(/^ {2}- \{ id: premiums, .*\n/m, /^ {2}- id: costs\n(?: {4}.*\n)+/m),
      edits: [swapped('hama', '保険金額と保険料', 'お支払いする保険金の種類', '保険金をお支払いできない')],
      // seven costs and a note; the name of the cover is now read in front of them, so both of its places changed
      expected: ['order heading neutral none: お支払いする保険金の種類 (+11)'],
    },
    {
      what: 'a note in front of another one, with its mark, and the other one renumbered',
      scheme: 'mori',
      edits: [
        ['補償します。(*1)', '補償します。(*1)(*2)'],
        ['(*1) 日本国外で', '(*1) 受付の翌日から補償します。\n\n(*2) 日本国外で'],
      ],
      expected: ['added note unjudged look: (*1) 受付の翌日から補償します。 (+2)'],
    },
    {
      what: 'a note that is gone with the mark above it and what raises that',
      scheme: 'hama',
      edits: [
        ['事故対応関連費用 ^{※1}', '事故対応関連費用'],
        ['※1 社会通念上妥当な費用にかぎります。\n\n', ''],
      ],
      // the name of the cost, and the sign behind the mark
      expected: ['removed note unjudged look: ※1 社会通念上妥当な費用にかぎります。 (+2)'],
    },
    {
      what: 'another mark of a note',
      scheme: 'mori',
      edits: [['(*1)', '(注1)']],
      expected: [
        'renumbered note neutral none: (*1) 日本国外で発生した事由も補償対象となります。 -> (注1) 日本国外で発生した事由も補償対象となります。 (+1)',
      ],
    },
    {
      what: 'a column of one more day to join',
      scheme: 'mori',
      profile: (text) => text.replaceAll(/ {4}invariants:\n(?: {6}.*\n)+/g, ''),
      edits: [
        ['補償開始日\t3月15日\t8月15日', '補償開始日\t3月15日\t7月15日\t8月15日'],
        ['期間\t11ヶ月分\t6ヶ月分', '期間\t11ヶ月分\t7ヶ月分\t6ヶ月分'],
        ['92,790円\t', '92,790円\t59,050円\t'],
        ['185,480円\t', '185,480円\t118,030円\t'],
        ['45,940円\t', '45,940円\t29,230円\t'],
        ['76,500円\t', '76,500円\t48,680円\t'],
      ],
      expected: [
        'added premium unjudged must: 59,050円 7月15日 7 (+1)',
        'added premium unjudged must: 118,030円 7月15日 7 (+1)',
        'added premium unjudged must: 29,230円 7月15日 7 (+1)',
        'added premium unjudged must: 48,680円 7月15日 7 (+1)',
      ],
    },
    {
      what: 'two rows of a table of terms in another order',
      scheme: 'mori',
      edits: [
        [
          '事故対応期間\t事故を発見した時から1年が経過するまでの期間\n漏えい\t情報が第三者に知られたこと。ただし、意図的な行為を除きます。\n',
          '漏えい\t情報が第三者に知られたこと。ただし、意図的な行為を除きます。\n事故対応期間\t事故を発見した時から1年が経過するまでの期間\n',
        ],
      ],
      // its meaning goes with the term
      expected: ['order definition neutral none: 漏えい (+1)'],
    },
    {
      what: 'another number of the document',
      scheme: 'kumo',
      edits: [['99T-000001', '99T-000002']],
      // the line that prints it
      expected: ['value document unjudged none: 99T-000001 2024年5月 -> 99T-000002 2024年5月 (+1)'],
    },
    {
      what: 'a telephone number',
      scheme: 'aozora',
      edits: [['TEL. 00-0000-0011', 'TEL. 00-0000-0099']],
      expected: ['reworded contact unjudged look: -00-0000-0011 +00-0000-0099'],
    },
  ];

describe('changes', () => {
  it.each(CASES)('are named: $what', ({ scheme, edits, profile, expected }) => {
    expect(listed(changesOf(scheme, edits, profile))).toEqual(expected);
  });

  it('of an amount that another one is the same as (同額) follow from that one', () => {
    const same = '※翻訳費用については、「事故発生時の対応費用」と同額の保険金額が適用されます。';
    const profile = (text: string) =>
      text.replace(
        'deductibles:\n',
        `limits:\n  - { id: translation, quote: '${same}', cover: liability, sameAs: { cover: response }, within: [{ cover: liability }] }\ndeductibles:\n`,
      );
    const added: Edit = ['※保険金をお支払いする際', `${same}\n※保険金をお支払いする際`];
    const older = editionOf('hama', [added], { edition: '2098', profile });
    const next = editionOf('hama', [added, ['1事故期間中 100万円', '1事故期間中 200万円']], { profile });
    expect(listed(changesBetween(older, next))).toEqual(['value limit better look: 100万円 -> 200万円 (+1)']);
  });

  it('of one of two equal sentences are at that one, and the other is as it was', () => {
    const note = (first: string, second: string): Edit[] => [
      [FIRST_TABLE, `${FIRST_TABLE}※端数は${first}ます。\n\n`],
      [SECOND_TABLE, `${SECOND_TABLE}※端数は${second}ます。\n\n`],
    ];
    const older = editionOf('aozora', note('切り捨て', '切り捨て'), { edition: '2098' });
    for (const [i, edits] of [note('切り上げ', '切り捨て'), note('切り捨て', '切り上げ')].entries()) {
      const compared = changesBetween(older, editionOf('aozora', edits));
      expect(listed(compared).map((each) => each.replace(/^.*?: /, ''))).toEqual(['-捨て +上げ']);
      const { text } = older;
      const at = i === 0 ? text.indexOf('※端数は') : text.lastIndexOf('※端数は');
      expect(compared.changes[0]!.old!.spans[0]!.start.offset).toBe(at);
    }
  });

  it('are what their schema says', () => {
    for (const { scheme, edits, profile } of CASES.slice(0, 4))
      expect(() => EditionChanges.parse(changesOf(scheme, edits, profile))).not.toThrow();
  });
});

/** Characters of a text that no change has, though the other text has not the same ones there. */
function unlisted({ changes, patch }: EditionChanges, old: string, next: string): string {
  const listedIn = (side: 'old' | 'new', text: string) => {
    const listed = new Set<number>();
    for (const change of changes)
      for (const { start, end } of change[side]?.spans ?? [])
        for (let at = start.offset; at < end.offset; at += 1) listed.add(at);
    return (at: number) => listed.has(at) || /[\s|:\-*#>\\]/.test(text[at]!);
  };
  const [isOldListed, isNewListed] = [listedIn('old', old), listedIn('new', next)];
  const copied = new Set<number>();
  let [at, left] = [0, ''];
  for (const part of patch) {
    if ('copy' in part) {
      for (let i = part.copy[0]; i < part.copy[1]; i += 1) copied.add(i);
      at += part.copy[1] - part.copy[0];
    } else {
      for (let i = 0; i < part.text.length; i += 1) if (!isNewListed(at + i)) left += next[at + i];
      at += part.text.length;
    }
  }
  for (let i = 0; i < old.length; i += 1) if (!copied.has(i) && !isOldListed(i)) left += old[i];
  return left;
}

/** The newer text out of the older one, without the code under test. */
function madeOf(old: string, { patch }: EditionChanges): string {
  return patch.reduce((text, part) => text + ('copy' in part ? old.substring(...part.copy) : part.text), '');
}

const OTHERS = ['ゑ', '鼎', '、', '7', '以上', 'ただし、', '\n'];
const MADE_UP = ['aozora', 'hama', 'kumo', 'mori', 'tsuki'];

describe('after any edit', () => {
  it('the changes and the older text are the newer text', { timeout: 300_000 }, () => {
    const older = new Map(MADE_UP.map((scheme) => [scheme, editionOf(scheme, [], { edition: '2098' })]));
    let compared = 0;
    const place = fc.record({
      scheme: fc.constantFrom(...MADE_UP),
      at: fc.nat(),
      length: fc.nat(3),
      other: fc.constantFrom('', ...OTHERS),
    });
    fc.assert(
      fc.property(place, ({ scheme, at, length, other }) => {
        const text = textOf(scheme);
        const start = at % text.length;
        const { reading, errors } = readText(scheme, text.slice(0, start) + other + text.slice(start + length), '2099');
        // what cannot be read is not compared
        if (!reading || errors.length > 0) return;
        const old = older.get(scheme)!;
        const next = comparedOf(reading);
        const found = changesBetween(old, next);
        expect(madeOf(old.text, found)).toBe(next.text);
        expect(unlisted(found, old.text, next.text)).toBe('');
        if (found.changes.length > 0) compared += 1;
      }),
      { numRuns: 150, seed: 16 },
    );
    expect(compared).toBeGreaterThan(30);
  });
});
