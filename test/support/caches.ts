import { openShaper, type Shaper } from '../../src/fonts/shape.ts';
import { Caches } from '../../src/model/caches.ts';

/** Caches that the tests of a file share, as the calls of one typesetter do. */
export const caches: Caches = new Caches();

export const shaper: Shaper = await openShaper(caches);
