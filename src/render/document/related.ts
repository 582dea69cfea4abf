import type { CoverName } from '../../../schemas/cover.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import type { Section } from '../../../schemas/section.ts';
import type { Block } from './chapters.ts';
import type { ChapterName } from './names.ts';

/** A block and the chapter that it is in. */
export type PlacedBlock = { block: Block; chapter: ChapterName };

/**
 * The blocks of other chapters that a block must be read with: the original prints them as one section, or under the same heading (when it
 * is paid, what, up to how much), or they say when the costs of a block are paid. Blocks without a heading of their own are no target.
 */
export function relatedTo({ block, chapter }: PlacedBlock, all: readonly PlacedBlock[], scheme: Scheme): PlacedBlock[] {
  const isElsewhere = (other: PlacedBlock) => other.chapter !== chapter && other.block.section.heading !== undefined;
  const group = groupOf(block);
  const inGroup = all.filter(
    (other) => other.block.section === block.section || (group !== undefined && groupOf(other.block) === group),
  );
  const covers = coversOf(block, scheme.costs);
  // the group may say itself when its costs are paid
  const triggers = inGroup.some((other) => coversOf(other.block, scheme.coverages).length > 0)
    ? []
    : all.filter((other) => coversOf(other.block, scheme.coverages).some((cover) => covers.includes(cover)));
  return [...inGroup, ...triggers].filter(isElsewhere);
}

/** The section whose heading a part of a section is under. Parts of whole pages have only the page in common, and an example proves nothing. */
function groupOf({ section, above }: Block): Section | undefined {
  return section.level === 3 && section.kind !== 'loss-example' ? above.at(-1) : undefined;
}

function coversOf({ contents }: Block, fields: readonly { id: string; cover?: CoverName | undefined }[]): CoverName[] {
  return contents.flatMap((content) =>
    'field' in content ? (fields.find(({ id }) => id === content.field)?.cover ?? []) : [],
  );
}
