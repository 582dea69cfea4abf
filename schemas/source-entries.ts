import { z } from 'zod';
import { DeclaredCharacter } from './character.ts';
import { Invariant } from './profile/invariant.ts';
import { VOUCHED } from './vouched.ts';

/*
 * What people say of a text in source.yaml that the text is read with, an entry each.
 */

const { by, on, why } = VOUCHED;

export const Waiver = z.strictObject({
  table: z.string().meta({ description: 'The rate table, by its name in the profile.', examples: ['annual'] }),
  invariant: Invariant.describe('The invariant of that table, as the profile has it.'),
  by,
  on,
  why,
});

export const DeclaredFact = z.strictObject({
  field: z
    .enum(['title', 'insurer', 'policyholder', 'agent'])
    .describe('The fact: 商品名, 引受保険会社, 保険契約者 or 取扱代理店.'),
  value: z.string().describe('The fact itself, as a pamphlet would print it.'),
  by,
  on,
  why,
});

export const Override = z.strictObject({
  text: z.string().min(1).describe('The words as printed.'),
  instead: z.string().describe('What they must read.'),
  line: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'the sha256 of its line, in hexadecimal')
    .describe(
      'The SHA-256 of the line they are in, without white space at its ends. `yakkan ask` writes it. If the line changes, or none is said, the override is an error.',
    )
    .optional(),
  by,
  on,
  why,
});

export const VouchedCharacter = DeclaredCharacter.extend({ by, on, why });
