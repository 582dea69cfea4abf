import { inLanguage } from '../../../schemas/language.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import type { Templates } from '../html/templates.ts';
import type { Files } from '../../store/files.ts';
import type { Printable } from '../print/print-all.ts';
import { fileName } from '../document/address.ts';
import type { SiteLanguage } from '../html/page.ts';
import { pamphletPageView } from './page.ts';
import { pamphletView, type PamphletView } from '../document/document.ts';
import { requirementsOf, type Requirements } from '../document/requirements.ts';
import { expectedText } from './expected.ts';
import type { PublicationStatusView } from '../document/publication-status.ts';

/** Whether a pamphlet may be handed out; `path` is below `out/`. */
export type PublicationStatus = { path: string } & Pick<
  PublicationStatusView,
  'lacksNumber' | 'lacksTranslation' | 'isExpired'
>;

/** The pamphlets of one language, the pages to print, and the document of each scheme by its id, which the site shows too. */
export type RenderedPamphlets = {
  files: Files;
  printables: Printable[];
  statuses: PublicationStatus[];
  documents: Documents;
};

/** The document of a scheme in one language, and what it must show. */
export type Documented = { document: PamphletView; requirements: Requirements };

/** By the id of the scheme. */
export type Documents = ReadonlyMap<string, Documented>;

export function documentsOf(schemes: readonly Scheme[], language: SiteLanguage): Documents {
  return new Map(
    schemes.map((scheme) => [
      scheme.id,
      { document: pamphletView(scheme, language), requirements: requirementsOf(scheme, language.i18n) },
    ]),
  );
}

/** The pamphlets of one language: HTML for the screen, and the pages to print. */
export function renderPamphlets(
  schemes: readonly Scheme[],
  language: SiteLanguage,
  templates: Templates,
): RenderedPamphlets {
  const { lang } = language.i18n.locale;
  const statuses: PublicationStatus[] = [];
  const documents = documentsOf(schemes, language);
  const printables = schemes.map((scheme): Printable => {
    const { document, requirements } = documents.get(scheme.id)!;
    const view = pamphletPageView(scheme, document, language);
    const title = `${view.title} | ${view.edition}`;
    const path = `pamphlets/${lang}/${fileName(scheme)}.html`;
    statuses.push({ path, ...view.publicationStatus });
    return {
      path,
      html: templates('pamphlet/pamphlet', view),
      // a separate file: the policy of the site refuses inline styles
      sheet: { path: path.replace(/html$/, 'css'), css: templates('pamphlet/sheet', view) },
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
    };
  });
  const files = printables.flatMap(({ path, html, sheet }): [string, string][] => [
    [path, html],
    [sheet.path, sheet.css],
  ]);
  return { files: new Map(files), printables, statuses, documents };
}
