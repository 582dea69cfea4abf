import type { Sourced } from '../../../schemas/span.ts';
import { amount } from '../../recognise/amount.ts';
import { foldWidth } from '../../recognise/fold.ts';
import { isReferral } from '../../recognise/referral.ts';
import { report } from '../../messages/report.ts';
import type { PamphletText } from '../text.ts';

type Context = { pamphlet: PamphletText; isReported: (start: number, end: number) => boolean };

// 16,740ドル | １２０銭
const NUMBER_WITH_UNIT = /^([\d,.]+)\s*([^\d,.\s].*)$/;

/** Read a cell of a rate table: a premium or a referral to the agent. Anything else is reported. */
export function readPremium(
  printed: Sourced<string>,
  { pamphlet: { file }, isReported }: Context,
): { premium: Sourced<number> } | { referral: Sourced<string> } | undefined {
  const yen = amount(printed.value);
  if (yen) return { premium: { ...printed, value: yen } };
  if (isReferral(printed.value)) return { referral: printed };
  if (isReported(printed.span.start.offset, printed.span.end.offset)) return undefined;
  const unit = NUMBER_WITH_UNIT.exec(foldWidth(printed.raw));
  if (unit && !unit[2]!.includes('円')) {
    report(file, 'unit-unknown', printed.span, {
      unexpected: `unit \`${unit[2]}\` after \`${unit[1]}\``,
      expected: '`円`',
      hint: 'Premiums are in yen; a unit stated once above the table is not read yet.',
    });
    return undefined;
  }
  if (/^[\d,.]+$/.test(foldWidth(printed.raw))) {
    report(file, 'unit-unknown', printed.span, {
      unexpected: `number \`${printed.raw}\` without a unit`,
      expected: '`円` behind it',
      hint: 'A unit stated once above the table is not read yet.',
    });
    return undefined;
  }
  report(file, 'cell-unexpected', printed.span, {
    unexpected: `cell \`${printed.raw}\``,
    expected: 'a premium such as `16,740円`, or a referral such as `ご相談ください`',
    hint: 'A premium is alone in its cell and more than 0円; words instead of it refer the reader to the agent.',
  });
  return undefined;
}
