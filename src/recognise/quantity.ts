import { amount } from './amount.ts';
import { dayAt, GAP, monthDayAt, timeAt, YEAR, type Fault } from './date.ts';
import { ERA, yearOfEra } from './era.ts';

/** What a number is. The value of each kind is in the comment. */
export type QuantityKind =
  | 'money' //         50000, in yen
  | 'percent' //       30: 30%, 3割
  | 'fraction' //      1/20: 20分の1
  | 'times' //         1.6: 1.6倍
  | 'count' //         20: 20名; `unit` is the counter as printed
  | 'duration' //      P1Y, P3M, P30D, PT24H: in the notation of ISO 8601
  | 'day' //           2024-04-01, 2024-04-01T16:00
  | 'year-month' //    2024-05
  | 'year' //          2024
  | 'month-day' //     --03-15
  | 'month' //         --04
  | 'day-of-month' //  ---15
  | 'time' //          16:00
  | 'page' //          4: P.4, 7ページ
  | 'article' //       22: 第22条
  | 'ordinal' //       3: 第3回
  | 'marker' //        1: the number of an item, (1) or 1.
  | 'mark' //          1: the number of a note, (*1) or ※1
  | 'reference' //     2: 上記2
  | 'telephone' //     03-3241-0230
  | 'postal-code' //   103-0023
  | 'address' //       1-8-6, 7階: a place; https://…
  | 'code' //          24T-000152: letters and digits that name something
  | 'number'; //       13: nothing says what it is

export type Value = number | string;

/** A number of a text with what makes it a quantity. Offsets are those of the text. */
export type Quantity = {
  /** With its unit, and with both ends of a range. */
  start: number;
  end: number;
  /** The number itself, without words for its unit: `2～3` of `2～3名`. */
  digits: { start: number; end: number };
  kind: QuantityKind;
  value: Value;
  /** The upper end of a range. */
  to?: Value;
  /** Where the two ends of a range are: the lower one may have no unit of its own (`5` of `5～10万円`). */
  ends?: readonly [Place, Place] | undefined;
  unit?: string;
  /** 約, 程度: not exactly this. 数: several times this (`数千件`). */
  about?: 'about' | 'several';
  /** 以上, 以下, 未満, 超. */
  bound?: Bound;
  /** Why it cannot be meant so, and which of the ends it is. */
  fault?: Place & { why: Fault; value: Value };
};
type Bound = 'at-least' | 'at-most' | 'less-than' | 'more-than';
type Place = { start: number; end: number };

/** A range of the text that is already understood: an amount of money, or what a person declared. */
export type Known = Place & { kind: QuantityKind; value: Value };

/** What is read at a place, before a range or a bound is looked for. */
type Read = Omit<Quantity, 'ends' | 'fault'> & {
  fault?: Fault | undefined;
  /** The value of another number with the same unit: what the 2 of `2～3割` means. */
  same?: (count: number) => Value | undefined;
};

const NUMBER = String.raw`(\d+(?:,\d{3})*(?:\.\d+)?)`;
const plain = (digits: string) => Number(digits.replaceAll(',', ''));

// where a quantity may begin: most of a text is passed over here
const BEGINS = new RegExp(
  String.raw`\d|\$\\frac\{(?=\d)|(?:${ERA}) ?(?=[\d元])|(?<![A-Za-z])[MTSHR](?=\d{1,2}[./]\d)|午[前後](?=${GAP}\d)|正午|半(?=[年日])|https?://|数(?=[十百千万億])`,
  'g',
);
const DIGIT = /\d/;

/**
 * Read every number of a text, in one pass.
 * @param folded  Width folded.
 * @param known   What is already understood, in order; no other quantity overlaps with it.
 * @returns       In the order of the text, without overlaps. A number that nothing explains is of kind `number`.
 */
