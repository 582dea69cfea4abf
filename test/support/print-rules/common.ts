import {
  allDicts,
  catalogOf,
  decoded,
  dictOf,
  Name,
  nameOf,
  paintedOn,
  resolved,
  Stream,
  streamsOf,
  type Dict,
  type StrictPdf,
  type Value,
} from '../strict-pdf.ts';
import { unless } from './rule.ts';

/** The metadata of a file, as text; empty if there are none that every reader can read. */
export function xmpOf(pdf: StrictPdf): string {
  const stream = resolved(pdf, catalogOf(pdf).get('Metadata'));
  return stream instanceof Stream && !stream.dict.has('Filter') ? stream.raw.toString('utf8') : '';
}

/** Change the metadata of a file that has been read. */
export function rewriteXmp(pdf: StrictPdf, from: string | RegExp, to: string): void {
  const stream = resolved(pdf, catalogOf(pdf).get('Metadata')) as Stream;
  stream.raw = Buffer.from(stream.raw.toString('utf8').replace(from, to));
}

export function infoOf(pdf: StrictPdf): Dict {
  return dictOf(pdf, pdf.trailer.get('Info')) ?? (new Map() as Dict);
}

/** A string of the dictionary of a file: UTF-16 with its mark, or Latin. */
export function textOf(value: Value | undefined): string | undefined {
  if (!Buffer.isBuffer(value)) return undefined;
  return value[0] === 0xfe && value[1] === 0xff
    ? Buffer.from(value.subarray(2)).swap16().toString('utf16le')
    : value.toString('latin1');
}

