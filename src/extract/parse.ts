import type { Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { VFile } from 'vfile';
import { hyphenList, hyphenListFromMarkdown } from './syntax/hyphen-list.ts';
import { plainParagraph, plainParagraphs } from './syntax/plain-paragraph.ts';
import { strongMark, strongMarkFromMarkdown } from './syntax/strong-mark.ts';
import { tabTable, tabTableFromMarkdown, tabTableRows } from './syntax/tab-table.ts';

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

// | --- | :---: |
const PIPE_RULE = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*\|/m;

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

/** Parse text to mdast. The text is unchanged, so node positions are positions in the source. */
export function parse(file: VFile): Root {
  return processorFor(String(file)).parse(file);
}
