import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workspace, yakkan } from './support/command.ts';
import { writeNextEdition } from './support/second-edition.ts';

type Answer = {
  scheme: string;
  edition: string;
  state: string;
  held_by: string;
  expired: boolean;
  outcome: string;
  nearest: { edition: string }[];
  premiums: { premium_yen: number; line: number }[];
};

let place: ReturnType<typeof workspace>;
beforeAll(() => {
  place = workspace();
  writeNextEdition(place.sources);
});
afterAll(() => place.remove());

/** The seconds of noon in Japan on a day. */
const on = (today: string) => ({ SOURCE_DATE_EPOCH: String(Date.parse(`${today}T12:00:00+09:00`) / 1000) });
const run = (today: string, ...more: string[]) =>
  yakkan(['quote', '--sources', place.sources, '--revenue', '4億円', '--class', 'class-i', ...more], on(today));
function answerOf(scheme: string, today: string, ...more: string[]): Answer {
  const { stdout, stderr } = run(today, '--json', ...more);
  const { answers } = JSON.parse(stdout || `{"answers":[]} ${stderr}`) as { answers: Answer[] };
  return answers.find((answer) => answer.scheme === scheme)!;
}
const premiums = ({ premiums }: Answer) => premiums.map(({ premium_yen }) => premium_yen);

describe('yakkan quote between two editions', { timeout: 60_000 }, () => {
  it('answers today with the edition in force, although a newer one is there', () => {
    const answer = answerOf('aozora', '2024-12-31');
    expect([answer.edition, answer.state, answer.held_by]).toEqual(['2024', 'in-force', 'period']);
    // typed from line 70 of the text of 2024, and not the 46,670 and 70,010 of the next
    expect(premiums(answer)).toEqual([45_670, 68_510]);
  });

  it('answers with the next one from the day on which it begins', () => {
    const answer = answerOf('aozora', '2025-01-01');
    expect([answer.edition, answer.state]).toEqual(['2025', 'in-force']);
    expect(premiums(answer)).toEqual([46_670, 70_010]);
  });

  it('answers for the day of --on, whatever today is', () => {
    expect(premiums(answerOf('aozora', '2026-11-30', '--on', '2024-01-01'))).toEqual([45_670, 68_510]);
    expect(premiums(answerOf('aozora', '2024-01-01', '--on', '2025年1月1日'))).toEqual([46_670, 70_010]);
  });

  it('says what holds for who joins in the middle of a period', () => {
    // the text prints no premium for joining mid-term
    expect(answerOf('aozora', '2024-01-01', '--on', '2025-06-01')).toMatchObject({
      edition: '2025',
      outcome: 'no-mid-term',
    });
    // mori prints one for joining on 15 March
    expect(answerOf('mori', '2024-03-01', '--stores', '7', '--on', '2024-03-15')).toMatchObject({
      edition: '2024',
      outcome: 'premiums',
    });
  });

  it('names the nearest editions for a day that none holds, and prints no premium for it', () => {
    const answer = answerOf('aozora', '2024-01-01', '--on', '2026-01-01');
    expect(answer).toMatchObject({ edition: '2025', state: 'in-force', held_by: 'none', outcome: 'not-in-period' });
    expect(answer.nearest.map(({ edition }) => edition)).toEqual(['2025']);
    const { stdout } = run('2024-01-01', '--on', '2026-01-01', '--lang', 'en');
    expect(stdout).toContain('  Day of joining: 1 January 2026\n');
    expect(stdout).toContain('  No edition has a policy period that includes 1 January 2026.\n');
    expect(stdout).toMatch(/Nearest edition: .*2025.*1 January 2026/);
  });

  it('shows the last edition when all are over, and says that it is', () => {
    const answer = answerOf('aozora', '2026-11-30');
    expect(answer).toMatchObject({ edition: '2025', state: 'past', held_by: 'none', expired: true });
    expect(premiums(answer)).toEqual([46_670, 70_010]);
  });

  it('cannot say whether an edition without a period holds the day', () => {
    expect(answerOf('hama', '2024-06-01')).toMatchObject({ state: 'undated', held_by: 'undated', nearest: [] });
  });

  it('takes no new members from the day on which a person says so', () => {
    appendFileSync(
      join(place.sources, 'aozora/2025/source.yaml'),
      "withdrawn: { from: '2025-07-01', by: a test, on: '2025-06-01', why: the insurer said so }\n",
    );
    expect(answerOf('aozora', '2025-06-30')).toMatchObject({ state: 'in-force', outcome: 'premiums' });
    expect(answerOf('aozora', '2025-07-01')).toMatchObject({ state: 'withdrawn', outcome: 'closed' });
  });

  it.each([
    [['--on', '04-01'], '--on is `04-01`, expected a day with its year'],
    [['--on', '2026-02-30'], '--on is `2026-02-30`, expected a day'],
    [['--on', '2025-01-01', '--joining', '2025-02-01'], '--joining is `2025-02-01`, expected the day of --on'],
  ])('refuses %j', (options, message) => {
    const { status, stderr } = run('2025-01-01', ...options);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});
