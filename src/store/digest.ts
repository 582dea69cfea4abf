import { createHash } from 'node:crypto';

/** The digest of a content, by which the store keeps it and by which two files are seen to be the same. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
