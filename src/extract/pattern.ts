import { foldWidth } from '../recognise/fold.ts';

/** A compiled pattern of a profile: matched against folded text, holes by name in order of appearance. */
export type CompiledPattern = { readonly regExp: RegExp; readonly holes: readonly string[]; readonly pattern: string };

/** The match of a hole, as offsets into the searched text. */
export type Filled = { name: string; start: number; end: number };
export type PatternMatch = { start: number; end: number; holes: Filled[] };

// {} | {plan} | {rating_class:業種区分…} | {marker:#} | {rider?}
const HOLE = /\{([a-zA-Z0-9_./+-]*)(\?)?(?::([^{}]*))?\}/g;
// # stands for digits, or for a number in a circle
const NUMBER = '(?:\\d+|[①-⑳㉑-㉟㊱-㊿])';
const ESCAPED = /[\\^$.*+?()[\]{}|]/g;

/** What a pattern must match, and what a hole without a shape may hold there. */
type Frame = { around: (body: string, pattern: string) => string; anything: string };

const WHOLE: Frame = { around: (body) => `^\\s*${body}\\s*$`, anything: '.+?' };
const LINE: Frame = { around: (body) => `^[ \\t#*>-]*${body}[ \\t\\r*]*$`, anything: '\\S[^\\r\\n]*?' };
const WITHIN: Frame = {
  around: (body, pattern) =>
    `${pattern.startsWith('{') ? '^[ \\t#*>-]*' : ''}${body}${pattern.endsWith('}') ? '[ \\t\\r*]*$' : ''}`,
  anything: '\\S[^\\r\\n]*?',
};

/** Compile a pattern that must match one cell or line from end to end. */
export function compileWhole(pattern: string): CompiledPattern {
  return compile(pattern, WHOLE);
}

/**
 * Compile a pattern that may match anywhere. A hole at either end stops at the line's edge, without list and heading
 * marks.
 */
export function compileWithin(pattern: string): CompiledPattern {
  return compile(pattern, WITHIN);
}

/** Compile a pattern that must match a whole line, without list and heading marks. */
export function compileLine(pattern: string): CompiledPattern {
  return compile(pattern, LINE);
}

/** Patterns that were compiled before, by their frame and their words: every edition is read with those of its profile. */
const compiled = new Map<Frame, Map<string, CompiledPattern>>([WHOLE, LINE, WITHIN].map((frame) => [frame, new Map()]));
const MOST_COMPILED = 2048;

function compile(pattern: string, frame: Frame): CompiledPattern {
  const own = compiled.get(frame)!;
  let known = own.get(pattern);
  if (!known) {
    if (own.size >= MOST_COMPILED) own.clear();
    known = compileAnew(pattern, frame);
    own.set(pattern, known);
  }
  return known;
}

function compileAnew(pattern: string, { around, anything }: Frame): CompiledPattern {
  const holes: string[] = [];
  let body = '';
  let last = 0;
  for (const hole of pattern.matchAll(HOLE)) {
    body += literal(pattern.slice(last, hole.index));
    holes.push(hole[1] ?? '');
    const shape = hole[3];
    const shaped = shape?.split('…').map((part) => part.split('#').map(literal).join(NUMBER));
    body += `(${shaped === undefined ? anything : shaped.join(anything)})${hole[2] ?? ''}`;
    last = hole.index + hole[0].length;
  }
  body += literal(pattern.slice(last));
  return { regExp: new RegExp(around(body, pattern), 'dgms'), holes, pattern };
}

/**
 * The printed text, in either width. A space matches any white space within the line, or none; a line break matches
 * any white space.
 */
function literal(text: string): string {
  return foldWidth(text)
    .split(/(\s+)/)
    .map((part) => (/\n/.test(part) ? '\\s*' : /^\s+$/.test(part) ? '[^\\S\\n]*' : part.replace(ESCAPED, '\\$&')))
    .join('');
}

/** All matches in a folded text, in order. */
export function matches(compiled: CompiledPattern, folded: string): PatternMatch[] {
  const found: PatternMatch[] = [];
  compiled.regExp.lastIndex = 0;
  for (let match = compiled.regExp.exec(folded); match; match = compiled.regExp.exec(folded)) {
    found.push(toMatch(match, compiled));
    // an empty match would repeat forever
    if (match[0] === '') compiled.regExp.lastIndex += 1;
  }
  return found;
}

export function firstMatch(compiled: CompiledPattern, folded: string): PatternMatch | undefined {
  compiled.regExp.lastIndex = 0;
  const match = compiled.regExp.exec(folded);
  return match ? toMatch(match, compiled) : undefined;
}

function toMatch(match: RegExpExecArray, { holes }: CompiledPattern): PatternMatch {
  const [whole, ...groups] = match.indices!;
  return {
    start: whole![0],
    end: whole![1],
    holes: groups.flatMap((range, i) =>
      // an optional hole that matched nothing has no range
      (range as [number, number] | undefined) ? [{ name: holes[i]!, start: range[0], end: range[1] }] : [],
    ),
  };
}
