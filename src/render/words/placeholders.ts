import IntlMessageFormat from 'intl-messageformat';
import { BASE_LANG } from '../../../schemas/language.ts';

/** The type of a placeholder's value: a number for a plural; amounts are text already. */
export type PlaceholderKind = 'number' | 'string | number';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

// the kinds of elements that the parser of FormatJS distinguishes
const NUMBER = 2;
const SELECT = 5;
const PLURAL = 6;
const NAMED: readonly number[] = [1, NUMBER, 3, 4, SELECT, PLURAL];

/** The placeholders of an ICU message by their names. @throws If the message is not valid. */
export function placeholdersOf(message: string): Map<string, PlaceholderKind> {
  const found = new Map<string, PlaceholderKind>();
  for (const { type, name } of elementsOf(message)) {
    if (!NAMED.includes(type)) continue;
    const isNumber = type === NUMBER || type === PLURAL;
    if (isNumber || !found.has(name)) found.set(name, isNumber ? 'number' : 'string | number');
  }
  return found;
}

/** Where the words of an ICU message are: what is neither a placeholder nor syntax. */
export function wordsIn(message: string): { start: number; end: number }[] {
  return elementsOf(message)
    .filter(({ type }) => type === 0)
    .map(({ start, end }) => ({ start, end }));
}

type Flat = { type: number; name: string; start: number; end: number };

function elementsOf(message: string): Flat[] {
  const { getAst } = new IntlMessageFormat(message, BASE_LANG, undefined, { ignoreTag: true, captureLocation: true });
  return getAst().flatMap(flat);
}

function flat(element: Element): Flat[] {
  const { type, location } = element;
  const name = 'value' in element ? element.value : '';
  const options = 'options' in element ? Object.values(element.options) : [];
  return [
    { type, name, start: location!.start.offset, end: location!.end.offset },
    ...options.flatMap(({ value }) => value.flatMap(flat)),
  ];
}
