import { runInThisContext } from 'node:vm';
import Handlebars from 'handlebars';
import { asJson, keep, kept, keyOfStage } from '../../store/keep.ts';
import type { Store } from '../../store/store.ts';

/** Strict, known helpers only: a mistake in a template is an error and not an empty place on a printed page. */
export type CompileOptions = { strict: true; knownHelpersOnly: true; knownHelpers: Record<string, boolean> };

/** The text of each template or part, by its name. */
type Texts = ReadonlyMap<string, string>;

const FORM = asJson<[name: string, code: string][]>();

/**
 * The code of templates, as it was kept or compiled now: compiling them takes longer than all else before the first page.
 * @throws What `faultOf` makes of the fault of the first template that cannot be compiled.
 */
export async function compiledOnce(
  texts: Texts,
  options: CompileOptions,
  store: Store,
  faultOf: (name: string, error: unknown) => Error,
): Promise<Map<string, HandlebarsTemplateDelegate>> {
  const key = keyOfStage('template', [JSON.stringify([...texts]), JSON.stringify(options)]);
  const known = await kept(store, key, FORM);
  const code =
    known ?? [...texts].map(([name, text]): [string, string] => [name, codeOf(name, text, options, faultOf)]);
  if (!known) await keep(store, key, FORM, code);
  return new Map(code.map(([name, each]) => [name, runInThisContext(`(${each})`) as HandlebarsTemplateDelegate]));
}

function codeOf(
  name: string,
  text: string,
  options: CompileOptions,
  faultOf: (name: string, error: unknown) => Error,
): string {
  try {
    // its type is that of the code once it has run
    return Handlebars.precompile(text, options) as unknown as string;
  } catch (error) {
    throw faultOf(name, error);
  }
}
