import type { VFile } from 'vfile';
import type { Profile } from '../../schemas/profile.ts';
import { Scheme } from '../../schemas/scheme.ts';
import type { Source } from '../../schemas/source.ts';
import type { YamlFile } from '../input/yaml-file.ts';
import { isUnusable } from '../messages/report.ts';
import type { RuleId } from '../messages/rules.ts';
import { leaveUnchecked } from '../messages/unchecked.ts';
import type { SchemeDraft } from './assemble.ts';
import { checkConfirmations } from './confirmations.ts';
import { reportRuleFindings } from './findings/every-finding.ts';
import type { Grid } from './grid.ts';
import { reconcile } from './reconcile.ts';
import type { Quantities } from './recognise.ts';
import type { PamphletText } from './text.ts';

/** What needs a scheme that was read as a whole. */
export const OF_THE_SCHEME: readonly string[] = [
  'amounts and characters that belong to no field',
  'what must hold between premiums',
  'mappings to neutral codes',
  'the checklist',
];

/** Errors that hide nothing outside their line, or the table that they are in. */
const OF_ONE_PLACE: readonly (string | undefined)[] = [
  'character-unusual',
  'amount-malformed',
  'amount-split',
  'amount-cut',
  'unit-unknown',
  'cell-unexpected',
  'cell-missing',
  'cell-surplus',
  'cell-duplicate',
  'band-unreadable',
  'limit-clash',
  'limit-ambiguous',
  'note-dangling',
  'reference-dangling',
] satisfies RuleId[];

type Message = VFile['messages'][number];

/**
 * Check the ledgers of a scheme whose readers reported errors, if those are errors of one place. What the ledgers find on the line or in
 * the table of such an error follows from it and is not reported; everything else is.
 */
export function reconcileInPart(
  draft: SchemeDraft,
  quantities: Quantities,
  profile: YamlFile<Profile> & { value: Profile },
  source: YamlFile<Source> & { value: Source },
  grids: readonly Grid[],
  pamphlet: PamphletText,
): void {
  const { file } = pamphlet;
  const known = [...file.messages];
  const errors = known.filter(({ fatal }) => fatal);
  const scheme = Scheme.safeParse(draft);
  if (!scheme.success || isUnusable(profile.file) || !errors.every(isOfOnePlace))
    return leaveUnchecked(file, isUnusable(file) ? file.path : profile.file.path, OF_THE_SCHEME);
  // a declaration that is unused because something was not read is reported without a place, and left out below
  reconcile(scheme.data, quantities, profile.value, source.value, { ...pamphlet, describedBy: {} });
  reportRuleFindings({ scheme: scheme.data, quantities, pamphlet });
  checkConfirmations(source.value, scheme.data, source.file, source.locate);
  const tables = grids.map(({ start, end }) => pamphlet.span(start, end));
  const tableOf = (line: number) => tables.find(({ start, end }) => start.line <= line && line <= end.line);
  const hidden = new Set(errors.flatMap(linesOf));
  const hiddenTables = new Set([...hidden].map(tableOf));
  hiddenTables.delete(undefined);
  const follows = (message: Message) => {
    const lines = linesOf(message);
    return lines.length === 0 || lines.some((line) => hidden.has(line) || hiddenTables.has(tableOf(line)));
  };
  const found = file.messages.filter((message) => known.includes(message) || !follows(message));
  file.messages.splice(0, file.messages.length, ...found);
  leaveUnchecked(file, file.path, OF_THE_SCHEME.slice(2));
}

function isOfOnePlace({ ruleId, line }: Message): boolean {
  return line !== undefined && OF_ONE_PLACE.includes(ruleId);
}

function linesOf({ line, place }: Message): number[] {
  if (line === undefined) return [];
  const end = place && 'end' in place ? place.end.line : line;
  return Array.from({ length: end - line + 1 }, (_, i) => line + i);
}
