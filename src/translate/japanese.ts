/** Whether a text needs translation: A, B, C and telephone numbers are the same in every language. */
export function isJapanese(text: string): boolean {
  return /[\u3040-\u30ff\u3400-\u9fff]/.test(text);
}
