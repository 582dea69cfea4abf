import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { po } from 'gettext-parser';
import { BASE_LANG, Lang } from '../../../schemas/language.ts';

/** An entry of a catalog of our words. */
export type Entry = {
  key: string;
  /** The message of the base language that it was translated from. */
  base: string;
  /** ICU MessageFormat; empty if there is none yet. */
  message: string;
  /** A translator must look at it; until then it is not used. */
  isFuzzy: boolean;
  /** For the translator: where the message is shown, what its placeholders are. */
  comment: string;
  /** The file it is in: `en/home.po`. */
  file: string;
};

/** Our words: the messages of each language by their keys, the base language first. */
export type Words = ReadonlyMap<Lang, ReadonlyMap<string, Entry>>;

/**
 * Read our words from `templates/words/`: a folder is a language.
 * @param templates  The folder of the templates.
 */
export async function loadWords(templates: string): Promise<Words> {
  const directory = join(templates, 'words');
  const folders = (await readdir(directory)).sort();
  const langs = [BASE_LANG, ...folders.filter((folder) => folder !== BASE_LANG)];
  const words = new Map<Lang, ReadonlyMap<string, Entry>>();
  for (const lang of langs) {
    if (!Lang.safeParse(lang).success)
      throw new Error(`${join(directory, lang)} is not named after a language, like en`);
    const entries = new Map<string, Entry>();
    for (const name of (await readdir(join(directory, lang))).sort()) {
      if (!name.endsWith('.po')) continue;
      const text = await readFile(join(directory, lang, name), 'utf8');
      for (const entry of entriesOf(text, lang, `${lang}/${name}`)) {
        if (entries.has(entry.key)) throw new Error(`${entry.file} has a second message ${entry.key}`);
        entries.set(entry.key, entry);
      }
    }
    words.set(lang, entries);
  }
  return words;
}

/** The entries of a catalog. In the base language the message is the msgid: there is nothing to translate. */
export function entriesOf(text: string, lang: Lang, file: string): Entry[] {
  return Object.entries(parsed(text, file)).flatMap(([key, messages]) =>
    Object.values(messages)
      .filter(({ msgid }) => key !== '' || msgid !== '')
      .map(({ msgid, msgstr, comments }) => ({
        key,
        base: msgid,
        message: lang === BASE_LANG ? msgid : (msgstr[0] ?? ''),
        isFuzzy: (comments?.flag ?? '').split(/,\s*/).includes('fuzzy'),
        comment: comments?.extracted ?? '',
        file,
      })),
  );
}

function parsed(text: string, file: string) {
  try {
    return po.parse(text).translations;
  } catch (error) {
    throw new Error(`templates/words/${file} is not a PO file: ${(error as Error).message}`, { cause: error });
  }
}
