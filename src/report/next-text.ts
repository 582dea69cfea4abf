import type { NextText } from '../editions/next-text/next-text.ts';
import { counted } from './counted.ts';

/** Print what changes from one text to the next: every cell, old and new, before it is written. */
export function printNextText(
  { changes, questions, errors }: NextText,
  written: readonly string[],
  pamphlet: string,
): void {
  const print = (line: string) => process.stdout.write(`${line}\n`);
  for (const { cell, line, old, new: next } of changes)
    print(`${cell}  ${oneLine(old)} -> ${oneLine(next)}  (line ${line})`);
  for (const { cell, place, words, asks, because } of questions) {
    print(`\n${cell} question`);
    print(`  ${place}: ${oneLine(words)}`);
    print(`  ${asks}`);
    print(`  ${because}`);
  }
  for (const { cell, unexpected, expected, hint } of errors) {
    print(`\n${cell} error Unexpected ${unexpected}, expected ${expected}`);
    if (hint) for (const each of hint.split('\n')) print(`  ${each}`);
  }
  const sums = [
    counted(changes.length, 'change'),
    counted(questions.length, 'question'),
    counted(errors.length, 'error'),
  ];
  print(`\n${sums.join(', ')}.`);
  for (const file of written) print(`Written: ${file}`);
  if (written.length === 0)
    print(errors.length > 0 ? 'Nothing is written.' : `Nothing is written yet: add \`--yes\` to write ${pamphlet}.`);
}

function oneLine(words: string): string {
  return words.replace(/\r?\n/g, '⏎');
}
