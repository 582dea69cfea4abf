import type { VFile } from 'vfile';
import { meaningOf, type RuleId } from '../messages/rules.ts';
import { uncheckedOf } from '../messages/unchecked.ts';
import type { CoverageByLanguage } from '../translate/catalog-file.ts';
import type { Coverage } from '../translate/needed.ts';
import type { ProductReport } from './product-report.ts';
import { withHidden, type SchemeReport } from './scheme-report.ts';

/** One message, as data. */
export type ReportedMessage = {
  file: string;
  line?: number;
  column?: number;
  endLine?: number;
  endColumn?: number;
  severity: 'error' | 'warning';
  rule: string;
  meaning: string;
  message: string;
  hint?: string;
};

/** out/report.json. It has no time and no path of the machine: two builds of one input give the same bytes. */
export type BuildReport = {
  schemes: SchemeReport[];
  translations: TranslationReport;
  /** The pages of what was printed; empty if nothing was. */
  pamphlets: ProductReport[];
  messages: ReportedMessage[];
};

/** By language and scheme, how much of it is translated; without exclusions and notices in full it is a draft. */
export type TranslationReport = Record<string, Record<string, Omit<Coverage, 'missing'> & { missing: number }>>;

/**
 * @param coverage  Of each language that pamphlets are translated into.
 * @param pamphlets How long the printed products are.
 * @param judged    Files of people's judgements, whose messages are reported too.
 * @param hide      Takes personal data out of words of the text.
 */
export function buildReport(
  readings: readonly { report: SchemeReport; file: VFile }[],
  coverage: CoverageByLanguage,
  judged: readonly VFile[],
  pamphlets: readonly ProductReport[],
  hide: (text: string) => string = (text) => text,
): BuildReport {
  const translations = [...coverage].map(([lang, schemes]): [string, TranslationReport[string]] => {
    const each = [...schemes].map(([id, one]) => [id, { ...one, missing: one.missing.length }] as const);
    return [lang, Object.fromEntries(each)];
  });
  return {
    schemes: readings.map(({ report }) => withHidden(report, hide)),
    translations: Object.fromEntries(translations),
    pamphlets: [...pamphlets],
    messages: [...readings.map(({ file }) => file), ...judged].flatMap((file) =>
      messagesOf(file).map(({ message, hint, ...rest }) => ({
        ...rest,
        message: hide(message),
        ...(hint && { hint: hide(hint) }),
      })),
    ),
  };
}

export function messagesOf(file: VFile): ReportedMessage[] {
  return file.messages.map((message) => ({
    file: file.path,
    ...(message.line != null && { line: message.line }),
    ...(message.column != null && { column: message.column }),
    ...(message.place &&
      'end' in message.place && { endLine: message.place.end.line, endColumn: message.place.end.column }),
    severity: message.fatal ? 'error' : 'warning',
    rule: message.ruleId ?? '',
    meaning: meaningOf(message.ruleId as RuleId),
    message: message.reason,
    ...(message.note && { hint: message.note }),
  }));
}

/** What errors left unchecked in a file, and the file with the errors; none if everything was checked. */
export function uncheckedIn(file: VFile): { file: string; checks: readonly string[]; because: string }[] {
  const unchecked = uncheckedOf(file);
  return unchecked ? [{ file: file.path, ...unchecked }] : [];
}
