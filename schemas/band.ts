import { z } from 'zod';
import { Span } from './span.ts';

/** 売上高 counts in yen, 店舗数 in stores. */
export const BandUnit = z.enum(['JPY', 'store']);
export type BandUnit = z.infer<typeof BandUnit>;

/**
 * One edge of a band. 以上 and 以下 include it, 超 and 未満 do not; まで includes.
 * An edge the label does not print but the row above implies is `inferred`, with the span of that row's label.
 */
export const BandEdge = z.strictObject({
  value: z.int().nonnegative(),
  inclusive: z.boolean(),
  inferred: z.strictObject({ span: Span }).optional(),
});
export type BandEdge = z.infer<typeof BandEdge>;

/**
 * What a row of a rate table is for.
 * - `interval`: every revenue or store count between two edges; a missing edge is open.
 * - `point`: an example (`売上高 5億円 → 109万円`). Nothing is published between two points.
 * - `condition`: not a quantity at all (`過去3年以内に事故あり`).
 */
export const BandExtent = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('interval'),
    unit: BandUnit,
    min: BandEdge.optional(),
    max: BandEdge.optional(),
  }),
  z.strictObject({ kind: z.literal('point'), unit: BandUnit, value: z.int().nonnegative() }),
  z.strictObject({ kind: z.literal('condition') }),
]);
export type BandExtent = z.infer<typeof BandExtent>;
