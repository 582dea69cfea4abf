const ORDERS = [
  '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳',
  'アイウエオカキクケコサシスセソタチツテト',
  'abcdefghijklmnopqrstuvwxyz',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
];

/** The printed marker behind or before another one; the same for a mark that does not count; undefined at the end of an order. */
export function nextMarker(raw: string, by: 1 | -1): string | undefined {
  const digits = /[0-9]+/.exec(raw);
  if (digits) return raw.replace(digits[0], String(Number(digits[0]) + by));
  if (/[０-９]/.test(raw)) return undefined;
  const order = ORDERS.find((each) => [...raw].some((letter) => each.includes(letter)));
  if (!order) return raw;
  const letter = [...raw].find((each) => order.includes(each))!;
  const next = order[order.indexOf(letter) + by];
  return next === undefined ? undefined : raw.replace(letter, next);
}
