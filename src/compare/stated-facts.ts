import type { StatedFact } from '../../schemas/stated-fact.ts';

/** What the words of a fact say as one value: a day, a period, a basis, a rate. Undefined if they are words alone. */
export function typedValueOf({
  day,
  basis,
  length,
  promptness,
  attachment,
  percent,
  yen,
}: StatedFact): string | number | undefined {
  return day ?? basis ?? length ?? promptness ?? attachment ?? (percent === undefined ? yen : `${percent}%`);
}
