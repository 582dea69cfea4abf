/**
 * Fold width, one UTF-16 unit for one, so that offsets into the folded text are offsets into the source:
 * full-width ASCII to ASCII, the ideographic space to a space, wave dashes to `~`, minus signs to `-`.
 * Never NFKC: it turns ① into 1 and ㈱ into three characters.
 */
export function foldWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E\u3000\u301C\u2212\uFFE5]/g, (c) => {
    switch (c) {
      case '\u3000':
        return ' ';
      case '\u301C':
        return '~';
      case '\u2212':
        return '-';
      case '\uFFE5':
        return '¥';
      default:
        return String.fromCharCode(c.charCodeAt(0) - 0xfee0);
    }
  });
}
