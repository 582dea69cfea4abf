import type { SectionContent } from '../../../schemas/section.ts';
import type { Wording } from '../../../schemas/span.ts';
import type { Grid } from '../grid.ts';
import { clauseOf, fingerprint, unique } from '../layout/clauses.ts';
import { cellRun, type Run } from '../layout/runs.ts';
import { wordingOf, type Strand } from '../layout/strand.ts';
import { report } from '../../messages/report.ts';
import { uniqueId } from '../unique-id.ts';
import { readGrid, type Slot } from './drawing.ts';
import { cellStrand, clausesBelow, proseOf, type SectionContext } from './section.ts';

/** Services: the rows of their table as drawn, or the section itself if it has no table. */
export function readServices(runs: readonly Run[], context: SectionContext): SectionContent[] {
  const { schemeId, section, pamphlet, draft, nameOf } = context;
  const { table, id: name } = section.profile;
  const contents: SectionContent[] = [];
  const enter = (words: Wording, strands: readonly Strand[], availability: Wording | undefined) => {
    const base = `${schemeId}/services/${name}/${nameOf(words.value) ?? fingerprint(words.value)}`;
    const id = uniqueId(base, draft.services);
    const clauses = strands.map((strand) => clauseOf(cellRun(strand, pamphlet), id, {}, pamphlet, context.take));
    draft.services.push({ id, name: words, clauses, ...(availability && { availability }) });
    contents.push({ field: id });
  };
  if (!table) {
    const id = `${schemeId}/services/${name}`;
    const clauses = clausesBelow(runs, id, context);
    draft.services.push({ id, name: wordingOf(section.heading!, pamphlet), clauses });
    return [{ field: id }];
  }
  for (const { table: grid } of runs) {
    if (!grid) continue;
    let above: Wording | undefined;
    const read = readGrid({ layout: 'cells', above: [], ...table }, grid, pamphlet);
    for (const row of read?.head ?? []) context.enterCell(row);
    for (const { slots } of read?.body ?? []) {
      const strandOf = (wanted: string) => {
        const slot = slots.find((each: Slot) => each.name === wanted);
        return slot && cellStrand(slot, pamphlet);
      };
      const title = strandOf('name');
      if (!title && strandOf('text')) goOn(strandOf('text')!, grid, context);
      if (title) {
        const group = strandOf('group');
        const printed = strandOf('availability');
        const availability = printed ? wordingOf(printed, pamphlet) : above && { ...above, inferred: true as const };
        above = printed ? wordingOf(printed, pamphlet) : above;
        const text = strandOf('text');
        enter(wordingOf(title, pamphlet), [...(group ? [group] : []), ...(text ? [text] : [])], availability);
      }
      // if the cells don't have names, the words before the first item are the name
      for (const slot of slots.filter((each: Slot) => each.name === 'item')) {
        const strand = cellStrand(slot, pamphlet);
        if (!strand) continue;
        const run = cellRun(strand, pamphlet);
        const words = wordingOf(run.strand ?? strand, pamphlet);
        const base = `${schemeId}/services/${name}/${nameOf(words.value) ?? fingerprint(words.value)}`;
        const id = uniqueId(base, draft.services);
        const items = clausesBelow(run.items, id, context);
        draft.services.push({ id, name: words, clauses: items });
        contents.push({ field: id });
      }
    }
  }
  return [
    ...contents,
    ...proseOf(
      runs.filter((run) => !run.table),
      context,
    ),
  ];
}

/** Add a row without a name to the service above it. */
function goOn(text: Strand, grid: Grid, { draft, pamphlet, take }: SectionContext): void {
  const above = draft.services.at(-1);
  if (above && startOf(above.name) >= grid.start) {
    const clause = clauseOf(cellRun(text, pamphlet), above.id, {}, pamphlet, take);
    above.clauses.push(unique(clause, above.clauses));
    return;
  }
  report(pamphlet.file, 'cell-missing', wordingOf(text, pamphlet).span, {
    unexpected: 'row without the name of a service',
    expected: 'a name, or a row above it that has one',
  });
}

function startOf({ span, spans }: Wording): number {
  return (span ?? spans![0]!).start.offset;
}
