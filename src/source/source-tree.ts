import type { CST, Document, ParsedNode } from '#yaml';
import { Composer, isAlias, isMap, isScalar, isSeq, Lexer, Parser, visit } from '#yaml';
import { byPosition, type Problem, problem } from '../model/problem.ts';
import type { SourceNode } from '../model/source.ts';
import { finish, type Steps } from '../model/steps.ts';
import { buildTree, type RawNode, type RawPair } from './build-tree.ts';
import { tooDeepAt } from './nesting.ts';
import { type ParseError, repairSyntax } from './repair-syntax.ts';
import { type DecodedSource, decodeSource, type SourceText, wholeFile } from './source-text.ts';
import { locateSyntaxError, syntaxProblem } from './syntax-problem.ts';

/** The source tree of a file, and its syntax errors. */
export interface ParsedSource {
  /** `undefined` if nothing could be read. */
  readonly root: SourceNode | undefined;
  readonly problems: readonly Problem[];
}

/** Levels of nesting at most. The parser’s stack overflows at some thousands. */
export const depthLimit = 64;
/** Repairs of one file at most; each takes a pass of the parser. */
const repairLimit = 20;
/** Characters that all passes after repairs parse together, so that large files get fewer repairs. */
const repairedSizeLimit = 2_000_000;
/** Syntax errors of one file that are reported. */
const errorLimit = 100;

/** Decodes a file and parses it. */
export function parseSource(source: string | Uint8Array, file?: string): ParsedSource {
  return finish(parseDecoded(decodeSource(source, file)));
}

/**
 * Parses YAML 1.2, and so JSON, into values as they were written, with their positions. For a broken file, returns a
 * problem for each syntax error and what can still be read.
 *
 * @param depth Levels of nested values at most. Default: `depthLimit`.
 */
export function* parseDecoded(source: DecodedSource, depth: number = depthLimit): Steps<ParsedSource> {
  if (!source.isText) return { root: undefined, problems: source.problems };
  const { root, problems } = yield* parseText(source, depth);
  return { root, problems: [...source.problems, ...problems].sort(byPosition) };
}

/**
 * Parses a text that was decoded already.
 *
 * @param listPart Items of a long list that are composed at a time. It changes no result. Default: 50.
 */
export function* parseText(
  source: SourceText,
  depth: number = depthLimit,
  listPart?: number,
): Steps<ParsedSource> {
  const { file, text } = source;
  if (/^\s*$/.test(text)) return { root: undefined, problems: [emptyFile(file)] };
  const safe = withoutControls(text);
  const deep = yield* tooDeepAt(new Lexer().lex(safe), depth);
  if (deep !== undefined) return { root: undefined, problems: [tooDeep(source, deep, depth)] };
  const { document, problems } = yield* parseWithRepairs(safe, source, listPart);
  const root = document?.contents ? toRaw(document.contents) : undefined;
  yield 'long';
  if (!root) return { root: undefined, problems: [...problems, emptyFile(file)] };
  const built = yield* buildTree(root, source, depth);
  if (built.root?.kind === 'empty') return { root: built.root, problems: [...problems, emptyFile(file)] };
  return { root: built.root, problems: [...problems, ...built.problems] };
}

/** Replaces control characters, which confuse the lexer. Values are read from the original text. */
function withoutControls(text: string): string {
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, '_');
}

/** Parses a text into raw nodes with their offsets; `undefined` if it has none. */
export function rawNodes(source: SourceText): RawNode | undefined {
  const safe = withoutControls(source.text);
  if (finish(tooDeepAt(new Lexer().lex(safe), depthLimit)) !== undefined) return undefined;
  const { document } = finish(parseWithRepairs(safe, source));
  return document?.contents ? toRaw(document.contents) : undefined;
}

type ParsedDocument = Document.Parsed<ParsedNode, true>;

/** The result of one pass of the parser. */
interface Parsed {
  readonly document?: ParsedDocument | undefined;
  /** In the order in which they should be repaired. */
  readonly errors: readonly ParseError[];
  /** Offset where a second document begins. */
  readonly second?: number | undefined;
}

/** Items of a list that are composed in one step. */
const itemsPerStep = 50;

