import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { clausesOf } from '../src/extract/readers/every-clause.ts';
import type { Reading } from '../src/extract/reading.ts';
import { Stopped } from '../src/messages/report.ts';
import { read } from '../src/stages/reading.ts';
import { pamphletView } from '../src/render/document/document.ts';
import { requirementsOf } from '../src/render/document/requirements.ts';
import { unshownIn } from '../src/render/document/unshown.ts';
import { languagesOf } from './support/languages.ts';
import { project } from './support/project.ts';
import { editions } from './support/sources.ts';

/*
 * HTML entities left in the words of an exclusion: each is reported at its place, and an override reads what is meant.
 */
const PRINTED = '- 株主代表訴訟による損害賠償請求 など';
const EDITED = '- 株主代表訴訟&amp;集団訴訟(&lt;30日&gt;以内の提起)による損害賠償請求 など';
const textOf = ({ pamphlet }: (typeof editions)[number]) => new TextDecoder().decode(pamphlet.bytes);
const edition = editions.find((each) => textOf(each).includes(PRINTED))!;
const text = textOf(edition).replace(PRINTED, EDITED);
const line = text.split('\n').indexOf(EDITED) + 1;
const digest = (words: string) => createHash('sha256').update(words).digest('hex');

const override = (printed: string, instead: string) => ({
  text: printed,
  instead,
  line: digest(EDITED),
  by: 'a test',
  on: '2026-01-02',
  why: 'a test',
});

function readWith(overrides: readonly object[]): Reading {
  const source = parse(edition.source.text) as Record<string, unknown>;
  const declared = [...((source.overrides as object[] | undefined) ?? []), ...overrides];
  return read({
    ...edition,
    source: {
      ...edition.source,
      text: stringify({
        ...source,
        contents: undefined,
        sha256: digest(text),
        ...(declared.length > 0 && { overrides: declared }),
      }),
    },
    pamphlet: { ...edition.pamphlet, bytes: Buffer.from(text) },
  });
}

const ALL = [override('&amp;', '&'), override('&lt;', '<'), override('&gt;', '>')];

describe('an HTML entity in the words of an exclusion', () => {
  it('is reported at its place, each with what it stands for', () => {
    let told: string[] = [];
    try {
      readWith([]);
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      told = error.files.flatMap(({ messages }) =>
        messages
          .filter(({ fatal, line: at }) => fatal && at === line)
          .map(({ column, ruleId, reason, note }) => `${column} ${ruleId} ${reason} ${note}`),
      );
    }
    // `- 株主代表訴訟` is in front of the first, `集団訴訟(` and `30日` are between them
    expect(told.map((each) => each.split(' ').slice(0, 2).join(' '))).toEqual([
      '9 character-unusual',
      '19 character-unusual',
      '26 character-unusual',
    ]);
    for (const [i, [printed, meant]] of [
      ['&amp;', '&'],
      ['&lt;', '<'],
      ['&gt;', '>'],
    ].entries()) {
      expect(told[i]).toContain(printed);
      expect(told[i]).toContain(`\`${meant}\``);
    }
  });

  it('is still reported if only the others are corrected', () => {
    expect(() => readWith(ALL.slice(1))).toThrow(Stopped);
  });

  it('is read as what it stands for with an override, and keeps what is printed at its place', () => {
    const { scheme } = readWith(ALL);
    const [clause] = clausesOf(scheme).filter((each) => each.text?.span?.start.line === line);
    expect(clause!.text).toMatchObject({
      value: '株主代表訴訟&集団訴訟(<30日>以内の提起)による損害賠償請求',
      raw: '株主代表訴訟&amp;集団訴訟(&lt;30日&gt;以内の提起)による損害賠償請求',
      corrected: true,
    });
    const { start, end } = clause!.text!.span!;
    expect(text.slice(start.offset, end.offset)).toBe(clause!.text!.raw);
  });

  it('is shown as what it stands for, once, in both languages', async () => {
    const { scheme } = readWith(ALL);
    const folders = { sources: `${project}sources`, templates: `${project}templates`, today: '2026-11-21' };
    const { languages } = await languagesOf(folders, [scheme]);
    for (const language of languages) {
      const view = pamphletView(scheme, language);
      expect(unshownIn(view, requirementsOf(scheme, language.i18n))).toEqual([]);
      const shown = JSON.stringify(view.chapters);
      expect(shown.split('株主代表訴訟&集団訴訟(<30日>以内の提起)')).toHaveLength(2);
      expect(shown).not.toContain('&amp;');
    }
  });
});
