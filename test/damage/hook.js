import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { Buffer } from 'node:buffer';
import process from 'node:process';

/*
 * Loaded before the command: counts its calls that change files, and breaks the one that `DAMAGE_AT` names. `DAMAGE_HOW` says how:
 * `kill` ends the process before the call, as a power cut does; `cut` writes half of what is written, and ends it then; `full` writes half
 * and reports that the disk has no room, from then on. The calls are written to the file `DAMAGE_LIST` at the end, as JSON.
 */
const { DAMAGE_AT, DAMAGE_HOW, DAMAGE_LIST } = process.env;
const CHANGES = ['open', 'writeFile', 'rename', 'mkdir', 'rm', 'symlink', 'utimes', 'copyFile', 'link', 'unlink'];
const { writeFileSync } = fs;
const calls = [];

/** @returns Whether this call is broken. */
function isBroken(...call) {
  calls.push(call.filter((part) => typeof part === 'string').join(' '));
  const at = Number(DAMAGE_AT ?? 0);
  if (at === 0) return false;
  if (DAMAGE_HOW === 'kill' && calls.length === at) process.kill(process.pid, 'SIGKILL');
  return DAMAGE_HOW === 'full' ? calls.length >= at : calls.length === at;
}

function noRoom() {
  return Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
}

for (const name of CHANGES) {
  const call = fs.promises[name];
  // opening for reading changes nothing
  const isChange = (args) => name !== 'open' || !['r', undefined].includes(args[1]);
  fs.promises[name] = async (...args) => {
    if (isChange(args) && isBroken(name, ...args) && DAMAGE_HOW === 'full' && name !== 'rm') throw noRoom();
    return call(...args);
  };
}
const handle = await fs.promises.open(process.execPath, 'r');
const kind = Object.getPrototypeOf(handle);
await handle.close();
const { writeFile, sync } = kind;
kind.writeFile = async function write(content, ...more) {
  if (!isBroken('write')) return writeFile.call(this, content, ...more);
  const bytes = Buffer.from(content);
  await writeFile.call(this, bytes.subarray(0, bytes.length >> 1));
  if (DAMAGE_HOW === 'full') throw noRoom();
  return process.kill(process.pid, 'SIGKILL');
};
kind.sync = async function flush() {
  isBroken('sync');
  return sync.call(this);
};
syncBuiltinESMExports();

process.on('exit', () => {
  if (DAMAGE_LIST) writeFileSync(DAMAGE_LIST, JSON.stringify(calls));
});