/** @param listPart Items of a long list that are composed at a time. */
function* parseOnce(text: string, listPart: number): Steps<Parsed> {
  const tokens = yield* syntaxTokens(text);
  yield 'long';
  // Directives hold for one document alone, and so not for parts of it.
  const lists = tokens.some(({ type }) => type === 'directive') ? [] : longListsIn(tokens, listPart);
  const parts: ParsedDocument[] = [];
  const itemsBefore = new Map<CST.Token, readonly unknown[]>();
  for (const list of lists) {
    const first = parts.length;
    const last = list.items.length - listPart;
    for (let from = 0; from < last; from += listPart) {
      const value = partOfList(list, from, Math.min(last, from + listPart));
      parts.push(...composed([{ type: 'document', offset: list.offset, start: [], value }], text));
      yield 'long';
    }
    Object.assign(list, partOfList(list, last, list.items.length));
    itemsBefore.set(
      list,
      parts.slice(first).flatMap(({ contents }) => (isSeq(contents) ? contents.items : [])),
    );
  }
  const documents = composed(tokens, text);
  yield 'long';
  // What is wrong with a part is found again in the whole, where the errors have their usual order.
  const isFaulty = [...documents, ...parts].some(
    ({ errors, warnings }) => errors.length + warnings.length > 0,
  );
  if (isFaulty && parts.length > 0) return yield* parseOnce(text, Number.POSITIVE_INFINITY);
  for (const { contents } of documents) addItems(contents, itemsBefore);
  const [document, next] = documents;
  if (!document) return { errors: [] };
  const errors = [...document.errors, ...document.warnings].map(({ code, message, pos }) => {
    return { code, message, offset: pos[0] };
  });
  // A tab can cause errors on all lines after it, and on the line before.
  const rank = ({ code, message, offset }: ParseError): number => {
    if (code === 'TAB_AS_INDENT') return -1;
    // Two values without a comma between them are read as a key until the comma is added.
    return code === 'MULTILINE_IMPLICIT_KEY' && message.includes('flow') ? text.length : offset;
  };
  errors.sort((one, other) => rank(one) - rank(other));
  return { document, errors, second: next && text.indexOf('---', document.range[1]) };
}

function composed(tokens: Iterable<CST.Token>, text: string): readonly ParsedDocument[] {
  const composer = new Composer<ParsedNode, true>({
    keepSourceTokens: true,
    schema: 'failsafe',
    uniqueKeys: false,
    logLevel: 'silent',
  });
  return [...composer.compose(tokens, true, text.length)];
}

type ListToken = CST.BlockSequence | CST.FlowCollection;

/**
 * Returns the lists with more than so many items, other than those inside lists. The parser composes a document at once, so
 * such a list is composed in parts, before the document that then ends it.
 */
function longListsIn(
  tokens: readonly (CST.Token | null | undefined)[],
  length: number,
): readonly ListToken[] {
  return tokens.flatMap((token): readonly ListToken[] => {
    switch (token?.type) {
      case 'document':
        return longListsIn([token.value], length);
      case 'block-map':
        return longListsIn(
          token.items.map(({ value }) => value),
          length,
        );
      case 'block-seq':
        return token.items.length > length ? [token] : [];
      case 'flow-collection':
        if (token.start.source === '{')
          return longListsIn(
            token.items.map(({ value }) => value),
            length,
          );
        return token.items.length > length && token.items.every(isSingleValue) ? [token] : [];
      default:
        return [];
    }
  });
}

function isSingleValue({ key, sep, value }: CST.CollectionItem): boolean {
  return key === undefined && sep === undefined && value !== undefined;
}

function partOfList(list: ListToken, from: number, to: number): ListToken {
  if (list.type === 'block-seq') return { ...list, items: list.items.slice(from, to) };
  const items = list.items.slice(from, to).map((item, index) => {
    // The comma before an item is a part of it. The first item of a list has none.
    return index === 0 && from > 0 ? { ...item, start: withoutComma(item.start) } : item;
  });
  return { ...list, items };
}

function withoutComma(tokens: CST.SourceToken[]): CST.SourceToken[] {
  const comma = tokens.findIndex(({ type }) => type === 'comma');
  return tokens.filter((_, index) => index !== comma);
}

/** Adds the items that long lists have before those of the document. */
function addItems(node: unknown, itemsBefore: ReadonlyMap<CST.Token, readonly unknown[]>): void {
  if (isMap(node)) for (const { value } of node.items) addItems(value, itemsBefore);
  if (!isSeq(node) || node.srcToken === undefined) return;
  const before = itemsBefore.get(node.srcToken);
  if (before !== undefined) node.items = [...before, ...node.items];
}

/** Tokens of the lexer that are read in one step. */
const tokensPerStep = 500;

