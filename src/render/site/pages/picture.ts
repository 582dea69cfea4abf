import type { IdentityField } from '../../../../schemas/identity.ts';
import type { Scheme } from '../../../../schemas/scheme.ts';
import type { LocalizedText } from '../../../translate/catalog.ts';
import { textWidth } from '../../chart/measure.ts';
import type { SiteLanguage, PageView } from '../../html/page.ts';
import { publicationStatusOf } from '../../document/publication-status.ts';
import { factWording, premiumCount } from '../../document/key-facts.ts';
import { own } from '../../words/i18n.ts';

/** The card that a page is shared with. */
export type PictureView = {
  lang: string;
  site: string;
  /** In parts that each stand on one line where there is room. */
  title: string[];
  /** `large`, `medium`, `small`: so that the longest title stands whole. */
  size: string;
  /** What the page is for, where it is not about a scheme (''). */
  lead: string;
  /** How much there is to read, on the home page (''). */
  extent: string;
  /** What it is about: policyholder, policy period and status of a scheme. */
  facts: { label: string; value: LocalizedText; isClosed: boolean }[];
};

const SHOWN: IdentityField[] = ['policyholder', 'policyPeriod', 'status'];

/** Width of the card's text, and of the sizes of a title those that are set in two lines at most (three for the smallest). */
const WIDTH = 1056;
const SIZES = [
  { size: 'large', px: 72 },
  { size: 'medium', px: 48 },
] as const;

/**
 * @param scheme   What the page is about, if about one.
 * @param schemes  All of the site.
 */
export function pictureView(
  page: PageView,
  scheme: Scheme | undefined,
  schemes: readonly Scheme[],
  { i18n, today }: Pick<SiteLanguage, 'i18n' | 'today'>,
): PictureView {
  const premiums = schemes.reduce((sum, each) => sum + premiumCount(each), 0);
  const isOver = scheme?.identity.status.value === 'open' && publicationStatusOf(scheme, i18n, today, true).isExpired;
  const { lang, title, description, isHome } = page;
  return {
    lang,
    // the title of the home page is the name of the site
    site: isHome ? '' : i18n.t('common.siteTitle'),
    title: title.split(/(?<=,) /),
    // a line is seldom full: phrases are kept together
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
