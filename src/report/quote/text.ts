import type { AxisKind } from '../../../schemas/rate-axis.ts';
import picocolors from 'picocolors';
import {
  haveClash,
  ownerOf,
  type Offer,
  type OfferedDeductible,
  type OfferedLimit,
  type SourcedWords,
  type UnreadOfOffer,
} from '../../compare/offers.ts';
import {
  assumptionsFor,
  labelsOf,
  rowsIn,
  reasonsOf,
  joiningDay,
  type Facts,
  type Outcome,
  type PremiumRow,
} from '../../compare/rating.ts';
import { answersOn, type AnswerOn } from '../../editions/answers.ts';
import { withAside, type Punctuation } from '../../render/language/locale.ts';
import type { I18n } from '../../render/words/i18n.ts';
import { unitOfKind } from '../../compare/kinds.ts';
import { basesText, editionText, periodText, quantityText } from '../../render/words/phrases.ts';

/**
 * The answers for a person at a terminal: one block for each scheme, then the notices that every comparison shows.
 * @param colours  True on a terminal; false in a pipe.
 */
export function quoteText(offers: readonly Offer[], facts: Facts, today: string, i18n: I18n, colours: boolean): string {
  const speech = { ...i18n, pc: picocolors.createColors(colours) };
  const header = factLines(offers, facts, today, speech).join('\n');
  const blocks = answersOn(offers, facts, today).map((answer) => block(answer, speech).join('\n'));
  const { t } = i18n;
  const notices = [t('common.noticePartial'), t('common.noticeDifferent'), t('common.noticeNeutral')];
  return `${[header, ...blocks, notices.join('\n')].join('\n\n')}\n`;
}

/** The facts as they were read. */
function factLines(offers: readonly Offer[], facts: Facts, today: string, i18n: Speech): string[] {
  const { locale, t, pc } = i18n;
  const { membership, limit } = facts;
  // a day that is both is said once
  const inception = facts.inception === facts.on ? undefined : facts.inception;
  const classes = offers.flatMap(({ ratingClasses }) => ratingClasses);
  const bands = offers.flatMap(({ tables }) => tables.flatMap((table) => table.bands));
  const axes = offers.flatMap(({ tables }) => tables.flatMap((table) => table.axes ?? []));
  const shown = [
    [t('finder.membership'), offers.find(({ scheme }) => scheme === membership)?.membership?.members.text],
    ...Object.entries(facts.quantities ?? {}).map(([name, quantity]) => {
      const kind = name as AxisKind;
      const unit = unitOfKind(kind);
      const words =
        unit === undefined || unit === 'count' ? locale.number(quantity) : quantityText(quantity, unit, i18n);
      return [t(`terms.axis.${kind}`), words];
    }),
    [t('finder.ratingClass'), classes.find(({ id }) => id === facts.ratingClass)?.label.text],
    [t('finder.limit'), limit === undefined ? undefined : t('finder.limitOf', { value: locale.amount(limit) })],
    [t('finder.inception'), inception && dayText(inception, locale)],
    ...(facts.conditions ?? []).map((named) => {
      const band = bands.find(({ id }) => id === named);
      return [t('finder.conditions'), (band?.condition ?? band?.label)?.text];
    }),
    ...axes.flatMap(({ head, values }) =>
      values.filter(({ id }) => facts.values?.includes(id)).map(({ label }) => [head.text, label.text]),
    ),
  ].flatMap(([name, value]) => (value === undefined ? [] : [`  ${name}${locale.punctuation.colon}${value}`]));
  const day = joiningDay(facts);
  const on = day === undefined ? t('finder.onToday', { day: locale.moment(today) }) : locale.moment(day);
  return [
    pc.bold(t('finder.asked')),
    // several editions may have what is asked for
    ...(shown.length > 0 ? new Set(shown) : [`  ${t('finder.nothingAsked')}`]),
    `  ${t('finder.on')}${locale.punctuation.colon}${on}`,
  ];
}

/** A day of joining, with its year if it was given. */
function dayText(day: string, locale: I18n['locale']): string {
  return day.startsWith('--') ? locale.monthDay(day) : locale.moment(day);
}

type Speech = I18n & { pc: ReturnType<typeof picocolors.createColors> };

