import { spawn } from 'node:child_process';
import type { ReportedMessage } from '../report/build-report.ts';

/** What the pages are sent: the current build, and why there is no newer one. */
export type BuildState = {
  /** Name of the last good build; '' before the first. */
  build: string;
  title: string;
  /** The first errors, `file:line:column what`; empty if the last build was good. */
  errors: string[];
  /** How many further errors there are. */
  more: number;
};

/**
 * The result of a build; its output is for the terminal. `failed`: the sources have errors. `broken-off`: the program
 * or a template has an error; `trace` says where.
 */
export type Outcome =
  | { kind: 'built' | 'unchanged' }
  | { kind: 'failed'; errors: string[] }
  | { kind: 'broken-off'; errors: string[]; trace: string };

/** Errors that a page shows; the terminal has all of them. */
const SHOWN = 5;

export const BROKEN_OFF = 'The build broke off: the program or a template has an error, not the sources.';

/**
 * Build in a separate process, so that pages can be served meanwhile, and a newly compiled `dist/` is used.
 * @param command  The compiled command and its options; it prints JSON.
 */
export function runBuild(command: readonly string[], signal: AbortSignal): Promise<Outcome> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [...process.execArgv, ...command], {
      signal,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [printed, complained] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complained += text));
    child.on('error', (error) => done(brokenOff(error.message)));
    child.on('close', () => done(outcomeOf(printed, complained)));
  });
}

type Answer =
  | { outcome: 'built' | 'unchanged' }
  | { outcome: 'failed'; messages: ReportedMessage[] }
  | { outcome: 'failed'; message: string };

function outcomeOf(printed: string, complained: string): Outcome {
  let answer: Answer;
  try {
    answer = JSON.parse(printed) as Answer;
  } catch {
    return brokenOff(complained);
  }
  if (answer.outcome !== 'failed') return { kind: answer.outcome };
  if ('message' in answer) return { kind: 'failed', errors: [answer.message] };
  const errors = answer.messages.filter(({ severity }) => severity === 'error');
  return { kind: 'failed', errors: errors.map(errorLine) };
}

/** A build without a result: a bug in the program, so show its trace. */
function brokenOff(complained: string): Outcome {
  const trace = complained.trim() || 'The build broke off without a word.';
  //  file:///…/cli.js:12
  //      throw new Error(`…`);
  //      ^
  //  Error: what is wrong, in one line or more
  //      at main (…)
  const [error = trace] = /^(?:\w+Error|Error)\b.*(?:\n(?!\s+at ).+)*/m.exec(trace) ?? [];
  return { kind: 'broken-off', errors: [error], trace };
}

/** `sources/travel/2024/pamphlet.txt:118:9 Unexpected …, expected … (amount-orphan)` */
function errorLine({ file, line, column, message, rule }: ReportedMessage): string {
  return `${[file, line, column].filter((part) => part !== undefined).join(':')} ${message} (${rule})`;
}

export function stateOf(build: string, outcome: Outcome): BuildState {
  if (!('errors' in outcome)) return { build, title: '', errors: [], more: 0 };
  const errors = outcome.errors.slice(0, SHOWN);
  const what = outcome.kind === 'failed' ? 'The sources have errors.' : BROKEN_OFF;
  const title = `${what} ${build ? 'This is the last good build.' : 'There is no build yet.'}`;
  return { build, title, errors, more: outcome.errors.length - errors.length };
}
