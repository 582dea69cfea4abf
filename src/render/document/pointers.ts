import type { Wording as Printed } from '../../../schemas/span.ts';
import type { LocalizedText } from '../../translate/catalog.ts';
import { toMessage } from '../../translate/message.ts';
import { pointersIn, printedPointers, type MessageContext, type PointerIn } from '../../translate/source-messages.ts';
import type { PieceView } from '../html/text.ts';
import { isTranslation, type I18n } from '../words/i18n.ts';
import { destinationsOf, type Destination } from './destinations.ts';
import type { Scheme } from '../../../schemas/scheme.ts';

/** What pointers are shown with. */
export type PointerSetting = {
  scheme: Scheme;
  i18n: I18n;
  /** Where everything with an id is in the document. */
  destinations: () => ReadonlyMap<string, Destination>;
};

/** The places of a document are found when the first pointer asks for one. */
export function pointerSetting(scheme: Scheme, i18n: I18n): PointerSetting {
  let destinations: ReadonlyMap<string, Destination> | undefined;
  return { scheme, i18n, destinations: () => (destinations ??= destinationsOf(scheme)) };
}

/** The pointers behind the places of a message, in the order of the message in Japanese. */
export function placedPointers(japanese: string, pointers: readonly PointerIn[]): PointerIn[] {
  const left = [...pointers];
  return toMessage(japanese, printedPointers(pointers))
    .placeholders.filter(({ kind }) => kind === 'reference')
    .map(({ raw }) => {
      const at = left.findIndex(({ text }) => text.value === raw);
      return left.splice(0, at + 1).at(-1)!;
    });
}

/** Where a pointer stands, so that nothing is said twice. */
export type Around = {
  /** The block in which it stands; undefined if it is not known. */
  block: string | undefined;
  /** The whole wording in Japanese. */
  japanese: string;
  /** The anchors that the wording has named before. */
  named: Set<string>;
};

/**
 * Words that point to another place, as they are shown. A page of the booklet is replaced by the name of what was on it, with a link;
 * what the document does not have is named as what it was in the original. `上記` keeps its words: they are a link, and where the place is
 * in another part of the document, its name and its page follow.
 * @param text  The words in the language of the page.
 */
export function pointerPieces(pointer: PointerIn, text: string, around: Around, setting: PointerSetting): PieceView[] {
  const { i18n } = setting;
  const { t } = i18n;
  const { punctuation } = i18n.locale;
  const plain = (words: string): PieceView => ({ text: words, isMark: false, href: '' });
  const ours = (words: string): PieceView => ({ ...plain(words), pointer: 'words' });
  if (pointer.meant !== undefined) {
    const meant = i18n.translate('identity', pointer.meant).text;
    if (pointer.kind === 'here') return [plain(text), ours(t('pamphlet.pointerMeant', { meant }))];
    const { page } = pointer;
    return [
      ours(
        page === undefined ? t('pamphlet.pointerMeantPage', { meant }) : t('pamphlet.pointerMeantOn', { page, meant }),
      ),
    ];
  }
  const to = distinct(pointer.to.map((id) => destinationOf(id, setting)));
  if (pointer.kind === 'here') return herePieces(pointer, text, to, around, setting);
  for (const { anchor } of to) around.named.add(anchor);
  const places = to.flatMap((destination, i) => [
    ...(i > 0 ? [ours(punctuation.comma)] : []),
    placePiece(destination, setting),
  ]);
  return pointer.unnumbered ? [...places, ours(t('pamphlet.pointerUnnumbered'))] : places;
}

function herePieces(
  pointer: PointerIn,
  text: string,
  to: readonly Destination[],
  { block, japanese, named }: Around,
  setting: PointerSetting,
): PieceView[] {
  const { i18n } = setting;
  const first = to[0]!;
  const name = i18n.t('pamphlet.pointerName', { name: nameOf(first, setting) });
  const isOurs = isName(pointer) && isTranslation(i18n);
  const word: PieceView = {
    text: isOurs ? name : text,
    isMark: false,
    href: '',
    ...(isName(pointer) && { pointer: 'words' as const }),
  };
  const link = { ...word, href: `#${first.anchor}` };
  if (first.block === block || named.has(first.anchor)) return [link];
  named.add(first.anchor);
  // 【① 修理費】, 前記「補償内容」: the name is there, only its page is not
  if (isNameIn(japanese, first)) return [link, { ...link, text: '', pointer: 'page' }];
  const { open, close } = i18n.locale.punctuation.brackets;
  const ours = (words: string): PieceView => ({ text: words, isMark: false, href: '', pointer: 'words' });
  // ②～⑤: the first of many is enough
  const shown = to.length <= MOST_NAMED && to.every(({ isNamed }) => isNamed) ? to : [first];
  const places = shown.flatMap((each, i) => [
    ...(i > 0 ? [ours(i18n.locale.punctuation.comma)] : []),
    placePiece(each, setting),
  ]);
  return [word, ours(open), ...places, ours(close)];
}

