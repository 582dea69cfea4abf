import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Renewal } from '../../schemas/renewal.ts';
import { itemsOf } from '../editions/items.ts';
import { updatedKeys, type Joined, type KeyUpdate } from '../editions/key-update.ts';
import { isDecided, joinedBy } from '../editions/likely-same.ts';
import { carriedKeys, keysText } from '../editions/keys.ts';
import type { Matches } from '../editions/match.ts';
import type { BuildContext } from '../pipeline.ts';
import { collectRenewal } from '../input/renewal-file.ts';
import { keysPath } from '../input/keys-file.ts';
import { stopIfFailed } from '../messages/report.ts';
import { counted } from '../report/counted.ts';
import { sameItemLines } from '../report/changes/same-item.ts';
import type { KnownEdition } from '../stages/known-edition.ts';
import type { KeyedScheme } from '../stages/known-keys.ts';
import { readSources } from '../stages/sources.ts';
import { contextOf, print, printJson, shownPath, storeOf, WrongUsage } from './context.ts';

export type KeysOptions = { sources: string; same: string[]; check: boolean; json: boolean };

/** `yakkan keys`: write the keys of all items that have none. */
export async function keys(scheme: string | undefined, options: KeysOptions, project: string): Promise<void> {
  const { written, questions, count } = await writeKeys(contextOf(options, project), scheme, options);
  if (options.check && written.length > 0) process.exitCode = 1;
  if (options.json)
    return printJson({ written: options.check ? [] : written, stale: options.check ? written : [], questions });
  for (const path of written) print(options.check ? `${path} is not up to date.` : `Wrote ${path}.`);
  if (written.length === 0) print(`The keys of ${counted(count, 'scheme')} are up to date.`);
  for (const question of questions) sameItemLines(question.scheme, question).forEach(print);
}

/** An edition that was corrected just now, and which of its items are which of those before. */
type Corrected = { edition: string; matches: Pick<Matches, 'pairs'> };

/** Bring keys.yaml up to date, of one scheme or of all. @returns  The files that were not, and the items that may be one. */
export async function writeKeys(
  context: BuildContext,
  scheme: string | undefined,
  { same, check }: Pick<KeysOptions, 'same' | 'check'>,
  corrected?: Corrected,
): Promise<{ written: string[]; questions: ReturnType<typeof questionsOf>; count: number }> {
  const only = scheme === undefined ? undefined : [scheme];
  const { keyed } = await readSources({ ...context, store: await storeOf(context), withoutKeys: true }, only);
  if (keyed.length === 0) throw new WrongUsage(`There is no scheme \`${scheme}\` in ${shownPath(context.sources)}.`);
  stopIfFailed(...keyed.flatMap(({ file }) => file?.file ?? []));
  const joined = same.map(joinedFrom);
  const decided = await renewalsOf(keyed, context.sources);
  const all = keyed.map(({ scheme: name, editions, file, keys: known }) => {
    const read = editions.map(({ scheme: each }) => ({
      id: each.id,
      edition: each.edition,
      items: itemsOf(each),
      keys:
        corrected?.edition === each.edition
          ? carriedKeys(corrected.matches, file && known.get(each.edition))
          : file && known.get(each.edition),
    }));
    const pairs = joinedIn(joined, read);
    read.forEach(({ id, edition, items }, i) => {
      const own = joinedBy(decided.get(id), read[i - 1]?.items ?? [], items);
      pairs.set(edition, [...own, ...(pairs.get(edition) ?? [])]);
    });
    const { keys: next, questions } = updatedKeys(read, file?.value, pairs);
    const isOpen = (each: (typeof questions)[number]) => !isDecided(each, decided.get(`${name}/${each.edition}`));
    return { scheme: name, keys: next, questions: questions.filter(isOpen) };
  });
  const editions = all.flatMap((each) => Object.keys(each.keys.editions).map((name) => `${each.scheme}/${name}`));
  checkUsed(joined, editions);
  const written: string[] = [];
  for (const each of all) {
    const path = join(context.sources, keysPath(each.scheme));
    const text = keysText(each.keys);
    if ((await readFile(path, 'utf8').catch(() => '')) === text) continue;
    written.push(`sources/${keysPath(each.scheme)}`);
    if (!check) await writeFile(path, text);
  }
  return { written, questions: questionsOf(all), count: all.length };
}

/** What people signed and decided, by the id of the edition. */
async function renewalsOf(
  keyed: readonly KeyedScheme<KnownEdition>[],
  sources: string,
): Promise<ReadonlyMap<string, Renewal | undefined>> {
  const all = keyed.flatMap(({ editions }) => editions.map(({ scheme }) => scheme));
  return new Map(
    await Promise.all(all.map(async (each) => [each.id, (await collectRenewal(sources, each)).value] as const)),
  );
}

function questionsOf(all: readonly (KeyUpdate & { scheme: string })[]) {
  return all.flatMap(({ scheme, questions }) => questions.map((each) => ({ scheme, ...each })));
}

type Named = { scheme: string; edition: string; old: string; new: string; typed: string };

/** `fire/2026:exclusions/common/4=exclusions/common/5`: an item of the edition before, and the one of this edition that it is. */
function joinedFrom(typed: string): Named {
  const found = /^([^/:=]+)\/([^/:=]+):([^=]+)=([^=]+)$/.exec(typed);
  if (!found)
    throw new WrongUsage(
      `\`--same ${typed}\` must be <scheme>/<edition>:<id in the edition before>=<id in this edition>.`,
    );
  const [, scheme, edition, old, item] = found as unknown as [string, string, string, string, string];
  return { scheme, edition, old, new: item, typed };
}

function joinedIn(
  joined: readonly Named[],
  editions: readonly { id: string; edition: string; items: readonly { id: string }[] }[],
): Map<string, Joined[]> {
  const found = new Map<string, Joined[]>();
  for (const { scheme, edition, old, new: item, typed } of joined) {
    const i = editions.findIndex(({ id }) => id === `${scheme}/${edition}`);
    if (i < 0) continue;
    const has = (at: number, id: string) => editions[at]?.items.some((each) => each.id === id) === true;
    if (!has(i - 1, old) || !has(i, item)) {
      const [where, id] = has(i, item) ? [editions[i - 1]?.id ?? 'an edition before', old] : [editions[i]!.id, item];
      throw new WrongUsage(`\`--same ${typed}\`: ${where} has no item \`${id}\`.`);
    }
    found.set(edition, [...(found.get(edition) ?? []), { old, new: item }]);
  }
  return found;
}

function checkUsed(joined: readonly Named[], editions: readonly string[]): void {
  for (const { scheme, edition, typed } of joined)
    if (!editions.includes(`${scheme}/${edition}`))
      throw new WrongUsage(`\`--same ${typed}\`: there is no edition ${scheme}/${edition}.`);
}
