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
