import { foldWidth } from '../recognise/fold.ts';
import { matcherOf, type Found, type Matcher, type Part } from './matcher.ts';

/** A compiled pattern of a profile: matched against folded text, holes by name in order of appearance. */
export type CompiledPattern = {
  readonly matcher: Matcher;
  readonly holes: readonly string[];
  readonly pattern: string;
};

/** The match of a hole, as offsets into the searched text. */
export type Filled = { name: string; start: number; end: number };
export type PatternMatch = { start: number; end: number; holes: Filled[] };

// {} | {plan} | {rating_class:業種区分…} | {marker:#} | {rider?}
const HOLE = /\{([a-zA-Z0-9_./+-]*)(\?)?(?::([^{}]*))?\}/g;

const isAny = () => true;
// as `\s`
const WHITE_CODES = new Set(
  [...' \t\n\v\f\r\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff'].map((c) => c.charCodeAt(0)),
);
const isWhite = (code: number) => WHITE_CODES.has(code) || (code >= 0x2000 && code <= 0x200a);
const isWhiteInLine = (code: number) => code !== 0x0a && isWhite(code);
const isPrinted = (code: number) => !isWhite(code);
const isInLine = (code: number) => code !== 0x0a && code !== 0x0d;
const isDigit = (code: number) => code >= 0x30 && code <= 0x39;
// ①-⑳ ㉑-㉟ ㊱-㊿
const isCircled = (code: number) =>
  (code >= 0x2460 && code <= 0x2473) || (code >= 0x3251 && code <= 0x325f) || (code >= 0x32b1 && code <= 0x32bf);
const isOneOf = (characters: string) => {
  const codes = new Set([...characters].map((character) => character.charCodeAt(0)));
  return (code: number) => codes.has(code);
};

const WHITE: Part = { is: 'run', of: isWhite, take: 'many' };
const WHITE_IN_LINE: Part = { is: 'run', of: isWhiteInLine, take: 'many' };
// list and heading marks
const LEAD: readonly Part[] = [{ is: 'line-start' }, { is: 'run', of: isOneOf(' \t#*>-'), take: 'many' }];
const TRAIL: readonly Part[] = [{ is: 'run', of: isOneOf(' \t\r*'), take: 'many' }, { is: 'line-end' }];
const NUMBER: Part = {
  is: 'either',
  of: [
    [
      { is: 'one', of: isDigit },
      { is: 'run', of: isDigit, take: 'many' },
    ],
    [{ is: 'one', of: isCircled }],
  ],
};

/** What a pattern must match, and what a hole without a shape may hold there. */
type Frame = { around: (body: readonly Part[], pattern: string) => readonly Part[]; anything: readonly Part[] };

const ANYTHING: readonly Part[] = [
  { is: 'one', of: isAny },
  { is: 'run', of: isAny, take: 'few' },
];
const ANYTHING_IN_LINE: readonly Part[] = [
  { is: 'one', of: isPrinted },
  { is: 'run', of: isInLine, take: 'few' },
];

const WHOLE: Frame = {
  around: (body) => [{ is: 'line-start' }, WHITE, ...body, WHITE, { is: 'line-end' }],
  anything: ANYTHING,
};
const LINE: Frame = { around: (body) => [...LEAD, ...body, ...TRAIL], anything: ANYTHING_IN_LINE };
const WITHIN: Frame = {
  around: (body, pattern) => [
    ...(pattern.startsWith('{') ? LEAD : []),
    ...body,
    ...(pattern.endsWith('}') ? TRAIL : []),
  ],
  anything: ANYTHING_IN_LINE,
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
  const body: Part[] = [];
  let last = 0;
  for (const hole of pattern.matchAll(HOLE)) {
    const [all, name = '', optional, shape] = hole;
    body.push(...literal(pattern.slice(last, hole.index)));
    body.push({
      is: 'hole',
      number: holes.length,
      isOptional: optional !== undefined,
      parts: shape === undefined ? anything : shaped(shape, anything),
    });
    holes.push(name);
    last = hole.index + all.length;
  }
  body.push(...literal(pattern.slice(last)));
  return { matcher: matcherOf(around(body, pattern)), holes, pattern };
}

// …年#月: … is anything, # is digits, or a number in a circle
function shaped(shape: string, anything: readonly Part[]): Part[] {
  return shape.split(/([…#])/).flatMap((part) => (part === '…' ? anything : part === '#' ? NUMBER : literal(part)));
}

/**
 * The printed text, in either width. A space matches any white space within the line, or none; a line break matches
 * any white space.
 */
function literal(text: string): Part[] {
  return foldWidth(text)
    .split(/(\s+)/)
    .filter((part) => part !== '')
    .map((part) => (part.includes('\n') ? WHITE : /^\s/.test(part) ? WHITE_IN_LINE : { is: 'words', words: part }));
}

/** All matches in a folded text, in order. */
export function matches(pattern: CompiledPattern, folded: string): PatternMatch[] {
  const next = pattern.matcher(folded);
  const found: PatternMatch[] = [];
  for (let match = next(); match; match = next()) found.push(toMatch(match, pattern));
  return found;
}

export function firstMatch(pattern: CompiledPattern, folded: string): PatternMatch | undefined {
  const match = pattern.matcher(folded)();
  return match && toMatch(match, pattern);
}

function toMatch({ start, end, holes }: Found, { holes: names }: CompiledPattern): PatternMatch {
  return {
    start,
    end,
    // an optional hole that matched nothing has no range
    holes: names.flatMap((name, i) => (holes[i] ? [{ name, ...holes[i] }] : [])),
  };
}
