import type { RateCell, RateTable } from '../../../schemas/rate-table.ts';
import { equationsIn } from '../../recognise/equation.ts';
import { FURNITURE } from '../text.ts';
import { compactOf } from './defined-names.ts';
import { placesOf, warn, type Inspection } from './inspection.ts';

// premiums are rounded to 10 yen
const ROUNDING = 10;

/** Report amounts that the formula printed for them does not lead to. */
export function findWrongSums(inspection: Inspection): void {
  findWrongCalculations(inspection);
  findWrongParts(inspection);
}

/** 中途加入の例:12,000円×6/12=6,500円 */
function findWrongCalculations({ pamphlet }: Inspection): void {
  for (const { start, end, printed, result } of equationsIn(pamphlet.folded)) {
    if (pamphlet.debris[start] === FURNITURE || Math.abs(printed - result) < ROUNDING) continue;
    warn(
      pamphlet,
      'premium-off-formula',
      { start, end },
      { expected: `${inYen(result)}, which the calculation in front of it comes to`, hint: HINT },
    );
  }
}

const HINT = 'The amount or one of the numbers it is calculated from is misprinted, or is of another year.';

/** `5,500,000 yen` */
function inYen(amount: number): string {
  const [yen, sen] = String(Math.round(amount * 100) / 100).split('.');
  return `${yen!.replace(/\B(?=(\d{3})+$)/g, ',')}${sen === undefined ? '' : `.${sen}`} yen`;
}

//   年間保険料×未経過月数÷12 | 月割の保険料
const BY_MONTHS = /年間保険料 ?[×x*] ?[^\d\n]{0,12}月数? ?[÷/] ?12|月割/g;

/** Premiums for some months, where a sentence says that they are the yearly one by months. */
function findWrongParts({ scheme: { rateTables }, pamphlet }: Inspection): void {
  const [formula] = placesOf(BY_MONTHS, pamphlet);
  if (!formula) return;
  const yearly = new Map(
    rateTables
      .filter(({ basis }) => basis === 'annual')
      .flatMap((table) => table.cells.map((cell) => [keyOf(cell, table), cell])),
  );
  for (const table of rateTables) {
    for (const cell of table.cells) {
      const { premium, months } = cell;
      const whole = yearly.get(keyOf(cell, table))?.premium;
      if (table.basis !== 'mid-term' || !premium || !months || !whole) continue;
      const part = (whole.value * months.value) / 12;
      if (Math.abs(premium.value - part) < ROUNDING) continue;
      const { start, end } = premium.span;
      warn(
        pamphlet,
        'premium-off-formula',
        { start: start.offset, end: end.offset },
        {
          expected: `${inYen(part)}, ${months.value} twelfths of \`${whole.raw}\``,
          hint: `The text says \`${formula[0]}\`. ${HINT}`,
          other: whole.span,
        },
      );
    }
  }
}

/** What a premium is for, months aside. */
function keyOf({ plan, band, ratingClass }: RateCell, { bands, ratingClasses }: RateTable): string {
  const labels = [bands.find(({ id }) => id === band), ratingClasses.find(({ id }) => id === ratingClass)];
  return [plan, ...labels.map((each) => (each ? compactOf(each.label.value) : ''))].join(' ');
}
