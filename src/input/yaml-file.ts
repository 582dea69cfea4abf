import { CORE_SCHEMA, load } from 'js-yaml';
import { VFile } from 'vfile';
import { isMap, isNode, isPair, isScalar, parseDocument, visit } from 'yaml';
import type { Alias, Document } from 'yaml';
import type { z } from 'zod';
import { report } from '../messages/report.ts';
import { isDeep, isOversized } from './bounds.ts';
import type { Chosen } from './entries.ts';
import { spanIn } from './span-in.ts';
import { validate, type Locate } from './validate.ts';
import { ALIAS, faultOf } from './yaml-faults.ts';

/** A YAML file that people write. */
export type YamlFile<T> = {
  /** For its messages. */
  file: VFile;
  /** Undefined if the file has faults. */
  value: T | undefined;
  locate: Locate;
  /** The value of one key of a file that may have faults elsewhere; undefined if a fault is in it, or may hide it. */
  part: <P>(key: string, schema: z.ZodType<P>) => P | undefined;
};

/** Chooses the entries of a file that hold, before it is validated; what is wrong with them is reported if there is a file. */
export type Choose = (value: unknown, reportOn?: { file: VFile; locate: Locate }) => Chosen & { isFaulty: boolean };

const EVERYTHING: Choose = (value) => ({ value, placeOf: (path) => path, isFaulty: false });

/**
 * Read and validate a YAML file. Every fault is a message at its line and column.
 * @param path  Relative to the project, with `/`.
 * @returns     The file with its messages, the typed value if there were no faults, and a function from path to span.
 */
export function readYaml<T>(path: string, text: string, schema: z.ZodType<T>, choose = EVERYTHING): YamlFile<T> {
  const file = new VFile({ path, value: text });
  if (isDeep(text)) {
    reportDeep(file);
    return missingYaml(file);
  }
  const found = readWithoutPlaces(text, schema, choose);
  if (found === undefined) return readWithPlaces(file, text, schema, choose);
  const { value, placeOf } = found;
  // places in a file without faults are rarely needed
  let locate: Locate | undefined;
  return {
    file,
    value,
    locate: (steps) => (locate ??= locateIn(parseDocument(text), spanIn(file)))(placeOf(steps)),
    part: (key, schema) => partIn(parseDocument(text), text, key, schema, choose),
  };
}

/** A YAML file that had no faults when it was read before: it is read again when something asks for its value. */
export function knownYaml<T>(file: VFile, schema: z.ZodType<T>, choose = EVERYTHING): YamlFile<T> {
  let read: YamlFile<T> | undefined;
  const again = () => (read ??= readYaml(file.path, String(file), schema, choose));
  return {
    file,
    get value() {
      return again().value;
    },
    locate: (steps) => again().locate(steps),
    part: (key, of) => again().part(key, of),
  };
}

/** What a validator leaves out without a word, because JavaScript keeps this name for itself. */
const NO_NAME = '__proto__';

/** Most files have no faults: a parser that doesn't record places is fifteen times faster. */
function readWithoutPlaces<T>(
  text: string,
  schema: z.ZodType<T>,
  choose: Choose,
): { value: T; placeOf: Chosen['placeOf'] } | undefined {
  if (text.includes(NO_NAME)) return undefined;
  try {
    const { value, placeOf, isFaulty } = choose(load(text, { schema: CORE_SCHEMA }));
    if (isFaulty) return undefined;
    const result = schema.safeParse(value);
    return result.success && result.data !== undefined ? { value: result.data, placeOf } : undefined;
  } catch {
    return undefined;
  }
}

