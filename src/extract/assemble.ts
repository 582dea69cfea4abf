import type { Root } from 'mdast';
import type { Profile } from '../../schemas/profile.ts';
import type { Scheme } from '../../schemas/scheme.ts';
import type { Source } from '../../schemas/source.ts';
import { gridsOf } from './grid.ts';
import { readAssumptions, readQuote } from './readers/assumptions.ts';
import { readIdentity } from './readers/identity.ts';
import { namesFrom } from './readers/names.ts';
import { readLimitTables } from './readers/plans.ts';
import { readRateTable } from './readers/rate-table.ts';
import { readSections } from './readers/sections.ts';
import type { Quantities } from './recognise/index.ts';
import type { PamphletText } from './text.ts';

/** A scheme as read, nothing trusted yet: fields may be missing, and what is missing has been reported. */
export type SchemeDraft = { [K in keyof Scheme]?: unknown };

/** Which edition of which scheme is being read. */
export type Edition = { scheme: string; edition: string };

/** Profile and tree to a draft: each reader takes its kind of thing, in the order of the data model. */
export function assemble(
  { scheme, edition }: Edition,
  profile: Profile,
  source: Source,
  tree: Root,
  pamphlet: PamphletText,
  quantities: Quantities,
): SchemeDraft {
  const id = `${scheme}/${edition}`;
  const nameOf = namesFrom(profile.names);
  const grids = gridsOf(tree, pamphlet);
  const isReported = (start: number, end: number) =>
    quantities.money.some((token) => token.fault && token.start < end && token.end > start);

  const identity = readIdentity(profile, source, pamphlet);
  const plans = readLimitTables(profile.limitTables, grids, id, nameOf, pamphlet);
  const rateTables = Object.entries(profile.rateTables).flatMap(([name, table]) => {
    const read = readRateTable({ name, profile: table, schemeId: id, plans, nameOf, pamphlet, isReported }, grids);
    return read ? [read] : [];
  });
  const premiumsOnRequest =
    profile.premiumsOnRequest && readQuote(profile.premiumsOnRequest, 'premiumsOnRequest', pamphlet);
  const assumptions = readAssumptions(profile, id, pamphlet);
  const sections = readSections(profile, id, pamphlet);

  return {
    id,
    scheme,
    edition,
    source: {
      file: pamphlet.file.path,
      sha256: source.sha256,
      encoding: source.encoding,
      received: source.received,
      receivedFrom: source.receivedFrom,
    },
    identity,
    plans: [...plans.values()],
    rateTables,
    ...(premiumsOnRequest && { premiumsOnRequest }),
    assumptions,
    sections,
  };
}
