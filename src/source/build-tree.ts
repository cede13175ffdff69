import type { Place, Problem } from '../model/problem.ts';
import type { SourceMapping, SourceNode, SourcePair, SourceScalar } from '../model/source.ts';
import { blockScalarText, type FlowStyle, flowScalarText } from './scalar-text.ts';
import { type SourceText, withoutLoneSurrogates } from './source-text.ts';

/** What the parser found and between which offsets: nothing resolved, nothing judged. */
export type RawNode = RawFlow | RawBlock | RawList | RawMapping | RawAlias;

interface RawBase {
  readonly start: number;
  readonly end: number;
  /** `&name` before the value. */
  readonly anchor?: string;
}

interface RawFlow extends RawBase {
  readonly kind: 'flow';
  readonly style: FlowStyle;
}

/** A folded or literal block. */
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

export interface RawPair {
  readonly key: RawNode;
  readonly value?: RawNode;
}

/** Together with depth and file size these bound what any file can cost. */
const aliasLimit = 100;
const nodeLimit = 50_000;
const stringLimit = 256_000;
/** Characters of a quoted text that are looked at; escapes take up to ten for one. */
const writtenLimit = 4 * stringLimit;

interface Grown {
  readonly node: SourceNode;
  /** Nodes in it, itself included, with every alias counted in full. */
  readonly size: number;
}

/** Resolves aliases, merge keys and scalars, and gives everything its place. */
export function growTree(
  root: RawNode,
  source: SourceText,
  depthLimit: number,
): { readonly root: SourceNode; readonly problems: readonly Problem[] } {
  const grower = new TreeGrower(source, depthLimit);
  return { root: grower.grow(root, '', 1).node, problems: grower.problems };
}

/** Holds what is known so far while a file is read: anchors, counts, problems. */
class TreeGrower {
  readonly problems: Problem[] = [];
  readonly #source: SourceText;
  readonly #depthLimit: number;
  readonly #anchors = new Map<string, Grown>();
  readonly #reported = new Set<Problem['code']>();
  #aliases = 0;
  #nodes = 0;

  constructor(source: SourceText, depthLimit: number) {
    this.#source = source;
    this.#depthLimit = depthLimit;
  }

  grow(raw: RawNode, path: string, depth: number): Grown {
    const place = this.#source.placeOf(raw.start, raw.end - raw.start, path);
    const empty: Grown = { node: { kind: 'empty', place }, size: 1 };
    this.#nodes += 1;
    if (this.#nodes > nodeLimit)
      return this.#refuse(empty, 'too-large', `There are more than ${nodeLimit} values.`);
    if (depth > this.#depthLimit) {
      return this.#refuse(empty, 'too-deep', `Values are nested more than ${this.#depthLimit} levels deep.`);
    }
    if (raw.kind === 'alias') return this.#resolve(raw, place, empty);
    const grown = this.#growValue(raw, place, depth);
    if (raw.anchor !== undefined) this.#anchors.set(raw.anchor, grown);
    return grown;
  }

  #growValue(raw: Exclude<RawNode, RawAlias>, place: Place, depth: number): Grown {
    switch (raw.kind) {
      case 'flow':
      case 'block':
        return { node: this.#scalar(raw, place), size: 1 };
      case 'list': {
        const items = raw.items.map((item, at) => this.grow(item, `${place.path}[${at}]`, depth + 1));
        return { node: { kind: 'list', items: items.map((item) => item.node), place }, size: total(items) };
      }
      case 'mapping':
        return this.#mapping(raw, place, depth);
      default:
        return raw satisfies never;
    }
  }

  /** A limit is reported once, however often it is met. */
  #refuse(empty: Grown, code: 'too-large' | 'too-deep', message: string): Grown {
    if (!this.#reported.has(code)) this.#report(code, message, empty.node.place);
    this.#reported.add(code);
    return empty;
  }

  #report(code: Problem['code'], message: string, place: Place, hint?: string): void {
    this.problems.push({ code, severity: 'error', message, place, ...(hint === undefined ? {} : { hint }) });
  }

