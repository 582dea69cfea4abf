import type { Scheme } from '../../../schemas/scheme.ts';
import type { Span } from '../../../schemas/span.ts';
import type { RuleId } from '../../messages/rules.ts';
import { report } from '../../messages/report.ts';
import type { Quantities } from '../recognise.ts';
import { FURNITURE, type PamphletText } from '../text.ts';

/** What a rule looks at: the scheme as read, and the text that it was read from. */
export type Inspection = { scheme: Scheme; quantities: Quantities; pamphlet: PamphletText };

/** Words of the text: offsets, `end` exclusive. */
export type Place = { start: number; end: number };

/** Warn about words of the text. An override in source.yaml that corrects them silences it. */
export function warn(
  { file, text, isCorrected, span }: PamphletText,
  rule: RuleId,
  { start, end }: Place,
  finding: { unexpected?: string; expected: string; hint: string; other?: Span | undefined },
): void {
  if (isCorrected(start, end)) return;
  const printed = text.slice(start, end).replace(/\s*\n\s*/g, '⏎');
  report(file, rule, span(start, end), { unexpected: `\`${printed}\``, ...finding });
}

/** Where a pattern matches the text, width folded. Page furniture has no part in it. */
export function* placesOf(pattern: RegExp, { folded, debris }: PamphletText): Generator<RegExpExecArray> {
  for (const found of folded.matchAll(pattern)) if (debris[found.index] !== FURNITURE) yield found;
}

/** The line around an offset, without its end. */
export function lineAround(at: number, { folded }: Pick<PamphletText, 'folded'>): string {
  const end = folded.indexOf('\n', at);
  return folded.slice(folded.lastIndexOf('\n', at - 1) + 1, end === -1 ? folded.length : end);
}

/** Whether everything is read. What a text does not say is known only then. */
export function isWhole({ sections }: Scheme): boolean {
  return sections.every(({ kind }) => kind !== 'unread');
}
