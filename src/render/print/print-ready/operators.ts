/** An operator of a content stream with what is in front of it. */
export type Operation = { operator: string; operands: string[] };

// a string, a dictionary's ends, a hex string, an array's ends, a name, a number or an operator
const TOKEN = /\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[^>]*>|\[|\]|\/[^\s/<>[\]()]*|[^\s/<>[\]()]+/g;
const OPERAND = /^(?:[(<>[\]/]|[-+.\d]|(?:true|false|null)$)/;

/** The operators of a content stream, in order. */
export function operationsOf(content: string): Operation[] {
  const operations: Operation[] = [];
  let operands: string[] = [];
  for (const [token] of content.matchAll(TOKEN)) {
    if (OPERAND.test(token)) operands.push(token);
    else {
      operations.push({ operator: token, operands });
      operands = [];
    }
  }
  return operations;
}
