/** The sections of the comparison, in their order. */
export const SECTIONS = [
  'facts',
  'limits',
  'coverages',
  'costs',
  'exclusions',
  'riders',
  'definitions',
  'checklist',
  'unmapped',
] as const;
export type SectionName = (typeof SECTIONS)[number];
export type TableName = Exclude<SectionName, 'unmapped'> | 'costTerms' | 'riderExclusions';

/** The sections with a note under their headings. */
const NOTED = ['limits', 'exclusions', 'coverages', 'costs', 'definitions', 'unmapped'] as const;

export function isNoted(section: SectionName): section is (typeof NOTED)[number] {
  return NOTED.some((each) => each === section);
}

/** The tables in which a cell that equals its baseline may still say more than that. */
const WITH_MORE = ['coverages', 'costs', 'exclusions', 'riderExclusions', 'checklist'] as const;

export function hasSame(table: TableName): table is (typeof WITH_MORE)[number] {
  return WITH_MORE.some((each) => each === table);
}

/**
 * Which rows are shown: all; those that do not say the same in every column; of these, those in which two schemes or more
 * say something.
 */
export const ROW_CHOICES = ['all', 'differences', 'stated'] as const;