export function quantitiesIn(folded: string, known: readonly Known[] = []): Quantity[] {
  const found: Quantity[] = [];
  let next = 0;
  BEGINS.lastIndex = 0;
  for (let begin = BEGINS.exec(folded); begin; begin = BEGINS.exec(folded)) {
    const at = begin.index;
    while (next < known.length && known[next]!.end <= at) next += 1;
    const quantity = quantityAt(folded, at, { known, next, before: found.at(-1) });
    if (!quantity) continue;
    found.push(quantity);
    BEGINS.lastIndex = Math.max(quantity.end, at + 1);
  }
  return found;
}

type Context = { known: readonly Known[]; next: number; before: Quantity | undefined };

function quantityAt(folded: string, at: number, context: Context): Quantity | undefined {
  const range = sharedRange(folded, at, context);
  if (range) return qualified(folded, range);
  const from = readAt(folded, at, context);
  if (!from) return undefined;
  const to = isMeasured(from.kind) && upperEnd(folded, from, context);
  if (!to) return qualified(folded, whatIsRead(from));
  const upper = whatIsRead(to);
  return qualified(folded, {
    ...whatIsRead(from),
    ...(upper.fault && !from.fault && { fault: upper.fault }),
    end: to.end,
    digits: { start: from.digits.start, end: to.digits.end },
    to: to.value,
    ends: [
      { start: from.start, end: from.end },
      { start: to.start, end: to.end },
    ],
  });
}

function whatIsRead({ fault, ...rest }: Read): Quantity {
  delete rest.same;
  return { ...rest, ...(fault && { fault: { why: fault, value: rest.value, start: rest.start, end: rest.end } }) };
}

//   2～3割 | 5～10万円 | 20 ～ 30名, not 70~ 2,500万円: there the sign belongs to the number before it
const BARE = new RegExp(String.raw`${NUMBER}( ?)[~–](\2)(?=\d)`, 'y');

/** A range whose lower end has the unit of its upper end. The lower end must then be less. */
function sharedRange(folded: string, at: number, context: Context): Quantity | undefined {
  if (!DIGIT.test(folded[at]!) || isKnown(at, context)) return undefined;
  const bare = match(BARE, folded, at);
  if (!bare || /[A-Za-z]/.test(folded[at - 1] ?? '')) return undefined;
  const right = at + bare[0].length;
  const to = readAt(folded, right, context);
  if (to?.start !== right || to.digits.start !== right || !to.same) return undefined;
  const value = to.same(plain(bare[1]!));
  if (value === undefined || !isLess(plain(bare[1]!), to, folded)) return undefined;
  return {
    ...whatIsRead(to),
    start: at,
    digits: { start: at, end: to.digits.end },
    value,
    to: to.value,
    ends: [
      { start: at, end: at + bare[1]!.length },
      { start: to.start, end: to.end },
    ],
  };
}

/** Whether a number is less than the one printed in a quantity. */
function isLess(count: number, { digits }: Read, folded: string): boolean {
  const printed = match(COUNT, folded, digits.start);
  return printed !== undefined && count < plain(printed[1]!);
}
const COUNT = new RegExp(NUMBER, 'y');

// what has more and less: the other kinds name things
const MEASURED: ReadonlySet<QuantityKind> = new Set<QuantityKind>([
  'money',
  'percent',
  'fraction',
  'times',
  'count',
  'duration',
  'day',
  'year-month',
  'year',
  'month-day',
  'time',
]);
const isMeasured = (kind: QuantityKind) => MEASURED.has(kind);

const TO = /(?:[ \t]|\r?\n)?[~–](?: |\r?\n)?(?=[\d明大昭平令MTSHR午正¥\\])/y;
// 9:00 - 17:00
const DASH = / - (?=\d)/y;

/** The upper end of a range whose ends both have a unit: `500万円～1億円`. */
function upperEnd(folded: string, from: Read, context: Context): Read | undefined {
  const to = match(TO, folded, from.end) ?? (from.kind === 'time' ? match(DASH, folded, from.end) : undefined);
  if (!to) return undefined;
  const read = readAt(folded, from.end + to[0].length, context);
  if (!read || read.start !== from.end + to[0].length) return undefined;
  // 2024年5月7日～6月14日: the year of the first day, if the second is not before it
  if (from.kind === 'day' && read.kind === 'month-day') {
    const year = `${String(from.value).slice(0, 4)}年`;
    const day = calendarAt(`${year}${folded.slice(read.start, read.start + 24)}`, 0);
    if (day?.kind !== 'day' || day.value < from.value) return undefined;
    return { ...day, ...between(read.start, read.start + day.end - year.length, 'day', day.value) };
  }
  if (read.kind !== from.kind || read.unit !== from.unit) return undefined;
  const isNumber = typeof from.value === 'number' && typeof read.value === 'number';
  return isNumber && from.value >= read.value ? undefined : read;
}