/** Parses a text into the tokens of its syntax tree. */
function* syntaxTokens(text: string): Steps<readonly CST.Token[]> {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    count += 1;
    if (count % tokensPerStep === 0) yield;
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

/** Adds the value before an error, if repairing or locating the error needs it. */
function withValueBefore(error: ParseError, document: ParsedDocument | undefined): ParseError {
  if (!document) return error;
  const before = error.message.includes('closing')
    ? openQuoteBefore(document, error.offset)
    : error.code === 'UNEXPECTED_TOKEN'
      ? valueBefore(document, error.offset)
      : undefined;
  return before ? { ...error, before } : error;
}

/** Returns the range of the outermost value that ends last at or before an offset. */
function valueBefore(document: ParsedDocument, offset: number): ParseError['before'] {
  let best: { start: number; end: number } | undefined;
  visit(document, {
    Node(_key, node) {
      const [start, end] = node.range ?? [0, Number.POSITIVE_INFINITY];
      if (end <= offset && end > start && end > (best?.end ?? -1)) best = { start, end };
    },
  });
  return best;
}

/** Returns the range of the unclosed quoted text that ends at an offset. */
function openQuoteBefore(document: ParsedDocument, offset: number): ParseError['before'] {
  let found: { start: number; end: number } | undefined;
  visit(document, {
    Scalar(_key, node) {
      if (node.range?.[1] === offset) found = { start: node.range[0], end: offset };
    },
  });
  return found;
}

/** Parses, reports the first syntax error, repairs it and parses again, so that one mistake is one problem. */
function* parseWithRepairs(
  safe: string,
  source: SourceText,
  listPart: number = itemsPerStep,
): Steps<{ readonly document: ParsedDocument | undefined; readonly problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const lines = new Set<number>();
  const tried = new Set<string>();
  let text = safe;
  let parsed = yield* parseOnce(text, listPart);
  const report = (error: ParseError): void => {
    const located = locateSyntaxError(error, text);
    const place = source.placeOf(located.offset, 1, '');
    if (!lines.has(place.line)) problems.push(syntaxProblem(located, place));
    lines.add(place.line);
  };
  const passes = Math.min(repairLimit, Math.floor(repairedSizeLimit / text.length));
  for (let repairs = 0; ; ) {
    const found = parsed.errors.find((one) => !isKnownTag(one) && !tried.has(`${one.code} ${one.offset}`));
    if (!found || tried.size >= errorLimit) break;
    tried.add(`${found.code} ${found.offset}`);
    const error = withValueBefore(found, parsed.document);
    report(error);
    const repaired = repairs < passes ? repairSyntax(text, error) : undefined;
    if (repaired === undefined || repaired === text) continue;
    repairs += 1;
    text = repaired;
    parsed = yield* parseOnce(text, listPart);
  }
  if (parsed.second !== undefined) problems.push(secondDocument(source, parsed.second));
  return { document: parsed.document, problems };
}

/** True for an error about a standard tag, which changes nothing: every scalar is read as text. */
function isKnownTag(error: ParseError): boolean {
  return /^Unresolved tag: tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq)$/.test(error.message);
}

function toRaw(node: ParsedNode): RawNode {
  const start = node.range[0];
  if (isAlias(node)) return { kind: 'alias', anchor: node.source, start, end: node.range[1] };
  const { anchor } = node;
  if (isMap(node))
    return { kind: 'mapping', pairs: node.items.map(toRawPair), start, end: node.range[1], anchor };
  if (isSeq(node))
    return {
      kind: 'list',
      items: node.items.map((item) => toRaw(item as ParsedNode)),
      start,
      end: node.range[1],
      anchor,
    };
  const token = isScalar(node) ? node.srcToken : undefined;
  if (token?.type === 'block-scalar') {
    const contentStart =
      token.offset +
      token.props.reduce((length, prop) => length + ('source' in prop ? prop.source.length : 0), 0);
    return {
      kind: 'block',
      value: String(node.value),
      contentStart,
      start,
      end: contentStart + token.source.length,
      anchor,
    };
  }
  const style =
    token?.type === 'single-quoted-scalar'
      ? 'single'
      : token?.type === 'double-quoted-scalar'
        ? 'double'
        : 'plain';
  return { kind: 'flow', style, start, end: node.range[1], anchor };
}

function toRawPair(pair: { readonly key: ParsedNode; readonly value: ParsedNode | null }): RawPair {
  return { key: toRaw(pair.key), value: pair.value ? toRaw(pair.value) : undefined };
}

function emptyFile(file: string | undefined): Problem {
  return problem('empty-file', 'The file is empty.', {
    severity: 'error',
    place: wholeFile(file),
    hint: 'Begin with `name: Your Name`.',
  });
}

function tooDeep(source: SourceText, offset: number, depth: number): Problem {
  const message = `Values are nested more than ${depth} levels deep.`;
  return problem('too-deep', message, {
    severity: 'error',
    place: source.placeOf(offset, 1, ''),
    missing: 'text',
  });
}

function secondDocument(source: SourceText, offset: number): Problem {
  const message = 'A second document begins here. Only the first one is read.';
  const place = source.placeOf(Math.max(0, offset), 3, '');
  const hint = 'Remove the line `---`, or use a second file.';
  return problem('syntax', message, { severity: 'error', place, hint, missing: 'text' });
}
