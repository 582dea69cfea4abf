/** What is printed, or what a place can print instead of what was asked for. */
export type Written = { text: string } | { refused: string };

export function refused(expected: string): Written {
  return { refused: expected };
}