const AFTER = new RegExp(
  String.raw`${GAP}(?:(以上|以降)|(以下|以内|まで)|(未満|より前)|(超(?!過)|を超え)|(程度|前後|ほど|余り))`,
  'y',
);
const ABOUT = /(?:約|およそ|おおむね|概ね)[\s*]*$/;

/** Add what qualifies a quantity: 約, 以上, 未満, 程度. */
function qualified(folded: string, quantity: Quantity): Quantity {
  if (!isMeasured(quantity.kind)) return quantity;
  const after = match(AFTER, folded, quantity.end);
  const bound: Bound | undefined =
    after &&
    (after[1] ? 'at-least' : after[2] ? 'at-most' : after[3] ? 'less-than' : after[4] ? 'more-than' : undefined);
  const before = folded.slice(Math.max(0, quantity.start - 6), quantity.start);
  const about = quantity.about ?? (after?.[5] || ABOUT.test(before) ? ('about' as const) : undefined);
  return { ...quantity, ...(about && { about }), ...(bound && { bound }) };
}

function isKnown(at: number, { known, next }: Context): boolean {
  const token = known[next];
  return token !== undefined && token.start <= at;
}

/** Read the quantity that begins at a place, without range and bound. */
function readAt(folded: string, at: number, context: Context): Read | undefined {
  for (let i = context.next; i < context.known.length && context.known[i]!.start <= at; i += 1) {
    const token = context.known[i]!;
    if (token.end > at) return fromKnown(folded, token);
  }
  if (!DIGIT.test(folded[at]!)) return wordAt(folded, at);
  return (
    beforeDigits(folded, at, context) ?? byUnit(folded, at) ?? byPlace(folded, at, context) ?? unknownAt(folded, at)
  );
}

function fromKnown(folded: string, { start, end, kind, value }: Known): Read {
  const same = kind === 'money' ? sameUnit(folded.slice(start, end)) : undefined;
  return { start, end, digits: { start, end }, kind, value, ...(same && { same }) };
}

// 10万円 | 2千万円 | 500円: one number and one unit, which a lower end can share
const ONE_UNIT = /^[\d,.]+([兆億万千百]*円)$/;

function sameUnit(printed: string): Read['same'] {
  const unit = ONE_UNIT.exec(printed.replace(/\s/g, ''))?.[1];
  return unit === undefined ? undefined : (count) => amount(`${count}${unit}`);
}

const YEAR_ALONE = new RegExp(YEAR, 'y');
const YEAR_MONTH = new RegExp(String.raw`${YEAR}${GAP}(\d{1,2})月`, 'y');
const ADDRESS = /https?:\/\/[^\s<>()[\]]+/y;
// $\frac{1}{20}$
const TEX_FRACTION = /\$\\frac\{(\d+)\}\{(\d+)\}\$/y;
const COUNTER = [
  '件(?!数|名)|社(?!会|内|員|債|告|外)|人(?!格|件|身|物|間|権|的)|回(?!線|収|答|復|避)|店舗|口(?!座|頭)|歳|才|個(?!人|別)|台(?!帳)|枚|棟',
  '通(?!知|信|常|報|貨|話|勤)|室(?!内)|戸(?!籍)|世帯|冊|級|点(?!検)|つ|種類?|請求|事故|法人|加入者|団体|[かカヵヶケ箇](?:所|国)|泊',
  '往復|名様?(?!称|簿|義|前|誉)|ドル|ユーロ|センチ|メートル|キロ|kg|km|cm|mm|m(?![A-Za-z])|㎡|GB|MB',
].join('|');
// a line may end between a number and these: they cannot begin a sentence
const APART = '請求|事故|法人|店舗|名(?!称|簿|義|前|誉)|件(?!数|名)';
const SEVERAL = new RegExp(String.raw`数([十百千万億]+)(?=(${COUNTER}))`, 'y');

