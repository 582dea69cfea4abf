export function oddPhrasesIn(text: string): { index: number; found: string; instead: string }[];
export const plainEnglishRule: import('eslint').Rule.RuleModule;
