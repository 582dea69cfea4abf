import { z } from 'zod';
import { Span, type Point } from '../../schemas/span.ts';

/*
 * Checking a value against its schema without copying it. Zod copies all that it checks, and makes a note of each value beside it, which takes
 * longer than the check. What we have made ourselves needs no copy: the value itself comes back. Only an object whose keys are in another
 * order than those of the schema is made again, because what is published has them in that order. A schema of a kind that is not known here is
 * left to zod, and zod alone says what is wrong with a value that does not fit.
 */

/** What becomes of a value that does not fit. */
const FAULT = Symbol('fault');

/** Gives the value as its schema has it, the same one if it can; or `FAULT`. */
type Check = (value: unknown) => unknown;

type Schema = z.core.$ZodTypes;

/**
 * A value as its schema has it, not copied where it is so already.
 * @throws As the schema does, if the value does not fit.
 */
export function checked<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const found = checkOf(schema as unknown as Schema)(value);
  return (found === FAULT ? schema.parse(value) : found) as z.output<T>;
}

const checks = new WeakMap<Schema, Check>();

function checkOf(schema: Schema): Check {
  let check = checks.get(schema);
  if (!check) {
    check = checkFor(schema);
    checks.set(schema, check);
  }
  return check;
}

function checkFor(schema: Schema): Check {
  if ((schema as unknown) === Span) return ofSpan(bySchema(schema));
  return bySchema(schema);
}

function bySchema(schema: Schema): Check {
  const { def } = schema._zod;
  if (def.type === 'object' && def.catchall?._zod.def.type === 'never')
    return withRules(
      ofObject(() => def.shape as Record<string, Schema>),
      def.checks,
    );
  if (def.type === 'array') return withRules(ofArray(checkOf(def.element as Schema)), def.checks);
  if (def.type === 'number') return ofNumber(def) ?? byZod(schema);
  if (def.checks?.length) return byZod(schema);
  switch (def.type) {
    case 'union':
      return def.inclusive === false ? byZod(schema) : ofUnion((def.options as Schema[]).map(checkOf));
    case 'optional': {
      if (!mayBeLeftOut(schema)) return byZod(schema);
      const inner = checkOf(def.innerType as Schema);
      return (value) => (value === undefined ? undefined : inner(value));
    }
    case 'string':
      return def.coerce ? byZod(schema) : (value) => (typeof value === 'string' ? value : FAULT);
    case 'enum':
    case 'literal': {
      const values: ReadonlySet<unknown> = schema._zod.values!;
      return (value) => (values.has(value) ? value : FAULT);
    }
    case 'record':
      return ofRecord(def.keyType._zod.values, def) ?? byZod(schema);
    default:
      return byZod(schema);
  }
}

/** What zod checks itself. */
function byZod({ _zod }: Schema): Check {
  return (value) => {
    const found = _zod.run({ value, issues: [] }, { async: false }) as z.core.ParsePayload;
    return found.issues.length === 0 ? found.value : FAULT;
  };
}

type Field = { key: string; check: Check; isOptional: boolean };

/** Whether zod leaves a key out if the value has none. */
function mayBeLeftOut({ _zod }: Schema): boolean {
  return _zod.optin === 'optional' && _zod.optout === 'optional';
}

/** An object with these keys and no others. They are looked at when the first one is checked: a schema may hold itself. */
function ofObject(shapeOf: () => Readonly<Record<string, Schema>>): Check {
  const fieldsOf = () =>
    Object.entries(shapeOf()).map(([key, schema]): Field => ({
      key,
      check: checkOf(schema),
      isOptional: mayBeLeftOut(schema),
    }));
  let fields: Field[] | undefined;
  return (value) => {
    if (typeof value !== 'object' || value === null) return FAULT;
    fields ??= fieldsOf();
    const own = value as Record<string, unknown>;
    if (Array.isArray(own)) return inOrder(own, fields);
    let copy: Record<string, unknown> | undefined;
    let at = 0;
    for (const key in own) {
      while (at < fields.length && fields[at]!.key !== key) {
        if (!fields[at]!.isOptional) return inOrder(own, fields);
        at += 1;
      }
      if (at === fields.length) return inOrder(own, fields);
      const part = own[key];
      const found = fields[at]!.check(part);
      if (found === FAULT) return FAULT;
      if (found !== part) (copy ??= { ...own })[key] = found;
      at += 1;
    }
    for (; at < fields.length; at += 1) if (!fields[at]!.isOptional) return inOrder(own, fields);
    return copy ?? own;
  };
}

/** Two thirds of a scheme are places, each made in the same way: they are looked at key by key, and by the schema only if that says no. */
function ofSpan(check: Check): Check {
  return (value) => (isPlainSpan(value) ? value : check(value));
}

function isPlainSpan(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { file, start, end } = value as Partial<Span>;
  return typeof file === 'string' && hasKeys(value, SPAN_KEYS) && isPlainPoint(start) && isPlainPoint(end);
}

