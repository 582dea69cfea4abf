import type { Clause } from '../../../schemas/clause.ts';
import type { ExclusionGroup } from '../../../schemas/exclusion.ts';
import type { Wording } from '../../../schemas/span.ts';
import { lineOfClause } from '../../compare/places.ts';
import type { MessageContext } from '../../translate/source-messages.ts';
import { own } from '../words/i18n.ts';
import type { TextView } from '../html/text.ts';
import {
  clauseView,
  noteView,
  printedView,
  shownLine,
  textView,
  type ClauseView,
  type NoteView,
  type Setting,
} from './clause.ts';
import { coverWords } from './cover-name.ts';
import type { Qualifiers } from './qualifiers.ts';

declare const WHOLE: unique symbol;

/**
 * A statement with everything that qualifies it. A summary, a cell of the comparison and an entry of the search take statements in
 * this form alone, and only `wholeStatement` makes it: none of them can show the words and leave out the rest.
 */
export type WholeStatement = {
  readonly [WHOLE]: true;
  /** The id of the statement in its scheme. */
  id: string;
  /** Its words with its exceptions (ただし…) and all statements below it. */
  words: ClauseView;
  /** Unmarked sentences that continue it. */
  continued: ClauseView[];
  /** The words that introduce its list, and the statements above it, the outermost first. */
  conditions: ClauseView[];
  /** The notes that its marks point to, in their words; and those of the marks in its heading and its conditions. */
  notes: NoteView[];
  listNotes: NoteView[];
  /** The notes below its list that no mark points to. */
  remarks: NoteView[];
  /** The rider, the cover and the part of it that the statement belongs to. */
  belongsTo: TextView[];
  /** Whether only the contracts that choose its rider have it. */
  isOptional: boolean;
  line: string;
};

/** The only way to show a statement outside the chapter it is printed in. */
export function wholeStatement(clause: Pick<Clause, 'id'>, setting: Setting): WholeStatement {
  const found = setting.qualifiers.get(clause.id);
  if (!found) throw new Error(`No statement ${clause.id} in ${setting.scheme.id}: this is a bug in the pipeline`);
  const { context, rider, scope } = found;
  const view = (each: Clause) => clauseView(each, setting.qualifiers.get(each.id)?.context ?? context, setting);
  const whole: Omit<WholeStatement, typeof WHOLE> = {
    id: clause.id,
    words: view(found.clause),
    continued: found.continued.map(view),
    conditions: found.conditions.map((each) => view({ ...each, items: [] })),
    notes: noteViews(found.notes, setting),
    listNotes: noteViews(found.listNotes, setting),
    remarks: noteViews(found.remarks, setting),
    belongsTo: [
      ...(rider ? [riderLabel(rider, setting)] : []),
      ...found.covers.map((cover) => textView(coverWords(cover, setting.scheme, setting.i18n), setting.i18n)),
      ...(scope ? [printedView(scope, 'heading', setting)] : []),
    ],
    isOptional: rider !== undefined && rider.attachment !== 'automatic',
    line: shownLine(lineOfClause(found.clause)),
  };
  return whole as WholeStatement;
}

/** A note that is printed within the words of a cell is a part of them. */
function noteViews(notes: Qualifiers['notes'], setting: Setting): NoteView[] {
  return notes
    .filter(({ id }) => setting.inSections.has(id))
    .map((note) => noteView(note, setting.qualifiers.get(note.id)?.context ?? 'prose', setting));
}

/** A rider with how it is attached: what it says holds only for contracts that have it. */
export function riderLabel(rider: NonNullable<Qualifiers['rider']>, { i18n }: Setting): TextView {
  const words = {
    rider: i18n.translate('rider', rider.name.value).text,
    attachment: i18n.t(`pamphlet.attachment.${rider.attachment}`),
  };
  return textView(own(i18n.t('common.ofRider', words), i18n), i18n);
}

/** Words of the text that name something and state nothing: a heading, a term, a rider, a line of a contact, a cell beside statements. */
export function labelView(
  printed: Wording | undefined,
  context: Extract<MessageContext, 'heading' | 'rider' | 'definition' | 'service' | 'contact' | 'table'>,
  setting: Setting,
): TextView {
  return printedView(printed, context, setting);
}

/** The words that say that a list of exclusions is not complete (など). */
export function openEndView({ openEnd }: ExclusionGroup, setting: Setting): TextView {
  return printedView(openEnd, 'exclusion', setting);
}

/** The name of a cost that an amount is of, or its words; its statement is elsewhere, with its terms. */
export function costLabel(cost: Clause, setting: Setting): TextView {
  return printedView(cost.name ?? cost.text, 'cost', setting, cost);
}
