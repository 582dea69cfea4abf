import { createHash } from 'node:crypto';
import Ajv2020 from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { shelfInMemory } from './support/shelf.ts';
import { i18nIn } from './support/words.ts';
import { itemsOf } from '../src/editions/items.ts';
import { firstKeys } from '../src/editions/keys.ts';
import { renderData } from '../src/render/data/data.ts';
import { dataTable, output } from './support/made-up-site.ts';
import { editions, readings } from './support/made-up.ts';
import { table, type Row } from './support/reference.ts';
import * as real from './support/sources.ts';
import { breaches, type TableSchema } from './support/table-schema.ts';

describe('the JSON of a scheme', () => {
  const schema = JSON.parse(output('data/schema/scheme.json')) as { $id: string; $schema: string };
  // as strict as it is by itself: a keyword that no standard knows is refused
  const validate = new Ajv2020.default({ formats: { date: /^\d{4}-\d\d-\d\d$/ } }).compile(schema);

  it.each([
    ...readings.map(({ scheme }) => ({ id: scheme.id, output })),
    ...real.readings.map(({ scheme }) => ({ id: scheme.id, output: real.output })),
  ])('of $id is valid', ({ id, output }) => {
    const valid = validate(JSON.parse(output(`data/schemes/${id}.json`)));
    expect(validate.errors).toBeNull();
    expect(valid).toBe(true);
  });

  it('would not be valid with a stray key, a text for a premium, or a value without its place', () => {
    const scheme = JSON.parse(output('data/schemes/aozora/2024.json')) as Record<string, unknown> & {
      rateTables: { cells: { premium: { value: unknown; span?: unknown } }[] }[];
    };
    expect(validate({ ...scheme, stray: 1 })).toBe(false);
    const { premium } = scheme.rateTables[0]!.cells[0]!;
    premium.value = '12,340円';
    expect(validate(scheme)).toBe(false);
    premium.value = 12_340;
    expect(validate(scheme)).toBe(true);
    delete premium.span;
    expect(validate(scheme)).toBe(false);
  });

  it('has a schema that is called by its address, and says what an amount is counted in', () => {
    // test/schemes/site.yaml
    expect(schema.$id).toBe('https://yakkan.example/data/schema/scheme.json');
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(JSON.stringify(schema)).toContain('Whole yen (円)');
  });
});

type Resource = {
  name: string;
  path: string;
  format: string;
  bytes: number;
  hash: string;
  jsonSchema?: string;
  schema?: TableSchema;
};
type Package = { profile: string; version: string; resources: Resource[] };

