import { Profile } from '../../schemas/profile.ts';
import { Source } from '../../schemas/source.ts';
import type { EditionFiles, FoundEdition } from '../input/collect.ts';
import { entriesFor, reportRanges } from '../editions/entries.ts';
import { decode } from '../input/decode.ts';
import { readYaml, type Choose, type YamlFile } from '../input/yaml-file.ts';

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

export function opened(found: FoundEdition): OpenEdition {
  const { profile, source, ...rest } = found;
  return {
    ...rest,
    ...(profile && { profile: readYaml(profile.path, profile.text, Profile, entriesOf(found)) }),
    ...(source && { source: readYaml(source.path, source.text, Source) }),
  };
}

/** Chooses the entries of a profile that are for an edition; undefined if every entry is for all. */
export function entriesOf({ edition, timeline }: FoundEdition): Choose | undefined {
  if (!timeline) return undefined;
  return (value, reportOn) => {
    const { faults, ...chosen } = entriesFor(edition, timeline, value);
    if (reportOn) reportRanges(faults, reportOn.file, reportOn.locate);
    return { ...chosen, isFaulty: faults.length > 0 };
  };
}

/** Give each edition the others of its scheme, where the profile has entries for some editions only. */
export function withTimelines(all: readonly FoundEdition[]): FoundEdition[] {
  return all.map((found) => {
    if (!found.profile || !HAS_RANGES.test(found.profile.text)) return found;
    const timeline = all
      .filter(({ scheme }) => scheme === found.scheme)
      .map(({ scheme, edition, source }) => ({
        ...{ scheme, edition },
        follows: source && readYaml(source.path, source.text, Source).value?.follows,
      }));
    return { ...found, timeline };
  });
}

/** Any key of that name: whether it is one is seen when the file is read. */
const HAS_RANGES = /\beditions['"]?[ \t]*:/;

/** The text of an edition, if its source.yaml is valid and its bytes can be decoded. */
export function decodedText({ source, pamphlet }: OpenEdition): string | undefined {
  const file = source?.value && pamphlet && decode(pamphlet.path, pamphlet.bytes, source.value, source);
  return file && String(file);
}

export function isReadable(edition: OpenEdition): edition is ReadableEdition {
  return Boolean(edition.profile?.value && edition.source?.value && edition.pamphlet && !edition.isMisnamed);
}
