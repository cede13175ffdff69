import { clustersOf } from '../../fonts/clusters.ts';
import type { Face } from '../../model/face.ts';
import { faceRunsOf } from './face-runs.ts';
import { featuresOfStyle } from './shape-word.ts';
import type { Shaping } from './shaping.ts';
import type { SettableInline } from './text-run.ts';

/**
 * Returns a shaping that sets all small capitals of a text alike: as smaller capitals, if a letter has no small capital in its
 * face while others have. A heading such as KINH NGHIỆM would mix two sorts of letters in one word.
 */
export function withAgreeingCapitals(inlines: readonly SettableInline[], shaping: Shaping): Shaping {
  let hasReal = false;
  let lacksSome = false;
  const silent = { ...shaping, report: () => undefined, fellBack: () => undefined };
  for (const inline of inlines) {
    if (inline.kind === 'icon' || inline.style.capitals === 'as-written') continue;
    for (const word of inline.text.split(/\s+/u)) {
      for (const { text, face } of faceRunsOf({ inline, text: word, start: 0 }, silent)) {
        if (!/\p{L}/u.test(text)) continue;
        const isReal = face.features.has('smcp');
        hasReal ||= isReal;
        lacksSome ||= !isReal || !hasSmallCapitals(text, face, inline, shaping);
      }
    }
  }
  return hasReal && lacksSome ? { ...shaping, scalesCapitals: true } : shaping;
}

/** True if a face draws another glyph for every letter of a text in small capitals. It has those of ASCII letters. */
function hasSmallCapitals(
  text: string,
  face: Face,
  { style }: Exclude<SettableInline, { readonly kind: 'icon' }>,
  { shaper, caches }: Shaping,
): boolean {
  const { features, plain } = featuresOfStyle(style, caches);
  const letters = style.capitals === 'all-small-caps' ? /[^\p{ASCII}\P{L}]/u : /[^\p{ASCII}\P{Ll}]/u;
  return clustersOf(text).every((cluster) => {
    if (!letters.test(cluster)) return true;
    const glyphOf = (each: typeof features): number | undefined =>
      shaper.shape(face, cluster, each, style.language).glyphs[0]?.id;
    return glyphOf(features) !== glyphOf(plain);
  });
}
