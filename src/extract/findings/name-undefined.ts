import { isWhole, warn, type Inspection } from './inspection.ts';
import type { Name } from './names.ts';
import { undefinedCostNames } from './undefined-cost-names.ts';
import { undefinedFirms } from './undefined-firms.ts';
import { undefinedOptions } from './undefined-options.ts';
import { undefinedParts } from './undefined-parts.ts';
import { undefinedPlans } from './undefined-plans.ts';
import { undefinedPolicyForms } from './undefined-policy-forms.ts';
import { undefinedReferences } from './undefined-references.ts';
import { undefinedRiders } from './undefined-riders.ts';

/** Report names that the text uses as known and says nothing more of, each at its first place. */
export function findUndefinedNames(inspection: Inspection): void {
  // what is not read yet may say it
  if (!isWhole(inspection.scheme)) return;
  const { pamphlet } = inspection;
  const names = [
    ...undefinedPlans(inspection),
    ...undefinedRiders(inspection),
    ...undefinedPolicyForms(inspection),
    ...undefinedParts(inspection),
    ...undefinedCostNames(inspection),
    ...undefinedOptions(inspection),
    ...undefinedReferences(inspection),
    ...undefinedFirms(inspection),
  ].sort((a, b) => a.start - b.start);
  for (const [first, ...again] of byName(names)) {
    const other = again[0];
    warn(pamphlet, 'name-undefined', first, {
      expected: 'a place of the text that says what it is',
      hint:
        again.length === 0
          ? 'It may be left over from a template or from another scheme, or be the other name of something.'
          : `The text has it ${again.length + 1} times; it may be left over from a template or from another scheme.`,
      other: other && pamphlet.span(other.start, other.end),
    });
  }
}

function byName(names: readonly Name[]): [Name, ...Name[]][] {
  const groups = new Map<string, [Name, ...Name[]]>();
  for (const each of names) {
    const group = groups.get(each.name);
    if (group) group.push(each);
    else groups.set(each.name, [each]);
  }
  return [...groups.values()];
}
