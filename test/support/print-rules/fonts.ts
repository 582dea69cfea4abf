import {
  decoded,
  dictOf,
  nameOf,
  paintedOn,
  resolved,
  Stream,
  type Dict,
  type StrictPdf,
  type Value,
} from '../strict-pdf.ts';

/** A font of a file with the glyphs that its pages show. */
export type Used = { font: Dict; descendant: Dict; descriptor: Dict; glyphs: Set<number> };

export function fontsOf(pdf: StrictPdf): Used[] {
  const used = new Map<Dict, Set<number>>();
  for (const { operations, resources } of paintedOn(pdf)) {
    let glyphs = new Set<number>();
    for (const { operator, operands } of operations) {
      if (operator === 'Tf') {
        const font = dictOf(pdf, dictOf(pdf, resources.get('Font'))!.get(nameOf(operands[0])!))!;
        if (!used.has(font)) used.set(font, new Set());
        glyphs = used.get(font)!;
      }
      if (operator === 'Tj' || operator === 'TJ')
        for (const text of [operands[0]!].flat())
          if (Buffer.isBuffer(text)) for (let i = 0; i < text.length; i += 2) glyphs.add(text.readUInt16BE(i));
    }
  }
  return [...used].map(([font, glyphs]) => {
    const descendant = dictOf(pdf, (resolved(pdf, font.get('DescendantFonts')) as Value[] | undefined)?.[0]) ?? font;
    return { font, descendant, descriptor: dictOf(pdf, descendant.get('FontDescriptor')) ?? new Map(), glyphs };
  });
}

/** The widths of glyphs in a TrueType file, in thousandths. */
function widthsIn(file: Buffer): number[] {
  const tables = new Map<string, Buffer>();
  for (let i = 0; i < file.readUInt16BE(4); i += 1) {
    const at = 12 + i * 16;
    const from = file.readUInt32BE(at + 8);
    tables.set(file.toString('latin1', at, at + 4), file.subarray(from, from + file.readUInt32BE(at + 12)));
  }
  const unit = tables.get('head')!.readUInt16BE(18);
  const many = tables.get('hhea')!.readUInt16BE(34);
  const glyphs = tables.get('maxp')!.readUInt16BE(4);
  const metrics = tables.get('hmtx')!;
  return Array.from({ length: glyphs }, (_, i) => (metrics.readUInt16BE(Math.min(i, many - 1) * 4) * 1000) / unit);
}

/** The widths that a dictionary gives: `[ 12 [ 500 600 ] 20 30 1000 ]`. */
function widthsSaid(pdf: StrictPdf, descendant: Dict): Map<number, number> {
  const said = new Map<number, number>();
  const list = (resolved(pdf, descendant.get('W')) ?? []) as Value[];
  for (let i = 0; i < list.length;) {
    const [first, second] = [list[i] as number, resolved(pdf, list[i + 1])];
    if (Array.isArray(second)) {
      second.forEach((width, k) => said.set(first + k, width as number));
      i += 2;
    } else {
      for (let glyph = first; glyph <= (second as number); glyph += 1) said.set(glyph, list[i + 2] as number);
      i += 3;
    }
  }
  return said;
}

export function embeddingFaults(pdf: StrictPdf): string[] {
  return fontsOf(pdf).flatMap(({ font, descriptor }) =>
    nameOf(font.get('Subtype')) === 'Type0' && resolved(pdf, descriptor.get('FontFile2')) instanceof Stream
      ? []
      : [`${nameOf(font.get('BaseFont'))} is not embedded`],
  );
}

export function mapFaults(pdf: StrictPdf): string[] {
  return fontsOf(pdf).flatMap(({ font, descendant }) =>
    nameOf(font.get('Encoding')) === 'Identity-H' && nameOf(descendant.get('CIDToGIDMap')) === 'Identity'
      ? []
      : [`${nameOf(font.get('BaseFont'))} has no map from codes to glyphs`],
  );
}

/** Glyphs that pages show: each in the file, none the sign for a missing one, each as wide as the dictionary says. */
export function glyphFaults(pdf: StrictPdf): string[] {
  return fontsOf(pdf).flatMap(({ font, descendant, descriptor, glyphs }) => {
    const file = resolved(pdf, descriptor.get('FontFile2'));
    if (!(file instanceof Stream)) return [];
    const [widths, said] = [widthsIn(decoded(file)), widthsSaid(pdf, descendant)];
    const otherwise = (resolved(pdf, descendant.get('DW')) ?? 1000) as number;
    return [...glyphs].flatMap((glyph) => {
      const name = `${nameOf(font.get('BaseFont'))} ${glyph}`;
      if (glyph === 0 || widths[glyph] === undefined) return [`${name} is missing in the font`];
      const off = Math.abs(widths[glyph] - (said.get(glyph) ?? otherwise));
      return off > 1 ? [`${name} is ${widths[glyph]} wide, not ${said.get(glyph) ?? otherwise}`] : [];
    });
  });
}

/** Glyphs that pages show and that no character is given for. */
export function unicodeFaults(pdf: StrictPdf): string[] {
  return fontsOf(pdf).flatMap(({ font, glyphs }) => {
    const stream = resolved(pdf, font.get('ToUnicode'));
    if (!(stream instanceof Stream)) return [`${nameOf(font.get('BaseFont'))} has no characters`];
    const known = charactersIn(decoded(stream).toString('latin1'));
    return [...glyphs].flatMap((glyph) => {
      const text = known.get(glyph);
      return text === undefined || /^$|[\0\ufeff\ufffe]/.test(text) ? [`glyph ${glyph} has no character`] : [];
    });
  });
}

//  <0003> <0041>      bfchar: a glyph, its characters in UTF-16
//  <04> <06> <0043>   bfrange: glyphs in a row
function charactersIn(map: string): Map<number, string> {
  const known = new Map<number, string>();
  const text = (hex: string) =>
    Buffer.from(hex.length % 4 ? hex.padStart(4, '0') : hex, 'hex')
      .swap16()
      .toString('utf16le');
  for (const [, part] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph, characters] of part!.matchAll(/<(\w+)>\s*<(\w+)>/g))
      known.set(parseInt(glyph!, 16), text(characters!));
  for (const [, part] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from, to, characters] of part!.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let glyph = parseInt(from!, 16); glyph <= parseInt(to!, 16); glyph += 1) {
        const start = text(characters!);
        const last = start.charCodeAt(start.length - 1) + glyph - parseInt(from!, 16);
        known.set(glyph, start.slice(0, -1) + String.fromCharCode(last));
      }
  return known;
}
