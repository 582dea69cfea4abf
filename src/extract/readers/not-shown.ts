import type { Scheme } from '../../../schemas/scheme.ts';
import { isSpan, type Sourced, type Span } from '../../../schemas/span.ts';
import { report } from '../../messages/report.ts';
import type { DrawnHole, PamphletText } from '../text.ts';

/** The words in unnamed holes of drawn tables for which the profile has a reason. */
export function notShownIn(pamphlet: PamphletText): Pick<Scheme, 'notShown'> {
  const declared = distinct(pamphlet.drawn).flatMap(({ name, start, end, notShown }) =>
    name === '' && notShown !== undefined ? [{ text: pamphlet.quote(start, end), reason: notShown }] : [],
  );
  return declared.length > 0 ? { notShown: declared } : {};
}

/**
 * Check that what a hole without a name holds is read by something else, or that the profile says why it is not shown. A table may be
 * drawn twice: what a hole of one drawing leaves out is a field of the other. The schema of a profile checks the holes with names.
 */
export function checkDrawnRead(scheme: Scheme, pamphlet: PamphletText): void {
  const { text, file, span } = pamphlet;
  const holes = distinct(pamphlet.drawn).filter(({ name, notShown }) => name === '' && notShown === undefined);
  if (holes.length === 0) return;
  const read = new Uint8Array(text.length);
  // of a rate table, the heads are shown with what was read of it
  const tables = scheme.tables.map(({ field, rows, heads }) =>
    scheme.rateTables.some(({ id }) => id === field) ? rows.slice(0, heads) : rows,
  );
  for (const { start, end } of valuesIn({ ...scheme, tables, notShown: undefined, furniture: undefined }))
    read.fill(1, start.offset, end.offset);
  for (const { start, end, cell } of holes) {
    const words = text.slice(start, end);
    const isRead = [...words].every((c, i) => read[start + i] || !/[\p{L}\p{N}]/u.test(c));
    if (isRead || MARKER.test(words)) continue;
    report(file, 'not-shown', span(start, end), {
      unexpected: `\`${words}\` in a hole without a name of \`${cell}\`, which no field reads`,
      expected: 'a hole with a name, or an entry in `notShown` of the drawing with the reason',
      hint: 'What no field reads is on no page and in no pamphlet.',
    });
  }
}

// （1）| ①: the number of a table is no statement
const MARKER = /^[\d①-⑳㉑-㉟㊱-㊿]+$/;

/** The places of single values and wordings. A place alone is that of a table, of a mark or of a use: it says nothing of its words. */
function valuesIn(value: object): Span[] {
  const found: Span[] = [];
  const visit = (each: object | null) => {
    if (each === null) return;
    if (Array.isArray(each)) {
      for (const part of each as unknown[]) if (typeof part === 'object') visit(part);
      return;
    }
    if ('raw' in each) {
      const { span, spans } = each as Partial<Sourced<unknown>> & { spans?: readonly Span[] };
      found.push(...(span && isSpan(span) ? [span] : []), ...(spans ?? []));
      return;
    }
    for (const key in each) {
      const value = (each as Record<string, unknown>)[key];
      if (typeof value === 'object') visit(value);
    }
  };
  visit(value);
  return found;
}

function distinct(holes: readonly DrawnHole[]): DrawnHole[] {
  return [...new Map(holes.map((hole) => [`${hole.start}-${hole.end}-${hole.name}`, hole])).values()];
}
