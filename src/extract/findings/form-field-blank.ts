import { foldWidth } from '../../recognise/fold.ts';
import { isFormLabel } from '../../recognise/form-field.ts';
import { NOTATION, FURNITURE, type PamphletText } from '../text.ts';
import { warn, type Inspection, type Place } from './inspection.ts';

/** Report fields of a form that were printed without being filled in. */
export function findBlankFields({ pamphlet }: Inspection): void {
  for (const place of blanksIn(pamphlet)) {
    warn(pamphlet, 'form-field-blank', place, {
      unexpected: `blank \`${words(place, pamphlet)}\``,
      expected: 'what belongs there',
      hint: 'The text was made from a form, and this field of it was not filled in.',
    });
  }
  for (const head of emptyListAtTheEnd(pamphlet)) {
    warn(pamphlet, 'form-field-blank', head, {
      unexpected: `heading \`${pamphlet.text.slice(head.start, head.end)}\` with nothing below it`,
      expected: 'who it is, and how to reach them',
      hint: 'The text was made from a form, and this field of it was not filled in.',
    });
  }
}

//   指定代理店（非幹事取扱代理店） | お問い合わせ先：
const LIST =
  /(?:代理店|取扱店|取扱者|募集人|お問い?合わ?せ先|連絡先|窓口|一覧|名簿|[記捺]入?印?欄)(?:[(（][^()（）\n]*[)）])?[:：]?$/;

/** The last line of the text, if it is the head of a list and the list is not there. */
function emptyListAtTheEnd(pamphlet: PamphletText): Place[] {
  const last = pamphlet.lines.findLast(({ start, end }) => !pamphlet.isDebris(start, end));
  if (!last) return [];
  const line = pamphlet.text.slice(last.start, last.end);
  const above = pamphlet.text.slice(0, last.start);
  if (!/(?:^|\n)[^\S\n]*\n[^\S\n]*$/.test(above) || /[。\d０-９]/.test(line) || !LIST.test(line)) return [];
  return isFormLabel(foldWidth(line)) ? [] : [last];
}

const BLANKS = [
  //   ご契約者名 ＿＿＿＿＿＿
  /(?<![\w./-])[_＿]{3,}(?![\w./-])/g,
  //   令和　　年　　月　　日
  /(?<![\d元])(?:(?:令和|平成|西暦|20)[ \u3000]*)?[ \u3000]+年[ \u3000]+月[ \u3000]+日/g,
  //   （　　　　）
  /[(（](?:[ \u3000]*\u3000[ \u3000]*| {3,})[)）](?!\s?(?:ページ|頁))/g,
  //   保険料：　　　円 | 第　　　号
  /(?<=[:：は])[ \u3000]*\u3000[ \u3000]*円|第[ \u3000]*\u3000[ \u3000]*号/g,
];

function blanksIn({ text, debris }: PamphletText): Place[] {
  return BLANKS.flatMap((pattern) => [...text.matchAll(pattern)])
    .map(({ 0: blank, index }) => ({
      start: index + blank.length - blank.trimStart().length,
      end: index + blank.length,
    }))
    .filter(({ start }) => debris[start] !== FURNITURE && debris[start] !== NOTATION)
    .sort((a, b) => a.start - b.start);
}

/** The blank with the words of its line in front of it, which say what it is for. */
function words({ start, end }: Place, { text }: PamphletText): string {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const label = /[^\s\u3000。、()（）]*[:：\s\u3000]*$/.exec(line)![0];
  return `${label}${text.slice(start, end)}`.trim();
}
