import type { Face } from '../model/face.ts';
import type { Page, PlacedRule, PlacedRun } from '../model/page.ts';
import type { StructureElement } from '../model/structure.ts';
import type { CharacterCodes } from './character-codes.ts';
import { BEGIN_RULES, beginSequence, END_SEQUENCE, sequencesOf } from './marked-content.ts';
import { decimal } from './number.ts';
import { shownGlyphs } from './shown-glyph.ts';

/** A font resource of the file: `F1`, and the codes it gives out. */
export interface PdfFont {
  readonly name: string;
  readonly codes: CharacterCodes;
}

/**
 * The content stream of a page, in a space whose origin is the top left and whose y grows downward: rules first, so that
 * nothing interrupts the text. With a structure every piece is marked as what it is.
 */
export function pageContent(
  page: Page,
  fontOf: (face: Face) => PdfFont,
  structure?: readonly StructureElement[],
): string {
  const operators: string[] = [];
  const mark = (operator: string) => structure && operators.push(operator);
  let colour = '';
  const setColour = (wanted: string) => {
    if (wanted !== colour) operators.push(fillColour(wanted));
    colour = wanted;
  };
  const rules = page.items.filter((item) => item.kind === 'rule');
  if (rules.length > 0) {
    mark(BEGIN_RULES);
    for (const rule of rules) {
      setColour(rule.colour);
      operators.push(ruleOperators(rule));
    }
    mark(END_SEQUENCE);
  }
  const sequences = sequencesOf(page);
  if (sequences.length === 0) return operators.join('\n');
  let selectedFont = '';
  operators.push('BT');
  for (const sequence of sequences) {
    if (structure) operators.push(beginSequence(sequence, page, structure));
    for (const run of sequence.runs) {
      const font = fontOf(run.run.face);
      const fontSelection = `/${font.name} ${decimal(run.run.size)} Tf`;
      setColour(run.run.colour);
      if (fontSelection !== selectedFont) operators.push(fontSelection);
      selectedFont = fontSelection;
      operators.push(runOperators(run, font.codes));
    }
    mark(END_SEQUENCE);
  }
  operators.push('ET');
  return operators.join('\n');
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

/** In codes of two bytes: as long as PDF/A lets a string be. */
const mostCodes = 16_383;

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
  let codeCount = 0;
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
    if (inString && codeCount === mostCodes) {
      operators += '>';
      inString = false;
    }
    codeCount = inString ? codeCount + 1 : 1;
    operators += inString ? coded.hexadecimal : `<${coded.hexadecimal}`;
    inArray = inString = true;
    actual += (coded.advance / face.unitsPerEm) * size;
    pen += shown.advance;
  }
  operators += `${inString ? '>' : ''}${inArray ? '] TJ' : ''}`;
  return rise === 0 ? operators : `${operators}\n0 Ts`;
}
