import { isIP } from 'node:net';

/**
 * Whether a request names this server. A page of any site can send requests here under a name of its own that leads to this machine, and
 * would read the answers (DNS rebinding); its name is in the Host header.
 * @param header  The Host header of the request.
 * @param host    What the server listens on, by name or address.
 */
export function isOwnHost(header: string | undefined, host: string): boolean {
  const asked = nameIn(header);
  if (asked === undefined) return false;
  if (isLoopback(asked) || asked === host.toLowerCase()) return true;
  // a name can be made to lead here, an address cannot
  return (host === '0.0.0.0' || host === '::') && isIP(asked) !== 0;
}

/** `localhost:4173` | `[::1]:4173`, without the port. */
function nameIn(header = ''): string | undefined {
  const [, address, name] = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9.-]+))(?::\d{1,5})?$/i.exec(header) ?? [];
  return (address ?? name)?.toLowerCase();
}

function isLoopback(name: string): boolean {
  return name === 'localhost' || name === '::1' || (isIP(name) === 4 && name.startsWith('127.'));
}
