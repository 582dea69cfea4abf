import { parseDocument, type Document } from 'yaml';
import type { ProfileDraft, DraftReading } from './draft.ts';
import { valueIn, withProfileEdits, type Editions, type Path, type ProfileEdit } from './edit.ts';
import type { GonePattern } from './gone.ts';
import type { CutText, Range } from './text-units.ts';

/**
 * Questions about words of the profile that the new text no longer has: were they reworded, or are they gone? Several patterns of one place
 * are one question, and so are the cells of one table.
 */
export function draftsOfGone(
  gone: readonly GonePattern[],
  profile: string,
  [old, next]: readonly [CutText, CutText],
  editions: Editions,
): ProfileDraft[] {
  const document = parseDocument(profile);
  // what is read at the place of its name is changed there
  const own = gone.filter(({ at, pattern }) => document.getIn(at) === pattern);
  return groupsOf(own).flatMap((group): ProfileDraft[] => {
    const [first] = group;
    const places = [0, 1].filter((nth) => group.some(({ nearest }) => nearest[nth]));
    const readings = [
      ...places.flatMap((nth) => ofPlace(group, nth, next, editions)),
      ...endings(group, document, editions),
    ];
    const shown = group.map(({ nearest }) => nearest[0]?.place).find((place) => place !== undefined);
    const oldWords = distinct(group.map((each) => wordsAt(old, each.old)));
    const newWords = distinct(group.flatMap(({ nearest }) => (nearest[0] ? [wordsAt(next, nearest[0].place)] : [])));
    const finds = `The profile finds ${distinct(group.map(({ at }) => `\`${nameOf(at, document)}\``)).join(', ')} by ${quotedList(group)}`;
    return [
      {
        key: `gone ${group.map(({ at, pattern }) => `${nameOf(at, document)} ${pattern}`).join(' ')}`,
        at: first!.at,
        offset: shown?.start,
        words: [...oldWords.map((words) => `- ${words}`), ...newWords.map((words) => `+ ${words}`)].join('\n'),
        asks:
          newWords.length > 0
            ? `${finds}. Was it reworded, and ${group.length === 1 ? 'does the entry' : 'do the entries'} still say what it means?`
            : `${finds}, and nothing like it was found. Is it gone?`,
        because: `The edition ${editions.since} prints it, and the new text does not. It cannot be read without an answer.`,
        readings,
      },
    ];
  });
}

function quotedList(group: readonly GonePattern[]): string {
  return distinct(group.map(({ pattern }) => `\`${pattern.replace(/\n/g, '⏎')}\``)).join(', ');
}

/** Patterns of one place of the old text, and the cells of one drawn table. */
function groupsOf(gone: readonly GonePattern[]): GonePattern[][] {
  const groups = new Map<string, GonePattern[]>();
  for (const each of gone) {
    const drawn = each.at.findIndex((step) => step === 'head' || step === 'body');
    const key = drawn === -1 ? `${each.old.start} ${each.old.end}` : each.at.slice(0, drawn).join('/');
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()];
}

/** The readings if the words are now those of one place: other ones from the new edition on, or a hole for a number that differs. */
function ofPlace(group: readonly GonePattern[], nth: number, next: CutText, editions: Editions): DraftReading[] {
  const found = group.map((each) => ({ ...each, to: each.nearest[nth] ?? each.nearest[0] }));
  if (found.some(({ to }) => !to?.put)) return [];
  const words = distinct(found.map(({ to }) => wordsAt(next, to!.place))).join(' / ');
  const readingsOf = (kind: 'replace' | 'vary', says: (put: string) => string) => {
    const edits = found.flatMap(({ at, pattern, to }): ProfileEdit[] => {
      const put = kind === 'vary' ? to!.put!.exact : to!.put!.open;
      return put === undefined ? [] : [{ do: kind, at, was: pattern, put }];
    });
    if (edits.length < found.length) return [];
    const put = distinct(edits.flatMap((edit) => ('put' in edit ? [`\`${edit.put.replace(/\n/g, '⏎')}\``] : [])));
    return [reading(says(put.join(', ')), edits, editions)];
  };
  return [
    ...(found.every(({ to }) => to!.put!.isNumber)
      ? readingsOf('replace', (put) => `It is \`${short(words)}\` now. Make the number a hole: ${put}.`)
      : []),
    ...readingsOf('vary', (put) => `It is \`${short(words)}\` from ${editions.edition} on: ${put}.`),
  ];
}

/** A table that is gone takes its premiums or limits with it: no answer of a list does that. */
const TABLES: readonly (string | number)[] = ['rateTables', 'limitTables'];

/** The entries that have the words are for the editions before alone; if that leaves too little, what they are entries of. */
function endings(group: readonly GonePattern[], document: Document, editions: Editions): DraftReading[] {
  const entriesOf = ({ at }: GonePattern) =>
    at
      .map((_, i) => at.slice(0, at.length - i))
      .filter((path) => path.length > 1 && !TABLES.includes(path[0]!) && isEntry(valueIn(document, path)));
  return [0, 1].flatMap((nth) => {
    const paths = group.map((each) => entriesOf(each)[nth]);
    if (paths.some((path) => path === undefined)) return [];
    const edits = distinct(paths.map((path) => JSON.stringify(path))).map((path): ProfileEdit => {
      const at = JSON.parse(path) as Path;
      return { do: 'end', at, is: valueIn(document, at) };
    });
    const named = distinct(paths.map((path) => `\`${nameOf(path!, document)}\``)).join(', ');
    const says = `It is gone: ${named} ${edits.length === 1 ? 'is' : 'are'} for the editions until ${editions.since}.`;
    return [{ ...reading(says, edits, editions), ends: true }];
  });
}

/** How a person names an entry: `facts.discount.find.payment`. */
export function nameOf(path: Path, document: Document): string {
  return path
    .map((step, i) => {
      const id = typeof step === 'number' ? document.getIn([...path.slice(0, i + 1), 'id']) : undefined;
      return typeof id === 'string' ? id : step;
    })
    .join('.');
}

function isEntry(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function reading(says: string, edits: readonly ProfileEdit[], editions: Editions): DraftReading {
  return { says, into: 'profile', write: (text) => withProfileEdits(text, edits, editions) };
}

function wordsAt({ text }: CutText, { start, end }: Range): string {
  return text
    .slice(start, end)
    .replace(/\s*\n\s*/g, '⏎')
    .replace(/\t+/g, ' ');
}

function short(words: string): string {
  return words.length > 90 ? `${words.slice(0, 89)}…` : words;
}

function distinct<T>(all: readonly T[]): T[] {
  return [...new Set(all)];
}
