import { placesOf, warn, type Inspection } from './inspection.ts';

//   …ことがあります。*代理店には、告知受領権があります。
const IN_THE_LINE = /(?<=[。)])\\?([*※])(?=[一-龠ぁ-んァ-ヴ])/g;

/** Report marks of notes that begin a sentence within a paragraph, and that nothing above them in the chapter points to. */
export function findNotesInTheLine({ scheme, pamphlet }: Inspection): void {
  const chapters = scheme.sections.flatMap(({ level, heading }) =>
    level === 1 && heading?.span ? [heading.span.start.offset] : [],
  );
  for (const { 0: raw, 1: mark, index } of placesOf(IN_THE_LINE, pamphlet)) {
    const chapter = chapters.findLast((start) => start <= index) ?? 0;
    const above = pamphlet.folded.slice(chapter, index).replaceAll('**', '');
    if (above.includes(mark!)) continue;
    warn(
      pamphlet,
      'note-unreferenced',
      { start: index, end: index + raw.length },
      {
        unexpected: `note \`${mark}\` that no mark points to`,
        expected: `a mark \`${mark}\` above it in the same chapter`,
        hint: 'The mark may be lost in the text above; as it stands, the note belongs to all of it.',
      },
    );
  }
}
