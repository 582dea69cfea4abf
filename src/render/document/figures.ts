/** A number as shown, or words between numbers, and the line it was read from ('' for words). */
export type FigureView = { text: string; line: string };

/** How they read. */
export function figuresText(figures: readonly FigureView[]): string {
  return figures.map(({ text }) => text).join('');
}
