import { isMissing } from '../../../schemas/identity.ts';
import type { AssumptionKind, Scheme } from '../../../schemas/scheme.ts';
import type { Sourced } from '../../../schemas/span.ts';
import { checklistOf } from '../../compare/checklist.ts';
import { placeOfWording } from '../../compare/places.ts';
import { isWithin } from '../../translate/places.ts';
import { withAside } from '../language/locale.ts';
import { type ChapterName, type SummaryName } from './names.ts';
import { pointedWords } from './pointers.ts';
import { coverWords } from './cover-name.ts';
import { deductibleViews } from './deductibles.ts';
import { figuresText } from './figures.ts';
import { lowestPremium } from './lowest-premium.ts';
import { factWording, planViews } from './key-facts.ts';
import { limitsView } from './limits.ts';
import { classesWith } from './rider.ts';
import { textView, type Setting } from './clause.ts';
import { plainWords } from '../html/text.ts';
import {
  costPoints,
  everyCoverFirst,
  exclusionPoints,
  heaviestFirst,
  ownPoint,
  provisionPoints,
  sentencePoints,
  statementPoint,
  triggerPoints,
  type Candidate,
} from './summary-points.ts';

/**
 * What answers a question of the summary, in its order, and the chapter with the details. `namesOf`: what else there is, by its names, for the
 * number of the chapter that has it.
 */
export type Part = { chapter: ChapterName; candidates: Candidate[]; namesOf?: (chapter: string) => string };

export const PARTS: Record<SummaryName, (setting: Setting) => Part> = {
  kind: (setting) => ({
    chapter: 'about',
    candidates: [
      titlePoint(setting),
      ...coversPoint(setting),
      ...premiumPoint(setting),
      ...memberPoints(setting),
      ...provisionPoints(['structure'], setting),
    ],
  }),
  insured: (setting) => ({
    chapter: 'cover',
    candidates: [
      ...everyCoverFirst([...triggerPoints(setting), ...costPoints(setting)]),
      ...riderPoints('extends', setting),
    ],
    namesOf: (chapter) => costNames(chapter, setting),
  }),
  notInsured: (setting) => ({ chapter: 'exclusions', candidates: heaviestFirst(exclusionPoints(setting)) }),
  restrictions: (setting) => ({
    chapter: 'limits',
    candidates: [
      ...limitPoints(setting),
      ...deductiblePoints(setting),
      ...assumed(['limit', 'deductible'], setting),
      ...riderPoints('restricts', setting),
    ],
  }),
  territory: (setting) => {
    const { statedIn } = checklistOf(setting.scheme).find(({ item }) => item === 'territory')!;
    const isProvision = setting.scheme.provisions.some(({ id }) => statedIn.includes(id));
    return {
      chapter: isProvision ? 'about' : 'cover',
      candidates: statedIn.flatMap((id) => statementsOf(id, setting)),
    };
  },
  obligations: (setting) => ({
    chapter: 'duties',
    candidates: provisionPoints(['disclosure', 'notification'], setting),
  }),
  payment: (setting) => ({
    chapter: 'premiums',
    candidates: [
      ...assumed(['term', 'payment', 'basis'], setting),
      ...onRequest(setting),
      ...provisionPoints(['payment'], setting),
    ],
  }),
  startAndEnd: (setting) => {
    const { policyPeriod } = setting.scheme.identity;
    const period = isMissing(policyPeriod)
      ? []
      : [
          ownPoint(
            textView(factWording('policyPeriod', policyPeriod, setting.i18n), setting.i18n),
            'policy-period',
            'span' in policyPeriod ? placeOfWording(policyPeriod) : '',
            setting,
          ),
        ];
    return { chapter: 'joining', candidates: [...period, ...provisionPoints(['start-of-cover'], setting)] };
  },
  cancelling: (setting) => ({
    chapter: 'notices',
    candidates: provisionPoints(['cancellation', 'cooling-off'], setting),
  }),
};

function titlePoint(setting: Setting): Candidate {
  const { title } = setting.scheme.identity;
  const at = 'span' in title ? placeOfWording(title) : '';
  return ownPoint(textView(factWording('title', title, setting.i18n), setting.i18n), String(title.value), at, setting);
}

/** What it covers, by the names of its covers. */
function coversPoint(setting: Setting): Candidate[] {
  const { scheme, i18n } = setting;
  if (scheme.covers.length === 0) return [];
  const covers = scheme.covers.map(({ name }) => coverWords(name, scheme, i18n).text);
  const original = scheme.covers.map(({ label }) => label.value).join('');
  return [ownPoint(i18n.t('pamphlet.coversOf', { covers: i18n.locale.and(covers) }), original, '', setting)];
}

