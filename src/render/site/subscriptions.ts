import type { Scheme } from '../../../schemas/scheme.ts';
import type { SchemeEditions } from '../../editions/editions.ts';
import type { Files } from '../../store/files.ts';
import { deadlineCalendar } from '../changes/calendar.ts';
import { ALL_CHANGES, changesHref, subscriptionsOf, unsignedOf, type ShownChanges } from '../changes/compared.ts';
import { changesFeed } from '../changes/feed.ts';
import { factWording } from '../document/key-facts.ts';
import type { SiteLanguage } from '../html/page.ts';
import type { Templates } from '../html/templates.ts';

/** The feed of changes and the calendar of deadlines of each scheme with a second edition or a correction, and of all; none if no scheme has one. */
export function renderSubscriptions(
  changes: readonly ShownChanges[],
  editions: readonly SchemeEditions[],
  language: SiteLanguage,
  templates: Templates,
): Files {
  const files: Files = new Map();
  if (changes.length === 0) return files;
  const { t, locale } = language.i18n;
  const drafts = new Set(
    changes.filter(({ compared, isSigned }) => unsignedOf(compared.changes, isSigned).length > 0).map(newerId),
  );
  const isDraft = ({ id }: Scheme) => drafts.has(id);
  const add = (
    { feed, calendar }: ReturnType<typeof subscriptionsOf>,
    about: { title: string; subtitle: string; page: string; days: string },
    pairs: readonly ShownChanges[],
    dated: readonly Scheme[],
  ) => {
    files.set(`site/${locale.lang}/${feed}`, changesFeed({ ...about, path: feed }, pairs, language, templates));
    files.set(`site/${locale.lang}/${calendar}`, deadlineCalendar(about.days, dated, isDraft, language));
  };
  const lead = t('changes.index.lead');
  const all = { title: t('changes.feed.all'), subtitle: lead, page: ALL_CHANGES, days: t('changes.calendar.all') };
  add(subscriptionsOf(), all, changes, editions.flat());
  for (const own of editions) {
    const { scheme } = own[0]!;
    const pairs = changes.filter(({ compared }) => compared.new.scheme === scheme);
    if (pairs.length === 0) continue;
    const product = factWording('title', own.at(-1)!.identity.title, language.i18n).text;
    const about = {
      title: t('changes.feed.of', { product }),
      subtitle: lead,
      page: changesHref(pairs.at(-1)!.compared),
      days: t('changes.calendar.of', { product }),
    };
    add(subscriptionsOf(scheme), about, pairs, own);
  }
  return files;
}

function newerId({ compared }: ShownChanges): string {
  return compared.new.id;
}
