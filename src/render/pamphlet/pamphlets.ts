import { inLanguage } from '../../../schemas/language.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import type { Templates } from '../html/templates.ts';
import type { Printable } from '../print/print-all.ts';
import { fileName } from '../document/address.ts';
import type { SiteLanguage } from '../html/page.ts';
import { pamphletPageView } from './page.ts';
import { pamphletView, type PamphletView } from '../document/document.ts';
import { requirementsOf, type Requirements } from '../document/requirements.ts';
import { expectedText } from './expected.ts';
import { barsAt, placesAsked, redlineName, type Bars, type Redline } from './redline.ts';
import type { PublicationStatusView } from '../document/publication-status.ts';

/** Whether a pamphlet may be handed out; `path` is below `out/`. */
export type PublicationStatus = { path: string } & Pick<
  PublicationStatusView,
  'lacksNumber' | 'lacksTranslation' | 'isExpired'
>;

/** The document of a scheme in one language, and what it must show. */
export type Documented = { document: PamphletView; requirements: Requirements };

export function documentedIn(scheme: Scheme, language: SiteLanguage): Documented {
  return { document: pamphletView(scheme, language), requirements: requirementsOf(scheme, language.i18n) };
}

/** The pamphlet of a scheme in one language: its page to print, and whether it may be handed out. */
export type RenderedPamphlet = { printable: Printable; status: PublicationStatus };

/** @param redline  What changed, if bars at the margin show it: the pamphlet has a file name of its own then. */
export function renderPamphlet(
  scheme: Scheme,
  { document, requirements }: Documented,
  language: SiteLanguage,
  templates: Templates,
  redline?: Redline,
): RenderedPamphlet {
  const { lang } = language.i18n.locale;
  const view = redline
    ? pamphletPageView(scheme, document, language, { old: redline.old, bars: barsIn() })
    : pamphletPageView(scheme, document, language);
  const title = `${view.title} | ${view.edition}`;
  const path = `pamphlets/${lang}/${redline ? redlineName(scheme) : fileName(scheme)}.html`;
  const { lacksNumber, lacksTranslation, isExpired } = view.publicationStatus;
  return {
    status: { path, lacksNumber, lacksTranslation, isExpired },
    printable: {
      path,
      html: templates('pamphlet/pamphlet', view),
      // a separate file: the policy of the site refuses inline styles
      sheet: {
        path: path.replace(/html$/, 'css'),
        css: templates(redline ? 'pamphlet/redline-sheet' : 'pamphlet/sheet', view),
      },
      // the date of a pamphlet is the day its text was received
      about: {
        title,
        lang,
        subject: view.editionLine,
        author: inLanguage(language.site.publisher, lang).value,
        date: scheme.source.received,
      },
      expected: {
        title,
        lang,
        ...expectedText(scheme, requirements, view, language.i18n),
        summary: { from: 'summary', to: view.chapters[0]!.id, pages: 2 },
      },
    },
  };

  /** The page is made once without bars, to know which places it has. */
  function barsIn(): Bars {
    const places = placesAsked();
    templates('pamphlet/pamphlet', pamphletPageView(scheme, document, language, { old: redline!.old, bars: places }));
    return barsAt(redline!.changes, scheme, places.asked);
  }
}