function block({ offer, isExpired, outcome, conditions, contacts, ...standing }: AnswerOn, speech: Speech): string[] {
  const { locale, t, pc } = speech;
  const { period, title, policyholder, scheme, edition } = offer;
  const isOpen = outcome.kind !== 'closed';
  const rows = rowsIn(outcome);
  return [
    `${pc.bold(withAside(title.text, policyholder?.text ?? '', locale))}  ${pc.dim(`${scheme}/${edition}`)}`,
    `  ${t('finder.period')}${locale.punctuation.colon}${period ? periodText(period, speech) : t(isUnread('period', offer) ? 'finder.notYetRead' : 'finder.notStated')}`,
    ...(isExpired ? [`  ${pc.red(t('finder.expired'))}`] : []),
    ...standingLines(standing, speech),
    ...(offer.status === 'not stated' ? [`  ${t('finder.statusNotStated')}`] : []),
    ...(isUnread('status', offer) ? [`  ${t('finder.statusNotYetRead')}`] : []),
    ...(isOpen && !offer.membership
      ? [`  ${t(isUnread('membership', offer) ? 'finder.membershipNotYetRead' : 'finder.membershipNotStated')}`]
      : []),
    ...(outcome.kind === 'premiums'
      ? rows.flatMap((row) => premiumLines(row, offer, speech))
      : [...reasonLines(outcome, offer, speech), ...exampleLines(rows, offer, speech)]),
    ...(rows.some(({ isExample }) => isExample) ? [`  ${t('finder.example')}`] : []),
    ...(outcome.kind === 'no-mid-term' && !period
      ? [`  ${t(isUnread('period', offer) ? 'finder.firstDayNotYetRead' : 'finder.firstDayNotStated')}`]
      : []),
    ...section(
      t('finder.checks'),
      conditions.map(({ about, statement }) =>
        about === 'membership' ? membershipLine(statement, offer, speech) : quoted(statement, speech),
      ),
    ),
    ...section(
      t('finder.assumptions'),
      // a heading of a table means nothing without its subject
      assumptionsFor(rows, offer).map(
        ({ about, text }) => `${t(`terms.assumption.${about}`)}${locale.punctuation.colon}${quoted(text, speech)}`,
      ),
    ),
    ...contactLines(contacts, speech),
  ];
}

/** That no edition holds the day of joining, with the nearest ones; or that the text does not say whether this one does. */
function standingLines({ by, day, nearest }: Pick<AnswerOn, 'by' | 'day' | 'nearest'>, speech: Speech): string[] {
  const { locale, t, pc } = speech;
  const { colon } = locale.punctuation;
  if (by === 'period') return [];
  if (by === 'undated') return [`  ${t('finder.heldUndated', { day: locale.moment(day) })}`];
  return [
    `  ${pc.red(t('finder.heldByNone', { day: locale.moment(day) }))}`,
    ...nearest.map(
      ({ edition, period }) =>
        `    ${t('finder.nearest')}${colon}${withAside(editionText(edition, speech), periodText(period!, speech), locale)}`,
    ),
  ];
}

/** Plan, class and band, code, premium; below them what must be shown with the premium. */
function premiumLines(row: PremiumRow, offer: Offer, speech: Speech): string[] {
  const { period } = offer;
  const { plan, ratingClass, basis, name, cell, isBelowLimit } = row;
  const { locale, t } = speech;
  const day = cell.inception === undefined ? '' : locale.monthDay(cell.inception);
  const kind = [
    name ?? (basis === 'mid-term' ? t('finder.midTermPremium') : t('finder.annual')),
    day === ''
      ? ''
      : period
        ? t('finder.fromTo', { from: day, to: locale.moment(period.expiry) })
        : t('finder.from', { value: day }),
    cell.months === undefined ? '' : t('terms.months', { count: cell.months }),
  ];
  const head = [
    plan.label?.text ?? t('finder.onePlan'),
    className(ratingClass, locale.punctuation),
    ...labelsOf(row).map(({ text }) => text),
    cell.code ?? '',
  ];
  return [
    `  ${head.filter(Boolean).join('  ')}`,
    `    ${kind.filter(Boolean).join(' ')}  ${amountOf(cell, speech)}`,
    ...(isBelowLimit ? [`    ${t('finder.belowLimit')}`] : []),
    ...planLines(plan, offer, speech),
  ];
}

/** Examples, if no premium is printed for the facts: each with its premium, then what must be shown with them. */
function exampleLines(rows: readonly PremiumRow[], offer: Offer, speech: Speech): string[] {
  return [...new Set(rows.map(({ plan }) => plan))].flatMap((plan) => {
    const own = rows.filter((row) => row.plan === plan);
    return [
      `  ${[plan.label?.text ?? speech.t('finder.onePlan'), own[0]!.name ?? speech.t(own[0]!.basis === 'mid-term' ? 'finder.midTermPremium' : 'finder.annual')].join('  ')}`,
      ...own.map(({ band, cell }) => `    ${band!.label.text}  ${amountOf(cell, speech)}`),
      ...planLines(plan, offer, speech),
    ];
  });
}

function amountOf({ yen, referral, notOffered, line }: PremiumRow['cell'], speech: Speech): string {
  return `${speech.pc.bold(yen === undefined ? (referral ?? notOffered)!.text : speech.locale.premium(yen))}  ${lineText(line, speech)}`;
}

/** What must be shown with a premium of the plan. */
function planLines(plan: PremiumRow['plan'], offer: Offer, speech: Speech): string[] {
  const { locale, t } = speech;
  return [
    `    ${t('finder.limits')}${locale.punctuation.colon}${terms(plan.limits, 'limit', offer, speech)}`,
    `    ${t('finder.deductible')}${locale.punctuation.colon}${terms(plan.deductibles, 'deductible', offer, speech)}`,
    ...(haveClash(plan.deductibles)
      ? [`    ${t('finder.deductible')}${locale.punctuation.colon}${t('finder.clash')}`]
      : []),
  ];
}

