import { describe, expect, it } from 'vitest';
import type { ReportedMessage } from '../src/report/build-report.ts';
import { errorCauses } from '../src/report/error-causes.ts';

function message(rule: string, text: string, severity: 'error' | 'warning' = 'error'): ReportedMessage {
  return { file: 'sources/fire/2026/pamphlet.txt', line: 1, severity, rule, meaning: '', message: text };
}

describe('errors', () => {
  it('of one cause are one, with the first of them', () => {
    const first = message(
      'identity-missing',
      'Unexpected premium `17,240円` for fire/2026/rates/annual/a, expected columns in a constant ratio, within 10 yen',
    );
    const second = message(
      'identity-missing',
      'Unexpected premium `21,900円` for fire/2026/rates/annual/b, expected columns in a constant ratio, within 10 yen',
    );
    expect(errorCauses([first, second])).toEqual([{ first, count: 2, settledBy: [] }]);
  });

  it('of two rules, or with other words, are two', () => {
    const causes = errorCauses([
      message('one', 'Unexpected `a`, expected `b`'),
      message('two', 'Unexpected `a`, expected `b`'),
      message('one', 'Unexpected cell `a`, expected `b`'),
    ]);
    expect(causes.map(({ count }) => count)).toEqual([1, 1, 1]);
  });

  it('of what is in a section follow from the heading that was not found', () => {
    const heading = message('section-missing', 'Unexpected text without a heading of the profile, expected `費用`');
    const causes = errorCauses([
      message('item-unknown', 'Unexpected cost `争訟費用`, which fire/2027 does not have'),
      message('item-unknown', 'Unexpected section `costs` without a ratio'),
      heading,
      message('clause-gap', 'Unexpected `②` at the head of a list, expected `①`'),
    ]);
    expect(causes).toEqual([{ first: heading, count: 4, settledBy: [] }]);
  });

  it('are not warnings', () => {
    expect(errorCauses([message('one', 'Unexpected `a`, expected `b`', 'warning')])).toEqual([]);
  });
});
