import type { RateCell } from '../../../schemas/rate-table.ts';
import type { Sourced } from '../../../schemas/span.ts';
import { amount } from '../../recognise/amount.ts';
import { foldWidth } from '../../recognise/fold.ts';
import { isReferral } from '../../recognise/referral.ts';
import { report } from '../../messages/report.ts';
import type { PamphletText } from '../text.ts';

type Context = {
  pamphlet: PamphletText;
  isReported: (start: number, end: number) => boolean;
  /** What a number alone counts: 1000 where the unit of the table is 千円; undefined where each cell prints its unit. */
  unit: number | undefined;
  /** What is printed where no cover is offered. */
  notOffered: readonly string[];
};

/** What a cell of a rate table has: a premium, a referral to the agent, or no offer. */
export type ReadCell = Pick<RateCell, 'premium'> | Pick<RateCell, 'referral'> | Pick<RateCell, 'notOffered'>;

// 16,740ドル | １２０銭
const NUMBER_WITH_UNIT = /^([\d,.]+)\s*([^\d,.\s].*)$/;
const NUMBER = /^[\d,.]+$/;

/** Read a cell of a rate table. Anything but a premium, a referral or a declared mark for no offer is reported. */
export function readPremium(
  printed: Sourced<string>,
  { pamphlet: { file }, isReported, unit: tableUnit, notOffered }: Context,
): ReadCell | undefined {
  if (notOffered.some((mark) => foldWidth(mark) === foldWidth(printed.value).trim())) return { notOffered: printed };
  const isBare = NUMBER.test(foldWidth(printed.value).trim());
  const yen = amount(isBare && tableUnit !== undefined ? `${printed.value}円` : printed.value);
  if (yen && isBare) return { premium: { ...printed, value: yen * tableUnit! } };
  if (yen) return { premium: { ...printed, value: yen } };
  if (isReferral(printed.value)) return { referral: printed };
  if (isReported(printed.span.start.offset, printed.span.end.offset)) return undefined;
  const unit = NUMBER_WITH_UNIT.exec(foldWidth(printed.raw));
  if (unit && !unit[2]!.includes('円')) {
    report(file, 'unit-unknown', printed.span, {
      unexpected: `unit \`${unit[2]}\` after \`${unit[1]}\``,
      expected: '`円`',
      hint: 'Premiums are in yen. Another currency is not read.',
    });
    return undefined;
  }
  if (isBare) {
    report(file, 'unit-unknown', printed.span, {
      unexpected: `number \`${printed.raw}\` without a unit`,
      expected: '`円` behind it',
      hint: 'If the unit is printed once for the whole table, it is `unit` of the table in the profile.',
    });
    return undefined;
  }
  report(file, 'cell-unexpected', printed.span, {
    unexpected: `cell \`${printed.raw}\``,
    expected: 'a premium such as `16,740円`, or a referral such as `ご相談ください`',
    hint:
      'A premium is alone in its cell and more than 0円; words instead of it refer the reader to the agent. A mark such as `―` for no ' +
      'offer is listed under `notOffered` of the table.',
  });
  return undefined;
}
