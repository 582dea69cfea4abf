import { deflateSync, inflateSync } from 'node:zlib';
import { decodePDFRawStream, PDFArray, PDFName, PDFRawStream, type PDFDocument, type PDFPage } from '@cantoo/pdf-lib';

/**
 * Mark what is not part of the document as artifacts: running heads and page numbers, lines, backgrounds. Chromium
 * marks the content it has tagged and leaves the rest unmarked; PDF/UA requires one or the other for all content (ISO
 * 14289-1, 7.1).
 */
export function markArtifacts(document: PDFDocument): void {
  for (const page of document.getPages()) {
    const content = contentOf(page, document);
    if (content === undefined) continue;
    const marked = deflateSync(Buffer.from(withArtifacts(content.split('\n')).join('\n'), 'latin1'));
    const stream = document.context.stream(marked, { Filter: 'FlateDecode' });
    page.node.set(PDFName.of('Contents'), document.context.register(stream));
  }
}

/** The content of a page as Skia writes it: one operator per line. */
export function contentOf(page: PDFPage, document: PDFDocument): string | undefined {
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((raw) => document.context.lookup(raw)) : [contents];
  const texts = streams.flatMap((stream) =>
    stream instanceof PDFRawStream ? [Buffer.from(decoded(stream)).toString('latin1')] : [],
  );
  return texts.length === streams.length ? texts.join('\n') : undefined;
}

/** What is compressed as Chromium does it is much faster with the zlib of Node. */
function decoded(stream: PDFRawStream): Uint8Array {
  const isPlain =
    stream.dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode') && !stream.dict.has(PDFName.of('DecodeParms'));
  return isPlain ? inflateSync(stream.getContents()) : decodePDFRawStream(stream).decode();
}

//  q                          the state of the page
//  3.125 0 0 3.125 0 0 cm
//  0 0 635 949 re             a path, and
//  f                          its painting: unmarked, so an artifact
//  /P <</MCID 0 >>BDC         marked: left as it is
//  BT … ET
//  EMC
//  BT … ET                    text outside any mark: an artifact
const OPENS_PATH = /(?:^| )(?:re|m)$/;
const PAINTS = /^(?:f|F|f\*|S|s|B|B\*|b|b\*)$/;
// `n` paints nothing: it ends a clipping path
const ENDS_PATH = /^(?:f|F|f\*|S|s|B|B\*|b|b\*|(?:W\*? )?n)$/;
const OPENS_MARK = /(?:BDC|BMC)$/;

/** @returns The same operators. Those that paint outside any mark are in marks of their own. */
export function withArtifacts(lines: readonly string[]): string[] {
  const marked: string[] = [];
  let depth = 0;
  let i = 0;
  while (i < lines.length) {
    const line = lines[i]!;
    if (OPENS_MARK.test(line)) depth += 1;
    else if (line === 'EMC') depth -= 1;
    const end = depth > 0 ? i : endOfRun(lines, i);
    const paints = depth === 0 && (line.endsWith(' Do') || PAINTS.test(lines[end]!));
    const run = lines.slice(i, end + 1);
    // text is a running head or page number; consecutive lines of a table share one mark
    if (line === 'BT' && depth === 0) marked.push('/Artifact <</Type /Pagination >>BDC', ...run, 'EMC');
    else if (paints && marked.at(-1) === ARTIFACT_ENDS) marked.splice(-1, 1, ...run, ARTIFACT_ENDS);
    else if (paints) marked.push('/Artifact BMC', ...run, ARTIFACT_ENDS);
    else marked.push(...run);
    i = end + 1;
  }
  return marked.map((line) => (line === ARTIFACT_ENDS ? 'EMC' : line));
}

/** Distinguishes them from the EMC of the page's own marks until the end. */
const ARTIFACT_ENDS = 'EMC artifact';

/** The last line of the unit that begins at a line: a text object, a path with its painting, or the line itself. */
function endOfRun(lines: readonly string[], from: number): number {
  const line = lines[from]!;
  const isEnd = line === 'BT' ? /^ET$/ : OPENS_PATH.test(line) ? ENDS_PATH : undefined;
  if (!isEnd) return from;
  for (let end = from; end < lines.length; end += 1) if (isEnd.test(lines[end]!)) return end;
  throw new Error(`A page ends within what \`${line}\` begins: this is a bug in the pipeline`);
}
