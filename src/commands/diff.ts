import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { ChangedThing, type EditionChanges } from '../../schemas/change.ts';
import { CHANGE_COLUMNS, changeRows } from '../editions/change-table.ts';
import { changesBetween } from '../editions/changes.ts';
import { keyedErratum } from '../editions/keyed-erratum.ts';
import type { BuildContext } from '../pipeline.ts';
import { inert } from '../render/data/csv.ts';
import { changesMarkdown } from '../report/changes/markdown.ts';
import { changesText } from '../report/changes/text.ts';
import { i18nIn } from '../render/html/site-languages.ts';
import { diffWorkbook, type ComparedPair } from '../stages/diff-workbook.ts';
import { readDraft } from '../stages/draft-edition.ts';
import type { KnownEdition } from '../stages/known-edition.ts';
import type { KeyedScheme } from '../stages/known-keys.ts';
import { asCompared } from '../stages/renewals.ts';
import { readSources, type Sources } from '../stages/sources.ts';
import { contextOf, print, printJson, shownPath, storeOf, WrongUsage } from './context.ts';
import { typedLanguage } from './typed-language.ts';
import { writeNew } from './write-new.ts';

export type DiffOptions = {
  sources: string;
  text?: string | undefined;
  /** A correction of an edition, by its number; true for the last one. */
  erratum?: string | true | undefined;
  only?: string[] | undefined;
  failOn?: 'must' | undefined;
  json: boolean;
  csv: boolean;
  md: boolean;
  /** Where to write a workbook to, and the language of its own words. */
  xlsx?: string | undefined;
  lang?: string | undefined;
  verbose: boolean;
};

/** `yakkan diff`: what changed from one edition to another. */
export async function diff(
  older: string | undefined,
  newer: string | undefined,
  options: DiffOptions,
  project: string,
): Promise<void> {
  const context = contextOf(options, project);
  const asked = askedOf(older, newer, options);
  const store = await storeOf(context);
  const sources = await readSources({ ...context, store, withoutKeys: true }, asked && [asked.scheme]);
  const { keyed } = sources;
  if (asked && keyed.length === 0)
    throw new WrongUsage(`There is no scheme \`${asked.scheme}\` in ${shownPath(context.sources)}.`);
  if (asked && options.erratum !== undefined) {
    const changes = erratumAs(asked, options.erratum, keyed[0]!);
    write([onlyOf(changes, options.only)], true, options);
    return failIf([changes], options);
  }
  const compared = asked ? [await comparedAs(asked, keyed[0]!, options, context)] : keyed.flatMap(latestTwo);
  const all = compared.map((each) => onlyOf(changesBetween(each.old, each.new, each.keys), options.only));
  if (options.xlsx === undefined) write(all, asked !== undefined, options);
  else await writeBook(onlyPairOf(compared), { ...options, xlsx: options.xlsx }, sources, context);
  failIf(all, options);
}

function failIf(all: readonly EditionChanges[], { failOn }: DiffOptions): void {
  if (failOn === 'must' && all.some(({ changes }) => changes.some(({ sign }) => sign === 'must'))) process.exitCode = 1;
}

type Asked = { scheme: string; old: string | undefined; new: string | undefined };

function askedOf(
  older: string | undefined,
  newer: string | undefined,
  { text, only = [], xlsx, lang, erratum }: DiffOptions,
): Asked | undefined {
  if (lang !== undefined && xlsx === undefined) throw new WrongUsage('`--lang` is for `--xlsx`.');
  for (const what of only)
    if (!ChangedThing.safeParse(what).success)
      throw new WrongUsage(`\`--only ${what}\`: there are ${ChangedThing.options.join(', ')}.`);
  if (erratum !== undefined && (older === undefined || newer !== undefined))
    throw new WrongUsage('`--erratum` is of one edition: `yakkan diff <scheme>/<edition> --erratum`.');
  if (older === undefined) {
    if (text !== undefined)
      throw new WrongUsage('`--text` needs the scheme that the text is of: `yakkan diff <scheme> --text FILE`.');
    return undefined;
  }
  if (newer !== undefined && text !== undefined) throw new WrongUsage('A newer edition or `--text`, one of the two.');
  const [scheme, old, ...rest] = older.split('/');
  const [otherScheme, next, ...more] = (newer ?? `${scheme}`).split('/');
  if (!scheme || rest.length > 0 || more.length > 0)
    throw new WrongUsage(`An edition is \`<scheme>/<edition>\`, not \`${rest.length > 0 ? older : newer}\`.`);
  if (otherScheme !== scheme)
    throw new WrongUsage(`\`${older}\` and \`${newer}\` are of two schemes: editions of one scheme are compared.`);
  return { scheme, old, new: next };
}

