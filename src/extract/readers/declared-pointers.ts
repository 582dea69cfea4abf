import type { Pointer } from '../../../schemas/pointer.ts';
import type { Profile } from '../../../schemas/profile.ts';
import type { PointerTarget } from '../../../schemas/profile/pointer.ts';
import { foldWidth } from '../../recognise/fold.ts';
import { report } from '../../messages/report.ts';
import { reportDeclared } from '../declared.ts';
import { idsOf, standsUnder, type ProfilePlace } from '../items.ts';
import { compileWhole, compileWithin, firstMatch, matches } from '../pattern.ts';
import type { PamphletText } from '../text.ts';
import type { Pointable } from './pointer-targets.ts';

type Target = Pick<Pointer, 'to' | 'meant'>;
type Declared = {
  nth: number;
  start: number;
  end: number;
  resolve: (read: Pointable, place: ProfilePlace, pamphlet: PamphletText) => Target;
};

/** Where the profile says what words point to. */
export function declaredPlaces({ pointers }: Profile, pamphlet: PamphletText): Declared[] {
  return pointers.flatMap(({ quote, to, meant }, nth) => {
    const found = matches(compileWithin(quote), pamphlet.folded);
    if (found.length === 0)
      reportDeclared(pamphlet, 'quote-missing', ['pointers', nth, 'quote'], {
        unexpected: `\`${quote}\`, which is not in the text`,
        expected: 'the words around a pointer, as printed',
      });
    return found.flatMap(({ holes }) =>
      holes
        .filter(({ name }) => name === 'pointer')
        .map(({ start, end }): Declared => {
          const resolve: Declared['resolve'] = (read, place) => {
            if (to === undefined) return { to: [], meant: meant! };
            const targets = Array.isArray(to) ? to : [to];
            return {
              to: targets.flatMap((target, i) =>
                idsOfTarget(target, ['pointers', nth, 'to', ...(Array.isArray(to) ? [i] : [])], read, place, pamphlet),
              ),
            };
          };
          return { nth, start, end, resolve };
        }),
    );
  });
}

function idsOfTarget(
  target: PointerTarget,
  at: readonly PropertyKey[],
  read: Pointable,
  place: ProfilePlace,
  pamphlet: PamphletText,
): string[] {
  const unknown = (key: string, what: string, expected: string) => {
    report(place.file, 'item-unknown', place.locate([...at, key]), {
      unexpected: `${what}, which ${read.schemeId} does not have`,
      expected,
      hint: 'The name or the words may have changed.',
    });
    return [];
  };
  if ('table' in target) {
    const names = [...read.limitTables, ...read.rateTables].map(({ id }) => id);
    const found = names.filter((id) => id.endsWith(`/${target.table}`));
    return found.length > 0
      ? found.slice(0, 1)
      : unknown(
          'table',
          `table \`${target.table}\``,
          names.length > 0
            ? `one of its tables: ${names.map((id) => `\`${id}\``).join(', ')}`
            : 'a table that the profile draws',
        );
  }
  if ('section' in target && target.about === undefined) {
    const id = `${read.schemeId}/sections/${target.section}`;
    return read.sections.some((section) => section.id === id)
      ? [id]
      : unknown('section', `section \`${target.section}\``, 'the id of one of its sections');
  }
  if ('statement' in target) {
    const { statement, under } = target;
    const pattern = compileWhole(statement.replace(/\{\}$/, '{?}'));
    const found = read.clauses.filter(
      ({ id, name, text }) =>
        (under === undefined || standsUnder(id, under)) &&
        [name, text].some((wording) => wording && firstMatch(pattern, foldWidth(wording.value))),
    );
    if (found.length === 1) return [found[0]!.id];
    const what = `statement \`${statement}\`${under === undefined ? '' : ` under \`${under}\``}`;
    if (found.length === 0) return unknown('statement', what, 'the first words of a statement, as printed');
    report(place.file, 'item-ambiguous', place.locate([...at, 'statement']), {
      unexpected: `${what}, which ${found.length} items of ${read.schemeId} have`,
      expected: `one of them: ${found.map(({ id }) => `\`${id.slice(read.schemeId.length + 1)}\``).join(', ')}`,
      hint: 'Quote more of its words, or name its section with `under`.',
    });
    return [];
  }
  return idsOf(target, at, read, place, pamphlet);
}
