import { inflateSync } from 'node:zlib';

/*
 * A small reader of PDF that forgives nothing, and shares no code with the library that writes ours. It reads every object at the
 * place that the table of the file gives, and throws where the file is not as ISO 32000-1 has it.
 */

export class Name {
  constructor(readonly name: string) {}
}
export class Ref {
  constructor(readonly number: number) {}
}
export class Stream {
  constructor(
    readonly dict: Dict,
    public raw: Buffer,
  ) {}
}
export type Dict = Map<string, Value>;
export type Value = number | boolean | null | Buffer | Name | Ref | Value[] | Dict | Stream;

export type StrictPdf = {
  /** `1.6`. */
  version: string;
  bytes: Buffer;
  trailer: Dict;
  objects: Map<number, Value>;
};

const SPACE = new Set(Buffer.from('\0\t\n\f\r '));
const DELIMITER = new Set(Buffer.from('()<>[]{}/%\0\t\n\f\r '));

/** Reads values one after the other. */
class Reader {
  constructor(
    readonly bytes: Buffer,
    public at: number,
  ) {}

  fail(why: string): never {
    throw new Error(
      `${why} at byte ${this.at}: ${JSON.stringify(this.bytes.toString('latin1', this.at, this.at + 30))}`,
    );
  }
  char(ahead = 0): string {
    return String.fromCharCode(this.bytes[this.at + ahead] ?? 0);
  }
  skip(): void {
    while (this.at < this.bytes.length && SPACE.has(this.bytes[this.at]!)) this.at += 1;
  }
  word(): string {
    const from = this.at;
    while (this.at < this.bytes.length && !DELIMITER.has(this.bytes[this.at]!)) this.at += 1;
    return this.bytes.toString('latin1', from, this.at);
  }
  expect(word: string): void {
    this.skip();
    if (this.bytes.toString('latin1', this.at, this.at + word.length) !== word) this.fail(`no \`${word}\``);
    this.at += word.length;
  }
  value(): Value {
    this.skip();
    const char = this.char();
    if (char === '/') return this.name();
    if (char === '(') return this.literal();
    if (char === '<') return this.char(1) === '<' ? this.dict() : this.hex();
    if (char === '[') {
      this.at += 1;
      const all: Value[] = [];
      for (this.skip(); this.char() !== ']'; this.skip()) all.push(this.value());
      this.at += 1;
      return all;
    }
    const word = this.word();
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    if (!/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word)) this.fail(`no value but \`${word}\``);
    const reference = /^ (\d+) R(?![A-Za-z])/.exec(this.bytes.toString('latin1', this.at, this.at + 12));
    if (!/^\d+$/.test(word) || !reference) return Number(word);
    this.at += reference[0].length;
    return new Ref(Number(word));
  }
  name(): Name {
    this.at += 1;
    return new Name(
      this.word().replace(/#([\da-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    );
  }
  dict(): Dict {
    this.at += 2;
    const dict: Dict = new Map();
    for (this.skip(); this.char() !== '>'; this.skip()) {
      if (this.char() !== '/') this.fail('no key');
      const key = this.name().name;
      if (dict.has(key)) this.fail(`a second \`${key}\``);
      dict.set(key, this.value());
    }
    this.expect('>>');
    return dict;
  }
  hex(): Buffer {
    const end = this.bytes.indexOf('>', this.at);
    const digits = this.bytes.toString('latin1', this.at + 1, end).replace(/\s/g, '');
    if (!/^[\da-fA-F]*$/.test(digits) || digits.length % 2) this.fail('no hexadecimal string');
    this.at = end + 1;
    return Buffer.from(digits, 'hex');
  }
  literal(): Buffer {
    const found: number[] = [];
    let depth = 0;
    const escapes: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 };
    do {
      const char = this.char();
      if (char === '(' && depth++ === 0) {
        this.at += 1;
        continue;
      }
      if (char === ')' && --depth === 0) break;
      if (char === '\\') {
        const octal = /^[0-7]{1,3}/.exec(this.bytes.toString('latin1', this.at + 1, this.at + 4))?.[0];
        found.push(octal ? parseInt(octal, 8) : (escapes[this.char(1)] ?? this.bytes[this.at + 1]!));
        this.at += 1 + (octal?.length ?? 1);
        continue;
      }
      found.push(this.bytes[this.at]!);
      this.at += 1;
    } while (this.at < this.bytes.length);
    this.at += 1;
    return Buffer.from(found);
  }
  /** `12 0 obj … endobj` */
  indirect(number: number): Value {
    this.expect(`${number} 0 obj`);
    const value = this.value();
    this.skip();
    if (!(value instanceof Map) || this.char() !== 's') {
      this.expect('endobj');
      return value;
    }
    this.expect('stream');
    if (this.char() === '\r') this.at += 1;
    if (this.char() !== '\n') this.fail('no end of line behind `stream`');
    const length = value.get('Length');
    if (typeof length !== 'number') this.fail('no length of a stream');
    const raw = this.bytes.subarray(this.at + 1, this.at + 1 + length);
    this.at += 1 + length;
    if (!/[\r\n]/.test(this.char())) this.fail('no end of line before `endstream`');
    this.expect('endstream');
    this.expect('endobj');
    return new Stream(value, raw);
  }
}

