import pLimit from 'p-limit';
import type { VFile } from 'vfile';
import type { Codes } from '../../schemas/neutral-codes.ts';
import type { Scheme } from '../../schemas/scheme.ts';
import { Site } from '../../schemas/site.ts';
import { editionsInOrder, factsOf, olderThan, orderFaults, type EditionFacts } from '../compare/editions.ts';
import { reportPeriods, type DatedReading } from '../editions/report-periods.ts';
import type { SchemeEditions } from '../editions/editions.ts';
import { differencesFrom } from '../compare/reference.ts';
import { checkCoverCodesKnown } from '../extract/neutral-codes.ts';
import { opened, withTimelines, type OpenEdition } from '../extract/open-edition.ts';
import type { Reading } from '../extract/reading.ts';
import { reportDifferences } from '../extract/reference.ts';
import { readShared, type MappingFile, type SharedSources } from '../extract/shared-sources.ts';
import { collect, collectYaml, type FoundEdition, type Text } from '../input/collect.ts';
import { checkFollows, reportOrder } from '../input/edition-order.ts';
import { collectReference, readReference } from '../input/reference.ts';
import { filesByScheme, replaceEditions, type Replaced, type SchemeFiles } from '../input/scheme-files.ts';
import { hasErrors, Stopped, stopIfFailed } from '../messages/report.ts';
import { hidingPersonal } from '../render/data/personal.ts';
import { counted } from '../report/counted.ts';
import type { Progress } from '../report/progress.ts';
import { readCatalogs, type Catalogs } from '../translate/catalog-file.ts';
import { OPEN_FILES } from '../store/durable.ts';
import type { Store } from '../store/store.ts';
import { readingOnce } from './known-catalog.ts';
import { keepEdition, keptEdition, keyOfEdition, proven, type KnownEdition } from './known-edition.ts';
import { checkKeys, readKeys, type KeyedScheme } from './known-keys.ts';
import { editionPacker } from './packed-edition.ts';
import { readOpened } from './reading.ts';

/** Where the sources are, what was kept of earlier readings, and what shows the progress. */
export type SourcesContext = {
  sources: string;
  store?: Store | undefined;
  progress?: Pick<Progress, 'stage'> | undefined;
  /** Read editions whose items have no keys yet, for a command that writes them or needs none. */
  withoutKeys?: boolean | undefined;
};

/** All sources, read without an error. */
export type Sources = {
  readings: KnownEdition[];
  /** The editions of each scheme. */
  editions: SchemeEditions[];
  codes: Codes;
  site: Site;
  catalogs: Catalogs;
  /** Which wordings of each scheme stand for which codes, as its file has them. */
  mappings: readonly MappingFile[];
  /** Files of people's judgements, for what is to be reviewed. */
  judged: readonly VFile[];
  /** What each scheme was read from. */
  files: ReadonlyMap<string, SchemeFiles>;
  /** The editions of each scheme in their order, with the keys of their items. */
  keyed: readonly KeyedScheme<KnownEdition>[];
  /** Takes personal data out of words, if `site.yaml` says so. */
  hide: (text: string) => string;
};

/**
 * Read all sources, or those of some schemes. Every file is read before anything stops, so that one run reports everything that is wrong.
 * @param isCompared  Compare every edition with the tables that people keyed from its original. A build need not.
 * @param replaced    Schemes that are read from other files, or left out.
 * @throws Stopped, with the files in the order of the schemes, and after them those that all schemes share.
 */