/** Who may join: the statements of the membership and of the rules, each whole. */
function memberPoints(setting: Setting): Candidate[] {
  const { eligibility, provisions, assumptions } = setting.scheme;
  const { membership, rules } = eligibility;
  const sentences = [
    ...('statement' in membership ? [membership.statement] : []),
    ...assumptions.filter(({ about }) => about === 'eligibility').map(({ text }) => text),
    ...rules.map(({ statement }) => statement),
  ];
  const points = sentencePoints(
    sentences.map((text) => ({ text, isUnmarked: false, say: () => assumptionPoint('eligibility', text, setting) })),
    setting,
  );
  // 会員以外の方は、加入することができません
  const withRest = points.flatMap((point) => {
    const list = provisions.find(
      ({ about, clauses }) => about === 'insured' && clauses.some(({ id }) => id === point.statement?.id),
    );
    return list ? list.clauses.map((clause) => statementPoint(clause, setting)) : [point];
  });
  if (withRest.length > 0) return withRest;
  const { t } = setting.i18n;
  const isRead = membership.state === 'not-stated';
  return [
    ownPoint(
      `${t('terms.assumption.eligibility')}${setting.i18n.locale.punctuation.colon}${t(isRead ? 'common.notStated' : 'common.notYetRead')}`,
      'eligibility',
      '',
      setting,
    ),
  ];
}

/** From how much: the lowest premium that is printed, with what it is for. */
function premiumPoint(setting: Setting): Candidate[] {
  const { scheme, i18n } = setting;
  const lowest = lowestPremium(scheme, i18n);
  if (lowest === undefined)
    return scheme.premiumsOnRequest ? [ownPoint(i18n.t('common.noPremiums'), 'premiums', '', setting)] : [];
  const { amount, name, of, isExample, at } = lowest;
  const words = i18n.t(isExample ? 'pamphlet.premiumExampleFrom' : 'pamphlet.premiumFrom', { name });
  const figures = [
    { text: amount, line: at },
    { text: `${i18n.locale.punctuation.brackets.open}${of}${i18n.locale.punctuation.brackets.close}`, line: '' },
  ];
  return [ownPoint(words + i18n.locale.punctuation.colon, words, '', setting, { figures })];
}

/** The limits of the plans; without plans that have some, those of the covers. */
function limitPoints(setting: Setting): Candidate[] {
  const { scheme, i18n } = setting;
  const { parts } = i18n.locale.punctuation;
  const plans = planViews(scheme, i18n).map(({ id, label, limits, deductibles }) => {
    const terms = [
      label.text,
      ...limits.map(({ cover, amount, bases }) => withAside(`${cover} ${amount}`, bases, i18n.locale)),
      // where there is none, nothing is restricted
      ...deductibles.flatMap(({ amount, bases, isNone }) =>
        isNone ? [] : [withAside(`${i18n.t('common.deductible')} ${amount}`, bases, i18n.locale)],
      ),
    ].filter((each) => each !== '');
    return ownPoint(terms.join(parts), id, [...limits, ...deductibles][0]?.at ?? '', setting);
  });
  if (plans.length > 0) return plans;
  const ofCovers = new Set(scheme.sublimits.filter(({ of }) => of.length === 0).map(({ id }) => id));
  const rows = limitsView(setting).sublimits.rows;
  return rows
    .filter((_, i) => ofCovers.has(scheme.sublimits[i]!.id))
    .map(({ id, of, plan, condition, figures, bases, lines }) => {
      const words = [...of.map(plainWords), plan, condition.words.text].filter((each) => each !== '').join(' ');
      return ownPoint(withAside(`${words} ${figuresText(figures)}`, bases, i18n.locale), id, lines[0]!.at, setting);
    });
}

/** Deductibles that the text states in different ways: one point for all. */
function deductiblePoints(setting: Setting): Candidate[] {
  return clashesIn(setting).map(({ cover, figures, stated }) => {
    const { i18n } = setting;
    const about = i18n.t('finder.deductibleOf', { value: coverWords(cover, setting.scheme, i18n).text });
    return ownPoint(about + i18n.locale.punctuation.colon, stated[0]!.id, '', setting, { figures });
  });
}

function clashesIn({ scheme, i18n }: Setting) {
  return deductibleViews(scheme.deductibles, scheme, i18n).filter(({ isClash }) => isClash);
}

