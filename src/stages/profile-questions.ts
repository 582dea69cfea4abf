import { editionsInOrder, type EditionFacts } from '../compare/editions.ts';
import { decodedText, opened, withTimelines } from '../extract/open-edition.ts';
import type { Extraction } from '../extract/reading.ts';
import { readShared, type SharedSources } from '../extract/shared-sources.ts';
import { collect, isComplete, type EditionFiles } from '../input/collect.ts';
import { hasErrors, Stopped } from '../messages/report.ts';
import type { FoundError } from '../questions/profile/from-errors.ts';
import type { Outcome } from '../questions/profile/plan.ts';
import { profileQuestions, type ProfileQuestions } from '../questions/profile/questions.ts';
import { proven, type KnownEdition } from './known-edition.ts';
import { errataOf, extract } from './reading.ts';
import type { SourcesContext } from './sources.ts';

const NONE: ProfileQuestions = { asked: [], settles: new Map(), left: [] };

/**
 * Questions about the profile of a scheme whose newest text it does not fit. Every answer is tried first, on the new text and on the others.
 * @returns  None if every edition is read, or one of the others is not: then the profile is wrong, and no renewal asks for anything.
 */
export async function questionsOfProfile(
  { sources }: Pick<SourcesContext, 'sources'>,
  scheme: string,
): Promise<ProfileQuestions> {
  const all = (await collect(sources, [scheme])).editions.filter(isComplete);
  const shared = await readShared(sources, all);
  const outcomes = readEach(all, shared);
  const unfit = all.filter((_, i) => outcomes[i]!.stage < 3);
  const [found] = unfit;
  const others = all.filter((each) => each !== found);
  if (!found || unfit.length > 1 || others.length === 0) return NONE;
  const open = withTimelines(all).map(opened);
  const newOpen = open[all.indexOf(found)]!;
  const known = outcomes.flatMap(({ known: each }) => (each ? [each] : []));
  const since = newOpen.source?.value?.follows ?? newestOf(known);
  const before = open.find(({ edition }) => edition === since);
  const texts = { old: before && decodedText(before), new: decodedText(newOpen) };
  if (texts.old === undefined || texts.new === undefined) return NONE;
  const timeline = open.map((each): EditionFacts => ({
    scheme,
    edition: each.edition,
    follows: each.source?.value?.follows,
  }));
  const withFiles = (profile: string, source: string) =>
    all.map((each) => ({
      ...each,
      profile: { ...each.profile, text: profile },
      ...(each === found && { source: { ...each.source, text: source } }),
    }));
  const { profile, source } = found;
  return profileQuestions(
    {
      ...{ scheme, timeline },
      editions: { since: since!, edition: found.edition },
      texts: { old: texts.old, new: texts.new },
      files: { profile: profile.text, source: source.text },
      paths: { profile: profile.path, source: source.path, text: found.pamphlet.path },
    },
    {
      read: (files) => readEach(withFiles(files.profile, files.source), shared, [all.indexOf(found)])[0]!,
      older: (put) => {
        const read = readEach(
          withFiles(put, source.text),
          shared,
          others.map((each) => all.indexOf(each)),
        );
        return JSON.stringify(read.map(({ stage, errors, known: each }) => [stage, errors, each && saidBy(each)]));
      },
    },
  );
}

type Read = Outcome & { known: KnownEdition | undefined };

/** Read editions of one scheme. @param only  Their indexes; every one when left out. */
function readEach(all: readonly EditionFiles[], { shared }: SharedSources, only?: readonly number[]): Read[] {
  return withTimelines(all)
    .filter((_, i) => !only || only.includes(i))
    .map((found): Read => {
      const edition = opened(found);
      const errors = (): FoundError[] =>
        errorsOn([edition.profile?.file, edition.source?.file, ...files], found as EditionFiles);
      let files: Extraction['file'][] = [];
      try {
        const extraction = extract(edition, shared);
        files = [extraction.file];
        if ([extraction.profile.file, extraction.source.file, extraction.file].some(hasErrors))
          return { stage: 1, errors: errors(), known: undefined };
        const known = proven({ ...extraction, errata: errataOf(edition, extraction, shared) }, '');
        const found = errors();
        return { stage: found.length > 0 ? 2 : 3, errors: found, known };
      } catch (error) {
        if (!(error instanceof Stopped)) throw error;
        files = [...error.files];
        return { stage: 0, errors: errors(), known: undefined };
      }
    });
}

function errorsOn(files: readonly (Extraction['file'] | undefined)[], found: EditionFiles): FoundError[] {
  const kinds = new Map([
    [found.profile.path, 'profile'],
    [found.source.path, 'source'],
    [found.pamphlet.path, 'text'],
  ] as const);
  return [...new Set(files)].flatMap((file) =>
    (file?.messages ?? [])
      .filter(({ fatal }) => fatal)
      .map(({ ruleId, reason, place }): FoundError => {
        const [start, end] = place && 'start' in place ? [place.start.offset, place.end.offset] : [];
        return { rule: ruleId ?? '', reason, in: kinds.get(file!.path) ?? 'other', start, end };
      }),
  );
}

/** What is published and proven of an edition. */
function saidBy({ scheme, report, mapped, errata }: KnownEdition): unknown {
  return { scheme, report, mapped: [...mapped.values()], errata };
}

function newestOf(known: readonly KnownEdition[]): string | undefined {
  const follows = new Map(known.flatMap((each) => (each.follows ? [[each.scheme.id, each.follows] as const] : [])));
  return editionsInOrder(
    known.map(({ scheme }) => scheme),
    follows,
  )[0]?.at(-1)?.edition;
}
