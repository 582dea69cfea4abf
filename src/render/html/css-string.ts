/** A string of a style sheet. */
export function cssString(text: string): string {
  return `"${text.replace(/["\\\n<>&]/g, (c) => `\\${c.charCodeAt(0).toString(16)} `)}"`;
}
