import type { Clause } from '../../schemas/clause.ts';
import type { Mapping } from '../../schemas/mappings.ts';
import type { Profile } from '../../schemas/profile.ts';
import type { Scheme } from '../../schemas/scheme.ts';
import type { Source } from '../../schemas/source.ts';
import type { Wording } from '../../schemas/span.ts';
import { checkCells, joinCells } from './cell-wraps.ts';
import { notShownIn } from './readers/not-shown.ts';
import type { StatedWords } from './findings.ts';
import type { Grid } from './grid.ts';
import type { ProfilePlace } from './items.ts';
import { flowOf } from './layout/flow.ts';
import { assignCodes, type CompiledMappings } from './neutral-codes.ts';
import { readAssumptions, readQuote } from './readers/assumptions.ts';
import { readCovers } from './readers/covers.ts';
import { readQuotedDefinitions } from './readers/definitions.ts';
import { readChecklist } from './readers/checklist.ts';
import { readConfirmations } from './readers/confirmations.ts';
import { readDocument } from './readers/document.ts';
import { readEligibility } from './readers/eligibility.ts';
import { clausesOf, listsOf } from './readers/every-clause.ts';
import { readDocuments, readStatistics } from './readers/facts.ts';
import { checkRiders } from './readers/exclusions.ts';
import { findDefinitions, withUses } from './readers/found-definitions.ts';
import { readIdentity } from './readers/identity.ts';
import { checkLargestMember, readDeductibles, readLimitStatements } from './readers/limit-statements.ts';
import { checkLimitsApart } from './readers/limits-apart.ts';
import { namesFrom, namesOfWordsFrom } from './readers/names.ts';
import { linkConditions, linkNotes } from './readers/notes.ts';
import { readLimitTables } from './readers/plans.ts';
import { layOutTables } from './readers/printed-tables.ts';
import {
  enterBasisChanges,
  enterRatioBases,
  placeWithin,
  readPaymentRules,
  readReductions,
} from './readers/payment-rules.ts';
import { checkLimitHeads } from './readers/limit-heads.ts';
import { settleTerms } from './readers/premium-terms.ts';
import { readRateTable } from './readers/rate-table.ts';
import { linkReferences, type ReferenceGroup } from './readers/references.ts';
import { placeInClasses, readQuotedRiders } from './readers/rider.ts';
import { cutSections } from './readers/sections.ts';
import { readPointers } from './readers/pointers.ts';
import { readStatedFacts } from './readers/stated-facts.ts';
import type { EditionName } from '../input/collect.ts';
import { foldWidth } from '../recognise/fold.ts';
import type { Quantities } from './recognise.ts';
import type { PamphletText } from './text.ts';

/** A scheme as read, not validated yet: a field may be missing, and a missing field has been reported. */
export type SchemeDraft = { [K in keyof Scheme]?: unknown };

