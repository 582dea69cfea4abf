import type { Edge } from '../../compare/premiums.ts';
import { markerInEnglish, referenceInEnglish } from './markers.ts';
import { pamphlet } from './en-pamphlet.ts';
import { firstStore, lastStore, type Locale } from './locale.ts';
import { money } from './money.ts';

const number = new Intl.NumberFormat('en-GB');
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** English, as a London or Singapore policy wording writes it. Times are Japan Standard Time. */
export const en: Locale = {
  lang: 'en',
  name: 'English',
  ...money.en,
  moment: (moment) => {
    const [, year, month, day, hour, minute] = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?/.exec(moment)!;
    const date = `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
    if (hour === undefined) return date;
    return `${timeOfDay(`${hour}:${minute}`)} JST, ${date}`;
  },
  period: ({ inception, expiry }) => `${en.moment(inception)} to ${en.moment(expiry)}`,
  monthDay: (day) => `${Number(day.slice(5))} ${MONTHS[Number(day.slice(2, 4)) - 1]!.slice(0, 3)}`,
  months: (count) => counted(String(count), 'month'),
  stores: (count) => (count === 1 ? '1 store' : `${number.format(count)} stores`),
  band: (extent) => {
    if (extent.kind === 'condition') return undefined;
    if (extent.kind === 'point') return extent.unit === 'JPY' ? en.amount(extent.value) : en.stores(extent.value);
    const { unit, min, max } = extent;
    // an edge the label does not print is not put into its mouth
    const lower = min?.inferred ? undefined : min;
    if (unit === 'store') {
      if (!max) return `${en.stores(lower!.value)} or more`;
      if (!lower) return `Up to ${en.stores(max.value)}`;
      return lower.value === max.value ? en.stores(max.value) : `${number.format(lower.value)}–${en.stores(max.value)}`;
    }
    return yenRange(lower, max);
  },
  interval: ({ unit, min, max }) => {
    if (unit === 'store') {
      const [first, last] = [firstStore(min), lastStore(max)];
      if (last === undefined) return `${en.stores(first)} or more`;
      return first === last ? en.stores(last) : `${number.format(first)}–${en.stores(last)}`;
    }
    return yenRange(min, max);
  },
  fill: (placeholder) => {
    switch (placeholder.kind) {
      case 'yen':
        return en.amount(placeholder.value);
      case 'day': {
        const [moment, weekday] = placeholder.value.split(' ');
        return `${en.moment(moment!)}${weekday === undefined ? '' : ` (${WEEKDAYS[Number(weekday)]})`}`;
      }
      case 'year-month':
        return `${MONTHS[Number(placeholder.value.slice(5)) - 1]} ${placeholder.value.slice(0, 4)}`;
      case 'month-day':
        return `${Number(placeholder.value.slice(5))} ${MONTHS[Number(placeholder.value.slice(2, 4)) - 1]}`;
      case 'time':
        return timeOfDay(placeholder.value);
      case 'percent':
        return `${placeholder.value}%`;
      case 'years':
        return counted(placeholder.value, 'year');
      case 'months':
        return counted(placeholder.value, 'month');
      case 'hours':
        return counted(placeholder.value, 'hour');
      case 'count':
        return number.format(Number(placeholder.value));
      case 'reference':
        return referenceInEnglish(placeholder.value);
      case 'mark':
        return placeholder.value.replace(/注(?=\d)/, 'Note ').replace('注', 'Note');
      default:
        return placeholder.value;
    }
  },
  marker: markerInEnglish,
  bases: (bases) =>
    bases
      .map(
        (basis) =>
          ({
            'per-claim': 'any one claim',
            'per-incident': 'any one incident',
            aggregate: 'in the aggregate',
            'per-person': 'any one person',
            'per-corporation': 'any one corporation',
          })[basis],
      )
      .join(' and '),
  cover: { liability: 'Third-party liability', response: 'Incident response costs' },
  identity: {
    title: 'Scheme',
    policyholder: 'Policyholder',
    insurer: 'Insurer',
    agent: 'Agent',
    policyPeriod: 'Policy period',
    applicationDeadline: 'Application deadline',
    status: 'Status',
  },
  assumption: {
    limit: 'Limit',
    deductible: 'Deductible',
    term: 'Term and payment',
    payment: 'Method of payment',
    basis: 'Basis of premium',
    joining: 'Joining',
    eligibility: 'Eligibility',
  },
  pamphlet,
  punctuation: {
    colon: ': ',
    between: ' ',
    comma: ', ',
    parts: '; ',
    or: ' / ',
    brackets: { open: ' (', close: ')' },
  },
  words: {
    siteTitle: 'Group cyber schemes, side by side',
    siteLead:
      'The premiums and terms that Japanese group schemes print in their pamphlets, each traceable to its line in the original.',
    skip: 'Skip to content',
    home: 'Schemes',
    premiums: 'Find a premium',
    language: 'Language',
    open: 'Open',
    closed: 'Closed to new business',
    notStated: 'Not stated',
    declared: 'Not stated in the text; declared by',
    edition: 'Edition',
    period: 'Policy period',
    insurer: 'Insurer',
    printedPremiums: 'Printed premiums',
    documents: 'Documents and data',
    pamphletPdf: 'Pamphlet (PDF)',
    pamphletHtml: 'Pamphlet (HTML)',
    dataJson: 'Data of this scheme (JSON)',
    allPremiumsCsv: 'Premiums of all schemes (CSV)',
    allAmountsCsv: 'Ledger of amounts, all schemes (CSV)',
    keyFacts: 'Key facts',
    keyFactsCaption: 'Key facts, with the line of the original',
    fact: 'Item',
    content: 'Content',
    line: 'Line in original',
    plans: 'Plans and limits',
    plansCaption: 'Limits and deductible of each plan',
    plansLimits: 'Limits of each plan',
    onePlanCaption: 'Limits and deductible (one plan)',
    onePlanLimits: 'Limits (one plan)',
    plan: 'Plan',
    deductible: 'Deductible',
    none: 'None',
    premiumTables: 'Premiums',
    annualPremium: 'Annual premium',
    midTermPremium: 'Mid-term premium',
    revenue: 'Revenue',
    revenueExample: 'Revenue (example)',
    stores: 'Stores',
    exampleNote: 'Examples only: no premium is published for a revenue between two rows.',
    noPremiums: 'The text of this scheme prints no premium.',
    contentsOfSource: 'Contents of the original',
    section: 'Heading',
    compareTitle: 'Compare premiums',
    compareLead:
      'Only schemes measured alike share a table. Cover differs from scheme to scheme: read each premium together with its limits, deductible and period.',
    byRevenue: 'Schemes rated by revenue',
    byStores: 'Schemes rated by number of stores',
    byExample: 'Schemes that give examples only',
    leftOut: 'Schemes left out of the tables',
    leftOutClosed: 'Closed to new business',
    leftOutOnRequest: 'Prints no premium',
    outside: 'Not in the table',
    limits: 'Limits',
    notices: 'Before you rely on this',
    noticePublisher: 'Published by',
    noticeSource:
      'The figures were read from the text of each scheme’s pamphlet. Edition and line are given on the page of the scheme.',
    noticePartial:
      'This is a part of the terms only. Check the pamphlet, the contract summary and the warning information of each scheme before deciding.',
    noticeDifferent: 'Cover, scope and eligibility differ between schemes; a premium alone says nothing about merit.',
    noticeNeutral:
      'Schemes stand in the order of their short names. Nothing is ranked or recommended. “Not stated” means that the text does not say, not that something is not covered.',
    noticeTranslation: 'Reference translation. Wording not yet translated stands in Japanese.',
    prevails: 'Reference translation: the Japanese original prevails.',
    pamphletNotice:
      'This booklet is set from data read out of the scheme’s pamphlet. No registered document number has been confirmed for it. Before joining, consult the official pamphlet from the agent or the insurer.',
    sourceOf: 'Source',
    receivedOn: 'received on',
    premiumBesides: 'The premiums hold under the following terms.',
    termsAlone: 'The text states the following terms.',
  },
};

function yenRange(min: Edge | undefined, max: Edge | undefined): string {
  const from = min && (min.inclusive ? `${en.amount(min.value)} or more` : `over ${en.amount(min.value)}`);
  const to = max && (max.inclusive ? `up to ${en.amount(max.value)}` : `under ${en.amount(max.value)}`);
  return sentenceCase([from, to].filter((part) => part !== undefined).join(', '));
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function timeOfDay(time: string): string {
  const [hour, minute] = time.split(':');
  return `${Number(hour) % 12 || 12}:${minute} ${Number(hour) < 12 ? 'a.m.' : 'p.m.'}`;
}

function counted(count: string, unit: string): string {
  return `${count} ${unit}${count === '1' ? '' : 's'}`;
}
