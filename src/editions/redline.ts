import type { RedlinePart } from '../../schemas/change.ts';
import type { Span } from '../../schemas/span.ts';
import { rawOf, type Side } from './alignment.ts';
import { isBlank } from './tokens.ts';

/** Offsets of an edition to spans. */
export type Places = { old: (start: number, end: number) => Span; new: (start: number, end: number) => Span };

type Step = { kind: RedlinePart['kind']; old?: number; new?: number };

/**
 * The words of an item in both editions, side by side.
 * @param olds  Its tokens in the older text, in order.
 * @param to    For each token of the older text its counterpart.
 */
export function redline(
  old: Side,
  olds: readonly number[],
  next: Side,
  news: readonly number[],
  to: Int32Array,
  places: Places,
): RedlinePart[] {
  const steps: Step[] = [];
  let j = 0;
  const words = (side: Side, all: readonly number[]) => all.filter((each) => !isBlank(side.tokens[each]!));
  const [before, after] = [words(old, olds), words(next, news)];
  const isAfter = new Set(after);
  for (const i of before) {
    const counterpart = to[i]!;
    if (!isAfter.has(counterpart)) {
      steps.push({ kind: 'removed', old: i });
      continue;
    }
    for (; after[j] !== counterpart; j += 1) steps.push({ kind: 'added', new: after[j]! });
    j += 1;
    if (rawOf(old, old.tokens[i]!) === rawOf(next, next.tokens[counterpart]!))
      steps.push({ kind: 'same', old: i, new: counterpart });
    else steps.push({ kind: 'removed', old: i }, { kind: 'added', new: counterpart });
  }
  for (; j < after.length; j += 1) steps.push({ kind: 'added', new: after[j]! });
  return partsOf(slid(joined(steps, next), old, next), old, next, places);
}

/** A single character between two changes is no common ground: the changes are one. */
function joined(steps: readonly Step[], next: Side): Step[] {
  const isIsland = (i: number) => {
    const { kind, new: j } = steps[i]!;
    const isBetween = i > 0 && i < steps.length - 1 && steps[i - 1]!.kind !== 'same' && steps[i + 1]!.kind !== 'same';
    return kind === 'same' && isBetween && rawOf(next, next.tokens[j!]!).length === 1;
  };
  const split = steps.flatMap((step, i): Step[] =>
    isIsland(i)
      ? [
          { kind: 'removed', old: step.old! },
          { kind: 'added', new: step.new! },
        ]
      : [step],
  );
  // within one change, what was removed is in front of what was added
  const ordered: Step[] = [];
  let [removed, added]: [Step[], Step[]] = [[], []];
  for (const step of [...split, undefined]) {
    if (step?.kind === 'removed') removed.push(step);
    else if (step?.kind === 'added') added.push(step);
    else {
      ordered.push(...removed, ...added, ...(step ? [step] : []));
      [removed, added] = [[], []];
    }
  }
  return ordered;
}

/**
 * Words that were put in or taken out alone may often begin further in front with the same result. They do if more of their ends are edges of
 * words then: `代理店[または事務局]まで` and not `代理店ま[たは事務局ま]で`.
 */
function slid(steps: readonly Step[], old: Side, next: Side): Step[] {
  const found = [...steps];
  for (let from = 0; from < found.length; from += 1) {
    const { kind } = found[from]!;
    if (kind === 'same' || found[from - 1]?.kind === kind) continue;
    let to = from + 1;
    while (found[to]?.kind === kind) to += 1;
    if (isCommon(found[from - 1]) && isCommon(found[to])) slide(found, from, to, kind === 'added' ? next : old);
  }
  return found;
}

/** Whether no change is there: words of both texts, or an end of them. */
function isCommon(step: Step | undefined): boolean {
  return step === undefined || step.kind === 'same';
}

/** Never up to another change, with which it would be one. @param side  That which has the words. */
function slide(steps: Step[], from: number, to: number, side: Side): void {
  const own = steps[from]!.kind === 'added' ? 'new' : 'old';
  const rawAt = (at: number) => {
    const token = steps[at]?.[own];
    return token === undefined ? '' : rawOf(side, side.tokens[token]!);
  };
  const edges = (by: number) =>
    Number(isEdge(rawAt(from - by - 1), rawAt(from - by))) + Number(isEdge(rawAt(to - by - 1), rawAt(to - by)));
  let best = 0;
  for (let by = 1; steps[from - by]?.kind === 'same' && rawAt(from - by) === rawAt(to - by); by += 1)
    if (isCommon(steps[from - by - 1]) && edges(by) > edges(best)) best = by;
  for (let by = 1; by <= best; by += 1) {
    const [first, last] = [steps[from - by]!, steps[to - by]!];
    steps[from - by] = { kind: last.kind, [own]: first[own]! };
    steps[to - by] = { ...first, [own]: last[own]! };
  }
}

/** Words of kana alone have no edge that can be seen: と and また are in one. */
function isEdge(before: string, behind: string): boolean {
  return !/^[ぁ-ん]/.test(behind) || !/[ぁ-ん]$/.test(before);
}

function partsOf(steps: readonly Step[], old: Side, next: Side, places: Places): RedlinePart[] {
  const runs: { kind: Step['kind']; olds: number[]; news: number[] }[] = [];
  for (const { kind, old: i, new: j } of steps) {
    let run = runs.at(-1);
    if (run?.kind !== kind) runs.push((run = { kind, olds: [], news: [] }));
    if (i !== undefined) run.olds.push(i);
    if (j !== undefined) run.news.push(j);
  }
  return runs.map(({ kind, olds, news }) => ({
    kind,
    text: kind === 'removed' ? wordsOf(old, olds) : wordsOf(next, news),
    ...(olds.length > 0 && { old: spanOf(old, olds, places.old) }),
    ...(news.length > 0 && { new: spanOf(next, news, places.new) }),
  }));
}

/** Words with line wraps joined: a blank is left between Latin words alone. */
function wordsOf(side: Side, all: readonly number[]): string {
  return all.reduce((words, each) => {
    const token = rawOf(side, side.tokens[each]!);
    const isApart = each > 0 && isBlank(side.tokens[each - 1]!);
    return words + (isApart && /\w$/.test(words) && /^\w/.test(token) ? ' ' : '') + token;
  }, '');
}

function spanOf({ tokens }: Side, all: readonly number[], place: (start: number, end: number) => Span): Span {
  return place(tokens[all[0]!]!.start, tokens[all.at(-1)!]!.end);
}
