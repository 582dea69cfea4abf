import {
  haveClash,
  ownerOf,
  type Offer,
  type OfferedDeductible,
  type OfferedLimit,
  type OfferedPlan,
  type SourcedWords,
  type UnreadOfOffer,
} from '../../compare/offers.ts';
import {
  assumptionsFor,
  rowsIn,
  reasonsOf,
  type OpenCondition,
  labelsOf,
  type PremiumRow,
} from '../../compare/rating.ts';
import type { AnswerOn } from '../../editions/answers.ts';
import type { OffersFile } from '../../render/document/offers.ts';
import { element, fromTemplate, keepWhen, link, put, putParts, slot } from '../page/element.ts';
import { dayText, notation } from '../page/notation.ts';
import { fill, dataWords as wordsFor } from '../page/words.ts';

type Shown = OffersFile['shown'];

/** An entry in the list of all answers: the owner of the scheme, a short answer, and a link to the full one. */
export function briefElement({ offer, isExpired, outcome }: AnswerOn): HTMLElement {
  const brief = fromTemplate('brief');
  const rows = rowsIn(outcome).filter(({ isAddition }) => !isAddition);
  const kind = outcome.kind === 'premiums' && rows.every(({ isExample }) => isExample) ? 'example-only' : outcome.kind;
  keepWhen(brief, [kind, ...(isExpired ? ['expired'] : []), ...(offer.policyholder ? ['policyholder'] : [])]);
  slot<HTMLAnchorElement>(brief, 'title').href = `#${answerId(offer)}`;
  nameScheme(brief, offer);
  const outcomeText = slot(brief, 'outcome');
  // words without a count stay as they are
  outcomeText.textContent = fill(outcomeText.textContent, { '': rows.length });
  return brief;
}

/** The answer of a scheme, made of the page's `<template>`: premiums in a table, or the reason with its words. */
export function answerElement(
  { offer, isExpired, outcome, conditions, contacts, day, by, nearest }: AnswerOn,
  shown: Shown,
): HTMLElement {
  const answer = fromTemplate('answer');
  const rows = rowsIn(outcome);
  const assumptions = assumptionsFor(rows, offer);
  const inceptions = 'inceptions' in outcome ? outcome.inceptions : undefined;
  const last = outcome.kind === 'outside' ? outcome.last : null;
  // the subject of a referral is shown with its words
  const about = 'about' in outcome && outcome.kind !== 'referral' ? outcome.about : null;
  answer.id = answerId(offer);
  answer.dataset.scheme = offer.scheme;
  answer.dataset.outcome = outcome.kind;
  keepWhen(answer, [
    outcome.kind === 'not-eligible' && outcome.by === 'membership' ? 'not-member' : outcome.kind,
    offer.period ? (offer.period.line === null ? 'period-declared' : 'period-line') : noPeriodOf(offer),
    ...(isExpired ? ['expired'] : []),
    ...(by === 'period' ? [] : [`held-by-${by}`]),
    ...(offer.status === 'not stated' ? ['status-not-stated'] : []),
    ...(isUnread('status', offer) ? ['status-not-yet-read'] : []),
    ...(offer.membership || outcome.kind === 'closed'
      ? []
      : [isUnread('membership', offer) ? 'membership-not-yet-read' : 'membership-not-stated']),
    ...(rows.some(({ isExample }) => isExample) ? ['example'] : []),
    ...(outcome.kind === 'needs' ? outcome.facts.map((kind) => `needs-${kind}`) : []),
    ...(inceptions && inceptions.length > 0 ? ['inceptions'] : []),
    // for a condition, only its own rows are known to have none
    ...(inceptions?.length === 0 && !about ? ['no-inceptions'] : []),
    ...(outcome.kind === 'no-mid-term' && !offer.period
      ? [isUnread('period', offer) ? 'first-day-not-yet-read' : 'first-day-not-stated']
      : []),
    ...(last ? ['last-band'] : []),
    ...(about ? ['about'] : []),
    ...(conditions.length > 0 ? ['checks'] : []),
    ...(assumptions.length > 0 ? ['assumptions'] : []),
    ...(contacts ? [contacts.length > 0 ? 'contacts' : 'no-contacts'] : []),
    ...(offer.policyholder ? ['policyholder'] : []),
  ]);
  const title = slot<HTMLAnchorElement>(answer, 'title');
  title.href = schemePage(offer);
  nameScheme(answer, offer);
  if (offer.period) {
    putParts(answer, 'period', notation.partsOf(shown.periods[idOf(offer)]!));
    if (offer.period.line !== null) slot<HTMLAnchorElement>(answer, 'period').href = toLine(offer, offer.period.line);
  }

  if (by !== 'period') {
    const words = slot(answer, `held-by-${by}`);
    words.textContent = fill(words.textContent, { day: dayText(day) });
  }
  if (by === 'none')
    slot(answer, 'nearest').replaceChildren(
      ...nearest.map((each) => {
        const line = fromTemplate('nearest');
        link(line, 'edition', shown.editions[each.edition]!, schemePage(each));
        putParts(line, 'period', notation.partsOf(shown.periods[idOf(each)]!));
        return line;
      }),
    );
  if (outcome.kind === 'premiums') {
    slot(answer, 'rows').replaceChildren(...rows.map((row) => rowElement(row, offer, shown)));
    put(answer, 'of', offer.title.text, offer.title.lang);
    const { policyholder } = offer;
    if (policyholder) put(answer, 'of-policyholder', policyholder.text, policyholder.lang);
    nameRegion(answer, offer);
  }
  const isMembership = outcome.kind === 'not-eligible' && outcome.by === 'membership';
  slot(answer, 'quotes').replaceChildren(
    ...reasonsOf(outcome).map((words) => statement('quote', words, offer, isMembership ? 'membership' : 'rule')),
  );
  if (outcome.kind === 'limit-too-high')
    slot(answer, 'highest').replaceChildren(limitElement(outcome.highest, offer, shown));
  if (last) linkWords(answer, 'last-band', last, offer);
  if (about) linkWords(answer, 'about', about, offer);
  if (outcome.kind === 'example-only') {
    const plans = [...new Set(rows.map(({ plan }) => plan))];
    slot(answer, 'points').replaceChildren(
      ...plans.map((plan) =>
        examplesElement(
          plan,
          rows.filter((row) => row.plan === plan),
          offer,
          shown,
        ),
      ),
    );
  }
  if (inceptions && inceptions.length > 0)
    put(answer, 'inceptions', inceptions.map((day) => shown.days[day]!).join(notation.comma));
  if (conditions.length > 0)
    slot(answer, 'checks').replaceChildren(
      ...conditions.map((each) => statement('statement', each.statement, offer, each.about)),
    );
  if (assumptions.length > 0)
    slot(answer, 'assumptions').replaceChildren(
      ...assumptions.map(({ about, text }) => {
        const assumption = statement('assumption', text, offer);
        put(assumption, 'about', shown.assumptions[about]!);
        return assumption;
      }),
    );
  if (contacts && contacts.length > 0) {
    slot(answer, 'contacts').replaceChildren(...contacts.map((contact) => statement('statement', contact, offer)));
    slot<HTMLAnchorElement>(answer, 'contacts-chapter').href = `${schemePage(offer)}#chapter-contacts`;
  }
  return answer;
}

