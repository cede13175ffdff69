/** What is wrong with a value, as `.blocks[2].before is undefined, and must be an object`; absent for a sound one. */
export type Check = (value: unknown) => string | undefined;

/** A check for every part of a object. */
export type PartChecks<Thing> = { readonly [Part in keyof Thing]-?: Check };

/** A number that can be reckoned with. */
export const number: Check = (value) => (Number.isFinite(value) ? undefined : unlike(value, 'a number'));

/** A number of points that is not negative. */
export const length: Check = (value) =>
  Number.isFinite(value) && (value as number) >= 0 ? undefined : unlike(value, 'a length');

/** A number above 0. */
export const positive: Check = (value) =>
  Number.isFinite(value) && (value as number) > 0 ? undefined : unlike(value, 'a number above 0');

export const text: Check = (value) => (typeof value === 'string' ? undefined : unlike(value, 'a text'));

export const flag: Check = (value) =>
  typeof value === 'boolean' ? undefined : unlike(value, 'true or false');

export const colour: Check = (value) =>
  typeof value === 'string' && /^#[\da-f]{6}$/iu.test(value) ? undefined : unlike(value, "such as '#7a1f1f'");

export const bytes: Check = (value) =>
  value instanceof Uint8Array ? undefined : unlike(value, 'a Uint8Array');

export function oneOf(...names: readonly string[]): Check {
  const wanted = names.map((name) => `'${name}'`).join(', ');
  return (value) =>
    names.includes(value as string)
      ? undefined
      : unlike(value, names.length === 1 ? wanted : `one of ${wanted}`);
}

export function optional(check: Check): Check {
  return (value) => (value === undefined ? undefined : check(value));
}

export function listOf(check: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return unlike(value, 'a list');
    for (let index = 0; index < value.length; index += 1) {
      const fault = check(value[index]);
      if (fault !== undefined) return `[${index}]${fault}`;
    }
    return undefined;
  };
}

/** An object with these parts; what else it has does not matter. */
export function object<Thing>(checks: PartChecks<Thing>): Check {
  const parts = Object.entries<Check>(checks);
  return (value) => {
    if (typeof value !== 'object' || value === null) return unlike(value, 'an object');
    for (const [part, check] of parts) {
      const fault = check((value as Readonly<Record<string, unknown>>)[part]);
      if (fault !== undefined) return `.${part}${fault}`;
    }
    return undefined;
  };
}

/** One of several things, told apart by their `kind`. */
export function byKind(checks: Readonly<Record<string, Check>>): Check {
  const kind = object<{ readonly kind: string }>({ kind: oneOf(...Object.keys(checks)) });
  return (value) => {
    const fault = kind(value);
    if (fault !== undefined) return fault;
    return checks[(value as { readonly kind: string }).kind]?.(value);
  };
}

/** The same check, once for each object; it may hold itself. */
export function once(check: Check): Check {
  const sound = new WeakSet();
  return (value) => {
    if (typeof value !== 'object' || value === null) return check(value);
    if (sound.has(value)) return undefined;
    sound.add(value);
    const fault = check(value);
    if (fault !== undefined) sound.delete(value);
    return fault;
  };
}

function unlike(value: unknown, wanted: string): string {
  return ` is ${shown(value)}, and must be ${wanted}`;
}

const longestShown = 40;

function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, longestShown));
  if (typeof value === 'function') return 'a function';
  if (Array.isArray(value)) return 'a list';
  if (value instanceof Promise) return 'a promise';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