function readWithPlaces<T>(file: VFile, text: string, schema: z.ZodType<T>, choose: Choose): YamlFile<T> {
  const span = spanIn(file);
  if (isOversized(file)) return missingYaml(file);
  const document = shallowDocument(file, text);
  if (!document) return missingYaml(file);
  const locate = locateIn(document, span);
  const part: YamlFile<T>['part'] = (key, schema) => partIn(document, text, key, schema, choose);
  // one mistake causes many errors; the first one is the most useful. A tag that is unknown is a warning only
  const [error] = [...document.errors, ...document.warnings];
  if (error) {
    const at = Math.min(error.pos[0], text.length);
    report(file, 'yaml-syntax', span(at, Math.min(error.pos[1], text.length)), faultOf(error));
    return { file, value: undefined, locate, part };
  }
  const unresolved = unresolvedAlias(document);
  if (unresolved) {
    const [start = 0, end = 0] = unresolved.range ?? [];
    report(file, 'yaml-syntax', span(start, end), ALIAS);
    return { file, value: undefined, locate, part };
  }
  if (reportNoNames(document, file, span)) return { file, value: undefined, locate, part };
  const chosen = choose(document.toJS(), { file, locate });
  const locateChosen: Locate = (path) => locate(chosen.placeOf(path));
  const value = validate(schema, chosen.value, file, locateChosen);
  return { file, value: chosen.isFaulty ? undefined : value, locate: locateChosen, part };
}

/** @returns Whether a key has the name that none may have. */
function reportNoNames(document: Document, file: VFile, span: ReturnType<typeof spanIn>): boolean {
  let isFound = false;
  visit(document, {
    Pair: (_, { key }) => {
      if (!isScalar(key) || key.value !== NO_NAME) return;
      isFound = true;
      const [start = 0, end = 0] = key.range ?? [];
      report(file, 'yaml-key-unknown', span(start, end), {
        unexpected: `key \`${NO_NAME}\``,
        expected: 'another name: this one is kept for the language that reads it',
      });
    },
  });
  return isFound;
}

/** The document of a text; undefined if it is so deep that the parser gives up, or repeats so much that it would fill the memory. */
function shallowDocument(file: VFile, text: string): Document | undefined {
  try {
    const document = parseDocument(text, { uniqueKeys: true });
    if (!unresolvedAlias(document)) document.toJS();
    return document;
  } catch (error) {
    // the parser throws these two for what it cannot hold, and collects all other errors
    if (!(error instanceof RangeError || error instanceof ReferenceError)) throw error;
    if (error instanceof RangeError) reportDeep(file);
    else
      report(file, 'source-oversized', undefined, {
        unexpected: 'value that is repeated too often with `*`',
        expected: 'each value once',
        hint: 'The file may be damaged.',
      });
    return undefined;
  }
}

function reportDeep(file: VFile): void {
  report(file, 'source-oversized', undefined, {
    unexpected: 'lists or keys that are too deep inside each other',
    expected: 'a few levels, as profiles have',
    hint: 'The file may be damaged.',
  });
}

/** A value that begins with `*` and repeats nothing: a text that needs quotes. */
function unresolvedAlias(document: Document): Alias | undefined {
  let found: Alias | undefined;
  visit(document, {
    Alias: (_key, alias) => {
      if (alias.resolve(document)) return undefined;
      found = alias;
      return visit.BREAK;
    },
  });
  return found;
}

/** A file that is not there; its fault is on `file`. */
export function missingYaml<T>(file: VFile): YamlFile<T> {
  return { file, value: undefined, locate: () => undefined, part: () => undefined };
}

function partIn<P>(document: Document, text: string, key: string, schema: z.ZodType<P>, choose: Choose): P | undefined {
  const node = document.get(key, true);
  if (!isNode(node)) {
    // a quote that is not closed can swallow a key
    const isHidden = new RegExp(`^${key}[ \\t]*:`, 'm').test(text);
    return isHidden ? undefined : schema.safeParse(undefined).data;
  }
  const [start = 0, , end = 0] = node.range ?? [];
  if (
    [...document.errors, ...document.warnings].some(({ pos }) => start <= pos[0] && pos[0] <= end) ||
    unresolvedAlias(document)
  )
    return undefined;
  const { value } = choose({ [key]: node.toJS(document) as unknown });
  return schema.safeParse((value as Record<string, unknown>)[key]).data;
}

function locateIn(document: Document, span: ReturnType<typeof spanIn>): Locate {
  return (path) => {
    for (let length = path.length; length >= 0; length -= 1) {
      const steps = path.slice(0, length);
      const parent = document.getIn(steps.slice(0, -1), true);
      const pair = isMap(parent)
        ? parent.items.find(
            (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(steps.at(-1)),
          )
        : undefined;
      const node = pair?.key ?? document.getIn(steps, true);
      if (isNode(node) && node.range) return span(node.range[0], node.range[1]);
    }
    return span(0, 0);
  };
}
