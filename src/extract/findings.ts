import { distance } from 'fastest-levenshtein';
import type { Clause } from '../../schemas/clause.ts';
import type { Misreadings } from '../../schemas/misreading.ts';
import type { Source } from '../../schemas/source.ts';
import type { Wording } from '../../schemas/span.ts';
import { reportDeclared } from './declared.ts';
import type { Flow } from './layout/flow.ts';
import { foldedOf, sourcedOf, textOf } from './layout/strand.ts';
import type { CutSection } from './readers/sections.ts';
import { foldWidth } from '../recognise/fold.ts';
import { emptyPagesIn } from '../recognise/empty-pages.ts';
import { isFormLabel } from '../recognise/form-field.ts';
import { report } from '../messages/report.ts';
import type { PamphletText } from './text.ts';

/** The words of a text as they were read: its sections as cut out of it, and every statement. */
export type StatedWords = { sections: readonly CutSection[]; clauses: readonly Clause[] };

/**
 * Report what an editor would mark in the words alone, with its place. Nothing is repaired. An override in source.yaml that corrects
 * the words suppresses the finding.
 */
export function reportWordFindings(
  { sections, clauses }: StatedWords,
  known: Misreadings,
  noted: Source['findings'],
  pamphlet: PamphletText,
): void {
  findPlaceholders(sections, pamphlet);
  findEmptyPageReferences(pamphlet);
  findMisreadings(known.misreadings, pamphlet);
  findVariants(known.variants, pamphlet);
  findNameVariants(pamphlet);
  findUnclosedBrackets(clauses, pamphlet);
  findDoubledHeadings(sections, pamphlet);
  reportNoted(noted, pamphlet);
}

/** 〇〇を契約者とし | (TEL) | 募集代理店名： */
function findPlaceholders(sections: readonly CutSection[], pamphlet: PamphletText): void {
  const complain = (start: number, end: number) =>
    complainAt(pamphlet, 'placeholder-unfilled', start, end, {
      expected: 'what belongs in its place',
      hint: 'A template was not filled in.',
    });
  // 二〇〇五年 is a year, ○○× is a table of marks
  for (const found of pamphlet.text.matchAll(
    /(?<![一二三四五六七八九十〇○◯×△])[〇○◯]{2,}(?![一二三四五六七八九〇○◯×△])|[×✕]{2,}/g,
  ))
    complain(found.index, found.index + found[0].length);
  for (const part of sections.flatMap(({ parts }): Flow['parts'] => parts)) {
    if (part.kind !== 'line') continue;
    if (!isFormLabel(foldedOf(part.strand, pamphlet))) continue;
    complain(part.strand[0]!.start, part.strand.at(-1)!.end);
  }
}

function findEmptyPageReferences(pamphlet: PamphletText): void {
  for (const { start, end } of emptyPagesIn(pamphlet.folded)) {
    complainAt(pamphlet, 'page-reference-empty', start, end, {
      expected: 'a page number behind it',
      hint: 'The number is lost; compare with the printed pamphlet.',
    });
  }
}

function findMisreadings(misreadings: Misreadings['misreadings'], pamphlet: PamphletText): void {
  for (const { printed, reads } of misreadings) {
    for (const start of occurrences(pamphlet.text, printed)) {
      complainAt(pamphlet, 'misreading', start, start + printed.length, {
        expected: `\`${reads}\``,
        hint: 'A misprint or a slip of recognition; an override in source.yaml corrects it.',
      });
    }
  }
}

function findVariants(variants: Misreadings['variants'], pamphlet: PamphletText): void {
  for (const spellings of variants) {
    const found = spellings.map((spelling) =>
      occurrences(pamphlet.text, spelling)
        // コンピュータ is not a match in コンピューター
        .filter(
          (at) =>
            !spellings.some(
              (other) => other !== spelling && other.includes(spelling) && isIn(pamphlet.text, other, at),
            ),
        )
        .map((start) => ({ start, end: start + spelling.length })),
    );
    reportSpellings(
      found.filter((places) => places.length > 0),
      pamphlet,
    );
  }
}

function isIn(text: string, longer: string, at: number): boolean {
  return text.slice(Math.max(0, at - longer.length), at + longer.length).includes(longer);
}

//   株式会社ヤクモ | 一般社団法人 日本約款協会 | 約款協会様
const WORDS = /[一-龠々ァ-ヴー]{3,}/g;
const LEGAL_FORM = /^(?:一般社団法人|株式会社)/;
const BODY = /^.{2,}(?:協会|協同組合|連合会)/;

/** Report names of companies and associations that differ by a letter or two. */
function findNameVariants(pamphlet: PamphletText): void {
  const places = new Map<string, { start: number; end: number }[]>();
  for (const found of pamphlet.text.matchAll(WORDS)) {
    const lead = LEGAL_FORM.exec(found[0])?.[0].length ?? 0;
    const words = found[0].slice(lead);
    const isAfterForm =
      lead > 0 || /(?:一般社団法人|株式会社)\s?$/.test(pamphlet.text.slice(Math.max(0, found.index - 7), found.index));
    const name = isAfterForm && !BODY.test(words) ? words : BODY.exec(words)?.[0];
    if (!name || name.length < 3) continue;
    const start = found.index + lead;
    places.set(name, [...(places.get(name) ?? []), { start, end: start + name.length }]);
  }
  const names = [...places.keys()];
  for (const [i, name] of names.entries()) {
    for (const other of names.slice(i + 1)) {
      // 約款協会 in 日本約款協会 is not a misspelling
      if (Math.min(name.length, other.length) < 4 || name.includes(other) || other.includes(name)) continue;
      const apart = distance(name, other);
      if (apart === 0 || apart > Math.max(1, Math.floor(Math.max(name.length, other.length) / 4))) continue;
      reportSpellings([places.get(name)!, places.get(other)!], pamphlet);
    }
  }
}

