import { locationLine } from '../formats/common/contact.ts';
import { lineOf } from '../formats/common/read-nodes.ts';
import type { SourceMapping, SourceNode, SourcePair, SourceScalar } from '../model/source.ts';
import { plainKey } from '../model/suggest.ts';
import { knownKey } from '../schema/field.ts';
import { entryWords } from '../schema/synonyms.ts';
import { joinedBy, joinedScalars, listOf, pairOf, trimmed } from '../source/nodes.ts';

/** Values of an entry that people write in parts: an organisation with its own keys, a degree and its subject. */

/** Unfolds values that are mappings: an organisation with its name and place, dates with a start and an end. */
export function unfolded(mapping: SourceMapping): SourceMapping {
  const pairs = mapping.pairs.flatMap(unfoldedPair);
  const isSame =
    pairs.length === mapping.pairs.length && pairs.every((pair, at) => pair === mapping.pairs[at]);
  return isSame ? mapping : { ...mapping, pairs };
}

function unfoldedPair(pair: SourcePair): readonly SourcePair[] {
  const { value } = pair;
  switch (knownKey(entryWords, pair.key)) {
    case 'organization':
    case 'host':
      return value.kind === 'mapping'
        ? value.pairs.map((one) => (plainKey(one.key) === 'name' ? { ...one, key: pair.key } : one))
        : [pair];
    case 'dates':
      return value.kind === 'mapping' || value.kind === 'list' ? rangeIn(pair) : [pair];
    case 'start':
    case 'end':
      return value.kind === 'mapping' ? [{ ...pair, value: pointIn(value) }] : [pair];
    case 'location':
      return value.kind === 'mapping' && value.pairs.every(({ key }) => isOfPlace(key))
        ? [{ ...pair, value: locationLine(value) ?? value }]
        : [pair];
    default:
      return [pair];
  }
}

/** True for a part of an address. */
export function isOfPlace(key: string): boolean {
  const parts =
    /^(?:(?:street)?address|street|line\d|city|town|region|state|province|country(?:code)?|zip(?:code)?|post(?:al)?code)$/u;
  return parts.test(plainKey(key));
}

/** Returns the start and the end in `{from: …, to: …}` or `[…, …]`; the pair itself if it holds something else. */
function rangeIn(pair: SourcePair): readonly SourcePair[] {
  const { value } = pair;
  if (value.kind === 'list') {
    const [start, end, ...more] = value.items;
    const isRange = start?.kind === 'scalar' && end?.kind === 'scalar' && more.length === 0;
    return isRange ? [pairOf('start', start, pair.keyPlace), pairOf('end', end, pair.keyPlace)] : [pair];
  }
  if (value.kind !== 'mapping') return [pair];
  const areEnds = value.pairs.every(({ key }) => /^(?:start|end)$/u.test(knownKey(entryWords, key) ?? ''));
  if (areEnds && value.pairs.length > 0) return value.pairs.flatMap(unfoldedPair);
  const point = pointIn(value);
  return point === value ? [pair] : [{ ...pair, value: point }];
}

/** Returns a month and a year as one date; other mappings as they are. */
function pointIn(mapping: SourceMapping): SourceNode {
  const under = (name: RegExp): SourceScalar | undefined => {
    const found = mapping.pairs.find(({ key }) => name.test(plainKey(key)))?.value;
    return found?.kind === 'scalar' ? trimmed(found) : undefined;
  };
  const [year, month, day] = [under(/^year$/u), under(/^month$/u), under(/^day$/u)];
  const known = [year, month, day].filter((one) => one !== undefined);
  if (year === undefined || known.length < mapping.pairs.length) return mapping;
  if (month === undefined) return year;
  if (!/^\d{1,2}$/u.test(month.text)) return joinedBy(' ', [month, year], mapping.place) ?? mapping;
  const padded = month.text.length === 1 ? joinedScalars(['0', month], month.place) : month;
  return joinedBy('-', [year, padded], mapping.place) ?? mapping;
}

