import type { Setting } from './clause.ts';
import type { PointGroupView } from './summary.ts';
import { pointGroups } from './summary.ts';
import { costPoints, everyCoverFirst, triggerPoints } from './summary-points.ts';

/** How many points a cover has, and how long each may be in the original, with all that is shown with it. */
const POINTS = 3;
const LENGTH = 130;

/** What a scheme is bought for, in a few short statements of its text, each whole. */
export function coverPoints(setting: Setting): PointGroupView[] {
  const short = everyCoverFirst([...triggerPoints(setting), ...costPoints(setting)]).filter(
    ({ length, shared }) => length + (shared?.length ?? 0) <= LENGTH,
  );
  return pointGroups(short.slice(0, POINTS), Infinity);
}
