/** Whether a message stops the build. */
export type Severity = 'error' | 'warning';

/**
 * Every rule for sources: its severity and its meaning. The docs of the rules are generated from this table, and a
 * test checks that each rule has a fixture that breaks it and one that does not.
 */
export const rules = {
  'source-missing': ['error', 'A source file is missing or cannot be read.'],
  'source-oversized': [
    'error',
    'A file is larger than anything that a pamphlet needs: its bytes, its lines, a line, what is inside each other, or the number of its faults.',
  ],
  'source-unreadable': [
    'error',
    'Something among the sources cannot be read as what it should be: a link that leads out of them, a name that is no text, a folder where a file is expected.',
  ],
  'source-empty': ['error', 'A pamphlet has no text.'],
  'source-changed': ['error', 'The sha256 of a pamphlet differs from that in source.yaml.'],
  'erratum-differs': [
    'error',
    'What source.yaml keeps of a correction does not make the bytes of the text before it again.',
  ],
  'erratum-unreadable': [
    'error',
    'The profile reads a corrected text, and not the text before the correction: nothing could say what was corrected.',
  ],
  'source-encoding': ['error', 'The bytes are not in the declared encoding.'],
  'source-character-lost': [
    'warning',
    'The text has a replacement character (U+FFFD): a character was lost before it was received.',
  ],
  'character-unusual': [
    'error',
    'A character looks like another one, or like nothing: a radical, a private-use character, an invisible one, an HTML entity.',
  ],
  'character-unprintable': ['error', 'A character is in none of our fonts: no page and no pamphlet can show it.'],
  'follows-unknown': ['error', '`follows` of source.yaml names no other edition of the scheme.'],
  'edition-unordered': [
    'error',
    'Nothing says which of two editions of a scheme is the newer one, or two things say opposite ones.',
  ],
  'keys-missing': [
    'error',
    'An item of an edition has no key in keys.yaml: it could not be followed to the next edition.',
  ],
  'keys-stale': ['error', 'keys.yaml has a key for an item that the edition does not have.'],
  'editions-overlap': [
    'error',
    'The policy periods of two editions of a scheme hold the same days, and nothing says which edition answers for them.',
  ],
  'editions-gap': [
    'warning',
    'Between the policy periods of two editions of a scheme are days that neither holds: a year may be misprinted, or an edition missing.',
  ],
  'yaml-syntax': ['error', 'A YAML file cannot be read.'],
  'yaml-value': ['error', 'A value in a YAML file is not what the schema asks for.'],
  'schema-version': ['error', 'A YAML file is of an older or a newer version than this program reads.'],
  'yaml-key-unknown': ['error', 'A YAML file has a key the schema does not know.'],
  'identity-missing': [
    'error',
    'A fact the profile looks for is not in the text, and the profile does not allow for that.',
  ],
  'identity-clash': ['error', 'The text states one fact in two ways, or states what source.yaml declares.'],
  'identity-unreadable': ['error', 'A fact is where the profile says, but cannot be read as a date or period.'],
  'fact-unreadable': [
    'error',
    'A fact of the contract is where the profile says, but its day, its period or its basis cannot be read.',
  ],
  'quote-missing': ['error', 'A sentence the profile quotes is not in the text.'],
  'section-missing': ['error', 'A heading of the profile is not in the text after the one before it.'],
  'table-missing': ['error', 'No table in the text looks like one the profile draws.'],
  'table-loose': ['error', 'A table of the text would be shown line by line, and the profile does not say why.'],
  'table-caption-missing': ['error', 'The caption line that a table needs is missing.'],
  'cell-missing': ['error', 'A row ends early, or a cell that must hold something is empty.'],
  'cell-surplus': ['error', 'A row continues after its last cell.'],
  'cell-unexpected': ['error', 'A cell does not hold what the drawing of its table says.'],
  'cell-wrapped': [
    'error',
    'A blank stands between two katakana of a cell: a line may have been broken inside a word, and nothing says whether it was.',
  ],
  'amount-malformed': ['error', 'Something looks like an amount of money and is not a well-formed number.'],
  'amount-split': ['error', 'White space separates two digits before 円: it may be one number or two.'],
  'amount-cut': ['error', 'An amount begins in one paragraph and ends in the next, as at the end of a page.'],
  'amount-orphan': [
    'error',
    'An amount of money belongs to no field, and its section is not declared to hold amounts.',
  ],
  'amount-differs': ['error', 'An amount reads otherwise by itself than in the field it belongs to.'],
  'number-unknown': ['error', 'Nothing says what a number is: it has no unit and no form that is known.'],
  'day-impossible': ['error', 'The calendar has no such day, or the clock no such time.'],
  'weekday-differs': ['error', 'A day is printed with the weekday of another day.'],
  'unit-unknown': ['error', 'A number has an unknown unit.'],
  'premium-word-unused': [
    'error',
    'A word beside premiums says what they are (monthly, for one person, in thousands of yen), and no field of the table reads it.',
  ],
  'axis-unknown': [
    'error',
    'The printed words do not say what the bands of a rate table are of, and the profile does not either.',
  ],
  'axis-differs': ['error', 'The head or the labels of a rate table are about something other than the profile says.'],
  'band-unreadable': ['error', 'The label of a row is neither a band nor a condition.'],
  'band-gap': ['error', 'Two bands that follow each other overlap, or leave a gap.'],
  'axis-not-rising': [
    'error',
    'The values of an axis of a rate table are not in order: a label is not higher than the one before.',
  ],
  'axis-off-step': [
    'error',
    'An example is not one of the declared steps above the one before: a label is wrong, or a row lost.',
  ],
  'table-begins-late': [
    'error',
    'The first row of a rate table leaves something out below it, and the profile does not say why.',
  ],
  'table-ends-early': [
    'error',
    'The last row of a rate table has an upper edge and a premium, and the profile does not say why nothing follows.',
  ],
  'proof-weak': [
    'error',
    'The checks of a table, or of the limits, would see too few misprints or lost rows, and the profile does not say why.',
  ],
  'excuse-unneeded': [
    'warning',
    'A profile says why a table begins or ends somewhere, or why its checks are weak, and that is no longer so.',
  ],
  'waiver-unneeded': [
    'warning',
    'source.yaml waives an invariant for an edition, and every premium of the edition keeps it.',
  ],
  'limit-not-nested': [
    'error',
    'The limit for the policy period is lower than the one for a single claim, or a range ends below its beginning.',
  ],
  'limit-off-ratio': ['error', 'The limit of one cover is not the multiple of the other that the profile says.'],
  'limit-not-rising': ['error', 'A limit does not rise, or fall, from plan to plan as the profile says.'],
  'name-missing': ['error', 'A printed label has no ASCII name, and none can be made of it.'],
  'limit-clash': ['error', 'One limit of one plan is printed with two amounts.'],
  'limit-ambiguous': [
    'error',
    'Two limits differ in their amounts alone: nothing that was read says when which of them holds.',
  ],
  'table-incomplete': ['error', 'A rate table has a cell for one class, plan or inception and none for another.'],
  'row-orphan': ['error', 'A row with a band and a referral is outside every table.'],
  'inception-differs': ['error', 'A mid-term inception and its months do not lead to the expiry of the policy period.'],
  'cell-duplicate': ['error', 'Two cells are for the same plan, band, class and inception.'],
  'plan-code-duplicate': ['error', 'Two cells have the same plan code.'],
  'plan-code-order': ['error', 'A plan code does not fit the place of its cell.'],
  'premium-not-rising': ['error', 'A premium is not higher than the one for less revenue, less cover or fewer months.'],
  'premium-not-rounded': ['error', 'A premium is not a multiple of the unit the table rounds to.'],
  'premium-not-proportional': ['error', 'A column is not a constant multiple of another, rounding apart.'],
  'premium-not-pro-rata': ['error', 'A mid-term premium is not the annual one by months, rounding apart.'],
  'second-reading-differs': ['error', 'A second, separately written reading of the table reads something else.'],
  'not-shown': [
    'error',
    'Something is printed, and a page or pamphlet that must show it would not; or a summary, the comparison or the search would show a statement without what qualifies it.',
  ],
  'translation-invalid': [
    'error',
    'A translation has a number of its own, in digits or words, not the amounts and days of its message, or a character that shows something else than it is.',
  ],
  'release-refused': [
    'error',
    'A draft, a pamphlet whose policy period is over while no newer edition is in force, or a judgement to review must not be released.',
  ],
  'pdf-refused': [
    'error',
    'A printed pamphlet does not say what the data say, or lacks what a printer or reader needs.',
  ],
  'translation-incomplete': [
    'warning',
    'Too little of a scheme is translated: its pamphlet in that language is a draft.',
  ],
  'contact-unreadable': [
    'error',
    'A line of a contact announces a telephone number, an address or hours, and what is behind it is not one.',
  ],
  'definition-unread': [
    'error',
    'The text says what something means (をいいます), and no term was found in front of it.',
  ],
  'rider-untied': ['error', 'Exclusions under the name of a rider do not belong to that rider.'],
  'text-orphan': ['error', 'Something is printed that no field, no prose and no declared furniture accounts for.'],
  'clause-gap': ['error', 'The markers of a list do not follow each other: one is missing or misprinted.'],
  'clause-empty': ['error', 'A marker has no words behind it or below it.'],
  'clause-deep': ['error', 'Lists are inside each other more often than any wording needs.'],
  'clause-missing': ['error', 'A section that must hold clauses holds none.'],
  'note-dangling': ['error', 'A note mark points to no note below it in its chapter.'],
  'note-unreferenced': ['warning', 'No mark points to a note.'],
  'id-shared': ['error', 'Several items have one id: nothing in their words or in front of them tells them apart.'],
  'item-unknown': ['error', 'A profile points to an item by words that no item of the text has.'],
  'item-ambiguous': ['error', 'A profile points to an item by words that several items of the text have.'],
  'item-differs': ['error', 'A quote of the profile names another item than the one it is said to be about.'],
  'pointer-dangling': [
    'error',
    'Words send the reader to a page or to something above or below, and nothing says what that is in the document.',
  ],
  'reference-dangling': ['error', 'A clause refers to another one that does not exist.'],
  'placeholder-unfilled': ['warning', 'A placeholder of a template was printed without its value.'],
  'page-reference-empty': ['warning', 'The text refers to a page without a page number.'],
  'page-reference-differs': [
    'warning',
    'The text gives a later page for what stands earlier than something on an earlier page.',
  ],
  'label-reused': [
    'warning',
    'A label or a mark stands for two things: two notes, two headings, a plan and a condition.',
  ],
  'name-undefined': [
    'warning',
    'A name is used as known (a plan, a rider, a cost, a part of the cover, whom to turn to), and the text says nothing of it.',
  ],
  'limit-above-plan': ['warning', 'A limit is higher than the limit of the plan that it is within.'],
  'loss-above-limit': ['warning', 'A loss example shows as paid what is above the limits of every plan.'],
  'premium-off-formula': ['warning', 'An amount is not what the calculation printed in front of it comes to.'],
  'form-field-blank': ['warning', 'A field of a form was printed without being filled in.'],
  'generic-against-plan': ['warning', 'A sentence made for other schemes does not hold for the plans of this one.'],
  'date-of-last-year': ['warning', 'A day cannot be of the year that the insurance is for.'],
  misreading: ['warning', 'Words that are a known error of recognition or typing.'],
  'name-variant': ['warning', 'One name is spelt in two ways.'],
  'bracket-unclosed': ['warning', 'A bracket is opened and not closed, or closed and not opened.'],
  'heading-misaligned': [
    'warning',
    'A heading and what it heads do not line up: doubled, apart, or with its number behind it.',
  ],
  'editor-noted': ['warning', 'An editor noted something that no rule can find.'],
  'checklist-missing': [
    'error',
    'An item of the 契約概要 or the 注意喚起情報 is neither in the text nor declared as not stated.',
  ],
  'not-stated-contradicted': [
    'error',
    'The profile declares a fact or an item of the checklist as not stated, and the text has words that name it.',
  ],
  'confirmation-void': ['error', 'source.yaml confirms a document or a contact that the edition does not have.'],
  'judgement-void': [
    'warning',
    'A mapping, a finding, a confirmation or a number of characters was judged on other words than the text has now: it is to be reviewed.',
  ],
  'override-void': ['error', 'An override of source.yaml corrects text that is no longer there.'],
  'contents-differ': [
    'error',
    'A section does not have the number of characters that a person confirmed in source.yaml.',
  ],
  'code-unknown': ['error', 'A mapping or a code names a code that sources/coverage.yaml does not define.'],
  'mapping-unused': ['error', 'A mapping of coverage.yaml matches no wording of its scheme.'],
  'lift-outside-rider': [
    'error',
    'A mapping of coverage.yaml takes back an exclusion with words that are not in a rider.',
  ],
  'condition-unknown': [
    'error',
    'A mapping of coverage.yaml names a condition that the text does not print beside its wording.',
  ],
  'mapping-ambiguous': ['error', 'Two mappings of coverage.yaml match one wording.'],
  'statement-clash': ['warning', 'Two statements of the text do not agree.'],
  'total-differs': ['warning', 'The items of a loss example do not add up to its total.'],
  'reference-unreadable': [
    'error',
    'A table keyed by hand cannot be read: it is not CSV, or not one of the known tables.',
  ],
  'reference-differs': [
    'error',
    'A table keyed by hand from the original and the text as read do not agree. Only `check` compares them.',
  ],
  'design-unknown': ['error', 'A profile or site.yaml names a design that has no folder.'],
  'design-contrast': [
    'error',
    'Text and ground of a design have too little contrast (WCAG AA), or its style sheet has a colour of its own.',
  ],
  'design-glyph-missing': ['error', 'A font of a design lacks a character that a pamphlet sets in it.'],
  'design-image-coarse': ['error', 'A picture of a design has less than 300 dpi at the width at which it is printed.'],
  'design-page-misfit': [
    'error',
    'The page of a design has too little room for its text, its margins or its pictures.',
  ],
  'design-file': ['error', 'A picture that a design names is missing, or is not what its name says.'],
  'design-partial': ['error', 'A template of a design replaces no partial, or cannot be read.'],
  'declaration-unused': [
    'error',
    'An exception declared in the profile, or a character declared in source.yaml, matches nothing.',
  ],
} as const satisfies Record<string, readonly [Severity, string]>;

export type RuleId = keyof typeof rules;

export function severityOf(rule: RuleId): Severity {
  return rules[rule][0];
}

export function meaningOf(rule: RuleId): string {
  return rules[rule][1];
}