/** What begins with a word: an era, a time, an address, 数千件. */
function wordAt(folded: string, at: number): Read | undefined {
  if (folded[at] === 'h') {
    const address = match(ADDRESS, folded, at);
    return address && whole(at, address[0], 'address', address[0]);
  }
  if (folded[at] === '$') {
    const fraction = match(TEX_FRACTION, folded, at);
    return fraction && whole(at, fraction[0], 'fraction', `${fraction[1]}/${fraction[2]}`);
  }
  // 半年払 says how often something is paid
  if (folded[at] === '半') {
    if (folded[at + 2] === '払') return undefined;
    return whole(at, folded.slice(at, at + 2), 'duration', folded[at + 1] === '年' ? 'P0.5Y' : 'P0.5D');
  }
  if (folded[at] === '数') {
    const several = match(SEVERAL, folded, at);
    if (!several) return undefined;
    const [printed, units, unit] = several;
    const value = [...units!].reduce((product, each) => product * UNITS[each]!, 1);
    return {
      ...whole(at, `${printed}${unit}`, 'count', value),
      digits: span(at, printed),
      unit: unit!,
      about: 'several',
    };
  }
  const half = match(HOURS, folded, at);
  if (half) {
    const [from, to] = [`${half[1]}${half[2]}時`, `${half[1]}${half[3]}時`].map((text) => timeAt(text, 0)!);
    const fault = from!.fault ?? to!.fault;
    if (Number(half[2]) < Number(half[3]))
      return { ...whole(at, half[0], 'time', from!.time), to: to!.time, ...(fault && { fault }) };
  }
  return calendarAt(folded, at);
}

// 午後1～5時
const HOURS = /(午前|午後) ?(\d{1,2}) ?~ ?(\d{1,2})時(?!間)/y;
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 億: 1e8, 兆: 1e12 };

/** A day, a month of a year, a year, a day of the year, a time. */
function calendarAt(folded: string, at: number): Read | undefined {
  const day = dayAt(folded, at);
  if (day) {
    const value = day.weekday === undefined ? day.iso : `${day.iso} ${day.weekday}`;
    return { ...between(at, day.end, 'day', value), ...(day.fault && { fault: day.fault }) };
  }
  const yearMonth = match(YEAR_MONTH, folded, at);
  if (yearMonth) {
    const [printed, western, era, ofEra, month] = yearMonth;
    const year = western === undefined ? yearOfEra(era!, ofEra!, Number(month)) : Number(western);
    const fault = year === undefined || Number(month) < 1 || Number(month) > 12 ? ('impossible' as const) : undefined;
    return { ...whole(at, printed, 'year-month', `${year ?? ofEra}-${two(month!)}`), ...(fault && { fault }) };
  }
  const year = match(YEAR_ALONE, folded, at);
  // 2,000年 has been read as a number before
  if (year && (year[1] === undefined || /^[12]/.test(year[1]))) {
    const [printed, western, era, ofEra] = year;
    const value = western === undefined ? yearOfEra(era!, ofEra!) : Number(western);
    const digits = { start: at, end: at + printed.length - 1 };
    const fault = value === undefined ? ('impossible' as const) : undefined;
    return { ...whole(at, printed, 'year', value ?? printed), digits, ...(fault && { fault }) };
  }
  const monthDay = monthDayAt(folded, at);
  if (monthDay)
    return {
      ...between(at, monthDay.end, 'month-day', monthDay.monthDay),
      ...(monthDay.fault && { fault: monthDay.fault }),
    };
  const time = timeAt(folded, at);
  return time && { ...between(at, time.end, 'time', time.time), ...(time.fault && { fault: time.fault }) };
}

