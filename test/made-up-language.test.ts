import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { po } from 'gettext-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuildReport } from '../src/report/build-report.ts';
import { wordsIn } from '../src/render/words/placeholders.ts';
import { project } from './support/project.ts';
import { publishInMemory } from './support/shelf.ts';

/*
 * A made-up language: each of our words is between ⟦ and ⟧. A page in it shows the words that do not
 * come from its catalogs, because they have no mark.
 */
const LANG = 'qaa';
const LEFT_OUT = 'home.findTitle';

const folder = mkdtempSync(join(tmpdir(), 'yakkan-language-'));
const templates = join(folder, 'templates');
const sources = join(folder, 'sources');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A message with every run of its words between ⟦ and ⟧. */
function marked(message: string): string {
  let text = message;
  for (const { start, end } of wordsIn(message).reverse())
    text = `${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`;
  return text;
}

function writeLanguage(): void {
  cpSync(`${project}templates`, templates, { recursive: true });
  const words = join(templates, 'words');
  mkdirSync(join(words, LANG));
  for (const name of readdirSync(join(words, 'ja'))) {
    const catalog = po.parse(readFileSync(join(words, 'ja', name)));
    for (const messages of Object.values(catalog.translations))
      for (const message of Object.values(messages))
        if (message.msgid !== '' && message.msgctxt !== LEFT_OUT) message.msgstr = [marked(message.msgid)];
    writeFileSync(join(words, LANG, name), po.compile(catalog));
  }
}

const TRANSLATED = '戦争、変乱、暴動、騒じょうまたは労働争議';
const TRANSLATION = 'Xyzzy';

/** A catalog of the sources with one translation. */
function writeCatalog(): void {
  cpSync(`${project}sources`, sources, { recursive: true });
  const catalog = po.parse(readFileSync(join(sources, 'translations/en.po')));
  for (const messages of Object.values(catalog.translations))
    for (const message of Object.values(messages))
      if (message.msgid !== '') message.msgstr = [message.msgid === TRANSLATED ? TRANSLATION : ''];
  writeFileSync(join(sources, `translations/${LANG}.po`), po.compile(catalog));
}

/** A text without our words, values that a script fills in, addresses, names of files, and signs that HTML writes as words. */
const bare = (text: string) => text.replace(/https:\/\/\S+|⟦[^⟦⟧]*⟧|\{\w+\}|\S+\.(?:txt|json|csv)\b|&\w+;/g, ' ');

/** What a page shows and says, piece by piece: texts, and the attributes that are read out or that a script shows. */
function textsOf(html: string): string[] {
  const body = html
    .slice(html.indexOf('<body'))
    .replace(/<(script|style|pre)\b[\s\S]*?<\/\1>/g, '')
    // set within a message
    .replace(/<(code|span class="whole")>([^<]*)<\/(?:code|span)>/g, '$2')
    // says that it is not in the language of the page
    .replace(/<(\w+)[^>]* lang="ja"[^>]*>[\s\S]*?<\/\1>/g, ' ');
  const attributes = [...body.matchAll(/ (?:aria-label|alt|title|placeholder|data-[a-z-]+)="([^"]*)"/g)]
    .map(([, value]) => value!)
    // a word alone is a name for the script
    .filter((value) => /[ ⟦]|[ぁ-ヺ一-龠]/.test(value));
  return [...body.split(/<[^>]*>/), ...attributes];
}

/** All that the sources say, without the white space that a page does not keep. */
const texts = readdirSync(`${project}sources`, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(txt|yaml)$/.test(name))
  .map((name) => readFileSync(join(project, 'sources', name), 'utf8'));

/** Names of formats, standards and units, and days as `Intl` writes them in a language that it does not know. */
const NAMES =
  /^(JSON|HTML|UTF|SHA|KB|MB|JPY|JST|English|qaa|Xyzzy|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)$/;

