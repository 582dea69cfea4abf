import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { output, site as folder } from './support/made-up-site.ts';
import { serveSite, type ServedSite } from './support/site.ts';

const pageOf = (path: string) => parseHTML(output(`${path}.html`)).document;
const textOf = (part: Element) => part.textContent.replace(/\s+/g, ' ').trim();

/** The points of a question of the summary, with its symbol, without the numbers of their lines. */
function points(path: string, title: string): string[] {
  const question = [...pageOf(path).querySelectorAll('.question')].find(
    (each) => textOf(each.querySelector('h3')!) === title,
  )!;
  return [...question.querySelectorAll('.point')].map((point) => {
    for (const unsaid of point.querySelectorAll('.unseen, .line-of')) unsaid.remove();
    return textOf(point);
  });
}

// lines 48, 49, 54 and 55 of the original: 免責0円（※上限100万円）, and in the example 100万円（上限：100万円）
const CLASH = {
  ja: '本文に異なる記載があります（0円、上限 100万円／100万円、上限 100万円）',
  en: 'stated in different ways (JPY 0, up to JPY 1 million / JPY 1 million, up to JPY 1 million)',
};

describe('a deductible that the text states in different ways', () => {
  it.each(['ja', 'en'] as const)('is one statement in %s, each amount with its line', (lang) => {
    const document = pageOf(`site/${lang}/schemes/kumo-2024`);
    const places = [
      [...document.querySelectorAll('#summary ~ .questions .restrictions .point')].find((point) =>
        textOf(point).includes(CLASH[lang]),
      )!,
      document.querySelector('.chart-plans')!,
      document.querySelector('#deductibles ~ tbody tr')!,
      pageOf(`site/${lang}/premiums`).querySelector('[aria-labelledby="table-kumo-2024"] thead')!,
    ];
    for (const place of places) {
      expect(textOf(place)).toContain(CLASH[lang]);
      const lines = [...place.querySelectorAll('a.to-line')].map(
        (link) => /#L(\d+)C\d+$/.exec(link.getAttribute('href')!)![1],
      );
      expect(lines.join()).toContain('48,49,54,55');
    }
    expect(
      textOf(document.querySelector('#deductibles ~ tbody')!).split(lang === 'ja' ? '賠償責任' : 'Third-party'),
    ).toHaveLength(2);
  });

  it('is one statement in the pamphlet too, and its sentences say so where they are quoted', () => {
    const document = pageOf('pamphlets/ja/kumo-2024.proof');
    const points = [...document.querySelectorAll('.restrictions .point')].map(textOf);
    expect(points).toContain(`！ 賠償責任の免責金額（自己負担額）：${CLASH.ja}`);
    const quoted = [...document.querySelectorAll('.assumptions dd')]
      .map(textOf)
      .filter((each) => each.includes('異なる記載'));
    expect(quoted).toEqual([
      '免責0円（※上限100万円） （本文に異なる記載があります）',
      '100万円（上限：100万円） （本文に異なる記載があります）',
    ]);
  });

  it('is none where it is stated once', () => {
    // line 51
    expect(textOf(pageOf('site/ja/schemes/mori-2024').querySelector('#deductibles ~ tbody tr')!)).toBe(
      '事故対応費用なし51',
    );
  });
});

describe('the facts of the contract', () => {
  const cellOf = (path: string, kind: string) => {
    const cell = pageOf(path).querySelector(`#facts-${kind} td`)!;
    for (const unsaid of cell.querySelectorAll('.unseen')) unsaid.remove();
    return textOf(cell);
  };

  it('are listed with their lines, their covers and what they are for', () => {
    // lines 64, 72 and 54 of the original
    expect(cellOf('site/ja/schemes/aozora-2024', 'trade-admitted')).toBe(
      '業種区分Ⅰ：製造業、小売業 64業種区分Ⅱ：IT業 72',
    );
    expect(cellOf('site/en/schemes/aozora-2024', 'trade-excluded')).toBe('Finance, electricity 54');
    expect(cellOf('site/en/schemes/mori-2024', 'trigger')).toContain('Discovery · where a security incident');
  });

  it('are in the pamphlet too', () => {
    const kinds = [...pageOf('pamphlets/ja/mori-2024.proof').querySelectorAll('[data-chapter=about] tr > th')].map(
      textOf,
    );
    expect(kinds).toEqual(expect.arrayContaining(['被保険者', 'お支払いの基準', '募集開始日']));
  });
});

describe('the terms that a text defines', () => {
  it.each(['site/ja/schemes/mori-2024', 'pamphlets/en/mori-2024.proof'])(
    'are one list in %s, each with a link to what it means',
    (path) => {
      const document = pageOf(path);
      const links = [...document.querySelectorAll('.terms a:not(.line-of)')];
      // the three of 用語の意味, lines 19 to 21
      expect(links.map(textOf)).toEqual(
        path.includes('/en/')
          ? ['Cyber attack', 'Incident response period', 'Leak']
          : ['サイバー攻撃', '事故対応期間', '漏えい'],
      );
      for (const link of links)
        expect(document.getElementById(link.getAttribute('href')!.slice(1)), textOf(link)).not.toBeNull();
    },
  );
});

