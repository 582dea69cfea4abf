import { z } from 'zod';

/** What a value of a closed list stands for, and the trade's word for it if there is one. */
export type Gloss = { ja?: string; means: string };

/**
 * What a schema says about itself in addition to its shape. `npm run docs` makes docs/glossary.md and schemas/json/ of it.
 * `description` is what it is, in one or two sentences; `ja` the trade's word for it; `unit` what a number counts; `values` what
 * each value of a closed list stands for.
 */
declare module 'zod' {
  interface GlobalMeta {
    ja?: string;
    unit?: string;
    values?: Readonly<Record<string, Gloss>>;
    examples?: readonly unknown[];
  }
}

/**
 * The descriptions that the published JSON Schema (data/schema/scheme.json) prints. All others are for people who write YAML and
 * for the glossary.
 */
export const published = z.registry<{ description: string }>();

/** A closed list of values, each with what it stands for. */
export function choice<const T extends Readonly<Record<string, Gloss>>>(values: T) {
  return z.enum(Object.keys(values) as (keyof T & string)[]).meta({ values });
}
