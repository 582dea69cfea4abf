import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseHTML } from 'linkedom';
import { languagesOf } from './support/languages.ts';
import { MEDIA_TYPES, renderHosting } from '../src/render/site/hosting.ts';
import { loadTemplates } from '../src/render/html/templates.ts';
import { renderLanguageChooser } from '../src/render/site/site.ts';
import { renderSitemap } from '../src/render/site/sitemap.ts';
import { built } from './support/project.ts';
import { output, project, readings } from './support/sources.ts';

const templates = await loadTemplates(`${project}templates`);
const { languages } = await languagesOf(
  { sources: `${project}sources`, templates: `${project}templates`, today: '2026-11-21' },
  readings.map(({ scheme }) => scheme),
);

const paths = readdirSync(built('site'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.slice(`${project}out/site/`.length))
  .sort();

/** Keyed by hand: what every host must send with every file. */
const EXPECTED = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
};

/** The rules of a `_headers` file: an address at the margin, its headers indented below it. */
function headersFile(text: string): Record<string, Record<string, string>> {
  const rules: Record<string, Record<string, string>> = {};
  let rule: Record<string, string> = {};
  for (const line of text.split('\n').filter((each) => each.trim() !== '' && !each.trim().startsWith('#'))) {
    const [, name, value] = /^\s+([^:]+): (.*)$/.exec(line) ?? [];
    if (name === undefined) rules[line] = rule = {};
    else rule[name] = value!;
  }
  return rules;
}

const quoted = (text: string, directive: RegExp): Record<string, string> =>
  Object.fromEntries([...text.matchAll(directive)].map(([, name, value]) => [name!, value!]));

