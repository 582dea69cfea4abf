import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { parseHTML } from 'linkedom';
import type { Page } from 'puppeteer';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { latestEditions } from '../src/compare/editions.ts';
import { offersOf } from '../src/compare/offers.ts';
import type { Facts } from '../src/compare/rating.ts';
import { quoteJson } from '../src/report/quote.ts';
import { languagesOf } from '../src/languages.ts';
import { offerI18n } from '../src/render/document/offers.ts';
import { keyedPremiums, type Row } from './support/reference.ts';
import { violationsOn } from './support/axe.ts';
import { serveSite, type ServedSite } from './support/site.ts';
import { output, project, readings } from './support/sources.ts';

let site: ServedSite;
beforeAll(async () => {
  site = await serveSite();
}, 120_000);
afterAll(() => site.close());

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
  it('works with the keyboard alone: facts in, the keyed premium out, with everything it is never shown without', async () => {
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

    // the originals: itcoop lines 384 to 387, npha lines 432 and 446
    const [planA] = answerOf(answers, 'itcoop').rows;
    expect(planA).toEqual({
      id: 'itcoop/2024/rates/annual/class-i/a/to-500m-yen',
      cells: [
        'A',
        '31,260円',
        '業種区分Ⅰ 5億円まで 製造業、卸売・商社、小売業、建設業',
        'AA2',
        '賠償責任 3,000万円 1請求・保険期間中 事故対応費用 100万円 1事故・保険期間中',
        '賠償責任 なし 事故対応費用 なし',
        '年間保険料 保険期間：2024年1月1日午後4時～2025年1月1日午後4時',
      ],
      premiumHref: 'sources/itcoop-2024.html#L387',
    });
    expect(answerOf(answers, 'npha').rows.map(({ cells }) => [cells[0], cells[1]])).toEqual([
      ['スタンダードプラン', '241,390円'],
      ['ライトプラン', '104,730円'],
    ]);
    expect(await page.$eval('#told', (told) => told.textContent)).toContain(
      '5制度のうち3制度に、この条件の保険料が印刷されています。',
    );
    expect(await page.$eval('#told', (told) => told.getAttribute('role'))).toBe('status');
    expect(new URL(page.url()).search).toBe('?revenue=350000000&stores=7&class=itcoop%2Fclass-i');
  });

  it('asks the agent in the words of the text', async () => {
    const { answers } = await ask('stores=101&condition=npha%2Fclaim-within-3-years');
    const answer = answerOf(answers, 'npha');
    expect([answer.outcome, answer.rows]).toEqual(['referral', []]);
    expect(answer.text).toContain(
      '101店舗以上 or 売上高が150億円超の企業に該当しないこと→ 該当する場合は代理店にご照会ください。',
    );
    // an incident and a size send to the agent: neither is left out
    expect(answer.lines).toEqual(['sources/npha-2024.html#L456', 'sources/npha-2024.html#L457']);
    const incident = answerOf((await ask('stores=7&condition=npha%2Fclaim-within-3-years')).answers, 'npha');
    expect(incident.text).toContain('ありの場合は代理店にご照会ください。');
    expect(incident.lines).toEqual(['sources/npha-2024.html#L456']);
    // the sentence that the fact settles is no condition to check any more
    expect(incident.checks.join('')).not.toContain('過去3年間サイバーの事故がないこと');
  });

  it('says who may not join, what is closed, and what is an example only', async () => {
    const { answers } = await ask('member=npha&revenue=700000000&stores=7');
    expect(answers.map(({ scheme, outcome }) => [scheme, outcome])).toEqual([
      ['itcoop', 'not-eligible'],
      ['jigyosho', 'referral'],
      ['jisa', 'not-eligible'],
      ['npha', 'premiums'],
      ['shokokai', 'closed'],
    ]);
    expect(answerOf(answers, 'itcoop').lines).toEqual(['sources/itcoop-2024.html#L3']);
    expect(answerOf(answers, 'shokokai').text).toContain('新規・中途加入の引受停止');
    const between = answerOf((await ask('revenue=700000000')).answers, 'jisa');
    expect([between.outcome, between.rows]).toEqual(['example-only', []]);
    const example = answerOf((await ask('revenue=1000000000')).answers, 'jisa');
    expect(example.rows.map(({ cells }) => cells[1])).toEqual(['1,520,000円']);
    expect(example.text).toContain('例示です。');
  });

  it('prints mid-term premiums with their months', async () => {
    const { answers } = await ask('stores=7&joining=03-15', 'en');
    expect(answerOf(answers, 'npha').rows.map(({ cells }) => [cells[0], cells[1], cells[6]])).toEqual([
      [
        'Standard plan',
        '¥221,280',
        'Mid-term premium 11 months Policy period: from 15 Mar to 4:00 p.m. JST, 15 February 2025',
      ],
      [
        'Light plan',
        '¥96,000',
        'Mid-term premium 11 months Policy period: from 15 Mar to 4:00 p.m. JST, 15 February 2025',
      ],
    ]);
    expect(answerOf(answers, 'jigyosho').outcome).toBe('no-mid-term');
  });

  it('never shows what is not stated as none, and ranks nothing', async () => {
    const { answers } = await ask('revenue=100000000');
    expect(answers.map(({ scheme }) => scheme)).toEqual(['itcoop', 'jigyosho', 'jisa', 'npha', 'shokokai']);
    expect(answerOf(answers, 'jigyosho').rows[0]!.cells).toEqual([
      'プランの区分なし',
      '30,000円',
      '5,000万円超 1億円以下',
      '記載なし',
      '賠償責任 1億円 保険期間中 事故対応費用 100万円 1事故・保険期間中',
      '賠償責任 なし 事故対応費用 なし',
      '年間保険料 保険期間：記載なし',
    ]);
  });
});

