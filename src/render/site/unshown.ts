import type { Scheme } from '../../../schemas/scheme.ts';
import { settingOf } from '../document/clause.ts';
import { statedInChapters, statedInGroups, statedInSummary } from '../document/stated.ts';
import { unshownIn } from '../document/unshown.ts';
import { bareIn, wholeRequirements, type Stated } from '../document/whole-requirements.ts';
import type { SiteLanguage } from '../html/page.ts';
import type { I18n } from '../words/i18n.ts';
import { unshownInMember } from '../pamphlet/expected.ts';
import { leafletView } from '../pamphlet/leaflet.ts';
import { memberView, type MemberView } from '../pamphlet/member.ts';
import type { Documented } from '../pamphlet/pamphlets.ts';
import { schemeHref } from '../document/address.ts';
import type { Requirement, Requirements } from '../document/requirements.ts';
import { pageChapters } from './pages/scheme.ts';
import { searchEntries } from './search/entries.ts';
import { statedInSearch } from './stated.ts';

/** Something that was read and that the page or the pamphlet of a scheme does not show; `where` names both in one language. */
export type Unshown = Pick<Requirement, 'words' | 'span'> & { where: string };

/** What was read of a scheme, and its page or its pamphlet in a language does not show. */
export function unshownOf(scheme: Scheme, { document, requirements }: Documented, language: SiteLanguage): Unshown[] {
  const { i18n, site } = language;
  const { lang } = i18n.locale;
  const { checklist } = document;
  const chapters = pageChapters(scheme, document, i18n);
  const onPage = unshownIn({ chapters, checklist }, requirements);
  const member = memberView(scheme, { document, requirements }, language);
  const named = (at: { where: string }) => (each: Requirement) => ({ words: each.words, span: each.span, ...at });
  return [
    ...onPage.map(named({ where: `page (${lang})` })),
    ...unshownInUnion(member, onPage, `${site.url}${lang}/${schemeHref(scheme)}`, requirements).map(
      named({ where: `member pamphlet with the page that it refers to (${lang})` }),
    ),
    ...unshownIn(document, requirements).map(named({ where: `proof (${lang})` })),
  ];
}

/** What neither a member pamphlet nor the page that its address leads to shows. @param page  The address of the page that lacks `onPage`. */
export function unshownInUnion(
  member: Pick<MemberView, 'chapters' | 'full'>,
  onPage: readonly Requirement[],
  page: string,
  requirements: Requirements,
): Requirement[] {
  const left = unshownInMember(member, requirements);
  if (member.full.address !== page) return left;
  const lacking = new Set(onPage);
  return left.filter((each) => lacking.has(each));
}

/**
 * Statements of a scheme that a summary or the search would show without what qualifies them: an exception, a
 * note, the words above them, their rider, their cover.
 */
export function bareOf(scheme: Scheme, { document, requirements }: Documented, language: SiteLanguage): Unshown[] {
  const { i18n } = language;
  const member = memberView(scheme, { document, requirements }, language);
  const leaflet = leafletView(scheme, document, language);
  const required = wholeRequirements(scheme, i18n);
  const ownersOf = (statement: string) => required.get(statement)?.owners ?? [];
  return bareInViews(
    [
      ['member pamphlet', statedInChapters(member.chapters, ownersOf)],
      ['member pamphlet', [...statedInGroups(member.points), ...statedInSummary(member.summary, 'pamphlet')]],
      ['leaflet', [...statedInSummary(leaflet.summary, 'pamphlet'), ...statedInGroups(leaflet.joining)]],
      ['summary', statedInSummary(document.summary, 'page')],
      ['summary', statedInSummary(document.summary, 'pamphlet')],
      ['search', statedInSearch(searchEntries(settingOf(scheme, i18n)))],
    ],
    scheme,
    i18n,
  );
}

/** The same of the comparison. @param stated  What it shows of the scheme. */
export function bareInComparison(
  scheme: Scheme,
  stated: readonly Stated[],
  { i18n }: Pick<SiteLanguage, 'i18n'>,
): Unshown[] {
  return bareInViews([['comparison', stated]], scheme, i18n);
}

function bareInViews(views: readonly (readonly [string, readonly Stated[]])[], scheme: Scheme, i18n: I18n): Unshown[] {
  const { lang } = i18n.locale;
  const required = wholeRequirements(scheme, i18n);
  return views.flatMap(([name, stated]) =>
    bareIn(stated, required).map((bare) => ({ ...bare, where: `${name} (${lang})` })),
  );
}
