// The least that a document can cost: its glyphs, links, outline and marks, already chosen and placed, replayed through
// pdfkit. One content stream a page, built glyph by glyph; faces are open, a subset belongs to its document.
// What makes the subsets is one of floor-fonts.mjs.
import { PDFDocument } from 'pdfkit';
import { characterCodes } from '../dist/src/paint/pdf/character-codes.js';
import { beginSequence, endSequence, sequencesOf } from '../dist/src/paint/pdf/marked-content.js';
import { positionedGlyphs } from '../dist/src/paint/pdf/positioned-glyph.js';
import { prepareStructure, replayStructure } from './floor-structure.mjs';

/** What is replayed: codes instead of glyphs, and what subsets are made from. TrueType faces alone. */
export function prepareFloor(display) {
  const codes = new Map();
  const pages = display.pages.map((page) => ({
    size: page.size,
    sequences: sequencesOf(page).map((sequence) => ({
      begin: beginSequence(sequence, page, display.structure),
      runs: (sequence.runs ?? []).map((item) => prepareRun(item, codes)),
    })),
    rules: page.items.filter((item) => item.kind === 'rule'),
    links: page.items.filter((item) => item.kind === 'link'),
  }));
  const fonts = Array.from(codes.values(), ({ face, glyphs }, index) => ({
    name: `F${index + 1}`,
    face,
    glyphs,
  }));
  return {
    pages,
    fonts,
    structure: prepareStructure(display),
    outline: display.outline,
    title: display.title,
  };
}

/** The same without what is there for machines alone. */
export function withoutMarks(prepared) {
  return {
    ...prepared,
    pages: prepared.pages.map((page) => ({
      ...page,
      sequences: page.sequences.map(({ runs }) => ({ runs })),
    })),
    structure: undefined,
  };
}

function prepareRun({ x, y, run }, codes) {
  if (!codes.has(run.face)) codes.set(run.face, characterCodes(run.face));
  const faceCodes = codes.get(run.face);
  const glyphs = positionedGlyphs(run).map((shown) => {
    const coded = faceCodes.codeFor(shown, run.tracking);
    const shift = shown.advance - (coded.advance / run.face.unitsPerEm) * run.size;
    return { coded, shift: Math.round((-1000 * shift) / run.size) };
  });
  const font = `F${[...codes.keys()].indexOf(run.face) + 1}`;
  return { x, y, font, size: run.size, colour: run.colour, glyphs };
}

/** The bytes of a file like Quoin's own; `openFont` gives the file a font of a face. */
export function replayFloor({ pages, fonts, structure, outline, title }, openFont) {
  const chunks = [];
  const file = new PDFDocument({
    autoFirstPage: false,
    font: null,
    pdfVersion: '1.7',
    info: { Title: title },
  });
  file.on('data', (chunk) => chunks.push(chunk));
  const embedded = new Map(fonts.map((font) => [font.name, openFont(file, font)]));
  const written = pages.map(({ size, sequences, rules, links }, index) => {
    file.addPage({ size: [size.width, size.height], margin: 0 });
    for (const [name, { object }] of embedded) file.page.fonts[name] = object;
    if (structure) file.page.dictionary.data.StructParents = index;
    file.addContent(contentOf(sequences, rules, embedded));
    for (const { area, target } of links) file.link(area.x, area.y, area.width, area.height, target);
    return { dictionary: file.page.dictionary, annotations: file.page.annotations };
  });
  const open = [file.outline];
  for (const { title: name, level } of outline) {
    open.length = Math.min(level, open.length);
    open.push(open.at(-1).addItem(name));
  }
  for (const font of embedded.values()) font.end();
  if (structure) replayStructure(file, structure, written);
  file.end();
  return Buffer.concat(chunks);
}

function contentOf(sequences, rules, embedded) {
  let content = 'BT\n';
  for (const { begin, runs } of sequences) {
    if (begin) content += `${begin}\n`;
    for (const run of runs) content += operatorsOf(run, embedded.get(run.font));
    if (begin) content += `${endSequence}\n`;
  }
  content += 'ET\n';
  for (const { x, y, width, thickness, colour } of rules)
    content += `${colourOf(colour)} rg ${decimal(x)} ${decimal(y)} ${decimal(width)} ${decimal(thickness)} re f\n`;
  return content;
}

function operatorsOf({ x, y, font, size, colour, glyphs }, embedded) {
  let operators = `${colourOf(colour)} rg\n/${font} ${size} Tf\n1 0 0 -1 ${decimal(x)} ${decimal(y)} Tm\n[<`;
  for (const { coded, shift } of glyphs) {
    operators += embedded.codesOf(coded);
    if (shift !== 0) operators += `>${shift}<`;
  }
  return `${operators}>] TJ\n`;
}

function colourOf(colour) {
  const number = Number.parseInt(colour.slice(1), 16);
  return [number >> 16, (number >> 8) & 255, number & 255].map((channel) => decimal(channel / 255)).join(' ');
}

function decimal(value) {
  return Math.round(value * 1000) / 1000;
}