  #resolve(raw: RawAlias, place: Place, empty: Grown): Grown {
    const target = this.#anchors.get(raw.anchor);
    if (!target) {
      const text = this.#source.text.slice(raw.start, raw.end);
      const hint = 'Put a value that begins with * in quotes.';
      this.#report(
        'syntax',
        `\`${text}\` stands for a value that is not there; it is taken as text.`,
        place,
        hint,
      );
      return {
        node: this.#scalar({ kind: 'flow', style: 'plain', start: raw.start, end: raw.end }, place),
        size: 1,
      };
    }
    this.#aliases += 1;
    this.#nodes += target.size;
    if (this.#aliases > aliasLimit)
      return this.#refuse(empty, 'too-large', `There are more than ${aliasLimit} aliases.`);
    if (this.#nodes > nodeLimit)
      return this.#refuse(empty, 'too-large', `Aliases stand for more than ${nodeLimit} values.`);
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
        : flowScalarText(written.slice(0, writtenLimit), raw.start, raw.style);
    const placeAt = (offset: number): Place => this.#source.placeOf(read.offsetOf(offset), 1, place.path);
    const text = this.#sound(read.text, written.length > writtenLimit, place);
    return { kind: 'scalar', text, quoted: !plain, place, placeAt };
  }

  #sound(read: string, cut: boolean, place: Place): string {
    const text = withoutLoneSurrogates(read);
    if (text !== read) this.#report('encoding', 'Half of a surrogate pair stands alone.', place);
    if (text.length <= stringLimit && !cut) return text;
    this.#report(
      'too-large',
      `A text is longer than ${stringLimit / 1000} kB; the rest of it is left out.`,
      place,
    );
    return text.slice(0, stringLimit).replace(/[\ud800-\udbff]$/, '');
  }

  /** `accent: #7a1f1f` and `Room #4`: what looks like a value is a comment. */
  #warnOfComment(end: number, path: string): void {
    const match = /^([ \t]*:?[ \t]+)(#[^\s#!][^\r\n]*)/.exec(this.#source.text.slice(end, end + 200));
    if (!match?.[1] || !match[2]) return;
    const place = this.#source.placeOf(end + match[1].length, match[2].length, path);
    const message = `\`${match[2].trim()}\` is a comment to YAML and is left out.`;
    const hint = 'Put the value in quotes if it belongs to it; begin a comment with `# `.';
    this.problems.push({ code: 'syntax', severity: 'warning', message, place, hint });
  }

  /** A list below a text belongs to the text for YAML. */
  #warnOfDash(written: string, place: Place): void {
    if (!/\n[ \t]*-[ \t]/.test(written)) return;
    const message = 'A list stands in one value with the text before it.';
    const hint = 'Put the list under a key of its own, such as `bullets:`, and a space after each dash.';
    this.problems.push({ code: 'syntax', severity: 'warning', message, place, hint });
  }

  #mapping(raw: RawMapping, place: Place, depth: number): Grown {
    const pairs: SourcePair[] = [];
    const merged: SourcePair[] = [];
    const written = new Set<string>();
    let size = 1;
    for (const pair of this.#rejoined(raw.pairs, place.path)) {
      const key = this.#key(pair.key, place.path);
      const path = place.path === '' ? key.text : `${place.path}.${key.text}`;
      const keyPlace = { ...key.place, path };
      const absent: RawNode = { kind: 'flow', style: 'plain', start: pair.key.end, end: pair.key.end };
      const value = this.grow(pair.value ?? absent, path, depth + 1);
      size += value.size;
      if (value.node.kind === 'empty') this.#warnOfComment(pair.key.end, path);
      if (key.text === '<<' && !key.quoted) {
        merged.push(...this.#mergedPairs(value.node, keyPlace));
        continue;
      }
      if (written.has(key.text)) {
        const hint = 'Give one of them another name, or join them.';
        this.#report('duplicate-key', `\`${key.text}\` stands twice in the same place.`, keyPlace, hint);
      }
      written.add(key.text);
      pairs.push({ key: key.text, keyPlace, value: value.node });
    }
    const added = firstOfEachKey(merged).filter((pair) => !written.has(pair.key));
    return { node: { kind: 'mapping', pairs: [...pairs, ...added], place }, size };
  }

  /** In braces a comma ends a value, and what follows it would be a key without one: `{title: Nurse, ICU}`. */
  #rejoined(pairs: readonly RawPair[], path: string): readonly RawPair[] {
    const whole: RawPair[] = [];
    for (const pair of pairs) {
      const last = whole.at(-1);
      const text = last?.value;
      if (!last || !isPlain(text) || !this.#lacksColon(pair)) {
        whole.push(pair);
        continue;
      }
      const place = this.#source.placeOf(pair.key.start, pair.key.end - pair.key.start, path);
      const message = 'In braces a comma ends a value; this was taken as the rest of the one before it.';
      const hint = 'Put a value with a comma in quotes.';
      this.problems.push({ code: 'syntax', severity: 'warning', message, place, hint });
      whole[whole.length - 1] = { ...last, value: { ...text, end: pair.key.end } };
    }
    return whole;
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
    this.#report('syntax', 'A key must be a plain text.', place, 'Put it in quotes.');
    return { text: written.trim().normalize('NFC'), quoted: true, place };
  }

  #mergedPairs(node: SourceNode, keyPlace: Place): readonly SourcePair[] {
    const mappings = node.kind === 'list' ? node.items : [node];
    if (!mappings.every((one): one is SourceMapping => one.kind === 'mapping')) {
      this.#report('syntax', '`<<` takes a mapping, or a list of mappings.', keyPlace, 'Write `<<: *name`.');
    }
    return mappings.flatMap((one) => (one.kind === 'mapping' ? one.pairs : []));
  }
}

function isPlain(raw: RawNode | undefined): raw is RawFlow {
  return raw?.kind === 'flow' && raw.style === 'plain' && raw.end > raw.start;
}

/** Of mappings merged in, the earlier one wins (YAML merge key draft). */
function firstOfEachKey(pairs: readonly SourcePair[]): readonly SourcePair[] {
  const seen = new Set<string>();
  return pairs.filter((pair) => !seen.has(pair.key) && seen.add(pair.key));
}

function total(parts: readonly Grown[]): number {
  return parts.reduce((sum, part) => sum + part.size, 1);
}
