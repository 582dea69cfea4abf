import { writeXlsx, type Cell, type CellStyle, type WriteSheet } from 'hucre/xlsx';
import type { Change } from '../../../schemas/change.ts';
import type { Site } from '../../../schemas/site.ts';
import { factWording } from '../document/key-facts.ts';
import type { I18n } from '../words/i18n.ts';
import { unsignedOf, type ComparedEditions, type IsSigned } from './compared.ts';
import { fromTo } from './from-to.ts';
import { comparisonView, type CellView, type RowView } from './comparison.ts';
import { FONT, LOOKS, printed, text, type Row, type Value } from './workbook-cells.ts';
import { premiumSheet, shareOf } from './workbook-premiums.ts';

/*
 * The table of old and new as a workbook: comments are made there. Nothing in it depends on the clock, and no cell is a formula or a link:
 * words are strings, whatever they begin with.
 */

export function changesWorkbook(
  compared: ComparedEditions,
  newerSide: Site['newerSide'],
  isSigned: IsSigned,
  i18n: I18n,
): Promise<Uint8Array> {
  const { t } = i18n;
  const product = factWording('title', compared.new.identity.title, i18n).text;
  return writeXlsx({
    sheets: [
      tableSheet(compared, newerSide, isSigned, i18n),
      allSheet(compared, isSigned, i18n),
      premiumSheet(compared, i18n),
    ],
    defaultFont: FONT,
    properties: {
      title: `${product} | ${t('changes.table.title')} | ${fromTo(compared, i18n)}`,
      creator: 'Yakkan',
      created: new Date(0),
      modified: new Date(0),
    },
  });
}

/** The table as it is printed. Words that changed are underlined; those that are gone are struck out too. */
function tableSheet(
  compared: ComparedEditions,
  newerSide: Site['newerSide'],
  isSigned: IsSigned,
  i18n: I18n,
): WriteSheet {
  const { t } = i18n;
  const { heads, rows } = comparisonView(compared, newerSide, isSigned, i18n);
  const waiting = unsignedOf(compared.changes, isSigned).length;
  const about: Row[] = [
    [text(`${factWording('title', compared.new.identity.title, i18n).text} ${t('changes.table.title')}`, LOOKS.title)],
    [text(fromTo(compared, i18n), LOOKS.plain)],
    [text(waiting === 0 ? '' : t('changes.waiting', { count: waiting }), LOOKS.warning)],
    [text(t('changes.book.reading'), LOOKS.hint)],
    [...heads.map(({ label }) => label), t('changes.remarks'), t('changes.book.id')].map((head) =>
      text(head, LOOKS.head),
    ),
  ];
  const body = rows.map((row) => rowOf(row, i18n));
  return {
    name: t('changes.book.table'),
    ...printed([...about, ...body], [56, 56, 26, 34], about.length - 1),
  };
}

function rowOf(row: RowView, i18n: I18n): Row {
  if (row.isHeading) return [row.heading.text, '', '', ''].map((words) => text(words, LOOKS.heading));
  const remarks = row.remarks.join(i18n.locale.punctuation.comma);
  return [
    ...row.cells.map((cell) => side(cell, row)),
    text(remarks, LOOKS.cell),
    text(row.id, row.id === '' ? LOOKS.cell : LOOKS.id),
  ];
}

const SOFT = { ...FONT, color: { rgb: '595959' } };
const MARKED = {
  new: { ...FONT, underline: true },
  old: { ...FONT, underline: true, strikethrough: true },
} as const;

/** One side of a row: what it is, its words, what is in their place, and their translation on a line of its own. */
function side({ side: name, subject, parts, remark, translation }: CellView, { follows }: RowView): Partial<Cell> {
  const runs: NonNullable<Cell['richText']> = [
    ...(subject === '' ? [] : [{ text: `${subject} `, font: SOFT }]),
    ...parts.map(({ text: words, isChanged }) => ({ text: words, font: isChanged ? MARKED[name] : FONT })),
    ...(remark === '' ? [] : [{ text: remark, font: SOFT }]),
    ...(translation === '' ? [] : [{ text: `\n${translation}`, font: SOFT }]),
  ];
  const style: CellStyle = follows ? LOOKS.follows : LOOKS.cell;
  if (runs.every(({ font }) => font === SOFT))
    return text(runs.map((run) => run.text).join(''), { ...style, font: SOFT });
  return { type: 'richText', value: runs.map((run) => run.text).join(''), richText: runs, style };
}

type Column = { head: string; width: number; valueOf: (change: Change) => Value; look?: CellStyle };

/** Every change as data, to sort and to filter. The words of the columns are in the language, their codes are those of changes.csv. */
function allSheet(compared: ComparedEditions, isSigned: IsSigned, i18n: I18n): WriteSheet {
  const { t } = i18n;
  const { changes } = compared.changes;
  const signWords = (change: Change) =>
    change.sign === 'must' && isSigned(change, compared.changes)
      ? t('changes.signed')
      : t(`changes.sign.${change.sign}`);
  const columns: Column[] = [
    { head: t('changes.book.id'), width: 34, valueOf: ({ id }) => id },
    { head: t('changes.book.under'), width: 22, valueOf: ({ under }) => under },
    { head: t('changes.book.what'), width: 14, valueOf: ({ what }) => t(`changes.what.${what}`) },
    { head: t('changes.book.kind'), width: 12, valueOf: ({ kind }) => t(`changes.kind.${kind}`) },
    { head: t('changes.book.old'), width: 44, valueOf: ({ old }) => old?.text },
    { head: t('changes.book.new'), width: 44, valueOf: (change) => change.new?.text },
    { head: t('changes.book.yen'), width: 12, valueOf: ({ delta }) => delta?.yen, look: LOOKS.yenDelta },
    {
      head: t('changes.book.percent'),
      width: 10,
      valueOf: ({ delta }) => shareOf(delta?.percent),
      look: LOOKS.percent,
    },
    { head: t('changes.book.effect'), width: 12, valueOf: ({ effect }) => t(`changes.effect.${effect}`) },
    { head: t('changes.book.sign'), width: 12, valueOf: signWords },
    { head: t('changes.book.cause'), width: 34, valueOf: ({ causes = [] }) => causes.join(' ') },
    { head: t('changes.book.key'), width: 34, valueOf: ({ key }) => key },
    ...(['what', 'kind', 'effect', 'sign'] as const).map((field) => ({
      head: t('changes.book.code', { column: t(`changes.book.${field}`) }),
      width: 14,
      valueOf: (change: Change) => change[field],
    })),
  ];
  return {
    name: t('changes.book.all'),
    ...printed(
      [
        columns.map((column) => text(column.head, LOOKS.head)),
        ...changes.map((change) => columns.map(({ valueOf, look = LOOKS.cell }) => text(valueOf(change), look))),
      ],
      columns.map(({ width }) => width),
      0,
      true,
    ),
  };
}