export async function readSources(
  { sources, store, progress, withoutKeys = false }: SourcesContext,
  only?: readonly string[],
  isCompared = false,
  replaced: Replaced = new Map(),
): Promise<Sources> {
  const { editions: found, faults } = replaceEditions(await collect(sources, only), replaced);
  const editions = withTimelines(found);
  progress?.stage(`Reading ${counted(editions.length, 'edition')}`);
  const shared = await readShared(sources, editions, replaced);
  const site = await collectYaml(sources, 'site.yaml', Site);
  const catalogs = await readCatalogs(sources, readingOnce(store));
  const { readings, files } = await readOrKnown(editions, shared, store);
  // a message about two editions is not kept with one of them
  checkPeriods(readings);
  const described = distinct([...files, ...readings.map(({ profile }) => profile.file)]);
  const tables = await Promise.all(
    (isCompared ? readings : []).map(async (reading) =>
      compareWithReference(await collectReference(sources, reading.scheme), reading),
    ),
  );
  const keyed = await readKeys(sources, readings);
  // the last version of a scheme with errors is older than its keys
  const keyFiles = withoutKeys ? [] : checkKeys(keyed.filter(({ scheme }) => !replaced.has(scheme)));
  stopIfFailed(
    ...faults,
    ...described,
    ...keyFiles,
    ...tables.flat(),
    site.file,
    ...catalogs.faults,
    ...filesOf(catalogs),
  );
  const judged = distinct(
    [...shared.mappings, ...readings.flatMap(({ source, profile }) => [source, profile])].map(({ file }) => file),
  );
  const schemes = readings.map(({ scheme }) => scheme);
  return {
    readings,
    editions: inOrder(readings),
    codes: shared.codes!,
    site: site.value!,
    catalogs,
    mappings: shared.mappings,
    judged,
    keyed,
    files: filesByScheme(editions, shared.mappings),
    hide: hidingPersonal(schemes, site.value!),
  };
}

function filesOf({ byLang }: Catalogs): VFile[] {
  return [...byLang.values()].map(({ file }) => file);
}

/** The files of every edition, or of those of some schemes, before anything is read from their texts. */
export async function openEditions({ sources }: SourcesContext, only?: readonly string[]): Promise<OpenEdition[]> {
  return withTimelines((await collect(sources, only)).editions).map(opened);
}

/** Read every edition, without what was kept. */
export async function readAll({ sources }: Pick<SourcesContext, 'sources'>): Promise<Reading[]> {
  const { editions, faults } = await collect(sources);
  const { readings, files } = readEditions(editions, await readShared(sources, editions));
  stopIfFailed(...faults, ...files);
  return readings;
}

/**
 * Read editions, and check what needs all editions of a scheme: their order, and its mappings.
 * @returns The editions without an error, and the files of all of them, with those of `shared`, for their messages.
 */
export function readEditions(
  found: readonly FoundEdition[],
  shared: SharedSources,
): { readings: Reading[]; files: VFile[] } {
  const read = readEach(withTimelines(found), opened, shared, (edition) => readChecked(edition, shared));
  checkPeriods(read.readings);
  return read;
}

/** The same with the proof of each edition. One that was read before from the same files is not read again. */
async function readOrKnown(
  found: readonly FoundEdition[],
  shared: SharedSources,
  store: Store | undefined,
): Promise<{ readings: KnownEdition[]; files: VFile[] }> {
  const limit = pLimit(OPEN_FILES);
  const packed = editionPacker();
  const before = new Map(
    await limit.map(found, async (each) => {
      const one = await keptEdition(store, each, shared);
      return [each, one && packed(one, each)] as const;
    }),
  );
  const made = new Map<FoundEdition, KnownEdition>();
  const read = readEach(
    found,
    (each) => (before.get(each) ? openedBefore(each, before.get(each)!) : opened(each)),
    shared,
    (edition, each) => {
      const known = before.get(each);
      if (known) return known;
      const digest = keyOfEdition(each, shared)?.digest ?? '';
      const one = packed(proven(readChecked(edition, shared), digest), each);
      made.set(each, one);
      return one;
    },
  );
  await limit.map([...made], ([each, one]) => keepEdition(store, each, shared, one));
  return read;
}

function openedBefore({ scheme, edition, pamphlet }: FoundEdition, { profile, source }: KnownEdition): OpenEdition {
  return { scheme, edition, pamphlet: pamphlet!, profile, source };
}

function readChecked(edition: OpenEdition, { shared, codes }: SharedSources): Reading {
  const { profile } = edition;
  if (profile?.value && codes) checkCoverCodesKnown(profile.value, codes, profile.file, profile.locate);
  return readOpened(edition, shared);
}

/** @param open  Reads the YAML files of an edition. No profile stays in memory with what it says: it is large. */
function readEach<Read extends Pick<Reading, 'scheme' | 'mapped' | 'file'>>(
  found: readonly FoundEdition[],
  open: (found: FoundEdition) => OpenEdition,
  { files: sharedFiles, checkMappings }: SharedSources,
  readOne: (edition: OpenEdition, found: FoundEdition) => Read,
): { readings: Read[]; files: VFile[] } {
  const readings: Read[] = [];
  const files: (VFile | undefined)[] = [];
  const unread = new Set<string>();
  const editions: EditionInOrder[] = [];
  for (const each of found) {
    const edition = open(each);
    const { profile, ...inOrder } = edition;
    editions.push(inOrder);
    files.push(profile?.file, edition.source?.file);
    try {
      const reading = readOne(edition, each);
      readings.push(reading);
      files.push(reading.file);
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      files.push(...error.files);
      unread.add(edition.scheme);
    }
  }
  checkOrder(editions, readings, unread);
  // a mapping may match in an edition that could not be read
  checkMappings(readings.filter(({ scheme }) => !unread.has(scheme.scheme)));
  return { readings, files: distinct([...files, ...sharedFiles]) };
}

