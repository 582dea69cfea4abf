import type { Question, Questions } from '../../schemas/question.ts';
import { counted } from './counted.ts';

/** Print what a person must decide, and where answers were written. */
export function printQuestions({ questions, written }: Questions): void {
  for (const file of written) print(`Written: ${file}`);
  questions.forEach(printQuestion);
  const voided = questions.filter(({ state }) => state === 'void').length;
  print(`${questions.length > 0 ? '\n' : ''}${counted(questions.length, 'question')}, ${voided} of them void`);
  if (questions.length > 0)
    print('Answer with `yakkan ask --answer ID=N --by NAME`, or with `ID=text:WORDS` in words.');
}

export function printQuestion({ id, state, about, asks, because, readings, text }: Question): void {
  print(`\n${id} (${state})`);
  print(`  ${about.file}${about.line === undefined ? '' : `:${about.line}`}`);
  print(`  ${about.place}`);
  for (const line of about.words.split('\n')) print(`    ${line}`);
  print(`  ${asks}`);
  print(`  ${because}`);
  readings.forEach((reading, i) => print(`    ${i + 1}. ${reading}`));
  if (text) print(readings.length === 0 ? '    text:… in words' : '    text:… other words');
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
