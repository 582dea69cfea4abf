import type { SectionContent } from '../../../schemas/section.ts';
import type { Service } from '../../../schemas/service.ts';
import type { Wording } from '../../../schemas/span.ts';
import type { Grid } from '../grid.ts';
import { clauseOf } from '../layout/clauses.ts';
import { cellRun, type Run } from '../layout/runs.ts';
import { wordingOf, type Strand } from '../layout/strand.ts';
import { report } from '../../messages/report.ts';
import { fingerprint, nameApart, ownIds, rebase } from '../own-ids.ts';
import { readGrid, type Slot } from './drawing.ts';
import { cellStrand, clausesBelow, proseOf, type SectionContext } from './section.ts';

/** Services: the rows of their table as drawn, or the section itself if it has no table. */
export function readServices(runs: readonly Run[], context: SectionContext): SectionContent[] {
  const { schemeId, section, pamphlet, draft, nameOf } = context;
  const { table, id: name } = section.profile;
  const contents: { field: string }[] = [];
  const idOf = ({ value }: Wording) => `${schemeId}/services/${name}/${nameOf(value) ?? fingerprint(value)}`;
  const enter = (words: Wording, strands: readonly Strand[], availability: Wording | undefined) => {
    const id = idOf(words);
    const clauses = strands.map((strand) => clauseOf(cellRun(strand, pamphlet), id, {}, pamphlet, context.take));
    draft.services.push({ id, name: words, clauses, ...(availability && { availability }) });
    contents.push({ field: id });
  };
  const before = draft.services.length;
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
        const id = idOf(words);
        const items = clausesBelow(run.items, id, context);
        draft.services.push({ id, name: words, clauses: items });
        contents.push({ field: id });
      }
    }
  }
  nameServicesApart(draft.services.slice(before), contents, context);
  return [
    ...contents,
    ...proseOf(
      runs.filter((run) => !run.table),
      context,
    ),
  ];
}

/** Two rows of one name have different words. */
function nameServicesApart(
  services: readonly Service[],
  contents: readonly { field: string }[],
  { pamphlet }: SectionContext,
): void {
  const ids = ownIds(
    services.map(({ id, name, clauses }) => ({
      base: id,
      words: [name.value, ...clauses.map(({ text }) => text?.value)].join(' '),
      at: startOf(name),
    })),
    pamphlet,
  );
  services.forEach((service, i) => {
    for (const clause of service.clauses) rebase(clause, `${ids[i]!}${clause.id.slice(service.id.length)}`);
    contents[i]!.field = service.id = ids[i]!;
  });
}

/** Add a row without a name to the service above it. */
function goOn(text: Strand, grid: Grid, { draft, pamphlet, take }: SectionContext): void {
  const above = draft.services.at(-1);
  if (above && startOf(above.name) >= grid.start) {
    const clause = clauseOf(cellRun(text, pamphlet), above.id, {}, pamphlet, take);
    above.clauses.push(clause);
    nameApart(above.clauses, pamphlet);
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
