import { haveClash, type Offer, type OfferedDeductible, type OfferedLimit, type Said } from '../../compare/offers.ts';
import { assumptionsFor, wordsOf, type Answer, type PremiumRow } from '../../compare/rating.ts';
import { money } from '../../render/locale/money.ts';
import type { Lang } from '../../render/locale/locale.ts';
import type { OffersFile } from '../../render/view/offers.ts';
import { element, fromTemplate, keepWhen, link, put, slot } from '../page/element.ts';
import { COMMA, fill, wordsOf as wordsFor } from '../page/words.ts';

type Shown = OffersFile['shown'];
const lang = document.documentElement.lang as Lang;

/** What a scheme answers, as the page's `<template>` has it: premiums in a table, or the reason with its words. */
export function answerElement({ offer, isExpired, outcome, conditions }: Answer, shown: Shown): HTMLElement {
  const answer = fromTemplate('answer');
  const rows = outcome.kind === 'premiums' ? outcome.rows : [];
  const assumptions = assumptionsFor(rows, offer);
  const inceptions = 'inceptions' in outcome ? outcome.inceptions : undefined;
  const last = outcome.kind === 'outside' ? outcome.last : null;
  // what a referral is about stands with its words
  const about = 'about' in outcome && outcome.kind !== 'referral' ? outcome.about : null;
  answer.dataset.scheme = offer.scheme;
  answer.dataset.outcome = outcome.kind;
  keepWhen(answer, [
    outcome.kind === 'not-eligible' && outcome.by === 'membership' ? 'not-member' : outcome.kind,
    offer.period ? (offer.period.line === null ? 'period-declared' : 'period-line') : 'no-period',
    ...(isExpired ? ['expired'] : []),
    ...(offer.status === 'not stated' ? ['status-not-stated'] : []),
    ...(offer.membership || outcome.kind === 'closed' ? [] : ['membership-not-stated']),
    ...(rows.some(({ isExample }) => isExample) ? ['example'] : []),
    ...(outcome.kind === 'needs' ? outcome.facts.map((unit) => `needs-${unit}`) : []),
    ...(inceptions && inceptions.length > 0 ? ['inceptions'] : []),
    // of a condition it is only known that its own rows have none
    ...(inceptions?.length === 0 && !about ? ['no-inceptions'] : []),
    ...(outcome.kind === 'no-mid-term' && !offer.period ? ['first-day-not-stated'] : []),
    ...(last ? ['last-band'] : []),
    ...(about ? ['about'] : []),
    ...(conditions.length > 0 ? ['checks'] : []),
    ...(rows.length > 0 && assumptions.length > 0 ? ['assumptions'] : []),
  ]);
  const title = slot<HTMLAnchorElement>(answer, 'title');
  title.href = `schemes/${offer.scheme}-${offer.edition}.html`;
  put(answer, 'title', offer.title.text, offer.title.lang);
  if (offer.period) {
    put(answer, 'period', shown.periods[offer.scheme]!);
    if (offer.period.line !== null) slot<HTMLAnchorElement>(answer, 'period').href = toLine(offer, offer.period.line);
  }

  if (rows.length > 0) {
    slot(answer, 'rows').replaceChildren(...rows.map((row) => rowElement(row, offer, shown)));
    put(answer, 'of', offer.title.text, offer.title.lang);
    nameRegion(answer, offer);
  }
  slot(answer, 'quotes').replaceChildren(...wordsOf(outcome).map((said) => statement('quote', said, offer)));
  if (outcome.kind === 'limit-too-high')
    slot(answer, 'highest').replaceChildren(limitElement(outcome.highest, offer, shown));
  if (last) linkSaid(answer, 'last-band', last, offer);
  if (about) linkSaid(answer, 'about', about, offer);
  if (outcome.kind === 'example-only')
    slot(answer, 'points').replaceChildren(
      ...separated(outcome.points.map(({ text, line }) => lineLink(text, toLine(offer, line)))),
    );
  if (inceptions && inceptions.length > 0)
    put(answer, 'inceptions', inceptions.map((day) => shown.days[day]!).join(COMMA));
  if (conditions.length > 0)
    slot(answer, 'checks').replaceChildren(...conditions.map((said) => statement('statement', said, offer)));
  if (rows.length > 0 && assumptions.length > 0)
    slot(answer, 'assumptions').replaceChildren(...assumptions.map((said) => statement('statement', said, offer)));
  return answer;
}

