import type { Facts } from '../../compare/rating.ts';
import { isYen } from '../../compare/kinds.ts';
import { typedQuantity } from '../../compare/quantities.ts';
import { echo, sortOut } from '../page/address.ts';
import { element } from '../page/element.ts';
import { dayText, notation } from '../page/notation.ts';
import { fill, dataWords } from '../page/words.ts';

type Field = HTMLInputElement | HTMLSelectElement;

const field = <T extends Field>(form: HTMLFormElement, name: string) => form.elements.namedItem(name) as T;
const has = (form: HTMLFormElement, name: string) => form.elements.namedItem(name) !== null;
const typed = (form: HTMLFormElement, name: string) => (has(form, name) ? field(form, name).value.trim() : '');
/** The fields for the quantities that the schemes ask for, and for the values of other axes. */
const quantities = (form: HTMLFormElement) => [...form.querySelectorAll<HTMLInputElement>('input[data-quantity]')];
const selects = (form: HTMLFormElement) => [...form.querySelectorAll<HTMLSelectElement>('select[name="value"]')];
const conditions = (form: HTMLFormElement) => [...form.querySelectorAll<HTMLInputElement>('input[name="condition"]')];

/** Show how amounts were read. Nothing on the page moves. */
export function readAmounts(form: HTMLFormElement): void {
  for (const each of quantities(form).filter(({ name }) => isYen(name))) {
    const amount = quantityIn(each);
    const read = element<HTMLOutputElement>(`${each.name}-read`);
    read.textContent = amount === undefined ? '' : fill(dataWords(read, 'words'), notation.amount(amount));
  }
}

/** Show for each typed field whether it is valid. @returns The invalid fields, in order. */
export function checkFields(form: HTMLFormElement): Field[] {
  readAmounts(form);
  const faulty: Field[] = [];
  for (const each of quantities(form)) {
    const { name } = each;
    const isFaulty = each.value.trim() !== '' && quantityIn(each) === undefined;
    if (isFaulty) faulty.push(each);
    each.setAttribute('aria-invalid', String(isFaulty));
    // screen readers read a hidden element too if it describes a field
    each.setAttribute('aria-describedby', `${name}-hint${isFaulty ? ` ${name}-error` : ''}`);
    element(`${name}-error`).hidden = !isFaulty;
    element(`${name}-fault`).hidden = !isFaulty;
  }
  const on = field<HTMLInputElement>(form, 'on');
  const isFaulty = !on.validity.valid;
  if (isFaulty) faulty.push(on);
  on.setAttribute('aria-invalid', String(isFaulty));
  on.setAttribute('aria-describedby', `on-hint${isFaulty ? ' on-error' : ''}`);
  element('on-error').hidden = !isFaulty;
  element('on-fault').hidden = !isFaulty;
  element('errors').hidden = faulty.length === 0;
  return faulty;
}

/** The quantity in a field; undefined if it is empty or cannot be read. */
function quantityIn({ name, value }: HTMLInputElement): number | undefined {
  return typedQuantity(name, value);
}

/** The facts in the form, after its fields are checked. */
export function factsIn(form: HTMLFormElement): Facts {
  const limit = typed(form, 'limit');
  const joining = typed(form, 'joining');
  const on = typed(form, 'on') || undefined;
  return {
    on,
    membership: typed(form, 'member') || undefined,
    ratingClass: typed(form, 'class') || undefined,
    limit: limit === '' ? undefined : Number(limit),
    inception: joining === '' ? on : `--${joining}`,
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

function wordsOf(kind: string, quantity: number): string {
  return isYen(kind) ? notation.amount(quantity) : String(quantity);
}

/** The query in words: each field with its label. */
export function facts(form: HTMLFormElement): { name: string; value: string }[] {
  const shown = (name: string): string => {
    if (!has(form, name)) return '';
    const each = field(form, name);
    if (each.value.trim() === '') return '';
    const words = each.dataset.words ?? '{}';
    const [option] = (each as HTMLSelectElement).selectedOptions;
    // each scheme shows how many months remain from this day
    return fill(words, option!.dataset.asked ?? option!.label);
  };
  const named = (names: readonly string[]) =>
    names.filter((name) => has(form, name)).map((name) => ({ name: labelOf(form, name), value: shown(name) }));
  const counted = quantities(form).map((each) => {
    const quantity = quantityIn(each);
    const words = quantity === undefined ? each.value.trim() : wordsOf(each.name, quantity);
    return { name: labelOf(form, each.name), value: words };
  });
  const on = typed(form, 'on');
  const further = selects(form).map((each) => ({
    name: labelOf(form, each.id),
    value: each.value === '' ? '' : each.selectedOptions[0]!.label,
  }));
  const checked = conditions(form).filter((each) => each.checked);
  return [
    ...[
      ...named(['member']),
      ...counted,
      ...named(['class', 'limit']),
      { name: labelOf(form, 'on'), value: on && dayText(on) },
      ...named(['joining']),
      ...further,
    ].filter(({ value }) => value !== ''),
    ...checked.map((each) => ({
      name: each.closest('fieldset')!.querySelector('legend')!.textContent,
      value: each.closest('label')!.textContent.trim(),
    })),
  ];
}

/** The query of the address: parsed numbers, without empty fields. */
export function queryOf(form: HTMLFormElement): string {
  const query = new URLSearchParams();
  const put = (name: string, value: string | number | undefined) => {
    if (value !== undefined && value !== '') query.append(name, String(value));
  };
  put('member', typed(form, 'member'));
  for (const each of quantities(form)) put(each.name, quantityIn(each));
  for (const name of ['class', 'limit', 'on', 'joining']) put(name, typed(form, name));
  for (const { name, value } of selects(form)) put(name, value.trim());
  for (const { checked, value } of conditions(form)) if (checked) put('condition', value);
  return query.toString();
}

/** Whether an address contains a query; other parameters are ignored. */
export function asksSomething(form: HTMLFormElement, query: URLSearchParams): boolean {
  const names = ['asked', 'member', 'class', 'limit', 'on', 'joining', 'condition', 'value'];
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
  const written = quantities(form).flatMap(({ name }) => {
    const values = valuesOf(name);
    field(form, name).value = values[0] ?? '';
    return values.length > 1 ? [onlyFirst(name)] : [];
  });
  const [day = '', ...otherDays] = valuesOf('on');
  const on = field<HTMLInputElement>(form, 'on');
  // a browser leaves the field empty if the value is no day
  on.value = day;
  const days = [...(on.value === day ? [] : [notKnown(day)]), ...(otherDays.length > 0 ? [onlyFirst('on')] : [])];
  const chosen = ['member', 'class', 'limit', 'joining'].flatMap((name) => {
    if (!has(form, name)) return [];
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
  return [...written, ...days, ...chosen, ...strange, ...named.unknown.map(notKnown)];
}

function labelOf(form: HTMLFormElement, name: string): string {
  return form.querySelector(`label[for="${name}"]`)!.textContent;
}
