import type { Scheme } from '../../../schemas/scheme.ts';
import type { Source } from '../../../schemas/source.ts';
import type { Span } from '../../../schemas/span.ts';
import { reportDeclared, type DeclarationPath } from '../declared.ts';
import { report, type Diagnostic } from '../../messages/report.ts';
import { FURNITURE, isBlank, NOTATION, type PamphletText } from '../text.ts';
import { confirmedCount, TABS } from './confirmed-counts.ts';
import { firstSpanIn, spansIn } from './spans.ts';

/** How many characters other than white space each kind accounts for. If `unexplained` is not 0, the build stops. */
export type CharacterLedger = {
  characters: number;
  kinds: Record<string, number>;
  unexplained: number;
  /** How many tabs separate cells. */
  tabs: number;
  /** Whether source.yaml confirms the character count of each section. */
  isConfirmed: boolean;
};

// the fields of a scheme in the order of their claims: text quoted by two of them counts for the first
const CLAIMANTS = [
  ['rate tables', 'rateTables'],
  ['limits and deductibles', 'limitTables', 'plans', 'sublimits', 'deductibles', 'payoutRatios'],
  ['costs', 'costs'],
  ['exclusions', 'exclusions'],
  ['coverages', 'coverages'],
  ['definitions', 'definitions'],
  ['riders', 'riders'],
  ['services', 'services'],
  ['loss examples', 'lossExamples'],
  ['statistics', 'statistics'],
  ['contacts', 'contacts'],
  ['provisions', 'provisions'],
  ['documents', 'documents'],
  ['notes', 'notes'],
  ['identity', 'identity', 'premiumsOnRequest'],
  ['assumptions', 'assumptions'],
  ['rules of payment', 'paymentRules', 'reductions'],
] as const satisfies readonly (readonly [string, ...(keyof Scheme)[]])[];

/** The kind of characters in text that is not read yet. */
const UNREAD = 'not yet read';

/**
 * Account for every character other than white space: a typed field, a heading, prose, declared furniture, or
 * notation. Unexplained text is reported, line by line.
 */
export function accountForCharacters(scheme: Scheme, source: Source, pamphlet: PamphletText): CharacterLedger {
  const { text, debris } = pamphlet;
  const names = ['', 'furniture', 'notation', ...CLAIMANTS.map(([name]) => name), 'headings', 'prose', UNREAD];
  const owner = new Uint8Array(text.length);
  const claim = (spans: readonly Span[], by: number) => {
    for (const { start, end } of spans) owner.fill(by, start.offset, end.offset);
  };
  // backwards: what is claimed first takes the place of what was claimed after it
  for (const { kind, heading, cells, contents } of scheme.sections.toReversed()) {
    claim(spansIn(contents), names.indexOf(kind === 'unread' ? UNREAD : 'prose'));
    claim([...spansIn(heading), ...cells], names.indexOf('headings'));
  }
  for (const [name, ...keys] of [...CLAIMANTS].reverse()) {
    const by = names.indexOf(name);
    for (const key of keys) claim(spansIn(scheme[key]), by);
  }
  for (let at = 0; at < text.length; at += 1) {
    if (debris[at] === FURNITURE) owner[at] = 1;
    else if (debris[at] === NOTATION) owner[at] = 2;
  }
  const counts = new Uint32Array(names.length);
  // the kinds in the order of the text
  const found: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (isBlank(text.charCodeAt(at))) continue;
    const by = owner[at]!;
    if (counts[by] === 0 && by !== 0) found.push(by);
    counts[by]! += 1;
  }
  const unexplained = counts[0]!;
  if (unexplained > 0) reportUnexplained(owner, pamphlet);
  return {
    characters: counts.reduce((sum, count) => sum + count, 0),
    kinds: Object.fromEntries(found.map((by) => [names[by]!, counts[by]!])),
    unexplained,
    tabs: text.split('\t').length - 1,
    isConfirmed: source.contents !== undefined,
  };
}

