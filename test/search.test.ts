import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withIdentity } from '../src/render/html/build-identity.ts';
import { withOffline } from '../src/render/site/offline.ts';
import { hasAll, placesOf, queryWords } from '../src/search/find.ts';
import { foldForSearch } from '../src/search/fold.ts';
import { entriesIn, type SearchEntry, type SearchIndex } from '../src/search/search-index.ts';
import { untranslated } from '../src/translate/catalog.ts';
import { printedPointers, sourceMessages } from '../src/translate/source-messages.ts';
import { violationsOn } from './support/axe.ts';
import { updatedWorker } from './support/host.ts';
import { contentsOf, shelved } from './support/shelf.ts';
import { serveSite, type ServedSite } from './support/site.ts';
import { output, site as folder } from './support/made-up-site.ts';
import { readings, typedPremiums } from './support/made-up.ts';

const indexOf = (lang: string) => JSON.parse(output(`site/${lang}/search.json`)) as SearchIndex;

const [ja, en] = [entriesIn(indexOf('ja')), entriesIn(indexOf('en'))];

/**
 * Folding by another way than the program's: the whole text at once, kana from a table, white space by pattern. Good for
 * what the texts hold; the cases below hold what they do not.
 */
const KATAKANA =
  'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶ';
const HIRAGANA =
  'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖ';
const naive = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split('')
    .map((c) => HIRAGANA[KATAKANA.indexOf(c)] ?? (c === '〜' ? '~' : 'ー‐−–—―'.includes(c) ? '-' : c))
    .join('')
    .replaceAll(',', '')
    .trim()
    .replace(/(?<=[a-z0-9])[^\S\n]+(?=[a-z0-9])/g, '\u0001')
    .replace(/[^\S\n]+/g, '')
    .replaceAll('\u0001', ' ');

