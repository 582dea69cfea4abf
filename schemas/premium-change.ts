import { z } from 'zod';
import { BandExtent } from './band.ts';
import { Change, EditionChanges } from './change.ts';
import { Yen } from './money.ts';
import { AxisKind } from './rate-axis.ts';

/** @public The glossary has its name. */
export const PremiumFact = z
  .strictObject({
    axis: z.string().describe('The name of the axis: `band`, `class`, `plan`, or another.'),
    kind: AxisKind,
    extent: BandExtent.optional().describe('For a quantity: from where to where both editions have one premium.'),
    old: z.string().optional().describe('Its label in the older edition.'),
    new: z.string().optional().describe('Its label in the newer edition.'),
  })
  .meta({ description: 'One fact of a member that a premium depends on.' });
export type PremiumFact = z.infer<typeof PremiumFact>;

/** @public The glossary has its name. */
export const PremiumSide = z
  .strictObject({
    id: z.string().describe('The id of the printed premium in its edition.'),
    yen: Yen.optional().meta({ ja: '保険料', description: 'What the member pays; absent for a referral.' }),
    words: z.string().optional().describe('What is printed in place of a premium.'),
  })
  .meta({ description: 'What an edition prints for some facts.' });
export type PremiumSide = z.infer<typeof PremiumSide>;

export const PremiumChange = z
  .strictObject({
    table: z.string().describe('The key of the rate table.'),
    facts: z.array(PremiumFact).describe('Who the member is.'),
    old: PremiumSide.optional().describe('In the older edition; absent if it prints nothing for such a member.'),
    new: PremiumSide.optional().describe('In the newer edition; absent if it prints nothing for such a member.'),
    delta: Change.shape.delta,
  })
  .meta({
    ja: '保険料の新旧',
    description:
      'What members with the same facts pay in two editions. Bands are cut at the edges of both, so that a rise shows where bands with several premiums became one.',
  });
export type PremiumChange = z.infer<typeof PremiumChange>;

/** What is published of two editions: the proof is left out, because it needs both texts. */
export const PublishedChanges = EditionChanges.omit({ patch: true })
  .extend({ premiums: z.array(PremiumChange).describe('Every premium of both, by the facts of a member.') })
  .meta({
    ja: '公表する新旧対照',
    description: 'What changed from one edition of a scheme to the next, as it is published.',
  });
export type PublishedChanges = z.infer<typeof PublishedChanges>;
