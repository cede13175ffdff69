import { openFontBook } from '../../src/fonts/font-book.ts';
import type { Shaping } from '../../src/layout/inline/shaping.ts';
import { loadHyphenators } from '../../src/locale/hyphenate.ts';
import { caches, shaper } from './caches.ts';

/**
 * Returns what lines are shaped with: faces for some needs of text.
 *
 * @param hyphenated Languages that have hyphenation. Default: none.
 */
export async function shapingFor(
  needs: Parameters<typeof openFontBook>[1],
  hyphenated: Iterable<string> = [],
): Promise<Shaping> {
  const { book } = await openFontBook([], needs, caches);
  const hyphenators = await loadHyphenators(hyphenated, caches);
  return { book, shaper, caches, report: () => {}, fellBack: () => {}, hyphenators };
}
