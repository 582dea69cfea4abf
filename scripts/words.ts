import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { po, type GetTextTranslation, type GetTextTranslations } from 'gettext-parser';
import { BASE_LANG } from '../schemas/language.ts';
import { entriesOf, type Entry } from '../src/render/words/load.ts';
import { placeholdersOf } from '../src/render/words/placeholders.ts';

/*
 * Brings our words up to date with the base language: the catalogs of the other languages, and the type of all messages.
 * `npm run docs` runs it; a test fails if it has not been run.
 */

const FLAG = 'icu-message-format';
const WIDTH = 120;

/** @returns The content that each file of our words must have, by its path below the project. */
export function wordsFiles(project: string): Map<string, string> {
  const directory = join(project, 'templates/words');
  const read = (lang: string, name: string) => readFileSync(join(directory, lang, name), 'utf8');
  const names = readdirSync(join(directory, BASE_LANG)).filter((name) => name.endsWith('.po'));
  const base = names.sort().map((name) => ({ name, text: read(BASE_LANG, name) }));
  const files = new Map<string, string>();
  for (const lang of readdirSync(directory)) {
    for (const { name, text } of base) {
      const own = existsSync(join(directory, lang, name)) ? read(lang, name) : headed(lang);
      files.set(`templates/words/${lang}/${name}`, broughtUpToDate(own, text, lang));
    }
  }
  const entries = base.flatMap(({ name, text }) => entriesOf(text, BASE_LANG, `${BASE_LANG}/${name}`));
  files.set('src/render/words/messages.ts', typeOf(entries));
  return files;
}

/** A catalog with the entries of the base language in their order; a translation of a message that has changed is fuzzy. */
export function broughtUpToDate(own: string, base: string, lang: string): string {
  const parsed = po.parse(own);
  const before = parsed.translations;
  const translations: GetTextTranslations['translations'] = { '': { '': before['']!['']! } };
  for (const [key, messages] of Object.entries(po.parse(base).translations)) {
    if (key === '') continue;
    const [message] = Object.values(messages);
    const [old] = Object.values(before[key] ?? {});
    translations[key] = { [message!.msgid]: lang === BASE_LANG ? flagged(message!) : merged(message!, old) };
  }
  return String(po.compile({ ...parsed, translations }, { foldLength: 0 }));
}

function merged(message: GetTextTranslation, old: GetTextTranslation | undefined): GetTextTranslation {
  const translation = old?.msgstr[0] ?? '';
  const isChanged = translation !== '' && old!.msgid !== message.msgid;
  const { translator, flag = '', previous } = old?.comments ?? {};
  const flags = flag.split(/,\s*/).filter((each) => each === 'fuzzy');
  if (isChanged && flags.length === 0) flags.push('fuzzy');
  const before = isChanged ? `msgid ${JSON.stringify(old!.msgid)}` : flags.length > 0 ? previous : undefined;
  return flagged(
    {
      ...message,
      msgstr: [translation],
      comments: {
        ...message.comments,
        ...(translator && { translator }),
        ...(before && { previous: before }),
      },
    },
    flags,
  );
}

function flagged(message: GetTextTranslation, flags: readonly string[] = []): GetTextTranslation {
  const all = [...flags, ...(placeholdersOf(message.msgid).size > 0 ? [FLAG] : [])];
  const { translator, extracted, previous } = message.comments ?? {};
  return {
    ...message,
    comments: {
      ...(translator && { translator }),
      ...(extracted && { extracted }),
      ...(all.length > 0 && { flag: all.join(', ') }),
      ...(previous && { previous }),
    },
  };
}

/** The head of a new catalog. */
function headed(lang: string): string {
  return `msgid ""
msgstr ""
"Project-Id-Version: yakkan\\n"
"Language: ${lang}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
`;
}

function typeOf(entries: readonly Entry[]): string {
  const lines = entries.map(({ key, message, comment }) => {
    const values = [...placeholdersOf(message)].map(([name, kind]) => `${name}: ${kind}`);
    const about = `  /** ${comment.replaceAll('\n', ' ').replaceAll('*/', '*\\/')} */\n`;
    if (values.length === 0) return `${about}  '${key}': Nothing;`;
    const line = `  '${key}': { ${values.join('; ')} };`;
    // as prettier breaks lines
    const isLong = line.length > WIDTH;
    return about + (isLong ? `  '${key}': {\n${values.map((value) => `    ${value};\n`).join('')}  };` : line);
  });
  return `// Written by \`npm run docs\` from templates/words/: do not change it here.

/** A message without placeholders. */
type Nothing = Record<never, never>;

/** Every message by its key, with the values that fill it. */
export type Messages = {
${lines.join('\n')}
};

/** The key of a message: \`home.find\` is in templates/words/<lang>/home.po. */
export type MessageKey = keyof Messages;
`;
}
