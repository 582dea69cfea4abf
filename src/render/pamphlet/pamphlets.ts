import type { Scheme } from '../../../schemas/scheme.ts';
import type { Templates } from '../html/templates.ts';
import type { Files } from '../../store/files.ts';
import type { Printable } from '../print/print-all.ts';
import { fileName } from '../document/address.ts';
import type { Edition } from '../html/page.ts';
import { pamphletPageView } from './page.ts';
import { pamphletView, type PamphletView } from '../document/document.ts';
import { expectedText } from './expected.ts';
import type { StandingView } from '../document/publication-status.ts';

/** Whether a pamphlet may be handed out; `path` below `out/`. */
export type Standing = { path: string } & Pick<StandingView, 'lacksNumber' | 'lacksTranslation' | 'isExpired'>;

/** The pamphlets of one language, what is printed of them, and the document of each scheme by its id: the site shows it too. */
export type Booklets = {
  files: Files;
  printables: Printable[];
  standings: Standing[];
  documents: Map<string, PamphletView>;
};

/** The pamphlets of one language: HTML to read on a screen, and what is printed of it. */
export function renderPamphlets(schemes: readonly Scheme[], edition: Edition, templates: Templates): Booklets {
  const { lang } = edition.voice.locale;
  const standings: Standing[] = [];
  const documents = new Map<string, PamphletView>();
  const printables = schemes.map((scheme): Printable => {
    const document = pamphletView(scheme, edition);
    documents.set(scheme.id, document);
    const view = pamphletPageView(scheme, document, edition);
    const title = `${view.title} | ${view.edition}`;
    const path = `pamphlets/${lang}/${fileName(scheme)}.html`;
    standings.push({ path, ...view.standing });
    return {
      path,
      html: templates('pamphlet/pamphlet', view),
      // beside the page: what stands inline is refused by the policy of the site
      sheet: { path: path.replace(/html$/, 'css'), css: templates('pamphlet/sheet', view) },
      // a pamphlet is dated by its text: the day it was received
      about: {
        title,
        lang,
        subject: view.editionLine,
        author: edition.site.publisher[lang],
        date: scheme.source.received,
      },
      expected: {
        title,
        lang,
        ...expectedText(scheme, view, edition),
        summary: { from: 'summary', to: view.chapters[0]!.id, pages: 2 },
      },
    };
  });
  const files = printables.flatMap(({ path, html, sheet }): [string, string][] => [
    [path, html],
    [sheet.path, sheet.css],
  ]);
  return { files: new Map(files), printables, standings, documents };
}