/** Joins the parts of a title, a place, a text and a list that stand under keys of their own. */
export function joinedParts(mapping: SourceMapping): SourceMapping {
  let { pairs } = mapping;
  pairs = joinedLines(pairs, ['degree', 'area']);
  pairs = joinedLines(pairs, ['location', 'country']);
  pairs = joinedTexts(pairs);
  pairs = joinedLists(pairs);
  pairs = pairs.map(withAddress);
  return pairs.every((pair, at) => pair === mapping.pairs[at]) ? mapping : { ...mapping, pairs };
}

type EntryWord = keyof typeof entryWords;

function isOf(words: readonly EntryWord[], { key, value }: SourcePair): boolean {
  const word = value.kind === 'empty' ? undefined : knownKey(entryWords, key);
  return word !== undefined && words.includes(word);
}

/** Joins lines by commas under the key of the first word. Leaves out what the line says already. */
function joinedLines(
  pairs: readonly SourcePair[],
  words: readonly [EntryWord, EntryWord],
): readonly SourcePair[] {
  const parts = pairs.filter((pair) => isOf(words, pair));
  const distinct = new Set(parts.map(({ key }) => plainKey(key)));
  if (parts.length < 2 || distinct.size < parts.length) return pairs;
  const ordered = [...parts].sort((one, other) => rankOf(words, one) - rankOf(words, other));
  const lines = ordered.flatMap(({ value }) => lineOf(value) ?? []).map(trimmed);
  const fresh = lines.filter(({ text }, at) => !lines.slice(0, at).some((line) => line.text.includes(text)));
  const [first] = ordered;
  const value = first && joinedBy(', ', fresh, first.value.place);
  if (first === undefined || value === undefined) return pairs;
  return pairs.flatMap((pair) =>
    pair === first ? [{ ...pair, value }] : parts.includes(pair) ? [] : [pair],
  );
}

function rankOf(words: readonly EntryWord[], { key }: SourcePair): number {
  const word = knownKey(entryWords, key);
  return word === undefined ? words.length : words.indexOf(word);
}

/** Joins several texts, such as a summary and a description, to paragraphs of one. */
function joinedTexts(pairs: readonly SourcePair[]): readonly SourcePair[] {
  const texts = pairs.filter((pair) => isOf(['text'], pair));
  const scalars = texts.flatMap(({ value }) => (value.kind === 'scalar' ? [value] : []));
  const distinct = new Set(texts.map(({ key }) => plainKey(key)));
  const [first] = texts;
  if (
    first === undefined ||
    scalars.length < 2 ||
    scalars.length < texts.length ||
    distinct.size < texts.length
  )
    return pairs;
  const value = joinedBy('\n\n', scalars.map(trimmed), first.value.place);
  return pairs.flatMap((pair) =>
    pair === first && value ? [{ ...pair, value }] : texts.includes(pair) ? [] : [pair],
  );
}

/** Joins several lists, such as tasks and achievements, to one. */
function joinedLists(pairs: readonly SourcePair[]): readonly SourcePair[] {
  const lists = pairs.filter((pair) => isOf(['bullets'], pair));
  const [first] = lists;
  const distinct = new Set(lists.map(({ key }) => plainKey(key)));
  if (first === undefined || lists.length < 2 || distinct.size < lists.length) return pairs;
  const items = lists.flatMap(({ value }) => (value.kind === 'list' ? value.items : [value]));
  const joined = { ...first, value: listOf(items, first.value.place) };
  return pairs.flatMap((pair) => (pair === first ? [joined] : lists.includes(pair) ? [] : [pair]));
}

/** Completes the address of a repository that is written as `github: ada/engine`. */
function withAddress(pair: SourcePair): SourcePair {
  const { key, value } = pair;
  const host = /^(?:github|gitlab)$/u.exec(plainKey(key))?.[0];
  if (host === undefined || value.kind !== 'scalar' || !/^\s*[\w.-]+(?:\/[\w.-]+)*\s*$/u.test(value.text))
    return pair;
  if (value.text.includes(`${host}.com`)) return pair;
  return { ...pair, value: joinedScalars([`https://${host}.com/`, trimmed(value)], value.place) };
}