describe('an answer', SLOW, () => {
  it('says of an example that its limit is below the wanted one, and does not count it', async () => {
    const { page, answers } = await ask('revenue=500000000&limit=100000000&member=jisa');
    expect(answerOf(answers, 'jisa').text).not.toContain('ご希望の額より低い');
    expect(await page.$eval('#told', ({ textContent }) => textContent)).toContain('5制度のうち2制度');
    // the text states two deductibles for liability (lines 316, 318 and 326)
    expect(answerOf(answers, 'jisa').text).toContain('本文に異なる記載があります。');
    expect(answerOf(answers, 'jigyosho').text).not.toContain('本文に異なる記載があります。');
  });

  it('says whose members a scheme is for, and that the first day of a period is not stated', async () => {
    const { answers } = await ask('member=npha&revenue=100000000&joining=03-15');
    expect(answerOf(answers, 'itcoop').text).toContain('次の方のための制度です。');
    expect(answerOf(answers, 'itcoop').text).not.toContain('この条件では、加入対象になりません。');
    expect(answerOf(answers, 'jigyosho').text).toContain('保険期間の初日は本文に記載がない');
    const bySize = await ask('revenue=20000000001');
    expect(answerOf(bySize.answers, 'itcoop').text).toContain('この条件では、加入対象になりません。');
  });

  it('has the words that admit who is beyond the table', async () => {
    const { answers } = await ask('revenue=15000000000&joining=03-15');
    const answer = answerOf(answers, 'itcoop');
    expect([answer.outcome, answer.lines]).toEqual(['outside', ['sources/itcoop-2024.html#L365']]);
  });
});

