// The least that a document can cost: its glyphs, links and outline, already chosen and placed, written through pdfkit.
// One content stream a page, built glyph by glyph; faces are open. A subset belongs to its document, so the floor makes it:
// the bytes, their widths and their map to Unicode. Beside it stands the floor with subsets kept ready, only compressed again.
import { PDFDocument } from 'pdfkit';
import { characterCodes } from '../dist/src/paint/character-codes.js';
import { subsetTrueType } from '../dist/src/paint/pdf-subset.js';
import { shownGlyphs } from '../dist/src/paint/shown-glyph.js';
import { toUnicodeMap } from '../dist/src/paint/to-unicode.js';

/** What is replayed: codes instead of glyphs, and what subsets are made from. TrueType faces alone. */
export function prepareFloor(display) {
  const codes = new Map();
  const pages = display.pages.map(({ size, items }) => ({
    size,
    runs: items.filter((item) => item.kind === 'run').map((item) => prepareRun(item, codes)),
    rules: items.filter((item) => item.kind === 'rule'),
    links: items.filter((item) => item.kind === 'link'),
  }));
  const fonts = Array.from(codes.values(), ({ face, glyphs }, index) => ({
    name: `F${index + 1}`,
    face,
    glyphs,
  }));
  return { pages, fonts, outline: display.outline, title: display.title };
}

/** The same with its subsets made. */
export function withSubsets(prepared) {
  return { ...prepared, fonts: prepared.fonts.map((font) => ({ ...font, ...subsetOf(font) })) };
}

function subsetOf({ face, glyphs }) {
  return {
    program: subsetTrueType(face, glyphs),
    toUnicode: toUnicodeMap(glyphs),
    widths: glyphs.map(({ advance }) => (advance * 1000) / face.unitsPerEm),
  };
}

function prepareRun({ x, y, run }, codes) {
  if (!codes.has(run.face)) codes.set(run.face, characterCodes(run.face));
  const faceCodes = codes.get(run.face);
  const glyphs = shownGlyphs(run).map((shown) => {
    const { code, advance } = faceCodes.codeFor(shown, run.tracking);
    const shift = shown.advance - (advance / run.face.unitsPerEm) * run.size;
    return { code, shift: Math.round((-1000 * shift) / run.size) };
  });
  const font = `F${[...codes.keys()].indexOf(run.face) + 1}`;
  return { x, y, font, size: run.size, colour: run.colour, glyphs };
}

/** The bytes of a file like Quoin's own, from what has its subsets. */
export function replayFloor({ pages, fonts, outline, title }) {
  const chunks = [];
  const file = new PDFDocument({
    autoFirstPage: false,
    font: null,
    pdfVersion: '1.7',
    info: { Title: title },
  });
  file.on('data', (chunk) => chunks.push(chunk));
  const objects = new Map(fonts.map((font) => [font.name, file.ref({})]));
  for (const { size, runs, rules, links } of pages) {
    file.addPage({ size: [size.width, size.height], margin: 0 });
    for (const [name, object] of objects) file.page.fonts[name] = object;
    file.addContent(contentOf(runs, rules));
    for (const { area, target } of links) file.link(area.x, area.y, area.width, area.height, target);
  }
  const open = [file.outline];
  for (const { title: name, level } of outline) {
    open.length = Math.min(level, open.length);
    open.push(open.at(-1).addItem(name));
  }
  for (const font of fonts) embed(file, objects.get(font.name), font);
  file.end();
  return Buffer.concat(chunks);
}

function contentOf(runs, rules) {
  let content = 'BT\n';
  for (const { x, y, font, size, colour, glyphs } of runs) {
    content += `${colourOf(colour)} rg\n/${font} ${size} Tf\n1 0 0 -1 ${decimal(x)} ${decimal(y)} Tm\n[<`;
    for (const { code, shift } of glyphs) {
      content += code.toString(16).padStart(4, '0');
      if (shift !== 0) content += `>${shift}<`;
    }
    content += '>] TJ\n';
  }
  content += 'ET\n';
  for (const { x, y, width, thickness, colour } of rules)
    content += `${colourOf(colour)} rg ${decimal(x)} ${decimal(y)} ${decimal(width)} ${decimal(thickness)} re f\n`;
  return content;
}

function colourOf(colour) {
  const number = Number.parseInt(colour.slice(1), 16);
  return [number >> 16, (number >> 8) & 255, number & 255].map((channel) => decimal(channel / 255)).join(' ');
}

function decimal(value) {
  return Math.round(value * 1000) / 1000;
}

function embed(file, object, { name, program, toUnicode, widths }) {
  const stream = file.ref({ Length1: program.length });
  stream.end(program);
  const map = file.ref({});
  map.end(toUnicode);
  const descriptor = file.ref({ Type: 'FontDescriptor', FontName: name, Flags: 4, FontFile2: stream });
  descriptor.end();
  const descendant = file.ref({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    W: [1, widths],
    CIDToGIDMap: 'Identity',
  });
  descendant.end();
  Object.assign(object.data, {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: map,
  });
  object.end();
}
