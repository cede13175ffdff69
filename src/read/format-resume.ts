import type { SourceFormat } from '../model/choices.ts';
import type { Place, Problem } from '../model/problem.ts';
import { type EditedText, type PairEdit, PairIndex, uneditedText, withEdits } from '../source/edit-pairs.ts';
import { type DecodedSource, decodeSource } from '../source/source-text.ts';
import { type ReadResume, readDecoded } from './read-resume.ts';
import type { ReadOptions } from './resume-tree.ts';
import { contentOf, strictText } from './without-hidden.ts';

/** A key that was written in another way, or in another place. */
export interface KeyChange {
  /** One sentence: `` `company` is now `organization`. `` */
  readonly message: string;
  /** Where the key was. */
  readonly place: Place;
}

/** A résumé's file in the standard keys. */
export interface FormattedResume {
  /** The file: the same text if nothing changes. `undefined` if the file is in another format or cannot be read. */
  readonly text: string | undefined;
  /** The format of the source. Only `quoin` is formatted. */
  readonly format: SourceFormat;
  /** In the order of the file. Everything else stays as it was, character for character. */
  readonly changes: readonly KeyChange[];
  /** What is wrong with the source. */
  readonly problems: readonly Problem[];
}

/** Passes over a file at most: each finds what the one before has brought to its place. */
const mostPasses = 8;
/** Characters of all texts that are read to find out which changes keep the content. */
const trialSize = 20_000_000;

/**
 * Writes a file in Quoin's format in the standard keys. Keeps order, comments, quotes and line ends. Leaves out each change
 * that would change the content: what cannot be rearranged stays as it is.
 */
export function formatSource(source: string | Uint8Array, options: ReadOptions = {}): FormattedResume {
  const decoded = decodeSource(source, options.file);
  const read = readDecoded(decoded, options);
  const { format, problems } = read;
  const isDamaged = problems.some(({ code, severity }) => code === 'encoding' && severity === 'error');
  if (!decoded.isText || read.resume === undefined || format !== 'quoin' || isDamaged)
    return { text: undefined, format, changes: [], problems };
  const formatter = new Formatter(decoded, read, options);
  formatter.run();
  const { changes } = formatter;
  const written = typeof source === 'string' ? source : (strictText(source) ?? decoded.text);
  if (changes.length === 0) return { text: written, format, changes, problems };
  const mark = written.startsWith('\ufeff') ? '\ufeff' : '';
  const hasLineFeeds = written.includes('\n') || !written.includes('\r');
  const text = hasLineFeeds ? formatter.text : formatter.text.replaceAll('\n', '\r');
  return { text: mark + text, format, changes, problems };
}

/** What a key became. */
interface Rewritten {
  readonly from: string;
  readonly to: string;
  readonly group: string | undefined;
}

/** Changes a text step by step, and reads it again after each. */
class Formatter {
  readonly #source: DecodedSource;
  readonly #options: ReadOptions;
  readonly #content: string;
  readonly #problems: ReadonlyMap<string, number>;
  readonly #rewritten = new Map<number, Rewritten>();
  #edited: EditedText;
  #index: PairIndex;
  #read: ReadResume;
  #budget = trialSize;

  constructor(source: DecodedSource, read: ReadResume, options: ReadOptions) {
    this.#source = source;
    this.#options = options;
    this.#content = contentOf(read);
    this.#problems = counts(read.problems);
    this.#edited = uneditedText(source.text);
    this.#index = new PairIndex(source.text);
    this.#read = read;
  }

  get text(): string {
    return this.#edited.text;
  }

