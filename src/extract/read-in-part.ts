import type { VFile } from 'vfile';
import { z } from 'zod';
import { Profile } from '../../schemas/profile.ts';
import { Source } from '../../schemas/source.ts';
import type { YamlFile } from '../input/yaml-file.ts';
import { isUnusable, Stopped } from '../messages/report.ts';
import type { RuleId } from '../messages/rules.ts';
import { leaveUnchecked } from '../messages/unchecked.ts';
import type { Unprintable } from './characters.ts';
import { gridsOf, type Grid } from './grid.ts';
import { flowOf } from './layout/flow.ts';
import type { OpenEdition } from './open-edition.ts';
import { parseTables } from './parse.ts';
import { readIdentity } from './readers/identity.ts';
import { namesFrom } from './readers/names.ts';
import { readLimitTables } from './readers/plans.ts';
import { readRateTable } from './readers/rate-table.ts';
import { cutSections } from './readers/sections.ts';
import type { Quantities } from './recognise.ts';
import { OF_THE_SCHEME } from './reconcile-in-part.ts';
import { scan } from './scan.ts';
import type { PamphletText } from './text.ts';

/*
 * An edition whose profile or source.yaml has errors is read as far as the sound parts of both go, so that one run reports everything
 * that is wrong. A check that needs a part with an error is left out, and named.
 */

/** What needs the whole profile. */
const OF_THE_WHOLE = ['what the sections hold', ...OF_THE_SCHEME];

type Parts = { profile: YamlFile<Profile> | undefined; source: YamlFile<Source> | undefined };

/** The files of an edition with errors, each with its messages. */
export function readInPart({ profile, source, pamphlet: found }: OpenEdition, unprintable: Unprintable): VFile[] {
  const files = [profile?.file, source?.file].filter((file) => file !== undefined);
  if (!found) return files;
  const because = files.filter(isUnusable).map(({ path }) => path)[0] ?? found.path;
  const scanned = scan(found, profile, source, unprintable);
  if (!scanned) {
    if (source) leaveUnchecked(source.file, because, [`everything in ${found.path}`]);
    return files;
  }
  const { file, pamphlet, quantities } = scanned;
  const left = pamphlet && quantities ? readSoundParts({ profile, source }, pamphlet, quantities) : ALL;
  leaveUnchecked(file, isUnusable(file) && left === ALL ? file.path : because, [...left, ...OF_THE_WHOLE]);
  return [...files, file];
}

const ALL: readonly string[] = ['facts', 'tables', 'sections'];

/** @returns  The checks that were left out. */
function readSoundParts({ profile, source }: Parts, pamphlet: PamphletText, quantities: Quantities): string[] {
  // a key that is not known may be the misspelling of one that is not there
  const isMisspelt = profile?.file.messages.some(({ ruleId }) => ruleId === ('yaml-key-unknown' satisfies RuleId));
  const part = <K extends keyof Profile>(key: K) => {
    const schema: z.ZodType = Profile.shape[key];
    return isMisspelt && profile?.part(key, z.unknown()) === undefined
      ? undefined
      : (profile?.part(key, schema) as Profile[K] | undefined);
  };
  const left: string[] = [];
  const grids = gridsOf(parseTables(pamphlet.file), pamphlet);

  const level = part('level');
  const identity = part('identity');
  const declared = source?.part('declared', Source.shape.declared);
  if (level && identity && declared) readIdentity({ level, identity }, { declared }, pamphlet);
  else left.push('facts');

  const [names, limitTables, rateTables] = [part('names'), part('limitTables'), part('rateTables')];
  if (names && limitTables && rateTables) readTables({ names, limitTables, rateTables }, grids, pamphlet, quantities);
  else left.push('tables');

  const [sections, furniture, readingOrder] = [part('sections'), part('furniture'), part('readingOrder')];
  if (level && sections && furniture && readingOrder)
    cutSections({ level, sections }, flowOf({ furniture, readingOrder }, grids, pamphlet), pamphlet);
  else left.push('sections');
  return left;
}

function readTables(
  { names, limitTables, rateTables }: Pick<Profile, 'names' | 'limitTables' | 'rateTables'>,
  grids: readonly Grid[],
  pamphlet: PamphletText,
  { money }: Quantities,
): void {
  const schemeId = 'in-part';
  const nameOf = namesFrom(names);
  const isReported = (start: number, end: number) =>
    money.some((token) => token.fault && token.start < end && token.end > start);
  const { plans } = readLimitTables(limitTables, grids, schemeId, nameOf, pamphlet);
  for (const [name, profile] of Object.entries(rateTables))
    readRateTable({ name, profile, schemeId, plans, nameOf, pamphlet, isReported }, grids);
}

/** An override that corrects nothing leaves the text half corrected: it is not read. */
export function stopIfHalfCorrected(source: VFile, text: VFile): void {
  if (!isUnusable(source)) return;
  leaveUnchecked(text, source.path, [...ALL, ...OF_THE_WHOLE]);
  throw new Stopped([source, text]);
}
