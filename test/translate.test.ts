import { describe, expect, it } from 'vitest';
import { localeByIntl } from '../src/render/language/by-intl.ts';
import { referenceInEnglish, markerInEnglish } from '../src/render/language/en-markers.ts';
import { keyOf, readCatalog, translator, untranslated } from '../src/translate/catalog.ts';
import { mergeCatalog } from '../src/translate/merge.ts';
import { toMessage } from '../src/translate/message.ts';
import { coverageOf, neededMessages } from '../src/translate/needed.ts';
import { placedEntries } from '../src/translate/po-entries.ts';
import type { MessageContext } from '../src/translate/source-messages.ts';
import { termFlaws } from '../src/translate/termbase.ts';
import { output, readings } from './support/sources.ts';
import { i18nIn } from './support/words.ts';

const en = i18nIn('en').locale;
const HEADER = 'msgid ""\nmsgstr "Language: en\\n"\n';
const entry = (id: string, translation: string, context = 'notice', flags = '') =>
  `${flags}\nmsgctxt "${context}"\nmsgid "${id}"\nmsgstr "${translation}"\n`;
const speak = (catalog: string) => translator(readCatalog(HEADER + catalog, {}, 'en'), 'en', en.fill);
const flaws = (catalog: string, terms = {}) => readCatalog(HEADER + catalog, terms, 'en').flaws.map(({ why }) => why);

const monthDay = (value: string) => ({ kind: 'month-day', value });
const time = (value: string) => ({ kind: 'time', value });

describe('a message', () => {
  it.each([
    ['101店舗以上 or 売上高が１５０億円超', '{n1}店舗以上 or 売上高が{yen1}超', ['101', 15_000_000_000]],
    ['2025年2月15日午後4時まで', '{day1}まで', ['2025-02-15T16:00']],
    ['2024年7月1日（午前0時）～', '{day1}～', ['2024-07-01T00:00']],
    ['締切日：2024年1月19日(金)', '締切日：{day1}', ['2024-01-19 5']],
    ['本年度(2020年4月始期)', '本年度({ym1}始期)', ['2020-04']],
    ['土日祝日(12月31日～1月3日)', '土日祝日({range1})', [[monthDay('--12-31'), monthDay('--01-03')]]],
    ['平日9:00～17:00、午前9時15分から', '平日{range1}、{time1}から', [[time('09:00'), time('17:00')], '09:15']],
    ['80%、８割、90％', '{pct1}、{pct2}、{pct3}', ['80', '80', '90']],
    [
      '1年間、3か月、24時間、令和2年、2016年度',
      '{years1}間、{months1}、{hours1}、{year1}年、{year2}年度',
      ['1', '3', '24', '2020', '2016'],
    ],
    ['約67万件、5.6万件、1千万円、500円', '約{n1}件、{n2}件、{yen1}、{yen2}', ['670000', '56000', 10_000_000, 500]],
    ['1兆円、1千5百万円、5千円、5百円', '{yen1}、{yen2}、{yen3}、{yen4}', [1e12, 15_000_000, 5000, 500]],
    ['1.5億円、5.6万円、1億5,500円', '{yen1}、{yen2}、{yen3}', [150_000_000, 56_000, 100_005_500]],
    [
      '見舞品(※)、（＊1）、(注2)、※1 (注:有体物)',
      '見舞品{mark1}、{mark2}、{mark3}、{mark4} (注:有体物)',
      ['(※)', '(*1)', '(注2)', '※1'],
    ],
    ['〒104-0033 新川1-8-6、03-4332-4010', '〒{n1} 新川{n2}、{n3}', ['104-0033', '1-8-6', '03-4332-4010']],
    ['約 $\\frac{1}{20}$(5,613,797人)', '約 {frac1}({n1}人)', ['1/20', '5,613,797']],
    ['(<https://example.org/>)', '({url1})', ['https://example.org/']],
    ['上記の1. ～6. のほか', '上記の{n1}. ～{n2}. のほか', ['1', '6']],
  ])('of %s has words and typed placeholders, and no digit', (text, id, values) => {
    const message = toMessage(text);
    expect(message.id).toBe(id);
    expect(message.placeholders.map(({ value }) => value)).toEqual(values);
    // what is filled in again is what was taken out
    expect(
      message.id.replace(/\{\w+\}/g, (name) => message.placeholders.find((each) => `{${each.name}}` === name)!.raw),
    ).toBe(text);
  });

  it('leaves what a text prints like a hole as printed', () => {
    expect(untranslated('notice', '{yen1}と100円').text).toBe('{yen1}と100円');
  });

  it('has its cross references in places of their own, and not in words', () => {
    expect(toMessage('次のアからソに掲げる費用', ['アからソ']).id).toBe('次の{ref1}に掲げる費用');
    // ア of アクセス is no reference
    expect(toMessage('アクセスのうち、アを除く', ['ア']).id).toBe('アクセスのうち、{ref1}を除く');
    expect(toMessage('a. サイバー攻撃、data', ['a']).id).toBe('{ref1}. サイバー攻撃、data');
  });
});

