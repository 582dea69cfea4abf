import type { Clause } from '../../../schemas/clause.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import type { Wording } from '../../../schemas/span.ts';
import { contextOf, type MessageContext } from '../../translate/source-messages.ts';
import { anchorOf } from './address.ts';
import { arrange, type Block } from './chapters.ts';
import type { ChapterName } from './names.ts';

/** Where something is in a document that was set again: its anchor, the block it is in, and its name. */
export type Destination = {
  anchor: string;
  /** The anchor of the block. */
  block: string;
  chapter: ChapterName;
  /** What is said there, in the words of the text; undefined if only the chapter has a name. */
  name: { words: Wording; context: MessageContext } | undefined;
  /** Whether that is its own name, and not that of what is around it. */
  isNamed: boolean;
  /** The heading above it, if other parts of the document have the same name. */
  under: Destination['name'];
};

/** A statement without a name is named by its words, if they are no more than these. */
const SHORT = 20;

/** The place of everything with an id in the chapters that all schemes share. */
export function destinationsOf(scheme: Scheme): Map<string, Destination> {
  const found = new Map<string, Destination>();
  const fields = fieldsOf(scheme);
  const enter = (id: string, destination: Destination) => {
    if (!found.has(id)) found.set(id, destination);
  };
  const arranged = [...arrange(scheme)].flatMap(([chapter, blocks]) =>
    blocks.map((block) => ({ block, own: blockOf(block, chapter, scheme) })),
  );
  const order = ({ section }: Block) => scheme.sections.indexOf(section);
  for (const { block, own } of arranged) enter(block.section.id, own);
  for (const { block, own } of arranged) {
    for (const content of block.contents) {
      if ('clause' in content) enterClause(content.clause, own, contextOf(block.section), scheme, enter);
      else if ('field' in content)
        enterField(content.field, own, fields.get(content.field), contextOf(block.section), scheme, enter);
    }
  }
  // a heading above a group leads to what follows it in the text, whichever chapter that is in
  const inText = [...arranged].sort((a, b) => order(a.block) - order(b.block));
  for (const { block, own } of inText) {
    for (const { id, heading } of block.above)
      enter(id, { ...own, name: heading ? { words: heading, context: 'heading' } : own.name, under: undefined });
  }
  // riders that only a sentence names are in the list of riders
  for (const { id, name } of scheme.riders) enter(id, { ...LIST_OF_RIDERS, name: { words: name, context: 'rider' } });
  return found;
}

const LIST_OF_RIDERS = {
  anchor: 'chapter-riders',
  block: 'chapter-riders',
  chapter: 'riders',
  isNamed: true,
  under: undefined,
} as const;

function blockOf({ section, above, contents, isWhole }: Block, chapter: ChapterName, scheme: Scheme): Destination {
  const block = `${anchorOf(section.id, scheme)}${isWhole ? '' : `-${chapter}`}`;
  const heading = section.heading ?? above.at(-1)?.heading;
  const name = heading && { words: heading, context: 'heading' as const };
  // a block without a heading has no anchor of its own
  const anchor = section.heading ? block : firstAnchor(contents, chapter, scheme);
  const parent = above.at(-1)?.heading;
  const isShared = scheme.sections.filter((each) => each.heading?.value === heading?.value).length > 1;
  const under = isShared && section.heading && parent ? { words: parent, context: 'heading' as const } : undefined;
  return { anchor, block, chapter, name, isNamed: true, under };
}

function firstAnchor(contents: Block['contents'], chapter: ChapterName, scheme: Scheme): string {
  for (const content of contents) {
    if ('clause' in content) return anchorOf(content.clause.id, scheme);
    if ('field' in content && !isTableOfLimits(content.field, scheme)) return anchorOf(content.field, scheme);
  }
  return `chapter-${chapter}`;
}

/** Limits are shown by plan, at the head of their chapter. */
function isTableOfLimits(id: string, { limitTables }: Scheme): boolean {
  return limitTables.some((table) => table.id === id);
}

type Enter = (id: string, destination: Destination) => void;
/** The words of a note are said in the context of its section. */
type Field = { context?: MessageContext; name?: Destination['name']; clauses: readonly Clause[] };

function enterField(
  id: string,
  block: Destination,
  field: Field | undefined,
  ofSection: MessageContext,
  scheme: Scheme,
  enter: Enter,
): void {
  const anchor = isTableOfLimits(id, scheme) ? 'chapter-limits' : anchorOf(id, scheme);
  const own = { ...block, anchor, ...named(field?.name, block) };
  enter(id, own);
  for (const clause of field?.clauses ?? []) enterClause(clause, own, field!.context ?? ofSection, scheme, enter);
}

function enterClause(clause: Clause, around: Destination, context: MessageContext, scheme: Scheme, enter: Enter): void {
  const { id, name, text, items } = clause;
  const isShort = text !== undefined && text.value.length <= SHORT && !text.value.includes('。');
  const words = name ?? (isShort ? text : undefined);
  const own = { ...around, anchor: anchorOf(id, scheme), ...named(words && { words, context }, around) };
  enter(id, own);
  for (const item of items) enterClause(item, { ...own, ...named(undefined, around) }, context, scheme, enter);
}

/** Its own name, or that of what is around it. */
function named(own: Destination['name'], around: Destination): Pick<Destination, 'name' | 'isNamed' | 'under'> {
  return own
    ? { name: own, isNamed: true, under: undefined }
    : { name: around.name, isNamed: false, under: around.under };
}

function fieldsOf(scheme: Scheme): Map<string, Field> {
  const nameIn = (context: MessageContext, words: Wording | undefined) => (words ? { name: { words, context } } : {});
  const all: (Field & { id: string })[] = [
    ...scheme.coverages.map(({ id, clauses }) => ({ id, context: 'coverage' as const, clauses })),
    ...scheme.costs.map(({ id, heading, items }) => ({
      id,
      context: 'cost' as const,
      ...nameIn('heading', heading),
      clauses: items,
    })),
    ...scheme.exclusions.map(({ id, items }) => ({ id, context: 'exclusion' as const, clauses: items })),
    ...scheme.definitions.map(({ id, term, clauses }) => ({
      id,
      context: 'definition' as const,
      ...nameIn('definition', term),
      clauses,
    })),
    ...scheme.riders.map(({ id, name, clauses }) => ({
      id,
      context: 'rider' as const,
      ...nameIn('rider', name),
      clauses,
    })),
    ...scheme.services.map(({ id, name, clauses }) => ({
      id,
      context: 'service' as const,
      ...nameIn('service', name),
      clauses,
    })),
    ...scheme.lossExamples.map(({ id, clauses }) => ({ id, context: 'example' as const, clauses })),
    ...scheme.provisions.map(({ id, clauses }) => ({ id, context: 'notice' as const, clauses })),
    ...scheme.notes.map(({ id, clause }) => ({ id, clauses: clause.items })),
  ];
  return new Map(all.map((field) => [field.id, field]));
}
