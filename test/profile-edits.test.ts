import { describe, expect, it } from 'vitest';
import { withProfileEdit, type ProfileEdit } from '../src/questions/profile/edit.ts';

const editions = { since: '2026', edition: '2027' };
const PROFILE = `# what the text has
names:
  並: plain # the cheap one
sections:
  - { id: a, heading: 【共通】 } # first
  - id: b
    heading: "二行の\\n見出し"
    lines: true
  - id: c
    heading: 【共通】
tables: [[店舗数, '{plan}'], { cell: 年, editions: { from: '2025' } }]
`;

const edited = (edit: ProfileEdit, text = PROFILE) => withProfileEdit(text, edit, editions);

/** The lines that an edit changes, old and new. */
function changed(edit: ProfileEdit, text = PROFILE): { from: string[]; to: string[] } {
  const [old, next] = [text.split('\n'), edited(edit, text).split('\n')];
  return { from: old.filter((line) => !next.includes(line)), to: next.filter((line) => !old.includes(line)) };
}

describe('a change of a profile', () => {
  it('replaces words, and nothing else', () => {
    expect(changed({ do: 'replace', at: ['sections', 0, 'heading'], was: '【共通】', put: '【共通{:#}】' })).toEqual({
      from: ['  - { id: a, heading: 【共通】 } # first'],
      to: ["  - { id: a, heading: '【共通{:#}】' } # first"],
    });
  });

  it('gives words by edition at their place', () => {
    expect(changed({ do: 'vary', at: ['tables', 0, 0], was: '店舗数', put: '店舗の数' }).to).toEqual([
      "tables: [[{ editions: [{ until: '2026', is: 店舗数 }, { from: '2027', is: 店舗の数 }] }, '{plan}'], { cell: 年, editions: { from: '2025' } }]",
    ]);
    expect(
      changed({ do: 'vary', at: ['sections', 1, 'heading'], was: '二行の\n見出し', put: '三行の\n見出し' }).to,
    ).toEqual([
      `    heading: { editions: [{ until: '2026', is: "二行の\\n見出し" }, { from: '2027', is: "三行の\\n見出し" }] }`,
    ]);
  });

  it('gives a third form in the year after', () => {
    const edit: ProfileEdit = { do: 'vary', at: ['tables', 0, 0], was: '店舗数', put: '店舗の数' };
    const next = withProfileEdit(
      edited(edit),
      { do: 'vary', at: ['tables', 0, 0, 'editions', 1, 'is'], was: '店舗の数', put: '店の数' },
      { since: '2027', edition: '2028' },
    );
    expect(next).toContain(
      "[{ until: '2026', is: 店舗数 }, { from: '2027', is: 店舗の数, until: '2027' }, { from: '2028', is: 店の数 }]",
    );
  });

  it('ends an entry, in the layout of the entry and beside what its range says already', () => {
    const end = (at: ProfileEdit['at'], is: unknown) => changed({ do: 'end', at, is }).to;
    expect(end(['sections', 0], { id: 'a', heading: '【共通】' })).toEqual([
      "  - { id: a, heading: 【共通】, editions: { until: '2026' } } # first",
    ]);
    expect(end(['sections', 2], { id: 'c', heading: '【共通】' })).toEqual(["    editions: { until: '2026' }"]);
    expect(end(['tables', 1], { cell: '年', editions: { from: '2025' } })).toEqual([
      "tables: [[店舗数, '{plan}'], { cell: 年, editions: { from: '2025', until: '2026' } }]",
    ]);
  });

  it('enters a key behind the others, and the maps on the way', () => {
    expect(changed({ do: 'enter', at: ['names', '特上'], value: 'best' })).toEqual({
      from: [],
      to: ["  '特上': best"],
    });
    expect(changed({ do: 'enter', at: ['weak', 'rows'], value: 'x' })).toEqual({ from: [], to: ['weak: { rows: x }'] });
    expect(edited({ do: 'enter', at: ['names', '特上'], value: 'best' })).toContain('plain # the cheap one\n');
  });

  it('finds its entry again if another one came before it', () => {
    const moved = PROFILE.replace('sections:\n', 'sections:\n  - { id: new }\n');
    expect(
      changed({ do: 'replace', at: ['sections', 1, 'heading'], was: '二行の\n見出し', put: 'x' }, moved).to,
    ).toEqual(['    heading: x']);
    expect(edited({ do: 'end', at: ['sections', 0], is: { id: 'a', heading: '【共通】' } }, moved)).toContain(
      "{ id: a, heading: 【共通】, editions: { until: '2026' } }",
    );
  });

  it('is refused if the words are no longer there', () => {
    expect(() => edited({ do: 'replace', at: ['sections', 0, 'heading'], was: 'x', put: 'y' })).toThrow('no longer');
  });
});
