import type { Source } from '../../../schemas/source.ts';

/** How many characters a person confirmed a section to have, and where source.yaml says so. `isOpen`: a correction changed it since. */
export type ConfirmedCount = {
  count: number | undefined;
  by: string;
  on: string;
  at: readonly (string | number)[];
  isOpen: boolean;
};

/** What holds for a section: what was confirmed after the last correction that changed it, else what `contents` has. */
export function confirmedCount(
  name: string,
  { contents, errata }: Pick<Source, 'contents' | 'errata'>,
): ConfirmedCount {
  const { by = '', on = '' } = contents ?? {};
  const i = errata.findLastIndex(({ recount }) => recount.includes(name));
  if (i < 0) {
    const [count, at] = name === TABS ? [contents?.tabs, [TABS]] : [contents?.sections[name], ['sections', name]];
    return { count, by, on, at: ['contents', ...at], isOpen: false };
  }
  const { recount, recounted } = errata[i]!;
  const j = recounted.findLastIndex(({ section }) => section === name);
  const again = recounted[j];
  if (!again) return { count: undefined, by, on, at: ['errata', i, 'recount', recount.indexOf(name)], isOpen: true };
  return { count: again.characters, by: again.by, on: again.on, at: ['errata', i, 'recounted', j], isOpen: false };
}

/** What stands for the tabs of the text among the names of sections. */
export const TABS = 'tabs';