const unescaped = (text: string) =>
  text.replace(/&(amp|lt|gt);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>' })[name]!);

/** The dictionary and the metadata say the same. */
export function samenessFaults(pdf: StrictPdf): string[] {
  const [info, xmp] = [infoOf(pdf), xmpOf(pdf)];
  const within = (tag: string) => {
    const inner = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(xmp)?.[1];
    return inner === undefined ? undefined : unescaped(inner.replace(/<[^>]*>/g, ''));
  };
  const time = (key: string) =>
    textOf(info.get(key))?.replace(/^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z.*$/, '$1-$2-$3T$4:$5:$6Z');
  const pairs: [string, string | undefined, string | undefined][] = [
    ['title', textOf(info.get('Title')), within('dc:title')],
    ['subject', textOf(info.get('Subject')), within('dc:description')],
    ['author', textOf(info.get('Author')), within('dc:creator')],
    ['program', textOf(info.get('Creator')), within('xmp:CreatorTool')],
    ['producer', textOf(info.get('Producer')), within('pdf:Producer')],
    ['day', time('CreationDate'), within('xmp:CreateDate')],
    ['day of change', time('ModDate'), within('xmp:ModifyDate')],
  ];
  return pairs.flatMap(([what, one, other]) => unless(one !== undefined && one === other, `${what}: ${one}, ${other}`));
}

export function identityFaults({ trailer }: StrictPdf): string[] {
  const id = trailer.get('ID');
  return unless(
    Array.isArray(id) && id.length === 2 && id.every((each) => Buffer.isBuffer(each) && each.length === 16),
    'no identity',
  );
}

export function encryptionFaults({ trailer }: StrictPdf): string[] {
  return unless(!trailer.has('Encrypt'), 'encrypted');
}

/** Filters that may be used, and no stream whose content is elsewhere. */
export function filterFaults(pdf: StrictPdf): string[] {
  return streamsOf(pdf).flatMap(({ dict }) => [
    ...[dict.get('Filter') ?? []]
      .flat()
      .flatMap((filter) => unless(['FlateDecode', 'DCTDecode'].includes(nameOf(filter)!), 'another filter')),
    ...['F', 'FFilter', 'FDecodeParms'].flatMap((key) => unless(!dict.has(key), `a stream with ${key}`)),
  ]);
}

/** Keys that no dictionary may have. */
export function keyFaults(pdf: StrictPdf, keys: readonly string[]): string[] {
  return allDicts(pdf).flatMap((dict) => keys.filter((key) => dict.has(key)).map((key) => `a dictionary with ${key}`));
}

export function stateFaults(pdf: StrictPdf): string[] {
  return allDicts(pdf)
    .filter((dict) => nameOf(dict.get('Type')) === 'ExtGState')
    .flatMap((dict) => [
      ...['TR', 'HTP', 'TR2'].flatMap((key) =>
        unless(!dict.has(key) || (key === 'TR2' && nameOf(dict.get(key)) === 'Default'), `a state with ${key}`),
      ),
    ]);
}

/** Paint through which something shows. */
export function transparencyFaults(pdf: StrictPdf): string[] {
  return allDicts(pdf).flatMap((dict) => [
    ...unless([undefined, 1].includes(dict.get('ca') as number | undefined), 'fill that is not opaque'),
    ...unless([undefined, 1].includes(dict.get('CA') as number | undefined), 'a line that is not opaque'),
    ...unless([undefined, 'Normal'].includes(nameOf(dict.get('BM'))), 'a blend mode'),
    ...unless(!dict.has('SMask') || nameOf(dict.get('SMask')) === 'None', 'a soft mask'),
    ...unless(nameOf(dict.get('S')) !== 'Transparency', 'a group'),
  ]);
}

/** The limits of a reader of PDF/A. */
export function limitFaults(pdf: StrictPdf): string[] {
  const faults: string[] = [];
  const look = (value: Value): void => {
    if (value instanceof Stream) return look(value.dict);
    if (value instanceof Map) {
      for (const [key, each] of value) [new Name(key), each].forEach(look);
    } else if (Array.isArray(value)) value.forEach(look);
    else if (Buffer.isBuffer(value)) faults.push(...unless(value.length <= 32767, 'a long string'));
    else if (value instanceof Name) {
      const bytes = Buffer.from(value.name, 'latin1');
      faults.push(...unless(bytes.length <= 127, 'a long name'));
      faults.push(...unless(!bytes.toString('utf8').includes('\ufffd'), 'a name that is not UTF-8'));
    } else if (typeof value === 'number') faults.push(...unless(Math.abs(value) <= 2 ** 31, 'a large number'));
  };
  for (const value of pdf.objects.values()) look(value);
  for (const { operations } of paintedOn(pdf)) {
    let depth = 0;
    for (const { operator } of operations) {
      if (operator === 'q') depth += 1;
      if (operator === 'Q') depth -= 1;
      if (depth > 28) faults.push('states within states');
      if (depth < 0) faults.push('`Q` without `q`');
    }
    faults.push(...unless(depth === 0, '`q` without `Q`'));
  }
  return faults;
}

/** The output intents of a standard with their profiles. */
export function intentsOf(
  pdf: StrictPdf,
  standard: string,
): { intent: Dict; profile: Buffer; components: number | undefined }[] {
  const list = resolved(pdf, catalogOf(pdf).get('OutputIntents'));
  return (Array.isArray(list) ? list : []).flatMap((each) => {
    const intent = dictOf(pdf, each)!;
    const stream = resolved(pdf, intent.get('DestOutputProfile'));
    if (nameOf(intent.get('S')) !== standard || !(stream instanceof Stream)) return [];
    return [{ intent, profile: decoded(stream), components: stream.dict.get('N') as number | undefined }];
  });
}

/** A profile has its size, its mark, its kind, and the tags that its kind must have, each within it. */
export function profileFaults(profile: Buffer, kind: string, space: string, tags: readonly string[]): string[] {
  const word = (at: number) => profile.toString('latin1', at, at + 4);
  const found = new Map<string, [number, number]>();
  for (let i = 0; i < profile.readUInt32BE(128); i += 1)
    found.set(word(132 + i * 12), [profile.readUInt32BE(136 + i * 12), profile.readUInt32BE(140 + i * 12)]);
  return [
    ...unless(profile.readUInt32BE(0) === profile.length && word(36) === 'acsp', 'no profile'),
    ...unless(word(12) === kind && word(16) === space, `a profile of ${word(12)} for ${word(16)}`),
    ...unless(profile[8]! <= 4, 'a profile of a later version'),
    ...tags.flatMap((tag) => {
      const [from, size] = found.get(tag) ?? [0, 0];
      return unless(size > 0 && from % 4 === 0 && from + size <= profile.length, `no tag ${tag}`);
    }),
  ];
}
