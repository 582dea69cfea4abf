import type { Facts } from '../../compare/rating.ts';
import { typedCount, typedRevenue, typedStores } from '../../compare/typed-amount.ts';
import { echo, sortOut } from '../page/address.ts';
import { element } from '../page/element.ts';
import { notation } from '../page/notation.ts';
import { fill, dataWords } from '../page/words.ts';

type Field = HTMLInputElement | HTMLSelectElement;

const field = <T extends Field>(form: HTMLFormElement, name: string) => form.elements.namedItem(name) as T;
const has = (form: HTMLFormElement, name: string) => form.elements.namedItem(name) !== null;
const typed = (form: HTMLFormElement, name: string) => (has(form, name) ? field(form, name).value.trim() : '');
/** The two quantities with a field of their own, if some scheme asks for them. */
const measures = (form: HTMLFormElement) => ['revenue', 'stores'].filter((name) => has(form, name));
/** The fields for other quantities, such as an age, and for the values of other axes. */
const quantities = (form: HTMLFormElement) => [...form.querySelectorAll<HTMLInputElement>('input[data-quantity]')];
const selects = (form: HTMLFormElement) => [...form.querySelectorAll<HTMLSelectElement>('select[name="value"]')];
const conditions = (form: HTMLFormElement) => [...form.querySelectorAll<HTMLInputElement>('input[name="condition"]')];

/** Show how the revenue was read. Nothing on the page moves. */
export function readRevenue(form: HTMLFormElement): void {
  if (!has(form, 'revenue')) return;
  const revenue = typedRevenue(typed(form, 'revenue'));
  const read = element<HTMLOutputElement>('revenue-read');
  read.textContent = revenue === undefined ? '' : fill(dataWords(read, 'words'), notation.amount(revenue));
}

/** Show for each typed field whether it is valid. @returns The invalid fields, in order. */
export function checkFields(form: HTMLFormElement): Field[] {
  readRevenue(form);
  const revenue = typedRevenue(typed(form, 'revenue'));
  const faulty: Field[] = [
    ...(typed(form, 'revenue') !== '' && revenue === undefined ? [field(form, 'revenue')] : []),
    ...(typed(form, 'stores') !== '' && typedStores(typed(form, 'stores')) === undefined
      ? [field(form, 'stores')]
      : []),
  ];
  for (const each of quantities(form)) {
    const isFaulty = each.value.trim() !== '' && quantityIn(each) === undefined;
    each.setAttribute('aria-invalid', String(isFaulty));
    if (isFaulty) faulty.push(each);
  }
  for (const name of measures(form)) {
    const isFaulty = faulty.includes(field(form, name));
    field(form, name).setAttribute('aria-invalid', String(isFaulty));
    // screen readers read a hidden element too if it describes a field
    field(form, name).setAttribute('aria-describedby', `${name}-hint${isFaulty ? ` ${name}-error` : ''}`);
    element(`${name}-error`).hidden = !isFaulty;
    element(`${name}-fault`).hidden = !isFaulty;
  }
  element('errors').hidden = faulty.length === 0;
  return faulty;
}

/** The quantity in a field; undefined if it is empty or cannot be read. */
function quantityIn({ value, dataset }: HTMLInputElement): number | undefined {
  return dataset.quantity === 'yen' ? typedRevenue(value) : typedCount(value);
}

/** The facts in the form, after its fields are checked. */
export function factsIn(form: HTMLFormElement): Facts {
  const limit = typed(form, 'limit');
  const joining = typed(form, 'joining');
  return {
    membership: typed(form, 'member') || undefined,
    revenue: typedRevenue(typed(form, 'revenue')),
    stores: typedStores(typed(form, 'stores')),
    ratingClass: typed(form, 'class') || undefined,
    limit: limit === '' ? undefined : Number(limit),
    inception: joining === '' ? undefined : `--${joining}`,
    conditions: conditions(form).flatMap(({ checked, value }) => (checked ? [value] : [])),
    quantities: Object.fromEntries(
      quantities(form).flatMap((each) => {
        const quantity = quantityIn(each);
        return quantity === undefined ? [] : [[each.name, quantity]];
      }),
    ),
    values: selects(form).flatMap(({ value }) => (value === '' ? [] : [value])),
  };
}

