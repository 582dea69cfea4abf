import {
  allDicts,
  catalogOf,
  dictOf,
  Name,
  nameOf,
  pagesOf,
  paintedOn,
  resolved,
  Stream,
  streamsOf,
  type Dict,
  type StrictPdf,
  type Value,
} from '../strict-pdf.ts';
import * as common from './common.ts';
import * as fonts from './fonts.ts';
import { unless, type Rules } from './rule.ts';

const firstFont = (pdf: StrictPdf) => fonts.fontsOf(pdf)[0]!;
const state = (pdf: StrictPdf) => allDicts(pdf).find((dict) => dict.has('ca'))!;

function annotations(pdf: StrictPdf): Dict[] {
  return pagesOf(pdf).flatMap((page) =>
    ((resolved(pdf, page.get('Annots')) ?? []) as Value[]).map((each) => dictOf(pdf, each)!),
  );
}

/** Other operators on the first page of a file that has been read. */
function repaint(pdf: StrictPdf, content: string): void {
  const stream = resolved(pdf, pagesOf(pdf)[0]!.get('Contents')) as Stream;
  stream.dict.delete('Filter');
  stream.raw = Buffer.from(content);
}

/** Printed, and neither hidden nor without a view. */
const isShown = (flags: number) => (flags & 4) === 4 && (flags & (1 | 2 | 32 | 256)) === 0;

/** Operators of ISO 32000-1 that a page may have. */
const OPERATORS = new Set(
  (
    "b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' " +
    '"'
  ).split(' '),
);

const ALLOWED_ACTIONS = ['GoTo', 'URI', 'Named'];

