import Handlebars from 'handlebars';
import { cssString } from './css-string.ts';
import { iconSvg, isIcon } from './icons.ts';
import type { PageView } from './page.ts';
import type { I18n } from '../words/i18n.ts';
import { aroundSlot, SLOT } from '../words/slot.ts';
import type { Speak } from '../words/speak.ts';
import type { SegmentView, TextView } from './text.ts';

/** Helpers of the templates. They check their arguments: strict mode lets an undefined argument through. */
export const helpers = {
  /**
   * One of our messages in the language of the page, filled in: `{{t 'home.find'}}`, `{{t 'compare.line' n=line}}`. As a block it puts
   * markup in the place of one value: `{{#t 'shell.kept' slot='day'}}<time></time>{{/t}}`.
   */
  t(this: unknown, key: unknown, options: Handlebars.HelperOptions): Handlebars.SafeString {
    if (typeof key !== 'string') throw new Error('t needs the key of a message: this is a bug in the pipeline');
    const { slot, ...values } = options.hash as Record<string, string>;
    // the messages of templates are checked by a test, not by the compiler
    const speak = i18nOf(options).t as Speak;
    // of a block only
    if (slot === undefined) return new Handlebars.SafeString(Handlebars.escapeExpression(speak(key, values)));
    const { before, after } = aroundSlot(speak(key, { ...values, [slot]: SLOT }));
    const [first, last] = [before, after].map((words) => Handlebars.escapeExpression(words));
    return new Handlebars.SafeString(`${first}${options.fn(this)}${last}`);
  },
  /** A wording; one in another language than the page's says so, for the voice, the line breaks and the fonts. */
  say(this: unknown, wording: unknown, options: Handlebars.HelperOptions): Handlebars.SafeString {
    if (!isWording(wording)) throw new Error('say needs a wording: this is a bug in the pipeline');
    const text = Handlebars.escapeExpression(wording.text);
    const pageLang = (options.data as { root: { lang: string } }).root.lang;
    return new Handlebars.SafeString(wording.lang === pageLang ? text : `<span lang="${wording.lang}">${text}</span>`);
  },
  /** Marks an element whose content changed since the edition before; nothing on a page that shows no changes. */
  bar(this: unknown, anchor: unknown, options: Handlebars.HelperOptions): Handlebars.SafeString {
    const { bars } = (options.data as { root: { bars?: { has: (anchor: string) => boolean } } }).root;
    if (typeof anchor !== 'string') throw new Error('bar needs an anchor: this is a bug in the pipeline');
    return new Handlebars.SafeString(bars?.has(anchor) ? ' data-changed' : '');
  },
  /** A wording whose parts each stay on one line if there is room: a period by its moments, a band by its edges. */
  inParts(this: unknown, wording: unknown, options: Handlebars.HelperOptions): Handlebars.SafeString {
    if (!isWording(wording)) throw new Error('inParts needs a wording: this is a bug in the pipeline');
    const { locale, base } = i18nOf(options);
    const parts = (wording.lang === locale.lang ? locale : base).partsOf(wording.text);
    if (parts.length === 1) return helpers.say.call(this, wording, options);
    const html = parts.map((part) => {
      const words = part.trimEnd();
      return `<span class="part">${Handlebars.escapeExpression(words)}</span>${part.slice(words.length)}`;
    });
    const pageLang = (options.data as { root: { lang: string } }).root.lang;
    const whole = html.join('');
    return new Handlebars.SafeString(
      wording.lang === pageLang ? whole : `<span lang="${wording.lang}">${whole}</span>`,
    );
  },
  /**
   * A number, or words of the text, as a link to their line on the page of the original; plain text on a page without
   * an original, and for words without a line (`''`).
   */
  toLine(this: unknown, words: unknown, line: unknown, options: Handlebars.HelperOptions): Handlebars.SafeString {
    const text = isWording(words) ? helpers.say.call(this, words, options).toString() : escaped(words);
    const { sourcePage } = (options.data as { root: { sourcePage: string } }).root;
    if (typeof line !== 'string') throw new Error('toLine needs a line: this is a bug in the pipeline');
    if (sourcePage === '' || line === '') return new Handlebars.SafeString(text);
    const href = Handlebars.escapeExpression(`${sourcePage}#L${line}`);
    return new Handlebars.SafeString(`<a class="to-line" href="${href}">${text}</a>`);
  },
  /** The source line of a statement, as a link after it; nothing on a page without an original. */
  lineOf(this: unknown, line: unknown, options: Handlebars.HelperOptions): Handlebars.SafeString {
    const { sourcePage, toLine } = (options.data as { root: Pick<PageView, 'sourcePage' | 'toLine'> }).root;
    if (sourcePage === '' || line === '') return new Handlebars.SafeString('');
    const href = Handlebars.escapeExpression(`${sourcePage}#L${String(line)}`);
    // 505C7: column 7 of line 505
    const [shown] = String(line).split('C');
    const [before, number, after] = [toLine.before, shown!, toLine.after].map((words) =>
      Handlebars.escapeExpression(words),
    );
    const unseen = (words: string) => (words === '' ? '' : `<span class="unseen">${words}</span>`);
    return new Handlebars.SafeString(
      `&nbsp;<a class="line-of" href="${href}">${unseen(before!)}${number}${unseen(after!)}</a>`,
    );
  },
  /**
   * The words of a sentence with its note marks; untranslated words are marked. Used for every sentence of a page: a
   * loop in a template would be several times slower.
   */
  sentence(this: unknown, view: unknown, options: Handlebars.HelperOptions): Handlebars.SafeString {
    if (!isSentence(view)) throw new Error('sentence needs pieces: this is a bug in the pipeline');
    const { escapeExpression } = Handlebars;
    const html = view.pieces
      .map(({ text, isMark, href, pointer }) => {
        const words = escapeExpression(text);
        if (pointer === 'place') return pointed(words, href, options);
        if (pointer === 'page') return pageAlone(href, options);
        if (!isMark) return href === '' ? words : `<a class="pointer" href="${escapeExpression(href)}">${words}</a>`;
        if (href === '') return `<span class="mark">${escapeExpression(text)}</span>`;
        return `<a class="mark" href="${escapeExpression(href)}">${escapeExpression(text)}</a>`;
      })
      .join('');
    if (!view.isUntranslated) return new Handlebars.SafeString(html);
    const untranslated = escapeExpression(i18nOf(options).t('pamphlet.untranslated'));
    const remark = `<small class="fallback">[${untranslated}]</small>`;
    return new Handlebars.SafeString(`<span class="untranslated" lang="${view.lang}">${html}</span> ${remark}`);
  },
  /**
   * The words of a line of the original, marked by what they were read as; not a template, for speed, like `sentence`.
   */
  marked(this: unknown, segments: unknown): Handlebars.SafeString {
    if (!isSegments(segments)) throw new Error('marked needs segments: this is a bug in the pipeline');
    const { escapeExpression } = Handlebars;
    const html = segments.map((segment) => {
      const { id, kind, href } = segment;
      const words = anchored(segment);
      if (href !== '') return `<a id="${id}" data-kind="${kind}" href="${escapeExpression(href)}">${words}</a>`;
      return kind === '' ? words : `<span id="${id}" data-kind="${kind}">${words}</span>`;
    });
    return new Handlebars.SafeString(html.join(''));
  },
  /** One of our icons, beside words that say the same. */
  icon(this: unknown, name: unknown): Handlebars.SafeString {
    if (!isIcon(name)) throw new Error('icon needs the name of an icon: this is a bug in the pipeline');
    return new Handlebars.SafeString(iconSvg(name));
  },
  /** A string of a style sheet, for the margin boxes of a page. */
  cssString(this: unknown, text: unknown): Handlebars.SafeString {
    if (typeof text !== 'string') throw new Error('cssString needs a string: this is a bug in the pipeline');
    return new Handlebars.SafeString(cssString(text));
  },
  /** Structured data about a page (JSON-LD). It is data, not a script: a browser doesn't run it. */
  jsonLd(this: unknown, data: unknown): Handlebars.SafeString {
    if (typeof data !== 'object' || data === null)
      throw new Error('jsonLd needs an object: this is a bug in the pipeline');
    // no tag can begin or end in it
    const text = JSON.stringify(data).replaceAll('<', '\\u003c');
    return new Handlebars.SafeString(`<script type="application/ld+json">${text}</script>`);
  },
  /** Whether words are in the language of the page, so that they need no `lang`. */
  isPageLang(this: unknown, lang: unknown, options: Handlebars.HelperOptions): boolean {
    if (typeof lang !== 'string') throw new Error('isPageLang needs a language: this is a bug in the pipeline');
    return lang === '' || lang === (options.data as { root: { lang: string } }).root.lang;
  },
  /** Whether a cell spans more than one row or column. */
  spansSeveral(this: unknown, count: unknown): boolean {
    if (typeof count !== 'number') throw new Error('spansSeveral needs a count: this is a bug in the pipeline');
    return count > 1;
  },
  /** Whether a side of a comparison is that of the newer edition. */
  isNewer(this: unknown, side: unknown): boolean {
    if (side !== 'old' && side !== 'new') throw new Error('isNewer needs a side: this is a bug in the pipeline');
    return side === 'new';
  },
  /** Whether a list of changes has any, or names some that it leaves out. */
  hasChanges(this: unknown, list: unknown): boolean {
    const { items, left } = (list ?? {}) as { items?: unknown; left?: unknown };
    if (!Array.isArray(items) || typeof left !== 'string')
      throw new Error('hasChanges needs a list of changes: this is a bug in the pipeline');
    return items.length > 0 || left !== '';
  },
  /** Whether a wording has any words. */
  hasWords(this: unknown, wording: unknown): boolean {
    if (!isWording(wording)) throw new Error('hasWords needs a wording: this is a bug in the pipeline');
    return wording.text !== '';
  },
};

