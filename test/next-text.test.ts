import { describe, expect, it } from 'vitest';
import { nextText, workbookOf, type NextText } from '../src/editions/next-text/next-text.ts';
import { editionBefore, type Before } from '../src/stages/next-text.ts';
import * as madeUp from './support/made-up.ts';
import * as real from './support/sources.ts';
import { fill, originalOf, our, type Typed } from './support/workbook.ts';

const ABOUT = { received: '2026-11-30', receivedFrom: 'a test' };
const known = new Map<string, Promise<{ before: Before; workbook: Uint8Array }>>();

/** A made-up scheme and its workbook. */
function workbookFor(scheme: string): Promise<{ before: Before; workbook: Uint8Array }> {
  const made =
    known.get(scheme) ??
    (async () => {
      const before = (await editionBefore(madeUp, { scheme, edition: '2099' }, undefined, ABOUT))!;
      return { before, workbook: await workbookOf(before.original, our) };
    })();
  known.set(scheme, made);
  return made;
}

/** What comes of a workbook that was filled in. */
async function renewed(scheme: string, typed: Typed, as?: Parameters<typeof fill>[2]): Promise<NextText> {
  const { before, workbook } = await workbookFor(scheme);
  return nextText(before.original, await fill(workbook, typed, as), before.reader, our);
}

const changesOf = ({ changes }: NextText) => changes.map(({ cell, old, new: next }) => `${cell} ${old} -> ${next}`);
const errorsOf = ({ errors }: NextText) =>
  errors.map(({ cell, unexpected, expected }) => `${cell} ${unexpected}, expected ${expected}`);
const textOf = ({ bytes }: NextText) => Buffer.from(bytes!).toString('utf8');
const day = (iso: string) => new Date(`${iso}T00:00Z`);

describe('a workbook in which nothing is filled in', () => {
  it.each([
    ...real.editions.map((files) => [files.scheme, files, real.readingOf(files.scheme)] as const),
    ...madeUp.editions.map((files) => [files.scheme, files, madeUp.readingOf(files.scheme)] as const),
  ])('gives the same bytes: %s', async (_, files, reading) => {
    const original = originalOf(reading, files);
    const workbook = await workbookOf(original, our);
    expect(await workbookOf(original, our)).toEqual(workbook);
    const isAsked = () => {
      throw new Error('nothing has changed, so nothing is to be read');
    };
    for (const returned of [workbook, await fill(workbook, {})]) {
      const next = await nextText(original, returned, isAsked, our);
      expect(next.errors).toEqual([]);
      expect(next.changes).toEqual([]);
      expect(Buffer.compare(next.bytes!, files.pamphlet.bytes)).toBe(0);
    }
  });
});

