import type { Aside, AsideVariant } from '../../model/document.ts';
import type { Shaping } from '../inline/shape-word.ts';
import { type SetLine, setLines } from '../lines/set-lines.ts';

/** The first variant of an aside whose every line fits its measure; the last one is broken into lines if it must be. */
export function setAside(aside: Aside, shaping: Shaping): readonly SetLine[] {
  let set: readonly SetLine[] = [];
  for (const variant of aside.variants) {
    set = setVariant(variant, aside, shaping);
    if (set.length === variant.length && set.every((line) => line.width <= aside.measure)) return set;
  }
  return set;
}

function setVariant(variant: AsideVariant, aside: Aside, shaping: Shaping): readonly SetLine[] {
  return variant.flatMap((line) => {
    const inlines = line.filter((inline) => inline.kind === 'text');
    return setLines(inlines, aside.measure, { alignment: aside.alignment, economy: 0 }, shaping).lines;
  });
}
