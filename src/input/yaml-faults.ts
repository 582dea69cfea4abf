import type { YAMLError } from 'yaml';
import type { Diagnostic } from '../messages/report.ts';

/*
 * Why a text is not YAML, in our words: those of a parser are for people who know its grammar.
 */

type Fault = Pick<Diagnostic, 'unexpected' | 'expected' | 'hint'>;

export const ALIAS: Fault = {
  unexpected: '`*` or `&` in front of a word',
  expected: 'a text in quotes',
  hint: 'In front of a word these signs have a meaning of their own: they name a value, or repeat one that is named.',
};
const TAG: Fault = {
  unexpected: '`!` in front of a word',
  expected: 'a text in quotes',
  hint: 'In front of a word this sign has a meaning of its own: it names a type.',
};
const INDENT: Fault = {
  unexpected: 'indentation',
  expected: 'the lines of one list, or the keys of one place, in the same column',
};
const SEVERAL_LINES: Fault = {
  unexpected: 'line without `: `',
  expected: 'a key on one line, followed by `: `',
  hint: 'The colon, or the white space behind it, may be missing. A text of several lines is in quotes.',
};
const BEYOND: Fault = {
  unexpected: 'text',
  expected: 'one document',
  hint: 'A line `---`, `...` or `%` ends the document or begins another one.',
};

const FAULTS: Partial<Record<YAMLError['code'], Fault>> = {
  ALIAS_PROPS: ALIAS,
  BAD_ALIAS: ALIAS,
  MULTIPLE_ANCHORS: ALIAS,
  BAD_PROP_ORDER: ALIAS,
  MULTIPLE_TAGS: TAG,
  TAG_RESOLVE_FAILED: TAG,
  BAD_COLLECTION_TYPE: TAG,
  BLOCK_IN_FLOW: {
    unexpected: 'list or key',
    expected: 'the entries between the brackets, with a comma between two',
    hint: 'A bracket `[` or `{` above it may not be closed.',
  },
  TAB_AS_INDENT: { unexpected: 'tab', expected: 'spaces at the beginning of the line' },
  BAD_DQ_ESCAPE: {
    unexpected: '`\\` in double quotes',
    expected: "single quotes, `'`, or `\\\\`",
    hint: 'In double quotes a backslash begins a code such as `\\n`.',
  },
  BAD_SCALAR_START: {
    unexpected: 'sign at the beginning of a text',
    expected: 'the text in quotes',
    hint: 'A text that begins with @ or ` is in quotes.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    unexpected: 'second `: ` on the line',
    expected: 'the text in quotes',
    hint: 'A text with `: ` in it is in quotes.',
  },
  MULTILINE_IMPLICIT_KEY: SEVERAL_LINES,
  KEY_OVER_1024_CHARS: SEVERAL_LINES,
  DUPLICATE_KEY: { unexpected: 'second key of the same name', expected: 'each key once' },
  NON_STRING_KEY: { unexpected: 'list or keys as a key', expected: 'a text as a key' },
  BAD_DIRECTIVE: BEYOND,
  MULTIPLE_DOCS: BEYOND,
};

const BRACKET: Fault = {
  unexpected: 'text',
  expected: 'a comma, or the bracket that closes',
  hint: 'A bracket `[` or `{` is not closed, a comma is missing or is there twice, or the lines are not indented. A text with brackets or commas in it is in quotes.',
};

/** @param error  Of the parser. Its message decides where one code stands for several faults; it is never shown. */
export function faultOf({ code, message }: YAMLError): Fault {
  const known = FAULTS[code];
  if (known) return known;
  if (code === 'BAD_INDENT' && !/\bend with\b/.test(message)) return INDENT;
  if (/quote/.test(message))
    return {
      unexpected: 'end of the text in quotes',
      expected: 'the quote that closes it',
      hint: 'A quote of the same kind within the text ends it early, or the last one is missing.',
    };
  if (/[Ff]low|, between/.test(message)) return BRACKET;
  if (/[Cc]omment/.test(message))
    return { unexpected: '`#`', expected: 'white space in front of it, or the text in quotes' };
  if (/map values/.test(message)) return SEVERAL_LINES;
  return {
    unexpected: 'text',
    expected: 'a key followed by `: `, or an entry of a list that begins with `- `',
    hint: 'A text with `: `, ` #`, brackets or quotes in it is in quotes.',
  };
}
