import type { Change, ChangeSide, EditionChanges } from '../../../schemas/change.ts';
import { byCause } from '../../editions/change-table.ts';
import { counted } from '../counted.ts';

/** So many changes of one kind are one line, unless all are asked for. */
const MANY = 6;

/**
 * Changes on the terminal: what must be signed first, each with its place; what follows from a change is counted below it.
 * ```
 * fire/2025 -> fire/2026: 14 changes, 3 of them to sign
 * must  premium, dearer: 12 of table `annual`, +2.9 % to +3.1 %
 * must  exclusion added: ② 戦争…  sources/fire/2026/pamphlet.txt:543:1
 *           13 changes follow from it
 * ```
 * @param isVerbose  Each premium, and each change that follows from another.
 */
export function changesText(changes: EditionChanges, isVerbose: boolean): string {
  const roots = byCause(changes.changes);
  const toSign = changes.changes.filter(({ sign }) => sign === 'must').length;
  const lines = [`${nameOf(changes)}: ${counted(changes.changes.length, 'change')}, ${toSign} of them to sign`];
  for (const sign of ['must', 'look', 'none'] as const) {
    const own = roots.filter(({ change }) => change.sign === sign);
    const premiums = isVerbose ? [] : groupsOfPremiums(own.map(({ change }) => change));
    for (const group of premiums) lines.push(`${sign.padEnd(4)}  ${groupLine(group)}`);
    const grouped = new Set(premiums.flat());
    for (const { change, following } of own) {
      if (grouped.has(change)) continue;
      lines.push(`${sign.padEnd(4)}  ${changeLine(change)}`);
      if (isVerbose) for (const each of following) lines.push(`          follows: ${changeLine(each)}`);
      else if (following.length > 0)
        lines.push(
          `          ${counted(following.length, 'change')} ${following.length === 1 ? 'follows' : 'follow'} from it`,
        );
    }
  }
  const left = Object.entries(changes.unchanged).map(([what, count]) => `${count} ${what}`);
  if (left.length > 0) lines.push(`As before: ${left.join(', ')}`);
  for (const { what, words, sentence, span } of changes.leftOver)
    lines.push(
      `Left over? ${what} ${words} in \`${short(sentence)}\`  ${span ? `${span.file}:${span.start.line}:${span.start.column}` : ''}`,
    );
  for (const { old, new: item } of changes.questions)
    lines.push(`Same item? ${old} (${changes.old}), ${item} (${changes.new})`);
  return `${lines.join('\n')}\n`;
}

/** `fire/2025 -> fire/2026`, or `fire/2025, erratum 1 of 2026-11-30 (why)`. */
function nameOf({ old, new: next, erratum }: Pick<EditionChanges, 'old' | 'new' | 'erratum'>): string {
  return erratum ? `${next}, erratum ${erratum.number} of ${erratum.on} (${erratum.why})` : `${old} -> ${next}`;
}

function groupsOfPremiums(changes: readonly Change[]): Change[][] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    if (change.what !== 'premium' || change.kind !== 'value') continue;
    const group = `${change.effect} ${tableOf(change)}`;
    groups.set(group, [...(groups.get(group) ?? []), change]);
  }
  return [...groups.values()].filter((group) => group.length >= MANY);
}

function groupLine(group: readonly Change[]): string {
  const percents = group.flatMap(({ delta }) => delta?.percent ?? []);
  const [least, most] = [percent(Math.min(...percents)), percent(Math.max(...percents))];
  const range = percents.length === 0 ? '' : least === most ? `, ${least}` : `, ${least} to ${most}`;
  return `premium ${group[0]!.effect}: ${group.length} of table \`${tableOf(group[0]!)}\`${range}`;
}

/** `rates/annual` of `rates/annual/class-1/a/to-300m-yen`. */
function tableOf({ new: side, old }: Change): string {
  return ((side ?? old)?.id ?? '').split('/').slice(0, 2).join('/');
}

function changeLine(change: Change): string {
  const { kind, what, effect, old, new: side, delta, under } = change;
  const judged = effect === 'unjudged' || effect === 'neutral' ? '' : `, ${effect}`;
  const by = delta
    ? ` (${signed(delta.yen)} yen${delta.percent === undefined ? '' : `, ${percent(delta.percent)}`})`
    : '';
  const below = under ? ` [${short(under, 24)}]` : '';
  return `${what} ${kind}${judged}${below}: ${wordsOf(change)}${by}  ${placeOf(side ?? old)}`;
}

function wordsOf({ words, old, new: side, kind }: Change): string {
  if (words && words.length > 0)
    return words
      .map(({ kind: part, text }) =>
        part === 'same' ? shortMiddle(text) : part === 'added' ? `{+${text}+}` : `[-${text}-]`,
      )
      .join('');
  if (kind === 'value' || kind === 'renumbered' || kind === 'split' || kind === 'merged')
    return `${short(old?.text ?? '')} -> ${short(side?.text ?? '')}`;
  return short((side ?? old)?.text ?? '');
}

function placeOf(side: ChangeSide | undefined): string {
  const [span] = side?.spans ?? [];
  return span ? `${span.file}:${span.start.line}:${span.start.column}` : '';
}

function short(words: string, most = 60): string {
  return words.length > most ? `${words.slice(0, most - 1)}…` : words;
}

function shortMiddle(words: string): string {
  return words.length > 24 ? `${words.slice(0, 10)}…${words.slice(-10)}` : words;
}

function signed(yen: number): string {
  return `${yen > 0 ? '+' : '-'}${Math.abs(yen).toLocaleString('en-US')}`;
}

function percent(value: number): string {
  return `${value > 0 ? '+' : value < 0 ? '-' : ''}${Math.abs(value).toFixed(1)} %`;
}
