/** The terms of one language: each Japanese term with its accepted translations. */
export type Terms = Readonly<Record<string, readonly string[]>>;

/** A term of a message whose translation isn't one of the accepted ones. */
export type TermFlaw = { term: string; allowed: readonly string[] };

/**
 * The terms of a message that are missing in its translation. If terms overlap, only the longest counts: `保険金` in
 * `保険金額` doesn't. Case is ignored, and a term may be followed by letters (`insured` finds `insureds`).
 */
export function termFlaws(message: string, translation: string, terms: Terms): TermFlaw[] {
  const lowerCase = translation.toLowerCase();
  let rest = message;
  const flaws: TermFlaw[] = [];
  for (const term of Object.keys(terms).sort((a, b) => b.length - a.length)) {
    if (!rest.includes(term)) continue;
    rest = rest.replaceAll(term, ' ');
    const allowed = terms[term]!;
    if (!allowed.some((each) => lowerCase.includes(each.toLowerCase()))) flaws.push({ term, allowed });
  }
  return flaws;
}
