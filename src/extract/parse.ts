import type { Nodes, Root, Table } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { VFile } from 'vfile';
import { hyphenList, hyphenListFromMarkdown } from './syntax/hyphen-list.ts';
import { plainTable } from './syntax/plain-table.ts';
import { plainParagraph, plainParagraphs } from './syntax/plain-paragraph.ts';
import { strongMark, strongMarkFromMarkdown } from './syntax/strong-mark.ts';
import { tabTable, tabTableFromMarkdown, tabTableRows } from './syntax/tab-table.ts';
import { PIPE_RULE, tableBlocks, type Block } from './syntax/table-blocks.ts';

// Markdown that pamphlets don't mean; test/fixtures/parse/ shows what each construct would break.
const turnedOff = [
  'attention', //       （*1）… （*2）        would be emphasis; strong text is strong-mark.ts
  'blockQuote', //      >10億円             would be a quotation
  'codeFenced', //      ~~~                would swallow the page below it
  'codeIndented', //    ⇥保険金額⇥…          would be code
  'codeText', // `                  would hide the text between two grave accents
  'definition', //      [注]: …            would vanish from the text
  'htmlFlow', //        <p>…               would swallow the lines below it
  'list', //            2024. 4. 1         would be item 2024; hyphen lists are hyphen-list.ts
  'setextUnderline', // ------             would make a heading of the line above
  'thematicBreak', //   ＊ ＊ ＊, - - -       would end a list
];

/** The processor for one text: a construct a line. */
function processorFor(text: string) {
  const rows = tabTableRows(text);
  return unified()
    .use(remarkParse)
    .data('micromarkExtensions', [
      { disable: { null: turnedOff } },
      PIPE_RULE.test(text) ? gfmTable() : {}, // | 区分 | 保険料 |
      tabTable(rows), //                       区分⇥保険料
      plainParagraph(plainParagraphs(text, (line) => rows.has(line))), // words alone
      strongMark, //                            **17億円**
      hyphenList, //                            - 申込締切日
    ])
    .data('fromMarkdownExtensions', [
      gfmTableFromMarkdown(),
      tabTableFromMarkdown,
      strongMarkFromMarkdown,
      hyphenListFromMarkdown,
    ])
    .freeze();
}

/** Parse a text to mdast. The text is unchanged, so node positions are positions in the source. */
export function parse(text: string): Root {
  return processorFor(text).parse(text);
}

/**
 * Parse the tables of a text to mdast, with their positions in the text. Only the blocks that may hold one are parsed: the rest of a
 * pamphlet is most of it, and no reader needs its tree. Most tables have words alone in their cells, and need no parser.
 */
export function parseTables(file: VFile): Table[] {
  const blocks = tableBlocks(String(file));
  const marked = blocks.filter(({ isPlain }) => !isPlain);
  const plain = blocks.filter(({ isPlain }) => isPlain).map(plainTable);
  const startOf = ({ position }: Table) => position!.start.offset!;
  return [...plain, ...parsed(marked)].toSorted((a, b) => startOf(a) - startOf(b));
}

function parsed(blocks: readonly Block[]): Table[] {
  if (blocks.length === 0) return [];
  const joined = blocks.map(({ text }) => text).join('\n\n');
  return tablesIn(parse(joined)).map((table) => moved(table, placesOf(blocks)));
}

type Point = NonNullable<Nodes['position']>['start'];

/** Where a block is in the text of all blocks, and how far that is from its place in the whole text. */
type Place = { at: number; offset: number; line: number };

function placesOf(blocks: readonly Block[]): Place[] {
  let at = 0;
  let atLine = 1;
  return blocks.map(({ text, offset, line }) => {
    const place = { at, offset: offset - at, line: line - atLine };
    at += text.length + 2;
    atLine += text.split(/\r\n|\n|\r/).length + 1;
    return place;
  });
}

function tablesIn(node: Nodes): Table[] {
  if (node.type === 'table') return [node];
  return 'children' in node ? node.children.flatMap(tablesIn) : [];
}

/** A tree of the text of all blocks, with its positions in the whole text. */
function moved<T extends Nodes>(node: T, places: readonly Place[]): T {
  const { offset, line } = places.findLast(({ at }) => at <= node.position!.start.offset!)!;
  const point = (each: Point): Point => ({ ...each, offset: each.offset! + offset, line: each.line + line });
  const visit = (each: Nodes) => {
    if (each.position) each.position = { start: point(each.position.start), end: point(each.position.end) };
    if ('children' in each) each.children.forEach(visit);
  };
  visit(node);
  return node;
}
