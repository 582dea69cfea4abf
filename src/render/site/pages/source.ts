import type { Scheme } from '../../../../schemas/scheme.ts';
import type { Section } from '../../../../schemas/section.ts';
import type { LocalizedText } from '../../../translate/catalog.ts';
import { anchorOf, schemeHref, sourceHref } from '../../document/address.ts';
import { page, type SiteLanguage, type PageView } from '../../html/page.ts';
import { factWording, policyholderOf } from '../../document/key-facts.ts';
import type { I18n } from '../../words/i18n.ts';
import { gapsOf, type Gap } from './gaps.ts';
import { highlightsOf, segmentsOf, type Segment } from './highlights.ts';
import { KINDS, type Kind } from './kinds.ts';
import type { SegmentView } from '../../html/text.ts';

/** A finding in a text, with its rule; offsets into the text. */
export type Finding = { rule: string; start: number; end: number };

/** An edition with its source text. */
export type Original = { scheme: Scheme; text: string; findings: readonly Finding[] };

/** A remark about a line, with a link to what it refers to. */
export type RemarkView = { text: string; quote: string; href: string; link: string };

export type LineView = {
  number: string;
  label: string;
  tag: 'h3' | 'p';
  /** Whether it is a row of cells with tabs between them. */
  isRow: boolean;
  segments: SegmentView[];
  /** Whether there is anything in the margin of the line. */
  hasMargin: boolean;
  /** Kinds that the previous line doesn't have; empty for none. */
  readAs: string;
  remarks: RemarkView[];
};

export type HeadingView = { heading: LocalizedText; line: string };

export type LegendView = { kind: Kind | ''; sample: string; names: string; explained: string };

export type SourceView = PageView & {
  schemePage: string;
  schemeTitle: LocalizedText;
  /** Empty if the text doesn't state it. */
  policyholder: LocalizedText;
  facts: { name: string; value: string }[];
  chapters: (HeadingView & { parts: HeadingView[] })[];
  legend: LegendView[];
  leftOut: { reason: LocalizedText; lines: { number: string; label: string }[] }[];
  lines: LineView[];
};

/**
 * The text of a pamphlet as received, line by line, with marks on everything that was read.
 * @param links.anchors  The ids of the scheme's page: if an item has no id there, its mark links to its parent.
 * @param links.linked   The places that pages link to: `L505C7`. Each has an anchor, within a mark or outside all marks too.
 */
export function sourceView(
  original: Original,
  { anchors, linked }: { anchors: ReadonlySet<string>; linked: ReadonlySet<string> },
  language: SiteLanguage,
): SourceView {
  const { scheme } = original;
  const { i18n } = language;
  const { t } = i18n;
  const { colon } = i18n.locale.punctuation;
  const schemeTitle = factWording('title', scheme.identity.title, i18n);
  const policyholder = policyholderOf(scheme, i18n);
  const about = {
    isOfEdition: true,
    received: original.scheme.source.received,
    path: sourceHref(scheme),
    styles: ['source'],
    scripts: ['source'],
    title: `${t('source.title')}${colon}${schemeTitle.text} ${policyholder.text}`.trim(),
    description: t('source.lead'),
    borrowed: { path: schemeHref(scheme), title: schemeTitle.text },
  };
  const schemePage = `../${schemeHref(scheme)}`;
  const hrefOf = (id: string) => schemePage + anchorWithin(id, scheme, anchors);
  const remarks = new Map<number, RemarkView[]>();
  const remark = (line: number, view: RemarkView) => remarks.set(line, [...(remarks.get(line) ?? []), view]);
  for (const gap of gapsOf(scheme)) remark(gap.line, gapView(gap, i18n, hrefOf));
  for (const { line, view } of findingViews(original, i18n)) remark(line, view);
  const lines = lineViews(
    original.text,
    segmentsOf(highlightsOf(scheme)),
    { remarks, columns: columnsByLine(linked), hrefOf },
    i18n,
  );
  return {
    ...page(about, language),
    schemePage,
    schemeTitle,
    policyholder,
    facts: [
      { name: t('source.file'), value: scheme.source.file },
      { name: t('source.received'), value: i18n.locale.moment(scheme.source.received) },
      { name: t('source.encoding'), value: scheme.source.encoding },
      { name: t('source.length'), value: t('source.lines', { count: lines.length }) },
      { name: t('source.sha256'), value: scheme.source.sha256 },
    ],
    chapters: chaptersOf(scheme.sections, i18n),
    legend: legendOf(lines, i18n),
    leftOut: leftOutOf(scheme, i18n),
    lines,
  };
}

