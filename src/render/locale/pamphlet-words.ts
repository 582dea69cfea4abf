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
  | 'page'
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
  | 'payout'
  | 'limit'
  | 'subject'
  | 'basis'
  | 'sublimits'
  | 'deductibles'
  | 'upTo'
  | 'overall'
  | 'pageBefore'
  | 'pageAfter'
  | 'from'
  | 'riderList'
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

export const pamphletWords: { ja: PamphletWords; en: PamphletWords } = {
  ja: {
    chapter: {
      about: '制度の概要',
      cover: '補償の内容',
      costs: 'お支払いの対象となる損害と費用',
      limits: '支払限度額と自己負担額',
      premiums: '保険料',
      riders: '特約',
      exclusions: '保険金をお支払いできない主な場合',
      joining: 'ご加入の手続き',
      duties: 'ご加入者の義務',
      claims: '事故が起きたとき',
      notices: 'そのほかの重要な事項',
      services: '付帯サービス',
      examples: '事故の例と統計',
      contacts: 'お問い合わせ先',
    },
    summary: {
      kind: 'どのような保険ですか',
      insured: '補償されるもの',
      notInsured: '補償されないもの',
      restrictions: '補償の制限',
      territory: '補償される地域',
      obligations: 'ご加入者の義務',
      payment: '保険料と払込み',
      startAndEnd: '補償の始まりと終わり',
      cancelling: '解約と解除',
    },
    checklist: {
      structure: '商品の仕組み',
      cover: '補償の内容',
      territory: '補償される地域',
      riders: '付帯できる特約',
      'policy-period': '保険期間',
      limits: '支払限度額・引受条件',
      premium: '保険料',
      payment: '保険料の払込方法',
      dividends: '配当金',
      'surrender-value': '解約返れい金',
      'cooling-off': 'クーリングオフ',
      disclosure: '告知義務',
      notification: '通知義務',
      'start-of-cover': '責任開始期',
      exclusions: '保険金をお支払いできない主な場合',
      cancellation: '解約・解除',
      insolvency: '保険会社破綻時の取扱い',
      'dispute-resolution': '指定紛争解決機関',
      contact: '連絡先',
    },
    role: {
      insurer: '引受保険会社',
      agent: '取扱代理店',
      policyholder: '保険契約者',
      claims: '事故の受付',
      'dispute-resolution': '指定紛争解決機関',
      'bank-account': '保険料の振込先',
    },
    attachment: { automatic: '自動付帯', optional: '任意付帯', 'not stated': '付帯の方法は記載なし' },
    effect: { extends: '補償を広げる', restricts: '補償を狭める' },
    words: {
      contents: '目次',
      page: 'ページ',
      summaryTitle: 'ひと目でわかる概要',
      summaryLead:
        '主な点だけを、どの制度も同じ順で示します。ここにすべては書かれていません。必ず各章をお読みください。',
      insuredSymbol: '補償',
      notInsuredSymbol: '対象外',
      restrictionSymbol: '制限',
      more: 'ほかに{n}項目',
      seeChapter: '第{n}章',
      checklistTitle: '契約概要・注意喚起情報の記載事項',
      checklistLead: '募集文書に求められる事項を、この冊子のどこに書かれているかとともに示します。',
      contractSummary: '契約概要',
      warningInformation: '注意喚起情報',
      item: '事項',
      where: '記載箇所',
      notStatedHere: '本文に記載がありません。',
      originalLines: '原文{n}行',
      cost: '損害・費用',
      definition: '内容',
      costTable: '損害・費用と、その内容',
      payout: '支払割合',
      limit: '限度額',
      subject: '対象',
      basis: '単位',
      sublimits: '費用ごと・条件ごとの限度額',
      deductibles: '免責金額・自己負担額',
      upTo: '上限',
      overall: '費用全体',
      pageBefore: '、',
      pageAfter: 'ページ',
      from: '下限',
      riderList: '特約の一覧',
      rider: '特約',
      attachmentHead: '付帯の方法',
      effectHead: '働き',
      notes: '注',
      draft: '草案',
      draftNumber: '文書番号がこの版について確認されていません',
      draftTranslation: '翻訳が完全ではありません',
      expired: '保険期間は満了しています',
      documentNumber: '文書番号',
      withheldContact: '（この版について確認されていないため、掲載しません）',
      withheldNumber: '（文書番号と作成年月は、この版について確認されていないため、掲載しません）',
      untranslated: '',
      riskExclusions: '次のいずれかに当たるときは、保険金は支払われません。ここに挙げるのは主な場合です。',
      riskDuties:
        '事実と異なる申告をしたときや、変更を知らせなかったときは、契約が解除され、保険金が支払われないことがあります。',
      riskClaims: '事故のときは、保険会社に連絡し、その承認を得てから賠償や費用の支払いを進めてください。',
      pageReferences: '本文の「P.」「ページ」による参照は、元のパンフレットのページを指します。',
      original: '原文',
      colophon: '出典と作成',
    },
  },
  en: {
    chapter: {
      about: 'About the scheme',
      cover: 'What is covered',
      costs: 'Damages and costs covered',
      limits: 'Limits and deductibles',
      premiums: 'Premiums',
      riders: 'Riders',
      exclusions: 'Main exclusions',
      joining: 'How to join',
      duties: 'Duties of the member',
      claims: 'In the event of a claim',
      notices: 'Other important notices',
      services: 'Ancillary services',
      examples: 'Examples of losses and statistics',
      contacts: 'Contacts',
    },
    summary: {
      kind: 'What kind of insurance is this?',
      insured: 'What is insured?',
      notInsured: 'What is not insured?',
      restrictions: 'Are there restrictions on cover?',
      territory: 'Where am I covered?',
      obligations: 'What are my obligations?',
      payment: 'When and how do I pay?',
      startAndEnd: 'When does the cover start and end?',
      cancelling: 'How can the contract be cancelled?',
    },
    checklist: {
      structure: 'Structure of the product',
      cover: 'Cover',
      territory: 'Territory',
      riders: 'Riders',
      'policy-period': 'Policy period',
      limits: 'Limits and terms of acceptance',
      premium: 'Premium',
      payment: 'Payment of the premium',
      dividends: 'Policyholder dividends',
      'surrender-value': 'Surrender value',
      'cooling-off': 'Cooling-off',
      disclosure: 'Duty of disclosure',
      notification: 'Duty of notification',
      'start-of-cover': 'Start of cover',
      exclusions: 'Main exclusions',
      cancellation: 'Cancellation and rescission',
      insolvency: 'Insolvency of the insurer',
      'dispute-resolution': 'Designated dispute resolution body',
      contact: 'Contact',
    },
    role: {
      insurer: 'Insurer',
      agent: 'Agent',
      policyholder: 'Policyholder',
      claims: 'Claims',
      'dispute-resolution': 'Designated dispute resolution body',
      'bank-account': 'Account for premiums',
    },
    attachment: { automatic: 'Automatic', optional: 'Optional', 'not stated': 'Attachment not stated' },
    effect: { extends: 'Extends cover', restricts: 'Restricts cover' },
    words: {
      contents: 'Contents',
      page: 'Page',
      summaryTitle: 'The scheme at a glance',
      summaryLead:
        'The main points only, in the same order for every scheme. Not everything is said here: read the chapters.',
      insuredSymbol: 'Covered',
      notInsuredSymbol: 'Not covered',
      restrictionSymbol: 'Restricted',
      more: '{n} more',
      seeChapter: 'Chapter {n}',
      checklistTitle: 'Contract summary and warning information: where to find each item',
      checklistLead: 'The items that solicitation material must state, and where this booklet states them.',
      contractSummary: 'Contract summary',
      warningInformation: 'Warning information',
      item: 'Item',
      where: 'Where',
      notStatedHere: 'Not stated in the source.',
      originalLines: 'original, lines {n}',
      cost: 'Damages, costs',
      definition: 'Meaning',
      costTable: 'Damages and costs, and what they mean',
      payout: 'Payout ratio',
      limit: 'Limit',
      subject: 'For',
      basis: 'Basis',
      sublimits: 'Limits for single costs and conditions',
      deductibles: 'Deductibles',
      upTo: 'up to',
      overall: 'All costs',
      pageBefore: ', page ',
      pageAfter: '',
      from: 'from',
      riderList: 'Riders of this scheme',
      rider: 'Rider',
      attachmentHead: 'Attachment',
      effectHead: 'Effect',
      notes: 'Notes',
      draft: 'Draft',
      draftNumber: 'document number not confirmed for this edition',
      draftTranslation: 'translation not complete',
      expired: 'The policy period has expired',
      documentNumber: 'Document number',
      withheldContact: '(not confirmed for this edition, and so not printed)',
      withheldNumber: '(document number and month of issue: not confirmed for this edition, and so not printed)',
      untranslated: 'not yet translated',
      riskExclusions: 'No claim is paid in any of the following cases. They are the main ones, not all.',
      riskDuties:
        'If facts are misstated or changes are not notified, the contract may be cancelled and claims may not be paid.',
      riskClaims:
        'After an incident, contact the insurer and obtain its approval before you settle a claim or incur costs.',
      pageReferences: 'References to pages in the text are to pages of the original pamphlet.',
      original: 'Original',
      colophon: 'Source and production',
    },
  },
};
