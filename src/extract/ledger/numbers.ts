import type { ClaimedAmount } from '../../../schemas/amount.ts';
import type { ClaimedNumber, NumberKind, NumberOwner } from '../../../schemas/number.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import { isSpan } from '../../../schemas/span.ts';
import { report } from '../../messages/report.ts';
import type { Quantity } from '../../recognise/quantity.ts';
import type { Quantities } from '../recognise.ts';
import { NOTATION, type PamphletText } from '../text.ts';
import { firstFrom } from '../../recognise/first-from.ts';

/** What owns a range of the text: the field, statement or section whose words it is in. */
type Claim = { start: number; end: number; owner: NumberOwner; by: string };

// What the parts of a scheme own, the widest first: of two that quote the same words, the later one owns them.
const OWNERS: readonly (readonly [NumberOwner, readonly (keyof Scheme)[]])[] = [
  ['prose', ['sections']],
  [
    'typed statement',
    [
      'paymentRules',
      'reductions',
      'coverages',
      'costs',
      'exclusions',
      'definitions',
      'riders',
      'services',
      'lossExamples',
      'provisions',
      'notes',
    ],
  ],
  ['contact', ['contacts']],
  [
    'typed field',
    [
      'identity',
      'eligibility',
      'limitTables',
      'rateTables',
      'premiumsOnRequest',
      'assumptions',
      'plans',
      'sublimits',
      'deductibles',
      'payoutRatios',
      'statistics',
      'documents',
    ],
  ],
  ['furniture', ['furniture']],
];

/** Keys whose values own what they hold in another way than the thing around them. */
const BY_KEY: Record<string, NumberOwner> = {
  marker: 'clause marker',
  mark: 'note mark',
  heading: 'heading',
};

/** All numbers of a text, each with its owner, and how many of them have none. */
export type NumberLedger = { numbers: ClaimedNumber[]; unowned: number };

/**
 * Account for every number of the text: each is in the words of something that was read, and it is known what it is. A
 * number that nothing explains is reported. One that is in no words at all is part of a `text-orphan`.
 */
export function accountForNumbers(
  scheme: Scheme,
  { numbers, declared }: Quantities,
  amounts: readonly ClaimedAmount[],
  pamphlet: PamphletText,
): NumberLedger {
  const { text, folded, debris, span } = pamphlet;
  const places = numbers.map(({ digits }) => digits);
  const owners = narrowest(claimsOf(scheme), places);
  const claimants = new Map(amounts.map((amount) => [amount.span.start.offset, amount.claimedBy]));
  const ledger: NumberLedger = { numbers: [], unowned: 0 };
  for (const [i, quantity] of numbers.entries()) {
    const { start, end, kind, value, to, unit, about, bound } = quantity;
    // https://example.jp/ has no number
    if (kind === 'address' && !/\d/.test(folded.slice(start, end))) continue;
    const printed = debris[start] === NOTATION ? undefined : owners[i];
    const isDeclared = declared.some((each) => each.start <= start && end <= each.end);
    const claim = printed ?? (debris[start] ? FURNITURE : undefined);
    const known = claim && kindOf(quantity, claim, pamphlet);
    if (!claim || known === undefined) {
      ledger.unowned += 1;
      if (claim) reportUnknown(quantity, pamphlet);
      continue;
    }
    ledger.numbers.push({
      scheme: scheme.scheme,
      edition: scheme.edition,
      span: span(start, end),
      text: text.slice(start, end),
      kind: known,
      value,
      ...(to !== undefined && { to }),
      ...(unit !== undefined && { unit }),
      ...(about && { about }),
      ...(bound && { bound }),
      owner: isDeclared ? 'declared in the profile' : known === 'mark' ? 'note mark' : claim.owner,
      claimedBy: claimants.get(start) ?? claim.by,
    });
  }
  return ledger;
}

const FURNITURE: Pick<Claim, 'owner' | 'by'> = { owner: 'furniture', by: 'furniture' };

/** What a number is: as the grammar reads it, or as its owner makes clear. Undefined if neither says it. */
function kindOf(
  { kind, start, end }: Quantity,
  { owner, ...claim }: Pick<Claim, 'owner'> & Partial<Claim>,
  { folded }: PamphletText,
): NumberKind | undefined {
  if (kind !== 'number') return kind;
  switch (owner) {
    case 'clause marker':
      return 'marker';
    case 'note mark':
      return 'mark';
    case 'typed field':
      return 'value';
    case 'contact':
      return 'code';
    case 'furniture':
      return 'number';
    case 'heading': {
      // 特長 1 | 1 特長: a heading is numbered at one of its ends
      const isBlank = (from: number, until: number) => folded.slice(from, until).trim() === '';
      return isBlank(claim.start!, start) || isBlank(end, claim.end!) ? 'marker' : undefined;
    }
    default:
      return undefined;
  }
}

/**
 * The narrowest claim on each number; of two that are equally narrow, the later one.
 * @param places  In the order of the text.
 */
function narrowest(claims: readonly Claim[], places: readonly { start: number }[]): (Claim | undefined)[] {
  const owners = new Array<Claim | undefined>(places.length);
  for (const claim of claims) {
    for (let i = firstFrom(claim.start, places); i < places.length && places[i]!.start < claim.end; i += 1) {
      const owner = owners[i];
      if (!owner || claim.end - claim.start <= owner.end - owner.start) owners[i] = claim;
    }
  }
  return owners;
}

/** Every range of the text that something of the scheme was read from, with the id of the thing. */
function claimsOf(scheme: Scheme): Claim[] {
  const claims: Claim[] = [];
  const visit = (part: object, owner: NumberOwner, by: string) => {
    if (Array.isArray(part)) {
      for (const each of part as unknown[]) if (typeof each === 'object' && each !== null) visit(each, owner, by);
      return;
    }
    if (isSpan(part)) {
      claims.push({ start: part.start.offset, end: part.end.offset, owner, by });
      return;
    }
    const id = (part as { id?: unknown }).id;
    const name = typeof id === 'string' && owner !== 'prose' ? id : by;
    // a plain loop: this walks over everything of the scheme
    for (const key in part) {
      const value = (part as Record<string, unknown>)[key];
      if (typeof value !== 'object' || value === null || key === 'inferred') continue;
      visit(value, BY_KEY[key] ?? (owner !== 'prose' && key === 'references' ? referenceOf(part) : owner), name);
    }
  };
  for (const [owner, keys] of OWNERS) {
    for (const key of keys) {
      const part = scheme[key];
      if (key === 'sections') {
        for (const section of scheme.sections)
          visit(section, owner, `prose:${section.id.slice(section.id.lastIndexOf('/') + 1)}`);
      } else if (part) visit(part as object, owner, `${scheme.id}/${key}`);
    }
  }
  return claims;
}

/** The marks in the text that point to a note, or the words of a clause that refer to other clauses. */
function referenceOf(part: object): NumberOwner {
  return 'mark' in part ? 'note mark' : 'reference';
}

function reportUnknown({ start, end }: Quantity, { file, text, span }: PamphletText): void {
  report(file, 'number-unknown', span(start, end), {
    unexpected: `number \`${text.slice(start, end)}\``,
    expected: 'a unit or a form that says what it is, such as `件`, `P.4` or a telephone number',
    hint: 'A range needs two ends in one unit. If it is no quantity, say in `numbers` of the profile what it is.',
  });
}
