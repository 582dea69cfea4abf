import { describe, expect, it } from 'vitest';
import type { Grid } from '../src/extract/grid.ts';
import { laidOut } from '../src/extract/layout/merged-cells.ts';
import { readings } from './support/made-up.ts';

/** The cells of rows with tabs between them, as offsets into the text. */
function rowsOf(text: string): Grid['rows'] {
  let at = 0;
  return text.split('\n').map((line) => {
    const row = line.split('\t').map((cell) => {
      const start = at;
      at += cell.length + 1;
      return { start, end: start + cell.length };
    });
    return row;
  });
}

/** `words row,column rows×columns` of each cell. */
function shapes(text: string, heads: number, merged: readonly number[] = []): string[] {
  return laidOut(rowsOf(text), heads, new Set(merged)).map(
    ({ cell, row, column, rows, columns }) => `${text.slice(cell.start, cell.end)} ${row},${column} ${rows}×${columns}`,
  );
}

describe('the cells of a printed table', () => {
  it('are merged with the head to the left below one head, and with the one above below another', () => {
    expect(shapes('\t補償\t\t\n\t限度額\t\t免責\n\t1名\t期間中\t\nA\t1億円\t3億円\tなし', 3)).toEqual([
      ' 0,0 3×1',
      '補償 0,1 1×3',
      '限度額 1,1 1×2',
      '免責 1,3 2×1',
      '1名 2,1 1×1',
      '期間中 2,2 1×1',
      'A 3,0 1×1',
      '1億円 3,1 1×1',
      '3億円 3,2 1×1',
      'なし 3,3 1×1',
    ]);
  });

  it('are merged below the heads only in columns that say so', () => {
    const text = '区分\t名称\n甲\t一\n\t二\n\t';
    expect(shapes(text, 1, [0])).toEqual([
      '区分 0,0 1×1',
      '名称 0,1 1×1',
      '甲 1,0 3×1',
      '一 1,1 1×1',
      '二 2,1 1×1',
      ' 3,1 1×1',
    ]);
    expect(shapes(text, 1)).toContain(' 2,0 1×1');
  });

  it('are filled up in a row that has fewer', () => {
    expect(shapes('甲\t乙\n丙', 0)).toEqual(['甲 0,0 1×1', '乙 0,1 1×1', '丙 1,0 1×1', ' 1,1 1×1']);
  });
});

describe('the printed tables of the made-up schemes', () => {
  const { tables } = readings.find(({ scheme }) => scheme.scheme === 'mori')!.scheme;

  it('have both columns of limits below one head, and a value merged over two rows', () => {
    // mori 55 to 63: the limit for all costs is printed at 57, and again at 63
    const table = tables.find(({ span }) => span.start.line === 55)!;
    const words = table.rows.map((row) =>
      row.map(({ text, rows, columns }) => `${(text?.value ?? '').slice(0, 8)} ${rows}×${columns}`),
    );
    expect(words.slice(0, 2)).toEqual([
      ['費用の種類 2×1', '定義 2×1', '縮小支払割合 2×1', '支払限度額 1×2'],
      ['各費用固有の支払 1×1', '費用全体の支払限 1×1'],
    ]);
    expect(words[2]!.slice(2)).toEqual(['(A) 100% 2×1', '1事故・保険期間 2×1', '1事故・保険期間 6×1']);
    expect(table.heads).toBe(2);
  });

  it('show each statement in its own cells, and hold no words that a statement has', () => {
    const cells = tables.flatMap(({ rows }) => rows.flat());
    expect(cells.length).toBeGreaterThan(40);
    for (const { span, contents } of cells) {
      const own = contents.flatMap((each) => ('words' in each ? [each.words.span!] : []));
      for (const { start, end } of own) {
        expect(start.offset).toBeGreaterThanOrEqual(span.start.offset);
        expect(end.offset).toBeLessThanOrEqual(span.end.offset);
      }
    }
  });
});
