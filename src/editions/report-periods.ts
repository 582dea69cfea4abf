import type { VFile } from 'vfile';
import type { Scheme } from '../../schemas/scheme.ts';
import type { Source } from '../../schemas/source.ts';
import type { YamlFile } from '../input/yaml-file.ts';
import { report } from '../messages/report.ts';
import type { SchemeEditions } from './editions.ts';
import { daysOf, periodFaults, takesOverIdly } from './states.ts';

/** The files of an edition that its days are in. */
export type DatedReading = { scheme: Scheme; file: VFile; source: Pick<YamlFile<Source>, 'file' | 'locate'> };

/** Report where the policy periods of the editions of a scheme overlap or leave a gap, at the printed period of the newer one. */
export function reportPeriods(editions: SchemeEditions, readingOf: (edition: Scheme) => DatedReading): void {
  for (const { why, edition, other, days } of periodFaults(editions, daysOf)) {
    const { identity } = edition;
    const place = 'span' in identity.policyPeriod ? identity.policyPeriod.span : undefined;
    const between = days.first === days.last ? days.first : `${days.first} to ${days.last}`;
    if (why === 'overlap')
      report(readingOf(edition).file, 'editions-overlap', place, {
        unexpected: `policy period that holds ${between}, as that of edition \`${other.edition}\` does`,
        expected: `a policy period that begins when that of \`${other.edition}\` ends`,
        hint: 'If the days are right, `takesOver` of source.yaml says from which day of joining on this edition answers.',
      });
    else
      report(readingOf(edition).file, 'editions-gap', place, {
        unexpected: `policy period that leaves out ${between}, behind edition \`${other.edition}\``,
        expected: `one that begins when that of \`${other.edition}\` ends`,
        hint: 'A year may be misprinted, or an edition missing. No edition answers for these days.',
      });
  }
  for (const edition of editions.filter(({ withdrawn, identity }) => withdrawn && identity.status.value === 'closed')) {
    const { source } = readingOf(edition);
    report(source.file, 'declaration-unused', source.locate(['withdrawn']), {
      unexpected: '`withdrawn`',
      expected: 'no declaration of what the text itself says: that it takes no new members',
    });
  }
  for (const edition of takesOverIdly(editions, daysOf)) {
    const { source } = readingOf(edition);
    report(source.file, 'declaration-unused', source.locate(['takesOver']), {
      unexpected: '`takesOver`',
      expected: 'it in an edition whose policy period holds that day, and shares days with the edition before',
    });
  }
}
