import type { Attachment, RiderEffect } from '../../../schemas/rider.ts';
import type { ChecklistItem } from '../../../schemas/checklist.ts';
import type { Contact } from '../../../schemas/contact.ts';
import type { z } from 'zod';

/** The chapters of every pamphlet, in the order that all schemes share. */
export const CHAPTERS = [
  'about',
  'cover',
  'costs',
  'limits',
  'premiums',
  'riders',
  'exclusions',
  'joining',
  'duties',
  'claims',
  'notices',
  'services',
  'examples',
  'contacts',
] as const;
export type ChapterName = (typeof CHAPTERS)[number];

/** What the two-page summary asks of every scheme, in the order of the EU's IPID (Reg. 2017/1469). */
export const SUMMARY = [
  'kind',
  'insured',
  'notInsured',
  'restrictions',
  'territory',
  'obligations',
  'payment',
  'startAndEnd',
  'cancelling',
] as const;
export type SummaryName = (typeof SUMMARY)[number];

/** The fixed words of pamphlets in one language. */
export type PamphletWords = {
  chapter: Record<ChapterName, string>;
  summary: Record<SummaryName, string>;
  checklist: Record<ChecklistItem, string>;
  role: Record<Contact['role'], string>;
  attachment: Record<z.infer<typeof Attachment>, string>;
  effect: Record<z.infer<typeof RiderEffect>, string>;
  words: Record<PamphletWord, string>;
};

export type PamphletWord =
  | 'contents'
  | 'summaryTitle'
  | 'summaryLead'
  | 'insuredSymbol'
  | 'notInsuredSymbol'
  | 'restrictionSymbol'
  | 'more'
  | 'seeChapter'
  | 'checklistTitle'
  | 'checklistLead'
  | 'contractSummary'
  | 'warningInformation'
  | 'item'
  | 'where'
  | 'notStatedHere'
  | 'originalLines'
  | 'cost'
  | 'definition'
  | 'costTable'
  | 'printedTable'
  | 'payout'
  | 'limit'
  | 'subject'
  | 'basis'
  | 'sublimits'
  | 'deductibles'
  | 'upTo'
  | 'clash'
  | 'overall'
  | 'overallLimit'
  | 'condition'
  | 'pageBefore'
  | 'pageAfter'
  | 'from'
  | 'riderList'
  | 'includedFor'
  | 'rider'
  | 'attachmentHead'
  | 'effectHead'
  | 'notes'
  | 'draft'
  | 'draftNumber'
  | 'draftTranslation'
  | 'expired'
  | 'documentNumber'
  | 'withheldContact'
  | 'withheldNumber'
  | 'untranslated'
  | 'riskExclusions'
  | 'riskDuties'
  | 'riskClaims'
  | 'pageReferences'
  | 'original'
  | 'colophon';
