//   (TEL) | (住所) | 募集代理店名: | 引受保険会社担当課: | 会員名
const FORM_LABEL = /^(?:\((?:住所|TEL|FAX|MAIL)\)|[^。、]{2,16}(?:[店会社員]名|[名課]:)):?$/;

/** Whether a line is the label of a form and nothing else. @param folded  The line, width folded. */
export function isFormLabel(folded: string): boolean {
  return FORM_LABEL.test(folded);
}
