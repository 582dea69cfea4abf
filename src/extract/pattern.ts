import { fold } from './recognise/fold.ts';

/** A profile's pattern made ready: matched against folded text, holes by name in order of appearance. */
export type CompiledPattern = { readonly regExp: RegExp; readonly holes: readonly string[]; readonly pattern: string };

/** What a hole took, as offsets into the text that was searched. */
export type Filled = { name: string; start: number; end: number };
export type PatternMatch = { start: number; end: number; holes: Filled[] };

// {} | {plan} | {rating_class:業種区分…} | {rider?}
const HOLE = /\{([a-zA-Z0-9_./+-]*)(\?)?(?::([^{}]*))?\}/g;
const ESCAPED = /[\\^$.*+?()[\]{}|]/g;

/** A pattern that must match one cell or line from end to end. */
export function compileWhole(pattern: string): CompiledPattern {
  return compile(pattern, (body) => `^\\s*${body}\\s*$`, '.+?');
}

/** A pattern to be found anywhere in a text; a hole at either end stops at the line's edge, list and heading marks aside. */
export function compileWithin(pattern: string): CompiledPattern {
  const opens = pattern.startsWith('{');
  const closes = pattern.endsWith('}');
  return compile(pattern, (body) => `${opens ? '^[ \\t#*>-]*' : ''}${body}${closes ? '[ \\t*]*$' : ''}`, '[^\\n]+?');
}

function compile(pattern: string, frame: (body: string) => string, anything: string): CompiledPattern {
  const holes: string[] = [];
  let body = '';
  let last = 0;
  for (const hole of pattern.matchAll(HOLE)) {
    body += literal(pattern.slice(last, hole.index));
    holes.push(hole[1] ?? '');
    const shape = hole[3];
    body += `(${shape === undefined ? anything : shape.split('…').map(literal).join(anything)})${hole[2] ?? ''}`;
    last = hole.index + hole[0].length;
  }
  body += literal(pattern.slice(last));
  return { regExp: new RegExp(frame(body), 'dgms'), holes, pattern };
}

/**
 * The printed text, in either width. A space stands for any white space within the line, none included; a line break for
 * any white space at all.
 */
function literal(text: string): string {
  return fold(text)
    .split(/(\s+)/)
    .map((part) => (/\n/.test(part) ? '\\s*' : /^\s+$/.test(part) ? '[^\\S\\n]*' : part.replace(ESCAPED, '\\$&')))
    .join('');
}

/** All matches in a folded text, in order. */
export function* matches(compiled: CompiledPattern, folded: string): Generator<PatternMatch> {
  for (const found of folded.matchAll(compiled.regExp)) {
    const [whole, ...groups] = found.indices!;
    yield {
      start: whole![0],
      end: whole![1],
      holes: groups.flatMap((range, i) =>
        // an optional hole that took nothing has no range
        (range as [number, number] | undefined) ? [{ name: compiled.holes[i]!, start: range[0], end: range[1] }] : [],
      ),
    };
  }
}

export function firstMatch(compiled: CompiledPattern, folded: string): PatternMatch | undefined {
  for (const match of matches(compiled, folded)) return match;
  return undefined;
}
