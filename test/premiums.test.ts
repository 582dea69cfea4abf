import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { SCHEMES_WITH_PREMIUMS, keyedPremiums, table, type Row } from './support/reference.ts';
import { dataTable } from './support/made-up-site.ts';
import { readPdf } from './support/pdf.ts';
import { output, project, readingOf } from './support/sources.ts';

// Every premium is compared with the table keyed by hand, in every place it is published: the text of the number is made
// here, from the keyed yen, not by the program.
const keyed = keyedPremiums();
const keyedRows = table('out/data/premiums.csv').filter(({ scheme }) => SCHEMES_WITH_PREMIUMS.includes(scheme!));
const group = (yen: string) => yen.replace(/\B(?=(\d{3})+$)/g, ',');
const printed = (row: Row, lang: string) => {
  if (row.premium_yen) return lang === 'ja' ? `${group(row.premium_yen)}円` : `JPY ${group(row.premium_yen)}`;
  return lang === 'ja' ? row.referral! : catalog.get(row.referral!)!;
};
/** The English of the words printed in place of a premium, as its translator wrote it. */
const catalog = new Map(
  [
    ...readFileSync(`${project}sources/translations/en.po`, 'utf8').matchAll(
      /^msgctxt "plan"\nmsgid "(.*)"\nmsgstr "(.*)"$/gm,
    ),
  ].map(([, japanese, english]) => [japanese!, english!]),
);

describe('premiums.csv', () => {
  // only for schemes that have been keyed
  const rows = keyedRows;

  it('has the columns that other programs rely on', () => {
    expect(output('data/premiums.csv').split('\n')[0]).toBe(
      'id,scheme,edition,table,basis,rating_class,band,band_unit,band_min,band_min_inclusive,band_max,band_max_inclusive,plan,plan_code,inception,months,premium_yen,referral,source_file,source_line,source_column,source_text,frequency,period,per,per_quantity,per_unit,currency,tax,offered,key,charge,buys',
    );
  });

  it('has every keyed cell, in order, and nothing else', () => {
    const pick = ({
      scheme,
      table,
      rating_class,
      band,
      plan,
      plan_code,
      inception,
      months,
      premium_yen,
      referral,
    }: Row) => ({ scheme, table, rating_class, band, plan, plan_code, inception, months, premium_yen, referral });
    expect(rows.map(pick)).toEqual(keyed.map(pick));
  });

  it('has the keyed edges of every band', () => {
    const edges = (row: Row) => [
      row.band,
      row.unit ?? row.band_unit,
      row.min ?? row.band_min,
      row.min_inclusive ?? row.band_min_inclusive,
      row.max ?? row.band_max,
      row.max_inclusive ?? row.band_max_inclusive,
    ];
    expect(rows.map(edges)).toEqual(keyed.map(edges));
  });

  it('points at the text it was read from', () => {
    for (const row of rows) {
      const line = readFileSync(`${project}${row.source_file}`, 'utf8').split('\n')[Number(row.source_line) - 1]!;
      expect(line.slice(Number(row.source_column) - 1).startsWith(row.source_text!), row.id).toBe(true);
    }
  });

  it('names every cell once', () => {
    const ids = table('out/data/premiums.csv').map((row) => row.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(dataTable('premiums').map((row) => row.id)).toContain('mori/2024/rates/annual/standard/2-10-stores');
  });
});

describe.each(SCHEMES_WITH_PREMIUMS)('%s', (scheme) => {
  const own = keyed.filter((row) => row.scheme === scheme);
  const { edition } = readingOf(scheme).scheme;
  const ids = table('out/data/premiums.csv')
    .filter((row) => row.scheme === scheme)
    .map((row) => row.id!);

  it('has the keyed premiums in its JSON', () => {
    type Cell = { id: string; premium?: { value: number }; referral?: { value: string } };
    const { rateTables } = JSON.parse(output(`data/schemes/${scheme}/${edition}.json`)) as {
      rateTables: { cells: Cell[] }[];
    };
    const cells = rateTables.flatMap((each) => each.cells);
    expect(cells.map((cell) => String(cell.premium?.value ?? cell.referral?.value))).toEqual(
      own.map((row) => row.premium_yen || row.referral),
    );
    expect(cells.map((cell) => cell.id)).toEqual(ids);
  });

  describe.each(['ja', 'en'])('in %s', (lang) => {
    it.each([
      `site/${lang}/schemes/${scheme}-${edition}.html`,
      `pamphlets/${lang}/${scheme}-${edition}.proof.html`,
      `pamphlets/${lang}/${scheme}-${edition}.member.html`,
    ])('has the keyed premiums in %s, each in its row', (path) => {
      const { document } = parseHTML(output(path));
      for (const [i, row] of own.entries()) {
        const cells = document.querySelectorAll(`td[data-id="${ids[i]}"]`);
        expect(cells, ids[i]).toHaveLength(1);
        const cell = cells[0]!;
        const label = cell.parentElement!.querySelector('th')!.textContent;
        expect(label).toBe(lang === 'ja' ? row.band : row.english);
        expect(cell.textContent.replace(row.plan_code!, '').trim()).toBe(printed(row, lang));
      }
      expect(document.querySelectorAll('td[data-id]')).toHaveLength(own.length);
    });

    describe('in the PDF', () => {
      let text = '';
      beforeAll(async () => {
        text = (await readPdf(`pamphlets/${lang}/${scheme}-${edition}.pdf`)).pages.join('');
      });

      it('has every row of every table whole: its band, then its codes and premiums from left to right', () => {
        let at = 0;
        for (const row of rowsAsSet(own, lang)) {
          const found = text.indexOf(row, at);
          expect(found, `${row} after ${text.slice(at - 60, at)}`).toBeGreaterThan(-1);
          at = found + row.length;
        }
      });
    });
  });
});

/** The rows of the tables as they are set, in reading order, without white space. Mid-term tables have bands for rows. */
function rowsAsSet(rows: Row[], lang: string): string[] {
  const keys = [
    ...new Set(
      rows.map((row) => [row.table, row.rating_class, row.table === 'mid-term' ? row.plan : '', row.band].join('|')),
    ),
  ];
  return keys.map((key) => {
    const cells = rows.filter(
      (row) => [row.table, row.rating_class, row.table === 'mid-term' ? row.plan : '', row.band].join('|') === key,
    );
    const label = lang === 'ja' ? cells[0]!.band! : cells[0]!.english!;
    return [label, ...cells.flatMap((row) => [row.plan_code!, printed(row, lang)])].join('').replace(/\s/g, '');
  });
}

describe('the comparison of premiums', () => {
  const rows = keyedRows;
  it.each(['ja', 'en'])('in %s shows in every cell the keyed premium of that cell', (lang) => {
    const { document } = parseHTML(output(`site/${lang}/premiums.html`));
    const shown = [...document.querySelectorAll('td[data-id]')].filter((cell) =>
      SCHEMES_WITH_PREMIUMS.includes(cell.getAttribute('data-id')!.split('/')[0]!),
    );
    for (const cell of shown) {
      const row = keyed[rows.findIndex(({ id }) => id === cell.getAttribute('data-id'))]!;
      expect(cell.textContent.trim()).toBe(printed(row, lang));
    }
    expect(new Set(shown.map((cell) => cell.getAttribute('data-id')))).toEqual(new Set(rows.map(({ id }) => id)));
  });
});
