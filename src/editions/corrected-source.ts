import { Document, isMap, isSeq, parseDocument, visit, type Node } from 'yaml';
import type { Erratum } from '../../schemas/erratum.ts';
import type { Source } from '../../schemas/source.ts';
import { columnOf, edited, endOf, quoted, withEdits, without, type Edit } from '../input/yaml-edits.ts';

/** The lists of source.yaml that a text is read with. */
export const READ_WITH = ['waived', 'declared', 'overrides', 'characters'] as const;

/** Entries of the lists of source.yaml, by their indexes. */
export type Entries = Partial<Record<(typeof READ_WITH)[number] | 'findings', readonly number[]>>;

/** What source.yaml says of a corrected text. */
export type AboutCorrected = Pick<Source, 'sha256' | 'encoding' | 'received' | 'receivedFrom'>;

/**
 * source.yaml of an edition whose text was corrected: with the erratum, and without what no longer holds. All else stays as it was, byte for byte.
 * @param gone  What no longer holds. What the text before is read with goes to the erratum; findings are settled.
 */
export function correctedSource(
  yaml: string,
  value: Source,
  about: AboutCorrected,
  erratum: Erratum,
  gone: Entries,
): string {
  const root = parseDocument(yaml).contents;
  if (!isMap(root)) throw new Error('source.yaml is no map: this is a bug in the pipeline');
  const facts = Object.entries(about).map(([key, each]) => [key, key === 'received' ? `'${each}'` : quoted(each)]);
  const text = withEdits(yaml, [
    ...edited(yaml, root, Object.fromEntries(facts) as Record<string, string>),
    ...[...READ_WITH, 'findings' as const].flatMap((key): Edit[] => without(yaml, root, key, gone[key] ?? [])),
  ]);
  return withErratum(text, asWritten({ ...erratum, before: { ...erratum.before, ...goneOf(value, gone) } }));
}

/** The entries that no longer hold. */
function goneOf(value: Source, gone: Entries): Partial<Erratum['before']> {
  return Object.fromEntries(READ_WITH.map((key) => [key, (gone[key] ?? []).map((i) => value[key][i])]));
}

/** Without lists that have no entry. */
function asWritten({ before, ...erratum }: Erratum): object {
  const filled = (of: object) =>
    Object.fromEntries(Object.entries(of).filter(([, each]) => !(Array.isArray(each) && each.length === 0)));
  const { by, on, why, undo, ...rest } = erratum;
  // the patch is there even if only the encoding changed
  return { on, by, why, before: filled(before), undo, ...filled(rest) };
}

/** One more erratum, behind the last one. */
function withErratum(text: string, erratum: object): string {
  const ended = text.endsWith('\n') ? text : `${text}\n`;
  const document = parseDocument(ended);
  const known = document.get('errata', true);
  const block = blockOf({ errata: [erratum] });
  if (!isSeq(known)) return ended + block;
  const [last] = known.items.slice(-1) as Node[];
  const dash = last ? ended.lastIndexOf('-', last.range![0]) : -1;
  if (known.flow === true || columnOf(ended, dash) !== INDENT) {
    known.add(document.createNode(erratum));
    return document.toString({ lineWidth: 120, singleQuote: true });
  }
  const at = ended.indexOf('\n', endOf(known)) + 1;
  return ended.slice(0, at) + block.slice(block.indexOf('\n') + 1) + ended.slice(at);
}

/** Days in quotes, as people write them here: other readers of YAML would take them for dates. */
function blockOf(value: object): string {
  const document = new Document(value);
  visit(document, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string' && /^\d{4}-\d\d-\d\d$/.test(scalar.value)) scalar.type = 'QUOTE_SINGLE';
    },
  });
  return document.toString({ singleQuote: true, lineWidth: 120, blockQuote: false });
}

/** How far the entries of a list are indented. */
const INDENT = 2;
