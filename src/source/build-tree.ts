import { type Place, type Problem, problem } from '../model/problem.ts';
import type { SourceMapping, SourceNode, SourcePair, SourceScalar } from '../model/source.ts';
import type { Steps } from '../model/steps.ts';
import { blockScalarText, type FlowStyle, flowScalarText } from './scalar-text.ts';
import { type SourceText, withoutLoneSurrogates } from './source-text.ts';

/** A node as the parser found it, with its offsets. Aliases and scalars are not resolved. */
export type RawNode = RawFlow | RawBlock | RawList | RawMapping | RawAlias;

interface RawBase {
  readonly start: number;
  readonly end: number;
  /** The name in `&name` before the value. */
  readonly anchor?: string | undefined;
}

/** A plain or quoted scalar. */
interface RawFlow extends RawBase {
  readonly kind: 'flow';
  readonly style: FlowStyle;
}

/** A folded or literal block scalar. */
interface RawBlock extends RawBase {
  readonly kind: 'block';
  readonly value: string;
  readonly contentStart: number;
}

interface RawList extends RawBase {
  readonly kind: 'list';
  readonly items: readonly RawNode[];
}

interface RawMapping extends RawBase {
  readonly kind: 'mapping';
  readonly pairs: readonly RawPair[];
}

interface RawAlias extends RawBase {
  readonly kind: 'alias';
  readonly anchor: string;
}

/** A key and its value in a mapping. */
export interface RawPair {
  readonly key: RawNode;
  readonly value: RawNode | undefined;
}

/** Limits on aliases, values and characters of a text. With depth and file size they bound the cost of any file. */
const aliasLimit = 100;
const nodeLimit = 50_000;
/** Values that are built in one step. */
const nodesPerStep = 100;
const stringLimit = 256_000;
/** Characters of a quoted scalar that are read; an escape takes up to ten for one. */
const quotedLimit = 4 * stringLimit;

/** A finished node. */
interface Built {
  readonly node: SourceNode;
  /** Number of nodes in it, itself included. The target of an alias is counted each time. */
  readonly size: number;
}

/**
 * Builds the source tree: resolves aliases, merge keys and scalars, and adds source positions. Reports values over a
 * limit and leaves them empty.
 */
export function* buildTree(
  root: RawNode,
  source: SourceText,
  depthLimit: number,
): Steps<{ readonly root: SourceNode; readonly problems: readonly Problem[] }> {
  const builder = new TreeBuilder(source, depthLimit);
  const { node } = yield* builder.build(root, '', 1);
  return { root: node, problems: builder.problems };
}

/** State of one build: anchors, counts and problems so far. */
class TreeBuilder {
  readonly problems: Problem[] = [];
  readonly #source: SourceText;
  readonly #depthLimit: number;
  readonly #anchors = new Map<string, Built>();
  readonly #reported = new Set<Problem['code']>();
  #aliases = 0;
  #nodes = 0;

  constructor(source: SourceText, depthLimit: number) {
    this.#source = source;
    this.#depthLimit = depthLimit;
  }

  *build(raw: RawNode, path: string, depth: number): Steps<Built> {
    const place = this.#source.placeOf(raw.start, raw.end - raw.start, path);
    const empty: Built = { node: { kind: 'empty', place }, size: 1 };
    this.#nodes += 1;
    if (this.#nodes % nodesPerStep === 0) yield;
    if (this.#nodes > nodeLimit)
      return this.#refuse(empty, 'too-large', `The file has more than ${nodeLimit} values.`);
    if (depth > this.#depthLimit) {
      return this.#refuse(empty, 'too-deep', `Values are nested more than ${this.#depthLimit} levels deep.`);
    }
    if (raw.kind === 'alias') return this.#resolve(raw, place, empty);
    const built = yield* this.#buildValue(raw, place, depth);
    if (raw.anchor !== undefined) this.#anchors.set(raw.anchor, built);
    return built;
  }

  *#buildValue(raw: Exclude<RawNode, RawAlias>, place: Place, depth: number): Steps<Built> {
    switch (raw.kind) {
      case 'flow':
      case 'block':
        return { node: this.#scalar(raw, place), size: 1 };
      case 'list': {
        const items: Built[] = [];
        for (const [index, item] of raw.items.entries())
          items.push(yield* this.build(item, `${place.path}[${index}]`, depth + 1));
        return { node: { kind: 'list', items: items.map((item) => item.node), place }, size: total(items) };
      }
      case 'mapping':
        return yield* this.#mapping(raw, place, depth);
      default:
        return raw satisfies never;
    }
  }

  /** Reports a limit the first time it is exceeded. */
  #refuse(empty: Built, code: 'too-large' | 'too-deep', message: string): Built {
    if (!this.#reported.has(code)) this.#report(code, message, empty.node.place);
    this.#reported.add(code);
    return empty;
  }

  #report(code: Problem['code'], message: string, place: Place, hint?: string): void {
    const missing = code === 'too-large' || code === 'too-deep' ? 'text' : undefined;
    this.problems.push(problem(code, message, { severity: 'error', place, hint, missing }));
  }

  #warn(message: string, place: Place, hint: string): void {
    this.problems.push(problem('syntax', message, { place, hint }));
  }

