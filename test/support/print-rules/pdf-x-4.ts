import { catalogOf, dictOf, Name, nameOf, pagesOf, paintedOn, resolved, streamsOf } from '../strict-pdf.ts';
import type { Dict, Operation, StrictPdf, Value } from '../strict-pdf.ts';
import * as common from './common.ts';
import * as fonts from './fonts.ts';
import { unless, type Rules } from './rule.ts';

const MM = 72 / 25.4;
const box = (page: Dict, key: string) => page.get(key) as number[] | undefined;
const holds = (outer: number[], inner: number[]) =>
  outer[0]! <= inner[0]! && outer[1]! <= inner[1]! && outer[2]! >= inner[2]! && outer[3]! >= inner[3]!;
const first = (pdf: StrictPdf) => pagesOf(pdf)[0]!;
const firstFont = (pdf: StrictPdf) => fonts.fontsOf(pdf)[0]!;

/** Operators that choose a colour other than an ink, or paint with one. */
const OTHER_COLOURS = ['rg', 'RG', 'sh', 'ri', 'sc', 'SC', 'scn', 'cs'];
const SPACES = ['DeviceCMYK', 'DeviceGray'];

function colourFaults(pdf: StrictPdf): string[] {
  const ofPages = paintedOn(pdf).flatMap(({ operations, resources, page }) =>
    operations.flatMap(({ operator, operands }) => {
      if (OTHER_COLOURS.includes(operator)) return [`page ${page + 1}: \`${operator}\``];
      if (operator !== 'CS') return [];
      const space = resolved(pdf, dictOf(pdf, resources.get('ColorSpace'))?.get(nameOf(operands[0])!)) as Value[];
      return unless(nameOf(space[0]) === 'Separation' && nameOf(space[2]) === 'DeviceCMYK', 'another colour space');
    }),
  );
  const ofPictures = streamsOf(pdf)
    .filter(({ dict }) => nameOf(dict.get('Subtype')) === 'Image')
    .flatMap(({ dict }) => {
      const space = resolved(pdf, dict.get('ColorSpace'));
      const name = Array.isArray(space) ? nameOf(space[0]) : nameOf(space);
      return unless([...SPACES, 'ICCBased'].includes(name!), `a picture in ${name}`);
    });
  return [...ofPages, ...ofPictures];
}

/** Each text with its ink and whether it overprints, and each other paint. */
function* paint(pdf: StrictPdf): Generator<{ page: number; ink: number[]; isText: boolean; isOver: boolean }> {
  for (const { operations, resources, page } of paintedOn(pdf)) {
    let state = { ink: [0, 0, 0, 1], isOver: false };
    const outer: (typeof state)[] = [];
    for (const { operator, operands } of operations) {
      if (operator === 'q') outer.push(state);
      if (operator === 'Q') state = outer.pop()!;
      if (operator === 'k') state = { ...state, ink: operands as number[] };
      if (operator === 'gs') {
        const states = dictOf(pdf, resources.get('ExtGState'))!;
        state = { ...state, isOver: dictOf(pdf, states.get(nameOf(operands[0])!))!.get('op') === true };
      }
      if (['Tj', 'TJ'].includes(operator)) yield { page, isText: true, ...state };
      if (['f', 'f*', 'B', 'B*', 'b', 'b*'].includes(operator)) yield { page, isText: false, ...state };
    }
  }
}

/** The operators of the first form, changed in a file that has been read. */
function repaint(pdf: StrictPdf, change: (operation: string) => string): void {
  const form = streamsOf(pdf).find(({ dict }) => nameOf(dict.get('Subtype')) === 'Form')!;
  const [painted] = paintedOn(pdf).filter(({ operations }) => operations.some(({ operator }) => operator === 'Tj'));
  form.raw = Buffer.from(change(painted!.operations.map(asText).join('\n')), 'latin1');
  form.dict.delete('Filter');
}