describe('folding', () => {
  it.each([
    ['１６，７４０円', '16740円'],
    ['16,740円', '16740円'],
    ['ｻｲﾊﾞｰ', 'さいばー'],
    ['サイバー', 'さいばー'],
    ['サイハ\u3099ー', 'さいばー'],
    ['ＡＡ１', 'aa1'],
    ['㈱', '(株)'],
    ['eーリスク', 'e-りすく'],
    ['2～5店舗', '2〜5店舗'],
    ['情報　漏えい', '情報漏えい'],
    ['情報\u00a0漏えい', '情報漏えい'],
    ['A プラン', 'aぷらん'],
    ['JPY  30\u3000million', 'jpy 30 million'],
  ])('makes %s and %s alike', (one, other) => {
    expect(foldForSearch(one).text).toBe(foldForSearch(other).text);
  });

  it.each([
    ['ハ', 'バ'],
    ['つ', 'っ'],
    ['会', '會'],
    ['か月', 'ヶ月'],
    ['漏えい', '漏洩'],
    ['data breach', 'databreach'],
    ['16.740', '12340'],
    ['人件費\n緊急', '人件費緊急'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(foldForSearch(one).text).not.toBe(foldForSearch(other).text);
  });

  it('knows which part of the text each place stands for', () => {
    const marked = (text: string, query: string) =>
      placesOf(text, queryWords(query)).map(([start, end]) => text.slice(start, end));
    expect(marked('年間 １６，７４０円', '16740')).toEqual(['１６，７４０']);
    expect(marked('ｶﾞﾝとガン', 'がん')).toEqual(['ｶﾞﾝ', 'ガン']);
    expect(marked('㈱甲', '株')).toEqual(['㈱']);
    expect(marked('情報 漏えい', '情報漏えい')).toEqual(['情報 漏えい']);
    expect(marked('ああああ', 'ああ')).toEqual(['ああああ']);
    expect(marked('費用の損害、損害の費用', '損害 費用')).toEqual(['費用', '損害', '損害', '費用']);
  });

  it('takes a phrase in quotation marks as one', () => {
    expect(queryWords('"data breach" COSTS')).toEqual(['data breach', 'costs']);
    expect(queryWords('情報　漏えい')).toEqual(['情報', '漏えい']);
    expect(queryWords(' , ')).toEqual([]);
    expect(queryWords('"')).toEqual(['"']);
  });
});

describe.each(['ja', 'en'])('every string of one or two characters of the %s texts', (lang) => {
  const all = entriesIn(indexOf(lang));
  const folded = all.map(({ text }) => foldForSearch(text).text);
  // another way to find: what holds each string is noted beforehand
  const held = new Map<string, Set<number>>();
  all.forEach(({ text }, i) => {
    for (const piece of text.split('\n').map(naive)) {
      for (let at = 0; at < piece.length; at += 1) {
        for (const length of [1, 2]) {
          const string = piece.slice(at, at + length);
          held.set(string, (held.get(string) ?? new Set()).add(i));
        }
      }
    }
  });
  const strings = new Set(
    all.flatMap(({ text }) =>
      text.split('\n').flatMap((piece) => [...piece].flatMap((c, i, characters) => [c, c + (characters[i + 1] ?? '')])),
    ),
  );
  // what folds to more than two characters (㈱) is looked up by hand above
  const looked = [...strings].filter((string) =>
    string.split(/\s/).every((word) => [1, 2].includes(naive(word).length)),
  );

  it('finds all entries that have it, and only those', () => {
    expect(looked.length).toBeGreaterThan(lang === 'ja' ? 1000 : 400);
    const wrong = looked.filter((string) => {
      const words = queryWords(string);
      const found = folded.flatMap((text, i) => (hasAll(text, words) ? [i] : []));
      const [first = new Set<number>(), second] = string.split(/\s/).map((word) => held.get(naive(word)));
      const expected = [...first].filter((i) => !second || second.has(i));
      return found.join() !== expected.join() || found.length === 0;
    });
    expect(wrong).toEqual([]);
  }, 240_000);
});

/** Every wording and its line in the JSON of a scheme that is published, marks of notes left out. */
function wordings(value: unknown, found: { text: string; line: number }[] = []): { text: string; line: number }[] {
  if (typeof value !== 'object' || value === null) return found;
  const { value: text, span, spans } = value as { value?: unknown; span?: Place; spans?: Place[] };
  const place = span ?? spans?.[0];
  if (typeof text === 'string' && place)
    found.push({
      text: text.replace(/<(https?:[^>]+)>/g, '$1').replace(/[(（][*＊※注]\d*[０-９]*[)）]|※\d+/g, ''),
      line: place.start.line,
    });
  for (const each of Object.values(value)) wordings(each, found);
  return found;
}
type Place = { start: { line: number } };

const published = readings.map(({ scheme }) => ({
  file: `${scheme.scheme}-${scheme.edition}`,
  data: JSON.parse(output(`data/schemes/${scheme.id}.json`)) as Record<string, { id: string }[]>,
}));

describe('the index', () => {
  it.each(['縮小支払割合', '情報漏えい', 'サイバー攻撃', '個人情報', '記名被保険者', '賠償責任', '免責金額'])(
    'has %s wherever the data have it',
    (word) => {
      for (const { file, data } of published) {
        // words of cells that became numbers, figures out of their sentences, and what no page sets
        const entries = Object.entries(data).filter(
          ([key]) => !['furniture', 'sublimits', 'statistics', 'documents'].includes(key),
        );
        const has = wordings(entries).filter(({ text }) => naive(text).includes(naive(word)));
        const own = ja.filter((entry) => entry.file === file).map(({ text }) => naive(text.replaceAll('\n', ' ')));
        for (const { text, line } of has) {
          expect(
            own.some((each) => each.includes(naive(text))),
            `${file}:${line} ${text}`,
          ).toBe(true);
        }
      }
    },
  );

  it('has every wording that is published', () => {
    for (const { scheme } of readings) {
      // the head of a table is shown above its premiums, and found with them
      const own = ja
        .filter(({ file }) => file.startsWith(`${scheme.scheme}-`))
        .flatMap(({ text, under }) => [text, under].map(naive));
      for (const { context, text, pointers } of sourceMessages(scheme)) {
        const { parts } = untranslated(context, text, printedPointers(pointers));
        const shown = parts.filter((part) => typeof part === 'string').map(naive);
        expect(
          own.some((each) => shown.every((part) => each.includes(part))),
          `${scheme.scheme} ${context}: ${text}`,
        ).toBe(true);
      }
    }
  });

  it('finds what the texts have, by hand', () => {
    const at = (query: string, all = ja) =>
      all
        .filter(({ text }) => hasAll(foldForSearch(text).text, queryWords(query)))
        .map(({ file, kind, line }) => `${file} ${kind} ${line}`);
    // 55 is the head of a table
    expect(at('縮小支払割合').sort()).toEqual(['mori-2024 assumption 51', 'mori-2024 cost 51', 'mori-2024 prose 55']);
    expect(at('しゅくしょう')).toEqual([]);
    expect(at('12340')).toEqual(['aozora-2024 premium 68']);
    for (const query of ['¥12340', 'JPY 12,340']) expect(at(query, en)).toEqual(['aozora-2024 premium 68']);
    expect(at('¥12,340')).toEqual(['aozora-2024 premium 68']);
    expect(at('相談費用 90%')).toEqual(['mori-2024 payout 57']);
    expect(at('kumori@')).toEqual(['kumo-2024 contact 81']);
  });

  it('has every premium with its code, in both languages', () => {
    const group = (yen: string) => yen.replace(/\B(?=(\d{3})+$)/g, ',');
    for (const [all, print] of [
      [ja, (yen: string) => `${group(yen)}円`],
      [en, (yen: string) => `JPY ${group(yen)}`],
    ] as const) {
      const shown = all.flatMap(({ kind, file, text }) => {
        const pieces = text.split('\n');
        const code = pieces.at(-2)!;
        return kind === 'premium' && /\d/.test(pieces.at(-1)!)
          ? [`${file.split('-')[0]!} ${/^[A-D][A-D]\d$/.test(code) ? code : ''} ${pieces.at(-1)!}`]
          : [];
      });
      const typed = typedPremiums()
        .filter(({ premium_yen: yen }) => yen !== '')
        .map(({ scheme, plan_code: code, premium_yen: yen }) => `${scheme!} ${code!} ${print(yen!)}`);
      expect(shown.sort()).toEqual(typed.sort());
    }
  });

  it('never shows a premium without its limits and deductibles, in a table or in sentences', () => {
    const underOf = (file: string) => ja.find((entry) => entry.file === file && entry.kind === 'premium')!.under;
    expect(ja.filter(({ kind, under }) => kind === 'premium' && !/\d/.test(under))).toEqual([]);
    // lines 62, and 48 to 59, of the originals
    expect(underOf('aozora-2024')).toContain('賠償責任の免責金額（自己負担額） なし');
    for (const expected of [
      '賠償責任 1億円',
      '賠償責任の免責金額（自己負担額） 本文に異なる記載があります（0円、上限 100万円／100万円、上限 100万円）',
    ])
      expect(underOf('kumo-2024')).toContain(expected);
    // the sentences are above the results
    const page = output('site/ja/search.html');
    const assumptions = /<section class="found" data-scheme="kumo-2024".*?<\/dl>/s.exec(page)![0];
    for (const expected of ['<dt>支払限度額</dt>', '<dt>免責金額（自己負担額）</dt>', 'sources/kumo-2024.html#L'])
      expect(assumptions).toContain(expected);
  });

  it('is the same in both languages, but for the words', () => {
    const places = (all: SearchEntry[]) =>
      all.map(({ file, kind, line, anchor }) => `${file} ${kind} ${line} ${anchor}`);
    expect(places(en)).toEqual(places(ja));
  });

  it('has no Japanese on the English side that does not say so', () => {
    const silent = en.filter(({ text, lang }) => lang === '' && /[\u3040-\u30ff\u3400-\u9fff]/.test(text));
    expect(silent.map(({ text }) => text)).toEqual([]);
    expect(ja.every(({ lang }) => lang === '')).toBe(true);
  });

  it('leads to places that are there', () => {
    for (const { file, line, column, anchor } of ja) {
      const page = pageOf(file);
      if (anchor !== '') expect(page.ids, `${file}#${anchor}`).toContain(anchor);
      expect([line === 0, column === 0]).toEqual([column === 0, line === 0]);
      if (line > 0) expect(page.places, `${file} ${line}C${column}`).toContain(`L${line}C${column}`);
    }
    expect(ja.filter(({ kind, anchor }) => kind === 'premium' && anchor === '')).toEqual([]);
  });

  it('leaves out what no one confirmed for the edition', () => {
    const persons = ['架空花子', '架空二郎', '架空一郎', '0000001', '架空支店', '99T-000001'];
    for (const { text } of [...ja, ...en])
      for (const person of persons) expect(naive(text)).not.toContain(naive(person));
    // the lines above and below it in the originals are in the index
    for (const [line, beside] of [
      [13, '架空もり代理店'],
      [15, '00-0000-0041'],
      [80, '00-0000-0021'],
      [139, '00-0000-0011'],
    ] as const)
      expect(ja.some(({ kind, line: at, text }) => kind === 'contact' && at === line && text.includes(beside))).toBe(
        true,
      );
    const instead = ['確認されていないため', 'not been confirmed'];
    for (const { text } of [...ja, ...en]) for (const words of instead) expect(text).not.toContain(words);
  });

  it('is small', () => {
    for (const [lang, all] of [
      ['ja', ja],
      ['en', en],
    ] as const)
      expect(gzipSync(output(`site/${lang}/search.json`), { level: 9 }).length / all.length).toBeLessThan(60);
    const page = ['ja/search.html', 'assets/site.css', 'assets/search.css', 'assets/paper.css', 'assets/search.js'].map(
      (path) => output(`site/${path}`),
    );
    expect(gzipSync(page[4]!).length).toBeLessThan(5_500);
    expect(gzipSync(page.join('')).length).toBeLessThan(60_000);
  });
});

const pages = new Map<string, Record<'ids' | 'places', Set<string>>>();
function pageOf(file: string): Record<'ids' | 'places', Set<string>> {
  const idsOf = (path: string) => new Set([...output(path).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!));
  const known = pages.get(file) ?? {
    ids: idsOf(`site/ja/schemes/${file}.html`),
    places: idsOf(`site/ja/sources/${file}.html`),
  };
  pages.set(file, known);
  return known;
}

describe('the list of headings', () => {
  it.each(published)('has every heading of $file', ({ file, data }) => {
    const page = output('site/ja/search.html');
    const own = page
      .slice(page.indexOf('id="contents"'))
      .split('<h3>')
      .find((part) => part.includes(`${file}.html"`))!;
    const links = [...own.matchAll(/<a [^>]*lang="ja">([^<]*)<\/a>/g)].map(([, text]) => naive(unescaped(text!)));
    const sections = data.sections as unknown as { heading?: { value: string } }[];
    const headings = sections.flatMap(({ heading }) => (heading ? [heading.value] : []));
    expect(headings.length).toBeGreaterThan(5);
    for (const heading of headings)
      expect(links).toContain(naive(heading.replace(/[(（][*＊※注]\d*[０-９]*[)）]/g, '')));
  });
});

function unescaped(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

describe('the list of what is kept for readers without a connection', () => {
  const built = new Map<string, string>([
    ['site/assets/offline.js', 'worker()'],
    ['site/assets/site.css', 'a'],
    ['site/ja/search.html', 'b'],
    ['site/en/search.html', 'c'],
    ['site/data/premiums.csv', 'd'],
    ['site/index.html', 'e'],
    ['site/offline.html', 'f'],
    ['site/404.html', 'g'],
    ['report.json', 'h'],
  ]);
  const kept = async (texts: Map<string, string>) => {
    const { files, shelf } = await shelved(texts);
    const whole = await withIdentity(files, shelf);
    return contentsOf(await withOffline(whole.files, whole.build, shelf), shelf);
  };
  const listed = async (texts: Map<string, string>) => String((await kept(texts)).get('site/sw.js'));
  const listIn = (worker: string) =>
    JSON.parse(/^const OFFLINE=(.*);\n/.exec(worker)![1]!) as { version: string; files: Record<string, object> };

  it('holds the pages of each language and what they need, each with its digest, and not the data', async () => {
    const worker = await listed(built);
    expect(worker.endsWith(';\nworker()')).toBe(true);
    const { version, files } = listIn(worker);
    expect(version).toMatch(/^[0-9a-f]{16}$/);
    // as sha256sum has it
    const shared = {
      'assets/site.css': 'ca978112ca1bbdca',
      'index.html': '3f79bb7b435b0532',
      'offline.html': '252f10c83610ebca',
    };
    expect(files).toEqual({
      en: { ...shared, 'en/search.html': '2e7d2c03a9507ae2' },
      ja: { ...shared, 'ja/search.html': '3e23e8160039594a' },
    });
    expect((await kept(built)).has('site/assets/offline.js')).toBe(false);
  });

  it('is new when a page is, and only then', async () => {
    const before = await listed(built);
    expect(await listed(new Map([...built]))).toBe(before);
    expect(await listed(new Map([...built, ['site/data/premiums.csv', 'other']]))).toBe(before);
    expect(await listed(new Map([...built, ['site/ja/search.html', 'other']]))).not.toBe(before);
  });

  it('names files that are there', () => {
    const { files } = listIn(output('site/sw.js'));
    expect(Object.keys(files)).toEqual(['en', 'ja']);
    for (const [path, digest] of Object.values(files).flatMap((each) => Object.entries(each)))
      expect(
        createHash('sha256')
          .update(readFileSync(`${folder}/${path}`))
          .digest('hex'),
        path,
      ).toMatch(new RegExp(`^${digest}`));
    const paths = Object.keys(files.ja!);
    expect(paths).toContain('ja/search.json');
    expect(paths.filter((path) => path.startsWith('ja/sources/'))).toHaveLength(5);
  });
});

/** An assumption that a clause, a note or a heading says on the same line. */
function isSaidThere({ file, kind, line, text }: SearchEntry): boolean {
  const words = text.split('\n').at(-1)!;
  return (
    kind === 'assumption' &&
    ja.some((each) => each.file === file && each.line === line && each.kind !== kind && each.text.includes(words))
  );
}

describe('the page', () => {
  let site: ServedSite;
  beforeAll(async () => {
    site = await serveSite(folder);
  }, 240_000);
  afterAll(() => site.close());

  const settled = (page: Page, query: string) =>
    page.waitForFunction(
      (query: string) =>
        document.title.startsWith(query) && /\d|「|“/.test(document.querySelector('#status')!.textContent),
      {},
      query,
    );
  const type = async (page: Page, query: string) => {
    await page.$eval('#q', (input) => ((input as HTMLInputElement).value = ''));
    await page.type('#q', query);
    await settled(page, query);
  };
  const status = (page: Page) => page.$eval('#status', (line) => line.textContent);
  const hits = (page: Page) =>
    page.$$eval('.found:not([hidden])', (groups) =>
      groups.map((group) => `${(group as HTMLElement).dataset.scheme!} ${group.querySelectorAll('.hits > li').length}`),
    );
  const marks = (page: Page) => page.$$eval('mark', (all) => [...new Set(all.map((mark) => mark.textContent))]);

  it('finds as one types, in a fixed order, with what was found marked', async () => {
    const page = await site.open('ja/search.html');
    await type(page, '縮小支払割合');
    // 51 is next to the premiums too, in the same words; 55 is the head of a table
    expect(await hits(page)).toEqual(['mori-2024 2']);
    expect(await status(page)).toBe('2件（5制度のうち1制度）');
    expect(await marks(page)).toEqual(['縮小支払割合']);
    expect(await page.$$eval('.hits .to-line', (links) => links.map((link) => link.textContent))).toEqual([
      '原文51行目',
      '原文55行目',
    ]);

    await type(page, '情報漏えい');
    const expected = published.map(
      ({ file }) =>
        `${file} ${ja.filter((entry) => entry.file === file && !isSaidThere(entry) && naive(entry.text).includes('情報漏えい')).length}`,
    );
    expect(await hits(page)).toEqual(expected.filter((each) => !each.endsWith(' 0')));
    expect(await page.$eval('#contents', (list) => (list as HTMLElement).hidden)).toBe(true);

    // width and kana make no difference
    await type(page, 'サイバー');
    const cyber = await hits(page);
    for (const other of ['さいばー', 'ｻｲﾊﾞｰ']) {
      await type(page, other);
      expect(await hits(page)).toEqual(cyber);
    }
    expect(await marks(page)).toContain('サイバー');
    await page.close();
  });

  it('shows a premium with its plan, limits, period and assumptions, and leads to its line', async () => {
    const page = await site.open('ja/search.html');
    for (const query of ['12340', '１２，３４０', '12,340円']) {
      await type(page, query);
      expect(await hits(page)).toEqual(['aozora-2024 1']);
    }
    const text = await page.$eval('.found:not([hidden])', (group) => (group as HTMLElement).innerText);
    for (const words of [
      '1億円まで',
      'プラン A',
      'AA1',
      '3,000万円',
      '保険期間 2024年1月1日午後4時',
      '自己負担額はありません',
    ])
      expect(text).toContain(words);
    const href = await page.$eval('.hits .to-line', (link) => [link.textContent, link.getAttribute('href')]);
    expect(href).toEqual(['12,340円', 'sources/aozora-2024.html#L68C12']);
    // what is no premium needs none of it
    await type(page, '縮小支払割合');
    expect(await page.$$eval('.found:not([hidden]) .assumptions:not([hidden])', (all) => all.length)).toBe(0);
    await page.close();
  });

  it('lists a sentence once if a page has it twice, unless one of the places is searched for', async () => {
    const page = await site.open('ja/search.html?q=自己負担額は&scheme=aozora-2024');
    const sentences = () =>
      page.$$eval('.hits > li', (all) =>
        all.map((hit) => [...hit.querySelectorAll('.kind, .words')].map((part) => part.textContent).join('|')),
      );
    await settled(page, '自己負担額は');
    // aozora 62: ※自己負担額はありません。
    expect(await sentences()).toEqual(['注|※ 自己負担額はありません。']);
    expect(await status(page)).toBe('1件（1制度のうち1制度）');
    await page.evaluate(() => ((document.querySelector('.narrow') as HTMLDetailsElement).open = true));
    await page.select('#kind', 'assumption');
    expect(await sentences()).toEqual(['前提|免責金額（自己負担額）：自己負担額はありません。']);
    await page.goto(`${site.url}en/search.html?q=Deductible&scheme=aozora-2024&kind=assumption`);
    await settled(page, 'Deductible');
    expect((await sentences()).join()).toMatch(/^Assumption\|Deductible: \S/);
    await page.close();
  });

  it('says of a deductible that the text states others for the same cover', async () => {
    const page = await site.open('ja/search.html?q=免責金額（自己負担額）&kind=limit');
    await settled(page, '免責金額');
    const unders = (file: string) =>
      page.$$eval(`[data-scheme="${file}"] .hits > li`, (all) =>
        all.map((hit) => [...hit.querySelectorAll('.under, .said')].map((part) => part.textContent.trim()).join('|')),
      );
    const name = '免責金額（自己負担額）';
    // kumo 48, 49 and 54 for liability; 59 alone for costs
    expect(await unders('kumo-2024')).toEqual([
      `${name}|賠償責任 ${name}  本文に異なる記載があります（0円、上限 100万円／100万円、上限 100万円）`,
      `${name}|サイバー対応費用 ${name}  なし`,
    ]);
    expect((await unders('aozora-2024')).join()).not.toContain('異なる');
    await page.close();
  });

  it('announces the number of results when typing stops, and only if it is new', async () => {
    const page = await site.open('ja/search.html');
    await page.evaluate(() => {
      const counts = { told: 0, status: 0 };
      Object.assign(window, { counts });
      for (const id of ['told', 'status'] as const)
        new MutationObserver(() => (counts[id] += 1)).observe(document.querySelector(`#${id}`)!, {
          childList: true,
          subtree: true,
          characterData: true,
        });
    });
    const counts = () => page.evaluate(() => (window as unknown as { counts: Record<string, number> }).counts);
    const announced = () => page.$eval('[role=status]', (line) => line.textContent);
    await page.focus('#q');
    // slow enough for a search a key
    await page.keyboard.type('3億円まで 業種区分', { delay: 250 });
    await settled(page, '3億円まで 業種区分');
    const shown = await status(page);
    expect(shown).toMatch(/^\d+件/);
    expect(await counts()).toMatchObject({ told: 0 });
    await page.waitForFunction(() => document.querySelector('#told')!.textContent !== '');
    expect(await announced()).toBe(shown);
    const { told: times, status: rewritten } = await counts();
    expect(times).toBe(1);
    expect(rewritten).toBeGreaterThan(1);
    // as many are found as before: there is nothing to say
    await page.keyboard.type(' ', { delay: 0 });
    await new Promise((done) => setTimeout(done, 1500));
    expect(await counts()).toEqual({ told: 1, status: rewritten });
    // what is shown is not read twice
    expect(await page.$eval('#status', (line) => line.getAttribute('aria-hidden'))).toBe('true');
    await page.close();
  }, 240_000);

  it('shows next to every name whose scheme it is', async () => {
    const page = await site.open('ja/search.html?q=サイバー');
    await settled(page, 'サイバー');
    const jumps = await page.$$eval('.jumps li:not([hidden]) a', (all) => all.map((link) => link.textContent));
    expect(jumps).toContain('あおぞらサイバー保険 架空青空協同組合');
    expect(jumps).toContain('もりの店サイバー保険 架空もり協会');
    await page.close();
  });

  it('wants all of several words in one place', async () => {
    const page = await site.open('ja/search.html');
    await type(page, '相談費用 90%');
    expect(await hits(page)).toEqual(['mori-2024 1']);
    await type(page, '相談費用 ペット');
    expect(await status(page)).toBe('「相談費用 ペット」を含む箇所は見つかりませんでした。どの制度にもない語：ぺっと');
    expect(await page.$eval('#nothing', (advice) => (advice as HTMLElement).innerText)).toContain(
      '補償の対象外という意味ではありません',
    );
    expect(await page.$eval('#contents', (list) => (list as HTMLElement).hidden)).toBe(false);
    await page.close();
  });

  it('keeps what is asked in the address, and Back leads to what was asked before', async () => {
    const page = await site.open('ja/search.html?q=情報&scheme=mori-2024&kind=definition');
    const at = () => [...new URL(page.url()).searchParams].map((pair) => pair.join('=')).join('&');
    const groups = await hits(page);
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatch(/^mori-2024 [1-9]/);
    expect(await page.$eval('.narrow', (details) => (details as HTMLDetailsElement).open)).toBe(true);
    expect(await page.$$eval('.hits .kind', (all) => [...new Set(all.map((kind) => kind.textContent))])).toEqual([
      '用語の意味',
    ]);
    await page.click('#reset');
    expect(at()).toBe('q=情報');
    expect((await hits(page)).length).toBeGreaterThan(1);
    await page.select('#kind', 'exclusion');
    expect(at()).toBe('q=情報&kind=exclusion');
    await page.goBack();
    await page.goBack();
    expect(at()).toBe('q=情報&scheme=mori-2024&kind=definition');
    await page.waitForFunction(() => document.querySelectorAll('.found:not([hidden])').length === 1);
    expect(await hits(page)).toEqual(groups);
    await page.close();
  });

  it('leads Back to every search that was settled, not to every key, and to the other language with what was asked', async () => {
    const page = await site.open('ja/search.html');
    const query = () => new URL(page.url()).searchParams.get('q');
    await type(page, '12340');
    await page.keyboard.press('Enter');
    await type(page, '告知');
    await page.type('#q', '義務');
    await settled(page, '告知義務');
    // left for something else, and then asked again
    await page.focus('#content a, a');
    await type(page, '特約');
    expect(await page.$eval('.masthead a[hreflang="en"]', ({ href }) => href)).toBe(page.url().replace('/ja/', '/en/'));
    await page.goBack();
    expect(query()).toBe('告知義務');
    await settled(page, '告知義務');
    await page.goBack();
    expect(query()).toBe('12340');
    await settled(page, '12340');
    expect(await hits(page)).toEqual(['aozora-2024 1']);
    expect(await page.$eval('.masthead a[hreflang="en"]', ({ href }) => href)).toContain('?q=12340');
    await page.goBack();
    expect(query()).toBe(null);
    await page.close();
  });

  it('keeps the results under the pointer when the word is left by clicking one of them', async () => {
    const page = await site.open('ja/search.html');
    await type(page, '12340');
    await Promise.all([page.waitForNavigation(), page.click('.hits .under')]);
    expect(page.url()).toContain('/ja/schemes/aozora-2024.html');
    await page.close();
  });

  it('says which conditions of an address mean nothing, and what there is without the filters', async () => {
    const page = await site.open('ja/search.html?q=12340&scheme=none-1999&kind=nothing');
    await settled(page, '12340');
    expect(await status(page)).toBe(
      'アドレスの「none-1999、nothing」は該当するものがないため、無視しました。1件（5制度のうち1制度）',
    );
    expect(new URL(page.url()).search).toBe('?q=12340');
    await page.goto(`${site.url}ja/search.html?q=12340&scheme=mori-2024`, { waitUntil: 'networkidle0' });
    await settled(page, '12340');
    expect(await status(page)).toBe('「12340」を含む箇所は見つかりませんでした。絞り込みを外すと1件あります。');
    await page.close();
  });

  it('shows fifty of a scheme at a time, counts all, and continues where the list ended', async () => {
    const page = await site.open('ja/search.html?q=1&scheme=mori-2024');
    await settled(page, '1');
    const all = ja.filter(
      (entry) => entry.file === 'mori-2024' && !isSaidThere(entry) && naive(entry.text).includes('1'),
    ).length;
    expect(all).toBeGreaterThan(50);
    expect(all).toBeLessThan(100);
    expect(await hits(page)).toEqual(['mori-2024 50']);
    expect(await page.$eval('.found:not([hidden]) .count', (count) => count.textContent)).toBe(`${all}件`);
    await page.click('.found:not([hidden]) .more');
    expect(await hits(page)).toEqual([`mori-2024 ${all}`]);
    expect(
      await page.evaluate(
        () =>
          [...document.querySelectorAll('.hits > li')].findIndex((hit) => hit.contains(document.activeElement)) % 50,
      ),
    ).toBe(0);
    expect(await status(page)).toBe(`${all}件（1制度のうち1制度）`);
    await page.close();
  });

  it('is worked by keys alone', async () => {
    const page = await site.open('ja/search.html');
    for (let i = 0; i < 20 && (await page.evaluate(() => document.activeElement?.id)) !== 'q'; i += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.type('12340');
    await page.keyboard.press('Enter');
    await settled(page, '12340');
    const passed: string[] = [];
    for (let i = 0; i < 20 && !passed.at(-1)?.includes('#L68'); i += 1) {
      await page.keyboard.press('Tab');
      passed.push(
        await page.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement!.tagName),
      );
    }
    expect(passed).toEqual(
      expect.arrayContaining(['BUTTON', 'SUMMARY', '#found-aozora-2024', 'schemes/aozora-2024.html']),
    );
    // with the place to lead back to
    expect(passed.at(-1)).toMatch(/sources\/aozora-2024\.html\?from=.*#L68C12$/);
    // every stop can be seen
    expect(await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)).toBe('solid');
    await page.close();
  });

  it('speaks English', async () => {
    const page = await site.open('en/search.html?q=12%2C340');
    await settled(page, '12,340');
    expect(await status(page)).toBe('1 result (in 1 of 5 schemes)');
    await type(page, '"data leak" costs');
    const expected = en.filter(({ text }) => {
      const lines = text.split('\n').map(naive);
      return lines.some((each) => each.includes('data leak')) && lines.some((each) => each.includes('costs'));
    }).length;
    expect(expected).toBeGreaterThan(1);
    expect(await page.$$eval('.hits > li', (all) => all.length)).toBe(expected);
    await page.close();
  });

  it('is no wider than a small screen', async () => {
    for (const path of ['ja/search.html?q=円', 'en/search.html?q=yen', 'en/search.html']) {
      const page = await site.open(path, { width: 320, height: 700 });
      await page.waitForFunction(
        () => document.querySelector('#contents')!.checkVisibility() || document.querySelector('.hits > li'),
      );
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320);
      await page.close();
    }
  });

  it('has no fault that axe sees, in light and dark', async () => {
    for (const path of ['ja/search.html?q=12340&kind=premium', 'ja/search.html?q=ペット']) {
      const page = await site.open(path);
      expect(await violationsOn(page, 'light'), path).toEqual([]);
      expect(await violationsOn(page, 'dark', 'colours'), path).toEqual([]);
      await page.close();
    }
  }, 240_000);

  it('gives the list of headings where there is no script', async () => {
    const page = await site.open('ja/search.html');
    await page.setJavaScriptEnabled(false);
    await page.goto(`${site.url}ja/search.html`);
    expect(await page.$eval('.needs-script', (line) => line.textContent)).toContain('JavaScriptが必要です');
    expect(await page.$eval('form.search', (form) => getComputedStyle(form).display)).toBe('none');
    expect(
      await page.$$eval('#contents a', (links) => links.filter((link) => link.checkVisibility()).length),
    ).toBeGreaterThan(60);
    await page.close();
  });

  it('says so when the index cannot be loaded, and tries again', async () => {
    const before = site.complaints.length;
    const page = await site.open('ja/search.html');
    await page.setRequestInterception(true);
    let isBroken = true;
    page.on('request', (request) => {
      if (isBroken && request.url().endsWith('search.json')) void request.respond({ status: 500 });
      else void request.continue();
    });
    await page.setBypassServiceWorker(true);
    await page.type('#q', '12340');
    await page.waitForFunction(() => document.querySelector('#status')!.textContent.includes('準備ができませんでした'));
    expect(await page.$eval('#contents', (list) => (list as HTMLElement).hidden)).toBe(false);
    isBroken = false;
    await page.keyboard.press('Enter');
    await settled(page, '12340');
    expect(await hits(page)).toEqual(['aozora-2024 1']);
    await page.close();
    // the browser reports the errors made on purpose
    site.complaints.length = before;
  });

  it('searches and opens what it found without a connection', async () => {
    const files = sirv(folder, { dev: true });
    const requests: string[] = [];
    const server = createServer((request, response) => {
      requests.push(request.url!);
      files(request, response);
    });
    const listen = (port: number) => new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
    await listen(0);
    const { port } = server.address() as AddressInfo;
    const url = `http://localhost:${port}/`;
    const session = await site.browser.createBrowserContext();
    const page = await session.newPage();
    await page.goto(`${url}ja/search.html`);
    await page.waitForSelector('#offline:not([hidden])');
    const heading = () => page.$eval('h1', (title) => title.textContent);

    // not only offline: there is no server any more
    const closed = new Promise((done) => server.close(done));
    server.closeAllConnections();
    await closed;
    requests.length = 0;
    await page.goto(`${url}ja/search.html?q=12340`);
    await settled(page, '12340');
    expect(await hits(page)).toEqual(['aozora-2024 1']);
    await Promise.all([page.waitForNavigation(), page.click('.hits .under')]);
    expect(page.url()).toContain('/ja/schemes/aozora-2024.html');
    expect(await heading()).toBe('あおぞらサイバー保険');
    expect(await page.evaluate(() => document.fonts.load('1rem "Noto Sans JP"').then((faces) => faces.length))).toBe(1);
    await page.goto(`${url}ja/sources/aozora-2024.html#L68`);
    expect(await heading()).toContain('あおぞらサイバー保険');
    // a folder answers for its index
    await page.goto(`${url}ja/`);
    expect(await heading()).toContain('団体サイバー保険');
    // another language was not asked for
    await page.goto(`${url}en/search.html`);
    expect(await heading()).toContain('This page is not saved');
    expect(requests).toEqual([]);

    // with a connection everything comes from there
    await listen(port);
    await page.goto(`${url}ja/search.html?q=12340`);
    await settled(page, '12340');
    expect(requests).toContain('/ja/search.json');
    expect(requests).toContain('/ja/search.html?q=12340');
    await session.close();
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }, 240_000);

  it.each([
    ['a file cannot be loaded', 'ja/sources/aozora-2024.html', ''],
    [
      'there is no room for all of it',
      'nothing',
      'let puts=0;const put=Cache.prototype.put;Cache.prototype.put=function(...all){puts+=1;return puts>5?Promise.reject(new Error("full")):put.apply(this,all)};',
    ],
  ])(
    'keeps nothing of a language if %s, and answers from nothing of it',
    async (_, broken, prefix) => {
      const files = sirv(folder, { dev: true });
      let count = 0;
      const server = createServer((request, response) => {
        count += 1;
        if (request.url === `/${broken}`) return response.writeHead(500).end();
        if (request.url === '/sw.js')
          return response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(prefix + output('site/sw.js'));
        return files(request, response);
      });
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      const url = `http://localhost:${(server.address() as AddressInfo).port}/`;
      const session = await site.browser.createBrowserContext();
      const page = await session.newPage();
      await page.goto(`${url}ja/search.html`);
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      // until there have been no requests for a while: the worker has finished copying
      for (let before = -1; before !== count;) {
        before = count;
        await new Promise((done) => setTimeout(done, 500));
      }
      expect(count).toBeGreaterThan(15);
      expect(await page.evaluate(() => caches.keys())).toEqual([]);
      expect(await page.$eval('#offline', (line) => (line as HTMLElement).hidden)).toBe(true);

      // a copy that came to be in part, as when the browser was closed in the middle
      const { version } = JSON.parse(/^const OFFLINE=(.*);\n/.exec(output('site/sw.js'))![1]!) as { version: string };
      await page.evaluate(async (name) => {
        const cache = await caches.open(name);
        await cache.put(new URL('index.html', location.href), new Response('a part'));
      }, `offline / ja ${version}`);
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
      await expect(page.goto(`${url}ja/index.html`)).rejects.toThrow('ERR_');
      await session.close();
    },
    60_000,
  );

  it('replaces the whole copy when a new build is there, and keeps the old one until the new one is whole', async () => {
    const files = sirv(folder, { dev: true });
    const next = { isThere: false, isBroken: false };
    const [then, now] = [
      output('site/ja/index.html'),
      output('site/ja/index.html').replace(/<h1[^>]*>.*?<\/h1>/, '<h1>次の版</h1>'),
    ];
    const digests = [then, now].map((page) => createHash('sha256').update(page).digest('hex').slice(0, 16));
    const server = createServer((request, response) => {
      if (!next.isThere) return files(request, response);
      if (request.url === '/sw.js')
        return response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(
          output('site/sw.js')
            .replace(/"version":"\w+"/, '"version":"next"')
            .replaceAll(digests[0]!, digests[1]!),
        );
      if (request.url === '/ja/index.html') return response.writeHead(200, { 'Content-Type': 'text/html' }).end(now);
      if (next.isBroken && request.url!.startsWith('/ja/sources/')) return response.writeHead(500).end();
      return files(request, response);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const url = `http://localhost:${(server.address() as AddressInfo).port}/`;
    const session = await site.browser.createBrowserContext();
    const page = await session.newPage();
    await page.goto(`${url}ja/search.html`);
    await page.waitForSelector('#offline:not([hidden])');
    const copies = () => page.evaluate(() => caches.keys());
    const old = await copies();
    expect(old).toHaveLength(1);

    const update = () => updatedWorker(page);
    next.isThere = next.isBroken = true;
    expect(await update()).toBe('redundant');
    next.isBroken = false;
    expect(await update()).toBe('activated');
    await page.waitForFunction(async () => (await caches.keys()).length === 1);
    expect(await copies()).toEqual([old[0]!.replace(/ \w+$/, ' next')]);

    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await page.goto(`${url}ja/`);
    expect(await page.$eval('h1', (heading) => heading.textContent)).toBe('次の版');
    await session.close();
  }, 240_000);

  it('causes no browser errors', () => {
    expect(site.complaints).toEqual([]);
  });
});
