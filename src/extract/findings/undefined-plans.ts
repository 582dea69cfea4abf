import { compactOf } from './defined-names.ts';
import { placesOf, type Inspection } from './inspection.ts';
import { endingsIn, nameBefore, type Name } from './names.ts';

//   見本プラン | A・Bプラン
const KINDS = /プラン(?!ナー|ニング|ト)|パターン|コース|タイプ/g;
//   プランA | パターンⅡ
const LETTERED = /(?:プラン|パターン|コース|タイプ) ?([A-Z](?![A-Za-z])|[Ⅰ-Ⅻ])/g;
// 事業継続プラン: no plan of an insurance
const OTHER = /(?:事業継続|復旧|復興|行動|避難|資金|返済|料金|ライフ|マネー|ケア|アクション)$/;
// ご加入プラン, 3プラン: any of them
const ANY =
  /^(?:加入|契約|申込|保険|補償|希望|選択|該当|上記|下記|現在|現行|前年|標準|推奨|おすすめ|お勧め|募集|販売|制度|保険料|支払限度額|保険金額|複数|\d+|[一二三四五六七八九十]+つ?)+$/;

/** Plans that the scheme does not have. */
export function undefinedPlans({ scheme, pamphlet }: Inspection): Name[] {
  const labels = scheme.plans.flatMap(({ label }) => (label ? [compactOf(label.value)] : []));
  // a text that names no plan as its own may speak of plans in another document
  if (labels.length === 0) return [];
  const isPlan = (name: string) => labels.some((label) => label === name || label.replace(KINDS, '') === name);
  const named = endingsIn(KINDS, pamphlet).flatMap(({ words, ending, end }): Name[] => {
    const name = nameBefore(words, end, ending);
    // ゴルフコース is a plan only where plans are called コース
    if (!name || (ending !== 'プラン' && !labels.some((label) => label.includes(ending)))) return [];
    const stem = compactOf(name.name.slice(0, -ending.length));
    if (ANY.test(stem) || OTHER.test(stem) || isPlan(compactOf(name.name)) || isPlan(stem)) return [];
    const letters = stem.split('・');
    if (letters.length > 1 && letters.every((letter) => isPlan(letter) || isPlan(`${letter}${ending}`))) return [];
    return [name];
  });
  const lettered = [...placesOf(LETTERED, pamphlet)]
    .filter(({ 0: whole, 1: letter }) => !isPlan(letter!) && !isPlan(compactOf(whole)))
    .map(({ 0: whole, index }) => ({ name: compactOf(whole), start: index, end: index + whole.length }));
  return [...named, ...lettered];
}
