import { isMap, isNode, isScalar, isSeq, parseDocument, type Node, type YAMLMap } from 'yaml';
import type { Answer, Signature } from './answer-types.ts';
import { otherRelations, type Asked } from './judgements.ts';

/** Thrown when an answer fits no question. */
export class AnswerUnfit extends Error {}

/** `ID=2` or `ID=text:…`. */
export function answerFrom(written: string): Answer {
  const at = written.indexOf('=');
  const id = written.slice(0, at);
  const said = written.slice(at + 1);
  if (at > 0 && said.startsWith('text:') && said.length > 5) return { id, text: said.slice(5) };
  if (at > 0 && /^[1-9]\d*$/.test(said)) return { id, reading: Number(said) };
  throw new AnswerUnfit(`\`${written}\` is no answer. Write ID=N with the number of a reading, or ID=text:WORDS.`);
}

type Edit = { start: number; end: number; text: string };

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
    return edits
      .sort((a, b) => b.start - a.start || b.end - a.end)
      .reduce((changed, { start, end, text: put }) => changed.slice(0, start) + put + changed.slice(end), current);
  }, text);
}

function checkFits({ question }: Asked, answer: Answer): void {
  if ('text' in answer && !question.text)
    throw new AnswerUnfit(`\`${answer.id}\` takes no words, only a reading from 1 to ${question.readings.length}.`);
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
  const known = entry.get('judged', true);
  if (isSeq(known) && known.items.length > 0) {
    const last = known.items.at(-1) as Node;
    const end = endOf(last);
    const isFlow = known.flow === true;
    const indent = ' '.repeat(columnOf(text, text.lastIndexOf('-', last.range![0])));
    edits.push({ start: end, end, text: isFlow ? `, ${judged}` : `\n${indent}- ${judged}` });
  } else edits.push(added(text, entry, `judged: [${judged}]`));
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

/** The values of a map: those that are there are replaced, the others come behind the last one. */
function edited(text: string, entry: YAMLMap, values: Readonly<Record<string, string>>): Edit[] {
  return Object.entries(values).map(([key, put]): Edit => {
    const node = entry.get(key, true);
    return isNode(node) && node.range
      ? { start: node.range[0], end: node.range[1], text: put }
      : added(text, entry, `${key}: ${put}`);
  });
}

/** A new key behind the last one of a map, in the layout of the map. */
function added(text: string, map: YAMLMap, pair: string): Edit {
  const first = map.items[0]!.key as Node;
  const last = map.items.at(-1)!;
  const end = endOf((isNode(last.value) ? last.value : last.key) as Node);
  const separator = map.flow === true ? ', ' : `\n${' '.repeat(columnOf(text, first.range![0]))}`;
  return { start: end, end, text: `${separator}${pair}` };
}

/** Where the last character of a node is; a block collection ends with its last item. */
function endOf(node: Node): number {
  if ((isMap(node) || isSeq(node)) && node.flow !== true && node.items.length > 0) {
    const last = node.items.at(-1)!;
    const inner = isNode(last)
      ? last
      : ((last as { value?: unknown; key: unknown }).value ?? (last as { key: unknown }).key);
    return endOf(inner as Node);
  }
  return node.range![1];
}

function columnOf(text: string, offset: number): number {
  return offset - text.lastIndexOf('\n', offset - 1) - 1;
}

/** A scalar in quotes where YAML needs them: a digest of digits alone would be a number. */
function quoted(value: string): string {
  return /^[A-Za-z][\w -]*$/.test(value) && !/^\d|^(?:true|false|null|yes|no)$|^[0-9a-f]{16}$/i.test(value)
    ? value
    : `'${value.replace(/'/g, "''")}'`;
}
