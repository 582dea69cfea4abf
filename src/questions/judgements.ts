import type { Mapping } from '../../schemas/mappings.ts';
import { CodeKind } from '../../schemas/neutral-codes.ts';
import type { Question } from '../../schemas/question.ts';
import type { Span } from '../../schemas/span.ts';
import { wordsNow } from '../extract/confirmations.ts';
import { linesOf, mappedWords } from '../extract/judged.ts';
import { wordsDigest } from '../recognise/words-digest.ts';
import { confirmedId } from '../extract/readers/confirmations.ts';
import type { Reading } from '../extract/reading.ts';
import type { Answer, Signature } from './answer-types.ts';
import type { MappingFile } from '../extract/shared-sources.ts';

/** A question, and where its answer is written: into which file, and at which path of its YAML. */
export type Asked = {
  question: Question;
  at: readonly (string | number)[];
  /** The digest of the words that are judged. */
  digest: string;
  /** The values that the readings stand for, if an answer is written as the value of a key. */
  values?: { key: string; of: readonly string[] };
  /** Writes an answer into a file that has no entry for it yet; the text is empty if there is no file. */
  write?: (text: string, answer: Answer, signature: Signature) => string;
  /** The file of an answer, if it is not that of the judgement for each of them. */
  intoFile?: (answer: Answer) => string;
};

type Judged = Pick<Reading, 'scheme' | 'mapped' | 'source' | 'file'>;

/** Every judgement that is open or void, in the order of the files: the mappings of all schemes, the findings, the confirmations. */
export function judgementsOf(mappings: readonly MappingFile[], readings: readonly Judged[]): Asked[] {
  const ofMappings = mappings.flatMap((file) =>
    aboutMappings(
      file,
      readings.filter(({ scheme }) => scheme.scheme === file.scheme),
    ),
  );
  return [...ofMappings, ...readings.flatMap(aboutFindings), ...readings.flatMap(aboutConfirmations)];
}

function aboutMappings({ scheme, file, value, locate }: MappingFile, readings: readonly Judged[]): Asked[] {
  if (!value) return [];
  const editions = readings.map((reading) => ({ ...reading, words: mappedWords(reading.scheme) }));
  return CodeKind.options.flatMap((kind) =>
    value[kind].flatMap((mapping, i): Asked[] => {
      // several statements of one wording are one question
      const asked = new Map<string, Asked>();
      for (const { mapped, words, scheme: edition } of editions) {
        for (const id of mapped.get(mapping) ?? []) {
          const found = words.get(id);
          const digest = found && wordsDigest(found.words);
          if (!digest || asked.has(digest) || mapping.judged?.some((each) => each.words === digest)) continue;
          asked.set(digest, {
            at: [kind, i],
            digest,
            question: {
              id: `${scheme}/${kind}/${wordsDigest(`${mapping.wording} ${mapping.under ?? ''} ${digest}`).slice(0, 8)}`,
              kind: 'mapping',
              state: mapping.judged ? 'void' : 'open',
              about: {
                file: file.path,
                line: locate([kind, i])?.start.line ?? 1,
                edition: edition.id,
                place: placeOf(found.span),
                words: found.words,
              },
              asks: `Does \`${mapping.wording}\` still stand for ${codesIn(mapping)}?`,
              because: mapping.judged
                ? 'It was judged on other words than the text has now.'
                : 'No one has judged it on these words.',
              readings: readingsOf(mapping),
              text: false,
            },
          });
        }
      }
      return [...asked.values()];
    }),
  );
}

/** The answers to a mapping: it holds as it is, or, of one code, with another relation. */
function readingsOf(mapping: Mapping): string[] {
  const others = mapping.relation === undefined ? [] : otherRelations(mapping.relation);
  return ['It holds as it is.', ...others.map((relation) => `It is \`${relation}\`.`)];
}

export function otherRelations(own: string): string[] {
  return ['same', 'narrower', 'wider', 'part of'].filter((relation) => relation !== own);
}

function codesIn({ code, relation, codes = [], covers, pays, excludes, lifts }: Mapping): string {
  const own = code === undefined ? codes : [{ code, relation: relation! }];
  const beside = Object.entries({ covers, pays, excludes, lifts }).flatMap(([field, list]) =>
    (list ?? []).map((each) => `${field} \`${each.code}\` (${each.relation})`),
  );
  return [...own.map((each) => `\`${each.code}\` (${each.relation})`), ...beside].join(', ');
}

function aboutFindings({ scheme, source: { file, value, locate }, file: text }: Judged): Asked[] {
  return (value?.findings ?? []).flatMap((finding, i): Asked[] => {
    const lines = linesOf(finding, String(text));
    const digest = lines && wordsDigest(lines.words);
    if (!digest || finding.words === digest) return [];
    const before = String(text).slice(0, lines.at).split('\n');
    return [
      {
        at: ['findings', i],
        digest,
        question: {
          id: `${scheme.scheme}/findings/${wordsDigest(`${scheme.edition} ${finding.text} ${digest}`).slice(0, 8)}`,
          kind: 'finding',
          state: finding.words === undefined ? 'open' : 'void',
          about: {
            file: file.path,
            line: locate(['findings', i])?.start.line ?? 1,
            edition: scheme.id,
            place: `${text.path}:${before.length}:${before.at(-1)!.length + 1}`,
            words: lines.words,
          },
          asks: `Does the finding still hold: ${finding.why}`,
          because:
            finding.words === undefined
              ? 'No digest says on which words it was noted.'
              : 'It was noted on other words than the text has now.',
          readings: ['It holds as it is.'],
          text: true,
        },
      },
    ];
  });
}

/** A person confirmed other words than the text has now. */
function aboutConfirmations({ scheme, source: { file, value, locate } }: Judged): Asked[] {
  return (value?.confirmed ?? []).flatMap((confirmation, i): Asked[] => {
    const now = wordsNow(confirmation.of, scheme);
    if (now.length === 0 || confirmedId(confirmation, scheme) !== undefined) return [];
    const { of, text } = confirmation;
    const words = now.join('\n');
    return [
      {
        at: ['confirmed', i],
        digest: wordsDigest(words),
        values: { key: 'text', of: now },
        question: {
          id: `${scheme.scheme}/confirmed/${wordsDigest(`${scheme.edition} ${of} ${text} ${words}`).slice(0, 8)}`,
          kind: 'confirmation',
          state: 'void',
          about: {
            file: file.path,
            line: locate(['confirmed', i])?.start.line ?? 1,
            edition: scheme.id,
            place: placeOf(spanOf(of, scheme)),
            words,
          },
          asks: `Which words of ${of} do you confirm in place of \`${text}\`?`,
          because: 'It was confirmed with other words than the text has now.',
          readings: now.map((each) => `It is \`${each}\`.`),
          text: false,
        },
      },
    ];
  });
}

function spanOf(of: string, { id, documents, contacts }: Reading['scheme']): Span {
  const isIt = (each: { id: string }) => each.id === `${id}/${of}`;
  return (documents.find(isIt)?.number ?? contacts.find(isIt)!.lines[0]!.text).span!;
}

function placeOf({ file, start }: Span): string {
  return `${file}:${start.line}:${start.column}`;
}
