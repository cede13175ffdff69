import { type Problem, problem } from '../model/problem.ts';
import type { SourceNode, SourcePair, SourceScalar } from '../model/source.ts';
import { mappingOf, pairOf } from './nodes.ts';
import { joinedPieces, type Piece, type ScalarText } from './scalar-text.ts';
import { type SourceText, withoutLoneSurrogates } from './source-text.ts';

/** Errors of one file that are reported. */
const errorLimit = 100;
/** Characters of a text that are read. Data of pictures and attachments may be longer. */
const stringLimit = 256_000;

/** Collects problems, at most one a line. */
export class XmlProblems {
  readonly all: Problem[] = [];
  readonly #source: SourceText;
  readonly #lines = new Set<number>();
  #lastLine = { from: 0, to: 0 };

  constructor(source: SourceText) {
    this.#source = source;
  }

  add(found: Problem): void {
    const line = found.place?.line ?? 0;
    if (this.all.length >= errorLimit || this.#lines.has(line)) return;
    this.#lines.add(line);
    this.all.push(found);
  }

  /** Reports a syntax error at an offset. */
  report({ message, offset, length, path, hint }: XmlError): void {
    const { from, to } = this.#lastLine;
    if (this.all.length >= errorLimit || (from <= offset && offset < to)) return;
    const { text } = this.#source;
    const end = text.indexOf('\n', offset);
    this.#lastLine = { from: text.lastIndexOf('\n', offset - 1) + 1, to: end === -1 ? text.length + 1 : end };
    const place = this.#source.placeOf(offset, length, path);
    this.add(problem('syntax', message, { severity: 'error', place, hint }));
  }
}

/** An error in the syntax of a file. */
interface XmlError {
  readonly message: string;
  readonly offset: number;
  readonly length: number;
  readonly path: string;
  readonly hint: string;
}

/** A part of the text of an element, as offsets of the file. */
interface TextPiece {
  readonly from: number;
  readonly to: number;
  /** True in a CDATA section, where `&` is only a sign. */
  readonly isLiteral: boolean;
}

/** An element that is being read. */
export interface OpenElement {
  /** Without the prefix of its namespace. */
  readonly name: string;
  /** Offset of its tag. */
  readonly start: number;
  readonly path: string;
  contentStart: number;
  readonly attributes: { readonly name: string; readonly from: number; readonly to: number }[];
  readonly children: SourcePair[];
  readonly pieces: TextPiece[];
  /** Number of children so far, by name. */
  readonly counts: Map<string, number>;
}

/** An element that was read. */
interface ClosedElement extends OpenElement {
  readonly contentEnd: number;
  readonly end: number;
}

/** Elements of HTML that stand in texts. */
const htmlNames: ReadonlySet<string> = new Set(
  'p ul ol li br b strong i em u s a span div h1 h2 h3 h4 h5 h6 sub sup blockquote table tr td hr'.split(' '),
);

/** Returns the value of an element: its text, or a mapping of its attributes and children. */
export function nodeOfElement(element: ClosedElement, source: SourceText, problems: XmlProblems): SourceNode {
  const { start, end, path, children, pieces } = element;
  const place = source.placeOf(start, end - start, path);
  const attributes = attributePairs(element, source, problems);
  const isHtml = children.length > 0 && children.every(({ key }) => htmlNames.has(key));
  const text = isHtml ? htmlText(element, source) : decodedText(pieces, path, source, problems);
  const scalar = scalarOfText(text, element, source, problems);
  const isText = children.length === 0 || isHtml;
  if (attributes.length === 0 && isText) return scalar.text.trim() === '' ? { kind: 'empty', place } : scalar;
  const words = scalar.text.trim() === '' ? [] : [pairOf('#text', scalar)];
  return mappingOf([...attributes, ...(isText ? [] : children), ...words], place);
}

/** Returns the attributes. Those of namespaces and schemas only tell programs how to read the file. */
function attributePairs(
  { attributes, path }: ClosedElement,
  source: SourceText,
  problems: XmlProblems,
): readonly SourcePair[] {
  return attributes.flatMap(({ name, from, to }) => {
    if (/^xmlns(?::|$)|^xsi:|^xml:/.test(name)) return [];
    const read = decodedText([{ from, to, isLiteral: false }], path, source, problems);
    const place = source.placeOf(from, to - from, `${path}.@${name}`);
    const placeAt = (offset: number): typeof place => source.placeOf(read.offsetOf(offset), 1, place.path);
    const value: SourceScalar = { kind: 'scalar', text: read.text, quoted: true, place, placeAt };
    return [pairOf(`@${name}`, value)];
  });
}

/** Returns the content of an element as HTML, as it stands in the file. */
function htmlText({ contentStart, contentEnd }: ClosedElement, { text }: SourceText): ScalarText {
  return joinedPieces([{ text: text.slice(contentStart, contentEnd), offset: contentStart }]);
}

function scalarOfText(
  read: ScalarText,
  { contentStart, contentEnd, path }: ClosedElement,
  source: SourceText,
  problems: XmlProblems,
): SourceScalar {
  const place = source.placeOf(contentStart, contentEnd - contentStart, path);
  const placeAt = (offset: number): typeof place => source.placeOf(read.offsetOf(offset), 1, path);
  const whole = withoutLoneSurrogates(read.text);
  const isCut = whole.length > stringLimit && !isData(whole);
  if (isCut) {
    const message = `This text is longer than ${stringLimit / 1000} kB. The rest of it is left out.`;
    problems.add(problem('too-large', message, { severity: 'error', place }));
  }
  const text = isCut ? whole.slice(0, stringLimit).replace(/[\ud800-\udbff]$/, '') : whole;
  return { kind: 'scalar', text, quoted: true, place, placeAt };
}

/** True for bytes in base 64, which have no words. */
function isData(text: string): boolean {
  const letters = text.replace(/^\s*data:[^,\s]{0,100},/, '');
  return !/[^A-Za-z\d+/=\s]/.test(letters) && letters.split(/\s+/).length < letters.length / 40;
}

/** The entities of XML. */
const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Matches a reference, a line end, a sign that should be a reference, or other characters. */
const textPattern = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z][\w.-]{0,40}));|\r\n|[^&\r]+|[&\r]/gi;

