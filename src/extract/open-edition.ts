import { Profile } from '../../schemas/profile.ts';
import { Source } from '../../schemas/source.ts';
import type { EditionFiles, FoundEdition } from '../input/collect.ts';
import { decode } from '../input/decode.ts';
import { readYaml, type YamlFile } from '../input/yaml-file.ts';

/** An edition with its YAML files read. */
export type OpenEdition = Omit<FoundEdition, 'profile' | 'source'> & {
  profile?: YamlFile<Profile>;
  source?: YamlFile<Source>;
};

type WithValue<T> = YamlFile<T> & { value: T };
type ReadableEdition = OpenEdition & {
  profile: WithValue<Profile>; //     what to look for, as data
  source: WithValue<Source>; //       where the text came from
  pamphlet: EditionFiles['pamphlet'];
};

export function opened({ profile, source, ...rest }: FoundEdition): OpenEdition {
  return {
    ...rest,
    ...(profile && { profile: readYaml(profile.path, profile.text, Profile) }),
    ...(source && { source: readYaml(source.path, source.text, Source) }),
  };
}

/** The text of an edition, if its source.yaml is valid and its bytes can be decoded. */
export function decodedText({ source, pamphlet }: OpenEdition): string | undefined {
  const file = source?.value && pamphlet && decode(pamphlet.path, pamphlet.bytes, source.value, source);
  return file && String(file);
}

export function isReadable(edition: OpenEdition): edition is ReadableEdition {
  return Boolean(edition.profile?.value && edition.source?.value && edition.pamphlet && !edition.isMisnamed);
}
