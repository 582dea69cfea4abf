import type { Note } from '../../../schemas/note.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import type { Section } from '../../../schemas/section.ts';
import type { Span } from '../../../schemas/span.ts';
import { foldWidth } from '../../recognise/fold.ts';
import { compactOf } from './defined-names.ts';
import { warn, type Inspection } from './inspection.ts';

/** Report labels and marks that stand for two things where a reader has to tell them apart. */
export function findReusedLabels({ scheme, pamphlet }: Inspection): void {
  const findings = [
    ...reusedMarks(scheme.notes, scheme.sections),
    ...gluedMarks(scheme.notes, pamphlet.folded),
    ...reusedNumbers(scheme.sections),
    ...reusedLetters(scheme),
    ...reusedTerms(scheme),
  ];
  for (const { at, other, about } of findings)
    warn(
      pamphlet,
      'label-reused',
      { start: at.start.offset, end: at.end.offset },
      {
        expected: `another label: ${about}`,
        hint: 'Two things have one label, and a reader cannot tell which of them is meant.',
        other,
      },
    );
}

type Reuse = { at: Span; other: Span; about: string };

const NUMBERED = /[*※注]\d/;

/** (*1) … (*1): two notes below each other in one chapter, and no mark between them that could be of the second. */
function reusedMarks(notes: readonly Note[], sections: readonly Section[]): Reuse[] {
  const chapters = sections.flatMap(({ level, heading }) =>
    level === 1 && heading?.span ? [heading.span.start.offset] : [],
  );
  const chapterOf = (offset: number) => chapters.filter((start) => start <= offset).length;
  return notes.flatMap((note, i): Reuse[] => {
    const { mark, references } = note;
    const key = keyOf(note);
    if (!NUMBERED.test(key) || references.length > 0) return [];
    const before = notes.slice(0, i).findLast((each) => keyOf(each) === key);
    if (!before || chapterOf(before.mark.span.start.offset) !== chapterOf(mark.span.start.offset)) return [];
    return [{ at: mark.span, other: before.mark.span, about: 'a note above has this mark already' }];
  });
}

/** `※1加入者ごとに`: a remark of the kind ※, which reads as the note ※1 that the text has elsewhere. */
function gluedMarks(notes: readonly Note[], folded: string): Reuse[] {
  return notes.flatMap(({ mark }): Reuse[] => {
    const { start, end } = mark.span;
    if (mark.value !== '※') return [];
    const digits = /^\d{1,2}(?!\d)/.exec(folded.slice(end.offset, end.offset + 3))?.[0];
    const namesake = digits && notes.find((each) => keyOf(each) === `※${digits}`);
    if (!digits || !namesake) return [];
    const after = { ...end, column: end.column + digits.length, offset: end.offset + digits.length };
    return [
      {
        at: { ...mark.span, start, end: after },
        other: namesake.mark.span,
        about: 'it reads as the mark of another note',
      },
    ];
  });
}

function keyOf({ mark }: Note): string {
  return foldWidth(mark.value)
    .replace(/[()\\\s]/g, '')
    .replace('＊', '*');
}

//   (1) | ① | Ⅰ. | a.
const NUMBER = /^(?:\(\d{1,2}\)|[①-⑳]|[Ⅰ-Ⅻ][.、]?|[a-z]\.|第\d+)/;

/** Two headings of one level, below one heading, with one number and different names. */
function reusedNumbers(sections: readonly Section[]): Reuse[] {
  const found: Reuse[] = [];
  let open: { level: number; number: string; name: string; span: Span }[] = [];
  for (const { level, heading } of sections) {
    open = open.filter((each) => each.level <= level);
    if (!heading?.span) {
      if (level === 1) open = [];
      continue;
    }
    if (level === 1) open = [];
    const words = compactOf(heading.value);
    const number = NUMBER.exec(words)?.[0];
    if (!number) continue;
    const name = words.slice(number.length);
    // (1) ① ② (2) ①: what is numbered in another way is below, and begins again
    const style = open.findLastIndex((each) => styleOf(each.number) === styleOf(number));
    if (style !== -1) open = open.slice(0, style + 1);
    const namesake = open.find((each) => each.level === level && each.number === number);
    if (namesake && !isSame(namesake.name, name))
      found.push({ at: heading.span, other: namesake.span, about: `\`${number}\` numbers a heading above` });
    else if (!namesake) open.push({ level, number, name, span: heading.span });
  }
  return found;
}

/** The number with all its digits and letters alike. */
function styleOf(number: string): string {
  return number.replace(/\d+/, '1').replace(/[①-⑳]/, '①').replace(/[Ⅰ-Ⅻ]/, 'Ⅰ').replace(/[a-z]/, 'a');
}

function isSame(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/** `A` of the plans and `(A)` of a condition, `Ⅰ` of the plans and of the classes. */
function reusedLetters({ plans, sublimits, payoutRatios, rateTables }: Scheme): Reuse[] {
  const plansByLabel = new Map(plans.flatMap(({ label }) => (label ? [[bare(label.value), label] as const] : [])));
  const conditions = [...sublimits, ...payoutRatios].flatMap(({ condition }) => (condition ? [condition] : []));
  const classes = rateTables.flatMap(({ ratingClasses }) => ratingClasses.map(({ label }) => label));
  const told = new Set<string>();
  return [...conditions, ...classes].flatMap((label): Reuse[] => {
    const letter = bare(label.value);
    const plan = plansByLabel.get(letter);
    if (!plan || told.has(letter) || !/^(?:[A-Z]|[Ⅰ-Ⅻ]|[①-⑳]|\d)$/.test(letter)) return [];
    told.add(letter);
    return [{ at: label.span, other: plan.span, about: 'it is the name of a plan' }];
  });
}

function bare(label: string): string {
  return compactOf(label).replace(/[()]|プラン|パターン|タイプ|コース|型/g, '');
}

/** A term that is defined twice, each time as something else. */
function reusedTerms({ definitions }: Scheme): Reuse[] {
  return definitions.flatMap(({ term, clauses }, i): Reuse[] => {
    const before = definitions.slice(0, i).find((each) => compactOf(each.term.value) === compactOf(term.value));
    if (!before || clauses.length === 0 || before.clauses.length === 0) return [];
    const [here, there] = [clauses, before.clauses].map((each) =>
      compactOf(each.map(({ text }) => text?.value ?? '').join('')),
    );
    if (!term.span || !before.term.span || here!.includes(there!) || there!.includes(here!)) return [];
    return [{ at: term.span, other: before.term.span, about: 'the text defines it as something else' }];
  });
}
