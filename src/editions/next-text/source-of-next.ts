import { createHash } from 'node:crypto';
import type { Encoding } from '../../../schemas/encoding.ts';
import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';

/** What source.yaml says of a text that was made from the one before. */
export type About = { sha256: string; encoding: Encoding; receivedFrom: string; received: string; follows: string };

/**
 * source.yaml of a text that was made from an edition: what people said about the words that still stand is kept; what they confirmed is
 * not, because it was about the other text.
 * @param yaml  source.yaml of the edition before.
 * @param text  The new text.
 */
export function sourceOfNext(yaml: string, text: string, about: About): string {
  const document = parseDocument(yaml);
  for (const [key, value] of Object.entries(about)) document.set(key, value);
  document.delete('contents');
  document.delete('errata');
  document.delete('confirmed');
  keep('findings', (entry) =>
    [entry.get('text'), entry.get('beside')].every((words) => words === undefined || stands(words)),
  );
  const lines = new Set(text.split(/\r\n|\r|\n/).map((line) => digestOf(line.trim())));
  keep('overrides', (entry) => stands(entry.get('text')) && lines.has(String(entry.get('line'))));
  return document.toString({ lineWidth: 120, singleQuote: true });

  function stands(words: unknown): boolean {
    return text.includes(String(words));
  }

  function keep(key: string, isKept: (entry: YAMLMap) => boolean): void {
    const list = document.get(key);
    if (!isSeq(list)) return;
    list.items = list.items.filter((entry) => isMap(entry) && isKept(entry));
    if (list.items.length === 0) document.delete(key);
  }
}

function digestOf(line: string): string {
  return createHash('sha256').update(line).digest('hex');
}
