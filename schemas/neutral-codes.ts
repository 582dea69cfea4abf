import { z } from 'zod';
import { CodeRelation, NeutralCode } from './clause.ts';
import { Pattern } from './profile.ts';

const CodeName = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a name such as forensic-investigation');

const BothLanguages = z.strictObject({ ja: z.string(), en: z.string() });

/** What a code stands for, in both languages; `means` is one sentence of what it covers. */
export const Meaning = z.strictObject({ ...BothLanguages.shape, means: BothLanguages });
export type Meaning = z.infer<typeof Meaning>;
const Meanings = z.record(CodeName, Meaning);

/** `excludedBy`: the exclusions that say of the same subject that it is not covered. */
const Coverable = z.strictObject({ ...Meaning.shape, excludedBy: z.array(CodeName).min(1).optional() });
const Coverables = z.record(CodeName, Coverable);

const MappedCode = z.strictObject({ ...NeutralCode.shape, code: CodeName });

/** What a wording says beside what it stands for, by what its codes are of; `lifts`: exclusions that it takes back. */
const Beside = {
  covers: z.array(MappedCode).min(1).optional(),
  pays: z.array(MappedCode).min(1).optional(),
  excludes: z.array(MappedCode).min(1).optional(),
  lifts: z.array(MappedCode).min(1).optional(),
};
export const BESIDE = { covers: 'coverages', pays: 'costs', excludes: 'exclusions', lifts: 'exclusions' } as const;
export const BESIDES = Object.keys(BESIDE) as (keyof typeof BESIDE)[];

/**
 * One wording of a scheme and the codes it stands for. `under`: the id of the section it stands in. `conditions`: see
 * `NeutralCode`; they are printed beside the wording.
 */
const Mapping = z
  .strictObject({
    wording: Pattern,
    under: z.string().optional(),
    code: CodeName.optional(),
    relation: CodeRelation.optional(),
    conditions: NeutralCode.shape.conditions,
    codes: z.array(MappedCode).min(1).optional(),
    ...Beside,
  })
  .refine(({ code, relation, conditions, codes, ...rest }) => {
    const isOne = code !== undefined && relation !== undefined;
    const isNone = code === undefined && relation === undefined && conditions === undefined;
    return codes === undefined ? isOne || (isNone && hasAny(rest, BESIDES)) : isNone;
  }, '`code` and `relation`, or `codes`, or one of `covers`, `pays`, `excludes`, `lifts` alone');
export type Mapping = z.infer<typeof Mapping>;

function hasAny(mapping: Partial<Record<keyof typeof Beside, unknown>>, fields: (keyof typeof Beside)[]): boolean {
  return fields.some((field) => mapping[field] !== undefined);
}

/** What is mapped: the triggers of cover, what is paid for, what is excluded. */
export const CodeKind = z.enum(['coverages', 'costs', 'exclusions']);
export type CodeKind = z.infer<typeof CodeKind>;

function without(...fields: (keyof typeof Beside)[]): typeof Mapping {
  return Mapping.refine(
    (mapping) => !hasAny(mapping, fields),
    `no ${fields.map((field) => `\`${field}\``).join(', ')} here`,
  );
}

/** Every code by its kind, in the order that comparisons show them in. */
export const Codes = z.strictObject({ coverages: Coverables, costs: Coverables, exclusions: Meanings });
export type Codes = z.infer<typeof Codes>;

/**
 * sources/coverage.yaml: codes that let schemes stand side by side, and the wordings of each scheme that they stand for. A
 * wording is matched whole, or by its beginning when it ends in `{}`.
 */
export const NeutralCodes = z.strictObject({
  codes: Codes,
  mappings: z.record(
    z.string(),
    z.strictObject({
      coverages: z.array(without('covers')).default([]),
      // riders are mapped among the coverages
      costs: z.array(without('pays', 'lifts')).default([]),
      exclusions: z.array(without(...BESIDES)).default([]),
    }),
  ),
});
export type NeutralCodes = z.infer<typeof NeutralCodes>;
