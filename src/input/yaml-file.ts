import { CORE_SCHEMA, load } from 'js-yaml';
import { VFile } from 'vfile';
import { isMap, isNode, isPair, isScalar, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { z } from 'zod';
import { report } from '../messages/report.ts';
import { spanIn } from './span-in.ts';
import { validate, type Locate } from './validate.ts';

type YamlFile<T> = { file: VFile; value: T | undefined; locate: Locate };

/**
 * Read and validate a YAML file. Every fault is a message at its line and column.
 * @param path  Relative to the project, with `/`.
 * @returns     The file with its messages, the typed value if there were no faults, and a function from path to span.
 */
export function readYaml<T>(path: string, text: string, schema: z.ZodType<T>): YamlFile<T> {
  const file = new VFile({ path, value: text });
  const value = readWithoutPlaces(text, schema);
  if (value === undefined) return readWithPlaces(file, text, schema);
  // places in a file without faults are rarely needed
  let locate: Locate | undefined;
  return {
    file,
    value,
    locate: (steps) => (locate ??= locateIn(parseDocument(text), spanIn(file)))(steps),
  };
}

/** Most files have no faults: a parser that doesn't record places is fifteen times faster. */
function readWithoutPlaces<T>(text: string, schema: z.ZodType<T>): T | undefined {
  try {
    const result = schema.safeParse(load(text, { schema: CORE_SCHEMA }));
    return result.success ? result.data : undefined;
  } catch {
    return undefined;
  }
}

function readWithPlaces<T>(file: VFile, text: string, schema: z.ZodType<T>): YamlFile<T> {
  const span = spanIn(file);
  const document = parseDocument(text, { uniqueKeys: true });
  // one mistake causes many errors; the first one is the most useful
  for (const error of document.errors.slice(0, 1)) {
    const at = Math.min(error.pos[0], text.length);
    report(file, 'yaml-syntax', span(at, Math.min(error.pos[1], text.length)), {
      unexpected: 'text',
      expected: 'YAML',
      hint: error.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '.'),
    });
  }
  const locate = locateIn(document, span);
  if (document.errors.length > 0) return { file, value: undefined, locate };
  try {
    return { file, value: validate(schema, document.toJS(), file, locate), locate };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    report(file, 'yaml-syntax', undefined, {
      unexpected: 'alias (a value that begins with `*`)',
      expected: 'a text in quotes',
      hint: error.message,
    });
    return { file, value: undefined, locate };
  }
}

function locateIn(document: Document, span: ReturnType<typeof spanIn>): Locate {
  return (path) => {
    for (let length = path.length; length >= 0; length -= 1) {
      const steps = path.slice(0, length);
      const parent = document.getIn(steps.slice(0, -1), true);
      const pair = isMap(parent)
        ? parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === steps.at(-1))
        : undefined;
      const node = pair?.key ?? document.getIn(steps, true);
      if (isNode(node) && node.range) return span(node.range[0], node.range[1]);
    }
    return undefined;
  };
}
