import { z } from 'zod';
import { Judgement } from './judgement.ts';

/** A change that a person signed. */
export const Signature = Judgement.extend({
  change: z.string().meta({
    description:
      'The change, or the changes of one table, as `yakkan ask` names them. If their words change, the signature is void.',
    examples: ['premium/rates/annual'],
  }),
});
