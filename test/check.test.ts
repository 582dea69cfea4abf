import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { afterAll, describe, expect, it } from 'vitest';
import type { BuildReport } from '../src/report/build-report.ts';
import { rules } from '../src/messages/rules.ts';
import { workspace, yakkan } from './support/command.ts';
import * as madeUp from './support/made-up.ts';
import { keyed as table } from './support/reference.ts';
import { editions, project, readings } from './support/sources.ts';

const space = workspace();
const check = (...args: string[]) => yakkan(['check', '--sources', madeUp.sources, ...args]);
afterAll(space.remove);

describe('yakkan check', () => {
  it('prints what was read of one scheme, and what is wrong with it', () => {
    const { status, stdout, stderr } = check('mori', '--verbose');
    const characters = madeUp.originalOf(madeUp.readingOf('mori').scheme).replace(/\s/g, '').length;
    expect(status).toBe(0);
    expect(stdout).toContain(`mori/2024  ${characters} characters, 0 unexplained`);
    expect(stdout).toMatch(/% costs, .*% exclusions/);
    expect(stdout).toMatch(/read: .*12 costs, 13 exclusions, 3 definitions/);
    expect(stdout).not.toContain('aozora');
    expect(stderr).toMatch(/^sources\/mori\/2024\/pamphlet\.txt:9:7-9:9 warning .* placeholder-unfilled$/m);
    expect(stderr).toMatch(/^sources\/mori\/2024\/pamphlet\.txt:91:2-91:14 warning .* name-undefined$/m);
    expect(stderr).toMatch(/0 errors, 2 warnings/);
  });

  it.each([
    ['the made-up schemes', madeUp.sources, madeUp.readings],
    ['sources/', `${project}sources`, readings],
  ])('reports of %s the same as data, percentages by kind included', (_, sources, read) => {
    const { status, stdout } = yakkan(['check', '--json', '--sources', sources]);
    expect(status).toBe(0);
    const report = JSON.parse(stdout) as BuildReport;
    expect(report.schemes.map(({ id }) => id)).toEqual(read.map(({ scheme }) => scheme.id));
    for (const { characters } of report.schemes) {
      expect(characters.unexplained).toBe(0);
      const sum = Object.values(characters.kinds).reduce((total, { characters: n }) => total + n, 0);
      expect(sum).toBe(characters.total);
      const percent = Object.values(characters.kinds).reduce((total, kind) => total + kind.percent, 0);
      expect(Math.abs(percent - 100)).toBeLessThan(1);
    }
    if (sources === madeUp.sources) {
      // the first refers to other exclusions; the second restricts the costs above it and is none itself
      const unmapped = report.schemes.map(({ id, unmapped }) => [
        id,
        ...unmapped.map((each) => `${each.kind} ${each.line}`),
      ]);
      expect(unmapped).toEqual([
        ['aozora/2024', 'statement 115', 'rider 41'],
        ['hama/undated'],
        ['kumo/2024', 'statement 17', 'rider 26', 'prose 7'],
        ['mori/2024', 'rider 43', 'rider 91', 'note 34'],
        ['tsuki/2020'],
      ]);
      expect(report.schemes.map(({ confirmed }) => confirmed)).toEqual([false, false, false, false, false]);
    } else {
      // whoever keys a scheme for the comparison maps all of it
      const keyed = new Set(table('comparison').map(({ scheme }) => scheme));
      for (const { id, unmapped } of report.schemes)
        if (keyed.has(id.split('/')[0]))
          expect(unmapped.filter(({ kind }) => kind === 'statement').length, id).toBeLessThanOrEqual(1);
      expect(report.schemes.map(({ confirmed }) => confirmed)).toEqual(
        editions.map(({ source }) => /^contents:/m.test(source.text)),
      );
      // a check prints no pamphlets
      const published = JSON.parse(readFileSync(`${project}out/report.json`, 'utf8')) as BuildReport;
      expect({ ...published, pamphlets: [] }).toEqual(report);
    }
  });

  it('writes SARIF that points at the lines', () => {
    const { status, stdout } = check('aozora', '--sarif');
    expect(status).toBe(0);
    const { version, runs } = JSON.parse(stdout) as Log;
    expect(version).toBe('2.1.0');
    const [run] = runs;
    expect(run!.columnKind).toBe('utf16CodeUnits');
    const known = run!.tool.driver.rules!;
    expect(known.map(({ id }) => id)).toEqual(Object.keys(rules));
    const { file, scheme } = madeUp.readingOf('aozora');
    expect(run!.results).toHaveLength(file.messages.length);
    const lines = madeUp.originalOf(scheme).split('\n');
    for (const { ruleId, ruleIndex, level, message, locations } of run!.results!) {
      expect(known[ruleIndex!]!.id).toBe(ruleId);
      expect(level).toBe('warning');
      const { artifactLocation, region } = locations![0]!.physicalLocation!;
      expect(artifactLocation!.uri).toBe('sources/aozora/2024/pamphlet.txt');
      expect(region!.endLine).toBeGreaterThanOrEqual(region!.startLine!);
      const words = lines[region!.startLine! - 1]!.slice(region!.startColumn! - 1);
      const quoted = /Unexpected [^`]*`([^`]{2,})`/.exec(message.text!)?.[1];
      if (quoted && region!.startLine === region!.endLine && !/…|⏎|</.test(quoted))
        expect(words).toContain(quoted.slice(0, 4));
    }
  });

  it('says with SARIF and a 1 that a document has errors', () => {
    const path = join(space.sources, 'hama/undated/pamphlet.txt');
    writeFileSync(path, readFileSync(path, 'utf8').replace('21,000円', '21,OOO円'));
    const { status, stdout } = yakkan(['check', 'hama', '--sarif', '--sources', space.sources]);
    expect(status).toBe(1);
    const { runs } = JSON.parse(stdout) as Log;
    expect(runs[0]!.results!.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['source-changed', 'error'],
      ['amount-malformed', 'error'],
    ]);
  });

  it.each([
    ['YAKKAN_CACHE', 'package.json', 'folder'],
    ['YAKKAN_CACHE', 'package.json/below', 'folder'],
    ['YAKKAN_BROWSER', 'nowhere', 'file'],
    ['YAKKAN_BROWSER', 'src', 'file'],
  ])('refuses %s=%s', (variable, path, kind) => {
    const { status, stderr } = yakkan(['check'], { [variable]: path });
    expect([status, stderr]).toEqual([2, `yakkan: ${variable} is \`${path}\`, and must be a ${kind}.\n`]);
  });

  it.each(['abc', '', '-1', '1e9', '253402300800'])('refuses the day of SOURCE_DATE_EPOCH=%s', (epoch) => {
    const { status, stderr } = yakkan(['check'], { SOURCE_DATE_EPOCH: epoch });
    expect([status, stderr]).toEqual([
      2,
      `yakkan: SOURCE_DATE_EPOCH is \`${epoch}\`, and must be a number of seconds since 1970.\n`,
    ]);
  });

  it('refuses an unknown scheme, and two formats at once', () => {
    expect(yakkan(['check', 'nowhere'])).toMatchObject({ status: 2, stdout: '' });
    expect(yakkan(['check', 'nowhere']).stderr).toContain('There is no scheme `nowhere`');
    expect(yakkan(['check', '--json', '--sarif']).status).toBe(2);
  });
});
