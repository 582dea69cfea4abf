import { z } from 'zod';
import { Signature } from './signature.ts';
import { Judgement } from './judgement.ts';
import { SchemaVersion } from './version.ts';

/** renewal.yaml of an edition: what people signed and decided of what changed since the edition before. `yakkan ask` writes it. */
export const Renewal = z
  .strictObject({
    schemaVersion: SchemaVersion,
    since: z.string().meta({
      description: 'The edition before it, by the name of its folder, from which the changes were made.',
      examples: ['2026'],
    }),
    signed: z.array(Signature).default([]).describe('Changes that a person signed.'),
    meant: z
      .array(
        Judgement.extend({
          place: z.string().meta({
            description: 'The item that prints it, by its key.',
            examples: ['provisions/outline/deadline'],
          }),
        }),
      )
      .default([])
      .describe('Days, years and names of the edition before that are meant as they are.'),
    items: z
      .array(
        Judgement.extend({
          old: z.string().meta({
            description: 'The id of the item in the edition before, after the edition.',
            examples: ['exclusions/common/4'],
          }),
          new: z.string().meta({
            description: 'The id of the item in this edition.',
            examples: ['exclusions/common/5'],
          }),
          same: z.boolean().describe('Whether they are one item: then both have one key in keys.yaml.'),
        }),
      )
      .default([])
      .describe('Items of the two editions that may be one, and whether they are.'),
  })
  .describe('What people signed and decided of what changed since the edition before. `yakkan ask` writes it.');
export type Renewal = z.infer<typeof Renewal>;
