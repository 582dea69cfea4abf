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

type LimitsNamed = { cover: string } | readonly { cover: string }[] | undefined;

/** The parts of a profile that refer to covers. */
type Naming = {
  limitTables: object;
  rateTables: object;
  limits: readonly ({ cover: string } & Partial<Record<'lowerOf' | 'sameAs' | 'within', LimitsNamed>>)[];
  deductibles: readonly { covers: readonly string[] }[];
  paymentRules: readonly ({ covers: readonly string[] } & Partial<
    Record<'within' | 'besides' | 'shares', LimitsNamed>
  >)[];
  within: readonly { cover: string; of: string }[];
  facts: Readonly<Record<string, { find: readonly { covers?: readonly string[] | undefined }[] }>>;
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

function coversNamed({
  limitTables,
  rateTables,
  limits,
  deductibles,
  paymentRules,
  within,
  facts,
  sections,
}: Naming): Named[] {
  const each = (covers: readonly string[] = [], ...path: (string | number)[]): Named[] =>
    covers.map((cover, i) => ({ cover, path: [...path, i] }));
  const one = (cover: string | undefined, ...path: (string | number)[]): Named[] =>
    cover === undefined ? [] : [{ cover, path }];
  return [
    ...coversDrawn(limitTables, ['limitTables']),
    ...coversDrawn(rateTables, ['rateTables']),
    ...limits.flatMap(({ cover, ...others }, i) => [
      ...one(cover, 'limits', i, 'cover'),
      ...(['lowerOf', 'sameAs', 'within'] as const).flatMap((key) => limitsNamed(others[key], 'limits', i, key)),
    ]),
    ...deductibles.flatMap(({ covers }, i) => each(covers, 'deductibles', i, 'covers')),
    ...paymentRules.flatMap(({ covers, ...others }, i) => [
      ...each(covers, 'paymentRules', i, 'covers'),
      ...(['within', 'besides', 'shares'] as const).flatMap((key) => limitsNamed(others[key], 'paymentRules', i, key)),
    ]),
    ...within.flatMap(({ cover, of }, i) => [...one(cover, 'within', i, 'cover'), ...one(of, 'within', i, 'of')]),
    ...Object.entries(facts).flatMap(([kind, { find }]) =>
      find.flatMap(({ covers }, i) => each(covers, 'facts', kind, 'find', i, 'covers')),
    ),
    ...sections.flatMap(({ cover, covers, within: part, groups }, i) => [
      ...one(cover, 'sections', i, 'cover'),
      ...each(covers, 'sections', i, 'covers'),
      ...each(part, 'sections', i, 'within'),
      ...groups.flatMap((group, j) => one(group.cover, 'sections', i, 'groups', j, 'cover')),
    ]),
  ];
}

/** The covers of one pointer to limits, or of a list of them. */
function limitsNamed(limits: LimitsNamed, ...path: Named['path']): Named[] {
  if (limits === undefined) return [];
  if ('cover' in limits) return [{ cover: limits.cover, path: [...path, 'cover'] }];
  return limits.map(({ cover }, i) => ({ cover, path: [...path, i, 'cover'] }));
}

//   {limit.liability/per-claim} | {limit.liability} | {deductible.liability/per-claim}; not {limit.own}
const OF_COVER = /^(?:limit|deductible)\.(?!own$|overall$)([^/]+)/;

/** The covers in the holes of drawings, at any depth. */
function coversDrawn(drawing: unknown, path: Named['path']): Named[] {
  if (typeof drawing === 'string')
    return slotsOf(drawing).flatMap((slot) => {
      const [, cover] = OF_COVER.exec(slot) ?? [];
      return cover === undefined ? [] : [{ cover, path }];
    });
  if (typeof drawing !== 'object' || drawing === null) return [];
  const stepOf = (key: string) => (Array.isArray(drawing) ? Number(key) : key);
  return Object.entries(drawing).flatMap(([key, part]) => coversDrawn(part, [...path, stepOf(key)]));
}
