import { distance } from 'fastest-levenshtein';
import { po, type GetTextTranslation, type GetTextTranslations } from 'gettext-parser';
import { keyOf } from './catalog.ts';
import type { Needed } from './needed.ts';
import { CONTEXTS } from './source-messages.ts';

/** An updated catalog, and its changes. */
export type Merged = {
  text: string;
  added: Needed[];
  /** New messages with the translation of a similar one, to be reviewed (`#, fuzzy`). */
  fuzzy: { message: Needed; from: string }[];
  /** Messages that are in no source any more. The file keeps them below `#~`, in case they return. */
  obsolete: string[];
};

/** What the same statement said in the edition before: by the key of a message (`keyOf`), the keys of those that it may come from. */
export type TranslationMemory = ReadonlyMap<string, readonly string[]>;

/**
 * Update a PO file from the sources, like `msgmerge`: translations are kept. A new message has no translation, or that of the same statement
 * in the edition before, or of a removed message that is very similar: marked fuzzy, with the old wording as `#| msgid`.
 */
export function mergeCatalog(
  catalog: string,
  needed: readonly Needed[],
  memory: TranslationMemory = new Map(),
): Merged {
  const before = po.parse(catalog);
  const known = new Map(
    [...entriesOf(before.obsolete), ...entriesOf(before.translations)].map((entry) => [
      keyOf(entry.msgctxt ?? '', entry.msgid),
      entry,
    ]),
  );
  const wanted = new Set(needed.map(({ context, id }) => keyOf(context, id)));
  const gone = [...known.values()].filter((entry) => !wanted.has(keyOf(entry.msgctxt ?? '', entry.msgid)));
  const reborn = gone.filter(({ msgstr }) => msgstr[0]);
  const added: Needed[] = [];
  const fuzzy: Merged['fuzzy'] = [];
  const translations: GetTextTranslations['translations'] = { '': { '': before.translations['']![''] ?? HEADER } };
  for (const context of CONTEXTS) {
    translations[context] = {};
    for (const message of needed.filter((each) => each.context === context)) {
      const old = known.get(keyOf(context, message.id));
      const like = old?.msgstr[0]
        ? undefined
        : (remembered(message, memory, known) ?? (old ? undefined : likest(message, reborn)));
      translations[context][message.id] = entryOf(message, old, like);
      if (like) fuzzy.push({ message, from: like.msgid });
      else if (!old) added.push(message);
    }
  }
  const obsolete: NonNullable<GetTextTranslations['obsolete']> = {};
  for (const { msgctxt = '', msgid, msgstr, comments } of reborn) {
    const { translator, flag } = comments ?? {};
    obsolete[msgctxt] ??= {};
    obsolete[msgctxt][msgid] = {
      msgctxt,
      msgid,
      msgstr,
      comments: { ...(translator && { translator }), ...(flag && { flag }) },
    };
  }
  const text = String(po.compile({ ...before, translations, obsolete }, { foldLength: 0 }));
  return { text, added, fuzzy, obsolete: reborn.map(({ msgid }) => msgid) };
}

/** The entry of the same statement in the edition before, if it is translated. */
function remembered(
  { context, id }: Needed,
  memory: TranslationMemory,
  known: ReadonlyMap<string, GetTextTranslation>,
): GetTextTranslation | undefined {
  return (memory.get(keyOf(context, id)) ?? [])
    .map((key) => known.get(key))
    .find((entry) => entry?.msgstr[0] !== undefined && entry.msgstr[0] !== '' && !flagsOf(entry).includes('fuzzy'));
}

const HEADER: GetTextTranslation = { msgid: '', msgstr: [''] };

function entriesOf(record: GetTextTranslations['obsolete']): GetTextTranslation[] {
  return Object.values(record ?? {})
    .flatMap((messages) => Object.values(messages))
    .filter(({ msgid }) => msgid !== '');
}

function entryOf(
  { context, id, places, placeholders }: Needed,
  old: GetTextTranslation | undefined,
  like: GetTextTranslation | undefined,
): GetTextTranslation {
  const { translator } = (old ?? like)?.comments ?? {};
  const flags = flagsOf(like ?? old).filter((flag) => flag !== 'fuzzy' || !like);
  if (like) flags.push('fuzzy');
  const previous = like ? `msgid ${JSON.stringify(like.msgid)}` : old?.comments?.previous;
  const extracted = placeholders.map(({ name, raw }) => `{${name}} = ${raw}`).join('\n');
  return {
    msgctxt: context,
    msgid: id,
    msgstr: [(like ?? old)?.msgstr[0] ?? ''],
    comments: {
      ...(translator && { translator }),
      ...(places.length > 0 && { reference: referencesIn(places).join('\n') }),
      ...(extracted && { extracted }),
      ...(flags.length > 0 && { flag: flags.join(', ') }),
      ...(previous && { previous }),
    },
  };
}

/** The schemes that a message is in. Without editions and lines, a renewal changes the entries of what changed, and no other. */
function referencesIn(places: readonly string[]): string[] {
  return [...new Set(places.map((place) => place.split('/').slice(0, 2).join('/')))];
}

function flagsOf(entry: GetTextTranslation | undefined): string[] {
  return (entry?.comments?.flag ?? '').split(/,\s*/).filter((flag) => flag !== '');
}

/** The removed message most similar to a new one of the same context: at most a third of it differs. */
function likest({ context, id }: Needed, gone: readonly GetTextTranslation[]): GetTextTranslation | undefined {
  let best: GetTextTranslation | undefined;
  let least = Math.floor(id.length / 3) + 1;
  for (const entry of gone) {
    if (entry.msgctxt !== context || Math.abs(entry.msgid.length - id.length) >= least) continue;
    const differing = distance(entry.msgid, id);
    if (differing < least) [best, least] = [entry, differing];
  }
  return best;
}
