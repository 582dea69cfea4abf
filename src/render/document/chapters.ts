import type { Clause } from '../../../schemas/clause.ts';
import type { Subject } from '../../../schemas/provision.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import type { Section, SectionContent } from '../../../schemas/section.ts';
import type { ChapterName } from './names.ts';

/**
 * Consecutive contents of a section that belong to one chapter: a section is split where the subject changes. `above`: the sections whose
 * headings it is under, the outermost first; for one without a heading, the section that it continues is the last.
 */
export type Block = { section: Section; above: Section[]; contents: SectionContent[]; isWhole: boolean };

const CHAPTER_OF_SUBJECT: Record<Subject, ChapterName> = {
  insured: 'about',
  structure: 'about',
  eligibility: 'about',
  territory: 'about',
  parties: 'about',
  enrolment: 'joining',
  'mid-term-joining': 'joining',
  renewal: 'joining',
  'policy-period': 'joining',
  'start-of-cover': 'joining',
  payment: 'joining',
  certificate: 'joining',
  premium: 'premiums',
  limits: 'limits',
  disclosure: 'duties',
  notification: 'duties',
  claims: 'claims',
  'claims-documents': 'claims',
  'claims-payment': 'claims',
  settlement: 'claims',
  'first-claim': 'claims',
  cancellation: 'notices',
  'cooling-off': 'notices',
  insolvency: 'notices',
  'dispute-resolution': 'notices',
  privacy: 'notices',
  agency: 'notices',
  'other-insurance': 'notices',
  wording: 'notices',
  dividends: 'notices',
  'surrender-value': 'notices',
};

const CHAPTER_OF_KIND: Partial<Record<Section['kind'], ChapterName>> = {
  coverage: 'cover',
  costs: 'costs',
  exclusions: 'exclusions',
  definitions: 'cover',
  rider: 'riders',
  service: 'services',
  'loss-example': 'examples',
  statistic: 'examples',
  contact: 'contacts',
  unread: 'unread',
};

// the part of an id after `<scheme>/<edition>/`
const CHAPTER_OF_FIELD: Record<string, ChapterName> = {
  coverages: 'cover',
  definitions: 'cover',
  costs: 'costs',
  limits: 'limits',
  rates: 'premiums',
  riders: 'riders',
  exclusions: 'exclusions',
  services: 'services',
  'loss-examples': 'examples',
  statistics: 'examples',
  contacts: 'contacts',
};

/**
 * Put everything in a source into the chapters of a pamphlet. Contents of a chapter are in source order. A note goes
 * into the chapter that refers to it, and introductory prose precedes what it introduces.
 */
export function arrange(scheme: Scheme): Map<ChapterName, Block[]> {
  const chapters = new Map<ChapterName, Block[]>();
  const noteChapters = chaptersOfNotes(scheme);
  let before: ChapterName = 'about';
  const waiting: Section[] = [];
  scheme.sections.forEach((section, i) => {
    const own = isContinuing(section)
      ? before
      : (ownChapter(section, i, scheme) ?? (section.level === 1 ? 'about' : before));
    let last: Block | undefined;
    let lastChapter: ChapterName | undefined;
    const isHeadOnly = section.contents.length === 0;
    // a heading without contents belongs above what follows: all of its sections, or the next one
    if (isHeadOnly) {
      if (childrenOf(i, scheme).length === 0) waiting.push(section);
      return;
    }
    const above = [...headingsAbove(i, scheme), ...waiting.splice(0)];
    for (const content of section.contents) {
      const chapter: ChapterName =
        (isContinuing(section) && before) ||
        ('field' in content && (noteChapters.get(content.field) ?? chapterOfField(content.field, scheme))) ||
        ('field' in content && lastChapter) ||
        own;
      const known = chapters.get(chapter)?.find((block) => block.section === section);
      if (known) {
        known.contents.push(content);
        lastChapter = chapter;
        continue;
      }
      last = { section, above, contents: [content], isWhole: false };
      lastChapter = chapter;
      chapters.set(chapter, [...(chapters.get(chapter) ?? []), last]);
    }
    before = lastChapter ?? before;
    if (last) last.isWhole = last.contents.length === section.contents.length;
  });
  const exclusions = chapters.get('exclusions');
  if (exclusions) chapters.set('exclusions', ridersLast(exclusions));
  return chapters;
}

