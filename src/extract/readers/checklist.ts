import { CHECKLIST, type ChecklistDeclarations } from '../../../schemas/checklist.ts';
import type { ChecklistProfile } from '../../../schemas/profile/checklist.ts';
import { idsOf, type Items, type ProfilePlace } from '../items.ts';
import type { PamphletText } from '../text.ts';

/** What the profile says about items of the checklist, with the ids of what states them. */
export function readChecklist(
  declared: ChecklistProfile,
  items: Items,
  place: ProfilePlace,
  pamphlet: PamphletText,
): ChecklistDeclarations {
  const read: ChecklistDeclarations = {};
  for (const item of CHECKLIST) {
    const entry = declared[item];
    if (!entry) continue;
    if ('notStated' in entry) {
      read[item] = { notStated: entry.notStated };
      continue;
    }
    const ids = entry.in.flatMap((pointer, i) => idsOf(pointer, ['checklist', item, 'in', i], items, place, pamphlet));
    read[item] = { in: ids.map((id) => id.slice(items.schemeId.length + 1)) };
  }
  return read;
}
