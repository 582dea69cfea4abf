import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bars } from '../src/render/chart/bars.ts';
import type { Figure } from '../src/render/chart/figure.ts';
import { textWidth } from '../src/render/chart/measure.ts';
import { points } from '../src/render/chart/points.ts';
import { ticksUpTo } from '../src/render/chart/scale.ts';
import { apart, steps } from '../src/render/chart/steps.ts';
import { SIZE, type Drawing } from '../src/render/chart/svg.ts';
import { wrap } from '../src/render/chart/wrap.ts';
import { dataTable, output, site as madeUpSite } from './support/made-up-site.ts';
import { readings, SCHEMES_WITH_PREMIUMS, typedPremiums } from './support/made-up.ts';
import { serveSite, type ServedSite } from './support/site.ts';

const LANGUAGES = ['ja', 'en'];
const fileOf = (scheme: string) => {
  const { edition } = readings.find((reading) => reading.scheme.scheme === scheme)!.scheme;
  return `${scheme}-${edition}`;
};

describe('the scale', () => {
  it('has round ticks from zero to the first that is not below the highest value', () => {
    expect(ticksUpTo(183_280)).toEqual([0, 50_000, 100_000, 150_000, 200_000]);
    expect(ticksUpTo(600_000)).toEqual([0, 100_000, 200_000, 300_000, 400_000, 500_000, 600_000]);
    expect(ticksUpTo(1)).toEqual([0, 1]);
  });

  it('holds for every number of yen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e12 }), fc.integer({ min: 2, max: 12 }), (highest, most) => {
        const ticks = ticksUpTo(highest, most);
        const step = ticks[1]!;
        expect(String(step)).toMatch(/^[125]0*$/);
        expect(ticks).toEqual(ticks.map((_, i) => i * step));
        expect(ticks.length - 1).toBeLessThanOrEqual(most);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(highest);
        expect(ticks.at(-2)).toBeLessThan(highest);
      }),
    );
  });
});

describe('names of bands', () => {
  // every character one wide
  const lines = (text: string, width: number) => wrap(text, width, (line) => line.length);

  it('are cut at spaces first, then between phrases, and a number keeps its unit', () => {
    expect(lines('3億円超 4億円以下', 9)).toEqual(['3億円超', '4億円以下']);
    expect(lines('3億円超 4億円以下', 10)).toEqual(['3億円超 4億円以下']);
    expect(lines('1億円超 1億5,000万円以下', 9)).toEqual(['1億円超', '1億5,000万円', '以下']);
    expect(lines('別途ご照会ください。', 7)).toEqual(['別途ご照会', 'ください。']);
    expect(lines('過去3年以内に事故あり', 7)).toEqual(['過去3年以内に', '事故あり']);
    expect(lines('Over JPY 50 million', 11)).toEqual(['Over JPY 50', 'million']);
  });

  it('are left whole where nothing can be cut', () => {
    expect(lines('1億5,000万円超', 3)).toEqual(['1億5,000万円超']);
  });
});

describe('names at the ends of treads', () => {
  it('stay where they are when they do not touch', () => {
    expect(
      apart([
        { top: 0, height: 10 },
        { top: 14, height: 10 },
      ]),
    ).toEqual([0, 14]);
  });

  it('move apart evenly when they do', () => {
    expect(
      apart([
        { top: 10, height: 10 },
        { top: 10, height: 10 },
      ]),
    ).toEqual([3, 17]);
  });

  it('never touch and keep their order', () => {
    const thing = fc.record({ top: fc.integer({ min: 0, max: 200 }), height: fc.integer({ min: 5, max: 40 }) });
    fc.assert(
      fc.property(fc.array(thing, { maxLength: 6 }), (things) => {
        const sorted = things.sort((a, b) => a.top - b.top);
        const tops = apart(sorted);
        tops.slice(1).forEach((top, i) => expect(top - tops[i]! - sorted[i]!.height).toBeGreaterThan(4 - 1e-9));
      }),
    );
  });
});

const documents = new Map<string, Document>();
function documentOf(page: string): Document {
  const document = documents.get(page) ?? parseHTML(output(page)).document;
  documents.set(page, document);
  return document;
}

/** A drawing of a page, with what is in it. */
function drawingsOf(page: string, kind: string) {
  const document = documentOf(page);
  return [...document.querySelectorAll(`svg.chart-${kind}`)].map((svg) => {
    const paths = [...svg.querySelectorAll('path')].map((path) => ({
      role: path.getAttribute('class')!,
      d: path.getAttribute('d')!,
      id: path.getAttribute('data-id'),
      yen: Number(path.getAttribute('data-yen')),
    }));
    return {
      paths,
      marks: paths.filter(({ id }) => id !== null),
      texts: [...svg.querySelectorAll('text')].map((text) => text.textContent),
      description: svg.querySelector('desc')!.textContent,
    };
  });
}