describe('an English page', () => {
  it.each([
    ['アからソ', '(a) to (o)'],
    ['(1)①エ、シおよびス', '(1)①(d), (l) and (m)'],
    ['a～d、f、g', 'a to d, f, g'],
    ['アまたはイ', '(a) or (b)'],
    ['②・③', '② and ③'],
  ])('says %s as %s', (printed, english) => {
    expect(referenceInEnglish(printed)).toBe(english);
  });

  it.each([
    ['ア', '(a)'],
    ['（ウ）', '(iii)'],
    ['1', '1.'],
    ['（2）', '(2)'],
    ['①', '①'],
    ['〈3〉', '<3>'],
    ['・', '•'],
  ])('marks the item %s as %s', (printed, english) => {
    expect(markerInEnglish(printed)).toBe(english);
  });

  it('writes amounts, days and times as England does', () => {
    const translate = speak(
      entry(
        '{yen1}、{yen2}を{day1}から{day2}まで、{time1}、{years1}、{months1}、{pct1}',
        '{yen1}, {yen2}, {day1}, {day2}, {time1}, {years1}, {months1}, {pct1}',
      ),
    );
    expect(
      translate('notice', '1億円、16,740円を2024年1月19日(金)から2025年1月1日午後4時まで、午前0時、1年、3か月、90％')
        .text,
    ).toBe(
      'JPY 100 million, JPY 16,740, 19 January 2024 (Friday), 4:00 p.m. JST, 1 January 2025, 12:00 a.m., 1 year, 3 months, 90%',
    );
  });
});

