import type { Profile } from '../../../schemas/profile.ts';
import type { Section } from '../../../schemas/scheme.ts';
import { compileWhole, firstMatch } from '../pattern.ts';
import { report } from '../report.ts';
import type { Line, PamphletText } from '../text.ts';

/** Cut the text at the headings of the profile, in their order; each section reaches to the next heading. */
export function readSections(profile: Profile, schemeId: string, pamphlet: PamphletText): Section[] {
  const { file, text, folded, lines, span, quote } = pamphlet;
  const found: { id: string; line: Line }[] = [];
  let from = 0;
  for (const { id, heading } of profile.sections) {
    const pattern = compileWhole(heading);
    const at = lines.findIndex((line, i) => i >= from && firstMatch(pattern, folded.slice(line.start, line.end)));
    if (at === -1) {
      const after = found.at(-1)?.line;
      report(file, 'section-missing', after && span(after.start, after.end), {
        unexpected: 'text without a heading of the profile',
        expected: after ? `\`${heading}\` below \`${text.slice(after.start, after.end)}\`` : `\`${heading}\``,
        hint: `It is section \`${id}\` in the profile; sections stand in reading order.`,
      });
      continue;
    }
    found.push({ id, line: lines[at]! });
    from = at + 1;
  }
  return found.map(({ id, line }, i) => ({
    id: `${schemeId}/sections/${id}`,
    heading: quote(line.start, line.end),
    span: span(line.start, found[i + 1]?.line.start ?? text.length),
  }));
}
