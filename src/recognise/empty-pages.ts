/** A place in a text. */
type Place = { start: number; end: number };

const PAGE = /[Pp]{1,2}[.．]?|ページ|頁/g;
const LOOK = /^目?(?:を|の|に|も)?(?:ご覧|ご?参照|ご確認|記載)/;
//   詳細は、ページをご覧ください: what ends in front of the word, so that it is not ホームページ or 次のページ
const ENDS = /(?:^|\n|[はも、。(「])[^\S\n]*$/;
//   ( )ページ | ○ページ
const BLANK = /(?:\([^\S\n]*\) ?|(?<![〇○◯●×△])[〇○◯●])$/;

/** References to a page whose number is missing: `P.をご覧ください`, `( )ページ`, `ページをご参照ください`. Width folded. */
export function emptyPagesIn(folded: string): Place[] {
  return [...folded.matchAll(PAGE)].flatMap(({ 0: word, index }): Place[] => {
    const end = index + word.length;
    const before = folded.slice(Math.max(0, index - 12), index);
    const after = folded.slice(end, end + 12);
    const place = { start: index, end };
    if (/[.．]$/.test(word))
      return !/[A-Za-z&]$/.test(before) && /^[^\S\n]*(?:[^\dA-Za-z\s]|\n|$)/.test(after) ? [place] : [];
    const blank = /^[Pp]/.test(word) ? undefined : BLANK.exec(before)?.[0];
    if (blank !== undefined) return [{ start: index - blank.length, end }];
    return ENDS.test(before) && LOOK.test(after) ? [place] : [];
  });
}
