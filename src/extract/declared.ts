import type { VFile } from 'vfile';
import type { Locate } from '../input/validate.ts';
import { report, type Diagnostic } from '../messages/report.ts';
import type { RuleId } from '../messages/rules.ts';

/** A YAML file, for messages at the place of what it declares. */
export type YamlPlace = { file: VFile; locate: Locate };

/** The files that describe a text. A text that is read alone has none. */
export type DescribedBy = { profile?: YamlPlace | undefined; source?: YamlPlace | undefined };

/** What a declaration is about: a text, and the files that describe it. */
export type DescribedText = { file: VFile; describedBy: DescribedBy };

/** The keys and the indexes that lead to a declaration in its file. */
export type DeclarationPath = readonly (string | number)[];

/**
 * Report a declaration that does not fit the text, at its place in the profile or in source.yaml. A message at the place of what is
 * missing is not possible.
 */
export function reportDeclared(
  { file, describedBy }: DescribedText,
  rule: RuleId,
  at: DeclarationPath,
  complaint: Diagnostic,
  by: keyof DescribedBy = 'profile',
): void {
  const place = describedBy[by];
  if (!place) return report(file, rule, undefined, complaint);
  // a profile describes the text of every edition
  const text = `The text is ${file.path}.`;
  report(place.file, rule, place.locate(at), {
    ...complaint,
    hint: complaint.hint === undefined ? text : `${complaint.hint} ${text}`,
  });
}

/** The place of a section in the profile, by its id. */
export function sectionAt(sections: readonly { id: string }[], id: string): DeclarationPath {
  return ['sections', sections.findIndex((section) => section.id === id)];
}