function reportUnexplained(owner: Uint8Array, { file, text, span }: PamphletText): void {
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    let start: number | undefined;
    let end = 0;
    for (let at = line.index; at < line.index + line[0].length; at += 1) {
      if (owner[at] !== 0 || isBlank(text.charCodeAt(at))) continue;
      start ??= at;
      end = at + 1;
    }
    if (start === undefined) continue;
    const words = text.slice(start, end);
    report(file, 'text-orphan', span(start, end), {
      unexpected: `\`${words.length > 60 ? `${words.slice(0, 60)}…` : words}\``,
      expected: 'a typed field, prose, or an entry of `furniture` in the profile',
      hint: 'Nothing that was read accounts for it.',
    });
  }
}

/** A correction changed the number that was confirmed, and no one has confirmed another one. */
function reportOpen(name: string, at: DeclarationPath, pamphlet: PamphletText): void {
  const open: Diagnostic = {
    unexpected: `\`${name}\`, whose number of characters was confirmed before a correction changed it`,
    expected: 'the number that the corrected original has',
    hint: '`yakkan ask` shows it and takes the answer.',
  };
  reportDeclared(pamphlet, 'judgement-void', at, open, 'source');
}

// counts outside the sections, confirmed next to them
const LEFT_OUT = ['furniture', 'notation'] as const;

/** Check the character count of each section against the count confirmed in source.yaml. */
export function checkContents(
  scheme: Scheme,
  source: Source,
  { kinds, tabs }: CharacterLedger,
  pamphlet: PamphletText,
): void {
  const { contents } = source;
  if (!contents) return;
  const found = new Map(scheme.sections.map((section) => [section.id.slice(section.id.lastIndexOf('/') + 1), section]));
  const counted = [
    ...LEFT_OUT.map((kind) => [`characters of ${kind}`, kinds[kind] ?? 0, kind] as const),
    [TABS, tabs, TABS] as const,
  ];
  for (const [what, left, name] of counted) {
    const { count: confirmed = 0, by, on, at, isOpen } = confirmedCount(name, source);
    if (isOpen) reportOpen(name, at, pamphlet);
    if (isOpen || left === confirmed) continue;
    const differing: Diagnostic = {
      unexpected: `${left} ${what}`,
      expected: `${confirmed}, as ${by} confirmed on ${on}`,
      hint: 'A page, a repeated heading or a cell may be lost; if not, put the number into `contents`.',
    };
    reportDeclared(pamphlet, 'contents-differ', at, differing, 'source');
  }
  for (const [name, section] of found) {
    const { count: confirmed, by, on, at, isOpen } = confirmedCount(name, source);
    if (isOpen) reportOpen(name, at, pamphlet);
    if (isOpen || confirmed === section.characters) continue;
    const place = section.heading?.span ?? section.heading?.spans?.[0] ?? firstSpanIn(section.contents);
    const differing: Diagnostic = {
      unexpected: `${section.characters} characters in section \`${name}\``,
      expected:
        confirmed === undefined ? 'a number confirmed in source.yaml' : `${confirmed}, as ${by} confirmed on ${on}`,
      hint: 'Compare the section with the original; then put the number into `contents` of source.yaml.',
    };
    // a section that begins with a table of fields has no place of its own
    if (place) report(pamphlet.file, 'contents-differ', place, differing);
    else reportDeclared(pamphlet, 'contents-differ', at, differing, 'source');
  }
  for (const name of Object.keys(contents.sections)) {
    if (found.has(name) || (LEFT_OUT as readonly string[]).includes(name)) continue;
    const unknown: Diagnostic = {
      unexpected: `\`contents\` for section \`${name}\``,
      expected: 'a section of the profile',
    };
    reportDeclared(pamphlet, 'contents-differ', ['contents', 'sections', name], unknown, 'source');
  }
}
