import type { VFile } from 'vfile';
import type { Clause, NeutralCode } from '../../schemas/clause.ts';
import { KIND_OF_SECONDARY, SECONDARY_CODES, type Mapping, type Mappings } from '../../schemas/mappings.ts';
import { CodeKind, type Codes } from '../../schemas/neutral-codes.ts';
import type { Profile } from '../../schemas/profile.ts';
import type { Weight } from '../../schemas/weight.ts';
import type { Scheme } from '../../schemas/scheme.ts';
import type { SectionKind } from '../../schemas/section.ts';
import type { Wording } from '../../schemas/span.ts';
import { standsUnder } from './items.ts';
import { isVoid, withoutNumber, wordsOf } from './judged.ts';
import { compileWhole, firstMatch, type CompiledPattern } from './pattern.ts';
import { foldWidth } from '../recognise/fold.ts';
import { report } from '../messages/report.ts';
import type { PamphletText } from './text.ts';
import type { Locate } from '../input/validate.ts';

/** `codes`: those that the wording stands for, each with its weight. */
type Ready = { mapping: Mapping; pattern: CompiledPattern; lead: string; codes: NeutralCode[] };

/** The mappings of one scheme, made ready to be matched. */
export type CompiledMappings = Readonly<Record<CodeKind, readonly Ready[]>>;

/** @param codes  The neutral codes with their weights; undefined if their file cannot be read. */
export function compileMappings(
  { coverages, costs, exclusions }: Mappings,
  codes: Codes | undefined,
): CompiledMappings {
  const ready =
    (kind: CodeKind) =>
    (mapping: Mapping): Ready => ({
      mapping,
      codes: codesOf(mapping).map((each) => withWeight(each, codes?.[kind][each.code]?.weight)),
      // a beginning may be the whole
      pattern: compileWhole(mapping.wording.replace(/\{\}$/, '{?}')),
      // most wordings differ in their first characters
      lead: foldWidth(mapping.wording).slice(0, 1),
    });
  return {
    coverages: coverages.map(ready('coverages')),
    costs: costs.map(ready('costs')),
    exclusions: exclusions.map(ready('exclusions')),
  };
}

function withWeight(code: NeutralCode, weight: Weight = 'detail'): NeutralCode {
  return weight === 'detail' ? code : { ...code, weight };
}

const SECTIONS: Record<CodeKind, SectionKind> = { coverages: 'coverage', costs: 'costs', exclusions: 'exclusions' };

/**
 * Give wordings their neutral codes: in the lists of each kind, and in the notes of these lists. Headings of costs, definitions and
 * riders may also state what triggers a cover.
 * @returns  The mappings that matched, with the ids of what they matched. Mappings that match in no edition of the scheme, and
 *           unknown conditions, are reported from it.
 */
export function assignCodes(
  scheme: Pick<Scheme, 'coverages' | 'costs' | 'exclusions' | 'definitions' | 'riders' | 'notes' | 'sections'>,
  own: CompiledMappings | undefined,
  pamphlet: PamphletText,
): Map<Mapping, string[]> {
  const used = new Map<Mapping, string[]>();
  if (!own) return used;
  const clauses: Record<CodeKind, Clause[]> = {
    coverages: [...scheme.coverages, ...scheme.definitions, ...scheme.riders].flatMap((each) => each.clauses),
    costs: scheme.costs.flatMap(({ items }) => items),
    exclusions: scheme.exclusions.flatMap(({ items }) => items),
  };
  for (const kind of CodeKind.options) {
    const visit = (clause: Clause) => {
      const found = mappingOf(clause.name ?? clause.text, clause.id, own[kind], used, pamphlet);
      if (found) {
        const { mapping, codes } = found;
        const review = isVoid(mapping, wordsOf(clause)) ? toReview : asJudged;
        if (codes.length > 0) clause.codes = review(codes);
        for (const field of SECONDARY_CODES) if (mapping[field]) clause[field] = review(mapping[field]);
      }
      clause.items.forEach(visit);
    };
    clauses[kind].forEach(visit);
    const placed = new Set(
      scheme.sections
        .filter((section) => section.kind === SECTIONS[kind])
        .flatMap(({ contents }) => contents.flatMap((each) => ('field' in each ? [each.field] : []))),
    );
    for (const { id, clause } of scheme.notes) if (placed.has(id)) visit(clause);
  }
  for (const group of scheme.costs) {
    const heading = group.heading && withoutNumber(group.heading);
    const found = mappingOf(heading, group.id, own.coverages, used, pamphlet);
    if (found) group.codes = (isVoid(found.mapping, heading!.value) ? toReview : asJudged)(found.codes);
  }
  return used;
}

