import type { VFile } from 'vfile';
import { Profile } from '../../schemas/profile.ts';
import { Source } from '../../schemas/source.ts';
import type { EditionFiles } from '../input/collect.ts';
import { decode } from '../input/decode.ts';
import type { YamlFile } from '../input/yaml-file.ts';
import { isUnusable } from '../messages/report.ts';
import { checkCharacters, type Unprintable } from './characters.ts';
import { correctionsOf } from './corrections.ts';
import { recognise, type Quantities } from './recognise.ts';
import { pamphletText, type PamphletText } from './text.ts';

/**
 * Read of a text what can be read without a whole profile or a whole source.yaml: whether it is the one received, lost and unusual
 * characters, and malformed amounts. Amounts are left out if a fault hides which of them a person has excused or corrected.
 * @param profile  Undefined if there is none, so that nothing is excused.
 * @returns        Undefined if the bytes cannot be decoded; without the text if its bytes, or what corrects it, are faulty.
 */
export function scan(
  { path, bytes }: EditionFiles['pamphlet'],
  profile: YamlFile<Profile> | undefined,
  source: YamlFile<Source> | undefined,
  unprintable: Unprintable,
): { file: VFile; pamphlet?: PamphletText; quantities?: Quantities } | undefined {
  const encoding = source?.part('encoding', Source.shape.encoding);
  if (!source || !encoding) return undefined;
  const file = decode(path, bytes, { encoding, sha256: source.part('sha256', Source.shape.sha256) }, source);
  if (!file) return undefined;
  const overrides = source.part('overrides', Source.shape.overrides);
  const characters = source.part('characters', Source.shape.characters);
  const notMoney = profile ? profile.part('notMoney', Profile.shape.notMoney) : [];
  const numbers = profile ? profile.part('numbers', Profile.shape.numbers) : [];
  const spacedDigitGroups = source.part('spacedDigitGroups', Source.shape.spacedDigitGroups);
  if (isUnusable(file) || !overrides || !characters || !notMoney || !numbers) return { file };
  const pamphlet = pamphletText(file, correctionsOf({ overrides, characters }, file, source.file, source.locate), {
    profile,
    source,
  });
  checkCharacters(pamphlet, unprintable);
  return { file, pamphlet, quantities: recognise(pamphlet, { notMoney, numbers, spacedDigitGroups }) };
}
