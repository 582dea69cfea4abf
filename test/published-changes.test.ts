import { createHash } from 'node:crypto';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readShared } from '../src/extract/shared-sources.ts';
import { changesBetween } from '../src/editions/changes.ts';
import { premiumsByFacts } from '../src/editions/premiums-by-facts.ts';
import { spanIn } from '../src/input/span-in.ts';
import { deadlineCalendar } from '../src/render/changes/calendar.ts';
import type { ComparedEditions } from '../src/render/changes/compared.ts';
import { changesFeed } from '../src/render/changes/feed.ts';
import { oldNewCharts, shownCharts } from '../src/render/changes/premium-charts.ts';
import { LOOKS, printed, text as textCell } from '../src/render/changes/workbook-cells.ts';
import { changesWorkbook } from '../src/render/changes/workbook.ts';
import { noticeView } from '../src/render/changes/notice.ts';
import { changeTableView } from '../src/render/changes/table.ts';
import { loadTemplates } from '../src/render/html/templates.ts';
import { readEditions } from '../src/stages/sources.ts';
import { languagesOf } from './support/languages.ts';
import { editions, sources, TODAY } from './support/made-up.ts';
import { project } from './support/project.ts';

/** The next edition of a made-up scheme: a dearer premium, a cheaper one, a new exclusion, other words, a removed one. */
const EDITS: readonly [string, string][] = [
  ['2024年1月1日午後4時～2025年1月1日午後4時', '2025年1月1日午後4時～2026年1月1日午後4時'],
  ['2023年12月15日', '2024年12月15日'],
  // the ratios between plans and between classes stay, as the profile says
  ['AA1\t12,340円\t\tAB1\t18,510円', 'AA1\t12,840円\t\tAB1\t19,260円'],
  ['BA1\t24,680円\t\tBB1\t37,020円', 'BA1\t25,680円\t\tBB1\t38,520円'],
  ['AA2\t23,450円\t\tAB2\t35,180円', 'AA2\t23,000円\t\tAB2\t34,500円'],
  ['BA2\t46,900円\t\tBB2\t70,360円', 'BA2\t46,000円\t\tBB2\t69,000円'],
  ['- ② 被保険者が行った窃盗', '- ② 戦争に起因する損害賠償請求\n- ③ 被保険者が行った窃盗'],
  ['- ③ 被保険者の業務の対価の返還', '- ④ 被保険者の業務の対価の返還'],
  ['加入依頼書の記載内容をご確認ください。', '加入依頼書の記載事項をご確認ください。'],
];

const first = editions.find(({ scheme }) => scheme === 'aozora')!;
const shared = await readShared(sources, [first]);
const compared = comparedWith(EDITS);
const { languages } = await languagesOf({ sources, templates: `${project}templates`, today: TODAY }, [
  compared.old,
  compared.new,
]);
const templates = await loadTemplates(`${project}templates`);