export function readStrictly(bytes: Buffer): StrictPdf {
  const version = /^%PDF-(\d\.\d)\n%[\x80-\xff]{4}/.exec(bytes.toString('latin1', 0, 20))?.[1];
  if (version === undefined) throw new Error('no header with four bytes above 127 behind it');
  const end = /startxref\n(\d+)\n%%EOF\n?$/.exec(bytes.toString('latin1', bytes.length - 40));
  if (!end) throw new Error('something behind the end of the file');
  const start = Number(end[1]);
  const number = Number(/^\d+/.exec(bytes.toString('latin1', start, start + 10))?.[0]);
  const table = new Reader(bytes, start).indirect(number);
  if (!(table instanceof Stream) || nameOf(table.dict.get('Type')) !== 'XRef') throw new Error('no table of objects');
  const objects = new Map<number, Value>();
  const within = new Map<number, number>();
  const [wide, wider, widest] = table.dict.get('W') as [number, number, number];
  const rows = decoded(table);
  const index = (table.dict.get('Index') ?? [0, table.dict.get('Size')!]) as number[];
  let row = 0;
  const next = (size: number) => {
    const value = size === 0 ? 1 : rows.readUIntBE(row, size);
    row += size;
    return value;
  };
  for (let i = 0; i < index.length; i += 2)
    for (let object = index[i]!; object < index[i]! + index[i + 1]!; object += 1) {
      const [kind, place] = [next(wide), next(wider)];
      next(widest);
      if (kind === 1) objects.set(object, new Reader(bytes, place).indirect(object));
      if (kind === 2) within.set(object, place);
    }
  if (row !== rows.length) throw new Error('a table of objects of another size');
  for (const [object, holder] of within) {
    const stream = objects.get(holder);
    if (!(stream instanceof Stream)) throw new Error(`object ${object} is in no stream`);
    const text = decoded(stream);
    const pairs = new Reader(text, 0);
    for (let i = 0; i < Number(stream.dict.get('N')); i += 1) {
      const [inner, offset] = [pairs.value(), pairs.value()];
      if (inner === object)
        objects.set(object, new Reader(text, Number(stream.dict.get('First')) + Number(offset)).value());
    }
    if (!objects.has(object)) throw new Error(`object ${object} is missing in its stream`);
  }
  return { version, bytes, trailer: table.dict, objects };
}

export function decoded({ dict, raw }: Stream): Buffer {
  const filter = dict.get('Filter');
  if (filter === undefined) return raw;
  if (nameOf(filter) !== 'FlateDecode' || dict.has('DecodeParms')) throw new Error('a filter that is not read here');
  return inflateSync(raw);
}

