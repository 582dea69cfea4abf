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

describe('yakkan build --release', { timeout: 60_000 }, () => {
  it('refuses drafts and what has expired, and publishes nothing', () => {
    const failed = build('--release');
    expect(failed.status).toBe(1);
    const told = failed.stderr.split('\n').filter((line) => line.includes('release-refused'));
    // five drafts in two languages; all policy periods but that of the undated scheme are over
    expect(told.filter((line) => line.includes('draft without a document number'))).toHaveLength(10);
    expect(told.filter((line) => line.includes('policy period that is over'))).toHaveLength(8);
    expect(told.filter((line) => line.includes('jigyosho') && line.includes('policy period'))).toEqual([]);
    expect(() => page('report.json')).toThrow();
  });

  it('accepts an edition with a confirmed number and no policy period that is over', () => {
    append(
      'jigyosho/undated/source.yaml',
      'confirmed:\n  - { of: documents/pamphlet, text: 27T-000001, by: a test, on: 2026-11-21, why: registered }',
    );
    const failed = build('--release');
    expect(failed.stderr).not.toContain('jigyosho-undated.html');
    expect(failed.stderr).toContain('jisa-2024.html');
    expect(build('--no-pdf').status).toBe(0);
    for (const [lang, draft] of [
      ['ja', '草案'],
      ['en', 'Draft'],
    ] as const) {
      expect(page(`pamphlets/${lang}/jigyosho-undated.html`)).toContain('27T-000001');
      expect(page(`pamphlets/${lang}/jigyosho-undated.html`)).not.toContain(draft);
      expect(page(`pamphlets/${lang}/jisa-2024.html`)).toContain(draft);
    }
  });
});

describe('what holds for one edition only', { timeout: 60_000 }, () => {
  it('is left out of a pamphlet until a person confirms it', () => {
    expect(build('--no-pdf').status).toBe(0);
    const before = page('pamphlets/ja/npha-2024.html') + page('pamphlets/ja/jisa-2024.html');
    for (const withheld of ['藤巻', '雨宮', '4894615', '新丸の内支店', '24T-000152', '2024年5月作成'])
      expect(before).not.toContain(withheld);
    expect(page('data/schemes/npha/2024.json')).toContain('藤巻');
    append(
      'npha/2024/source.yaml',
      'confirmed:\n  - { of: contacts/agent/person, text: 公務広域法人部 担当 藤巻・雨宮, by: a test, on: 2026-11-21, why: asked }',
    );
    expect(build('--no-pdf').stderr).not.toContain(' error ');
    const after = page('pamphlets/ja/npha-2024.html');
    expect(after).toContain('公務広域法人部 担当 藤巻・雨宮');
    // the other line of names is not confirmed by it
    expect(after).not.toContain('担当：雨宮・藤巻');
  });
});

describe('an exclusion that changes', { timeout: 120_000 }, () => {
  it('stands in Japanese, marked, in the English PDF, which is a draft; translate says so', async () => {
    const path = 'jigyosho/undated/pamphlet.txt';
    const text = readFileSync(join(place.sources, path), 'utf8');
    const was = '記名被保険者の役員に関する個人情報漏えい事故';
    const is = '記名被保険者の役員または顧問に関する個人情報漏えい事故';
    expect(text).toContain(was);
    writeEdition(join(place.sources, 'jigyosho/undated'), text.replace(was, is));
    const coverage = join(place.sources, 'coverage.yaml');
    writeFileSync(
      coverage,
      readFileSync(coverage, 'utf8').replaceAll('記名被保険者の役員に関する{}', '記名被保険者の役員{}'),
    );

    const built = build();
    expect(built.status, built.stderr).toBe(0);
    expect(built.stderr).toMatch(
      /^sources\/translations\/en\.po warning .*14 of 15 exclusions and notices.* translation-incomplete$/m,
    );
    const { pages, bodies } = await readPdf(join(place.out, 'pamphlets/en/jigyosho-undated.pdf'), '');
    expect(bodies.join('')).toContain(`${is}[notyettranslated]`);
    expect(bodies.join('')).not.toContain('directorsorofficersofthenamedinsuredPersonal');
    for (const each of pages) expect(each).toContain('translationnotcomplete');
    // the other pamphlets are what they were
    const other = await readPdf(join(place.out, 'pamphlets/en/jisa-2024.pdf'), '');
    expect(other.pages.join('')).not.toContain('translationnotcomplete');
    expect(page('pamphlets/en/jigyosho-undated.html')).toMatch(
      new RegExp(`<span class="untranslated" lang="ja">${is}</span>`),
    );

    const checked = translate('--check');
    expect(checked.status).toBe(1);
    expect(checked.stdout).toContain(`missing: sources/jigyosho/undated/pamphlet.txt:97 [exclusion] ${is}`);
    expect(checked.stdout).toContain(
      `stale: sources/jigyosho/undated/pamphlet.txt:97 [exclusion] ${is}\n  was: ${was}`,
    );
    expect(translate('--check', '--json').stdout).toContain(`"was": "${was}"`);
    expect(translate().status).toBe(0);
    const po = readFileSync(join(place.sources, 'translations/en.po'), 'utf8');
    expect(po).toContain(`#, fuzzy\n#| msgid "${was}"\nmsgctxt "exclusion"\nmsgid "${is}"`);
    // the translator looks at it, and takes the mark off
    writeFileSync(join(place.sources, 'translations/en.po'), po.replace(`#, fuzzy\n#| msgid "${was}"\n`, ''));
    expect(translate('--check').status).toBe(0);
  });
});

describe('the checklist', { timeout: 60_000 }, () => {
  it('names an item that is neither in the text nor declared', () => {
    const path = join(place.sources, 'jisa/profile.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^ {2}insolvency: .*\n/m, ''));
    const failed = build('--no-pdf');
    expect(failed.status).toBe(1);
    expect(failed.stderr).toMatch(/^sources\/jisa\/2024\/pamphlet\.txt error .*`insolvency`.* checklist-missing$/m);
  });

  it('tells a declaration that the text contradicts, or that names no field', () => {
    const path = join(place.sources, 'npha/profile.yaml');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(
        /^checklist:\n/m,
        'checklist:\n  insolvency: { notStated: 書かれていない。 }\n  payment: { in: [provisions/nowhere] }\n',
      ),
    );
    const jigyosho = join(place.sources, 'jigyosho/profile.yaml');
    writeFileSync(
      jigyosho,
      readFileSync(jigyosho, 'utf8').replace(
        'territory: { in: [coverages/outline] }',
        'territory: { in: [provisions/nowhere] }',
      ),
    );
    const failed = build('--no-pdf');
    expect(failed.status).toBe(1);
    expect(failed.stderr).toMatch(/npha.* `checklist\.insolvency` .* declaration-unused$/m);
    expect(failed.stderr).toMatch(/npha.* `checklist\.payment` .* declaration-unused$/m);
    expect(failed.stderr).toMatch(
      /jigyosho.* `checklist\.territory` .*no field `jigyosho\/undated\/provisions\/nowhere`.* declaration-unused$/m,
    );
  });
});
