import type { Aside, AsideVariant } from '../../model/document.ts';
import type { Shaping } from '../inline/shape-word.ts';
import { isSettable } from '../inline/text-run.ts';
import { type SetLine, setLines } from '../lines/set-lines.ts';
import type { GalleyItem, GalleyLine, LinePiece } from './galley.ts';
import { noSpace } from './gap.ts';
import type { AsideParent } from './structure-builder.ts';
import { structuredLines } from './structure-builder.ts';

/** An aside in its lines, and where they stand. */
export interface SetAside {
  readonly aside: Aside;
  readonly lines: readonly SetLine[];
  /** Of the aside's left edge, from the flow's. */
  readonly x: number;
  /** Whether every line stays in the measure, and no word is divided. */
  readonly fits: boolean;
}

/** The edges of the text that an aside stands beside, from the flow's left edge. */
export interface TextEdges {
  readonly x: number;
  readonly measure: number;
}

/** Sets the first variant of an aside whose every line fits its measure; the last one is broken into lines if it must be. */
export function setAside(aside: Aside, text: TextEdges, shaping: Shaping): SetAside {
  const x = aside.x + text.x + (aside.edge === 'end' ? text.measure : 0);
  let lines: readonly SetLine[] = [];
  for (const variant of aside.variants) {
    lines = setVariant(variant, aside, shaping);
    if (lines.length === variant.length && lines.every((line) => line.width <= aside.measure)) break;
  }
  const fits = lines.every((line) => line.width <= aside.measure && endsInSpace(line));
  return { aside, lines, x, fits };
}

/** Only a line that ends inside a word has no space after it. */
function endsInSpace(line: SetLine): boolean {
  return line.pieces.at(-1)?.run.glyphs.at(-1)?.text === ' ';
}

function setVariant(variant: AsideVariant, aside: Aside, shaping: Shaping): readonly SetLine[] {
  return variant.flatMap((line) => {
    return setLines(
      line.filter(isSettable),
      aside.measure,
      { alignment: aside.alignment, economy: 0 },
      shaping,
    ).lines;
  });
}

/** How far to the right text beside an aside may reach; Infinity where nothing is reserved. */
export function reservedEdge({ aside, lines, x }: SetAside, text: TextEdges): number {
  if (aside.reserves === undefined) return Infinity;
  const left = x + Math.min(...lines.map((line) => line.pieces[0]?.x ?? Infinity));
  return left > text.x ? left - aside.reserves : Infinity;
}

/**
 * The galley with an aside on its first line, its further lines on the baselines below; lines are added
 * where there are none. No page ends between two lines of an aside.
 */
export function withAside(
  galley: readonly GalleyItem[],
  { aside, lines, x }: SetAside,
  parent: AsideParent,
): readonly GalleyItem[] {
  const ridden = [...galley];
  const at = ridden.findIndex((item) => item.kind === 'line');
  const line = ridden[at];
  if (line?.kind !== 'line') return ridden;
  const drops = dropsFrom(ridden, at, lines.length);
  const { reads } = parent;
  const structureRef = structuredLines(
    lines.map((set) => set.pieces),
    parent,
  );
  const pieces = structureRef.flatMap((set, index) =>
    set.map((piece): LinePiece => {
      return { ...piece, x: x + piece.x, rise: aside.rise - (drops[index] ?? 0), reads };
    }),
  );
  const all = reads === 'before' ? [...pieces, ...line.pieces] : [...line.pieces, ...pieces];
  ridden[at] = { ...line, pieces: all };
  return ridden;
}

/**
 * From the baseline of the line at `at` to its own and the next ones, `count` in all. Blank lines are added where
 * the galley ends too soon, or goes on overleaf.
 */
function dropsFrom(galley: GalleyItem[], at: number, count: number): readonly number[] {
  const drops: number[] = [];
  let drop = 0;
  let above: GalleyLine | undefined;
  let model = at;
  for (let index = at; drops.length < count; index++) {
    const next = galley[index];
    if (next === undefined || (next.kind === 'space' && next.at === 'forced')) addBlank(galley, index, model);
    const item = galley[index];
    if (item?.kind === 'line') {
      if (above !== undefined) drop += above.below + item.above;
      drops.push(drop, ...dropsInside(item, drop));
      above = item;
      model = index;
    } else if (item?.kind === 'space') {
      drop += item.height;
      galley[index] = { ...item, at: 'after-head' };
    }
  }
  return drops;
}

/** The baselines inside a line that others are attached to, from the top to the bottom. */
function dropsInside({ attached }: GalleyLine, top: number): readonly number[] {
  const drops: number[] = [];
  let lowest = 0;
  for (const { drop } of attached) {
    if (drop <= lowest) continue;
    lowest = drop;
    drops.push(top + drop);
  }
  return drops;
}

/** Adds a line like the one at `model`, without anything on it. */
function addBlank(galley: GalleyItem[], before: number, model: number): void {
  const line = galley[model];
  if (line?.kind !== 'line') return;
  const { above, below, capHeight } = line.attached.at(-1)?.line ?? line;
  const bare = { pieces: [], pictures: [], rules: [], marks: [], attached: [] };
  const blank = { ...line, above, below, capHeight, ...bare };
  const space = { kind: 'space', ...noSpace, at: 'after-head', hyphenated: false, keepDepth: 0 } as const;
  galley.splice(before, 0, space, blank);
}
