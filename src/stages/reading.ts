import { Scheme } from '../../schemas/scheme.ts';
import { assemble } from '../extract/assemble.ts';
import { checkCharacters, checkInstead } from '../extract/characters.ts';
import { checkNotStated } from '../extract/checklist.ts';
import { checkConfirmations } from '../extract/confirmations.ts';
import { correctionsOf } from '../extract/corrections.ts';
import { reportWordFindings } from '../extract/findings.ts';
import { reportRuleFindings } from '../extract/findings/every-finding.ts';
import { gridsOf } from '../extract/grid.ts';
import { checkFindingsJudged } from '../extract/judged.ts';
import { isReadable, opened, type OpenEdition } from '../extract/open-edition.ts';
import { parseTables } from '../extract/parse.ts';
import { readInPart, stopIfHalfCorrected } from '../extract/read-in-part.ts';
import type { Extraction, KnownErratum, Reading } from '../extract/reading.ts';
import { recognise } from '../extract/recognise.ts';
import { reconcile } from '../extract/reconcile.ts';
import { reconcileInPart } from '../extract/reconcile-in-part.ts';
import { NOTHING_SHARED, type Shared } from '../extract/shared-sources.ts';
import { pamphletText } from '../extract/text.ts';
import { checkWaivers, withoutWaived } from '../extract/waivers.ts';
import type { FoundEdition } from '../input/collect.ts';
import { checked } from '../input/checked.ts';
import { decode } from '../input/decode.ts';
import { isUnusable, Stopped, stopIfFailed, stopIfUnusable } from '../messages/report.ts';
import { unprintable } from '../render/html/repertoire.ts';
import { readErrata, withErrata } from './errata.ts';

/**
 * Read one edition: from its files to a scheme in which every value has its place in the text.
 * @throws Stopped, with everything that is wrong with the edition. A file with errors is read as far as possible.
 */
export function read(found: FoundEdition, shared: Shared = NOTHING_SHARED): Reading {
  return readOpened(opened(found), shared);
}

/** The same, if its YAML files are read already. */
export function readOpened(edition: OpenEdition, shared: Shared): Reading {
  const extraction = extract(edition, shared); //                                     files -> Scheme, wholly accounted for
  const { words, pamphlet, ...reading } = extraction;
  const { scheme, quantities, source, file } = reading;
  reportWordFindings(words, shared.misreadings, source.value.findings, pamphlet); //  what an editor would mark in the words
  reportRuleFindings({ scheme, quantities, pamphlet }); //                            … in what they mean
  checkFindingsJudged(source.value, pamphlet.text, source.file, source.locate); //    what an editor noted, on which words
  const errata = errataOf(edition, extraction, shared); //                            the text before each correction
  stopIfFailed(source.file, file);
  return { ...reading, scheme: withErrata(scheme, errata), errata };
}

/** The corrections of an edition that was extracted. What is wrong with them is on its source.yaml. */
export function errataOf(edition: OpenEdition, extraction: Extraction, shared: Shared): KnownErratum[] {
  return isReadable(edition) ? readErrata(edition, extraction, shared, extract) : [];
}

/**
 * Extract the scheme from the files of one edition, and account for every character and number of the text. What the accounts find is
 * on the files.
 * @throws Stopped, if there is no scheme.
 */
export function extract(edition: OpenEdition, shared: Shared): Extraction {
  if (!isReadable(edition)) throw new Stopped(readInPart(edition, unprintable));
  const { source } = edition;
  const profile = withoutWaived(edition.profile, source.value);
  const file = decode(edition.pamphlet.path, edition.pamphlet.bytes, source.value, source); // bytes -> VFile (hash checked)
  if (!file) throw new Stopped([source.file]);
  stopIfUnusable(file);
  const corrections = correctionsOf(source.value, file, source.file, source.locate); // a person's overrides, in their places
  checkInstead(source.value, unprintable, source.file, source.locate); //             what they print can be printed
  const pamphlet = pamphletText(file, corrections, { profile, source }); //           VFile -> text with lines and spans
  checkCharacters(pamphlet, unprintable); //                                          what no pamphlet means or no font has
  const declared = { ...profile.value, spacedDigitGroups: source.value.spacedDigitGroups };
  const quantities = recognise(pamphlet, declared); //                                text  -> Quantities, each with its span
  stopIfHalfCorrected(source.file, file);
  const grids = gridsOf(parseTables(file), pamphlet); //                              VFile -> Table[] (mdast) -> grids
  const own = { mappings: shared.mappings.get(edition.scheme), place: profile };
  const draft = assemble(edition, profile.value, source.value, grids, pamphlet, quantities, own); // … -> SchemeDraft
  checkNotStated(profile.value.checklist, pamphlet); //                               what a person says is not there
  if (isUnusable(profile.file) || isUnusable(file)) {
    reportWordFindings(draft.words, shared.misreadings, source.value.findings, pamphlet);
    reconcileInPart(draft.scheme, quantities, profile, source, grids, pamphlet);
  }
  stopIfUnusable(profile.file, file);
  const scheme = checked(Scheme, draft.scheme); // SchemeDraft -> Scheme (zod); if it throws, that is our bug
  checkConfirmations(source.value, scheme, source.file, source.locate); //            what a person confirmed for this edition
  const reconciliation = reconcile(scheme, quantities, profile.value, source.value, pamphlet); // every character and number
  checkWaivers(scheme, edition.profile.value, source, pamphlet); //                   what a person lets pass
  const { follows } = source.value;
  const { design } = profile.value;
  const { mapped, words } = draft;
  return { scheme, quantities, reconciliation, mapped, profile, source, follows, design, file, words, pamphlet };
}