const numbers = (d: string) => [...d.matchAll(/-?[\d.]+/g)].map(([number]) => Number(number));

describe.each(LANGUAGES)('charts in %s', (lang) => {
  const typed = typedPremiums();

  describe.each(SCHEMES_WITH_PREMIUMS)('of %s', (scheme) => {
    const page = `site/${lang}/schemes/${fileOf(scheme)}.html`;
    const isExample = scheme === 'kumo';
    const wide = isExample ? 'points' : 'steps';
    // rows of premiums.csv are in the order of the typed ones (made-up.test.ts)
    const ids = dataTable('premiums').map(({ id }) => id!);
    const annual = typed.flatMap((row, i) =>
      row.scheme === scheme && row.table === 'annual' ? [{ row, id: ids[i]! }] : [],
    );
    const premiums = annual.filter(({ row }) => row.premium_yen !== '');

    it.each([wide, 'bars'])('have a mark in their %s for every premium, and for nothing else', (kind) => {
      const drawings = drawingsOf(page, kind);
      expect(drawings).toHaveLength(new Set(annual.map(({ row }) => row.rating_class)).size);
      const drawn = drawings.flatMap(({ marks }) => marks.map(({ id, yen }) => `${id} ${yen}`));
      expect(drawn.sort()).toEqual(premiums.map(({ row, id }) => `${id} ${row.premium_yen}`).sort());
    });

    it('are as high as their premiums are', () => {
      for (const { paths, marks } of drawingsOf(page, wide)) {
        const zero = numbers(paths.find(({ role, d }) => role === 'zero' && d.includes('H'))!.d)[1]!;
        const heights = marks.map(({ d, yen }) => (zero - numbers(d)[1]!) / yen);
        for (const height of heights) expect(height / heights[0]!).toBeCloseTo(1, 2);
      }
    });

    it('have bars as long as their premiums', () => {
      for (const { marks } of drawingsOf(page, 'bars')) {
        const longest = marks.reduce((a, b) => (a.yen > b.yen ? a : b));
        const length = (d: string) => numbers(d)[2]! - numbers(d)[0]!;
        for (const { d, yen } of marks) expect(length(d) / length(longest.d)).toBeCloseTo(yen / longest.yen, 3);
      }
    });

    it.skipIf(isExample)('write all premiums of a plan, or those at its ends alone', () => {
      for (const { texts, marks } of drawingsOf(page, wide)) {
        const written = texts.map((text) => Number(text.replace(/\D/g, '')));
        const plans = new Map<string, boolean[]>();
        for (const { role, yen } of marks) plans.set(role, [...(plans.get(role) ?? []), written.includes(yen)]);
        for (const isWritten of plans.values()) {
          const between = isWritten.slice(1, -1);
          expect(new Set(between).size, String(isWritten)).toBeLessThanOrEqual(1);
        }
      }
    });

    it('write the first and the last premium of each plan, and every one of them on a narrow page', () => {
      const printed = (yen: string) =>
        lang === 'ja' ? `${Number(yen).toLocaleString('en')}円` : `JPY ${Number(yen).toLocaleString('en')}`;
      const [wideOnes, narrowOnes] = [drawingsOf(page, wide), drawingsOf(page, 'bars')];
      const classes = [...new Set(premiums.map(({ row }) => row.rating_class))];
      classes.forEach((ratingClass, i) => {
        const rows = premiums.filter(({ row }) => row.rating_class === ratingClass).map(({ row }) => row);
        const { texts } = wideOnes[i]!;
        for (const plan of new Set(rows.map((row) => row.plan))) {
          const own = rows.filter((row) => row.plan === plan);
          expect(texts).toContain(printed(own[0]!.premium_yen!));
          expect(texts).toContain(printed(own.at(-1)!.premium_yen!));
        }
        for (const row of rows) expect(narrowOnes[i]!.texts).toContain(printed(row.premium_yen!));
      });
    });
  });

  it('are not drawn where no premium is printed', () => {
    expect(drawingsOf(`site/${lang}/schemes/${fileOf('tsuki')}.html`, 'bars')).toEqual([]);
    expect(output(`site/${lang}/schemes/${fileOf('tsuki')}.html`)).not.toContain('<figure class="chart"');
  });
});

