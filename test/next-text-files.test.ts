import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { DOMParser } from 'linkedom';
import { afterAll, describe, expect, it } from 'vitest';
import type { Encoding } from '../schemas/encoding.ts';
import { editBytes } from '../src/input/bytes.ts';
import { nextText, workbookOf } from '../src/editions/next-text/next-text.ts';
import { editionBefore } from '../src/stages/next-text.ts';
import { workspace } from './support/command.ts';
import { sources } from './support/made-up.ts';
import { fill, our } from './support/workbook.ts';

const ABOUT = { received: '2026-11-30', receivedFrom: 'a test' };
const before = (await editionBefore({ sources }, { scheme: 'mori', edition: '2099' }, undefined, ABOUT))!;
const parts = unzipped(await workbookOf(before.original, our));

/** The parts of a zip file by their names, without the library that wrote it. */
function unzipped(bytes: Uint8Array): Map<string, string> {
  const zip = Buffer.from(bytes);
  const found = new Map<string, string>();
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  let at = zip.readUInt32LE(end + 16);
  for (let i = 0; i < zip.readUInt16LE(end + 10); i += 1) {
    const [packed, name, extra, comment] = [20, 28, 30, 32].map((field, n) =>
      n === 0 ? zip.readUInt32LE(at + field) : zip.readUInt16LE(at + field),
    ) as [number, number, number, number];
    const local = zip.readUInt32LE(at + 42);
    const data = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const content = zip.subarray(data, data + packed);
    const isPacked = zip.readUInt16LE(at + 10) === 8;
    found.set(zip.toString('utf8', at + 46, at + 46 + name), String(isPacked ? inflateRawSync(content) : content));
    at += 46 + name + extra + comment;
  }
  return found;
}

/** What the tests look at of XML; the types of the parser are those of a browser's page. */
type Xml = Pick<Document, 'querySelector' | 'querySelectorAll'>;
const parsed = (name: string): Xml => new DOMParser().parseFromString(parts.get(name)!, 'text/xml');

/** The XML of a sheet, by the name on its tab. */
function sheetNamed(name: string): Xml {
  const tabs = [...parsed('xl/workbook.xml').querySelectorAll('sheet')];
  return parsed(`xl/worksheets/sheet${tabs.findIndex((tab) => tab.getAttribute('name') === name) + 1}.xml`);
}

/** Whether the style of a cell opens it while its sheet is protected. */
function isOpen(cell: Element): boolean {
  const styles = [...parsed('xl/styles.xml').querySelectorAll('cellXfs > xf')];
  return styles[Number(cell.getAttribute('s') ?? 0)]!.querySelector('protection')?.getAttribute('locked') === '0';
}

describe('the file of a workbook, as any program sees it', () => {
  it('has the parts of a workbook, and one day that no clock has set', () => {
    expect([...parts.keys()]).toEqual(
      expect.arrayContaining(['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/styles.xml']),
    );
    expect(parts.get('docProps/core.xml')).toContain('1970-01-01T00:00:00');
    expect([...parsed('xl/workbook.xml').querySelectorAll('sheet')].map((tab) => tab.getAttribute('name'))).toEqual([
      '説明',
      '日付',
      '料率表1',
      '料率表2',
      '限度額・割合',
      '連絡先',
      '文書',
      '条項',
    ]);
  });

  it('protects every sheet, without a password, and opens the cells to fill in alone', () => {
    for (const name of ['説明', '日付', '料率表1', '料率表2', '限度額・割合', '連絡先', '文書', '条項']) {
      const protection = sheetNamed(name).querySelector('sheetProtection')!;
      expect(protection.getAttribute('sheet')).toBe('1');
      expect(protection.getAttribute('password')).toBeNull();
    }
    const open = [...sheetNamed('料率表1').querySelectorAll('c')].filter(isOpen).map((cell) => cell.getAttribute('r'));
    // the factor, the rounding, and a cell beside each of the six premiums
    expect(open).toEqual(['B3', 'B4', 'C8', 'E8', 'C9', 'E9', 'C10', 'E10']);
  });

  it('has days as serial numbers, premiums as numbers, and formulas with an empty result', () => {
    const cell = (sheet: string, address: string) => sheetNamed(sheet).querySelector(`c[r="${address}"]`)!;
    // 15 February 2024 is day 45337 of spreadsheets
    expect(cell('日付', 'C4').querySelector('v')!.textContent).toBe('45337');
    expect(cell('料率表1', 'B8').querySelector('v')!.textContent).toBe('101230');
    expect(cell('料率表1', 'C8').querySelector('f')!.textContent).toBe(
      'IF(OR($B$3="",$B$4=""),"",ROUND(ROUND($B$8*$B$3,6)/$B$4,0)*$B$4)',
    );
    expect(cell('料率表1', 'C8').getAttribute('t')).toBe('str');
    expect(cell('日付', 'D5').querySelector('f')!.textContent).toBe('IF($D$4="","",$D$4)');
  });

  it('keeps heads in view, and says what may be typed', () => {
    const sheet = sheetNamed('日付');
    const pane = sheet.querySelector('pane')!;
    expect([pane.getAttribute('ySplit'), pane.getAttribute('state')]).toEqual(['3', 'frozen']);
    expect(
      [...sheet.querySelectorAll('dataValidation')].map((each) => [
        each.getAttribute('type'),
        each.getAttribute('sqref'),
      ]),
    ).toEqual([['date', 'D4:D20']]);
  });
});

describe('a text in another encoding', () => {
  const { sources: folder, remove } = workspace();
  afterAll(remove);
  const path = (name: string) => join(folder, 'hama/undated', name);
  const text = readFileSync(path('pamphlet.txt'), 'utf8').replaceAll('\n', '\r\n');
  const yaml = readFileSync(path('source.yaml'), 'utf8');

  it.each<[Encoding, string, Uint8Array]>([
    ['utf-8', 'a byte order mark', Buffer.from(`\ufeff${text}`, 'utf8')],
    ['utf-16le', 'a byte order mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['utf-16be', 'no byte order mark', Buffer.from(text, 'utf16le').swap16()],
    ['shift_jis', 'two bytes a character', editBytes(new Uint8Array(), 'shift_jis', [{ start: 0, end: 0, text }])],
  ])('%s with %s and CR LF is written back in it', async (encoding, _, bytes) => {
    const decoded = (all: Uint8Array) => new TextDecoder(encoding, { ignoreBOM: true }).decode(all);
    // a decoder that is not ours has the last word on what the bytes say
    expect(decoded(bytes).replace('\ufeff', '')).toBe(text);
    writeFileSync(path('pamphlet.txt'), bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    writeFileSync(
      path('source.yaml'),
      yaml.replace(/^sha256: .*$/m, `sha256: ${sha256}`).replace(/^encoding: .*$/m, `encoding: ${encoding}`),
    );
    const own = (await editionBefore({ sources: folder }, { scheme: 'hama', edition: '2099' }, undefined, ABOUT))!;
    const workbook = await workbookOf(own.original, our);
    const filled = await fill(workbook, { '料率表1!C8': 22_000, '条項!D26': '故意または重大な過失による事故' });
    const next = await nextText(own.original, filled, own.reader, our);
    expect(next.errors).toEqual([]);
    expect(decoded(next.bytes!)).toBe(
      decoded(bytes).replace('21,000円', '22,000円').replace('故意による事故', '故意または重大な過失による事故'),
    );
    const same = await nextText(own.original, await fill(workbook, {}), own.reader, our);
    expect(Buffer.compare(same.bytes!, bytes)).toBe(0);
  });
});