function toReview(codes: readonly NeutralCode[]): NeutralCode[] {
  return codes.map((code) => ({ ...code, toReview: true as const }));
}

function asJudged(codes: NeutralCode[]): NeutralCode[] {
  return codes;
}

function mappingOf(
  wording: Wording | undefined,
  id: string,
  ready: readonly Ready[],
  used: Map<Mapping, string[]>,
  pamphlet: PamphletText,
): Ready | undefined {
  if (!wording) return undefined;
  const folded = foldWidth(wording.value);
  const found = ready.filter(
    ({ mapping, pattern, lead }) =>
      (lead === '{' || folded.startsWith(lead)) &&
      (mapping.under === undefined || standsUnder(id, mapping.under)) &&
      firstMatch(pattern, folded) !== undefined,
  );
  for (const { mapping } of found) used.set(mapping, [...(used.get(mapping) ?? []), id]);
  if (found.length > 1) {
    report(pamphlet.file, 'mapping-ambiguous', wording.span ?? wording.spans?.[0], {
      unexpected: `wording \`${wording.value.slice(0, 40)}\` that ${found.length} mappings of coverage.yaml match`,
      expected: 'one of them',
      hint: found.map(({ mapping }) => `\`${mapping.wording}\``).join(' and '),
    });
  }
  return found[0];
}

/** The codes of a mapping, whether it has one or several, or only says what its wording excludes. */
function codesOf({ code, relation, conditions, codes, advertises }: Mapping): NeutralCode[] {
  const own = codes ?? (code && relation ? [{ code, relation, ...(conditions && { conditions }) }] : []);
  return advertises ? own.map((each) => ({ ...each, advertises })) : own;
}

/** Every exclusion that a code names is defined. */
export function checkCodesKnown(codes: Codes, file: VFile, locate: Locate): void {
  for (const kind of ['coverages', 'costs'] as const) {
    for (const [name, { excludedBy = [] }] of Object.entries(codes[kind])) {
      for (const code of excludedBy.filter((code) => !codes.exclusions[code])) {
        report(file, 'code-unknown', locate(['codes', kind, name, 'excludedBy']), {
          unexpected: `code \`${code}\` for what excludes \`${name}\``,
          expected: 'a code that `codes.exclusions` defines',
        });
      }
    }
  }
}

/** Every neutral code of a cover is defined. */
export function checkCoverCodesKnown({ covers }: Profile, codes: Codes, file: VFile, locate: Locate): void {
  for (const [name, { code }] of Object.entries(covers)) {
    if (codes.covers[code]) continue;
    report(file, 'code-unknown', locate(['covers', name, 'code']), {
      unexpected: `code \`${code}\` for the cover \`${name}\``,
      expected: 'a code that `codes.covers` of sources/coverage.yaml defines',
      hint: `It has ${
        Object.keys(codes.covers)
          .map((each) => `\`${each}\``)
          .join(', ') || 'none'
      }.`,
    });
  }
}

/** Every code of a mapping is defined. */
export function checkMappedCodesKnown(mappings: Mappings, codes: Codes, file: VFile, locate: Locate): void {
  for (const kind of CodeKind.options) {
    mappings[kind].forEach((mapping, i) => {
      const named: { code: string; of: CodeKind }[] = [
        ...codesOf(mapping).map(({ code }) => ({ code, of: kind })),
        ...SECONDARY_CODES.flatMap((field) =>
          (mapping[field] ?? []).map(({ code }) => ({ code, of: KIND_OF_SECONDARY[field] })),
        ),
      ];
      for (const { code, of } of named.filter(({ code, of }) => !codes[of][code])) {
        report(file, 'code-unknown', locate([kind, i]), {
          unexpected: `code \`${code}\` for \`${mapping.wording}\``,
          expected: `a code that \`codes.${of}\` of sources/coverage.yaml defines`,
        });
      }
    });
  }
}

