import pLimit from 'p-limit';
import { codeOf } from '../../../store/stage-code.ts';
import { keyOf, type Store } from '../../../store/store.ts';
import { OPEN_FILES } from '../../../store/durable.ts';
import type { Shelf, Shelved, ShelvedFiles } from '../../../store/shelf.ts';
import type { Fault } from '../gate.ts';
import { startReader, type Reader } from '../reader.ts';
import type { Printed, Refused } from '../print-all.ts';
import { textFaults } from './gate.ts';
import { printReady, type PrintOrder } from './print-ready.ts';
import { pressOf, STAND_IN, type Press } from './press.ts';
import { standIn } from './stand-in.ts';

/** What a printer asks of all files, and the ICC profile of the printer's press; without one there is a stand-in. */
export type Order = PrintOrder & { profile?: Uint8Array };

/** A4, without bleed: this is how pamphlets are printed for the screen. Nothing in them runs to the edge. */
export const A4 = { trim: { width: 210, height: 297 }, printedBleed: 0 } as const;

/**
 * Make the files for a printer, `….print.pdf` beside each pamphlet. They depend on nothing but the pamphlet and the order, and come from
 * the store where both are as they were.
 * @param pamphlets  Finished PDFs by their paths.
 * @param onCount    Called before the first file and after each, with how many of those that are not kept are done.
 */
export async function printReadyAll(
  pamphlets: ShelvedFiles,
  order: Order,
  { store, shelf }: { store: Store; shelf: Shelf },
  onCount: (done: number, wanted: number) => void = () => undefined,
): Promise<Omit<Printed, 'pages' | 'fills'>> {
  const { profile, ...rest } = order;
  const files = new Map<string, Shelved>();
  const jobs = await pLimit(OPEN_FILES).map([...pamphlets], async ([screen, pamphlet]) => {
    const content = await shelf.read(pamphlet);
    const key = keyOf('print', [codeOf('print'), JSON.stringify(rest), profile ?? '', content]);
    const job = { path: screen.replace(/pdf$/, 'print.pdf'), pamphlet, key };
    const known = await store.read(key);
    if (known) files.set(job.path, await shelf.put(known.content));
    return job;
  });
  const wanted = jobs.filter(({ path }) => !files.has(path));
  const refused: Refused[] = [];
  if (wanted.length > 0) {
    onCount(0, wanted.length);
    const press = await pressFor(profile, store);
    const reader = startReader();
    try {
      for (const [i, { path, pamphlet, key }] of wanted.entries()) {
        const { pdf, faults } = await make(await shelf.read(pamphlet), rest, press, reader);
        if (faults.length > 0) refused.push({ path, faults });
        else {
          await store.keep(key, pdf, {});
          files.set(path, await shelf.put(pdf));
        }
        onCount(i + 1, wanted.length);
      }
    } finally {
      await reader.close();
    }
  }
  return { files, printed: wanted.length, kept: jobs.length - wanted.length, refused };
}

async function make(
  pamphlet: Uint8Array,
  order: PrintOrder,
  press: Press,
  reader: Reader,
): Promise<{ pdf: Uint8Array; faults: Fault[] }> {
  const { pdf, faults, faces } = await printReady(pamphlet, order, press);
  const screen = await reader.read(pamphlet);
  return { pdf, faults: [...faults, ...textFaults(screen, await reader.read(pdf), faces)] };
}

/** The way of colours into ink takes a second to compute, so the stand-in is kept. */
async function pressFor(profile: Uint8Array | undefined, store: Store): Promise<Press> {
  if (profile) return pressOf(profile);
  const key = keyOf('press', [codeOf('print')]);
  const kept = await store.read(key);
  if (kept) return pressOf(kept.content, STAND_IN);
  const press = standIn();
  await store.keep(key, press.profile, {});
  return press;
}
