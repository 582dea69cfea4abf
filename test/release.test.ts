import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { workspace, writeEdition, yakkan } from './support/command.ts';
import { readPdf } from './support/pdf.ts';

let place: ReturnType<typeof workspace>;
beforeEach(() => {
  place = workspace();
});
afterEach(() => place.remove());

const build = (...more: string[]) => yakkan(['build', '--sources', place.sources, '--out', place.out, ...more]);
const translate = (...more: string[]) => yakkan(['translate', '--sources', place.sources, ...more]);
const page = (path: string) => readFileSync(join(place.out, path), 'utf8');

/** Add to a file of the copy. */
function append(path: string, lines: string): void {
  writeFileSync(join(place.sources, path), `${readFileSync(join(place.sources, path), 'utf8')}\n${lines}\n`);
}

describe('yakkan build --release', { timeout: 240_000 }, () => {
  it('refuses drafts and what has expired, and publishes nothing', () => {
    const failed = build('--release');
    expect(failed.status).toBe(1);
    const refusals = failed.stderr.split('\n').filter((line) => line.includes('release-refused'));
    // five drafts in two languages; all policy periods but that of the undated scheme are over
    expect(refusals.filter((line) => line.includes('draft without a document number'))).toHaveLength(10);
    expect(refusals.filter((line) => line.includes('policy period that is over'))).toHaveLength(8);
    expect(refusals.filter((line) => line.includes('hama') && line.includes('policy period'))).toEqual([]);
    expect(() => page('report.json')).toThrow();
  });

  it('accepts an edition with a confirmed number and no policy period that is over', () => {
    append(
      'hama/undated/source.yaml',
      'confirmed:\n  - { of: documents/pamphlet, text: 27T-000001, by: a test, on: 2026-11-21, why: registered }',
    );
    const failed = build('--release');
    expect(failed.stderr).not.toContain('hama-undated.html');
    expect(failed.stderr).toContain('kumo-2024.html');
    expect(build('--no-pdf').status).toBe(0);
    for (const [lang, draft] of [
      ['ja', '確認前の版'],
      ['en', 'Draft'],
    ] as const) {
      expect(page(`pamphlets/${lang}/hama-undated.html`)).toContain('27T-000001');
      expect(page(`pamphlets/${lang}/hama-undated.html`)).not.toContain(draft);
      expect(page(`pamphlets/${lang}/kumo-2024.html`)).toContain(draft);
    }
  });
});

describe('what holds for one edition only', { timeout: 240_000 }, () => {
  it('is left out of a pamphlet until a person confirms it', () => {
    expect(build('--no-pdf').status).toBe(0);
    const before = page('pamphlets/ja/mori-2024.html') + page('pamphlets/ja/kumo-2024.html');
    for (const withheld of ['架空花子', '架空二郎', '0000001', '架空支店', '99T-000001', '2024年5月作成'])
      expect(before).not.toContain(withheld);
    // nor is it in the data: `personalData` is left out if site.yaml does not say otherwise
    expect(page('data/schemes/mori/2024.json')).not.toContain('架空花子');
    append(
      'mori/2024/source.yaml',
      'confirmed:\n  - { of: contacts/agent, text: 第一営業部 担当 架空花子・架空二郎, by: a test, on: 2026-11-21, why: asked }',
    );
    expect(build('--no-pdf').stderr).not.toContain(' error ');
    const after = page('pamphlets/ja/mori-2024.html');
    expect(after).toContain('第一営業部 担当 架空花子・架空二郎');
    // the account is not confirmed by it
    expect(after).not.toContain('0000001');
  });
});

