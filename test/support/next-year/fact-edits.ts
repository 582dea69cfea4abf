import { isMissing } from '../../../schemas/identity.ts';
import { compact, type Expected, type Put, type TextEdit } from './edit.ts';
import { everywhere } from './plan-edits.ts';
import { local, overlaps, spansIn, stretch, type Printed } from './printed.ts';
import type { Random } from './random.ts';

const WEEKDAYS = '日月火水木金土';

/** Every day and year of the contract a year later, with the weekday of that day. */
export function moveDates({ scheme, text }: Printed): TextEdit | undefined {
  const others = spansIn([scheme.statistics, scheme.lossExamples, scheme.documents, scheme.furniture]).map(stretch);
  const puts: Put[] = [];
  for (const { 0: found, 1: year, 2: month, 3: day, index } of text.matchAll(
    /(?<![\d第平成和])(20\d\d)年(?:(\d{1,2})月(?:(\d{1,2})日)?|(?=度))(?:[（(][日月火水木金土][)）])?/g,
  )) {
    const at = { start: index, end: index + found.length };
    if (others.some((each) => overlaps(each, at))) continue;
    const later = Number(year) + 1;
    const weekday = day ? WEEKDAYS[new Date(Date.UTC(later, Number(month) - 1, Number(day))).getUTCDay()] : undefined;
    puts.push({ ...at, put: found.replace(year!, String(later)).replace(/(?<=[（(]).(?=[)）]$)/, weekday ?? '') });
  }
  if (puts.length === 0) return undefined;
  const isMoved = (part: unknown) => spansIn(part).some((span) => puts.some((put) => overlaps(put, stretch(span))));
  const expected: Expected[] = Object.entries(scheme.identity).flatMap(([name, fact]) =>
    name !== 'status' && !isMissing(fact) && isMoved(fact)
      ? [{ kind: 'value', what: 'fact', key: `identity/${name}` } as const]
      : [],
  );
  for (const [kind, fact] of Object.entries(scheme.facts))
    if (fact.state === 'stated')
      for (const { id, text: words } of fact.values)
        if (isMoved(words))
          expected.push({
            kind: 'value',
            what: kind.startsWith('trade-') ? 'eligibility' : 'fact',
            key: local(scheme, id),
          });
  if (expected.length === 0) return undefined;
  return { name: 'move the dates', puts, region: puts, expected };
}

/** An earlier closing day, wherever it is printed. */
export function moveDeadline({ scheme, text }: Printed): TextEdit | undefined {
  const { applicationDeadline: deadline } = scheme.identity;
  if (isMissing(deadline) || !('raw' in deadline) || !('span' in deadline)) return undefined;
  const found = /(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(deadline.raw);
  if (!found || Number(found[3]) < 3) return undefined;
  const [, year, month, day] = found.map(Number) as [number, number, number, number];
  const put = deadline.raw
    .replace(found[0], `${year}年${month}月${day - 1}日`)
    .replace(
      /(?<=[（(])[日月火水木金土](?=[)）])/,
      WEEKDAYS[new Date(Date.UTC(year, month - 1, day - 1)).getUTCDay()]!,
    );
  const puts = everywhere(text, deadline.raw).map((at) => ({ ...at, put }));
  return {
    name: 'move the closing day',
    puts,
    region: puts,
    expected: [{ kind: 'value', what: 'fact', key: 'identity/applicationDeadline' }],
  };
}

/** Another telephone number in one line of a contact. */
export function changeContact({ scheme, text }: Printed, random: Random): TextEdit | undefined {
  const lines = scheme.contacts.flatMap((contact) => contact.lines);
  const line = random.pick(lines.filter(({ text: { span, raw } }) => span && /\d{3,4}-\d{4}/.test(raw)));
  if (!line?.text.span) return undefined;
  const { start, end } = stretch(line.text.span);
  const number = /\d{3,4}-(\d{4})/d.exec(text.slice(start, end));
  if (!number) return undefined;
  const at = { start: start + number.indices![1]![0], end: start + number.indices![1]![1] };
  const put = String(9999 - Number(number[1])).padStart(4, '0');
  return {
    name: 'change a contact',
    puts: [{ ...at, put }],
    region: [{ start, end }],
    expected: [{ kind: 'reworded', what: 'contact', key: local(scheme, line.id), new: [compact(put)] }],
  };
}
