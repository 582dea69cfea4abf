import { describe, expect, it } from 'vitest';
import type { Scheme } from '../schemas/scheme.ts';
import type { Section } from '../schemas/section.ts';
import type { ChapterName } from '../src/render/document/names.ts';
import { relatedTo, type PlacedBlock } from '../src/render/document/related.ts';

/*
 * 費用部分 prints three parts under one heading: when it is paid, what is paid, up to how much. They are in three chapters.
 */
const section = (id: string, more: Partial<Section> = {}): Section => ({
  id: `x/2026/sections/${id}`,
  level: 3,
  kind: 'prose',
  heading: { value: id, raw: id },
  contents: [],
  characters: 0,
  cells: [],
  ...more,
});
const placed = (of: Section, chapter: ChapterName, fields: string[] = [], above: Section[] = []): PlacedBlock => ({
  block: { section: of, above, contents: fields.map((field) => ({ field })), isWhole: true },
  chapter,
});
const scheme = {
  coverages: [
    { id: 'when', cover: 'response' },
    { id: 'when-liable', cover: 'liability' },
  ],
  costs: [{ id: 'what', cover: 'response' }],
} as unknown as Scheme;

const group = section('group', { level: 2 });
const when = placed(section('when'), 'cover', ['when'], [group]);
const what = placed(section('what'), 'costs', ['what'], [group]);
const upTo = placed(section('up-to'), 'limits', [], [group]);

describe('a part of a section that chapters split', () => {
  it('is read with the parts under the same heading that are in other chapters', () => {
    expect(relatedTo(what, [when, what, upTo], scheme)).toEqual([when, upTo]);
  });

  it('needs no link to a part that is beside it', () => {
    const beside = placed(section('beside'), 'costs', [], [group]);
    expect(relatedTo(what, [what, beside, upTo], scheme)).toEqual([upTo]);
  });

  it('is not read with what is under another heading, or with an example', () => {
    const other = placed(section('other'), 'limits', [], [section('other-group', { level: 2 })]);
    const example = placed(section('example', { kind: 'loss-example' }), 'limits', [], [group]);
    expect(relatedTo(what, [what, other, example], scheme)).toEqual([]);
    expect(relatedTo(example, [what, example], scheme)).toEqual([]);
  });

  it('does not lead to a part without a heading of its own', () => {
    const bare = section('bare');
    delete bare.heading;
    expect(relatedTo(what, [what, placed(bare, 'limits', [], [group])], scheme)).toEqual([]);
  });
});

describe('the costs of a cover', () => {
  const alone = placed(section('what-alone', { level: 2 }), 'costs', ['what']);
  const trigger = placed(section('when-alone', { level: 2 }), 'cover', ['when']);
  const ofOther = placed(section('when-liable', { level: 2 }), 'cover', ['when-liable']);

  it('are read with what says when that cover pays, wherever it is printed', () => {
    expect(relatedTo(alone, [alone, trigger, ofOther], scheme)).toEqual([trigger]);
  });

  it('are not, if their own heading has it', () => {
    expect(relatedTo(what, [when, what, trigger], scheme)).toEqual([when]);
  });
});
