import { isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';
import { AnswerUnfit, type Answer, type Signature } from './answer-types.ts';
import { otherRelations, type Asked } from './judgements.ts';
import { appended, edited, quoted, withEdits, type Edit } from '../input/yaml-edits.ts';

/** `ID=2` or `ID=text:…`. */
export function answerFrom(written: string): Answer {
  const at = written.indexOf('=');
  const id = written.slice(0, at);
  const said = written.slice(at + 1);
  if (at > 0 && said.startsWith('text:') && said.length > 5) return { id, text: said.slice(5) };
  if (at > 0 && /^[1-9]\d*$/.test(said)) return { id, reading: Number(said) };
  throw new AnswerUnfit(`\`${written}\` is no answer. Write ID=N with the number of a reading, or ID=text:WORDS.`);
}

/**
 * Write answers into the text of one YAML file. Only what is answered changes: comments and layout stay, byte for byte.
 * @param answers  Each with its question, all of them about this file.
 * @throws AnswerUnfit
 */
export function withAnswers(
  text: string,
  answers: readonly { asked: Asked; answer: Answer }[],
  signature: Signature,
): string {
  // one after the other: two of them may be about one mapping
  return answers.reduce((current, { asked, answer }) => {
    checkFits(asked, answer);
    if (asked.write) return asked.write(current, answer, signature);
    const entry = parseDocument(current).getIn(asked.at, true);
    if (!isMap(entry)) throw new AnswerUnfit(`\`${answer.id}\` is about something that is not in its file.`);
    const edits =
      asked.question.kind === 'mapping'
        ? ofMapping(current, entry, asked, answer, signature)
        : asked.values
          ? ofValue(current, entry, asked.values, answer, signature)
          : ofFinding(current, entry, asked, answer, signature);
    return withEdits(current, edits);
  }, text);
}

/** @throws AnswerUnfit, if an answer is none of those that its question has. */
export function checkFits({ question }: Asked, answer: Answer): void {
  if ('text' in answer && !question.text)
    throw new AnswerUnfit(`\`${answer.id}\` takes no words, only a reading from 1 to ${question.readings.length}.`);
  if ('reading' in answer && question.readings.length === 0)
    throw new AnswerUnfit(`\`${answer.id}\` is answered in words: ${answer.id}=text:WORDS.`);
  if ('reading' in answer && answer.reading > question.readings.length)
    throw new AnswerUnfit(`\`${answer.id}\` has ${question.readings.length} readings, not ${answer.reading}.`);
}

function ofMapping(text: string, entry: YAMLMap, { digest }: Asked, answer: Answer, signature: Signature): Edit[] {
  const edits: Edit[] = [];
  const relation = entry.get('relation', true);
  if ('reading' in answer && answer.reading > 1 && isScalar(relation) && relation.range) {
    const put = otherRelations(String(relation.value))[answer.reading - 2]!;
    edits.push({ start: relation.range[0], end: relation.range[1], text: put });
  }
  const { by, on, why } = signature;
  const judged = `{ words: ${quoted(digest)}, by: ${quoted(by)}, on: '${on}'${why === undefined ? '' : `, why: ${quoted(why)}`} }`;
  edits.push(appended(text, entry, 'judged', judged));
  return edits;
}

/** An override gets its line, a confirmation its words. */
function ofValue(
  text: string,
  entry: YAMLMap,
  { key, of }: NonNullable<Asked['values']>,
  answer: Answer,
  { by, on, why }: Signature,
): Edit[] {
  const value = 'reading' in answer ? of[answer.reading - 1]! : answer.text;
  return edited(text, entry, {
    [key]: quoted(value),
    by: quoted(by),
    on: `'${on}'`,
    ...(why !== undefined && { why: quoted(why) }),
  });
}

function ofFinding(text: string, entry: YAMLMap, { digest }: Asked, answer: Answer, signature: Signature): Edit[] {
  return edited(text, entry, {
    ...('text' in answer && { why: quoted(answer.text) }),
    by: quoted(signature.by),
    on: `'${signature.on}'`,
    words: quoted(digest),
  });
}