export function nameOf(value: Value | undefined): string | undefined {
  return value instanceof Name ? value.name : undefined;
}

/** What a value refers to, however often. */
export function resolved({ objects }: StrictPdf, value: Value | undefined): Value | undefined {
  let found = value;
  while (found instanceof Ref) {
    if (!objects.has(found.number)) throw new Error(`object ${found.number} is missing`);
    found = objects.get(found.number);
  }
  return found;
}

export function dictOf(pdf: StrictPdf, value: Value | undefined): Dict | undefined {
  const found = resolved(pdf, value);
  return found instanceof Map ? found : found instanceof Stream ? found.dict : undefined;
}

/** Every dictionary in a file, with those within others and those of streams. */
export function allDicts({ objects, trailer }: StrictPdf): Dict[] {
  const found: Dict[] = [];
  const walk = (value: Value): void => {
    if (value instanceof Stream) return walk(value.dict);
    if (value instanceof Map) {
      found.push(value);
      for (const each of value.values()) walk(each);
    } else if (Array.isArray(value)) value.forEach(walk);
  };
  walk(trailer);
  for (const value of objects.values()) walk(value);
  return found;
}

export function catalogOf(pdf: StrictPdf): Dict {
  return dictOf(pdf, pdf.trailer.get('Root'))!;
}

export function pagesOf(pdf: StrictPdf): Dict[] {
  const leaves = (node: Dict): Dict[] =>
    nameOf(node.get('Type')) === 'Page'
      ? [node]
      : (resolved(pdf, node.get('Kids')) as Value[]).flatMap((kid) => leaves(dictOf(pdf, kid)!));
  return leaves(dictOf(pdf, catalogOf(pdf).get('Pages'))!);
}

export function streamsOf(pdf: StrictPdf): Stream[] {
  return [...pdf.objects.values()].filter((value) => value instanceof Stream);
}

/** An operator of a content stream with what is in front of it. */
export type Operation = { operator: string; operands: Value[] };
/** What is painted on a page: by the page itself, and by each form that it paints. */
export type Painted = { page: number; operations: Operation[]; resources: Dict };

export function paintedOn(pdf: StrictPdf): Painted[] {
  return pagesOf(pdf).flatMap((page, i) => {
    const contents = resolved(pdf, page.get('Contents'));
    const streams = (Array.isArray(contents) ? contents : [contents]).map((each) => resolved(pdf, each) as Stream);
    return paintedBy(pdf, i, streams, dictOf(pdf, page.get('Resources'))!);
  });
}

function paintedBy(pdf: StrictPdf, page: number, streams: readonly Stream[], resources: Dict): Painted[] {
  const operations = operationsIn(Buffer.concat(streams.flatMap((stream) => [decoded(stream), Buffer.from('\n')])));
  const inner = operations.flatMap(({ operator, operands }) => {
    if (operator !== 'Do') return [];
    const form = resolved(pdf, dictOf(pdf, resources.get('XObject'))?.get(nameOf(operands[0])!));
    if (!(form instanceof Stream)) throw new Error('paint that is missing');
    return nameOf(form.dict.get('Subtype')) === 'Form'
      ? paintedBy(pdf, page, [form], dictOf(pdf, form.dict.get('Resources'))!)
      : [];
  });
  return [{ page, operations, resources }, ...inner];
}

function operationsIn(content: Buffer): Operation[] {
  const reader = new Reader(content, 0);
  const found: Operation[] = [];
  let operands: Value[] = [];
  for (reader.skip(); reader.at < content.length; reader.skip()) {
    if (/[A-Za-z'"]/.test(reader.char())) {
      const from = reader.at;
      const operator = reader.word();
      if (['true', 'false', 'null'].includes(operator)) reader.at = from;
      else {
        found.push({ operator, operands });
        operands = [];
        continue;
      }
    }
    operands.push(reader.value());
  }
  return found;
}