function asText({ operator, operands }: Operation): string {
  const text = (value: Value): string =>
    value instanceof Name
      ? `/${value.name}`
      : Buffer.isBuffer(value)
        ? `<${value.toString('hex')}>`
        : JSON.stringify(value);
  return [...operands.map(text), operator].join(' ');
}

/** ISO 15930-7:2010, and what we ask beyond it. */
export const PDF_X_4: Rules = {
  'x-version': {
    clause: 'standard',
    says: 'the file is of PDF 1.6 or before',
    faults: ({ version }) => unless(Number(version) <= 1.6, `PDF ${version}`),
    spoil: (pdf) => void (pdf.version = '1.7'),
  },
  'x-identity': {
    clause: 'standard',
    says: 'the file has an identity',
    faults: common.identityFaults,
    spoil: ({ trailer }) => void trailer.delete('ID'),
  },
  'x-not-encrypted': {
    clause: 'standard',
    says: 'the file is not encrypted',
    faults: common.encryptionFaults,
    spoil: ({ trailer }) => void trailer.set('Encrypt', new Map()),
  },
  'x-filters': {
    clause: 'standard',
    says: 'streams are within the file, and use filters that may be used',
    faults: common.filterFaults,
    spoil: (pdf) => void streamsOf(pdf)[0]!.dict.set('Filter', new Name('LZWDecode')),
  },
  'x-named-in-metadata': {
    clause: 'standard',
    says: 'the metadata name PDF/X-4',
    faults: (pdf) =>
      unless(
        /xmlns:pdfxid="http:\/\/www\.npes\.org\/pdfx\/ns\/id\/"[^>]*>\s*<pdfxid:GTS_PDFXVersion>PDF\/X-4<\/pdfxid:GTS_PDFXVersion>/.test(
          common.xmpOf(pdf),
        ),
        'PDF/X-4 is not named',
      ),
    spoil: (pdf) => common.rewriteXmp(pdf, '>PDF/X-4<', '>PDF/X-1a<'),
  },
  'x-document-named': {
    clause: 'standard',
    says: 'the metadata have an identity of the document, a version, a kind of rendition and their day',
    faults: (pdf) =>
      ['xmpMM:DocumentID', 'xmpMM:VersionID', 'xmpMM:RenditionClass', 'xmp:MetadataDate', 'dc:title'].flatMap((tag) =>
        unless(new RegExp(`<${tag}>.+</${tag}>`).test(common.xmpOf(pdf)), `no ${tag}`),
      ),
    spoil: (pdf) => common.rewriteXmp(pdf, /<xmpMM:VersionID>.*<\/xmpMM:VersionID>/, ''),
  },
  'x-same-metadata': {
    clause: 'standard',
    says: 'the metadata and the dictionary of the file say the same',
    faults: common.samenessFaults,
    spoil: (pdf) => common.rewriteXmp(pdf, '<xmp:CreateDate>2', '<xmp:CreateDate>1'),
  },
  'x-trapped': {
    clause: 'standard',
    says: 'the file says whether it is trapped, in both places the same',
    faults: (pdf) => {
      const said = nameOf(common.infoOf(pdf).get('Trapped'));
      return unless(
        ['True', 'False'].includes(said!) && common.xmpOf(pdf).includes(`<pdf:Trapped>${said}</pdf:Trapped>`),
        `trapped: ${said}`,
      );
    },
    spoil: (pdf) => void common.infoOf(pdf).set('Trapped', new Name('Unknown')),
  },
  'x-output-intent': {
    clause: 'standard',
    says: 'one output intent names the printing condition and has the profile of a press for CMYK',
    faults: (pdf) => {
      const intents = common.intentsOf(pdf, 'GTS_PDFX');
      return [
        ...unless(intents.length === 1, `${intents.length} output intents`),
        ...intents.flatMap(({ intent, profile, components }) => [
          ...unless(Boolean(common.textOf(intent.get('OutputConditionIdentifier'))), 'no name of the condition'),
          ...unless(intent.has('RegistryName') || intent.has('Info'), 'neither a registry nor words'),
          ...unless(components === 4, `${components} inks`),
          ...common.profileFaults(
            profile,
            'prtr',
            'CMYK',
            'desc cprt wtpt A2B0 A2B1 A2B2 B2A0 B2A1 B2A2 gamt'.split(' '),
          ),
        ]),
      ];
    },
    spoil: (pdf) => void common.intentsOf(pdf, 'GTS_PDFX')[0]!.intent.set('S', new Name('GTS_PDFA1')),
  },
  'x-boxes': {
    clause: 'standard',
    says: 'each page has a trim box within a bleed box within a media box, and no art box; no crop box cuts the bleed',
    faults: (pdf) =>
      pagesOf(pdf).flatMap((page, i) => {
        const [media, bleed, trim] = [box(page, 'MediaBox'), box(page, 'BleedBox'), box(page, 'TrimBox')];
        if (!media || !bleed || !trim || page.has('ArtBox')) return [`page ${i + 1}: a box is missing, or art`];
        const crop = box(page, 'CropBox') ?? media;
        return unless(holds(media, bleed) && holds(bleed, trim) && holds(crop, bleed), `page ${i + 1}: boxes`);
      }),
    spoil: (pdf) => void first(pdf).delete('TrimBox'),
  },
  'x-colours': {
    clause: 'standard',
    says: 'paint is in the inks of the press; pictures are that too, or have a profile',
    faults: colourFaults,
    spoil: (pdf) => repaint(pdf, (text) => text.replace(/\S+ \S+ \S+ \S+ k/, '0 0 0 rg')),
  },
  'x-fonts': {
    clause: 'standard',
    says: 'all fonts are embedded',
    faults: fonts.embeddingFaults,
    spoil: (pdf) => void firstFont(pdf).descriptor.delete('FontFile2'),
  },
  'x-glyphs': {
    clause: 'standard',
    says: 'each glyph is in its font, and as wide as the file says',
    faults: fonts.glyphFaults,
    spoil: (pdf) => void firstFont(pdf).descendant.delete('W'),
  },
  'x-graphics-states': {
    clause: 'standard',
    says: 'no state has a transfer curve or the phase of a halftone',
    faults: common.stateFaults,
    spoil: (pdf) => void stateOf(pdf).set('TR', new Name('Identity')),
  },
  'x-annotations': {
    clause: 'standard',
    says: 'nothing lies on the pages but what is printed',
    faults: (pdf) => pagesOf(pdf).flatMap((page) => unless(!page.has('Annots'), 'annotations')),
    spoil: (pdf) => void first(pdf).set('Annots', []),
  },
  'x-actions': {
    clause: 'standard',
    says: 'the file does nothing: no action, script or form',
    faults: (pdf) => common.keyFaults(pdf, ['AA', 'OpenAction', 'JavaScript', 'JS', 'AcroForm', 'XFA']),
    spoil: (pdf) => void catalogOf(pdf).set('OpenAction', []),
  },
  'x-contained': {
    clause: 'standard',
    says: 'nothing is elsewhere, embedded, optional or another picture: no PostScript, OPI, reference or layer',
    faults: (pdf) =>
      common.keyFaults(pdf, [
        'OPI',
        'Ref',
        'PS',
        'Alternates',
        'EmbeddedFiles',
        'OCProperties',
        'AlternatePresentations',
      ]),
    spoil: (pdf) => void catalogOf(pdf).set('OCProperties', new Map()),
  },
  'x-opaque': {
    clause: 'house',
    says: 'nothing is transparent (PDF/X-4 allows it; a press that flattens may still fail)',
    faults: common.transparencyFaults,
    spoil: (pdf) => void stateOf(pdf).set('ca', 0.5),
  },
  'x-bleed': {
    clause: 'house',
    says: 'the bleed is 3 mm on each side, and around it there are 8 mm or more for marks',
    faults: (pdf) =>
      pagesOf(pdf).flatMap((page, i) =>
        [0, 1, 2, 3].flatMap((side) => {
          const [media, bleed, trim] = ['MediaBox', 'BleedBox', 'TrimBox'].map((key) => box(page, key)?.[side] ?? 0);
          return unless(
            Math.abs(Math.abs(bleed! - trim!) - 3 * MM) < 0.01 && Math.abs(media! - bleed!) > 8 * MM,
            `page ${i + 1}: side ${side}`,
          );
        }),
      ),
    spoil: (pdf) => void first(pdf).set('BleedBox', first(pdf).get('TrimBox')!),
  },
  'x-marks': {
    clause: 'house',
    says: 'the marks are on all plates and leave the cut page free: two angles at each corner, a cross at each side',
    faults: (pdf) =>
      paintedOn(pdf).flatMap(({ page, operations }) => {
        if (!operations.some(({ operator }) => operator === 'CS')) return [];
        const [left, bottom, right, top] = box(pagesOf(pdf)[page]!, 'TrimBox')! as [number, number, number, number];
        const points = operations
          .filter(({ operator }) => 'ml'.includes(operator))
          .map(({ operands }) => operands as number[]);
        const inside = points.filter(
          ([x, y]) => x! > left + 0.01 && x! < right - 0.01 && y! > bottom + 0.01 && y! < top - 0.01,
        );
        const lines = operations.filter(({ operator }) => operator === 'S').length;
        return [...unless(inside.length === 0, 'marks on the page'), ...unless(lines === 16, `${lines} marks`)];
      }),
    spoil: (pdf) => void first(pdf).set('TrimBox', [0, 0, 700, 900]),
  },
  'x-black-text': {
    clause: 'house',
    says: 'black text is of black ink alone and overprints; all else knocks out, white first of all',
    faults: (pdf) => {
      const faults = new Set<string>();
      let black = 0;
      for (const { page, ink, isText, isOver } of paint(pdf)) {
        const isBlack = ink.join(' ') === '0 0 0 1';
        if (isText && isBlack) black += 1;
        if (isOver !== (isText && isBlack)) faults.add(`page ${page + 1}: ${ink.join(' ')} ${isOver ? 'over' : 'out'}`);
      }
      return [...faults, ...unless(black > 0, 'no black text')];
    },
    spoil: (pdf) => void stateOf(pdf, true).set('op', false),
  },
  'x-overprint-mode': {
    clause: 'house',
    says: 'overprint keeps the plates that a colour does not use (mode 1)',
    faults: (pdf) => unless(stateOf(pdf, true).get('OPM') === 1 && stateOf(pdf, true).get('OP') === true, 'no mode 1'),
    spoil: (pdf) => void stateOf(pdf, true).set('OPM', 0),
  },
  'x-ink': {
    clause: 'house',
    says: 'no colour has more than 300 % of ink, or more than three inks',
    faults: (pdf) =>
      [...paint(pdf)].flatMap(({ ink }) =>
        unless(
          ink.reduce((sum, share) => sum + share, 0) <= 3 && ink.filter((share) => share > 0).length <= 3,
          ink.join(' '),
        ),
      ),
    spoil: (pdf) => repaint(pdf, (text) => text.replace(/\S+ \S+ \S+ \S+ k/g, '1 1 1 1 k')),
  },
  'x-no-tags': {
    clause: 'house',
    says: 'tags, outline and labels stay in the screen file',
    faults: (pdf) => [
      ...common.keyFaults(pdf, ['StructTreeRoot', 'StructParents', 'Outlines', 'MarkInfo', 'Dests']),
      ...paintedOn(pdf).flatMap(({ operations }) =>
        unless(!operations.some(({ operator }) => ['BDC', 'BMC', 'EMC'].includes(operator)), 'marks of tags'),
      ),
    ],
    spoil: (pdf) => void catalogOf(pdf).set('Outlines', new Map()),
  },
};

function stateOf(pdf: StrictPdf, isOver = false): Dict {
  const { resources } = paintedOn(pdf).find((each) => each.resources.has('ExtGState'))!;
  return dictOf(pdf, dictOf(pdf, resources.get('ExtGState'))!.get(isOver ? 'Overprint' : 'Knockout'))!;
}
