import { isMap, parseDocument } from 'yaml';
import type { EditionChanges } from '../../schemas/change.ts';
import type { Scheme } from '../../schemas/scheme.ts';
import type { Source } from '../../schemas/source.ts';
import { signGroups, signState } from '../editions/sign-off.ts';
import { confirmedCount, TABS } from '../extract/ledger/confirmed-counts.ts';
import type { YamlFile } from '../input/yaml-file.ts';
import { wordsDigest } from '../recognise/words-digest.ts';
import type { Signature } from './answer-types.ts';
import type { Asked } from './judgements.ts';
import { questionToSign } from './to-sign.ts';
import { appended, quoted, withEdits } from '../input/yaml-edits.ts';

/** An edition with its corrections, and how many characters its sections have now. */
type Corrected = {
  scheme: Pick<Scheme, 'id' | 'scheme' | 'edition' | 'source'>;
  source: Pick<YamlFile<Source>, 'file' | 'value' | 'locate'>;
  errata: readonly { number: number; changes: Pick<EditionChanges, 'changes'> }[];
  report: { characters: { sections: Readonly<Record<string, number>>; tabs: number } };
};

/** What the corrections of an edition leave to a person: changes to sign, and numbers of characters to confirm again. */
export function errataQuestions(corrected: Corrected): Asked[] {
  return [...corrected.errata.flatMap((erratum) => aboutChanges(erratum, corrected)), ...aboutCounts(corrected)];
}

function aboutChanges(
  { number, changes }: Corrected['errata'][number],
  { scheme: { scheme, edition }, source: { file, value, locate } }: Corrected,
): Asked[] {
  const at = ['errata', number - 1] as const;
  const line = locate(at)?.start.line ?? 1;
  const signed = value?.errata[number - 1];
  return signGroups(changes).flatMap((group): Asked[] => {
    const state = signState(group, signed);
    if (state === 'signed') return [];
    const { id, digest } = group;
    const of = { scheme, edition, path: file.path, line, name: `${edition} erratum ${number}` };
    return [
      {
        ...{ at, digest },
        write: (text, _, signature) =>
          entered(text, at, 'signed', { change: quoted(id), words: quoted(digest), ...signedBy(signature) }),
        question: questionToSign(group, state === 'void', of),
      },
    ];
  });
}

function aboutCounts({ scheme: { id, scheme, edition, source: text }, source, report }: Corrected): Asked[] {
  const { file, value, locate } = source;
  // without `contents` no one has confirmed a number
  if (!value?.contents) return [];
  const { sections, tabs } = report.characters;
  const named = [...new Set(value.errata.flatMap(({ recount }) => recount))];
  return named.flatMap((name): Asked[] => {
    const { at: path, isOpen } = confirmedCount(name, value);
    if (!isOpen) return [];
    const at = path.slice(0, 2);
    const count = name === TABS ? tabs : (sections[name] ?? 0);
    const before = name === TABS ? value.contents!.tabs : value.contents!.sections[name];
    const counted = name === TABS ? `${count} tabs` : `${count} characters`;
    const words = `${name}: ${counted}${before === undefined ? '' : `, ${before} confirmed on ${value.contents!.on}`}`;
    return [
      {
        at,
        digest: wordsDigest(words),
        write: (yaml, _, signature) =>
          entered(yaml, at, 'recounted', { section: quoted(name), characters: String(count), ...signedBy(signature) }),
        question: {
          id: `${scheme}/contents/${wordsDigest(`${edition} ${path.join(' ')} ${words}`).slice(0, 8)}`,
          kind: 'contents',
          state: 'void',
          about: {
            file: file.path,
            line: locate(path)?.start.line ?? 1,
            edition: id,
            place: `${text.file}:1:1`,
            words,
          },
          asks: `Does the corrected original have ${counted} in \`${name}\`?`,
          because: 'A correction changed the number that was confirmed.',
          readings: ['It has.'],
          text: false,
        },
      },
    ];
  });
}

function signedBy({ by, on, why }: Signature): Record<string, string> {
  return { by: quoted(by), on: `'${on}'`, ...(why !== undefined && { why: quoted(why) }) };
}

/** source.yaml with one more entry of a list of an erratum. */
function entered(
  text: string,
  at: readonly (string | number)[],
  list: 'signed' | 'recounted',
  entry: Readonly<Record<string, string>>,
): string {
  const erratum = parseDocument(text).getIn(at, true);
  if (!isMap(erratum)) throw new Error(`There is no ${at.join('.')} in the file: this is a bug in the pipeline`);
  const written = Object.entries(entry).map(([key, value]) => `${key}: ${value}`);
  return withEdits(text, [appended(text, erratum, list, `{ ${written.join(', ')} }`)]);
}
