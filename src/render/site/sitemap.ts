import type { Site } from '../../../schemas/site.ts';
import type { Files } from '../../store/files.ts';
import { STAND_INS } from './pages/missing.ts';

/** Characters of a page that its head is in. */
const HEAD = 6000;

/**
 * Whether a page has the content of another one, and names its address: the page of a scheme without an edition in its own.
 * @param path  Below `out/`.
 */
export function isNamedElsewhere(path: string, html: string, { url }: Pick<Site, 'url'>): boolean {
  const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html.slice(0, HEAD))?.[1];
  return canonical !== undefined && canonical !== escaped(addressOf(path.slice('site/'.length), url));
}

/**
 * For search engines: every page with its full address and its translations, and the address of that list. Dates are
 * left out: the day of a build says nothing about a page.
 * @param site  The paths of the files of the site below `out/`, without pages that are named elsewhere.
 * @see https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap
 */
export function renderSitemap(
  site: readonly string[],
  languages: readonly string[],
  { url }: Pick<Site, 'url'>,
): Files {
  const address = (page: string) => addressOf(page, url);
  const pages = site
    .filter((path) => path.endsWith('.html'))
    .map((path) => path.slice('site/'.length))
    .filter((page) => !STAND_INS.includes(page))
    .sort();
  const known = new Set(pages);
  const entries = pages.map((page) => {
    const others = languages
      .map((lang) => ({ lang, page: inLanguage(page, lang, languages) }))
      .filter((other) => known.has(other.page));
    return [
      '  <url>',
      `    <loc>${escaped(address(page))}</loc>`,
      ...others.map((other) => alternate(other.lang, address(other.page))),
      alternate('x-default', isHome(page) ? url : address(others[0]!.page)),
      '  </url>',
    ].join('\n');
  });
  const sitemap = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries,
    '</urlset>',
    '',
  ].join('\n');
  return new Map([
    ['site/sitemap.xml', sitemap],
    ['site/robots.txt', `User-agent: *\nAllow: /\nSitemap: ${url}sitemap.xml\n`],
  ]);
}

function addressOf(page: string, url: string): string {
  return url + page.replace(/(^|\/)index\.html$/, '$1');
}

function alternate(lang: string, href: string): string {
  return `    <xhtml:link rel="alternate" hreflang="${lang}" href="${escaped(href)}"/>`;
}

/** The home page of a language, or the language chooser. */
function isHome(page: string): boolean {
  return /^([^/]+\/)?index\.html$/.test(page);
}

/**
 * The same page in a language: `ja/data.html` is `en/data.html`; the language chooser corresponds to each home page.
 */
function inLanguage(page: string, lang: string, languages: readonly string[]): string {
  if (page === 'index.html') return `${lang}/index.html`;
  return page
    .split('/')
    .map((folder) => (languages.includes(folder) ? lang : folder))
    .join('/');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