describe('what is filled in', () => {
  it('is printed in the notation of its place, and nothing else changes', async () => {
    const next = await renewed('kumo', {
      '日付!D4': day('2025-07-01'),
      '日付!D5': day('2026-07-01'),
      '日付!D6': day('2025-05-07'),
      '日付!D7': day('2025-06-13'),
      '日付!D8': day('2025-05-01'),
      '料率表1!C8': 1_140_000,
      '限度額・割合!D6': 200_000_000,
      '文書!C4': '99T-000002',
      '連絡先!C5': '00-0000-0022',
      '条項!D26': '戦争、変乱、暴動、騒じょう',
    });
    expect(errorsOf(next)).toEqual([]);
    const original = madeUp.originalOf({ scheme: 'kumo', edition: '2024' });
    // 7 May 2025 is a Wednesday, 13 June 2025 a Friday
    expect(textOf(next)).toBe(
      original
        .replace('2024年7月1日（午後4時）～2025年7月1日（午後4時）', '2025年7月1日（午後4時）～2026年7月1日（午後4時）')
        .replace('2024年5月7日（火）～2024年6月14日（金）', '2025年5月7日（水）～2025年6月13日（金）')
        .replace('2024年5月作成 99T-000001', '2025年5月作成 99T-000002')
        .replace('111万円', '114万円')
        .replace('賠償責任 1億円', '賠償責任 2億円')
        .replace('00-0000-0021', '00-0000-0022')
        .replace('戦争、変乱、暴動', '戦争、変乱、暴動、騒じょう'),
    );
  });

  it('of a limit that is printed twice is proposed for both', async () => {
    const next = await renewed('aozora', { '限度額・割合!D9': 50_000_000 });
    expect(changesOf(next)).toEqual([
      '限度額・割合!D9 3,000万円 -> 5,000万円',
      '限度額・割合!D13 3,000万円 -> 5,000万円',
    ]);
    expect(next.questions).toEqual([]);
  });

  it('is computed from a factor, exactly', async () => {
    const next = await renewed('aozora', { '料率表1!B3': 1.03 });
    expect(errorsOf(next)).toEqual([]);
    // 12,340 × 1.03 = 12,710.2; 18,510 × 1.03 = 19,065.3; 23,450 × 1.03 = 24,153.5; 35,180 × 1.03 = 36,235.4 …
    expect(changesOf(next)).toEqual([
      '料率表1!E11 12,340円 -> 12,710円',
      '料率表1!I11 18,510円 -> 19,070円',
      '料率表1!E12 23,450円 -> 24,150円',
      '料率表1!I12 35,180円 -> 36,240円',
      '料率表1!E13 45,670円 -> 47,040円',
      '料率表1!I13 68,510円 -> 70,570円',
      '料率表1!E20 24,680円 -> 25,420円',
      '料率表1!I20 37,020円 -> 38,130円',
      '料率表1!E21 46,900円 -> 48,310円',
      '料率表1!I21 70,360円 -> 72,470円',
      '料率表1!E22 91,340円 -> 94,080円',
      '料率表1!I22 137,020円 -> 141,130円',
    ]);
  });

  it('is computed for all cells but the ones that are typed over', async () => {
    const next = await renewed('hama', { '料率表1!B3': 1.03, '料率表1!C9': 34_000 });
    expect(errorsOf(next)).toEqual([]);
    // all premiums are in thousands: 21,630 and 69,010 are rounded to them
    expect(changesOf(next)).toEqual([
      '料率表1!C8 21,000円 -> 22,000円',
      '料率表1!C9 32,000円 -> 34,000円',
      '料率表1!C10 67,000円 -> 69,000円',
    ]);
  });

  it('can be the result of a formula of the person, or a number as text', async () => {
    const next = await renewed('hama', {
      '料率表1!C8': '=$B8+2000',
      '料率表1!C9': '３３，０００円',
      '料率表1!C10': '68000',
    });
    expect(errorsOf(next)).toEqual([]);
    expect(changesOf(next)).toEqual([
      '料率表1!C8 21,000円 -> 23,000円',
      '料率表1!C9 32,000円 -> 33,000円',
      '料率表1!C10 67,000円 -> 68,000円',
    ]);
  });

  it('in words that have the number too is one change', async () => {
    const next = await renewed('aozora', {
      '限度額・割合!D17': 2000,
      '条項!D77': 'この保険の最低保険料（注）は1加入につき2,000円とします。',
    });
    expect(errorsOf(next)).toEqual([]);
    expect(changesOf(next)).toEqual([
      '条項!D77 この保険の最低保険料（注）は1加入につき1,000円です。 -> この保険の最低保険料（注）は1加入につき2,000円とします。',
    ]);
  });
});

describe('a place that is left at the old value', () => {
  it('is a question, with its cell', async () => {
    // the day that follows the expiry is emptied
    const next = await renewed('mori', { '日付!D6': day('2025-03-15'), '日付!D8': undefined });
    expect(next.questions).toEqual([
      {
        cell: '日付!D8',
        place: 'sources/mori/2024/pamphlet.txt:141:16',
        words: '2025年2月15日',
        asks: 'Does `2025年2月15日` stay? If not, fill in 日付!D8; if it does, type its value there.',
        because: '日付!D6 said `2025年2月15日` too, and changes to `2025-03-15`.',
      },
    ]);
  });

  it('is none if a person types the old value, and follows if nothing is emptied', async () => {
    const stays = await renewed('mori', { '日付!D6': day('2025-03-15'), '日付!D8': day('2025-02-15') });
    expect(stays.questions).toEqual([]);
    expect(changesOf(stays)).toEqual(['日付!D6 2025年2月15日 -> 2025年3月15日']);
    const follows = await renewed('mori', { '日付!D6': day('2025-03-15') });
    expect(changesOf(follows)).toHaveLength(2);
  });

  it('is a question in a sentence that says the amount of a limit, and not in another limit', async () => {
    const next = await renewed('hama', { '限度額・割合!D4': 200_000_000 });
    expect(next.questions).toEqual([]);
    const clause = await renewed('mori', { '条項!D64': '保険契約者または被保険者の重大な過失' });
    expect(clause.questions.map(({ cell }) => cell)).toEqual([]);
  });
});

