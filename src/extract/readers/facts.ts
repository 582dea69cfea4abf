import type { DocumentControl } from '../../../schemas/document-control.ts';
import type { Statistic } from '../../../schemas/statistic.ts';
import type { Profile } from '../../../schemas/profile.ts';
import { reportDeclared, type DeclarationPath } from '../declared.ts';
import { wordingOf } from '../layout/strand.ts';
import { compileWithin, firstMatch } from '../pattern.ts';
import { amount } from '../../recognise/amount.ts';
import { foldWidth } from '../../recognise/fold.ts';
import { report } from '../../messages/report.ts';
import type { PamphletText } from '../text.ts';

/** General statistics about threats, each with its subject and its source. */
export function readStatistics(profile: Profile, schemeId: string, pamphlet: PamphletText): Statistic[] {
  return profile.statistics.flatMap(({ id, figure, subject, source }, i) => {
    const quote = (pattern: string, part: string) => {
      const found = firstMatch(compileWithin(pattern), pamphlet.folded);
      if (!found) reportMissing(pattern, ['statistics', i, part], pamphlet);
      const hole = found?.holes[0] ?? found;
      return hole && wordingOf([hole], pamphlet);
    };
    const printed = quote(figure, 'figure');
    const about = quote(subject, 'subject');
    const from = source === undefined ? undefined : quote(source, 'source');
    if (!printed || !about || (source !== undefined && !from)) return [];
    const read = figureIn(printed.value);
    if (!read) {
      report(pamphlet.file, 'cell-unexpected', printed.span, {
        unexpected: `figure \`${printed.value}\``,
        expected: 'a percentage, a fraction, an amount, or a number of persons, cases or times',
      });
      return [];
    }
    return [
      { id: `${schemeId}/statistics/${id}`, figure: printed, ...read, subject: about, ...(from && { source: from }) },
    ];
  });
}

// 約32% | 約 $\frac{1}{20}$ | 約 2,700億円 | 約 1.6 倍 | 5,613,797人 | 6,506件
function figureIn(text: string): { value: number; unit: Statistic['unit'] } | undefined {
  const bare = foldWidth(text)
    .replace(/^約/, '')
    .replace(/[\s$()]/g, '');
  const fraction = /^\\?frac\{(\d+)\}\{(\d+)\}$/.exec(bare);
  if (fraction) return { value: Number(fraction[1]) / Number(fraction[2]), unit: 'fraction' };
  const yen = amount(bare);
  if (yen !== undefined) return { value: yen, unit: 'JPY' };
  const counted = /^([\d,.]+)(%|倍|人|件)$/.exec(bare);
  if (!counted) return undefined;
  const units = { '%': 'percent', 倍: 'times', 人: 'persons', 件: 'cases' } as const;
  return { value: Number(counted[1]!.replaceAll(',', '')), unit: units[counted[2] as keyof typeof units] };
}

/** The marks of registered solicitation material; `not stated` if the text has none. */
export function readDocuments(profile: Profile, schemeId: string, pamphlet: PamphletText): DocumentControl[] {
  if (!profile.documents) return [];
  const { number, issued, notStated } = profile.documents;
  const quote = (pattern: string | undefined, part: string) => {
    if (pattern === undefined) return undefined;
    const found = firstMatch(compileWithin(pattern), pamphlet.folded);
    const hole = found?.holes[0] ?? found;
    if (!hole) reportMissing(pattern, ['documents', part], pamphlet);
    return hole && pamphlet.quote(hole.start, hole.end);
  };
  const printedNumber = quote(number, 'number');
  const printedIssue = quote(issued, 'issued');
  return [
    {
      id: `${schemeId}/documents/pamphlet`,
      ...(printedNumber && { number: printedNumber }),
      ...(printedIssue && { issued: printedIssue }),
      ...(notStated !== undefined && { notStated }),
    },
  ];
}

function reportMissing(pattern: string, at: DeclarationPath, pamphlet: PamphletText): void {
  reportDeclared(pamphlet, 'quote-missing', at, {
    unexpected: 'text without words the profile quotes',
    expected: `\`${pattern}\``,
    hint: 'The wording may have changed.',
  });
}