/** What the characters in front of a number say of it: a note mark, a page, an article, a letter of a code. */
function beforeDigits(folded: string, at: number, { before }: Context): Read | undefined {
  const left = folded[at - 1];
  switch (left) {
    case '*':
    case '※':
    case '注':
      return markAt(folded, at);
    case '№':
      return number(folded, at, 'code');
    case '〒':
      return match(POSTAL, folded, at) && hyphenated(folded, at, 'postal-code');
    case '第':
      return orderAt(folded, at);
    case '、':
    case ',':
      // P.4、7
      return before?.kind === 'page' && before.end === at - 1 && !byUnit(folded, at)
        ? number(folded, at, 'page')
        : undefined;
  }
  if (left === undefined || !/[A-Za-z. \-‐]/.test(left)) return undefined;
  const words = folded.slice(Math.max(0, at - 8), at);
  if (/(?<![A-Za-z&])[Pp]{1,2}\.? ?$/.test(words)) return pageAt(folded, at);
  if (/No\. ?$/i.test(words)) return number(folded, at, 'code');
  if (/[A-Za-z]$/.test(words) && !TELEPHONE_WORD.test(words)) return codeAt(folded, at);
  if (/[A-Za-z][-‐]$/.test(words)) return codeAt(folded, at);
  if (/(?:上記|下記|左記|右記|前記|後記) $/.test(words)) return number(folded, at, 'reference');
  return undefined;
}

