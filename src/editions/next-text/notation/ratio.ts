import { foldWidth } from '../../../recognise/fold.ts';
import { setDigits, type Grouping } from './digits.ts';
import { refused, type Written } from './written.ts';

const NUMBER = /\d+(?:,\d{3})*(?:\.\d+)?/d;

/**
 * Write a percentage or a multiple as another one is printed: `90%`, `１００％`, `3割`, `1.6倍`.
 * @param value  The percentage, from 0 to 100; how many times.
 * @param like   What is printed now; the lower end of a range may have no sign (`2` of `2～3割`).
 * @param now    What that is.
 */
export function writeRatio(value: number, like: string, now: number, usual: Grouping): Written {
  const folded = foldWidth(like);
  const found = NUMBER.exec(folded);
  const number = found && Number(found[0].replaceAll(',', ''));
  if (!found || !number || /\d/.test(folded.slice(found.index + found[0].length)))
    return refused('a ratio in the notation that is printed here, which is not known');
  // 3割 is 30 percent
  const scale = Math.round((now / number) * 1000) / 1000;
  const count = Math.round((value / scale) * 1e6) / 1e6;
  if (scale !== 1 && !Number.isInteger(count)) return refused(`a multiple of ${scale} %`);
  const [start, end] = found.indices![0]!;
  return { text: like.slice(0, start) + setDigits(String(count), like.slice(start, end), usual) + like.slice(end) };
}
