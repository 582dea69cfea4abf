import { cpSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'csv-parse/sync';
import { digests, emptyCache, workspace, writeEdition, yakkan } from './support/command.ts';
import { project } from './support/sources.ts';

let place: ReturnType<typeof workspace>;
beforeEach(() => {
  place = workspace();
});
afterEach(() => place.remove());

const build = (...more: string[]) => yakkan(['build', '--sources', place.sources, '--out', place.out, ...more]);

describe('yakkan build', () => {
  it('does nothing when nothing has changed, and notices when anything has', { timeout: 60_000 }, () => {
    expect(build('--no-pdf').stdout).toMatch(/^Built 5 schemes/);
    expect(build('--no-pdf').stdout).toMatch(/^Nothing has changed/);
    writeFileSync(join(place.out, 'report.json'), '{}');
    expect(build('--no-pdf').stdout).toMatch(/^Built 5 schemes/);
    rmSync(join(place.out, 'data'), { recursive: true });
    expect(build('--no-pdf').stdout).toMatch(/^Built 5 schemes/);
    writeFileSync(
      join(place.sources, 'site.yaml'),
      'publisher: { ja: 別の発行者, en: Another publisher }\nurl: https://yakkan.example/\n',
    );
    expect(build('--no-pdf').stdout).toMatch(/^Built 5 schemes/);
    expect(readFileSync(join(place.out, 'site/en/index.html'), 'utf8')).toContain('Another publisher');
  });

  it(
    'keeps the last good build when a source is wrong, and tells everything that is, in one run',
    { timeout: 60_000 },
    () => {
      expect(build('--no-pdf').status).toBe(0);
      const before = digests(place.out);
      const npha = join(place.sources, 'npha/2024');
      const jigyosho = join(place.sources, 'jigyosho/undated');
      writeEdition(
        npha,
        readFileSync(join(npha, 'pamphlet.txt'), 'utf8')
          .replace('98,110円', '98,11O円')
          .replace('1店舗\t107,030円', '1店舗\t'),
      );
      writeEdition(jigyosho, readFileSync(join(jigyosho, 'pamphlet.txt'), 'utf8').replace('45,000円', '35,000円'));
      const failed = build('--no-pdf');
      expect(failed.status).toBe(1);
      expect(failed.stderr).toContain('sources/npha/2024/pamphlet.txt:505:7-505:14 error');
      expect(failed.stderr).toContain('sources/npha/2024/pamphlet.txt:444:5-444:5 error');
      expect(failed.stderr).toContain(
        'sources/jigyosho/undated/pamphlet.txt:35:18-35:25 error Unexpected premium `40,000円`',
      );
      expect(failed.stderr).toContain('The other place: sources/jigyosho/undated/pamphlet.txt:36:');
      expect(digests(place.out)).toEqual(before);
    },
  );

  it('refuses a text that source.yaml does not vouch for', () => {
    const path = join(place.sources, 'jisa/2024/pamphlet.txt');
    writeFileSync(path, readFileSync(path, 'utf8').replace('109万円', '119万円'));
    const failed = build('--no-pdf');
    expect(failed.status).toBe(1);
    expect(failed.stderr).toMatch(/^sources\/jisa\/2024\/pamphlet\.txt error Unexpected sha256 .* source-changed$/m);
  });

  it('tells which file is missing', () => {
    rmSync(join(place.sources, 'npha/profile.yaml'));
    rmSync(join(place.sources, 'jisa/2024/pamphlet.txt'));
    const failed = build('--no-pdf');
    expect(failed.status).toBe(1);
    expect(failed.stderr).toMatch(/^sources\/npha\/profile\.yaml error .* source-missing$/m);
    expect(failed.stderr).toMatch(/^sources\/jisa\/2024\/pamphlet\.txt error .* source-missing$/m);
    const empty = yakkan(['build', '--sources', join(place.folder, 'nowhere'), '--out', place.out]);
    expect([empty.status, empty.stderr]).toEqual([1, expect.stringMatching(/^sources error .* source-missing$/m)]);
  });

  it('tells of a scheme without an edition, and of a folder that cannot be part of an address', () => {
    rmSync(join(place.sources, 'npha/2024'), { recursive: true });
    cpSync(join(place.sources, 'jisa'), join(place.sources, '薬局'), { recursive: true });
    const failed = build('--no-pdf');
    expect(failed.status).toBe(1);
    expect(failed.stderr).toMatch(/^sources\/npha error .* source-missing$/m);
    expect(failed.stderr).toMatch(/^sources\/薬局\/2024 error .* name-missing$/m);
  });

  it('notices a change behind a link', { timeout: 60_000 }, () => {
    const pamphlet = join(place.sources, 'jisa/2024/pamphlet.txt');
    const elsewhere = join(place.folder, 'received.txt');
    renameSync(pamphlet, elsewhere);
    symlinkSync(elsewhere, pamphlet);
    expect(build('--no-pdf').status).toBe(0);
    writeFileSync(elsewhere, readFileSync(elsewhere, 'utf8').replace('109万円', '119万円'));
    expect(build('--no-pdf').stderr).toContain('source-changed');
  });

  it('publishes into no folder that holds anything else, or that it reads from', () => {
    for (const out of [
      place.folder,
      place.sources,
      join(place.sources, 'out'),
      `${project}src`,
      join(place.sources, 'site.yaml'),
    ]) {
      const before = digests(place.sources);
      const failed = yakkan(['build', '--no-pdf', '--sources', place.sources, '--out', out]);
      expect([failed.status, failed.stderr]).toEqual([2, expect.stringMatching(/^yakkan: .* (holds|no folder)/)]);
      expect(digests(place.sources)).toEqual(before);
    }
  });

  it('refuses a translation that changes a number', () => {
    const path = join(place.sources, 'translations/en.po');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(
        'Companies with revenue of {yen1} or less.',
        'Companies with revenue of 300 million.',
      ),
    );
    const failed = build('--no-pdf');
    expect(failed.status).toBe(1);
    expect(failed.stderr).toMatch(
      /^sources\/translations\/en\.po:\d+:8-\d+:\d+ error Unexpected translation .* translation-invalid$/m,
    );
  });
});

