import { placeOf } from '../../../compare/place-of.ts';
import type { Cover } from '../../../../schemas/cover.ts';
import { nameOfCode, type Codes } from '../../../../schemas/neutral-codes.ts';
import type { Deductible, LimitBasis, Plan, Sublimit } from '../../../../schemas/plan.ts';
import type { Scheme } from '../../../../schemas/scheme.ts';
import { isOneOfSeveral } from '../../../compare/covers.ts';
import { amountsKey } from '../../../compare/statement-key.ts';
import {
  boundingOf,
  givesExamples,
  type Bounding,
  type DeductibleRow,
  type LimitEntry,
  type OtherLimit,
  type SideBySide,
} from '../../../compare/side-by-side.ts';
import { foldedTerm } from '../../../compare/terms.ts';
import { fieldHref, lineHref } from '../../document/address.ts';
import { plainWords, type TextView } from '../../html/text.ts';
import { coverWords } from '../../document/cover-name.ts';
import { textView } from '../../document/clause.ts';
import { costOf, limitBasesText, qualifierWords } from '../../document/limit-words.ts';
import { sublimitWords } from '../../document/limits.ts';
import { own, type I18n } from '../../words/i18n.ts';
import {
  entry,
  linkToLine,
  ownText,
  linkToField,
  statementEntry,
  value,
  type Comparing,
  type EntryView,
  type ValueView,
} from './compared-entry.ts';
import { assumptionRow, isStated, row, type Columns, type RowView } from './compared-row.ts';
import { basesText } from '../../words/phrases.ts';

/** Limits by cover and basis, deductibles by cover, and the sentences about both. */
export function limitRows({ limits, deductibles, otherLimits }: SideBySide, codes: Codes, columns: Columns): RowView[] {
  const { i18n } = columns.of(columns.schemes[0]!);
  const { t, locale } = i18n;
  const coverName = (cover: string) => nameOfCode(codes.covers[cover]!, locale.lang).value;
  const ofCovers = limits.map(({ cover, basis, cells }) =>
    row(
      `limit-${cover}-${basis ?? 'no-basis'}`,
      own(
        basis
          ? t('compare.limitOf', { cover: coverName(cover), basis: basesText([basis], i18n) })
          : t('compare.limitWithoutBasis', { cover: coverName(cover) }),
        i18n,
      ),
      columns,
      (comparing, column) => ({
        key: amountsKey(
          // the row has the basis
          cells[column]!.map((limit) => ({ ...limit, basis: [] })),
          givesExamples(comparing.scheme),
        ),
        entries: limitEntries(cells[column]!, basis, comparing),
      }),
    ),
  );
  const ofDeductibles = deductibles.map(({ cover, cells }) =>
    row(
      `deductible-${cover}`,
      own(t('compare.deductibleOf', { cover: coverName(cover) }), i18n),
      columns,
      (comparing, column) => ({
        key: deductiblesKey(
          cells[column]!.map(({ deductible }) => deductible),
          comparing.scheme,
        ),
        entries: deductibleEntries(cells[column]!, comparing),
      }),
    ),
  );
  const others = row('limit-other', own(t('compare.otherLimits'), i18n), columns, (comparing, column) => ({
    key: otherLimits[column]!.map((other) => JSON.stringify([nameOf(other), limitsKey(other.limits, comparing.scheme)]))
      .sort()
      .join('\n'),
    entries: otherLimits[column]!.map((other) => otherLimitEntry(other, comparing)),
  }));
  const statements = (['limit', 'deductible'] as const).map((about) =>
    assumptionRow(about, t('compare.statements', { about: t(`terms.assumption.${about}`) }), columns),
  );
  return [...ofCovers, ...ofDeductibles, others, ...statements].filter(isStated);
}

