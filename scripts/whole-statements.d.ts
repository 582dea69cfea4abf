export const LISTS: string[];
export const bareWords: { patterns: { regex: string; importNames: string[]; message: string }[] };
export const asWhole: { selector: string; message: string };