/** Report the rarer of two spellings, at each of its places. */
function reportSpellings(found: readonly { start: number; end: number }[][], pamphlet: PamphletText): void {
  if (found.length < 2) return;
  const [usual, ...rare] = [...found].sort((a, b) => b.length - a.length);
  const { text, span } = pamphlet;
  const first = usual![0]!;
  for (const { start, end } of rare.flat()) {
    complainAt(pamphlet, 'name-variant', start, end, {
      expected: `\`${text.slice(first.start, first.end)}\`, as it is spelt elsewhere`,
      hint: 'One name spelt in two ways; an override in source.yaml says which is right.',
      other: span(first.start, first.end),
    });
  }
}

const PAIRS: Record<string, string> = {
  '(': ')',
  '「': '」',
  '『': '』',
  '【': '】',
  '〔': '〕',
  '《': '》',
  '[': ']',
};

/** Report a bracket without its counterpart in a statement and its items. */
function findUnclosedBrackets(clauses: readonly Clause[], pamphlet: PamphletText): void {
  const below = new Set(clauses.flatMap(({ items }) => items));
  for (const root of clauses) {
    if (below.has(root)) continue;
    const wordings = wordingsOf(root);
    // a bracket opened above may close in the last item
    if (unbalanced(wordings.map((wording) => foldedRaw(wording, pamphlet)).join('\n')) === undefined) continue;
    for (const wording of wordings) {
      const at = unbalanced(foldedRaw(wording, pamphlet));
      if (at !== undefined) complainIn(wording, at, pamphlet);
    }
  }
}

function wordingsOf({ name, text, exceptions, items }: Clause): Wording[] {
  const own = [name, text, ...exceptions].filter((wording) => wording !== undefined);
  return [...own, ...items.flatMap(wordingsOf)];
}

function foldedRaw({ raw, span }: Wording, { folded }: PamphletText): string {
  return span ? folded.slice(span.start.offset, span.end.offset) : foldWidth(raw);
}

function unbalanced(folded: string): number | undefined {
  const open: { closes: string; at: number }[] = [];
  for (const { 0: c, index } of folded.matchAll(/[()「」『』【】〔〕《》[\]]/g)) {
    const closes = PAIRS[c];
    if (closes) {
      open.push({ closes, at: index });
      continue;
    }
    const last = open.findLastIndex((each) => each.closes === c);
    if (last === -1) return index;
    if (last < open.length - 1) return open.at(-1)!.at;
    open.pop();
  }
  return open[0]?.at;
}

function complainIn({ span, spans }: Wording, at: number, pamphlet: PamphletText): void {
  let from = 0;
  for (const each of span ? [span] : spans!) {
    const size = each.end.offset - each.start.offset;
    if (at < from + size) {
      const start = each.start.offset + at - from;
      complainAt(pamphlet, 'bracket-unclosed', start, start + 1, {
        expected: 'its other half in the same statement',
        hint: 'A bracket was lost, or is in the wrong place.',
      });
      return;
    }
    from += size + 1;
  }
}

/** オプション（補償内容の拡大）オプション（補償内容の縮小）: two headings on one line */
function findDoubledHeadings(sections: readonly CutSection[], pamphlet: PamphletText): void {
  for (const { heading } of sections) {
    const found = heading && /^(.+?[）)])(.+[）)])$/.exec(textOf(heading, pamphlet));
    if (!found || found[1]!.slice(0, 5) !== found[2]!.slice(0, 5)) continue;
    const { start, end } = sourcedOf(heading, pamphlet).span;
    complainAt(pamphlet, 'heading-misaligned', start.offset, end.offset, {
      expected: 'one heading on its line',
      hint: 'Headings of two columns or pages run together; the words are kept as printed.',
    });
  }
}

/** Report the findings listed in source.yaml at their places. An entry whose text is no longer printed is an error. */
function reportNoted(noted: Source['findings'], pamphlet: PamphletText): void {
  for (const [i, { text, beside, why, by, on }] of noted.entries()) {
    const [start] = occurrences(pamphlet.text, text);
    const [other] = beside === undefined ? [] : occurrences(pamphlet.text, beside);
    if (start === undefined || (beside !== undefined && other === undefined)) {
      const unused = {
        unexpected: `finding about \`${start === undefined ? text : beside}\``,
        expected: 'words that the text prints',
        hint: 'Remove it, or quote the words as they are printed now.',
      };
      reportDeclared(pamphlet, 'declaration-unused', ['findings', i], unused, 'source');
    } else {
      complainAt(pamphlet, 'editor-noted', start, start + text.length, {
        expected: `what ${by} noted on ${on}`,
        hint: why,
        other: other === undefined ? undefined : pamphlet.span(other, other + beside!.length),
      });
    }
  }
}

type Finding = { expected: string; hint: string; other?: Parameters<typeof report>[3]['other'] };
type FindingRule =
  | 'placeholder-unfilled'
  | 'page-reference-empty'
  | 'misreading'
  | 'name-variant'
  | 'bracket-unclosed'
  | 'heading-misaligned'
  | 'editor-noted';

function complainAt(pamphlet: PamphletText, rule: FindingRule, start: number, end: number, finding: Finding): void {
  if (pamphlet.isCorrected(start, end)) return;
  report(pamphlet.file, rule, pamphlet.span(start, end), {
    unexpected: `\`${pamphlet.text.slice(start, end)}\``,
    ...finding,
  });
}

function occurrences(text: string, wanted: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) found.push(at);
  return found;
}
