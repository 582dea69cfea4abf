import picocolors from 'picocolors';
import type { VFile } from 'vfile';
import type { BuildReport } from './build-report.ts';
import { uncheckedOf } from '../messages/unchecked.ts';
import { counted, countedKind } from './counted.ts';

// colours on a terminal, plain lines in a pipe
const pc = picocolors.createColors(Boolean(process.stderr.isTTY) && !process.env.NO_COLOR);

/**
 * Print the messages on some files to the error stream: the number of warnings of each rule, then every error in full:
 * ```
 * 3 warnings (`--verbose` prints them):
 *     2 misreading, the first at sources/travel/2024/pamphlet.txt:12:1
 *     1 name-variant, at sources/travel/2024/pamphlet.txt:40:5
 * sources/travel/2024/pamphlet.txt:118:9-118:15 error Unexpected …, expected … amount-orphan
 *     区分⇥2,270円
 *     The next thing to look at.
 * Not checked because of these errors:
 *     sources/travel/2024/pamphlet.txt: amounts and characters that belong to no field
 * 1 error, 3 warnings
 * ```
 * @param isVerbose  Print every warning in full too.
 */
export function printMessages(files: readonly VFile[], isVerbose: boolean): void {
  const all = files.flatMap((file) => {
    const lines = String(file).split(/\r?\n/);
    return [...file.messages]
      .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
      .map((message) => ({ path: file.path, message, lines }));
  });
  const print = (line: string) => void process.stderr.write(`${line}\n`);
  const errors = all.filter(({ message }) => message.fatal);
  const warnings = all.filter(({ message }) => !message.fatal);
  if (isVerbose) for (const { path, message, lines } of warnings) print(formatMessage(path, message, lines));
  else for (const line of summaryOf(warnings)) print(line);
  for (const { path, message, lines } of errors) print(formatMessage(path, message, lines));
  for (const line of uncheckedLines(files)) print(line);
  if (all.length > 0) print(`${counted(errors.length, 'error')}, ${counted(warnings.length, 'warning')}`);
}

/** What the errors left unchecked, so that a person expects more in the next run. */
function uncheckedLines(files: readonly VFile[]): string[] {
  const lines = files.flatMap((file) => {
    const unchecked = uncheckedOf(file);
    if (!unchecked) return [];
    const { checks, because } = unchecked;
    return [`    ${pc.bold(file.path)}: ${checks.join('; ')}${because === file.path ? '' : ` (see ${because})`}`];
  });
  return lines.length === 0 ? [] : ['Not checked because of these errors:', ...lines];
}

type Message = { path: string; message: VFile['messages'][number] };

/** The number of warnings of each rule, the highest first, with the first place of each. */
function summaryOf(warnings: readonly Message[]): string[] {
  if (warnings.length === 0) return [];
  const byRule = new Map<string, Message[]>();
  for (const each of warnings) {
    const rule = each.message.ruleId ?? '';
    byRule.set(rule, [...(byRule.get(rule) ?? []), each]);
  }
  const width = String(warnings.length).length;
  return [
    `${pc.yellow(counted(warnings.length, 'warning'))} (\`--verbose\` prints ${warnings.length === 1 ? 'it' : 'them'}):`,
    ...[...byRule]
      .sort(([a, those], [b, these]) => these.length - those.length || (a < b ? -1 : 1))
      .map(([rule, those]) => {
        const { path, message } = those[0]!;
        const place = message.line == null ? path : `${path}:${message.line}:${message.column}`;
        return `    ${String(those.length).padStart(width)} ${rule}, ${those.length === 1 ? 'at' : 'the first at'} ${pc.bold(place)}`;
      }),
  ];
}

