/** Words in a chart, with their language: a wording without a translation is Japanese. */
export type Label = { text: string; lang: string };

/** A row of the rate table: a band, or an example point with its place on the axis (`at`, yen or stores). */
export type FigureBand = { label: Label; at: number | null };

/**
 * A printed premium: `plan` and `band` are indices from 0, `text` is the premium in the format of the page's language.
 */
export type FigureCell = { id: string; plan: number; band: number; yen: number; text: string };

/** The words in the place of a premium. */
export type FigureReferral = { plan: number; band: number; words: Label };

/** The input of a chart: the premiums of one table, with words in one language. */
export type Figure = {
  /** The measure of the vertical axis, and the measure of the bands. */
  up: Label;
  across: Label;
  /** Names of the plans; the name of a scheme's only plan may be ''. */
  plans: Label[];
  bands: FigureBand[];
  cells: FigureCell[];
  referrals: FigureReferral[];
  /** A round number of yen on the axis. */
  tick: (yen: number) => string;
};

/** The referrals of a band without premiums: words that are equal for every plan are listed once. */
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
