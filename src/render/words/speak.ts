import IntlMessageFormat from 'intl-messageformat';
import { BASE_LANG, type Lang } from '../../../schemas/language.ts';
import { asFallback } from './fallback.ts';
import type { Entry, Words } from './load.ts';
import type { MessageKey, Messages } from './messages.ts';

/** The values that fill a message; none for a message without placeholders. */
export type ValuesOf<Key extends MessageKey> = [keyof Messages[Key]] extends [never] ? [] : [values: Messages[Key]];

/** One of our messages in the language of a page: `t('home.extent', { schemes: 5, premiums: 259 })`. */
export type T = <Key extends MessageKey>(key: Key, ...values: ValuesOf<Key>) => string;

/** The same for the keys in templates, which no compiler checks. */
export type Speak = (key: string, values?: Record<string, string | number>) => string;

/** Messages without placeholders need no formatter. */
type Ready = string | IntlMessageFormat;

/**
 * Our messages in a language. A message that it lacks is in the base language, and marked; a message that the base language lacks
 * is an error that says where to add it.
 * @param tags  The tag for `Intl` of each language.
 */
export function speaker(words: Words, lang: Lang, tags: ReadonlyMap<Lang, string>): Speak {
  const ready = new Map<string, { text: Ready; isFallback: boolean }>();
  const own = words.get(lang)!;
  const base = words.get(BASE_LANG)!;
  return (key, values) => {
    let message = ready.get(key);
    if (!message) {
      const entry = own.get(key);
      const isOwn = entry !== undefined && entry.message !== '' && !entry.isFuzzy;
      const used = isOwn ? entry : base.get(key);
      if (!used) throw missing(key);
      const text = prepared(used, tags.get(isOwn ? lang : BASE_LANG)!);
      message = { text, isFallback: !isOwn };
      ready.set(key, message);
    }
    const text = typeof message.text === 'string' ? message.text : formatted(key, message.text, values);
    return message.isFallback ? asFallback(text) : text;
  };
}

/** The code makes the command print the message without a stack trace: the key is all that is needed. */
function missing(key: string): Error {
  const file = `templates/words/${BASE_LANG}/${key.split('.')[0]}.po`;
  const error = new Error(
    `No message \`${key}\` in ${file}: add it there and run \`npm run docs\`, or correct the key`,
  );
  return Object.assign(error, { code: 'NO_MESSAGE' });
}

function prepared({ key, message, file }: Entry, tag: string): Ready {
  if (!/[{']/.test(message)) return message;
  try {
    return formatOf(message, tag);
  } catch (error) {
    throw new Error(`templates/words/${file}: ${key} is not an ICU message: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

/** A compiled message. Tags in it are text: markup is in the templates. */
function formatOf(message: string, tag: string): IntlMessageFormat {
  return new IntlMessageFormat(message, tag, undefined, { ignoreTag: true });
}

function formatted(
  key: string,
  format: IntlMessageFormat,
  values: Record<string, string | number> | undefined,
): string {
  const text: unknown = format.format(values);
  if (typeof text !== 'string') throw new Error(`The message ${key} gives no text: this is a bug in the pipeline`);
  return text;
}
