import type { IdentityField } from '../../../../schemas/identity.ts';
import type { Scheme } from '../../../../schemas/scheme.ts';
import type { LocalizedText } from '../../../translate/catalog.ts';
import { textWidth } from '../../chart/measure.ts';
import type { SiteLanguage, PageView } from '../../html/page.ts';
import { publicationStatusOf } from '../../document/publication-status.ts';
import { factWording, premiumCount } from '../../document/key-facts.ts';
import { own } from '../../words/i18n.ts';

/** The picture for sharing a page. */
export type PictureView = {
  lang: string;
  site: string;
  /** Parts that each stay on one line if there is room. */
  title: string[];
  /** `large`, `medium`, `small`: chosen so that the whole title fits. */
  size: string;
  /** The purpose of the page; '' for a page about a scheme. */
  lead: string;
  /** The amount of content, on the home page; otherwise ''. */
  extent: string;
  /** The facts of a scheme: policyholder, policy period and status. */
  facts: { label: string; value: LocalizedText; isClosed: boolean }[];
};

const SHOWN: IdentityField[] = ['policyholder', 'policyPeriod', 'status'];

/** Width of the card's text; and title sizes, each for titles of at most two lines (three for the smallest). */
const WIDTH = 1056;
const SIZES = [
  { size: 'large', px: 72 },
  { size: 'medium', px: 48 },
] as const;

/**
 * @param scheme   The scheme that the page is about, if any.
 * @param schemes  All schemes of the site.
 */
export function pictureView(
  page: PageView,
  scheme: Scheme | undefined,
  schemes: readonly Scheme[],
  { i18n, today }: Pick<SiteLanguage, 'i18n' | 'today'>,
): PictureView {
  const premiums = schemes.reduce((sum, each) => sum + premiumCount(each), 0);
  const isOver = scheme?.identity.status.value === 'open' && publicationStatusOf(scheme, i18n, today, true).isExpired;
  const { lang, title, siteTitle, description, isHome } = page;
  return {
    lang,
    // the title of the home page is the name of the site
    site: isHome ? '' : siteTitle,
    title: title.split(/(?<=,) /),
    // lines are rarely full, because phrases aren't broken
    size: SIZES.find(({ px }) => textWidth(title, px, 700) <= 1.6 * WIDTH)?.size ?? 'small',
    lead: scheme ? '' : description,
    extent: isHome ? i18n.t('home.extent', { schemes: schemes.length, premiums }) : '',
    facts: scheme
      ? SHOWN.map((field) => ({
          label: i18n.t(`terms.identity.${field}`),
          // what was open is open no more
          ...(isOver && field === 'status'
            ? { value: own(i18n.t('home.expired'), i18n), isClosed: true }
            : {
                value: factWording(field, scheme.identity[field], i18n),
                isClosed: scheme.identity[field].value === 'closed',
              }),
        }))
      : [],
  };
}
