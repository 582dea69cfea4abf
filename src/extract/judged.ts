import type { VFile } from 'vfile';
import type { Clause } from '../../schemas/clause.ts';
import { CodeKind } from '../../schemas/neutral-codes.ts';
import type { Mapping, Mappings } from '../../schemas/mappings.ts';
import type { Scheme } from '../../schemas/scheme.ts';
import type { Source } from '../../schemas/source.ts';
import type { Span, Wording } from '../../schemas/span.ts';
import type { Locate } from '../input/validate.ts';
import { report } from '../messages/report.ts';
import { foldWidth } from '../recognise/fold.ts';
import { wordsDigest } from '../recognise/words-digest.ts';
import { clausesOf } from './readers/every-clause.ts';
import { markerAt } from './syntax/clause-marker.ts';

/** All that a statement says, with the statements below it, without the numbers in front of them. */
export function wordsOf({ name, text, exceptions, items }: Clause): string {
  return [name, text, ...exceptions]
    .flatMap((wording) => (wording ? [wording.value] : []))
    .concat(items.map(wordsOf))
    .join('\n');
}

/** (2)衝突のおそれが…: a heading is mapped by its words. */
export function withoutNumber(heading: Wording): Wording {
  const marker = markerAt(foldWidth(heading.value), 0);
  return marker ? { ...heading, value: heading.value.slice(marker.after) } : heading;
}

/** Whether a mapping was judged on other words. One that no one has judged yet is not void. */
export function isVoid({ judged }: Pick<Mapping, 'judged'>, words: string): boolean {
  return judged !== undefined && !judged.some((each) => each.words === wordsDigest(words));
}

/** Words that a mapping matches, with their place. */
export type MappedWords = { words: string; span: Span };

/** The words that mappings match, by the id of the statement or the list of costs. */
export function mappedWords(scheme: Scheme): Map<string, MappedWords> {
  const spanOf = (wording: Wording | undefined) => wording?.span ?? wording?.spans?.[0];
  const found = new Map<string, MappedWords>();
  for (const clause of clausesOf(scheme)) {
    const span = spanOf(clause.name ?? clause.text);
    if (span) found.set(clause.id, { words: wordsOf(clause), span });
  }
  for (const { id, heading } of scheme.costs) {
    const span = spanOf(heading);
    if (heading && span) found.set(id, { words: withoutNumber(heading).value, span });
  }
  return found;
}

type Mapped = { scheme: Scheme; mapped: ReadonlyMap<Mapping, readonly string[]> };

/** Report mappings that were judged on other words than some edition has now. */
export function checkMappingsJudged(
  mappings: Mappings,
  editions: readonly Mapped[],
  file: VFile,
  locate: Locate,
): void {
  const words = editions.map(({ scheme, mapped }) => ({ mapped, by: mappedWords(scheme) }));
  for (const kind of CodeKind.options) {
    mappings[kind].forEach((mapping, i) => {
      if (!mapping.judged) return;
      for (const { mapped, by } of words) {
        for (const id of mapped.get(mapping) ?? []) {
          const found = by.get(id);
          if (!found || !isVoid(mapping, found.words)) continue;
          report(file, 'judgement-void', locate([kind, i]), {
            unexpected: `mapping of \`${mapping.wording}\` that was judged on other words than the text has now`,
            expected: 'a review of the words',
            hint: '`yakkan ask` shows them and takes the answer.',
            other: found.span,
          });
        }
      }
    });
  }
}

type Finding = Source['findings'][number];

/** The whole lines that a finding is about; undefined if its words are not in the text. */
export function linesOf({ text: quoted, beside }: Finding, text: string): { words: string; at: number } | undefined {
  const places = [quoted, ...(beside === undefined ? [] : [beside])].map((each) => ({ at: text.indexOf(each), each }));
  if (places.some(({ at }) => at === -1)) return undefined;
  const lines = places.map(({ at, each }) => {
    const end = text.indexOf('\n', at + each.length);
    return text.slice(text.lastIndexOf('\n', at) + 1, end === -1 ? text.length : end);
  });
  return { words: lines.join('\n'), at: places[0]!.at };
}

/** Report findings that an editor noted on other lines than the text has now. */
export function checkFindingsJudged({ findings }: Source, text: string, file: VFile, locate: Locate): void {
  findings.forEach((finding, i) => {
    const lines = linesOf(finding, text);
    if (finding.words === undefined || !lines || wordsDigest(lines.words) === finding.words) return;
    report(file, 'judgement-void', locate(['findings', i]), {
      unexpected: `finding about \`${finding.text}\` that was noted on another line than the text has now`,
      expected: 'a review of the line',
      hint: '`yakkan ask` shows it and takes the answer.',
    });
  });
}
