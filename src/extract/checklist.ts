import { isReadAt, LEVEL_OF_ITEM, type Level } from '../../schemas/level.ts';
import { WORDS_OF_ITEM, type CheckedItem, type ChecklistItem } from '../../schemas/checklist.ts';
import type { Profile } from '../../schemas/profile.ts';
import { reportDeclared, type DescribedText } from './declared.ts';
import { report } from '../messages/report.ts';
import type { PamphletText } from './text.ts';
import { occurrences } from './occurrences.ts';

/**
 * Report the items of the 契約概要 and the 注意喚起情報 that are neither in the text nor declared as not stated, and
 * declarations that aren't needed.
 * @param idle  Items that the profile declares as not stated although the text states them.
 */
export function reportChecklist(
  items: readonly CheckedItem[],
  idle: readonly ChecklistItem[],
  scheme: { level: Level },
  text: DescribedText,
): void {
  for (const { item, state } of items) {
    if (state === 'not-yet-read' && isReadAt(LEVEL_OF_ITEM[item], scheme))
      reportDeclared(text, 'checklist-missing', ['checklist', item], {
        unexpected: `text without \`${item}\`, an item of the 契約概要 or the 注意喚起情報`,
        expected: 'a field that states it',
        hint: `Say under \`checklist.${item}\` where it is stated, or that it is not.`,
      });
  }
  for (const item of idle) reportIdle(`checklist.${item}`, 'it is stated where it is looked for', text);
}

/**
 * Report the words of the text that name an item which the profile declares as not stated. Words that name it and do not state it are
 * quoted in the declaration.
 */
export function checkNotStated(checklist: Profile['checklist'], pamphlet: PamphletText): void {
  for (const [item, declared] of Object.entries(checklist) as [ChecklistItem, Profile['checklist'][ChecklistItem]][]) {
    if (!declared || !('notStated' in declared)) continue;
    const name = `checklist.${item}`;
    checkWordsOf({ name, words: WORDS_OF_ITEM[item] ?? [], mentions: declared.mentions ?? [] }, pamphlet);
  }
}

/** Something that a profile declares as not stated. */
type NotStatedThing = {
  /** Where the profile declares it. */
  name: string;
  /** The words that name it. */
  words: readonly string[];
  /** Words of the text that name it and do not state it. */
  mentions: readonly string[];
};

/** Report the words of the text that name something which the profile declares as not stated. */
export function checkWordsOf({ name, words, mentions }: NotStatedThing, pamphlet: PamphletText): void {
  const { file, text, span, isDebris } = pamphlet;
  const excused = mentions.flatMap((each) => occurrences(each, text));
  for (const each of mentions)
    if (!text.includes(each)) reportIdle(name, `the text does not have \`${each}\``, pamphlet);
  const [found] = words
    .flatMap((each) => occurrences(each, text))
    .filter(
      ({ start, end }) => !isDebris(start, end) && !excused.some((each) => each.start <= start && end <= each.end),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  if (found)
    report(file, 'not-stated-contradicted', span(found.start, found.end), {
      unexpected: `\`${text.slice(found.start, found.end)}\`, while \`${name}\` is declared as not stated`,
      expected: 'a field that states it, or a text without words that name it',
      hint: `Say where it is stated (\`${name}.${name.startsWith('facts.') ? 'find' : 'in'}\`). If these words do not state it, quote them in \`${name}.mentions\`.`,
    });
}

function reportIdle(name: string, why: string, text: DescribedText): void {
  reportDeclared(text, 'declaration-unused', name.split('.'), {
    unexpected: `entry \`${name}\`: ${why}`,
    expected: 'one that the text needs',
  });
}
