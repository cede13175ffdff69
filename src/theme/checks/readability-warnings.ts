import { blocksIn, ownTexts } from '../../model/blocks.ts';
import type { Block, Document, Flow, Frame, Inline, PageMaster, Tint } from '../../model/document.ts';
import type { DisplayList } from '../../model/page.ts';
import type { Place, Problem, ProblemCode } from '../../model/problem.ts';
import { mainFlow } from '../kit/sheet.ts';
import type { SettingName, Settings } from '../settings/settings.ts';
import { contrastOf } from './readability.ts';

/** Where files say settings; those of a caller or a theme in code have no place. */
export type SettingPlaces = ReadonlyMap<SettingName, Place>;

/** Settings as they were used, and what came of them. */
export interface UsedSettings {
  readonly settings: Settings;
  readonly places: SettingPlaces;
  readonly document: Document;
  readonly display: DisplayList;
}

/** Least contrast of text. Source: WCAG 2.2, 1.4.3, level AA. */
const minimumContrast = 4.5;
/** Text under this many points tires readers. */
const leastSize = 7.5;
/** Characters in a line, and how far one text may differ from the next in that. */
const longestMeasure = 100;
const tolerance = 1.05;
/** Fewer characters say too little about how wide they are. */
const leastSample = 300;

const paperColour = '#ffffff';

/** What settings make hard to read: colours too near to their ground, small text, long lines. */
export function readabilityWarnings(used: UsedSettings): readonly Problem[] {
  return [...lowContrasts(used), ...smallText(used), ...longMeasure(used)];
}

function lowContrasts({ settings, places, document }: UsedSettings): readonly Problem[] {
  const used = coloursByGround(document);
  return (['textColour', 'mutedColour', 'accent'] as const).flatMap((name) => {
    const colour = settings[name];
    const grounds = [...used].filter(([, colours]) => colours.has(colour)).map(([ground]) => ground);
    const faint = grounds.find((ground) => contrastOf(colour, ground) < minimumContrast);
    if (faint === undefined) return [];
    const contrast = contrastOf(colour, faint).toFixed(1);
    const message = `Text in ${colour} on ${faint} has a contrast of ${contrast} : 1, which is hard to read.`;
    const hint = `Text can be read by most where its contrast is ${minimumContrast} : 1 or more.`;
    return [doubt('low-contrast', message, hint, places.get(name))];
  });
}

/** The colours of text, by what they stand on: the paper, or a tint that their frame lies in. */
function coloursByGround({ flows, sheet }: Document): ReadonlyMap<string, ReadonlySet<string>> {
  const masters = [sheet.first, sheet.other, ...(sheet.last ? [sheet.last] : [])];
  const furniture = masters.flatMap(({ head, foot, continued }) =>
    [head, foot, continued].flatMap((line) => line?.inlines ?? []),
  );
  const used = new Map<string, Set<string>>();
  const note = (ground: string, inlines: readonly Inline[]): void => {
    const colours = used.get(ground) ?? new Set();
    for (const inline of inlines) if (inline.kind !== 'icon') colours.add(inline.style.colour);
    used.set(ground, colours);
  };
  note(paperColour, furniture);
  for (const flow of flows) {
    const inlines = inlinesIn(flow.blocks);
    for (const ground of groundsOf(flow, masters)) note(ground, inlines);
  }
  return used;
}

function groundsOf({ name }: Flow, masters: readonly PageMaster[]): ReadonlySet<string> {
  const grounds = masters.flatMap(({ frames, tints = [] }) =>
    frames.filter((frame) => frame.flow === name).map((frame) => groundUnder(frame, tints)),
  );
  return new Set(grounds);
}

/** Of tints, the last lies on top. */
function groundUnder(frame: Frame, tints: readonly Tint[]): string {
  return tints.findLast(({ area }) => contains(area, frame))?.colour ?? paperColour;
}

function contains(area: Tint['area'], { x, y, width, height }: Frame): boolean {
  const inside = x >= area.x && x + width <= area.x + area.width;
  return inside && y >= area.y && y + height <= area.y + area.height;
}

function smallText({ settings, places, document }: UsedSettings): readonly Problem[] {
  const inlines = document.flows.flatMap((flow) => inlinesIn(flow.blocks));
  const texts = inlines.filter((inline) => inline.kind === 'text' && inline.text.trim() !== '');
  const smallest = Math.min(settings.size, ...texts.map((inline) => inline.style.size));
  if (smallest >= leastSize) return [];
  const message = `The smallest text is ${smallest.toFixed(1)} pt high, which is hard to read.`;
  const hint = `Let \`size\` be larger; text of ${leastSize} pt or more can be read by most.`;
  return [doubt('small-text', message, hint, places.get('size'))];
}

function longMeasure({ settings, places, document, display }: UsedSettings): readonly Problem[] {
  const width = meanWidth(display, settings.size);
  const frame = document.sheet.first.frames.find(({ flow }) => flow === mainFlow);
  if (width === undefined || frame === undefined) return [];
  const characters = frame.width / width;
  if (characters <= longestMeasure * tolerance) return [];
  const message = `Lines have room for about ${Math.round(characters)} characters, which is hard to follow.`;
  const hint = `Let \`size\` or \`margin\` be larger; lines of ${longestMeasure} characters or less can be read with ease.`;
  const place = places.get('size') ?? places.get('margin') ?? places.get('family');
  return [doubt('line-too-long', message, hint, place)];
}

/** Of a character of running text, in points; unknown where there is little text. */
function meanWidth({ pages }: DisplayList, size: number): number | undefined {
  let characters = 0;
  let width = 0;
  for (const item of pages.flatMap((page) => page.items)) {
    if (item.kind !== 'run' || Math.abs(item.run.size - size) > 0.01) continue;
    width += item.run.width;
    characters += item.run.glyphs.reduce((sum, glyph) => sum + glyph.text.length, 0);
  }
  return characters < leastSample ? undefined : width / characters;
}

function inlinesIn(blocks: readonly Block[]): readonly Inline[] {
  return [...blocksIn(blocks)].flatMap((block) => ownTexts(block).flat());
}

function doubt(code: ProblemCode, message: string, hint: string, place: Place | undefined): Problem {
  return { code, severity: 'warning', message, hint, ...(place && { place }) };
}