describe('the description of a chart for readers who cannot see it', () => {
  const described = (lang: string, scheme: string, kind: string) =>
    drawingsOf(`site/${lang}/schemes/${fileOf(scheme)}.html`, kind).map(({ description }) => description);

  // typed from the texts
  it('is the lowest and the highest premium of each plan, with their bands', () => {
    expect(described('ja', 'aozora', 'steps')[1]).toContain(
      'B：最も低い保険料は37,020円（1億円まで）、最も高い保険料は137,020円（10億円まで）。',
    );
    expect(described('en', 'mori', 'steps')[0]).toContain(
      'Light plan: lowest premium JPY 50,120 (1 store), highest premium JPY 126,780 (11–50 stores).',
    );
  });

  it('is the words of a referral, and that points are examples', () => {
    expect(described('ja', 'mori', 'bars')[0]).toContain('51店舗以上：ご相談ください。');
    expect(described('ja', 'hama', 'steps')[0]).toContain('3億円超：別途ご照会ください。');
    expect(described('ja', 'kumo', 'points')[0]).toContain('点は例示です。');
    expect(described('ja', 'aozora', 'steps')[0]).not.toContain('例示');
  });

  it('has a name, and a description that does not repeat it', () => {
    const { document } = parseHTML(output(`site/ja/schemes/${fileOf('aozora')}.html`));
    const drawings = [...document.querySelectorAll('.chart svg[role="img"]')];
    const names = drawings.map((svg) => svg.getAttribute('aria-labelledby')!);
    expect(new Set(names).size).toBe(4);
    for (const [i, name] of names.entries()) {
      expect(document.querySelector(`#${name}`)!.tagName.toLowerCase()).toBe('title');
      expect(drawings[i]!.querySelectorAll('desc')).toHaveLength(1);
    }
  });
});