/** The query in words: each field with its label. */
export function facts(form: HTMLFormElement): { name: string; value: string }[] {
  const { revenue, stores } = factsIn(form);
  const shown = (name: string): string => {
    if (!has(form, name)) return '';
    const each = field(form, name);
    if (each.value.trim() === '') return '';
    const words = each.dataset.words ?? '{}';
    if (name === 'revenue') return notation.amount(revenue!);
    if (name === 'stores') return fill(words, String(stores));
    const [option] = (each as HTMLSelectElement).selectedOptions;
    // each scheme shows how many months remain from this day
    return fill(words, option!.dataset.asked ?? option!.label);
  };
  const chosen = ['member', ...measures(form), 'class', 'limit', 'joining'].map((name) => ({
    name: labelOf(form, name),
    value: shown(name),
  }));
  const further = [...quantities(form), ...selects(form)].map((each) => ({
    name: form.querySelector(`label[for="${each.id}"]`)!.textContent,
    value:
      each.value === '' ? '' : each instanceof HTMLSelectElement ? each.selectedOptions[0]!.label : each.value.trim(),
  }));
  const checked = conditions(form).filter((each) => each.checked);
  return [
    ...[...chosen, ...further].filter(({ value }) => value !== ''),
    ...checked.map((each) => ({
      name: each.closest('fieldset')!.querySelector('legend')!.textContent,
      value: each.closest('label')!.textContent.trim(),
    })),
  ];
}

/** The query of the address: parsed numbers, without empty fields. */
export function queryOf(form: HTMLFormElement): string {
  const { revenue, stores } = factsIn(form);
  const query = new URLSearchParams();
  const put = (name: string, value: string | number | undefined) => {
    if (value !== undefined && value !== '') query.append(name, String(value));
  };
  put('member', typed(form, 'member'));
  put('revenue', revenue);
  put('stores', stores);
  for (const name of ['class', 'limit', 'joining']) put(name, typed(form, name));
  for (const { name, value } of [...quantities(form), ...selects(form)]) put(name, value.trim());
  for (const { checked, value } of conditions(form)) if (checked) put('condition', value);
  return query.toString();
}

/** Whether an address contains a query; other parameters are ignored. */
export function asksSomething(form: HTMLFormElement, query: URLSearchParams): boolean {
  const names = ['asked', 'member', 'revenue', 'stores', 'class', 'limit', 'joining', 'condition', 'value'];
  return [...names, ...quantities(form).map(({ name }) => name)].some((name) => query.has(name));
}

/**
 * Fill the form from the address.
 * @param words  Of the notices: `{what}` isn't a value of a field; for several values of one field, `{name}` `{what}`
 * is used.
 * @returns      A notice for every value that the form doesn't have or cannot hold.
 */
export function restore(
  form: HTMLFormElement,
  query: URLSearchParams,
  words: { unknown: string; doubled: string },
): string[] {
  const valuesOf = (name: string) => [...new Set(query.getAll(name).filter(Boolean))];
  const notKnown = (what: string) => fill(words.unknown, { what: echo(what) });
  const onlyFirst = (name: string) => {
    const used = field(form, name);
    const what = used instanceof HTMLSelectElement ? used.selectedOptions[0]!.label : used.value;
    return fill(words.doubled, { name: labelOf(form, name), what: echo(what) });
  };
  const written = [...measures(form), ...quantities(form).map(({ name }) => name)].flatMap((name) => {
    const values = valuesOf(name);
    field(form, name).value = values[0] ?? '';
    return values.length > 1 ? [onlyFirst(name)] : [];
  });
  const chosen = ['member', 'class', 'limit', 'joining'].flatMap((name) => {
    const select = field<HTMLSelectElement>(form, name);
    const { known, unknown } = sortOut(
      valuesOf(name),
      [...select.options].map(({ value }) => value),
    );
    select.value = known[0] ?? '';
    return [...unknown.map(notKnown), ...(known.length > 1 ? [onlyFirst(name)] : [])];
  });
  const wanted = valuesOf('value');
  const offered = selects(form).flatMap((select) => [...select.options].map(({ value }) => value));
  for (const select of selects(form))
    select.value = wanted.find((value) => [...select.options].some((option) => option.value === value)) ?? '';
  const strange = wanted.filter((value) => !offered.includes(value)).map(notKnown);
  const boxes = conditions(form);
  const named = sortOut(
    query.getAll('condition').filter(Boolean),
    boxes.map(({ value }) => value),
  );
  for (const each of boxes) each.checked = named.known.includes(each.value);
  checkFields(form);
  return [...written, ...chosen, ...strange, ...named.unknown.map(notKnown)];
}

function labelOf(form: HTMLFormElement, name: string): string {
  return form.querySelector(`label[for="${name}"]`)!.textContent;
}