/** The name of a class with its trades: the name alone says little. */
function className(ratingClass: PremiumRow['ratingClass'], { colon }: Punctuation): string {
  return [ratingClass?.label.text ?? [], ratingClass?.members?.text ?? []].flat().join(colon);
}

function isUnread(part: UnreadOfOffer, { unread }: Offer): boolean {
  return unread?.includes(part) ?? false;
}

function terms(
  all: readonly (OfferedLimit | OfferedDeductible)[],
  kind: 'limit' | 'deductible',
  offer: Offer,
  speech: Speech,
): string {
  const { locale, t } = speech;
  if (all.length === 0) return t(isUnread('terms', offer) ? 'finder.notYetRead' : 'finder.notStated');
  const shown = all.map((each) =>
    [
      offer.covers[each.cover]!.text,
      each.bound ? t(each.bound === 'lower' ? 'finder.lower' : 'finder.upper') : '',
      kind === 'limit' || each.yen > 0 ? locale.amount(each.yen) : t('finder.none'),
      asideOf(each, speech),
      lineText(each.line, speech),
    ]
      .filter(Boolean)
      .join(' '),
  );
  return shown.join(' / ');
}

/** The basis of a limit or a deductible, and what qualifies it. */
function asideOf({ bases, qualifiers = [] }: OfferedLimit | OfferedDeductible, speech: Speech): string {
  const words = [basesText(bases, speech), ...qualifiers.map(({ text }) => text)].filter((part) => part !== '');
  return words.length > 0 ? `(${words.join(speech.locale.punctuation.comma)})` : '';
}

function reasonLines(outcome: Exclude<Outcome, { kind: 'premiums' }>, offer: Offer, speech: Speech): string[] {
  const { locale, t } = speech;
  const { comma } = locale.punctuation;
  const isMembership = outcome.kind === 'not-eligible' && outcome.by === 'membership';
  const quotes = reasonsOf(outcome).map(
    (words) => `    ${isMembership ? membershipLine(words, offer, speech) : quoted(words, speech)}`,
  );
  return [`  ${isMembership ? t('finder.notMember') : t(`finder.reason.${outcome.kind}`)}`, ...quotes, ...details()];

  function details(): string[] {
    switch (outcome.kind) {
      case 'needs':
        return outcome.facts.map((kind) => `    - ${t(`terms.axis.${kind}`)}`);
      case 'limit-too-high':
        return [
          `    ${t('finder.highest')}${locale.punctuation.colon}${offer.covers[outcome.highest.cover]!.text} ${locale.amount(outcome.highest.yen)} ${lineText(outcome.highest.line, speech)}`,
        ];
      case 'outside':
        return [...named(t('finder.noPremiumFor'), outcome.about), ...named(t('finder.lastBand'), outcome.last)];
      case 'example-only':
        return [`  ${t('finder.points')}`];
      case 'no-annual':
      case 'no-mid-term':
        return [
          ...named(t('finder.noPremiumFor'), outcome.about),
          ...(outcome.inceptions.length > 0
            ? [
                `    ${t('finder.inceptions')}${locale.punctuation.colon}${outcome.inceptions.map(locale.monthDay).join(comma)}`,
              ]
            : []),
          // for a condition, only its own rows are known to have none
          ...(outcome.inceptions.length === 0 && !outcome.about ? [`    ${t('finder.noInceptions')}`] : []),
        ];
      default:
        return [];
    }
  }

  function named(about: string, label: SourcedWords | null): string[] {
    return label ? [`    ${about}${locale.punctuation.colon}${quoted(label, speech)}`] : [];
  }
}

function section(heading: string, statements: readonly string[]): string[] {
  return statements.length === 0 ? [] : [`  ${heading}`, ...statements.map((statement) => `    - ${statement}`)];
}

/** Whose members may join: `会員企業の皆様へ` alone does not say. */
function membershipLine(statement: SourcedWords, offer: Offer, speech: Speech): string {
  const { locale, t } = speech;
  const words = `${t('finder.eligible')}${locale.punctuation.colon}${t('finder.quoted', { value: statement.text })}`;
  return `${withAside(words, ownerOf(offer).text, locale)} ${lineText(statement.line, speech)}`;
}

function contactLines(contacts: readonly SourcedWords[] | null, speech: Speech): string[] {
  if (contacts === null) return [];
  const { t } = speech;
  return contacts.length === 0
    ? [`  ${t('finder.noContacts')}`]
    : section(
        t('finder.contacts'),
        contacts.map((contact) => quoted(contact, speech)),
      );
}

function quoted({ text, line }: SourcedWords, speech: Speech): string {
  return `${text} ${lineText(line, speech)}`;
}

function lineText(line: number, { t, pc }: Speech): string {
  return pc.dim(`(${t('finder.line', { value: line })})`);
}