  get changes(): readonly KeyChange[] {
    return [...this.#rewritten]
      .filter(([, { from, to, group }]) => from !== to || group !== undefined)
      .toSorted(([one], [other]) => one - other)
      .map(([at, { from, to, group }]) => {
        const place = this.#source.placeOf(at, from.length, '');
        const name = from === to ? '' : ` \`${to}\``;
        return { message: `\`${from}\` is now${name}${group ? ` under \`${group}\`` : ''}.`, place };
      });
  }

  /** Renames keys, then moves pairs, from the innermost mappings outwards, until nothing more changes. */
  run(): void {
    for (let pass = 0; pass < mostPasses; pass += 1) {
      const before = this.#edited;
      this.#apply(this.#renames());
      const depths = new Set(this.#moves().map(({ at }) => this.#depthAt(at)));
      for (const depth of [...depths].toSorted((one, other) => other - one))
        this.#apply(this.#moves().filter(({ at }) => this.#depthAt(at) === depth));
      if (this.#edited === before) return;
    }
  }

  #depthAt(at: number): number {
    return this.#index.pairAt(at)?.mapping.depth ?? 0;
  }

  /** Returns the keys that have a standard name, or belong under another key of the same mapping. */
  #renames(): readonly PairEdit[] {
    const index = this.#index;
    const { names } = this.#read.keys;
    const found: PairEdit[] = names.map(({ place, from, to }) => ({ at: index.offsetOf(place), from, to }));
    return orderedEdits([...found, ...this.#targets().filter(({ group }) => group === undefined)], index);
  }

  /** Returns the pairs that belong into a mapping beside them. */
  #moves(): readonly PairEdit[] {
    return orderedEdits(
      this.#targets().filter(({ group }) => group !== undefined),
      this.#index,
    );
  }

  /** Returns the pairs that belong elsewhere and are in the mapping itself, not in one that is read as a part of it. */
  #targets(): readonly PairEdit[] {
    const index = this.#index;
    return this.#read.keys.mappings.flatMap(({ place, targets }) =>
      [...targets].flatMap(([{ key, keyPlace }, target]): readonly PairEdit[] => {
        const at = index.offsetOf(keyPlace);
        const isOwn = index.pairAt(at)?.mapping.node.start === index.offsetOf(place);
        if (target === undefined || target === 'nowhere' || !isOwn) return [];
        const [first, second] = target;
        if (second !== undefined) return [{ at, from: key, to: second, group: first }];
        return first === key ? [] : [{ at, from: key, to: first }];
      }),
    );
  }

  /** Applies the edits that keep the content. */
  #apply(wanted: readonly PairEdit[]): void {
    const index = this.#index;
    const edits = wanted.filter((edit) => index.allows(edit));
    if (edits.length === 0) return;
    const accepted: PairEdit[] = [];
    let result: { readonly edited: EditedText; readonly read: ReadResume } | undefined;
    const tryAll = (some: readonly PairEdit[]): void => {
      const tried = this.#tried([...accepted, ...some]);
      if (tried) {
        accepted.push(...some);
        result = tried;
        return;
      }
      if (some.length < 2) return;
      const half = middleOf(some, index);
      tryAll(some.slice(0, half));
      tryAll(some.slice(half));
    };
    tryAll(edits);
    if (result === undefined) return;
    for (const { at, from, to, group } of accepted) {
      const origin = this.#edited.origins[at] ?? 0;
      const earlier = this.#rewritten.get(origin);
      this.#rewritten.set(origin, { from: earlier?.from ?? from, to, group: group ?? earlier?.group });
    }
    this.#edited = result.edited;
    this.#read = result.read;
    this.#index = new PairIndex(this.text);
  }

  /** Returns a text with edits, as it is read; `undefined` if it would say something else. */
  #tried(edits: readonly PairEdit[]): { readonly edited: EditedText; readonly read: ReadResume } | undefined {
    if (this.#budget < this.text.length) return undefined;
    const edited = withEdits(this.#edited, this.#index, edits);
    if (edited === undefined) return undefined;
    this.#budget -= edited.text.length;
    const read = readDecoded(decodeSource(edited.text, this.#options.file), this.#options);
    const isSame = read.format === 'quoin' && contentOf(read) === this.#content;
    const hasMore = [...counts(read.problems)].some(
      ([code, count]) => count > (this.#problems.get(code) ?? 0),
    );
    return isSame && !hasMore && read.hidden.length === this.#read.hidden.length
      ? { edited, read }
      : undefined;
  }
}

function counts(problems: readonly Problem[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { code } of problems) found.set(code, (found.get(code) ?? 0) + 1);
  return found;
}

/** Returns the first edit of each key, mapping by mapping: an alias reads the keys of its anchor again. */
function orderedEdits(edits: readonly PairEdit[], index: PairIndex): readonly PairEdit[] {
  const seen = new Set<number>();
  const mappingAt = (at: number): number => index.pairAt(at)?.mapping.node.start ?? 0;
  return edits
    .filter(({ at }) => !seen.has(at) && seen.add(at))
    .toSorted((one, other) => mappingAt(one.at) - mappingAt(other.at));
}

/** Returns where to divide edits: between two mappings near the middle, since the keys of one mapping depend on each other. */
function middleOf(edits: readonly PairEdit[], index: PairIndex): number {
  const half = Math.ceil(edits.length / 2);
  const isBetween = (at: number): boolean =>
    index.pairAt(edits[at - 1]?.at ?? -1)?.mapping !== index.pairAt(edits[at]?.at ?? -1)?.mapping;
  for (let distance = 0; distance < half; distance += 1)
    for (const at of [half - distance, half + distance])
      if (at > 0 && at < edits.length && isBetween(at)) return at;
  return half;
}
