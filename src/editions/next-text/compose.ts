import type { Encoding } from '../../../schemas/encoding.ts';
import { reword } from './align.ts';
import { lackingIn, type Edit } from '../../input/bytes.ts';
import type { EditionText } from './edition-text.ts';
import type { CellFault, Filled } from './filled.ts';
import { addressOf, type CellAddress } from './form.ts';
import { write } from './notation/write.ts';
import { isWithin, overlaps, type Place } from './place.ts';

/** One change of the text: what is printed at a place and what will be. */
export type PlaceChange = Filled & Edit & { printed: string };

/** The cell of each place. */
export type Addresses = ReadonlyMap<Place, CellAddress>;

/**
 * What was filled in as edits of the text, each in the notation of its place.
 * @returns  The edits in the order of the text, and what cannot be printed where it was filled in.
 */
export function compose(
  edition: EditionText,
  filled: readonly Filled[],
  addresses: Addresses,
  encoding: Encoding,
): { changes: PlaceChange[]; faults: CellFault[] } {
  const { text, habits } = edition;
  const faults: CellFault[] = [];
  const lacking = lackingIn(encoding);
  const fault = (at: CellAddress, unexpected: string, expected: string, hint?: string) =>
    faults.push({ cell: addressOf(at), unexpected, expected, ...(hint && { hint }) });
  const changes = filled
    .filter(({ place, value }) => value !== place.value)
    .flatMap((each): PlaceChange[] => {
      const { place, value, at } = each;
      const printed = text.slice(place.start, place.end);
      const edit = editOf(each, printed);
      if ('refused' in edit) {
        fault(at, `\`${value}\``, edit.refused, `Here is printed \`${printed}\`. Nothing is rounded.`);
        return [];
      }
      const lost = lacking(edit.text);
      if (lost !== undefined) {
        fault(at, `\`${lost}\``, `characters that ${encoding} has: the text is in it`);
        return [];
      }
      return edit.text === text.slice(edit.start, edit.end) ? [] : [{ ...each, ...edit, printed }];
    });

  function editOf({ place, value }: Filled, printed: string): Edit | { refused: string } {
    if (place.kind !== 'words') {
      const written = write(value, place, printed, habits);
      return 'refused' in written ? written : { start: place.start, end: place.end, text: written.text };
    }
    const edit = reword(String(place.value), String(value), place.at!, place.pieces!);
    return edit ?? { refused: 'a change within one piece of the words: the columns of the page part them' };
  }

  const kept = withoutRepeats(changes, fault);
  for (const [i, one] of kept.entries())
    for (const other of kept.slice(i + 1))
      if (overlaps(one, other) || (one.start === other.start && one.start === one.end && other.start === other.end))
        fault(
          other.at,
          'change of words that another cell changes',
          `one of the two: the other is ${addressOf(one.at)}`,
        );
  faults.push(...reversed(edition, kept, addresses));
  return { changes: kept.sort((one, other) => one.start - other.start || one.end - other.end), faults };
}

type Fault = (at: CellAddress, unexpected: string, expected: string, hint?: string) => void;

/** Numbers in words that are changed too: the new words must have the new number, and are then the only change. */
function withoutRepeats(changes: readonly PlaceChange[], fault: Fault): PlaceChange[] {
  const worded = changes.filter(({ place }) => place.kind === 'words');
  return changes.filter((change) => {
    if (change.place.kind === 'words') return true;
    const around = worded.find(({ place }) => place.pieces!.some((piece) => isWithin(change.place, piece)));
    if (!around) return true;
    if (!String(around.value).includes(change.text.replace(/\s/g, '')))
      fault(
        around.at,
        'words without the number that another cell changes in them',
        `\`${change.text}\`, as ${addressOf(change.at)} says`,
      );
    return false;
  });
}

/** Ranges that would end before they begin: both ends of one quantity. */
function reversed({ numbers }: EditionText, changes: readonly PlaceChange[], addresses: Addresses): CellFault[] {
  const next = new Map<Place, Filled['value']>(changes.map(({ place, value }) => [place, value]));
  const ranges = new Set([...next.keys()].flatMap(({ range }) => (range ? [range.at] : [])));
  return [...ranges].flatMap((at): CellFault[] => {
    const ends = numbers.filter(({ range }) => range?.at === at);
    const [from, to] = (['lower', 'upper'] as const).map((end) => ends.find(({ range }) => range!.end === end));
    if (!from || !to) return [];
    const [one, other] = [next.get(from) ?? from.value, next.get(to) ?? to.value];
    if (one < other) return [];
    return [from, to].flatMap((place) => {
      const cell = addresses.get(place);
      const unexpected = `range from \`${one}\` to \`${other}\``;
      return cell ? [{ cell: addressOf(cell), unexpected, expected: 'one that ends after it begins' }] : [];
    });
  });
}