describe('the summary', () => {
  it('says what a word or two are about', () => {
    expect(points('site/ja/schemes/mori-2024', '保険料と払込み')).toContain('保険料の基礎：店舗数');
    expect(points('site/en/schemes/mori-2024', 'When and how do I pay?')).toContain(
      'Basis of premium: Number of stores',
    );
  });

  it('says what is covered, from how much and for whom, and takes none of it for a restriction', () => {
    // lines 114 and 121 to 125
    expect(points('site/ja/schemes/mori-2024', 'どのような保険ですか')).toEqual([
      'もりの店サイバー保険',
      '補償の内容：賠償責任・事故対応費用',
      'パンフレット掲載の保険料（年間保険料）の最低額：50,120円（ライトプラン、1店舗）',
      '架空もり協会の会員企業であること',
      '過去3年間サイバーの事故がないこと → ありの場合は代理店にご照会ください。',
      '51店舗以上 or 売上高が100億円超の企業に該当しないこと → 該当する場合は代理店にご照会ください。',
      '主たる事業が小売業であること → 該当しない場合は代理店にご照会ください。',
    ]);
    expect(points('site/ja/schemes/kumo-2024', 'どのような保険ですか')).toContain('加入対象：会員企業の皆様へ');
    for (const scheme of ['kumo-2024', 'mori-2024', 'hama-undated'])
      for (const point of points(`site/ja/schemes/${scheme}`, '補償の制限'))
        expect(point).not.toMatch(/会員|加入対象|開業/);
  });

  it('shows the heaviest exclusions first, each with its exceptions, and none of an optional rider', () => {
    const excluded = points('site/ja/schemes/mori-2024', '補償されないもの');
    // lines 73 to 85: war, intent, natural perils, intellectual property, delay and IT services weigh most in coverage.yaml
    expect(excluded).toEqual([
      '× 戦争、変乱、暴動',
      '× 保険契約者または被保険者の故意',
      '× 地震、噴火、津波',
      '× 知的財産権の侵害。 ただし、次の事由に起因する損害を除きます。 ア 著作権の侵害イ 商標権の侵害',
      '× 期日までに業務が完了しないこと。 ただし、次の原因によるものを除きます。 ア 火災または爆発イ 急激な事故によるシステムの停止',
      '× IT業務の遂行',
      '× 被保険者による犯罪行為。 ただし、過失犯を除きます。',
      '× 株主代表訴訟による損害賠償請求',
      '× 電気またはガスの供給の停止または障害',
      '× 資金移動業を営む者である場合は、不正な資金移動',
    ]);
  });

  it('names what riders add and what costs are called, and ticks neither', () => {
    const question = [...pageOf('site/ja/schemes/mori-2024').querySelectorAll('.question')].find(
      (each) => textOf(each.querySelector('h3')!) === '補償されるもの',
    )!;
    const ticked = [...question.querySelectorAll('.point')]
      .filter((point) => point.querySelector('.symbol'))
      .map(textOf);
    expect(ticked.length).toBeGreaterThan(3);
    for (const point of ticked) expect(point).not.toMatch(/担保特約条項|費用の名称/);
  });

  it('marks as a restriction only what restricts', () => {
    const hama = points('site/ja/schemes/hama-undated', '補償の制限');
    expect(hama).toContain('保険金をお支払いする際の自己負担額はありません。');
    expect(points('site/ja/schemes/hama-undated', 'どのような保険ですか')).toContain(
      '新規に開業し、売上高実績がない場合は見本保険までお問い合わせください。',
    );
    expect(points('site/ja/schemes/aozora-2024', '補償の制限')).toContain('自己負担額はありません。');
    // 10万円: line 41
    expect(points('site/ja/schemes/tsuki-2020', '補償の制限').find((each) => each.includes('10万円('))).toMatch(/^！/);
    for (const point of points('site/ja/schemes/mori-2024', '補償の制限')) expect(point).not.toMatch(/免責金額 なし/);
  });
});

