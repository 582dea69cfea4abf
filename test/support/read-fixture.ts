import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Scheme } from '../../schemas/scheme.ts';
import { sharedFrom } from '../../src/extract/shared-sources.ts';
import { readEditions } from '../../src/stages/sources.ts';
import { fixturePath } from './fixtures.ts';

// what the covers of base-profile.yaml refer to
const COVER = '{ ja: 補償, en: Cover, means: { ja: 補償。, en: A cover. } }';
const CODES = `codes: { covers: { liability: ${COVER}, response: ${COVER} }, coverages: {}, costs: {}, exclusions: {} }\n`;

/** Read a fixture of one text and its profile, without an error. Keys that the profile leaves out come from base-profile.yaml. */
export function readFixture(name: string, step = 'rates'): Scheme {
  const bytes = readFileSync(fixturePath(step, name, 'pamphlet.txt'));
  const text = (path: string) => readFileSync(path, 'utf8');
  const profile = text(fixturePath(step, name, 'profile.yaml'));
  const base = text(fixturePath('read', '', 'base-profile.yaml').replace('//', '/'));
  const isOwn = (entry: string) => `\n${profile}`.includes(`\n${entry.slice(0, entry.indexOf(':') + 1)}`);
  const others = base.split(/(?=^\w+:)/m).filter((entry) => !isOwn(entry));
  const { readings, files } = readEditions(
    [
      {
        scheme: 'fixture',
        edition: '2026',
        profile: { path: 'profile.yaml', text: [profile, ...others].join('') },
        source: {
          path: 'source.yaml',
          text: `schemaVersion: 2\nsha256: ${createHash('sha256').update(bytes).digest('hex')}\nencoding: utf-8\nreceivedFrom: a test\nreceived: '2026-01-01'\n`,
        },
        pamphlet: { path: 'pamphlet.txt', bytes },
      },
    ],
    sharedFrom({
      codes: { path: 'codes.yaml', text: CODES },
      misreadings: { path: 'misreadings.yaml', text: 'misreadings: []\nvariants: []\n' },
      mappings: [{ scheme: 'fixture', path: 'coverage.yaml', text: 'schemaVersion: 2\n' }],
    }),
  );
  expect(
    files.flatMap(({ path, messages }) =>
      messages.filter(({ fatal }) => fatal).map(({ line, reason }) => `${path}:${line} ${reason}`),
    ),
  ).toEqual([]);
  return readings[0]!.scheme;
}
