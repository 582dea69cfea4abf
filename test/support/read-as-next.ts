import { createHash } from 'node:crypto';
import type { Extraction } from '../../src/extract/reading.ts';
import { opened } from '../../src/extract/open-edition.ts';
import type { Shared } from '../../src/extract/shared-sources.ts';
import type { EditionFiles } from '../../src/input/collect.ts';
import { extract } from '../../src/stages/reading.ts';

/** Read bytes as the pamphlet of an edition that no one has confirmed anything of. */
export function readAsNext({ source, pamphlet, ...rest }: EditionFiles, bytes: Uint8Array, shared: Shared): Extraction {
  const text = source.text
    .replace(/^sha256: .*$/m, `sha256: ${createHash('sha256').update(bytes).digest('hex')}`)
    .replace(/^contents:\n(?:[ #].*\n)*/m, '');
  return extract(opened({ ...rest, source: { ...source, text }, pamphlet: { ...pamphlet, bytes } }), shared);
}
