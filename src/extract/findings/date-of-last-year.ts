import type { Quantity } from '../../recognise/quantity.ts';
import { FURNITURE } from '../text.ts';
import { lineAround, placesOf, warn, type Inspection } from './inspection.ts';

/** Report days of the enrolment and of the contract that cannot be of the year that the insurance is for. */
export function findOldDates(inspection: Inspection): void {
  const { scheme, quantities, pamphlet } = inspection;
  const { value: period, ...fact } = scheme.identity.policyPeriod;
  if (typeof period !== 'object') return;
  const [from, to] = [period.inception.slice(0, 10), period.expiry.slice(0, 10)];
  const other = 'span' in fact ? fact.span : undefined;
  for (const day of quantities.numbers) {
    if (day.kind !== 'day' || pamphlet.debris[day.start] === FURNITURE || day.fault) continue;
    const fault = faultOf(day, { from, to }, inspection);
    if (fault) warn(pamphlet, 'date-of-last-year', day, { expected: fault, hint: HINT, other });
  }
  for (const { 0: words, 1: year, index } of placesOf(EDITION, pamphlet)) {
    const first = Number(from.slice(0, 4));
    // a fiscal year begins in April: 2024-02-15 is in 2023年度
    const isMeant = [first, ...(from.slice(5) < '04-01' ? [first - 1] : [])].includes(Number(year));
    if (isMeant) continue;
    warn(
      pamphlet,
      'date-of-last-year',
      { start: index, end: index + words.trimEnd().length },
      {
        expected: `${first}, the year in which the insurance begins`,
        hint: HINT,
        other,
      },
    );
  }
}

const HINT = 'It may be left over from the text of another year.';

//   2023年度募集のご案内, not 2016年度 中小企業における…調査
const EDITION = /(20\d\d)年度 ?(?:版|用)?(?=\s*(?:団体|募集|ご?加入|新規|更新|更改|パンフレット|ご案内|制度のご案内))/g;

const DEADLINE = /締切|募集期間|申込期間|受付期間|必着|振込期限|払込期限/;
const CONTRACT =
  /保険期間|始期|補償開始|満期|契約期間|加入日|募集期間|申込|締切|引き?落|振込|更新|更改|継続|以降の補償/;
// joining later has deadlines of its own
const LATER = /中途|途中|随時/;
const OTHER = /法律|施行|公布|改正|出典|調査|設立|公表|現在|時点|作成|発行/;

/** What is expected of a day, if it cannot be meant. */
function faultOf(
  { start, end, value, to: upper }: Quantity,
  { from, to }: { from: string; to: string },
  { pamphlet }: Inspection,
): string | undefined {
  const line = lineAround(start, pamphlet);
  if (OTHER.test(line)) return undefined;
  const lead = pamphlet.folded.slice(Math.max(0, start - 8), start);
  const days = [value, upper].filter((day) => typeof day === 'string').map((day) => day.slice(0, 10));
  const last = days.at(-1)!;
  if (/満期日?(?:[は:(]| |が)*$/.test(lead) && days[0] !== to) return `${to}, the day on which the policy period ends`;
  if (!CONTRACT.test(line)) return undefined;
  const earliest = `${Number(from.slice(0, 4)) - 1}${from.slice(4)}`;
  if (days.some((day) => day <= earliest))
    return `a day of the year before ${from}, when the insurance begins, or later`;
  if (last > to) return `a day up to ${to}, when the insurance ends`;
  // the period itself may be printed in the same line
  const isOwn = days.includes(from) || days.includes(to);
  if (DEADLINE.test(near(start, end, pamphlet.folded)) && !LATER.test(line) && last > from && !isOwn)
    return `a day up to ${from}, when the insurance begins`;
  return undefined;
}

/** The words around a day: those in front of it up to the day before, and a few behind it. */
function near(start: number, end: number, folded: string): string {
  const before = folded.slice(Math.max(0, start - 20), start);
  return `${before.slice(before.lastIndexOf('\n') + 1)} ${folded.slice(end, end + 10).split('\n')[0]}`;
}