// where the page of a scheme shows contents without ids
const CHAPTERS: Readonly<Record<string, string>> = {
  identity: 'chapter-about',
  limits: 'chapter-limits',
  rates: 'chapter-premiums',
  premiumsOnRequest: 'premiums-on-request',
};

/** `#rates-annual-light-1-store` if the page has it, else the nearest parent on the page, else nothing. */
function anchorWithin(id: string, scheme: Scheme, anchors: ReadonlySet<string>): string {
  for (let nearest = id; nearest.length > scheme.id.length; nearest = nearest.slice(0, nearest.lastIndexOf('/'))) {
    const anchor = anchorOf(nearest, scheme);
    const known = [anchor, CHAPTERS[anchor] ?? ''].find((each) => anchors.has(each));
    if (known !== undefined) return `#${known}`;
  }
  return '';
}

function lineViews(
  text: string,
  segments: readonly Segment[],
  { remarks, columns, hrefOf }: Links & { remarks: ReadonlyMap<number, RemarkView[]> },
  { t, locale }: I18n,
): LineView[] {
  const isLinked = new Set<string>();
  const views: LineView[] = [];
  let next = 0;
  let before: ReadonlySet<Kind> = new Set();
  for (const { start, end } of linesOf(text)) {
    while (next < segments.length && segments[next]!.end <= start) next += 1;
    const pieces: Piece[] = [];
    for (let nth = next; nth < segments.length && segments[nth]!.start < end; nth += 1)
      addPiece(segments[nth]!, { start, end }, text, pieces);
    const number = views.length + 1;
    const found = new Set(pieces.map(({ highlight }) => highlight.kind).filter((kind) => !SELF_EVIDENT.includes(kind)));
    const readAs = [...found].filter((kind) => !before.has(kind)).map((kind) => t(`source.kinds.${kind}`));
    const remarksHere = remarks.get(number) ?? [];
    views.push({
      number: String(number),
      label: t('source.line', { line: number }),
      tag: pieces[0]?.highlight.kind === 'heading' && !isLinked.has(fieldOf(pieces[0])) ? 'h3' : 'p',
      isRow: text.slice(start, end).includes('\t'),
      segments: segmentViews(text, { start, end, number }, pieces, isLinked, { columns, hrefOf }),
      hasMargin: readAs.length + remarksHere.length > 0,
      readAs: readAs.join(locale.punctuation.comma),
      remarks: remarksHere,
    });
    if (pieces.length > 0) before = found;
  }
  return views;
}

/** Where a mark leads to, and the columns that something leads to, by their line. */
type Links = { hrefOf: (id: string) => string; columns: ReadonlyMap<number, readonly number[]> };

//   L505C7 -> 505: [7]
function columnsByLine(places: ReadonlySet<string>): Links['columns'] {
  const columns = new Map<number, number[]>();
  for (const place of places) {
    const [line, column] = place.slice(1).split('C').map(Number);
    columns.set(line!, [...(columns.get(line!) ?? []), column!]);
  }
  for (const each of columns.values()) each.sort((a, b) => a - b);
  return columns;
}

type Stretch = { start: number; end: number };
type Piece = Stretch & { highlight: Segment['highlight'] };

// their look shows their kind
const SELF_EVIDENT: readonly Kind[] = ['heading', 'reference'];

/** Lines without their line ends. */
function linesOf(text: string): Stretch[] {
  const lines: Stretch[] = [];
  let start = 0;
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) {
    lines.push({ start, end: index });
    start = index + end.length;
  }
  return [...lines, { start, end: text.length }];
}

