import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { digestOf } from '../../store/digest.ts';
import type { Store } from '../../store/store.ts';
import { markFallbacks, withoutFallbacks } from '../words/fallback.ts';
import type { I18n } from '../words/i18n.ts';
import { compiledOnce, type CompileOptions } from './compiled-templates.ts';
import { helpers } from './helpers.ts';

/** The compiled templates of `templates/`. A template is called by its path without extension. */
export type Templates = {
  <View extends object>(name: string, view: View): string;
  /** The digest of a template with the parts that it may take in: what was made with another one is made again. */
  digestOf: (name: string) => string;
};

/**
 * Compile every template in a separate Handlebars instance.
 * @param store  Keeps the code of the templates. Without it, each is compiled when it is first called.
 * @param over   Templates of a design, by the names of the partials that they replace.
 */
export async function loadTemplates(
  directory: string,
  store?: Store,
  over: ReadonlyMap<string, string> = new Map(),
): Promise<Templates> {
  const handlebars = Handlebars.create();
  handlebars.registerHelper(helpers);
  const sources = new Map<string, string>();
  for (const folder of ['partials', 'site', 'pamphlet', 'changes']) {
    for (const file of (await readdir(join(directory, folder))).sort()) {
      if (!file.endsWith('.hbs')) continue;
      sources.set(`${folder}/${file.slice(0, -'.hbs'.length)}`, await readFile(join(directory, folder, file), 'utf8'));
    }
  }
  for (const [name, text] of over) sources.set(`${PARTIALS}${name}`, text);
  const partials = [...sources].filter(([name]) => name.startsWith(PARTIALS));
  const knownHelpers = Object.fromEntries(Object.keys(helpers).map((name) => [name, true]));
  const options: CompileOptions = { strict: true, knownHelpersOnly: true, knownHelpers };
  const ready = store && (await compiledOnce(sources, options, store, faultIn));
  for (const [name, source] of partials) {
    const code = ready?.get(name);
    handlebars.registerPartial(name.slice(PARTIALS.length), code ? handlebars.template(code) : source);
  }
  const sourceOf = (name: string) => {
    const source = sources.get(name);
    if (source === undefined) throw new Error(`No template ${name}: this is a bug in the pipeline`);
    return source;
  };
  const compiled = new Map<string, HandlebarsTemplateDelegate>();
  const compile = (name: string) => {
    const code = ready?.get(name);
    return code ? handlebars.template(code) : handlebars.compile(sourceOf(name), options);
  };
  const render = <View extends object>(name: string, view: View): string => {
    const template = compiled.get(name) ?? compile(name);
    compiled.set(name, template);
    try {
      const html = template(view);
      return 'i18n' in view ? withMarkedFallbacks(html, view.i18n as I18n) : withoutFallbacks(html);
    } catch (error) {
      throw faultIn(name, error);
    }
  };
  return Object.assign(render, { digestOf: (name: string) => digestOf(JSON.stringify([sourceOf(name), partials])) });
}

const PARTIALS = 'partials/';

/** The names of the partials, which a design can replace. */
export async function partialNames(directory: string): Promise<Set<string>> {
  const names = await readdir(join(directory, PARTIALS));
  return new Set(names.flatMap((name) => /^(.+)\.hbs$/.exec(name)?.[1] ?? []));
}

/** What the language of the page has no words for says so. */
function withMarkedFallbacks(html: string, { base, t }: I18n): string {
  return markFallbacks(html, base.lang, () => Handlebars.escapeExpression(t('pamphlet.untranslated')));
}

/** Where a template cannot be set and why: a slip names no file, and its place may be in a part that the template takes in. */
function faultIn(name: string, error: unknown): Error {
  const { message, lineNumber, column } = error as Error & { lineNumber?: number; column?: number };
  // the compiler counts columns from 0
  const place = lineNumber === undefined ? ', or' : `:${lineNumber}:${(column ?? 0) + 1}, or there in`;
  const why = message.replace(/ - \d+:\d+$/, '');
  return new Error(`templates/${name}.hbs${place} a partial of it: ${why}`, { cause: error });
}