describe('the limits of costs', () => {
  it('have columns for plan, condition and amount, and the note that says when a condition holds', () => {
    const document = pageOf('site/ja/schemes/mori-2024');
    const table = document.querySelector('#sublimits')!.closest('table')!;
    expect([...table.querySelectorAll('thead th')].map(textOf)).toEqual([
      '対象',
      'プラン',
      '条件',
      '限度額',
      '単位',
      '原文の行',
    ]);
    const [first] = table.querySelectorAll('tbody tr');
    expect([...first!.children].map(textOf)).toEqual([
      '調査費用',
      'スタンダードプラン',
      '(A)',
      '1億円',
      '1事故・保険期間中',
      '57',
    ]);
    const note = first!.querySelector('td:nth-child(3) a')!.getAttribute('href')!.slice(1);
    expect(document.getElementById(note)!.textContent).toContain('(A)');
    const emergency = [...table.querySelectorAll('tbody tr')]
      .map(textOf)
      .filter((row) => row.startsWith('緊急対応費用'));
    expect(emergency).toHaveLength(2);
    expect(emergency.filter((row) => row.includes('費用全体の限度額'))).toHaveLength(1);
  });

  it('have no columns that would be empty', () => {
    const table = pageOf('site/ja/schemes/hama-undated').querySelector('#sublimits')!.closest('table')!;
    expect([...table.querySelectorAll('thead th')].map(textOf)).toEqual(['対象', '限度額', '単位', '原文の行']);
  });
});

it('a scheme with one plan without a name has no column of plans', () => {
  const table = pageOf('site/ja/schemes/hama-undated').querySelector('table.plans')!;
  expect(textOf(table.querySelector('caption')!)).toBe('支払限度額（プランの区分なし）');
  expect([...table.querySelectorAll('thead th')].map(textOf)).toEqual(['支払限度額']);
});

it('an edition has one name', () => {
  for (const [path, name] of [
    ['ja/schemes/mori-2024', '2024年版'],
    ['en/schemes/mori-2024', '2024 edition'],
    ['ja/schemes/hama-undated', '発行年の記載なし'],
    ['en/schemes/hama-undated', 'No year stated'],
  ] as const)
    expect(textOf(pageOf(`site/${path}`).querySelector('.badges')!)).toContain(name);
  for (const lang of ['ja', 'en'])
    for (const path of ['index', 'premiums', 'compare', 'schemes/mori-2024'])
      expect(pageOf(`site/${lang}/${path}`).body.textContent).not.toMatch(
        /版 2024(?!年)|is over|period over|cautionary/,
      );
});

describe('in a browser', { timeout: 240_000 }, () => {
  let site: ServedSite;
  beforeAll(async () => {
    site = await serveSite(folder);
  });
  afterAll(() => site.close());

  it('amounts of costs are targets of 24 pixels', async () => {
    for (const path of ['ja/schemes/tsuki-2020.html']) {
      const page = await site.open(path);
      const heights = await page.$$eval('.costs .figures .to-line', (links) =>
        links.map((link) => link.getBoundingClientRect().height),
      );
      expect(heights.length).toBeGreaterThan(0);
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
      await page.browserContext().close();
    }
  });

  it.each(['ja', 'en'])(
    'the words of gaps in a chart in %s do not run into each other when letters are set apart',
    async (lang) => {
      const page = await site.open(`${lang}/schemes/mori-2024.html`);
      const boxes = await page.evaluate(() => {
        // WCAG 1.4.12
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }');
        document.adoptedStyleSheets.push(sheet);
        return [...document.querySelectorAll('.chart-steps text.referral')].map((text) => {
          const { left, right, top, bottom } = text.getBoundingClientRect();
          return { left, right, top, bottom };
        });
      });
      expect(boxes.length).toBeGreaterThan(1);
      for (const [i, one] of boxes.entries())
        for (const other of boxes.slice(i + 1)) {
          const isApart =
            one.right <= other.left ||
            other.right <= one.left ||
            one.bottom - 2 <= other.top ||
            other.bottom - 2 <= one.top;
          expect(isApart, JSON.stringify([one, other])).toBe(true);
        }
      await page.browserContext().close();
    },
  );
});

describe('a rider that one class of risk has in every contract', () => {
  // aozora 72: 業種区分Ⅱ：IT業 (ITサービス補償追加条項セット); optional for all others
  it.each([
    ['ja', '任意付帯 業種区分Ⅱ', 'にはセットされています'],
    ['en', 'Optional Included as standard for ', ''],
  ])('says so next to the word optional, in %s', (lang, before, after) => {
    for (const path of [`site/${lang}/schemes/aozora-2024`, `pamphlets/${lang}/aozora-2024.proof`]) {
      const list = [...pageOf(path).querySelectorAll('table')].find((table) =>
        ['特約の一覧', 'Riders of this scheme'].includes(textOf(table.querySelector('caption')!)),
      )!;
      const attached = [...list.querySelectorAll('tbody tr > td:nth-child(2)')].map((cell) => {
        for (const apart of cell.querySelectorAll('br, div')) apart.prepend(' ');
        for (const line of cell.querySelectorAll('.line-of')) line.remove();
        return textOf(cell);
      });
      const [own, ...others] = attached.filter((each) => each.includes('セット') || each.includes('Included'));
      expect(others).toEqual([]);
      expect(own!.startsWith(before), own).toBe(true);
      expect(own!.endsWith(after), own).toBe(true);
    }
    const link = pageOf(`site/${lang}/schemes/aozora-2024`).querySelector('td .small a');
    expect(link?.getAttribute('href')).toBe('../sources/aozora-2024.html#L72C12');
  });
});
