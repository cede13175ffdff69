import { blocksIn, ownTexts } from '../../model/blocks.ts';
import {
  type Block,
  type Document,
  type Flow,
  type Frame,
  type Inline,
  mastersOf,
  type PageMaster,
  type Tint,
} from '../../model/document.ts';
import type { DisplayList } from '../../model/page.ts';
import { type Place, type Problem, problem } from '../../model/problem.ts';
import { inSteps, type Steps } from '../../model/steps.ts';
import { mainFlow } from '../kit/sheet.ts';
import type { SettingName, Settings } from '../settings/settings.ts';
import { contrastOf, minContrast, minTextSize, paperColour } from './readability.ts';

/** Positions of settings in files. Settings of a caller or of a theme in code have none. */
export type SettingPlaces = ReadonlyMap<SettingName, Place>;

/** Settings, and the document and pages that were made with them. */
export interface UsedSettings {
  readonly settings: Settings;
  readonly places: SettingPlaces;
  readonly document: Document;
  readonly display: DisplayList;
}

/** Characters in a line that are easy to follow. */
const maxLineLength = 100;
/** Tolerated excess, as a factor: the mean width of a character differs from text to text. */
const lengthTolerance = 1.05;
/** Characters in running text below which their mean width is not measured. */
const minSample = 300;

/** Warns about settings that make text hard to read: low contrast, small text, long lines. */
export function* readabilityWarnings(used: UsedSettings): Steps<readonly Problem[]> {
  const inlines = new Map<Flow, readonly Inline[]>();
  for (const flow of used.document.flows) inlines.set(flow, yield* inlinesIn(flow.blocks));
  const problems = [...lowContrast(used, inlines), ...smallText(used, inlines)];
  yield 'long';
  const width = yield* meanCharacterWidth(used.display, used.settings.size);
  return width === undefined ? problems : [...problems, ...longLines(used, width)];
}

/** The texts of each flow. */
type FlowInlines = ReadonlyMap<Flow, readonly Inline[]>;

function lowContrast({ settings, places, document }: UsedSettings, inlines: FlowInlines): readonly Problem[] {
  const used = coloursByBackground(document, inlines);
  return (['textColour', 'mutedColour', 'accent'] as const).flatMap((name) => {
    const colour = settings[name];
    const backgrounds = [...used].filter(([, colours]) => colours.has(colour)).map(([ground]) => ground);
    const background = backgrounds.find((each) => contrastOf(colour, each) < minContrast);
    if (background === undefined) return [];
    const contrast = contrastOf(colour, background).toFixed(1);
    const message = `Text in ${colour} on ${background} has a contrast of ${contrast} : 1, which is hard to read.`;
    const hint = `Choose colours with a contrast of ${minContrast} : 1 or more.`;
    return [problem('low-contrast', message, { place: places.get(name), hint })];
  });
}

/** Returns the colours of text by their background: the paper, or the panel their frame lies in. */
function coloursByBackground(
  { sheet }: Document,
  inlinesByFlow: FlowInlines,
): ReadonlyMap<string, ReadonlySet<string>> {
  const masters = mastersOf(sheet);
  const runningLines = masters.flatMap(({ head, foot, continued }) =>
    [head, foot, continued].flatMap((line) => line?.inlines ?? []),
  );
  const used = new Map<string, Set<string>>();
  const add = (background: string, inlines: readonly Inline[]): void => {
    const colours = used.get(background) ?? new Set();
    for (const inline of inlines) if (inline.kind !== 'icon') colours.add(inline.style.colour);
    used.set(background, colours);
  };
  add(paperColour, runningLines);
  for (const [flow, inlines] of inlinesByFlow) {
    for (const background of backgroundsOf(flow, masters)) add(background, inlines);
  }
  return used;
}

function backgroundsOf({ name }: Flow, masters: readonly PageMaster[]): ReadonlySet<string> {
  const backgrounds = masters.flatMap(({ frames, tints = [] }) =>
    frames.filter((frame) => frame.flow === name).map((frame) => backgroundOf(frame, tints)),
  );
  return new Set(backgrounds);
}

/** Returns the colour of the last panel that contains a frame, which lies on top of the others, or of the paper. */
function backgroundOf(frame: Frame, panels: readonly Tint[]): string {
  return panels.findLast(({ area }) => contains(area, frame))?.colour ?? paperColour;
}

function contains(area: Tint['area'], { x, y, width, height }: Frame): boolean {
  const inside = x >= area.x && x + width <= area.x + area.width;
  return inside && y >= area.y && y + height <= area.y + area.height;
}

function smallText({ settings, places }: UsedSettings, inlines: FlowInlines): readonly Problem[] {
  let smallest = settings.size;
  for (const inline of [...inlines.values()].flat())
    if (inline.kind === 'text' && inline.text.trim() !== '') smallest = Math.min(smallest, inline.style.size);
  if (smallest >= minTextSize) return [];
  const message = `The smallest text is ${smallest.toFixed(1)} pt high, which is hard to read.`;
  const hint = `Increase \`size\` until the smallest text has ${minTextSize} pt.`;
  return [problem('small-text', message, { place: places.get('size'), hint })];
}

function longLines({ places, document }: UsedSettings, meanWidth: number): readonly Problem[] {
  const frame = document.sheet.first.frames.find(({ flow }) => flow === mainFlow);
  if (frame === undefined) return [];
  const characters = frame.width / meanWidth;
  if (characters <= maxLineLength * lengthTolerance) return [];
  const message = `A line holds about ${Math.round(characters)} characters, which is hard to follow.`;
  const hint = `Increase \`size\` or \`margin\` until a line holds ${maxLineLength} characters or fewer.`;
  const place = places.get('size') ?? places.get('margin') ?? places.get('family');
  return [problem('line-too-long', message, { place, hint })];
}

/** Returns the mean width of a character of running text in points, or `undefined` if there is too little text. */
function* meanCharacterWidth({ pages }: DisplayList, size: number): Steps<number | undefined> {
  let characters = 0;
  let width = 0;
  for (const { items } of pages) {
    for (const item of items) {
      if (item.kind !== 'run' || Math.abs(item.run.size - size) > 0.01) continue;
      width += item.run.width;
      for (const { text } of item.run.glyphs) characters += text.replace(/\p{M}+/gu, '').length;
    }
    yield;
  }
  return characters < minSample ? undefined : width / characters;
}

/** Blocks that are looked at in one step. */
const blocksPerStep = 200;

function* inlinesIn(blocks: readonly Block[]): Steps<readonly Inline[]> {
  const inlines: Inline[] = [];
  const add = (block: Block): void => {
    for (const text of ownTexts(block)) inlines.push(...text);
  };
  yield* inSteps(blocksIn(blocks), add, blocksPerStep);
  return inlines;
}