/** How many places of one pointer are named. */
const MOST_NAMED = 3;

/** 【共通】: the heading that it points to has these words in each language. */
function isName({ text }: PointerIn): boolean {
  return /^[「【<]/.test(text.value);
}

function isNameIn(japanese: string, { name, under }: Destination): boolean {
  const withoutBlanks = (words: string) => words.replace(/\s+/g, '');
  return name !== undefined && !under && withoutBlanks(japanese).includes(withoutBlanks(name.words.value));
}

/** Where something is, or what is around it: a cell of a table has no place of its own. */
function destinationOf(id: string, setting: PointerSetting): Destination {
  const found = nearestDestination(id, setting);
  if (found) return found;
  throw new Error(`Words point to ${id}, which has no place in the document: this is a bug in the pipeline`);
}

/** The block that a statement is shown in; undefined for one that is only a part of another. */
export function blockOf(id: string, setting: PointerSetting): string | undefined {
  return nearestDestination(id, setting)?.block;
}

function nearestDestination(id: string, { destinations }: PointerSetting): Destination | undefined {
  for (let nearest = id; nearest.includes('/'); nearest = nearest.slice(0, nearest.lastIndexOf('/'))) {
    const found = destinations().get(nearest);
    if (found) return found;
  }
  return undefined;
}

/** `→ 11ページ「支払限度額」`: the page only on paper. */
function placePiece(destination: Destination, setting: PointerSetting): PieceView {
  const { t } = setting.i18n;
  return {
    text: t('pamphlet.pointerName', { name: nameOf(destination, setting) }),
    isMark: false,
    href: `#${destination.anchor}`,
    pointer: 'place',
  };
}

function nameOf({ name, under, chapter }: Destination, { i18n }: PointerSetting): string {
  if (!name) return i18n.t(`pamphlet.chapter.${chapter}`);
  const words = [under, name].flatMap((each) => (each ? i18n.translate(each.context, each.words.value).text : []));
  return words.map(bareHeading).join(i18n.locale.punctuation.colon);
}

//   【費用部分】次の費用をお支払いします | [Common to all]
const BOXED = /^\s*[【[［]([^】\]］]+)[】\]］]/;
//   <もし事故が起きたときは> | ● 告知義務 | (1) 基本補償 [自動付帯] | 補償内容（*1）
const DECORATION = /^[<＜〈■●◆＞\s]+|[>＞〉\s]+$|\s*[[［][^\]］]*[\]］]|[（(][*＊]\d*[)）]$/g;

function bareHeading(words: string): string {
  const boxed = BOXED.exec(words)?.[1];
  return boxed ?? words.replace(DECORATION, '').trim();
}

function distinct(destinations: readonly Destination[]): Destination[] {
  return destinations.filter(({ anchor }, i) => destinations.findIndex((each) => each.anchor === anchor) === i);
}

/** A wording without links, such as the label of an answer: pages of the booklet are named by what was on them. */
export function pointedWords(context: MessageContext, printed: Printed, setting: PointerSetting): LocalizedText {
  const { scheme, i18n } = setting;
  const pointers = pointersIn(printed, context, scheme);
  const wording = i18n.translate(context, printed.value, printedPointers(pointers));
  if (pointers.length === 0) return wording;
  const placed = placedPointers(printed.value, pointers);
  const around = { block: undefined, japanese: printed.value, named: new Set<string>() };
  const parts = wording.parts.map((part) => {
    if (typeof part === 'string' || 'mark' in part) return part;
    const pointer = placed[part.pointer]!;
    if (pointer.kind === 'here' && pointer.meant === undefined) return part.text;
    return pointerPieces(pointer, part.text, around, setting)
      .map(({ text }) => text)
      .join('');
  });
  return { ...wording, parts, text: parts.map((part) => (typeof part === 'string' ? part : part.text)).join('') };
}

/**
 * The words of a statement that every view of it has, without white space between them: pages of the booklet are left out, and behind
 * the other pointers is a gap, where a page may say where they lead.
 */
export function wordsAround(wording: LocalizedText, japanese: string, pointers: readonly PointerIn[]): string {
  const placed = placedPointers(japanese, pointers);
  return wording.parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('mark' in part) return part.text;
      const pointer = placed[part.pointer]!;
      return pointer.kind === 'page' || isName(pointer) ? GAP : part.text + GAP;
    })
    .join('');
}

/** A place in the words of a statement where a page may show more: where a pointer leads. */
export const GAP = '\ufffc';
