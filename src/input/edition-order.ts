import type { Source } from '../../schemas/source.ts';
import { report } from '../messages/report.ts';
import type { EditionName } from './collect.ts';
import type { YamlFile } from './yaml-file.ts';

/**
 * `follows` must name another edition of the scheme.
 * @param editions  All that were found.
 * @returns         The schemes in which it does not.
 */
export function checkFollows(
  sources: readonly (EditionName & { source: YamlFile<Source> })[],
  editions: readonly EditionName[],
): Set<string> {
  const astray = new Set<string>();
  for (const { scheme, edition, source } of sources) {
    const follows = source.value?.follows;
    if (follows === undefined) continue;
    const others = editions.filter((each) => each.scheme === scheme && each.edition !== edition);
    if (others.some((each) => each.edition === follows)) continue;
    astray.add(scheme);
    report(source.file, 'follows-unknown', source.locate(['follows']), {
      unexpected: `edition \`${follows}\``,
      expected:
        others.length > 0
          ? `another edition of the scheme: ${others.map((each) => `\`${each.edition}\``).join(', ')}`
          : 'no `follows`: the scheme has only this edition',
    });
  }
  return astray;
}

/**
 * Report two editions that have no order.
 * @param why     `unknown`: nothing says which one is newer. `contradictory`: each is newer than the other.
 * @param source  source.yaml of the edition, for the message.
 */
export function reportOrder(
  why: 'unknown' | 'contradictory',
  { edition, follows }: { edition: string; follows?: string | undefined },
  other: { edition: string },
  { file, locate }: YamlFile<Source>,
): void {
  const place = follows === undefined ? undefined : locate(['follows']);
  if (why === 'contradictory')
    return report(file, 'edition-unordered', place, {
      unexpected: `edition \`${edition}\`, both newer and older than \`${other.edition}\``,
      expected: 'one order of all editions of the scheme',
      hint: 'Compare `follows` of each edition with the policy periods that the texts print and with the names of the folders.',
    });
  report(file, 'edition-unordered', place, {
    unexpected: `edition \`${edition}\`, neither newer nor older than \`${other.edition}\``,
    expected: 'an order',
    hint: `Neither the policy periods that the texts print nor the names of the folders give one. Name the edition before it in source.yaml of the newer one, such as \`follows: '${other.edition}'\`.`,
  });
}
