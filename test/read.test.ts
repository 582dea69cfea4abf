import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { VFile } from 'vfile';
import { describe, it } from 'vitest';
import { compareWithReference, readEditions } from '../src/stages/sources.ts';
import { SCHEMA_VERSION } from '../schemas/version.ts';
import { sharedFrom } from '../src/extract/shared-sources.ts';
import { formatMessage } from '../src/report/terminal.ts';
import { cases, expectFile, fixturePath } from './support/fixtures.ts';

/**
 * A fixture is `read/<rule>/<case>/`: a pamphlet of a few lines, the profile it needs and the exact messages it gives. Keys that the
 * profile leaves out come from base-profile.yaml. source.yaml, coverage.yaml, codes.yaml (the neutral codes), misreadings.yaml
 * and reference/ are optional; `sha256: computed` in source.yaml is replaced by the pamphlet's digest. `editions/<name>/` has the
 * source.yaml of another edition; its text is the same if it has none of its own. A case whose name begins with `ok` is a silent neighbour.
 */
function messagesOf(name: string): string {
  const text = (file: string) => readFileSync(fixturePath('read', name, file), 'utf8');
  const has = (file: string) => existsSync(fixturePath('read', name, file));
  const bytes = readFileSync(fixturePath('read', name, 'pamphlet.txt'));
  const optional = (path: string, otherwise: string) => ({ path, text: has(path) ? text(path) : otherwise });
  // behind the lines of the fixture, so that their numbers stay
  const versioned = (text: string) =>
    text.includes('schemaVersion') ? text : `${text}schemaVersion: ${SCHEMA_VERSION}\n`;
  const sourceAt = (path: string, bytes: Uint8Array) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const source = optional(path, "sha256: computed\nencoding: utf-8\nreceivedFrom: a test\nreceived: '2026-01-01'\n");
    return { path, text: versioned(source.text.replace('sha256: computed', `sha256: ${sha256}`)) };
  };
  const editionAt = (edition: string, folder: string) => {
    const path = `${folder}pamphlet.txt`;
    const own = has(path) ? readFileSync(fixturePath('read', name, path)) : bytes;
    return {
      scheme: 'fixture',
      edition,
      profile: { path: 'profile.yaml', text: withBase(text('profile.yaml')) },
      source: sourceAt(`${folder}source.yaml`, own),
      pamphlet: { path, bytes: own },
    };
  };
  const others = has('editions') ? readdirSync(fixturePath('read', name, 'editions')).sort() : [];
  const { readings, files } = readEditions(
    [editionAt('2026', ''), ...others.map((edition) => editionAt(edition, `editions/${edition}/`))],
    sharedFrom({
      codes: withCovers(optional('codes.yaml', CODES)),
      misreadings: optional('misreadings.yaml', 'misreadings: []\nvariants: []\n'),
      mappings: [
        {
          scheme: 'fixture',
          path: 'coverage.yaml',
          text: versioned(has('coverage.yaml') ? text('coverage.yaml') : ''),
        },
      ],
    }),
  );
  const tables = readings.flatMap((reading) => compareWithReference(referenceOf(name), reading));
  return format([...files, ...tables]);
}

const CODES = 'codes:\n  coverages: {}\n  costs: {}\n  exclusions: {}\n';

/** The codes that the covers of base-profile.yaml have, below the lines of the fixture so that their numbers stay. */
function withCovers({ path, text }: { path: string; text: string }): { path: string; text: string } {
  const cover = '{ ja: 補償, en: Cover, means: { ja: 補償。, en: A cover. } }';
  const covers = text.includes('\n  covers:') ? '' : `  covers: { liability: ${cover}, response: ${cover} }\n`;
  return { path, text: `${text}${covers}` };
}

/** The tables keyed by hand, in the folder `reference/` of the fixture. */
function referenceOf(name: string): { path: string; text: string }[] {
  const folder = fixturePath('read', name, 'reference');
  const tables = existsSync(folder) ? readdirSync(folder).sort() : [];
  return tables.map((table) => ({ path: `reference/${table}`, text: readFileSync(`${folder}/${table}`, 'utf8') }));
}

/** Keys of the base profile that the fixture does not have, below its own lines so that their numbers stay. */
function withBase(profile: string): string {
  const base = readFileSync(new URL('fixtures/read/base-profile.yaml', import.meta.url), 'utf8');
  const entries = base.split(/(?=^\w+:)/m);
  const isOwn = (entry: string) => `\n${profile}`.includes(`\n${entry.slice(0, entry.indexOf(':') + 1)}`);
  return [profile, ...entries.filter((entry) => !isOwn(entry))].join('');
}

function format(files: readonly VFile[]): string {
  return files
    .flatMap((file) =>
      file.messages.map((message) => `${formatMessage(file.path, message, String(file).split('\n'))}\n`),
    )
    .join('');
}

describe.each(cases('read'))('%s', (name) => {
  it('gives its messages and no others', () => {
    expectFile('read', name, 'messages.txt', messagesOf(name));
  });
});
