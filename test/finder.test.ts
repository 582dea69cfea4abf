import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { parseHTML } from 'linkedom';
import type { Page } from 'puppeteer';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { editionsInOrder } from '../src/compare/editions.ts';
import { offersOf } from '../src/compare/offers.ts';
import type { Facts } from '../src/compare/rating.ts';
import { quoteJson } from '../src/report/quote/json.ts';
import { languagesOf } from './support/languages.ts';
import { offerI18n } from '../src/render/document/offers.ts';
import { project } from './support/project.ts';
import type { Row } from './support/reference.ts';
import { violationsOn } from './support/axe.ts';
import type { ServedSite } from './support/site.ts';
import { output, serveDuringTests } from './support/made-up-site.ts';
import { readings, sources, typedPremiums } from './support/made-up.ts';

let site: ServedSite;
serveDuringTests((served) => (site = served));

const SLOW = { timeout: 120_000 };

/** What the page answers: each scheme with what it says, premiums with everything beside them. */
type Told = {
  scheme: string;
  outcome: string;
  text: string;
  rows: { id: string; cells: string[]; premiumHref: string }[];
  lines: string[];
  isExpired: boolean;
  checks: string[];
  examples: string[];
  contacts: string[];
};

async function answersOn(page: Page): Promise<Told[]> {
  await page.waitForSelector('#results:not([hidden]) .answer');
  return page.$$eval('.answer', (answers) =>
    answers.map((answer) => ({
      scheme: (answer as HTMLElement).dataset.scheme!,
      outcome: (answer as HTMLElement).dataset.outcome!,
      text: answer.textContent.replace(/\s+/g, ' '),
      rows: [...answer.querySelectorAll<HTMLElement>('.found tbody tr')].map((row) => ({
        id: row.dataset.id!,
        cells: [...row.children].map((cell) => (cell as HTMLElement).innerText.replace(/\s+/g, ' ').trim()),
        premiumHref: row.querySelector('a.premium')!.getAttribute('href')!,
      })),
      lines: [...answer.querySelectorAll('blockquote a')].map((line) => line.getAttribute('href')!),
      isExpired: answer.querySelector('.expired') !== null,
      checks: [...answer.querySelectorAll('.checks li [data-slot=text]')].map(({ textContent }) =>
        textContent.replace(/\s+/g, ' '),
      ),
      examples: [...answer.querySelectorAll<HTMLElement>('.points tbody tr')].map(({ dataset }) => dataset.id!),
      contacts: [...answer.querySelectorAll('.contacts li [data-slot=text]')].map(({ textContent }) => textContent),
    })),
  );
}

const answerOf = (answers: readonly Told[], scheme: string) => answers.find((answer) => answer.scheme === scheme)!;
const ask = async (query: string, lang = 'ja') => {
  const page = await site.open(`${lang}/premiums.html?${query}`);
  return { page, answers: await answersOn(page) };
};