describe('a translation', () => {
  it('is filled in from the data', () => {
    const translate = speak(entry('売上高が{yen1}以下', 'revenue of {yen1} or less'));
    expect(translate('notice', '売上高が200億円以下')).toMatchObject({
      text: 'revenue of JPY 20 billion or less',
      lang: 'en',
    });
    // next year's amount makes no translation stale
    expect(translate('notice', '売上高が300億円以下').text).toBe('revenue of JPY 30 billion or less');
  });

  it('belongs to its context', () => {
    const translate = speak(entry('など', 'and similar', 'exclusion'));
    expect(translate('exclusion', 'など').text).toBe('and similar');
    expect(translate('notice', 'など').lang).toBe('ja');
  });

  it('that is missing, or waits for its translator, leaves the Japanese, marked so', () => {
    expect(speak(entry('別', 'other'))('notice', '売上高')).toMatchObject({ text: '売上高', lang: 'ja' });
    expect(speak(entry('売上高', 'revenue', 'notice', '#, fuzzy'))('notice', '売上高')).toMatchObject({ lang: 'ja' });
  });

  it('is not needed for what is not Japanese', () => {
    expect(speak(entry('別', 'other'))('notice', 'A')).toMatchObject({ text: 'A', lang: 'en' });
  });

  it.each([
    [1, 1, 'on the 1st of each month, by the end of January'],
    [2, 2, 'on the 2nd of each month, by the end of February'],
    [3, 4, 'on the 3rd of each month, by the end of April'],
    [11, 11, 'on the 11th of each month, by the end of November'],
    [15, 12, 'on the 15th of each month, by the end of December'],
    [22, 6, 'on the 22nd of each month, by the end of June'],
  ])('says the day %i of a month, and the month %i, as its language does', (day, month, english) => {
    const translate = speak(
      entry('毎月{n1}日付、{n2}月末まで', 'on the {n1, ordinal} of each month, by the end of {n2, month}'),
    );
    expect(translate('notice', `毎月${day}日付、${month}月末まで`).text).toBe(english);
  });

  it('leaves a number as printed that has not the form asked for', () => {
    const translate = speak(entry('部屋{n1}、番号{n2}', 'room {n1, month}, number {n2, ordinal}'));
    expect(translate('notice', '部屋13、番号4-8-17').text).toBe('room 13, number 4-8-17');
  });

  it('of a language without a file says a month as Intl does, and a day as printed', () => {
    const german = localeByIntl('de', { ...en, tag: 'de-DE' });
    const translate = translator(
      readCatalog(HEADER + entry('{n1}日、{n2}月末', 'am {n1, ordinal}., Ende {n2, month}'), {}),
      'de',
      german.fill,
    );
    expect(translate('notice', '27日、3月末').text).toBe('am 27., Ende März');
  });

  it('keeps the marks of notes apart, whatever their order', () => {
    const translate = speak(entry('見舞品{mark1}と費用{mark2}', 'costs {mark2} and gifts {mark1}'));
    expect(translate('notice', '見舞品(注1)と費用(*2)').parts).toEqual([
      'costs ',
      { mark: 1, text: '(*2)' },
      ' and gifts ',
      { mark: 0, text: '(Note 1)' },
    ]);
    expect(untranslated('notice', '見舞品(注1)').parts).toEqual(['見舞品', { mark: 0, text: '(注1)' }]);
  });

  it.each([
    ['a digit of its own', '売上高が{yen1}以下', 'revenue of 200 or less: {yen1}'],
    ['no amount where there is one', '売上高が{yen1}以下', 'small companies'],
    ['an amount where there is none', '売上高', 'revenue {yen1}'],
    ['no number where there is one', '過去{n1}人', 'lately'],
    ['a digit of another script', '売上高が{yen1}以下', '９ of {yen1}'],
    ['other items than its message', '①および②', '① only'],
    ['a number in a form that there is not', '毎月{n1}人', 'the {n1, roman} of each month'],
    ['an amount in the form of a number', '売上高が{yen1}以下', 'the {yen1, ordinal} of revenue'],
  ])('must not have %s', (_, id, translation) => {
    expect(flaws(entry(id, translation))).not.toEqual([]);
    const japanese = id.replace('{yen1}', '200億円').replace('{n1}', '3');
    expect(speak(entry(id, translation))('notice', japanese).lang).toBe('ja');
  });

  it.each([
    ['an amount in words', '限度額', 'limit of one hundred million yen'],
    ['a ratio in words', '縮小支払割合', 'paid at ninety per cent'],
    ['a number in words without white space', '限度額', 'limit of ninetyfive yen'],
    ['a number in words with other letters', '限度額', 'limit of Níne yen'],
    ['a multiple', '保険金', 'double the claim'],
    ['a share', '保険金', 'half of the claim'],
    ['a time in words', '期間', 'within one month'],
    ['an ordinal', '月末', 'by the fifteenth'],
    ['a Roman numeral', 'プラン', 'plan IV'],
    ['an amount in kanji', '限度額', 'limit of 百万円'],
    ['an amount in formal kanji', '限度額', 'limit of 壱億円'],
    ['a ratio in kanji', '割合', 'paid at 九割'],
    ['half in kanji', '金額', '半額'],
    ['a fraction', '割合', 'paid at ½'],
    ['a Roman number character', 'プラン', 'plan Ⅳ'],
    ['a bracketed number character', '限度額', 'limit ⑴'],
    ['a superscript', '限度額', 'limit²'],
    ['a number of another script', '限度額', 'limit of ௧ yen'],
    ['a letter of another script', '保険料', 'premium for \u0430ll'],
    ['a letter that is another way to write one', '保険料', 'Ｐremium'],
    ['a sign that joins what it stands between to a fraction', '割合', 'a⁄b'],
    ['a character that turns the text round', '限度額', 'limit \u202eyen'],
    ['an isolate', '限度額', 'limit \u2067yen\u2069'],
    ['an invisible character', '限度額', 'li\u200bmit'],
    ['a soft hyphen', '限度額', 'li\u00admit'],
    ['a tag character', '限度額', 'limit\u{e0031}'],
    ['a brace that is open', '限度額が{yen1}', 'limit {yen1} {'],
    ['a brace that closes nothing', '限度額が{yen1}', 'limit {yen1}}'],
    ['a placeholder that is none', '限度額が{yen1}', 'limit {yen1} {yen 1}'],
  ])('must not have %s', (_, id, translation) => {
    expect(flaws(entry(id, translation))).not.toEqual([]);
    expect(speak(entry(id, translation))('notice', id.replace('{yen1}', '200億円')).lang).toBe('ja');
  });

  it.each([
    ['第三者への賠償', 'Liability to third parties, third-party liability'],
    ['数千件の情報', 'several thousand records'],
    ['最初に発見した日', 'the day of first discovery'],
    ['法人第二支社', 'Second Corporate Sub-Branch'],
    ['一括払', 'paid in one sum'],
    ['売上高の最も大きい事業', 'the one with the largest revenue'],
    ['応急手当', 'first aid, if there was one'],
    ['ゼロにする', 'reduce to zero'],
    ['二重払い', 'double payment'],
    ['後遺障害等級表第Ⅳ級', 'grade Ⅳ'],
    ['半年ごと', 'every half year'],
    ['重量・貨物', 'weight, freight, often and tone: someone attends'],
    ['{n1}事故 ① → （注）', '{n1} incident ① → “note” – café’s'],
    ['〇〇様', '〇〇'],
    ['a{b', 'a{b'],
  ])('may say what its message says: %s', (id, translation) => {
    expect(flaws(entry(id, translation))).toEqual([]);
  });

  it('may use the letters and joiners of its language', () => {
    const own = (lang: string, translation: string) =>
      readCatalog(HEADER + entry('保険料', translation), {}, lang).flaws.map(({ why }) => why);
    expect(own('ru', 'Страховая премия (ABC)')).toEqual([]);
    expect(own('ko', '보험료')).toEqual([]);
    expect(own('fa', 'حق\u200cبیمه')).toEqual([]);
    expect(own('fr', 'prime\u00a0: l’assuré')).toEqual([]);
    expect(own('zh-Hans', '保险费')).toEqual([]);
    expect(own('zh-Hans', '百万日元')).toEqual(['no number in words that its message does not have: “百万”']);
    expect(own('en', 'премия')).toHaveLength(1);
    expect(own('en', 'a\u200cb')).toHaveLength(1);
  });

  it('keeps to the words of the trade', () => {
    const terms = { 保険金額: ['sum insured', 'limit'], 保険金: ['claim'], 被保険者: ['insured'] };
    expect(termFlaws('被保険者の保険金額', 'the limit of each Insured', terms)).toEqual([]);
    expect(termFlaws('被保険者の保険金額', 'the limit of each member', terms)).toEqual([
      { term: '被保険者', allowed: ['insured'] },
    ]);
    // the 保険金 of 保険金額 is not a term
    expect(termFlaws('保険金額', 'limit', terms)).toEqual([]);
    expect(termFlaws('保険金と保険金額', 'limit', terms)).toMatchObject([{ term: '保険金' }]);
    expect(flaws(entry('保険料', 'fee'), { 保険料: ['premium'] })).toEqual(['“premium” for 保険料']);
  });
});

