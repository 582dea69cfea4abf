import type { Scheme } from '../../../../schemas/scheme.ts';
import { daysOf, isArchivedOn, type EditionDays } from '../../../editions/states.ts';
import type { SchemeEditions } from '../../../editions/editions.ts';
import type { LocalizedText } from '../../../translate/catalog.ts';
import { schemeHref, unchangingHref } from '../../document/address.ts';
import { changesHref, subscriptionsOf, type Erratum } from '../../changes/compared.ts';
import { fromTo } from '../../changes/from-to.ts';
import { editionName, factWording } from '../../document/key-facts.ts';
import type { SiteLanguage } from '../../html/page.ts';
import type { I18n } from '../../words/i18n.ts';

/** An edition with its days. Its state is not in it: a script works it out on the day on which the page is read. */
export type EditionView = {
  name: string;
  /** From the folder of the language. */
  href: string;
  period: LocalizedText;
  /** From when on it answers, or takes no new members, as a person declared; usually empty. */
  remarks: string[];
  /** What its state depends on, for the script. */
  days: string;
  /** Whether it is the edition of the page. */
  isOwn: boolean;
};

/** A link to the page of what changed between two editions, from the folder of the language. */
export type ChangesLink = { href: string; label: string };

/** The block of states and links on the page of a scheme: the only part of the page that another edition changes. */
export type EditionsView = {
  all: EditionView[];
  /** That it is kept as an archive; nothing that could become false. */
  isArchived: boolean;
  /** The address without an edition, and which edition it shows if this is the page with that address. */
  unchanging: string;
  shown: string;
  /** What changed from each edition to the next, the newest first; none if there is one edition. From the folder of the language. */
  changes: ChangesLink[];
  feed: string;
  calendar: string;
  /** The feed, if the edition of the page follows another one: the page of the first one has it in this block alone. */
  ownFeed: string;
};

/**
 * @param scheme        The edition of the page.
 * @param isUnchanging  Whether the page is the one with the address without an edition.
 */
export function editionsView(
  scheme: Scheme,
  editions: SchemeEditions,
  isUnchanging: boolean,
  language: SiteLanguage,
): EditionsView {
  const { i18n, today } = language;
  const changes = changesLinks(editions, i18n);
  const { feed, calendar } = changes.length === 0 ? { feed: '', calendar: '' } : subscriptionsOf(scheme.scheme);
  return {
    changes,
    feed,
    calendar,
    ownFeed: scheme === editions[0] && !scheme.source.errata ? '' : feed,
    // the newest first, as a reader looks for it
    all: [...editions].reverse().map((each) => editionView(each, language, scheme)),
    isArchived: isArchivedOn(scheme, editions, today, daysOf),
    unchanging: unchangingHref(scheme),
    shown: isUnchanging ? i18n.t('editions.unchangingMeans', { edition: editionName(scheme, i18n) }) : '',
  };
}

/** The pages of what changed from each edition of a scheme to the next, and in each correction, the newest first. */
export function changesLinks(editions: SchemeEditions, i18n: I18n): ChangesLink[] {
  return editions
    .flatMap((next, i): { old: Scheme; new: Scheme; erratum?: Erratum }[] => [
      ...(i === 0 ? [] : [{ old: editions[i - 1]!, new: next }]),
      ...(next.source.errata ?? []).map(({ on, why }, n) => ({
        old: next,
        new: next,
        erratum: { number: n + 1, on, why },
      })),
    ])
    .reverse()
    .map((pair) => ({
      href: changesHref(pair),
      label: pair.erratum ? fromTo(pair, i18n) : i18n.t('changes.link.page', { editions: fromTo(pair, i18n) }),
    }));
}

export function editionView(edition: Scheme, { i18n }: Pick<SiteLanguage, 'i18n'>, own?: Scheme): EditionView {
  const { t, locale } = i18n;
  const { withdrawn, takesOver } = edition;
  return {
    name: editionName(edition, i18n),
    href: schemeHref(edition),
    period: factWording('policyPeriod', edition.identity.policyPeriod, i18n),
    remarks: [
      ...(takesOver ? [t('editions.takesOver', { day: locale.moment(takesOver.from) })] : []),
      ...(withdrawn ? [t('editions.withdrawnFrom', { day: locale.moment(withdrawn.from) })] : []),
    ],
    days: JSON.stringify(daysOf(edition) satisfies EditionDays),
    isOwn: edition === own,
  };
}
