import type { Clause } from '../../../schemas/clause.ts';
import type { Pointer } from '../../../schemas/pointer.ts';
import type { Profile } from '../../../schemas/profile.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import type { Wording } from '../../../schemas/span.ts';
import { foldWidth } from '../../recognise/fold.ts';
import { pointersIn } from '../../recognise/pointer.ts';
import { report } from '../../messages/report.ts';
import { reportDeclared } from '../declared.ts';
import type { ProfilePlace } from '../items.ts';
import { unwrapped } from '../layout/unwrapped.ts';
import type { PamphletText } from '../text.ts';
import { declaredPlaces } from './declared-pointers.ts';
import { landmarksOf, targetsOf, type Pointable } from './pointer-targets.ts';

/**
 * Find where the words of a text send the reader, and to what. A name beside the words decides (`P.15の「…」`, `前記「…」`), a marker
 * (`上記①`), or the next table (`下表`). Everything else is declared in the profile. A pointer that leads nowhere has no target
 * (`checkPointers`).
 */
export function readPointers(
  profile: Profile,
  read: Pointable,
  place: ProfilePlace,
  pamphlet: PamphletText,
): Pointer[] {
  const landmarks = landmarksOf(read);
  const declared = declaredPlaces(profile, pamphlet);
  const pointers: Pointer[] = [];
  const used = new Set<number>();
  // references between the items of lists are known already
  const known = read.clauses.flatMap(({ references }) => references.map(({ text }) => text.span));
  const isKnown = (from: number, to: number) => known.some((each) => each.start.offset < to && from < each.end.offset);
  const enter = (wording: Wording, clause: Clause | undefined, table?: string) => {
    for (const piece of wording.span ? [wording.span] : wording.spans!) {
      const words = unwrapped([{ start: piece.start.offset, end: piece.end.offset }], pamphlet);
      for (const found of pointersIn(words.folded)) {
        const start = words.at(found.start);
        const end = words.at(found.end - 1) + 1;
        if (pointers.some(({ text }) => text.span.start.offset === start)) continue;
        if (found.isUncertain && isKnown(start, end)) continue;
        const text = pamphlet.quote(start, end);
        const page = found.kind === 'page' ? PAGES.exec(foldWidth(text.value))?.[0].trim() : undefined;
        const base = {
          text,
          kind: found.kind,
          ...(page !== undefined && { page }),
          ...(found.isUnnumbered && { unnumbered: true as const }),
        };
        if (found.kind === 'elsewhere') {
          pointers.push({ ...base, to: [] });
          continue;
        }
        const own = declared.find((each) => start < each.end && each.start < end);
        if (own) used.add(own.nth);
        const target = own
          ? own.resolve(read, place, pamphlet)
          : { to: table === undefined ? targetsOf(found, start, clause, landmarks, read) : [table] };
        const leads = target.to.length > 0 || target.meant !== undefined;
        // a declared target that is not there is reported already
        if (leads || !(own || found.isUncertain)) pointers.push({ ...base, ...target });
      }
    }
  };
  for (const clause of read.clauses)
    for (const wording of [clause.name, clause.text, ...clause.exceptions]) if (wording) enter(wording, clause);
  for (const { lines } of read.contacts) for (const { text } of lines) enter(text, undefined);
  for (const { heading } of read.sections) if (heading) enter(heading, undefined);
  // 上記以外 in the label of a row: the rows above it
  for (const { id, bands } of read.rateTables) for (const { label } of bands) enter(label, undefined, id);
  profile.pointers.forEach(({ quote }, i) => {
    // a quote that is nowhere is reported as such
    if (used.has(i) || !declared.some(({ nth }) => nth === i)) return;
    reportDeclared(pamphlet, 'declaration-unused', ['pointers', i], {
      unexpected: `\`${quote}\` in \`pointers\``,
      expected: 'words of the text that send the reader to another place, such as `P.15` or `上記`',
      hint: 'Remove it, or quote the words as they are printed now.',
    });
  });
  return pointers.sort((a, b) => a.text.span.start.offset - b.text.span.start.offset);
}

//   11 | 4～8 | 4、7
const PAGES = /\d[\d\s、,~～〜-]*/;

/** Report words that send the reader to a place that is not in the document. */
export function checkPointers({ pointers }: Pick<Scheme, 'pointers'>, { file }: PamphletText): void {
  for (const { text, kind, to, meant } of pointers) {
    if (kind === 'elsewhere' || to.length > 0 || meant !== undefined) continue;
    report(file, 'pointer-dangling', text.span, {
      unexpected: `\`${text.raw}\`, which points to nothing that was found`,
      expected:
        kind === 'page'
          ? 'the name of what is on that page beside it'
          : 'a name, a marker or a table that it points to, above or below',
      hint: 'Say in `pointers` of the profile what it points to, or what it meant in the booklet as printed.',
    });
  }
}
