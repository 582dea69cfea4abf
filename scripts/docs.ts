import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Gloss } from '../schemas/meta.ts';
import { Misreadings } from '../schemas/misreading.ts';
import { NeutralCodes } from '../schemas/neutral-codes.ts';
import { Profile } from '../schemas/profile.ts';
import { Site } from '../schemas/site.ts';
import { Source } from '../schemas/source.ts';
import { Termbase } from '../schemas/termbase.ts';
import { rulesPage } from '../src/report/rules-page.ts';

/** The YAML files that people write, by the name of their JSON Schema. */
export const inputs: Readonly<Record<string, z.ZodType>> = {
  coverage: NeutralCodes,
  misreadings: Misreadings,
  profile: Profile,
  site: Site,
  source: Source,
  termbase: Termbase,
};

/** Every file of the repository that is made of the code, by its path. `npm run docs` writes them; a test compares them. */
export function generated(): Map<string, string> {
  return new Map([
    ['docs/rules.md', rulesPage()],
    ...Object.entries(inputs).map(([name, schema]): [string, string] => [
      `schemas/json/${name}.schema.json`,
      `${JSON.stringify(jsonSchema(name, schema), null, 2)}\n`,
    ]),
  ]);
}

export function write(): void {
  for (const [path, content] of generated()) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

/** What an editor completes and explains a YAML file by. Draft 7 is what editors know best. */
function jsonSchema(name: string, schema: z.ZodType): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-07',
    io: 'input',
    override: ({ jsonSchema }) => {
      const values = jsonSchema.values as Readonly<Record<string, Gloss>> | undefined;
      // not part of draft 7, but editors show them; `ja`, `unit` and `values` are ours alone
      if (values && jsonSchema.enum)
        jsonSchema.enumDescriptions = jsonSchema.enum.map((value) => said(values[String(value)]));
      for (const key of ['ja', 'unit', 'values']) delete jsonSchema[key];
    },
  });
  return {
    $schema,
    $comment: 'Generated from the schemas of the code by `npm run docs`.',
    title: `${name}.yaml`,
    ...rest,
  };
}

function said(gloss: Gloss | undefined): string {
  return [gloss?.ja, gloss?.means].filter(Boolean).join(': ');
}
