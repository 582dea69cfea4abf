import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Renewed } from '../../schemas/renewed.ts';
import { nextText, workbookOf } from '../editions/next-text/next-text.ts';
import { ourWords, type OurWords } from '../editions/next-text/our-words.ts';
import type { BuildContext } from '../pipeline.ts';
import { workbookQuestions } from '../questions/workbook.ts';
import { i18nIn } from '../render/html/site-languages.ts';
import { printNextText } from '../report/next-text.ts';
import { editionBefore, type Before } from '../stages/next-text.ts';
import { writeKeys } from './keys.ts';
import { correctText, isCorrected } from './renew-erratum.ts';
import { renewText } from './renew-text.ts';
import { writeEdition } from './renewed-edition.ts';
import { contextOf, print, printJson, shownPath, WrongUsage } from './context.ts';
import { writeNew } from './write-new.ts';

export type RenewOptions = {
  sources: string;
  /** Where to write the workbook to; true for the usual name. */
  workbook?: string | true;
  /** A workbook that was filled in. */
  from?: string;
  /** The edition before, by the name of its folder. */
  since?: string;
  /** Who corrects an edition that is there, and what was wrong. */
  by?: string;
  why?: string;
  yes: boolean;
  json: boolean;
};

/** `yakkan renew`: the text of the next edition, as it was received or out of the one before; or a correction of an edition that is there. */
export async function renew(
  scheme: string,
  edition: string,
  text: string | undefined,
  options: RenewOptions,
  project: string,
): Promise<void> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(edition))
    throw new WrongUsage(`\`${edition}\` cannot name an edition: use an ASCII name such as \`2027\`.`);
  const context = contextOf(options, project);
  if ([text, options.workbook, options.from].filter((each) => each !== undefined).length !== 1)
    throw new WrongUsage(
      'Name the new text, or say `--workbook` to make a workbook, or `--from FILE` to take one that is filled in.',
    );
  const { from, since, json } = options;
  const { by, why } = options;
  if (text !== undefined && (await isCorrected(context.sources, { scheme, edition }, text))) {
    if (!by || !why)
      throw new WrongUsage(
        `${shownPath(join(context.sources, scheme, edition, 'pamphlet.txt'))} is there already, with another text: a correction of it needs \`--by NAME --why TEXT\`; else name another edition.`,
      );
    return correctText({ scheme, edition }, text, { by, why, json }, context);
  }
  if (by !== undefined || why !== undefined)
    throw new WrongUsage(
      '`--by` and `--why` are for the corrected text of an edition that is there: there is none, or it has this text.',
    );
  const before = await editionBefore(context, { scheme, edition }, since, {
    received: context.today,
    receivedFrom:
      from === undefined
        ? text === undefined
          ? ''
          : `the file ${basename(text)}`
        : `made with the workbook ${basename(from)}`,
  });
  if (!before)
    throw new WrongUsage(
      `There is no ${since ? `edition \`${since}\`` : 'other edition'} of \`${scheme}\` in ${shownPath(context.sources)}.`,
    );
  if (text !== undefined) return renewText(before, { scheme, edition }, text, options, context);
  const our = ourWordsOf(await i18nIn(context.templates, { byLang: new Map() }));
  if (from !== undefined) return fromWorkbook(before, { scheme, edition }, { ...options, from }, our, context);
  const file = resolve(options.workbook === true ? 'renewal.xlsx' : options.workbook!);
  await writeNew(file, await workbookOf(before.original, our));
  if (json) return printJson({ written: [shownPath(file)], questions: [], errors: [], changes: [] } satisfies Renewed);
  print(`Written: ${shownPath(file)}, from ${before.edition.scheme}/${before.edition.edition}.`);
  print(`Fill it in, then: yakkan renew ${scheme} ${edition} --from ${shownPath(file)}`);
}

/** In every language at once: a workbook goes through many hands. */
function ourWordsOf([base, ...others]: Awaited<ReturnType<typeof i18nIn>>): OurWords {
  return ourWords([base!.t, ...others.map(({ t }) => t)]);
}

async function fromWorkbook(
  { original, reader, sourceFor }: Before,
  { scheme, edition }: { scheme: string; edition: string },
  { from, yes, json }: RenewOptions & { from: string },
  our: OurWords,
  context: BuildContext,
): Promise<void> {
  const workbook = await readFile(from).catch(() => {
    throw new WrongUsage(`${shownPath(from)} cannot be read.`);
  });
  const next = await nextText(original, workbook, reader, our);
  const written: string[] = [];
  if (next.bytes && yes) {
    written.push(
      ...(await writeEdition(context.sources, `${scheme}/${edition}`, next.bytes, sourceFor(next.bytes)!)),
      ...(await writeKeys(context, scheme, { same: [], check: false })).written,
    );
  }
  const { errors, changes } = next;
  const questions = workbookQuestions(next.questions, { scheme, edition, file: shownPath(resolve(from)) });
  if (json) printJson({ written, questions, errors, changes } satisfies Renewed);
  else printNextText(next, written, `sources/${scheme}/${edition}/pamphlet.txt`);
  if (errors.length > 0) process.exitCode = 1;
}