/** The riders by how they are attached. They are neither ticked nor crossed: what they say holds where they are. */
function riderPoints(effect: Scheme['riders'][number]['effect'], setting: Setting): Candidate[] {
  const { scheme, i18n } = setting;
  const { t, locale } = i18n;
  const riders = scheme.riders.filter((rider) => rider.effect === effect);
  return [...new Set(riders.map(({ attachment }) => attachment))].map((attachment) => {
    const own = riders.filter((rider) => rider.attachment === attachment);
    const names = own.map((rider) => {
      const included = classesWith(rider, scheme, i18n).map(({ words }) => words);
      return withAside(i18n.translate('rider', rider.name.value).text, included.join(locale.punctuation.comma), locale);
    });
    const words = t('pamphlet.ridersOf', {
      attachment: t(`pamphlet.attachment.${attachment}`),
      effect: t(`pamphlet.effect.${effect}`),
      riders: names.join(locale.punctuation.parts),
    });
    const at = placeOfWording(own[0]!.name);
    return ownPoint(words, own.map(({ name }) => name.value).join(''), at, setting, { isUnmarked: true });
  });
}

/** What the chapter of costs calls its costs: names alone promise nothing, so they follow the points without a symbol. */
function costNames(chapter: string, { scheme, i18n }: Setting): string {
  const names = scheme.costs.flatMap(({ items }) =>
    items.flatMap(({ name }) => (name ? [i18n.translate('cost', name.value).text] : [])),
  );
  const original = scheme.costs.flatMap(({ items }) => items.map(({ name }) => name?.value ?? '')).join('');
  if (chapter === '' || names.length === 0 || original.length > MOST_NAMES) return '';
  return i18n.t('pamphlet.costNames', {
    chapter,
    names: [...new Set(names)].join(i18n.locale.punctuation.parts),
  });
}

const MOST_NAMES = 240;

/** Short phrases need their subject: `年齢`, `会員企業の皆様へ`. */
const NAMED: readonly AssumptionKind[] = ['limit', 'basis', 'eligibility'];

function assumptionPoint(
  about: AssumptionKind,
  text: Sourced<string>,
  setting: Setting,
  isUnmarked = false,
): Candidate {
  const { i18n } = setting;
  const view = textView(pointedWords('assumption', text, setting), i18n);
  const isNamed = NAMED.includes(about) && !text.value.endsWith('。');
  const subject = {
    text: `${i18n.t(`terms.assumption.${about}`)}${i18n.locale.punctuation.colon}`,
    isMark: false,
    href: '',
  };
  return ownPoint(
    isNamed ? { ...view, pieces: [subject, ...view.pieces] } : view,
    text.value,
    placeOfWording(text),
    setting,
    { isUnmarked },
  );
}

/** The sentences under which the premiums apply, those that restrict first, each as the whole statement it is printed in. */
function assumed(kinds: readonly AssumptionKind[], setting: Setting): Candidate[] {
  const { scheme } = setting;
  const clashing = clashesIn(setting).flatMap(({ stated }) => stated);
  const typed = [...clashing, ...scheme.sublimits.filter(({ of }) => of.length === 0)];
  const sentences = scheme.assumptions
    .filter(({ about }) => kinds.includes(about))
    // said by the typed values
    .filter(({ text }) => !typed.some(({ amount }) => isWithin(amount.span, text.span)))
    .map(({ about, text }) => {
      const isUnmarked = saysNone(text, scheme);
      return { text, isUnmarked, say: () => assumptionPoint(about, text, setting, isUnmarked) };
    });
  const inOrder = [...sentences.filter((each) => !each.isUnmarked), ...sentences.filter((each) => each.isUnmarked)];
  return sentencePoints(inOrder, setting);
}

/** Whether a sentence only says that there is no deductible. */
function saysNone(text: Sourced<string>, { deductibles }: Scheme): boolean {
  // ※自己負担額はありません。 may be the whole sentence, with its mark
  const stated = deductibles.filter(
    ({ amount }) => isWithin(amount.span, text.span) || isWithin(text.span, amount.span),
  );
  const isOneSentence = !text.value.slice(0, -1).includes('。');
  return isOneSentence && stated.length > 0 && stated.every(({ amount }) => amount.value === 0);
}

/** The statements of a field of any kind: a provision, a cover, a note. */
function statementsOf(id: string, setting: Setting): Candidate[] {
  const { provisions, coverages, notes } = setting.scheme;
  const note = notes.find((each) => each.id === id)?.clause;
  const field = [...provisions, ...coverages].find((each) => each.id === id);
  return (note ? [note] : (field?.clauses ?? [])).map((clause) => statementPoint(clause, setting));
}

function onRequest(setting: Setting): Candidate[] {
  const { premiumsOnRequest: request } = setting.scheme;
  if (!request) return [];
  return sentencePoints(
    [
      {
        text: request,
        isUnmarked: false,
        say: () =>
          ownPoint(
            textView(pointedWords('assumption', request, setting), setting.i18n),
            request.value,
            placeOfWording(request),
            setting,
          ),
      },
    ],
    setting,
  );
}