describe('a catalog', () => {
  it('may say plain numbers in words where its entry is flagged so', () => {
    const flagged = entry('{n1}事故', 'any one incident', 'notice', '#, numbers-in-words');
    expect(flaws(flagged)).toEqual([]);
    expect(speak(flagged)('notice', '1事故').text).toBe('any one incident');
    // other numbers than the ones that are left out are not said in words
    expect(flaws(entry('{n1}事故', 'any one hundred incidents', 'notice', '#, numbers-in-words'))).not.toEqual([]);
    expect(flaws(entry('事故', 'fifty incidents', 'notice', '#, numbers-in-words'))).not.toEqual([]);
    // amounts are never said in words
    expect(flaws(entry('{yen1}', 'one million', 'notice', '#, numbers-in-words'))).not.toEqual([]);
  });

  it('has each message once in a context', () => {
    const twice = entry('地震', 'Earthquake') + entry('地震', 'Flood', 'cost') + entry('地震', 'Storm');
    expect(flaws(twice)).toEqual(['one entry for each message and context']);
    expect(speak(twice)('notice', '地震').lang).toBe('ja');
    expect(speak(twice)('cost', '地震').text).toBe('Flood');
    // what is kept behind #~ is no entry
    expect(flaws(`${entry('地震', 'Earthquake')}#~ msgctxt "notice"\n#~ msgid "地震"\n#~ msgstr "Storm"\n`)).toEqual(
      [],
    );
  });

  it('has the places of its entries, also of those that are broken over lines', () => {
    const text =
      '#: a:1\nmsgctxt "notice"\nmsgid ""\n"地震\\"と\\""\n"噴火"\nmsgstr ""\n"Earth"\n"quake"\n\nmsgid "水害"\nmsgstr ""\n';
    expect(placedEntries(text)).toEqual([
      { context: 'notice', id: '地震"と"噴火', start: text.indexOf('msgid ""') + 7, end: text.indexOf('噴火') + 2 },
      { context: '', id: '水害', start: text.indexOf('水害'), end: text.indexOf('水害') + 2 },
    ]);
  });

  it('that breaks off, or is no PO file, has a flaw', () => {
    expect(flaws('msgid "a')).toHaveLength(1);
    expect(readCatalog('売上高', {}).flaws).toMatchObject([{ translation: 'the catalog' }]);
  });
});

