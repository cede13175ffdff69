import {
  embeddedFonts,
  isDictionary,
  isReference,
  type PdfDictionary,
  type PdfReader,
  type PdfReference,
  type PdfValue,
  pageContent,
  parseValue,
  readPdf,
  textIn,
} from '../support/pdf-objects.ts';

/** A marked-content sequence: its tag, its properties as written, and its text. */
export interface MarkedSequence {
  readonly tag: string;
  readonly properties: PdfValue;
  readonly text: string;
}

/** Returns the marked content of a page, by index from 0. Throws if sequences are nested or content is unmarked. */
export function markedSequences(pdf: Uint8Array, page: number): readonly MarkedSequence[] {
  const fonts = new Map(embeddedFonts(pdf).map((font, index) => [`F${index + 1}`, font.texts]));
  const sequences: MarkedSequence[] = [];
  let open: { tag: string; properties: PdfValue; text: string; inText: boolean } | undefined;
  let texts: ReadonlyMap<number, string> | undefined;
  let inText = false;
  for (const line of pageContent(pdf, page).split('\n')) {
    const [, tag = '', properties = ''] = /^\/(\w+) (<<.*>>) BDC$/.exec(line) ?? [];
    const [, font] = /^\/(F\d+) \S+ Tf$/.exec(line) ?? [];
    if (line === 'BT' || line === 'ET') inText = line === 'BT';
    else if (tag !== '') {
      if (open !== undefined) throw new Error(`${line} inside ${open.tag}`);
      open = { tag, properties: parseValue(properties), text: '', inText };
    } else if (line === 'EMC') {
      if (open === undefined || open.inText !== inText) throw new Error('EMC without BDC');
      const { inText: _, ...sequence } = open;
      sequences.push(sequence);
      open = undefined;
    } else if (font !== undefined) texts = fonts.get(font);
    else if (/(TJ| f)$/.test(line)) {
      if (open === undefined) throw new Error(`outside of marked content: ${line}`);
      const codes = [...line.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
      open.text += codes.map((code) => texts?.get(Number.parseInt(code, 16)) ?? '?').join('');
    }
  }
  if (open !== undefined) throw new Error(`${open.tag} does not end`);
  return sequences;
}

/** An element of a file, with text in place of marked content, and targets of links. */
export interface ReadElement {
  readonly type: string;
  readonly language?: string;
  readonly alternative?: string;
  readonly numbering?: string;
  readonly contents: readonly (ReadElement | string | ReadLink)[];
}

export interface ReadLink {
  readonly target: string;
}

/**
 * Reads the structure of a file from its root. Throws if it is inconsistent: parents, pages,
 * the parent tree, or content tagged as another element's.
 */
export function readStructure(pdf: Uint8Array): ReadElement | undefined {
  const reader = readPdf(pdf);
  const root = reader.get(reader.catalogue, 'StructTreeRoot');
  const first = isDictionary(root) ? root.entries.K : undefined;
  if (!isReference(first)) return undefined;
  const file: StructuredFile = {
    reader,
    owners: ownersIn(reader, root),
    sequences: reader.pages.map((_, page) => markedSequences(pdf, page)),
  };
  return readElement(file, first, reader.catalogue.entries.StructTreeRoot);
}

interface StructuredFile {
  readonly reader: PdfReader;
  /** Parent tree. */
  readonly owners: ReadonlyMap<PdfValue, PdfValue>;
  readonly sequences: readonly (readonly MarkedSequence[])[];
}

function ownersIn(reader: PdfReader, root: PdfValue | undefined): ReadonlyMap<PdfValue, PdfValue> {
  const numbers = reader.get(reader.get(root, 'ParentTree'), 'Nums');
  const owners = new Map<PdfValue, PdfValue>();
  if (!Array.isArray(numbers)) return owners;
  for (let at = 0; at < numbers.length; at += 2) owners.set(numbers[at], numbers[at + 1]);
  return owners;
}

function readElement(file: StructuredFile, self: PdfReference, parent: PdfValue | undefined): ReadElement {
  const { get } = file.reader;
  const found = get({ entries: { self } }, 'self');
  if (!isDictionary(found)) throw new Error(`no element ${self.reference}`);
  const { P, S, K, Lang, Alt } = found.entries;
  if (!isSame(P, parent)) throw new Error(`element ${self.reference} has another parent`);
  const language = textIn(Lang);
  const alternative = textIn(Alt);
  const numbering = get(get(self, 'A'), 'ListNumbering');
  return {
    type: String(S).slice(1),
    ...(language !== undefined && { language }),
    ...(alternative !== undefined && { alternative }),
    ...(typeof numbering === 'string' && { numbering }),
    contents: (Array.isArray(K) ? K : [K]).map((child: PdfValue) => readKid(file, child, self, found)),
  };
}

function readKid(
  file: StructuredFile,
  child: PdfValue,
  self: PdfReference,
  { entries }: PdfDictionary,
): ReadElement | string | ReadLink {
  if (isReference(child)) return readElement(file, child, self);
  const type = String(entries.S).slice(1);
  if (typeof child === 'number') return readText(file, entries.Pg, child, self, type);
  if (!isDictionary(child)) throw new Error(`element ${self.reference} holds what it cannot`);
  const { Type, Pg, MCID, Obj } = child.entries;
  if (Type === '/MCR') return readText(file, Pg, Number(MCID), self, type);
  const { get } = file.reader;
  const owner = file.owners.get(get(Obj, 'StructParent') ?? -1);
  // The page is that of the element, unless the reference has its own (ISO 32000-1, table 325).
  const onPage = get(Pg ?? entries.Pg, 'Annots');
  if (!isSame(owner, self)) throw new Error('the annotation is of another element');
  if (!Array.isArray(onPage) || !onPage.some((annotation: PdfValue) => isSame(annotation, Obj)))
    throw new Error('the annotation is on another page');
  return { target: textIn(get(get(Obj, 'A'), 'URI')) ?? '' };
}

function readText(
  { reader, owners, sequences }: StructuredFile,
  page: PdfValue | undefined,
  identifier: number,
  self: PdfReference,
  type: string,
): string {
  const ofPage = owners.get(reader.get(page, 'StructParents') ?? -1);
  if (!Array.isArray(ofPage) || !isSame(ofPage[identifier], self))
    throw new Error(`marked content ${identifier} is of another element`);
  const number = isReference(page) ? reader.pages.indexOf(page.reference) : -1;
  const found = sequences[number]?.filter(
    ({ properties }) => isDictionary(properties) && properties.entries.MCID === identifier,
  );
  const [sequence] = found ?? [];
  if (found?.length !== 1 || sequence?.tag !== type) throw new Error(`no marked content ${identifier}`);
  return sequence.text;
}

function isSame(one: PdfValue | undefined, other: PdfValue | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