function comparedWith(edits: readonly [string, string][]): ComparedEditions {
  let text = new TextDecoder().decode(first.pamphlet.bytes);
  for (const [from, to] of edits) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  const bytes = new TextEncoder().encode(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const source = first.source.text.replace(/sha256: \w+/, `sha256: ${sha256}`).replace(/^contents:[^]*/m, '');
  const next = {
    ...first,
    edition: '2025',
    source: { ...first.source, text: source },
    pamphlet: { ...first.pamphlet, bytes },
  };
  const [old, now] = [first, next].map((each) => {
    const { readings, files } = readEditions([each], shared);
    expect(files.flatMap(({ messages }) => messages.filter(({ fatal }) => fatal).map(String))).toEqual([]);
    return readings[0]!;
  });
  const side = ({ scheme, file }: NonNullable<typeof old>) => ({ scheme, text: String(file), place: spanIn(file) });
  const changes = changesBetween(side(old!), side(now!));
  const premiums = premiumsByFacts(old!.scheme, now!.scheme, undefined);
  return {
    old: old!.scheme,
    new: now!.scheme,
    texts: { old: String(old!.file), new: String(now!.file) },
    keys: undefined,
    changes: { ...changes, premiums },
  };
}

const compact = (words: string) => words.replace(/\s+/g, '');

describe.each(languages.map((language) => [language.i18n.locale.lang, language] as const))(
  'the table of old and new (%s)',
  (_, language) => {
    const view = changeTableView(compared, language, () => false);
    const rowOf = (id: string) => view.rows.filter((row) => row.id === id);

    it('has each change once, with its words on both sides', () => {
      const { changes } = compared.changes;
      expect(changes.length).toBeGreaterThan(7);
      const html = templates('changes/table', view);
      for (const { id, kind, words } of changes) {
        expect(rowOf(id), id).toHaveLength(1);
        expect(html).toContain(`data-change="${id}"`);
        if (kind === 'renumbered') continue;
        for (const side of ['old', 'new'] as const) {
          const { parts } = rowOf(id)[0]!.cells.find((cell) => cell.side === side)!;
          const said = words?.filter((part) => part.kind !== (side === 'old' ? 'added' : 'removed')) ?? [];
          if (words)
            expect(compact(parts.map(({ text }) => text).join(''))).toBe(
              compact(said.map(({ text }) => text).join('')),
            );
        }
      }
    });

    it('underlines nothing that did not change', () => {
      const [row] = view.rows.filter(({ cells }) =>
        cells.some(({ parts }) => parts.some(({ text }) => text.includes('加入依頼書'))),
      );
      const underlined = row!.cells.map(({ parts }) =>
        parts
          .filter(({ isChanged }) => isChanged)
          .map(({ text }) => text)
          .join(''),
      );
      expect(underlined).toEqual(['記載事項', '記載内容']);
    });

    it('sets a new exclusion against （新設）, and folds the new numbers below it', () => {
      const at = view.rows.findIndex(({ cells }) => cells[0]?.parts.some(({ text }) => text.includes('戦争')));
      const [after, before] = view.rows[at]!.cells;
      expect(after!.parts.every(({ isChanged }) => isChanged)).toBe(true);
      expect(before).toMatchObject({ parts: [], remark: language.i18n.t('changes.newly') });
      const numbers = view.rows
        .slice(at + 1, at + 3)
        .map(({ follows, cells }) => [follows, ...cells.map(({ parts }) => parts[0]!.text)]);
      expect(numbers).toEqual([
        [true, '③', '②'],
        [true, '④', '③'],
      ]);
    });

    it('turns round if the site says so', () => {
      const turned = changeTableView(
        compared,
        { ...language, site: { ...language.site, newerSide: 'right' } },
        () => false,
      );
      expect(view.heads.map(({ side }) => side)).toEqual(['new', 'old']);
      expect(turned.heads.map(({ side }) => side)).toEqual(['old', 'new']);
    });

    it('names the largest rise and the largest fall', () => {
      const { sentences } = view.premiums;
      const { premium } = language.i18n.locale;
      // of equal percentages, the larger amount
      expect(sentences).toHaveLength(3);
      for (const yen of [37_020, 38_520]) expect(sentences[1]).toContain(premium(yen));
      for (const yen of [70_360, 69_000]) expect(sentences[2]).toContain(premium(yen));
    });

    it('is a draft until every change that must be signed is', () => {
      expect(view.draftLine).not.toBe('');
      expect(changeTableView(compared, language, () => true).draftLine).toBe('');
      expect(noticeView(compared, language, () => true).draftLine).toBe('');
    });

    it('tells members what gets worse, and names what does not change', () => {
      const notice = noticeView(compared, language, () => false);
      expect(notice.worse.items.map((item) => item.new.text)).toEqual([expect.stringContaining('戦争')]);
      expect(notice.same).toContain(language.i18n.t('changes.what.limit'));
      expect(notice.same).not.toContain(language.i18n.t('changes.what.exclusion'));
    });
  },
);

describe('what is published', () => {
  const clocks = ['2025-01-01T00:00:00Z', '2031-07-05T12:34:56Z'];
  afterEach(() => void vi.useRealTimers());

  it.each(languages.map((language) => [language.i18n.locale.lang, language] as const))(
    'is the same whatever the clock says (%s)',
    async (_, language) => {
      const made: string[] = [];
      for (const now of clocks) {
        vi.useFakeTimers({ now: new Date(now), toFake: ['Date'] });
        const book = await changesWorkbook(compared, undefined, () => false, language.i18n);
        const shown = { compared, isSigned: () => false, updated: '2025-02-01' };
        const about = { title: 'a', subtitle: 'b', path: 'changes/changes.atom', page: 'changes/index.html' };
        const feed = changesFeed(about, [shown], language, templates);
        const days = deadlineCalendar('c', [compared.old, compared.new], () => true, language);
        made.push([Buffer.from(book).toString('base64'), feed, days].join('\n'));
      }
      expect(made[1]).toBe(made[0]);
      expect(made[0]).toContain('<updated>2025-02-01T00:00:00+09:00</updated>');
      expect(made[0]).not.toMatch(/2031/);
    },
  );

  it('has no words in a workbook that a spreadsheet runs', async () => {
    const typed = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '=HYPERLINK("http://x.example")'];
    const rows = [typed.map((words) => textCell(words, LOOKS.cell))];
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'a',
          ...printed(
            rows,
            typed.map(() => 10),
            0,
          ),
        },
      ],
    });
    const [sheet] = (await readXlsx(bytes)).sheets;
    expect(sheet!.rows[0]).toEqual(typed);
    for (const cell of sheet!.cells?.values() ?? []) expect(cell.formula).toBeUndefined();
  });
});

