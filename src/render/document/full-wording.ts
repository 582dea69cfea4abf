import encodeQR from 'qr';
import type { Scheme } from '../../../schemas/scheme.ts';
import type { SiteLanguage } from '../html/page.ts';
import { schemeHref } from './address.ts';

/** Where everything that a scheme says is: the address of its page, and the same as a QR code. */
export type FullWordingView = {
  address: string;
  /** The modules on each side of the code, with its quiet zone. */
  modules: number;
  /** The dark modules as the path of an SVG, one unit each. */
  path: string;
};

/** The page of this edition: the address of its scheme alone leads to another edition next year. */
export function fullWordingView(scheme: Scheme, { i18n, site }: Pick<SiteLanguage, 'i18n' | 'site'>): FullWordingView {
  const address = `${site.url}${i18n.locale.lang}/${schemeHref(scheme)}`;
  // medium: a code of this size on paper that is folded is still read
  const rows = encodeQR(address, 'raw', { ecc: 'medium', border: QUIET_ZONE });
  return { address, modules: rows.length, path: rows.map(pathOfRow).join('') };
}

/** ISO/IEC 18004 wants four light modules around the code. */
const QUIET_ZONE = 4;

/** `M4 6h7v1h-7z`: one rectangle for each run of dark modules. */
function pathOfRow(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const end = row.indexOf(false, x);
    const length = (end === -1 ? row.length : end) - x;
    path += `M${x} ${y}h${length}v1h-${length}z`;
    x += length;
  }
  return path;
}