/** What the order of the editions of a scheme is seen from. */
type EditionInOrder = Pick<OpenEdition, 'scheme' | 'edition' | 'timeline' | 'source'>;

/** The editions of each scheme have one order. If one could not be read, only a contradiction is certain. */
function checkOrder(
  editions: readonly EditionInOrder[],
  readings: readonly Pick<Reading, 'scheme'>[],
  unread: ReadonlySet<string>,
): void {
  const sources = editions.flatMap(({ scheme, edition, source }) => (source ? [{ scheme, edition, source }] : []));
  const astray = checkFollows(sources, editions);
  const facts = sources.map(({ scheme, edition, source }): EditionFacts => {
    const reading = readings.find((each) => each.scheme.scheme === scheme && each.scheme.edition === edition);
    const { follows } = source.value ?? {};
    return reading ? factsOf(reading.scheme, follows) : { scheme, edition, follows };
  });
  for (const { why, edition, other } of orderFaults(facts)) {
    const { source } = sources.find((each) => each.scheme === edition.scheme && each.edition === edition.edition)!;
    if (why === 'contradictory' || !(unread.has(edition.scheme) || astray.has(edition.scheme)))
      reportOrder(why, edition, other, source);
  }
  // a profile is needed before a text is read, so its ranges follow the names of the folders: the printed periods must agree
  for (const { scheme, edition, timeline, source } of editions) {
    const own = facts.find((each) => each.scheme === scheme && each.edition === edition);
    if (!timeline || !source || own?.inception === undefined) continue;
    const older = olderThan(edition, timeline);
    const other = facts.find(
      (each) =>
        each.scheme === scheme &&
        older.has(each.edition) &&
        each.inception !== undefined &&
        each.inception > own.inception!,
    );
    if (other) reportOrder('contradictory', own, other, source);
  }
}

function inOrder(readings: readonly Pick<Reading, 'scheme' | 'follows'>[]): Scheme[][] {
  const follows = new Map(readings.flatMap((each) => (each.follows ? [[each.scheme.id, each.follows] as const] : [])));
  return editionsInOrder(
    readings.map(({ scheme }) => scheme),
    follows,
  );
}

/** The policy periods of the editions of a scheme follow each other. Whether they do is only asked if nothing else is wrong with them. */
function checkPeriods(readings: readonly (DatedReading & Pick<Reading, 'follows'>)[]): void {
  const faulty = new Set(
    readings.filter(({ source, file }) => [source.file, file].some(hasErrors)).map(({ scheme }) => scheme.scheme),
  );
  const sound = readings.filter(({ scheme }) => !faulty.has(scheme.scheme));
  for (const editions of inOrder(sound))
    reportPeriods(editions, (edition) => sound.find(({ scheme }) => scheme === edition)!);
}

/** Each file once: the editions of a scheme share its profile. What each of them says about it is on the first. */
function distinct(files: readonly (VFile | undefined)[]): VFile[] {
  const byPath = new Map<string, VFile>();
  for (const file of files) {
    if (!file) continue;
    const first = byPath.get(file.path) ?? file;
    byPath.set(file.path, first);
    const isNew = (message: VFile['messages'][number]) =>
      !first.messages.some((known) => String(known) === String(message));
    if (first !== file) first.messages.push(...file.messages.filter(isNew));
  }
  return [...byPath.values()];
}

/**
 * Compare an edition with the tables keyed from its original.
 * @returns  The files of the tables: what cannot be read, and rows that the text does not have, are reported on them.
 */
export function compareWithReference(
  texts: readonly Text[],
  { scheme, reconciliation, file }: Pick<KnownEdition, 'scheme' | 'reconciliation' | 'file'>,
): VFile[] {
  const { keyed, files } = readReference(texts);
  reportDifferences(differencesFrom(keyed, scheme, reconciliation.amounts), file, files);
  return files;
}
