import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { project } from './support/project.ts';

/*
 * What readers read is in the catalogs. Code has sentences only for engineers: the messages of rules and of the command, and errors.
 */

/** What the products are made of: pages, pamphlets, data, and the scripts of the site. */
const PRODUCTS = ['client/', 'compare/', 'render/', 'search/'];

/** How languages write numbers and days; the keys of the messages, with the comments of translators; metadata in the words of their standard. */
const NOT_PROSE = ['render/language/', 'render/words/messages.ts', 'render/print/archival.ts'];

const FOR_ENGINEERS = /^(?:why|where|unexpected|expected|hint)$/;

/** Whether a string is in a message for engineers: thrown, reported, or a part of what is reported. */
function isForEngineers(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return /(?:Error|Wrong\w+|Cannot\w+)$/.test(node.expression.getText());
  if (ts.isCallExpression(node) && /^report\w*$|Fault$/.test(node.expression.getText())) return true;
  if (ts.isFunctionDeclaration(node) && node.name && /^fault/.test(node.name.text)) return true;
  if (ts.isPropertyAssignment(node) && FOR_ENGINEERS.test(node.name.getText())) return true;
  return node.parent !== undefined && isForEngineers(node.parent);
}

/** The strings of a file, with the lines they are in. Of a template, each part that is typed. */
function stringsIn(code: string, isWanted: (node: ts.Node) => boolean = () => true): { line: number; text: string }[] {
  const file = ts.createSourceFile('file.ts', code, ts.ScriptTarget.Latest, true);
  const found: { line: number; text: string }[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) && isWanted(node))
      found.push({ line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, text: node.text });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Three words in a row, or a first word with a capital and one more. A path, a list of classes and markup are no sentence. */
function isEnglish(text: string): boolean {
  const words = text.replace(/<[^>]*>/g, ' ');
  return (
    /(?:^|[^\w.#/-])[A-Za-z]+,? [a-z]+,? [a-z]+\b|^[A-Z][a-z]+ [a-z]+/.test(words) && !/^ *#|^\s*Header /.test(words)
  );
}

/** Eight characters with a hiragana, but for a pattern, which has several of them to choose from. */
function isJapanese(text: string): boolean {
  return /[ぁ-ん]/.test(text) && /[ぁ-ヺ一-龠、。]{8}/.test(text) && !/[|\\[\]]/.test(text);
}

const files = readdirSync(`${project}src`, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !NOT_PROSE.some((each) => path.startsWith(each)))
  .map((path) => ({ path, code: readFileSync(`${project}src/${path}`, 'utf8') }));

const sentences = (paths: readonly string[], is: (text: string) => boolean) =>
  files
    .filter(({ path }) => paths.some((each) => path.startsWith(each)))
    .flatMap(({ path, code }) =>
      stringsIn(code, (node) => !isForEngineers(node))
        .filter(({ text }) => is(text))
        .map(({ line, text }) => `${path}:${line} ${text}`),
    );

describe('the code', () => {
  it('has no English sentence for readers', () => {
    expect(sentences(PRODUCTS, isEnglish)).toEqual([]);
  });

  it('has no Japanese sentence', () => {
    expect(sentences([''], isJapanese)).toEqual([]);
  });

  it('names a language in one file', () => {
    const named = files
      .filter(({ path }) => !path.startsWith('search/'))
      .filter(({ code }) => stringsIn(code).some(({ text }) => /^(?:ja|en)$|\blang="(?:ja|en)"/.test(text)));
    expect(named.map(({ path }) => path)).toEqual([]);
    const schemas = readdirSync(`${project}schemas`).filter((name) => name.endsWith('.ts'));
    const inSchemas = schemas.filter((name) =>
      stringsIn(readFileSync(`${project}schemas/${name}`, 'utf8')).some(({ text }) => /^(?:ja|en)$/.test(text)),
    );
    expect(inSchemas).toEqual(['language.ts']);
  });

  it('names no language in a template', () => {
    const templates = readdirSync(`${project}templates`, { recursive: true, encoding: 'utf8' });
    for (const path of templates.filter((each) => each.endsWith('.hbs')))
      expect(readFileSync(`${project}templates/${path}`, 'utf8'), path).not.toMatch(
        /lang="(?!x-default)[a-z]|\/(?:ja|en)\//,
      );
  });
});

describe('the search for sentences', () => {
  it.each([
    'const a = "Find your premium";',
    'const a = `There is ${b} for you here`;',
    'f({ label: "ask the insurer first" })',
  ])('finds %s', (code) => {
    expect(stringsIn(code, (node) => !isForEngineers(node)).some(({ text }) => isEnglish(text))).toBe(true);
  });

  it('finds a Japanese one', () => {
    expect(isJapanese('保険料をお調べください。')).toBe(true);
    expect(isJapanese('超|以上|以下|未満|まで')).toBe(false);
  });

  it.each([
    'throw new Error("The page has no words for it");',
    'report(file, "rule", place, { unexpected: "a row that ends early" });',
    'const className = "small soft";',
    'const href = "../schemas/a-b-c.html";',
  ])('leaves out %s', (code) => {
    expect(stringsIn(code, (node) => !isForEngineers(node)).filter(({ text }) => isEnglish(text))).toEqual([]);
  });
});
