import type { RatingClass } from '../../../../schemas/rate-table.ts';
import type { Scheme } from '../../../../schemas/scheme.ts';
import { placeOf } from '../../../compare/place-of.ts';
import { withAside } from '../../language/locale.ts';
import type { Setting } from '../../document/clause.ts';
import { pointedWords } from '../../document/pointers.ts';
import { figuresText } from '../../document/figures.ts';
import { planTerms } from '../../document/plan-terms.ts';
import { rateTableViews, type RateTableView } from '../../document/rate-table.ts';
import { assumptionViews } from '../../document/key-facts.ts';
import { own, type I18n } from '../../words/i18n.ts';
import { labelled, planName, viewOf, words, type EntryContent } from './entry.ts';

export function assumptionEntries(setting: Setting): EntryContent[] {
  const { scheme } = setting;
  const onRequest = scheme.premiumsOnRequest;
  const base = { kind: 'assumption' as const, under: [], anchors: ['premiums'] };
  return [
    ...(onRequest
      ? [
          {
            ...base,
            at: placeOf(onRequest.span),
            texts: [viewOf(pointedWords('assumption', onRequest, setting), setting)],
          },
        ]
      : []),
    ...assumptionViews(setting).map(({ about, text, at }) => ({
      ...base,
      at,
      texts: [labelled(about, setting), text],
    })),
  ];
}

/** Every cell of the rate tables, with its band and its plan or day, under the limits of its plan. */
export function premiumEntries(setting: Setting): EntryContent[] {
  const { scheme, i18n } = setting;
  const classes = scheme.rateTables.flatMap(({ ratingClasses }) => ratingClasses);
  return [
    ...classes.map(({ label, members }) => ({
      kind: 'rating-class' as const,
      under: [],
      anchors: ['premiums'],
      at: placeOf((members ?? label).span),
      texts: [label, members].map((each) =>
        each ? viewOf(i18n.translate('plan', each.value), setting) : words('', setting),
      ),
    })),
    ...rateTableViews(scheme, i18n).flatMap((table) => cellsOf(table, setting)),
  ];
}

function cellsOf({ id, caption, corner, rows }: RateTableView, setting: Setting): EntryContent[] {
  const { scheme, i18n } = setting;
  const { locale, translate } = i18n;
  const printed = new Map(scheme.rateTables.flatMap(({ cells }) => cells.map((cell) => [cell.id, cell] as const)));
  const classes = scheme.rateTables.flatMap(({ ratingClasses }) => ratingClasses);
  const label = (of: { label?: RatingClass['label'] | undefined } | undefined) =>
    of?.label ? translate('plan', of.label.value) : own('', i18n);
  return rows.flatMap((row) =>
    row.cells.map((cell): EntryContent => {
      const { plan, ratingClass, inception, months } = printed.get(cell.id)!;
      const ofPlan = planName(label(scheme.plans.find((each) => each.id === plan)), setting);
      const ofClass = viewOf(label(classes.find((each) => each.id === ratingClass)), setting);
      const day = words(inception ? locale.monthDay(inception.value) : '', setting);
      return {
        kind: 'premium',
        // with the head of the rows: 5名まで is a row of 人数
        under: [words(caption, setting), viewOf(corner, setting), words(termsInLine(scheme, plan, i18n), setting)],
        anchors: [`table-${id}`],
        at: cell.at,
        texts: [
          // like the head of its table: by class or by plan
          ...(inception ? [ofPlan, viewOf(row.label, setting), day] : [ofClass, viewOf(row.label, setting), ofPlan]),
          words(months ? i18n.t('terms.months', { count: months.value }) : '', setting),
          words(cell.code, setting),
          viewOf(cell.text, setting),
        ],
      };
    }),
  );
}

/** The limits and deductibles of a plan in one line: premiums are always shown with them. */
function termsInLine(scheme: Scheme, planId: string, i18n: I18n): string {
  return planTerms(scheme, planId, i18n)
    .map(({ about, figures, bases }) => withAside(`${about} ${figuresText(figures)}`, bases, i18n.locale))
    .filter((each, i, all) => all.indexOf(each) === i)
    .join(i18n.locale.punctuation.comma);
}
