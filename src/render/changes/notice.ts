import { inLanguage } from '../../../schemas/language.ts';
import type { LocalizedText } from '../../translate/catalog.ts';
import { schemeHref } from '../document/address.ts';
import { factWording, policyholderOf } from '../document/key-facts.ts';
import { page, type PageView, type SiteLanguage } from '../html/page.ts';
import type { Templates } from '../html/templates.ts';
import type { Printable } from '../print/print-all.ts';
import { isTranslation } from '../words/i18n.ts';
import { changesPath, pairName, unsignedOf, type ComparedEditions, type IsSigned } from './compared.ts';
import { fromTo } from './from-to.ts';
import { memberView, type MemberView } from './for-members.ts';
import { premiumsView } from './premiums.ts';
import { fitted, MOST_PAGES, type FittedNotice } from './two-pages.ts';

export type NoticeView = PageView &
  FittedNotice &
  Pick<MemberView, 'facts' | 'sentences' | 'same' | 'deadline'> & {
    sheet: string;
    sheetTitle: string;
    documentTitle: string;
    draftLine: string;
    product: LocalizedText;
    policyholder: LocalizedText;
    isPolicyholderMissing: boolean;
    editions: string;
  };

export function noticeView(compared: ComparedEditions, language: SiteLanguage, isSigned: IsSigned): NoticeView {
  const { i18n } = language;
  const { t, locale } = i18n;
  const { new: next, changes } = compared;
  const product = factWording('title', next.identity.title, i18n);
  const editions = fromTo(compared, i18n);
  const documentTitle = `${product.text} | ${t('changes.notice.title')} | ${editions}`;
  const path = `${pairName(compared)}.notice.html`;
  const about = {
    section: 'changes/',
    path,
    title: documentTitle,
    description: documentTitle,
    borrowed: { path: schemeHref(next), title: product.text },
  };
  const waiting = unsignedOf(changes, isSigned).length;
  const policyholder = policyholderOf(next, i18n);
  const premiums = premiumsView(compared, i18n);
  const { facts, worse, sentences, better, others, same, deadline } = memberView(compared, premiums, i18n);
  const view = page(about, language);
  const whole = [t('changes.notice.whole'), ...(view.isTranslation ? [t('common.prevails')] : [])];
  const paragraphs = [whole.join(' '), `${t('common.noticePublisher')}${locale.punctuation.colon}${view.publisher}`];
  const title = `${product.text}${locale.punctuation.colon}${t('changes.notice.title')}`;
  return {
    ...view,
    ...fitted({ facts, worse, sentences, better, others, same, deadline }, premiums.rows, { title, paragraphs }, i18n),
    ...{ facts, sentences, same, deadline },
    sheet: path.slice(path.indexOf('/') + 1).replace(/html$/, 'css'),
    sheetTitle: `${product.text} ${t('changes.notice.title')}`,
    documentTitle,
    draftLine: waiting === 0 ? '' : t('changes.waiting', { count: waiting }),
    product,
    policyholder,
    isPolicyholderMissing: policyholder.text === '',
    editions,
  };
}

/** The notice for members as a page to print. */
export function renderNotice(
  compared: ComparedEditions,
  language: SiteLanguage,
  isSigned: IsSigned,
  templates: Templates,
): Printable {
  const { i18n } = language;
  const { lang } = i18n.locale;
  const view = noticeView(compared, language, isSigned);
  const path = `${changesPath(compared, lang)}.notice.html`;
  const lists = [view.worse, view.better, view.others];
  const statements = [
    ...view.facts.map(({ value }) => value),
    ...lists.flatMap(({ items, left }) => [
      ...items.flatMap((item) => [item.about, item.old.text, item.new.text]),
      left,
    ]),
    ...view.sentences,
    view.same,
  ];
  return {
    path,
    html: templates('changes/notice', view),
    sheet: { path: path.replace(/html$/, 'css'), css: templates('changes/sheet', { ...view, isLandscape: false }) },
    about: {
      title: view.documentTitle,
      lang,
      subject: view.editions,
      author: inLanguage(language.site.publisher, lang).value,
      date: compared.new.source.received,
    },
    expected: {
      title: view.documentTitle,
      lang,
      statements: [...new Set(statements.filter((text) => text.trim() !== ''))],
      rows: view.rows.map(({ facts, old, new: to, yen, percent }) => facts + old + to + yen + percent),
      pages: MOST_PAGES,
      headless: 0,
      everyPage: view.draftLine,
      fallbackMark: isTranslation(i18n) ? `[${i18n.t('pamphlet.untranslated')}]` : '',
    },
  };
}
