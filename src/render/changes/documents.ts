import type { SiteLanguage } from '../html/page.ts';
import type { Templates } from '../html/templates.ts';
import type { Printable } from '../print/print-all.ts';
import type { ComparedEditions, IsSigned } from './compared.ts';
import { renderNotice } from './notice.ts';
import { renderChangeTable } from './table.ts';

/** The documents about two editions in one language: the table of old and new, and the notice for members. */
export function renderChangeDocuments(
  compared: ComparedEditions,
  language: SiteLanguage,
  isSigned: IsSigned,
  templates: Templates,
): Printable[] {
  return [renderChangeTable, renderNotice].map((render) => render(compared, language, isSigned, templates));
}

/** The templates that they are made with. */
export const TEMPLATES = ['changes/table', 'changes/notice', 'changes/sheet'] as const;
