import { isMap, isSeq } from 'yaml';
import { writtenAs } from './amounts.ts';
import { compact, type Expected, type Put, type TextEdit } from './edit.ts';
import { lineAt, local, stretch, type Printed, type Stretch } from './printed.ts';
import { waive } from './profile-edits.ts';
import type { Random } from './random.ts';

/** One more day to join in every table of premiums by days: a column that is no plan. */
export function addInception({ scheme, text }: Printed, random: Random): TextEdit | undefined {
  const table = random.pick(scheme.rateTables.filter(({ cells }) => cells.every(({ inception }) => inception)));
  if (!table) return undefined;
  const known = new Map(
    table.cells.flatMap(({ months, inception }) => (months ? [[months.value, inception!.raw]] : [])),
  );
  const count = random.pick([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1].filter((each) => !known.has(each)));
  // the column in front of it, or else the one behind it
  const beside =
    [...known.keys()].sort((a, b) => a - b).find((each) => each > (count ?? 0)) ?? Math.max(...known.keys());
  if (count === undefined) return undefined;
  const isBehind = beside > count;
  const day = known
    .get(beside)!
    .replace(/\d+(?=月)/, (month) => String(((Number(month) + beside - count + 11) % 12) + 1));
  const puts: Put[] = [];
  const expected: Expected[] = [];
  for (const { inception, months, premium } of table.cells.filter((cell) => cell.months?.value === beside)) {
    const words = premium && writtenAs(premium.raw, Math.round((premium.value / beside) * count * 0.1) * 10);
    if (!words) return undefined;
    const head = stretch(inception!.span);
    const ofMonths = lineAt(text, months!.span.start.offset);
    const cells = text.slice(ofMonths.start, ofMonths.end).trimEnd().split('\t');
    // a cell is in the column that it is printed in
    const column = text.slice(lineAt(text, head.start).start, head.start).split('\t').length - 1;
    const end = ofMonths.start + cells.slice(0, column + 1).join('\t').length;
    const own = cells[column]!;
    const put = ({ start, end: until }: Stretch, cell: string): Put =>
      isBehind ? { start: until, end: until, put: `\t${cell}` } : { start, end: start, put: `${cell}\t` };
    puts.push(
      put(head, day),
      put({ start: end - own.length, end }, own.replace(/\d+/, String(count))),
      put(stretch(premium.span), words),
    );
    expected.push({ kind: 'added', what: 'premium', new: [compact(words)] });
  }
  const places = new Set(puts.map(({ start }) => start));
  if (places.size < puts.length) return undefined;
  return {
    name: 'add a column of premiums',
    puts,
    region: puts.map(({ start }) => lineAt(text, start - 1)),
    expected,
    profile: waive,
  };
}

/** A column of codes beside the premiums of a table that has one column of them. */
export function addCodes({ scheme, text }: Printed): TextEdit | undefined {
  const table = scheme.rateTables.find(
    ({ axes, cells }) => axes.length === 1 && cells.every(({ planCode }) => !planCode),
  );
  const name = table?.id.slice(table.id.lastIndexOf('/') + 1);
  if (!table || !name) return undefined;
  const premiums = table.cells.flatMap(({ id, premium, referral }) =>
    premium || referral ? [{ id, premium, referral }] : [],
  );
  const first = lineAt(text, (premiums[0]!.premium ?? premiums[0]!.referral)!.span.start.offset);
  const head = lineAt(text, first.start - 1);
  const rows = premiums.map(({ id, premium, referral }, i) => ({
    start: (premium ?? referral)!.span.start.offset,
    id,
    code: `Z${i + 1}`,
  }));
  const tab = text.slice(head.start, head.end).lastIndexOf('\t');
  if (tab < 0 || rows.some(({ start }) => text[start - 1] !== '\t')) return undefined;
  const puts = [
    { start: head.start + tab, end: head.start + tab, put: '\tタイプ' },
    ...rows.map(({ start, code }) => ({ start, end: start, put: `${code}\t` })),
  ];
  return {
    name: 'add a column of codes',
    puts,
    region: [{ start: head.start, end: lineAt(text, rows.at(-1)!.start).end }],
    expected: [
      { kind: 'added', what: 'text', new: ['タイプ'] },
      ...rows.map(({ id }): Expected => ({ kind: 'value', what: 'premium', key: local(scheme, id) })),
    ],
    profile: (profile, older, newer) => {
      const drawing = profile.getIn(['rateTables', name, 'drawing'], true);
      if (!isMap(drawing)) return;
      for (const [part, cell] of [
        ['head', 'タイプ'],
        ['body', '{plan_code}'],
      ] as const) {
        const lines = drawing.get(part);
        if (!isSeq(lines)) continue;
        const [line] = lines.toJSON() as string[][];
        const wider = [line!.slice(0, -1).concat(cell, line!.at(-1)!)];
        drawing.set(
          part,
          profile.createNode({
            editions: [
              { until: older, is: [line] },
              { from: newer, is: wider },
            ],
          }),
        );
      }
    },
  };
}
