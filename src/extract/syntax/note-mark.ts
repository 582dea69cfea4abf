/** A note mark in a text. Marks and notes with the same `key` belong together. */
export type NoteMark = { key: string; start: number; end: number };

// (*1) | （＊）| (*5)(*6) | (注) | （注1）| (※) | ※1 | (A); matched against folded text, notation left out
const MARK = /\((\*\d{0,2}|注\d{0,2}|※\d{0,2}|[A-Z])\)|※(\d{1,2})(?=[\s})\]]|$)/g;

/** Every note mark of a text. A lone ※ is a remark and refers to nothing. */
function noteMarksIn(folded: string): NoteMark[] {
  return [...folded.matchAll(MARK)].map((found) => ({
    key: found[1] ?? `※${found[2]}`,
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/** A note at the start of a line: `after` is where its words begin, `end` is the end of a note in brackets. */
export type NoteHead = NoteMark & { after: number; isRemark: boolean };

// (*1) 地震不担保… | ※1 社会通念上… | ※ 詳細は… | (注)最低保険料とは… | (A) 衝突事故の…
const HEAD = /^(?:\((\*\d{0,2}|注\d{0,2}|※\d{0,2}|[A-Z])\)|※(\d{1,2}(?=\s)|))\s*(?![にのをはがと、。])(?=\S)/;
// *1 引受保険会社の… | 注1）有体物に…
const UNBRACKETED_HEAD = /^(\*\d{1,2}|注\d{1,2})(?:\)\s*|\s+)(?=\S)/;
// (※損害の発生が衝突に起因する場合は基本補償に含まれます。)
const BRACKETED = /^\((※|注:?)(?=[^)）\d])/;

/** The note at the start of a text, if there is one. */
export function noteHeadOf(folded: string): NoteHead | undefined {
  const found = HEAD.exec(folded);
  if (found) {
    const key = found[1] ?? `※${found[2] ?? ''}`;
    const mark = /^(?:\([^)]*\)|※(?:\d{1,2}(?=\s))?)/.exec(found[0])![0];
    return { key, start: 0, end: mark.length, after: found[0].length, isRemark: found[1] === undefined && key === '※' };
  }
  const bare = UNBRACKETED_HEAD.exec(folded);
  if (bare)
    return {
      key: bare[1]!,
      start: 0,
      end: bare[1]!.length + (bare[0][bare[1]!.length] === ')' ? 1 : 0),
      after: bare[0].length,
      isRemark: false,
    };
  const bracketed = BRACKETED.exec(folded);
  if (!bracketed || !folded.endsWith(')')) return undefined;
  return {
    key: bracketed[1]!.replace(':', ''),
    start: 1,
    end: 2,
    after: bracketed[0].length,
    isRemark: true,
  };
}

/**
 * The notes inside a cell. A mark that occurs a second time, after a sentence end or white space, begins the note
 * that the first one refers to (`代替品(※)の購入費用 (※)有体物にかぎります。`). `(注:有体物にかぎります。)` has its words in
 * the brackets.
 */
export function inlineNotes(folded: string): (NoteMark & { after: number; until: number })[] {
  const found: (NoteMark & { after: number; until: number })[] = [];
  const seen = new Set<string>();
  const isWordy = /\(注:/.test(folded);
  for (const mark of noteMarksIn(folded)) {
    if (/[A-Z]/.test(mark.key) || (isWordy && mark.key === '注')) continue;
    const isHead = /[。\s]/.test(folded[mark.start - 1] ?? '') && !/^\s*[のをにはが、。]/.test(folded.slice(mark.end));
    if (seen.has(mark.key) && isHead) found.push({ ...mark, after: mark.end, until: folded.length });
    seen.add(mark.key);
  }
  for (const note of folded.matchAll(/\((注):([^)]*)\)/g)) {
    found.push({
      key: note[1]!,
      start: note.index + 1,
      end: note.index + 2,
      after: note.index + 3,
      until: note.index + note[0].length - 1,
    });
  }
  return found;
}