describe('finding a premium', SLOW, () => {
  it('works with the keyboard alone: facts in, the typed premium out, with everything it is never shown without', async () => {
    const page = await site.open('ja/premiums.html');
    const focused = () => page.evaluate(() => document.activeElement?.id ?? '');
    const tabTo = async (id: string) => {
      for (let i = 0; i < 60 && (await focused()) !== id; i += 1) await page.keyboard.press('Tab');
      expect(await focused()).toBe(id);
    };
    await tabTo('revenue');
    await page.keyboard.type('３億５，０００万円');
    await tabTo('stores');
    expect(await page.$eval('#revenue-read', (read) => read.textContent)).toBe('3億5,000万円と読み取りました。');
    await page.keyboard.type('7');
    await tabTo('class');
    await page.keyboard.press('ArrowDown');
    await tabTo('find');
    await page.keyboard.press('Enter');
    const answers = await answersOn(page);
    await page.waitForFunction(() => document.activeElement?.id === 'results-heading');

    // the originals: aozora lines 64 to 70, mori lines 107 and 114
    const [planA] = answerOf(answers, 'aozora').rows;
    expect(planA).toEqual({
      id: 'aozora/2024/rates/annual/class-i/a/to-1000m-yen',
      cells: [
        'A',
        '45,670円',
        '業種区分Ⅰ 10億円まで 製造業、小売業',
        'AA3',
        '賠償責任 3,000万円 1請求・保険期間中 事故対応費用 100万円 1事故・保険期間中',
        '賠償責任 なし 事故対応費用 なし',
        '年間保険料 保険期間：2024年1月1日午後4時～2025年1月1日午後4時',
      ],
      premiumHref: expect.stringMatching(/^sources\/aozora-2024\.html#L70C\d+$/) as string,
    });
    expect(answerOf(answers, 'mori').rows.map(({ cells }) => [cells[0], cells[1]])).toEqual([
      ['スタンダードプラン', '202,340円'],
      ['ライトプラン', '83,450円'],
    ]);
    // above 3億円 hama asks to enquire
    expect(await page.$eval('#told', (element) => element.textContent)).toContain(
      '5制度のうち2制度に、この条件の保険料の掲載があります。',
    );
    expect(await page.$eval('#told', (element) => element.getAttribute('role'))).toBe('status');
    expect(new URL(page.url()).search).toBe('?revenue=350000000&stores=7&class=aozora%2Fclass-i');
  });

  it('asks the agent in the words of the text', async () => {
    const { answers } = await ask('stores=51&condition=mori%2Fclaim-within-3-years');
    const answer = answerOf(answers, 'mori');
    expect([answer.outcome, answer.rows]).toEqual(['referral', []]);
    expect(answer.text).toContain(
      '51店舗以上 or 売上高が100億円超の企業に該当しないこと→ 該当する場合は代理店にご照会ください。',
    );
    // an incident and a size send to the agent: neither is left out
    expect(answer.lines).toEqual(['sources/mori-2024.html#L122', 'sources/mori-2024.html#L123']);
    const incident = answerOf((await ask('stores=7&condition=mori%2Fclaim-within-3-years')).answers, 'mori');
    expect(incident.text).toContain('ありの場合は代理店にご照会ください。');
    expect(incident.lines).toEqual(['sources/mori-2024.html#L122']);
    // the sentence that the fact settles is no condition to check any more
    expect(incident.checks.join('')).not.toContain('過去3年間サイバーの事故がないこと');
  });

  it('says who may not join, what is closed, and what is an example only', async () => {
    const { answers } = await ask('member=mori&revenue=700000000&stores=7');
    expect(answers.map(({ scheme, outcome }) => [scheme, outcome])).toEqual([
      ['aozora', 'not-eligible'],
      ['hama', 'referral'],
      ['kumo', 'not-eligible'],
      ['mori', 'premiums'],
      ['tsuki', 'closed'],
    ]);
    expect(answerOf(answers, 'aozora').lines).toEqual(['sources/aozora-2024.html#L1']);
    expect(answerOf(answers, 'tsuki').text).toContain('新規・中途加入の引受停止');
    const between = answerOf((await ask('revenue=700000000')).answers, 'kumo');
    expect([between.outcome, between.rows]).toEqual(['example-only', []]);
    const example = answerOf((await ask('revenue=1000000000')).answers, 'kumo');
    expect(example.rows.map(({ cells }) => cells[1])).toEqual(['1,550,000円']);
    expect(example.text).toContain('例示です。');
  });

  it('prints mid-term premiums with their months', async () => {
    const { answers } = await ask('stores=7&joining=03-15', 'en');
    expect(answerOf(answers, 'mori').rows.map(({ cells }) => [cells[0], cells[1], cells[6]])).toEqual([
      [
        'Standard plan',
        'JPY 185,480',
        'Mid-term premium 11 months Policy period: from 15 Mar to 4:00 p.m. JST, 15 February 2025',
      ],
      [
        'Light plan',
        'JPY 76,500',
        'Mid-term premium 11 months Policy period: from 15 Mar to 4:00 p.m. JST, 15 February 2025',
      ],
    ]);
    expect(answerOf(answers, 'hama').outcome).toBe('no-mid-term');
  });

  it('never shows what is not stated as none, and ranks nothing', async () => {
    const { answers } = await ask('revenue=100000000');
    expect(answers.map(({ scheme }) => scheme)).toEqual(['aozora', 'hama', 'kumo', 'mori', 'tsuki']);
    expect(answerOf(answers, 'hama').rows[0]!.cells).toEqual([
      'プランの区分なし',
      '32,000円',
      '5,000万円超 1億円以下',
      '記載なし',
      '第三者への賠償に関する補償 1億円 保険期間中 事故発生時の対応費用 100万円 1事故・保険期間中',
      '第三者への賠償に関する補償 なし 事故発生時の対応費用 なし',
      '年間保険料 保険期間：記載なし',
    ]);
  });
});

describe('an answer', SLOW, () => {
  it('says of an example that its limit is below the wanted one, and does not count it', async () => {
    const { page, answers } = await ask('revenue=500000000&limit=100000000&member=kumo');
    expect(answerOf(answers, 'kumo').text).not.toContain('ご希望の額より低い');
    expect(await page.$eval('#told', ({ textContent }) => textContent)).toContain('5制度のうち1制度');
    // the text states two deductibles for liability (lines 48, 49 and 54)
    expect(answerOf(answers, 'kumo').text).toContain('本文に異なる記載があります。');
    expect(answerOf(answers, 'hama').text).not.toContain('本文に異なる記載があります。');
  });

  it('says whose members a scheme is for, and that the first day of a period is not stated', async () => {
    const { answers } = await ask('member=mori&revenue=100000000&joining=03-15');
    expect(answerOf(answers, 'aozora').text).toContain('次の団体の会員などを対象とする制度です。');
    expect(answerOf(answers, 'aozora').text).not.toContain('この条件では、加入対象になりません。');
    expect(answerOf(answers, 'hama').text).toContain('保険期間の初日は本文に記載がない');
    const bySize = await ask('revenue=5000000001');
    expect(answerOf(bySize.answers, 'aozora').text).toContain('この条件では、加入対象になりません。');
  });

  it('has the words that admit who is beyond the table', async () => {
    const { answers } = await ask('revenue=3000000000&joining=03-15');
    const answer = answerOf(answers, 'aozora');
    expect([answer.outcome, answer.lines]).toEqual(['outside', ['sources/aozora-2024.html#L53']]);
  });
});

describe('all answers', SLOW, () => {
  it('are listed before the first, in their order, each with its outcome and the way to it', async () => {
    const { page } = await ask('member=mori&revenue=700000000&stores=7');
    const briefs = await page.$$eval('#briefs li', (items) =>
      items.map((item) => [item.textContent, item.querySelector('a')!.getAttribute('href')]),
    );
    expect(briefs).toEqual([
      ['あおぞらサイバー保険（架空青空協同組合）：加入対象外（保険期間満了）', '#answer-aozora'],
      ['はまべ事業所の漏えい補償：代理店などへの照会が必要', '#answer-hama'],
      ['くもり情報業者賠償保険：加入対象外（保険期間満了）', '#answer-kumo'],
      ['もりの店サイバー保険（架空もり協会）：保険料2件（保険期間満了）', '#answer-mori'],
      ['つきよ情報漏えい保険（架空つきよの会）：新規引受停止（保険期間満了）', '#answer-tsuki'],
    ]);
    await page.click('#briefs a[href="#answer-mori"]');
    expect(await page.$eval('#answer-mori', (answer) => answer.getBoundingClientRect().top)).toBeLessThan(200);
    // the answers are still there
    expect(await page.$$('.answer')).toHaveLength(5);
    const english = await ask('revenue=700000000', 'en');
    expect(await english.page.$eval('#briefs li:nth-child(3)', ({ textContent }) => textContent)).toMatch(
      /: example premiums only: 3 \(policy period expired\)$/,
    );
  });

  it('say whose scheme it is in their headings, and so do the tables below', async () => {
    const { page } = await ask('stores=7');
    expect(await page.$eval('#answer-mori h3', ({ textContent }) => textContent)).toBe(
      'もりの店サイバー保険（架空もり協会）',
    );
    expect(await page.$eval('#answer-mori caption', ({ textContent }) => textContent)).toBe(
      'パンフレット掲載の保険料：もりの店サイバー保険（架空もり協会）',
    );
    expect(await page.$eval('#by-revenue ~ .scroll .scheme-head a', ({ textContent }) => textContent)).toBe(
      'あおぞらサイバー保険（架空青空協同組合）',
    );
    const choices = await page.$$eval('#member option', (options) => options.map(({ label }) => label));
    expect(choices).toEqual([
      'わからない・指定しない',
      '架空青空協同組合：架空青空組合員',
      'くもり情報業者賠償保険：会員企業',
      '架空もり協会：架空もり協会の会員企業',
      '架空つきよの会：つきよの会の会員事業者',
    ]);
    // above the checkbox are the fields of the form, not the rows that 上記 means
    expect(await page.$$eval('.check', (labels) => labels.map(({ textContent }) => textContent.trim()))).toEqual([
      '過去3年以内に事故あり（架空もり協会 もりの店サイバー保険）',
    ]);
  });
});

describe('an answer without a premium', SLOW, () => {
  it('has each example, what it assumes, and whom to ask', async () => {
    const { page, answers } = await ask('revenue=350000000');
    // the original: lines 68 and 70, 52, 63, 66 and 80
    const examples = await page.$$eval('#answer-kumo .points tbody tr', (rows) =>
      rows.map((row) => [row.textContent.trim(), ...[...row.querySelectorAll('a')].map(({ hash }) => hash)]),
    );
    expect(examples).toHaveLength(3);
    expect(examples[0]).toEqual(['5億円1,110,000円', '#L68', '#L68C5']);
    expect(examples[2]).toEqual(['20億円2,220,000円', '#L70', '#L70C6']);
    const { text } = answerOf(answers, 'kumo');
    for (const words of [
      '賠償責任 1億円',
      '保険料の基礎：過去の事故歴等によって決定されます。',
      '保険料の基礎：標準設定例で計算した概算保険料です。',
      '免責金額（自己負担額）：100万円（上限：100万円）',
      '例示です。',
      'TEL. 00-0000-0021 原文80行目',
    ])
      expect(text).toContain(words);
    const href = await page.$eval('#answer-kumo .contacts p a', (link) => link.getAttribute('href')!);
    expect(href).toBe('schemes/kumo-2024.html#chapter-contacts');
    expect(output('site/ja/schemes/kumo-2024.html')).toContain('id="chapter-contacts"');
  });

  it('of a referral says who to ask, or that the text names no one', async () => {
    const { answers } = await ask('stores=51&revenue=600000000');
    expect(answerOf(answers, 'mori').text).toContain('代理店 : 架空もり代理店');
    expect(answerOf(answers, 'hama').outcome).toBe('referral');
    expect(answerOf(answers, 'hama').text).toContain('取扱代理店の連絡先は、本文に記載がありません。');
    expect(answerOf(answers, 'tsuki').text).not.toContain('取扱代理店');
  });

  it('says for whom a scheme is', async () => {
    const { answers } = await ask('revenue=500000000&member=mori');
    expect(answerOf(answers, 'kumo').text).toContain('加入対象：会員企業の皆様へ（くもり情報業者賠償保険）');
    const { checks } = answerOf((await ask('revenue=500000000')).answers, 'kumo');
    expect(checks).toEqual([
      '会員企業の皆様へ',
      '情報サービス業者がIT業務の遂行に起因して負担する損害を補償する保険です。',
    ]);
  });
});

describe('on a telephone', SLOW, () => {
  it('a row is read in the order it is seen in: plan, premium, then the rest', async () => {
    const page = await site.open('ja/premiums.html?stores=7', { width: 320, height: 900 });
    await answersOn(page);
    const row = await page.$eval('#answer-mori tbody tr', (each) =>
      [...each.children].map((cell) => ({
        top: cell.getBoundingClientRect().top,
        label: (cell as HTMLElement).dataset.label ?? 'plan',
      })),
    );
    expect(row.map(({ label }) => label).slice(0, 3)).toEqual(['plan', '保険料', '区分']);
    const tops = row.map(({ top }) => top);
    expect(tops).toEqual([...tops].sort((one, other) => one - other));
  });
});

describe('a row of premiums', SLOW, () => {
  it('breaks no date and no basis, and says the period of its scheme once to the eye', async () => {
    const { page } = await ask('stores=7&revenue=350000000&joining=03-15');
    const lines = await page.$$eval('.found .part, .answer > p .part', (parts) =>
      parts.map((part) => [part.textContent, part.getClientRects().length] as const),
    );
    expect(lines.length).toBeGreaterThan(6);
    for (const [text, count] of lines) expect([text, count]).toEqual([text, 1]);
    const annual = await ask('stores=7&revenue=350000000');
    const bases = await annual.page.$$eval('.found [data-slot="bases"]', (all) =>
      all
        .filter(({ textContent }) => textContent !== '')
        .map((each) => [each.textContent, each.getClientRects().length] as const),
    );
    expect(bases.map(([text]) => text)).toContain('1請求・保険期間中');
    for (const [text, count] of bases) expect([text, count]).toEqual([text, 1]);
    const seen = (scheme: string) =>
      page.$$eval(`#answer-${scheme} .found td:last-child`, (cells) =>
        cells.map((cell) => cell.querySelector('.unseen') === null),
      );
    // mori mid-term: its cover begins on another day than that of the scheme
    expect(await seen('mori')).toEqual([true, true]);
    const hidden = await annual.page.$$eval('#answer-mori .found td:last-child .unseen', (all) =>
      all.map(({ textContent }) => textContent.trim()),
    );
    expect(hidden).toEqual(Array(2).fill('保険期間：2024年2月15日午後4時～2025年2月15日午後4時'));
  });
});

describe('what is typed', SLOW, () => {
  it('is described by its error only where there is one, to those who hear it', async () => {
    const page = await site.open('ja/premiums.html');
    const heard = async (name: string) => {
      const { nodes } = (await (await page.createCDPSession()).send('Accessibility.getFullAXTree')) as {
        nodes: { role?: { value: string }; name?: { value: string }; description?: { value: string } }[];
      };
      return nodes.find((node) => node.role?.value === 'textbox' && node.name?.value === name)!.description?.value;
    };
    expect(await heard('店舗数')).toBe('例：7');
    expect(await heard('売上高')).toBe(
      '例：3億5,000万円、35000万、350000000。まだ実績がない場合は、取扱代理店などへの照会が必要です。',
    );
    await page.type('#stores', '0');
    await page.click('#find');
    expect(await heard('店舗数')).toBe('例：7 1以上の整数で入力してください。');
    expect(await heard('売上高')).not.toContain('読み取れません');
    // the summary says the fault of each field
    expect(await page.$eval('#errors', (errors) => (errors as HTMLElement).innerText.replace(/\s+/g, ' '))).toBe(
      '入力をご確認ください。 店舗数：1以上の整数で入力してください。',
    );
    await page.$eval('#stores', (field) => ((field as HTMLInputElement).value = '7'));
    await page.click('#find');
    await answersOn(page);
    expect(await heard('店舗数')).toBe('例：7');
  });

  it('is not dropped in silence where the address has it twice', async () => {
    const { page } = await ask('member=mori&member=kumo&revenue=100000000&revenue=5&stores=7&stores=7');
    const notices = await page.$$eval('#told p', (notices) => notices.map(({ textContent }) => textContent));
    expect(notices.slice(0, -2)).toEqual([
      'アドレスに「売上高」が複数あるため、最初の「100000000」だけを使いました。',
      'アドレスに「所属」が複数あるため、最初の「架空もり協会：架空もり協会の会員企業」だけを使いました。',
    ]);
    const long = await ask(`stores=7&member=${'x'.repeat(200)}`);
    expect(await long.page.$eval('#told p', ({ textContent }) => textContent)).toBe(
      `アドレスの「${'x'.repeat(30)}…」は該当するものがないため、無視しました。`,
    );
  });

  it('is refused with a message tied to its field, and found nothing for', async () => {
    const page = await site.open('ja/premiums.html');
    await page.type('#revenue', '3億くらい');
    await page.type('#stores', '7');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'revenue');
    const state = await page.$eval('#revenue', (field) => ({
      invalid: field.getAttribute('aria-invalid'),
      described: field.getAttribute('aria-describedby')!.split(' '),
    }));
    expect(state).toEqual({ invalid: 'true', described: ['revenue-hint', 'revenue-error'] });
    expect(await page.$eval('#results', (results) => (results as HTMLElement).hidden)).toBe(true);
    // once corrected, there are no errors any more
    await page.$eval('#revenue', (field) => ((field as HTMLInputElement).value = ''));
    await page.type('#revenue', '350 million');
    await page.keyboard.press('Enter');
    await answersOn(page);
    expect(await page.$eval('#revenue', (field) => field.getAttribute('aria-invalid'))).toBe('false');
  });

  it('is corrected and sent with one click, and keeps what was typed', async () => {
    const page = await site.open('ja/premiums.html');
    await page.type('#revenue', '0');
    await page.click('#find');
    expect(await page.$eval('#revenue-error', (error) => error.checkVisibility())).toBe(true);
    // the summary leads to the field
    await page.click('#errors a[href="#revenue"]');
    expect(await page.$eval('#revenue', (field) => (field as HTMLInputElement).value)).toBe('0');
    expect(await page.$eval('#stores-fault', (fault) => fault.checkVisibility())).toBe(false);
    await page.click('#revenue', { count: 3 });
    await page.keyboard.type('3億円');
    // a message that went away with the change would move the button from under the pointer
    await page.click('#find');
    expect(answerOf(await answersOn(page), 'aozora').rows).toHaveLength(4);
  });

  it('may be a trillion', async () => {
    const page = await site.open('ja/premiums.html');
    await page.type('#revenue', '1兆2,000億円');
    await page.keyboard.press('Tab');
    expect(await page.$eval('#revenue-read', (read) => read.textContent)).toBe('1兆2,000億円と読み取りました。');
  });

  it('may be blank, or of another site', async () => {
    const { page } = await ask('revenue=%20&stores=%20');
    expect(await page.$eval('#asked', ({ textContent }) => textContent)).toBe('');
    expect(await page.$eval('#nothing-asked', (line) => line.checkVisibility())).toBe(true);
    const foreign = await site.open('ja/premiums.html?from=elsewhere');
    expect(await foreign.$eval('#results', (results) => (results as HTMLElement).hidden)).toBe(true);
    const hazard = await ask('stores=7&member=$%26');
    expect(await hazard.page.$eval('#told p', ({ textContent }) => textContent)).toContain('「$&」');
  });

  it('is in the address, which can be shared, gone back to and cleared', async () => {
    const { page, answers } = await ask('member=aozora&revenue=350000000&class=aozora%2Fclass-ii&limit=100000000');
    const first = page.url();
    expect(answerOf(answers, 'aozora').rows.map(({ cells }) => cells[3])).toEqual(['BB3']);
    await page.$eval('#revenue', (field) => ((field as HTMLInputElement).value = '2億円'));
    await page.click('#finder button[type="submit"]');
    await page.waitForFunction(() =>
      document.querySelector('.answer[data-scheme="aozora"] .code')?.textContent.includes('BB2'),
    );
    await page.goBack();
    await page.waitForFunction(() =>
      document.querySelector('.answer[data-scheme="aozora"] .code')?.textContent.includes('BB3'),
    );
    expect(page.url()).toBe(first);
    expect(await page.$eval('#revenue', (field) => (field as HTMLInputElement).value)).toBe('350000000');
    // the other language is asked the same
    const english = await page.$eval('.masthead a[hreflang="en"]', (link) => link.href);
    expect(english).toBe(first.replace('/ja/', '/en/'));
    await page.click('#finder button[type="reset"]');
    await page.waitForFunction(() => location.search === '' && document.getElementById('results')!.hidden);
    expect(await page.$eval('#member', (field) => (field as HTMLSelectElement).value)).toBe('');
    await page.goBack();
    await page.waitForFunction(() => !document.getElementById('results')!.hidden);
  });

  it('falls back with a notice where the address has an unknown value', async () => {
    const { page, answers } = await ask('member=unknown&limit=7&condition=x&stores=7');
    expect(await page.$$eval('#told p', (notices) => notices.map(({ textContent }) => textContent))).toEqual([
      'アドレスの「unknown」は該当するものがないため、無視しました。',
      'アドレスの「7」は該当するものがないため、無視しました。',
      'アドレスの「x」は該当するものがないため、無視しました。',
      '5制度のうち1制度に、この条件の保険料の掲載があります。',
      'このうち1制度は、保険期間が満了した版です。',
    ]);
    expect(answerOf(answers, 'mori').rows).toHaveLength(2);
    // a known one is silent
    const known = await ask('member=mori&limit=100000000&stores=7&condition=');
    expect(await known.page.$$eval('#told p', (notices) => notices.length)).toBe(2);
  });

  it('is printed as text', async () => {
    const { page } = await ask('revenue=350000000&stores=7&limit=100000000');
    await page.emulateMediaType('print');
    expect(await page.$eval('#finder', (form) => getComputedStyle(form).display)).toBe('none');
    expect(await page.$eval('#asked', (facts) => (facts as HTMLElement).innerText.replace(/\s+/g, ' '))).toBe(
      '売上高 3億5,000万円 店舗数 7 希望する支払限度額 1億円以上',
    );
  });
});

