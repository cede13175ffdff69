import type { SourceMapping, SourceNode, SourcePair, SourceScalar } from '../model/source.ts';
import { plainKey } from '../model/suggest.ts';
import { isOptionKey, labelledFields } from '../schema/entry-fields.ts';
import { isSynonym, knownField, knownKey } from '../schema/field.ts';
import { entryWords, termWords } from '../schema/synonyms.ts';
import { joinedScalars, trimmed } from '../source/nodes.ts';
import type { ReadContext } from './read-context.ts';
import { labelFor, moved, type Target } from './standard-keys.ts';

/** Sections of labels with details. */
const termTopics: ReadonlySet<string | undefined> = new Set(['skills', 'languages', 'interests']);

/** True for a section of skills, languages or interests. */
export function isOfTerms({ topic }: Pick<ReadContext, 'topic'>): boolean {
  return termTopics.has(topic);
}

/** Keys of an entry with a header that no label with details has. */
const headKeys = /^(?:title|organization|start|end|bullets|url|roles)$/u;

/**
 * Returns a skill, a language or an interest in the standard keys, `{label: English, level: native}`; one that has only
 * a name is a text. `undefined` for an entry of another kind.
 */
export function standardTerm(
  mapping: SourceMapping,
  context: ReadContext,
): SourceMapping | SourceScalar | undefined {
  const label = labelOf(mapping, context);
  if (label === undefined) return undefined;
  const others = mapping.pairs.filter((pair) => pair !== label && pair.value.kind !== 'empty');
  const { value } = label;
  if (others.length === 0) return value.kind === 'scalar' && label.key !== 'label' ? value : undefined;
  const targets = new Map<SourcePair, Target>();
  if (plainKey(label.key) !== 'label') targets.set(label, ['label']);
  let details = others.find(({ key }) => plainKey(key) === 'details');
  for (const pair of others) {
    const name = knownKey(termWords, pair.key);
    if (isOwnKey(pair) || (label.key === 'label' && !isLooseKey(pair))) continue;
    if (name === 'details' && details === undefined) {
      details = pair;
      targets.set(pair, ['details']);
    } else if (knownKey(entryWords, pair.key) === 'machinery') targets.set(pair, 'nowhere');
    else targets.set(pair, ['fields', labelFor(pair.key)]);
  }
  const standard = moved(mapping, targets, (key) => knownField(labelledFields, key));
  if (standard !== mapping) context.keys.mappings.push({ place: mapping.place, targets });
  return withFlatDetails(standard);
}

/** True for a key that a label with details has: its level, a text below it, options. */
function isOwnKey({ key }: SourcePair): boolean {
  return (
    /^(?:details|level|text|label|fields)$/u.test(knownField(labelledFields, key) ?? '') || isOptionKey(key)
  );
}

/** Returns the pair that names the term. */
function labelOf({ pairs }: SourceMapping, context: ReadContext): SourcePair | undefined {
  const full = pairs.filter(({ value }) => value.kind !== 'empty');
  const written = full.find(({ key }) => plainKey(key) === 'label');
  if (written) return written;
  const label = full.find(({ key }) => knownKey(termWords, key) === 'label' && plainKey(key) !== 'term');
  const name = full.find(({ key }) => /^(?:name|title)$/u.test(plainKey(key)));
  const rest = full.filter((pair) => pair !== (label ?? name));
  const has = (word: keyof typeof termWords): boolean =>
    rest.some(({ key, value }) => knownKey(termWords, key) === word && !hasMappings(value));
  const isTerm = has('level') || has('details') || (isOfTerms(context) && rest.length === 0);
  if (label) return isTerm && rest.every((pair) => !isHead(pair)) ? label : undefined;
  if (name === undefined || rest.some(isHead) || !isTerm) return undefined;
  const areParts = rest.every((pair) => isOwnKey(pair) || knownKey(termWords, pair.key) === 'details');
  const isList = rest.some(({ key }) => /^(?:keywords|items)$/u.test(plainKey(key)));
  const isPlain = areParts && (has('level') || isList) && plainKey(name.key) === 'name';
  return isOfTerms(context) || isPlain ? name : undefined;
}

/** True for a word of an entry with a header, which has no place in a term. */
function isLooseKey({ key }: SourcePair): boolean {
  if (knownKey(termWords, key) === 'details') return true;
  const name = knownField(labelledFields, key);
  return name === undefined ? knownKey(entryWords, key) !== undefined : isSynonym(labelledFields[name], key);
}

function isHead({ key }: SourcePair): boolean {
  // `items` of a category are its details; those of a job are its bullets.
  if (knownKey(termWords, key) === 'details') return false;
  return headKeys.test(knownField(labelledFields, key) ?? '') || plainKey(key) === 'name';
}

function hasMappings(node: SourceNode): boolean {
  return (
    node.kind === 'list' && node.items.some(({ kind }) => kind === 'mapping') && !node.items.every(isSkill)
  );
}

/** True for a skill inside a group: a name, perhaps with its level. */
function isSkill(node: SourceNode): boolean {
  if (node.kind === 'scalar') return true;
  if (node.kind !== 'mapping') return false;
  const { pairs } = node;
  const isPart = ({ key, value }: SourcePair): boolean =>
    value.kind === 'scalar' && (/^(?:name|skill|language|level)$/u.test(plainKey(key)) || isLevel(key));
  return pairs.length <= 2 && pairs.every(isPart) && pairs.some(({ key }) => !isLevel(key));
}

function isLevel(key: string): boolean {
  return knownKey(termWords, key) === 'level';
}

/** Writes the skills of a group as texts: `Python (expert)`. */
function withFlatDetails(mapping: SourceMapping): SourceMapping {
  const pairs = mapping.pairs.map((pair) => {
    const { value } = pair;
    const isGroup = value.kind === 'list' && value.items.some(({ kind }) => kind === 'mapping');
    if (plainKey(pair.key) !== 'details' || !isGroup || !value.items.every(isSkill)) return pair;
    return { ...pair, value: { ...value, items: value.items.map(flatSkill) } };
  });
  return { ...mapping, pairs };
}

function flatSkill(node: SourceNode): SourceNode {
  if (node.kind !== 'mapping') return node;
  const scalarOf = (isWanted: (key: string) => boolean): SourceScalar | undefined => {
    const found = node.pairs.find(({ key }) => isWanted(key))?.value;
    return found?.kind === 'scalar' ? trimmed(found) : undefined;
  };
  const name = scalarOf((key) => !isLevel(key));
  const level = scalarOf(isLevel);
  if (name === undefined) return node;
  return level ? joinedScalars([name, ' (', level, ')'], node.place) : name;
}
