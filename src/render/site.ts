import type { Scheme } from '../../schemas/scheme.ts';
import type { Files } from './files.ts';
import type { Templates } from './html.ts';
import { comparisonPageView, homeView, schemePageView, type Edition } from './view/page.ts';
import { fileName } from './view/scheme.ts';

/** The pages of the site in one language. `latest`: the newest edition of each scheme, which is what is compared. */
export function renderSite(
  schemes: readonly Scheme[],
  latest: readonly Scheme[],
  edition: Edition,
  templates: Templates,
): Files {
  const root = `site/${edition.voice.locale.lang}`;
  return new Map([
    [`${root}/index.html`, templates('site/index', homeView(schemes, edition))],
    [`${root}/premiums.html`, templates('site/premiums', comparisonPageView(latest, edition))],
    ...schemes.map((scheme): [string, string] => [
      `${root}/schemes/${fileName(scheme)}.html`,
      templates('site/scheme', schemePageView(scheme, edition)),
    ]),
  ]);
}

/** The site stands on its own: what it links to goes with it. */
export function withSiteComplete(files: Files): Files {
  const copies = [...files]
    .filter(([path]) => /^(data|pamphlets)\//.test(path))
    .map(([path, content]) => [`site/${path}`, content] as const);
  return new Map([...files, ...copies]);
}
