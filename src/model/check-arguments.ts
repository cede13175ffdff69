/** Checks of what a caller passes. A wrong argument is a TypeError that names it; a wrong value of the right type is not checked here. */
import { didYouMean } from './suggest.ts';

/** The type that an argument or option must have. `any` leaves the check to the code that uses it. */
export type ArgumentType = 'text' | 'function' | 'object' | 'list' | 'bytes' | 'source' | 'any';

interface TypeCheck {
  /** What was expected, for the message. */
  readonly words: string;
  readonly test: (value: unknown) => boolean;
}

const typeChecks: Readonly<Record<ArgumentType, TypeCheck>> = {
  text: { words: 'a string', test: (value) => typeof value === 'string' },
  function: { words: 'a function', test: (value) => typeof value === 'function' },
  object: { words: 'an object', test: isObject },
  list: { words: 'a list', test: Array.isArray },
  bytes: { words: 'a Uint8Array', test: (value) => value instanceof Uint8Array },
  source: {
    words: 'a string or a Uint8Array',
    test: (value) => typeof value === 'string' || value instanceof Uint8Array,
  },
  any: { words: 'anything', test: () => true },
};

/** Throws a TypeError that names the argument if it does not have the type. */
export function checkArgument(name: string, value: unknown, type: ArgumentType): void {
  const { words, test } = typeChecks[type];
  if (!test(value)) throw new TypeError(`${name}: expected ${words}, not ${described(value)}`);
}

/**
 * Checks an object of options: that it is one, that it has no other keys than those in `types`, and their types.
 * `undefined` is the same as a missing option.
 *
 * @param name Name of the object, for the message: `options`, `limits`.
 * @throws TypeError that names the option
 */
export function checkOptionTypes(
  name: string,
  options: unknown,
  types: Readonly<Record<string, ArgumentType>>,
): void {
  checkArgument(name, options, 'object');
  for (const [key, value] of Object.entries(Object(options))) {
    const type = Object.hasOwn(types, key) ? types[key] : undefined;
    const option = name === 'options' ? key : `${name}.${key}`;
    if (type === undefined) {
      const known = Object.keys(types);
      const hint = didYouMean(key, known, `The options are ${known.join(', ')}.`);
      throw new TypeError(`${name}: There is no option “${key}”. ${hint}`);
    }
    if (value !== undefined) checkArgument(option, value, type);
  }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function described(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return `“${value.slice(0, 40)}”`;
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
