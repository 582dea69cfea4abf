import type { Clause } from '../../../schemas/clause.ts';
import type { ExclusionGroup } from '../../../schemas/exclusion.ts';
import type { Rider } from '../../../schemas/rider.ts';
import type { SectionContent } from '../../../schemas/section.ts';
import type { Wording } from '../../../schemas/span.ts';
import type { Run } from '../layout/runs.ts';
import { cut, foldedOf, trim, wordingOf, type Strand } from '../layout/strand.ts';
import { foldWidth } from '../../recognise/fold.ts';
import { report } from '../../messages/report.ts';
import type { PamphletText } from '../text.ts';
import { clausesBelow, proseOf, type SectionContext } from './section.ts';

// …損害賠償請求 など | 等: the list is not the whole list
const OPEN_END = /(?:^|\s)(?:など|等)$/;

/** 保険金をお支払いできない主な場合: marked statements are exclusions, the statements around them are their introduction. */
export function readExclusions(runs: readonly Run[], context: SectionContext): SectionContent[] {
  const { schemeId, section, pamphlet, draft } = context;
  const { id: name, rider, covers, within } = section.profile;
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
    ...(within && { within }),
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

/** Report exclusions under the name of a rider that do not belong to it: they would hold for every contract. */
export function checkRiders(
  exclusions: readonly ExclusionGroup[],
  riders: readonly Rider[],
  { file }: PamphletText,
): void {
  for (const { heading, rider, id } of exclusions) {
    const named = heading && riders.find(({ name }) => bareName(name.value) === bareName(heading.value));
    if (!named || named.id === rider) continue;
    const own = named.id.slice(named.id.lastIndexOf('/') + 1);
    report(file, 'rider-untied', heading.span ?? heading.spans?.[0], {
      unexpected: `exclusions under the name of the rider \`${named.name.value}\` that ${rider === undefined ? 'belong to no rider' : 'belong to another rider'}`,
      expected: `\`rider: ${own}\` in their section of the profile`,
      hint: `It is the section of \`${id.slice(id.lastIndexOf('/') + 1)}\`. Exclusions of a rider hold only in contracts that have it.`,
    });
  }
}

//   【見本不担保特約条項】（*5）
function bareName(words: string): string {
  return foldWidth(words)
    .replace(/\([*※注]\d*\)/g, '')
    .replace(/[「」『』【】〔〕〈〉《》()<>[\]\s]/g, '');
}