describe('the key of a chart', () => {
  // typed from the texts: lines 66, 67 and 62; 52, 48, 49, 54 and 59
  it.each([
    ['aozora', ['賠償責任 3,000万円', '事故対応費用 100万円', '賠償責任の免責金額（自己負担額） なし']],
    [
      'kumo',
      [
        '賠償責任 1億円',
        '賠償責任の免責金額（自己負担額） 本文に異なる記載があります（0円、上限 100万円／100万円、上限 100万円）',
      ],
    ],
    ['mori', ['賠償責任 1億円', '賠償責任の免責金額（自己負担額） なし']],
  ])('of %s has the limits and the deductibles of its first plan', (scheme, terms) => {
    const { document } = parseHTML(output(`site/ja/schemes/${fileOf(scheme)}.html`));
    const [first] = document.querySelectorAll('.chart-plans > li');
    const shown = [...first!.querySelectorAll('.limit')].map(({ textContent }) =>
      textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(shown).toEqual(expect.arrayContaining(terms));
    for (const link of first!.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/#L\d+C\d+$/);
  });
});

describe('the gap of a referral', () => {
  it('has the words and no mark', () => {
    const [chart] = drawingsOf(`site/en/schemes/${fileOf('mori')}.html`, 'steps');
    expect(chart!.texts.filter((text) => text.startsWith('Please ask'))).toHaveLength(2);
    expect(chart!.marks).toHaveLength(6);
  });
});

describe('example points', () => {
  it('are placed by revenue, from zero, and are not joined', () => {
    const [chart] = drawingsOf(`site/ja/schemes/${fileOf('kumo')}.html`, 'points');
    const zero = numbers(chart!.paths.find(({ role, d }) => role === 'zero' && d.includes('H'))!.d)[0]!;
    // 5億円, 10億円, 20億円
    const revenues = [5, 10, 20];
    const places = chart!.marks.map(({ d }) => numbers(d)[0]! + 4 - zero);
    places.forEach((place, i) => expect(place / places.at(-1)!).toBeCloseTo(revenues[i]! / 20, 3));
    expect(chart!.paths.filter(({ role }) => role === 'guide' || role.startsWith('tread'))).toEqual([]);
  });
});

/** Tables that are not printed yet: up to six plans, premiums in any order, gaps, referrals of some plans. */
const figures = fc
  .record({
    plans: fc.integer({ min: 1, max: 6 }),
    bands: fc.integer({ min: 1, max: 14 }),
    isExample: fc.boolean(),
    isNamed: fc.boolean(),
    yen: fc.array(fc.option(fc.integer({ min: 100, max: 9_999_990 }), { freq: 6 }), { minLength: 84, maxLength: 84 }),
  })
  .map(({ plans, bands, isExample, isNamed, yen }): Figure => {
    const places = Array.from({ length: bands * plans }, (_, i) => ({ plan: i % plans, band: Math.floor(i / plans) }));
    const own = places.map((place, i) => ({ ...place, yen: i === 0 ? (yen[0] ?? 100) : yen[i]! }));
    const isPoint = (band: number) => isExample && own.some((each) => each.band === band && each.yen !== null);
    return {
      up: { text: '年間保険料', lang: 'ja' },
      across: { text: '売上高', lang: 'ja' },
      plans: Array.from({ length: plans }, (_, i) => ({
        text: isNamed ? `${'プラン'.repeat(1 + (i % 3))}${i}` : '',
        lang: 'ja',
      })),
      bands: Array.from({ length: bands }, (_, i) => ({
        label: { text: i % 2 ? `${i}億円超 ${i + 1}億円以下` : `Up to JPY ${i} billion`, lang: i % 2 ? 'ja' : 'en' },
        at: isPoint(i) ? (i + 1) ** 2 * 1e8 : null,
      })),
      cells: own.flatMap(({ plan, band, yen: each }) =>
        each === null ? [] : [{ id: `${plan}/${band}`, plan, band, yen: each, text: `${each.toLocaleString('en')}円` }],
      ),
      referrals: own.flatMap(({ plan, band, yen: each }) =>
        each === null
          ? [{ plan, band, words: { text: plan === 0 ? 'ご相談ください' : '別途ご照会ください。', lang: 'ja' } }]
          : [],
      ),
      tick: (each) => `${each.toLocaleString('en')}円`,
    };
  });

type Ink = { text: string; left: number; right: number; top: number; bottom: number };

const meet = (a: Ink, b: Ink, by = 0) =>
  a.left < b.right - by && b.left < a.right - by && a.top < b.bottom - by && b.top < a.bottom - by;

/** Pairs of texts that touch, and texts that are not wholly within the view box. */
function faults(inks: readonly Ink[], [left, top, width, height]: readonly number[]): string[] {
  const touching = inks.flatMap((a, i) =>
    inks.slice(i + 1).flatMap((b) => (meet(a, b, 0.05) ? [`${a.text} touches ${b.text}`] : [])),
  );
  const outside = inks.filter(
    (ink) =>
      ink.left < left! - 0.5 || ink.right > left! + width! + 0.5 || ink.top < top! || ink.bottom > top! + height!,
  );
  return [...touching, ...outside.map(({ text }) => `${text} is outside`)];
}

describe('drawings of tables not yet printed', () => {
  const inksOf = ({ texts }: Drawing): Ink[] =>
    texts.map(({ text, x, y, anchor, class: role }) => {
      const width = textWidth(text, SIZE, role === 'name' ? 700 : 400);
      const left = Number(x) - { start: 0, middle: width / 2, end: width }[anchor];
      return { text, left, right: left + width, top: Number(y) - 0.88 * SIZE, bottom: Number(y) + 0.22 * SIZE };
    });

  it('have every premium, and no text that touches another or is cut', { timeout: 240_000 }, () => {
    let wide = 0;
    fc.assert(
      fc.property(figures, (figure) => {
        const isExample = figure.bands.some(({ at }) => at !== null);
        const drawings = [isExample ? points(figure, 'ja') : steps(figure, 'ja'), bars(figure, 'ja')];
        wide += drawings[0] ? 1 : 0;
        for (const drawing of drawings) {
          if (!drawing) continue;
          const marked = drawing.shapes.filter(({ id }) => id !== '').map(({ id, yen }) => `${id} ${yen}`);
          expect(marked.sort()).toEqual(figure.cells.map(({ id, yen }) => `${id} ${yen}`).sort());
          expect(faults(inksOf(drawing), drawing.viewBox.split(' ').map(Number))).toEqual([]);
          for (const { d } of drawing.shapes.filter(({ class: role }) => role.startsWith('tread'))) {
            const [left, y, right] = numbers(d) as [number, number, number];
            const tread = { text: 'a tread', left, right, top: y - 1.2, bottom: y + 1.2 };
            expect(inksOf(drawing).filter((ink) => meet(ink, tread))).toEqual([]);
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(wide).toBeGreaterThan(50);
  });

  it('are drawn only for a narrow page if bands have no room or plans look alike', () => {
    const [figure] = fc.sample(figures, { numRuns: 1, seed: 1 });
    const named = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ label: { text: `Band number ${i}`, lang: 'en' }, at: null }));
    const premium = { id: 'a', plan: 0, band: 0, yen: 100, text: '100円' };
    const plain = { ...figure!, plans: [{ text: 'A', lang: 'en' }], cells: [premium], referrals: [] };
    expect(steps({ ...plain, bands: named(9) }, 'en')).not.toBeNull();
    expect(steps({ ...plain, bands: named(30) }, 'en')).toBeNull();
    expect(bars({ ...plain, bands: named(30) }, 'en').texts.length).toBeGreaterThan(30);
    const plans = (count: number) => Array.from({ length: count }, (_, i) => ({ text: `P${i}`, lang: 'en' }));
    expect(steps({ ...plain, plans: plans(5), bands: named(2) }, 'en')).not.toBeNull();
    expect(steps({ ...plain, plans: plans(6), bands: named(2) }, 'en')).toBeNull();
  });
});

describe('charts in the browser', { timeout: 240_000 }, () => {
  let site: ServedSite;
  beforeAll(async () => {
    site = await serveSite(madeUpSite);
  }, 240_000);
  afterAll(() => site.close());

  type Seen = { kind: string; viewBox: number[]; pixels: number; measured: [string, string, number][]; inks: Ink[] };

  /** The drawings a reader sees. Boxes are of the ink, not of the line: `getBBox` has the whole height of the face. */
  const seen = (page: Page): Promise<Seen[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll<SVGSVGElement>('.chart > svg')]
        .filter((svg) => svg.getBoundingClientRect().width > 0)
        .map((svg) => {
          const size = Number(svg.getAttribute('font-size'));
          const texts = [...svg.querySelectorAll('text')];
          const { x, y, width, height } = svg.viewBox.baseVal;
          return {
            kind: svg.getAttribute('class')!,
            viewBox: [x, y, width, height],
            pixels: (size * svg.getBoundingClientRect().width) / width,
            measured: texts.map((text): [string, string, number] => [
              text.textContent,
              getComputedStyle(text).fontWeight,
              text.getComputedTextLength(),
            ]),
            inks: texts.map((text) => {
              const box = text.getBBox();
              const baseline = Number(text.getAttribute('y'));
              return {
                text: text.textContent,
                left: box.x,
                right: box.x + box.width,
                top: baseline - 0.88 * size,
                bottom: baseline + 0.22 * size,
              };
            }),
          };
        }),
    );

  const views = SCHEMES_WITH_PREMIUMS.flatMap((scheme) =>
    LANGUAGES.flatMap((lang) => [320, 800, 1280].map((width) => ({ scheme, lang, width }))),
  );

  it.each(views)(
    'of $scheme in $lang at $width px have no text that touches another, is cut, or is too small',
    async (view) => {
      const page = await site.open(`${view.lang}/schemes/${fileOf(view.scheme)}.html`, {
        width: view.width,
        height: 900,
      });
      const drawings = await seen(page);
      expect(drawings).toHaveLength(view.scheme === 'aozora' ? 2 : 1);
      for (const { kind, viewBox, pixels, measured, inks } of drawings) {
        expect(kind).toBe(view.width === 320 ? 'chart-bars' : view.scheme === 'kumo' ? 'chart-points' : 'chart-steps');
        expect(inks.length).toBeGreaterThan(7);
        expect(faults(inks, viewBox)).toEqual([]);
        expect(pixels).toBeGreaterThanOrEqual(10);
        for (const [text, weight, width] of measured) {
          expect(Math.abs(textWidth(text, SIZE, weight === '700' ? 700 : 400) - width), text).toBeLessThan(0.3);
        }
      }
      const overflow = await page.evaluate(() =>
        [...document.querySelectorAll('.chart')].filter((chart) => chart.scrollWidth > chart.clientWidth),
      );
      expect(overflow).toEqual([]);
      await page.browserContext().close();
    },
  );

  it('see their own faults: texts that touch, and one that is cut', () => {
    const ink = (text: string, left: number): Ink => ({ text, left, right: left + 10, top: 0, bottom: 10 });
    expect(faults([ink('a', 0), ink('b', 10)], [0, 0, 20, 10])).toEqual([]);
    expect(faults([ink('a', 0), ink('b', 9)], [0, 0, 20, 10])).toEqual(['a touches b']);
    expect(faults([ink('a', 0), ink('b', 12)], [0, 0, 20, 10])).toEqual(['b is outside']);
  });

  it('print as the wide drawing, whatever the width of the window', async () => {
    const page = await site.open(`ja/schemes/${fileOf('mori')}.html`, { width: 700, height: 900 });
    expect((await seen(page)).map(({ kind }) => kind)).toEqual(['chart-bars']);
    await page.emulateMediaType('print');
    expect((await seen(page)).map(({ kind }) => kind)).toEqual(['chart-steps']);
    await page.browserContext().close();
  });

  it('break no rule of the policy', () => {
    expect(site.complaints).toEqual([]);
  });
});
