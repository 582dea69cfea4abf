import { carryAddress, echo } from './page/address.ts';
import { carryPlace, returnToPlace } from './page/original.ts';
import { notation, notationReady } from './page/notation.ts';
import { fill } from './page/words.ts';

/**
 * Choose columns, a baseline and the rows that differ. The page has every scheme and every row; this script hides the
 * rest and marks the differences. The choice is in the address: `?with=a,b&base=a&only=differences`.
 */
type Choice = { schemes: string[]; base: string; only: string };

const FEWEST = 2;
const MOST = 5;

const main = document.querySelector<HTMLElement>('main')!;
const form = document.querySelector<HTMLFormElement>('form.choose')!;
const words = form.dataset as Record<
  | 'count'
  | 'status'
  | 'against'
  | 'tooFew'
  | 'tooMany'
  | 'tooFewAsked'
  | 'tooManyAsked'
  | 'unknown'
  | 'isClosed'
  | 'printed'
  | 'different'
  | 'worded'
  | 'oneSided'
  | 'neither'
  | 'unread'
  | 'countUnread'
  | 'isBase'
  | 'difference'
  | 'differenceFrom'
  | 'noDifference',
  string
>;
const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name=with]')];
const only = form.querySelector<HTMLSelectElement>('select[name=only]')!;
const base = form.querySelector<HTMLSelectElement>('select[name=base]')!;
const offered = boxes.map(({ value }) => value);
const closed = [...document.querySelectorAll<HTMLElement>('[data-closed]')].map((each) => each.dataset.closed!);
/** The choice without parameters in the address. */
const usual = boxes.filter(({ defaultChecked }) => defaultChecked).map(({ value }) => value);

/** The rows of a table in order. `folded` has the rows that only one chosen scheme states. */
type Sheets = {
  rows: HTMLTableRowElement[];
  open: HTMLTableElement | null;
  folded: HTMLTableElement | null;
  /** Shown if the table is empty. */
  none: HTMLElement | null;
  isIfSaid: boolean;
  same: string;
};
const all: Sheets[] = [...document.querySelectorAll<HTMLElement>('.sheets')].map((sheets) => {
  const tables = [...sheets.querySelectorAll<HTMLTableElement>('table.side')];
  const rows = tables.flatMap((table) => [...table.tBodies[0]!.rows]);
  return {
    rows: rows.sort((one, other) => Number(one.dataset.place ?? 0) - Number(other.dataset.place ?? 0)),
    open: tables.find((table) => !table.closest('details')) ?? null,
    folded: tables.find((table) => table.closest('details')) ?? null,
    none: sheets.querySelector<HTMLElement>('.none-differ'),
    isIfSaid: 'ifSaid' in sheets.dataset,
    same: sheets.dataset.same!,
  };
});

let shown: Choice;

/** The choice in an address, and the parts of it that aren't possible. */
function read(query: string): { choice: Choice; problems: string[] } {
  const params = new URLSearchParams(query);
  const named = params
    .getAll('with')
    .flatMap((each) => each.split(','))
    .filter((each) => each !== '');
  const known = offered.filter((each) => named.includes(each));
  const isFit = known.length >= FEWEST && known.length <= MOST;
  const schemes = isFit ? known : usual;
  const wantedBase = params.get('base') ?? '';
  const wantedOnly = params.get('only') ?? '';
  const isChoice = [...only.options].some(({ value }) => value === wantedOnly);
  const others = [
    ...named.filter((each) => !offered.includes(each)),
    ...(wantedBase === '' || schemes.includes(wantedBase) ? [] : [wantedBase]),
    ...(isChoice ? [] : [wantedOnly]),
  ];
  const unknown = others.filter((each) => !closed.includes(each));
  const shut = others.filter((each) => closed.includes(each));
  return {
    choice: { schemes, base: schemes.includes(wantedBase) ? wantedBase : '', only: isChoice ? wantedOnly : '' },
    problems: [
      ...(unknown.length > 0 ? [fill(words.unknown, { what: echoOf(unknown) })] : []),
      ...(shut.length > 0 ? [fill(words.isClosed, { what: echoOf(shut) })] : []),
      ...(named.length > 0 && known.length < FEWEST ? [words.tooFewAsked] : []),
      ...(known.length > MOST ? [words.tooManyAsked] : []),
    ],
  };
}