/** Media types as registered (RFC 9239, 4180, 8259, 7303, 8081 and the W3C's for the rest). */
const REGISTERED = {
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** Pages that no link goes to: they are shown instead of others. */
const STAND_INS = ['404.html', 'offline.html'];
/** Pages that are known by the address of another one: those of a scheme without an edition, and former names of pamphlets. */
const isElsewhere = (path: string) =>
  /^pamphlets\/\w+\/[^/.]+\.html$/.test(path) ||
  (/\/schemes\//.test(path) && paths.some((other) => other.startsWith(`${path.replace(/\.html$/, '')}-`)));
const places = paths.filter((path) => path.endsWith('.html') && !STAND_INS.includes(path) && !isElsewhere(path));

describe('the headers for hosts', () => {
  it('are in _headers, with the type of every table', () => {
    const { '/*': all, ...tables } = headersFile(output('site/_headers'));
    expect(all).toEqual(EXPECTED);
    expect(Object.keys(tables)).toEqual(paths.filter((path) => path.endsWith('.csv')).map((path) => `/${path}`));
    for (const each of Object.values(tables)) expect(each).toEqual({ 'Content-Type': 'text/csv; charset=utf-8' });
  });

  it('are in vercel.json', () => {
    type Rule = { source: string; headers: { key: string; value: string }[] };
    const { headers } = JSON.parse(output('site/vercel.json')) as { headers: Rule[] };
    const rules = headers.map(({ source, headers }) => [
      source,
      Object.fromEntries(headers.map(({ key, value }) => [key, value])),
    ]);
    expect(rules).toEqual([
      ['/(.*)', EXPECTED],
      ['/(.*)\\.csv', { 'Content-Type': 'text/csv; charset=utf-8' }],
    ]);
  });

  it('are in .htaccess', () => {
    const text = output('site/.htaccess');
    expect(quoted(text, /^ +Header always set (\S+) "(.*)"$/gm)).toEqual(EXPECTED);
    expect(text).toMatch(/^AddType text\/csv \.csv$/m);
    expect(text).toMatch(/^AddCharset utf-8 .*\.csv\b/m);
    expect(text).toMatch(/^ErrorDocument 404 \/404\.html$/m);
  });

  it('are in nginx.conf, which has no location block: that would drop the headers', () => {
    const text = output('site/nginx.conf');
    expect(quoted(text, /^add_header (\S+) "(.*)" always;$/gm)).toEqual(EXPECTED);
    expect(text).toMatch(/^charset_types .*\btext\/csv\b/m);
    expect(text).toMatch(/^error_page 404 \/404\.html;$/m);
    expect(text).not.toMatch(/^\s*location/m);
    expect(text.match(/[{}]/g)).toEqual(['{', '}']);
  });

  it('are also in every page, except for what works only in a header', () => {
    for (const path of paths.filter((each) => each.endsWith('.html'))) {
      const { document } = parseHTML(output(`site/${path}`));
      const policy = document.querySelector('meta[http-equiv=Content-Security-Policy]')!.getAttribute('content');
      expect(`${policy}; frame-ancestors 'none'`, path).toBe(EXPECTED['Content-Security-Policy']);
    }
  });

  it('have the type of everything that is published', () => {
    const extensions = new Set(
      paths.filter((path) => !/(^|\/)(_headers|\.|nginx)/.test(path)).map((path) => extname(path)),
    );
    const typed = Object.fromEntries([...extensions].sort().map((each) => [each, MEDIA_TYPES[each.slice(1)]]));
    expect(typed).toEqual(REGISTERED);
  });
});

type Entry = { address: string; alternates: Record<string, string> };

function entriesOf(sitemap: string): Entry[] {
  return [...sitemap.matchAll(/<url>(.*?)<\/url>/gs)].map(([, url]) => ({
    address: /<loc>(.*)<\/loc>/.exec(url!)![1]!,
    alternates: Object.fromEntries(
      [...url!.matchAll(/hreflang="([^"]*)" href="([^"]*)"/g)].map(([, lang, href]) => [lang!, href!]),
    ),
  }));
}

describe('the sitemap', () => {
  const entries = entriesOf(output('site/sitemap.xml'));

  it('has every page except stand-ins, at the canonical address of the page', () => {
    expect(entries).toHaveLength(places.length);
    const canonical = places.map((path) =>
      parseHTML(output(`site/${path}`))
        .document.querySelector('link[rel=canonical]')!
        .getAttribute('href'),
    );
    expect(entries.map(({ address }) => address)).toEqual(canonical);
  });

  it('has for every page its other languages, and they have it', () => {
    for (const { address, alternates } of entries) {
      expect(Object.keys(alternates), address).toEqual(['ja', 'en', 'x-default']);
      for (const other of Object.values(alternates))
        expect(entries.find((each) => each.address === other)?.alternates, other).toEqual(alternates);
    }
  });

  it('leaves out a language that a page does not have, and names an address that XML would misread', () => {
    const site = { url: 'https://a.example/x&y/' };
    const files = ['site/ja/a.html', 'site/ja/index.html', 'site/en/index.html'];
    const sitemap = String(renderSitemap(files, ['ja', 'en'], site).get('site/sitemap.xml'));
    expect(entriesOf(sitemap)).toEqual([
      {
        address: 'https://a.example/x&amp;y/en/',
        alternates: {
          ja: 'https://a.example/x&amp;y/ja/',
          en: 'https://a.example/x&amp;y/en/',
          'x-default': 'https://a.example/x&amp;y/',
        },
      },
      {
        address: 'https://a.example/x&amp;y/ja/a.html',
        alternates: {
          ja: 'https://a.example/x&amp;y/ja/a.html',
          'x-default': 'https://a.example/x&amp;y/ja/a.html',
        },
      },
      {
        address: 'https://a.example/x&amp;y/ja/',
        alternates: {
          ja: 'https://a.example/x&amp;y/ja/',
          en: 'https://a.example/x&amp;y/en/',
          'x-default': 'https://a.example/x&amp;y/',
        },
      },
    ]);
  });

  it('is named where search engines look for it', () => {
    const [, url] = /^url: (.*)$/m.exec(readFileSync(`${project}sources/site.yaml`, 'utf8'))!;
    expect(output('site/robots.txt')).toBe(`User-agent: *\nAllow: /\nSitemap: ${url}sitemap.xml\n`);
  });
});

describe('the page of an address that leads nowhere', () => {
  const linksIn = (path: string) =>
    [...parseHTML(output(`site/${path}`)).document.querySelectorAll('[href]')].map((link) =>
      link.getAttribute('href')!,
    );

  it.each(STAND_INS)('%s has no address of its own, and links to what a reader may have looked for', (path) => {
    const { document } = parseHTML(output(`site/${path}`));
    expect(document.querySelector('meta[name=robots]')!.getAttribute('content')).toBe('noindex');
    expect(document.querySelector('link[rel=canonical]')).toBeNull();
    const base = path === '404.html' ? '/' : '';
    for (const lang of ['ja', 'en']) {
      const part = document.querySelector(`main li[lang=${lang}]`)!;
      expect([...part.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(
        ['index', 'premiums', 'compare', 'search'].map((page) => `${base}${lang}/${page}.html`),
      );
    }
    for (const href of linksIn(path)) expect(existsSync(`${project}out/site/${href}`), href).toBe(true);
  });

  it('works at any depth and below any path', () => {
    const at = (url: string) => {
      const files = renderLanguageChooser(
        languages.map((language) => ({ ...language, site: { ...language.site, url } })),
        templates,
      );
      return String(files.get('site/404.html'));
    };
    for (const [url, root] of [
      ['https://a.example/', '/'],
      ['https://a.example/some/where/', '/some/where/'],
    ] as const) {
      const hrefs = [...at(url).matchAll(/ href="([^"]*)"/g)].map(([, href]) => href!);
      expect(hrefs.length).toBeGreaterThan(10);
      for (const href of hrefs)
        expect(
          href.startsWith(`${root}ja/`) || href.startsWith(`${root}en/`) || href.startsWith(`${root}assets/`),
          href,
        ).toBe(true);
      const hosting = renderHosting([], { url });
      expect(hosting.get('site/.htaccess')).toContain(`\nErrorDocument 404 ${root}404.html\n`);
      expect(hosting.get('site/nginx.conf')).toContain(`\nerror_page 404 ${root}404.html;\n`);
    }
  });
});

describe('the page above the languages', () => {
  const { document } = parseHTML(output('site/index.html'));

  it('offers each language in its own words, and never redirects', () => {
    const links = [...document.querySelectorAll('main a')].map((link) => [
      link.getAttribute('hreflang'),
      link.textContent,
      link.getAttribute('href'),
    ]);
    expect(links).toEqual([
      ['ja', '日本語', 'ja/index.html'],
      ['en', 'English', 'en/index.html'],
    ]);
    expect(document.querySelectorAll('script, meta[http-equiv=refresh]')).toHaveLength(0);
  });
});

describe('a pamphlet on the site', () => {
  it('has its running heads in a style sheet next to it, in UTF-8', () => {
    // the former name of a member pamphlet is a copy of it
    const pamphlets = paths.filter((path) => /^pamphlets\/.*\.(?:member|leaflet|proof)\.html$/.test(path));
    expect(pamphlets).toHaveLength(3 * 2 * 5);
    for (const path of pamphlets) {
      const name = path.slice(path.lastIndexOf('/') + 1).replace(/html$/, 'css');
      const { document } = parseHTML(output(`site/${path}`));
      expect(document.querySelector(`link[rel=stylesheet][href="${name}"]`), path).not.toBeNull();
      expect(existsSync(`${project}out/site/${path.replace(/html$/, 'css')}`)).toBe(true);
      const sheet = output(`site/${path.replace(/html$/, 'css')}`);
      expect(sheet).toMatch(/^@charset "utf-8";\n@page \{ @top-left \{ content: ".+"; \}/);
    }
  });
});
