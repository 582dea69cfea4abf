/*
 * The phrases that plain English does without, each with the ordinary one. The lint refuses them in comments and in strings: messages,
 * names of tests. test/plain-english.test.ts reads the texts that are not code: documentation, catalogs, templates.
 */
const ODD = [
  [/\b(?:is|are|was|were|been) told\b|\btold (?:of|apart|once|about)\b|\buntold\b/i, 'is reported'],
  [/\bstands? (?:in|below|beside|at|behind|above|beneath|under|alone|inside|within|where)\b/i, 'is in'],
  [/\bheld (?:against|to)\b/i, 'compared with'],
  [/\bsaid of\b/i, 'for'],
  // in quotes it is a value of a table
  [/(?<!['`])\bnobody\b(?!['`])/i, 'no one'],
  [/\bsomebody\b/i, 'a person'],
  [/\banew\b/i, 'again'],
  [/\bof (?:ours|theirs)\b/i, 'our'],
  [/\bno part of\b/i, 'not part of'],
  [/\blies? (?:in|below|beside|within|apart)\b/i, 'is in'],
  [/\bgo(?:es)? on\b(?! to\b)/i, 'continues'],
  [/\bwhat is not there\b/i, 'what is missing'],
  [/\b(?:can|could|cannot) (?:not )?be had\b/i, 'cannot be loaded'],
  [/\bcomplain(?:s|ed)? of\b|\bto complain of\b/i, 'reports'],
  [/\bput into (?:its|their|the) mouth\b/i, 'shown'],
  [/\b(?:is|are) come to\b|\bcomes? to rest\b/i, 'gets the focus'],
];

/**
 * The odd phrases in a text, each with what to write.
 * @param {string} text
 * @returns {{ index: number, found: string, instead: string }[]}
 */
export function oddPhrasesIn(text) {
  return ODD.flatMap(([pattern, instead]) => {
    const match = pattern.exec(text);
    return match ? [{ index: match.index, found: match[0].trim(), instead }] : [];
  });
}

/** @type {import('eslint').Rule.RuleModule} */
export const plainEnglishRule = {
  meta: { type: 'suggestion', schema: [] },
  create(context) {
    const { sourceCode } = context;
    /** Report the phrases of a comment or a string; `range` is its place in the file. */
    const check = ({ range }) => {
      for (const { index, found, instead } of oddPhrasesIn(sourceCode.text.slice(...range))) {
        const start = range[0] + index;
        const loc = {
          start: sourceCode.getLocFromIndex(start),
          end: sourceCode.getLocFromIndex(start + found.length),
        };
        context.report({ loc, message: `Write plain English: “${instead}”, not “${found}”.` });
      }
    };
    return {
      Program: () => sourceCode.getAllComments().forEach(check),
      Literal: (node) => typeof node.value === 'string' && check(node),
      TemplateElement: check,
    };
  },
};
