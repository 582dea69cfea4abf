import type { Root } from 'mdast';
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import { list } from 'micromark-core-commonmark';
import type { Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';

const HYPHEN = 45;
const SPACE = 32;

//   - 申込締切日        an item
//   -⇥16,740円⇥…      a row of a table, whose first cell is a hyphen
const marker: Construct = {
  partial: true,
  tokenize(effects: Effects, ok: State, nok: State): State {
    return (code) => {
      effects.enter('listItemMarker');
      effects.consume(code);
      effects.exit('listItemMarker');
      return (next) => (next === SPACE ? ok(next) : nok(next));
    };
  },
};

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return effects.check(marker, list.tokenize.call(this, effects, ok, nok), nok);
}

/** Lists marked by a hyphen and a space only: `2024. 4. 1`, `* 振込時のお願い *` and `+ 特約条項` are text. */
export const hyphenList: Extension = { document: { [HYPHEN]: [{ ...list, name: 'hyphenList', tokenize }] } };

/**
 * The list construct continues from item to item by calling itself under its own name, which is turned off. So each
 * item is parsed as a list of one, and adjacent lists are joined here.
 */
export const hyphenListFromMarkdown: FromMarkdownExtension = { transforms: [joinLists] };

function joinLists(root: Root): undefined {
  const joined: Root['children'] = [];
  for (const node of root.children) {
    const last = joined.at(-1);
    if (node.type === 'list' && last?.type === 'list') {
      last.children.push(...node.children);
      last.position!.end = node.position!.end;
    } else {
      joined.push(node);
    }
  }
  root.children = joined;
}
