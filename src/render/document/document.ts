import { errataView, type ErratumView } from './errata.ts';
import { LEVEL_OF_CHAPTER } from './names.ts';
import { pointedWords } from './pointers.ts';
import { isMissing } from '../../../schemas/identity.ts';
import { isReadAt } from '../../../schemas/level.ts';
import type { Scheme } from '../../../schemas/scheme.ts';
import { placeOf } from '../../compare/place-of.ts';
import { placeOfWording } from '../../compare/places.ts';
import type { LocalizedText } from '../../translate/catalog.ts';
import { anchorOf } from './address.ts';
import type { SiteLanguage } from '../html/page.ts';
import {
  assumptionViews,
  editionName,
  factViews,
  factWording,
  planViews,
  type AssumptionView,
  type FactView,
  type PlanView,
} from './key-facts.ts';
import { classesWith } from './rider.ts';
import { own } from '../words/i18n.ts';
import { checklistView, type ChecklistView } from './checklist.ts';
import { clauseView, printedView, settingOf, type ClauseView, type Setting } from './clause.ts';
import { type TextView } from '../html/text.ts';
import { chapterViews, type ChapterView } from './blocks.ts';
import { limitsView, NO_LIMITS, type LimitsView } from './limits.ts';
import { publicationStatusOf, type PublicationStatusView } from './publication-status.ts';
import { factKindViews, type FactKindView } from './stated-facts.ts';
import { summaryView, type SummaryPartView } from './summary.ts';
import { termViews, type TermView } from './terms.ts';

export type RiderRowView = {
  id: string;
  name: TextView;
  /** Where its name is in the original: `505C7`. */
  at: string;
  clauses: ClauseView[];
  attachment: string;
  /** The classes of risk that always include it, although it is optional for others. */
  includedFor: { words: string; at: string }[];
  effect: string;
};

/** A chapter with its head: key facts, plans, limits, riders or assumptions, each in its chapter. */
export type FullChapterView = ChapterView & {
  /** In place of its content: that the text states nothing, or that it is not read yet; empty if it has some. */
  absence: string;
  facts: FactView[];
  /** The facts of the contract that have no table of their own. */
  statedFacts: FactKindView[];
  /** Every term that the text defines, wherever it does. */
  terms: TermView[];
  plans: PlanView[];
  limits: LimitsView;
  riders: RiderRowView[];
  assumptions: AssumptionView[];
  assumptionsLead: string;
  noPremiums: LocalizedText;
  noPremiumsLine: string;
};

/** A pamphlet: the whole document of a scheme, for the screen and for paper. */
export type PamphletView = {
  heading: LocalizedText;
  policyholder: LocalizedText;
  isPolicyholderMissing: boolean;
  status: LocalizedText;
  isClosed: boolean;
  /** A scheme is not shown as open after its period. */
  isStatusShown: boolean;
  facts: FactView[];
  edition: string;
  editionLine: string;
  publicationStatus: PublicationStatusView;
  /** For the margins of every page: that it is a draft, and that the policy period is over. */
  draftLine: string;
  /** How much of the text is read; empty if all of it is. */
  readSoFar: string;
  hasDeductibles: boolean;
  /** Whether the plans have names; otherwise there is only one. */
  hasPlanNames: boolean;
  plansCaption: string;
  summary: SummaryPartView[];
  chapters: FullChapterView[];
  checklist: ChecklistView;
  plans: PlanView[];
  /** Its title in the language of the text. */
  original: { title: string };
  source: { file: string; sha256: string; received: string };
  /** What was corrected in it after it was published. */
  errata: ErratumView[];
};

