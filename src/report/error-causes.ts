import type { ErrorCause } from '../../schemas/renewed.ts';
import type { ReportedMessage } from './build-report.ts';

/**
 * Errors by cause: a hundred messages of one cause are one. Two errors have one cause if they are of one rule and differ in quotes and numbers
 * alone.
 * @param settledBy  The questions whose answers settle a message, by their ids.
 */
export function errorCauses(
  messages: readonly ReportedMessage[],
  settledBy: (message: ReportedMessage) => readonly string[] = () => [],
): ErrorCause[] {
  const causes = new Map<string, ErrorCause>();
  for (const each of messages) {
    if (each.severity !== 'error') continue;
    const cause = `${each.rule}\n${withoutDetails(each.message)}`;
    const known = causes.get(cause);
    const settled = settledBy(each);
    if (known) {
      known.count += 1;
      known.settledBy = [...new Set([...known.settledBy, ...settled])];
    } else causes.set(cause, { first: each, count: 1, settledBy: [...settled] });
  }
  return [...causes.values()];
}

function withoutDetails(message: string): string {
  return message
    .replace(/`[^`]*`/g, '`…`')
    .replace(/[a-z0-9-]+(?:\/[a-z0-9~-]+)+/g, '…')
    .replace(/\d[\d,.]*/g, '#');
}
