import type { CompileContext, Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import type { Strong } from 'mdast';
import type { Code, Construct, Effects, Extension, State, Token } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    strongMark: 'strongMark';
    strongMarkSequence: 'strongMarkSequence';
    strongMarkText: 'strongMarkText';
  }
}

//   約**17億円**の損害     two asterisks on either side, on one line, white space or not, as Japanese is written
//   (*1) … (*2)           a single asterisk is a note mark and never emphasis
const ASTERISK = 42;

const strongMarkConstruct: Construct = { name: 'strongMark', tokenize: tokenizeStrongMark };

/** Tokenizer of strong text. It replaces Markdown's attention, which needs white space around Latin words. */
export const strongMark: Extension = { text: { [ASTERISK]: [strongMarkConstruct] } };

function tokenizeStrongMark(effects: Effects, ok: State, nok: State): State {
  let size = 0;
  return function (code: Code): State | undefined {
    effects.enter('strongMark');
    effects.enter('strongMarkSequence');
    return inOpening(code);
  };

  function inOpening(code: Code): State | undefined {
    if (code === ASTERISK && size < 2) {
      size += 1;
      effects.consume(code);
      return inOpening;
    }
    if (size < 2 || code === ASTERISK) return nok(code);
    effects.exit('strongMarkSequence');
    effects.enter('strongMarkText');
    effects.enter('chunkText', { contentType: 'text' });
    return inText(code);
  }
  function inText(code: Code): State | undefined {
    if (code === null || code < -2) return nok(code);
    if (code !== ASTERISK) {
      effects.consume(code);
      return inText;
    }
    return effects.check(closing, toClosing, asText)(code);
  }
  function asText(code: Code): State | undefined {
    effects.consume(code);
    return inText;
  }
  function toClosing(code: Code): State | undefined {
    effects.exit('chunkText');
    effects.exit('strongMarkText');
    return effects.attempt(closing, done, nok)(code);
  }
  function done(code: Code): State | undefined {
    effects.exit('strongMark');
    return ok(code);
  }
}

const closing: Construct = {
  partial: true,
  tokenize(effects: Effects, ok: State, nok: State): State {
    let size = 0;
    return function open(code: Code): State | undefined {
      effects.enter('strongMarkSequence');
      return inClosing(code);
    };
    function inClosing(code: Code): State | undefined {
      if (code === ASTERISK && size < 2) {
        size += 1;
        effects.consume(code);
        return inClosing;
      }
      if (size < 2) return nok(code);
      effects.exit('strongMarkSequence');
      return ok(code);
    }
  },
};

export const strongMarkFromMarkdown: FromMarkdownExtension = {
  enter: {
    strongMark(this: CompileContext, token: Token) {
      const strong: Strong = { type: 'strong', children: [] };
      this.enter(strong, token);
    },
  },
  exit: {
    strongMark(this: CompileContext, token: Token) {
      this.exit(token);
    },
  },
};