  #resolve(raw: RawAlias, place: Place, empty: Built): Built {
    const target = this.#anchors.get(raw.anchor);
    if (!target) {
      const text = this.#source.text.slice(raw.start, raw.end);
      const message = `The anchor of \`${text}\` is not defined. The alias is read as text.`;
      this.#report('syntax', message, place, 'Put a value that begins with * in quotes.');
      return {
        node: this.#scalar({ kind: 'flow', style: 'plain', start: raw.start, end: raw.end }, place),
        size: 1,
      };
    }
    this.#aliases += 1;
    this.#nodes += target.size;
    if (this.#aliases > aliasLimit)
      return this.#refuse(empty, 'too-large', `The file has more than ${aliasLimit} aliases.`);
    if (this.#nodes > nodeLimit)
      return this.#refuse(empty, 'too-large', `The aliases expand to more than ${nodeLimit} values.`);
    return target;
  }

  #scalar(raw: RawFlow | RawBlock, place: Place): SourceNode {
    const written = this.#source.text.slice(raw.start, raw.end);
    const plain = raw.kind === 'flow' && raw.style === 'plain';
    if (plain && /^(?:~|null|Null|NULL)?$/.test(written)) return { kind: 'empty', place };
    if (plain) {
      this.#warnOfComment(raw.end, place.path);
      this.#warnOfDash(written, place);
    }
    const read =
      raw.kind === 'block'
        ? blockScalarText(raw.value, this.#source.text.slice(raw.contentStart, raw.end), raw.contentStart)
        : flowScalarText(written.slice(0, quotedLimit), raw.start, raw.style);
    const placeAt = (offset: number): Place => this.#source.placeOf(read.offsetOf(offset), 1, place.path);
    const text = this.#checkedText(read.text, written.length > quotedLimit, place);
    return { kind: 'scalar', text, quoted: !plain, place, placeAt };
  }

  /** Replaces lone surrogates and cuts a text at the limit; reports both. */
  #checkedText(read: string, isCut: boolean, place: Place): string {
    const text = withoutLoneSurrogates(read);
    if (text !== read) this.#report('encoding', 'This character is a lone surrogate.', place);
    if (text.length <= stringLimit && !isCut) return text;
    const message = `This text is longer than ${stringLimit / 1000} kB. The rest of it is left out.`;
    this.#report('too-large', message, place);
    return text.slice(0, stringLimit).replace(/[\ud800-\udbff]$/, '');
  }

  /** Warns of a comment that looks like a part of the value: `accent: #7a1f1f`, `Room #4`. */
  #warnOfComment(end: number, path: string): void {
    const match = /^([ \t]*:?[ \t]+)(#[^\s#!][^\r\n]*)/.exec(this.#source.text.slice(end, end + 200));
    if (!match?.[1] || !match[2]) return;
    const place = this.#source.placeOf(end + match[1].length, match[2].length, path);
    const message = `YAML reads \`${match[2].trim()}\` as a comment. It is left out.`;
    this.#warn(message, place, 'Put the value in quotes if it belongs to it; begin a comment with `# `.');
  }

