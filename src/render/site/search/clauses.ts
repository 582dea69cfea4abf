import type { Clause } from '../../../../schemas/clause.ts';
import type { Scheme } from '../../../../schemas/scheme.ts';
import { placeOfClause, placeOfWording } from '../../../compare/places.ts';
import type { SearchKind } from '../../../search/search-index.ts';
import { printsUnconfirmedNumber } from '../../../translate/confirmed.ts';
import { isTableLabels } from '../../../translate/table-labels.ts';
import { anchorOf } from '../../document/address.ts';
import { type ClauseView, type Setting } from '../../document/clause.ts';
import { type TextView } from '../../html/text.ts';
import { wholeStatement, type WholeStatement } from '../../document/whole-statement.ts';
import { plain, qualifiedBy, type EntryContent } from './entry.ts';

/** The context of clauses: their headings, and the anchors of what contains them. */
export type Place = { under: TextView[]; anchors: string[] };

/** One entry per clause, under its rider, its cover and the names of the clauses above it. */
export function clauseEntries(
  clauses: readonly Clause[],
  kind: SearchKind,
  place: Place,
  setting: Setting,
): EntryContent[] {
  const { scheme } = setting;
  return clauses.flatMap((clause): EntryContent[] => {
    if (isLeftOut(clause, scheme)) return [];
    const whole = wholeStatement(clause, setting);
    const view = { ...whole.words, items: [] };
    const anchors = [anchorOf(clause.id, scheme), ...place.anchors];
    const above = withOwners(place.under, whole);
    const under = view.name.pieces.length > 0 ? [...above, view.name] : above;
    const texts = textsOf(view);
    // a marker without words is found by the items below it
    const hasText = texts.some((text) => plain(text) !== '' && text !== texts[0]) || view.marker === '';
    return [
      ...(hasText
        ? [{ kind, qualified: qualifiedBy(whole), under: above, anchors, at: firstPlaceOf(clause), texts }]
        : []),
      ...clauseEntries(clause.items, kind, { under, anchors }, setting),
    ];
  });
}

/** The headings above a statement, with what it belongs to in front, unless they say it. */
function withOwners(under: readonly TextView[], { belongsTo }: WholeStatement): TextView[] {
  const isSaid = (owner: TextView) => under.some((each) => plain(each) === plain(owner));
  return [...belongsTo.filter((owner) => !isSaid(owner)), ...under];
}

export function isLeftOut(clause: Clause, scheme: Scheme): boolean {
  return printsUnconfirmedNumber(clause, scheme) || isTableLabels(clause, scheme);
}

export function textsOf({ marker, name, text, exceptions, lastExceptions, items }: ClauseView): TextView[] {
  const mark: TextView = { lang: '', pieces: [{ text: marker, isMark: false, href: '' }], isUntranslated: false };
  return [mark, name, text, ...exceptions, ...items.flatMap(textsOf), ...lastExceptions];
}

/** Where a statement, or its first part with a place in the text, begins; '' if it has none. */
export function firstPlaceOf(clause: Clause): string {
  const { exceptions, items } = clause;
  return placeOfClause(clause) || placeOfWording(exceptions[0]) || (items[0] ? firstPlaceOf(items[0]) : '');
}
