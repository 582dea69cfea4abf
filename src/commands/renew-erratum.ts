import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Renewed } from '../../schemas/renewed.ts';
import { itemsOf } from '../editions/items.ts';
import { matchItems } from '../editions/match.ts';
import { keysPath } from '../input/keys-file.ts';
import type { BuildContext } from '../pipeline.ts';
import { errataQuestions } from '../questions/errata.ts';
import { messagesOf } from '../report/build-report.ts';
import { changesText } from '../report/changes/text.ts';
import { contentsText, lengthsOf } from '../report/contents.ts';
import { counted } from '../report/counted.ts';
import { errorCauses } from '../report/error-causes.ts';
import { NoCorrection, readCorrection } from '../stages/correction.ts';
import type { KnownEdition } from '../stages/known-edition.ts';
import { asWrongUsage, print, printJson, WrongUsage } from './context.ts';
import { writeKeys } from './keys.ts';
import { printCauses } from './renew-text.ts';

type Named = { scheme: string; edition: string };
type Signed = { by: string; why: string; json: boolean };

/** Whether an edition is there with another text than that of a file. */
export async function isCorrected(sources: string, { scheme, edition }: Named, file: string): Promise<boolean> {
  const pamphlet = join(sources, scheme, edition, 'pamphlet.txt');
  if (!existsSync(pamphlet)) return false;
  return !(await readFile(pamphlet)).equals(await readFile(resolve(file)).catch(() => Buffer.alloc(0)));
}

/**
 * `yakkan renew <scheme> <edition> <file> --by NAME --why TEXT` for an edition that is there: write the corrected text in its place, and an
 * erratum that undoes it. Nothing is written if the text has errors: the edition is published.
 */
export async function correctText(
  { scheme, edition }: Named,
  file: string,
  { by, why, json }: Signed,
  context: BuildContext,
): Promise<void> {
  const bytes = await readFile(resolve(file)).catch((error: unknown) => {
    throw new WrongUsage(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  });
  const about = { by, why, on: context.today, receivedFrom: `the file ${basename(file)}` };
  const correction = await readCorrection(context, { scheme, edition }, bytes, about).catch(asWrongUsage(NoCorrection));
  if (!correction)
    throw new WrongUsage(`\`${scheme}/${edition}\` is not complete: it has no text, profile or source.yaml.`);
  if (correction.source === undefined) {
    process.exitCode = 1;
    const errors = errorCauses(correction.files.flatMap(messagesOf), () => []);
    if (json) return printJson({ written: [], questions: [], errors } satisfies Renewed);
    print(`The corrected text has errors, so nothing was written: ${counted(errors.length, 'cause')}.`);
    return printCauses(errors);
  }
  const { before, after } = correction;
  const folder = join(context.sources, scheme, edition);
  await writeFile(join(folder, 'pamphlet.txt'), bytes);
  await writeFile(join(folder, 'source.yaml'), correction.source);
  const written = ['pamphlet.txt', 'source.yaml'].map((name) => `sources/${scheme}/${edition}/${name}`);
  written.push(...(await keysAfter(before, after, context)));
  const questions = errataQuestions(after).map(({ question }) => question);
  const contents = lengthsOf(countsOf(before), countsOf(after));
  if (json) return printJson({ written, questions, errors: [], contents } satisfies Renewed);
  for (const path of written) print(`Written: ${path}`);
  process.stdout.write(changesText(after.errata.at(-1)!.changes, false));
  process.stdout.write(contentsText(contents));
  print(`${counted(questions.length, 'question')} to answer: yakkan ask ${scheme}`);
}

/** Items keep their keys, whatever their ids are now. @returns  keys.yaml, if it was written. */
async function keysAfter(before: KnownEdition, after: KnownEdition, context: BuildContext): Promise<string[]> {
  const { scheme, edition } = after.scheme;
  const matches = matchItems(itemsOf(before.scheme), itemsOf(after.scheme));
  // the ids of the only edition are its keys, as long as none of them changed
  const isSame = matches.pairs.every(({ old, new: item }) => old.id === item.id);
  if (isSame && !existsSync(join(context.sources, keysPath(scheme)))) return [];
  return (await writeKeys(context, scheme, { same: [], check: false }, { edition, matches })).written;
}

function countsOf({ report: { characters } }: KnownEdition): Record<string, number> {
  return { ...characters.sections, tabs: characters.tabs };
}
