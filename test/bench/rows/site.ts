import { join } from 'node:path';
import { publishInMemory } from '../../support/shelf.ts';
import { checkAlike, written } from '../alike.ts';
import { alone, inPairs, inTurn, median, type Measured, type Rounds, type Time } from '../measure.ts';
import { context, notes, once, PROJECT, scratch } from '../place.ts';
import { milliseconds, type Row } from '../row.ts';
import { everythingOf, siteOf, syntheticSite, type SyntheticSite } from '../synthetic-site.ts';
import { anchorsOf, writeByEleventy, writeOurs } from '../yardstick.ts';

/** How many made-up schemes: few, against which the time per scheme is measured, and more. */
const [FEW, MORE] = [10, 40] as const;

const sites = new Map<number, () => Promise<SyntheticSite>>();
function siteWith(schemes: number): Promise<SyntheticSite> {
  const made = sites.get(schemes) ?? once(() => noted(schemes));
  sites.set(schemes, made);
  return made();
}

async function noted(schemes: number): Promise<SyntheticSite> {
  const site = await syntheticSite(schemes, join(scratch, 'synthetic'), context);
  const steps = Object.entries(site.steps).map(([step, time]) => `${step} ${milliseconds(time)}`);
  notes.push(`${schemes} made-up schemes: ${steps.join(', ')}`);
  return site;
}

/** Time per scheme, of many against few. */
async function perScheme(
  many: number,
  few: number,
  job: (site: SyntheticSite) => unknown,
  rounds: Rounds,
): Promise<Measured> {
  const [large, small] = [await siteWith(many), await siteWith(few)];
  const [[a, b], [ratio]] = await inTurn([() => job(large), () => job(small)], rounds);
  const each = (time: Time, schemes: number) => ({ wall: time.wall / schemes, cpu: time.cpu / schemes });
  return { ours: each(a!, many), yardstick: each(b!, few), ratio: each(ratio!, many / few), unit: 'seconds' };
}

/** Twice as many schemes take twice as long. */
const linear = (many: number, few: number, isLong: boolean): Row[] => [
  {
    name: `site/pages-${many}`,
    what: `pages of the site, per scheme: ${many} made-up ones against ${few}`,
    aim: 1.3,
    isLong,
    measure: () => perScheme(many, few, siteOf, { rounds: 3, warmUp: 1 }),
  },
  {
    name: `site/everything-${many}`,
    what: `everything but PDFs, per scheme: ${many} made-up ones against ${few}`,
    aim: 1.3,
    isLong,
    measure: () => perScheme(many, few, everythingOf, { rounds: isLong ? 3 : 1, warmUp: isLong ? 0 : 1 }),
  },
];

/** Pages of schemes and originals, rendered and written, against Eleventy on the same schemes (yardstick.ts says how fair). */
async function againstEleventy(): Promise<Measured> {
  const site = await siteWith(FEW);
  const [ours, theirs] = [join(scratch, 'ours'), join(scratch, 'eleventy')];
  const input = join(PROJECT, 'test/bench/eleventy');
  const viewing = { ours: [] as number[], theirs: [] as number[] };
  await writeOurs(site, ours, () => undefined);
  const anchors = anchorsOf(site, ours);
  const pair = await inPairs(
    () => writeOurs(site, ours, (time) => viewing.ours.push(time)),
    () => writeByEleventy(site, anchors, { input, folder: theirs }, (time) => viewing.theirs.push(time)),
    { rounds: 7, warmUp: 5 },
  );
  checkAlike(ours, theirs);
  const [own, other] = [written(ours), written(theirs)];
  const views = (times: readonly number[]) => `${milliseconds(median(times) / own.pages)} a page for the views`;
  notes.push(
    `${own.pages} pages each: ours ${kilobytes(own.bytes)}, ${views(viewing.ours)}; Eleventy ${kilobytes(other.bytes)}, ${views(viewing.theirs)}`,
  );
  await noteWholeSite(site);
  if (pair.unit !== 'seconds') return pair;
  const each = (time: Time, pages: number) => ({ wall: time.wall / pages, cpu: time.cpu / pages });
  return { ...pair, ours: each(pair.ours, own.pages), yardstick: each(pair.yardstick!, other.pages) };
}

/** The pages that Eleventy does not make are counted: finder, comparison, search and its index, home, data. */
async function noteWholeSite(site: SyntheticSite): Promise<void> {
  let pages = 0;
  const [times] = await inTurn(
    [
      async () => {
        pages = [...(await siteOf(site)).keys()].filter((path) => path.endsWith('.html')).length;
      },
    ],
    { rounds: 3, warmUp: 1 },
  );
  notes.push(
    `the whole site of ${site.schemes} made-up schemes: ${milliseconds(times[0]!.wall / pages)} a page of ${pages}`,
  );
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(0)} kB`;
}

export const siteRows: readonly Row[] = [
  {
    name: 'site/five',
    what: 'reading, data, site and pamphlet HTML of the five in memory, in both languages, without PDFs; fonts from the store',
    aim: 1.5,
    of: 'wall',
    measure: () => alone(() => publishInMemory(context, { pdf: false }), { rounds: 3, warmUp: 1 }),
  },
  {
    name: 'site/eleventy',
    what: 'a page of the site, rendered and written, against Eleventy',
    aim: 1,
    measure: againstEleventy,
  },
  ...linear(MORE, FEW, false),
  ...linear(200, 50, true),
  ...linear(400, 50, true),
];
