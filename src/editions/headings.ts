import type { ChangeSide } from '../../schemas/change.ts';
import type { Scheme } from '../../schemas/scheme.ts';
import type { Span } from '../../schemas/span.ts';

/** A heading of an edition: its id without that of the edition, its words, and its offset in the text. */
export type Heading = { id: string; text: string; at: number };

/** Headings in the order of the text. */
export function headingsOf({ id: edition, sections }: Scheme): Heading[] {
  return sections
    .flatMap(({ id, heading }) => {
      const span = heading && (heading.span ?? heading.spans?.[0]);
      return span ? [{ id: id.slice(edition.length + 1), text: heading.value, at: span.start.offset }] : [];
    })
    .sort((a, b) => a.at - b.at);
}

/** The last heading that is in front of a place. */
export function headingAbove(span: Span | undefined, headings: readonly Heading[]): Heading | undefined {
  return span && headings.findLast(({ at }) => at <= span.start.offset);
}

/** The words of the heading that an item is below. */
export function underOf({ spans }: ChangeSide, headings: readonly Heading[]): string | undefined {
  return headingAbove(spans[0], headings)?.text;
}

/** For each section, and each thing that is read in one, the section that it is in. */
export function enclosingSections({ id: edition, sections }: Scheme): Map<string, string> {
  const local = (id: string) => id.slice(edition.length + 1);
  const enclosing = new Map<string, string>();
  sections.forEach(({ id, level, contents }, i) => {
    const outer = sections.slice(0, i).findLast((each) => each.level < level);
    if (outer) enclosing.set(local(id), local(outer.id));
    for (const each of contents) if ('field' in each) enclosing.set(local(each.field), local(id));
  });
  return enclosing;
}
