import { cpSync, mkdirSync, rmSync, readFileSync, writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { project } from './project.ts';

type Section = { id: string; kind?: string } & Record<string, unknown>;
type Profile = { identity: Record<string, unknown>; sections: Section[] } & Record<string, unknown>;

/** What a profile of each level says: parts of the profile of a made-up scheme that is read whole. */
const TABLES = [
  'schemaVersion',
  'names',
  'covers',
  'wrapped',
  'readingOrder',
  'furniture',
  'rateTables',
  'limitTables',
  'notMoney',
];
const FACTS = [
  ...TABLES,
  'identity',
  'eligibility',
  'facts',
  'documents',
  'assumptions',
  'checklist',
  'premiumsOnRequest',
];
const OF_CLAUSES = ['coverage', 'costs', 'exclusions', 'definitions', 'rider'];
const OF_WHOLE = ['service', 'loss-example', 'statistic'];

function profileAt(level: string, whole: Profile): object {
  const pick = (keys: readonly string[]) =>
    Object.fromEntries(Object.entries(whole).filter(([key]) => keys.includes(key)));
  const unread = (kinds: readonly string[]) =>
    whole.sections.map(({ id, heading, begins, level: depth, ...rest }) =>
      kinds.includes(rest.kind ?? 'prose')
        ? { id, ...(heading ? { heading } : { begins }), ...(depth ? { level: depth } : {}), kind: 'unread' }
        : { id, heading, begins, level: depth, ...rest },
    );
  if (level === 'tables') return { level, ...pick(TABLES), identity: { title: whole.identity.title } };
  if (level === 'facts') return { level, ...pick(FACTS), sections: unread([...OF_CLAUSES, ...OF_WHOLE]) };
  return { level, ...whole, sections: unread(OF_WHOLE) };
}

/** A made-up scheme that is read whole, and again at each level below, each a scheme of its own. */
export function sourcesWithLevels(): { folder: string; sources: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'yakkan-levels-'));
  const sources = join(folder, 'sources');
  for (const name of ['site.yaml', 'coverage.yaml', 'misreadings.yaml', 'translations', 'aozora'])
    cpSync(`${project}test/schemes/${name}`, join(sources, name), { recursive: true });
  const whole = parse(readFileSync(join(sources, 'aozora/profile.yaml'), 'utf8')) as Profile;
  for (const level of ['tables', 'facts', 'clauses']) {
    const scheme = join(sources, `aozora-${level}`);
    mkdirSync(scheme);
    cpSync(join(sources, 'aozora/2024/pamphlet.txt'), join(scheme, '2024/pamphlet.txt'));
    cpSync(join(sources, 'aozora/2024/source.yaml'), join(scheme, '2024/source.yaml'));
    writeFileSync(join(scheme, 'profile.yaml'), stringify(profileAt(level, whole)));
  }
  return { folder, sources, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
