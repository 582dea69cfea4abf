import { money } from '../render/locale/money.ts';

/**
 * Choosing columns, a baseline and the rows that differ. The page holds every scheme and every row; this hides what was not
 * chosen and says how the rest differs. What is chosen stands in the address: `?with=a,b&base=a&only=differences`.
 */
type Choice = { schemes: string[]; base: string; onlyDifferences: boolean };

const FEWEST = 2;
const MOST = 5;

const form = document.querySelector<HTMLFormElement>('form.choose')!;
const words = form.dataset as Record<
  | 'count'
  | 'all'
  | 'tooFew'
  | 'tooMany'
  | 'unknown'
  | 'same'
  | 'different'
  | 'oneSided'
  | 'neither'
  | 'isBase'
  | 'difference'
  | 'differenceFrom'
  | 'noDifference',
  string
>;
const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name=with]')];
const only = form.querySelector<HTMLInputElement>('input[name=only]')!;
const base = form.querySelector<HTMLSelectElement>('select')!;
const offered = boxes.map(({ value }) => value);
/** What is chosen when the address says nothing. */
const usual = boxes.filter(({ defaultChecked }) => defaultChecked).map(({ value }) => value);
const { amount } = money[document.documentElement.lang as keyof typeof money];

/** The choice an address asks for, and what of it fits nothing here. */
function read(query: string): { choice: Choice; unknown: string[] } {
  const asked = new URLSearchParams(query);
  const named = asked
    .getAll('with')
    .flatMap((each) => each.split(','))
    .filter((each) => each !== '');
  const unknown = named.filter((each) => !offered.includes(each));
  const known = offered.filter((each) => named.includes(each));
  const isFit = known.length >= FEWEST && known.length <= MOST;
  if (known.length > 0 && !isFit) unknown.push(...known);
  const schemes = isFit ? known : usual;
  const askedBase = asked.get('base') ?? '';
  const askedOnly = asked.get('only') ?? '';
  if (askedBase !== '' && !schemes.includes(askedBase)) unknown.push(askedBase);
  if (askedOnly !== '' && askedOnly !== 'differences') unknown.push(askedOnly);
  return {
    choice: {
      schemes,
      base: schemes.includes(askedBase) ? askedBase : '',
      onlyDifferences: askedOnly === 'differences',
    },
    unknown: [...new Set(unknown)],
  };
}

function queryOf({ schemes, base, onlyDifferences }: Choice): string {
  const parts = [
    `with=${schemes.map(encodeURIComponent).join(',')}`,
    base === '' ? '' : `base=${encodeURIComponent(base)}`,
    onlyDifferences ? 'only=differences' : '',
  ];
  return `?${parts.filter((part) => part !== '').join('&')}`;
}

function show(choice: Choice): void {
  for (const box of boxes) box.checked = choice.schemes.includes(box.value);
  base.value = choice.base;
  only.checked = choice.onlyDifferences;
  for (const option of base.options)
    option.hidden = option.disabled = option.value !== '' && !choice.schemes.includes(option.value);
  for (const added of document.querySelectorAll('main .added')) added.remove();
  for (const part of document.querySelectorAll<HTMLElement>('main [data-scheme]'))
    part.hidden = !choice.schemes.includes(part.dataset.scheme!);
  document.querySelector<HTMLElement>('main')!.dataset.columns = String(choice.schemes.length);
  let rows = 0;
  let different = 0;
  for (const table of document.querySelectorAll<HTMLTableElement>('table.side')) {
    let shown = 0;
    for (const row of table.tBodies[0]!.rows) {
      const cells = [...row.cells].filter((cell) => cell.dataset.key !== undefined && !cell.hidden);
      const keys = new Set(cells.map((cell) => cell.dataset.key));
      const isUnsaid = 'ifSaid' in table.dataset && keys.size === 1 && keys.has('0');
      row.hidden = isUnsaid || (choice.onlyDifferences && keys.size === 1);
      if (!isUnsaid) rows += 1;
      if (keys.size > 1) different += 1;
      if (row.hidden) continue;
      shown += 1;
      holdAgainst(
        cells.find((cell) => cell.dataset.scheme === choice.base),
        cells,
      );
    }
    table.hidden = shown === 0;
    (table.nextElementSibling as HTMLElement).hidden = shown > 0;
    const head = table.tHead!.querySelector(`[data-scheme="${CSS.escape(choice.base)}"]`);
    head?.append(added('span', 'against', words.isBase));
  }
  const count = words.count.replace('{rows}', String(rows)).replace('{different}', String(different));
  form.querySelector('#count')!.textContent = choice.onlyDifferences ? count : `${count} ${words.all}`;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.masthead a[hreflang]'))
    link.search = location.search;
}

/** Say in each cell how it stands to the baseline, in words, and by how much amounts on the same basis differ. */
function holdAgainst(against: HTMLTableCellElement | undefined, cells: readonly HTMLTableCellElement[]): void {
  if (!against) return;
  const amounts = [...against.querySelectorAll<HTMLElement>('[data-yen]')];
  for (const cell of cells) {
    if (cell === against) continue;
    const [own, other] = [cell.dataset.key, against.dataset.key];
    cell.prepend(added('div', 'against', saidOf(own, other)));
    if (own === other) continue;
    for (const one of cell.querySelectorAll<HTMLElement>('[data-yen]')) {
      const alike = amounts.filter((each) => each.dataset.basis === one.dataset.basis);
      for (const each of alike) one.parentElement!.append(added('div', 'difference', differenceOf(one, each)));
    }
  }
}

/** `0` is the key of a cell that says nothing: two of them are not the same, they are unknown. */
function saidOf(own: string | undefined, other: string | undefined): string {
  if (own === '0' && other === '0') return words.neither;
  if (own === '0' || other === '0') return words.oneSided;
  return own === other ? words.same : words.different;
}

function differenceOf(one: HTMLElement, other: HTMLElement): string {
  const yen = Number(one.dataset.yen) - Number(other.dataset.yen);
  const signed = yen === 0 ? words.noDifference : `${yen > 0 ? '+' : '−'}${amount(Math.abs(yen))}`;
  const of = other.dataset.of ?? '';
  return (of === '' ? words.difference : words.differenceFrom.replace('{of}', of)).replace('{difference}', signed);
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

function showAddress(): void {
  const { choice, unknown } = read(location.search);
  tell(unknown.length > 0 ? words.unknown.replace('{what}', unknown.join(', ')) : '');
  show(choice);
}

form.addEventListener('change', () => {
  const schemes = boxes.filter(({ checked }) => checked).map(({ value }) => value);
  if (schemes.length < FEWEST) return tell(words.tooFew);
  if (schemes.length > MOST) return tell(words.tooMany);
  tell('');
  const choice = {
    schemes,
    base: schemes.includes(base.value) ? base.value : '',
    onlyDifferences: only.checked,
  };
  history.pushState(null, '', `${queryOf(choice)}${location.hash}`);
  show(choice);
});
form.addEventListener('submit', (event) => event.preventDefault());
addEventListener('popstate', showAddress);
showAddress();