describe('all answers', SLOW, () => {
  it('are listed before the first, in their order, each with its outcome and the way to it', async () => {
    const { page } = await ask('member=npha&revenue=700000000&stores=7');
    const briefs = await page.$$eval('#briefs li', (items) =>
      items.map((item) => [item.textContent, item.querySelector('a')!.getAttribute('href')]),
    );
    expect(briefs).toEqual([
      ['サイバー保険（全国情報技術協同組合）：加入対象外（保険期間満了）', '#answer-itcoop'],
      ['事業所の情報漏えいの補償：代理店などへの照会が必要', '#answer-jigyosho'],
      ['JISA情報サービス業者賠償責任保険（サイバーリスク保険）：加入対象外（保険期間満了）', '#answer-jisa'],
      ['サイバーリスク保険（一般社団法人 日本保険薬局協会）：保険料2件（保険期間満了）', '#answer-npha'],
      ['全国商工会 情報漏えい保険（全国商工会連合会）：新規引受停止（保険期間満了）', '#answer-shokokai'],
    ]);
    await page.click('#briefs a[href="#answer-npha"]');
    expect(await page.$eval('#answer-npha', (answer) => answer.getBoundingClientRect().top)).toBeLessThan(200);
    // the answers are still there
    expect(await page.$$('.answer')).toHaveLength(5);
    const english = await ask('revenue=700000000', 'en');
    expect(await english.page.$eval('#briefs li:nth-child(3)', ({ textContent }) => textContent)).toMatch(
      /: example premiums only: 11 \(policy period expired\)$/,
    );
  });

  it('say whose scheme it is in their headings, and so do the tables below', async () => {
    const { page } = await ask('stores=7');
    expect(await page.$eval('#answer-npha h3', ({ textContent }) => textContent)).toBe(
      'サイバーリスク保険（一般社団法人 日本保険薬局協会）',
    );
    expect(await page.$eval('#answer-npha caption', ({ textContent }) => textContent)).toBe(
      '印刷されている保険料：サイバーリスク保険（一般社団法人 日本保険薬局協会）',
    );
    expect(await page.$eval('#by-revenue ~ .scroll .scheme-head a', ({ textContent }) => textContent)).toBe(
      'サイバー保険（全国情報技術協同組合）',
    );
    const choices = await page.$$eval('#member option', (options) => options.map(({ label }) => label));
    expect(choices).toEqual([
      'わからない・指定しない',
      '全国情報技術協同組合：全国情報技術協同組合員',
      'JISA情報サービス業者賠償責任保険（サイバーリスク保険）：会員企業',
      '一般社団法人 日本保険薬局協会：日本保険薬局協会の会員企業',
      '全国商工会連合会：商工会の会員事業者',
    ]);
    // above the checkbox stand the fields of the form, not the rows that 上記 is of
    expect(await page.$$eval('.check', (labels) => labels.map(({ textContent }) => textContent.trim()))).toEqual([
      '過去3年以内に事故あり（一般社団法人 日本保険薬局協会 サイバーリスク保険）',
    ]);
  });
});

describe('an answer without a premium', SLOW, () => {
  it('has each example, what it assumes, and whom to ask', async () => {
    const { page, answers } = await ask('revenue=350000000');
    // the original: lines 389 and 409, 323, 369, 385 and 450
    const examples = await page.$$eval('#answer-jisa .points tbody tr', (rows) =>
      rows.map((row) => [row.textContent.trim(), ...[...row.querySelectorAll('a')].map(({ hash }) => hash)]),
    );
    expect(examples).toHaveLength(11);
    expect(examples[0]).toEqual(['5億円1,090,000円', '#L389', '#L389']);
    expect(examples[10]).toEqual(['100億円5,400,000円', '#L409', '#L409']);
    const { text } = answerOf(answers, 'jisa');
    for (const said of [
      '賠償責任 1億円',
      '保険料の基礎：保険料は貴社の事業内容、IT業務に関する売上高',
      '保険料の基礎：補償内容は 7 ページの標準設定例で計算した概算保険料です。',
      '自己負担額：100万円（上限：100万円）',
      '例示です。',
      'TEL. 03-3243-7023 原文450行目',
    ])
      expect(text).toContain(said);
    const href = await page.$eval('#answer-jisa .contacts p a', (link) => link.getAttribute('href')!);
    expect(href).toBe('schemes/jisa-2024.html#chapter-contacts');
    expect(output('site/ja/schemes/jisa-2024.html')).toContain('id="chapter-contacts"');
  });

  it('of a referral says whom to ask, or that the text names nobody', async () => {
    const { answers } = await ask('stores=101&revenue=600000000');
    expect(answerOf(answers, 'npha').text).toContain('代理店 : 東京海上日動あんしんコンサルティング株式会社');
    expect(answerOf(answers, 'jigyosho').outcome).toBe('referral');
    expect(answerOf(answers, 'jigyosho').text).toContain('取扱代理店の連絡先は、本文に記載がありません。');
    expect(answerOf(answers, 'shokokai').text).not.toContain('取扱代理店');
  });

  it('says for whom a scheme is', async () => {
    const { answers } = await ask('revenue=500000000&member=npha');
    expect(answerOf(answers, 'jisa').text).toContain(
      '加入対象：会員企業の皆様へ（JISA情報サービス業者賠償責任保険（サイバーリスク保険））',
    );
    const { checks } = answerOf((await ask('revenue=500000000')).answers, 'jisa');
    expect(checks).toEqual([
      '会員企業の皆様へ',
      '情報サービス業者・電気通信事業者が、IT業務の遂行に起因して発生した各種損害を負担することによって被る損害を補償する保険です。',
    ]);
  });
});

