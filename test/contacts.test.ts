import { describe, expect, it } from 'vitest';
import type { ContactValue } from '../schemas/contact.ts';
import type { Scheme } from '../schemas/scheme.ts';
import { reported } from './support/reported.ts';
import { buildReport } from '../src/report/build-report.ts';
import { renderData } from '../src/render/data/data.ts';
import { hidingPersonal } from '../src/render/data/personal.ts';
import { openingHours } from '../src/recognise/opening-hours.ts';
import { keyed } from './support/reference.ts';
import { contentsOf, shelfInMemory } from './support/shelf.ts';
import { readings } from './support/sources.ts';
import { i18nIn } from './support/words.ts';
import * as madeUp from './support/made-up.ts';

describe('opening hours', () => {
  it.each([
    ['平日9:00～17:00', 'weekdays 09:00-17:00'],
    ['平日：午前9時15分～午後5時', 'weekdays 09:15-17:00'],
    ['平日：午前9時から午後5時まで', 'weekdays 09:00-17:00'],
    ['9:00 - 17:00 (平日)', 'weekdays 09:00-17:00'],
    [
      '平日/午後5時～翌日午前9時 土日祝日(12月31日～1月3日を含みます。)/24時間',
      'weekdays 17:00-09:00 +1, weekends-and-holidays 00:00-24:00',
    ],
    ['365日24時間', 'every-day 00:00-24:00'],
    ['年中無休 午前10時～正午', 'every-day 10:00-12:00'],
    ['月～金 9:00～17:00', 'monday-to-friday 09:00-17:00'],
  ])('reads %s', (text, expected) => {
    const read = openingHours(text)?.map(
      ({ days, opens, closes, nextDay }) => `${days} ${opens}-${closes}${nextDay ? ' +1' : ''}`,
    );
    expect(read?.join(', ')).toBe(expected);
  });

  it.each([
    '平日17:00～9:00',
    '平日9:00～25:00',
    '平日9:00～17:60',
    '平日 午後12時～午後5時',
    '平日',
    '24時間',
    '平日9:OO～17:00',
    '平日9:00～17:00 木曜定休',
  ])('refuses %s', (text) => expect(openingHours(text)).toBeUndefined());
});

describe('the values of a contact', () => {
  const valuesOf = (scheme: string): ContactValue[] =>
    madeUp.readings.find((each) => each.scheme.scheme === scheme)!.scheme.contacts.flatMap(({ values }) => values);
  const shown = ({ kind, label, text, personal }: ContactValue) =>
    [kind, label?.value ?? '', text?.value ?? '', personal ? 'personal' : ''].join('|');

  it('are typed and know which of them are personal', () => {
    expect(valuesOf('mori').map(shown)).toEqual(
      expect.arrayContaining([
        'unit||第一営業部|',
        'person|担当|架空花子・架空二郎|personal',
        'telephone|TEL|00-0000-0041|',
        'hours|受付|平日9:00～17:00|',
        'account||普通 0000001|personal',
      ]),
    );
    expect(valuesOf('aozora').map(shown)).toEqual(
      expect.arrayContaining(['person|担当|架空一郎|personal', 'telephone|TEL|00-0000-0011|', 'fax|FAX|00-0000-0012|']),
    );
    expect(valuesOf('kumo').map(shown)).toContain('email|E-mail|kumori@mihon.example|');
  });
});

describe('personal data', () => {
  // as keyed from the originals; the holder of an account is an association, which a text names everywhere
  const values = keyed('contacts');
  const named = values.filter(({ kind }) => ['person', 'bank', 'account'].includes(kind!));
  const words = named.flatMap(({ text }) => text!.split(/[・ ]|普通/).filter((word) => word !== ''));

  it('are in the originals', () => expect(new Set(words).size).toBeGreaterThanOrEqual(5));

  const filesWith = async (personalData: 'omit' | 'publish') => {
    const site = { url: 'https://yakkan.example/', personalData };
    const shelf = shelfInMemory();
    const data = await renderData(readings, site, i18nIn('en').t, shelf);
    const report = buildReport(
      reported(readings),
      new Map(),
      [],
      [],
      hidingPersonal(
        readings.map(({ scheme }) => scheme),
        site,
      ),
    );
    return new Map([...(await contentsOf(data.files, shelf)), ['report.json', Buffer.from(JSON.stringify(report))]]);
  };

  it('occur nowhere in the data if they are omitted', async () => {
    for (const [path, content] of await filesWith('omit'))
      for (const word of words) expect(String(content).includes(word), `${word} in ${path}`).toBe(false);
  });

  it('occur in the JSON and the tables if they are published', async () => {
    const files = await filesWith('publish');
    const json = [...files].filter(([path]) => path.startsWith('data/schemes/')).map(([, content]) => String(content));
    for (const content of [json.join(), files.get('data/contacts.csv'), files.get('data/contact-values.csv')])
      for (const word of words) expect(String(content)).toContain(word);
  });

  it('are said to be left out, each at its place', async () => {
    const left = [...(await filesWith('omit'))]
      .filter(([path]) => path.startsWith('data/schemes/'))
      .flatMap(([, content]) => (JSON.parse(String(content)) as Pick<Scheme, 'contacts'>).contacts)
      .flatMap(({ values }) => values)
      .filter(({ omitted }) => omitted);
    expect(left.map(({ kind, text }) => `${kind} ${text!.span!.start.line} ${text!.value}${text!.raw}`)).toEqual(
      values
        .filter(({ kind }) => ['person', 'bank', 'account', 'account-holder'].includes(kind!))
        .map(({ kind, line }) => `${kind} ${line} `),
    );
  });
});
