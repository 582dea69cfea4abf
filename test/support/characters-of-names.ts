import { createHash } from 'node:crypto';
import { readShared } from '../../src/extract/shared-sources.ts';
import type { Reading } from '../../src/extract/reading.ts';
import { loadTemplates } from '../../src/render/html/templates.ts';
import { documentedIn, renderProduct, type RenderedPamphlet } from '../../src/render/pamphlet/pamphlets.ts';
import { read } from '../../src/stages/reading.ts';
import { languagesOf } from './languages.ts';
import { editions, sources, TODAY } from './made-up.ts';
import { project } from './project.ts';

/** A place, a name and an office as a customer's list writes them: with a variant, a compatibility kanji and a private-use character. */
export const PRINTED = '葛\u{e0100}飾区の髙﨑\u{20bb7}野\ufa19\ue001事業所の職員による事故';
export const SHOWN = '葛飾区の髙﨑\u{20bb7}野神〓事業所の職員による事故';

const { shared } = await readShared(sources, editions);
const BY = "by: a test, on: '2026-01-02', why: as on paper";
const DECLARED = `characters:
  - { character: "葛\\U000E0100", shownAs: 葛, ${BY} }
  - { character: "\\U00020BB7", shownAs: "\\U00020BB7", reading: 吉, ${BY} }
  - { character: 髙, shownAs: 髙, reading: 高, ${BY} }
  - { character: "\\uFA19", shownAs: 神, ${BY} }
  - { character: "\\uE001", shownAs: 〓, ${BY} }
`;

/** A made-up scheme whose list of exclusions has the name, with its characters declared or not. @throws Stopped */
export function readNamed(isDeclared: boolean): Reading {
  const edition = editions.find(({ scheme }) => scheme === 'hama')!;
  const text = new TextDecoder().decode(edition.pamphlet.bytes).replace('故意による事故', PRINTED);
  const bytes = Buffer.from(text);
  const source = edition.source.text.replace(
    /sha256: \w+/,
    `sha256: ${createHash('sha256').update(bytes).digest('hex')}`,
  );
  return read(
    {
      ...edition,
      source: { ...edition.source, text: isDeclared ? `${source}${DECLARED}` : source },
      pamphlet: { ...edition.pamphlet, bytes },
    },
    shared,
  );
}

/** Its proof in the base language. */
export async function pamphletOf({ scheme }: Reading): Promise<RenderedPamphlet> {
  const templates = `${project}templates`;
  const { languages } = await languagesOf({ sources, templates, today: TODAY }, [scheme]);
  const [language] = languages;
  return renderProduct('proof', scheme, documentedIn(scheme, language!), language!, await loadTemplates(templates));
}
