import { isKeyword, PdfSyntax } from './pdf-syntax.ts';
import {
  entriesOf,
  isArray,
  isOfKind,
  nameOf,
  numberOf,
  type PdfEntries,
  type PdfValue,
  valuesWithin,
} from './pdf-value.ts';

/** A marked-content sequence. Source: ISO 32000-1, 14.6. */
export interface MarkedSequence {
  readonly tag: string;
  readonly mcid?: number;
  readonly properties: PdfEntries;
  /** Number of the text object in which it begins; 0 outside. */
  readonly textObject: number;
}

/** A painted object and the sequences around it, outermost first. */
export interface Painted {
  readonly kind: 'text' | 'path' | 'image' | 'shading';
  readonly sequences: readonly MarkedSequence[];
  /** Resource name of the font; only for text. */
  readonly font: string;
  /** Character codes of two bytes each; only for text. */
  readonly codes: readonly number[];
}

/** Contents of a page's content stream. */
export interface PageContent {
  readonly painted: readonly Painted[];
  /** Every sequence and the sequences around it. */
  readonly opened: readonly {
    readonly sequence: MarkedSequence;
    readonly within: readonly MarkedSequence[];
  }[];
  /** Colour operators and the spaces they name: `rg`, `k`, `cs DeviceCMYK`. */
  readonly colours: ReadonlySet<string>;
  readonly saveDepth: number;
  /** In bytes. */
  readonly longestString: number;
  readonly unknownOperators: readonly string[];
  /** Sequences, text objects and saved states without a matching operator. */
  readonly unpaired: readonly string[];
}

const paintingOperators: Readonly<Record<string, Painted['kind']>> = {
  ...Object.fromEntries(['Tj', 'TJ', "'", '"'].map((operator) => [operator, 'text'] as const)),
  ...Object.fromEntries(
    ['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*'].map((operator) => [operator, 'path'] as const),
  ),
  Do: 'image',
  EI: 'image',
  sh: 'shading',
};
const colouring = new Set(['rg', 'RG', 'g', 'G', 'k', 'K', 'cs', 'CS']);
const otherOperators = new Set(
  'w J j M d ri i gs cm m l c v y h re n W W* Tc Tw Tz TL Tr Ts Td TD Tm T* d0 d1 SC SCN sc scn BI ID MP DP BX EX'.split(
    ' ',
  ),
);

/** Interprets a content stream operator by operator. */
export function pageContent(stream: Uint8Array, propertyLists: PdfEntries = new Map()): PageContent {
  const walk = new ContentWalk(propertyLists);
  const syntax = new PdfSyntax(Buffer.from(stream).toString('latin1'));
  let operands: PdfValue[] = [];
  for (let token = syntax.next(); !isKeyword(token) || token.word !== ''; token = syntax.next()) {
    if (!isKeyword(token)) {
      operands.push(token);
      continue;
    }
    walk.follow(token.word, operands);
    operands = [];
  }
  walk.close();
  return walk;
}

class ContentWalk implements PageContent {
  readonly painted: Painted[] = [];
  readonly opened: { sequence: MarkedSequence; within: readonly MarkedSequence[] }[] = [];
  readonly colours: Set<string> = new Set();
  readonly unknownOperators: string[] = [];
  readonly unpaired: string[] = [];
  saveDepth = 0;
  longestString = 0;
  readonly #propertyLists: PdfEntries;
  #marks: readonly MarkedSequence[] = [];
  #font = '';
  readonly #savedFonts: string[] = [];
  #textObjects = 0;
  #inText = false;

  constructor(propertyLists: PdfEntries) {
    this.#propertyLists = propertyLists;
  }

  follow(operator: string, operands: readonly PdfValue[]): void {
    for (const value of operands.flatMap((operand) => [...valuesWithin(operand)]))
      if (isOfKind(value, 'string')) this.longestString = Math.max(this.longestString, value.bytes.length);
    const painting = paintingOperators[operator];
    if (painting) {
      const codes = painting === 'text' ? operands.flatMap(codesOf) : [];
      this.painted.push({ kind: painting, sequences: this.#marks, font: this.#font, codes });
    } else if (colouring.has(operator)) {
      this.colours.add([operator, ...operands.map(nameOf)].filter(Boolean).join(' '));
    } else if (operator === 'Tf') {
      this.#font = nameOf(operands[0]) ?? '';
    } else if (operator === 'BT' || operator === 'ET') {
      this.#textObject(operator);
    } else if (operator === 'q' || operator === 'Q') {
      this.#savedState(operator);
    } else if (operator === 'BMC' || operator === 'BDC') {
      this.#open(nameOf(operands[0]) ?? '', operands[1]);
    } else if (operator === 'EMC') {
      this.#closeMark();
    } else if (!otherOperators.has(operator)) {
      this.unknownOperators.push(operator);
    }
  }

  close(): void {
    for (const { tag } of this.#marks) this.unpaired.push(`${tag} is never closed`);
    if (this.#inText) this.unpaired.push('BT without ET');
    if (this.#savedFonts.length > 0) this.unpaired.push('q without Q');
  }

  #textObject(operator: 'BT' | 'ET'): void {
    if (this.#inText === (operator === 'BT')) this.unpaired.push(`${operator} out of turn`);
    this.#inText = operator === 'BT';
    if (this.#inText) this.#textObjects += 1;
    else if (this.#marks.at(-1)?.textObject === this.#textObjects)
      this.unpaired.push('ET inside a sequence that was opened after BT');
  }

  #savedState(operator: 'q' | 'Q'): void {
    if (operator === 'q') this.#savedFonts.push(this.#font);
    else if (this.#savedFonts.length === 0) this.unpaired.push('Q without q');
    else this.#font = this.#savedFonts.pop() ?? '';
    this.saveDepth = Math.max(this.saveDepth, this.#savedFonts.length);
  }

  #open(tag: string, written: PdfValue | undefined): void {
    const list = isOfKind(written, 'name') ? this.#propertyLists.get(written.name) : written;
    const properties = entriesOf(list) ?? new Map<string, PdfValue>();
    const mcid = numberOf(properties.get('MCID'));
    const textObject = this.#inText ? this.#textObjects : 0;
    const sequence: MarkedSequence = { tag, properties, textObject, ...(mcid !== undefined && { mcid }) };
    this.opened.push({ sequence, within: this.#marks });
    this.#marks = [...this.#marks, sequence];
  }

  #closeMark(): void {
    const sequence = this.#marks.at(-1);
    if (!sequence) this.unpaired.push('EMC without BDC');
    else if (sequence.textObject !== (this.#inText ? this.#textObjects : 0))
      this.unpaired.push(`${sequence.tag} is closed in another text object than it was opened in`);
    this.#marks = this.#marks.slice(0, -1);
  }
}

function codesOf(operand: PdfValue): readonly number[] {
  if (isArray(operand)) return operand.flatMap(codesOf);
  if (!isOfKind(operand, 'string')) return [];
  const { bytes } = operand;
  return Array.from(
    { length: Math.ceil(bytes.length / 2) },
    (_, index) => bytes.charCodeAt(2 * index) * 256 + (bytes.charCodeAt(2 * index + 1) || 0),
  );
}
