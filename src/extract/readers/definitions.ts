import type { Definition } from '../../../schemas/definition.ts';
import type { Note } from '../../../schemas/note.ts';
import type { Profile } from '../../../schemas/profile.ts';
import type { SectionContent } from '../../../schemas/section.ts';
import { reportDeclared } from '../declared.ts';
import { clauseOf, plainClause } from '../layout/clauses.ts';
import { cellRun, type Run } from '../layout/runs.ts';
import { wordingOf } from '../layout/strand.ts';
import { compileWithin, firstMatch } from '../pattern.ts';
import { report } from '../../messages/report.ts';
import { fingerprint } from '../own-ids.ts';
import type { PamphletText } from '../text.ts';
import { cellStrand, clausesBelow, proseOf, type SectionContext } from './section.ts';

/** 用語の意味: rows of a term and its meaning. If the heading has the terms, the statements below define them in order. */
export function readDefinitions(runs: readonly Run[], context: SectionContext): SectionContent[] {
  const { schemeId, section, pamphlet, draft, nameOf } = context;
  const contents: SectionContent[] = [];
  const enter = (definition: Definition) => {
    draft.definitions.push(definition);
    contents.push({ field: definition.id });
  };
  const idOf = (term: string) => `${schemeId}/definitions/${nameOf(term) ?? fingerprint(term)}`;
  for (const { table } of runs) {
    for (const row of table?.rows ?? []) {
      const [term, meaning, ...others] = row.map((cell) => cellStrand(cell, pamphlet));
      if (!term || !meaning || others.some((cell) => cell)) {
        const { start, end } = row[0]!;
        report(pamphlet.file, 'cell-unexpected', pamphlet.span(start, end), {
          unexpected:
            !term || !meaning
              ? 'empty cell in a table of definitions'
              : `row of ${row.length} cells in a table of definitions`,
          expected: 'a term and its meaning',
        });
        continue;
      }
      const words = wordingOf(term, pamphlet);
      const id = idOf(words.value);
      const clause = clauseOf(cellRun(meaning, pamphlet), id, {}, pamphlet, context.take);
      enter({ id, term: words, clauses: [clause], uses: [] });
    }
  }
  const statements = runs.filter(({ table }) => !table);
  const terms = section.holes.filter(({ name }) => name === 'term');
  if (terms.length === 0) {
    // a row that lost its tab reads as a sentence
    for (const run of statements) if (!run.note) reportOutsideTable(run, context);
    return [...contents, ...proseOf(statements, context)];
  }
  // ①「動産」、②「不動産」とは: each of several terms has the statement with its marker; a single term has all statements
  const parts = terms.length === 1 ? [statements] : partedBy(statements, terms.length);
  terms.forEach(({ strand }, i) => {
    const words = wordingOf(strand, pamphlet);
    const id = idOf(words.value);
    const clauses = clausesBelow(parts[i] ?? [], id, context);
    if (clauses.length > 0) enter({ id, term: words, clauses, uses: [] });
    else {
      report(pamphlet.file, 'clause-missing', words.span, {
        unexpected: `term \`${words.value}\` without a meaning below it`,
        expected: 'a statement of what it means',
      });
    }
  });
  return contents;
}

function reportOutsideTable({ strand, marker }: Run, { pamphlet }: SectionContext): void {
  const words = wordingOf(strand ?? marker!.strand!, pamphlet);
  report(pamphlet.file, 'cell-missing', words.span ?? words.spans?.[0], {
    unexpected: `\`${words.value.length > 40 ? `${words.value.slice(0, 40)}…` : words.value}\` among the terms`,
    expected: 'a row of a term and its meaning, or `{term}` in the heading of the section',
    hint: 'The tab between the two may be lost.',
  });
}

function partedBy(statements: readonly Run[], count: number): Run[][] {
  const parts: Run[][] = [];
  for (const run of statements) {
    if (run.marker && parts.length < count) parts.push([run]);
    else parts.at(-1)?.push(run);
  }
  return parts;
}

/** Definitions inside a sentence, `「他車」とは、…をいいます。`, or in a note: `救援期間（＊2）`. */
export function readQuotedDefinitions(
  profile: Profile,
  notes: readonly Note[],
  schemeId: string,
  pamphlet: PamphletText,
): Definition[] {
  return profile.definitions.flatMap(({ id: name, quote }, i) => {
    const found = firstMatch(compileWithin(quote), pamphlet.folded);
    const term = found?.holes.find((hole) => hole.name === 'term');
    const text = found?.holes.find((hole) => hole.name === 'text');
    const mark = found?.holes.find((hole) => hole.name === 'note');
    const note =
      mark &&
      notes.find(({ references }) =>
        references.some(({ start, end }) => mark.start <= start.offset && end.offset <= mark.end),
      );
    const id = `${schemeId}/definitions/${name}`;
    if (term && note) return [{ id, term: wordingOf([term], pamphlet), clauses: [], note: note.id, uses: [] }];
    if (term && text)
      return [{ id, term: wordingOf([term], pamphlet), clauses: [plainClause([text], id, pamphlet)], uses: [] }];
    reportDeclared(pamphlet, 'quote-missing', ['definitions', i, 'quote'], {
      unexpected: 'text without a definition the profile quotes',
      expected: `\`${quote}\``,
      hint: `It is \`definitions.${name}\` in the profile, and needs the hole {term}, and {text}, or {note} around a mark that points to a note.`,
    });
    return [];
  });
}
