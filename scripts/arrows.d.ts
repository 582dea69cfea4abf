export function allowedArrows(): Map<string, string[]>;
export function faultOf(from: string, to: string, allowed: Map<string, string[]>): string | undefined;
export function importsOfHouse(): { from: string; to: string; isType: boolean }[];
export const arrowsRule: import('eslint').Rule.RuleModule;