/** ISO 19005-2:2011, level U; PDF/UA-1 has checks of its own (pdf-ua.test.ts). */
export const PDF_A_2U: Rules = {
  'a-version': {
    clause: '6.1.2',
    says: 'the file is of PDF 1.7 or before, and has four bytes above 127 behind its header',
    faults: ({ version }) => unless(Number(version) <= 1.7, `PDF ${version}`),
    spoil: (pdf) => void (pdf.version = '2.0'),
  },
  'a-identity': {
    clause: '6.1.3',
    says: 'the file has an identity, is not encrypted, and ends with its end',
    faults: (pdf) => [...common.identityFaults(pdf), ...common.encryptionFaults(pdf)],
    spoil: ({ trailer }) => void trailer.set('Encrypt', new Map()),
  },
  'a-filters': {
    clause: '6.1.7',
    says: 'streams are within the file, have their length, and use filters that may be used',
    faults: common.filterFaults,
    spoil: (pdf) => void streamsOf(pdf)[0]!.dict.set('F', Buffer.from('elsewhere')),
  },
  'a-limits': {
    clause: '6.1.8, 6.1.13',
    says: 'names are UTF-8; no name, string, number or state within states is beyond what each reader can hold',
    faults: common.limitFaults,
    spoil: (pdf) => void catalogOf(pdf).set('Long', Buffer.alloc(40_000)),
  },
  'a-pages': {
    clause: '6.1.13',
    says: 'each side of a page has 3 to 14400 units',
    faults: (pdf) =>
      pagesOf(pdf).flatMap((page) => {
        const [left, bottom, right, top] = page.get('MediaBox') as [number, number, number, number];
        return unless(
          [right - left, top - bottom].every((side) => side >= 3 && side <= 14400),
          'a page',
        );
      }),
    spoil: (pdf) => void pagesOf(pdf)[0]!.set('MediaBox', [0, 0, 2, 800]),
  },
  'a-operators': {
    clause: '6.2.2',
    says: 'pages have operators of the standard alone, and resources of their own',
    faults: (pdf) => [
      ...paintedOn(pdf).flatMap(({ operations }) =>
        operations.filter(({ operator }) => !OPERATORS.has(operator)).map(({ operator }) => `\`${operator}\``),
      ),
      ...pagesOf(pdf).flatMap((page) => unless(page.has('Resources'), 'no resources')),
    ],
    spoil: (pdf) => repaint(pdf, 'q Zz Q'),
  },
  'a-output-intent': {
    clause: '6.2.3',
    says: 'one output intent has the profile that says what red, green and blue are',
    faults: (pdf) => {
      const intents = common.intentsOf(pdf, 'GTS_PDFA1');
      return [
        ...unless(intents.length === 1, `${intents.length} output intents`),
        ...intents.flatMap(({ intent, profile, components }) => [
          ...unless(Boolean(common.textOf(intent.get('OutputConditionIdentifier'))), 'no name'),
          ...unless(components === 3, `${components} colours`),
          ...common.profileFaults(profile, 'mntr', 'RGB ', 'desc cprt wtpt rXYZ gXYZ bXYZ rTRC gTRC bTRC'.split(' ')),
        ]),
      ];
    },
    spoil: (pdf) => void catalogOf(pdf).delete('OutputIntents'),
  },
  'a-colours': {
    clause: '6.2.4.3',
    says: 'colours are red, green and blue, or grey: the output intent says what they are',
    faults: (pdf) =>
      paintedOn(pdf).flatMap(({ operations }) =>
        operations
          .filter(({ operator }) => ['k', 'K', 'cs', 'CS', 'sh', 'sc', 'SC', 'scn', 'SCN'].includes(operator))
          .map(({ operator }) => `\`${operator}\``),
      ),
    spoil: (pdf) => repaint(pdf, '0 0 0 1 k'),
  },
  'a-graphics-states': {
    clause: '6.2.5',
    says: 'no state has a transfer curve or the phase of a halftone',
    faults: common.stateFaults,
    spoil: (pdf) => void state(pdf).set('Type', new Name('ExtGState')).set('TR', new Name('Identity')),
  },
  'a-pictures': {
    clause: '6.2.8, 6.2.9',
    says: 'pictures are not smoothed and have no others; nothing is PostScript or in another file',
    faults: (pdf) => [
      ...common.keyFaults(pdf, ['Alternates', 'OPI', 'Ref', 'PS']),
      ...allDicts(pdf).flatMap((dict) => unless(dict.get('Interpolate') !== true, 'a smoothed picture')),
    ],
    spoil: (pdf) => void state(pdf).set('Interpolate', true),
  },
  'a-opaque': {
    clause: '6.2.10',
    says: 'blending would need the colours to blend in; nothing is transparent',
    faults: common.transparencyFaults,
    spoil: (pdf) => void state(pdf).set('BM', new Name('Multiply')),
  },
  'a-fonts': {
    clause: '6.2.11.4',
    says: 'all fonts are embedded',
    faults: fonts.embeddingFaults,
    spoil: (pdf) => void firstFont(pdf).descriptor.delete('FontFile2'),
  },
  'a-font-maps': {
    clause: '6.2.11.3',
    says: 'codes lead to glyphs as they are',
    faults: fonts.mapFaults,
    spoil: (pdf) => void firstFont(pdf).descendant.delete('CIDToGIDMap'),
  },
  'a-glyphs': {
    clause: '6.2.11.5, 6.2.11.8',
    says: 'each glyph is in its font, none is the sign for a missing one, and each is as wide as the file says',
    faults: fonts.glyphFaults,
    spoil: (pdf) => void firstFont(pdf).descendant.delete('W'),
  },
  'a-characters': {
    clause: '6.2.11.7',
    says: 'each glyph has its characters in Unicode',
    faults: fonts.unicodeFaults,
    spoil: (pdf) => void firstFont(pdf).font.delete('ToUnicode'),
  },
  'a-annotations': {
    clause: '6.3',
    says: 'what lies on a page is a link, is printed, and is not hidden',
    faults: (pdf) =>
      annotations(pdf).flatMap((each) =>
        unless(nameOf(each.get('Subtype')) === 'Link' && isShown((each.get('F') ?? 0) as number), 'an annotation'),
      ),
    spoil: (pdf) => void annotations(pdf)[0]!.set('F', 6),
  },
  'a-forms': {
    clause: '6.4',
    says: 'there is no form',
    faults: (pdf) => common.keyFaults(pdf, ['AcroForm', 'XFA']),
    spoil: (pdf) => void catalogOf(pdf).set('AcroForm', new Map()),
  },
  'a-actions': {
    clause: '6.5',
    says: 'actions lead somewhere and do nothing else',
    faults: (pdf) => [
      ...common.keyFaults(pdf, ['AA', 'JavaScript', 'JS']),
      ...annotations(pdf).flatMap((each) => {
        const action = dictOf(pdf, each.get('A'));
        return unless(!action || ALLOWED_ACTIONS.includes(nameOf(action.get('S'))!), 'an action');
      }),
    ],
    spoil: (pdf) => void annotations(pdf)[0]!.set('A', new Map([['S', new Name('Launch')]])),
  },
  'a-metadata': {
    clause: '6.6.2.1',
    says: 'there are metadata that every reader can read',
    faults: (pdf) =>
      unless(
        /^<\?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"\?>[\s\S]*<\?xpacket end="w"\?>$/.test(
          common.xmpOf(pdf),
        ),
        'none',
      ),
    spoil: (pdf) => common.rewriteXmp(pdf, '<?xpacket end="w"?>', ''),
  },
  'a-extension': {
    clause: '6.6.2.3',
    says: 'a property that PDF/A does not know is described in an extension schema',
    faults: (pdf) => {
      const xmp = common.xmpOf(pdf);
      const used = [...xmp.matchAll(/<(\w+):(\w+)>/g)].filter(
        ([, prefix]) => !['dc', 'xmp', 'pdf', 'pdfaid', 'rdf', 'x'].includes(prefix!) && !/^pdfa[A-Z]/.test(prefix!),
      );
      return used.flatMap(([, prefix, name]) =>
        unless(
          xmp.includes(`<pdfaSchema:prefix>${prefix}</pdfaSchema:prefix>`) &&
            xmp.includes(`<pdfaProperty:name>${name}</pdfaProperty:name>`),
          `${prefix}:${name} is not described`,
        ),
      );
    },
    spoil: (pdf) => common.rewriteXmp(pdf, '>pdfuaid</pdfaSchema:prefix>', '>ua</pdfaSchema:prefix>'),
  },
  'a-same-metadata': {
    clause: '6.6.3',
    says: 'the metadata and the dictionary of the file say the same',
    faults: common.samenessFaults,
    spoil: (pdf) => common.rewriteXmp(pdf, '<pdf:Producer>', '<pdf:Producer>not '),
  },
  'a-named-in-metadata': {
    clause: '6.6.4',
    says: 'the metadata name PDF/A-2u, and PDF/UA-1 beside it',
    faults: (pdf) =>
      ['<pdfaid:part>2<', '<pdfaid:conformance>U<', '<pdfuaid:part>1<'].flatMap((mark) =>
        unless(common.xmpOf(pdf).includes(mark), `no ${mark}`),
      ),
    spoil: (pdf) => common.rewriteXmp(pdf, '<pdfaid:conformance>U', '<pdfaid:conformance>B'),
  },
  'a-contained': {
    clause: '6.8, 6.9, 6.10, 6.11',
    says: 'nothing is embedded, optional, shown in another way or required of a reader',
    faults: (pdf) =>
      common.keyFaults(pdf, [
        'EmbeddedFiles',
        'OCProperties',
        'AlternatePresentations',
        'PresSteps',
        'Requirements',
        'EF',
      ]),
    spoil: (pdf) => void catalogOf(pdf).set('Requirements', []),
  },
  'a-page-labels': {
    clause: 'house',
    says: 'a page has the number that it prints',
    faults: (pdf) => {
      const labels = dictOf(pdf, catalogOf(pdf).get('PageLabels'))?.get('Nums') as Value[] | undefined;
      return unless(
        labels?.length === 2 && labels[0] === 0 && nameOf(dictOf(pdf, labels[1])?.get('S')) === 'D',
        'no labels',
      );
    },
    spoil: (pdf) => void catalogOf(pdf).delete('PageLabels'),
  },
};
