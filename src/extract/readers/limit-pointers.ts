import type { Limit, LimitBasis, Plan, Sublimit } from '../../../schemas/plan.ts';
import type { ProfilePlace } from '../items.ts';
import { report } from '../../messages/report.ts';
import type { PlanBook } from './plans.ts';

/** What a profile points to limits with: one cover, or several. */
export type LimitPointer = OneCover | readonly OneCover[];
type OneCover = { cover: string; basis?: LimitBasis | undefined };

/** A limit, and its plan if it has one. */
export type PointedLimit = { limit: Limit | Sublimit; plan: Plan | undefined };

/** The limits of one edition: those of its plans, and those that sentences state. */
export type KnownLimits = { plans: PlanBook; own: readonly Sublimit[]; schemeId: string };

/**
 * The limits of a cover, one in each plan; without plans, the one that a sentence states for the cover.
 * @param at    Where the pointer is in the profile.
 * @returns     Nothing if there is none, or if a plan has several, which is reported at that place.
 */
export function limitsPointed(
  pointer: LimitPointer,
  at: readonly PropertyKey[],
  limits: KnownLimits,
  profile: ProfilePlace,
): PointedLimit[] {
  if ('cover' in pointer) return limitsOfCover(pointer, at, limits, profile);
  return pointer.flatMap((each, i) => limitsOfCover(each, [...at, i], limits, profile));
}

function limitsOfCover(
  { cover, basis }: OneCover,
  at: readonly PropertyKey[],
  { plans, own, schemeId }: KnownLimits,
  profile: ProfilePlace,
): PointedLimit[] {
  const isMeant = (limit: Limit | Sublimit) =>
    limit.cover === cover && (basis === undefined || limit.basis.includes(basis));
  const ofPlans = [...plans.values()].map((plan) =>
    plan.limits.filter(isMeant).map((limit): PointedLimit => ({ limit, plan })),
  );
  const ofScheme = own.filter((limit) => limit.of.length === 0 && !limit.plan && !limit.condition);
  const found = ofPlans.some(({ length }) => length > 0)
    ? ofPlans
    : [ofScheme.filter(isMeant).map((limit): PointedLimit => ({ limit, plan: undefined }))];
  const several = found.find(({ length }) => length > 1);
  const shown = `limit of \`${cover}\`${basis ? ` for \`${basis}\`` : ''}`;
  if (several) {
    report(profile.file, 'item-ambiguous', profile.locate(at), {
      unexpected: `${shown}, of which ${schemeId} has ${several.length}`,
      expected: `one of them: ${several.map(({ limit }) => `\`${limit.basis.join('+') || 'no basis'}\``).join(', ')}`,
      hint: 'Say with `basis` which one is meant.',
    });
    return [];
  }
  if (found.every(({ length }) => length === 0)) {
    const known: (Limit | Sublimit)[] = [...[...plans.values()].flatMap((plan) => plan.limits), ...ofScheme];
    const covers = [
      ...new Set(known.map((limit) => `\`${limit.cover}\` for \`${limit.basis.join('+') || 'no basis'}\``)),
    ];
    report(profile.file, 'item-unknown', profile.locate(at), {
      unexpected: `${shown}, which ${schemeId} does not have`,
      expected: covers.length > 0 ? `one that it has: ${covers.join(', ')}` : 'a limit that was read',
    });
  }
  return found.flat();
}

/** The limits that have an id, in which `{plan}` is each plan. One that no limit has is reported. */
export function limitsNamed(
  id: string,
  at: readonly PropertyKey[],
  { plans, own, schemeId }: KnownLimits,
  profile: ProfilePlace,
): PointedLimit[] {
  const all: PointedLimit[] = [
    ...[...plans.values()].flatMap((plan) => plan.limits.map((limit) => ({ limit, plan }))),
    ...own.map((limit) => ({ limit, plan: undefined })),
  ];
  const local = (limit: Limit | Sublimit) => limit.id.slice(schemeId.length + 1);
  const isNamed = ({ limit, plan }: PointedLimit) =>
    local(limit) === (plan ? id.replace('{plan}', plan.id.slice(plan.id.lastIndexOf('/') + 1)) : id);
  const found = all.filter(isNamed);
  if (found.length === 0) {
    report(profile.file, 'item-unknown', profile.locate(at), {
      unexpected: `limit \`${id}\`, which ${schemeId} does not have`,
      expected:
        all.length > 0 ? `one that it has: ${all.map(({ limit }) => `\`${local(limit)}\``).join(', ')}` : 'a limit',
      hint: '`within` points to a limit by its cover.',
    });
  }
  return found;
}