function echoOf(values: readonly string[]): string {
  return echo([...new Set(values)].join(notation.comma));
}

function queryOf({ schemes, base, only }: Choice): string {
  // the day of joining stays: joining.ts
  const on = new URLSearchParams(location.search).get('on') ?? '';
  const parts = [
    `with=${schemes.map(encodeURIComponent).join(',')}`,
    base === '' ? '' : `base=${encodeURIComponent(base)}`,
    only === '' ? '' : `only=${encodeURIComponent(only)}`,
    on === '' ? '' : `on=${encodeURIComponent(on)}`,
  ];
  return `?${parts.filter((part) => part !== '').join('&')}`;
}

/** How the chosen schemes compare in a row. A cell with the key `0` states nothing; one with `?` is not read yet. */
type RowState = 'same' | 'different' | 'partial' | 'unsaid' | 'unread';

function rowStateOf(keys: readonly string[]): RowState {
  const stated = keys.filter(isStated);
  if (new Set(stated).size > 1) return 'different';
  if (keys.includes('?')) return 'unread';
  if (stated.length === 0) return 'unsaid';
  return stated.length < keys.length ? 'partial' : 'same';
}

function isStated(key: string): boolean {
  return key !== '0' && key !== '?';
}

function isShown(state: RowState, { isIfSaid }: Sheets, only: string): boolean {
  if (state === 'unsaid') return only === '' && !isIfSaid;
  if (only === 'differences') return state !== 'same';
  if (only === 'stated') return state === 'different';
  return true;
}

function show(choice: Choice): void {
  shown = choice;
  restore();
  for (const option of base.options)
    option.hidden = option.disabled = option.value !== '' && !choice.schemes.includes(option.value);
  for (const added of main.querySelectorAll('.added')) added.remove();
  for (const part of main.querySelectorAll<HTMLElement>('[data-scheme]'))
    part.hidden = !choice.schemes.includes(part.dataset.scheme!);
  main.dataset.columns = String(choice.schemes.length);
  const count = { same: 0, different: 0, partial: 0, unsaid: 0, unread: 0 };
  for (const sheets of all) {
    for (const row of sheets.rows) {
      const cells = [...row.cells].filter((cell) => cell.dataset.key !== undefined && !cell.hidden);
      const keys = cells.map((cell) => cell.dataset.key!);
      const state = rowStateOf(keys);
      const isAlone = keys.filter(isStated).length === 1;
      const table = (isAlone ? sheets.folded : sheets.open) ?? sheets.open ?? sheets.folded!;
      // keeps the order of the rows
      table.tBodies[0]!.append(row);
      count[state] += 1;
      row.hidden = !isShown(state, sheets, choice.only);
      if (!row.hidden)
        holdAgainst(
          cells.find((cell) => cell.dataset.scheme === choice.base),
          cells,
          sheets.same,
          row.dataset.free === undefined ? words.different : words.worded,
        );
    }
    const [open, folded] = [sheets.open, sheets.folded].map((table) => (table ? showTable(table, choice.base) : 0));
    if (sheets.none) sheets.none.hidden = open! + folded! > 0;
  }
  const unread = count.unread > 0 ? fill(words.countUnread, { n: String(count.unread) }) : '';
  const numbers =
    fill(words.count, {
      different: String(count.different),
      partial: String(count.partial),
      same: String(count.same),
    }) + unread;
  const chosen = only.selectedOptions[0]!;
  const titleOf = (scheme: string) => [...base.options].find(({ value }) => value === scheme)!.text;
  const against = choice.base === '' ? '' : fill(words.against, { base: titleOf(choice.base) });
  const status = fill(words.status, { count: numbers, against, shown: chosen.dataset.shown! });
  const statusLine = form.querySelector('#count')!;
  // a screen reader would announce the same text again
  if (statusLine.textContent !== status) statusLine.textContent = status;
  main.querySelector('#printed')!.textContent = fill(words.printed, {
    schemes: choice.schemes.map(titleOf).join(notation.comma),
    against,
    only: chosen.text,
    count: numbers,
  });
  carryAddress();
}

