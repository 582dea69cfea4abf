import { VFile } from 'vfile';
import { Mappings } from '../../schemas/mappings.ts';
import { Misreadings } from '../../schemas/misreading.ts';
import { NeutralCodes, type Codes } from '../../schemas/neutral-codes.ts';
import { collectShared, yamlOf, type EditionName, type SharedFiles } from '../input/collect.ts';
import { replaceMappings, type Replaced } from '../input/scheme-files.ts';
import type { YamlFile } from '../input/yaml-file.ts';
import {
  checkCodesKnown,
  checkConditionsKnown,
  checkLiftsOfRiders,
  checkMappedCodesKnown,
  checkMappingsUsed,
  compileMappings,
  type CompiledMappings,
} from './neutral-codes.ts';
import { checkMappingsJudged } from './judged.ts';
import type { Reading } from './reading.ts';

/** What every edition is read with: the mappings of each scheme to neutral codes, and known slips. */
export type Shared = { mappings: ReadonlyMap<string, CompiledMappings>; misreadings: Misreadings };

const NO_MISREADINGS: Misreadings = { misreadings: [], variants: [] };
export const NOTHING_SHARED: Shared = { mappings: new Map(), misreadings: NO_MISREADINGS };

/** A mapping file of one scheme, with its text. */
export type MappingFile = { scheme: string; text: string } & YamlFile<Mappings>;

/** What editions are read with, its files, and the check that needs all editions of a scheme. */
export type SharedSources = {
  shared: Shared;
  codes: Codes | undefined;
  files: VFile[];
  checkMappings: (readings: readonly Pick<Reading, 'scheme' | 'mapped'>[]) => void;
  /** The mappings of each scheme, as their files have them. */
  mappings: MappingFile[];
  /** The texts that the editions of a scheme are read with. */
  inputsOf: (scheme: string) => string[];
};

/**
 * What every edition is read with. Faults are reported on `files`. If one of the files cannot be read, editions are read without it,
 * so that an error in it doesn't hide other errors.
 * @returns  `checkMappings` needs all editions of a scheme: a mapping that none of them matches is reported.
 */
export function sharedFrom({
  codes: codesText,
  misreadings: slipsText,
  mappings: mappingTexts,
}: SharedFiles): SharedSources {
  const codes = yamlOf(codesText, NeutralCodes);
  const slips = yamlOf(slipsText, Misreadings);
  if (codes.value) checkCodesKnown(codes.value.codes, codes.file, codes.locate);
  const mappings = mappingTexts.map((found) => ({
    scheme: found.scheme,
    text: found instanceof VFile ? '' : found.text,
    ...yamlOf(found, Mappings),
  }));
  for (const { value, file, locate } of mappings)
    if (value && codes.value) checkMappedCodesKnown(value, codes.value.codes, file, locate);
  const compiled = mappings.flatMap(({ scheme, value }) =>
    value ? [[scheme, compileMappings(value, codes.value?.codes)] as const] : [],
  );
  return {
    shared: { mappings: new Map(compiled), misreadings: slips.value ?? NO_MISREADINGS },
    codes: codes.value?.codes,
    mappings,
    inputsOf: (scheme) => {
      const own = mappingTexts.find((each) => each.scheme === scheme);
      return [codesText, slipsText, ...(own ? [own] : [])].map((each) => (each instanceof VFile ? '' : each.text));
    },
    files: [codes.file, slips.file, ...mappings.map(({ file }) => file)],
    checkMappings: (readings) => {
      for (const { scheme, value, file, locate } of mappings) {
        const editions = readings.filter((reading) => reading.scheme.scheme === scheme);
        if (!value || editions.length === 0) continue;
        checkMappingsUsed(value, editions, file, locate);
        checkConditionsKnown(value, editions, file, locate);
        checkLiftsOfRiders(value, editions, file, locate);
        checkMappingsJudged(value, editions, file, locate);
      }
    },
  };
}

/**
 * @param editions  The editions to read: only the mappings of their schemes are read.
 * @param replaced  Schemes whose mappings are read from other files.
 */
export async function readShared(
  sources: string,
  editions: readonly EditionName[],
  replaced: Replaced = new Map(),
): Promise<SharedSources> {
  const schemes = [...new Set(editions.map(({ scheme }) => scheme))];
  return sharedFrom(replaceMappings(await collectShared(sources, schemes), replaced));
}
