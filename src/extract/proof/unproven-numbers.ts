import type { ClaimedNumber } from '../../../schemas/number.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import type { Span } from '../../../schemas/span.ts';

/**
 * The numbers of a text that no check compares with anything: those outside the premiums, the labels, codes, days and months of the rate
 * tables, and outside the limits. A misprint of one of them is seen by its sha256 alone.
 */
export function unprovenNumbers(scheme: Scheme, numbers: readonly ClaimedNumber[]): ClaimedNumber[] {
  const tried = [
    ...scheme.rateTables.flatMap(({ bands, axes, cells }) => [
      ...[...bands, ...axes.flatMap(({ values = [] }) => values)].flatMap(({ mentions }) => mentions),
      ...cells.flatMap((cell) => [cell.premium, cell.planCode, cell.inception, cell.months].map((part) => part?.span)),
    ]),
    ...scheme.plans.flatMap(({ limits }) => limits.flatMap(({ mentions }) => mentions)),
    ...scheme.sublimits.flatMap(({ sameAs, amount }) => (sameAs === undefined ? [amount.span] : [])),
  ].filter((span) => span !== undefined);
  const byStart = tried.sort((a, b) => a.start.offset - b.start.offset);
  return numbers.filter(({ span }) => !isWithin(span, byStart));
}

function isWithin({ start, end }: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => span.start.offset <= start.offset && end.offset <= span.end.offset);
}