/** (*1) | ※1 | (注1), not ※101店舗以上: there the sign begins a note. */
function markAt(folded: string, at: number): Read | undefined {
  if (/\*\*$/.test(folded.slice(Math.max(0, at - 2), at))) return undefined;
  const isInBrackets = /\(\\?[*※注]$/.test(folded.slice(Math.max(0, at - 3), at));
  const counted = isInBrackets ? undefined : byUnit(folded, at);
  return counted?.kind === 'marker' || !counted ? number(folded, at, 'mark') : undefined;
}

const TELEPHONE_WORD = /(?:TEL|FAX|Tel|Fax|tel|fax|電話)$/;
const TELEPHONE = /0\d{1,4}[-‐(]\d{1,4}[-‐)]\d{3,4}(?![-‐\d])|0\d{3}[-‐]\d{5,6}(?![-‐\d])/y;
const POSTAL = /\d{3}[-‐]\d{4}(?![-‐\d])/y;
const HYPHENATED = /\d+(?:[.,]\d+)*(?:[-‐]\d+)*/y;
const CODE = /[A-Za-z0-9]+(?:[-‐][A-Za-z0-9]+)*/y;
// 24T-000152 | 3A-12
const CODE_FROM_DIGIT = /\d+[A-Z]{1,3}[-‐]\d+(?:[-‐][A-Za-z0-9]+)*/y;
const PAGES = /\d{1,3}(?: ?~ ?\d{1,3})?/y;

function pageAt(folded: string, at: number): Read | undefined {
  const pages = match(PAGES, folded, at);
  if (!pages) return undefined;
  const [from, to] = pages[0].split(/ ?~ ?/);
  if (to === undefined) return whole(at, pages[0], 'page', Number(from));
  if (Number(from) >= Number(to)) return whole(at, from!, 'page', Number(from));
  return { ...whole(at, pages[0], 'page', Number(from)), to: Number(to) };
}

function codeAt(folded: string, at: number): Read | undefined {
  let start = at;
  while (start > 0 && /[A-Za-z0-9]/.test(folded[start - 1]!)) start -= 1;
  const code = match(CODE, folded, at)!;
  return between(start, at + code[0].length, 'code', folded.slice(start, at + code[0].length));
}

const ORDER = /(\d+)( ?(?:条|項|号|款|編|章|節)(?:の\d+)?)?/y;

function orderAt(folded: string, at: number): Read {
  const [, digits, article] = match(ORDER, folded, at)!;
  return whole(at, digits!, article ? 'article' : 'ordinal', Number(digits));
}

const UNIT = new RegExp(String.raw`${NUMBER}((?: |\r?\n)?)([^\s])`, 'y');
const sticky = (source: string) => new RegExp(`${NUMBER}${source}`, 'y');
const DURATIONS: Record<string, readonly [RegExp, (count: string) => string]> = {
  年: [sticky(String.raw`${GAP}年(?!度)間?(半)?`), (count) => `P${count}Y`],
  月: [sticky(String.raw`${GAP}[かカヵヶケ箇]月間?(半)?`), (count) => `P${count}M`],
  週: [sticky(String.raw`${GAP}週間?()`), (count) => `P${count}W`],
  日: [sticky(String.raw`${GAP}日間?(半)?`), (count) => `P${count}D`],
  時: [sticky(String.raw`${GAP}時間(半)?`), (count) => `PT${count}H`],
  分: [sticky(String.raw`${GAP}分間?(?!の\d)()`), (count) => `PT${count}M`],
  秒: [sticky(String.raw`${GAP}秒間?()`), (count) => `PT${count}S`],
};
const PERCENT = sticky(String.raw` ?%`);
const TENTHS = sticky(String.raw` ?割(?:(\d)分)?`);
const TIMES = sticky(String.raw`${GAP}倍`);
const FRACTION = sticky(String.raw`分の(\d+)`);
const SLASH = /(\d+)\/(\d+)(?![\d/])/y;
const LARGE = new RegExp(String.raw`${NUMBER}([兆億万千百十]+)(?= ?(${COUNTER}))`, 'y');
const COUNTED = new RegExp(String.raw`${NUMBER}(?:${GAP}(${APART})|(${COUNTER}))`, 'y');
// 1営業日あたり | 1加入者ごとに: whatever is counted one by one
const EACH = new RegExp(
  String.raw`${NUMBER}([\p{Script=Han}A-Za-zァ-ヴー]{1,12}?)(?=につき|あたり|当たり|当り|ごと|毎に)`,
  'yu',
);
// 13の自動車工場
const OF = new RegExp(String.raw`${NUMBER}(?=の[\p{Script=Han}\p{Script=Katakana}])`, 'yu');
const PAGE_AFTER = /(\d{1,3})(?= ?(?:[ペぺ]ージ|頁))/y;
const MONEY = /\d[\d,.]*(?:\s?[兆億万千百][\d,.]*)*\s?円/y;
const DAY_OF_MONTH = /(?:毎月|翌々?月|前月|当月|同月|各月|[^ヶかカヵケ箇\d]月)の?$/;

/** What the unit behind a number says of it. */
function byUnit(folded: string, at: number): Read | undefined {
  const found = match(UNIT, folded, at);
  if (!found) return undefined;
  const unit = found[3]!;
  switch (unit) {
    case '年':
      return calendarAt(folded, at) ?? durationAt(folded, at, unit);
    case '月': {
      const monthDay = calendarAt(folded, at);
      if (monthDay) return monthDay;
      const month = Number(found[1]);
      const printed = `${found[1]}${found[2]}月`;
      return Number.isInteger(month) && month >= 1 && month <= 12
        ? { ...whole(at, printed, 'month', `--${two(String(month))}`), digits: span(at, found[1]!) }
        : undefined;
    }
    case '日': {
      const before = folded.slice(Math.max(0, at - 4), at);
      const isOfMonth = DAY_OF_MONTH.test(before) || /^ ?日(?:付|締|払)/.test(folded.slice(at + found[1]!.length));
      if (isOfMonth && Number(found[1]) >= 1 && Number(found[1]) <= 31)
        return {
          ...whole(at, `${found[1]}${found[2]}日`, 'day-of-month', `---${two(found[1]!)}`),
          digits: span(at, found[1]!),
        };
      return durationAt(folded, at, unit);
    }
    case '時':
      return durationAt(folded, at, unit) ?? hourAt(folded, at);
    case '週':
    case '秒':
      return durationAt(folded, at, unit);
    case '分': {
      const fraction = match(FRACTION, folded, at);
      if (fraction) return whole(at, fraction[0], 'fraction', `${fraction[2]}/${fraction[1]}`);
      return durationAt(folded, at, unit);
    }
    case 'か':
    case 'カ':
    case 'ヵ':
    case 'ヶ':
    case 'ケ':
    case '箇':
      return durationAt(folded, at, '月') ?? countAt(folded, at);
    case '%': {
      const percent = match(PERCENT, folded, at);
      return percent && ratio(at, percent[0], plain(percent[1]!), (count) => count);
    }
    case '割': {
      const tenths = match(TENTHS, folded, at);
      if (!tenths) return undefined;
      const value = Math.round((plain(tenths[1]!) * 10 + Number(tenths[2] ?? 0)) * 1000) / 1000;
      return ratio(at, tenths[0], value, tenths[2] ? undefined : (count) => count * 10);
    }
    case '倍': {
      const times = match(TIMES, folded, at);
      return (
        times && {
          ...whole(at, times[0], 'times', plain(times[1]!)),
          digits: span(at, times[1]!),
          same: (count: number) => count,
        }
      );
    }
    case ':':
    case '.':
    case '/':
      return calendarAt(folded, at) ?? slashAt(folded, at, unit);
    case '-':
    case '‐':
      return calendarAt(folded, at);
    case '兆':
    case '億':
    case '万':
    case '千':
    case '百':
    case '十':
    case '円':
      return moneyAt(folded, at) ?? countAt(folded, at);
    default:
      return countAt(folded, at);
  }
}

/** 16時; 10～15時 shares its unit. */
function hourAt(folded: string, at: number): Read | undefined {
  // a word in front of the number would say which half of the day it is
  if (/午[前後]\s*$/.test(folded.slice(Math.max(0, at - 4), at))) return undefined;
  const time = calendarAt(folded, at);
  const isHour = time?.kind === 'time' && String(time.value).endsWith(':00');
  return isHour ? { ...time, same: (n) => (n < 24 ? `${two(String(n))}:00` : undefined) } : time;
}

function ratio(at: number, printed: string, value: number, same: Read['same']): Read {
  return { ...whole(at, printed, 'percent', value), ...(same && { same }) };
}

/** 1/20 */
function slashAt(folded: string, at: number, sign: string): Read | undefined {
  const slash = sign === '/' ? match(SLASH, folded, at) : undefined;
  return slash && whole(at, slash[0], 'fraction', `${slash[1]}/${slash[2]}`);
}

function durationAt(folded: string, at: number, unit: string): Read | undefined {
  const [pattern, valueOf] = DURATIONS[unit]!;
  const found = match(pattern, folded, at);
  if (!found) return undefined;
  const [printed, count, half] = found;
  // 1年半
  const value = valueOf(String(plain(count!) + (half ? 0.5 : 0)));
  const same = half ? undefined : (n: number) => valueOf(String(n));
  return { ...whole(at, printed, 'duration', value), digits: span(at, count!), ...(same && { same }) };
}

function moneyAt(folded: string, at: number): Read | undefined {
  const found = match(MONEY, folded, at);
  const yen = found && amount(found[0]);
  if (yen === undefined) return undefined;
  const same = sameUnit(found![0]);
  return { ...whole(at, found![0], 'money', yen), ...(same && { same }) };
}

function countAt(folded: string, at: number): Read | undefined {
  const large = match(LARGE, folded, at);
  if (large) {
    const [printed, count, units, unit] = large;
    const scale = [...units!].reduce((product, each) => product * UNITS[each]!, 1);
    const end = folded.indexOf(unit!, at + printed.length) + unit!.length;
    return {
      ...between(at, end, 'count', Math.round(plain(count!) * scale)),
      digits: span(at, printed),
      unit: unit!,
      same: (n: number) => Math.round(n * scale),
    };
  }
  const page = match(PAGE_AFTER, folded, at);
  if (page) return { ...whole(at, page[1]!, 'page', Number(page[1])), same: (n: number) => n };
  const counted = match(EACH, folded, at) ?? match(COUNTED, folded, at);
  if (counted) {
    const unit = counted[2] ?? counted[3]!;
    return {
      ...whole(at, counted[0], 'count', plain(counted[1]!)),
      digits: span(at, counted[1]!),
      unit,
      same: (n: number) => n,
    };
  }
  const of = match(OF, folded, at);
  return of && { ...whole(at, of[0], 'count', plain(of[1]!)), same: (n: number) => n };
}

// (1) | 〈2〉 | 【3】
const BRACKETS: Record<string, string> = { '(': ')', '〈': '〉', '<': '>', '[': ']', '【': '】' };
const ITEM = /\d{1,2}[.)](?=\s|[^\d\s])/y;
const PLACE_UNIT = /\d+(?=丁目|番地|番(?!号|目)|号室|階(?!級|層)|F(?![A-Za-z]))/y;

