import { URL, fileURLToPath } from 'node:url';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';

/*
 * The allow-list of imports: the table below `## Arrows` in docs/architecture.md. The lint reports an import that the table does not
 * have, in the editor; test/house.test.ts uses the same table for all files, and looks for cycles.
 */

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const PLACE = 'docs/architecture.md';

/**
 * Where each place may import from, by the first column of the table: `src/store/`, `src/pipeline.ts`.
 * @returns {Map<string, string[]>} A folder may always import from itself.
 */
export function allowedArrows() {
  const page = readFileSync(join(PROJECT, PLACE), 'utf8');
  const section = page.slice(page.indexOf('## Arrows\n'));
  const rows = [...section.matchAll(/^\| `([^`]+)` +\| (.*?) *\|$/gm)];
  if (rows.length === 0) throw new Error(`${PLACE} has no table below \`## Arrows\``);
  return new Map(rows.map(([, from, to]) => [from, [...to.matchAll(/`([^`]+)`/g)].map(([, place]) => place)]));
}

/**
 * The place in the table that a file belongs to: the longest one that its path begins with.
 * @param {string} file Relative to the project, with `/`.
 * @param {Iterable<string>} places
 * @returns {string | undefined}
 */
function placeOf(file, places) {
  return [...places]
    .filter((place) => (place.endsWith('/') ? file.startsWith(place) : file === place))
    .sort((a, b) => b.length - a.length)[0];
}

/**
 * What is wrong with an import, in words.
 * @param {string} from Both relative to the project, with `/`.
 * @param {string} to
 * @param {Map<string, string[]>} allowed
 * @returns {string | undefined}
 */
export function faultOf(from, to, allowed) {
  const [here, there] = [placeOf(from, allowed.keys()), placeOf(to, allowed.keys())];
  if (here === undefined) return `${from} is in no place of the table in ${PLACE}.`;
  if (there === undefined) return `${to} is in no place of the table in ${PLACE}.`;
  if (here === there || allowed.get(here).includes(there)) return undefined;
  return `${here} may not import from ${there}: see the table in ${PLACE}.`;
}

/**
 * Every relative import of the house.
 * @returns {{ from: string, to: string, isType: boolean }[]}
 */
export function importsOfHouse() {
  const files = ['src', 'schemas'].flatMap((folder) =>
    readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name.split(sep).join('/')}`),
  );
  return files.flatMap((from) => {
    const text = readFileSync(join(PROJECT, from), 'utf8');
    const found = text.matchAll(/(?:^(import|export) (type )?[^;']*?from |import\()'(\.[^']+)'/gm);
    return [...found].map(([, , type, path]) => ({ from, to: target(from, path), isType: type !== undefined }));
  });
}

function target(from, path) {
  return normalize(join(dirname(from), path))
    .split(sep)
    .join('/');
}

/** The rule of the lint: `house/arrows`. */
export const arrowsRule = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const from = relative(PROJECT, context.filename).split(sep).join('/');
    if (!/^(src|schemas)\//.test(from)) return {};
    const allowed = allowedArrows();
    const check = (node) => {
      const path = node.source?.value;
      if (typeof path !== 'string' || !path.startsWith('.')) return;
      const message = faultOf(from, target(from, path), allowed);
      if (message) context.report({ node: node.source, message });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};
