import type { VFile } from 'vfile';
import type { CheckedItem, ChecklistItem } from '../../schemas/checklist.ts';
import { report } from '../messages/report.ts';

/**
 * Report the items of the 契約概要 and the 注意喚起情報 that are neither in the text nor declared as not stated, and
 * declarations that aren't needed.
 * @param idle  Items that the profile declares as not stated although the text states them.
 */
export function reportChecklist(items: readonly CheckedItem[], idle: readonly ChecklistItem[], file: VFile): void {
  for (const { item, statedIn, notStated } of items) {
    if (statedIn.length === 0 && notStated === undefined)
      report(file, 'checklist-missing', undefined, {
        unexpected: `text without \`${item}\`, an item of the 契約概要 or the 注意喚起情報`,
        expected: 'a field that states it',
        hint: `Say under \`checklist.${item}\` of the profile where it is stated, or that it is not.`,
      });
  }
  for (const item of idle)
    report(file, 'declaration-unused', undefined, {
      unexpected: `entry \`checklist.${item}\` of the profile: it is stated where it is looked for`,
      expected: 'one that the text needs',
    });
}
