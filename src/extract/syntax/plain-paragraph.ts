import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';

//   「自社にも事故が起きる」ということを念頭に置き、     words and nothing else: Markdown has nothing to find in them
//   損害の発生および拡大を防止する対策を構築しておく必要があります。
//
//   約**17億円**の損害     a mark of the notation: left to Markdown; (*1) and <告知義務> are none
const MARK = /\*\*|&[#A-Za-z]|<[A-Za-z/!?]|\]\(|[\\|]|^[ \t>#+-]|[ \t]$/;

/** The paragraphs of a text that contain only words: first line, from 1, to number of lines. */
export type PlainParagraphs = ReadonlyMap<number, number>;

/** Computed once for the whole text: a paragraph is plain if all its lines are plain and none is a table row. */
export function plainParagraphs(text: string, isRow: (line: number) => boolean): PlainParagraphs {
  const found = new Map<number, number>();
  let first = 0;
  let isPlain = true;
  const lines = text.split(/\r\n|\n|\r/);
  const close = (end: number) => {
    if (first > 0 && isPlain) found.set(first, end - first);
    first = 0;
    isPlain = true;
  };
  lines.forEach((line, i) => {
    if (/^[ \t]*$/.test(line)) return close(i + 1);
    if (first === 0) first = i + 1;
    if (MARK.test(line) || isRow(i + 1)) isPlain = false;
  });
  close(lines.length + 1);
  return found;
}

/**
 * Tokenizer of paragraphs without marks. It produces the same tree as Markdown, which would try its constructs on
 * every line and take longer than all tables together.
 */
export function plainParagraph(paragraphs: PlainParagraphs): Extension {
  const construct: Construct = { name: 'plainParagraph', tokenize };
  return { flow: { null: [construct] } };

  function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    let left = 0;
    return (code) => {
      const { line, column } = this.now();
      left = column === 1 ? (paragraphs.get(line) ?? 0) : 0;
      if (left === 0) return nok(code);
      effects.enter('paragraph');
      effects.enter('data');
      return inLine(code);
    };

    function inLine(code: Code): State | undefined {
      if (code !== null && code >= -2) {
        effects.consume(code);
        return inLine;
      }
      effects.exit('data');
      left -= 1;
      if (code === null || left === 0) {
        effects.exit('paragraph');
        return ok(code);
      }
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return nextLine;
    }
    function nextLine(code: Code): State | undefined {
      effects.enter('data');
      return inLine(code);
    }
  }
}