/** The words of a part of a line; those that something leads to have an anchor. */
function anchored({ text, within }: SegmentView): string {
  const { escapeExpression } = Handlebars;
  const parts = within.map(({ id, from }, i) => {
    const words = escapeExpression(text.slice(from, within[i + 1]?.from));
    return `<span id="${id}">${words}</span>`;
  });
  return escapeExpression(text.slice(0, within[0]?.from)) + parts.join('');
}

/** Kept on one line with what is behind it. */
const ARROW = '→\u00a0';

/** The name of a place as a link, behind an arrow; on paper the number of its page is between them. */
function pointed(words: string, href: string, options: Handlebars.HelperOptions): string {
  const { escapeExpression } = Handlebars;
  const page = isPaper(options)
    ? `<span class="on-page">${pageIn('pamphlet.pointerPageOf', href, options)}</span>`
    : '';
  return `<a class="pointer" href="${escapeExpression(href)}">${ARROW}${page}${words}</a>`;
}

/** The page of a place whose name is in the words already; only on paper. */
function pageAlone(href: string, options: Handlebars.HelperOptions): string {
  if (!isPaper(options)) return '';
  const { open, close } = i18nOf(options).locale.punctuation.brackets;
  const page = pageIn('pamphlet.pointerPage', href, options);
  return `<span class="on-page">${open}<a class="pointer" href="${Handlebars.escapeExpression(href)}">${ARROW}${page}</a>${close}</span>`;
}

