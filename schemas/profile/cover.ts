import { z } from 'zod';
import { CodeName } from '../neutral-codes.ts';
import { slotsOf, Pattern } from './pattern.ts';
import { Name } from './parts.ts';

/** A cover of the scheme. */
export const CoverProfile = z.strictObject({
  label: Pattern.meta({
    description: 'The name of the cover as the text prints it: all of the match, or what fills its hole.',
    examples: ['賠償責任部分', '{:…対応費用}に関する補償'],
  }),
  code: CodeName.describe('The neutral code of the cover, among `codes.covers` of sources/coverage.yaml.'),
});

/** The ASCII name of a cover, in the places that refer to one. */
export const CoverOf = Name.describe('An ASCII name under `covers`.');

type Named = { cover: string; path: (string | number)[] };

/** The parts of a profile that refer to covers. */
type Naming = {
  limitTables: object;
  rateTables: object;
  limits: readonly { cover: string }[];
  deductibles: readonly { covers: readonly string[] }[];
  within: readonly { cover: string; of: string }[];
  sections: readonly {
    cover?: string | undefined;
    covers?: readonly string[] | undefined;
    within?: readonly string[] | undefined;
    groups: readonly { cover: string }[];
  }[];
};

/** Reports every cover that a profile refers to and does not declare; `params` lets the message name the nearest one. */
export function checkCoversDeclared(profile: Naming & { covers: object }, context: z.core.$RefinementCtx): void {
  const known = Object.keys(profile.covers);
  for (const { cover, path } of coversNamed(profile)) {
    if (known.includes(cover)) continue;
    const message = 'a name under `covers`';
    context.addIssue({ code: 'custom', path, message, input: cover, params: { what: 'cover', name: cover, known } });
  }
}

function coversNamed({ limitTables, rateTables, limits, deductibles, within, sections }: Naming): Named[] {
  const each = (covers: readonly string[] = [], ...path: (string | number)[]): Named[] =>
    covers.map((cover, i) => ({ cover, path: [...path, i] }));
  const one = (cover: string | undefined, ...path: (string | number)[]): Named[] =>
    cover === undefined ? [] : [{ cover, path }];
  return [
    ...coversDrawn(limitTables, ['limitTables']),
    ...coversDrawn(rateTables, ['rateTables']),
    ...limits.flatMap(({ cover }, i) => one(cover, 'limits', i, 'cover')),
    ...deductibles.flatMap(({ covers }, i) => each(covers, 'deductibles', i, 'covers')),
    ...within.flatMap(({ cover, of }, i) => [...one(cover, 'within', i, 'cover'), ...one(of, 'within', i, 'of')]),
    ...sections.flatMap(({ cover, covers, within: part, groups }, i) => [
      ...one(cover, 'sections', i, 'cover'),
      ...each(covers, 'sections', i, 'covers'),
      ...each(part, 'sections', i, 'within'),
      ...groups.flatMap((group, j) => one(group.cover, 'sections', i, 'groups', j, 'cover')),
    ]),
  ];
}

//   {limit.liability/per-claim} | {deductible.liability}; not {limit.own}
const OF_COVER = /^(?:limit\.([^/]+)\/.*|deductible\.(.+))$/;

/** The covers in the holes of drawings, at any depth. */
function coversDrawn(drawing: unknown, path: Named['path']): Named[] {
  if (typeof drawing === 'string')
    return slotsOf(drawing).flatMap((slot) => {
      const [, limit, deductible] = OF_COVER.exec(slot) ?? [];
      const cover = limit ?? deductible;
      return cover === undefined ? [] : [{ cover, path }];
    });
  if (typeof drawing !== 'object' || drawing === null) return [];
  const stepOf = (key: string) => (Array.isArray(drawing) ? Number(key) : key);
  return Object.entries(drawing).flatMap(([key, part]) => coversDrawn(part, [...path, stepOf(key)]));
}
