import type { ClaimedNumber } from '../../../schemas/number.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import { isSpan, type Span } from '../../../schemas/span.ts';
import type { Reading } from '../../extract/reading.ts';
import { foldWidth } from '../../recognise/fold.ts';
import type { Quantity } from '../../recognise/quantity.ts';
import { lengthOfDay } from './notation/day.ts';
import { isWithin, overlaps, type Place, type PlaceKind, type PlaceRole } from './place.ts';

type Range = { start: number; end: number };
/** What the places of an edition are read from. */
export type ReadText = Pick<Reading, 'scheme' | 'quantities' | 'reconciliation' | 'file'>;
type SpanOf = (start: number, end: number) => Span;

const DAYS: ReadonlySet<string> = new Set(['day', 'month-day', 'year-month', 'year']);

/** The premiums of an edition, its other amounts, its ratios and its days, in the order of the text. */
export function numberPlaces(read: ReadText, spanOf: SpanOf): Place[] {
  const premiums = premiumPlaces(read.scheme);
  const labels = labelsOf(read.scheme);
  const isFree = (place: Range) => ![...premiums, ...labels].some((taken) => overlaps(place, taken));
  const others = [...amountPlaces(read), ...ratioPlaces(read, spanOf), ...dayPlaces(read, spanOf)];
  return [...premiums, ...others.filter(isFree)].sort((one, other) => one.start - other.start);
}

const rangeOf = ({ start, end }: Span): Range => ({ start: start.offset, end: end.offset });

function premiumPlaces({ rateTables }: Scheme): Place[] {
  return rateTables.flatMap(({ cells }) =>
    cells.flatMap(({ id, premium }): Place[] =>
      premium && !premium.corrected && !premium.inferred
        ? [
            {
              ...rangeOf(premium.span),
              kind: 'money',
              value: premium.value,
              role: 'premium',
              owner: id,
              span: premium.span,
            },
          ]
        : [],
    ),
  );
}

/** The labels of rows and columns: they say which premium it is. */
function labelsOf({ rateTables }: Scheme): Range[] {
  return rateTables.flatMap(({ bands, axes }) =>
    [...bands, ...axes.flatMap(({ values = [] }) => values)].flatMap(({ mentions }) => mentions.map(rangeOf)),
  );
}

function amountPlaces({ scheme, reconciliation, file }: ReadText): Place[] {
  const text = String(file);
  const roles = rolesOfAmounts(scheme);
  return reconciliation.amounts.flatMap(({ span, text: printed, yen, claimedBy }): Place[] => {
    const range = rangeOf(span);
    // an amount that a person corrected is not printed as it is read
    if (text.slice(range.start, range.end) !== printed) return [];
    const role = roles.get(claimedBy) ?? 'other';
    return [
      {
        ...range,
        kind: 'money',
        value: yen,
        role,
        owner: claimedBy,
        span,
        ...(role === 'limit' && { thing: claimedBy }),
      },
    ];
  });
}

function rolesOfAmounts(scheme: Scheme): Map<string, PlaceRole> {
  const all = (role: PlaceRole, items: readonly { id: string }[]) => items.map(({ id }) => [id, role] as const);
  return new Map([
    ...all(
      'limit',
      scheme.plans.flatMap(({ limits }) => limits),
    ),
    ...all('limit', scheme.sublimits),
    ...all('deductible', [...scheme.deductibles, ...scheme.plans.flatMap(({ deductibles }) => deductibles)]),
    ...all(
      'example',
      scheme.lossExamples.flatMap((example) => [example, ...example.amounts]),
    ),
    ...all('statistic', scheme.statistics),
  ]);
}

function ratioPlaces({ quantities, reconciliation, scheme }: ReadText, spanOf: SpanOf): Place[] {
  const ratios = new Set(scheme.payoutRatios.map(({ percent }) => percent.span.start.offset));
  const owners = ownersOf(reconciliation.numbers.numbers);
  return quantities.numbers.flatMap((quantity): Place[] => {
    const { kind } = quantity;
    if (kind !== 'percent' && kind !== 'times') return [];
    return endsOf(quantity).map(({ value, ...range }) => ({
      ...range,
      kind,
      value,
      role: ratios.has(range.start) ? 'ratio' : roleByOwner(owners.get(quantity.start)),
      owner: owners.get(quantity.start)?.claimedBy ?? '',
      span: spanOf(range.start, range.end),
    }));
  });
}

