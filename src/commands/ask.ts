import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Questions } from '../../schemas/question.ts';
import type { BuildContext } from '../pipeline.ts';
import { openEditions, readSources } from '../stages/sources.ts';
import { AnswerUnfit, answerFrom, withAnswers } from '../questions/answer.ts';
import { judgementsOf, type Asked } from '../questions/judgements.ts';
import { overridesToPlace } from '../questions/overrides.ts';
import { renewalQuestions } from '../questions/renewal.ts';
import { stopIfFailed } from '../messages/report.ts';
import { readRenewals } from '../stages/renewals.ts';
import { printQuestions } from '../report/questions.ts';
import { asWrongUsage, contextOf, printJson, storeOf, WrongUsage } from './context.ts';

export type AskOptions = { sources: string; answer: string[]; by?: string; why?: string; json: boolean };

/** `yakkan ask`: the judgements that are open or void, or answers to them. */
export async function ask(scheme: string | undefined, options: AskOptions, project: string): Promise<void> {
  const context = contextOf(options, project);
  const only = scheme === undefined ? undefined : [scheme];
  const asked = async () => {
    const overrides = (await openEditions(context, only)).flatMap(overridesToPlace);
    if (overrides.length > 0) return overrides;
    const { mappings, readings, keyed } = await readSources({ ...context, store: await storeOf(context) }, only);
    if (readings.length === 0) throw new WrongUsage(`There is no scheme \`${scheme}\` in the sources.`);
    const renewals = await readRenewals(context.sources, keyed);
    stopIfFailed(...renewals.map(({ file }) => file.file));
    return [...judgementsOf(mappings, readings), ...renewals.flatMap(renewalQuestions)];
  };
  const written =
    options.answer.length > 0 ? await answered(options, context, await asked()).catch(asWrongUsage(AnswerUnfit)) : [];
  const questions: Questions = { questions: (await asked()).map(({ question }) => question), written };
  if (options.json) printJson(questions);
  else printQuestions(questions);
}

/** Write the answers; every one is checked before any of them is written. Returns the files. */
async function answered(
  { answer: given, by, why }: AskOptions,
  { sources, today }: Pick<BuildContext, 'sources' | 'today'>,
  asked: readonly Asked[],
): Promise<string[]> {
  if (!by) throw new WrongUsage('An answer needs a name: `--by NAME`.');
  const answers = given.map(answerFrom).map((answer) => {
    const found = asked.find(({ question }) => question.id === answer.id);
    if (!found) throw new AnswerUnfit(`There is no question \`${answer.id}\`. \`yakkan ask\` lists them.`);
    return { asked: found, answer };
  });
  const files = [...new Set(answers.map((each) => each.asked.question.about.file))];
  const texts = await Promise.all(
    files.map(async (file) => {
      const path = join(sources, file.replace(/^sources\//, ''));
      const own = answers.filter((each) => each.asked.question.about.file === file);
      // an answer may be the first entry of its file
      const text = await readFile(path, 'utf8').catch(() => '');
      return [path, withAnswers(text, own, { by, on: today, why })] as const;
    }),
  );
  for (const [path, text] of texts) await writeFile(path, text);
  return files;
}
