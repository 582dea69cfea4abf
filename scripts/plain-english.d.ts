export const plainEnglishRule: import('eslint').Rule.RuleModule;
