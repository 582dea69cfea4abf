import type { Site } from '../../../schemas/site.ts';
import type { Files } from '../../store/files.ts';
import { CONTENT_SECURITY_POLICY } from '../html/content-security-policy.ts';

/** A header that every answer should have, with the reason. HTTPS itself (HSTS) is up to the owner of the domain. */
export type Header = { name: string; value: string; why: string };

export const HEADERS: readonly Header[] = [
  {
    name: 'Content-Security-Policy',
    value: `${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`,
    why: 'What a page may load. Each page has it too, except for frame-ancestors, which only works in a header.',
  },
  {
    name: 'X-Content-Type-Options',
    value: 'nosniff',
    why: 'A file is what it is declared to be.',
  },
  {
    name: 'Referrer-Policy',
    value: 'same-origin',
    why: 'The address of a page has what its reader entered, such as revenue. Other sites do not get it.',
  },
  {
    name: 'Permissions-Policy',
    value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    why: 'No page uses any of these.',
  },
  {
    name: 'Cross-Origin-Opener-Policy',
    value: 'same-origin',
    why: 'A page of another site that opens one of these pages cannot control it.',
  },
  {
    name: 'Cache-Control',
    value: 'no-cache',
    why: 'File names have no digest, so a browser must ask each time whether its copy is current (ETag).',
  },
];

/** The page for unknown addresses, under the name that hosts use. */
export const NOT_FOUND = '404.html';

/** Media types of published files, by extension; text types are UTF-8. No server we know has all of them right. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  csv: 'text/csv',
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  woff2: 'font/woff2',
  xml: 'application/xml',
};

/** The same of files that only some sites have. */
const FURTHER_TYPES: Readonly<Record<string, string>> = {
  atom: 'application/atom+xml',
  ics: 'text/calendar',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The media types of the files of a site. */
function typesIn(paths: readonly string[]): Record<string, string> {
  const further = Object.entries(FURTHER_TYPES).filter(([kind]) => paths.some((path) => path.endsWith(`.${kind}`)));
  return { ...MEDIA_TYPES, ...Object.fromEntries(further) };
}

export const CSV_TYPE = `${MEDIA_TYPES.csv}; charset=utf-8`;

/**
 * The files that configure these headers, by path below `out/`; each host reads its own file and ignores the others.
 * @param site  The paths of the files of the site.
 */
export function renderHosting(site: readonly string[], { url }: Pick<Site, 'url'>): Files {
  // other hosts find a page of that name without configuration
  const notFound = `${new URL(url).pathname}${NOT_FOUND}`;
  const tables = site.filter((path) => path.endsWith('.csv')).map((path) => path.replace(/^site/, ''));
  return new Map([
    ['site/_headers', headersFile(tables.sort())],
    ['site/vercel.json', vercel()],
    ['site/.htaccess', apache(notFound, typesIn(site))],
    ['site/nginx.conf', nginx(notFound, typesIn(site))],
    ['site/.nojekyll', ''],
  ]);
}

/** Netlify and Cloudflare Pages. Lists single files: the hosts differ in the wildcards they allow in paths. */
function headersFile(tables: readonly string[]): string {
  const all = HEADERS.map(({ name, value, why }) => `  # ${why}\n  ${name}: ${value}\n`).join('');
  return `/*\n${all}${tables.map((path) => `${path}\n  Content-Type: ${CSV_TYPE}\n`).join('')}`;
}

function vercel(): string {
  const headers = HEADERS.map(({ name, value }) => ({ key: name, value }));
  const rules = [
    { source: '/(.*)', headers },
    { source: '/(.*)\\.csv', headers: [{ key: 'Content-Type', value: CSV_TYPE }] },
  ];
  return `${JSON.stringify({ headers: rules }, null, 2)}\n`;
}

function apache(notFound: string, all: Readonly<Record<string, string>>): string {
  const text = textExtensions(all).map((extension) => `.${extension}`);
  return [
    ...Object.entries(all).map(([extension, type]) => `AddType ${type} .${extension}`),
    `AddCharset utf-8 ${text.join(' ')}`,
    '<IfModule mod_headers.c>',
    ...HEADERS.flatMap(({ name, value, why }) => [`  # ${why}`, `  Header always set ${name} "${value}"`]),
    '</IfModule>',
    `ErrorDocument 404 ${notFound}`,
    '',
  ].join('\n');
}

/** For the `server` or `location` that serves the site. It has no `location` block, which would drop the headers. */
function nginx(notFound: string, all: Readonly<Record<string, string>>): string {
  const types = Object.values(all).filter((type) => /^text\/(?!html)|(?:json|xml)$/.test(type));
  return [
    '# include this in the server or the location that serves the folder beside it',
    'types {',
    ...Object.entries(all).map(([extension, type]) => `  ${type} ${extension};`),
    '}',
    'charset utf-8;',
    `charset_types ${types.join(' ')};`,
    ...HEADERS.flatMap(({ name, value, why }) => [`# ${why}`, `add_header ${name} "${value}" always;`]),
    `error_page 404 ${notFound};`,
    '',
  ].join('\n');
}

function textExtensions(all: Readonly<Record<string, string>>): string[] {
  return Object.keys(all).filter((extension) => /^text|(?:json|xml)$/.test(all[extension]!));
}