/** What holds for the basic contract comes first, and what a rider's own part says after it. */
function ridersLast(blocks: readonly Block[]): Block[] {
  const isOfRider = ({ above }: Block) => above.some(({ kind }) => kind === 'rider');
  return [...blocks.filter((block) => !isOfRider(block)), ...blocks.filter(isOfRider)];
}

/** A note is in the chapter of the first clause with its mark. */
function chaptersOfNotes(scheme: Scheme): Map<string, ChapterName> {
  const found = new Map<string, ChapterName>();
  const seek = (clauses: readonly Clause[], chapter: ChapterName) => {
    for (const clause of clauses) {
      for (const note of clause.notes) if (!found.has(note)) found.set(note, chapter);
      seek(clause.items, chapter);
    }
  };
  for (const { clauses } of scheme.coverages) seek(clauses, 'cover');
  for (const { clauses } of scheme.definitions) seek(clauses, 'cover');
  for (const { items } of scheme.costs) seek(items, 'costs');
  for (const { items } of scheme.exclusions) seek(items, 'exclusions');
  for (const { clauses } of scheme.riders) seek(clauses, 'riders');
  for (const { clauses } of scheme.services) seek(clauses, 'services');
  for (const { clauses } of scheme.lossExamples) seek(clauses, 'examples');
  for (const { about, clauses } of scheme.provisions) seek(clauses, CHAPTER_OF_SUBJECT[about]);
  return found;
}

function chapterOfField(id: string, scheme: Scheme): ChapterName | undefined {
  const provision = scheme.provisions.find((each) => each.id === id);
  if (provision) return CHAPTER_OF_SUBJECT[provision.about];
  return CHAPTER_OF_FIELD[id.slice(scheme.id.length + 1).split('/')[0]!];
}

/**
 * The chapter of clauses that aren't fields: by the kind of the section; prose goes with the first content below it.
 */
function ownChapter(section: Section, i: number, scheme: Scheme): ChapterName | undefined {
  const byKind = CHAPTER_OF_KIND[section.kind];
  if (byKind) return byKind;
  for (const each of [section, ...childrenOf(i, scheme)]) {
    const kind = CHAPTER_OF_KIND[each.kind];
    if (kind) return kind;
    for (const content of each.contents) {
      const chapter = 'field' in content ? chapterOfField(content.field, scheme) : undefined;
      if (chapter) return chapter;
    }
  }
  return undefined;
}

function childrenOf(i: number, { sections }: Scheme): Section[] {
  const end = sections.findIndex((each, j) => j > i && each.level <= sections[i]!.level);
  return sections.slice(i + 1, end === -1 ? undefined : end);
}

/** Kinds of sections that say what is insured or offered, and may hold further sections that say it in parts. */
const HOLDING: readonly Section['kind'][] = ['coverage', 'costs', 'exclusions', 'rider', 'service'];
const HELD: readonly Section['kind'][] = ['coverage', 'costs', 'exclusions', 'definitions', 'prose', 'service'];

/** The sections whose headings a section is under, the outermost first. */
function headingsAbove(i: number, { sections }: Pick<Scheme, 'sections'>): Section[] {
  const section = sections[i]!;
  if (isContinuing(section)) {
    const continued = sections.slice(0, i).findLastIndex((each) => !isContinuing(each));
    return continued < 0 ? [] : [...headingsAbove(continued, { sections }), sections[continued]!];
  }
  const above: Section[] = [];
  let { level } = section;
  for (let j = section.heading ? i - 1 : -1; j >= 0 && level > 1; j -= 1) {
    const each = sections[j]!;
    if (each.level >= level) continue;
    level = each.level;
    if (each.heading && isGroup(each, section)) above.unshift(each);
  }
  return above;
}

/** Whether a section is part of one above it. A provision or a contact of a higher level just comes before. */
function isGroup(above: Section, { kind }: Section): boolean {
  return above.kind === 'prose' || (HOLDING.includes(above.kind) && HELD.includes(kind));
}

/** A part without a heading, deep in a section, continues the one before it: its 上記① is there. */
function isContinuing({ heading, level }: Section): boolean {
  return !heading && level === 3;
}
