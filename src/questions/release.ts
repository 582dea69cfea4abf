import { parseDocument, isMap } from 'yaml';
import type { Scheme } from '../../schemas/scheme.ts';
import type { Source } from '../../schemas/source.ts';
import { added, appended, quoted, withEdits } from '../input/yaml-edits.ts';
import type { YamlFile } from '../input/yaml-file.ts';
import { isForOneEdition } from '../recognise/for-one-edition.ts';
import { wordsDigest } from '../recognise/words-digest.ts';
import type { Answer, Signature } from './answer-types.ts';
import type { Asked } from './judgements.ts';
import { placeOf } from './to-sign.ts';

/** An edition of a scheme, and how many characters its sections have. */
type Known = {
  scheme: Scheme;
  source: Pick<YamlFile<Source>, 'file' | 'value'>;
  report: { characters: { sections: Readonly<Record<string, number>>; tabs: number } };
};

/**
 * What a person confirms of an edition before it is published, and what was confirmed of the edition before and is not carried over: the
 * number of the pamphlet, named persons and accounts, the characters of each section.
 * @param editions  Those of one scheme, the oldest first.
 */
export function releaseQuestions(editions: readonly Known[]): Asked[] {
  return editions.flatMap((edition, i) => [
    ...aboutNumbers(edition),
    ...(i > 0 ? [...aboutLines(edition, editions[i - 1]!), ...aboutCharacters(edition, editions[i - 1]!)] : []),
  ]);
}

/** The first document of an edition is its pamphlet. */
function aboutNumbers({ scheme, source }: Known): Asked[] {
  const [pamphlet] = scheme.documents;
  if (!pamphlet || namesOf(source).some((of) => of.startsWith('documents/'))) return [];
  const of = pamphlet.id.slice(scheme.id.length + 1);
  const printed = pamphlet.number?.value;
  return [
    confirmation(
      of,
      printed,
      { scheme, source },
      {
        place: pamphlet.number?.span ? placeOf(pamphlet.number.span) : `${scheme.source.file}:1:1`,
        words: printed ?? pamphlet.notStated ?? '',
        asks:
          printed === undefined
            ? 'Which document number (文書番号) has this pamphlet?'
            : `Is \`${printed}\` the document number (文書番号) of this pamphlet?`,
        because:
          'A pamphlet without a number that is confirmed for its edition is a draft, and no release publishes it.',
      },
    ),
  ];
}

/** Persons and accounts that the edition before may print. */
function aboutLines({ scheme, source }: Known, before: Known): Asked[] {
  const asked = new Set(namesOf(before.source).filter((of) => of.startsWith('contacts/')));
  return [...asked].flatMap((of) => {
    const contact = scheme.contacts.find(({ id }) => id === `${scheme.id}/${of}`);
    // each line is confirmed by itself: an account has several
    const isConfirmed = (words: string) =>
      source.value?.confirmed.some((each) => each.of === of && each.text === words);
    const lines =
      contact?.lines.filter((line) => isForOneEdition(line, contact) && !isConfirmed(line.text.value)) ?? [];
    return lines.map(({ text }) =>
      confirmation(
        of,
        text.value,
        { scheme, source },
        {
          place: placeOf(text.span),
          words: text.value,
          asks: `May the pamphlet print \`${text.value}\` of ${of}?`,
          because: `It was confirmed for ${before.scheme.edition}, and a person or an account is confirmed for each edition.`,
        },
      ),
    );
  });
}

function confirmation(
  of: string,
  words: string | undefined,
  { scheme, source: { file } }: Pick<Known, 'scheme' | 'source'>,
  question: { place: string; words: string; asks: string; because: string },
): Asked {
  const digest = wordsDigest(question.words);
  return {
    at: ['confirmed'],
    digest,
    write: (text, answer, signature) =>
      confirmed(text, { of, text: words ?? textOf(answer), why: question.asks }, signature),
    question: {
      id: `${scheme.scheme}/confirmed/${wordsDigest(`${scheme.edition} ${of} ${digest}`).slice(0, 8)}`,
      kind: 'confirmation',
      state: 'open',
      about: { file: file.path, line: 1, edition: scheme.id, place: question.place, words: question.words },
      asks: question.asks,
      because: question.because,
      readings: words === undefined ? [] : [`It is \`${words}\`.`],
      text: words === undefined,
    },
  };
}

/** How many characters each section has, if they were counted and confirmed for the edition before. */
function aboutCharacters({ scheme, source, report: { characters } }: Known, before: Known): Asked[] {
  const { contents } = before.source.value ?? {};
  if (!contents || !source.value || source.value.contents) return [];
  const { sections, tabs } = characters;
  const old = before.report.characters.sections;
  const names = [...new Set([...Object.keys(sections), ...Object.keys(old)])];
  const changed = names.filter((name) => sections[name] !== old[name]);
  const count = Object.values(sections).reduce((sum, each) => sum + each, 0);
  const words = [
    `${Object.keys(sections).length} sections, ${count} characters, ${tabs} tabs`,
    ...changed.map((name) => `${name}: ${old[name] ?? 'none'} -> ${sections[name] ?? 'none'}`),
  ].join('\n');
  const { path } = source.file;
  return [
    {
      at: ['contents'],
      digest: wordsDigest(words),
      write: (text, _, signature) => counted(text, { sections, tabs }, signature),
      question: {
        id: `${scheme.scheme}/contents/${wordsDigest(`${scheme.edition} ${words}`).slice(0, 8)}`,
        kind: 'contents',
        state: 'open',
        about: { file: path, line: 1, edition: scheme.id, place: `${scheme.source.file}:1:1`, words },
        asks: 'Does the original have as many characters in each section?',
        because: `They were confirmed for ${before.scheme.edition}. Once they are, a line that is lost or added is an error.`,
        readings: ['It has.'],
        text: false,
      },
    },
  ];
}

function namesOf({ value }: Known['source']): string[] {
  return (value?.confirmed ?? []).map(({ of }) => of);
}

function textOf(answer: Answer): string {
  if (!('text' in answer))
    throw new Error('A question without a reading is answered in words: this is a bug in the pipeline');
  return answer.text;
}

/** source.yaml with one more confirmation. Without a reason, the question that was answered is the reason. */
function confirmed(
  yaml: string,
  { of, text, why }: { of: string; text: string; why: string },
  { by, on, why: reason = `Answer to: ${why}` }: Signature,
): string {
  const entry = `{ of: ${of}, text: ${quoted(text)}, why: ${quoted(reason)}, by: ${quoted(by)}, on: '${on}' }`;
  return withEdits(yaml, [appended(yaml, topOf(yaml), 'confirmed', entry)]);
}

/** source.yaml with the characters of each section. */
function counted(yaml: string, { sections, tabs }: Known['report']['characters'], { by, on }: Signature): string {
  const lines = [
    'contents:',
    `  by: ${quoted(by)}`,
    `  on: '${on}'`,
    `  tabs: ${tabs}`,
    '  sections:',
    ...Object.entries(sections).map(([name, count]) => `    ${name}: ${count}`),
  ];
  return withEdits(yaml, [added(yaml, topOf(yaml), lines.join('\n'))]);
}

function topOf(yaml: string) {
  const top = parseDocument(yaml).contents;
  if (!isMap(top)) throw new Error('source.yaml is no map: this is a bug in the pipeline');
  return top;
}
