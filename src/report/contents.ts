import type { SectionLength } from '../../schemas/renewed.ts';
import type { Extraction } from '../extract/reading.ts';
import { TABS } from '../extract/ledger/confirmed-counts.ts';
import { sectionCounts } from '../extract/ledger/section-counts.ts';
import { counted } from './counted.ts';

type Read = Pick<Extraction, 'scheme' | 'reconciliation'>;

/** How long each section is, in the order of the newer text; those that are gone are behind it. */
export function contentsOf(old: Read, next: Read): SectionLength[] {
  return lengthsOf(countsOf(old), countsOf(next));
}

/** The same of numbers that are known. */
export function lengthsOf(
  old: Readonly<Record<string, number>>,
  next: Readonly<Record<string, number>>,
): SectionLength[] {
  return [...new Set([...Object.keys(next), ...Object.keys(old)])].map((section) => ({
    section,
    ...(section in old && { old: old[section]! }),
    ...(section in next && { new: next[section]! }),
  }));
}

function countsOf({ scheme, reconciliation: { characters } }: Read): Record<string, number> {
  return { ...sectionCounts(scheme, characters), [TABS]: characters.tabs };
}

/**
 * Sections that got longer or shorter, as lines.
 * ```
 * Contents: 2 of 12 sections have another number of characters
 *   exclusions  831 -> 852 (+21)
 *   outline     162 -> none
 * ```
 */
export function contentsText(contents: readonly SectionLength[]): string {
  const changed = contents.filter(({ old, new: next }) => old !== next);
  const width = Math.max(...changed.map(({ section }) => section.length), 0);
  const lines = changed.map(({ section, old, new: next }) => {
    const by = old === undefined || next === undefined ? '' : ` (${next > old ? '+' : ''}${next - old})`;
    return `  ${section.padEnd(width)}  ${old ?? 'none'} -> ${next ?? 'none'}${by}`;
  });
  return `${[`Contents: ${changed.length} of ${counted(contents.length, 'section')} ${changed.length === 1 ? 'has' : 'have'} another number of characters`, ...lines].join('\n')}\n`;
}