/** The two ends of a range, or the one value of a quantity. */
function endsOf({ start, end, value, to, ends }: Quantity): (Range & Pick<Place, 'value' | 'range'>)[] {
  return ends && to !== undefined
    ? [
        { ...ends[0], value, range: { at: start, end: 'lower' } },
        { ...ends[1], value: to, range: { at: start, end: 'upper' } },
      ]
    : [{ start, end, value }];
}

function ownersOf(numbers: readonly ClaimedNumber[]): Map<number, ClaimedNumber> {
  return new Map(numbers.map((number) => [number.span.start.offset, number]));
}

function roleByOwner(owner: ClaimedNumber | undefined): PlaceRole {
  if (owner?.claimedBy.includes('/statistics/')) return 'statistic';
  return owner?.claimedBy.includes('/loss-examples/') ? 'example' : 'other';
}

function dayPlaces({ scheme, quantities, reconciliation, file }: ReadText, spanOf: SpanOf): Place[] {
  const text = String(file);
  const folded = foldWidth(text);
  const owners = ownersOf(reconciliation.numbers.numbers);
  const places = quantities.numbers.flatMap((quantity): Place[] => {
    const { kind, fault } = quantity;
    const owner = owners.get(quantity.start);
    if (!DAYS.has(kind) || fault || !owner) return [];
    return endsOf(quantity).flatMap(({ start, end, value, range: ofRange }): Place[] => {
      const length = lengthOfDay(folded.slice(start, end));
      if (length === undefined) return [];
      const range = { start, end: start + length, ...(ofRange && { range: ofRange }) };
      const own = kind === 'day' ? String(value).slice(0, 10) : value;
      if (!isInSheets(own)) return [];
      const role = roleByOwner(owner);
      return [
        { ...range, kind: kind as PlaceKind, value: own, role, owner: owner.claimedBy, span: spanOf(start, range.end) },
      ];
    });
  });
  return withRoles(places, scheme);
}

/** Whether a spreadsheet can have the day: before March 1900, programs count in different ways. */
function isInSheets(value: number | string): boolean {
  return typeof value === 'number' || value.startsWith('-') || value >= '1900-03-01';
}

/** Days with what they are for: of two days that are the same, both are for the same. */
function withRoles(places: readonly Place[], scheme: Scheme): Place[] {
  const fields = fieldsOfDays(scheme);
  const roles = new Map<string, PlaceRole>();
  const nameOf = ({ kind, value }: Place) => `${kind} ${value}`;
  for (const { role, span, isEnd } of fields) {
    const own = places.filter((place) => isWithin(place, rangeOf(span)));
    const place = isEnd ? own.at(-1) : own[0];
    if (place && !roles.has(nameOf(place))) roles.set(nameOf(place), role);
  }
  return places.map((place) =>
    place.role === 'statistic'
      ? place
      : { ...place, role: roles.get(nameOf(place)) ?? place.role, thing: nameOf(place) },
  );
}

type FieldOfDay = { role: PlaceRole; span: Span; isEnd?: boolean };

function fieldsOfDays({ identity, facts, documents, rateTables }: Scheme): FieldOfDay[] {
  const spanOf = (fact: object) => ('span' in fact && isSpan(fact.span as object) ? (fact.span as Span) : undefined);
  const fields: (Omit<FieldOfDay, 'span'> & { span: Span | undefined })[] = [
    { role: 'inception', span: spanOf(identity.policyPeriod) },
    { role: 'expiry', span: spanOf(identity.policyPeriod), isEnd: true },
    { role: 'deadline', span: spanOf(identity.applicationDeadline), isEnd: true },
    ...Object.values(facts).flatMap((kind) =>
      kind.state === 'stated'
        ? kind.values.flatMap(({ day, text }) =>
            day === undefined ? [] : [{ role: 'recruitment-start' as const, span: text.span }],
          )
        : [],
    ),
    ...documents.flatMap(({ issued }) => (issued ? [{ role: 'issued' as const, span: issued.span }] : [])),
    ...rateTables.flatMap(({ cells }) =>
      cells.flatMap(({ inception }) => (inception ? [{ role: 'joining' as const, span: inception.span }] : [])),
    ),
  ];
  return fields.filter((field): field is FieldOfDay => field.span !== undefined);
}
