import { isMissing } from '../../schemas/identity.ts';
import type { DayRole, LeftOver } from '../../schemas/change.ts';
import type { Renewal } from '../../schemas/renewal.ts';
import type { Span } from '../../schemas/span.ts';
import { foldWidth } from '../recognise/fold.ts';
import { quantitiesIn, type Quantity } from '../recognise/quantity.ts';
import { yearsBetween } from './dates-moved.ts';
import type { ComparedEdition } from './draft.ts';
import { textOf, type Matches, type Pair } from './match.ts';
import type { Item } from './items.ts';
import { wordsDigest } from '../recognise/words-digest.ts';
import { compact } from './tokens.ts';

/**
 * Days and years of the edition before that a sentence prints as it did, though the policy period moved; a document number that is the same;
 * names of plans, classes and bands that are gone. A sentence that both editions print word for word with a day of the old period means the old
 * one, whatever the day is called: last year's expiry is this year's inception. Statistics and examples of losses have days of their own.
 * @param keyOf  The key of an item of the newer edition.
 */
export function leftOver(
  old: ComparedEdition,
  next: ComparedEdition,
  matches: Matches,
  keyOf: (item: Item) => string,
): LeftOver[] {
  const years = yearsBetween(old.scheme, next.scheme);
  const found =
    years !== undefined && years > 0 ? matches.pairs.flatMap((pair) => leftDays(pair, old, next, keyOf)) : [];
  const numbers = matches.pairs.flatMap((pair) => sameNumber(pair, keyOf));
  const names = namesGone(matches, next, keyOf);
  const all = [...found, ...(years === 0 ? [] : numbers), ...names];
  // words that two items quote are one question
  return all.filter((each, i) => all.findIndex((other) => other.digest === each.digest) === i);
}

/** Whether a person said that it is meant. */
export function isMeant({ key, digest }: LeftOver, renewal: Renewal | undefined): boolean {
  return (renewal?.meant ?? []).some(({ place, words }) => place === key && words === digest);
}

/** Days of these are not of the contract. */
const OTHERS: readonly Item['what'][] = ['statistic', 'loss-example', 'document', 'premium'];
// a law that came into force, a survey, a source: their days do not move
const OTHER_DAYS = /法律|法令|施行|公布|改正|出典|調査|設立|公表|現在|時点|作成|発行|創立|締結/;

function leftDays(
  { old: before, new: item }: Pair,
  old: ComparedEdition,
  next: ComparedEdition,
  keyOf: (item: Item) => string,
): LeftOver[] {
  if (OTHERS.includes(item.what) || item.isQuote) return [];
  return item.pieces.flatMap(({ raw, spans }) => {
    const printed = before.pieces.map((piece) => compact(piece.raw));
    if (OTHER_DAYS.test(raw) || !printed.some((each) => each === compact(raw))) return [];
    const period = old.scheme.identity.policyPeriod;
    if (isMissing(period)) return [];
    return quantitiesIn(foldWidth(raw))
      .filter((day) => isOfPeriod(day, period.value))
      .map(({ start, end, kind }): LeftOver => {
        const words = raw.slice(start, end).trim();
        return {
          key: keyOf(item),
          what: kind === 'year' ? 'year' : roleOf(raw, start, end),
          words,
          sentence: raw.replace(/\s+/g, ' ').trim(),
          // the words of one piece in one place are where they are in it
          ...placeOf(spans, start, end, next),
          digest: wordsDigest(`${words}\n${raw}`),
        };
      });
  });
}

/** Whether a day or a year is one that the old contract was about: from a year before it began to its end. */
function isOfPeriod(
  { kind, value, fault }: Quantity,
  { inception, expiry }: { inception: string; expiry: string },
): boolean {
  if (fault) return false;
  const day = String(value);
  const earliest = `${Number(inception.slice(0, 4)) - 1}${inception.slice(4, 10)}`;
  if (kind === 'day') return day.slice(0, 10) > earliest && day.slice(0, 10) <= expiry.slice(0, 10);
  if (kind === 'year-month') return day.slice(0, 7) > earliest.slice(0, 7) && day.slice(0, 7) <= expiry.slice(0, 7);
  return kind === 'year' && (day === inception.slice(0, 4) || day === expiry.slice(0, 4));
}

const ROLES: readonly [DayRole, RegExp, RegExp][] = [
  ['deadline', /締切|期限|必着|期日/, /締切|必着/],
  ['expiry', /満期|終期|終了|[～~－-]\s*$/, /まで/],
  ['inception', /始期|開始|始まり|補償期間|保険期間/, /から|以降/],
];

/** By the words in front of a day and behind it. */
function roleOf(text: string, start: number, end: number): DayRole {
  const [before, behind] = [text.slice(Math.max(0, start - 12), start), text.slice(end, end + 4)];
  return ROLES.find(([, lead, follow]) => lead.test(before) || follow.test(behind))?.[0] ?? 'day';
}

function sameNumber({ old, new: item }: Pair, keyOf: (item: Item) => string): LeftOver[] {
  const { number } = item.fields;
  if (item.what !== 'document' || typeof number !== 'string' || number !== old.fields.number) return [];
  const [piece] = item.pieces;
  return [
    {
      key: keyOf(item),
      what: 'document-number',
      words: number,
      sentence: textOf(item),
      ...(piece?.spans[0] && { span: piece.spans[0] }),
      digest: wordsDigest(number),
    },
  ];
}

/** Names of plans and classes that are gone, where a sentence still has them. */
function namesGone(
  { removed, pairs, added }: Matches,
  next: ComparedEdition,
  keyOf: (item: Item) => string,
): LeftOver[] {
  const names = removed
    .filter(({ what }) => what === 'plan' || what === 'class')
    .flatMap(({ pieces }) => pieces.filter(({ role }) => role === 'name').map(({ value }) => value))
    // a name of one letter is in many words
    .filter((name) => compact(name).length > 2);
  if (names.length === 0) return [];
  const items = [...pairs.map((pair) => pair.new), ...added].filter(({ isQuote }) => !isQuote);
  return items.flatMap((item) =>
    item.pieces.flatMap(({ raw, spans }) =>
      names.flatMap((name): LeftOver[] => {
        const at = raw.indexOf(name);
        if (at < 0) return [];
        return [
          {
            key: keyOf(item),
            what: 'name',
            words: name,
            sentence: raw.replace(/\s+/g, ' ').trim(),
            ...placeOf(spans, at, at + name.length, next),
            digest: wordsDigest(`${name}\n${raw}`),
          },
        ];
      }),
    ),
  );
}

/** Where words of a piece are: words in one place are where they are in it. */
function placeOf(spans: readonly Span[], from: number, to: number, { place }: ComparedEdition): Pick<LeftOver, 'span'> {
  const [span] = spans;
  if (!span) return {};
  return { span: spans.length === 1 ? place(span.start.offset + from, span.start.offset + to) : span };
}
