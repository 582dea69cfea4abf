import { z } from 'zod';

export const Encoding = z.enum(['utf-8', 'shift_jis', 'utf-16le', 'utf-16be']);
export type Encoding = z.infer<typeof Encoding>;
