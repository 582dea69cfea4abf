import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Question, Questions } from '../../schemas/question.ts';
import { collect } from '../input/collect.ts';
import type { BuildContext } from '../pipeline.ts';
import { openEditions, readSources } from '../stages/sources.ts';
import { AnswerUnfit } from '../questions/answer-types.ts';
import { answerFrom, checkFits, withAnswers } from '../questions/answer.ts';
import { judgementsOf, type Asked } from '../questions/judgements.ts';
import { errataQuestions } from '../questions/errata.ts';
import { overridesToPlace } from '../questions/overrides.ts';
import { releaseQuestions } from '../questions/release.ts';
import { renewalQuestions } from '../questions/renewal.ts';
import { Stopped, stopIfFailed } from '../messages/report.ts';
import { questionsOfProfile } from '../stages/profile-questions.ts';
import { readRenewals } from '../stages/renewals.ts';
import { printQuestions } from '../report/questions.ts';
import { writeKeys } from './keys.ts';
import { asWrongUsage, contextOf, printJson, storeOf, WrongUsage } from './context.ts';

export type AskOptions = { sources: string; answer: string[]; by?: string; why?: string; json: boolean };

/** `yakkan ask`: the judgements that are open or void, or answers to them. */
export async function ask(scheme: string | undefined, options: AskOptions, project: string): Promise<void> {
  const context = contextOf(options, project);
  const only = scheme === undefined ? undefined : [scheme];
  const asked = async () => {
    const overrides = (await openEditions(context, only)).flatMap(overridesToPlace);
    if (overrides.length > 0) return overrides;
    const read = await readSources({ ...context, store: await storeOf(context) }, only).catch(
      async (error: unknown) => {
        const ofProfiles = error instanceof Stopped ? await aboutProfiles(context, only) : [];
        if (ofProfiles.length === 0) throw error;
        return ofProfiles;
      },
    );
    if (Array.isArray(read)) return read;
    const { mappings, readings, keyed } = read;
    if (readings.length === 0) throw new WrongUsage(`There is no scheme \`${scheme}\` in the sources.`);
    const renewals = await readRenewals(context.sources, keyed);
    stopIfFailed(...renewals.map(({ file }) => file.file));
    return [
      ...judgementsOf(mappings, readings),
      ...renewals.flatMap(renewalQuestions),
      ...readings.flatMap(errataQuestions),
      ...keyed.flatMap(({ editions }) => releaseQuestions(editions)),
    ];
  };
  const written =
    options.answer.length > 0 ? await answered(options, context, await asked()).catch(asWrongUsage(AnswerUnfit)) : [];
  const questions: Questions = { questions: (await asked()).map(({ question }) => question), written };
  if (options.json) printJson(questions);
  else printQuestions(questions);
}

/** Questions about the profiles of new texts that cannot be read with them; until then nothing else can be asked. */
async function aboutProfiles(context: BuildContext, only: readonly string[] | undefined): Promise<Asked[]> {
  const { editions } = await collect(context.sources, only);
  const asked: Asked[] = [];
  for (const scheme of new Set(editions.map((each) => each.scheme)))
    asked.push(...(await questionsOfProfile(context, scheme)).asked);
  return asked;
}

/** Write the answers; every one is checked before any of them is written. Returns the files. */
async function answered(
  { answer: given, by, why }: AskOptions,
  context: BuildContext,
  asked: readonly Asked[],
): Promise<string[]> {
  if (!by) throw new WrongUsage('An answer needs a name: `--by NAME`.');
  const answers = given.map(answerFrom).map((answer) => {
    const found = asked.find(({ question }) => question.id === answer.id);
    if (!found) throw new AnswerUnfit(`There is no question \`${answer.id}\`. \`yakkan ask\` lists them.`);
    checkFits(found, answer);
    return { asked: found, answer, file: found.intoFile?.(answer) ?? found.question.about.file };
  });
  const files = [...new Set(answers.map(({ file }) => file))];
  const texts = await Promise.all(
    files.map(async (file) => {
      const path = join(context.sources, file.replace(/^sources\//, ''));
      const own = answers.filter((each) => each.file === file);
      // an answer may be the first entry of its file
      const text = await readFile(path, 'utf8').catch(() => '');
      return [path, withAnswers(text, own, { by, on: context.today, why })] as const;
    }),
  );
  for (const [path, text] of texts) await writeFile(path, text);
  return [
    ...files,
    ...(await keysOf(
      answers.map(({ asked: { question } }) => question),
      context,
    )),
  ];
}

/** Once a profile fits a new text, its items get their keys; items that are one get one key. Returns the files. */
async function keysOf(questions: readonly Question[], context: BuildContext): Promise<string[]> {
  const written: string[] = [];
  const schemes = questions.flatMap(({ kind, id }) =>
    kind === 'profile' || kind === 'same-item' ? [id.split('/')[0]!] : [],
  );
  for (const scheme of new Set(schemes)) {
    const keys = await writeKeys(context, scheme, { same: [], check: false }).catch((error: unknown) => {
      if (error instanceof Stopped) return { written: [] };
      throw error;
    });
    written.push(...keys.written);
  }
  return written;
}