/** What the place of a number says of it: an item of a list, a telephone number, a part of an address. */
function byPlace(folded: string, at: number, { before }: Context): Read | undefined {
  if (match(TELEPHONE, folded, at)) return hyphenated(folded, at, 'telephone');
  if (match(POSTAL, folded, at)) return hyphenated(folded, at, 'postal-code');
  const code = match(CODE_FROM_DIGIT, folded, at);
  if (code) return whole(at, code[0], 'code', code[0]);
  const place = match(PLACE_UNIT, folded, at);
  if (place) return whole(at, place[0], 'address', place[0]);
  const [digits] = match(HYPHENATED, folded, at)!;
  const words = folded.slice(Math.max(0, at - 6), at);
  const parts = digits.split(/[-‐]/).length;
  // 4丁目1-1 | 北一条西6-2 | 新川1-8-6 | 6番地4
  if (parts > 2 || (parts === 2 && /(?:丁目|[町条西東南北区市村])$/.test(words)) || /番地$/.test(words))
    return whole(at, digits, 'address', digits);
  const closing = BRACKETS[folded[at - 1] ?? ''];
  const value = Number(digits);
  if (closing !== undefined && digits.length <= 2 && folded[at + digits.length] === closing)
    return whole(at, digits, 'marker', value);
  const isFirst = /(?:^|[\n>])[ \t\-#・●■◆□]*$/.test(folded.slice(Math.max(0, at - 8), at));
  const item = match(ITEM, folded, at);
  if (item) {
    const length = item[0].length - 1;
    if (isFirst) return whole(at, item[0].slice(0, length), 'marker', Number(item[0].slice(0, length)));
    // 上記の1. ～6. のほか
    const follows = before?.kind === 'reference' && /^\.? ?~ ?$/.test(folded.slice(before.end, at));
    if (follows) return whole(at, item[0].slice(0, length), 'reference', Number(item[0].slice(0, length)));
  }
  if (/(?:上記|下記|左記|右記|前記|後記)の?$/.test(words)) return number(folded, at, 'reference');
  // 件数 1,204: the counter is in front of the number
  const counter = COUNTER_BEFORE.exec(words)?.[1];
  return counter === undefined ? undefined : { ...number(folded, at, 'count'), unit: counter };
}

const COUNTER_BEFORE = /([件人名社回口台]|店舗)数[ :\t]*$/;

function unknownAt(folded: string, at: number): Read {
  return number(folded, at, 'number');
}

/** A number without its surroundings, as the value. */
function number(folded: string, at: number, kind: QuantityKind): Read {
  const [digits] = match(kind === 'number' ? HYPHENATED : COUNT, folded, at)!;
  const value = Number(digits.replaceAll(',', ''));
  return whole(at, digits, kind, Number.isNaN(value) ? digits : value);
}

function hyphenated(folded: string, at: number, kind: QuantityKind): Read {
  const [digits] = match(HYPHENATED, folded, at)!;
  const printed = kind === 'telephone' ? match(TELEPHONE, folded, at)![0] : digits;
  return whole(at, printed, kind, printed);
}

function whole(at: number, printed: string, kind: QuantityKind, value: Value): Read {
  return between(at, at + printed.length, kind, value);
}

function between(start: number, end: number, kind: QuantityKind, value: Value): Read {
  return { start, end, digits: { start, end }, kind, value };
}

function span(at: number, printed: string): Place {
  return { start: at, end: at + printed.length };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}
