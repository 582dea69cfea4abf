import type { Moment, MonthDay } from '../../../schemas/date.ts';
import type { Lang } from '../../../schemas/language.ts';
import type { FormatPlaceholder } from '../../translate/catalog.ts';
import type { Notation } from './notation.ts';

/** How one language writes numbers, days, markers and lists. Our words are in templates/words/, those of sources in translate/. */
export type Locale = Notation & {
  lang: Lang;
  /** The language's own name, for the switch. */
  name: string;
  /** As Open Graph names the language: `en_GB`. */
  ogLocale: string;
  number: (value: number) => string;
  moment: (moment: Moment) => string;
  monthDay: (day: MonthDay) => string;
  /** The value of a placeholder in a translated message. */
  fill: FormatPlaceholder;
  /** The marker of an item, as this language writes it: `ア` is `(a)`. */
  marker: (printed: string) => string;
  /** Things that hold together: `any one claim and in the aggregate`. */
  and: (names: readonly string[]) => string;
  or: (names: readonly string[]) => string;
  /** The first letter of a text, as a sentence begins. */
  capital: (text: string) => string;
  /** Whether its characters are as wide as high, so that half as many fill a line. */
  isFullWidth: boolean;
  punctuation: Punctuation;
};

/** Signs between our words; the words of sources keep their own. */
export type Punctuation = {
  /** Between a name and its value. */
  colon: string;
  /** Between two sentences. */
  between: string;
  /** Between names in a row. */
  comma: string;
  /** Between reasons in a sentence that may have commas of their own. */
  semicolon: string;
  /** Between parts of a line that have commas of their own. */
  parts: string;
  /** Between details behind a heading. */
  dot: string;
  /** Between remarks beside a statement. */
  apart: string;
  /** Between two statements that do not agree. */
  or: string;
  /** Around an aside. */
  brackets: { open: string; close: string };
};

/** Words with an aside in brackets, if there is one. */
export function withAside(words: string, aside: string, { punctuation: { brackets } }: Locale): string {
  return aside === '' ? words : `${words}${brackets.open}${aside}${brackets.close}`;
}