function pageIn(
  key: 'pamphlet.pointerPage' | 'pamphlet.pointerPageOf',
  href: string,
  options: Handlebars.HelperOptions,
): string {
  const { escapeExpression } = Handlebars;
  const { before, after } = aroundSlot(i18nOf(options).t(key, { page: SLOT }));
  const folio = `<span class="folio" data-page-of="${escapeExpression(href.slice(1))}"></span>`;
  return `${escapeExpression(before)}${folio}${escapeExpression(after)}`;
}

function isPaper(options: Handlebars.HelperOptions): boolean {
  return (options.data as { root: { isPaper?: boolean } }).root.isPaper ?? false;
}

/** What the page speaks with. */
function i18nOf(options: Handlebars.HelperOptions): I18n {
  return (options.data as { root: { i18n: I18n } }).root.i18n;
}

function escaped(text: unknown): string {
  if (typeof text !== 'string') throw new Error('toLine needs words: this is a bug in the pipeline');
  return Handlebars.escapeExpression(text);
}

function isWording(value: unknown): value is { text: string; lang: string } {
  return typeof value === 'object' && value !== null && 'text' in value && 'lang' in value;
}

function isSegments(value: unknown): value is readonly SegmentView[] {
  return (
    Array.isArray(value) && value.every((each: unknown) => typeof each === 'object' && each !== null && 'kind' in each)
  );
}

function isSentence(view: unknown): view is TextView {
  return typeof view === 'object' && view !== null && 'pieces' in view && Array.isArray(view.pieces);
}
