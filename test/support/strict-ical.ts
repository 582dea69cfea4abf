/*
 * A strict reader of calendars (RFC 5545), written apart from the program: it throws at whatever a careful client could stumble over.
 */

export type CalendarEvent = Record<string, string>;

/** The events of a calendar, and its own properties. Parameters stay with the name: `DTSTART;VALUE=DATE`. */
export function readCalendar(text: string): { properties: Record<string, string>; events: CalendarEvent[] } {
  if (!text.endsWith('\r\n')) throw new Error('it does not end with CRLF');
  if (/[^\r]\n|\r(?!\n)/.test(text)) throw new Error('a line end that is not CRLF');
  const lines = text.slice(0, -2).split('\r\n');
  for (const line of lines) {
    const octets = Buffer.byteLength(line);
    if (octets > 75) throw new Error(`a line of ${octets} octets: ${line}`);
    if (line.includes('\ufffd') || line === '')
      throw new Error(`a line that is empty or was cut in a character: ${line}`);
  }
  const unfolded = lines.reduce<string[]>((all, line) => {
    if (!line.startsWith(' ')) return [...all, line];
    if (all.length === 0) throw new Error('it begins with a folded line');
    return [...all.slice(0, -1), all.at(-1)! + line.slice(1)];
  }, []);
  const properties: Record<string, string> = {};
  const events: CalendarEvent[] = [];
  const open: string[] = [];
  for (const line of unfolded) {
    const [, name, value] = /^([A-Z-]+(?:;[A-Z-]+=[^:;]*)*):(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new Error(`not a property: ${line}`);
    if (name === 'BEGIN') {
      open.push(value);
      if (value === 'VEVENT') events.push({});
    } else if (name === 'END') {
      if (open.pop() !== value) throw new Error(`END:${value} is not in its place`);
    } else {
      const target = open.at(-1) === 'VEVENT' ? events.at(-1)! : properties;
      if (name in target) throw new Error(`${name} is there twice`);
      target[name] = unescaped(value, name);
    }
  }
  if (open.length > 0) throw new Error(`${open.join(', ')} not ended`);
  for (const name of ['VERSION', 'PRODID']) if (!properties[name]) throw new Error(`no ${name}`);
  for (const event of events)
    for (const name of ['UID', 'DTSTAMP']) if (!event[name]) throw new Error(`an event without ${name}`);
  return { properties, events };
}

function unescaped(value: string, name: string): string {
  if (!/^(SUMMARY|DESCRIPTION)/.test(name)) return value;
  if (/(?<!\\)(?:\\\\)*[,;]/.test(value)) throw new Error(`${name} has a sign that is not escaped: ${value}`);
  return value.replace(/\\([\\,;nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
}
