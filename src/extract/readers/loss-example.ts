import type { LossExample } from '../../../schemas/loss-example.ts';
import type { SectionContent } from '../../../schemas/section.ts';
import type { Run } from '../layout/runs.ts';
import { trim, wordingOf, type Strand } from '../layout/strand.ts';
import { foldWidth } from '../../recognise/fold.ts';
import { report } from '../../messages/report.ts';
import { fingerprint, ownIds } from '../own-ids.ts';
import { cellStrand, clausesBelow, type SectionContext } from './section.ts';

type LossAmount = LossExample['amounts'][number];

/** A line or row of the section, and the words before it that may name its amount. */
type Row = { strand: Strand; name: Strand | undefined };

/** 事故例: the event and its costs. The items must add up to the total, apart from rounding. */
export function readLossExample(runs: readonly Run[], context: SectionContext): SectionContent[] {
  const { schemeId, section, pamphlet, draft } = context;
  const id = `${schemeId}/loss-examples/${section.profile.id}`;
  const clauses = clausesBelow(runs, id, context);
  const amounts = amountsIn(context, id);
  checkTotal(amounts, context);
  draft.lossExamples.push({
    id,
    ...(section.heading && { heading: wordingOf(section.heading, pamphlet) }),
    clauses,
    amounts,
  });
  return [{ field: id }];
}

function amountsIn({ section, money, pamphlet }: SectionContext, id: string): LossAmount[] {
  const { folded, quote } = pamphlet;
  const amounts: LossAmount[] = [];
  for (const { strand, name } of amountRows(section.parts, pamphlet)) {
    const from = strand[0]!.start;
    const to = strand.at(-1)!.end;
    for (const token of money) {
      if (token.start < from || token.end > to || token.yen === undefined) continue;
      // 資本金約5億円の会社が: an amount inside a sentence is part of the story
      if (!/^[*\s]*(?:の損害)?$/.test(folded.slice(token.end, to))) continue;
      const before = folded.slice(from, token.start).replace(/[*\s]/g, '');
      const own = /^(.*?)[:：]?約?$/.exec(before)![1]!;
      // 修理費用⏎(部品の取替え等) 700万円
      const above = /^\(/.test(own) ? (name ?? []) : [];
      const words =
        own === '' ? name : trim([...above, { start: from, end: from + lengthOf(own, folded.slice(from)) }], pamphlet);
      const naming = words && foldWidth(wordingOf(words, pamphlet).value);
      const wording = words && wordingOf(words, pamphlet);
      const isTotal = naming === undefined || /合計|総額/.test(naming);
      // an amount without words is the total above or below its items
      const last = naming === undefined ? 'in-all' : isTotal ? 'total' : fingerprint(naming);
      amounts.push({
        id: `${id}/amounts/${last}`,
        ...(wording && { name: wording }),
        amount: { ...quote(token.start, token.end), value: token.yen },
        approximate: /約$/.test(before) || (before === '' && /約\s*$/.test(folded.slice(Math.max(0, from - 4), from))),
        total: isTotal,
      });
    }
  }
  const ids = ownIds(
    amounts.map((each) => ({
      base: each.id,
      words: `${each.name?.value ?? ''} ${each.amount.raw}`,
      at: each.amount.span.start.offset,
    })),
    pamphlet,
  );
  return amounts.map((each, i) => ({ ...each, id: ids[i]! }));
}

/** The length of the part of a text that has the first n characters other than white space and asterisks. */
function lengthOf(bare: string, text: string): number {
  let length = 0;
  for (let taken = 0; taken < bare.length; length += 1) if (!/[*\s]/.test(text[length]!)) taken += 1;
  return length;
}

function amountRows(parts: SectionContext['section']['parts'], pamphlet: SectionContext['pamphlet']): Row[] {
  let above: Strand | undefined;
  return parts.flatMap((part): Row[] => {
    if (part.kind === 'line') {
      // 修理費用⏎(部品の取替え等) 700万円: the line above is also part of the name
      const isBracket = pamphlet.text[part.strand[0]!.start] === '(' || pamphlet.text[part.strand[0]!.start] === '（';
      const row = { strand: part.strand, name: isBracket ? above : undefined };
      above = part.strand;
      return [row];
    }
    return part.grid.rows.flatMap((cells) => {
      const strands = cells.map((cell) => cellStrand(cell, pamphlet)).filter((strand) => strand !== undefined);
      // 修理費用⇥300万円⇥運搬費用⇥250万円: each cell may name the cell after it
      return strands.map((strand, i) => ({ strand, name: strands[i - 1] }));
    });
  });
}

/** Check the total: 約5億4,000万円 matches any sum that rounds to it at its last printed unit. */
function checkTotal(amounts: readonly LossAmount[], { pamphlet }: SectionContext): void {
  const items = amounts.filter(({ total }) => !total);
  if (items.length < 2) return;
  const sum = items.reduce((yen, { amount }) => yen + amount.value, 0);
  for (const { amount, approximate } of amounts.filter(({ total }) => total)) {
    const tolerance = approximate ? unitOf(amount.value) / 2 : 0;
    if (Math.abs(sum - amount.value) <= tolerance) continue;
    report(pamphlet.file, 'total-differs', amount.span, {
      unexpected: `total \`${amount.raw}\``,
      expected: `${grouped(sum)} yen, the sum of its ${items.length} items`,
      hint: 'An item or the total is misprinted, or belongs to another example.',
    });
  }
}

function unitOf(yen: number): number {
  let unit = 1;
  while (yen % (unit * 10) === 0) unit *= 10;
  return unit;
}

/** `5,500,000` */
function grouped(yen: number): string {
  return String(yen).replace(/\B(?=(\d{3})+$)/g, ',');
}
