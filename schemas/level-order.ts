type Level = 'tables' | 'facts' | 'clauses' | 'whole';

// apart from the schema: what a browser loads must not bring its library along
const ORDER: readonly Level[] = ['tables', 'facts', 'clauses', 'whole'];

/** @param part  The level from which on something is read. */
export function isReadAt(part: Level, { level }: { level: Level }): boolean {
  return ORDER.indexOf(part) <= ORDER.indexOf(level);
}
