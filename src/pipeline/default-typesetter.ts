import { createTypesetter, type Typesetter } from './typesetter.ts';

// The only state at module level: the functions of the public API share one typesetter.
let shared: Typesetter | undefined;

/** Returns the typesetter that the functions of the public API share. */
export function defaultTypesetter(): Typesetter {
  shared ??= createTypesetter();
  return shared;
}
