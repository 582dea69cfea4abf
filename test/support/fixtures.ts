import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';
import { project } from './project.ts';

/** The cases of a step: the outermost folders below `test/fixtures/<step>/` that hold files, such as `headings` or `amount-cut/breaks`. */
export function cases(step: string): string[] {
  const folder = `${project}test/fixtures/${step}`;
  const below = (path: string): string[] => {
    const entries = readdirSync(`${folder}/${path}`, { withFileTypes: true });
    if (path !== '' && entries.some((entry) => entry.isFile())) return [path.slice(0, -1)];
    return entries.filter((entry) => entry.isDirectory()).flatMap(({ name }) => below(`${path}${name}/`));
  };
  return below('').sort();
}

export function fixturePath(step: string, name: string, file: string): string {
  return `${project}test/fixtures/${step}/${name}/${file}`;
}

/** Whether a fixture must stay silent: `amount-malformed/ok-carry`. */
export function isNeighbour(name: string): boolean {
  return name.split('/').slice(1).join('/').startsWith('ok');
}

/**
 * Compare with the expected file, exactly. A missing one fails; `UPDATE=1` writes it, and a person reads the diff. The messages of a
 * fixture that must stay silent are always written as none.
 */
export function expectFile(step: string, name: string, file: string, actual: string): void {
  const path = fixturePath(step, name, file);
  const isSilent = file === 'messages.txt' && isNeighbour(name);
  if (process.env.UPDATE === '1') writeFileSync(path, isSilent ? '' : actual);
  if (!existsSync(path)) throw new Error(`${path} is missing: UPDATE=1 writes it`);
  expect(actual).toBe(readFileSync(path, 'utf8'));
}