describe('an exclusion that changes', { timeout: 120_000 }, () => {
  it('is in Japanese, marked, in the English PDF, which is a draft; translate reports it', async () => {
    const path = 'hama/undated/pamphlet.txt';
    const text = readFileSync(join(place.sources, path), 'utf8');
    const was = '電気またはガスの供給の停止に起因して発生した費用';
    const is = '電気またはガスの供給の停止または制限に起因して発生した費用';
    expect(text).toContain(was);
    writeEdition(join(place.sources, 'hama/undated'), text.replace(was, is));

    const built = build('--verbose');
    expect(built.status, built.stderr).toBe(0);
    expect(built.stderr).toMatch(
      /^sources\/translations\/en\.po warning .*8 of 9 exclusions and notices.* translation-incomplete$/m,
    );
    const { pages, bodies } = await readPdf(join(place.out, 'pamphlets/en/hama-undated.pdf'), '');
    expect(bodies.join('')).toContain(`${is}[notyettranslated]`);
    expect(bodies.join('')).not.toContain('Coststhatarisefromaninterruption');
    for (const each of pages) expect(each).toContain('translationnotcomplete');
    // the other pamphlets are what they were
    const other = await readPdf(join(place.out, 'pamphlets/en/kumo-2024.pdf'), '');
    expect(other.pages.join('')).not.toContain('translationnotcomplete');
    expect(page('pamphlets/en/hama-undated.html')).toMatch(
      new RegExp(`<span class="untranslated" lang="ja">${is}</span>`),
    );

    const checked = translate('--check');
    expect(checked.status).toBe(1);
    expect(checked.stdout).toContain(`missing: sources/hama/undated/pamphlet.txt:44 [exclusion] ${is}`);
    expect(checked.stdout).toContain(`stale: sources/hama/undated/pamphlet.txt:44 [exclusion] ${is}\n  was: ${was}`);
    expect(translate('--check', '--json').stdout).toContain(`"was": "${was}"`);
    expect(translate().status).toBe(0);
    const po = readFileSync(join(place.sources, 'translations/en.po'), 'utf8');
    expect(po).toContain(`#, fuzzy\n#| msgid "${was}"\nmsgctxt "exclusion"\nmsgid "${is}"`);
    // the translator looks at it, and takes the mark off
    writeFileSync(join(place.sources, 'translations/en.po'), po.replace(`#, fuzzy\n#| msgid "${was}"\n`, ''));
    expect(translate('--check').status).toBe(0);
  });
});

describe('the checklist', { timeout: 240_000 }, () => {
  it('names an item that is neither in the text nor declared', () => {
    const path = join(place.sources, 'kumo/profile.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^ {2}insolvency: .*\n/m, ''));
    const failed = build('--no-pdf');
    expect(failed.status).toBe(1);
    expect(failed.stderr).toMatch(
      /^sources\/kumo\/profile\.yaml:\d+:1-\d+:10 error .*`insolvency`.* checklist-missing$/m,
    );
  });

  it('tells a declaration that the text contradicts', () => {
    const path = join(place.sources, 'mori/profile.yaml');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(
        /^checklist:\n/m,
        'checklist:\n  insolvency: { notStated: 書かれていない。 }\n',
      ),
    );
    const failed = build('--no-pdf');
    expect(failed.status).toBe(1);
    expect(failed.stderr).toMatch(/mori.* `checklist\.insolvency` .* not-stated-contradicted$/m);
  });

  it('tells an item that is stated in a section that is not there, at its place in the profile', () => {
    const path = join(place.sources, 'mori/profile.yaml');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(/^checklist:\n/m, 'checklist:\n  payment: { in: [{ section: nowhere }] }\n'),
    );
    const hama = join(place.sources, 'hama/profile.yaml');
    writeFileSync(
      hama,
      readFileSync(hama, 'utf8').replace(
        'territory: { in: [{ section: outline }] }',
        'territory: { in: [{ section: nowhere }] }',
      ),
    );
    const failed = build('--no-pdf');
    expect(failed.status).toBe(1);
    expect(failed.stderr).toMatch(
      /mori\/profile\.yaml:\d+:\d+.* section `nowhere`, which mori\/2024 does not have.* item-unknown$/m,
    );
    expect(failed.stderr).toMatch(
      /hama\/profile\.yaml:\d+:\d+.* section `nowhere`, which hama\/undated does not have.* item-unknown$/m,
    );
  });
});