/** The examples of a plan, each with its premium, and their terms below. */
function examplesElement(plan: OfferedPlan, rows: readonly PremiumRow[], offer: Offer, shown: Shown): HTMLElement {
  const examples = fromTemplate('examples');
  const [first] = rows;
  const { name } = first!;
  keepWhen(examples, [
    name === undefined ? first!.basis : 'named',
    `kind-${first!.kind}`,
    ...termsHold(plan, offer),
    ...(plan.label ? [] : ['one-plan']),
  ]);
  if (name !== undefined) put(examples, 'name', name);
  if (plan.label) put(examples, 'plan', plan.label.text, plan.label.lang);
  slot(examples, 'rows').replaceChildren(
    ...rows.map((row) => {
      const example = fromTemplate('example');
      example.dataset.id = row.cell.id;
      const { text, line } = row.band!.label;
      link(example, 'band', text, toLine(offer, line));
      putPremium(example, row, offer);
      return example;
    }),
  );
  putTerms(examples, plan, offer, shown);
  return examples;
}

function rowElement(row: PremiumRow, offer: Offer, shown: Shown): HTMLElement {
  const { plan, ratingClass, basis, name, cell } = row;
  const printed = fromTemplate('premium');
  printed.dataset.id = cell.id;
  keepWhen(printed, [
    name === undefined ? basis : 'named',
    ...(offer.period ? [] : [noPeriodOf(offer)]),
    ...(plan.label ? [] : ['one-plan']),
    ...(cell.code ? [] : ['no-code']),
    ...termsHold(plan, offer),
    ...(row.isBelowLimit ? ['below-limit'] : []),
  ]);
  if (plan.label) put(printed, 'plan', plan.label.text, plan.label.lang);
  if (ratingClass) put(printed, 'class', ratingClass.label.text, ratingClass.label.lang);
  if (ratingClass?.members) put(printed, 'members', ratingClass.members.text, ratingClass.members.lang);
  if (name !== undefined) put(printed, 'name', name);
  const labels = labelsOf(row);
  link(printed, 'band', '', toLine(offer, labels[0]?.line ?? cell.line));
  putParts(printed, 'band', notation.partsOf(labels.map(({ text }) => text).join(notation.comma)));
  put(printed, 'code', cell.code ?? '');
  putPremium(printed, row, offer);
  putTerms(printed, plan, offer, shown);
  const day = cell.inception === undefined ? '' : shown.days[cell.inception]!;
  const period = shown.periods[idOf(offer)] ?? '';
  // mid-term cover ends with the policy period
  const isRest = day !== '' && period !== '';
  const months = [
    ...(day === '' || isRest ? [] : [fill(wordsIn('from-day'), day)]),
    ...(cell.months === undefined ? [] : [shown.months[cell.months]!]),
  ];
  put(printed, 'months', months.join(' '));
  const held = isRest ? fill(wordsIn('from-to'), { from: day, to: shown.expiries[idOf(offer)]! }) : period;
  putParts(printed, 'period', notation.partsOf(held));
  // the period of the scheme is above the table; it is repeated here for readers who hear one row at a time
  if (!isRest) slot(printed, 'period').parentElement!.classList.add('unseen');
  return printed;
}

