import { parseDocument, type Document } from 'yaml';
import type { EditionFacts } from '../../compare/editions.ts';
import { entriesFor } from '../../editions/entries.ts';
import { wordsDigest } from '../../recognise/words-digest.ts';
import type { Answer, Signature } from '../answer-types.ts';
import type { Asked } from '../judgements.ts';
import type { ProfileDraft, ProfileFiles } from './draft.ts';
import type { Editions, Path } from './edit.ts';
import { draftsOfErrors, type FoundError } from './from-errors.ts';
import { draftsOfGone } from './from-gone.ts';
import { goneFrom } from './gone.ts';
import { provenDrafts, type ProvenDraft, type TryOut } from './plan.ts';
import { cutText } from './text-units.ts';

/** A new text that the profile does not fit. */
export type UnfitText = {
  scheme: string;
  editions: Editions;
  texts: { old: string; new: string };
  files: ProfileFiles;
  paths: { profile: string; source: string; text: string };
  /** All editions of the scheme, with what each of them follows. */
  timeline: readonly EditionFacts[];
};

/** Questions about the profile, and what they settle. */
export type ProfileQuestions = {
  asked: Asked[];
  /** By the id of a question, the errors that its answer settles. */
  settles: ReadonlyMap<string, readonly FoundError[]>;
  /** Errors that no answer settles. */
  left: readonly FoundError[];
};

/** What the new text needs of the profile, each as a question that was tried before it is asked. */
export function profileQuestions(unfit: UnfitText, tryOut: TryOut): ProfileQuestions {
  const { editions, files, texts, timeline } = unfit;
  const [old, next] = [cutText(texts.old), cutText(texts.new)];
  const draft = (errors: readonly FoundError[], profile: string) => {
    const { value, placeOf } = entriesFor(editions.edition, timeline, parseDocument(profile).toJS());
    const gone = goneFrom(value, (path) => placeOf(path) as Path, old, next);
    const ofErrors = draftsOfErrors(errors, profile, next, editions);
    // names first: a table with a column that has none is not read
    const isName = ({ key }: ProfileDraft) => key.startsWith('name ');
    return [
      ...ofErrors.filter(isName),
      ...draftsOfGone(gone, profile, [old, next], editions),
      ...ofErrors.filter((each) => !isName(each)),
    ];
  };
  const { proven, left } = provenDrafts(files, draft, tryOut, editions);
  const document = parseDocument(files.profile);
  const asked = proven.map((each) => askedOf(each, document, unfit));
  const settles = new Map(proven.map((each, i) => [asked[i]!.question.id, each.settles]));
  return { asked, settles, left };
}

function askedOf(draft: ProvenDraft, document: Document, { scheme, editions, texts, files, paths }: UnfitText): Asked {
  const { key, at, offset, words, asks, because, readings, text } = draft;
  const readingOf = (answer: Answer) => ('text' in answer ? text!.reading : readings[answer.reading - 1]!);
  return {
    at,
    digest: wordsDigest(words),
    intoFile: (answer) => paths[readingOf(answer).into],
    write: (current: string, answer: Answer, signature: Signature) =>
      readingOf(answer).write(current, answer, signature),
    question: {
      id: `${scheme}/profile/${wordsDigest(`${editions.edition} ${key}`).slice(0, 8)}`,
      kind: 'profile',
      state: 'open',
      about: {
        file: paths.profile,
        line: lineAt(files.profile, offsetOf(document, at)),
        edition: `${scheme}/${editions.edition}`,
        place: offset === undefined ? paths.text : placeOf(paths.text, texts.new, offset),
        words,
      },
      asks,
      because,
      readings: readings.map(({ says }) => says),
      text: text !== undefined,
    },
  };
}

/** Where a value is in a file; where it will be, the map that it will be in. */
function offsetOf(document: Document, at: Path): number {
  for (let length = at.length; length > 0; length -= 1) {
    const node = document.getIn(at.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function placeOf(path: string, text: string, offset: number): string {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return `${path}:${before.length}:${before.at(-1)!.length + 1}`;
}