function limitEntries(limits: readonly LimitEntry[], basis: LimitBasis | undefined, comparing: Comparing): EntryView[] {
  const { scheme, i18n } = comparing;
  const { locale } = i18n;
  const isUnlabelled = areUnlabelled(limits.map(({ plan, amount }) => ({ plan, line: amount.span.start.line })));
  const amounts = limits.map(({ cover, plan, amount, basis: bases, bound, condition, lowerOf, changes }) => {
    const isQualified = [bound, condition, lowerOf, changes].some((each) => each !== undefined);
    return entry({
      asides: qualifierWords({ condition, changes }, scheme, i18n).map((each) => textView(each, i18n)),
      values: [
        value(own(bounded(locale.amount(amount.value), bound, i18n), i18n), lineHref(placeOf(amount.span), scheme), {
          before: subjectOf(plan, cover, comparing),
          after: listed([
            bases.length > 1 || lowerOf ? limitBasesText({ basis: [...bases], lowerOf }, scheme, i18n) : '',
            exampleWord(comparing),
            isUnlabelled ? linkToLine(placeOf(amount.span), comparing).text : '',
          ]),
          ...comparable(amount.value, basis ? [basis] : [], isUnlabelled || isQualified, scheme),
        }),
      ],
    });
  });
  // plans differ in their amounts, but rarely in the limit that contains them: show it once if it is the same
  const withins = limits.map(({ within }) => (within ? [withinWords(within, comparing)] : []));
  const isAlike = new Set(withins.map((words) => words.map(plainWords).join())).size === 1;
  if (isAlike)
    return [...amounts, ...withins.slice(0, 1).flatMap((asides) => (asides.length > 0 ? [entry({ asides })] : []))];
  return amounts.map((each, i) => ({ ...each, asides: [...each.asides, ...withins[i]!] }));
}

/** The plan of an amount, and its cover if the scheme has several for one row. */
function subjectOf(plan: Plan | undefined, cover: Cover, { scheme, i18n }: Comparing): string {
  const label = plan?.label ? i18n.translate('plan', plan.label.value).text : '';
  return [label, isOneOfSeveral(cover, scheme) ? coverWords(cover.name, scheme, i18n).text : '']
    .filter((part) => part !== '')
    .join(' ');
}

