import { isDeepStrictEqual } from 'node:util';
import { VFile } from 'vfile';
import type { Profile } from '../../schemas/profile.ts';
import type { Scheme } from '../../schemas/scheme.ts';
import type { Source } from '../../schemas/source.ts';
import { chooseEntries } from '../input/entries.ts';
import type { YamlFile } from '../input/yaml-file.ts';
import { report } from '../messages/report.ts';
import { checkSteps } from './proof/axis-order.ts';
import { checkCodes } from './proof/codes.ts';
import { proofOf, prove } from './proof/prove.ts';
import type { PamphletText } from './text.ts';

/*
 * Invariants that the premiums of one edition need not keep, because a person has looked at them (`waived` of source.yaml). The profile keeps
 * them: what is proven of other editions stays as it was.
 */

type Waived = Source['waived'][number];
type ProfileFile = YamlFile<Profile> & { value: Profile };

/** A profile without the invariants that an edition waives. */
export function withoutWaived(profile: ProfileFile, { waived }: Pick<Source, 'waived'>): ProfileFile {
  if (waived.length === 0) return profile;
  const { value, placeOf } = chooseEntries(profile.value, (entry, path) => {
    const [, table, key] = path;
    const isInvariant = path.length === 4 && path[0] === 'rateTables' && key === 'invariants';
    return isInvariant && waived.some((each) => each.table === table && isDeepStrictEqual(each.invariant, entry))
      ? undefined
      : entry;
  });
  const { file, locate, part } = profile;
  return { file, part, value: value as Profile, locate: (path) => locate(placeOf(path)) };
}

/**
 * Check that each waiver is of an invariant of the profile, and that something breaks it: without that, it only hides what comes later.
 * @param profile  With the waived invariants.
 */
export function checkWaivers(
  scheme: Scheme,
  profile: Profile,
  { value, file, locate }: YamlFile<Source> & { value: Source },
  pamphlet: PamphletText,
): void {
  value.waived.forEach((waiver, i) => {
    const isKnown = profile.rateTables[waiver.table]?.invariants.some((each) =>
      isDeepStrictEqual(each, waiver.invariant),
    );
    const named = `\`${JSON.stringify(waiver.invariant)}\` of \`rateTables.${waiver.table}\``;
    if (!isKnown)
      report(file, 'declaration-unused', locate(['waived', i]), {
        unexpected: `waiver of ${named}`,
        expected: 'an invariant of that table in the profile',
      });
    else if (!isBroken(waiver, scheme, profile, pamphlet))
      report(file, 'waiver-unneeded', locate(['waived', i]), {
        unexpected: `waiver of ${named}, which every premium keeps`,
        expected: 'none',
        hint: 'Remove it: it would hide the next misprint.',
      });
  });
}

/** Whether an invariant finds something, on a file of its own. */
function isBroken(
  { table: name, invariant }: Waived,
  scheme: Scheme,
  profile: Profile,
  pamphlet: PamphletText,
): boolean {
  const file = new VFile({ path: pamphlet.file.path, value: String(pamphlet.file) });
  const apart = { ...pamphlet, file, describedBy: {} };
  const rateTables = Object.fromEntries(
    Object.entries(profile.rateTables).map(([each, table]) => [
      each,
      { ...table, invariants: each === name ? [invariant] : [] },
    ]),
  );
  prove(proofOf(scheme, { ...profile, rateTables }, apart), apart);
  for (const table of scheme.rateTables.filter((each) => each.name === name)) {
    if ('codes' in invariant) checkCodes(table, invariant.codes, apart);
    if ('stepsOf' in invariant) checkSteps(table, invariant.stepsOf, apart);
  }
  return file.messages.length > 0;
}
