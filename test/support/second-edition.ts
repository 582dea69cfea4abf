import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeEdition, yakkan } from './command.ts';

/** What the next edition of the made-up scheme `aozora` prints in place of the words of 2024, beside its days: the premiums of one row. */
const DEARER: readonly (readonly [was: string, is: string])[] = [
  ['45,670円', '46,670円'],
  ['68,510円', '70,010円'],
  ['91,340円', '93,340円'],
  ['137,020円', '140,020円'],
];

/** What else changes in an edition with changes of all kinds: premiums that rise and fall, a new exclusion, other words, a limit. */
const CHANGED: readonly (readonly [was: string, is: string])[] = [
  ['2023年12月15日', '2024年12月15日'],
  // the ratios between plans and between classes stay, as the profile says
  ['AA1\t12,340円\t\tAB1\t18,510円', 'AA1\t12,840円\t\tAB1\t19,260円'],
  ['BA1\t24,680円\t\tBB1\t37,020円', 'BA1\t25,680円\t\tBB1\t38,520円'],
  ['AA2\t23,450円\t\tAB2\t35,180円', 'AA2\t23,000円\t\tAB2\t34,500円'],
  ['BA2\t46,900円\t\tBB2\t70,360円', 'BA2\t46,000円\t\tBB2\t69,000円'],
  ['- ② 被保険者が行った窃盗', '- ② 戦争に起因する損害賠償請求\n- ③ 被保険者が行った窃盗'],
  ['- ③ 被保険者の業務の対価の返還', '- ④ 被保険者の業務の対価の返還'],
  ['加入依頼書の記載内容をご確認ください。', '加入依頼書の記載事項をご確認ください。'],
];

/** Write the next edition of `aozora` into a copy of the made-up schemes, with changes of all kinds. */
export function writeChangedEdition(sources: string): void {
  writeNextEdition(sources, CHANGED);
}

/** Write the next edition of `aozora` into a copy of the made-up schemes: the text of 2024 a year later, with one row dearer, and its keys. */
export function writeNextEdition(sources: string, edits: typeof DEARER = DEARER): void {
  const text = readFileSync(join(sources, 'aozora/2024/pamphlet.txt'), 'utf8');
  const replaced = [
    ['2024年1月1日午後4時～2025年1月1日午後4時', '2025年1月1日午後4時～2026年1月1日午後4時'] as const,
    ...edits,
  ].reduce((next, [was, is]) => {
    if (!next.includes(was)) throw new Error(`${was} is not in the text of aozora`);
    return next.replaceAll(was, is);
  }, text);
  writeEdition(join(sources, 'aozora/2025'), replaced);
  const { status, stderr } = yakkan(['keys', 'aozora', '--sources', sources]);
  if (status !== 0) throw new Error(stderr);
}