/** The parts that exist, as a list. */
function listed(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

function withinWords({ cover, basis }: Bounding, comparing: Comparing): TextView {
  const { i18n } = comparing;
  const { t } = i18n;
  const words = { cover: coverWords(cover.name, comparing.scheme, i18n).text, basis: basesText(basis, i18n) };
  return ownText(t('compare.within', words), comparing);
}

/** 設定例, beside every amount of a scheme that agrees them one by one. */
function exampleWord({ scheme, i18n }: Comparing): string {
  return givesExamples(scheme) ? i18n.t('compare.example') : '';
}

/** Deductibles for costs are others than those for the cover, whatever their amounts. */
function deductiblesKey(deductibles: readonly Deductible[], scheme: Scheme): string {
  const keys = deductibles.map((deductible) => {
    const names = deductible.of.map((id) => foldedTerm(costOf(id, scheme)?.name?.value ?? id));
    return `${names.join(' ')} ${amountsKey([deductible], givesExamples(scheme))}`;
  });
  return [...new Set(keys)].sort().join('\n');
}

/** Equal statements in several places, with all their places. */
type AlikeDeductibles = DeductibleRow['cells'][number][number] & { places: string[] };

function alikeDeductibles(stated: DeductibleRow['cells'][number]): AlikeDeductibles[] {
  const alike: AlikeDeductibles[] = [];
  for (const { cover, plan, deductible } of stated) {
    const { of, basis, amount, bound } = deductible;
    const known = alike.find(
      (each) =>
        each.cover === cover &&
        each.plan === plan &&
        each.deductible.of.join() === of.join() &&
        each.deductible.basis.join() === basis.join() &&
        each.deductible.amount.value === amount.value &&
        each.deductible.bound === bound,
    );
    if (known) known.places.push(placeOf(amount.span));
    else alike.push({ cover, plan, deductible, places: [placeOf(amount.span)] });
  }
  return alike;
}

function deductibleEntries(stated: DeductibleRow['cells'][number], comparing: Comparing): EntryView[] {
  const { scheme, i18n } = comparing;
  const { locale } = i18n;
  const alike = alikeDeductibles(stated);
  const isUnlabelled = areUnlabelled(
    alike
      .filter(({ deductible }) => deductible.of.length === 0)
      .map(({ plan, deductible: { amount } }) => ({ plan, line: amount.span.start.line })),
  );
  return alike.map(({ cover, plan, deductible, places: [first, ...others] }) => {
    const { amount, basis, bound } = deductible;
    const yen = amount.value === 0 ? i18n.t('common.none') : locale.amount(amount.value);
    return entry({
      values: [
        value(own(bounded(yen, bound, i18n), i18n), lineHref(placeOf(amount.span), scheme), {
          before: subjectOf(plan, cover, comparing),
          after: listed([
            basesText(basis, i18n),
            exampleWord(comparing),
            isUnlabelled ? linkToLine(first!, comparing).text : '',
          ]),
          also: others.map((place) => linkToLine(place, comparing)),
          ...comparable(amount.value, basis, isUnlabelled || bound !== undefined || deductible.of.length > 0, scheme),
        }),
      ],
      asides: qualifierWords(deductible, scheme, i18n).map((each) => textView(each, i18n)),
    });
  });
}

/**
 * Whether several lines state amounts without any label: it is unclear which one a difference refers to, so they get
 * none, and each shows its line.
 */
function areUnlabelled(stated: readonly { plan: Plan | undefined; line: number }[]): boolean {
  return new Set(stated.filter(({ plan }) => !plan?.label).map(({ line }) => line)).size > 1;
}

function bounded(amount: string, bound: 'upper' | 'lower' | undefined, { t }: I18n): string {
  if (bound === undefined) return amount;
  return `${bound === 'upper' ? t('pamphlet.upTo') : t('pamphlet.from')} ${amount}`;
}

/** A difference is shown if each side is one amount without a condition, and not an example. */
function comparable(
  yen: number,
  basis: readonly LimitBasis[],
  isQualified: boolean,
  scheme: Scheme,
): Partial<ValueView> {
  return isQualified || givesExamples(scheme) ? {} : { yen: String(yen), basis: basis.join(' ') };
}

export function limitsKey(limits: readonly Sublimit[], scheme: Scheme): string {
  return amountsKey(
    limits.map((limit) => ({ ...limit, within: boundingOf(limit, scheme) })),
    givesExamples(scheme),
  );
}

/** The subject of a limit, normalized for comparison. */
function nameOf({ of }: OtherLimit): string {
  return foldedTerm(of.name?.value ?? ('text' in of ? (of.text?.value ?? '') : ''));
}

function otherLimitEntry({ of, limits }: OtherLimit, comparing: Comparing): EntryView {
  const named =
    'attachment' in of
      ? entry({ name: linkToField(of.name, 'rider', of.id, comparing) })
      : statementEntry(of, comparing);
  return {
    ...named,
    values: limits.map((limit) => limitValue(limit, comparing)),
    asides: withins(limits, comparing),
  };
}

/** The limits that contain others, without duplicates. */
export function withins(limits: readonly Sublimit[], comparing: Comparing): TextView[] {
  const found = limits.flatMap((limit) => boundingOf(limit, comparing.scheme) ?? []);
  const distinct = found.filter(
    (one, i) => found.findIndex((each) => each.cover === one.cover && each.basis.join() === one.basis.join()) === i,
  );
  return distinct.map((each) => withinWords(each, comparing));
}

export function limitValue(limit: Sublimit, comparing: Comparing): ValueView {
  const { scheme, i18n } = comparing;
  const { plan, under, amount, bases } = sublimitWords(limit, comparing);
  const whole = limit.overall ? i18n.t('pamphlet.overall') : '';
  return value(own(amount, i18n), lineHref(placeOf(limit.amount.span), scheme), {
    before: [plan, whole, under].filter((part) => part !== '').join(' '),
    beforeHref: limit.conditionNote ? fieldHref(limit.conditionNote, scheme) : '',
    after: listed([bases, exampleWord(comparing)]),
    ...comparable(
      limit.amount.value,
      limit.basis,
      [limit.bound, limit.condition, limit.lowerOf, limit.changes].some((each) => each !== undefined),
      scheme,
    ),
  });
}