/** The part of a segment on one line, without outer white space. A marker and the words after it are joined. */
function addPiece({ start, end, highlight }: Segment, line: Stretch, text: string, pieces: Piece[]): void {
  const raw = text.slice(Math.max(start, line.start), Math.min(end, line.end));
  // marks of the notation in front of words do not belong to them
  const inner = raw.replace(/^(?:\s|\*\*)+/, '');
  const words = inner.trim();
  if (words === '') return;
  const from = Math.max(start, line.start) + raw.length - inner.length;
  const piece = { start: from, end: from + words.length, highlight };
  const last = pieces.at(-1);
  const isSameField = last?.highlight.kind === highlight.kind && last.highlight.id === highlight.id;
  // cells of a row stay separate
  if (isSameField && /^[^\S\t]*$/.test(text.slice(last.end, from))) last.end = piece.end;
  else pieces.push(piece);
}

function segmentViews(
  text: string,
  line: Stretch & { number: number },
  pieces: readonly Piece[],
  isLinked: Set<string>,
  { columns, hrefOf }: Links,
): SegmentView[] {
  const views: SegmentView[] = [];
  const idOf = (offset: number) => `L${line.number}C${offset - line.start + 1}`;
  const linked = (columns.get(line.number) ?? []).map((column) => line.start + column - 1);
  const add = (start: number, end: number, view: Pick<SegmentView, 'id' | 'kind' | 'href'>) => {
    // a mark has its own anchor
    const within = linked.filter((offset) => start <= offset && offset < end && view.id !== idOf(offset));
    views.push({
      ...view,
      text: text.slice(start, end),
      within: within.map((offset) => ({ id: idOf(offset), from: offset - start })),
    });
  };
  const plain = (start: number, end: number) => {
    if (end > start) add(start, end, { id: '', kind: '', href: '' });
  };
  let at = line.start;
  for (const piece of pieces) {
    const { start, end, highlight } = piece;
    plain(at, start);
    const field = fieldOf(piece);
    const leads = highlight.kind !== 'furniture' && !isLinked.has(field) && !isMarkerAlone(piece);
    if (leads) isLinked.add(field);
    add(start, end, { id: idOf(start), kind: highlight.kind, href: leads ? hrefOf(highlight.id) : '' });
    at = end;
  }
  plain(at, line.end);
  return views;
}

/** `①` or `5.` alone is too small a target for a click. */
function isMarkerAlone({ start, end, highlight: { kind } }: Piece): boolean {
  return end - start <= 2 && (kind === 'heading' || WORDINGS.includes(kind));
}

/** A link covers one field: a sentence over all its lines, a value in each place where it is printed. */
function fieldOf({ highlight: { kind, id, start } }: Piece): string {
  return WORDINGS.includes(kind) ? `${kind} ${id}` : `${kind} ${start}`;
}

function gapView(gap: Gap, { t }: I18n, hrefOf: (id: string) => string): RemarkView {
  const view = (text: string, href: string, link: string) => ({ text, quote: '', href, link });
  switch (gap.about) {
    case 'merged-cell':
      return view(t('source.mergedCell'), `#L${gap.from}`, t('source.line', { line: gap.from }));
    case 'lower-edge':
      return view(t('source.lowerEdge'), `#L${gap.from}`, t('source.line', { line: gap.from }));
    case 'upper-edge':
      return view(t('source.upperEdge'), `#L${gap.from}`, t('source.line', { line: gap.from }));
    case 'carried':
      return view(t('source.carried'), '', '');
    case 'corrected':
      return view(t('source.corrected'), hrefOf(gap.id), t('source.correctedReading'));
  }
}

/** What a reader is shown of what an editor would mark. */
export const SHOWN = [
  'misreading',
  'name-variant',
  'placeholder-unfilled',
  'page-reference-empty',
  'page-reference-differs',
  'label-reused',
  'name-undefined',
  'limit-above-plan',
  'loss-above-limit',
  'premium-off-formula',
  'form-field-blank',
  'generic-against-plan',
  'date-of-last-year',
  'note-unreferenced',
  'bracket-unclosed',
  'heading-misaligned',
  'statement-clash',
  'source-character-lost',
  'editor-noted',
] as const;

