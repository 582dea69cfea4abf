import { VFile } from 'vfile';
import type { ClaimedAmount } from '../../schemas/amount.ts';
import type { Mapping, Mappings } from '../../schemas/mappings.ts';
import { CodeKind } from '../../schemas/neutral-codes.ts';
import type { ClaimedNumber } from '../../schemas/number.ts';
import { Profile } from '../../schemas/profile.ts';
import { Source } from '../../schemas/source.ts';
import { checklistOf, idleDeclarations } from '../compare/checklist.ts';
import { reportChecklist } from '../extract/checklist.ts';
import { checkProven } from '../extract/proof/floor.ts';
import type { ProofScores } from '../extract/proof/scores.ts';
import { entriesOf } from '../extract/open-edition.ts';
import type { Reading } from '../extract/reading.ts';
import type { SharedSources } from '../extract/shared-sources.ts';
import { isComplete, type FoundEdition, type Text } from '../input/collect.ts';
import { knownYaml } from '../input/yaml-file.ts';
import { hasErrors, messagesAsData, reportAgain, type Messages } from '../messages/report.ts';
import { versionOfFonts } from '../render/html/fonts.ts';
import { schemeReport, type SchemeReport } from '../report/scheme-report.ts';
import { keep, kept, keyOfStage, type Form } from '../store/keep.ts';
import type { Key, Store } from '../store/store.ts';
import { neededMessages, type NeededWithValues } from '../translate/needed.ts';

/** What is published and reported of an edition that was read: not what only its own checks need. */
export type KnownEdition = Pick<
  Reading,
  'scheme' | 'mapped' | 'profile' | 'source' | 'follows' | 'design' | 'file' | 'errata'
> & {
  reconciliation: { amounts: readonly ClaimedAmount[]; numbers: { numbers: readonly ClaimedNumber[] } };
  report: SchemeReport;
  /** The digest of everything that it was read from; '' if that is not known, and nothing that is made of it is kept. */
  digest: string;
  /** The messages that its pages and pamphlets say in other languages. */
  needed: readonly NeededWithValues[];
};

/**
 * A reading with its checklist, and with what the checks of its tables would see of a misprint. What is wrong is reported on its files.
 */
export function proven(reading: Reading, digest: string): KnownEdition {
  const { scheme, file, profile } = reading;
  reportChecklist(checklistOf(scheme), idleDeclarations(scheme), scheme, { file, describedBy: { profile } }); // 契約概要, 注意喚起情報
  const scores = checkProven(reading); // whole tables, and what their checks would see
  return known(reading, scores, digest);
}

/** @param scores  What the checks of its tables would see. */
export function known(reading: Reading, scores: ProofScores, digest = ''): KnownEdition {
  const { scheme, file, profile, source, mapped, follows, design, reconciliation, errata } = reading;
  return {
    ...{ scheme, mapped, profile, source, follows, design, file, errata },
    reconciliation: { amounts: reconciliation.amounts, numbers: { numbers: reconciliation.numbers.numbers } },
    report: schemeReport(reading, scores),
    digest,
    needed: neededMessages([scheme]),
  };
}

/** The key of what was read from an edition; undefined if it isn't complete. */
export function keyOfEdition(found: FoundEdition, { inputsOf }: Pick<SharedSources, 'inputsOf'>): Key | undefined {
  if (!isComplete(found) || found.isMisnamed) return undefined;
  const { scheme, edition, profile, source, pamphlet } = found;
  const own = [profile.path, profile.text, source.path, source.text, pamphlet.path, pamphlet.bytes];
  return keyOfStage('reading', [
    versionOfFonts(),
    scheme,
    edition,
    ...own,
    ...inputsOf(scheme),
    JSON.stringify(found.timeline ?? null),
  ]);
}