describe('without scripts', SLOW, () => {
  it('the tables below have every premium, and the page says so', async () => {
    const page = await site.open('ja/search.html');
    await page.setJavaScriptEnabled(false);
    await page.goto(`${site.url}ja/premiums.html?stores=7`);
    expect(await page.$eval('#without-script', (hint) => hint.checkVisibility())).toBe(true);
    const shown = await page.$$eval('td[data-id]', (cells) => cells.map(({ textContent }) => textContent.trim()));
    for (const { premium_yen, referral } of typedPremiums())
      expect(shown).toContain(premium_yen ? `${Number(premium_yen).toLocaleString('ja-JP')}円` : referral);
  });

  it.each(['ja', 'en'])('the tables have every row of the data of open schemes once, in %s', (lang) => {
    const { document } = parseHTML(output(`site/${lang}/premiums.html`));
    const rows = parse<{ id: string; source_line: string }>(output('data/premiums.csv'), { columns: true });
    const cells = [...document.querySelectorAll<HTMLElement>('td[data-id]')];
    const counts = new Map<string, number>();
    for (const { dataset } of cells) counts.set(dataset.id!, (counts.get(dataset.id!) ?? 0) + 1);
    // schemes with several classes are repeated for each class
    expect([...counts.keys()].sort()).toEqual(rows.map(({ id }) => id).sort());
    expect(rows).toHaveLength(typedPremiums().length);
    for (const { id, source_line: line } of rows)
      expect(document.querySelector(`td[data-id="${id}"] a`)!.getAttribute('href')).toMatch(
        new RegExp(`#L${line}(C\\d+)?$`),
      );
  });

  it('a premium for joining mid-term is under its plan with limits and deductibles, its day and its months', () => {
    const { document } = parseHTML(output('site/ja/premiums.html'));
    // the original, line 155: 8月15日, 6ヶ月分, 101,170円, （1）スタンダードプラン, ② 2～10店舗
    const cell = [...document.querySelectorAll('td[data-id]')].find(({ textContent }) => textContent === '101,170円')!;
    expect(cell.querySelector('a')!.getAttribute('href')).toMatch(/^sources\/mori-2024\.html#L155C\d+$/);
    const table = cell.closest('table')!;
    const words = (each: Element) => each.textContent.replace(/\s+/g, ' ').trim();
    expect(words(table.querySelector('caption')!)).toBe('中途加入保険料：もりの店サイバー保険 スタンダードプラン');
    expect(words(cell.parentElement!.querySelector('th')!)).toBe('2～10店舗');
    const column = [...cell.parentElement!.querySelectorAll('td')].indexOf(cell as HTMLTableCellElement);
    const [plan, days] = [...table.querySelectorAll('thead tr:not(.whose)')].map((row) => [
      ...row.querySelectorAll('th'),
    ]);
    expect(words(days![column]!)).toBe('8月15日 6か月分');
    expect(words(plan![1]!)).toBe(
      'スタンダードプラン 賠償責任 1億円 事故対応費用 1億円 賠償責任の免責金額（自己負担額） なし 事故対応費用の免責金額（自己負担額） なし',
    );
  });

  it('every premium leads to its line, the row for an incident too', () => {
    const { document } = parseHTML(output('site/ja/premiums.html'));
    const row = [...document.querySelectorAll('tr')].find((each) =>
      each.textContent.includes('過去3年以内に事故あり'),
    )!;
    expect([...row.querySelectorAll('td a')].map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['ご相談ください', expect.stringMatching(/^sources\/mori-2024\.html#L117(C\d+)?$/)],
      ['ご相談ください', expect.stringMatching(/^sources\/mori-2024\.html#L117(C\d+)?$/)],
    ]);
    for (const cell of document.querySelectorAll('td[data-id]'))
      expect(cell.querySelector('a')!.getAttribute('href')).toMatch(/^sources\/[a-z0-9-]+\.html#L\d+(C\d+)?$/);
  });
});

describe('when the premiums cannot be loaded', SLOW, () => {
  it('says so when they are needed, and tries again', async () => {
    const before = site.complaints.length;
    const page = await site.open('ja/search.html');
    await page.setBypassServiceWorker(true);
    await page.setRequestInterception(true);
    let isBroken = true;
    page.on('request', (request) => {
      if (isBroken && request.url().endsWith('offers.json')) void request.respond({ status: 500 });
      else void request.continue();
    });
    await page.goto(`${site.url}ja/premiums.html`, { waitUntil: 'networkidle0' });
    const status = () => page.$eval('#told', ({ textContent }) => textContent);
    // they have not been requested yet
    expect(await status()).toBe('');
    await page.type('#stores', '7');
    await page.click('#find');
    await page.waitForFunction(() => document.querySelector('#told')!.textContent !== '');
    expect(await status()).toBe('データを読み込めませんでした。下の「保険料の表」をご覧ください。');
    expect(await page.$eval('#results', (results) => (results as HTMLElement).hidden)).toBe(true);
    isBroken = false;
    await page.click('#find');
    expect(answerOf(await answersOn(page), 'mori').rows).toHaveLength(2);
    expect(await status()).not.toContain('読み込めませんでした');
    // the browser reports the errors made on purpose
    site.complaints.length = before;
  });
});

describe('the page and the command', SLOW, () => {
  const typed = typedPremiums().filter(({ table, premium_yen }) => table === 'annual' && premium_yen);
  const isIn = ({ min, max, min_inclusive, max_inclusive }: Row, quantity: number) =>
    (min === '' || quantity > Number(min) || (min_inclusive === 'true' && quantity === Number(min))) &&
    (max === '' || quantity < Number(max) || (max_inclusive === 'true' && quantity === Number(max)));

  type Quote = {
    answers: {
      scheme: string;
      outcome: string;
      expired: boolean;
      premiums: { id: string; premium_yen: number }[];
      conditions: { text: string }[];
      examples?: { premium: { id: string } }[];
      contacts: { text: string }[] | null;
    }[];
  };

  it('give the same answers for any facts on any day, and the typed premiums', async () => {
    const schemes = readings.map(({ scheme }) => scheme);
    const { languages } = await languagesOf(
      { sources, templates: `${project}templates`, today: '2024-06-01' },
      schemes,
    );
    const { i18n } = languages.find((language) => language.i18n.locale.lang === 'en')!;
    const offers = offersOf(editionsInOrder(schemes).flat(), offerI18n(i18n), 'liability');
    const page = await site.open('en/premiums.html');
    // its clock is that of the test; a build is not after it
    const built = output('site/en/offers.json').replace(/"today":"[\d-]+"/, '"today":"1970-01-01"');
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (request.url().endsWith('offers.json')) void request.respond({ contentType: 'application/json', body: built });
      else void request.continue();
    });
    let typedRows = 0;
    const check = async (known: Facts, day: string) => {
      const clock = await page.evaluateOnNewDocument(
        (now) => {
          Date.now = () => now;
        },
        Date.parse(`${day}T12:00:00+09:00`),
      );
      const query = new URLSearchParams();
      if (known.membership) query.set('member', known.membership);
      for (const [kind, quantity] of Object.entries(known.quantities!)) query.set(kind, String(quantity));
      if (known.ratingClass) query.set('class', known.ratingClass);
      if (known.limit) query.set('limit', String(known.limit));
      if (known.inception) query.set('joining', known.inception.slice(2));
      if (known.on) query.set('on', known.on);
      for (const condition of known.conditions!) query.append('condition', condition);
      await page.goto(`${site.url}en/premiums.html?${query.size > 0 ? query.toString() : 'asked'}`);
      const onPage = await answersOn(page);
      await page.removeScriptToEvaluateOnNewDocument(clock.identifier);
      const { answers } = quoteJson(offers, { ...known, inception: known.inception ?? known.on }, day, i18n) as Quote;
      expect(
        onPage.map(({ scheme, outcome, rows, isExpired, checks, examples, contacts }) => ({
          ...{ scheme, outcome, isExpired, checks, examples, contacts },
          rows: rows.map(({ id, cells }) => [id, cells[1]]),
        })),
      ).toEqual(
        answers.map(({ scheme, outcome, premiums, expired, conditions, examples, contacts }) => ({
          ...{ scheme, outcome, isExpired: expired, checks: conditions.map(({ text }) => text.replace(/\s+/g, ' ')) },
          examples: (examples ?? []).map(({ premium }) => premium.id),
          contacts: (contacts ?? []).map(({ text }) => text),
          rows: premiums.map(({ id, premium_yen }) => [id, `JPY ${premium_yen.toLocaleString('en-GB')}`]),
        })),
      );
      if (known.on ?? known.ratingClass ?? known.limit ?? known.inception ?? known.conditions![0]) return;
      for (const { scheme, outcome, rows } of onPage) {
        if (outcome !== 'premiums') continue;
        const quantity = (row: Row) => known.quantities![row.unit === 'store' ? 'stores' : 'revenue'];
        const expected = typed.filter((row) => row.scheme === scheme && isIn(row, quantity(row) ?? NaN));
        typedRows += expected.length;
        expect(rows.map(({ cells }) => cells[1]).sort()).toEqual(
          expected.map(({ premium_yen }) => `JPY ${Number(premium_yen).toLocaleString('en-GB')}`).sort(),
        );
      }
    };
    const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined, freq: 2 });
    const facts = fc.record({
      membership: optional(fc.constantFrom('aozora', 'kumo', 'mori', 'tsuki')),
      quantities: fc.record(
        {
          revenue: fc.oneof(
            fc.integer({ min: 1, max: 12 }).map((n) => n * 1e9),
            fc.integer({ min: 1, max: 1_000_000_000 }),
          ),
          stores: fc.integer({ min: 1, max: 60 }),
        },
        { requiredKeys: [] },
      ),
      ratingClass: optional(fc.constantFrom('aozora/class-i', 'aozora/class-ii')),
      limit: optional(fc.constantFrom(10_000_000, 30_000_000, 100_000_000)),
      inception: optional(fc.constantFrom('--03-15', '--01-15')),
      on: optional(fc.constantFrom('2024-01-01', '2024-03-15', '2024-06-30', '2025-01-01')),
      conditions: fc.constantFrom([], [], ['mori/claim-within-3-years']),
    });
    const plain = fc.record({
      quantities: fc.record({
        revenue: fc.integer({ min: 1, max: 1_000_000_000 }),
        stores: fc.integer({ min: 1, max: 60 }),
      }),
      conditions: fc.constant([]),
    });
    // mori is in force on the first of them, aozora until the second
    const day = fc.constantFrom('2024-06-01', '2025-01-01', '2025-01-02', '2026-11-21');
    await fc.assert(fc.asyncProperty(facts, day, check), { numRuns: 12, seed: 7 });
    await fc.assert(fc.asyncProperty(plain, day, check), { numRuns: 6, seed: 7 });
    expect(typedRows).toBeGreaterThan(15);
    await page.close();
  });
});

describe('the page', SLOW, () => {
  it.each([
    ['ja', 1280, 'light'],
    ['en', 320, 'dark'],
  ] as const)('in %s at %i px, %s, is accessible and does not scroll sideways', async (lang, width, scheme) => {
    const page = await site.open(`${lang}/premiums.html?revenue=350000000&stores=7&limit=100000000`, {
      width,
      height: 900,
    });
    await answersOn(page);
    expect(await violationsOn(page, scheme)).toEqual([]);
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways).toBe(0);
  });

  it('is small', () => {
    const zipped = (path: string) => gzipSync(output(path)).length;
    const cells = typedPremiums().length;
    for (const lang of ['ja', 'en']) {
      expect(zipped(`site/${lang}/offers.json`) / cells).toBeLessThan(150);
      const whole = [
        'assets/site.css',
        'assets/premiums.css',
        'assets/paper.css',
        'assets/finder.js',
        `${lang}/premiums.html`,
      ];
      expect(whole.reduce((sum, path) => sum + zipped(`site/${path}`), 0)).toBeLessThan(60_000);
    }
    expect(zipped('site/assets/finder.js')).toBeLessThan(15_000);
  });

  it('causes no browser errors', () => {
    expect(site.complaints).toEqual([]);
  });
});
