import type { ReportedMessage } from './build-report.ts';

/** Errors of one cause: the first of them, and how many there are. */
export type ErrorCause = { first: ReportedMessage; count: number };

/**
 * Errors by cause: a hundred messages of one cause are one. Two errors have one cause if they are of one rule and differ in quotes and numbers
 * alone.
 */
export function errorCauses(messages: readonly ReportedMessage[]): ErrorCause[] {
  const causes = new Map<string, ErrorCause>();
  for (const each of messages) {
    if (each.severity !== 'error') continue;
    const cause = `${each.rule}\n${withoutDetails(each.message)}`;
    const known = causes.get(cause);
    if (known) known.count += 1;
    else causes.set(cause, { first: each, count: 1 });
  }
  return [...causes.values()];
}

function withoutDetails(message: string): string {
  return message
    .replace(/`[^`]*`/g, '`…`')
    .replace(/[a-z0-9-]+(?:\/[a-z0-9~-]+)+/g, '…')
    .replace(/\d[\d,.]*/g, '#');
}