/** What was read from an edition before; undefined if its files, what it is read with or the code have changed. */
export function keptEdition(
  store: Store | undefined,
  found: FoundEdition,
  shared: SharedSources,
): Promise<KnownEdition | undefined> {
  const key = keyOfEdition(found, shared);
  return key ? kept(store, key, formOf(found, shared)) : Promise.resolve(undefined);
}

/** Keep what was read from an edition, unless something is wrong with it. */
export async function keepEdition(
  store: Store | undefined,
  found: FoundEdition,
  shared: SharedSources,
  edition: KnownEdition,
): Promise<void> {
  const key = keyOfEdition(found, shared);
  const { profile, source, file } = edition;
  if (!key || [profile.file, source.file, file].some(hasErrors)) return;
  await keep(store, key, formOf(found, shared), edition);
}

/** As JSON: its files by their messages and the text, mappings by their places in their file. */
type Written = Pick<
  KnownEdition,
  'scheme' | 'follows' | 'design' | 'reconciliation' | 'report' | 'digest' | 'errata'
> & {
  text: string;
  messages: Record<'file' | 'profile' | 'source', Messages>;
  mapped: [kind: CodeKind, i: number, ids: readonly string[]][];
  needed: WrittenNeeded;
};

type WrittenNeeded = (Omit<NeededWithValues, 'values'> & { values: [string, string[]][] })[];

function formOf(found: FoundEdition, { mappings }: Pick<SharedSources, 'mappings'>): Form<KnownEdition> {
  const own = mappings.find(({ scheme }) => scheme === found.scheme)?.value;
  return {
    write: ({ mapped, needed, file, profile, source, ...rest }) =>
      JSON.stringify({
        ...rest,
        text: String(file),
        messages: {
          file: messagesAsData(file),
          profile: messagesAsData(profile.file),
          source: messagesAsData(source.file),
        },
        mapped: placesOf(mapped, own),
        needed: writtenNeeded(needed),
      } satisfies Written),
    read: (text) => editionFrom(JSON.parse(text) as Written, found, own),
  };
}

function editionFrom(written: Written, found: FoundEdition, own: Mappings | undefined): KnownEdition {
  const { text, messages, mapped, needed, ...rest } = written;
  const file = new VFile({ path: found.pamphlet!.path, value: text });
  const fileOf = ({ path, text: value }: Text) => new VFile({ path, value });
  const profile = knownYaml(fileOf(found.profile!), Profile, entriesOf(found));
  const source = knownYaml(fileOf(found.source!), Source);
  reportAgain(file, messages.file);
  reportAgain(profile.file, messages.profile);
  reportAgain(source.file, messages.source);
  return {
    ...rest,
    ...{ file, profile, source },
    mapped: new Map(mapped.map(([kind, i, ids]) => [own![kind][i]!, ids])),
    needed: neededFrom(needed),
  };
}

/** The messages of an edition, as they are kept. */
export const neededForm: Form<KnownEdition['needed']> = {
  write: (needed) => JSON.stringify(writtenNeeded(needed)),
  read: (text) => neededFrom(JSON.parse(text) as WrittenNeeded),
};

function writtenNeeded(needed: KnownEdition['needed']): WrittenNeeded {
  return needed.map(({ values, ...each }) => ({
    ...each,
    values: [...values].map(([name, printed]) => [name, [...printed]]),
  }));
}

function neededFrom(written: WrittenNeeded): KnownEdition['needed'] {
  return written.map(({ values, ...each }) => ({
    ...each,
    values: new Map(values.map(([name, printed]) => [name, new Set(printed)])),
  }));
}

function placesOf(mapped: ReadonlyMap<Mapping, readonly string[]>, own: Mappings | undefined): Written['mapped'] {
  const places = new Map(
    CodeKind.options.flatMap((kind) => own?.[kind].map((mapping, i) => [mapping, { kind, i }] as const) ?? []),
  );
  return [...mapped].map(([mapping, ids]) => {
    const { kind, i } = places.get(mapping)!;
    return [kind, i, ids];
  });
}