/** Build a draft from profile and tree. Readers run in the order of the data model. */
export function assemble(
  { scheme, edition }: EditionName,
  profile: Profile,
  source: Source,
  grids: readonly Grid[],
  pamphlet: PamphletText,
  quantities: Quantities,
  { mappings, place }: { mappings: CompiledMappings | undefined; place: ProfilePlace },
): { scheme: SchemeDraft; mapped: Map<Mapping, string[]>; words: StatedWords } {
  const id = `${scheme}/${edition}`;
  const nameOf = namesFrom(profile.names);
  const nameOfWords = namesOfWordsFrom(profile.names);
  const isReported = (start: number, end: number) =>
    quantities.money.some((token) => token.fault && token.start < end && token.end > start);

  const flow = flowOf(profile, grids, pamphlet);
  const sections = cutSections(profile, flow, pamphlet);
  joinCells(profile.cellWraps, sections, pamphlet);
  const identity = readIdentity(profile, source, pamphlet);
  const { plans, tables: limitTables } = readLimitTables(profile.limitTables, grids, id, nameOf, pamphlet);
  const rateTables = Object.entries(profile.rateTables).flatMap(([name, table]) => {
    const read = readRateTable({ name, profile: table, schemeId: id, plans, nameOf, pamphlet, isReported }, grids);
    return read ? [read] : [];
  });
  const premiumsOnRequest =
    profile.premiumsOnRequest && readQuote(profile.premiumsOnRequest, ['premiumsOnRequest'], pamphlet);
  const assumptions = readAssumptions(profile, id, pamphlet);

  checkCells(profile.cellWraps, grids, pamphlet);
  settleTerms(rateTables, profile, sections, assumptions, pamphlet);
  checkLimitHeads(plans.values(), rateTables, sections, pamphlet);
  const { notes: noteDrafts, ...document } = readDocument(sections, {
    schemeId: id,
    wrapped: profile.wrapped,
    nameOf,
    nameOfWords,
    plans,
    tables: [...rateTables, ...limitTables],
    money: quantities.money,
    pamphlet,
  });
  const riders = placeInClasses(
    [...document.riders, ...readQuotedRiders(profile, id, pamphlet)],
    profile,
    rateTables,
    pamphlet,
  );
  const items = { ...document, schemeId: id, riders, notes: [] };
  const stated = readLimitStatements(profile, plans, items, place, pamphlet);
  const sublimits = [...document.sublimits, ...stated];
  const paymentRules = readPaymentRules(profile, { plans, own: stated, schemeId: id }, items, place, pamphlet);
  placeWithin(profile, plans, sublimits, paymentRules);
  enterRatioBases(profile, document.payoutRatios, { schemeId: id, costs: document.costs }, place, pamphlet);
  checkLargestMember(profile, rateTables, pamphlet);
  const groups = [...document.costs, ...document.exclusions];
  linkReferences(groups.map(referenceGroup), pamphlet);
  // text that is not read yet has no marks and no references
  const read = document.sections.filter(({ kind }) => kind !== 'unread');
  const clauses = clausesOf({ ...document, sections: read, notes: noteDrafts });
  const notes = linkNotes(noteDrafts, sections, clauses, pamphlet);
  linkConditions([...document.payoutRatios, ...sublimits], notes);
  const limits = [...[...plans.values()].flatMap((plan) => plan.limits), ...sublimits];
  enterBasisChanges(profile, limits, notes, items, place, pamphlet);
  checkLimitsApart(plans.values(), sublimits, pamphlet);
  checkRiders(document.exclusions, riders, pamphlet);
  const quoted = readQuotedDefinitions(profile, notes, id, pamphlet);
  const headings = document.sections.flatMap(({ heading }) => (heading ? [heading] : []));
  const defined = { clauses, headings, notes, definitions: [...document.definitions, ...quoted] };
  const found = findDefinitions(defined, profile, { schemeId: id, nameOf }, pamphlet);
  const mapped = assignCodes({ ...document, riders, notes }, mappings, pamphlet);

  const pointers = readPointers(
    profile,
    {
      ...document,
      schemeId: id,
      riders,
      sections: read,
      notes,
      clauses,
      lists: listsOf({ ...document, sections: read, notes }),
      limitTables,
      rateTables,
    },
    place,
    pamphlet,
  );
  const documents = readDocuments(profile, id, pamphlet);

  const draft: SchemeDraft = {
    id,
    scheme,
    edition,
    level: profile.level,
    source: {
      file: pamphlet.file.path,
      sha256: source.sha256,
      encoding: source.encoding,
      received: source.received,
      receivedFrom: source.receivedFrom,
    },
    identity,
    ...(source.takesOver && { takesOver: source.takesOver }),
    ...(source.withdrawn && { withdrawn: source.withdrawn }),
    eligibility: readEligibility(profile, id, rateTables, pamphlet),
    facts: readStatedFacts(profile, { schemeId: id, items, place, pamphlet }),
    covers: readCovers(profile, id, pamphlet),
    plans: [...plans.values()],
    limitTables,
    rateTables,
    ...(premiumsOnRequest && { premiumsOnRequest }),
    assumptions,
    ...document,
    sublimits,
    definitions: withUses([...document.definitions, ...quoted, ...found], pamphlet),
    riders,
    deductibles: readDeductibles(profile, items, place, pamphlet),
    paymentRules,
    reductions: readReductions(profile, items, place, pamphlet),
    statistics: readStatistics(profile, id, pamphlet),
    documents,
    checklist: readChecklist(profile.checklist, { ...items, notes }, place, pamphlet),
    confirmations: readConfirmations(source, { id, documents, contacts: document.contacts }),
    ...(source.characters.length > 0 && {
      characters: source.characters.map(({ character, shownAs, reading }) => ({
        character,
        shownAs,
        ...(reading !== undefined && { reading }),
      })),
    }),
    ...notShownIn(pamphlet),
    notes,
    tables: layOutTables(
      profile,
      sections,
      grids,
      { ...document, schemeId: id, notes, rateTables, limitTables },
      pamphlet,
    ),
    pointers,
    furniture: flow.furniture,
  };
  return { scheme: draft, mapped, words: { sections, clauses } };
}

function referenceGroup({ heading, items }: { heading?: Wording | undefined; items: Clause[] }): ReferenceGroup {
  return { number: heading && /^\(\d\)/.exec(foldWidth(heading.value))?.[0], items };
}
