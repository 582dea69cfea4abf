import type { Lang } from '../lang.ts';

/** The note on accessibility: what is aimed at, what is checked, what is not there yet, whom to tell. */
export type AccessibilityWords = {
  title: string;
  lead: string;
  parts: readonly { head: string; text: string; points: readonly string[] }[];
  tell: string;
  tellText: string;
  /** Where the publisher has given no address. */
  tellPublisher: string;
};

export const accessibilityWords: Record<Lang, AccessibilityWords> = {
  ja: {
    title: 'アクセシビリティ',
    lead: 'だれもが、どの機器からでも、同じ内容を読めることをめざしています。めざす基準と、確かめたこと、まだできていないことを示します。',
    parts: [
      {
        head: 'めざす基準',
        text: 'WCAG 2.2（ISO/IEC 40500:2025）の適合レベルAAです。日本産業規格JIS X 8341-3:2016の適合レベルAA（WCAG 2.0と同じ達成基準）を含みます。',
        points: [],
      },
      {
        head: '確かめていること',
        text: 'このサイトを作るプログラムの試験が、すべてのページについて次のことを確かめ、一つでも満たさなければ失敗します。',
        points: [
          '自動検査（axe-core）で問題が見つからないこと。明るい配色、暗い配色、強制カラーモードのそれぞれで、幅320ピクセルと1280ピクセルについて調べます。',
          '幅320ピクセルの画面で、ページが横にはみ出さないこと。横に長い表は、キーボードでも動かせること。',
          'すべての値が、スクリプトのない環境でも読めること。',
          '数字と、それを読み取った原文の行が、たがいにリンクしていること。図の数値は、すぐ下の表にもあること。',
        ],
      },
      {
        head: 'まだできていないこと',
        text: '',
        points: [
          '自動検査で見つかるのは、問題の一部です。画面読み上げソフトなどの利用者による確認は行っていません。',
          'パンフレットのPDFにはタグと文書の構造がありますが、PDF/UAの検証ツールでは確認していません。同じ内容をHTMLのパンフレットと制度のページで読めます。',
          '原文のページは、受け取った本文を、誤りや途切れも含めてそのまま示します。',
          '文中のリンクには、指で押す領域が24ピクセルに満たないものがあります（WCAG 2.2の例外にあたるもの）。',
        ],
      },
    ],
    tell: 'お知らせください',
    tellText: '読めないところ、使いにくいところがありましたら、ご連絡ください：',
    tellPublisher: '読めないところ、使いにくいところがありましたら、発行者へお知らせください。',
  },
  en: {
    title: 'Accessibility',
    lead: 'Everybody should be able to read the same content on any device. This page says what we aim at, what is checked, and what is not there yet.',
    parts: [
      {
        head: 'The aim',
        text: 'WCAG 2.2 (ISO/IEC 40500:2025), level AA. This includes JIS X 8341-3:2016, level AA, whose criteria are those of WCAG 2.0.',
        points: [],
      },
      {
        head: 'What is checked',
        text: 'The tests of the program that makes this site check every page, and fail if a single one of these does not hold.',
        points: [
          'Automatic checks (axe-core) find no fault in light, dark and forced colours, each at a width of 320 and of 1280 pixels.',
          'On a screen 320 pixels wide no page is wider than the screen. Wide tables can be moved by the keyboard.',
          'Every value can be read where there are no scripts.',
          'Numbers and the lines of the original that they were read from lead to each other. The figures of a chart also stand in the table below it.',
        ],
      },
      {
        head: 'What is not there yet',
        text: '',
        points: [
          'Automatic checks find some of the faults only. Users of screen readers and other aids have not tried this site for us.',
          'The PDF pamphlets have tags and structure, but no validator of PDF/UA has checked them. The HTML pamphlets and the pages of the schemes say the same.',
          'The pages of originals show the text as received, with its errors and breaks.',
          'Some links within sentences have a target smaller than 24 pixels, which WCAG 2.2 excepts.',
        ],
      },
    ],
    tell: 'Tell us',
    tellText: 'If there is anything you cannot read or use, please write to ',
    tellPublisher: 'If there is anything you cannot read or use, please tell the publisher.',
  },
};
