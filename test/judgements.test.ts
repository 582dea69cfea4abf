import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Clause } from '../schemas/clause.ts';
import { sideBySide } from '../src/compare/side-by-side.ts';
import { collect, isComplete, type EditionFiles } from '../src/input/collect.ts';
import { readShared } from '../src/extract/shared-sources.ts';
import { readEditions } from '../src/stages/sources.ts';
import { AnswerUnfit } from '../src/questions/answer-types.ts';
import { answerFrom, withAnswers } from '../src/questions/answer.ts';
import { judgementsOf } from '../src/questions/judgements.ts';
import { reportUnreviewed } from '../src/report/refusals.ts';
import { project } from './support/project.ts';

const sources = `${project}sources`;
const { editions } = await collect(sources);

const textIn = ({ pamphlet }: EditionFiles) => new TextDecoder().decode(pamphlet.bytes);
const DEFINITION = '不正使用監視費用';

/** All real pamphlets, with a change to the one that prints some words. */
async function readChanged(printed: string, change: (text: string) => string) {
  const shared = await readShared(sources, editions);
  const changed = editions.filter(isComplete).map((edition) => {
    if (!textIn(edition).includes(printed)) return edition;
    const bytes = Buffer.from(change(textIn(edition)));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const source = edition.source.text.replace(/sha256: \w+/, `sha256: ${sha256}`).replace(/^contents:[\s\S]*/m, '');
    return { ...edition, source: { ...edition.source, text: source }, pamphlet: { ...edition.pamphlet, bytes } };
  });
  return { ...readEditions(changed, shared), shared };
}

const messages = ({ files }: Awaited<ReturnType<typeof readChanged>>) =>
  files.flatMap((file) =>
    file.messages
      .filter(({ ruleId, fatal }) => fatal || ruleId === 'judgement-void')
      .map(({ ruleId, line }) => `${file.path}:${line} ${ruleId}`),
  );

function coded(clauses: readonly Clause[]): Clause[] {
  return clauses.flatMap((clause) => [clause, ...coded(clause.items)]).filter(({ codes }) => codes);
}

// the pamphlet that the case is about
const PLACE = '事業所の情報漏えいの補償';
const narrow = (text: string) =>
  text.replace(/不正使用監視費用\t([^\t\n]+)/, '不正使用監視費用\t$1（発見から30日以内にかぎります。）');

describe('a cost whose words changed', { timeout: 240_000 }, () => {
  it('is to be reviewed, in the report, the questions, the data and the comparison', async () => {
    const before = await readChanged(PLACE, (text) => text);
    expect(messages(before)).toEqual([]);
    expect(judgementsOf(before.shared.mappings, before.readings)).toEqual([]);

    const after = await readChanged(PLACE, narrow);
    expect(messages(after)).toEqual([expect.stringMatching(/coverage\.yaml:\d+ judgement-void$/)]);
    const [asked, ...others] = judgementsOf(after.shared.mappings, after.readings);
    expect(others).toEqual([]);
    expect(asked!.question).toMatchObject({ state: 'void', kind: 'mapping' });
    expect(asked!.question.about.words).toContain('発見から30日以内にかぎります');
    expect(asked!.question.asks).toContain('`monitoring` (same)');

    const of = after.readings.find(({ file }) => String(file).includes(PLACE))!;
    const cost = coded(of.scheme.costs.flatMap(({ items }) => items)).find(({ name }) => name?.value === DEFINITION)!;
    expect(cost.codes).toEqual([{ code: 'monitoring', relation: 'same', weight: 'main', toReview: true }]);
    const side = sideBySide(
      after.readings.map(({ scheme }) => scheme),
      after.shared.codes!,
    );
    const { cells } = side.codes.costs.find(({ code }) => code === 'monitoring')!;
    const column = side.offered.findIndex(({ id }) => id === of.scheme.id);
    expect(cells.map((cell) => cell.some(({ toReview }) => toReview))).toEqual(
      side.offered.map((_, i) => i === column),
    );
  });

  it('refuses a release, at the mapping', async () => {
    const { files } = await readChanged(PLACE, narrow);
    const refused = files
      .map(reportUnreviewed)
      .flatMap((file) => file.messages.map((each) => `${file.path} ${each.ruleId}`));
    expect(refused).toEqual([expect.stringMatching(/coverage\.yaml release-refused$/)]);
  });
});

describe('an answer', () => {
  const MAPPINGS = `# a comment
costs:
  # what is paid
  - { wording: 監視費用, code: monitoring, relation: same }
  - wording: 広告費用 # another comment
    codes:
      - { code: public-apology, relation: wider }

exclusions: []
`;
  const question = (kind: 'mapping' | 'finding') => ({
    id: 'a/costs/1',
    kind,
    state: 'open' as const,
    about: { file: 'f', line: 1, edition: 'a/2026', place: 'p:1:1', words: 'w' },
    asks: '',
    because: '',
    readings: ['It holds as it is.', 'It is `narrower`.', 'It is `wider`.', 'It is `part of`.'],
    text: kind === 'finding',
  });
  const asked = (at: (string | number)[], digest: string, kind: 'mapping' | 'finding' = 'mapping') => ({
    question: question(kind),
    at,
    digest,
  });
  const by = { by: "O'Neill", on: '2026-12-01' };

  it('is written beside what it is about, and changes nothing else', () => {
    const written = withAnswers(
      MAPPINGS,
      [
        { asked: asked(['costs', 0], '0123456789012345'), answer: answerFrom('a=2') },
        { asked: asked(['costs', 1], 'abcdefabcdefabcd'), answer: answerFrom('a=1') },
        { asked: asked(['costs', 1], '1111111111111111'), answer: answerFrom('a=1') },
      ],
      by,
    );
    expect(written).toBe(`# a comment
costs:
  # what is paid
  - { wording: 監視費用, code: monitoring, relation: narrower, judged: [{ words: '0123456789012345', by: 'O''Neill', on: '2026-12-01' }] }
  - wording: 広告費用 # another comment
    codes:
      - { code: public-apology, relation: wider }
    judged: [{ words: 'abcdefabcdefabcd', by: 'O''Neill', on: '2026-12-01' }, { words: '1111111111111111', by: 'O''Neill', on: '2026-12-01' }]

exclusions: []
`);
    expect(parse(written)).toMatchObject({
      costs: [{ judged: [{ words: '0123456789012345' }] }, { judged: [{}, {}] }],
    });
  });

  it('to a finding may be other words', () => {
    const source = "findings:\n  - { text: 七ページ, why: 八ページ, by: a test, on: '2026-01-02' }\n";
    const written = withAnswers(
      source,
      [{ asked: asked(['findings', 0], '0123456789012345', 'finding'), answer: answerFrom('a=text:九ページ') }],
      by,
    );
    expect(written).toBe(
      "findings:\n  - { text: 七ページ, why: '九ページ', by: 'O''Neill', on: '2026-12-01', words: '0123456789012345' }\n",
    );
  });

  it('that fits no reading is refused', () => {
    const write = (written: string) => () =>
      withAnswers(MAPPINGS, [{ asked: asked(['costs', 0], '0'), answer: answerFrom(written) }], by);
    expect(write('a=5')).toThrow(AnswerUnfit);
    expect(write('a=text:words')).toThrow(AnswerUnfit);
    expect(write('a=0')).toThrow(AnswerUnfit);
    expect(write('a')).toThrow(AnswerUnfit);
  });
});
