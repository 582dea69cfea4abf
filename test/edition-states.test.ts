import { describe, expect, it } from 'vitest';
import { answeringOn, periodFaults, stateOn, type EditionDays } from '../src/editions/states.ts';

/** An edition such as `2025: 2025-04-01 to 2026-04-01`, `spring`, `2025: … withdrawn 2025-10-01`, `b: … takes over 2025-10-01`. */
function edition(words: string): EditionDays {
  const [edition = ''] = words.split(':');
  const [, inception, expiry] = /(\d{4}-\S+) to (\S+)/.exec(words) ?? [];
  return {
    edition,
    period: inception && expiry ? { inception, expiry } : null,
    withdrawn: /withdrawn (\S+)/.exec(words)?.[1] ?? null,
    takesOver: /takes over (\S+)/.exec(words)?.[1] ?? null,
  };
}

const OLD = '2024: 2024-04-01T16:00+09:00 to 2025-04-01T16:00+09:00';
const NEW = '2025: 2025-04-01T16:00+09:00 to 2026-04-01T16:00+09:00';
const SKIPPED = '2026: 2026-04-01T16:00+09:00 to 2027-04-01T16:00+09:00';

describe('the state of an edition', () => {
  it.each([
    [OLD, '2024-03-31', 'next'],
    [OLD, '2024-04-01', 'in-force'],
    // the cover ends in the afternoon of that day
    [OLD, '2025-04-01', 'in-force'],
    [OLD, '2025-04-02', 'past'],
    ['spring', '2025-04-02', 'undated'],
    [`${OLD} withdrawn 2024-10-01`, '2024-09-30', 'in-force'],
    [`${OLD} withdrawn 2024-10-01`, '2024-10-01', 'withdrawn'],
    [`${OLD} withdrawn 2024-10-01`, '2026-01-01', 'withdrawn'],
    [`${OLD} withdrawn always`, '2024-01-01', 'withdrawn'],
    ['spring: withdrawn always', '2024-01-01', 'withdrawn'],
  ])('%s on %s is %s', (words, day, state) => {
    expect(stateOn(edition(words), day)).toBe(state);
  });
});

describe('the edition that answers for a day of joining', () => {
  /** Its name, how it stands to the day, and the nearest ones: `2024 none 2024 2026`. */
  function answering(words: readonly string[], day: string): string {
    const { edition: found, by, before, after } = answeringOn(words.map(edition), day, (each) => each);
    return [found.edition, by, ...[before, after].flatMap((each) => each?.edition ?? [])].join(' ');
  }

  it.each([
    ['holds the day, and is not the newest', [OLD, NEW], '2025-03-31', '2024 period'],
    ['begins on the day on which the one before ends', [OLD, NEW], '2025-04-01', '2025 period'],
    ['is the next one before the first begins', [OLD, NEW], '2024-01-01', '2024 none 2024'],
    ['is the last one when all are over', [OLD, NEW], '2026-04-01', '2025 none 2025'],
    ['is the next one in a year that was skipped', [OLD, SKIPPED], '2025-10-01', '2026 none 2024 2026'],
    ['may be the undated one before a dated one', ['spring', NEW], '2025-03-31', 'spring undated'],
    ['is not the undated one once the dated one behind it has begun', ['spring', NEW], '2025-04-01', '2025 period'],
    ['is not the undated one when the dated one behind it is over', ['spring', NEW], '2026-04-01', '2025 none 2025'],
    ['may be the undated one behind a dated one that is over', [NEW, 'spring'], '2026-04-01', 'spring undated'],
    ['is the dated one that holds the day, whatever comes behind it', [NEW, 'spring'], '2026-03-31', '2025 period'],
    ['is not the undated one before the dated one in front of it', [NEW, 'spring'], '2025-03-31', '2025 none 2025'],
    ['may be the undated one in a year without days', [OLD, 'spring', SKIPPED], '2025-10-01', 'spring undated'],
    ['is the newest of those without days', ['spring', 'autumn'], '2025-10-01', 'autumn undated'],
    [
      'is the one before until the revised one takes over',
      [NEW, `r${NEW} takes over 2025-10-01`],
      '2025-09-30',
      '2025 period',
    ],
    ['is the revised one from then on', [NEW, `r${NEW} takes over 2025-10-01`], '2025-10-01', 'r2025 period'],
    ['holds its last day if its period ends the day before', ['a: 2024-04-01 to 2025-03-31'], '2025-03-31', 'a period'],
    ['does not hold the day on which a whole year ends', ['a: 2024-04-01 to 2025-04-01'], '2025-04-01', 'a none a'],
    ['is withdrawn and answers all the same', [OLD, `${NEW} withdrawn always`], '2025-04-01', '2025 period'],
  ])('%s', (_, words, day, expected) => {
    expect(answering(words, day)).toBe(expected);
  });
});

describe('periods that do not follow each other', () => {
  const faults = (...words: string[]) =>
    periodFaults(words.map(edition), (each) => each).map(
      ({ why, edition, other, days }) => `${edition.edition} ${why} ${other.edition} ${days.first} ${days.last}`,
    );

  it.each([
    [[OLD, NEW], []],
    [[OLD, SKIPPED], ['2026 gap 2024 2025-04-01 2026-03-31']],
    // nothing is known of the days of the one between them
    [[OLD, 'spring', SKIPPED], []],
    [[OLD, 'a: 2025-03-31 to 2026-04-01'], ['a overlap 2024 2025-03-31 2025-03-31']],
    [[OLD, 'a: 2025-03-31 to 2026-04-01 takes over 2025-03-31'], []],
    [['long: 2024-04-01 to 2026-04-01', NEW], ['2025 overlap long 2025-04-01 2026-03-31']],
    [
      ['long: 2024-04-01 to 2029-04-01', NEW, SKIPPED],
      ['2025 overlap long 2025-04-01 2026-03-31', '2026 overlap long 2026-04-01 2027-03-31'],
    ],
  ])('of %j are %j', (words, expected) => {
    expect(faults(...words)).toEqual(expected);
  });
});
