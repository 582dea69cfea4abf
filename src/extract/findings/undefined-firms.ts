import type { PamphletText } from '../text.ts';
import type { Inspection } from './inspection.ts';
import { endingsIn, nameBefore, type Name } from './names.ts';

//   ○○または△△までお問い合わせください
const TURN_TO = /まで、?(?:ご連絡|お問い?合わ?せ|ご照会|ご相談|お申し?出|ご通知|ご提出|ご請求)/g;
const EITHER = /^(.*)(?:または|もしくは)(.*)$/s;
// what it is, not who it is
const ROLE =
  /代理店|保険会社|保険者|窓口|センター|事務局|担当|団体|当社|弊社|協会|組合|連合会|支店|営業|ダイヤル|フリー|デスク|コール|メール|サイト|フォーム/;

/** Names of those to turn to that the text has in no other place: no one knows who that is. */
export function undefinedFirms({ pamphlet }: Inspection): Name[] {
  return endingsIn(TURN_TO, pamphlet).flatMap(({ words, start }): Name[] => {
    const [, first, second] = EITHER.exec(words) ?? [];
    const names =
      second === undefined
        ? [nameBefore(words, start, '')]
        : [nameBefore(first!, start - words.length + first!.length, ''), nameBefore(second, start, '')];
    return names.filter(
      (name) => name !== undefined && isFirm(name.name) && !isElsewhere(name.name, pamphlet),
    ) as Name[];
  });
}

//   カモメ | 株式会社○○, not 指定した口座
function isFirm(name: string): boolean {
  return /^(?:[ァ-ヴー]{3,}|[一-龠ァ-ヴーA-Za-z・]{2,}(?:社|会|組合))$/.test(name) && !ROLE.test(name);
}

/** Whether the text has a name in another place, white space and marks aside. */
function isElsewhere(name: string, { folded }: PamphletText): boolean {
  const spaced = [...name].map((c) => c.replace(/[.*+?^${}()|[\]\\]/, String.raw`\$&`)).join(String.raw`\s*`);
  return [...folded.matchAll(new RegExp(spaced, 'g'))].length > 1;
}
