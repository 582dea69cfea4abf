import type { ChangedThing } from '../../../schemas/change.ts';
import { compact, type TextEdit } from './edit.ts';
import {
  extentOf,
  isLookedFor,
  lineAt,
  local,
  overlaps,
  spansIn,
  stretch,
  type Printed,
  type Stretch,
} from './printed.ts';
import type { Random } from './random.ts';

/** A row of a table, and the one thing that it says. */
type Row = Stretch & { what: ChangedThing; words: string };

/** Two neighbouring rows of a table of statements or definitions in the other order. */
export function swapRows(printed: Printed, random: Random): TextEdit | undefined {
  const rows = rowsOf(printed);
  const [one, other] =
    random.pick(rows.flatMap((row, i) => (rows[i + 1]?.start === row.end ? [[row, rows[i + 1]!] as const] : []))) ?? [];
  if (!one || !other || one.what !== other.what) return undefined;
  const { text } = printed;
  return {
    name: 'swap two rows',
    puts: [
      { start: one.start, end: other.end, put: text.slice(other.start, other.end) + text.slice(one.start, one.end) },
    ],
    region: [{ start: one.start, end: other.end }],
    expected: [{ kind: 'order', what: one.what, new: [one.words, other.words] }],
  };
}

/** One more term with its meaning in a table of terms. */
export function addDefinition(printed: Printed, random: Random): TextEdit | undefined {
  const row = random.pick(rowsOf(printed).filter(({ what }) => what === 'definition'));
  if (!row || printed.text.includes('風水害')) return undefined;
  return {
    name: 'add a definition',
    puts: [{ start: row.end, end: row.end, put: '風水害\t台風または集中豪雨によって生じた災害をいいます。\n' }],
    region: [row],
    expected: [{ kind: 'added', what: 'definition', new: ['風水害'] }],
  };
}

/** A term that is gone with its meaning. */
export function removeDefinition(printed: Printed, random: Random): TextEdit | undefined {
  const row = random.pick(rowsOf(printed).filter(({ what }) => what === 'definition'));
  if (!row || printed.quoted.some((each) => overlaps(each, row))) return undefined;
  const { scheme, referred } = printed;
  const own = scheme.definitions.filter(({ term }) => overlaps(extentOf(term), row));
  if (own.some(({ id }) => [...referred].some((each) => each.startsWith(id)))) return undefined;
  return {
    name: 'remove a definition',
    puts: [{ start: row.start, end: row.end, put: '' }],
    region: [row],
    expected: [{ kind: 'removed', what: 'definition', old: row.words }],
  };
}

/** Another number of the document, wherever it is printed. */
export function changeDocument(printed: Printed): TextEdit | undefined {
  const { scheme, text } = printed;
  const document = scheme.documents.find(({ number }) => number);
  const raw = document?.number?.raw;
  if (!document || !raw || !/\d{6}$/.test(raw)) return undefined;
  const put = raw.replace(/\d{6}$/, (digits) => String(999_999 - Number(digits)));
  const puts = [...text.matchAll(new RegExp(raw, 'g'))].map(({ index }) => ({
    start: index,
    end: index + raw.length,
    put,
  }));
  return {
    name: 'change the document number',
    puts,
    region: puts,
    expected: [{ kind: 'value', what: 'document', key: local(scheme, document.id), new: [put] }],
  };
}

/** The rows of tables that say one statement each, without a number of its own. */
function rowsOf(printed: Printed): Row[] {
  const { scheme, text, statements, quoted } = printed;
  const definitions = scheme.definitions.map(({ term, clauses }) => ({
    what: 'definition' as const,
    words: compact(term.value),
    at: extentOf([term, clauses]),
    isFree: clauses.length > 0,
  }));
  const clauses = statements
    .filter(({ what, list }) => what !== 'definition' && what !== 'note' && list.every(({ marker }) => !marker))
    .filter(({ clause }) => clause.name && clause.text)
    .map(({ what, clause }) => ({
      what,
      words: compact(clause.name!.value),
      at: extentOf(clause),
      isFree: clause.notes.length === 0,
    }));
  const things = [...definitions, ...clauses].filter(({ at }) => text.slice(at.start, at.end).includes('\t'));
  const places = [...spansIn(scheme.notes.map(({ clause }) => clause)), ...spansIn(scheme.furniture)].map(stretch);
  return things
    .flatMap(({ at, isFree, ...thing }): Row[] => {
      const row = lineAt(text, at.start);
      const isAlone =
        text.slice(row.start, at.start).trim() === '' &&
        text.slice(at.end, row.end).trim() === '' &&
        things.filter((each) => overlaps(each.at, row)).length === 1 &&
        !places.some((each) => overlaps(each, row)) &&
        !quoted.some((each) => overlaps(each, row)) &&
        !isLookedFor(printed, row.start);
      return isFree && isAlone ? [{ ...row, ...thing }] : [];
    })
    .sort((a, b) => a.start - b.start);
}
