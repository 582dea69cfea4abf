import type { RateTableProfile } from '../../../schemas/profile/rate-table.ts';
import type { Profile } from '../../../schemas/profile.ts';
import type { Per, Period, PremiumTerms, Tax } from '../../../schemas/premium-terms.ts';
import type { RateTable } from '../../../schemas/rate-table.ts';
import type { Assumption } from '../../../schemas/scheme.ts';
import type { Sourced } from '../../../schemas/span.ts';
import { reportDeclared } from '../declared.ts';
import { premiumWords, unitIn, type PremiumWord } from '../../recognise/premium-words.ts';
import { report } from '../../messages/report.ts';
import { compileWithin, matches } from '../pattern.ts';
import type { PamphletText } from '../text.ts';
import { rangeOf, surroundingsOf, type Range } from './premium-surroundings.ts';
import type { CutSection } from './sections.ts';

/** Statements with words such as `1請求につき` that are not about the premiums, by what they are about. */
const NOT_ABOUT_PREMIUMS = new Set<Assumption['about']>(['limit', 'deductible', 'joining', 'eligibility', 'basis']);

/**
 * Compare the declared terms of each table with the words printed in and around it, and enter the place of the words that state them. A
 * word that says something else about a premium is reported: it is never published as what it is not.
 */
export function settleTerms(
  tables: readonly RateTable[],
  profile: Profile,
  sections: readonly CutSection[],
  assumptions: readonly Assumption[],
  pamphlet: PamphletText,
): void {
  // a column that another table reads is used too
  const labels = tables.flatMap(usedIn);
  const elsewhere = assumptions.filter(({ about }) => NOT_ABOUT_PREMIUMS.has(about)).map(({ text }) => rangeOf(text));
  // of 11か月分 the number alone is read
  const months = tables.flatMap(({ cells }) => cells.flatMap((cell) => (cell.months ? [rangeOf(cell.months)] : [])));
  // a cell in another currency has been reported already
  const reported = placesReported(pamphlet);
  for (const { table, lines, printed, isHead, isOfAnother } of surroundingsOf(tables, sections)) {
    const declared = profile.rateTables[table.name]!;
    const besides = besidesIn(declared, table.name, [...lines, ...printed], pamphlet);
    enterBought(declared, table, [...printed, ...lines], pamphlet);
    const used = [...elsewhere, ...besides, ...labels];
    const words = [...lines, ...printed].flatMap(({ start, end }) =>
      premiumWords(pamphlet.text.slice(start, end)).map((word) => ({
        ...word,
        start: start + word.start,
        end: start + word.end,
      })),
    );
    for (const word of words) {
      const isIn = (range: Range) => range.start <= word.start && word.end <= range.end;
      const isAround = (range: Range) => word.start <= range.start && range.end <= word.end;
      if (word.concern === 'period' && [...months, ...reported].some(isAround)) continue;
      if (used.some(isIn) || reported.some(isIn) || isOfAnother(word)) continue;
      if (word.concern === 'amount' && !isHead(word)) continue;
      if (!enter(word, table, declared, pamphlet)) reportUnused(word, table, pamphlet);
    }
    checkPrinted(table, declared, words, pamphlet);
  }
}

function placesReported({ file }: PamphletText): Range[] {
  return file.messages.flatMap(({ fatal, place }) =>
    fatal && place && 'start' in place ? [{ start: place.start.offset!, end: place.end.offset! }] : [],
  );
}

/** Enter a word that states a term. @returns Whether the word agrees with the terms of the table. */
function enter(
  word: PremiumWord,
  { terms, basis }: RateTable,
  { unit }: RateTableProfile,
  pamphlet: PamphletText,
): boolean {
  const { start, end } = word;
  const at = <T>(value: T): Sourced<T> => ({ ...pamphlet.quote(start, end), value });
  const isOpen = (term: PremiumTerms['frequency' | 'period' | 'per' | 'tax' | 'charge']) =>
    term !== undefined && 'declared' in term;
  switch (word.concern) {
    case 'frequency': {
      if (!word.alike.includes(terms.frequency.value)) return false;
      if (isOpen(terms.frequency) && word.value === terms.frequency.value) terms.frequency = at(terms.frequency.value);
      return true;
    }
    case 'period': {
      // 保険期間1年: the policy period of a scheme that is renewed every year
      if (word.value !== terms.period.value)
        return terms.period.value === 'policy' && word.value === 'P1Y' && basis !== 'mid-term';
      if (isOpen(terms.period)) terms.period = at<Period>(word.value);
      return true;
    }
    case 'per': {
      if (word.value.of !== terms.per.value.of || word.value.quantity !== terms.per.value.quantity) return false;
      if (isOpen(terms.per)) terms.per = at<Per>(terms.per.value);
      return true;
    }
    case 'tax': {
      if (word.value !== terms.tax?.value) return false;
      if (isOpen(terms.tax)) terms.tax = at<Tax>(terms.tax.value);
      return true;
    }
    case 'charge': {
      if (word.value !== terms.charge?.value) return false;
      if (isOpen(terms.charge)) terms.charge = at(word.value);
      return true;
    }
    case 'unit':
      return word.value === (unit === undefined ? 1 : unitIn(unit));
    default:
      return false;
  }
}

