import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { workspace, writeEdition, yakkan } from './support/command.ts';

let place: ReturnType<typeof workspace>;
beforeEach(() => {
  place = workspace();
});
afterEach(() => place.remove());

/** A year later, two sentences are reworded: one is an exclusion that moved down, too. */
const EDITS = [
  ['2024年1月1日午後4時～2025年1月1日午後4時', '2025年1月1日午後4時～2026年1月1日午後4時'],
  [
    '- ② 被保険者が行った窃盗、詐欺または横領に起因する損害賠償請求',
    '- ② 戦争に起因する損害賠償請求\n- ③ 被保険者が行った窃盗、詐欺、横領または背任に起因する損害賠償請求',
  ],
  ['- ③ 被保険者の業務の対価', '- ④ 被保険者の業務の対価'],
] as const;

it(
  'of a renewal has as many new entries as sentences changed, each with what the edition before says',
  { timeout: 120_000 },
  () => {
    const run = (...words: string[]) => yakkan([...words, '--sources', place.sources]);
    const catalog = () => readFileSync(join(place.sources, 'translations/en.po'), 'utf8');
    expect(run('translate').status).toBe(0);
    const before = catalog();
    const old = '被保険者が行った窃盗、詐欺または横領に起因する損害賠償請求';
    const translation = /msgid "被保険者が行った窃盗、詐欺または横領に起因する損害賠償請求"\nmsgstr "(.+)"/.exec(
      before,
    )![1]!;
    const text = EDITS.reduce(
      (all, [was, is]) => {
        expect(all).toContain(was);
        return all.replaceAll(was, is);
      },
      readFileSync(join(place.sources, 'aozora/2024/pamphlet.txt'), 'utf8'),
    );
    writeEdition(join(place.sources, 'aozora/2025'), text);
    expect(run('keys', 'aozora').status).toBe(0);
    const { status, stdout } = run('translate', '--json');
    expect(status).toBe(0);
    const { stale, added } = (
      JSON.parse(stdout) as { languages: { en: Record<'stale' | 'added', { message: string; was?: string }[]> } }
    ).languages.en;
    const reworded = '被保険者が行った窃盗、詐欺、横領または背任に起因する損害賠償請求';
    expect(stale).toMatchObject([{ message: reworded, was: old }]);
    expect(added.map(({ message }) => message)).toEqual(['戦争に起因する損害賠償請求']);
    // nothing else in the file is another line
    const lines = before.split('\n');
    const changed = catalog()
      .split('\n')
      .filter((line) => line !== '' && !lines.includes(line));
    expect(changed).toEqual([
      'msgid "戦争に起因する損害賠償請求"',
      '#, fuzzy',
      `#| msgid "${old}"`,
      `msgid "${reworded}"`,
    ]);
    expect(catalog()).toContain(`msgid "${reworded}"\nmsgstr "${translation}"\n`);
    // until a translator has looked at it, it is missing
    expect(run('translate').stdout).toContain(`[exclusion] ${reworded}`);
    writeFileSync(join(place.sources, 'translations/en.po'), catalog().replace('#, fuzzy\n', ''));
    expect(run('translate').stdout).not.toContain(`[exclusion] ${reworded}`);
  },
);
