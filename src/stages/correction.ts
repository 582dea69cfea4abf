import type { VFile } from 'vfile';
import type { Erratum } from '../../schemas/erratum.ts';
import { Source } from '../../schemas/source.ts';
import { correctedSource, READ_WITH, type Entries } from '../editions/corrected-source.ts';
import { sharedLines, undoOf, type Undo } from '../editions/undo.ts';
import { TABS } from '../extract/ledger/confirmed-counts.ts';
import { opened, withTimelines } from '../extract/open-edition.ts';
import { readShared, type SharedSources } from '../extract/shared-sources.ts';
import { collect, isComplete, type EditionFiles, type EditionName } from '../input/collect.ts';
import { decodedStrictly, encodingOf } from '../input/encoding.ts';
import { sha256Of } from '../input/undo.ts';
import { readYaml } from '../input/yaml-file.ts';
import { hasErrors, Stopped } from '../messages/report.ts';
import type { RuleId } from '../messages/rules.ts';
import { proven, type KnownEdition } from './known-edition.ts';
import { readOpened } from './reading.ts';
import type { SourcesContext } from './sources.ts';

/** Who corrects an edition, when and why, and where the corrected text comes from. */
export type AboutCorrection = Pick<Erratum, 'by' | 'on' | 'why'> & Pick<Source, 'receivedFrom'>;

/** A corrected edition: what is written, and what was read before and after; or the files with what is wrong with the text. */
export type Correction =
  | { source: string; before: KnownEdition; after: KnownEdition }
  | { source: undefined; before: KnownEdition; files: readonly VFile[] };

/** A text that is no correction of an edition. */
export class NoCorrection extends Error {}

/**
 * Read a text as the correction of an edition that is there. Nothing is written.
 * @returns  Undefined if there is no such edition.
 * @throws Stopped, if the edition as it is has errors; NoCorrection.
 */
export async function readCorrection(
  { sources }: Pick<SourcesContext, 'sources'>,
  { scheme, edition }: EditionName,
  bytes: Uint8Array,
  about: AboutCorrection,
): Promise<Correction | undefined> {
  const { editions } = await collect(sources, [scheme]);
  const found = withTimelines(editions)
    .filter(isComplete)
    .find((each) => each.edition === edition);
  if (!found) return undefined;
  const shared = await readShared(sources, editions);
  const current = readWhole(found, shared);
  if (!current.known) throw new Stopped(current.files);
  const { value } = current.known.source;
  const encoding = encodingOf(bytes, value!.encoding);
  if (!encoding) throw new NoCorrection('It is no text in UTF-8, Shift_JIS or UTF-16.');
  const undo = undoFor(found, value!, { bytes, encoding });
  const read = (gone: Entries, recount: string[]) => {
    const text = correctedSource(
      found.source.text,
      value!,
      { sha256: sha256Of(bytes), encoding, received: about.on, receivedFrom: about.receivedFrom },
      erratumOf(about, value!, undo, recount),
      gone,
    );
    const source = { ...found.source, text };
    return { text, ...readWhole({ ...found, source, pamphlet: { ...found.pamphlet, bytes } }, shared) };
  };
  const words = decodedStrictly(bytes, encoding)!;
  const isPrinted = (each: string | undefined) => each === undefined || words.includes(each);
  let gone: Entries = {
    findings: indexesOf(value!.findings, ({ text, beside }) => !isPrinted(text) || !isPrinted(beside)),
  };
  const again = (without: Entries) => read(without, all);
  // which numbers of characters change is seen when the text is read
  const all = value!.contents ? sectionNames(current.known) : [];
  let next = read(gone, all);
  // what no longer holds is seen when the text is read; what is behind it, when it is read without
  for (let more = goneFrom(next, gone, value!, again); more; more = goneFrom(next, gone, value!, again)) {
    gone = more;
    next = again(gone);
  }
  if (!next.known) return { source: undefined, before: current.known, files: next.files };
  if (all.length > 0) next = read(gone, changedCounts(current.known, next.known));
  if (!next.known) return { source: undefined, before: current.known, files: next.files };
  return { source: next.text, before: current.known, after: next.known };
}

type Read = { known: KnownEdition; files: readonly VFile[] } | { known: undefined; files: readonly VFile[] };