/** What a correction of an edition changed: of the one that is named, else of the newest. */
function erratumAs(asked: Asked, named: string | true, { editions, keys }: KeyedScheme<KnownEdition>): EditionChanges {
  const found = asked.old === undefined ? editions.at(-1) : editions.find(({ scheme }) => scheme.edition === asked.old);
  if (!found)
    throw new WrongUsage(
      `There is no edition \`${asked.old}\` of ${asked.scheme}, only ${editions.map((each) => `\`${each.scheme.edition}\``).join(', ')}.`,
    );
  const { errata } = found;
  const erratum = named === true ? errata.at(-1) : errata.find(({ number }) => String(number) === named);
  if (!erratum)
    throw new WrongUsage(
      errata.length === 0
        ? `${found.scheme.id} was never corrected.`
        : `There is no erratum \`${String(named)}\` of ${found.scheme.id}, only 1 to ${errata.length}.`,
    );
  return keyedErratum(erratum.changes, keys.get(found.scheme.edition));
}

/** A workbook is about two editions. */
function onlyPairOf(compared: readonly ComparedPair[]): ComparedPair {
  const [pair, ...others] = compared;
  if (!pair) throw new WrongUsage('No scheme has two editions: there is nothing to compare.');
  if (others.length > 0)
    throw new WrongUsage(
      `\`--xlsx\` needs the scheme, one of ${compared.map((each) => `\`${each.new.scheme.scheme}\``).join(', ')}: \`yakkan diff <scheme> --xlsx FILE\`.`,
    );
  return pair;
}

/** The latest edition of a scheme and the one before; nothing if it has one edition. */
function latestTwo(scheme: KeyedScheme<KnownEdition>): ComparedPair[] {
  const [old, next] = scheme.editions.slice(-2);
  return old && next ? [comparedOf(old, next, scheme)] : [];
}

async function comparedAs(
  asked: Asked,
  scheme: KeyedScheme<KnownEdition>,
  { text }: DiffOptions,
  context: BuildContext,
): Promise<ComparedPair> {
  const { editions } = scheme;
  const named = (edition: string) => {
    const found = editions.findIndex((each) => each.scheme.edition === edition);
    if (found < 0)
      throw new WrongUsage(
        `There is no edition \`${edition}\` of ${asked.scheme}, only ${editions.map((each) => `\`${each.scheme.edition}\``).join(', ')}.`,
      );
    return found;
  };
  if (text !== undefined) {
    const old = editions[asked.old === undefined ? editions.length - 1 : named(asked.old)]!;
    return { old: asCompared(old), new: asCompared(await draftOf(text, old, context)) };
  }
  const next = asked.new === undefined ? editions.length - 1 : named(asked.new);
  const old = asked.old === undefined ? next - 1 : named(asked.old);
  if (old < 0)
    throw new WrongUsage(
      `${editions[next]!.scheme.id} is the first edition: there is none to compare it with. \`--text FILE\` names a newer text.`,
    );
  if (old === next) throw new WrongUsage(`${editions[next]!.scheme.id} is the newer edition too.`);
  return comparedOf(editions[old]!, editions[next]!, scheme);
}

async function draftOf(path: string, old: KnownEdition, { sources, today }: BuildContext) {
  const bytes = await readFile(resolve(path)).catch((error: unknown) => {
    throw new WrongUsage(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  });
  const edition =
    basename(path)
      .toLowerCase()
      .replace(/\.[^.]*$/, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'draft';
  const name = edition === old.scheme.edition ? `${edition}-draft` : edition;
  const read = await readDraft(sources, old.scheme, bytes, { edition: name, path: shownPath(resolve(path)), today });
  if (!read) throw new WrongUsage(`${path} is no text in UTF-8, Shift_JIS or UTF-16.`);
  return read;
}

function comparedOf(old: KnownEdition, next: KnownEdition, { keys }: KeyedScheme<KnownEdition>): ComparedPair {
  const [before, after] = [keys.get(old.scheme.edition), keys.get(next.scheme.edition)];
  return { old: asCompared(old), new: asCompared(next), ...(before && after && { keys: { old: before, new: after } }) };
}

function onlyOf(changes: EditionChanges, only: readonly string[] | undefined): EditionChanges {
  if (!only) return changes;
  return { ...changes, changes: changes.changes.filter(({ what }) => only.includes(what)) };
}

function write(all: readonly EditionChanges[], isOne: boolean, { json, csv, md, verbose }: DiffOptions): void {
  if (json) return printJson(isOne ? all[0] : all);
  if (csv)
    return void process.stdout.write(
      stringify([CHANGE_COLUMNS, ...all.flatMap(changeRows).map((row) => row.map(inert))]),
    );
  if (md) return void process.stdout.write(all.map(changesMarkdown).join('\n'));
  if (all.length === 0) return print('No scheme has two editions: there is nothing to compare.');
  for (const each of all) process.stdout.write(changesText(each, verbose));
}

async function writeBook(
  pair: ComparedPair,
  { xlsx, lang }: DiffOptions & { xlsx: string },
  sources: Sources,
  context: BuildContext,
): Promise<void> {
  const i18n = typedLanguage(lang, await i18nIn(context.templates, sources.catalogs));
  const file = resolve(xlsx);
  await writeNew(file, await diffWorkbook(pair, i18n, sources, context.sources));
  print(`Written: ${shownPath(file)}, from ${pair.old.scheme.id} to ${pair.new.scheme.id}.`);
}
