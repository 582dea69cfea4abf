/**
 * A summary, the comparison and the search show statements whole: with their exceptions, conditions and notes, and with what they belong
 * to. `wholeStatement` makes them so, and these files get the words of a clause in no other way.
 */
export const LISTS = [
  'src/render/document/summary*.ts',
  'src/render/site/compare/**',
  'src/render/site/search/**',
  'src/render/components/**',
];

/** Options of `no-restricted-imports`. */
export const bareWords = {
  patterns: [
    {
      regex: 'document/clause\\.ts$|^\\./clause\\.ts$',
      importNames: ['clauseView', 'noteView', 'printedView'],
      message: 'A list shows statements whole: use wholeStatement, or labelView for words that state nothing.',
    },
  ],
};

/** Options of `no-restricted-syntax`: no other file may call something a whole statement. */
export const asWhole = {
  selector: "TSAsExpression > TSTypeReference[typeName.name='WholeStatement']",
  message: 'Only wholeStatement makes a WholeStatement.',
};
