import type { Scheme } from '../../../../schemas/scheme.ts';
import { nameOfCode, type Codes } from '../../../../schemas/neutral-codes.ts';
import { coverAsked, offersOf, ownerOf, type Offer, type SourcedWords } from '../../../compare/offers.ts';
import { answeringEditions, editionsOn, type SchemeEditions } from '../../../editions/editions.ts';
import { isNumber } from '../../../compare/quantities.ts';
import { limitsAsked, type Outcome } from '../../../compare/rating.ts';
import { withAside } from '../../language/locale.ts';
import { quantityViews, type QuantityView } from './quantities.ts';
import { comparisonView, type ComparisonView } from './premium-tables.ts';
import { offerI18n } from '../../document/offers.ts';
import { page, type SiteLanguage, type PageView } from '../../html/page.ts';
import type { I18n } from '../../words/i18n.ts';

/** An option of a field: its value in the address and its label. `lang`: the language of an untranslated label. */
export type ChoiceView = { value: string; label: string; lang: string };

/** The fields with options from the data. Options of several schemes are grouped by scheme. */
export type FinderView = {
  memberships: ChoiceView[];
  ratingClasses: { scheme: string; choices: ChoiceView[] }[];
  limits: ChoiceView[];
  /** `asked`: the day without a scheme's number of months. */
  days: (ChoiceView & { asked: string })[];
  conditions: (ChoiceView & { scheme: string })[];
  /** Fields for the quantities that some premium, or some rule on who may join, depends on. */
  quantities: QuantityView[];
  /** Fields for names that the premiums of a scheme depend on. */
  values: { id: string; head: SourcedWords; scheme: string; choices: ChoiceView[] }[];
};

export type PremiumsView = PageView &
  ComparisonView & {
    finder: FinderView;
    /** The cover that a reader can ask a limit for; '' if there is none. */
    limitCover: string;
    /** The short name of an outcome in the list of all answers. */
    briefs: { outcome: string; words: string }[];
  };

/** The premium finder, with the full tables of the editions that answer on the day of the build below it. */
export function premiumsView(editions: readonly SchemeEditions[], codes: Codes, language: SiteLanguage): PremiumsView {
  const { i18n, today } = language;
  const { t } = i18n;
  const asked = coverAsked(codes);
  const about = {
    path: 'premiums.html',
    title: t('finder.title'),
    description: t('finder.lead'),
    name: 'premiums' as const,
    styles: ['premiums'],
    scripts: ['finder'],
  };
  return {
    ...page(about, language),
    ...comparisonView(editionsOn(editions, today), i18n),
    briefs: briefs(i18n),
    finder: finderView(offersOf(answeringFirst(editions, today), offerI18n(i18n), asked), i18n),
    limitCover: asked === undefined ? '' : nameOfCode(codes.covers[asked]!, i18n.locale.lang).value,
  };
}

/** Every edition of each scheme: the one that answers, then the others from the newest on. */
function answeringFirst(editions: readonly SchemeEditions[], day: string): Scheme[] {
  return answeringEditions(editions, day).flatMap(({ edition }, i) => [
    edition,
    ...editions[i]!.filter((other) => other !== edition).reverse(),
  ]);
}

const OUTCOMES = [
  'premiums',
  'closed',
  'not-eligible',
  'referral',
  'example-only',
  'needs',
  'outside',
  'on-request',
  'limit-too-high',
  'no-annual',
  'no-mid-term',
  'not-in-period',
] as const satisfies readonly Outcome['kind'][];

function briefs({ t }: I18n): PremiumsView['briefs'] {
  return OUTCOMES.map((outcome) => {
    const isCounted = outcome === 'premiums' || outcome === 'example-only';
    // the script counts
    return {
      outcome,
      words: isCounted ? t(`finder.brief.${outcome}`, { value: '{}' }) : t(`finder.brief.${outcome}`),
    };
  });
}

/**
 * What a reader can choose: all that is printed in some edition, in the order of the schemes; of closed ones only who may join. What
 * several editions print has one id, and is named as the first of them names it.
 */
