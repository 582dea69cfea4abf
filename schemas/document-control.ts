import { z } from 'zod';
import { sourced } from './span.ts';

/** 文書番号・作成年月: what marks a pamphlet as registered solicitation material. */
export const DocumentControl = z.strictObject({
  id: z.string(),
  number: sourced(z.string()).optional(),
  issued: sourced(z.string()).optional(),
  notStated: z.string().optional(),
});
export type DocumentControl = z.infer<typeof DocumentControl>;
