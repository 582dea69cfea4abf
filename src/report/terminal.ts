import picocolors from 'picocolors';
import type { VFile } from 'vfile';
import type { BuildReport } from './build-report.ts';

// colours on a terminal, plain lines in a pipe
const pc = picocolors.createColors(Boolean(process.stderr.isTTY) && !process.env.NO_COLOR);

/**
 * Print the complaints on some files to the error stream, in reading order:
 * ```
 * sources/travel/2024/pamphlet.txt:118:9-118:15 error Unexpected …, expected … amount-orphan
 *     区分⇥2,270円
 *     The next thing to look at.
 * ```
 */
export function printMessages(files: readonly VFile[]): void {
  let [errors, warnings] = [0, 0];
  for (const file of files) {
    const lines = String(file).split(/\r?\n/);
    for (const message of [...file.messages].sort(
      (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
    )) {
      if (message.fatal) errors += 1;
      else warnings += 1;
      process.stderr.write(`${formatMessage(file.path, message, lines)}\n`);
    }
  }
  if (errors + warnings > 0) process.stderr.write(`${count(errors, 'error')}, ${count(warnings, 'warning')}\n`);
}

/** One complaint: place, severity, what and what would do, rule; then the line of the source, then the hint. */
export function formatMessage(path: string, message: VFile['messages'][number], lines: readonly string[]): string {
  const { line, column, place } = message;
  const end = place && 'end' in place ? `-${place.end.line}:${place.end.column}` : '';
  const where = line == null ? path : `${path}:${line}:${column}${end}`;
  const severity = message.fatal ? pc.red('error') : pc.yellow('warning');
  const excerpt = line == null ? [] : [pc.dim(`    ${(lines[line - 1] ?? '').replace(/\t/g, '⇥')}`)];
  const hint = (message.note ?? '')
    .split('\n')
    .filter(Boolean)
    .map((each) => `    ${each}`);
  return [`${pc.bold(where)} ${severity} ${message.reason} ${pc.dim(message.ruleId ?? '')}`, ...excerpt, ...hint].join(
    '\n',
  );
}

/** Print what was checked, scheme by scheme. */
export function printReport({ schemes }: BuildReport): void {
  const counted = (counts: Record<string, number>) =>
    Object.entries(counts)
      .filter(([, n]) => n > 0)
      .map(([kind, n]) => `${n} ${kind}`)
      .join(', ');
  for (const { id, characters, confirmed, read, unmapped, quantities, ledger, tables } of schemes) {
    const kinds = Object.entries(characters.kinds).map(([kind, { percent }]) => `${percent.toFixed(1)} % ${kind}`);
    process.stdout.write(
      `${pc.bold(id)}  ${characters.total} characters, ${characters.unexplained} unexplained${confirmed ? '' : '; contents not confirmed in source.yaml'}\n` +
        `  ${kinds.join(', ')}\n` +
        `  read: ${counted(read)}\n` +
        `  ${quantities.amounts} amounts: ${counted(ledger)}\n`,
    );
    for (const { line, text } of unmapped) {
      process.stdout.write(`  no neutral code: line ${line}, ${text.length > 50 ? `${text.slice(0, 50)}…` : text}\n`);
    }
    for (const { id: table, premiums, referrals, readTwice, mutations } of tables) {
      const twice = readTwice === undefined ? '' : `, ${readTwice} rows read twice`;
      process.stdout.write(
        `  ${table}  ${premiums} premiums, ${referrals} referrals; ${(mutations.score * 100).toFixed(1)} % of ${mutations.changes} one-digit misprints seen${twice}\n`,
      );
    }
  }
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