function putPremium(printed: HTMLElement, { cell }: PremiumRow, offer: Offer): void {
  const premium = cell.yen === undefined ? (cell.referral ?? cell.notOffered)!.text : notation.premium(cell.yen);
  link(printed, 'premium', premium, toLine(offer, cell.at ?? cell.line));
}

/** Whether a part of the text that may state something is not read yet. */
function isUnread(part: UnreadOfOffer, { unread }: Offer): boolean {
  return unread?.includes(part) ?? false;
}

function noPeriodOf(offer: Offer): string {
  return isUnread('period', offer) ? 'unread-period' : 'no-period';
}

function termsHold({ limits, deductibles }: OfferedPlan, offer: Offer): string[] {
  const absent = isUnread('terms', offer) ? 'unread' : 'no';
  return [
    ...(limits.length > 0 ? [] : [`${absent}-limits`]),
    ...(deductibles.length > 0 ? [] : [`${absent}-deductibles`]),
    ...(haveClash(deductibles) ? ['clash'] : []),
  ];
}

function putTerms(printed: HTMLElement, plan: OfferedPlan, offer: Offer, shown: Shown): void {
  slot(printed, 'limits').append(...plan.limits.map((limit) => limitElement(limit, offer, shown)));
  slot(printed, 'deductibles').prepend(...plan.deductibles.map((each) => termElement(each, offer, shown)));
}

function limitElement(limit: OfferedLimit, offer: Offer, shown: Shown): HTMLElement {
  const term = termElement(limit, offer, shown);
  // a limit of nothing is an amount as any other
  put(term, 'amount', notation.amount(limit.yen));
  return term;
}

/** A limit or a deductible: its subject and its amount. A deductible of 0 means that there is none. */
function termElement(
  { cover, bases, yen, bound, at, line, qualifiers = [] }: OfferedLimit | OfferedDeductible,
  offer: Offer,
  shown: Shown,
): HTMLElement {
  const term = fromTemplate('term');
  keepWhen(term, bound ? [bound] : []);
  const about = offer.covers[cover]!;
  put(term, 'about', about.text, about.lang);
  const none = wordsFor(slot(term, 'amount'), 'none');
  link(term, 'amount', yen === 0 ? none : notation.amount(yen), toLine(offer, at ?? line));
  put(term, 'bases', shown.bases[bases.join('+')]!);
  for (const [i, { text, lang: language }] of qualifiers.entries()) {
    const words = document.createElement('span');
    words.textContent = i > 0 || bases.length > 0 ? `${notation.comma}${text}` : text;
    if (language !== document.documentElement.lang) words.lang = language;
    slot(term, 'bases').append(words);
  }
  return term;
}

/** @param about  A membership names the owner of the scheme: `会員企業の皆様へ` alone isn't clear. */
function statement(
  template: 'quote' | 'statement' | 'assumption',
  { text, lang: language, line }: SourcedWords,
  offer: Offer,
  about: OpenCondition['about'] = 'rule',
): HTMLElement {
  const copy = fromTemplate(template);
  keepWhen(copy, [about === 'membership' ? 'membership' : 'other']);
  if (about === 'membership') put(copy, 'owner', ownerOf(offer).text, ownerOf(offer).lang);
  put(copy, 'text', text, language);
  link(copy, 'line', fill(wordsFor(slot(copy, 'line'), 'words'), String(line)), toLine(offer, line));
  return copy;
}

/** A wide table scrolls in a region with its caption as name. */
function nameRegion(answer: HTMLElement, { scheme }: Offer): void {
  const caption = answer.querySelector('caption')!;
  caption.id = `found-${scheme}`;
  caption.closest('.scroll')!.setAttribute('aria-labelledby', caption.id);
}

function linkWords(
  answer: HTMLElement,
  name: string,
  { text, lang: language, line }: SourcedWords,
  offer: Offer,
): void {
  link(answer, name, text, toLine(offer, line));
  put(answer, name, text, language);
}

function wordsIn(template: string): string {
  return element<HTMLTemplateElement>(template).content.textContent;
}

/** Schemes with equal titles are distinguished by their policyholders. */
function nameScheme(within: HTMLElement, { title, policyholder }: Offer): void {
  put(within, 'name', title.text, title.lang);
  if (policyholder) put(within, 'policyholder', policyholder.text, policyholder.lang);
}

function answerId({ scheme }: Offer): string {
  return `answer-${scheme}`;
}

/** Of its edition: `x/2024`. */
function idOf({ scheme, edition }: Offer): string {
  return `${scheme}/${edition}`;
}

function schemePage({ scheme, edition }: Offer): string {
  return `schemes/${scheme}-${edition}.html`;
}

/** @param place  A line, or a line and a column. */
function toLine({ scheme, edition }: Offer, place: number | string): string {
  return `sources/${scheme}-${edition}.html#L${place}`;
}
