import type { Clause } from '../../../schemas/clause.ts';
import type { SectionContent } from '../../../schemas/section.ts';
import type { Wording } from '../../../schemas/span.ts';
import type { Run } from '../layout/runs.ts';
import { cut, foldedOf, trim, wordingOf, type Strand } from '../layout/strand.ts';
import { report } from '../../messages/report.ts';
import { clausesBelow, proseOf, type SectionContext } from './section.ts';

// …損害賠償請求 など | 等: the list is not the whole list
const OPEN_END = /(?:^|\s)(?:など|等)$/;

/** 保険金をお支払いできない主な場合: marked statements are exclusions, the statements around them are their introduction. */
export function readExclusions(runs: readonly Run[], context: SectionContext): SectionContent[] {
  const { schemeId, section, pamphlet, draft } = context;
  const { id: name, rider, covers } = section.profile;
  const id = `${schemeId}/exclusions/${name.replace(/^exclusions-/, '')}`;
  const items = clausesBelow(
    runs.filter(({ marker }) => marker).map((run) => ({ ...run, strand: splitOpenEnd(run, context).words })),
    id,
    context,
    { exceptions: true },
  );
  const others = proseOf(
    runs.filter((run) => !run.marker && !splitOpenEnd(run, context).openEnd),
    context,
  );
  if (items.length === 0) {
    const place = section.heading && wordingOf(section.heading, pamphlet).span;
    report(pamphlet.file, 'clause-missing', place, {
      unexpected: 'section of exclusions without a marked statement',
      expected: 'a list with marks such as `①` or `・`',
    });
    return others;
  }
  const heading = section.heading && wordingOf(section.heading, pamphlet);
  const openEnd = runs.map((run) => splitOpenEnd(run, context).openEnd).findLast((strand) => strand !== undefined);
  draft.exclusions.push({
    id,
    ...(heading && { heading }),
    scope: scopeOf(items, context),
    ...(rider !== undefined && { rider: `${schemeId}/riders/${rider}` }),
    ...(covers && { covers }),
    items,
    ...(openEnd && { openEnd: wordingOf(openEnd, pamphlet) }),
  });
  return [...others, { field: id }];
}

/** The scope of exclusions: their heading, or the rider they belong to. */
function scopeOf(items: readonly Clause[], { section, pamphlet, draft, schemeId }: SectionContext): Wording {
  const { rider, scope } = section.profile;
  const owner = draft.riders.find(({ id }) => id === `${schemeId}/riders/${rider}`);
  if (scope === 'rider' && owner) return owner.name;
  return section.heading ? wordingOf(section.heading, pamphlet) : (items[0]!.text ?? items[0]!.name)!;
}

/** Split `など` off the last exclusion: it belongs to the list. */
function splitOpenEnd(
  { strand, marker }: Run,
  { pamphlet }: SectionContext,
): { words: Strand | undefined; openEnd: Strand | undefined } {
  const words = strand ? foldedOf(strand, pamphlet) : '';
  const found = OPEN_END.exec(words);
  if (!found || !marker) return { words: strand, openEnd: found ? strand : undefined };
  const at = found.index;
  return {
    words: trim(cut(strand!, 0, at, pamphlet), pamphlet),
    openEnd: trim(cut(strand!, at, words.length, pamphlet), pamphlet),
  };
}