/** Returns text with its references replaced. What is no reference of XML stays as it is written, and is reported. */
function decodedText(
  parts: readonly TextPiece[],
  path: string,
  source: SourceText,
  problems: XmlProblems,
): ScalarText {
  const pieces: Piece[] = [];
  for (const { from, to, isLiteral } of parts) {
    const raw = source.text.slice(from, to);
    if (isLiteral && !raw.includes('\r')) {
      pieces.push({ text: raw, offset: from });
      continue;
    }
    for (const match of raw.matchAll(textPattern)) {
      const [written] = match;
      const offset = from + match.index;
      const isReference = !isLiteral && written.startsWith('&');
      const text = isReference ? referenceText(match) : written === '\r\n' ? '\n' : written;
      if (text === undefined) reportReference(written, offset, path, problems);
      pieces.push({ text: text ?? written, offset });
    }
  }
  return joinedPieces(pieces);
}

/** Returns the character that a reference stands for; `undefined` if XML has no such reference. */
function referenceText([, hex, decimal, name]: RegExpExecArray): string | undefined {
  if (name !== undefined) return entities.get(name);
  if (hex === undefined && decimal === undefined) return undefined;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  const isCharacter = code === 9 || code === 10 || code === 13 || (code >= 32 && code <= 0x10ffff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}

function reportReference(written: string, offset: number, path: string, problems: XmlProblems): void {
  const [message, hint] =
    written === '&'
      ? ['An `&` is written `&amp;` in XML. It is read as text.', 'Write `&amp;`.']
      : [`\`${written}\` is not an entity of XML. It is read as text.`, 'Write the character itself.'];
  problems.report({ message, offset, length: written.length, path, hint });
}
