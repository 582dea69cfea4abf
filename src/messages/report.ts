import type { VFile } from 'vfile';
import type { Span } from '../../schemas/span.ts';
import { rules, type RuleId } from './rules.ts';

export type Diagnostic = {
  /** What is in the document. */
  unexpected: string;
  /** What is expected there. */
  expected: string;
  /** What to check next. */
  hint?: string | undefined;
  /** The other place, if two disagree. */
  other?: Span | undefined;
};

/**
 * Report a diagnostic about a document: `Unexpected <what is there>, expected <what is valid>`. Every message is made
 * here.
 * @param place  Where; undefined for the whole file.
 */
export function report(file: VFile, rule: RuleId, place: Span | undefined, complaint: Diagnostic): void {
  const reason = visible(`Unexpected ${inShort(complaint.unexpected)}, expected ${inShort(complaint.expected)}`);
  // a cell of the head is read again for every row below it; one fault is reported once
  const told = toldOf(file);
  const key = keyOf(rule, place?.start, reason);
  if (told.has(key)) return;
  told.add(key);
  if (told.size <= MOST_MESSAGES) return add(file, rule, place, reason, complaint);
  if (told.size > MOST_MESSAGES + 1) return;
  add(file, 'source-oversized', undefined, `Unexpected message ${MOST_MESSAGES + 1} about one file, expected fewer`, {
    hint: 'The rest is not reported. A file with so many faults is often damaged, or not the file that its profile describes.',
  });
}

function add(
  file: VFile,
  rule: RuleId,
  place: Span | undefined,
  reason: string,
  { hint, other }: Pick<Diagnostic, 'hint' | 'other'>,
): void {
  const message = withoutTrace(() =>
    file.message(reason, {
      ruleId: rule,
      source: 'yakkan',
      place: place && { start: place.start, end: place.end },
    }),
  );
  message.fatal = rules[rule][0] === 'error';
  const notes = [hint, other && `The other place: ${address(other)}`];
  message.note = notes.filter((note) => note !== undefined).join('\n');
}

/** More messages about one file help no one. */
const MOST_MESSAGES = 5_000;

/** What has been reported on a file, so that it is not reported twice. */
const toldByFile = new WeakMap<VFile, Set<string>>();

function toldOf(file: VFile): Set<string> {
  let told = toldByFile.get(file);
  if (!told) toldByFile.set(file, (told = new Set()));
  return told;
}

function keyOf(rule: string, start: { line: number; column: number } | undefined, reason: string): string {
  return [rule, start?.line, start?.column, reason].join('\n');
}

/** What was reported on a file, as data. */
export type Messages = { reason: string; rule: string; place?: Place; fatal: boolean; note: string }[];
type Place = Pick<Span, 'start' | 'end'>;

export function messagesAsData(file: VFile): Messages {
  return file.messages.map(({ reason, ruleId, place, fatal, note }) => ({
    reason,
    rule: ruleId!,
    ...(place && { place: place as Place }),
    fatal: fatal === true,
    note: note ?? '',
  }));
}

/** Report on a file what was reported on it before. */
export function reportAgain(file: VFile, messages: Messages): void {
  const told = toldOf(file);
  for (const { reason, rule, place, fatal, note } of messages) {
    told.add(keyOf(rule, place?.start, reason));
    Object.assign(
      withoutTrace(() => file.message(reason, { ruleId: rule, source: 'yakkan', place })),
      { fatal, note },
    );
  }
}

/** A quote that is longer than this is cut: the place says the rest. */
const LONGEST_PART = 1_000;

function inShort(text: string): string {
  if (text.length <= LONGEST_PART) return text;
  const quote = text.endsWith('`') || text.slice(LONGEST_PART).includes('`') ? '`' : '';
  return `${text.slice(0, LONGEST_PART).replace(/[\ud800-\udbff]$/, '')}…${quote} (${text.length} characters)`;
}

/** The places of a text that have messages, by rule, as offsets. A message on the whole file has no place. */
export function reportedPlaces(file: VFile): { rule: string; start: number; end: number }[] {
  return file.messages.flatMap(({ ruleId, place }) => {
    const [start, end] = place && 'start' in place ? [place.start.offset, place.end.offset] : [];
    return ruleId === undefined || start === undefined || end === undefined ? [] : [{ rule: ruleId, start, end }];
  });
}

/** Thrown between two steps, never inside one, if a file has errors. The messages are on the files. */
export class Stopped extends Error {
  readonly files: readonly VFile[];
  constructor(files: readonly VFile[]) {
    super('The documents have errors.');
    this.name = 'Stopped';
    this.files = files;
  }
}

/** Errors that no later step fails on: the bytes are not the ones received, but they are a text. */
const HARMLESS: readonly (string | undefined)[] = ['source-changed' satisfies RuleId];

/** Whether a file has an error, and not only warnings. */
export function hasErrors({ messages }: VFile): boolean {
  return messages.some(({ fatal }) => fatal === true);
}

export function stopIfFailed(...files: readonly VFile[]): void {
  if (files.some(hasErrors)) throw new Stopped(files);
}

/** Stop before a step that would fail because of an error, and report faults that aren't in the text. */
export function stopIfUnusable(...files: readonly VFile[]): void {
  if (files.some(isUnusable)) throw new Stopped(files);
}

export function isUnusable(file: VFile): boolean {
  return file.messages.some(({ fatal, ruleId }) => fatal === true && !HARMLESS.includes(ruleId));
}

/** VFile makes an Error of each message. Its stack trace is slow to record, and no one reads it. */
function withoutTrace<T>(make: () => T): T {
  const usual = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return make();
  } finally {
    Error.stackTraceLimit = usual;
  }
}

function address(span: Span): string {
  return `${span.file}:${span.start.line}:${span.start.column}`;
}

/** Invisible characters are shown by name. */
function visible(text: string): string {
  const name = (c: string) => `<U+${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`;
  return text.replace(/\t/g, '⇥').replace(/[\u00a0\p{Cf}\p{Zl}\p{Zp}\f\v]/gu, name);
}
