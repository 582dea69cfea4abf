import type { Clause } from '../../../schemas/clause.ts';
import type { CoverName } from '../../../schemas/cover.ts';
import type { Sublimit } from '../../../schemas/plan.ts';
import type { Sourced, Span } from '../../../schemas/span.ts';
import { cut, foldedOf, sourcedOf, wordingOf, type Strand } from '../layout/strand.ts';
import { foldWidth } from '../../recognise/fold.ts';
import { limitsIn, ratiosOf, type PrintedLimit } from '../../recognise/limit.ts';
import { report } from '../../messages/report.ts';
import { fingerprint } from '../own-ids.ts';
import type { Slot } from './drawing.ts';
import { enterLimit } from './plans.ts';
import { cellStrand, type SectionContext } from './section.ts';

// (1名・1,000円限度): a limit beside the name; note marks are linked elsewhere
export function enterRest(rest: Strand, item: Clause, cover: CoverName, context: SectionContext): void {
  const folded = foldedOf(rest, context.pamphlet);
  if (/^(?:\([*注※]\d*\))+$/.test(folded)) return;
  const limits = limitsIn(folded);
  if (!limits) return complain(rest, 'a limit such as `(1名・1,000円限度)`', context);
  enterLimits(limits, rest, undefined, [item], cover, context, '', true);
}

export function enterPayout(
  cell: Slot,
  merged: Span | undefined,
  targets: readonly Clause[],
  context: SectionContext,
): void {
  const { pamphlet, draft } = context;
  const strand = cellStrand(cell, pamphlet)!;
  const ratios = ratiosOf(foldedOf(strand, pamphlet));
  if (!ratios) return complain(strand, 'a payout ratio such as `90%`', context);
  for (const { id: of } of targets) {
    for (const { percent, condition, at } of ratios) {
      const name = condition ? foldedOf(cut(strand, condition.start, condition.end, pamphlet), pamphlet) : undefined;
      const base = `${of}/payout${name ? `-${name.replace(/[()]/g, '').toLowerCase()}` : ''}`;
      draft.payoutRatios.push({
        id: ownId(base, foldedOf(strand, pamphlet), draft.payoutRatios),
        of,
        percent: { ...printedAt(strand, at, merged, context), value: percent },
        ...(condition && { condition: printedAt(strand, condition, merged, context) }),
        ...(merged && { mergedCell: merged }),
      });
    }
  }
}

export function enterOwnLimit(
  cell: Slot,
  merged: Span | undefined,
  targets: readonly Clause[],
  cover: CoverName,
  context: SectionContext,
): void {
  const strand = cellStrand(cell, context.pamphlet)!;
  const folded = foldedOf(strand, context.pamphlet);
  // -: no limit of its own
  if (/^[-－―]$/.test(folded)) return;
  const limits = limitsIn(folded);
  if (!limits) return complain(strand, 'limits such as `1事故・保険期間中 1,000万円`, or `-`', context);
  enterLimits(limits, strand, merged, targets, cover, context);
}

/** 費用全体の支払限度額: per plan it is the plan's own limit; without plans it is a limit of the items of its table. */
export function enterOverallLimit(
  cell: Slot,
  merged: Span | undefined,
  targets: readonly Clause[],
  cover: CoverName,
  context: SectionContext,
): void {
  const { pamphlet, plans } = context;
  const strand = cellStrand(cell, pamphlet)!;
  const limits = limitsIn(foldedOf(strand, pamphlet));
  if (!limits) return complain(strand, 'limits such as `1事故・保険期間中 ◆…プラン 1億円`', context);
  if (limits.every(({ plan }) => !plan)) {
    enterLimits(limits, strand, merged, targets, cover, context, 'overall');
    return;
  }
  // the plan's own limit is the same for every row it is merged over
  if (merged) return;
  for (const limit of limits) {
    const plan = planOf(limit, strand, context);
    const book = [...plans.values()].find(({ id }) => id === plan);
    if (!book) continue;
    const printed = printedAt(strand, limit.at, undefined, context);
    const bases = limit.basis.length > 0 ? `/${limit.basis.join('+')}` : '';
    const basisPrinted = limit.basisAt && printedAt(strand, limit.basisAt, undefined, context);
    enterLimit(`${cover}${bases}`, printed, book, pamphlet, basisPrinted);
  }
}

function enterLimits(
  limits: readonly PrintedLimit[],
  strand: Strand,
  merged: Span | undefined,
  targets: readonly Clause[],
  cover: CoverName,
  context: SectionContext,
  word = '',
  isBesideName = false,
): void {
  const { draft } = context;
  for (const limit of limits) {
    const plan = planOf(limit, strand, context);
    const condition = limit.condition && printedAt(strand, limit.condition, merged, context);
    for (const { id: of } of targets) {
      const own = [
        'limit',
        word,
        plan?.slice(plan.lastIndexOf('/') + 1),
        condition && foldWidth(condition.value).replace(/[()]/g, '').toLowerCase(),
      ].filter((part) => part);
      const sublimit: Sublimit = {
        id: ownId(
          `${of}/${own.join('-')}`,
          `${limit.basis.join(' ')} ${foldedOf(strand, context.pamphlet)}`,
          draft.sublimits,
        ),
        cover,
        of: [of],
        ...(plan && { plan }),
        basis: limit.basis,
        ...(limit.basisAt && { basisPrinted: printedAt(strand, limit.basisAt, merged, context) }),
        ...(condition && { condition }),
        amount: { ...printedAt(strand, limit.at, merged, context), value: limit.yen },
        ...(word === 'overall' && { overall: true as const }),
        ...(merged && { mergedCell: merged }),
        ...(isBesideName && { statement: sourcedOf(strand, context.pamphlet) }),
      };
      draft.sublimits.push(sublimit);
    }
  }
}

function planOf(
  { plan }: PrintedLimit,
  strand: Strand,
  { pamphlet, plans, nameOf }: SectionContext,
): string | undefined {
  if (!plan) return undefined;
  const label = wordingOf(cut(strand, plan.start, plan.end, pamphlet), pamphlet);
  const known = plans.get(nameOf(label.value) ?? '');
  if (known) return known.id;
  report(pamphlet.file, 'cell-unexpected', label.span, {
    unexpected: `plan \`${label.value}\``,
    expected: [...plans.values()].map((each) => `\`${each.label?.value ?? ''}\``).join(' or '),
  });
  return undefined;
}

function printedAt(
  strand: Strand,
  at: { start: number; end: number },
  merged: Span | undefined,
  { pamphlet }: SectionContext,
): Sourced<string> {
  const part = cut(strand, at.start, at.end, pamphlet);
  const quoted = pamphlet.quote(part[0]!.start, part.at(-1)!.end);
  return merged ? { ...quoted, inferred: true } : quoted;
}

function complain(strand: Strand, expected: string, { pamphlet }: SectionContext): void {
  const words = wordingOf(strand, pamphlet);
  report(pamphlet.file, 'cell-unexpected', words.span ?? words.spans?.[0], {
    unexpected: `cell \`${words.value}\``,
    expected,
  });
}

/** A second limit or ratio of one cost, plan and condition has the words of its cell in its id. */
function ownId(base: string, words: string, others: readonly { id: string }[]): string {
  return others.some(({ id }) => id === base) ? `${base}-${fingerprint(words)}` : base;
}
