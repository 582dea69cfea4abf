/** Words in a chart, with their language: a wording without a translation stands in Japanese. */
export type Label = { text: string; lang: string };

/** A row of the rate table: a band, or an example point with its place on the axis (`at`, yen or stores). */
export type FigureBand = { label: Label; at: number | null };

/** A printed premium: `plan` and `band` count from 0, `text` is the premium as the page's language writes it. */
export type FigureCell = { id: string; plan: number; band: number; yen: number; text: string };

/** The words that stand in the place of a premium. */
export type FigureReferral = { plan: number; band: number; words: Label };

/** What a chart is drawn from: the premiums of one table, already in the words of one language. */
export type Figure = {
  /** What is measured upwards, and what the bands are of. */
  up: Label;
  across: Label;
  /** Names of the plans; the only plan of a scheme may have none (''). */
  plans: Label[];
  bands: FigureBand[];
  cells: FigureCell[];
  referrals: FigureReferral[];
  /** A round number of yen on the axis. */
  tick: (yen: number) => string;
};

/** A band where nobody has a premium: the words, said once where they are the same for every plan. */
export function referralsIn({ cells, referrals, plans }: Figure, band: number): { words: Label[]; isWhole: boolean } {
  const here = referrals.filter((referral) => referral.band === band);
  const isWhole = here.length > 0 && !cells.some((cell) => cell.band === band);
  const distinct = [...new Set(here.map(({ words }) => words.text))];
  if (isWhole && distinct.length === 1) return { words: [here[0]!.words], isWhole };
  return {
    words: here.map(({ plan, words }) => ({ text: `${plans[plan]!.text} ${words.text}`.trim(), lang: words.lang })),
    isWhole,
  };
}
