import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leaveBrowser, sharedBrowser } from './support/browser.ts';
import { languagesOf } from './support/languages.ts';
import { renderPictureStyles } from '../src/render/html/assets.ts';
import { openFromMemory } from '../src/render/print/from-memory.ts';
import { loadTemplates } from '../src/render/html/templates.ts';
import { PICTURE, renderPictures } from '../src/render/print/pictures.ts';
import { openStore, type Store } from '../src/store/store.ts';
import { page } from '../src/render/html/page.ts';
import { pictureView } from '../src/render/site/pages/picture.ts';
import { contentsOf, publishInMemory, shelfInMemory } from './support/shelf.ts';
import { output, project, readings } from './support/sources.ts';

const LANGUAGES = ['ja', 'en'];
const schemes = readings.map(({ scheme }) => `${scheme.scheme}-${scheme.edition}`);
const pictureAt = (html: string) =>
  parseHTML(html).document.querySelector('meta[property="og:image"]')?.getAttribute('content') ?? '';

/** Width and height of a PNG, from its header. */
function measure(png: Uint8Array): [number, number] {
  const bytes = Buffer.from(png);
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe.each(LANGUAGES)('pictures in %s', (lang) => {
  const shared = [
    ...['index', 'premiums', 'compare', 'search', 'data'],
    ...schemes.map((scheme) => `schemes/${scheme}`),
  ];

  it.each(shared)('are there for %s, where the page says', (path) => {
    const address = pictureAt(output(`site/${lang}/${path}.html`));
    expect(address).toMatch(/^https:\/\//);
    const file = `${project}out/site/images/${lang}/${path.replace('/', '-')}.png`;
    expect(address.endsWith(`/images/${lang}/${path.replace('/', '-')}.png`)).toBe(true);
    const png = readFileSync(file);
    expect(measure(png)).toEqual([1200, 630]);
    expect(png.byteLength).toBeLessThan(60_000);
  });

  // a picture of its own would show a source or a pamphlet as its scheme shows itself
  it.each(schemes)('are those of %s for its source and its pamphlet', (scheme) => {
    const own = pictureAt(output(`site/${lang}/schemes/${scheme}.html`));
    expect(own).toMatch(new RegExp(`/images/${lang}/schemes-${scheme}\\.png$`));
    expect(pictureAt(output(`site/${lang}/sources/${scheme}.html`))).toBe(own);
    expect(pictureAt(output(`site/pamphlets/${lang}/${scheme}.html`))).toBe(own);
    expect(existsSync(`${project}out/site/images/${lang}/sources-${scheme}.png`)).toBe(false);
  });

  it('are those of the home page for pages without one', () => {
    const home = pictureAt(output(`site/${lang}/index.html`));
    expect(pictureAt(output(`site/${lang}/accessibility.html`))).toBe(home);
    expect(existsSync(`${project}out/site/images/${lang}/accessibility.png`)).toBe(false);
    if (lang === 'ja') expect(pictureAt(output('site/index.html'))).toBe(home);
  });
});

describe('every page that is shared', () => {
  // stand-in pages are never shared
  const pages = readdirSync(`${project}out/site`, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.html') && !['404.html', 'offline.html'].includes(path),
  );
  const metaContent = (path: string, property: string) => {
    // all of some pages takes seconds to parse
    const [head] = output(`site/${path}`).split('</head>');
    const metas = parseHTML(`${head}</head></html>`).document.querySelectorAll(`meta[property="${property}"]`);
    return [...metas].map((meta) => meta.getAttribute('content')!);
  };
  const site = { ja: '団体サイバー保険 くらべ読み', en: 'Group cyber schemes, side by side' };

  it('has a picture that is there, says what is on it, and in which language the page is', () => {
    // per language: five pages and a note, then a page of the edition, that of the scheme, a source, three products and the former name of one a
    // scheme; and the choice of a language
    expect(pages).toHaveLength(2 * (6 + 7 * schemes.length) + 1);
    for (const path of pages) {
      const lang = /(^|\/)en\//.test(path) ? 'en' : 'ja';
      const [address] = metaContent(path, 'og:image');
      expect(existsSync(`${project}out/site/${address!.slice(address!.indexOf('images/'))}`), path).toBe(true);
      const [alt] = metaContent(path, 'og:image:alt');
      expect(alt, path).toContain(site[lang]);
      expect(metaContent(path, 'og:locale'), path).toEqual([lang === 'en' ? 'en_GB' : 'ja_JP']);
      expect(metaContent(path, 'og:locale:alternate'), path).toEqual([lang === 'en' ? 'ja_JP' : 'en_GB']);
    }
  });

  it.each([
    ['index.html', site.ja],
    ['en/accessibility.html', site.en],
    ['ja/premiums.html', `保険料をさがす | ${site.ja}`],
    ...readings.flatMap(({ scheme }) =>
      ['ja/sources', 'pamphlets/ja'].map((folder) => [
        `${folder}/${scheme.scheme}-${scheme.edition}.html`,
        `${scheme.identity.title.value} | ${site.ja}`,
      ]),
    ),
  ])('as %s does', (path, alt) => expect(metaContent(path, 'og:image:alt')).toEqual([alt]));
});

describe('a build that does not print', { timeout: 240_000 }, () => {
  it('has no picture, and no page that says it has', async () => {
    const io = {
      sources: `${project}sources`,
      templates: `${project}templates`,
      cache: `${project}.cache`,
      scripts: `${project}dist/client`,
      today: '2026-11-21',
    };
    const { files } = await publishInMemory(io, { pdf: false });
    expect([...files.keys()].filter((path) => path.endsWith('.png'))).toEqual([]);
    const pages = [...files].filter(([path]) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(30);
    for (const [path, html] of pages) expect(pictureAt(String(html)), path).toBe('');
  });
});

describe('a card', { timeout: 240_000 }, () => {
  let browser: Browser;
  let cache: string;
  let store: Store;
  beforeAll(async () => {
    browser = await sharedBrowser();
    cache = mkdtempSync(join(tmpdir(), 'pictures-'));
    store = await openStore(join(cache, 'store'));
  }, 240_000);
  afterAll(async () => {
    await leaveBrowser(browser);
    rmSync(cache, { recursive: true });
  });

  const cardOf = async (lang: string, title: string, isScheme: boolean) => {
    const [reading] = readings;
    const { languages } = await languagesOf(
      { sources: `${project}sources`, templates: `${project}templates`, today: '2026-11-21' },
      [reading!.scheme],
    );
    const language = languages.find(({ i18n }) => i18n.locale.lang === lang)!;
    const templates = await loadTemplates(`${project}templates`);
    const about = page({ path: 'a.html', title, description: title }, language);
    return templates(
      'site/picture',
      pictureView(about, isScheme ? reading!.scheme : undefined, [reading!.scheme], language),
    );
  };

  /** Whether the title is higher than its place, or wider. */
  const isClipped = async (html: string, kept = store) => {
    const styles = await renderPictureStyles(`${project}templates`);
    const open = await openFromMemory(browser, { path: 'card.html', html, text: html }, styles, kept, 'screen');
    await open.setViewport(PICTURE);
    const clipped = await open.evaluate(() =>
      [document.body, document.querySelector('main')!].some(
        (part) => part.scrollHeight > part.clientHeight || part.scrollWidth > part.clientWidth,
      ),
    );
    await open.close();
    return clipped;
  };

  const long = {
    ja: '全国情報通信関連事業者協同組合連合会 会員企業向けサイバーリスク・個人情報漏えい・情報サービス業者賠償責任総合補償制度',
    en: 'Comprehensive Cyber Risk, Personal Data Breach and Professional Liability Insurance for Members of the National Federation of Information Service Cooperatives',
  };

  it.each(['ja', 'en'] as const)('has room for a long title in %s', async (lang) => {
    expect(await isClipped(await cardOf(lang, long[lang], true))).toBe(false);
    expect(await isClipped(await cardOf(lang, 'Cyber', true))).toBe(false);
  });

  it('would show that a title is clipped', async () => {
    expect(await isClipped(await cardOf('en', `${long.en} `.repeat(4), true))).toBe(true);
  });

  it('is drawn to the same bytes, with nothing kept from before', async () => {
    const styles = await renderPictureStyles(`${project}templates`);
    const cards = [
      { path: 'site/images/ja/a.png', html: await cardOf('ja', long.ja, true) },
      { path: 'site/images/en/b.png', html: await cardOf('en', 'Find a premium', false) },
    ];
    // two caches with nothing in them but the browser
    const draw = async (name: string) => {
      const own = join(cache, name);
      mkdirSync(own);
      for (const folder of readdirSync(`${project}.cache`).filter((each) => each.startsWith('chromium-')))
        symlinkSync(realpathSync(`${project}.cache/${folder}`), join(own, folder));
      const shelf = shelfInMemory();
      const store = await openStore(join(own, 'store'));
      const workshop = { cache: own, browser: process.env.YAKKAN_BROWSER, store, shelf };
      return contentsOf(await renderPictures(cards, styles, workshop), shelf);
    };
    const drawn = [await draw('first'), await draw('second')];
    expect([...drawn[0]!.keys()]).toEqual(cards.map(({ path }) => path));
    for (const { path } of cards) {
      expect(measure(drawn[0]!.get(path)!)).toEqual([1200, 630]);
      expect(drawn[0]!.get(path)!.equals(drawn[1]!.get(path)!)).toBe(true);
    }
  });

  it('must not ask for anything that is not in memory', async () => {
    const html = await cardOf('en', 'Cyber', false);
    const foreign = html.replace('<main>', '<main><img src="elsewhere.png">');
    await expect(isClipped(foreign)).rejects.toThrow('asks for https://pamphlet.invalid/elsewhere.png');
    expect(await isClipped(html)).toBe(false);
  });

  it('says why a font could not be loaded', async () => {
    const full: Store = {
      ...store,
      read: () => Promise.resolve(undefined),
      keep: () => Promise.reject(new Error('no space is left')),
    };
    await expect(isClipped(await cardOf('en', 'Cyber', false), full)).rejects.toThrow(
      /card\.html asks for \S+noto-sans-jp-[47]00\.woff2 \(Error: no space is left/,
    );
  });
});
