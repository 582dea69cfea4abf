import { foldWidth } from '../../src/recognise/fold.ts';

/*
 * What a pattern means, as a regular expression. It says it in a few lines, but takes a time that grows with a power of the length of a line.
 */

export type Frame = 'whole' | 'line' | 'within';

const HOLE = /\{([a-zA-Z0-9_./+-]*)(\?)?(?::([^{}]*))?\}/g;
const NUMBER = '(?:\\d+|[①-⑳㉑-㉟㊱-㊿])';
const IN_LINE = '\\S[^\\r\\n]*?';
const LEAD = '^[ \\t#*>-]*';
const TRAIL = '[ \\t\\r*]*$';

export function asExpression(pattern: string, frame: Frame): { regExp: RegExp; names: string[] } {
  const names: string[] = [];
  const anything = frame === 'whole' ? '.+?' : IN_LINE;
  let body = '';
  let last = 0;
  for (const hole of pattern.matchAll(HOLE)) {
    body += words(pattern.slice(last, hole.index));
    names.push(hole[1] ?? '');
    const shaped = hole[3]?.split('…').map((part) => part.split('#').map(words).join(NUMBER));
    body += `(${shaped === undefined ? anything : shaped.join(anything)})${hole[2] ?? ''}`;
    last = hole.index + hole[0].length;
  }
  body += words(pattern.slice(last));
  const around = {
    whole: `^\\s*${body}\\s*$`,
    line: `${LEAD}${body}${TRAIL}`,
    within: `${pattern.startsWith('{') ? LEAD : ''}${body}${pattern.endsWith('}') ? TRAIL : ''}`,
  };
  return { regExp: new RegExp(around[frame], 'dgms'), names };
}

function words(text: string): string {
  return foldWidth(text)
    .split(/(\s+)/)
    .map((part) => {
      if (part.includes('\n')) return '\\s*';
      return /^\s+$/.test(part) ? '[^\\S\\n]*' : part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    })
    .join('');
}
