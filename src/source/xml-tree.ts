import type { Place } from '../model/problem.ts';
import { byPosition, problem } from '../model/problem.ts';
import type { SourceNode } from '../model/source.ts';
import { mappingOf, pairOf } from './nodes.ts';
import { type DecodedSource, wholeFile } from './source-text.ts';
import type { ParsedSource } from './source-tree.ts';
import { nodeOfElement, type OpenElement, XmlProblems } from './xml-nodes.ts';

/** Levels of nesting at most, as in YAML. */
const depthLimit = 64;
/** Elements of one file at most. */
const elementLimit = 50_000;

/**
 * Parses XML into mappings: an element is a key with its local name, an attribute a key with `@` before it, and the text
 * of an element with attributes is under `#text`. An element with marks of HTML in it is one text. Entities are the five
 * of XML and references by number; those that a document type defines are not expanded. For a broken file, returns a
 * problem for each mistake and what can still be read.
 */
export function parseXml(source: DecodedSource): ParsedSource {
  if (!source.isText) return { root: undefined, problems: source.problems };
  const parser = new XmlParser(source);
  const root = parser.parse();
  const problems = [...source.problems, ...parser.problems.all];
  if (root !== undefined || problems.length > 0) return { root, problems: problems.toSorted(byPosition) };
  const place = wholeFile(source.file);
  return { root, problems: [problem('empty-file', 'The file is empty.', { severity: 'error', place })] };
}