describe('charts of old and new premiums', () => {
  it('have both premiums of each band by their names, for each class and plan with a change', () => {
    const charts = oldNewCharts(compared, languages[0]!.i18n);
    expect(charts.map(({ title }) => title)).toEqual(
      ['業種区分Ⅰ、A', '業種区分Ⅰ、B', '業種区分Ⅱ、A', '業種区分Ⅱ、B'].map((name) => `${name}：改正前と改正後の保険料`),
    );
    const words = charts[0]!.drawing.texts.map(({ text }) => text);
    expect(words).toEqual([
      ...['1億円以下', '改正後', '12,840円', '改正前', '12,340円'],
      ...['1億円超3億円以下', '改正後', '23,000円', '改正前', '23,450円'],
      ...['3億円超10億円以下', '改正後', '45,670円', '改正前', '45,670円'],
    ]);
    expect(charts[0]!.drawing.description).toContain('1億円以下：+500円、+4.05%');
  });

  it('are none where no premium changes', () => {
    expect(oldNewCharts(comparedWith([]), languages[0]!.i18n)).toEqual([]);
  });

  it('are those with the largest changes first if there are many', () => {
    const [chart] = oldNewCharts(compared, languages[0]!.i18n);
    const many = [1, 9, 2, 8, 3, 7, 4].map((largest) => ({ ...chart!, largest }));
    const { charts, others } = shownCharts(many);
    expect(charts.map(({ largest }) => largest)).toEqual([9, 8, 7]);
    expect(others.map(({ largest }) => largest)).toEqual([1, 2, 3, 4]);
    expect(shownCharts(many.slice(1))).toEqual({ charts: many.slice(1), others: [] });
  });
});

describe('premiums by the facts of a member', () => {
  it('shows the rise behind bands that became one', () => {
    // 1億円まで 12,340円 and 3億円まで 23,450円 become 3億円まで 23,450円
    const dropped: [string, string][] = [
      ['1億円まで\t\tAA1\t12,340円\t\tAB1\t18,510円\n', ''],
      ['1億円まで\t\tBA1\t24,680円\t\tBB1\t37,020円\n', ''],
    ];
    const renamed = ['2', '3'].flatMap((n) =>
      ['AA', 'AB', 'BA', 'BB'].map((code): [string, string] => [`${code}${n}\t`, `${code}${Number(n) - 1}\t`]),
    );
    const rows = [...dropped, ...renamed];
    const { premiums } = comparedWith(rows).changes;
    const merged = premiums.filter(
      ({ old, new: next }) => old?.yen === 12_340 || (old?.yen === 23_450 && next?.yen === 23_450),
    );
    expect(merged.map(({ old, new: next, delta }) => [old?.yen, next?.yen, delta?.yen])).toEqual([
      [12_340, 23_450, 11_110],
      [23_450, 23_450, 0],
    ]);
  });
});