/** An edition with all its checks. */
function readWhole(found: EditionFiles, shared: SharedSources): Read {
  try {
    const known = proven(readOpened(opened(found), shared.shared), '');
    const files = [known.profile.file, known.source.file, known.file];
    return { known: files.some(hasErrors) ? undefined : known, files };
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    return { known: undefined, files: error.files };
  }
}

/** @throws NoCorrection, if the text is that of another edition, or cannot be undone. */
function undoFor(
  found: EditionFiles,
  { encoding }: Source,
  corrected: { bytes: Uint8Array; encoding: Source['encoding'] },
): Undo {
  const before = { bytes: found.pamphlet.bytes, encoding };
  const [old, now] = [before, corrected].map((each) => decodedStrictly(each.bytes, each.encoding)!);
  const shared = sharedLines(old!, now!);
  if (shared < LEAST_SHARED)
    throw new NoCorrection(
      `It has ${shared} % of the lines of ${found.scheme}/${found.edition}: it is another text, not a correction of it.`,
    );
  const undo = undoOf(before, corrected);
  if (!undo)
    throw new NoCorrection(
      `The bytes of ${found.pamphlet.path} cannot be made again of it: a character that was corrected has an unusual code.`,
    );
  return undo;
}

/** A correction leaves most lines as they were. */
const LEAST_SHARED = 50;

function erratumOf(
  { by, on, why }: AboutCorrection,
  { received, receivedFrom }: Source,
  { undo, before }: Undo,
  recount: string[],
): Erratum {
  const none = { waived: [], declared: [], overrides: [], characters: [] };
  return {
    by,
    on,
    why,
    before: { ...before, receivedFrom, received, ...none },
    undo,
    recount,
    recounted: [],
    signed: [],
  };
}

/** Rules that find an entry of source.yaml that no longer holds, at its place. */
const VOID: readonly (string | undefined)[] = [
  'override-void',
  'declaration-unused',
  'waiver-unneeded',
] satisfies RuleId[];

/** What no longer holds, with what was known to; undefined if there is no more. */
function goneFrom({ files }: Read, gone: Entries, value: Source, read: (gone: Entries) => Read): Entries | undefined {
  const left = (key: (typeof READ_WITH)[number]) => value[key].map((_, i) => i).filter((i) => !gone[key]?.includes(i));
  const file = files.find(({ path }) => path.endsWith('/source.yaml'));
  const places = (file?.messages ?? []).flatMap(({ ruleId, place }) =>
    VOID.includes(ruleId) && place && 'start' in place ? [place.start.offset] : [],
  );
  const { locate } = readYaml(file?.path ?? '', String(file ?? ''), Source);
  // the lists of the file that was read, by their indexes in the one that is there
  for (const key of READ_WITH) {
    const own = left(key);
    const found = own.filter((_, at) => {
      const entry = locate([key, at]);
      return places.some(
        (place) => place !== undefined && entry && place >= entry.start.offset && place < entry.end.offset,
      );
    });
    if (found.length > 0) return { ...gone, [key]: [...(gone[key] ?? []), ...found].sort((a, b) => a - b) };
  }
  const clashes = (all: readonly VFile[]) =>
    all.reduce(
      (sum, { messages }) =>
        sum + messages.filter(({ ruleId }) => ruleId === ('identity-clash' satisfies RuleId)).length,
      0,
    );
  if (clashes(files) > 0)
    for (const i of left('declared')) {
      const without = { ...gone, declared: [...(gone.declared ?? []), i].sort((a, b) => a - b) };
      if (clashes(read(without).files) < clashes(files)) return without;
    }
  return undefined;
}

function indexesOf<T>(list: readonly T[], is: (each: T) => boolean): number[] {
  return list.flatMap((each, i) => (is(each) ? [i] : []));
}

/** Every section of a scheme, with what is counted beside them. */
function sectionNames({ profile, report }: KnownEdition): string[] {
  const ids = (profile.value?.sections ?? []).map(({ id }) => id);
  return [...new Set([...ids, ...Object.keys(report.characters.sections), 'furniture', 'notation', TABS])];
}

/** Sections with another number of characters than before, and the tabs if there are more or fewer. */
function changedCounts(before: KnownEdition, after: KnownEdition): string[] {
  const [old, now] = [before.report.characters, after.report.characters];
  const names = [...new Set([...Object.keys(now.sections), ...Object.keys(old.sections)])];
  return [
    ...names.filter((name) => old.sections[name] !== now.sections[name]),
    ...(old.tabs === now.tabs ? [] : [TABS]),
  ];
}
