import { describe, expect, it } from 'vitest';
import type { KeyedRow } from '../schemas/reference.ts';
import type { Scheme } from '../schemas/scheme.ts';
import { isMetBy, haveWordsInCommon } from '../src/compare/pointers.ts';
import { differencesFrom } from '../src/compare/reference.ts';
import { bareName, pointersIn } from '../src/recognise/pointer.ts';
import { pamphletView } from '../src/render/document/document.ts';
import { pointedWords, pointerSetting } from '../src/render/document/pointers.ts';
import type { PieceView, TextView } from '../src/render/html/text.ts';
import { languagesOf } from './support/languages.ts';
import { readingOf, readings, sources, TODAY } from './support/made-up.ts';
import { project } from './support/project.ts';

/** What was found in a text, in a row: its kind, its words, and what stands with it. */
const found = (text: string) =>
  pointersIn(text).map(({ kind, start, end, names, markers, noun }) =>
    [kind, text.slice(start, end), ...names, markers, markers === '' ? noun : ''].filter(Boolean).join(' | '),
  );

describe('words that point to another place', () => {
  it.each([
    ['詳細は、P.4、7をご参照ください。', ['page | P.4、7']],
    ['詳細は、P. 4~8をご参照ください。', ['page | P. 4~8']],
    ['P.4の<事故とは> <被害とは>をご確認ください。', ['page | P.4の<事故とは> <被害とは> | 事故とは | 被害とは']],
    ['2ページの「対象となる損害」をご参照ください。', ['page | 2ページの「対象となる損害」 | 対象となる損害']],
    ['緊急時サービス(P.7)をご利用ください。', ['page | P.7 | 緊急時サービス']],
    [
      'P.3(1)基本の補償における「お支払いする場合」',
      ['page | P.3(1)基本の補償における「お支払いする場合」 | (1)基本の補償 | お支払いする場合'],
    ],
    ['(前頁の続き)', ['page | 前頁']],
    ['詳しくは、次のページをご覧ください。', ['page | 次のページ']],
    ['詳細はP.をご覧ください。', ['page | P.']],
    ['上記の支払限度額が限度です。', ['here | 上記 | 支払限度額']],
    ['前記「補償内容」をご確認ください。', ['here | 前記「補償内容」'.slice(0, 9) + ' | 補償内容']],
    ['上記①~⑤の費用', ['here | 上記①~⑤ | ①~⑤']],
    ['上記の1. ~6. のほか', ['here | 上記の1. ~6. | 1. ~6.']],
    ['下表のとおりです。', ['here | 下表']],
    ['加入依頼書等にてご確認ください。', ['elsewhere | 加入依頼書等']],
    ['必ず「約款」をご覧ください。', ['elsewhere | 「約款」']],
  ])('are found in %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    'ホームページをご覧ください。',
    '全8ページです。',
    'お見積もり依頼書に必要事項を記載し、返送ください。',
    '次の事由をいいます。',
  ])('are not in %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('compares names without their number and their brackets', () => {
    expect(['【共通】', '(1) 基本の 補償', '<事故とは>', '●告知義務'].map(bareName)).toEqual([
      '共通',
      '基本の補償',
      '事故とは',
      '告知義務',
    ]);
  });
});

describe('a keyed pointer', () => {
  it('has its words and its lines in common with what was read', () => {
    expect(haveWordsInCommon('詳細はP.4~8をご参照ください。', 'P.4~8')).toBe(true);
    expect(haveWordsInCommon('(②および', '②および③')).toBe(true);
    expect(haveWordsInCommon('上記の事由', '下表')).toBe(false);
    expect(isMetBy('10-20 30', ['15', '28-31'])).toBe(true);
    expect(isMetBy('10-20 30', ['15'])).toBe(false);
    expect(isMetBy('', [''])).toBe(true);
    expect(isMetBy('', ['15'])).toBe(false);
  });

  const { scheme } = readingOf('mori');
  const [pointer] = scheme.pointers.filter(({ to }) => to.includes(`${scheme.id}/sections/bank-account`));
  const span = pointer!.text.span;
  const keyed = (cells: Record<string, string>): KeyedRow => ({
    place: span,
    cells: {
      line: String(span.start.line),
      words: '下記口座',
      kind: 'here',
      target: '',
      target_lines: '132',
      ...cells,
    },
  });
  const differing = (...rows: KeyedRow[]) =>
    differencesFrom({ pointers: rows }, scheme, [])
      .filter((each) => each.kind !== 'not keyed')
      .map((each) => (each.kind === 'differs' ? each.column : each.kind));

  it('is compared by the lines that it leads to', () => {
    expect(differing(keyed({}))).toEqual([]);
    expect(differing(keyed({ target_lines: '120' }))).toEqual(['target_lines']);
    expect(differing(keyed({ line: '1' }))).toEqual(['not read']);
  });

  it('must be keyed if it was read', () => {
    const unkeyed = differencesFrom({ pointers: [] }, scheme, []).filter(({ kind }) => kind === 'not keyed');
    expect(unkeyed.map((each) => each.kind === 'not keyed' && each.read.cells.words)).toContain('下記');
  });
});