/** An edition of the scheme that the mappings are of, and the ids of what each of them matched in it. */
type Mapped = {
  scheme: Pick<Scheme, 'scheme' | 'riders' | 'payoutRatios' | 'sublimits'>;
  mapped: ReadonlyMap<Mapping, readonly string[]>;
};

/** A mapping that matches in no edition of its scheme says something about a wording that is not there. */
export function checkMappingsUsed(mappings: Mappings, editions: readonly Mapped[], file: VFile, locate: Locate): void {
  for (const kind of CodeKind.options) {
    mappings[kind].forEach((mapping, i) => {
      if (editions.some(({ mapped }) => mapped.has(mapping))) return;
      report(file, 'mapping-unused', locate([kind, i]), {
        unexpected: `mapping of \`${mapping.wording}\`${mapping.under ? ` under \`${mapping.under}\`` : ''}`,
        expected: `a wording that some edition of ${editions[0]!.scheme.scheme} has among its ${kind}`,
        hint: 'The wording may have changed; map the new one, or remove this.',
      });
    });
  }
}

/** Only a rider takes an exclusion back: for other statements it is unknown when the exclusion is lifted. */
export function checkLiftsOfRiders(mappings: Mappings, editions: readonly Mapped[], file: VFile, locate: Locate): void {
  mappings.coverages.forEach((mapping, i) => {
    if (!mapping.lifts) return;
    const isElsewhere = editions.some(({ scheme, mapped }) =>
      mapped.get(mapping)?.some((id) => !scheme.riders.some((rider) => id.startsWith(`${rider.id}/`))),
    );
    if (!isElsewhere) return;
    report(file, 'lift-outside-rider', locate(['coverages', i]), {
      unexpected: `\`lifts\` for \`${mapping.wording}\`, which some edition has outside its riders`,
      expected: 'a statement of a rider',
      hint: 'Name the section by `under`, or map what the words cover.',
    });
  });
}

/** A condition of a mapping is printed next to a limit or a ratio of its wording, in every edition that has the wording. */
export function checkConditionsKnown(
  mappings: Mappings,
  editions: readonly Mapped[],
  file: VFile,
  locate: Locate,
): void {
  for (const kind of CodeKind.options) {
    mappings[kind].forEach((mapping, i) => {
      const needed = [...new Set(codesOf(mapping).flatMap(({ conditions }) => conditions ?? []))];
      const printed = editions.flatMap(({ scheme, mapped }) => {
        const ids = mapped.get(mapping);
        return ids ? [conditionsOf(ids, scheme)] : [];
      });
      for (const condition of needed.filter((each) => printed.some((known) => !known.has(foldWidth(each))))) {
        report(file, 'condition-unknown', locate([kind, i]), {
          unexpected: `condition \`${condition}\` for \`${mapping.wording}\``,
          expected: 'a condition that the text prints with a limit or a ratio of this wording',
        });
      }
    });
  }
}

function conditionsOf(
  clauses: readonly string[],
  { payoutRatios, sublimits }: Pick<Scheme, 'payoutRatios' | 'sublimits'>,
): Set<string> {
  const own = [
    ...payoutRatios.filter(({ of }) => clauses.includes(of)),
    ...sublimits.filter(({ of }) => of.some((id) => clauses.includes(id))),
  ];
  return new Set(own.flatMap(({ condition }) => (condition ? [foldWidth(condition.value)] : [])));
}
