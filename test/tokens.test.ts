import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { project } from './support/sources.ts';

const [light, dark] = readFileSync(`${project}templates/partials/tokens.css`, 'utf8')
  .split('prefers-color-scheme: dark')
  .map((sheet) => (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(sheet)![1]!);

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

describe.each([
  ['light', light!],
  ['dark', dark!],
])('the colours in %s', (_, token) => {
  it.each(['paper', 'raised', 'accent-soft', 'closed-soft'])(
    'show the edge of a field on %s (WCAG 1.4.11)',
    (ground) => {
      expect(contrast(token('rule-strong'), token(ground))).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(['paper', 'raised', 'accent-soft', 'closed-soft'])('are read on %s (WCAG 1.4.3)', (ground) => {
    expect(contrast(token('ink'), token(ground))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token('ink-soft'), token(ground))).toBeGreaterThanOrEqual(4.5);
  });
});
