import type { Scheme } from '../../../../schemas/scheme.ts';
import { placeOfWording } from '../../../compare/places.ts';
import { CHAPTERS, type ChapterName } from '../../document/names.ts';
import { anchorOf } from '../../document/address.ts';
import { arrange, type Block } from '../../document/chapters.ts';
import type { Setting } from '../../document/clause.ts';
import { labelView } from '../../document/whole-statement.ts';
import { entryOf, notesOfLabel, words, type EntryContent, type SearchEntryView } from './entry.ts';
import { contentOf } from './fields.ts';
import { checklistEntries, HEADS } from './heads.ts';

/** Everything that the pages of a language show of a scheme, in page order. Withheld text is left out. */
export function searchEntries(setting: Setting): SearchEntryView[] {
  const { scheme, i18n } = setting;
  const arranged = arrange(scheme);
  const headed = new Set<string>();
  const { t } = i18n;
  const entries = CHAPTERS.flatMap((chapter) => {
    const blocks = arranged.get(chapter) ?? [];
    const statements = [
      ...(HEADS[chapter]?.(setting) ?? []),
      ...blocks.flatMap((block) => [
        ...headingsOf(block, chapter, headed, setting),
        ...block.contents.flatMap((content) => contentOf(content, block.section, blockAnchor(block, chapter), setting)),
      ]),
    ];
    const title = words(t(`pamphlet.chapter.${chapter}`), setting);
    return statements.flatMap((statement) => entryOf(statement, chapter, title, setting));
  });
  const checked = checklistEntries(setting);
  return [...entries, ...checked.flatMap((statement) => entryOf(statement, 'notices', undefined, setting))];
}

/** The headings of a block and those above it, each at its first occurrence only. */
function headingsOf(block: Block, chapter: ChapterName, headed: Set<string>, setting: Setting): EntryContent[] {
  return [...block.above, block.section].flatMap(({ id, heading }) => {
    if (!heading || headed.has(id)) return [];
    headed.add(id);
    const label = labelView(heading, 'heading', setting);
    return [
      {
        kind: 'heading' as const,
        under: [],
        anchors: [blockAnchor(block, chapter)(setting.scheme)],
        at: placeOfWording(heading),
        qualified: notesOfLabel(label),
        texts: [label],
      },
    ];
  });
}

/** A section split over several chapters has one address in each. */
function blockAnchor({ section, isWhole }: Block, chapter: ChapterName): (scheme: Scheme) => string {
  return (scheme) => `${anchorOf(section.id, scheme)}${isWhole ? '' : `-${chapter}`}`;
}
