import { z } from 'zod';
import { published } from './meta.ts';

const description = 'Whole yen (円), however printed.';

/** 保険料・保険金額・支払限度額. Whole yen, whatever unit is printed (万円, 千円), never negative. */
export const Yen = z.int().nonnegative().meta({ description, unit: 'yen (円)' }).register(published, { description });
export type Yen = z.infer<typeof Yen>;