function finderView(offers: readonly Offer[], i18n: I18n): FinderView {
  const { locale } = i18n;
  const nameOf = ({ policyholder, title }: Offer) =>
    [...(policyholder ? [policyholder.text] : []), title.text].join(' ');
  const ofScheme = (offer: Offer) => withAside('', nameOf(offer), locale);
  const open = offers.filter(({ status }) => status !== 'closed');
  const limits = new Set(open.flatMap(limitsAsked));
  const days = new Map(
    uniqueBy(
      ({ scheme, inception }) => `${scheme} ${inception}`,
      open.flatMap(({ scheme, tables }) =>
        tables.flatMap(({ cells }) =>
          cells.flatMap(({ inception, months }) => (inception === undefined ? [] : [{ scheme, inception, months }])),
        ),
      ),
    ).map(({ inception, months }) => [inception, months] as const),
  );
  const choice = (value: string, { text, lang }: Pick<SourcedWords, 'text' | 'lang'>): ChoiceView => ({
    value,
    label: text,
    lang,
  });
  const axes = open.flatMap((offer) =>
    offer.tables.flatMap((table) => (table.axes ?? []).map((axis) => ({ offer, axis }))),
  );
  const named = axes.filter(({ axis }) => !isNumber(axis));
  return {
    quantities: quantityViews(offers, i18n),
    values: uniqueBy(({ axis }) => axis.id, named).map(({ offer, axis }) => ({
      id: axis.id.replace('/', '-'),
      head: axis.head,
      scheme: ofScheme(offer),
      choices: uniqueBy(
        ({ value }) => value,
        named
          .filter((other) => other.axis.id === axis.id)
          .flatMap((other) => other.axis.values.map(({ id, label }) => choice(id, label))),
      ),
    })),
    memberships: uniqueBy(
      ({ scheme }) => scheme,
      offers.filter(({ membership }) => membership),
    ).flatMap((offer) => {
      const { scheme, membership } = offer;
      if (!membership) return [];
      const { text, lang } = membership.members;
      // options are cut at the end, so the owner comes first; honorifics are left out
      const label = `${ownerOf(offer).text}${locale.punctuation.colon}${text.replace(/様(?=の)/, '')}`;
      return [{ value: scheme, label, lang }];
    }),
    ratingClasses: uniqueBy(
      ({ scheme }) => scheme,
      open.filter(({ ratingClasses }) => ratingClasses.length > 0),
    ).map((offer) => ({
      scheme: nameOf(offer),
      choices: uniqueBy(
        ({ value }) => value,
        open
          .filter(({ scheme }) => scheme === offer.scheme)
          .flatMap(({ ratingClasses }) =>
            ratingClasses.map(({ id, label, members }) =>
              choice(id, {
                text: [label.text, members?.text].filter(Boolean).join(locale.punctuation.colon),
                lang: label.lang,
              }),
            ),
          ),
      ),
    })),
    limits: [...limits]
      .sort((one, other) => one - other)
      .map((yen) => choice(String(yen), { text: locale.amount(yen), lang: locale.lang })),
    days: [...days].map(([day, months]) => {
      const name = locale.monthDay(day);
      const label = months === undefined ? name : withAside(name, i18n.t('terms.months', { count: months }), locale);
      return { ...choice(day.slice(2), { text: label, lang: locale.lang }), asked: name };
    }),
    conditions: uniqueBy(
      ({ value }) => value,
      open.flatMap((offer) =>
        offer.tables.flatMap(({ bands }) =>
          bands
            .filter(({ extent }) => extent.kind === 'condition')
            .map(({ id, label, condition }) => ({ ...choice(id, condition ?? label), scheme: ofScheme(offer) })),
        ),
      ),
    ),
  };
}

/** The first of all that have one key. */
function uniqueBy<T>(keyOf: (each: T) => string, all: readonly T[]): T[] {
  const known = new Set<string>();
  return all.filter((each) => !known.has(keyOf(each)) && known.add(keyOf(each)));
}
