import type { Change } from '../../../schemas/change.ts';
import type { I18n } from '../words/i18n.ts';

/** How many changes there are, and what they are for a member, each in a sentence. */
export function countsOf(changes: readonly Change[], { t }: I18n): string[] {
  const count = (is: (change: Change) => boolean) => changes.filter(is).length;
  return [
    t('changes.table.count', { count: changes.length, following: count(({ causes }) => causes !== undefined) }),
    t('changes.table.effects', {
      worse: count(({ effect }) => effect === 'worse'),
      better: count(({ effect }) => effect === 'better'),
      dearer: count(({ effect }) => effect === 'dearer'),
      cheaper: count(({ effect }) => effect === 'cheaper'),
    }),
  ];
}

/** How many changes are on each level of alarm, in a sentence. */
export function levelsOf(changes: readonly Change[], { t }: I18n): string {
  const count = (level: Change['sign']) => changes.filter(({ sign }) => sign === level).length;
  return t('changes.index.levels', { must: count('must'), look: count('look'), none: count('none') });
}