describe('on a telephone', SLOW, () => {
  it('a row is read in the order it is seen in: plan, premium, then the rest', async () => {
    const page = await site.open('ja/premiums.html?stores=7', { width: 320, height: 900 });
    await answersOn(page);
    const row = await page.$eval('#answer-npha tbody tr', (each) =>
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
    // npha mid-term: its cover begins on another day than that of the scheme
    expect(await seen('npha')).toEqual([true, true]);
    const hidden = await annual.page.$$eval('#answer-npha .found td:last-child .unseen', (all) =>
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
      '例：3億5,000万円、35000万、350000000。売上高の実績がない場合は、取扱代理店などへの照会が必要です。',
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
    const { page } = await ask('member=npha&member=jisa&revenue=100000000&revenue=5&stores=7&stores=7');
    const notices = await page.$$eval('#told p', (told) => told.map(({ textContent }) => textContent));
    expect(notices.slice(0, -2)).toEqual([
      'アドレスに「売上高」が複数あるため、最初の「100000000」だけを使いました。',
      'アドレスに「所属」が複数あるため、最初の「一般社団法人 日本保険薬局協会：日本保険薬局協会の会員企業」だけを使いました。',
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
    // put right, nothing is complained of any more
    await page.$eval('#revenue', (field) => ((field as HTMLInputElement).value = ''));
    await page.type('#revenue', '350 million');
    await page.keyboard.press('Enter');
    await answersOn(page);
    expect(await page.$eval('#revenue', (field) => field.getAttribute('aria-invalid'))).toBe('false');
  });

  it('is put right and sent with one click, and keeps what was typed on the way to it', async () => {
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
    expect(answerOf(await answersOn(page), 'itcoop').rows).toHaveLength(12);
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

  it('stands in the address, which can be passed on, gone back to and cleared', async () => {
    const { page, answers } = await ask('member=itcoop&revenue=350000000&class=itcoop%2Fclass-ii&limit=50000000');
    const first = page.url();
    expect(answerOf(answers, 'itcoop').rows.map(({ cells }) => cells[3])).toEqual(['BB2', 'BC2']);
    await page.$eval('#revenue', (field) => ((field as HTMLInputElement).value = '2億円'));
    await page.click('#finder button[type="submit"]');
    await page.waitForFunction(() =>
      document.querySelector('.answer[data-scheme="itcoop"] .code')?.textContent.includes('BB1'),
    );
    await page.goBack();
    await page.waitForFunction(() =>
      document.querySelector('.answer[data-scheme="itcoop"] .code')?.textContent.includes('BB2'),
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
    const { page, answers } = await ask('member=nobody&limit=7&condition=x&stores=7');
    expect(await page.$$eval('#told p', (told) => told.map(({ textContent }) => textContent))).toEqual([
      'アドレスの「nobody」は該当するものがないため、無視しました。',
      'アドレスの「7」は該当するものがないため、無視しました。',
      'アドレスの「x」は該当するものがないため、無視しました。',
      '5制度のうち1制度に、この条件の保険料が印刷されています。',
      'このうち1制度は、保険期間が満了した版です。',
    ]);
    expect(answerOf(answers, 'npha').rows).toHaveLength(2);
    // a known one is silent
    const known = await ask('member=npha&limit=100000000&stores=7&condition=');
    expect(await known.page.$$eval('#told p', (told) => told.length)).toBe(2);
  });

  it('is printed as text', async () => {
    const { page } = await ask('revenue=350000000&stores=7&limit=50000000');
    await page.emulateMediaType('print');
    expect(await page.$eval('#finder', (form) => getComputedStyle(form).display)).toBe('none');
    expect(await page.$eval('#asked', (asked) => (asked as HTMLElement).innerText.replace(/\s+/g, ' '))).toBe(
      '売上高 3億5,000万円 店舗数 7店舗 希望する支払限度額 5,000万円以上',
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
    for (const { premium_yen, referral } of keyedPremiums())
      expect(shown).toContain(premium_yen ? `${Number(premium_yen).toLocaleString('ja-JP')}円` : referral);
  });

  it.each(['ja', 'en'])('every row of the data of a scheme that is not closed stands in them, once, in %s', (lang) => {
    const { document } = parseHTML(output(`site/${lang}/premiums.html`));
    const rows = parse<{ id: string; source_line: string }>(output('data/premiums.csv'), { columns: true });
    const cells = [...document.querySelectorAll<HTMLElement>('td[data-id]')];
    const counts = new Map<string, number>();
    for (const { dataset } of cells) counts.set(dataset.id!, (counts.get(dataset.id!) ?? 0) + 1);
    // schemes that stand beside several classes are said again with each of them
    expect([...counts.keys()].sort()).toEqual(rows.map(({ id }) => id).sort());
    expect(rows).toHaveLength(265);
    for (const { id, source_line: line } of rows)
      expect(document.querySelector(`td[data-id="${id}"] a`)!.getAttribute('href')).toMatch(new RegExp(`#L${line}$`));
  });

  it('a premium for joining mid-term stands below its plan with limits and deductibles, its day and its months', () => {
    const { document } = parseHTML(output('site/ja/premiums.html'));
    // the original, line 511: 8月15日, 6ヶ月分, 86,520円, （1）スタンダードプラン, ② 2～5店舗
    const cell = [...document.querySelectorAll('td[data-id]')].find(({ textContent }) => textContent === '86,520円')!;
    expect(cell.querySelector('a')!.getAttribute('href')).toBe('sources/npha-2024.html#L511');
    const table = cell.closest('table')!;
    const words = (each: Element) => each.textContent.replace(/\s+/g, ' ').trim();
    expect(words(table.querySelector('caption')!)).toBe('中途加入保険料：サイバーリスク保険 スタンダードプラン');
    expect(words(cell.parentElement!.querySelector('th')!)).toBe('2～5店舗');
    const column = [...cell.parentElement!.querySelectorAll('td')].indexOf(cell as HTMLTableCellElement);
    const [plan, days] = [...table.querySelectorAll('thead tr:not(.whose)')].map((row) => [
      ...row.querySelectorAll('th'),
    ]);
    expect(words(days![column]!)).toBe('8月15日 6か月分');
    expect(words(plan![1]!)).toBe(
      'スタンダードプラン 賠償責任 1億円 事故対応費用 1億円 免責金額・自己負担額（賠償責任） なし 免責金額・自己負担額（事故対応費用） なし',
    );
  });

  it('every premium leads to its line, the row for an incident too', () => {
    const { document } = parseHTML(output('site/ja/premiums.html'));
    const row = [...document.querySelectorAll('tr')].find((each) =>
      each.textContent.includes('過去3年以内に事故あり'),
    )!;
    expect([...row.querySelectorAll('td a')].map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['ご相談ください', 'sources/npha-2024.html#L451'],
      ['ご相談ください', 'sources/npha-2024.html#L451'],
    ]);
    for (const cell of document.querySelectorAll('td[data-id]'))
      expect(cell.querySelector('a')!.getAttribute('href')).toMatch(/^sources\/[a-z0-9-]+\.html#L\d+$/);
  });
});

describe('when the premiums cannot be had', SLOW, () => {
  it('says so on being asked, and asks again', async () => {
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
    const told = () => page.$eval('#told', ({ textContent }) => textContent);
    // nobody asked for them yet
    expect(await told()).toBe('');
    await page.type('#stores', '7');
    await page.click('#find');
    await page.waitForFunction(() => document.querySelector('#told')!.textContent !== '');
    expect(await told()).toBe('データを読み込めませんでした。下の「保険料の表」をご覧ください。');
    expect(await page.$eval('#results', (results) => (results as HTMLElement).hidden)).toBe(true);
    isBroken = false;
    await page.click('#find');
    expect(answerOf(await answersOn(page), 'npha').rows).toHaveLength(2);
    expect(await told()).not.toContain('読み込めませんでした');
    // the browser complains of what was broken on purpose
    site.complaints.length = before;
  });
});

describe('the page and the command', SLOW, () => {
  const keyed = keyedPremiums().filter(({ table, premium_yen }) => table === 'annual' && premium_yen);
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

  it('give the same answers for any facts on any day, and the keyed premiums', async () => {
    const schemes = readings.map(({ scheme }) => scheme);
    const { languages } = await languagesOf(
      { sources: `${project}sources`, templates: `${project}templates`, today: '2024-06-01' },
      schemes,
    );
    const { i18n } = languages.find((language) => language.i18n.locale.lang === 'en')!;
    const offers = offersOf(latestEditions(schemes), offerI18n(i18n));
    const page = await site.open('en/premiums.html');
    // its clock is that of the test; a build is not after it
    const built = output('site/en/offers.json').replace(/"today":"[\d-]+"/, '"today":"1970-01-01"');
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (request.url().endsWith('offers.json')) void request.respond({ contentType: 'application/json', body: built });
      else void request.continue();
    });
    let keyedRows = 0;
    const check = async (known: Facts, day: string) => {
      const clock = await page.evaluateOnNewDocument(
        (now) => {
          Date.now = () => now;
        },
        Date.parse(`${day}T12:00:00+09:00`),
      );
      const query = new URLSearchParams();
      if (known.membership) query.set('member', known.membership);
      if (known.revenue !== undefined) query.set('revenue', String(known.revenue));
      if (known.stores !== undefined) query.set('stores', String(known.stores));
      if (known.ratingClass) query.set('class', known.ratingClass);
      if (known.limit) query.set('limit', String(known.limit));
      if (known.inception) query.set('joining', known.inception.slice(2));
      for (const condition of known.conditions!) query.append('condition', condition);
      await page.goto(`${site.url}en/premiums.html?${query.size > 0 ? query.toString() : 'asked'}`);
      const told = await answersOn(page);
      await page.removeScriptToEvaluateOnNewDocument(clock.identifier);
      const { answers } = quoteJson(offers, known, day, i18n) as Quote;
      expect(
        told.map(({ scheme, outcome, rows, isExpired, checks, examples, contacts }) => ({
          ...{ scheme, outcome, isExpired, checks, examples, contacts },
          rows: rows.map(({ id, cells }) => [id, cells[1]]),
        })),
      ).toEqual(
        answers.map(({ scheme, outcome, premiums, expired, conditions, examples, contacts }) => ({
          ...{ scheme, outcome, isExpired: expired, checks: conditions.map(({ text }) => text.replace(/\s+/g, ' ')) },
          examples: (examples ?? []).map(({ premium }) => premium.id),
          contacts: (contacts ?? []).map(({ text }) => text),
          rows: premiums.map(({ id, premium_yen }) => [id, `¥${premium_yen.toLocaleString('en-GB')}`]),
        })),
      );
      if (known.ratingClass ?? known.limit ?? known.inception ?? known.conditions![0]) return;
      for (const { scheme, outcome, rows } of told) {
        if (outcome !== 'premiums') continue;
        const quantity = (row: Row) => (row.unit === 'store' ? known.stores : known.revenue);
        const expected = keyed.filter((row) => row.scheme === scheme && isIn(row, quantity(row) ?? NaN));
        keyedRows += expected.length;
        expect(rows.map(({ cells }) => cells[1]).sort()).toEqual(
          expected.map(({ premium_yen }) => `¥${Number(premium_yen).toLocaleString('en-GB')}`).sort(),
        );
      }
    };
    const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined, freq: 2 });
    const facts = fc.record({
      membership: optional(fc.constantFrom('itcoop', 'jisa', 'npha', 'shokokai')),
      revenue: optional(
        fc.oneof(
          fc.integer({ min: 1, max: 25 }).map((n) => n * 1e9),
          fc.integer({ min: 1, max: 1_000_000_000 }),
        ),
      ),
      stores: optional(fc.integer({ min: 1, max: 120 })),
      ratingClass: optional(fc.constantFrom('itcoop/class-i', 'itcoop/class-iv')),
      limit: optional(fc.constantFrom(10_000_000, 50_000_000, 100_000_000)),
      inception: optional(fc.constantFrom('--03-15', '--01-15')),
      conditions: fc.constantFrom([], [], ['npha/claim-within-3-years']),
    });
    const plain = fc.record({
      revenue: fc.integer({ min: 1, max: 1_000_000_000 }),
      stores: fc.integer({ min: 1, max: 120 }),
      conditions: fc.constant([]),
    });
    // npha is in force on the first of them, itcoop until the second
    const day = fc.constantFrom('2024-06-01', '2025-01-01', '2025-01-02', '2026-11-21');
    await fc.assert(fc.asyncProperty(facts, day, check), { numRuns: 12, seed: 7 });
    await fc.assert(fc.asyncProperty(plain, day, check), { numRuns: 6, seed: 7 });
    expect(keyedRows).toBeGreaterThan(20);
    await page.close();
  });
});

describe('the page', SLOW, () => {
  it.each([
    ['ja', 1280, 'light'],
    ['en', 320, 'dark'],
  ] as const)('in %s at %i px, %s, is accessible and does not scroll sideways', async (lang, width, scheme) => {
    const page = await site.open(`${lang}/premiums.html?revenue=350000000&stores=7&limit=50000000`, {
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
    const cells = keyedPremiums().length;
    for (const lang of ['ja', 'en']) {
      expect(zipped(`site/${lang}/offers.json`) / cells).toBeLessThan(40);
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

  it('has complained of nothing', () => {
    expect(site.complaints).toEqual([]);
  });
});