/** A unit, a tax or a base premium that the profile declares must be printed: no cell prints it. */
function checkPrinted(
  { name, terms, printed }: RateTable,
  { unit }: RateTableProfile,
  words: readonly PremiumWord[],
  { file }: PamphletText,
): void {
  const missing = [
    ...(unit !== undefined && !words.some(({ concern, value }) => concern === 'unit' && value === unitIn(unit))
      ? [`unit: ${unit}`]
      : []),
    ...(terms.tax && 'declared' in terms.tax ? [`tax: ${terms.tax.value}`] : []),
    ...(terms.charge?.value === 'base' && 'declared' in terms.charge ? ['charge: base'] : []),
  ];
  for (const each of missing)
    report(file, 'declaration-unused', printed[0], {
      unexpected: `\`${each}\` of \`rateTables.${name}\``,
      expected: 'words near the table that say so',
      hint: 'The unit of bare numbers, a tax and a base premium are never assumed.',
    });
}

function reportUnused(word: PremiumWord, { name, terms }: RateTable, { file, text, span }: PamphletText): void {
  const declared = `\`rateTables.${name}\``;
  const expected: Readonly<Record<PremiumWord['concern'], string>> = {
    frequency: `words for a premium that is \`${terms.frequency.value}\`, as the basis of ${declared} says`,
    period: `words for the period \`${terms.period.value}\` of ${declared}`,
    per: `words for a premium per ${terms.per.value.quantity} \`${terms.per.value.of}\`, as \`per\` of ${declared} says`,
    unit: `the \`unit\` of ${declared}`,
    currency: 'yen',
    charge: terms.charge
      ? `words for \`${terms.charge.value}\`, as \`charge\` of ${declared} says`
      : `a \`charge\` of ${declared}`,
    discount: 'premiums after the discount, or an axis of the table that reads the words',
    tax: terms.tax ? `words for \`${terms.tax.value}\`, as \`tax\` of ${declared} says` : `a \`tax\` of ${declared}`,
    amount: 'the head of a premium',
    sex: 'an axis of the table that reads it',
    age: 'an axis of the table that reads it',
  };
  report(file, 'premium-word-unused', span(word.start, word.end), {
    unexpected: `\`${text.slice(word.start, word.end)}\` beside premiums`,
    expected: expected[word.concern],
    hint: 'Say in the profile what the premiums are. If the words are about something else, name them under `besides` of the table.',
  });
}

/** Enter the words for what an addition buys: they must be in the table or near it. */
function enterBought(
  { buys }: RateTableProfile,
  { name, terms }: RateTable,
  areas: readonly Range[],
  pamphlet: PamphletText,
): void {
  if (buys === undefined) return;
  const pattern = compileWithin(buys);
  const [found] = areas.flatMap(({ start, end }) =>
    matches(pattern, pamphlet.folded.slice(start, end)).map((match) => ({
      start: start + match.start,
      end: start + match.end,
    })),
  );
  if (found) terms.buys = pamphlet.quote(found.start, found.end);
  else
    reportDeclared(pamphlet, 'declaration-unused', ['rateTables', name, 'buys'], {
      unexpected: `\`${buys}\` under \`rateTables.${name}.buys\``,
      expected: 'words in or near the table',
    });
}

/** The words that the profile says are about something else. A declaration that fits nothing is reported. */
function besidesIn(
  { besides }: RateTableProfile,
  name: string,
  areas: readonly Range[],
  pamphlet: PamphletText,
): Range[] {
  return besides.flatMap(({ words }, i) => {
    const pattern = compileWithin(words);
    const found = areas.flatMap(({ start, end }) =>
      matches(pattern, pamphlet.folded.slice(start, end)).map((match) => ({
        start: start + match.start,
        end: start + match.end,
      })),
    );
    if (found.length === 0)
      reportDeclared(pamphlet, 'declaration-unused', ['rateTables', name, 'besides', i], {
        unexpected: `\`${words}\` under \`rateTables.${name}.besides\``,
        expected: 'words in or near the table',
      });
    return found;
  });
}

/** What a table reads as labels and heads: words in them are used. */
function usedIn({ bands, ratingClasses, axes, cells }: RateTable): Range[] {
  const labels = axes.flatMap(({ head, values = [] }) => [
    ...(head ? [head.span] : []),
    ...values.flatMap(({ mentions }) => mentions),
  ]);
  const classes = ratingClasses.flatMap(({ label, members }) => [label.span, ...(members ? [members.span] : [])]);
  const own = cells.flatMap(({ inception, months, terms = {} }) =>
    [inception, months, terms.frequency, terms.per, terms.period].flatMap((each) =>
      each && 'span' in each ? [each.span] : [],
    ),
  );
  return [...labels, ...classes, ...bands.flatMap(({ mentions }) => mentions), ...own].map(({ start, end }) => ({
    start: start.offset,
    end: end.offset,
  }));
}
