import { inflateBase64 } from '../model/bytes.ts';
import type { HyphenationPatterns } from './locale.ts';

type PatternModule = () => Promise<{ readonly default: { readonly deflated: string } }>;

/** The patterns of hyph-utf8 whose licence is MIT, BSD or as free, by language tag in lower case. */
const patternModules: Readonly<Record<string, PatternModule>> = {
  af: () => import('#patterns/af'),
  be: () => import('#patterns/be'),
  bg: () => import('#patterns/bg'),
  cy: () => import('#patterns/cy'),
  da: () => import('#patterns/da'),
  de: () => import('#patterns/de'),
  el: () => import('#patterns/el'),
  'en-gb': () => import('#patterns/en-gb'),
  'en-us': () => import('#patterns/en-us'),
  es: () => import('#patterns/es'),
  et: () => import('#patterns/et'),
  eu: () => import('#patterns/eu'),
  fr: () => import('#patterns/fr'),
  ga: () => import('#patterns/ga'),
  gl: () => import('#patterns/gl'),
  it: () => import('#patterns/it'),
  ka: () => import('#patterns/ka'),
  lt: () => import('#patterns/lt'),
  nl: () => import('#patterns/nl'),
  pl: () => import('#patterns/pl'),
  pt: () => import('#patterns/pt'),
  sk: () => import('#patterns/sk'),
  sl: () => import('#patterns/sl'),
  uk: () => import('#patterns/uk'),
};

/** Languages whose patterns are those of another tag. */
const standIns: Readonly<Record<string, string>> = {
  en: 'en-gb',
  'en-ph': 'en-us',
  'en-pr': 'en-us',
  lb: 'de',
};

/** Languages that write every noun with a capital. */
const withCapitalNouns: ReadonlySet<string> = new Set(['de', 'lb']);

/** Loads patterns. The same function for all tags of a language. */
export type PatternLoader = () => Promise<HyphenationPatterns>;

const loaders: ReadonlyMap<string, PatternLoader> = new Map(
  Object.entries(patternModules).map(([tag, load]) => [
    tag,
    () => readPatterns(load, withCapitalNouns.has(tag)),
  ]),
);

/** Returns what loads the patterns of a language, by BCP 47 tag. `undefined` if Quoin has none. */
export function patternsOf(language: string): PatternLoader | undefined {
  const subtags = language.toLowerCase().split('-');
  for (let length = subtags.length; length > 0; length--) {
    const tag = subtags.slice(0, length).join('-');
    const loader = loaders.get(tag) ?? loaders.get(standIns[tag] ?? '');
    if (loader !== undefined) return loader;
  }
  return undefined;
}

async function readPatterns(load: PatternModule, hasNouns: boolean): Promise<HyphenationPatterns> {
  // A split bundle gives a CommonJS module as the default export alone.
  const { default: file } = await load();
  const text = new TextDecoder().decode(await inflateBase64(file.deflated));
  const [patterns = '', exceptions = ''] = text.split('\n');
  return { patterns, exceptions, hasNouns };
}
