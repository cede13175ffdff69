import type { Face } from '../model/face.ts';
import type { DisplayItem, Page, PlacedRule, PlacedRun } from '../model/page.ts';
import type { CharacterCodes } from './character-codes.ts';
import { decimal } from './number.ts';
import { shownGlyphs } from './shown-glyph.ts';

/** A font resource of the file: `F1`, and the codes it gives out. */
export interface PdfFont {
  readonly name: string;
  readonly codes: CharacterCodes;
}

/** The content stream of a page, in a space whose origin is the top left and whose y grows downward. */
export function pageContent(page: Page, fontOf: (face: Face) => PdfFont): string {
  const operators: string[] = [];
  let colour = '';
  let selectedFont = '';
  let inText = false;
  const setText = (wanted: boolean) => {
    if (wanted !== inText) operators.push(wanted ? 'BT' : 'ET');
    inText = wanted;
  };
  for (const item of page.items) {
    if (item.kind === 'link') continue;
    setText(item.kind === 'run');
    const itemColour = colourOf(item);
    if (itemColour !== colour) operators.push(fillColour(itemColour));
    colour = itemColour;
    if (item.kind === 'rule') {
      operators.push(ruleOperators(item));
      continue;
    }
    const font = fontOf(item.run.face);
    const fontSelection = `/${font.name} ${decimal(item.run.size)} Tf`;
    if (fontSelection !== selectedFont) operators.push(fontSelection);
    selectedFont = fontSelection;
    operators.push(runOperators(item, font.codes));
  }
  setText(false);
  return operators.join('\n');
}

function colourOf(item: Exclude<DisplayItem, { kind: 'link' }>): string {
  return item.kind === 'run' ? item.run.colour : item.colour;
}

function fillColour(colour: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new RangeError(`not a colour (#rrggbb): ${colour}`);
  const channels = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
  return `${channels.map((channel) => decimal(channel / 255)).join(' ')} rg`;
}

function ruleOperators({ x, y, width, thickness }: PlacedRule): string {
  return `${[x, y, width, thickness].map(decimal).join(' ')} re f`;
}

/** Less than this, in thousandths of an em, waits until it has added up. */
const leastShift = 0.5;

/**
 * Shows glyph after glyph. Where the pen stands after a code's own width and where it should be differ by
 * kerning or justification; the difference is a TJ number, in thousandths of an em to the left. Built as one string
 * from left to right: most of a file's time goes here.
 */
function runOperators({ x, y, run }: PlacedRun, codes: CharacterCodes): string {
  const { size, tracking, face } = run;
  let operators = `1 0 0 -1 ${decimal(x)} ${decimal(y)} Tm`;
  let pen = 0;
  let actual = 0;
  let rise = 0;
  let inArray = false;
  let inString = false;
  for (const shown of shownGlyphs(run)) {
    const coded = codes.codeFor(shown, tracking);
    if (shown.offsetY !== rise) {
      operators += `${inString ? '>' : ''}${inArray ? '] TJ' : ''}\n${decimal(shown.offsetY)} Ts`;
      inString = inArray = false;
      rise = shown.offsetY;
    }
    if (!inArray) operators += '\n[';
    const shift = Math.round(((pen + shown.offsetX - actual) / size) * 10_000) / 10;
    if (Math.abs(shift) >= leastShift) {
      operators += `${inString ? '>' : ''}${decimal(-shift)}`;
      inString = false;
      actual += (shift / 1000) * size;
    }
    operators += inString ? coded.hexadecimal : `<${coded.hexadecimal}`;
    inArray = inString = true;
    actual += (coded.advance / face.unitsPerEm) * size;
    pen += shown.advance;
  }
  operators += `${inString ? '>' : ''}${inArray ? '] TJ' : ''}`;
  return rise === 0 ? operators : `${operators}\n0 Ts`;
}
