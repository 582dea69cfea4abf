import type { Log } from 'sarif';
import type { ReportedMessage } from './build-report.ts';
import { meaningOf, rules, severityOf, type RuleId } from '../messages/rules.ts';

/**
 * The messages as SARIF 2.1.0, the format that CI systems show next to the lines of a file. Columns count in UTF-16 units, as
 * everywhere here. A message about something missing has only its file.
 */
export function sarif(messages: readonly ReportedMessage[]): string {
  const ids = Object.keys(rules) as RuleId[];
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'yakkan',
            rules: ids.map((id) => ({
              id,
              shortDescription: { text: meaningOf(id) },
              defaultConfiguration: { level: severityOf(id) },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: messages.map(({ file, line, column, endLine, endColumn, severity, rule, message, hint }) => ({
          ruleId: rule,
          ruleIndex: ids.indexOf(rule as RuleId),
          level: severity,
          message: { text: hint ? `${message}. ${hint}` : message },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: file },
                ...(line !== undefined && {
                  region: {
                    startLine: line,
                    ...(column !== undefined && { startColumn: column }),
                    ...(endLine !== undefined && { endLine }),
                    ...(endColumn !== undefined && { endColumn }),
                  },
                }),
              },
            },
          ],
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
