/** The terms of one language: the Japanese one, and the translations of it that the trade uses. */
export type Terms = Readonly<Record<string, readonly string[]>>;

/** A term of a message whose translation is none of those the termbase allows. */
export type TermFlaw = { term: string; allowed: readonly string[] };

/**
 * The terms of a message that its translation does not keep. Where terms overlap in the message only the longest counts:
 * the `保険金` of `保険金額` is none. Case is not looked at, and a term may go on (`insured` finds `insureds`).
 */
export function termFlaws(message: string, translation: string, terms: Terms): TermFlaw[] {
  const said = translation.toLowerCase();
  let rest = message;
  const flaws: TermFlaw[] = [];
  for (const term of Object.keys(terms).sort((a, b) => b.length - a.length)) {
    if (!rest.includes(term)) continue;
    rest = rest.replaceAll(term, ' ');
    const allowed = terms[term]!;
    if (!allowed.some((each) => said.includes(each.toLowerCase()))) flaws.push({ term, allowed });
  }
  return flaws;
}