function isShown(rule: string): rule is (typeof SHOWN)[number] {
  return SHOWN.some((each) => each === rule);
}

/** What to look at again, with its words, once a line. Findings that a reader has no use for are in the report alone. */
function findingViews({ text, findings }: Original, { t }: I18n): { line: number; view: RemarkView }[] {
  const lines = linesOf(text);
  const views = new Map<string, { line: number; view: RemarkView }>();
  for (const { rule, start, end } of findings) {
    if (!isShown(rule)) continue;
    const about = t(`source.findings.${rule}`);
    const line = lines.findLastIndex((each) => each.start <= start) + 1;
    const [quote] = text.slice(start, end).split(/[\r\n]/);
    views.set(`${line} ${about} ${quote}`, { line, view: { text: about, quote: quote!, href: '', link: '' } });
  }
  return [...views.values()];
}

function chaptersOf(sections: readonly Section[], { translate }: I18n): SourceView['chapters'] {
  const chapters: SourceView['chapters'] = [];
  for (const { level, heading } of sections) {
    const start = (heading?.span ?? heading?.spans?.[0])?.start;
    if (!heading || !start) continue;
    const view = { heading: translate('heading', heading.value), line: String(start.line) };
    const chapter = chapters.at(-1);
    if (level === 1 || !chapter) chapters.push({ ...view, parts: [] });
    else chapter.parts.push(view);
  }
  return chapters;
}

type Look = 'sum' | 'figure' | 'name' | 'heading' | 'reference' | 'wording' | 'furniture';

// kinds that look alike, by what they have in common
const LOOKS = {
  sum: ['premium', 'limit', 'deductible', 'ratio'],
  figure: ['figure'],
  name: ['fact', 'date', 'code', 'label'],
  heading: ['heading'],
  reference: ['reference'],
  furniture: ['furniture'],
} as const satisfies Partial<Record<Look, readonly Kind[]>>;

const WORDINGS: readonly Kind[] = KINDS.filter((kind) => !(Object.values(LOOKS).flat() as Kind[]).includes(kind));

/** The looks that this text has, each with the kinds in it. */
function legendOf(lines: readonly LineView[], { t, locale }: I18n): LegendView[] {
  const found = new Set(lines.flatMap(({ segments }) => segments.map(({ kind }) => kind)));
  const { furniture, ...looks } = LOOKS;
  const row = (look: Look, kinds: readonly Kind[]): LegendView[] => {
    const present = kinds.filter((kind) => found.has(kind));
    if (present.length === 0) return [];
    const names = present.map((kind) => t(`source.kinds.${kind}`)).join(locale.punctuation.comma);
    return [{ kind: present[0]!, sample: t('source.sample'), names, explained: t(`source.explained.${look}`) }];
  };
  return [
    ...Object.entries(looks).flatMap(([look, kinds]) => row(look as keyof typeof looks, kinds)),
    ...row('wording', WORDINGS),
    ...row('furniture', furniture),
    { kind: '', sample: t('source.sample'), names: t('source.plain'), explained: t('source.explained.plain') },
  ];
}

function leftOutOf({ furniture, notShown = [] }: Scheme, { t, translate }: I18n): SourceView['leftOut'] {
  const reasons = new Map<string, Set<number>>();
  const unread = notShown.map(({ reason, text }) => ({ reason, spans: [text.span] }));
  for (const { reason, spans } of [...furniture, ...unread]) {
    const lines = reasons.get(reason) ?? new Set();
    for (const { start } of spans) lines.add(start.line);
    reasons.set(reason, lines);
  }
  return [...reasons].map(([reason, lines]) => ({
    reason: translate('identity', reason),
    lines: [...lines]
      .sort((a, b) => a - b)
      .map((line) => ({ number: String(line), label: t('source.line', { line }) })),
  }));
}
