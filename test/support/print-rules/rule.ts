import type { StrictPdf } from '../strict-pdf.ts';

/** A rule of a standard, or one that we add to it. docs/print-rules.md lists them all. */
export type Rule = {
  /** Its clause in the standard, or `standard` where we do not know it; `house` if no standard has it. */
  clause: string;
  says: string;
  /** What breaks it. */
  faults: (pdf: StrictPdf) => string[];
  /** Breaks it in a file that has been read, so that a test can see that the rule sees. */
  spoil: (pdf: StrictPdf) => void;
};

export type Rules = Record<string, Rule>;

/** One fault if something is not so. */
export function unless(isSo: boolean, why: string): string[] {
  return isSo ? [] : [why];
}