describe('a pointer on a page', async () => {
  const schemes = readings.map((each) => each.scheme);
  const { languages } = await languagesOf({ sources, templates: `${project}templates`, today: TODAY }, schemes);
  const inLang = (lang: string) => languages.find(({ i18n }) => i18n.locale.lang === lang)!;
  const shown = ({ pieces }: TextView) =>
    pieces.map(({ text, href, pointer }) => (pointer === 'place' ? `→${text}${href}` : text + href)).join('');

  /** Every sentence of a document with a piece that points somewhere. */
  const pointing = (scheme: Scheme, lang: string): PieceView[][] => {
    const all: PieceView[][] = [];
    const visit = (value: unknown) => {
      if (typeof value !== 'object' || value === null) return;
      if ('pieces' in value) {
        const { pieces } = value as TextView;
        if (pieces.some(({ isMark, href }) => !isMark && href !== '')) all.push(pieces);
        return;
      }
      Object.values(value).forEach(visit);
    };
    visit(pamphletView(scheme, inLang(lang)).chapters);
    return all;
  };
  const mori = readingOf('mori').scheme;
  const sentence = (lang: string, part: RegExp) =>
    pointing(mori, lang)
      .map((pieces) => shown({ pieces, lang, isUntranslated: false }))
      .find((text) => part.test(text));

  it('leads to its place, and names it where it is in another part of the document', () => {
    expect(sentence('ja', /口座あて/)).toBe(
      '保険料は下記（→「保険料振込先」#sections-bank-account）口座あて締切日までにお振込みください。',
    );
  });

  it('survives translation', () => {
    expect(sentence('en', /transfer the premium/)).toMatch(
      /^Please transfer the premium to the account below \(→“[A-Z][^”]*”#sections-bank-account\) by the closing date\.$/,
    );
  });

  /** The made-up scheme with other words about the same pointer. */
  const withPointer = (pointer: Partial<Scheme['pointers'][number]>): Scheme => ({
    ...mori,
    pointers: mori.pointers.map((each) => (each.text.value === '下記' ? { ...each, to: [], ...pointer } : each)),
  });
  const words = (pointer: Partial<Scheme['pointers'][number]>, lang: string) =>
    pointing(withPointer({ to: [`${mori.id}/sections/bank-account`], ...pointer }), lang)
      .map((pieces) => shown({ pieces, lang, isUntranslated: false }))
      .find((text) => /口座あて|closing date/.test(text));

  it('is named in place of a page of the booklet', () => {
    expect(words({ kind: 'page', page: '9' }, 'ja')).toBe(
      '保険料は→「保険料振込先」#sections-bank-account口座あて締切日までにお振込みください。',
    );
    expect(words({ kind: 'page', unnumbered: true }, 'ja')).toContain('（原本にはページ番号がありません）');
    expect(words({ kind: 'page', unnumbered: true }, 'en')).toContain(' (the original gives no page number)');
  });

  it('says what it meant where the document does not have it', () => {
    const { i18n } = inLang('ja');
    const assumption = mori.assumptions.find(({ id }) => id.endsWith('/payment'))!;
    const say = (pointer: Partial<Scheme['pointers'][number]>) =>
      pointedWords('assumption', assumption.text, pointerSetting(withPointer(pointer), i18n)).text;
    expect(say({ kind: 'page', page: '9', meant: '口座の一覧' })).toBe(
      '保険料は（原本の9ページ：「口座の一覧」）口座あて締切日までにお振込みください。',
    );
    expect(say({ kind: 'here', meant: '口座の一覧' })).toBe(
      '保険料は下記（原本にある「口座の一覧」）口座あて締切日までにお振込みください。',
    );
  });

  it('is a bug if its place is nowhere', () => {
    expect(() => pointing(withPointer({ to: [`${mori.id}/nowhere/at-all`] }), 'ja')).toThrow(
      /nowhere\/at-all, which has no place in the document: this is a bug in the pipeline/,
    );
  });
});
