import type { ErrorCause } from '../../schemas/renewed.ts';
import type { RuleId } from '../messages/rules.ts';
import type { ReportedMessage } from './build-report.ts';

/**
 * Errors by cause: a hundred messages of one cause are one. Two errors have one cause if they are of one rule and differ in quotes and numbers
 * alone. If a section was not found, what the profile looks for in it, and the numbers of the lists that are now in another section, follow
 * from that.
 * @param settledBy  The questions whose answers settle a message, by their ids.
 */
export function errorCauses(
  messages: readonly ReportedMessage[],
  settledBy: (message: ReportedMessage) => readonly string[] = () => [],
): ErrorCause[] {
  const causes = new Map<string, ErrorCause>();
  const errors = messages.filter(({ severity }) => severity === 'error');
  const root = errors.find(({ rule }) => rule === ('section-missing' satisfies RuleId));
  const isOfRoot = (each: ReportedMessage) => root !== undefined && (OF_SECTIONS as string[]).includes(each.rule);
  // what others follow from is first
  for (const each of [...errors].sort((a, b) => Number(isOfRoot(a)) - Number(isOfRoot(b)))) {
    const { rule, message } = isOfRoot(each) ? root! : each;
    const cause = `${rule}\n${withoutDetails(message)}`;
    const known = causes.get(cause);
    const settled = settledBy(each);
    if (known) {
      known.count += 1;
      known.settledBy = [...new Set([...known.settledBy, ...settled])];
    } else causes.set(cause, { first: each, count: 1, settledBy: [...settled] });
  }
  return [...causes.values()];
}

/** What follows from a section that was not found. */
const OF_SECTIONS: RuleId[] = ['item-unknown', 'clause-gap'];

function withoutDetails(message: string): string {
  return message
    .replace(/`[^`]*`/g, '`…`')
    .replace(/[a-z0-9-]+(?:\/[a-z0-9~-]+)+/g, '…')
    .replace(/\d[\d,.]*/g, '#');
}
