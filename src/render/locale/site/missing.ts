import type { Lang } from '../lang.ts';

/** What stands in for a page that cannot be shown. */
export type MissingWords = Record<'notFound' | 'notKept', { title: string; text: string }>;

export const missingWords: Record<Lang, MissingWords> = {
  ja: {
    notFound: {
      title: 'ページが見つかりません',
      text: 'このアドレスのページはありません。アドレスに誤りがあるか、ページがなくなったか、移動した可能性があります。次のページからおさがしください。',
    },
    notKept: {
      title: 'このページは保存されていません',
      text: '通信できません。このページは、通信のないところで読むための写しに含まれていません。通信できるところで、もう一度お試しください。写しのあるページは、次のページから開けます。',
    },
  },
  en: {
    notFound: {
      title: 'Page not found',
      text: 'There is no page at this address. The address may be mistyped, or the page may have been removed or moved. Please start from one of these pages.',
    },
    notKept: {
      title: 'This page has not been kept',
      text: 'The site cannot be reached, and this page is not in the copy that is kept for reading without a connection. Please try again when you are connected. These pages lead to those that were kept.',
    },
  },
};
