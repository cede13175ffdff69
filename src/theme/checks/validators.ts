/**
 * Returns the end of a sentence that says what is wrong with a value, such as
 * `.blocks[2].before is undefined, but must be an object`; `undefined` for a valid value.
 */
export type Check = (value: unknown) => string | undefined;

/** A check for every property of an object. */
export type PropertyChecks<Type> = { readonly [Property in keyof Type]-?: Check };

/** Accepts any finite number. */
export const number: Check = (value) => (Number.isFinite(value) ? undefined : mismatch(value, 'a number'));

/** Accepts a finite number that is not negative. */
export const length: Check = (value) =>
  Number.isFinite(value) && (value as number) >= 0 ? undefined : mismatch(value, 'a length');

/** Accepts a finite number above 0. */
export const positive: Check = (value) =>
  Number.isFinite(value) && (value as number) > 0 ? undefined : mismatch(value, 'a number above 0');

/** Accepts a number from 0 to 1. */
export const share: Check = (value) =>
  Number.isFinite(value) && (value as number) >= 0 && (value as number) <= 1
    ? undefined
    : mismatch(value, 'a number from 0 to 1');

/** Accepts a list of numbers that are not negative, each at least as great as the one before. */
export const ascending: Check = (value) => {
  const error = listOf(length)(value);
  if (error !== undefined) return error;
  const numbers = value as readonly number[];
  const at = numbers.findIndex((each, index) => each < (numbers[index - 1] ?? 0));
  return at < 0 ? undefined : `[${at}]${mismatch(numbers[at], `${numbers[at - 1]} or greater`)}`;
};

/** Accepts a string. */
export const text: Check = (value) => (typeof value === 'string' ? undefined : mismatch(value, 'a string'));

/** Accepts `true` and `false`. */
export const flag: Check = (value) =>
  typeof value === 'boolean' ? undefined : mismatch(value, 'true or false');

/** Accepts a colour such as `#7a1f1f`. */
export const colour: Check = (value) =>
  typeof value === 'string' && /^#[\da-f]{6}$/iu.test(value)
    ? undefined
    : mismatch(value, "a colour such as '#7a1f1f'");

/** Accepts a `Uint8Array`. */
export const bytes: Check = (value) =>
  value instanceof Uint8Array ? undefined : mismatch(value, 'a Uint8Array');

/** Accepts one of some strings. */
export function oneOf(...names: readonly string[]): Check {
  const quoted = names.map((name) => `'${name}'`).join(', ');
  return (value) =>
    names.includes(value as string)
      ? undefined
      : mismatch(value, names.length === 1 ? quoted : `one of ${quoted}`);
}

/** Accepts `undefined`, and what the check accepts. */
export function optional(check: Check): Check {
  return (value) => (value === undefined ? undefined : check(value));
}

/** Accepts an array whose every element the check accepts. */
export function listOf(check: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return mismatch(value, 'a list');
    for (let index = 0; index < value.length; index += 1) {
      const error = check(value[index]);
      if (error !== undefined) return `[${index}]${error}`;
    }
    return undefined;
  };
}

/** Accepts an object whose properties the checks accept. Ignores other properties. */
export function object<Type>(checks: PropertyChecks<Type>): Check {
  const properties = Object.entries<Check>(checks);
  return (value) => {
    if (typeof value !== 'object' || value === null) return mismatch(value, 'an object');
    for (const [property, check] of properties) {
      const error = check((value as Readonly<Record<string, unknown>>)[property]);
      if (error !== undefined) return `.${property}${error}`;
    }
    return undefined;
  };
}

/** Accepts a member of a discriminated union: an object that the check of its `kind` accepts. */
export function byKind(checks: Readonly<Record<string, Check>>): Check {
  const kind = object<{ readonly kind: string }>({ kind: oneOf(...Object.keys(checks)) });
  return (value) => {
    const error = kind(value);
    if (error !== undefined) return error;
    return checks[(value as { readonly kind: string }).kind]?.(value);
  };
}

/** A check that runs only once for each object. */
export interface SingleCheck {
  readonly check: Check;
  /** True for an object that was accepted. */
  readonly hasAccepted: (value: object) => boolean;
}

/** Runs a check only once for each object. This saves time, and ends if an object contains itself. */
export function once(check: Check): SingleCheck {
  const valid = new WeakSet();
  const checkOnce: Check = (value) => {
    if (typeof value !== 'object' || value === null) return check(value);
    if (valid.has(value)) return undefined;
    valid.add(value);
    const error = check(value);
    if (error !== undefined) valid.delete(value);
    return error;
  };
  return { check: checkOnce, hasAccepted: (value) => valid.has(value) };
}

function mismatch(value: unknown, expected: string): string {
  return ` is ${shown(value)}, but must be ${expected}`;
}

/** Longest string that a message quotes, in characters. */
const maxQuoteLength = 40;

function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, maxQuoteLength));
  if (typeof value === 'function') return 'a function';
  if (Array.isArray(value)) return 'a list';
  if (value instanceof Promise) return 'a promise';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
