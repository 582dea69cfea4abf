import { compactOf } from './defined-names.ts';
import { placesOf, warn, type Inspection, type Place } from './inspection.ts';

/** A page that the text gives for something, and where that something stands. */
type Leaf = Place & { page: number; at: number };

/**
 * Report page numbers that go backwards: what stands earlier in the text cannot be on a later page. Only what a sentence names and
 * the text has as a heading, a service or the table of the plans is looked at.
 */
export function findPagesOutOfOrder(inspection: Inspection): void {
  const { pamphlet } = inspection;
  const leaves = leavesIn(inspection);
  for (const leaf of leaves) {
    const later = leaves.find(({ page, at }) => at > leaf.at && page < leaf.page);
    if (!later) continue;
    warn(pamphlet, 'page-reference-differs', leaf, {
      expected: `a page up to ${later.page}, where the text has what follows it`,
      hint: 'One of the two page numbers is of another text, or of another year.',
      other: pamphlet.span(later.start, later.end),
    });
  }
}

const PAGE = String.raw`P[.．]? ?(?<page>\d{1,3})`;
const LOOK = '(?:を?ご参照|参照|をご覧(?:ください)?|をご確認(?:ください)?)';
const FORMS = [
  //   緊急時ホットラインサービス（P.15ご参照）
  String.raw`(?<name>[^\s。、()「」]{3,30})\(${PAGE}${LOOK}?\)`,
  //   「総合支援サービス」がご利用いただけます。⏎(サービスの詳細は、P.15をご参照ください。)
  String.raw`「(?<name>[^「」\n]{3,30})」[^。\n「」]*。\s*\([^()\n]*[はも、]${PAGE}${LOOK}`,
  //   P.4の<○○とは> | P. 8「○○費用」
  String.raw`${PAGE} ?の? ?[<「【](?<name>[^<>「」【】\n]{2,30})[>」】]`,
  //   2ページの「お支払いの対象となる損害」
  String.raw`(?<page>\d{1,3}) ?(?:ページ|頁)の「(?<name>[^「」\n]{2,30})」`,
  //   P.3（1）○○に関する補償における
  String.raw`${PAGE} ?(?<name>\(\d\)[^\s。、()]{3,30}?)(?=における|の|に記載|を)`,
  //   P.12 のプランから
  String.raw`${PAGE} ?の(?<name>プラン)(?=から|を|の|に|表)`,
].map((form) => new RegExp(form, 'dg'));

const NUMBER = /P[.．]? ?\d{1,3}|\d{1,3} ?(?:ページ|頁)の/g;

function leavesIn(inspection: Inspection): Leaf[] {
  const { pamphlet } = inspection;
  const numbers = [...placesOf(NUMBER, pamphlet)];
  const places = numbers.length > 1 ? targetsOf(inspection) : [];
  return numbers.flatMap(({ 0: raw, index }): Leaf[] => {
    const from = Math.max(0, index - 80);
    const around = pamphlet.folded.slice(from, index + 60);
    const isHere = ({ indices }: RegExpExecArray) => {
      const at = from + indices!.groups!.page![0];
      return at >= index && at < index + raw.length;
    };
    const found = FORMS.flatMap((form) => [...around.matchAll(form)]).find(isHere);
    const name = found && bare(found.groups!.name!);
    const target =
      name && places.find(({ words }) => words.startsWith(name) || (name.length > 6 && name.endsWith(words)));
    const end = index + raw.replace(/の$/, '').length;
    return target ? [{ start: index, end, page: Number(found.groups!.page), at: target.at }] : [];
  });
}

/** What a sentence may name, in the words of its first place. */
function targetsOf({ scheme }: Inspection): { words: string; at: number }[] {
  const headings = scheme.sections.flatMap(({ heading }) => {
    const at = (heading?.span ?? heading?.spans?.[0])?.start.offset;
    return heading && at !== undefined ? [{ words: bare(heading.value), at }] : [];
  });
  const services = scheme.services.flatMap(({ name }) =>
    name.span ? [{ words: bare(name.value), at: name.span.start.offset }] : [],
  );
  const plans = scheme.limitTables.flatMap(({ printed }) => printed.map(({ start }) => start.offset)).slice(0, 1);
  return [...headings, ...services, ...plans.map((at) => ({ words: 'プラン', at }))].filter(
    ({ words }) => words.length > 2,
  );
}

/** A name without its number and its brackets. */
function bare(name: string): string {
  return compactOf(name).replace(/^(?:\(\d\)|[①-⑳]|[<〈《【「(●◆■・]|\d+\.)+|[>〉》】」)]$/g, '');
}
