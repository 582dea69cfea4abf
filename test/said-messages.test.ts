import { describe, expect, it } from 'vitest';
import type { Scheme } from '../schemas/scheme.ts';
import { reportedPlaces } from '../src/messages/report.ts';
import type { SiteLanguage } from '../src/render/html/page.ts';
import { loadTemplates } from '../src/render/html/templates.ts';
import { PRODUCTS } from '../src/render/document/products.ts';
import { documentedIn, renderProduct } from '../src/render/pamphlet/pamphlets.ts';
import { editionsView } from '../src/render/site/pages/editions.ts';
import { renderSchemePage, renderSourcePage } from '../src/render/site/scheme-pages.ts';
import { keyOf } from '../src/translate/catalog.ts';
import { isJapanese } from '../src/translate/japanese.ts';
import { toMessage } from '../src/translate/message.ts';
import { neededMessages } from '../src/translate/needed.ts';
import { languagesOf } from './support/languages.ts';
import * as madeUp from './support/made-up.ts';
import { project } from './support/project.ts';
import * as real from './support/sources.ts';

/*
 * What is made of an edition is kept under the translations of the messages that it needs. So its page, its pamphlet and its original say
 * no other message: a translation that changes would not reach them.
 */
const templates = await loadTemplates(`${project}templates`);

/** A language that notes which messages it is asked for. */
function listening(language: SiteLanguage): { language: SiteLanguage; said: Set<string> } {
  const said = new Set<string>();
  const translate: SiteLanguage['i18n']['translate'] = (context, japanese, references) => {
    if (isJapanese(japanese)) said.add(keyOf(context, toMessage(japanese, references).id));
    return language.i18n.translate(context, japanese, references);
  };
  return { language: { ...language, i18n: { ...language.i18n, translate } }, said };
}

const files = (scheme: Scheme, lang: string) =>
  [
    `pamphlets/${lang}/${scheme.scheme}-${scheme.edition}.proof.html`,
    `data/schemes/${scheme.scheme}/${scheme.edition}.json`,
  ].map((path) => [path, { bytes: 1 }] as const);

describe.each([
  ['made-up schemes', madeUp.readings, madeUp.sources],
  ['sources', real.readings, `${project}sources`],
])('the pages of the %s', (_, readings, sources) => {
  it.each(readings.map((reading) => [reading.scheme.id, reading] as const))(
    'of %s say no message but those that it needs',
    async (_, { scheme, file }) => {
      const about = { sources, templates: `${project}templates`, today: madeUp.TODAY };
      const { languages } = await languagesOf(about, [scheme]);
      const { language, said } = listening(languages.find(({ catalog }) => catalog !== undefined)!);
      const documented = documentedIn(scheme, language);
      for (const product of PRODUCTS) renderProduct(product, scheme, documented, language, templates);
      const documents = new Map(files(scheme, language.i18n.locale.lang));
      const editions = editionsView(scheme, [scheme], false, language);
      const page = renderSchemePage(scheme, documented.document, editions, documents, language, templates);
      const original = { scheme, text: String(file), findings: reportedPlaces(file) };
      renderSourcePage(original, { anchors: new Set(), linked: new Set() }, language, templates);
      const needed = new Set(neededMessages([scheme]).map(({ context, id }) => keyOf(context, id)));
      expect(said.size).toBeGreaterThan(20);
      expect(page.entries.length).toBeGreaterThan(20);
      expect([...said].filter((key) => !needed.has(key))).toEqual([]);
    },
  );
});
