import { VFile } from 'vfile';
import type { Profile } from '../../schemas/profile.ts';
import type { Source } from '../../schemas/source.ts';
import type { EditionFiles } from '../input/collect.ts';
import { decodedStrictly } from '../input/encoding.ts';
import { sha256Of, textBefore, type EncodedText } from '../input/undo.ts';
import type { YamlFile } from '../input/yaml-file.ts';
import { report } from '../messages/report.ts';
import { isPrintedOnce, textLines } from './corrections.ts';
import type { OpenEdition } from './open-edition.ts';

/*
 * The texts of an edition before it was corrected (`errata` of source.yaml), each with what people said about it.
 */

type WithValue<T> = YamlFile<T> & { value: T };

/** An edition whose files can be read. */
export type CorrectedEdition = OpenEdition & {
  profile: WithValue<Profile>;
  source: WithValue<Source>;
  pamphlet: EditionFiles['pamphlet'];
};

/** An edition as it was before one of its errata. Its files are its own: messages on them are about that text. */
export type EarlierEdition = CorrectedEdition & { number: number };

/**
 * An edition before each of its errata, the oldest first. A patch that does not make the bytes that are noted is reported at its place; the texts
 * before it are then left out.
 */
export function earlierEditions(edition: CorrectedEdition): EarlierEdition[] {
  const { source, pamphlet } = edition;
  const { errata, encoding, sha256 } = source.value;
  // bytes that were changed by hand are reported, and nothing fits them
  if (errata.length === 0 || sha256Of(pamphlet.bytes) !== sha256) return [];
  const earlier: EarlierEdition[] = [];
  let corrected: EncodedText = { bytes: pamphlet.bytes, encoding };
  for (let i = errata.length - 1; i >= 0; i -= 1) {
    const before = textBefore(corrected, errata[i]!);
    if (!('bytes' in before)) {
      const { entry, unexpected, expected } = before;
      const path = entry === undefined ? ['errata', i, 'before', 'sha256'] : ['errata', i, 'undo', entry];
      report(source.file, 'erratum-differs', source.locate(path), {
        unexpected,
        expected,
        hint: '`yakkan renew` writes what undoes a correction: restore it, or the text.',
      });
      break;
    }
    earlier.unshift(editionBefore(edition, i, before));
    corrected = before;
  }
  return earlier;
}

function editionBefore(edition: CorrectedEdition, i: number, { bytes, encoding }: EncodedText): EarlierEdition {
  const { profile, source, pamphlet } = edition;
  const { errata, ...said } = source.value;
  const { sha256, received, receivedFrom } = errata[i]!.before;
  const text = decodedStrictly(bytes, encoding)!;
  const lines = textLines(text);
  const since = errata.slice(i).map(({ before }) => before);
  const value: Source = {
    ...said,
    ...{ sha256, encoding, received, receivedFrom },
    errata: [],
    // what was noted and counted later is about the corrected text
    findings: [],
    contents: undefined,
    waived: [...said.waived, ...since.flatMap(({ waived }) => waived)],
    declared: [...said.declared, ...since.flatMap(({ declared }) => declared)],
    overrides: [...said.overrides, ...since.flatMap(({ overrides }) => overrides)].filter((override) =>
      lines.some((line) => line.sha256 === override.line && isPrintedOnce(override.text, line)),
    ),
    characters: [...said.characters, ...since.flatMap(({ characters }) => characters)].filter(({ character }) =>
      text.includes(character),
    ),
  };
  return {
    ...edition,
    number: i + 1,
    profile: { ...profile, value: profile.value, file: copyOf(profile.file) },
    source: { ...source, value, file: copyOf(source.file) },
    pamphlet: { path: `${pamphlet.path} (before erratum ${i + 1})`, bytes },
  };
}

/** A file without the messages of another one. */
function copyOf({ path, value }: VFile): VFile {
  return new VFile({ path, value: value ?? '' });
}