describe('merging', () => {
  const needed = (id: string, context: MessageContext = 'exclusion') => ({
    context,
    id,
    placeholders: [],
    places: ['sources/x/2026/pamphlet.txt:7', 'sources/x/2027/pamphlet.txt:9', 'sources/y/2026/pamphlet.txt:1'],
  });
  const before =
    HEADER +
    entry('戦争、変乱または暴動による損害', 'Loss from war or riot', 'exclusion') +
    entry('地震', 'Earthquake', 'exclusion');

  it('keeps what is needed, with its schemes: no year and no line of a text that changes', () => {
    const { text, added, fuzzy } = mergeCatalog(before, [needed('地震'), needed('戦争、変乱または暴動による損害')]);
    expect(text).toContain('#: sources/x\n#: sources/y\nmsgctxt "exclusion"\nmsgid "地震"\nmsgstr "Earthquake"');
    expect([added, fuzzy]).toEqual([[], []]);
  });

  it('gives a changed wording the old translation, to be looked at, and the old wording next to it', () => {
    const { text, fuzzy, obsolete } = mergeCatalog(before, [
      needed('地震'),
      needed('戦争、変乱、または暴動による損害'),
    ]);
    expect(fuzzy).toMatchObject([{ from: '戦争、変乱または暴動による損害' }]);
    expect(obsolete).toEqual(['戦争、変乱または暴動による損害']);
    expect(text).toContain(
      '#, fuzzy\n#| msgid "戦争、変乱または暴動による損害"\nmsgctxt "exclusion"\nmsgid "戦争、変乱、または暴動による損害"\nmsgstr "Loss from war or riot"',
    );
    // it is not used until a translator has looked at it
    expect(translator(readCatalog(text, {}), 'en', en.fill)('exclusion', '戦争、変乱、または暴動による損害').lang).toBe(
      'ja',
    );
  });

  it('begins with the translation of the same statement in the edition before, which says it still', () => {
    const memory = new Map([[keyOf('exclusion', '大規模な揺れ'), [keyOf('exclusion', '地震')]]]);
    const wanted = [needed('地震'), needed('大規模な揺れ'), needed('戦争、変乱または暴動による損害')];
    const { text, fuzzy, added } = mergeCatalog(before, wanted, memory);
    expect(fuzzy).toMatchObject([{ from: '地震' }]);
    expect(added).toEqual([]);
    expect(text).toContain('#, fuzzy\n#| msgid "地震"\nmsgctxt "exclusion"\nmsgid "大規模な揺れ"\nmsgstr "Earthquake"');
    expect(text).toContain('#: sources/y\nmsgctxt "exclusion"\nmsgid "地震"\nmsgstr "Earthquake"');
    // it is missing, and stays so until a translator takes the flag away
    const catalog = readCatalog(text, {});
    expect(coverageOf(wanted, catalog)).toMatchObject({ binding: { translated: 2, messages: 3 }, isEnough: false });
    expect(mergeCatalog(text, wanted, memory).text).toBe(text);
    // an entry that is there without a translation begins so too
    const empty = before + entry('大規模な揺れ', '', 'exclusion');
    expect(mergeCatalog(empty, wanted, memory).text).toBe(text);
  });

  it('takes no translation from another context, and none from a wording that is not alike', () => {
    const { fuzzy, added } = mergeCatalog(before, [
      needed('戦争、変乱、または暴動による損害', 'notice'),
      needed('噴火'),
    ]);
    expect(fuzzy).toEqual([]);
    expect(added).toHaveLength(2);
  });

  it('keeps what no source has any more below #~, and takes it up again when it comes back', () => {
    const { text } = mergeCatalog(before, [needed('地震')]);
    expect(text).toContain('#~ msgid "戦争、変乱または暴動による損害"');
    const again = mergeCatalog(text, [needed('地震'), needed('戦争、変乱または暴動による損害')]);
    expect(again.text).toContain('\nmsgid "戦争、変乱または暴動による損害"\nmsgstr "Loss from war or riot"');
  });

  it('of an up-to-date catalog changes nothing', () => {
    const { text } = mergeCatalog(before, [needed('地震')]);
    expect(mergeCatalog(text, [needed('地震')]).text).toBe(text);
  });
});

