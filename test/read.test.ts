import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { VFile } from 'vfile';
import { rules } from '../src/extract/rules.ts';
import { Stopped } from '../src/extract/report.ts';
import { read } from '../src/pipeline.ts';
import { formatMessage } from '../src/terminal.ts';
import { cases, expectFile, fixturePath } from './support/fixtures.ts';

/**
 * A fixture is a pamphlet of a few lines, the profile it needs and the messages it gives, exactly. What the profile leaves
 * out is taken from base-profile.yaml; the folder is named after the rule it breaks, or the rule and `-ok` for the
 * neighbour that must stay silent, with a word more where one rule has several.
 */
function messagesOf(name: string): string {
  const text = (file: string) => readFileSync(fixturePath('read', name, file), 'utf8');
  const bytes = readFileSync(fixturePath('read', name, 'pamphlet.txt'));
  const source = existsSync(fixturePath('read', name, 'source.yaml'))
    ? text('source.yaml')
    : `sha256: ${createHash('sha256').update(bytes).digest('hex')}\nencoding: utf-8\nreceivedFrom: a test\nreceived: '2026-01-01'\n`;
  try {
    const { file } = read({
      scheme: 'fixture',
      edition: '2026',
      profile: { path: 'profile.yaml', text: withBase(text('profile.yaml')) },
      source: { path: 'source.yaml', text: source },
      pamphlet: { path: 'pamphlet.txt', bytes },
    });
    return format([file]);
  } catch (error) {
    if (error instanceof Stopped) return format(error.files);
    throw error;
  }
}

/** Keys of the base profile that the fixture does not have, below its own lines so that their numbers stay. */
function withBase(profile: string): string {
  const base = readFileSync(new URL('fixtures/read/base-profile.yaml', import.meta.url), 'utf8');
  if (profile.includes('identity:')) return profile;
  return `${profile}${base}`;
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

describe('the rules', () => {
  const names = cases('read');
  const messages = new Map(names.map((name) => [name, messagesOf(name)]));
  const breaking = (rule: string) =>
    names.filter((name) => !name.includes('-ok') && messages.get(name)!.includes(` ${rule}\n`));

  // of files beside the pamphlet: see build.test.ts
  const elsewhere = ['source-missing', 'translation-invalid'];

  it.each(Object.keys(rules).filter((rule) => !elsewhere.includes(rule)))('%s has a fixture that breaks it', (rule) => {
    expect(breaking(rule)).not.toEqual([]);
  });

  it.each(names.filter((name) => name.includes('-ok')))('%s is silent', (name) => {
    expect(messages.get(name)).toBe('');
  });

  it.each(names.filter((name) => !name.includes('-ok')))('%s has a silent neighbour', (name) => {
    const rule = Object.keys(rules)
      .filter((each) => name.startsWith(each))
      .sort((a, b) => b.length - a.length)[0];
    expect(rule, 'the folder is named after the rule').toBeDefined();
    expect(names.some((each) => each.startsWith(`${rule}-ok`))).toBe(true);
  });
});
