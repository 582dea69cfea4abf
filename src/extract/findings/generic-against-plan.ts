import { amount } from '../../recognise/amount.ts';
import { foldWidth } from '../../recognise/fold.ts';
import { compactOf } from './defined-names.ts';
import { placesOf, warn, type Inspection } from './inspection.ts';

/** Report sentences that hold for other schemes of the same insurance and not for the plans of this one. */
export function findGenericText(inspection: Inspection): void {
  findDeductionsOfNothing(inspection);
  findChoicesOfNone(inspection);
  findWrongNumbersOfPlans(inspection);
  findWrongAmountsOfPlans(inspection);
}

/** 免責金額を差し引いた額, where no plan has a deductible */
function findDeductionsOfNothing({ scheme, pamphlet }: Inspection): void {
  const deductibles = [...scheme.plans.flatMap((plan) => plan.deductibles), ...scheme.deductibles];
  const [first] = deductibles;
  if (!first || deductibles.some((each) => each.amount.value > 0)) return;
  for (const { 0: words, index } of placesOf(/(?:免責金額|自己負担額)を(?:差し引|控除|除)/g, pamphlet)) {
    warn(
      pamphlet,
      'generic-against-plan',
      { start: index, end: index + words.length },
      {
        expected: `nothing of a deductible, which is \`${first.amount.raw}\` under every plan`,
        hint: 'The sentence may come from a template: it says that something is deducted, and nothing is.',
        other: first.amount.span,
      },
    );
  }
}

//   ご加入タイプや事故の状況等により異なります
const CHOICE =
  /ご?(?:加入|契約|選択)(?:の)?(?:タイプ|プラン|コース|パターン)(?=[^。、\n]{0,20}(?:により|によって|に応じ|ごとに))/g;

/** ご加入タイプにより異なります, where there is nothing to choose from */
function findChoicesOfNone({ scheme, pamphlet }: Inspection): void {
  const [only, ...others] = scheme.plans;
  if (!only || others.length > 0 || only.label || only.limits.length === 0) return;
  const { span } = only.limits[0]!.amount;
  for (const { 0: words, index } of placesOf(CHOICE, pamphlet)) {
    warn(
      pamphlet,
      'generic-against-plan',
      { start: index, end: index + words.length },
      {
        expected: 'nothing of a choice: the text prints the limits of one plan alone',
        hint: 'The sentence may come from a template for schemes with several plans.',
        other: span,
      },
    );
  }
}

const COUNTED =
  /(?<![\d.,])(\d{1,2}|[一二三四五六七八九])(?:つの|種類の|通りの)?(?:プラン|タイプ|コース|パターン)(?=から|を|の中|の内|より|が|で|ご用意)/g;

/** 3プランからお選びください, where there are two */
function findWrongNumbersOfPlans({ scheme, pamphlet }: Inspection): void {
  const { plans } = scheme;
  const [first] = plans;
  if (!first?.label || first.limits.length === 0) return;
  for (const { 0: words, 1: number, index } of placesOf(COUNTED, pamphlet)) {
    const count = /\d/.test(number!) ? Number(number) : '一二三四五六七八九'.indexOf(number!) + 1;
    if (count === plans.length) continue;
    warn(
      pamphlet,
      'generic-against-plan',
      { start: index, end: index + words.length },
      {
        expected: `${plans.length}, the number of plans that the text prints`,
        hint: 'A plan was added or left out, and this sentence was not changed.',
        other: first.label.span,
      },
    );
  }
}

/** 見本プラン(1億円), where no limit of that plan is 1億円 */
function findWrongAmountsOfPlans({ scheme, pamphlet }: Inspection): void {
  for (const { label, limits } of scheme.plans) {
    // a letter alone may be anything
    if (!label || limits.length === 0 || label.value.length < 3) continue;
    const named = new RegExp(`${escaped(foldWidth(label.value))} ?\\(([\\d,億万千]+円)\\)`, 'g');
    for (const { 0: whole, 1: printed, index } of placesOf(named, pamphlet)) {
      const yen = amount(compactOf(printed!));
      if (yen === undefined || limits.some((limit) => limit.amount.value === yen)) continue;
      const start = index + whole.indexOf(printed!);
      warn(
        pamphlet,
        'generic-against-plan',
        { start, end: start + printed!.length },
        {
          expected: `a limit of \`${label.value}\`, such as \`${limits[0]!.amount.raw}\``,
          hint: 'The limits of the plan changed, or this is the amount of another plan.',
          other: limits[0]!.amount.span,
        },
      );
    }
  }
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
