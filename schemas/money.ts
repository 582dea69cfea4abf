import { z } from 'zod';

/** 保険料・保険金額・支払限度額. Whole yen however printed (万円, 千円), never negative. */
export const Yen = z.int().nonnegative().meta({ description: 'Whole yen (円), however printed.' });
export type Yen = z.infer<typeof Yen>;
