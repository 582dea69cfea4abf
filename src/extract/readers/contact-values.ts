import type { Contact, ContactValue, ContactValueKind } from '../../../schemas/contact.ts';
import { cut, foldedOf, sourcedOf, trim, wordingOf, type Strand } from '../layout/strand.ts';
import { isFormLabel } from '../../recognise/form-field.ts';
import { openingHours } from '../../recognise/opening-hours.ts';
import { foldWidth } from '../../recognise/fold.ts';
import { report } from '../../messages/report.ts';
import type { PamphletText } from '../text.ts';
import { ownIds } from '../own-ids.ts';

type LineKind = Contact['lines'][number]['kind'];
export type ContactLine = { kind: LineKind; strand: Strand };

/** A value before it has an id: where its words are, and those of its label. */
type Draft = Omit<ContactValue, 'id' | 'label' | 'text'> & { label?: Strand | undefined; text?: Strand };

//   03-3517-2305 | 0570-022808 | 0120-727-110
const NUMBER = /(?<![\w-])(?:0\d{1,4}-\d{1,4}-\d{3,4}|0\d{3}-\d{6})(?![\w-])/g;
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
const WEBSITE = /https?:\/\/[\w./?=&%~#-]+/;
const POSTAL_CODE = /〒\s*(\d{3}-\d{4})/;
//   株式会社見本 | 見本火災保険株式会社 | 一般社団法人 見本協会
const BODY =
  /^(?:株式会社|一般社団法人|公益社団法人|一般財団法人)\s?[^\s。、]+$|(?:株式会社|協同組合|協会|連合会|\(株\)|センター)$/;
const UNIT = /(?:部|課|室|支店|支社|事務局|営業所|営業店)$/;
//   【窓口:事故サポートセンター】
const DESK = /^【(窓口:)(.+)】$/;
//   代理店 : … | 引受保険会社 : …
const LABELLED = /^([^\s:。、]{2,12}\s*:\s*)(?=\S)/;
//   the last line of an address: 見本ビル6F
const BUILDING = /(?:ビル(?:ディング)?|タワー|\d階|\d+F)$/;
const CLOSED = /^\(?(土・日・祝日・年末年始|土日祝日・?年末年始|土日祝日)は?(?:休業|お休みとさせていただきます。?)\)?$/;

/**
 * What the lines of a contact say, as values. A number, an address or hours that cannot be read are reported; a label
 * with nothing behind it is a form that was left blank.
 */
export function valuesOf(
  lines: readonly ContactLine[],
  { id, role }: Pick<Contact, 'id' | 'role'>,
  pamphlet: PamphletText,
): ContactValue[] {
  const values: ContactValue[] = [];
  const places: number[] = [];
  let heading: { kind: LineKind; strand: Strand } | undefined;
  lines.forEach(({ kind, strand }, i) => {
    const words = foldedOf(strand, pamphlet);
    // <受付時間>, and the hours on the next line
    if (isHeadOf(lines[i + 1], kind, words, pamphlet)) {
      heading = { kind, strand };
      return;
    }
    const label = heading?.kind === kind ? heading.strand : undefined;
    heading = undefined;
    for (const draft of READERS[kind]({ strand, words, role, pamphlet, next: lines[i + 1] })) {
      values.push(finished({ ...draft, label: draft.label ?? label }, id, pamphlet));
      places.push((draft.label ?? draft.text ?? strand)[0]!.start);
    }
  });
  // by their kinds; several of one kind by their labels or else their words, never by their order
  const ids = ownIds(
    values.map(({ kind, label: said, text }, i) => ({
      base: `${id}/values/${kind}`,
      words: said?.value ?? text?.value ?? '',
      at: places[i]!,
    })),
    pamphlet,
  );
  return values.map((value, i) => ({ ...value, id: ids[i]! }));
}

function isHeadOf(next: ContactLine | undefined, kind: LineKind, words: string, pamphlet: PamphletText): boolean {
  return kind === 'hours' && next?.kind === 'hours' && /^<.+>$/.test(words) && foldedOf(next.strand, pamphlet) !== '';
}

function finished({ label, text, ...rest }: Draft, contact: string, pamphlet: PamphletText): ContactValue {
  return {
    id: contact,
    ...rest,
    ...(label && { label: withoutBrackets(sourcedOf(label, pamphlet)) }),
    ...(text && { text: wordingOf(text, pamphlet) }),
  };
}

//   (TEL) -> TEL | <受付時間> -> 受付時間 | 代理店 : -> 代理店
function withoutBrackets<T extends { value: string }>(label: T): T {
  return { ...label, value: label.value.replace(/^[(（<]|[\s()（）<>:：.．]+$/g, '') };
}

type Asked = {
  strand: Strand;
  words: string;
  role: Contact['role'];
  pamphlet: PamphletText;
  next: ContactLine | undefined;
};

const READERS: Record<LineKind, (asked: Asked) => Draft[]> = {
  telephone: (asked) => numberIn('telephone', asked),
  fax: (asked) => numberIn('fax', asked),
  email: (asked) => found('email', EMAIL, asked) ?? blankOr('email', asked),
  website: (asked) => found('website', WEBSITE, asked) ?? [],
  address: addressIn,
  hours: hoursIn,
  account: ({ strand }) => [{ kind: 'account', text: strand, personal: true }],
  person: personsIn,
  unit: unitIn,
  name: nameIn,
  text: textIn,
};

/** The match of a pattern, with what is printed in front of it as its label. */
function found(kind: ContactValueKind, pattern: RegExp, { strand, words, pamphlet }: Asked): Draft[] | undefined {
  const match = pattern.exec(words);
  if (!match) return undefined;
  const label = trim(cut(strand, 0, match.index, pamphlet), pamphlet);
  const text = cut(strand, match.index, match.index + match[0].length, pamphlet);
  const isLabel = label && !/^[[(<]+$/.test(foldedOf(label, pamphlet));
  return [{ kind, ...(isLabel && { label }), text }];
}

function numberIn(kind: 'telephone' | 'fax', asked: Asked): Draft[] {
  const { strand, words, pamphlet } = asked;
  const matches = [...words.matchAll(NUMBER)];
  // a digit that belongs to no number: one too many, or a letter was read for another one
  if (matches.length === 0 || /\d/.test(words.replace(NUMBER, ''))) return blankOr(kind, asked);
  return matches.map(({ 0: number, index }, i): Draft => {
    const before = i === 0 ? 0 : matches[i - 1]!.index + matches[i - 1]![0].length;
    const label = trim(cut(strand, before, index, pamphlet), pamphlet);
    return { kind, ...(label && { label }), text: cut(strand, index, index + number.length, pamphlet) };
  });
}

/** A label alone is a blank form; anything else could not be read. */
function blankOr(kind: ContactValueKind, { strand, words, pamphlet }: Asked): Draft[] {
  if (isFormLabel(words)) return [{ kind, label: strand, blank: true }];
  const place = wordingOf(strand, pamphlet);
  report(pamphlet.file, 'contact-unreadable', place.span ?? place.spans?.[0], {
    unexpected: `\`${place.value}\` as ${NAMED[kind] ?? kind}`,
    expected: EXPECTED[kind] ?? 'a label with a value behind it, or alone',
    hint: 'A character may be lost or read wrongly; compare with the original.',
  });
  return [];
}

const NAMED: Partial<Record<ContactValueKind, string>> = {
  telephone: 'a telephone number',
  fax: 'a fax number',
  email: 'an e-mail address',
  hours: 'opening hours',
  address: 'an address',
};
const EXPECTED: Partial<Record<ContactValueKind, string>> = {
  telephone: 'a number such as `03-1234-5678`',
  fax: 'a number such as `03-1234-5678`',
  email: 'an address such as `desk@example.jp`',
  hours: 'hours such as `平日9:00～17:00`, from an earlier time to a later one',
  address: 'an address such as `〒100-0001 東京都…`',
};

//   (住所) 〒104-0033 見本県見本市1-2⏎見本ビル6F
function addressIn(asked: Asked): Draft[] {
  const { strand, words, pamphlet, next } = asked;
  if (isFormLabel(words)) return [{ kind: 'address', label: strand, blank: true }];
  const label = /^(?:\(住所\)|住所[:\s])\s*/.exec(words)?.[0] ?? '';
  const code = POSTAL_CODE.exec(words);
  if (words.includes('〒') && !code) return blankOr('address', asked);
  const from = code ? code.index + code[0].length : label.length;
  const goesOn = next?.kind === 'text' && isBuilding(next.strand, pamphlet) ? next.strand : [];
  const own = trim([...cut(strand, from, Infinity, pamphlet), ...goesOn], pamphlet);
  const named = label === '' ? {} : { label: trim(cut(strand, 0, label.length, pamphlet), pamphlet)! };
  const codeEnd = code && code.index + code[0].length;
  return [
    ...(code
      ? [{ kind: 'postal-code' as const, text: cut(strand, codeEnd! - code[1]!.length, codeEnd!, pamphlet) }]
      : []),
    ...(own ? [{ kind: 'address' as const, ...named, text: own }] : []),
  ];
}

function isBuilding(strand: Strand, pamphlet: PamphletText): boolean {
  return BUILDING.test(foldedOf(strand, pamphlet));
}

function hoursIn(asked: Asked): Draft[] {
  const { strand, words, pamphlet } = asked;
  const closed = CLOSED.exec(words);
  if (closed) {
    const start = words.indexOf(closed[1]!);
    return [{ kind: 'closed', text: cut(strand, start, start + closed[1]!.length, pamphlet) }];
  }
  const label = /^\(?受付(?:時間)?\s*:?\s*/.exec(words)?.[0] ?? '';
  const end = label.startsWith('(') && words.endsWith(')') ? words.length - 1 : words.length;
  const text = trim(cut(strand, label.length, end, pamphlet), pamphlet);
  const hours = text && openingHours(foldedOf(text, pamphlet));
  if (!text || !hours) return blankOr('hours', asked);
  const named = label === '' ? undefined : trim(cut(strand, 0, label.length, pamphlet), pamphlet);
  return [{ kind: 'hours', ...(named && { label: named }), text, hours }];
}

//   第一営業部 担当 架空花子・架空二郎 | 担当 架空一郎
function personsIn(asked: Asked): Draft[] {
  const { strand, words, pamphlet } = asked;
  const { label, from } = dutyIn(words)!;
  const unit = trim(cut(strand, 0, label, pamphlet), pamphlet);
  const person = trim(cut(strand, from, Infinity, pamphlet), pamphlet);
  const named = trim(cut(strand, label, from, pamphlet), pamphlet);
  if (!person) return [{ kind: 'person', label: strand, blank: true }];
  return [
    ...(unit ? [{ kind: 'unit' as const, text: unit }] : []),
    { kind: 'person', ...(named && { label: named }), text: person, personal: true },
  ];
}

/** Where `担当` begins and what it announces. A unit directly behind it belongs to the label, not to the names. */
function dutyIn(words: string): { label: number; from: number } | undefined {
  const found = /担当(?:者|課|部署)?\s*:?\s*(?:\S{2,}(?:部|課|室|支店|支社)\s+)?/.exec(words);
  return found ? { label: found.index, from: found.index + found[0].length } : undefined;
}

/**
 * Whether `担当` is about a unit: `担当課: …`, `担当: 法人営業部`, `保険担当事務局`. Short names that end like one are persons: 服部, 阿部.
 */
export function isDutyOfUnit(words: string): boolean {
  if (/担当(?:課|部署)(?!\S)|担当(?:課|部署)\s*:|担当(?:事務局|営業店|支店|部)/.test(words)) return true;
  const behind = /担当\s*:?\s*(.+)$/.exec(words)?.[1];
  const last = behind?.split(/[\s・、,]+/).at(-1) ?? '';
  return last.length >= 4 && UNIT.test(last);
}

//   見本損害保険株式会社 第一支店 法人支社 | 担当課 : 法人営業部
function unitIn(asked: Asked): Draft[] {
  const { strand, words, role, pamphlet } = asked;
  if (isFormLabel(words)) return [{ kind: 'unit', label: strand, blank: true }];
  if (role === 'bank-account') return [{ kind: 'bank', text: strand, personal: true }];
  const label = /^\S*担当(?:課|部署)?\s*:\s*/.exec(words)?.[0] ?? '';
  const space = words.indexOf(' ');
  if (label === '' && space > 0 && BODY.test(words.slice(0, space))) {
    return [
      { kind: 'name', text: cut(strand, 0, space, pamphlet) },
      { kind: 'unit', text: trim(cut(strand, space, Infinity, pamphlet), pamphlet)! },
    ];
  }
  const named = label === '' ? undefined : trim(cut(strand, 0, label.length, pamphlet), pamphlet);
  const text = trim(cut(strand, label.length, Infinity, pamphlet), pamphlet)!;
  return [{ kind: 'unit', ...(named && { label: named }), text }];
}

function nameIn({ strand, words, role, pamphlet }: Asked): Draft[] {
  if (role === 'bank-account') return [{ kind: 'account-holder', text: strand, personal: true }];
  const desk = DESK.exec(words);
  const label = desk ? 1 + desk[1]!.length : (LABELLED.exec(words)?.[0].length ?? 0);
  const named = label === 0 ? undefined : trim(cut(strand, desk ? 1 : 0, label, pamphlet), pamphlet);
  const text = trim(cut(strand, label, desk ? words.length - 1 : Infinity, pamphlet), pamphlet)!;
  return [{ kind: 'name', ...(named && { label: named }), text }];
}

/** A line of another kind may still be a name, a label, or say that someone answers day and night. */
function textIn(asked: Asked): Draft[] {
  const { strand, words, pamphlet } = asked;
  if (isFormLabel(words)) return [{ kind: 'name', label: strand, blank: true }];
  if (DESK.test(words) || (BODY.test(words) && words.length <= 30)) return nameIn(asked);
  const allDay = /365日24時間/.exec(foldWidth(words));
  if (!allDay) return [];
  const text = cut(strand, allDay.index, allDay.index + allDay[0].length, pamphlet);
  return [{ kind: 'hours', text, hours: openingHours(allDay[0])! }];
}
