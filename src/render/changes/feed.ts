import { factWording } from '../document/key-facts.ts';
import { schemeHref } from '../document/address.ts';
import { siteTitleIn, type SiteLanguage } from '../html/page.ts';
import type { Templates } from '../html/templates.ts';
import { changesHref, unsignedOf, type ShownChanges } from './compared.ts';
import { countsOf } from './counts.ts';
import { memberView } from './for-members.ts';
import { fromTo } from './from-to.ts';
import { premiumsView } from './premiums.ts';

/** What a feed has of two editions. `content` is markup. */
type EntryView = {
  id: string;
  title: string;
  link: string;
  scheme: string;
  updated: string;
  summary: string;
  content: string;
};

type FeedView = {
  lang: string;
  id: string;
  title: string;
  subtitle: string;
  self: string;
  alternate: string;
  author: string;
  updated: string;
  entries: EntryView[];
};

/** The template of a feed, and of the words of an entry. */
const FEED_TEMPLATES = ['changes/feed', 'changes/feed-entry'] as const;

/**
 * A feed of changes (Atom, RFC 4287): an entry for each edition that follows another one and for each correction, the newest first. Ids and days come from the
 * data, so that a feed is the same until something changes.
 * @param path   Of the feed, and of the page with the same, from the folder of the language.
 */
export function changesFeed(
  { title, subtitle, path, page }: { title: string; subtitle: string; path: string; page: string },
  all: readonly ShownChanges[],
  language: SiteLanguage,
  templates: Templates,
): string {
  const { site, i18n } = language;
  const { lang } = i18n.locale;
  const address = (href: string) => `${site.url}${lang}/${href.replace(/(^|\/)index\.html$/, '$1')}`;
  const entries = [...all]
    .sort((a, b) => (a.updated === b.updated ? 0 : a.updated < b.updated ? 1 : -1))
    .map((each) => entryOf(each, address, language, templates));
  const view: FeedView = {
    lang,
    id: address(path),
    title,
    subtitle,
    self: address(path),
    alternate: address(page),
    author: siteTitleIn(language),
    updated: timeOf(
      entries.length === 0
        ? language.received
        : all
            .map(({ updated }) => updated)
            .sort()
            .at(-1)!,
    ),
    entries,
  };
  return templates(FEED_TEMPLATES[0], view);
}

function entryOf(
  { compared, isSigned, updated }: ShownChanges,
  address: (href: string) => string,
  { i18n }: SiteLanguage,
  templates: Templates,
): EntryView {
  const { t, locale } = i18n;
  const { changes, new: next } = compared;
  const product = factWording('title', next.identity.title, i18n).text;
  const waiting = unsignedOf(changes, isSigned).length;
  const draft = waiting === 0 ? '' : t('changes.waiting', { count: waiting });
  const { erratum } = compared;
  const member = memberView(compared, premiumsView(compared, i18n), i18n);
  const counts = countsOf(changes.changes, i18n);
  return {
    id: address(changesHref(compared)),
    title: [
      erratum
        ? t('changes.erratum.titleOf', { product, name: fromTo(compared, i18n) })
        : t('changes.feed.entry', { product, editions: fromTo(compared, i18n) }),
      draft,
    ]
      .filter(Boolean)
      .join(locale.punctuation.apart),
    link: address(changesHref(compared)),
    scheme: next.scheme,
    updated: timeOf(updated),
    summary: counts.join(locale.punctuation.between),
    content: templates(FEED_TEMPLATES[1], {
      i18n,
      lang: locale.lang,
      punctuation: locale.punctuation,
      ...(erratum ? { erratum: i18n.translate('identity', erratum.why), counts } : member),
      draft,
      page: address(schemeHref(next)),
    }),
  };
}

/** The beginning of a day in Japan. */
function timeOf(day: string): string {
  return `${day}T00:00:00+09:00`;
}