/** Hide a table without rows, and show how many rows a folded one has. */
function showTable(table: HTMLTableElement, base: string): number {
  const rows = [...table.tBodies[0]!.rows].filter(({ hidden }) => !hidden).length;
  const folded = table.closest('details');
  if (folded) {
    folded.hidden = rows === 0;
    folded.querySelector('summary')!.textContent = fill(folded.dataset.words!, { n: String(rows) });
  } else {
    table.hidden = rows === 0;
  }
  table.tHead!.querySelector(`[data-scheme="${CSS.escape(base)}"]`)?.append(added('span', 'against', words.isBase));
  return rows;
}

/** Set the form to the current choice. */
function restore(): void {
  for (const box of boxes) box.checked = shown.schemes.includes(box.value);
  base.value = shown.base;
  only.value = shown.only;
}

/** Add to each cell how it compares with the baseline, and the difference of amounts on the same basis. */
function holdAgainst(
  against: HTMLTableCellElement | undefined,
  cells: readonly HTMLTableCellElement[],
  same: string,
  different: string,
): void {
  if (!against) return;
  const amounts = [...against.querySelectorAll<HTMLElement>('[data-yen]')];
  for (const cell of cells) {
    if (cell === against) continue;
    const [own, other] = [cell.dataset.key, against.dataset.key];
    cell.prepend(added('div', 'against', comparisonOf(own, other, same, different)));
    if (own === other) continue;
    for (const one of cell.querySelectorAll<HTMLElement>('[data-yen]')) {
      const alike = amounts.filter((each) => each.dataset.basis === one.dataset.basis);
      for (const each of alike) one.parentElement!.append(added('div', 'difference', differenceOf(one, each)));
    }
  }
}

/** Cells with the key `0` state nothing: two of them are unknown, not equal. */
function comparisonOf(own: string | undefined, other: string | undefined, same: string, different: string): string {
  if (own === '?' || other === '?') return words.unread;
  if (own === '0' && other === '0') return words.neither;
  if (own === '0' || other === '0') return words.oneSided;
  return own === other ? same : different;
}

function differenceOf(one: HTMLElement, other: HTMLElement): string {
  const yen = Number(one.dataset.yen) - Number(other.dataset.yen);
  const difference = yen === 0 ? words.noDifference : `${yen > 0 ? '+' : '−'}${notation.amount(Math.abs(yen))}`;
  const of = other.dataset.of ?? '';
  return fill(of === '' ? words.difference : words.differenceFrom, { of, difference });
}

function added(tag: 'div' | 'span', kind: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = `added ${kind}`;
  element.textContent = text;
  return element;
}

function tell(problem: string): void {
  form.querySelector('#problem')!.textContent = problem;
}

/** Undo an impossible choice, and say why. */
function refuse(problem: string): void {
  restore();
  tell(problem);
}

function showAddress(): void {
  const { choice, problems } = read(location.search);
  tell(problems.join(' '));
  show(choice);
}

// many statements link to their wording: the label of each link includes its statement
for (const summary of main.querySelectorAll('.entry > details > summary'))
  summary.ariaLabel = `${summary.textContent} ${summary.closest('.entry')!.firstChild!.textContent!}`;

form.addEventListener('change', () => {
  const schemes = boxes.filter(({ checked }) => checked).map(({ value }) => value);
  if (schemes.length < FEWEST) return refuse(words.tooFew);
  if (schemes.length > MOST) return refuse(words.tooMany);
  tell('');
  const choice = { schemes, base: schemes.includes(base.value) ? base.value : '', only: only.value };
  history.pushState(null, '', `${queryOf(choice)}${location.hash}`);
  show(choice);
});
form.addEventListener('submit', (event) => event.preventDefault());
addEventListener('popstate', showAddress);
main.querySelector<HTMLElement>('#all-shown')!.hidden = true;
carryPlace();
void notationReady.then(showAddress).then(() => returnToPlace());
