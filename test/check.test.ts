import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { afterAll, describe, expect, it } from 'vitest';
import type { BuildReport } from '../src/report/build-report.ts';
import { rules } from '../src/messages/rules.ts';
import { workspace, yakkan } from './support/command.ts';
import { project, readings } from './support/sources.ts';

const space = workspace();
afterAll(space.remove);

describe('yakkan check', () => {
  it('tells what was read of one scheme, and what is wrong with it, in words', () => {
    const { status, stdout, stderr } = yakkan(['check', 'npha']);
    expect(status).toBe(0);
    expect(stdout).toContain('npha/2024  24406 characters, 0 unexplained');
    expect(stdout).toMatch(/% costs, .*% exclusions/);
    expect(stdout).toMatch(/read: .*52 costs, 48 exclusions, 9 definitions/);
    expect(stdout).not.toContain('itcoop');
    expect(stderr).toMatch(/^sources\/npha\/2024\/pamphlet\.txt:673:7-673:9 warning .* placeholder-unfilled$/m);
    expect(stderr).toMatch(/0 errors, \d+ warnings/);
  });

  it('tells the same as data, percentages by kind included', () => {
    const { status, stdout } = yakkan(['check', '--json']);
    expect(status).toBe(0);
    const report = JSON.parse(stdout) as BuildReport;
    expect(report.schemes.map(({ id }) => id)).toEqual(readings.map(({ scheme }) => scheme.id));
    for (const { id, characters, confirmed, unmapped } of report.schemes) {
      expect(characters.unexplained).toBe(0);
      const sum = Object.values(characters.kinds).reduce((total, { characters: n }) => total + n, 0);
      expect(sum).toBe(characters.total);
      const percent = Object.values(characters.kinds).reduce((total, kind) => total + kind.percent, 0);
      expect(Math.abs(percent - 100)).toBeLessThan(1);
      expect(confirmed).toBe(true);
      // jisa 106 restricts the costs above it and is none itself; itcoop 563 and shokokai 140 refer to other exclusions
      const without: Record<string, number[]> = { jisa: [106], itcoop: [563], shokokai: [140] };
      expect(unmapped.map(({ line }) => line)).toEqual(without[id.split('/')[0]!] ?? []);
    }
    expect(JSON.parse(readFileSync(`${project}out/report.json`, 'utf8'))).toEqual(report);
  });

  it('writes SARIF that points at the lines', () => {
    const { status, stdout } = yakkan(['check', 'itcoop', '--sarif']);
    expect(status).toBe(0);
    const { version, runs } = JSON.parse(stdout) as Log;
    expect(version).toBe('2.1.0');
    const [run] = runs;
    expect(run!.columnKind).toBe('utf16CodeUnits');
    const known = run!.tool.driver.rules!;
    expect(known.map(({ id }) => id)).toEqual(Object.keys(rules));
    const { file } = readings.find(({ scheme }) => scheme.scheme === 'itcoop')!;
    expect(run!.results).toHaveLength(file.messages.length);
    const lines = readFileSync(`${project}sources/itcoop/2024/pamphlet.txt`, 'utf8').split('\n');
    for (const { ruleId, ruleIndex, level, message, locations } of run!.results!) {
      expect(known[ruleIndex!]!.id).toBe(ruleId);
      expect(level).toBe('warning');
      const { artifactLocation, region } = locations![0]!.physicalLocation!;
      expect(artifactLocation!.uri).toBe('sources/itcoop/2024/pamphlet.txt');
      expect(region!.endLine).toBeGreaterThanOrEqual(region!.startLine!);
      const words = lines[region!.startLine! - 1]!.slice(region!.startColumn! - 1);
      const quoted = /Unexpected [^`]*`([^`]{2,})`/.exec(message.text!)?.[1];
      if (quoted && region!.startLine === region!.endLine && !/…|⏎|</.test(quoted))
        expect(words).toContain(quoted.slice(0, 4));
    }
  });

  it('says with SARIF and a 1 that a document has errors', () => {
    const path = join(space.sources, 'jigyosho/undated/pamphlet.txt');
    writeFileSync(path, readFileSync(path, 'utf8').replace('20,000円', '20,OOO円'));
    const { status, stdout } = yakkan(['check', 'jigyosho', '--sarif', '--sources', space.sources]);
    expect(status).toBe(1);
    const { runs } = JSON.parse(stdout) as Log;
    expect(runs[0]!.results!.map(({ ruleId, level }) => [ruleId, level])).toEqual([['source-changed', 'error']]);
  });

  it('refuses a scheme that is not there, and two formats at once', () => {
    expect(yakkan(['check', 'nowhere'])).toMatchObject({ status: 2, stdout: '' });
    expect(yakkan(['check', 'nowhere']).stderr).toContain('There is no scheme `nowhere`');
    expect(yakkan(['check', '--json', '--sarif']).status).toBe(2);
  });
});