/** An attribute: its name, `=`, and its value in quotes. */
const attributePattern = /\s*([^\s=<>/"']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)'|([^\s"'<>]+))/y;
const openPattern = /<(?:[\p{L}_][\p{L}\p{M}\p{N}_.-]*:)?([\p{L}_][\p{L}\p{M}\p{N}_.-]*)/uy;
const closePattern = /<\/(?:[^\s<>:]*:)?([^\s<>:]+)\s*>/y;
const tagEndPattern = /\s*(\/?)>/y;

/** State of one pass over a file. */
class XmlParser {
  readonly problems: XmlProblems;
  readonly #source: DecodedSource;
  readonly #open: OpenElement[] = [];
  /** Names of elements that the end of another one ended. */
  readonly #ended: string[] = [];
  #root: SourceNode | undefined;
  #elements = 0;
  #isStopped = false;

  constructor(source: DecodedSource) {
    this.#source = source;
    this.problems = new XmlProblems(source);
  }

  /** Returns a mapping with the root element, or `undefined` if there is none. */
  parse(): SourceNode | undefined {
    const { text } = this.#source;
    let offset = 0;
    while (offset < text.length && !this.#isStopped) {
      const tag = text.indexOf('<', offset);
      const end = tag === -1 ? text.length : tag;
      this.#addText(offset, end, false);
      offset = tag === -1 ? end : this.#readMarkup(tag);
    }
    const innermost = this.#open.at(-1);
    if (innermost && !this.#isStopped) {
      const message = `The file ends inside \`<${innermost.name}>\`, which is not closed.`;
      this.#report(message, innermost.start, 'Check that the file is complete.', innermost.name.length + 2);
    }
    while (this.#open.length > 0) this.#close(text.length, text.length);
    return this.#root;
  }

  /** Reads the markup at an offset. Returns the offset after it. */
  #readMarkup(start: number): number {
    const { text } = this.#source;
    if (text.startsWith('<!--', start)) return this.#skip(start, '-->', 'comment');
    if (text.startsWith('<![CDATA[', start)) {
      const end = this.#skip(start, ']]>', 'CDATA section');
      this.#addText(start + 9, Math.max(start + 9, end - 3), true);
      return end;
    }
    if (text.startsWith('<?', start)) return this.#skip(start, '?>', 'processing instruction');
    if (text.startsWith('<!', start)) return this.#skipDocumentType(start);
    if (text.startsWith('</', start)) return this.#readEnd(start);
    return this.#readStart(start);
  }

  /** Returns the offset after a closing mark. Without one, the rest of the file belongs to what is open. */
  #skip(start: number, mark: string, what: string): number {
    const end = this.#source.text.indexOf(mark, start);
    if (end !== -1) return end + mark.length;
    this.#report(`This ${what} is not closed.`, start, `Close it with \`${mark}\`.`);
    return this.#source.text.length;
  }

  /** Returns the offset after `<!DOCTYPE …>` with its declarations, which are not read. */
  #skipDocumentType(start: number): number {
    const { text } = this.#source;
    const marks = /["'[\]>]/g;
    marks.lastIndex = start;
    let isInside = false;
    for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
      if (mark[0] === '>' && !isInside) return marks.lastIndex;
      if (mark[0] === '[' || mark[0] === ']') isInside = mark[0] === '[';
      if (mark[0] !== '"' && mark[0] !== "'") continue;
      const close = text.indexOf(mark[0], marks.lastIndex);
      if (close === -1) break;
      marks.lastIndex = close + 1;
    }
    this.#report('This document type is not closed.', start, 'Leave it out.');
    return text.length;
  }

  #readStart(start: number): number {
    const { text } = this.#source;
    openPattern.lastIndex = start;
    const [tag, name = ''] = openPattern.exec(text) ?? [];
    if (tag === undefined) return this.#readBareSign(start);
    this.#elements += 1;
    if (this.#elements > elementLimit || this.#open.length >= depthLimit) {
      this.#stop(start);
      return text.length;
    }
    const parent = this.#open.at(-1);
    const element = newElement(name, start, parent);
    let end = start + tag.length;
    for (;;) {
      attributePattern.lastIndex = end;
      const match = attributePattern.exec(text);
      if (match === null) break;
      const [whole, key = '', double, single, bare = ''] = match;
      const value = double ?? single ?? bare;
      const isQuoted = double !== undefined || single !== undefined;
      end += whole.length;
      const to = end - (isQuoted ? 1 : 0);
      element.attributes.push({ name: key, from: to - value.length, to });
    }
    tagEndPattern.lastIndex = end;
    const [close, slash] = tagEndPattern.exec(text) ?? [];
    if (close === undefined)
      this.#report(`The tag \`<${name}\` is not closed.`, start, 'Close it with `>`.', tag.length);
    const after = close === undefined ? endOfBrokenTag(text, end) : end + close.length;
    element.contentStart = after;
    this.#open.push(element);
    if (slash === '/') this.#close(after, after);
    return after;
  }

  /** Reads a `<` that begins no tag as text. */
  #readBareSign(start: number): number {
    this.#report('A `<` begins no tag here. It is read as text.', start, 'Write `&lt;` for `<` in a text.');
    this.#addText(start, start + 1, true);
    return start + 1;
  }

  #readEnd(start: number): number {
    const { text } = this.#source;
    closePattern.lastIndex = start;
    const [tag, name = ''] = closePattern.exec(text) ?? [];
    if (tag === undefined) return this.#readBareSign(start);
    const end = start + tag.length;
    const found = this.#open.findLastIndex((element) => element.name === name);
    if (found !== -1) this.#closeDownTo(found, start, end);
    else if (this.#ended.includes(name)) this.#ended.splice(this.#ended.indexOf(name), 1);
    else {
      const top = this.#open.at(-1);
      const hint = top ? `Write \`</${top.name}>\`, or leave it out.` : 'Leave it out.';
      this.#report(`\`${tag}\` closes no element.`, start, hint, tag.length);
      closePattern.lastIndex = text.indexOf('<', end);
      const next = closePattern.lastIndex === -1 ? undefined : closePattern.exec(text)?.[1];
      if (top && next !== top.name) this.#close(start, end);
    }
    return end;
  }

  /** Closes an element and those inside it that are still open. */
  #closeDownTo(index: number, start: number, end: number): void {
    const unclosed = this.#open[index + 1];
    if (unclosed) {
      const hint = `Close it with \`</${unclosed.name}>\`.`;
      this.#report(`\`<${unclosed.name}>\` is not closed.`, unclosed.start, hint, unclosed.name.length + 2);
    }
    while (this.#open.length > index + 1) {
      this.#ended.push(this.#open.at(-1)?.name ?? '');
      if (this.#ended.length > depthLimit) this.#ended.shift();
      this.#close(start, start);
    }
    this.#close(start, end);
  }

  #close(contentEnd: number, end: number): void {
    const element = this.#open.pop();
    if (element === undefined) return;
    const parent = this.#open.at(-1);
    const node = nodeOfElement({ ...element, contentEnd, end }, this.#source, this.problems);
    const pair = pairOf(
      element.name,
      node,
      this.#placeOf(element.start + 1, element.name.length, element.path),
    );
    if (parent) parent.children.push(pair);
    else if (this.#root === undefined)
      this.#root = mappingOf([pair], this.#placeOf(element.start, end - element.start, ''));
    else
      this.#report(
        'A second root element begins here. Only the first one is read.',
        element.start,
        'Use a second file.',
      );
  }

  #addText(from: number, to: number, isLiteral: boolean): void {
    if (from >= to) return;
    const parent = this.#open.at(-1);
    if (parent) parent.pieces.push({ from, to, isLiteral });
    else if (this.#source.text.slice(from, to).trim() !== '') {
      const text = this.#source.text.slice(from, to);
      const at = from + text.length - text.trimStart().length;
      this.#report(
        'This text is outside of the root element. It is left out.',
        at,
        'Put it into an element.',
        text.trim().length,
      );
    }
  }

  #stop(start: number): void {
    this.#isStopped = true;
    const isDeep = this.#elements <= elementLimit;
    const message = isDeep
      ? `Elements are nested more than ${depthLimit} levels deep. The rest of the file is left out.`
      : `The file has more than ${elementLimit} elements. The rest of it is left out.`;
    this.problems.add(
      problem(isDeep ? 'too-deep' : 'too-large', message, {
        severity: 'error',
        place: this.#placeOf(start, 1, ''),
      }),
    );
  }

  #report(message: string, offset: number, hint: string, length = 1): void {
    const path = this.#open.at(-1)?.path ?? '';
    this.problems.report({ message, offset, length, path, hint });
  }

  #placeOf(offset: number, length: number, path: string): Place {
    return this.#source.placeOf(offset, length, path);
  }
}

function newElement(name: string, start: number, parent: OpenElement | undefined): OpenElement {
  const count = parent?.counts.get(name) ?? 0;
  parent?.counts.set(name, count + 1);
  const index = count === 0 ? '' : `[${count}]`;
  const path = parent ? `${parent.path}.${name}${index}` : name;
  return {
    name,
    start,
    path,
    contentStart: start,
    attributes: [],
    children: [],
    pieces: [],
    counts: new Map(),
  };
}

/** Returns where a tag without its `>` ends: after the next `>` on the line, or before the next tag or line. */
function endOfBrokenTag(text: string, from: number): number {
  const rest = /[<>\n]/g;
  rest.lastIndex = from;
  const mark = rest.exec(text);
  if (mark === null) return text.length;
  return mark[0] === '>' ? mark.index + 1 : mark.index;
}
