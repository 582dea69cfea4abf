/** Whole yen as each language writes them in round units: for the pages, and for the scripts that count on them. */

const ja = new Intl.NumberFormat('ja-JP');
const en = new Intl.NumberFormat('en-GB');

/** In 億 and 万 as pamphlets print them: `1億7,000万円`, `1,000円`. */
export function yenInJapanese(yen: number): string {
  const [oku, man, rest] = [Math.floor(yen / 1e8), Math.floor((yen % 1e8) / 1e4), yen % 1e4];
  const parts = [oku && `${ja.format(oku)}億`, man && `${ja.format(man)}万`, rest && ja.format(rest)];
  return `${parts.filter(Boolean).join('') || '0'}円`;
}

/** In millions and billions where they are round: `JPY 30 million`, `JPY 1,000`. */
export function yenInEnglish(yen: number): string {
  if (yen >= 1e9 && yen % 1e8 === 0) return `JPY ${en.format(yen / 1e9)} billion`;
  if (yen >= 1e6 && yen % 1e4 === 0) return `JPY ${en.format(yen / 1e6)} million`;
  return `JPY ${en.format(yen)}`;
}