describe('what cannot be taken', () => {
  it.each<[string, string, Typed, string[]]>([
    ['words for a number', 'hama', { '料率表1!C8': '約2万' }, ['料率表1!C8 `約2万`, expected a number']],
    [
      'a negative premium',
      'hama',
      { '料率表1!C8': -100 },
      ['料率表1!C8 `-100`, expected a number that is not negative'],
    ],
    ['a part of a yen', 'hama', { '料率表1!C8': 21_000.5 }, ['料率表1!C8 `21000.5`, expected whole yen']],
    ['a truth', 'hama', { '料率表1!C8': true }, ['料率表1!C8 `true`, expected a number']],
    [
      'a day that no calendar has',
      'kumo',
      { '日付!D8': '2025年2月30日' },
      ['日付!D8 `2025年2月30日`, expected a month, as its first day that the calendar has'],
    ],
    [
      'a day within a month for a month',
      'kumo',
      { '日付!D8': day('2025-05-07') },
      ['日付!D8 `2025-05-07`, expected a month, as its first day'],
    ],
    [
      'a day and a time',
      'kumo',
      { '日付!D4': new Date('2024-07-02T09:30Z') },
      ['日付!D4 `2024-07-02T09:30:00.000Z`, expected a day such as 2025-04-01, without a time'],
    ],
    [
      'a period that ends before it begins',
      'kumo',
      { '日付!D4': day('2025-07-02') },
      [
        '日付!D4 range from `2025-07-02` to `2025-07-01`, expected one that ends after it begins',
        '日付!D5 range from `2025-07-02` to `2025-07-01`, expected one that ends after it begins',
      ],
    ],
    [
      'an amount that the notation cannot say',
      'kumo',
      { '限度額・割合!D6': 123_456 },
      ['限度額・割合!D6 `123456`, expected a multiple of 10,000 yen'],
    ],
    [
      'a percentage over 100',
      'mori',
      { '限度額・割合!D4': 120 },
      ['限度額・割合!D4 `120`, expected a percentage from 0 to 100'],
    ],
    [
      'a percentage typed with its sign',
      'mori',
      { '限度額・割合!D4': 0.9 },
      ['限度額・割合!D4 `0.9`, expected a percentage such as 90'],
    ],
    [
      'a clause on two lines',
      'kumo',
      { '条項!D26': '戦争\n暴動' },
      ['条項!D26 words with a line break or a tab, expected words on one line'],
    ],
    [
      'a factor below nothing',
      'hama',
      { '料率表1!B3': -1 },
      [
        '料率表1!B3 `-1`, expected a factor above 0 with at most 6 decimals, such as 1.03',
        '料率表1!C8 `-21000`, expected a number that is not negative',
        '料率表1!C9 `-32000`, expected a number that is not negative',
        '料率表1!C10 `-67000`, expected a number that is not negative',
      ],
    ],
    [
      'words without the number that another cell changes in them',
      'aozora',
      { '限度額・割合!D17': 2000, '条項!D77': 'この保険の最低保険料（注）は1加入につき1,000円とします。' },
      [
        '条項!D77 words without the number that another cell changes in them, expected `2,000円`, as 限度額・割合!D17 says',
      ],
    ],
  ])('%s is an error at its cell', async (_, scheme, typed, errors) => {
    const next = await renewed(scheme, typed);
    expect(errorsOf(next)).toEqual(errors);
    expect(next.bytes).toBeUndefined();
  });

  it('is reported all at once', async () => {
    const next = await renewed('hama', { '料率表1!C8': 'x', '料率表1!C9': -1, '限度額・割合!D4': 'y' });
    expect(next.errors.map(({ cell }) => cell)).toEqual(['料率表1!C8', '料率表1!C9', '限度額・割合!D4']);
  });

  it('is a premium that breaks a rule of its table: all that the rules name, and the other place as a cell too', async () => {
    const falls = await renewed('kumo', { '料率表1!C9': 1_000_000, '料率表1!C10': 2_225_000 });
    expect(errorsOf(falls)).toEqual(['料率表1!C10 `2225000`, expected a multiple of 10,000 yen']);
    const both = await renewed('mori', { '料率表1!C8': 250_000, '料率表2!G24': 9_950 });
    expect(both.errors.map(({ cell, expected }) => [cell, expected])).toEqual([
      ['料率表1!C8', 'premiums that rise with the band (premium-not-rising)'],
      ['料率表2!G24', '1/12 of the annual premium, within 10 yen (premium-not-pro-rata)'],
    ]);
    expect(both.errors[1]!.hint).toContain('The other place: 料率表1!E9');
    expect(both.bytes).toBeUndefined();
    const rises = await renewed('kumo', { '料率表1!C9': 1_600_000 });
    expect(errorsOf(rises)).toEqual([]);
  });

  it('is words by which the profile finds a section', async () => {
    const next = await renewed('kumo', { '条項!D19': '補償のあらまし', '条項!D26': '戦争、変乱' });
    expect(next.errors.map(({ cell, expected }) => [cell, expected])).toEqual([
      ['条項!D19', '`補償の内容` below `お支払いの対象となる損害` (section-missing)'],
    ]);
    expect(next.bytes).toBeUndefined();
  });

  it('is a formula without a result, or with one that is out of date', async () => {
    const uncached = await renewed('hama', { '料率表1!C8': 22_000 }, { leaves: false });
    expect(uncached.errors.map(({ cell, unexpected }) => `${cell} ${unexpected}`)).toEqual([
      '料率表1!C9 formula without a result',
      '料率表1!C10 formula without a result',
    ]);
    const stale = await renewed('hama', { '料率表1!B3': 1.03 }, { calculates: false });
    expect(errorsOf(stale)[0]).toBe('料率表1!C8 ``, the result of a formula, expected `22000`, as its cells now are');
    expect(stale.errors).toHaveLength(3);
  });

  it('is a character that the encoding of the text lacks', async () => {
    const { before, workbook } = await workbookFor('kumo');
    const filled = await fill(workbook, { '条項!D26': '戦争𠮷' });
    const next = await nextText({ ...before.original, encoding: 'shift_jis' }, filled, before.reader, our);
    expect(errorsOf(next)).toEqual(['条項!D26 `𠮷`, expected characters that shift_jis has: the text is in it']);
  });
});