  /** Warns of a list below a text: YAML reads it as a part of the text. */
  #warnOfDash(written: string, place: Place): void {
    if (!/\n[ \t]*-[ \t]/.test(written)) return;
    const message = 'This list is part of the text before it.';
    const hint = 'Put the list under a key of its own, such as `bullets:`, and a space after each dash.';
    this.#warn(message, place, hint);
  }

  *#mapping(raw: RawMapping, place: Place, depth: number): Steps<Built> {
    const pairs: SourcePair[] = [];
    const merged: SourcePair[] = [];
    const keys = new Set<string>();
    let size = 1;
    for (const pair of this.#withSplitValuesJoined(raw.pairs, place.path)) {
      const key = this.#key(pair.key, place.path);
      const path = place.path === '' ? key.text : `${place.path}.${key.text}`;
      const keyPlace = { ...key.place, path };
      const empty: RawNode = { kind: 'flow', style: 'plain', start: pair.key.end, end: pair.key.end };
      const value = yield* this.build(pair.value ?? empty, path, depth + 1);
      size += value.size;
      if (value.node.kind === 'empty') this.#warnOfComment(pair.key.end, path);
      if (key.text === '<<' && !key.quoted) {
        merged.push(...this.#mergedPairs(value.node, keyPlace));
        continue;
      }
      if (keys.has(key.text)) {
        const hint = 'Give one of them another name, or join them.';
        this.#report(
          'duplicate-key',
          `The key \`${key.text}\` occurs twice in this mapping.`,
          keyPlace,
          hint,
        );
      }
      keys.add(key.text);
      pairs.push({ key: key.text, keyPlace, value: value.node });
    }
    const added = firstOfEachKey(merged).filter((pair) => !keys.has(pair.key));
    return { node: { kind: 'mapping', pairs: [...pairs, ...added], place }, size };
  }

  /** Joins a value that a comma in braces has split: `{title: Nurse, ICU}`, where `ICU` would be a key. */
  #withSplitValuesJoined(pairs: readonly RawPair[], path: string): readonly RawPair[] {
    const joined: RawPair[] = [];
    for (const pair of pairs) {
      const last = joined.at(-1);
      const text = last?.value;
      if (!last || !isPlain(text) || !this.#lacksColon(pair)) {
        joined.push(pair);
        continue;
      }
      const place = this.#source.placeOf(pair.key.start, pair.key.end - pair.key.start, path);
      const message = 'In braces a comma ends a value. This is read as the rest of the value before it.';
      this.#warn(message, place, 'Put a value with a comma in quotes.');
      joined[joined.length - 1] = { ...last, value: { ...text, end: pair.key.end } };
    }
    return joined;
  }

  #lacksColon({ key, value }: RawPair): boolean {
    return (
      value === undefined && isPlain(key) && !/^[ \t]*:/.test(this.#source.text.slice(key.end, key.end + 80))
    );
  }

  #key(raw: RawNode, path: string): Pick<SourceScalar, 'text' | 'quoted' | 'place'> {
    const place = this.#source.placeOf(raw.start, raw.end - raw.start, path);
    const written = this.#source.text.slice(raw.start, raw.end);
    if (raw.kind === 'flow') {
      const { text } = flowScalarText(written, raw.start, raw.style);
      if (written === '') this.#report('syntax', 'A key is missing before the colon.', place);
      return { text: withoutLoneSurrogates(text), quoted: raw.style !== 'plain', place };
    }
    this.#report('syntax', 'This key is not a text.', place, 'Put it in quotes.');
    return { text: written.trim().normalize('NFC'), quoted: true, place };
  }

  #mergedPairs(node: SourceNode, keyPlace: Place): readonly SourcePair[] {
    const mappings = node.kind === 'list' ? node.items : [node];
    if (!mappings.every((one): one is SourceMapping => one.kind === 'mapping')) {
      this.#report(
        'syntax',
        'The value of `<<` is not a mapping or a list of mappings.',
        keyPlace,
        'Write `<<: *name`.',
      );
    }
    return mappings.flatMap((one) => (one.kind === 'mapping' ? one.pairs : []));
  }
}

function isPlain(raw: RawNode | undefined): raw is RawFlow {
  return raw?.kind === 'flow' && raw.style === 'plain' && raw.end > raw.start;
}

/** Returns the first pair of each key: of merged mappings the earlier one wins (YAML merge key draft). */
function firstOfEachKey(pairs: readonly SourcePair[]): readonly SourcePair[] {
  const seen = new Set<string>();
  return pairs.filter((pair) => !seen.has(pair.key) && seen.add(pair.key));
}

function total(parts: readonly Built[]): number {
  return parts.reduce((sum, part) => sum + part.size, 1);
}
