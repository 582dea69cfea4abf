import type { PrintedTable } from '../../../../schemas/printed-table.ts';
import { placeOfWording } from '../../../compare/places.ts';
import { printsUnconfirmedNumber } from '../../../translate/confirmed.ts';
import { headWords, rateHeads } from '../../../translate/rate-heads.ts';
import { anchorOf } from '../../document/address.ts';
import type { Setting } from '../../document/clause.ts';
import { labelView } from '../../document/whole-statement.ts';
import type { Place } from './clauses.ts';
import type { EntryContent } from './entry.ts';

/** The words of the tables that are shown at a content: an entry for each row that has words besides its statements. */
export function tableEntries(content: string, place: Place, setting: Setting): EntryContent[] {
  const tables = setting.tables.at.get(content) ?? [];
  return [...tables.flatMap((table) => rowEntries(table, place, setting)), ...headEntries(content, place, setting)];
}

function rowEntries(table: PrintedTable, { under, anchors }: Place, setting: Setting): EntryContent[] {
  const { scheme } = setting;
  const own = table.rows.map((row) =>
    row.flatMap(({ contents }) =>
      contents.flatMap((each) =>
        'words' in each && !printsUnconfirmedNumber({ text: each.words }, scheme) ? [each.words] : [],
      ),
    ),
  );
  return [table.caption, ...own]
    .filter((words) => words.length > 0)
    .map((words) => ({
      kind: 'prose' as const,
      under,
      anchors: [anchorOf(table.id, scheme), ...anchors],
      at: placeOfWording(words[0]),
      texts: words.map((each) => labelView(each, 'table', setting)),
    }));
}

/** The heads of a rate table that its premiums are not found with. */
function headEntries(content: string, place: Place, setting: Setting): EntryContent[] {
  const { scheme } = setting;
  const table = scheme.rateTables.find(({ id }) => id === content);
  const words = table ? headWords(rateHeads(table.cells, table, scheme)) : [];
  if (words.length === 0) return [];
  const texts = words.map((each) => labelView(each, 'table', setting));
  return [{ ...place, kind: 'prose', at: placeOfWording(words[0]), texts }];
}