describe('a workbook that is not the one that was made', () => {
  it('is refused if it is of another text', async () => {
    const { before } = await workbookFor('hama');
    const { workbook } = await workbookFor('kumo');
    const next = await nextText(before.original, await fill(workbook, { '料率表1!C8': 1 }), before.reader, our);
    expect(next.errors.map(({ cell }) => cell)).toEqual(['説明!B3']);
    expect(next.bytes).toBeUndefined();
  });

  it.each<[string, Typed, string]>([
    [
      'a label is another one',
      { '料率表1!A8': '6,000万円以下' },
      '料率表1!A8 `6,000万円以下`, expected `5,000万円以下`, as the workbook was made',
    ],
    [
      'a premium of this year is another one',
      { '料率表1!B9': 32_001 },
      '料率表1!B9 `32001`, expected `32000`, as the workbook was made',
    ],
    // what the rows below would have after one above was deleted
    [
      'a row is gone',
      { '料率表1!A8': '5,000万円超 1億円以下', '料率表1!B8': 32_000 },
      '料率表1!A8 `5,000万円超 1億円以下`, expected `5,000万円以下`, as the workbook was made',
    ],
    [
      'something is typed beside the form',
      { '料率表1!F9': 'a note' },
      '料率表1!F9 `a note`, expected an empty cell: nothing is read there',
    ],
  ])('is refused if %s', async (_, typed, error) => {
    const next = await renewed('hama', { ...typed, '料率表1!C8': 22_000 });
    expect(errorsOf(next)).toEqual([error]);
    expect(next.bytes).toBeUndefined();
  });

  it('is refused if it is no workbook', async () => {
    const { before } = await workbookFor('hama');
    for (const bytes of [Buffer.from('a,b,c'), Buffer.from('PK\u0003\u0004 no zip file')]) {
      const next = await nextText(before.original, bytes, before.reader, our);
      expect(next.errors.map(({ unexpected }) => unexpected)).toEqual(['file that is not an xlsx workbook']);
    }
  });

  it('is taken if our own words in it were worded in another way', async () => {
    const next = await renewed('hama', { '料率表1!A1': 'Premiums, by another version', '料率表1!C8': 22_000 });
    expect(errorsOf(next)).toEqual([]);
    expect(changesOf(next)).toEqual(['料率表1!C8 21,000円 -> 22,000円']);
  });
});