describe('coverage', () => {
  const messages = [...Array(10).keys()].map((i) => ({
    context: 'prose' as const,
    id: `散文${'い'.repeat(i)}`,
    placeholders: [],
    places: [],
  }));
  const exclusion = { context: 'exclusion' as const, id: '戦争', placeholders: [], places: [] };
  const catalogOf = (count: number, withExclusion: boolean) =>
    readCatalog(
      HEADER +
        messages
          .slice(0, count)
          .map(({ id }) => entry(id, 'prose', 'prose'))
          .join('') +
        (withExclusion ? entry('戦争', 'War', 'exclusion') : ''),
      {},
    );

  it.each([
    [8, true, true],
    [7, true, false],
    [10, false, false],
  ])('with %i of 10 messages, and its exclusion %s, is enough: %s', (count, withExclusion, isEnough) => {
    expect(coverageOf([...messages, exclusion], catalogOf(count, withExclusion)).isEnough).toBe(isEnough);
  });

  it('counts a wording that two places share once', () => {
    const all = neededMessages(readings.map(({ scheme }) => scheme));
    expect(new Set(all.map(({ context, id }) => `${context} ${id}`)).size).toBe(all.length);
    const shared = all.filter(({ places }) => new Set(places.map((place) => place.split('/')[1])).size > 1);
    expect(shared.length).toBeGreaterThan(20);
  });
});

describe('the English pages', () => {
  it.each([
    'site/en/index.html',
    'site/en/premiums.html',
    ...readings.flatMap(({ scheme }) =>
      ['site/en/schemes/', 'pamphlets/en/'].flatMap((folder) =>
        (folder.startsWith('site') ? [''] : ['.member', '.leaflet', '.proof']).map(
          (product) => `${folder}${scheme.scheme}-${scheme.edition}${product}.html`,
        ),
      ),
    ),
  ])('%s has no Japanese left over', (path) => {
    const text = output(path)
      // the switch, and the title of the original that prevails
      .replace(/<a [^>]*lang="ja"[^>]*>[^<]*<\/a>/g, '')
      .replace(/<[^>]*>/g, '');
    expect(text.match(/[\u3040-\u30ff\u3400-\u9fff]+/g)).toBeNull();
  });
});
