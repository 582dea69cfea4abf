import { z } from 'zod';
import { Judgement } from './judgement.ts';
import { CodeRelation, NeutralCode } from './clause.ts';
import { CodeName } from './neutral-codes.ts';
import { ItemWords } from './profile/item.ts';
import { SchemaVersion } from './version.ts';

const relation = CodeRelation.describe(
  'How the wording compares with the code. Consent, limits, deductibles and time limits do not make it narrower.',
);
const conditions = NeutralCode.shape.conditions.meta({
  description:
    'For a wording whose limits and payout ratios (縮小支払割合) depend on printed conditions: the conditions that can apply to what the ' +
    'code stands for. If absent, all can.',
  examples: [['(B)']],
});

const advertises = NeutralCode.shape.advertises.describe(
  'For words that recommend a cover (広告文) and only mention what the code stands for: a summary does not show them as what is covered.',
);

const MappedCode = z.strictObject({ code: CodeName, relation, conditions });

const mappedCodes = z.array(MappedCode).min(1).optional();

/** What a wording says in addition to what it stands for, by the kind of the codes. */
const Beside = {
  covers: mappedCodes.describe('Codes of `coverages`: a trigger that the words of a cost also state.'),
  pays: mappedCodes.describe('Codes of `costs`: what the words of a trigger or a rider also promise to pay.'),
  excludes: mappedCodes.describe('Codes of `exclusions`: what the words of a cost, a trigger or a note also exclude.'),
  lifts: mappedCodes.describe(
    'Codes of `exclusions` that the words of a rider (特約) take back; `narrower` if only in part.',
  ),
};
export const KIND_OF_SECONDARY = {
  covers: 'coverages',
  pays: 'costs',
  excludes: 'exclusions',
  lifts: 'exclusions',
} as const;
export const SECONDARY_CODES = Object.keys(KIND_OF_SECONDARY) as (keyof typeof KIND_OF_SECONDARY)[];

/** One wording of a scheme and the codes it stands for. */
const Mapping = z
  .strictObject({
    wording: ItemWords.meta({
      description:
        'The wording as printed, from its beginning and without its number: all of it, or with `{}` for the rest.',
      examples: ['コールセンターの設置{}'],
    }),
    under: z
      .string()
      .optional()
      .describe('The id of the section the wording is in, if the wording alone is not enough.'),
    code: CodeName.optional().describe('The code that the wording stands for. For several, use `codes`.'),
    relation: relation.optional(),
    conditions,
    advertises,
    codes: mappedCodes.describe('The codes that the wording stands for, if there are several.'),
    ...Beside,
    judged: z
      .array(Judgement)
      .min(1)
      .optional()
      .describe('On which words people judged it, one entry for each wording. `yakkan ask` writes them.'),
  })
  .refine(({ code, relation, conditions, codes, ...rest }) => {
    const isOne = code !== undefined && relation !== undefined;
    const isNone = code === undefined && relation === undefined && conditions === undefined;
    return codes === undefined ? isOne || (isNone && hasAny(rest, SECONDARY_CODES)) : isNone;
  }, '`code` and `relation`, or `codes`, or one of `covers`, `pays`, `excludes`, `lifts` alone');
export type Mapping = z.infer<typeof Mapping>;

function hasAny(mapping: Partial<Record<keyof typeof Beside, unknown>>, fields: (keyof typeof Beside)[]): boolean {
  return fields.some((field) => mapping[field] !== undefined);
}

function without(...fields: (keyof typeof Beside)[]): typeof Mapping {
  return Mapping.refine(
    (mapping) => !hasAny(mapping, fields),
    `no ${fields.map((field) => `\`${field}\``).join(', ')} here`,
  );
}

/** What is paid for and what is excluded is stated, never recommended. */
function stated(mapping: typeof Mapping): typeof Mapping {
  return mapping.refine(({ advertises }) => advertises === undefined, 'no `advertises` here');
}

/** sources/<scheme>/coverage.yaml: the wordings of a scheme that neutral codes stand for. */
export const Mappings = z
  .strictObject({
    schemaVersion: SchemaVersion,
    coverages: z
      .array(without('covers'))
      .default([])
      .describe(
        'Wordings of triggers (保険金をお支払いする場合), of riders, of headings of costs and of definitions that say when something is paid.',
      ),
    // riders are mapped among the coverages
    costs: z
      .array(stated(without('pays', 'lifts')))
      .default([])
      .describe('Wordings of what is paid for (お支払いの対象となる損害・費用).'),
    exclusions: z
      .array(stated(without(...SECONDARY_CODES)))
      .default([])
      .describe('Wordings of exclusions (保険金をお支払いできない主な場合).'),
  })
  .describe(
    'Which wordings of this scheme stand for which neutral codes of sources/coverage.yaml. A mapping without a match is an error.',
  );
export type Mappings = z.infer<typeof Mappings>;