describe('datapackage.json', () => {
  let whole: Package;
  let resources: Resource[] = [];
  const rows = new Map<string, Row[]>();
  const schemaOf = (name: string) => resources.find((each) => each.name === name)!.schema!;
  beforeAll(() => {
    whole = JSON.parse(output('data/datapackage.json')) as Package;
    ({ resources } = whole);
    for (const { name, path, schema } of resources) if (schema) rows.set(name, dataTable(path.replace(/\.csv$/, '')));
  });

  it('describes every file there is', () => {
    expect(resources.map(({ path }) => path)).toEqual([
      'schemes.csv',
      'premiums.csv',
      'premium-factors.csv',
      'amounts.csv',
      'limits.csv',
      'deductibles.csv',
      'ratios.csv',
      'payment-rules.csv',
      'cost-lists.csv',
      'costs.csv',
      'exclusions.csv',
      'definitions.csv',
      'definition-uses.csv',
      'riders.csv',
      'contacts.csv',
      'contact-values.csv',
      'numbers.csv',
      'covers.csv',
      'facts.csv',
      'statistics.csv',
      'editions.csv',
      'changes.csv',
      ...readings.map(({ scheme }) => `schemes/${scheme.id}.json`),
      'changes.json',
    ]);
    // no made-up scheme has two editions
    expect(output('data/changes.json')).toBe('[]\n');
    expect(output('data/changes.csv').trimEnd().split('\n')).toHaveLength(1);
    for (const { path } of resources.filter((each) => !each.path.startsWith('changes.')))
      expect(output(`data/${path}`).length).toBeGreaterThan(100);
    for (const { jsonSchema } of resources.filter(({ format }) => format === 'json'))
      expect(output(`data/${jsonSchema}`)).toContain('$schema');
  });

  it('gives the columns of the tables in their order', () => {
    for (const [name, all] of rows)
      if (name !== 'changes') expect(Object.keys(all[0]!)).toEqual(schemaOf(name).fields.map((field) => field.name));
  });

  it('declares keys, and types and bounds, that every value keeps', () => {
    for (const [name] of rows) {
      expect(breaches(name, schemaOf(name), rows)).toEqual([]);
      expect(schemaOf(name).primaryKey.length, name).toBeGreaterThan(0);
      // a factor belongs to its premium
      if (name === 'schemes' || name === 'premium-factors' || name === 'changes') continue;
      const edition = ['scheme', 'edition'];
      expect(schemaOf(name).foreignKeys, name).toContainEqual({
        fields: edition,
        reference: { resource: 'schemes', fields: edition },
      });
    }
    expect(schemaOf('schemes').primaryKey).toEqual(['scheme', 'edition']);
    expect(schemaOf('limits').foreignKeys).toContainEqual({
      fields: ['sublimit_of'],
      reference: { resource: '', fields: ['id'] },
    });
  });

  it.each([
    ['premiums', 'edition', '2019', 'scheme+edition ["aozora","2019"] is not in schemes'],
    ['premiums', 'premium_yen', '-1', '-1 breaks minimum'],
    ['premiums', 'months', '13', '13 breaks maximum'],
    ['premiums', 'basis', 'weekly', 'weekly breaks enum'],
    ['premiums', 'source_line', '', 'source_line: empty'],
    ['premiums', 'inception', '15 March', '15 March breaks pattern'],
    ['limits', 'sublimit_of', 'nowhere', 'sublimit_of ["nowhere"] is not in limits'],
    ['limits', 'yen', 'ten', 'ten is no integer'],
    ['limits', 'basis', 'per-claim+', 'per-claim+ breaks pattern'],
    ['schemes', 'status', 'not stated', 'not stated breaks enum'],
    ['schemes', 'expiry', '2025年1月1日', '2025年1月1日 breaks pattern'],
  ])('would not let %s have a %s of %s', (name, column, value, breach) => {
    const [first, ...others] = rows.get(name)!;
    const wrong = new Map([...rows, [name, [{ ...first!, [column]: value }, ...others]]]);
    expect(breaches(name, schemaOf(name), wrong).join('\n')).toContain(breach);
  });

  it('would not let a row be there twice', () => {
    for (const [name, all] of [...rows].filter(([, { length }]) => length > 0))
      expect(breaches(name, schemaOf(name), new Map([...rows, [name, [...all, all[0]!]]])), name).not.toEqual([]);
  });

  it('has the size and the digest of every file, and a version that changes when a file does', async () => {
    for (const { path, bytes, hash } of resources) {
      const content = Buffer.from(output(`data/${path}`));
      expect(bytes, path).toBe(content.length);
      expect(hash, path).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`);
    }
    const site = { url: 'https://yakkan.example/', personalData: 'omit' as const };
    const keys = new Map(readings.map(({ scheme }) => [scheme.id, firstKeys(itemsOf(scheme))]));
    const versionOf = async (of: typeof readings) => {
      const shelf = shelfInMemory();
      const { files } = await renderData(of, site, i18nIn('en').t, shelf, [], keys);
      return (JSON.parse(String(await shelf.read(files.get('data/datapackage.json')!))) as Package).version;
    };
    expect(whole.version).toMatch(/^\d+\.\d+\.\d+\+[0-9a-f]{16}$/);
    expect(await versionOf(readings)).toBe(whole.version);
    const [first, ...others] = readings;
    const scheme = { ...first!.scheme, eligibility: { ...first!.scheme.eligibility, rules: [] } };
    expect(await versionOf([{ ...first!, scheme }, ...others])).not.toBe(whole.version);
  });
});

const sourceOf = (id: string) => editions.find(({ scheme, edition }) => `${scheme}/${edition}` === id)!.source.text;

describe('limits.csv', () => {
  it.each([
    ['the made-up schemes', dataTable('limits')],
    ['the real schemes', table('out/data/limits.csv')],
  ])('has no two rows of %s that differ in yen and id alone', (_, rows) => {
    expect(rows.length).toBeGreaterThan(10);
    // the amount as printed differs with it, and so may the place
    const own = ['id', 'yen', 'source_text', 'source_line'];
    const terms = rows.map((row) => JSON.stringify(Object.entries(row).filter(([column]) => !own.includes(column))));
    expect(terms.filter((each, i) => terms.indexOf(each) !== i)).toEqual([]);
  });
});

describe('schemes.csv', () => {
  const rows = dataTable('schemes');
  const of = (scheme: string) => rows.find((row) => row.scheme === scheme)!;

  /** Read from the pamphlets: the value and its line. */
  it('says whose a scheme is, when it begins and ends, and whether it is closed, with the lines', () => {
    expect(rows.map(({ id }) => id)).toEqual(['aozora/2024', 'hama/undated', 'kumo/2024', 'mori/2024', 'tsuki/2020']);
    expect(of('aozora')).toMatchObject({
      edition: '2024',
      title: 'あおぞらサイバー保険',
      title_line: '3',
      policyholder: '架空青空協同組合',
      policyholder_line: '8',
      insurer: '架空損害保険株式会社',
      insurer_line: '9',
      agent: '架空あおぞら代理店',
      agent_line: '10',
      inception: '2024-01-01T16:00+09:00',
      expiry: '2025-01-01T16:00+09:00',
      period_line: '7',
      application_deadline: '2023-12-15',
      application_deadline_line: '11',
      status: 'open',
      status_line: '14',
      premiums: '12',
      source_file: 'sources/aozora/2024/pamphlet.txt',
    });
    expect(of('mori')).toMatchObject({
      title: 'もりの店サイバー保険',
      policyholder: '架空もり協会',
      policyholder_line: '8',
      insurer: '見本海上火災保険株式会社',
      insurer_line: '7',
      inception: '2024-02-15T16:00+09:00',
      expiry: '2025-02-15T16:00+09:00',
      period_line: '5',
      application_deadline: '2024-01-19',
      application_deadline_line: '6',
      status: 'open',
      status_line: '139',
    });
    expect(of('tsuki')).toMatchObject({
      edition: '2020',
      title: 'つきよ情報漏えい保険',
      policyholder: '架空つきよの会',
      agent: '',
      agent_line: '',
      inception: '2020-04-01T16:00+09:00',
      expiry: '2021-04-01T16:00+09:00',
      period_line: '7',
      application_deadline: '2020-02-28',
      // 新規・中途加入の引受停止
      status: 'closed',
      status_line: '11',
      premiums: '0',
    });
    expect(of('kumo')).toMatchObject({
      policyholder: '',
      insurer: '',
      inception: '2024-07-01T16:00+09:00',
      expiry: '2025-07-01T16:00+09:00',
      period_line: '3',
      application_deadline: '2024-06-14',
      status: 'open',
      status_line: '4',
    });
  });

  it('leaves empty what a pamphlet does not state', () => {
    const { id, scheme, edition, title, title_line, premiums, source_file, source_sha256, level, ...others } =
      of('hama');
    expect(level).toBe('whole');
    expect({ id, scheme, edition, title, title_line, premiums, source_file }).toEqual({
      id: 'hama/undated',
      scheme: 'hama',
      edition: 'undated',
      title: 'はまべ事業所の漏えい補償',
      title_line: '1',
      premiums: '3',
      source_file: 'sources/hama/undated/pamphlet.txt',
    });
    // as sha256sum has it
    expect(source_sha256).toBe(/^sha256: (\w+)$/m.exec(sourceOf('hama/undated'))![1]);
    expect(Object.values(others).join('')).toBe('');
  });

  it('counts the premiums that premiums.csv has', () => {
    const premiums = dataTable('premiums').filter((row) => row.premium_yen !== '');
    for (const { scheme, edition, premiums: count } of rows)
      expect(premiums.filter((row) => row.scheme === scheme && row.edition === edition).length).toBe(Number(count));
  });
});

describe('cost-lists.csv', () => {
  const lists = dataTable('cost-lists');

  it('has the list of every first-level item of costs.csv, and no list without items', () => {
    const costs = dataTable('costs');
    const [items, known] = [costs.map(({ id }) => id!), lists.map(({ id }) => id!)];
    for (const { id, parent } of costs)
      expect([items, known].filter((ids) => ids.includes(parent!)).length, id).toBe(1);
    const parents = new Set(costs.map(({ parent }) => parent));
    expect(known.filter((id) => !parents.has(id))).toEqual([]);
    // tsuki 21 and 26: 賠償責任部分, 費用部分
    expect(lists.filter(({ scheme }) => scheme === 'tsuki')).toMatchObject([
      { heading: '賠償責任部分', cover: 'liability', source_line: '21' },
      { heading: '費用部分', cover: 'response', source_line: '26' },
    ]);
  });
});

describe('covers.csv', () => {
  it('has what each scheme calls its covers, at its line, and their neutral codes', () => {
    // typed from the made-up texts: aozora 66 and 67, hama 10 and 11, kumo 52 and 13, mori 25 and 43, tsuki 38
    expect(
      dataTable('covers').map((row) => ['scheme', 'cover', 'name', 'code', 'source_line'].map((of) => row[of])),
    ).toEqual([
      ['aozora', 'liability', '賠償責任', 'liability', '66'],
      ['aozora', 'response', '事故対応費用', 'response', '67'],
      ['hama', 'liability', '第三者への賠償に関する補償', 'liability', '10'],
      ['hama', 'response', '事故発生時の対応費用', 'response', '11'],
      ['kumo', 'liability', '賠償責任', 'liability', '52'],
      ['kumo', 'response', 'サイバー対応費用', 'response', '13'],
      ['mori', 'liability', '賠償責任', 'liability', '25'],
      ['mori', 'response', '事故対応費用', 'response', '43'],
      ['tsuki', 'liability', '賠償責任', 'liability', '38'],
      ['tsuki', 'response', '費用', 'response', '38'],
    ]);
  });
});

describe('every CSV', () => {
  // the exact columns that programs rely on, in their order
  const promised: Record<string, string> = {
    premiums:
      'id,scheme,edition,table,basis,rating_class,band,band_unit,band_min,band_min_inclusive,band_max,band_max_inclusive,plan,plan_code,inception,months,premium_yen,referral,source_file,source_line,source_column,source_text,frequency,period,per,per_quantity,per_unit,currency,tax,offered,key,charge,buys',
    amounts: 'scheme,edition,source_line,source_column,source_text,yen,claimed_by',
    limits:
      'id,scheme,edition,cover,plan,basis,yen,sublimit_of,source_line,source_text,condition,condition_note,bound,of,overall,relation,related_to,same_as,changed_by,changed_basis,changed_of,key',
    deductibles: 'id,scheme,edition,cover,plan,of,basis,yen,bound,source_line,source_text,key',
    ratios: 'id,scheme,edition,kind,of,percent,formula,basis,condition,condition_note,source_line,source_text,key',
    'payment-rules': 'id,scheme,edition,covers,of,within,besides,shares,deductible,condition,source_line,text,key',
    costs: 'id,scheme,edition,parent,marker,name,text,payout_percent,codes,source_line,key',
    exclusions: 'id,scheme,edition,scope,marker,text,exceptions,codes,source_line,covers,within,rider,key',
    definitions: 'id,scheme,edition,term,text,source_line,note,uses,key',
    'definition-uses': 'definition,scheme,edition,source_line,source_column',
    riders: 'id,scheme,edition,name,attachment,effect,text,source_line,key',
    contacts: 'id,scheme,edition,contact,role,kind,text,source_line,omitted,key',
    'contact-values': 'id,scheme,edition,contact,role,kind,label,text,hours,blank,personal,omitted,source_line',
    schemes:
      'id,scheme,edition,title,title_line,policyholder,policyholder_line,insurer,insurer_line,agent,agent_line,inception,expiry,period_line,application_deadline,application_deadline_line,status,status_line,premiums,source_file,source_sha256,level,not_yet_read',
    'cost-lists': 'id,scheme,edition,heading,cover,codes,source_line,key',
    covers: 'id,scheme,edition,cover,name,code,source_line,key',
    facts:
      'id,scheme,edition,kind,state,text,value,of,covers,rider,requirement,benefit,reason,source_line,source_text,statement,key',
    statistics: 'id,scheme,edition,figure,value,unit,subject,source,source_line,source_text,key',
    editions: 'scheme,edition,from,until,takes_over,application_deadline,withdrawn',
  };

  it.each(Object.entries(promised))('%s has its columns, and is RFC 4180 with LF', (name, columns) => {
    const text = output(`data/${name}.csv`);
    expect(text.slice(0, text.indexOf('\n'))).toBe(columns);
    expect(text).not.toMatch(/[\r\ufeff]/);
    // field | "field with a comma, a ""quotation mark"" or a line break"
    const field = /(?:[^",\n]*|"(?:[^"]|"")*")(?:,|\n)/y;
    const width = columns.split(',').length;
    let fields = 0;
    for (let at = 0; at < text.length; at = field.lastIndex) {
      field.lastIndex = at;
      const [found] = field.exec(text) ?? [undefined];
      expect(found, `${name} at ${at}: ${text.slice(at, at + 40)}`).toBeDefined();
      fields += 1;
      // a record ends after its last field, and nowhere else
      expect(found!.endsWith('\n'), `${name} at ${at}`).toBe(fields % width === 0);
    }
    expect(fields).toBe(width * (dataTable(name).length + 1));
  });
});