describe('a language that is a folder of catalogs alone', () => {
  let published: Awaited<ReturnType<typeof publishInMemory>>;
  beforeAll(async () => {
    writeLanguage();
    writeCatalog();
    published = await publishInMemory(
      {
        sources,
        templates,
        scripts: `${project}dist/client`,
        cache: `${project}.cache`,
        today: '2026-11-21',
      },
      { pdf: false },
    );
  }, 240_000);
  const pages = () =>
    [...published.files]
      .filter(([path]) => path.endsWith('.html') && path.split('/')[1] === LANG)
      .map(([path, page]) => ({ path, html: String(page) }));

  it('has every page that the others have', () => {
    const inOther = [...published.files.keys()].filter((path) => path.endsWith('.html') && path.split('/')[1] === 'en');
    expect(inOther.length).toBeGreaterThan(20);
    expect(
      pages()
        .map(({ path }) => path.replace(`/${LANG}/`, '/en/'))
        .sort(),
    ).toEqual(inOther.sort());
  });

  it('shows only words from its catalogs', () => {
    // what was read of the texts joins what they break
    const data = [...published.files]
      .filter(([path]) => path.startsWith('data/schemes/'))
      .map(([, file]) => String(file));
    const sources = [...texts, ...data]
      .map((text) => text.replace(/\s|\\n|[(（](?:[*＊※]|注)\d*[)）]/g, ''))
      .join('\n');
    const found = new Map<string, string>();
    for (const { path, html } of pages())
      // what is one name is a column or a value of the data
      for (const text of textsOf(html).filter((each) => !/^[a-z_]+$/.test(each.trim())))
        for (const [word] of bare(text).matchAll(/[ぁ-ヺ一-龠々ー]{2,}|[A-Za-z]{3,}/g))
          if (!sources.includes(word) && !NAMES.test(word)) found.set(word, `${path}: ${text.trim()}`);
    expect([...found]).toEqual([]);
  });

  it('shows a message that it does not have in the base language, with a mark', () => {
    const home = String(published.files.get(`site/${LANG}/index.html`));
    const message = /msgctxt "home\.findTitle"\nmsgid "(.*)"/.exec(
      readFileSync(`${project}templates/words/ja/home.po`, 'utf8'),
    )![1]!;
    expect(home).toContain(
      `<span class="untranslated" lang="ja">${message}</span> <small class="fallback">[⟦未翻訳⟧]</small>`,
    );
  });

  it('has the translations of its own catalog, and no others', () => {
    const scheme = pages().find(({ html }) => html.includes(TRANSLATION))!;
    expect(scheme.html).not.toContain(`>${TRANSLATED}<`);
    expect(String(published.files.get(scheme.path.replace(`/${LANG}/`, '/en/')))).not.toContain(TRANSLATION);
  });

  it('is reported with how much of each scheme it translates', () => {
    const { translations } = JSON.parse(String(published.files.get('report.json'))) as BuildReport;
    expect(Object.keys(translations).sort()).toEqual(['en', LANG]);
    const [first, ...others] = Object.values(translations[LANG]!).filter(({ binding }) => binding.translated > 0);
    expect(first).toMatchObject({ isEnough: false, binding: { translated: 1 }, rest: { translated: 0 } });
    expect(others).toEqual([]);
    const incomplete = published.messages.find(({ path }) => path.endsWith(`${LANG}.po`))!.messages;
    expect(incomplete.map(({ ruleId }) => ruleId)).toEqual(
      Object.keys(translations[LANG]!).map(() => 'translation-incomplete'),
    );
  });

  it('has no sign of a fallback in any file', () => {
    const texts = [...published.files].filter(([path]) =>
      /\.(?:html|css|js|json|csv|svg|xml|atom|ics|txt)$/.test(path),
    );
    expect(texts.length).toBeGreaterThan(100);
    for (const [path, file] of texts) expect(/[\uFDD0-\uFDEF]/.test(String(file)), path).toBe(false);
  });
});
