import {
  appendFileSync,
  cpSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'csv-parse/sync';
import { digests, emptyCache, workspace, writeEdition, yakkan } from './support/command.ts';
import { project, readings } from './support/sources.ts';

let place: ReturnType<typeof workspace>;
beforeEach(() => {
  place = workspace();
});
afterEach(() => place.remove());

const build = (...more: string[]) => yakkan(['build', '--sources', place.sources, '--out', place.out, ...more]);

describe('yakkan build', () => {
  it('does nothing when nothing has changed, and notices when anything has', { timeout: 240_000 }, () => {
    expect(build('--no-pdf').stdout).toMatch(/^Built 5 schemes/);
    expect(build('--no-pdf').stdout).toMatch(/^Nothing has changed/);
    writeFileSync(join(place.out, 'report.json'), '{}');
    expect(build('--no-pdf').stdout).toMatch(/^Built 5 schemes/);
    rmSync(join(place.out, 'data'), { recursive: true });
    expect(build('--no-pdf').stdout).toMatch(/^Built 5 schemes/);
    writeFileSync(
      join(place.sources, 'site.yaml'),
      'schemaVersion: 2\ntitle: { ja: 見本 }\nscope: { ja: 保険 }\npublisher: { ja: 別の発行者, en: Another publisher }\nurl: https://yakkan.example/\n',
    );
    expect(build('--no-pdf').stdout).toMatch(/^Built 5 schemes/);
    expect(readFileSync(join(place.out, 'site/en/index.html'), 'utf8')).toContain('Another publisher');
  });

  it(
    'keeps the last good build when a source is wrong, and reports everything that is, in one run',
    { timeout: 240_000 },
    () => {
      expect(build('--no-pdf').status).toBe(0);
      const before = digests(place.out);
      const mori = join(place.sources, 'mori/2024');
      const hama = join(place.sources, 'hama/undated');
      writeEdition(
        mori,
        readFileSync(join(mori, 'pamphlet.txt'), 'utf8')
          .replace('92,790円', '92,79O円')
          .replace('1店舗\t101,230円', '1店舗\t'),
      );
      writeEdition(hama, readFileSync(join(hama, 'pamphlet.txt'), 'utf8').replace('67,000円', '31,000円'));
      const failed = build('--no-pdf');
      expect(failed.status).toBe(1);
      expect(failed.stderr).toContain('sources/mori/2024/pamphlet.txt:149:7-149:14 error');
      expect(failed.stderr).toContain('sources/mori/2024/pamphlet.txt:113:5-113:5 error');
      expect(failed.stderr).toContain(
        'sources/hama/undated/pamphlet.txt:16:12-16:19 error Unexpected premium `31,000円`',
      );
      expect(failed.stderr).toContain('The other place: sources/hama/undated/pamphlet.txt:15:');
      expect(digests(place.out)).toEqual(before);
    },
  );

  it('refuses a text that source.yaml does not vouch for', () => {
    const path = join(place.sources, 'kumo/2024/pamphlet.txt');
    writeFileSync(path, readFileSync(path, 'utf8').replace('111万円', '119万円'));
    const failed = build('--no-pdf');
    expect(failed.status).toBe(1);
    expect(failed.stderr).toMatch(/^sources\/kumo\/2024\/source\.yaml:\d+:1-\d+:7 error .* source-changed$/m);
  });

  it('reports the missing file', () => {
    rmSync(join(place.sources, 'mori/profile.yaml'));
    rmSync(join(place.sources, 'kumo/2024/pamphlet.txt'));
    const failed = build('--no-pdf');
    expect(failed.status).toBe(1);
    expect(failed.stderr).toMatch(/^sources\/mori\/profile\.yaml error .* source-missing$/m);
    expect(failed.stderr).toMatch(/^sources\/kumo\/2024\/pamphlet\.txt error .* source-missing$/m);
    const empty = yakkan(['build', '--sources', join(place.folder, 'nowhere'), '--out', place.out]);
    expect([empty.status, empty.stderr]).toEqual([1, expect.stringMatching(/^sources error .* source-missing$/m)]);
  });

  it('reports a scheme without an edition, and a folder that cannot be part of an address', () => {
    rmSync(join(place.sources, 'mori/2024'), { recursive: true });
    cpSync(join(place.sources, 'kumo'), join(place.sources, '雲'), { recursive: true });
    const failed = build('--no-pdf');
    expect(failed.status).toBe(1);
    expect(failed.stderr).toMatch(/^sources\/mori error .* source-missing$/m);
    expect(failed.stderr).toMatch(/^sources\/雲\/2024 error .* name-missing$/m);
  });

  it('notices a change behind a link', { timeout: 240_000 }, () => {
    const pamphlet = join(place.sources, 'kumo/2024/pamphlet.txt');
    const elsewhere = join(place.sources, 'kumo/received.txt');
    renameSync(pamphlet, elsewhere);
    symlinkSync(elsewhere, pamphlet);
    expect(build('--no-pdf').status).toBe(0);
    writeFileSync(elsewhere, readFileSync(elsewhere, 'utf8').replace('111万円', '119万円'));
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
      expect([failed.status, failed.stderr]).toEqual([
        2,
        expect.stringMatching(/^yakkan: .* (contains|holds|no folder)/),
      ]);
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

/** A workspace whose builds find nothing kept from before but what they keep themselves. */
function freshPlace(from?: string) {
  const fresh = workspace(from);
  const env = { YAKKAN_CACHE: emptyCache(fresh.folder) };
  return { ...fresh, build: () => yakkan(['build', '--json', '--sources', fresh.sources, '--out', fresh.out], env) };
}

describe('yakkan build --only', () => {
  it('publishes the schemes that are named, and says which name is of none', { timeout: 120_000 }, () => {
    expect(build('--no-pdf', '--only', 'mori', 'kumo').stdout).toMatch(/^Built 2 schemes/);
    expect(readdirSync(join(place.out, 'data/schemes'))).toEqual(['kumo', 'mori']);
    expect(readFileSync(join(place.out, 'site/ja/index.html'), 'utf8')).not.toContain('aozora');
    // other schemes are another build
    expect(build('--no-pdf', '--only', 'mori').stdout).toMatch(/^Built 1 scheme /);
    expect(build('--no-pdf', '--only', 'mori').stdout).toMatch(/^Nothing has changed/);
    const unknown = build('--no-pdf', '--only', 'mori', 'ringo');
    expect([unknown.status, unknown.stderr]).toEqual([2, expect.stringContaining('There is no scheme `ringo`')]);
    expect(build('--no-pdf', '--only', 'mori', '--release').status).toBe(2);
    expect(readdirSync(join(place.out, 'data/schemes'))).toEqual(['mori']);
  });
});

describe('yakkan build with nothing kept from before', () => {
  it(
    "gives the bytes of the project's own out/, PDFs included, whatever that was made from",
    { timeout: 600_000 },
    () => {
      const fresh = freshPlace(`${project}sources`);
      const built = fresh.build();
      expect(built.status, built.stderr).toBe(0);
      // three products of each edition in two languages, and the former names of the member pamphlets
      const pamphlets = 3 * 2 * readings.length;
      const former = 2 * readings.length;
      expect(JSON.parse(built.stdout)).toMatchObject({ outcome: 'built', printed: pamphlets, kept: 0 });
      const made = digests(fresh.out);
      expect(Object.keys(made).filter((path) => path.endsWith('.pdf') && path.startsWith('/pamphlets/'))).toHaveLength(
        pamphlets + former,
      );
      expect(made).toEqual(digests(`${project}out`));
      fresh.remove();
    },
  );

  it('takes next year without a change to code or profile: new premiums, one band more', { timeout: 600_000 }, () => {
    const fresh = freshPlace();
    expect(JSON.parse(fresh.build().stdout)).toMatchObject({ outcome: 'built', printed: 30, kept: 0 });
    const text = readFileSync(join(fresh.sources, 'hama/undated/pamphlet.txt'), 'utf8')
      .replace('\t21,000円', '\t23,000円')
      .replace('1億円超 3億円以下\t67,000円', '1億円超 3億円以下\t68,000円\n3億円超 7億円以下\t131,000円')
      .replace('3億円超\t別途', '7億円超\t別途');
    writeEdition(join(fresh.sources, 'hama/2027'), text);
    appendFileSync(join(fresh.sources, 'hama/2027/source.yaml'), 'follows: undated\n');
    expect(yakkan(['keys', 'hama', '--sources', fresh.sources]).status).toBe(0);
    const built = fresh.build();
    expect(built.status, built.stderr).toBe(0);
    // its three products, the table of old and new and the notice, in two languages
    expect(JSON.parse(built.stdout)).toMatchObject({ outcome: 'built', printed: 10, kept: 30 });
    type Row = {
      scheme: string;
      edition: string;
      band: string;
      premium_yen: string;
      referral: string;
      band_max: string;
    };
    const rows = parse<Row>(readFileSync(join(fresh.out, 'data/premiums.csv'), 'utf8'), { columns: true }).filter(
      ({ scheme }) => scheme === 'hama',
    );
    const next = rows.filter(({ edition }) => edition === '2027');
    expect(rows.filter(({ edition }) => edition === 'undated')).toHaveLength(4);
    expect(next.map((row) => row.premium_yen || row.referral)).toEqual([
      '23000',
      '32000',
      '68000',
      '131000',
      '別途ご照会ください。',
    ]);
    expect(next[3]).toMatchObject({ band: '3億円超 7億円以下', band_max: '700000000' });
    // members compare what is offered now
    const comparison = readFileSync(join(fresh.out, 'site/ja/premiums.html'), 'utf8');
    expect(comparison).toContain('>131,000円<');
    expect(comparison).not.toContain('>21,000円<');
    fresh.remove();
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
    const check = yakkan(['check', '--sources', place.sources]);
    expect(check.status).toBe(0);
    expect(check.stdout).toContain('aozora/2024/rates/annual  12 premiums, 0 referrals');
    const { schemes } = JSON.parse(yakkan(['check', '--json', '--sources', place.sources]).stdout) as {
      schemes: { id: string }[];
    };
    expect(schemes.map(({ id }) => id)).toEqual([
      'aozora/2024',
      'hama/undated',
      'kumo/2024',
      'mori/2024',
      'tsuki/2020',
    ]);
  });
});
