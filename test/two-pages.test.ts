import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MemberItemView, MemberView } from '../src/render/changes/for-members.ts';
import { fitted } from '../src/render/changes/two-pages.ts';
import { i18nIn } from './support/words.ts';

const i18n = i18nIn('ja');
const words = (text: string) => ({ text, lang: 'ja', parts: text === '' ? [] : [text] });
const item = (kind: string, length: number): MemberItemView => ({
  about: `${kind}、基本補償`,
  kind,
  old: words('旧'.repeat(length)),
  new: words('新'.repeat(length)),
});
const member = (lists: Partial<Pick<MemberView, 'worse' | 'better' | 'others' | 'sentences'>>): MemberView => ({
  facts: [{ label: '保険期間', value: '2025年1月1日午後4時～2026年1月1日午後4時' }],
  worse: [],
  better: [],
  others: [],
  sentences: [],
  same: 'プラン',
  deadline: 'お申込みの締切：2024年12月15日',
  ...lists,
});
const frame = { title: '保険：改定のご案内', paragraphs: ['すべての変更は新旧対照表をご覧ください。'] };
const fit = (view: MemberView, rows = 0) =>
  fitted(
    view,
    Array.from({ length: rows }, () => ({ facts: '1億円以下', old: '1円', new: '2円', yen: '+1円', percent: '+100%' })),
    frame,
    i18n,
  );

describe('a notice of two pages', () => {
  it('is whole if it fits', () => {
    const view = member({ worse: [item('支払わない場合の新設・追加', 60)], others: [item('用語の変更', 60)] });
    expect(fit(view)).toEqual({
      worse: { items: view.worse, left: '' },
      better: { items: [], left: '' },
      others: { items: view.others, left: '' },
      rows: [],
    });
  });

  it('leaves out other changes first, from the end, and names them', () => {
    const view = member({
      worse: [item('支払わない場合の新設・追加', 60), item('支払限度額の変更', 20)],
      better: [item('支払限度額の変更', 20)],
      others: [...Array.from({ length: 40 }, () => item('用語の変更', 60)), item('注の変更', 60)],
    });
    const { worse, better, others } = fit(view);
    expect(worse).toEqual({ items: view.worse, left: '' });
    expect(better).toEqual({ items: view.better, left: '' });
    const shown = others.items.length;
    expect(shown).toBeGreaterThan(5);
    expect(shown).toBeLessThan(40);
    expect(others.items).toEqual(view.others.slice(0, shown));
    expect(others.left).toBe(
      `ほかに用語の変更${40 - shown}件、注の変更1件があります。語句は新旧対照表をご覧ください。`,
    );
  });

  it('leaves out what gets worse only after everything else', () => {
    const { worse, better, others } = fit(
      member({
        worse: Array.from({ length: 80 }, () => item('支払わない場合の新設・追加', 60)),
        better: [item('支払限度額の変更', 20)],
        others: [item('用語の変更', 60)],
      }),
    );
    expect(others).toEqual({ items: [], left: 'ほかに用語の変更1件があります。語句は新旧対照表をご覧ください。' });
    expect(better).toEqual({
      items: [],
      left: 'ほかに支払限度額の変更1件があります。語句は新旧対照表をご覧ください。',
    });
    expect(worse.items.length).toBeGreaterThan(5);
    expect(worse.left).toContain(`${80 - worse.items.length}件`);
  });

  it('has the premiums in a table if they are few and there is room', () => {
    const view = member({ sentences: ['値上げ12件です。'] });
    expect(fit(view, 12).rows).toHaveLength(12);
    expect(fit(view, 13).rows).toEqual([]);
    const long = member({ ...view, others: Array.from({ length: 40 }, () => item('用語の変更', 60)) });
    expect(fit(long, 12).rows).toEqual([]);
  });

  it('shows or counts each change once', () => {
    const list = fc.array(
      fc
        .tuple(fc.constantFrom('用語の変更', '注の変更'), fc.integer({ min: 0, max: 3000 }))
        .map(([kind, length]) => item(kind, length)),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(list, list, list, (worse, better, others) => {
        const notice = fit(member({ worse, better, others }));
        for (const [name, all] of Object.entries({ worse, better, others })) {
          const { items, left } = notice[name as 'worse'];
          const counted = [...left.matchAll(/変更(\d+)件/g)].reduce((sum, [, count]) => sum + Number(count), 0);
          expect(items).toEqual(all.slice(0, items.length));
          expect(items.length + counted).toBe(all.length);
        }
      }),
      { numRuns: 60 },
    );
  });
});