function isPlainPoint(value: Point | undefined): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { line, column, offset } = value;
  return isWhole(line, 1) && isWhole(column, 1) && isWhole(offset, 0) && hasKeys(value, POINT_KEYS);
}

const SPAN_KEYS: readonly (keyof Span)[] = ['file', 'start', 'end'];
const POINT_KEYS: readonly (keyof Point)[] = ['line', 'column', 'offset'];

/** Whether an object has these keys in this order, and no others. */
function hasKeys(value: object, keys: readonly string[]): boolean {
  let at = 0;
  for (const key in value) if (key !== keys[at++]) return false;
  return at === keys.length;
}

function isWhole(value: unknown, least: number): boolean {
  return Number.isSafeInteger(value) && (value as number) >= least;
}

type RecordRule = { valueType: z.core.$ZodType; partial?: boolean; mode?: string };

/** A record with every one of these keys, as an object with a key for each. Undefined if other records fit too. */
function ofRecord(keys: ReadonlySet<unknown> | undefined, { valueType, partial, mode }: RecordRule): Check | undefined {
  if (!keys || partial || mode === 'loose' || valueType._zod.optin !== undefined) return undefined;
  const check = ofObject(() => Object.fromEntries([...keys].map((key) => [String(key), valueType as Schema])));
  return (value) => (z.core.util.isPlainObject(value) ? check(value) : FAULT);
}

/** A copy with the keys in the order of the schema; `FAULT` if one is missing, or is none of the schema's. */
function inOrder(own: Record<string, unknown>, fields: readonly Field[]): unknown {
  // most often it fits another schema of a union
  for (const { key, isOptional } of fields) if (!isOptional && !(key in own)) return FAULT;
  const copy: Record<string, unknown> = {};
  let left = countOfKeys(own);
  for (const { key, check } of fields) {
    if (!(key in own)) continue;
    const found = check(own[key]);
    if (found === FAULT) return FAULT;
    copy[key] = found;
    left -= 1;
  }
  return left === 0 ? copy : FAULT;
}

/** With those of its prototype, as zod counts them. */
function countOfKeys(own: object): number {
  let count = 0;
  for (const key in own) if (key !== undefined) count += 1;
  return count;
}

function ofArray(check: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return FAULT;
    const own: readonly unknown[] = value;
    let copy: unknown[] | undefined;
    for (let i = 0; i < own.length; i += 1) {
      const found = check(own[i]);
      if (found === FAULT) return FAULT;
      if (found !== own[i]) (copy ??= [...own])[i] = found;
    }
    return copy ?? own;
  };
}

/** The first that the value fits. */
function ofUnion(options: readonly Check[]): Check {
  return (value) => {
    for (const option of options) {
      const found = option(value);
      if (found !== FAULT) return found;
    }
    return FAULT;
  };
}

/** What zod says of a number: that it is whole, or its ends. */
type NumberRule = {
  coerce?: boolean;
  check?: string;
  format?: string;
  inclusive?: boolean;
  value?: number;
  checks?: readonly { _zod: { def: NumberRule } }[];
};

/** A number with these ends. Undefined if zod says more of it. */
function ofNumber(def: NumberRule): Check | undefined {
  if (def.coerce) return undefined;
  let isNumber: (value: unknown) => boolean = Number.isFinite;
  // the ends themselves, and the numbers next to them
  let [above, from, below, until] = [-Infinity, -Infinity, Infinity, Infinity];
  for (const { check, format, inclusive, value } of [def, ...(def.checks ?? []).map(({ _zod }) => _zod.def)]) {
    if (check === undefined) continue;
    if (check === 'number_format' && format === 'safeint') isNumber = Number.isSafeInteger;
    else if (check === 'greater_than' && inclusive) from = Math.max(from, value!);
    else if (check === 'greater_than') above = Math.max(above, value!);
    else if (check === 'less_than' && inclusive) until = Math.min(until, value!);
    else if (check === 'less_than') below = Math.min(below, value!);
    else return undefined;
  }
  const isWithin = (value: number) => value > above && value >= from && value < below && value <= until;
  return (value) => (isNumber(value) && isWithin(value as number) ? value : FAULT);
}

/** What is checked of an object or an array when each of its parts has been. */
function withRules(check: Check, rules: readonly z.core.$ZodCheck<never>[] = []): Check {
  if (rules.length === 0) return check;
  return (value) => {
    const found = check(value);
    if (found === FAULT) return FAULT;
    const payload: z.core.ParsePayload<never> = { value: found as never, issues: [] };
    for (const { _zod } of rules) {
      if (_zod.def.when && !_zod.def.when(payload)) continue;
      void _zod.check(payload);
      if (payload.issues.length > 0) return FAULT;
    }
    return payload.value;
  };
}
