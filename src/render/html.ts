import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { helpers } from './helpers.ts';

/** The templates of `templates/`, compiled; a template is asked for by its path without extension. */
export type Templates = <View extends object>(name: string, view: View) => string;

/**
 * Compile every template with an instance of our own: strict, known helpers only, so that a slip in a template is an error
 * and not an empty place in a printed page.
 */
export async function loadTemplates(directory: string): Promise<Templates> {
  const handlebars = Handlebars.create();
  handlebars.registerHelper(helpers);
  const sources = new Map<string, string>();
  for (const folder of ['partials', 'site', 'pamphlet']) {
    for (const file of (await readdir(join(directory, folder))).sort()) {
      if (!file.endsWith('.hbs')) continue;
      const name = `${folder}/${file.slice(0, -'.hbs'.length)}`;
      const source = await readFile(join(directory, folder, file), 'utf8');
      if (folder === 'partials') handlebars.registerPartial(file.slice(0, -'.hbs'.length), source);
      else sources.set(name, source);
    }
  }
  const knownHelpers = Object.fromEntries(Object.keys(helpers).map((name) => [name, true]));
  const compiled = new Map<string, HandlebarsTemplateDelegate>();
  return (name, view) => {
    const source = sources.get(name);
    if (source === undefined) throw new Error(`No template ${name}: this is a bug in the pipeline`);
    const template =
      compiled.get(name) ?? handlebars.compile(source, { strict: true, knownHelpersOnly: true, knownHelpers });
    compiled.set(name, template);
    return template(view);
  };
}
