import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { project } from './project.ts';

/** What is wrong with what a command printed, by its published schema; none if it is as the schema says. */
export function faultsOf(name: string, printed: unknown): unknown[] {
  const schema = JSON.parse(readFileSync(`${project}schemas/json/${name}.schema.json`, 'utf8')) as object;
  // what the trade calls a thing, and its unit, are no rules
  const isValid = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
  return isValid(printed) ? [] : isValid.errors!;
}
