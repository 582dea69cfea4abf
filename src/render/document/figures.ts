/** A number as shown, or words between numbers, with its place on its line of the original (`505C7`; '' for words). */
export type FigureView = { text: string; line: string };

/** The figures as text. */
export function figuresText(figures: readonly FigureView[]): string {
  return figures.map(({ text }) => text).join('');
}