export function pamphletView(scheme: Scheme, { i18n, today, incomplete }: SiteLanguage): PamphletView {
  const { locale } = i18n;
  const { punctuation } = locale;
  const { t } = i18n;
  const setting = settingOf(scheme, i18n);
  const chapters = chapterViews(setting);
  const status = publicationStatusOf(scheme, i18n, today, !incomplete.has(scheme.id));
  const plans = planViews(scheme, i18n);
  const hasDeductibles = scheme.plans.some((plan) => plan.deductibles.length > 0);
  const hasPlanNames = plans.some(({ label }) => label.text !== '');
  return {
    heading: factWording('title', scheme.identity.title, i18n),
    policyholder: factWording('policyholder', scheme.identity.policyholder, i18n),
    isPolicyholderMissing: isMissing(scheme.identity.policyholder),
    status: factWording('status', scheme.identity.status, i18n),
    isClosed: scheme.identity.status.value === 'closed',
    isStatusShown: !(status.isExpired && scheme.identity.status.value === 'open'),
    facts: factViews(scheme, i18n),
    edition: editionName(scheme, i18n),
    editionLine: editionName(scheme, i18n),
    publicationStatus: status,
    draftLine: [
      status.draft.length > 0 ? t('pamphlet.draft') + punctuation.colon + status.draft.join(punctuation.parts) : '',
      status.isExpired ? t('pamphlet.expired') : '',
    ]
      .filter((line) => line !== '')
      .join(punctuation.dot),
    hasDeductibles,
    hasPlanNames,
    plansCaption: plansCaption(hasPlanNames, hasDeductibles, setting),
    summary: summaryView(setting),
    readSoFar: scheme.level === 'whole' ? '' : t(`pamphlet.level.${scheme.level}`),
    chapters: chapters.map((chapter) => withHead(chapter, chapters, plans, setting)),
    checklist: checklistView(chapters, setting),
    plans,
    original: { title: scheme.identity.title.value },
    source: {
      file: scheme.source.file,
      sha256: scheme.source.sha256,
      received: locale.moment(scheme.source.received),
    },
    errata: errataView(scheme, i18n),
  };
}

/** The caption of a table of plans depends on its content. */
function plansCaption(hasNames: boolean, hasDeductibles: boolean, { i18n }: Setting): string {
  const { t } = i18n;
  if (!hasNames) return hasDeductibles ? t('common.onePlanCaption') : t('common.onePlanLimits');
  return hasDeductibles ? t('common.plansCaption') : t('common.plansLimits');
}

function withHead(
  chapter: ChapterView,
  chapters: readonly ChapterView[],
  plans: readonly PlanView[],
  setting: Setting,
): FullChapterView {
  const { scheme, i18n } = setting;
  const { t } = i18n;
  const { name, blocks } = chapter;
  const head = {
    facts: name === 'about' ? factViews(scheme, i18n) : [],
    terms: name === 'cover' ? termViews(chapters, setting) : [],
    statedFacts: name === 'about' ? factKindViews(scheme, i18n) : [],
    plans: name === 'limits' ? [...plans] : [],
    limits: name === 'limits' ? limitsView(setting) : NO_LIMITS,
    riders:
      name === 'riders'
        ? scheme.riders.map((rider) => ({
            id: setting.inSections.has(rider.id) ? '' : anchorOf(rider.id, scheme),
            name: printedView(rider.name, 'rider', setting),
            at: placeOfWording(rider.name),
            // a rider with its own section has its clauses there
            clauses: setting.inSections.has(rider.id)
              ? []
              : rider.clauses.map((clause) => clauseView(clause, 'rider', setting)),
            attachment: t(`pamphlet.attachment.${rider.attachment}`),
            includedFor: classesWith(rider, scheme, i18n),
            effect: t(`pamphlet.effect.${rider.effect}`),
          }))
        : [],
    assumptions: name === 'premiums' ? assumptionViews(setting) : [],
    assumptionsLead: scheme.rateTables.length > 0 ? t('common.premiumBesides') : t('common.termsAlone'),
    noPremiums:
      name === 'premiums' && scheme.premiumsOnRequest
        ? pointedWords('assumption', scheme.premiumsOnRequest, setting)
        : own('', i18n),
    noPremiumsLine: name === 'premiums' && scheme.premiumsOnRequest ? placeOf(scheme.premiumsOnRequest.span) : '',
  };
  const isEmpty =
    blocks.length === 0 &&
    [
      head.facts,
      head.plans,
      head.limits.sublimits.rows,
      head.limits.deductibles.rows,
      head.limits.rules.rows,
      head.riders,
      head.assumptions,
    ].every((list) => list.length === 0);
  const isRead = isReadAt(LEVEL_OF_CHAPTER[name], scheme);
  return {
    ...chapter,
    ...head,
    absence: isEmpty ? t(isRead ? 'pamphlet.notStatedHere' : 'pamphlet.notYetReadHere') : '',
  };
}
