import { distance } from 'fastest-levenshtein';
import Handlebars from 'handlebars';
import { VFile } from 'vfile';
import { report } from '../messages/report.ts';
import type { DesignFiles } from './design-files.ts';

/** Each template in `partials/` replaces a partial, and can be read. @returns Those with messages. */
export function checkPartials({ path, files }: DesignFiles, known: ReadonlySet<string>): VFile[] {
  return [...files].flatMap(([name, content]) => {
    if (!name.startsWith('partials/')) return [];
    const file = new VFile({ path: `${path}/${name}`, value: Buffer.from(content).toString() });
    const partial = name.slice('partials/'.length).replace(/\.hbs$/, '');
    if (!name.endsWith('.hbs') || !known.has(partial)) {
      const nearest = [...known].sort((a, b) => distance(partial, a) - distance(partial, b))[0]!;
      report(file, 'design-partial', undefined, {
        unexpected: `template \`${name}\`, which replaces no partial`,
        expected: `the name of one in templates/partials/, such as \`${nearest}.hbs\``,
      });
      return [file];
    }
    const fault = faultOf(String(file));
    if (fault === undefined) return [];
    report(file, 'design-partial', undefined, { unexpected: `template: ${fault}`, expected: 'one that can be read' });
    return [file];
  });
}

function faultOf(text: string): string | undefined {
  try {
    Handlebars.parse(text);
    return undefined;
  } catch (error) {
    return (error as Error).message.split('\n')[0]!.replace(/:$/, '');
  }
}