function rowElement(row: PremiumRow, offer: Offer, shown: Shown): HTMLElement {
  const { plan, ratingClass, band, basis, cell } = row;
  const printed = fromTemplate('premium');
  printed.dataset.id = cell.id;
  keepWhen(printed, [
    basis,
    ...(offer.period ? [] : ['no-period']),
    ...(plan.label ? [] : ['one-plan']),
    ...(cell.code ? [] : ['no-code']),
    ...(plan.limits.length > 0 ? [] : ['no-limits']),
    ...(plan.deductibles.length > 0 ? [] : ['no-deductibles']),
    ...(haveClash(plan.deductibles) ? ['clash'] : []),
    ...(row.isBelowLimit ? ['below-limit'] : []),
  ]);
  if (plan.label) put(printed, 'plan', plan.label.text, plan.label.lang);
  if (ratingClass) put(printed, 'class', ratingClass.label.text, ratingClass.label.lang);
  if (ratingClass?.members) put(printed, 'members', ratingClass.members.text, ratingClass.members.lang);
  link(printed, 'band', band.label.text, toLine(offer, band.label.line));
  put(printed, 'code', cell.code ?? '');
  const premium = cell.yen === undefined ? cell.referral!.text : money[lang].premium(cell.yen);
  link(printed, 'premium', premium, toLine(offer, cell.line));
  slot(printed, 'limits').append(...plan.limits.map((limit) => limitElement(limit, offer, shown)));
  slot(printed, 'deductibles').prepend(...plan.deductibles.map((each) => termElement(each, offer, shown)));
  const day = cell.inception === undefined ? '' : shown.days[cell.inception]!;
  const period = shown.periods[offer.scheme] ?? '';
  // cover that begins mid-term ends with the period of the scheme
  const isRest = day !== '' && period !== '';
  const months = [
    ...(day === '' || isRest ? [] : [fill(wordsIn('from-day'), day)]),
    ...(cell.months === undefined ? [] : [shown.months[cell.months]!]),
  ];
  put(printed, 'months', months.join(' '));
  put(printed, 'period', isRest ? fill(wordsIn('from-to'), { from: day, to: shown.expiries[offer.scheme]! }) : period);
  return printed;
}

function limitElement(limit: OfferedLimit, offer: Offer, shown: Shown): HTMLElement {
  const term = termElement(limit, offer, shown);
  // a limit of nothing is an amount as any other
  put(term, 'amount', money[lang].amount(limit.yen));
  put(term, 'bases', shown.bases[limit.bases.join('+')]!);
  return term;
}

/** A limit or a deductible: what for, how much. A deductible of 0 says that there is none. */
function termElement(
  { cover, yen, bound, line }: OfferedLimit | OfferedDeductible,
  offer: Offer,
  shown: Shown,
): HTMLElement {
  const term = fromTemplate('term');
  keepWhen(term, bound ? [bound] : []);
  put(term, 'about', shown.covers[cover]!);
  const none = wordsFor(slot(term, 'amount'), 'none');
  link(term, 'amount', yen === 0 ? none : money[lang].amount(yen), toLine(offer, line));
  return term;
}

function statement(template: 'quote' | 'statement', { text, lang: language, line }: Said, offer: Offer): HTMLElement {
  const said = fromTemplate(template);
  put(said, 'text', text, language);
  link(said, 'line', fill(wordsFor(slot(said, 'line'), 'words'), String(line)), toLine(offer, line));
  return said;
}

/** A wide table scrolls in a region that is named by its caption. */
function nameRegion(answer: HTMLElement, { scheme }: Offer): void {
  const caption = answer.querySelector('caption')!;
  caption.id = `found-${scheme}`;
  caption.closest('.scroll')!.setAttribute('aria-labelledby', caption.id);
}

function linkSaid(answer: HTMLElement, name: string, { text, lang: language, line }: Said, offer: Offer): void {
  link(answer, name, text, toLine(offer, line));
  put(answer, name, text, language);
}

function wordsIn(template: string): string {
  return element<HTMLTemplateElement>(template).content.textContent;
}

function lineLink(text: string, href: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.className = 'to-line';
  anchor.href = href;
  anchor.textContent = text;
  return anchor;
}

/** No line begins with what stands between two. */
function separated(nodes: readonly Node[]): (Node | string)[] {
  return nodes.flatMap((node, i) => {
    const kept = document.createElement('span');
    kept.className = 'kept';
    kept.append(node, i < nodes.length - 1 ? COMMA.trim() : '');
    return COMMA.endsWith(' ') ? [kept, ' '] : [kept];
  });
}

function toLine({ scheme, edition }: Offer, line: number): string {
  return `sources/${scheme}-${edition}.html#L${line}`;
}
