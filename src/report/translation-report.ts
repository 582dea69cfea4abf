import type { TranslationState } from '../translate/catalog-file.ts';
import { counted } from './counted.ts';
import type { Needed } from '../translate/needed.ts';

/** What `yakkan translate --json` prints: the state of each language by its tag. */
export function translationReport(states: readonly TranslationState[]): object {
  return { languages: Object.fromEntries(states.map((state) => [state.lang, reportOf(state)])) };
}

function reportOf({ merged, isCurrent, coverage }: TranslationState): object {
  const shown = ({ context, id, places }: Needed) => ({ context, message: id, places });
  return {
    isCurrent,
    added: merged.added.map(shown),
    stale: merged.fuzzy.map(({ message, from }) => ({ ...shown(message), was: from })),
    obsolete: merged.obsolete,
    schemes: Object.fromEntries(
      [...coverage].map(([id, { binding, rest, missing, isEnough }]) => [
        id,
        { exclusionsAndNotices: binding, rest, isEnough, missing: missing.map(shown) },
      ]),
    ),
  };
}

/** Print how much of each scheme is translated, what is missing and where it is, and which translations are stale. */
export function printTranslation({ lang, merged, isCurrent, coverage }: TranslationState): void {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  for (const [id, { binding, rest, missing, isEnough }] of coverage) {
    say(
      `${lang}  ${id}  exclusions and notices ${binding.translated} of ${binding.messages}, rest ${rest.translated} of ${rest.messages}${isEnough ? '' : ': a draft'}`,
    );
    for (const message of missing) say(`  missing: ${where(message)}`);
  }
  for (const { message, from } of merged.fuzzy) say(`stale: ${where(message)}\n  was: ${from}`);
  for (const id of merged.obsolete) say(`obsolete: ${id}`);
  say(
    isCurrent
      ? `The catalog of \`${lang}\` is up to date.`
      : `The catalog of \`${lang}\` ${merged.added.length + merged.fuzzy.length === 0 ? 'changes in its comments and order' : 'gets'}: ${counted(merged.added.length, 'new message')}, ${merged.fuzzy.length} stale, ${merged.obsolete.length} obsolete.`,
  );
}

function where({ context, id, places }: Needed): string {
  return `${places[0] ?? 'profile'} [${context}] ${id}`;
}
