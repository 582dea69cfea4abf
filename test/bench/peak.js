import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';

/* Loaded before the command: writes the most memory that the process had, in kB, into the file that `BENCH_PEAK` names. Linux knows it. */

process.on('exit', () => {
  const [, peak] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'));
  writeFileSync(process.env.BENCH_PEAK, peak);
});
