import { z } from 'zod';
import { choice } from './meta.ts';
import { Wording, sourced } from './span.ts';

/** How the wording of a scheme compares with a neutral code. */
export const CodeRelation = choice({
  same: { means: 'it covers or excludes what the code says' },
  narrower: { means: 'it covers or excludes less than the code says' },
  wider: { means: 'it covers or excludes more than the code says' },
  'part of': { means: 'the code is one part of what it covers or excludes' },
});
export type CodeRelation = z.infer<typeof CodeRelation>;

/**
 * A neutral code of sources/coverage.yaml, beside the wording it stands for. `conditions`: the only ones of the conditions of
 * its limits and ratios, such as `(B)`, that what the code stands for can meet; absent where it can meet all of them.
 */
export const NeutralCode = z.strictObject({
  code: z.string(),
  relation: CodeRelation,
  conditions: z.array(z.string()).min(1).optional(),
});
export type NeutralCode = z.infer<typeof NeutralCode>;

/** `(1)①に掲げる費用`, `次のアからソ`: the words, and the ids of the clauses they name. */
export const Reference = z.strictObject({ text: sourced(z.string()), to: z.array(z.string()).min(1) });
export type Reference = z.infer<typeof Reference>;

/**
 * A statement of the text, with what stands below it: ① over ア over (ア). A paragraph has no marker. `name` is the term in
 * front of the statement (`人件費`), `exceptions` are the sentences that begin with ただし, with their items if they have any.
 * `notes` are the ids of the notes its marks point to. What its words say beside what it stands for: `covers`
 * (公的調査が開始された場合に, in a cost), `pays` (…通信費用などに対しても, in a trigger), `excludes` (罰金…を含みません); `lifts` are
 * exclusions that the words of a rider take back, wholly or in part.
 */
export const Clause = z.strictObject({
  id: z.string(),
  marker: sourced(z.string()).optional(),
  name: Wording.optional(),
  text: Wording.optional(),
  get items() {
    return z.array(Clause);
  },
  exceptions: z.array(Wording),
  /** 次の原因によるものを除きます: the items below are those of the exception. */
  itemsOf: z.literal('exceptions').optional(),
  notes: z.array(z.string()),
  references: z.array(Reference),
  codes: z.array(NeutralCode).optional(),
  covers: z.array(NeutralCode).optional(),
  pays: z.array(NeutralCode).optional(),
  excludes: z.array(NeutralCode).optional(),
  lifts: z.array(NeutralCode).optional(),
});
export type Clause = z.infer<typeof Clause>;