describe('yakkan build with nothing kept from before', () => {
  let fresh: ReturnType<typeof workspace>;
  let env: Record<string, string>;
  const buildHere = () => yakkan(['build', '--json', '--sources', fresh.sources, '--out', fresh.out], env);
  let first: ReturnType<typeof yakkan>;
  beforeAll(() => {
    fresh = workspace();
    env = { YAKKAN_CACHE: emptyCache(fresh.folder) };
    first = buildHere();
  }, 120_000);
  afterAll(() => fresh.remove());

  it("gives the bytes of the project's own out/, PDFs included, whatever that was made from", () => {
    expect(first.status, first.stderr).toBe(0);
    expect(JSON.parse(first.stdout)).toMatchObject({ outcome: 'built', printed: 10, kept: 0 });
    const made = digests(fresh.out);
    expect(Object.keys(made).filter((path) => path.endsWith('.pdf') && path.startsWith('/pamphlets/'))).toHaveLength(
      10,
    );
    expect(made).toEqual(digests(`${project}out`));
  });

  it('takes next year without a change to code or profile: new premiums, one band more', { timeout: 60_000 }, () => {
    const text = readFileSync(join(fresh.sources, 'jigyosho/undated/pamphlet.txt'), 'utf8')
      .replace('\t20,000円', '\t21,000円')
      .replace('4億円超 5億円以下\t109,000円', '4億円超 5億円以下\t110,000円\n5億円超 7億円以下\t131,000円')
      .replace('5億円超\t別途', '7億円超\t別途');
    writeEdition(join(fresh.sources, 'jigyosho/2027'), text);
    const built = buildHere();
    expect(built.status, built.stderr).toBe(0);
    expect(JSON.parse(built.stdout)).toMatchObject({ outcome: 'built', printed: 2, kept: 10 });
    type Row = {
      scheme: string;
      edition: string;
      band: string;
      premium_yen: string;
      referral: string;
      band_max: string;
    };
    const rows = parse<Row>(readFileSync(join(fresh.out, 'data/premiums.csv'), 'utf8'), { columns: true }).filter(
      ({ scheme }) => scheme === 'jigyosho',
    );
    const next = rows.filter(({ edition }) => edition === '2027');
    expect(rows.filter(({ edition }) => edition === 'undated')).toHaveLength(9);
    expect(next.map((row) => row.premium_yen || row.referral)).toEqual([
      '21000',
      '30000',
      '40000',
      '45000',
      '55000',
      '66000',
      '88000',
      '110000',
      '131000',
      '別途ご照会ください。',
    ]);
    expect(next[8]).toMatchObject({ band: '5億円超 7億円以下', band_max: '700000000' });
    // members compare what is offered now
    const comparison = readFileSync(join(fresh.out, 'site/ja/premiums.html'), 'utf8');
    expect(comparison).toContain('>131,000円<');
    expect(comparison).not.toContain('>20,000円<');
  });
});

describe('the command', () => {
  it('says how it is used', () => {
    const help = yakkan(['build', '--help']);
    expect(help.status).toBe(0);
    expect(help.stdout).toContain('--no-pdf');
  });

  it.each([[['bild']], [['build', '--nope']], [[]]])('exits with 2 on wrong usage: %j', (args) => {
    expect(yakkan(args).status).toBe(2);
  });

  it('checks without publishing, as text and as JSON', () => {
    const check = yakkan(['check']);
    expect(check.status).toBe(0);
    expect(check.stdout).toContain('itcoop/2024/rates/annual  96 premiums, 0 referrals');
    const { schemes } = JSON.parse(yakkan(['check', '--json']).stdout) as { schemes: { id: string }[] };
    expect(schemes.map(({ id }) => id)).toEqual([
      'itcoop/2024',
      'jigyosho/undated',
      'jisa/2024',
      'npha/2024',
      'shokokai/2020',
    ]);
  });
});
