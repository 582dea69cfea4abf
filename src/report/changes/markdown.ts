import type { Change, EditionChanges, RedlinePart } from '../../../schemas/change.ts';

/** Changes as a table in Markdown (GFM), one row a change: what was removed is struck through, what was added is bold. */
export function changesMarkdown({ old, new: next, erratum, changes }: EditionChanges): string {
  const rows = changes.map((change) => [
    change.sign,
    change.what,
    change.kind,
    change.effect,
    change.under ?? '',
    sideOf(change, 'old'),
    sideOf(change, 'new'),
    change.delta ? `${change.delta.yen}` : '',
  ]);
  const sides = erratum ? [`${old} before erratum ${erratum.number}`, `${next} after it`] : [old, next];
  const table = [['sign', 'what', 'kind', 'effect', 'under', ...sides, 'yen'], Array<string>(8).fill('---'), ...rows];
  return `${table.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`;
}

function sideOf({ words, old, new: side }: Change, name: 'old' | 'new'): string {
  if (words) return words.map((part) => partOf(part, name)).join('');
  return escaped((name === 'old' ? old : side)?.text ?? '');
}

function partOf({ kind, text }: RedlinePart, name: 'old' | 'new'): string {
  if (kind === 'same') return escaped(text);
  if (kind === 'removed') return name === 'old' ? `~~${escaped(text)}~~` : '';
  return name === 'new' ? `**${escaped(text)}**` : '';
}

/** Words as text: no mark of the notation is left. */
function escaped(words: string): string {
  return words.replace(/[\\`*_~|<>[\]]/g, '\\$&').replace(/\s+/g, ' ');
}