/** One message: place, severity, what is there and what is expected, rule; then the line of the source, then the hint. */
export function formatMessage(path: string, message: VFile['messages'][number], lines: readonly string[]): string {
  const { line, column, place } = message;
  const end = place && 'end' in place ? `-${place.end.line}:${place.end.column}` : '';
  const where = line == null ? path : `${path}:${line}:${column}${end}`;
  const severity = message.fatal ? pc.red('error') : pc.yellow('warning');
  const printed = line == null ? '' : (lines[line - 1] ?? '');
  const excerpt = printed.trim() === '' ? [] : [pc.dim(`    ${printed.replace(/\t/g, '⇥')}`)];
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
  const kindsOf = (counts: Record<string, number>) =>
    Object.entries(counts)
      .filter(([, n]) => n > 0)
      .map(([kind, n]) => countedKind(n, kind))
      .join(', ');
  for (const {
    id,
    characters,
    confirmed,
    read,
    unmapped,
    quantities,
    numbers,
    ledger,
    waived = [],
    tables,
    limits,
    limitRows,
    unprovenNumbers,
  } of schemes) {
    const kinds = Object.entries(characters.kinds).map(([kind, { percent }]) => `${percent.toFixed(1)} % ${kind}`);
    process.stdout.write(
      `${pc.bold(id)}  ${characters.total} characters, ${characters.unexplained} unexplained${confirmed ? '' : '; contents not confirmed in source.yaml'}\n` +
        `  ${kinds.join(', ')}\n` +
        `  read: ${kindsOf(read)}\n` +
        `  ${counted(quantities.amounts, 'amount')}: ${kindsOf(ledger)}\n` +
        `  ${counted(numbers.total, 'number')}, ${numbers.unowned} unowned: ${kindsOf(numbers.owners)}\n`,
    );
    for (const { line, text } of unmapped.filter(({ kind }) => kind === 'statement' || kind === 'rider')) {
      process.stdout.write(`  no neutral code: line ${line}, ${text.length > 50 ? `${text.slice(0, 50)}…` : text}\n`);
    }
    const beside = unmapped.filter(({ kind }) => kind === 'note' || kind === 'prose');
    if (beside.length > 0) {
      const lines = beside.map(({ line }) => line).sort((a, b) => a - b);
      process.stdout.write(`  no neutral code, notes and prose that promise or exclude: lines ${lines.join(', ')}\n`);
    }
    for (const { table, invariant, by, on, why } of waived)
      process.stdout.write(`  waived in ${table} by ${by}, ${on}: ${JSON.stringify(invariant)}, ${why}\n`);
    for (const { id: table, premiums, referrals, readTwice, mutations, misprints, rows } of tables) {
      const twice = readTwice === undefined ? '' : `, ${counted(readTwice, 'row')} read twice`;
      process.stdout.write(
        `  ${table}  ${counted(premiums, 'premium')}, ${counted(referrals, 'referral')}; ${(mutations.score * 100).toFixed(1)} % of ${mutations.changes} one-digit misprints seen${twice}\n`,
      );
      const others = Object.entries({ ...misprints, 'lost rows': rows }).filter(([, { changes }]) => changes > 0);
      if (others.length > 0)
        process.stdout.write(`    ${others.map(([kind, score]) => `${kind} ${percentOf(score)}`).join(', ')} seen\n`);
      for (const { line, printed } of rows.unseen)
        process.stdout.write(`    no check sees a loss of line ${line}, ${printed}\n`);
      for (const [kind, { unseen }] of Object.entries(misprints))
        for (const { line, printed, misprints: as } of unseen)
          process.stdout.write(`    no check sees a misprint of line ${line} (${kind}), ${printed} as ${someOf(as)}\n`);
    }
    if (limits.changes > 0)
      process.stdout.write(
        `  limits: ${percentOf(limits)} of ${limits.changes} one-digit misprints seen; ${counted(limits.unseen.length, 'limit')} that may be misprinted unseen: ${linesIn(limits.unseen)}\n`,
      );
    if (limitRows.unseen.length > 0)
      process.stdout.write(`  no check sees a lost row of a table of limits: ${linesIn(limitRows.unseen)}\n`);
    process.stdout.write(
      `  ${counted(unprovenNumbers.length, 'number')} that nothing is compared with: \`unprovenNumbers\` of report.json has their lines\n`,
    );
  }
}

function percentOf({ score }: { score: number }): string {
  return `${(score * 100).toFixed(1)} %`;
}

/** The first of many misprints. */
function someOf(misprints: readonly string[]): string {
  return misprints.length > 3 ? `${misprints.slice(0, 3).join(', ')}, …` : misprints.join(', ');
}

function linesIn(unseen: readonly { line: number }[]): string {
  const lines = [...new Set(unseen.map(({ line }) => line))].sort((a, b) => a - b);
  return lines.length === 0 ? 'none' : `lines ${lines.join(', ')}`;
}
