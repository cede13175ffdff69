// Lower bound for the time to paint a PDF: replays glyphs, links, outline and tags that are already chosen and placed.
// Uses pdfkit with one content stream per page, built glyph by glyph. Faces are open; each document makes its subsets.
// How fonts are embedded is one of the functions of lower-bound-fonts.mjs.
import { PDFDocument } from 'pdfkit';
import { finish } from '../dist/src/model/steps.js';
import { characterCodes } from '../dist/src/paint/pdf/character-codes.js';
import { contentTree } from '../dist/src/paint/pdf/content-tree.js';
import { beginSequence, endSequence, sequencesOf } from '../dist/src/paint/pdf/marked-content.js';
import { positionedGlyphs, SingleGlyphs } from '../dist/src/paint/pdf/positioned-glyph.js';

/** Prepares a display list for replay: character codes in place of glyphs, and the input of subsets. TrueType faces only. */
export function prepareReplay(display) {
  const codes = new Map();
  const singleGlyphs = new SingleGlyphs();
  const pages = display.pages.map((page) => ({
    size: page.size,
    sequences: sequencesOf(page).map((sequence) => ({
      begin: beginSequence(sequence, page, display.structure),
      runs: (sequence.runs ?? []).map((item) => prepareRun(item, codes, singleGlyphs)),
    })),
    rules: page.items.filter((item) => item.kind === 'rule'),
    links: page.items.filter(isLink),
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

/** Returns a prepared replay without tags and structure. */
export function withoutTags(prepared) {
  return {
    ...prepared,
    pages: prepared.pages.map((page) => ({
      ...page,
      sequences: page.sequences.map(({ runs }) => ({ runs })),
    })),
    structure: undefined,
  };
}

function prepareRun({ x, y, run }, codes, singleGlyphs) {
  if (!codes.has(run.face)) codes.set(run.face, characterCodes(run.face));
  const faceCodes = codes.get(run.face);
  const glyphs = positionedGlyphs(run, singleGlyphs).map((positioned) => {
    const coded = faceCodes.codeFor(positioned, run.tracking);
    const shift = positioned.advance - (coded.advance / run.face.unitsPerEm) * run.size;
    return { coded, shift: Math.round((-1000 * shift) / run.size) };
  });
  const font = `F${[...codes.keys()].indexOf(run.face) + 1}`;
  return { x, y, font, size: run.size, colour: run.colour, glyphs };
}

/** Returns each element of the structure by index, as far as its dictionary is known before the file is begun. */
function prepareStructure(display) {
  const tree = finish(contentTree(display));
  return Array.from(tree, ([number, contents]) => ({
    number,
    type: display.structure[number].type,
    parent: display.structure[number].parent,
    mainPage: contents.find(({ kind }) => kind === 'text')?.page,
    contents: contents.map((content) =>
      content.kind === 'link'
        ? { ...content, index: display.pages[content.page].items.filter(isLink).indexOf(content.link) }
        : content,
    ),
  }));
}

function isLink({ kind }) {
  return kind === 'link';
}

/** Returns the bytes of a file like Quoin's. `openFont` adds the font of a face to the file. */
export function replay({ pages, fonts, structure, outline, title }, openFont) {
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

/** Writes the structure tree over pages whose links are already annotations. */
function replayStructure(file, elements, pages) {
  const root = file.ref({});
  const objects = new Map(elements.map(({ number }) => [number, file.ref({})]));
  const parentTree = pages.map(() => []);
  for (const { number, type, parent, mainPage, contents } of elements) {
    const object = objects.get(number);
    const children = contents.map((content) => {
      if (content.kind === 'element') return objects.get(content.element);
      const { dictionary, annotations } = pages[content.page];
      if (content.kind === 'link') return { Type: 'OBJR', Pg: dictionary, Obj: annotations[content.index] };
      parentTree[content.page][content.identifier] = object;
      if (content.page === mainPage) return content.identifier;
      return { Type: 'MCR', Pg: dictionary, MCID: content.identifier };
    });
    Object.assign(object.data, { S: type, P: parent === undefined ? root : objects.get(parent) });
    if (mainPage !== undefined) object.data.Pg = pages[mainPage].dictionary;
    object.data.K = children.length === 1 ? children[0] : children;
    object.end();
  }
  Object.assign(root.data, {
    Type: 'StructTreeRoot',
    K: objects.get(0),
    ParentTree: { Nums: parentTree.flatMap((page, index) => [index, page]) },
    ParentTreeNextKey: pages.length,
  });
  file._root.data.MarkInfo = file.ref({ Marked: true });
  file._root.data.StructTreeRoot = root;
}
