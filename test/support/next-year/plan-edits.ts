import { compact, type Put, type TextEdit } from './edit.ts';
import { writtenAs } from './amounts.ts';
import { extentOf, lineAt, local, stretch, type Printed, type Stretch } from './printed.ts';
import { nameLabel, waive } from './profile-edits.ts';
import type { Random } from './random.ts';

/** Another name of a plan, wherever the text has it. The id stays: a person says so. */
export function renamePlan(printed: Printed, random: Random): TextEdit | undefined {
  const { scheme, text } = printed;
  const plan = random.pick(scheme.plans);
  const label = plan?.label?.raw;
  if (!plan || !label || label.length < 3) return undefined;
  const put = `新${label}`;
  const puts = everywhere(text, label).map((at) => ({ ...at, put }));
  const name = plan.id.slice(plan.id.lastIndexOf('/') + 1);
  return {
    name: 'rename a plan',
    puts,
    region: puts,
    expected: [{ kind: 'reworded', what: 'plan', key: local(scheme, plan.id), new: [compact(put)] }],
    profile: (profile) => nameLabel(profile, put, name),
  };
}

/** A plan behind the others: a row in the tables of limits, a column in those of premiums. */
export function addPlan(printed: Printed, random: Random): TextEdit | undefined {
  const { scheme, text } = printed;
  const last = scheme.plans.at(-1);
  const label = last?.label;
  if (!last || !label || scheme.limitTables.length === 0) return undefined;
  const lines = everywhere(text, label.raw).map(({ start }) => lineAt(text, start));
  const row = lines.find((line) =>
    last.limits.every(({ amount, mentions }) => [amount.span, ...mentions].some((span) => isIn(stretch(span), line))),
  );
  if (!row) return undefined;
  const put = label.raw.length > 1 ? `特別${label.raw}` : String.fromCharCode(label.raw.charCodeAt(0) + 1);
  const own = text.slice(row.start, row.end);
  const higher = own
    .split('\t')
    .map((cell) =>
      cell.replace(
        /^([\d,]+)((?:万|億)?\s*円)/,
        (_, digits: string, unit: string) => `${Number(digits.replace(',', '')) * 2}${unit}`,
      ),
    )
    .join('\t');
  const puts: Put[] = [{ start: row.end, end: row.end, put: higher.replace(label.raw, put) }];
  for (const table of scheme.rateTables) {
    const cells = table.cells.filter((cell) => cell.plan === last.id);
    const isRow = cells.every(({ band, premium, referral }) => {
      const at = extentOf(premium ?? referral);
      const labels = table.bands
        .filter(({ id }) => id === band)
        .flatMap(({ label: own, mentions }) => [own.span, ...mentions]);
      return labels.some((span) => isIn(stretch(span), lineAt(text, at.start)));
    });
    const head = everywhere(text, label.raw).find(({ start }) => {
      const line = lineAt(text, start);
      return line.end < extentOf(cells).start && text.slice(line.end, extentOf(cells).start).split('\n').length === 1;
    });
    if (!isRow || !head || random.below(8) === 0) continue;
    puts.push({ start: head.end, end: head.end, put: `\t${put}` });
    for (const { premium, referral } of cells) {
      const at = stretch((premium ?? referral)!.span);
      const words = premium ? writtenAs(premium.raw, premium.value + 10_000) : referral!.raw;
      if (words === undefined) return undefined;
      puts.push({ start: at.end, end: at.end, put: `\t${words}` });
    }
  }
  return {
    name: 'add a plan',
    puts,
    region: puts.map(({ start }) => lineAt(text, start - 1)),
    expected: [{ kind: 'added', what: 'plan', new: [compact(put)] }],
    profile: (profile, older) => {
      waive(profile, older);
      nameLabel(profile, put, 'added-by-the-test');
    },
  };
}

/** Another limit, wherever it is printed. */
export function changeLimit(printed: Printed, random: Random): TextEdit | undefined {
  const { scheme } = printed;
  const all = [
    ...scheme.plans.flatMap(({ limits }) => limits.map((each) => ({ ...each, inPlan: true }))),
    ...scheme.sublimits.map((each) => ({ ...each, mentions: [], inPlan: false })),
  ];
  const limit = random.pick(all.filter(({ amount }) => !amount.inferred));
  if (!limit) return undefined;
  const { amount, mentions } = limit;
  const yen = random.below(2) === 0 ? amount.value * 2 : amount.value / 2;
  const put = writtenAs(amount.raw, yen);
  if (put === undefined) return undefined;
  const places = new Map([amount.span, ...mentions].map((span) => [span.start.offset, stretch(span)]));
  const isHere = ({ start }: Stretch) => places.has(start);
  const affected = all.filter((each) => isHere(stretch(each.amount.span)));
  if (affected.some((each) => each.amount.inferred || each.amount.raw !== amount.raw)) return undefined;
  const puts = [...places.values()].map((at) => {
    const raw = printed.text.slice(at.start, at.end);
    return { ...at, put: raw === amount.raw ? put : (writtenAs(raw, yen) ?? '') };
  });
  if (puts.some((each) => each.put === '')) return undefined;
  return {
    name: 'change a limit',
    puts,
    region: puts,
    expected: affected.map(({ id }) => ({
      kind: 'value',
      what: 'limit',
      key: local(scheme, id),
      yen: yen - amount.value,
    })),
    profile: waive,
  };
}

export function everywhere(text: string, words: string): Stretch[] {
  const found: Stretch[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    found.push({ start: at, end: at + words.length });
  return found;
}

function isIn(inner: Stretch, outer: Stretch): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
