import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Question } from '../../schemas/question.ts';
import type { ErrorCause, Renewed } from '../../schemas/renewed.ts';
import type { BuildContext } from '../pipeline.ts';
import { releaseQuestions } from '../questions/release.ts';
import { renewalQuestions } from '../questions/renewal.ts';
import { messagesOf } from '../report/build-report.ts';
import { changesText } from '../report/changes/text.ts';
import { contentsOf, contentsText } from '../report/contents.ts';
import { counted } from '../report/counted.ts';
import { errorCauses } from '../report/error-causes.ts';
import { printQuestion } from '../report/questions.ts';
import { questionsOfProfile } from '../stages/profile-questions.ts';
import type { Before } from '../stages/next-text.ts';
import { readRenewals } from '../stages/renewals.ts';
import { readSources } from '../stages/sources.ts';
import { print, printJson, shownPath, storeOf, WrongUsage } from './context.ts';
import { writeKeys } from './keys.ts';
import { writeEdition } from './renewed-edition.ts';

/**
 * `yakkan renew <scheme> <edition> <file>`: write a received text as the next edition, its source.yaml and its keys, and list what changed,
 * what is wrong, one line a cause, and what a person must decide. It never waits for a key, and ends with 0 once the text is written.
 */
export async function renewText(
  { original, reader, sourceFor }: Before,
  { scheme, edition }: { scheme: string; edition: string },
  file: string,
  { json }: { json: boolean },
  context: BuildContext,
): Promise<void> {
  const bytes = await readFile(resolve(file)).catch((error: unknown) => {
    throw new WrongUsage(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  });
  const source = sourceFor(bytes);
  if (source === undefined)
    throw new WrongUsage(`${shownPath(resolve(file))} is no text in UTF-8, Shift_JIS or UTF-16.`);
  const written = await writeEdition(context.sources, `${scheme}/${edition}`, bytes, source);
  const { read, files } = reader(bytes);
  const contents = read && contentsOf(original.read, read);
  const messages = files.flatMap(messagesOf);
  if (messages.some(({ severity }) => severity === 'error')) {
    const { asked, settles } = await questionsOfProfile(context, scheme);
    const questions = asked.map(({ question }) => question);
    const errors = errorCauses(messages, ({ rule, message }) =>
      [...settles].flatMap(([id, all]) =>
        all.some((error) => error.rule === rule && error.reason === message) ? [id] : [],
      ),
    );
    if (json) return printJson({ written, questions, errors, ...(contents && { contents }) } satisfies Renewed);
    for (const path of written) print(`Written: ${path}`);
    if (contents) process.stdout.write(contentsText(contents));
    return printUnfit(scheme, questions, errors);
  }
  const keys = await writeKeys(context, scheme, { same: [], check: false });
  const sources = await readSources({ ...context, store: await storeOf(context) }, [scheme]);
  const renewals = await readRenewals(context.sources, sources.keyed);
  const asked = [
    ...renewals.flatMap(renewalQuestions),
    ...sources.keyed.flatMap(({ editions }) => releaseQuestions(editions)),
  ];
  const isOfEdition = ({ about }: Question) => about.edition === `${scheme}/${edition}`;
  const questions = asked.map(({ question }) => question).filter(isOfEdition);
  if (json)
    return printJson({
      written: [...written, ...keys.written],
      questions,
      errors: [],
      ...(contents && { contents }),
    } satisfies Renewed);
  for (const path of [...written, ...keys.written]) print(`Written: ${path}`);
  for (const { changes } of renewals) process.stdout.write(changesText(changes, false));
  if (contents) process.stdout.write(contentsText(contents));
  print(`${counted(questions.length, 'question')} to answer: yakkan ask ${scheme}`);
}

/** What is wrong with a text, one line a cause, and the questions whose answers let it be read. */
function printUnfit(scheme: string, questions: readonly Question[], errors: readonly ErrorCause[]): void {
  print(`The profile does not fit the text, or the text is not as it should be: ${counted(errors.length, 'cause')}.`);
  printCauses(errors);
  questions.forEach(printQuestion);
  if (questions.length > 0)
    print(`\n${counted(questions.length, 'question')} to answer: yakkan ask ${scheme} --answer ID=N --by NAME`);
  print(`Then: yakkan check ${scheme}`);
}

/** What is wrong, one line a cause. */
export function printCauses(errors: readonly ErrorCause[]): void {
  for (const { first, count, settledBy } of errors) {
    print(`${first.file}:${first.line ?? 1}:${first.column ?? 1} ${first.message} ${first.rule}`);
    if (count > 1) print(`    and ${count - 1} more of this cause`);
    if (settledBy.length > 0) print(`    settled by ${settledBy.join(', ')}`);
    else if (first.hint) print(`    ${first.hint.replace(/\n/g, '\n    ')}`);
  }
}
